"""CSL-JSON, the pivot: a record becomes a CSL item, and every other format is written from that.

An item is a plain dict in the shape of `csl-data.json` (Citation Style Language 1.0.2): hyphenated keys, `issued` and `accessed` as
`{"date-parts": [[2024, 5, 16]]}` (with `season` or `circa` where the date has them), names as `{"family", "given"}` or `{"literal"}`. Keys are
absent rather than null. What CSL has no variable for is under `custom`: `et-al` (the list of authors was cut short) and, for a reference,
`cited-in` (the id of the commentary), `website` (the entry sets its outlet off by a full stop, as Chicago does for websites, not by a
comma as for newspapers). A commentary has its id there as `commentary`, and its keywords as a list where one has a comma in it (`keywords`).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.keywords import keyword_fields
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import SEASONS, date_parts
from corpus_cli.model.names import Author, Contributor, Name
from corpus_cli.model.reference import Reference

CslItem: TypeAlias = dict[str, Any]

_REFERENCE_FIELDS = {
    "status": "status",
    "year_suffix": "year-suffix",
    "title": "title",
    "container_title": "container-title",
    "collection_title": "collection-title",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "report_number": "number",
    "genre": "genre",
    "url": "URL",
    "doi": "DOI",
    "language": "language",
}
_DATE_FOLLOWS = r"[”\"’』」》]?\.\s+(?:[A-Z][a-z]{2,8}\.? \d|\d{1,2}\.? [A-Z][a-z]|\d{1,2} ?[月월])"
_RANGE = re.compile(r"\d\s*[-–—]+\s*\d")
_STOPS = "?!.:;？！。：；…"


def csl_date(edtf: str) -> dict[str, Any]:
    """The CSL date of an EDTF string; an uncertain or approximate date is `circa`, a season is `season` 1 (spring) to 4."""
    year, month, day = date_parts(edtf)
    date: dict[str, Any] = {"date-parts": [[part for part in (year, month, day) if part is not None]]}
    bare = edtf.rstrip("?~%")
    if bare != edtf:
        date["circa"] = True
    if month is None and len(bare) == 7:
        date["season"] = int(bare[5:]) - SEASONS.start + 1
    return date


def csl_name(name: Name | Author | Contributor) -> dict[str, str]:
    """A name in CSL's parts. A person whose parts nobody stated is a `literal`."""
    literal = getattr(name, "literal", None)
    if literal is None and name.family is None:
        literal = name.name if isinstance(name, (Author, Contributor)) else (name.given or "")
    if literal is not None:
        return {"literal": literal}
    parts = {"family": name.family, "given": name.given, "suffix": getattr(name, "suffix", None)}
    return {part: value for part, value in parts.items() if value}


def reference_to_csl(reference: Reference, *, cited_in: str | None = None, as_parsed: bool = False) -> CslItem:
    """The item of one reference. `id` is its key, else its number. One of which nothing but the text is known is `{"note": raw}`, without `type`.

    `as_parsed` keeps type, container and page as they were read, instead of those under which every style prints all that is there.
    """
    item: CslItem = {
        "id": reference.key or str(reference.number),
        "type": reference.type if as_parsed else _type(reference),
    }
    known = len(item)
    if reference.key:
        item["citation-key"] = reference.key
        known += 1
    for role in ("author", "editor", "translator"):
        if names := [csl_name(name) for name in getattr(reference, role)]:
            item[role] = names
    if reference.date:
        item["issued"] = csl_date(reference.date)
    item |= _descriptive(reference, as_parsed=as_parsed)
    if reference.accessed:
        item["accessed"] = csl_date(reference.accessed)
    if len(item) == known:
        return {"note": reference.raw} | ({"custom": {"cited-in": cited_in}} if cited_in else {})
    custom: dict[str, Any] = {"et-al": True} if reference.et_al else {}
    if cited_in:
        custom["cited-in"] = cited_in
    if item["type"] in {"article-newspaper", "article-magazine"} and _set_off(reference):
        custom["website"] = True
    return item | ({"custom": custom} if custom else {})


