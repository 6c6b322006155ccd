"""Reading back what other programs write: BibTeX and BibLaTeX, RIS, CSL-JSON, as CSL items."""

import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus_cli.errors import UsageError
from corpus_cli.export.biblatex_model import LANGID
from corpus_cli.export.csl_json import CslItem
from corpus_cli.export.keywords import keyword_fields
from corpus_cli.export.ris import TYPES


@dataclass(frozen=True, slots=True)
class Imported:
    """The items of a file, and what could not be read of it, a sentence each."""

    items: tuple[CslItem, ...]
    problems: tuple[str, ...] = ()


def read_file(name: str, data: bytes) -> Imported:
    """The items of a file; its suffix tells the format.

    Raises:
        UsageError: The suffix is none of .bib, .ris and .json, or the file is not UTF-8.
    """
    readers: dict[str, Callable[[str], Imported]] = {".bib": read_bibtex, ".ris": read_ris, ".json": read_csl}
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    if suffix not in readers:
        raise UsageError(
            f"{name} is no .bib, .ris or .json file",
            hint="export the list from your reference manager in one of these formats",
        )
    try:
        return readers[suffix](data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 (byte {error.start})", hint="export it again as UTF-8") from None


def read_csl(text: str) -> Imported:
    """A CSL-JSON array, or an object with one under `items`. What is no object is a problem."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Imported((), (f"no JSON: {error}",))
    if isinstance(data, dict):
        data = data.get("items", [data])
    if not isinstance(data, list):
        return Imported((), ("no array of items",))
    items = tuple(
        item for item in data if isinstance(item, dict) and (item.get("title") or item.get("URL") or item.get("DOI"))
    )
    bad = len(data) - len(items)
    return Imported(items, (f"{bad} items have neither title nor address",) if bad else ())


# RIS

_TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
_FROM_RIS = {kind: csl for csl, kind in reversed(TYPES.items())} | {"GEN": "document", "ELEC": "webpage", "STAT": "legislation", "JFULL": "article-journal",
    "MGZN": "article-magazine", "CPAPER": "paper-conference", "INPR": "article-journal", "EJOUR": "article-journal", "EBOOK": "book", "WEB": "webpage"}  # fmt: skip
_RIS_TEXT = {
    "TI": "title", "T1": "title", "T2": "container-title", "JO": "container-title", "JF": "container-title", "T3": "collection-title", "VL": "volume",
    "IS": "issue", "ET": "edition", "M3": "genre", "PB": "publisher", "CY": "publisher-place", "DO": "DOI", "UR": "URL", "LA": "language", "AB": "abstract",
    "N2": "abstract", "ID": "id",
}  # fmt: skip
_RIS_PEOPLE = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A4": "translator"}


def read_ris(text: str) -> Imported:
    """RIS records; a line without a tag goes on with the value above it. A record that does not end is a problem, and read."""
    items, problems = [], []
    record: list[list[str]] = []
    for line in re.split(r"\r\n|\r|\n", text):
        match = _TAG.fullmatch(line.rstrip() if line.startswith("ER") else line)
        if match and match[1] == "TY" and record:
            problems.append(f"the record {_title(record)!r} has no ER line")
            items.append(_from_ris(record))
            record = []
        if match and match[1] == "ER":
            items.append(_from_ris(record))
            record = []
        elif match:
            record.append([match[1], (match[2] or "").strip()])
        elif line.strip() and record:
            record[-1][1] += " " + line.strip()
    if record:
        problems.append(f"the record {_title(record)!r} has no ER line")
        items.append(_from_ris(record))
    return Imported(tuple(item for item in items if item), tuple(problems))


def _title(record: list[list[str]]) -> str:
    return next((value for tag, value in record if tag in {"TI", "T1"}), "")


def _from_ris(record: list[list[str]]) -> CslItem:
    item: CslItem = {}
    values = {tag: value for tag, value in reversed(record) if value}
    if not values:
        return item
    item["type"] = _FROM_RIS.get(values.get("TY", ""), "document")
    for tag, value in record:
        if value and tag in _RIS_PEOPLE:
            item.setdefault(_RIS_PEOPLE[tag], []).append(comma_name(value))
        elif value and tag in _RIS_TEXT:
            item.setdefault(_RIS_TEXT[tag], value)
    if date := next(filter(None, (_date(values.get(tag, "")) for tag in ("DA", "PY", "Y1"))), None):
        item["issued"] = date
    if accessed := _date(values.get("Y2", "")):
        item["accessed"] = accessed
    if pages := "–".join(values[tag] for tag in ("SP", "EP") if tag in values):
        item["page"] = pages
    _add_keywords(item, [value for tag, value in record if tag == "KW"])
    number = values.get("SN" if item["type"] == "report" else "M1")
    return item | ({"number": number} if number else {})


def _add_keywords(item: CslItem, words: Sequence[str]) -> None:
    item["keyword"], listed = keyword_fields([word.strip() for word in words if word.strip()])
    if listed:
        item.setdefault("custom", {})["keywords"] = listed
    if not item["keyword"]:
        del item["keyword"]


def comma_name(text: str) -> dict[str, str]:
    """A name of which the family stands before a comma; without a comma it is a whole."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma:
        return {"literal": text}
    given, _, suffix = (part.strip() for part in given.partition(","))
    return {key: value for key, value in (("family", family), ("given", given), ("suffix", suffix)) if value}


def _date(text: str) -> dict[str, Any] | None:
    parts = [int(part) for part in re.findall(r"\d+", text.partition("~")[0])[:3]]
    if not parts or not 0 < parts[0] < 10000:
        return None
    kept = [parts[0]]
    if len(parts) > 1 and 1 <= parts[1] <= 12:
        kept.append(parts[1])
        if len(parts) > 2 and 1 <= parts[2] <= 31:
            kept.append(parts[2])
    return {"date-parts": [kept]}


# BibTeX

_KEYWORD_MARKS = re.compile(r"[,;](?![^{}]*\})")
_LETTER = re.compile(r"\{?\d{4}([a-z])\b")
_TYPE_NAMES = {"phdthesis": "PhD diss.", "mathesis": "Master’s thesis", "mastersthesis": "Master’s thesis", "candthesis": "", "bathesis": "Bachelor’s thesis",
               "techreport": "", "resreport": "", "software": "", "datacd": "", "audiocd": ""}  # fmt: skip
"""biblatex's names of types (manual §4.9.2.13), which a style replaces by words; a report says what it is by its entry type."""
_TAGS = {name: tag for tag, name in reversed(LANGID.items())}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FROM_BIB = {
    "article": "article-journal", "book": "book", "collection": "book", "mvbook": "book", "booklet": "book", "incollection": "chapter", "inbook": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "techreport": "report", "report": "report", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "online": "webpage", "www": "webpage", "electronic": "webpage", "unpublished": "manuscript",
    "dataset": "dataset",
}  # fmt: skip
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_BIB_TEXT = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title", "publisher": "publisher",
    "institution": "publisher", "school": "publisher", "organization": "publisher", "address": "publisher-place", "location": "publisher-place",
    "edition": "edition", "volume": "volume", "pages": "page", "type": "genre", "series": "collection-title", "language": "language",
    "abstract": "abstract", "note": "note",
}  # fmt: skip


