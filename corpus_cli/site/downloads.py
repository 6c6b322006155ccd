"""Citation lists to take away: complete, whatever the page showed, and streamed.

What is asked for is a path without its suffix: `c` (all commentaries), `search` with a query, `c/ID`, `c/ID/references`, `people/NAME`,
`keywords/NAME`, `works`, `works/KEY`. A list of commentaries is in the order date, then id, as `corpus export` writes it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus_cli.errors import UsageError
from corpus_cli.site.library import Library
from corpus_cli.store import queries

if TYPE_CHECKING:
    from corpus_cli.export.exporter import Exporter, ExportOptions

SUFFIXES = (".bib", ".ris", ".csl.json", ".txt", ".md", ".html", ".csv")
_FORMATS = {
    ".bib": "bibtex",
    ".ris": "ris",
    ".csl.json": "csl-json",
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".csv": "csv",
}
DEFAULT_STYLE = "chicago-author-date"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
CHUNK = 64 * 1024
"""Characters sent at once."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to send: its name, its media type and its pieces, made as they are read."""

    filename: str
    media_type: str
    pieces: Iterator[bytes]


def exporter(suffix: str) -> "Exporter":
    """The exporter that writes files of this suffix."""
    from corpus_cli.export import find_exporter

    return find_exporter(_FORMATS[suffix])


def download(
    library: Library,
    path: str,
    suffix: str,
    *,
    matching: Iterable[int] | None = None,
    style: str | None = None,
    locale: str | None = None,
) -> Download | None:
    """The list that belongs to a page, or None where there is no such page. `matching` are the hits of a search.

    Raises:
        UsageError: See `asked`.
    """
    options = asked(style, locale)
    items = _items(library, path, matching)
    return None if items is None else written(items, _UNSAFE.sub("-", path), suffix, options)


def asked(style: str | None, locale: str | None) -> "ExportOptions":
    """What a visitor asked for.

    Raises:
        UsageError: `style` is not one of the built-in styles (a visitor may not start another program or name a file), or they have no terms for `locale`.
    """
    from corpus_cli.export.bibliography import STYLES, built_in
    from corpus_cli.export.exporter import ExportOptions
    from corpus_cli.export.terms import terms_for

    if style and built_in(style) is None:
        raise UsageError(f"no style {style!r}", hint=f"there are {', '.join(STYLES)}")
    if locale:
        terms_for(locale)
    return ExportOptions(style=style or DEFAULT_STYLE, locale=locale or None)


def written(items: Iterable[dict[str, Any]], stem: str, suffix: str, options: "ExportOptions") -> Download:
    """CSL items in the format of a suffix, under a file name made of `stem`."""
    form = exporter(suffix)
    media = (
        form.media_type
        if "charset" in form.media_type or not form.media_type.startswith("text/")
        else f"{form.media_type}; charset=utf-8"
    )
    return Download(f"{stem}{suffix}", media, _pieces(form.write(items, options)))


def _pieces(parts: Iterable[str] | Iterable[bytes]) -> Iterator[bytes]:
    kept: list[bytes] = []
    size = 0
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        kept.append(data)
        size += len(data)
        if size >= CHUNK:
            yield b"".join(kept)
            kept, size = [], 0
    yield b"".join(kept)


def _items(library: Library, path: str, matching: Iterable[int] | None) -> Iterator[dict[str, Any]] | None:
    kind, _, rest = path.partition("/")
    if matching is not None:
        return commentary_items(library, matching)
    if kind == "c":
        return _of_commentary(library, rest) if rest else commentary_items(library, queries.ordered_ids(library.db))
    chosen: dict[str, Callable[[], Iterator[dict[str, Any]] | None]] = {
        "people": lambda: _of_ids(library, library.ids_of_person(rest)),
        "keywords": lambda: _of_ids(library, library.ids_of_keyword(rest)),
        "works": lambda: _of_works(library, rest),
    }
    return chosen[kind]() if kind in chosen and (rest or kind == "works") else None


def _of_ids(library: Library, ids: list[int] | None) -> Iterator[dict[str, Any]] | None:
    return None if ids is None else commentary_items(library, ids)


def _of_commentary(library: Library, rest: str) -> Iterator[dict[str, Any]] | None:
    slug, _, part = rest.partition("/")
    row_id = queries.resolve(library.db, slug)
    if row_id is None or part not in ("", "references"):
        return None
    return reference_items(library, [row_id]) if part else commentary_items(library, [row_id])


def _of_works(library: Library, slug: str) -> Iterator[dict[str, Any]] | None:
    if slug and slug not in library.names.works.by_slug:
        return None
    return work_items(library, [library.names.works.by_slug[slug]] if slug else None)


def commentary_items(library: Library, ids: Iterable[int]) -> Iterator[dict[str, Any]]:
    """CSL items of commentaries."""
    from corpus_cli.export.csl_json import commentary_to_csl

    for commentary in queries.commentaries(library.db, list(ids)):
        yield commentary_to_csl(commentary)


def reference_items(library: Library, ids: Iterable[int]) -> Iterator[dict[str, Any]]:
    """CSL items of what commentaries cite."""
    from corpus_cli.export.csl_json import reference_to_csl

    for slug, reference in queries.references(library.db, list(ids)):
        if not reference.short:
            yield reference_to_csl(reference, cited_in=slug)


def entry_items(library: Library, ids: Iterable[int]) -> Iterator[dict[str, Any]]:
    """CSL items of single references, by the integer ids of `reference_entries`."""
    from corpus_cli.export.csl_json import reference_to_csl

    for slug, reference in library.entries(ids):
        if not reference.short:
            yield reference_to_csl(reference, cited_in=slug)


def work_items(library: Library, ids: Iterable[int] | None = None) -> Iterator[dict[str, Any]]:
    """CSL items of works (all where `ids` is None): each as the first of its references states it, in the order of `corpus export --of works`."""
    from corpus_cli.export.csl_json import reference_to_csl

    for reference in library.first_references(ids):
        yield reference_to_csl(reference)
