"""The edges of a PDF's pages: running headers and footers, which are no text, and the notes at the foot, which are gathered."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus_cli.reading.notes import heads_entries
from corpus_cli.reading.pdf_paragraphs import Printed, joined_paragraphs

_PAGE_NUMBER = re.compile(
    r"(?i)^\W*(?:page|p\.|쪽|第)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:/|of)\s*\d{1,4})?\s*(?:쪽|頁|页|ページ)?\W*$"
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 3
"""How many lines from the top and the bottom of a page may be its header and footer."""
_MARGIN = 56.0
"""Points from a page's edge within which only a header or a footer stands: Word and LibreOffice put the text 57 points and more from it."""
_SET_OFF = 2.0
"""Times its size by which the distance between a header and the text is larger at least."""
_SMALL = 0.95
"""Size of the notes at a foot at most, as a share of the body's, where no gap parts them from the text."""
_FOOT_GAP = 1.5
"""Times the usual distance of lines between the text and its notes, where they are of one size."""
_RAISED = re.compile(r"(?<=\S)[⁰¹²³⁴-⁹]{1,3}")
_NOTE = re.compile(r"\s*(?:([⁰¹²³⁴-⁹]{1,3})\s*|\[(\d{1,3})\]\s*|(\d{1,3})(?:[.)]?\s+|(?=[^\W\d_])))(?=\S)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Row = tuple[int, Printed]
"""A printed line with its number, counted through all pages."""


@dataclass(frozen=True, slots=True)
class Feet:
    """Pages without their notes, and the notes: number, text and line of each."""

    pages: list[list[Row]]
    notes: list[tuple[int, str, int]]


def text_rows(pages: Sequence[Sequence[Printed]], heights: Sequence[float]) -> list[list[Row]]:
    """The numbered lines of each page (of `heights` points) without headers, footers and page numbers."""
    furniture = _repeated(pages)
    number, kept = 0, []
    for page, height in zip(pages, heights, strict=True):
        rows: list[Row] = []
        for place, printed in enumerate(page):
            number += 1
            if not _is_furniture(page, place, furniture, height):
                rows.append((number, printed))
        kept.append(rows)
    return kept


def _repeated(pages: Sequence[Sequence[Printed]]) -> set[str]:
    """Lines, digits apart, that stand at the edge of more than half of the pages, and of two at least."""
    seen = Counter[str]()
    for page in pages:
        edge = [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]
        seen.update({_DIGITS.sub("0", " ".join(line.text.split())) for line in edge})
    return {text for text, count in seen.items() if count >= 2 and count > len(pages) / 2 and len(pages) > 1}


def _is_furniture(page: Sequence[Printed], place: int, furniture: set[str], height: float) -> bool:
    count, printed = len(page), page[place]
    if _EDGE_LINES <= place < count - _EDGE_LINES:
        return False
    outermost = place in (0, count - 1)
    return (
        _DIGITS.sub("0", " ".join(printed.text.split())) in furniture
        or (outermost and count > 1 and _PAGE_NUMBER.match(printed.text) is not None)
        or _in_margin(page, place, height)
    )


def _in_margin(page: Sequence[Printed], place: int, height: float) -> bool:
    """Whether a line stands in the margin, set off from the text."""
    printed, count = page[place], len(page)
    if count < _EDGE_LINES:
        return False
    if place < _EDGE_LINES and printed.y > height - _MARGIN:
        first = next((i for i in range(place + 1, count) if page[i].y <= height - _MARGIN), None)
        return first is not None and _set_off(page[first - 1], page[first])
    if place >= count - _EDGE_LINES and 0 < printed.y < _MARGIN:
        last = next((i for i in range(place - 1, -1, -1) if page[i].y >= _MARGIN), None)
        return last is not None and _set_off(page[last], page[last + 1])
    return False


def _set_off(above: Printed, below: Printed) -> bool:
    return above.y - below.y > _SET_OFF * max(above.size, below.size)


def without_notes(pages: Sequence[Sequence[Row]], body: float) -> Feet:
    """Take the notes from the feet of the pages. `body` is the size of the text. Notes that count anew on each page are numbered through."""
    kept: list[list[Row]] = []
    notes: list[tuple[int, str, int]] = []
    for page in pages:
        rows = list(page)
        start = _foot(rows, body, noted=bool(notes))
        groups = list(_groups(rows[start:]))
        rows = rows[:start]
        offset = max((number for number, _, _ in notes), default=0)
        if groups and groups[0][0] == 0:
            number, text, at = notes[-1]
            notes[-1] = (number, f"{text} {_text(groups.pop(0)[1])}", at)
        if groups and groups[0][0] > offset:
            offset = 0
        own = {number for number, _ in groups}
        rows = [(at, replace(line, text=_renumbered(line.text, own, offset))) for at, line in rows] if offset else rows
        notes.extend((number + offset, _text(group), group[0][0]) for number, group in groups)
        kept.append(rows)
    return Feet(kept, notes)


def _foot(rows: Sequence[Row], body: float, *, noted: bool) -> int:
    """The index of the first line of the notes at a page's foot; the number of lines where there are none.

    They are called on the page by raised numbers, and set smaller than the text or apart from it. `noted` says that an earlier page has notes, which may go on here.
    """
    small = len(rows)
    while small and rows[small - 1][1].size < _SMALL * body:
        small -= 1
    for index in range(max(small, 1), len(rows)):
        number = _number(rows[index][1].text)
        if number is not None and number in _called(rows[:index]):
            return index if not noted or index == small or _number(rows[small][1].text) is not None else small
    for index in range(len(rows) - 1, 0, -1):
        step = rows[index - 1][1].y - rows[index][1].y
        number = _number(rows[index][1].text)
        if number is not None and step > _FOOT_GAP * 1.2 * rows[index][1].size and number in _called(rows[:index]):
            return len(rows) if _listed(rows[:index]) else index
    return len(rows)


def _called(rows: Sequence[Row]) -> set[int]:
    return {int(match[0].translate(_PLAIN)) for _, line in rows for match in _RAISED.finditer(line.text)}


def _listed(rows: Sequence[Row]) -> bool:
    """Whether the lines end with a list of numbered entries, of which those below are more."""
    head = next((index for index in range(len(rows) - 1, -1, -1) if heads_entries(rows[index][1].text)), None)
    return head is not None and head + 1 < len(rows) and _number(rows[head + 1][1].text) is not None


def _number(text: str) -> int | None:
    match = _NOTE.match(text)
    return int((match[1] or match[2] or match[3]).translate(_PLAIN)) if match else None


def _groups(rows: Sequence[Row]) -> Iterator[tuple[int, list[Row]]]:
    """The lines of each note with its number, 0 for the end of a note of the page before. A number that does not follow the one above belongs to the note's text."""
    held: list[Row] = []
    current = 0
    for at, line in rows:
        number = _number(line.text)
        if number is not None and (current == 0 or number == current + 1):
            if held:
                yield current, held
            current, held = number, [(at, replace(line, text=_NOTE.sub("", line.text, count=1)))]
        else:
            held.append((at, line))
    if held:
        yield current, held


def _text(rows: Sequence[Row]) -> str:
    return " ".join(text for _, text, _ in joined_paragraphs([rows]))


def _renumbered(text: str, own: set[int], offset: int) -> str:
    def later(match: re.Match[str]) -> str:
        number = int(match[0].translate(_PLAIN))
        return str(number + offset).translate(_SUPERSCRIPTS) if number in own else match[0]

    return _RAISED.sub(later, text)
