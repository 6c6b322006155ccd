"""The site as a folder of files that needs no server: the same pages, with relative links, and search in the browser."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from markupsafe import escape

from corpus_cli.site import browser_index, downloads, feeds, searching
from corpus_cli.site.library import Library
from corpus_cli.site.links import Links
from corpus_cli.site.pages import Pages
from corpus_cli.site.rendering import ASSETS
from corpus_cli.site.settings import SiteSettings

_SUFFIXES = (".bib", ".ris", ".csl.json", ".txt")
_MOVED = """<!doctype html>
<meta charset="utf-8">
<title>Moved</title>
<link rel="canonical" href="{link}">
<meta http-equiv="refresh" content="0; url={link}">
<p><a href="{link}">It is here now.</a></p>
"""
_SERVER_ONLY = {"datasette.js"}


def build(database: Path, folder: Path, site: SiteSettings) -> None:
    """Write all pages of a database into `folder`. The same database gives the same bytes."""
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        pages = Pages(Library(connection), site, Links(site.base_url, root="", folder=True))
        for path, content in (*_pages(pages), *_feeds(pages), *_aliases(pages)):
            _write(folder / path, content)
        _downloads(pages, folder)
        for asset in sorted(ASSETS.iterdir()):
            if asset.name not in _SERVER_ONLY:
                _write(folder / "static" / asset.name, asset.read_bytes())
        browser_index.write(pages.library, folder)
    finally:
        connection.close()


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _pages(pages: Pages) -> Iterator[tuple[str, str]]:
    library = pages.library
    yield "index.html", pages.front()
    yield "c/index.html", pages.browse()
    yield "people/index.html", pages.people()
    yield "keywords/index.html", pages.keywords()
    yield "works/index.html", pages.works()
    yield "search.html", searching.folder_page(pages)
    yield "search/help.html", searching.help_page(pages)
    for name, query, path in searching.saved_searches(pages):
        yield f"{path}.html", searching.found_page(pages, query, heading=name, path=path, every=True)
    for card in library.cards(library.all_ids()):
        yield f"{card.path}.html", pages.commentary(card.id) or ""
    for slug in library.names.people.by_slug:
        yield f"people/{slug}.html", pages.person(slug) or ""
    for slug in library.names.keywords.by_slug:
        yield f"keywords/{slug}.html", pages.keyword(slug) or ""
    for work in library.works():
        yield f"{work.path}.html", pages.work(work.path.partition("/")[2]) or ""
    if pages.site.base_url:
        lost = Pages(
            library, pages.site, Links(pages.site.base_url, root=f"{pages.site.base_url}/", folder=True), pages.database
        )
        yield (
            "404.html",
            lost.message("Not found", "There is nothing at this address. It may have been renamed or taken out."),
        )


def _feeds(pages: Pages) -> Iterator[tuple[str, str]]:
    names = pages.library.names
    for path in (
        "feed",
        *(f"people/{slug}" for slug in names.people.by_slug),
        *(f"keywords/{slug}" for slug in names.keywords.by_slug),
    ):
        yield f"{path}.atom", feeds.atom(pages, path) or ""
    yield "llms.txt", feeds.llms(pages)
    yield "robots.txt", feeds.robots(pages)
    if pages.site.base_url:
        yield "sitemap.xml", feeds.sitemap(pages)


def _aliases(pages: Pages) -> Iterator[tuple[str, str]]:
    """Pages at old addresses that lead to the new ones."""
    for old, now in pages.library.aliases():
        link = escape(pages.links.at(f"c/{old}").page(f"c/{now}"))
        yield f"c/{old}.html", _MOVED.format(link=link)


def _downloads(pages: Pages, folder: Path) -> None:
    library = pages.library
    paths = ["c", "works"]
    for card in library.cards(library.all_ids()):
        paths.append(card.path)
        if library.reference_targets(card.id):
            paths.append(f"{card.path}/references")
    paths += [f"people/{slug}" for slug in library.names.people.by_slug]
    paths += [f"keywords/{slug}" for slug in library.names.keywords.by_slug]
    paths += [work.path for work in library.works()]
    for path in paths:
        for suffix in _SUFFIXES:
            found = downloads.download(library, path, suffix)
            if found:
                _write(folder / f"{path}{suffix}", b"".join(found.pieces))
    for _, query, path in searching.saved_searches(pages):
        for suffix in _SUFFIXES:
            found = downloads.download(library, path, suffix, matching=searching.matching(pages, query))
            if found:
                _write(folder / f"{path}{suffix}", b"".join(found.pieces))
