"""S201, S202, S206: headings and what stands around the text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.passages import column_of
from corpus_cli.rules.rule import Context, Finding, described, rule

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_HANGUL = "가나다라마바사아자차카타파하"
_HAN = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_AROUND = re.compile(r"^[\s(\[第제]+|[\s.,、)\]章节節장절:：]+$")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
SMALL_WORDS = frozenset(
    "about above across after against along among around before behind below between beyond during from into over since through toward towards under until upon versus with within without than that their when where which while whether".split()
)
"""Words that title case leaves in lower case (Chicago 8.159 keeps prepositions small whatever their length)."""


@rule("S201", "section-number-gap")
def section_number_gap(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """The numbers of the headings skip or repeat one, or do not begin at one.

    What it does:
        Follows the numbers of each level (Roman, Arabic, letters, 가나다, 一二三) under one parent heading.

    Why it matters:
        A heading was lost when the text was pasted, or was not recognised. The record keeps what is printed: no number is supplied.

    Example:
        The first heading is "II. Two Scenes".

    How to fix:
        Compare with the published text. If the gap is printed there too, ignore S201 for this commentary.
    """
    for group in _numbered(commentary.sections):
        values = _values([section.number or "" for section in group])
        previous = 0
        for section, value in zip(group, values, strict=True):
            if value is None:
                break
            if value != previous + 1:
                before = "the first" if previous == 0 else f"after {group[values.index(previous)].number!r}"
                yield Finding(
                    f"heading number {section.number!r} is {before}", section.line, 1, "compare with the published text"
                )
            previous = value


def _numbered(sections: tuple[Section, ...]) -> Iterator[list[Section]]:
    """Numbered headings of one level under one parent, in order."""
    open_groups: dict[int, list[Section]] = {}
    for section in sections:
        if section.heading is None:
            continue
        for level in [level for level in open_groups if level > section.level]:
            yield open_groups.pop(level)
        if section.number:
            open_groups.setdefault(section.level, []).append(section)
    yield from open_groups.values()


def _values(numbers: list[str]) -> list[int | None]:
    """The numbers as integers in the one notation that reads them all with the fewest gaps; None for all where there is none."""
    readings = [_readings(number) for number in numbers]
    best: list[int | None] = [None] * len(numbers)
    fewest = len(numbers) + 1
    for notation in ("arabic", "roman", "hangul", "han", "letter"):
        if all(notation in each for each in readings):
            values = [each[notation] for each in readings]
            gaps = sum(value != previous + 1 for previous, value in zip([0, *values], values, strict=False))
            if gaps < fewest:
                best, fewest = list(values), gaps
    return best


def _readings(number: str) -> dict[str, int]:
    """The values of one printed number by notation; of "2.3" it is the last part that counts."""
    text = _AROUND.sub("", unicodedata.normalize("NFKC", number)).rsplit(".", 1)[-1]
    found: dict[str, int] = {}
    if text.isascii() and text.isdigit() and len(text) < 5:
        found["arabic"] = int(text)
    if text and _ROMAN.fullmatch(text.upper()):
        digits = [_ROMAN_VALUES[letter] for letter in text.upper()]
        found["roman"] = sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
    if len(text) == 1 and text.isascii() and text.isalpha():
        found["letter"] = ord(text.upper()) - ord("A") + 1
    if len(text) == 1 and text in _HANGUL:
        found["hangul"] = _HANGUL.index(text) + 1
    han = _han(text)
    if han:
        found["han"] = han
    return found


def _han(text: str) -> int | None:
    """A Han number below 100: 三, 十, 十二, 二十一."""
    tens, ten, units = text.rpartition("十")
    if not text or len(text) > 3 or any(char not in _HAN for char in tens + units):
        return None
    if not ten:
        return _HAN[units] if len(units) == 1 else None
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[units] if units else 0)


@rule("S202", "heading-case-differs", severity=Severity.INFO)
def heading_case_differs(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """One heading has another capitalisation than the others.

    What it does:
        Tells title case from sentence case by the long words after the first, and reports the headings in the rarer one where at least three are told and twice as many have the other.

    Why it matters:
        It shows in the table of contents.

    Example:
        "3. Complex intentions toward the north" among "1. New Directions in Trade" and "2. Strategy Regarding the Alliance".

    How to fix:
        In the source, where it is yours to change; the record keeps the printed form.
    """
    cases = {
        section.line: case for section in commentary.sections if section.heading and (case := _case(section.heading))
    }
    counts = Counter(cases.values()).most_common(2)
    if len(counts) < 2 or counts[0][1] < 2 * counts[1][1]:
        return
    for section in commentary.sections:
        if section.heading and cases.get(section.line) == counts[1][0]:
            column = column_of(context.lines.get(section.line), section.heading)
            yield Finding(
                f"heading {section.heading!r} is in {counts[1][0]} case, the others in {counts[0][0]} case",
                section.line,
                column,
            )


def _case(heading: str) -> str | None:
    words = [word for word in _WORD.findall(heading)[1:] if len(word) > 4 and word.lower() not in SMALL_WORDS]
    small = sum(word.islower() for word in words)
    if not words or heading.isupper():
        return None
    if small == 0:
        return "title" if len(words) > 1 else None
    return "sentence" if small >= 2 or small == len(words) else None


@described("S206", "page-furniture", by="parsing", severity=Severity.INFO)
def page_furniture() -> None:
    """Lines of the web page around the text were left out.

    What it does:
        Names the lines that belong to the page: navigation, sharing buttons, download boxes.

    Why it matters:
        They are not the author's words; if one of them is, it should be put back.

    Example:
        "Available Downloads" above the text.

    How to fix:
        Nothing, when it is furniture. Otherwise set the line apart from the buttons around it, by an empty line.
    """
