"""`corpus search`, `corpus kwic`, `corpus related`."""

import csv
import dataclasses
import sys
import unicodedata
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from corpus_cli.cli.options import IdArgument, JsonlOption, JsonOption, OutputOption
from corpus_cli.cli.session import Session, printable, session
from corpus_cli.errors import NothingMatched

if TYPE_CHECKING:
    from rich.text import Text

    from corpus_cli.search.marks import Span
    from corpus_cli.search.query import Query
    from corpus_cli.store.kwic import Concordance
    from corpus_cli.store.related import Related
    from corpus_cli.store.search import Hit, SearchPage


class Sort(StrEnum):
    """Orders of results."""

    RELEVANCE = "relevance"
    DATE = "date"
    NEWEST = "-date"


LimitOption = Annotated[int, typer.Option("--limit", "-n", "-l", min=0, help="Results at most.")]


def search(
    ctx: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUERY",
            help='Words, "a phrase", OR, -not, prefix*, field:value; @NAME is a saved search; - reads it from standard input.',
        ),
    ] = None,
    limit: LimitOption = 20,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Leave out so many results first.")] = 0,
    page: Annotated[int | None, typer.Option("--page", min=1, help="The page of --limit results, from 1.")] = None,
    sort: Annotated[
        Sort, typer.Option("--sort", "-s", help="Best first, oldest first or newest first.")
    ] = Sort.RELEVANCE,
    facets: Annotated[
        bool, typer.Option("--facets", help="Also count years, authors, keywords and languages.")
    ] = False,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """Search the full text.

    Filters: title: author: keyword: theme: genre: series: publisher: language: date: after: before: cites: cited-by: status: id:
    Example: corpus search 'author:lee after:2025-01 "exact phrase" -russia summit*'
    """
    here = session(ctx)
    text = _query_text(query)
    parsed = here.corpus().parse_query(text)
    for problem in parsed.problems:
        if not problem.fatal:
            here.note(f"{problem.message}{f' ({problem.hint})' if problem.hint else ''}")
    start = (page - 1) * limit if page else offset
    found = here.corpus().search(text, limit=limit, offset=start, sort=sort.value, facets=facets)
    if as_json:
        here.emit(found.as_json(), output)
    elif jsonl:
        here.emit_lines((hit.as_json() for hit in found.results), output)
    elif output:
        here.text("\n".join(_plain_result(hit) for hit in found.results), output)
    else:
        _print_page(here, found, start)
    if not found.total:
        raise NothingMatched(_nothing(parsed), hint=_did_you_mean(found) or _unknown_value(here, parsed))


def _query_text(words: list[str] | None) -> str:
    if words == ["-"]:
        data = sys.stdin.buffer.read(1 << 20)
        return data.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")
    return " ".join(words or [])


def _nothing(query: "Query") -> str:
    shown = printable(query.text).strip()
    if query.root is None:
        return f"nothing to search for in {shown!r}" if shown else "nothing to search for"
    return f"nothing matches {shown[:200]!r}"


def _did_you_mean(page: "SearchPage") -> str | None:
    if page.suggestions:
        return f"did you mean {' or '.join(page.suggestions)}?"
    return None if page.query.root else "type words, or filters such as author:lee"


def _unknown_value(here: Session, query: "Query") -> str | None:
    """What to say of a filter whose value is nowhere in the corpus."""
    from corpus_cli.search.filters import nearest

    corpus = here.corpus()
    for each in query.filters:
        value = str(each.value)
        by_id = each.field in ("id", "cites", "cited-by")
        known = {name.lower(): name for name in (corpus.ids() if by_id else corpus.vocabulary(each.field))}
        begun = value.rstrip("*").lower()
        if not known or (begun in known if by_id and begun == value.lower() else any(begun in name for name in known)):
            continue
        if near := nearest(value, list(known)):
            return f"no commentary has {each.field}:{value}; did you mean {each.field}:{known[near]}?"
        return f"no commentary has {each.field}:{value}" + (
            f"; there are {', '.join(known.values())}" if len(known) <= 12 else ""
        )
    return None


def _print_page(here: Session, page: "SearchPage", start: int) -> None:
    if here.on_terminal:
        for hit in page.results:
            _print_hit(here, hit)
    else:
        for hit in page.results:
            here.text(_plain_result(hit))
    for name, values in page.facets.items():
        if values:
            here.text(f"{name}: " + ", ".join(f"{value} ({count})" for value, count in values))
    shown = len(page.results)
    if page.total > shown:
        here.note(f"{start + 1}–{start + shown} of {page.total:,}" if shown else f"{page.total:,} in all")


def _plain_result(hit: "Hit") -> str:
    return f"{hit.id}\n  {_heading(hit)}\n  {hit.snippet}"


def _heading(hit: "Hit") -> str:
    parts = [printable(hit.title or "untitled"), ", ".join(map(printable, hit.authors)), hit.date or ""]
    return " · ".join(part for part in parts if part)


