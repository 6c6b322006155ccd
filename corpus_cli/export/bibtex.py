"""BibTeX and BibLaTeX.

BibTeX as the standard styles read it (BibTeXing, Patashnik 1988): `year` digits only, `month` a macro. BibLaTeX as biber's data model
demands it (biblatex manual §2.1 and §2.2, checked with `biber --tool --validate-datamodel`): an item that lacks what its entry type
requires is written as `@online` or `@misc`, with its CSL type in `entrysubtype`; a value for which an entry type has no field goes into `note`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus_cli.export.biblatex_model import CANDIDATES, FIELDS, LABELS, LANGID, PUBSTATES, entry_type
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.keys import ascii_letters
from corpus_cli.export.keywords import keywords

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
UNTITLED = "[untitled]"
"""Stands in for a title, which every entry type demands."""
_ESCAPES = str.maketrans({
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}", **dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "),
})  # fmt: skip
_BRACES = str.maketrans({"{": r"\{", "}": r"\}"})
_UNBALANCED = str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_LIGATURE = re.compile(r"([-`'])(?=\1)")
_URL_ESCAPES = {ord(c): f"%{ord(c):02X}" for c in '{}\\ "<>^`|\t\n\r\v\f\x1c\x1d\x1e'} | {
    0x85: "%C2%85",
    0x2028: "%E2%80%A8",
    0x2029: "%E2%80%A9",
}
_PAGES = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
_BIBTEX_TYPE = {
    "article-journal": "article", "article-newspaper": "article", "article-magazine": "article", "book": "book", "chapter": "incollection",
    "paper-conference": "inproceedings", "report": "techreport", "thesis": "phdthesis", "manuscript": "unpublished",
}  # fmt: skip
_BIBTEX_NEEDS = {
    "article": ("container-title",), "book": ("publisher",), "incollection": ("container-title",), "inproceedings": ("container-title",),
    "techreport": ("publisher",), "phdthesis": ("publisher",), "unpublished": ("title",),
}  # fmt: skip
_BIBTEX_CONTAINER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_BIBTEX_PUBLISHER = {"techreport": "institution", "phdthesis": "school"}


def escape(text: str) -> str:
    r"""Text for a field: what TeX would take as a command or ligature is escaped; unbalanced braces as commands, since BibTeX counts even `\{`."""
    written = text.translate(_ESCAPES | (_BRACES if _balanced(text) else _UNBALANCED))
    return _LIGATURE.sub(r"\1{}", written).strip()


def titled(text: str) -> str:
    """A title for a field: in a second pair of braces where it has capitals, which styles and readers would put in lower case."""
    written = escape(text)
    return "{" + written + "}" if any(c.isupper() for c in text.strip()[1:]) else written


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def escape_url(url: str) -> str:
    """An address for a verbatim field: as it is, but for what would end the field."""
    return url.strip().translate(_URL_ESCAPES)


def bib_name(name: Mapping[str, str]) -> str:
    """`Family, Given`, `Family, Jr., Given`, or a whole name in braces, which keeps it from being taken apart."""
    family, given, suffix = name.get("family"), name.get("given"), name.get("suffix")
    if not family:
        whole = escape(name.get("literal") or given or "")
        return (
            "{" + whole + ("{}" if whole.lower() == "others" else "") + "}"
        )  # a bare `others` says that more were left out
    parts = [escape(family), *([escape(suffix)] if suffix else []), *([escape(given)] if given else [])]
    odd = any("," in part or re.search(r"\band\b", part) or not re.search(r"[^\W_]", part) for part in parts)
    if odd or (not given and " " in family):
        parts = ["{" + part + "}" for part in parts]
    return ", ".join(parts)


def bib_names(item: Mapping[str, Any], role: str) -> str:
    """All names of a role, joined by `and`; `others` where the list was cut short."""
    names = [bib_name(name) for name in item.get(role, ())]
    if names and role == "author" and item.get("custom", {}).get("et-al"):
        names.append("others")
    return " and ".join(names)


def _date(date: Mapping[str, Any]) -> tuple[int | None, int | None, int | None]:
    parts = (date.get("date-parts") or [[]])[0]
    year, month, day = ([*parts, None, None, None])[:3]
    return year, month, day


def edtf_date(date: Mapping[str, Any] | None) -> str | None:
    """A CSL date as EDTF: `2024-05-16`, `2024-21`, with `~` where it is approximate."""
    if not date or not _date(date)[0]:
        return None
    year, month, day = _date(date)
    text = _edtf(year, month, day)
    if season := date.get("season"):
        text += f"-{20 + int(season)}"
    elif len(date["date-parts"]) > 1:  # a range
        text += "/" + _edtf(*[*date["date-parts"][1], None, None][:3])
    return text + ("~" if date.get("circa") else "")


def _edtf(year: int | None, month: int | None, day: int | None) -> str:
    sign = "-" if year and year < 0 else ""
    return f"{sign}{abs(year or 0):04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def _entry(kind: str, key: str, fields: Iterable[tuple[str, str | None]]) -> str:
    width = 14
    lines = [
        f"  {name:<{width}} = {value if name == 'month' else '{' + value + '}'}," for name, value in fields if value
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"]) + "\n"


def _keywords(item: Mapping[str, Any]) -> str:
    """The keywords between commas; one that has a comma in it in braces."""
    return ", ".join("{" + escape(word) + "}" if "," in word else escape(word) for word in keywords(item))


_LOWERED = frozenset({"booktitle", "eventtitle", "series", "titleaddon"})
"""Fields of biblatex that readers put in lower case as they do titles."""


_LISTS = frozenset({"publisher", "institution", "organization", "location"})
"""Fields of biblatex that hold several values with `and` between them."""
_AND = re.compile(r"(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def _one(text: str) -> str:
    """One value for a field of several: `Taylor and Francis` in braces, which keep it from being taken apart."""
    return "{" + text + "}" if _AND.search(text) else text


def _pages(item: Mapping[str, Any]) -> str:
    return _PAGES.sub("--", escape(item.get("page", "")))


_PAGE = r"[^\W_][^\s,;{}\\–—-]*(?:\s[^\s,;{}\\–—-]+)*"
_RANGES = re.compile(rf"{_PAGE}(?:--{_PAGE})?(?:[,;]\s*{_PAGE}(?:--{_PAGE})?)*")
"""Pages and ranges of pages between commas, which is all that biber takes for any."""


class BibTeX:
    """`.bib` for BibTeX and the tools that read it."""

    name = "bibtex"
    suffix = ".bib"
    media_type = "application/x-bibtex"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """One entry after another, an empty line between them."""
        for number, item in enumerate(options.keyed(items)):
            yield ("\n" if number else "") + self._item(item)

    def _item(self, item: Mapping[str, Any]) -> str:
        kind = _BIBTEX_TYPE.get(item.get("type", ""), "misc")
        if any(not item.get(need) for need in _BIBTEX_NEEDS.get(kind, ())):
            kind = "misc"
        return _entry(kind, item["id"], self._fields(kind, item))

    @staticmethod
    def _fields(kind: str, item: Mapping[str, Any]) -> list[tuple[str, str | None]]:
        year, month, day = _date(item.get("issued", {}))
        text = {variable: escape(str(value)) for variable, value in item.items() if isinstance(value, (str, int))}
        url = escape_url(item.get("URL", ""))
        container = text.get("container-title")
        within = titled(item.get("container-title", "")) if kind in {"incollection", "inproceedings"} else container
        online = kind == "misc" and url
        how = rf"\url{{{url}}}" if online else (container if kind == "misc" else None)
        status = text.get("status") if not year else str(year) if year < 0 else None
        pages = _pages(item)
        ranged = bool(_RANGES.fullmatch(pages))
        notes = [status, None if ranged or not pages else LABELS["page"].format(pages), text.get("note"), container if online else None,
                 f"Translated by {names}" if (names := " and ".join(_plain(name) for name in item.get("translator", ()))) else None]  # fmt: skip
        return [
            ("author", bib_names(item, "author")),
            ("editor", bib_names(item, "editor")),
            ("title", titled(item.get("title", "")) or (None if item.get("note") else UNTITLED)),
            (_BIBTEX_CONTAINER.get(kind, "booktitle"), within if kind != "misc" else None),
            ("series", titled(item.get("collection-title", ""))),
            (_BIBTEX_PUBLISHER.get(kind, "publisher"), _one(text.get("publisher", ""))),
            ("address", _one(text.get("publisher-place", ""))),
            ("edition", text.get("edition")),
            ("volume", text.get("volume")),
            ("number", text.get("issue") or text.get("number")),
            ("type", text.get("genre")),
            ("pages", pages if ranged else None),
            ("year", str(year) if year and year > 0 else None),
            ("month", MONTHS[month - 1] if month and 1 <= month <= 12 else None),
            ("day", str(day) if day else None),
            ("howpublished", how),
            ("doi", escape_url(item.get("DOI", ""))),
            ("url", url),
            ("urldate", edtf_date(item.get("accessed"))),
            ("language", text.get("language")),
            ("keywords", _keywords(item)),
            ("abstract", text.get("abstract")),
            ("note", ". ".join(note for note in notes if note)),
        ]


def _plain(name: Mapping[str, str]) -> str:
    literal = name.get("literal")
    return escape(literal or " ".join(filter(None, (name.get("given"), name.get("family"), name.get("suffix")))))


class BibLaTeX:
    """`.bib` for biblatex and biber."""

    name = "biblatex"
    suffix = ".bib"
    media_type = "application/x-bibtex"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """One entry after another, an empty line between them."""
        for number, item in enumerate(options.keyed(items)):
            kind, subtype = entry_type(item)
            yield ("\n" if number else "") + _entry(kind, item["id"], self._fields(kind, subtype, item, options))

    def _fields(
        self, kind: str, subtype: str | None, item: Mapping[str, Any], options: ExportOptions
    ) -> list[tuple[str, str | None]]:
        fields: dict[str, str | None] = {role: bib_names(item, role) for role in ("author", "editor") if item.get(role)}
        notes = [escape(item["note"])] if item.get("note") else []
        if "editor" in fields and kind in {"report", "thesis", "unpublished"}:
            notes.append(f"Edited by {' and '.join(map(_plain, item['editor']))}")
            del fields["editor"]
        if item.get("translator"):
            if "translator" in FIELDS[kind]:
                fields["translator"] = bib_names(item, "translator")
            else:
                notes.append(f"Translated by {' and '.join(map(_plain, item['translator']))}")
        fields["title"] = titled(item.get("title", "")) or UNTITLED
        placed, left = _place(kind, item)
        fields |= placed
        fields["note"] = ". ".join([*notes, *left])
        fields["date"] = edtf_date(item.get("issued")) or (None if kind == "dataset" else "XXXX")
        fields["pubstate"] = PUBSTATES.get(item.get("status", "").lower()) if not item.get("issued") else None
        fields["doi"] = escape_url(item.get("DOI", ""))
        fields["url"] = escape_url(item.get("URL", ""))
        fields["urldate"] = edtf_date(item.get("accessed"))
        fields["langid"] = LANGID.get(item.get("language", "").lower()) or LANGID.get(
            item.get("language", "").lower().split("-")[0]
        )
        fields["keywords"] = _keywords(item)
        fields["abstract"] = escape(item.get("abstract", ""))
        fields["entrysubtype"] = subtype
        fields["sortname"] = _sort_name(item, options)
        return list(fields.items())


def _place(kind: str, item: Mapping[str, Any]) -> tuple[dict[str, str | None], list[str]]:
    """Every descriptive value in the first field of the entry type that is free for it; what has none is left for the note."""
    placed: dict[str, str | None] = {}
    left: list[str] = []
    for variable, candidates in CANDIDATES.items():
        value = item.get(variable)
        if not value:
            continue
        text = _pages(item) if variable == "page" else escape(value)
        field = next((f for f in candidates if f in FIELDS[kind] and f not in placed), None)
        if (
            field is None
            or (field == "volume" and not text.isdecimal())
            or (field == "pages" and not _RANGES.fullmatch(text))
        ):
            left.append(LABELS.get(variable, "{}").format(text))
        else:
            placed[field] = titled(value) if field in _LOWERED else _one(text) if field in _LISTS else text
    if kind == "thesis":
        placed.setdefault("type", "phdthesis")
    if kind == "report":
        placed.setdefault("type", "techreport")
    return placed, left


def _sort_name(item: Mapping[str, Any], options: ExportOptions) -> str | None:
    """The first author's declared romanisation, where the name is in another script."""
    name = next(iter(item.get("author") or item.get("editor") or ()), None)
    native = "".join(filter(None, (name.get("family"), name.get("given"), name.get("literal")))) if name else ""
    if not native or ascii_letters(native):
        return None
    roman = options.romanise(native)
    return None if roman is None else (escape(roman) if "," in roman else "{" + escape(roman) + "}")
