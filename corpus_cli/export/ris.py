"""RIS, as Zotero, EndNote and bibutils read it.

A line is a tag, two spaces, a hyphen, a space and a value; lines end in CRLF; `TY` comes first and `ER` last (RIS Format Specifications,
Research Information Systems). `DA` is `YYYY/MM/DD/` with empty parts left open. One `AU` a person as `Family, Given`; a corporate author
has no comma, since readers split names at commas. No value is wrapped.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.keywords import keywords

TYPES = {
    "article": "GEN", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK", "broadcast": "MPCT",
    "chapter": "CHAP", "dataset": "DATA", "document": "GEN", "interview": "PCOMM", "legal_case": "CASE", "legislation": "STAT",
    "manuscript": "UNPB", "paper-conference": "CONF", "personal_communication": "PCOMM", "post": "ELEC", "post-weblog": "BLOG",
    "report": "RPRT", "speech": "SLIDE", "thesis": "THES", "treaty": "STAT", "webpage": "ELEC",
}  # fmt: skip
"""CSL type to reference type, as Zotero maps them both ways."""
_COMMAS = re.compile(r" ?[,，] ?")
_LONG = 60
"""Characters of what cannot be a range of pages any more."""
_SPAN = re.compile(r"(\S+?)\s*[-–—]+\s*(\S+)")


def ris_name(name: Mapping[str, str]) -> str:
    """`Family, Given, Suffix`; a corporate name with its commas taken out."""
    family = name.get("family")
    if not family:
        return _without_commas(name.get("literal") or name.get("given") or "")
    return ", ".join([_without_commas(part) for part in (family, name.get("given"), name.get("suffix")) if part])


def _without_commas(text: str) -> str:
    return _line(_COMMAS.sub(" ", _line(text)))


def _line(value: Any) -> str:
    """The value on one line, with one space between words."""
    return " ".join(str(value).split())


def ris_date(date: Mapping[str, Any] | None) -> str | None:
    """`2024/05/16/`, `2024/05//`, `2024///`; None for a year before the common era, too, which has no form."""
    parts = ((date or {}).get("date-parts") or [[]])[0]
    if not parts or parts[0] < 1:
        return None
    year, month, day = [f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:3]), "", ""][:3]
    return f"{year}/{month}/{day}/"


class Ris:
    """`.ris`, UTF-8 without a byte order mark."""

    name = "ris"
    suffix = ".ris"
    media_type = "application/x-research-info-systems"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """One record after another, an empty line after each."""
        for item in options.keyed(items):
            lines = [f"{tag}  - {_line(value)}" for tag, value in _tags(item) if value]
            yield "\r\n".join([*lines, "ER  - ", "", ""])


def _tags(item: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    kind = TYPES.get(item.get("type", "document"), "GEN")
    part_of = kind in {"CHAP", "CONF"}
    yield "TY", kind
    yield "ID", item["id"]
    yield from (("AU", ris_name(name)) for name in item.get("author", ()))
    yield from (("A2" if part_of else "ED", ris_name(name)) for name in item.get("editor", ()))
    yield from (("A4", ris_name(name)) for name in item.get("translator", ()))
    yield "TI", item.get("title")
    yield "T2", item.get("container-title") or (None if part_of else item.get("collection-title"))
    yield "T3", item.get("collection-title") if item.get("container-title") or part_of else None
    date = ris_date(item.get("issued"))
    yield "PY", date and date[:4]
    yield "DA", date
    yield "VL", item.get("volume")
    yield "IS", item.get("issue")
    yield from _pages(str(item.get("page", "")))
    yield "ET", item.get("edition")
    yield "SN" if kind == "RPRT" else "M1", item.get("number")
    yield "M3", item.get("genre")
    yield "PB", item.get("publisher")
    yield "CY", item.get("publisher-place")
    yield "DO", item.get("DOI")
    yield "UR", item.get("URL")
    yield "Y2", ris_date(item.get("accessed"))
    yield "LA", item.get("language")
    yield from (("KW", keyword) for keyword in keywords(item))
    yield "AB", item.get("abstract")
    yield "N1", item.get("note")
    yield "N1", item.get("status") if not date else None


def _pages(page: str) -> Iterator[tuple[str, str]]:
    if len(page) < _LONG and (span := _SPAN.fullmatch(page.strip())):
        yield "SP", span[1]
        yield "EP", span[2]
    elif page:
        yield "SP", page
