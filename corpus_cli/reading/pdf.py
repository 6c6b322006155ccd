"""PDF with a text layer: printed lines are joined into paragraphs again, page headers and numbers left out.

A PDF states where glyphs stand and nothing about paragraphs, so those are told by gaps, indents and short last lines. The number of a line is that of its
first printed line, counted through all pages. A scanned document has no text layer and is refused (F007).
"""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from corpus_cli.model.source_text import Document, Line, SourceText, clean
from corpus_cli.reading.pdf_paragraphs import Printed, columns, joined_paragraphs
from corpus_cli.reading.pdf_widths import font_widths
from corpus_cli.reading.reader import Refusal, damaged, digest, refuse
from corpus_cli.reading.refusals import no_text, over_long

_MAX_PAGES = 1000
_MIN_GLYPHS = 15
"""Visible characters a page must have on average. A scan has none, or a stamp of the scanner; a title page has thirty."""
_PAGE_NUMBER = re.compile(
    r"(?i)^\W*(?:page|p\.|쪽|第)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:/|of)\s*\d{1,4})?\s*(?:쪽|頁|页|ページ)?\W*$"
)
_DIGITS = re.compile(r"\d+")
_SPACE = 0.25
"""Em of a space where the font's table has none: the usual one of text faces."""
_EDGE_LINES = 3
"""How many lines from the top and the bottom of a page may be its header and footer."""
_HEADING_SIZE = 1.12
"""A line is set as a heading when its type is larger than the body's by this factor: 11 to 12.5 points, say."""


class PdfReader:
    """`.pdf` with a text layer."""

    name = "pdf"
    suffixes = (".pdf",)

    def sniff(self, data: bytes) -> bool:
        """Whether the PDF mark stands among the first bytes (ISO 32000-1, annex H, note 13)."""
        return b"%PDF-" in data[:1024]

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """The paragraphs of all pages."""
        del encoding
        try:
            opened = _open(data)
            if opened is None:
                return damaged(data, name, "PDF", "it is protected by a password")
            if len(opened.pages) > _MAX_PAGES:
                return refuse(data, name, over_long(name, len(data), _MAX_PAGES))
            pages = [_printed(page) for page in opened.pages]
            title = str((opened.metadata or {}).get("/Title") or "")
        except Exception as error:  # noqa: BLE001 - damaged objects raise whatever the parser meets
            return damaged(data, name, "PDF", error)
        glyphs = sum(len(line.text.strip()) for page in pages for line in page)
        if glyphs < _MIN_GLYPHS * max(len(pages), 1):
            remedy = "it looks scanned: run a text recogniser such as ocrmypdf over it, or add the text instead"
            return refuse(
                data,
                name,
                no_text(name, f"{len(pages)} {'page has' if len(pages) == 1 else 'pages have'} no text layer", remedy),
            )
        lines = _lines(pages, clean(title).strip())
        return Document(path=name, sha256=digest(data), text=SourceText.from_lines(lines), encoding="pdf")


def _open(data: bytes) -> Any | None:
    """The document; None where it needs a password."""
    from pypdf import PdfReader as Pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every repaired object
    reader = Pypdf(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        return None
    return reader


@dataclass(slots=True)
class _Piece:
    """Text that the page's program shows at one place."""

    text: str
    x: float
    y: float
    size: float
    widths: dict[str, float]


def _printed(page: Any) -> list[Printed]:
    """The printed lines of a page, from top to bottom as its program writes them."""
    pieces: list[_Piece] = []
    known: dict[int, dict[str, float]] = {}

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if text:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] or tm[1]) * abs(cm[3] or cm[1]) or 1.0
            pieces.append(
                _Piece(text, x, y, round(float(size or 0) * scale, 1), known.setdefault(id(font), font_widths(font)))
            )

    page.extract_text(visitor_text=visit)
    lines: list[Printed] = []
    held: list[_Piece] = []
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number and held:
                lines.append(_line(held))
                held = []
            if part:
                held.append(replace(piece, text=part))
    if held:
        lines.append(_line(held))
    return [line for line in lines if line.text.strip()]


def _line(pieces: Sequence[_Piece]) -> Printed:
    pieces = sorted(pieces, key=lambda piece: piece.x)
    visible = [piece for piece in pieces if piece.text.strip()] or list(pieces)
    size = max(visible, key=lambda piece: len(piece.text)).size
    text = "".join(piece.text for piece in pieces)
    spare = len(text) - len(text.rstrip())
    width = sum(_width(piece) for piece in pieces) - spare * visible[-1].widths.get(" ", _SPACE) * visible[-1].size
    return Printed(text=text, x=visible[0].x, y=visible[0].y, size=size, width=width)


def _width(piece: _Piece) -> float:
    """The printed width of a piece in points."""
    return piece.size * sum(piece.widths.get(char) or columns(char) / 2 for char in piece.text)


def _lines(pages: Sequence[Sequence[Printed]], title: str) -> list[Line]:
    kept, number = [], 0
    furniture = _repeated(pages)
    for page in pages:
        rows: list[tuple[int, Printed]] = []
        for place, printed in enumerate(page):
            number += 1
            if not _is_furniture(printed, place, len(page), furniture):
                rows.append((number, printed))
        kept.append(rows)
    sizes = Counter[float]()
    for rows in kept:
        for _, printed in rows:
            sizes[printed.size] += len(printed.text)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    lines = [
        Line(at, clean(text), None, None if size <= body * _HEADING_SIZE else str(size))
        for at, text, size in joined_paragraphs(kept)
    ]
    return _with_levels([line for line in lines if not line.blank], title)


def _repeated(pages: Sequence[Sequence[Printed]]) -> set[str]:
    """Lines, digits apart, that stand at the edge of more than half of the pages, and of two at least."""
    seen = Counter[str]()
    for page in pages:
        edge = [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]
        seen.update({_DIGITS.sub("0", " ".join(line.text.split())) for line in edge})
    return {text for text, count in seen.items() if count >= 2 and count > len(pages) / 2 and len(pages) > 1}


def _is_furniture(printed: Printed, place: int, count: int, furniture: set[str]) -> bool:
    edge = place < _EDGE_LINES or place >= count - _EDGE_LINES
    if not edge:
        return False
    outermost = place in (0, count - 1)
    return _DIGITS.sub("0", " ".join(printed.text.split())) in furniture or (
        outermost and count > 1 and _PAGE_NUMBER.match(printed.text) is not None
    )


def _with_levels(lines: list[Line], title: str) -> list[Line]:
    """Headings by size of type, the largest first; a single largest one at the top of the text, or the one the properties name, is the title."""
    sizes = sorted({float(line.role) for line in lines if line.role}, reverse=True)[:5]
    levels = {str(size): level for level, size in enumerate(sizes, 1)}
    found = [replace(line, level=levels.get(line.role or ""), role=None) for line in lines]
    tops = [index for index, line in enumerate(found) if line.level == 1]
    named = next(
        (index for index, line in enumerate(found[:12]) if title and line.text.strip().casefold() == title.casefold()),
        None,
    )
    first = named if named is not None else (tops[0] if len(tops) == 1 and tops[0] < 8 else None)
    if first is not None:
        found[first] = replace(found[first], level=1, role="title")
    return found