def _print_hit(here: Session, hit: "Hit") -> None:
    from rich.text import Text

    title = (
        _highlighted(hit.title, hit.title_highlights, "bold yellow", "bold")
        if hit.title
        else Text("untitled", style="dim")
    )
    rest = " · ".join(part for part in (", ".join(map(printable, hit.authors)), hit.date or "") if part)
    here.console.print(title, Text(f"  {rest}", style="dim"), sep="")
    here.console.print(Text(f"  {hit.id}", style="cyan"))
    here.console.print(Text("  ") + _highlighted(hit.snippet, hit.highlights, "bold yellow", ""))


def _highlighted(text: str, highlights: Iterable["Span"], style: str, base: str) -> "Text":
    """Text with styled spans: built from pieces, so that nothing in the text is read as markup."""
    from rich.text import Text

    line, done = Text(style=base), 0
    for start, end in highlights:
        line.append(printable(text[done:start])).append(printable(text[start:end]), style=style)
        done = end
    return line.append(printable(text[done:]))


class KwicOrder(StrEnum):
    """Orders of a concordance."""

    PLACE = "place"
    LEFT = "left"
    RIGHT = "right"
    KEYWORD = "keyword"


def kwic(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD...",
            help="Words or phrases; filters narrow the commentaries.",
        ),
    ],
    width: Annotated[int, typer.Option("--width", "-w", min=8, max=400, help="Characters on either side.")] = 40,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", "-l", min=1, help="Lines at most; all where not given.")
    ] = None,
    sort: Annotated[
        KwicOrder, typer.Option("--sort", "-s", help="By place, the word before, the word after, or the keyword.")
    ] = KwicOrder.PLACE,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print CSV: id, date, line, left, keyword, right, place.")
    ] = False,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """Show every place of a word with what stands around it (keyword in context)."""
    here = session(ctx)
    lines = here.corpus().kwic(words, width=width)
    found = list(islice(lines, limit) if sort is KwicOrder.PLACE else sorted(lines, key=_order(sort)))[:limit]
    if as_json:
        rows = [dataclasses.asdict(line) for line in found]
        here.emit({"schema_version": 1, "words": words, "total": len(rows), "lines": rows}, output)
    elif jsonl:
        here.emit_lines((dataclasses.asdict(line) for line in found), output)
    elif as_csv:
        with here.writing(output) as stream:
            table = csv.writer(stream, lineterminator="\n")
            table.writerow(["id", "date", "line", "left", "keyword", "right", "place"])
            table.writerows(
                [line.id, line.date, line.line, line.left, line.keyword, line.right, line.place] for line in found
            )
    elif found:
        here.text("\n".join(_concordance(found, width)), output)
    if not found:
        raise NothingMatched(f"nothing matches {' '.join(map(printable, words))!r}")


def _order(sort: KwicOrder) -> "Callable[[Concordance], tuple[str, ...]]":
    def by_left(line: "Concordance") -> tuple[str, ...]:
        return tuple(reversed(line.left.casefold().split()))

    def by_text(line: "Concordance") -> tuple[str, ...]:
        return (line.right if sort is KwicOrder.RIGHT else line.keyword).casefold().strip(), line.right.casefold()

    return by_left if sort is KwicOrder.LEFT else by_text


def cells(text: str) -> int:
    """Columns of a terminal that `text` takes: Chinese, Japanese and Korean letters take two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _concordance(lines: list["Concordance"], width: int) -> list[str]:
    labels = [line.id if line.place == "body" else f"{line.id} {line.place}" for line in lines]
    widest = min(30, max(map(len, labels)))
    return [
        f"{label[:widest]:<{widest}}  {_last(line.left, width)}[{line.keyword}]{_first(line.right, width)}"
        for label, line in zip(labels, lines, strict=True)
    ]


def _last(text: str, width: int) -> str:
    while cells(text) > width:
        text = text[1:]
    return " " * (width - cells(text)) + text


def _first(text: str, width: int) -> str:
    while cells(text) > width:
        text = text[:-1]
    return text


def related(
    ctx: typer.Context,
    identifier: IdArgument,
    limit: Annotated[int, typer.Option("--limit", "-n", "-l", min=1, help="Commentaries at most.")] = 10,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """Show commentaries like one commentary, with the words, references, keywords and authors they share."""
    here = session(ctx)
    corpus = here.corpus()
    found = corpus.related(identifier, limit=limit)
    if as_json:
        rows = [item.as_json() for item in found]
        here.emit({"schema_version": 1, "id": corpus.get(identifier).id, "total": len(rows), "results": rows}, output)
    elif jsonl:
        here.emit_lines((item.as_json() for item in found), output)
    elif found:
        here.text("\n".join("\n".join(_reasons(item)) for item in found), output)
    if not found:
        raise NothingMatched(f"no commentary shares anything with {identifier}")


def _reasons(item: "Related") -> list[str]:
    lines = [f"{item.id}  ({item.score:.2f})", f"  {' · '.join(filter(None, (item.title or 'untitled', item.date)))}"]
    if item.cites:
        lines.append("  cites it")
    if item.cited_by:
        lines.append("  is cited by it")
    for label, values in (
        ("keywords", item.keywords), ("references", item.references), ("authors", item.shared_authors), ("words", item.terms),
    ):  # fmt: skip
        if values:
            lines.append(f"  {label}: {'; '.join(values)}")
    return lines