def read_bibtex(text: str) -> Imported:
    """BibTeX or BibLaTeX entries. A block that cannot be parsed or repeats a key is a problem; the rest is read."""
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it logs is in the problems below
    library = parse_string(text)
    problems = [
        f"line {(block.start_line or 0) + 1}: {str(block.error) or 'the entry cannot be parsed'}"
        for block in library.failed_blocks
    ]
    items = [
        _from_bib(entry.key, entry.entry_type.lower(), {f.key.lower(): str(f.value) for f in entry.fields})
        for entry in library.entries
    ]
    return Imported(tuple(items), tuple(problems))


def _from_bib(key: str, kind: str, fields: dict[str, str]) -> CslItem:
    csl = _FROM_BIB.get(kind, "document")
    subtype = fields.get("entrysubtype", "")
    item: CslItem = {
        "id": key,
        "citation-key": key,
        "type": _SUBTYPES.get(subtype, subtype if subtype in TYPES else csl),
    }
    item |= _bib_people(fields)
    for field, variable in _BIB_TEXT.items():
        if value := latex_text(fields.get(field, "")):
            item.setdefault(variable, value)
    if subtitle := latex_text(fields.get("subtitle", "")):
        item["title"] = f"{item.get('title', '')}: {subtitle}"
    _add_keywords(item, [latex_text(word) for word in _KEYWORD_MARKS.split(fields.get("keywords", ""))])
    if "page" in item:
        item["page"] = re.sub(r"\s*[-–—]+\s*", "–", item["page"])
    if number := latex_text(fields.get("number", "")):
        item["number" if csl == "report" else "issue"] = number
    for field, variable in (("url", "URL"), ("doi", "DOI")):
        if fields.get(field):
            item[variable] = fields[field].strip()
    if issued := _bib_date(fields):
        item["issued"] = issued
    if accessed := _date(fields.get("urldate", "")):
        item["accessed"] = accessed
    return item | _bib_words(item, fields)