def _descriptive(reference: Reference, *, as_parsed: bool) -> CslItem:
    """The plain values, as every style prints them right."""
    values = {variable: value for field, variable in _REFERENCE_FIELDS.items() if (value := getattr(reference, field))}
    if values.get("genre") == reference.type:
        del values["genre"]  # the program's own word, not a printed one
    if as_parsed:
        return values
    if reference.type == "report" and reference.container_title and reference.report_number:
        values.setdefault("collection-title", values.pop("container-title"))
    if _is_locator(reference):
        values.pop("page", None)
    return values


def _type(reference: Reference) -> str:
    """The type under which every style prints all that is there.

    A brief in a series without a number is an `article-magazine` (a `report` loses its date and prints `In Series`); news without its outlet is a
    `webpage` (an article without container loses its quotation marks).
    """
    if reference.type == "report" and reference.container_title and not reference.report_number:
        return "article-magazine"
    if reference.type in {"article-newspaper", "article-magazine"} and not reference.container_title:
        return "webpage"
    return reference.type


def _is_locator(reference: Reference) -> bool:
    """Whether the page is the one a note points to: of a work that is no part of another, or one page, not the range that a part fills."""
    part = reference.type in {
        "chapter",
        "paper-conference",
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
    }
    return reference.parser == "grammar:notes" and not (part and _RANGE.search(reference.page or ""))


def _set_off(reference: Reference) -> bool:
    outlet = reference.container_title
    return bool(outlet and re.search(re.escape(outlet) + _DATE_FOLLOWS, reference.raw))


def commentary_to_csl(commentary: Commentary, *, publisher: str | None = None) -> CslItem:
    """The item of a commentary; `publisher` is that of the corpus, for one that states none.

    One that appeared in a series is an `article-magazine` with the series as container, since that type alone keeps the day and the
    series in every style; any other is a `webpage` of its publisher. `id` is the pinned citation key, else the commentary's id.
    """
    item: CslItem = {
        "id": commentary.citation_key or commentary.id,
        "type": "article-magazine" if commentary.series else "webpage",
    }
    if commentary.citation_key:
        item["citation-key"] = commentary.citation_key
    if commentary.authors:
        item["author"] = [csl_name(author) for author in commentary.authors]
    for role in ("editor", "translator"):
        if names := [csl_name(person) for person in commentary.contributors if role in person.roles]:
            item[role] = names
    if commentary.date:
        item["issued"] = csl_date(commentary.date)
    keyword, listed = keyword_fields(commentary.keywords)
    values = {
        "title": full_title(commentary.title, commentary.subtitle),
        "container-title": commentary.series,
        "publisher": commentary.publisher or publisher,
        "genre": commentary.genre,
        "URL": commentary.source_url,
        "language": commentary.language,
        "license": commentary.license,
        "keyword": keyword,
        "abstract": commentary.abstract,
    }
    return (
        item
        | {variable: value for variable, value in values.items() if value}
        | {"custom": {"commentary": commentary.id} | ({"keywords": listed} if listed else {})}
    )


def full_title(title: str | None, subtitle: str | None) -> str | None:
    """Title and subtitle in one: a colon between them unless the title brings its own mark."""
    if not title or not subtitle:
        return title or subtitle
    wide = any(c >= "\u3040" for c in title)
    joint = " " if title[-1] in _STOPS else ("：" if wide else ": ")
    return title + (joint.strip() if wide else joint) + subtitle


def compact(item: Mapping[str, Any]) -> CslItem:
    """The item as other programs take it: `id` and `type` always there, nothing under `custom` but what has a value."""
    return {"id": item.get("id", "ref"), "type": item.get("type", "document")} | {
        k: v for k, v in item.items() if v not in (None, "", [], {})
    }


class CslJson:
    """`.csl.json`: one array, an item a line, so that two versions of a list can be compared line by line."""

    name = "csl-json"
    suffix = ".csl.json"
    media_type = "application/vnd.citationstyles.csl+json"

    def write(self, items: Iterable[CslItem], options: ExportOptions) -> Iterator[str]:
        """The array, piece by piece."""
        first = True
        for item in options.keyed(items):
            yield ("[\n" if first else ",\n") + json.dumps(compact(item), ensure_ascii=False)
            first = False
        yield "[]\n" if first else "\n]\n"
