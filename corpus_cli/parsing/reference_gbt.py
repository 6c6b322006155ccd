"""GB/T 7714-2015, numeric system: `Authors. Title[J]. Container, year, volume(issue): pages`."""

import re

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import plausible_authors, read_authors
from corpus_cli.parsing.reference_initials import PEOPLE, initialed, people
from corpus_cli.parsing.reference_tail import read_tail

MARKER = re.compile(r"[\[［【]\s*(?:[MCNJDRSPABGZXK]|DB|CP|EB|CM|DS)\s*(?:/\s*(?:OL|MT|DK|CD))?\s*[\]］】]")
_FIRST_STOP = re.compile(r"[.．。]\s*(?=\S)")
_INITIALED = re.compile(rf"(?P<a>{PEOPLE})(?P<e>,\seds?)?\.\s+(?=\S)")
_NUMBER = re.compile(
    r"[:：]\s?(?P<n>(?:[A-Z]{1,6}[\s/-]?)?(?:[A-Za-z0-9_/()–-]|\.(?=\w))*\d(?:[A-Za-z0-9_/()–-]|\.(?=\w))*(?:\s(?:of\s)?\d{1,4})?)$"
)
"""`Guidelines for acid soils: PB 91-194001[R]`: the number of a report, law or standard behind its title."""
_VOLUME = re.compile(r"[:：]\s?(?:[Vv]ols?\.\s|제|第)(?P<v>\d{1,3}(?:[–-]\d{1,3})?)[卷권]?$")
_NUMBERED = re.compile(r"[\[［【]\s*(?:R|S|D|P|Z|B)\b")
_TRANSLATED = re.compile(
    r"(?P<marker>[\[［【][^\[\]]{1,6}[\]］】])[.．。]?\s*(?P<n>[^.．。\d]{2,90}?)[,，]\s?(?P<r>trans|tr|eds?|编|編|편|译|譯|訳|역|옮김)[.．。]\s*"
)
_EDITS = frozenset("ed eds 编 編 편".split())
_IN_BOOK = re.compile(
    rf"//\s*(?:(?P<a>{PEOPLE})(?:,\seds?)?|(?P<c>[^.．。:：//]{{2,60}}?))[.．。]\s*(?=[^.．。]{{2,}}[.．。])"
)
_CHANGED = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\((\d{4}-\d\d(?:-\d\d)?)\)")
"""`2021(2021-10-04)`: the year of publication and the day of an electronic text."""
_ABBREVIATED = re.compile(r"(?:^|[\s.])[A-Z]\.[A-Z]$")


def read_gbt(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Read an entry with a document code; False where there is none."""
    marker = MARKER.search(text)
    if not marker:
        return False
    before, rest = text[: marker.start()], text[marker.start() :]
    title_at = _read_head(before, fields, previous)
    fields.style = "gbt7714"
    title = before[title_at:]
    if _NUMBERED.match(rest) and (number := _NUMBER.search(title)) and number.start() > 1:
        fields.number, title = number["n"], title[: number.start()]
    fields.title, fields.quote = bare_title(_without_volume(title, fields).strip("《》 ")), "none"
    read_tail(_CHANGED.sub(r"\1", _people_of_work(rest, fields)), fields)
    fields.container = _without_volume(fields.container or "", fields) or None
    return bool(fields.title)


def _read_head(before: str, fields: Fields, previous: Reference | None) -> int:
    """Store authors or editors and return where the title begins."""
    if (match := _INITIALED.match(before)) and (found := initialed(match["a"])):
        (fields.editor if match["e"] else fields.author).extend(found[0])
        fields.et_al = found[1]
        return match.end()
    for stop in _FIRST_STOP.finditer(before):
        head = before[: stop.start()]
        if re.search(r"(?:^|[\s,.])[A-Z]$", head) and re.match(r"[A-Z][.,\s]|[A-Z]$", before[stop.end() :]):
            continue
        if _ABBREVIATED.search(head) and " " in before[stop.end() - 1 : stop.end()]:
            continue  # `U.S. Geological Survey`
        if not plausible_authors(head):
            break
        read_authors(before[: stop.end()], fields, previous)
        return stop.end()
    return 0


def _without_volume(title: str, fields: Fields) -> str:
    """A title without `: vol. 2` or `: 第2卷`, which is stored."""
    if fields.volume or not (match := _VOLUME.search(title)):
        return title
    fields.volume = match["v"]
    return title[: match.start()]


def _people_of_work(rest: str, fields: Fields) -> str:
    """What follows the title, without translators and, after `//`, the editors of the book, which are stored."""
    while (match := _TRANSLATED.match(rest)) and (found := people(match["n"], fields.language)):
        (fields.editor if match["r"] in _EDITS else fields.translator).extend(found[0])
        rest = f"{match['marker']}. {rest[match.end() :]}"
    at = rest.find("//", 0, 12)
    if at < 0:
        return rest
    fields.in_book = True
    match = _IN_BOOK.match(rest, at)
    found = people(match["a"] or match["c"], fields.language) if match else None
    if match and found:
        fields.editor.extend(found[0])
        return f"{rest[:at]}//{rest[match.end() :]}"
    return rest


__all__ = ["MARKER", "read_gbt"]