def _bib_people(fields: dict[str, str]) -> CslItem:
    item: CslItem = {}
    for role in ("author", "editor", "translator"):
        written = list(_split_names(fields.get(role, "")))
        if names := [bib_name(name) for name in written if name != "others"]:
            item[role] = names
        if role == "author" and "others" in written:
            item["custom"] = {"et-al": True}
    return item


def _bib_words(item: CslItem, fields: dict[str, str]) -> CslItem:
    """What stands behind biblatex's own words: the type of a thesis, the language; and the letter of a year."""
    said: CslItem = {}
    if "issued" in item and (letter := _LETTER.match(fields.get("year", "") or fields.get("date", ""))):
        said["year-suffix"] = letter[1]
    kind = item.get("genre", "").lower()
    if kind in _TYPE_NAMES:
        said["genre"] = _TYPE_NAMES[kind]
    if tag := _TAGS.get(fields.get("langid", "").strip("{} ").lower()):
        said["language"] = tag
    return said


def _bib_date(fields: dict[str, str]) -> dict[str, Any] | None:
    if date := _date(fields.get("date", "")):
        return date
    month = fields.get("month", "").strip("{} ").lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month) if month.isdecimal() else 0
    return _date(
        "/".join(
            [
                fields.get("year", ""),
                *([str(number)] if number else []),
                *([fields["day"]] if number and "day" in fields else []),
            ]
        )
    )


_KEPT = {
    r"\textasciicircum{}": "^",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    "-{}": "-",
    "`{}": "`",
    "'{}": "'",
}
"""What pylatexenc leaves out or gives as another character; each stands as a private-use character while it works."""


def latex_text(value: str) -> str:
    """The text of a field: commands and braces resolved, white space folded."""
    if not re.search(r"[\\{}$~]", value):
        return " ".join(value.split())
    from pylatexenc.latex2text import LatexNodes2Text

    for at, written in enumerate(_KEPT):
        value = value.replace(written, chr(0xE000 + at))
    try:
        text = LatexNodes2Text(math_mode="verbatim", strict_latex_spaces=True, keep_comments=True).latex_to_text(value)
    except RecursionError:  # hundreds of braces one in another
        text = re.sub(r"[{}\\]", "", value)
    for at, meant in enumerate(_KEPT.values()):
        text = text.replace(chr(0xE000 + at), meant)
    return " ".join(text.split())


def _split_names(text: str) -> Iterator[str]:
    """Names between top-level `and`s."""
    text = " ".join(text.split())
    depth, start = 0, 0
    for match in re.finditer(r"[{}]| and ", text):
        if match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif depth == 0:
            yield text[start : match.start()].strip()
            start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


_WHOLE = re.compile(r"\{(?:[^{}]|\{\})*\}")
"""A name in braces, which is not to be taken apart; a pair inside, as of `{others{}}`, holds nothing."""


def bib_name(text: str) -> dict[str, str]:
    """`{Whole name}`, `von Family, Given`, `Family, Jr., Given` or `Given von Family`."""
    if _WHOLE.fullmatch(text):
        return {"literal": latex_text(text)}
    parts = [latex_text(part.strip()) for part in re.split(r",(?![^{]*})", text)]
    if len(parts) > 2:
        return {"family": parts[0], "given": parts[2], "suffix": parts[1]}
    if len(parts) == 2:
        return {"family": parts[0], "given": parts[1]} if parts[1] else {"family": parts[0]}
    words = parts[0].split()
    if len(words) < 2:
        return {"family": parts[0]}
    start = next((at for at, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)
    return {"family": " ".join(words[start:]), "given": " ".join(words[:start])}
