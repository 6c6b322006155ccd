"""The marks that send a reader from an author to an affiliation: `Kim¹,²`, `王一１`, `Lee*`, and the lines that begin with such a mark."""

import re
import unicodedata

_MARK = r"[*∗]{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3}|#{1,3}|[¹²³⁰⁴-⁹]|\d{1,2}"
_LINE = re.compile(rf"[\[(（]?({_MARK})(?:[\])）]|\s?[.．、:：]|(?=[\s　])|(?<=[^\d])(?=\S))[\s　]*(\S.*)")
_BEHIND = re.compile(rf"[\s　]*[\[(（]?((?:{_MARK}|[,，、])+)")
_ONE = re.compile(_MARK)
_ENTRY = re.compile(
    rf"(?:^|(?<=[;；,，、。.])[\s　]*|[\s　]{{1,4}})(?:[\[(（]({_MARK})[\])）]|({_MARK})(?:\s?[.．、]|(?=[\s　])|(?<=[¹²³⁰⁴-⁹*†‡§¶])))[\s　]*(?=[^\W\d_])"
)
_OUTER = re.compile(r"^[(（\[［]\s*(.*?)\s*[)）\]］]$")
_POSTCODE = re.compile(r"[,，]?[\s　]+\d{5,6}$")


def marks_behind(printed: str, raw: str) -> frozenset[str]:
    """The marks behind a name on its line, each in its plainest form (`１` and `¹` are `1`)."""
    place = raw.find(printed)
    match = _BEHIND.match(raw, place + len(printed)) if place >= 0 else None
    return frozenset(plain(mark) for mark in _ONE.findall(match[1])) if match else frozenset()


def marked_line(text: str) -> tuple[str, str] | None:
    """The mark that a line begins with and the words behind it, or None."""
    match = _LINE.fullmatch(text)
    return (plain(match[1]), match[2]) if match else None


def marked_entries(text: str) -> dict[str, str]:
    """The entries of a line such as `（１．甲大学；２．乙研究所）` or `¹ A, ² B`, by their marks; empty where the line is none or the marks are not in order."""
    text = _OUTER.sub(r"\1", text.strip(" 　"))
    found = list(_ENTRY.finditer(text))
    if not found or found[0].start() != 0:
        return {}
    marks = [plain(match[1] or match[2]) for match in found]
    ends = [match.start() for match in found[1:]] + [len(text)]
    entries = [
        _POSTCODE.sub("", text[match.end() : end].strip(" 　;；,，、.。"))
        for match, end in zip(found, ends, strict=True)
    ]
    in_order = (
        all(mark == str(n) for n, mark in enumerate(marks, 1)) if marks[0] == "1" else len(set(marks)) == len(marks)
    )
    return dict(zip(marks, entries, strict=True)) if in_order and all(entries) else {}


def plain(mark: str) -> str:
    """A mark in its plainest form."""
    return unicodedata.normalize("NFKC", mark).replace("∗", "*")
