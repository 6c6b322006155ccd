"""The search page: the same question and the same answer as `corpus search`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from corpus_cli.search.filters import FIELDS
from corpus_cli.search.query import saved_slug
from corpus_cli.site.library import Entry
from corpus_cli.site.links import Links, filter_query
from corpus_cli.site.pages import Pages
from corpus_cli.site.rendering import environment, language_name, pieces
from corpus_cli.site.slugs import slug

PAGE_SIZE = 20
SORTS = (("relevance", "Best first"), ("-date", "Newest first"), ("date", "Oldest first"))
FACETS = (
    ("year", "Year", "date"),
    ("author", "Author", "author"),
    ("keyword", "Keyword", "keyword"),
    ("language", "Language", "language"),
)
"""Facet, its heading, and the filter that narrows to one of its values."""
FACET_VALUES = 8


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A result. `title` and `snippet` are pieces of text with whether each is a hit."""

    id: str
    title: list[tuple[str, bool]]
    snippet: list[tuple[str, bool]]
    authors: tuple[Entry, ...]
    date: str | None
    language: str | None


def search_page(pages: Pages, request: Any) -> str:
    """`/search?q=…&sort=…&page=…`."""
    number = request.args.get("page") or "1"
    return found_page(
        pages,
        request.args.get("q") or "",
        page=int(number) if number.isdecimal() and len(number) < 8 else 1,
        sort=request.args.get("sort") or "relevance",
    )


def saved_page(pages: Pages, request: Any) -> str | None:
    """`/searches/NAME`: a search of corpus.toml."""
    wanted = unquote(request.url_vars["name"])
    for name, query, path in saved_searches(pages):
        if path == f"searches/{wanted}":
            return found_page(pages, query, heading=name, path=path)
    return None


def saved_searches(pages: Pages) -> list[tuple[str, str, str]]:
    """Name, query and path of each search of corpus.toml."""
    return [(name, query, f"searches/{slug(name)}") for name, query in pages.site.saved.items()]


def found_page(
    pages: Pages,
    query: str,
    *,
    page: int = 1,
    sort: str = "relevance",
    heading: str | None = None,
    path: str = "search",
    every: bool = False,
) -> str:
    """The results of a query, or the empty form with the help. `every` puts all on one page."""
    query = query.strip()
    links = pages.links.at(path)
    shared: dict[str, Any] = {"query": query, "heading": heading}
    if not query:
        return pages.render("search.html", path, "search", **shared, problems=[], help_text=_help(pages, links))
    from corpus_cli.search.query import parse_query
    from corpus_cli.store.search import Sort, search

    parsed = parse_query(query, saved=pages.site.saved)
    problems = [(problem.message, problem.hint) for problem in parsed.problems]
    chosen: Sort = sort if sort in {"relevance", "date", "-date"} else "relevance"  # type: ignore[assignment] # checked here
    size = max(pages.library.count(), 1) if every else PAGE_SIZE
    start = (max(page, 1) - 1) * size
    answer = search(pages.library.db, parsed, limit=size, offset=start, sort=chosen, facets=True)
    if answer.total and not answer.results:
        return found_page(
            pages, query, page=-(-answer.total // size), sort=sort, heading=heading, path=path, every=every
        )

    def link(number: int, by: str = chosen) -> str:
        return links.search(query, sort=by if by != "relevance" else None, page=number if number > 1 else None)

    return pages.render(
        "search.html", path, "search", **shared, problems=problems, help_text="", total=answer.total, stem=path if pages.links.folder else "search", hits=_hits(pages, answer.results),
        suggestions=answer.suggestions, facets=_facets(links, query, answer.facets), pager=pages.pager(answer.total, page, size, link),
        sorts=[(label, link(1, name), name == chosen) for name, label in SORTS],
    )  # fmt: skip


def _hits(pages: Pages, results: Any) -> list[ShownHit]:
    cards = {card.id: card for card in pages.library.cards(pages.library.ids_of([hit.id for hit in results]))}
    return [
        ShownHit(
            hit.id, pieces(hit.title or "", hit.title_highlights), pieces(hit.snippet, hit.highlights), cards[hit.id].authors, hit.date,
            cards[hit.id].language,
        )
        for hit in results
    ]  # fmt: skip


def _facets(links: Links, query: str, facets: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, int, str]]]]:
    shown = []
    for name, heading, by in FACETS:
        values = list(facets.get(name) or ())[:FACET_VALUES]
        lines = [
            (
                language_name(str(value)) if name == "language" else str(value),
                count,
                links.search(filter_query(query, by, str(value))),
            )
            for value, count in values
        ]
        if len(lines) > 1 or (lines and name != "language"):
            shown.append((heading, lines))
    return shown


def matching(pages: Pages, query: str) -> list[int]:
    """The integer ids of all hits, by date, then id; of all commentaries for an empty query."""
    from corpus_cli.search.query import parse_query
    from corpus_cli.store import queries
    from corpus_cli.store.search import matching_ids

    if not query.strip():
        return queries.ordered_ids(pages.library.db)
    return list(matching_ids(pages.library.db, parse_query(query, saved=pages.site.saved)))


def help_page(pages: Pages) -> str:
    """How to search."""
    return pages.render("help.html", "search/help", "search", help_text=_help(pages, pages.links.at("search/help")))


def folder_page(pages: Pages) -> str:
    """The search page of a folder, which a script fills."""
    return pages.render("search_folder.html", "search", "search", help_text=_help(pages, pages.links.at("search")))


def _help(pages: Pages, links: Links) -> Any:
    from markupsafe import Markup

    saved = [(saved_slug(name), query) for name, query in pages.site.saved.items()]
    html = (
        environment()
        .get_template("_help.html")
        .render(links=links, languages=pages.library.languages(), filters=FIELDS, saved=[] if links.folder else saved)
    )
    return Markup(html)  # noqa: S704 - a template's output
