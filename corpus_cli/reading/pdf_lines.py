"""The printed lines of a PDF's pages, from the pieces of text that their programs show.

Where a program shows no space, a gap stands for one; but a file that writes its spaces also has gaps that are none: the little room that typesetting
leaves between Hangul or Han and Latin letters or digits.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from corpus_cli.reading.pdf_paragraphs import Printed, columns
from corpus_cli.reading.pdf_widths import font_widths

_SPACE = 0.25
"""Em of a space where the font's table has none: the usual one of text faces."""
_RAISED_SIZE = 0.8
"""Size of a raised number at most, as a share of the line's."""
_RAISED = 0.15
"""Em by which it stands higher at least."""
_COLUMN_GAP = 2.5
"""Em between two pieces of a line from which they are cells of a table, or the two ends of a header."""
_SHORTEST_CELL = 4
"""Characters; a bullet or a number is no cell."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_EAST = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_WEST = re.compile(r"[A-Za-z0-9\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text that the page's program shows at one place; `gap` says that it is a space which nothing shows."""

    text: str
    x: float
    y: float
    size: float
    widths: dict[str, float]
    gap: bool = False


def printed_pages(pages: Iterable[Any]) -> list[list[Printed]]:
    """The printed lines of each page, from top to bottom as its program writes them."""
    rows = [_rows(page) for page in pages]
    pieces = [piece for page in rows for row in page for piece in row]
    shown = sum(piece.text.count(" ") for piece in pieces if not piece.gap)
    spaced = shown > sum(piece.gap for piece in pieces)
    return [[line for row in page if (line := _line(row, spaced=spaced)).text.strip()] for page in rows]


def _rows(page: Any) -> list[list[_Piece]]:
    pieces: list[_Piece] = []
    known: dict[int, dict[str, float]] = {}

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if text:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] or tm[1]) * abs(cm[3] or cm[1]) or 1.0
            widths = known.setdefault(id(font), font_widths(font))
            pieces.append(_Piece(text, x, y, round(float(size or 0) * scale, 1), widths, font is None and text == " "))

    page.extract_text(visitor_text=visit)
    rows: list[list[_Piece]] = []
    held: list[_Piece] = []
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number and held:
                rows.append(held)
                held = []
            if part:
                held.append(replace(piece, text=part))
    return [*rows, held] if held else rows


def _line(pieces: Sequence[_Piece], *, spaced: bool) -> Printed:
    pieces = sorted(pieces, key=lambda piece: piece.x)
    visible = [piece for piece in pieces if piece.text.strip()] or list(pieces)
    main = max(visible, key=lambda piece: len(piece.text))
    shown = [_raised(piece, main) for piece in _with_gaps(pieces, spaced=spaced)]
    text = "".join(piece.text for piece in shown)
    spare = len(text) - len(text.rstrip())
    last = visible[-1]
    width = last.x - visible[0].x + _width(last) if len(visible) > 1 else _width(last)
    width -= spare * last.widths.get(" ", _SPACE) * last.size if last.text.endswith(" ") else 0.0
    return Printed(text=text, x=visible[0].x, y=main.y, size=main.size, width=width)


def _with_gaps(pieces: Sequence[_Piece], *, spaced: bool) -> list[_Piece]:
    """The pieces without gaps that are no spaces. A wide gap parts two cells."""
    kept: list[_Piece] = []
    for place, piece in enumerate(pieces):
        before = kept[-1] if kept else None
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        if not piece.gap or before is None or after is None:
            kept.append(piece)
        elif (
            len(before.text.strip()) >= _SHORTEST_CELL
            and after.x - before.x - _width(before) > _COLUMN_GAP * after.size
        ):
            kept.append(replace(piece, text=" | "))
        elif not (spaced and _borders(before.text[-1:], after.text[:1])):
            kept.append(piece)
    return kept


def _borders(before: str, after: str) -> bool:
    """Whether two characters are of an East Asian script and of a Western one."""
    return bool((_EAST.match(before) and _WEST.match(after)) or (_WEST.match(before) and _EAST.match(after)))


def _raised(piece: _Piece, main: _Piece) -> _Piece:
    """A small raised number as superscript digits."""
    number = piece.text.strip()
    small = piece.size <= _RAISED_SIZE * main.size and piece.y - main.y >= _RAISED * main.size
    return (
        replace(piece, text=number.translate(_SUPERSCRIPTS))
        if small and number.isdecimal() and number.isascii()
        else piece
    )


def _width(piece: _Piece) -> float:
    """The printed width of a piece in points."""
    return piece.size * sum(piece.widths.get(char) or columns(char) / 2 for char in piece.text)
