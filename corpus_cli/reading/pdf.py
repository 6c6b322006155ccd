"""PDF with a text layer: printed lines are joined into paragraphs again, page headers and numbers left out.

A PDF states where glyphs stand and nothing about paragraphs, so those are told by gaps, indents and short last lines. The number of a line is that of its
first printed line, counted through all pages. A scanned document has no text layer and is refused (F007).
"""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from corpus_cli.model.source_text import Document, Line, SourceText, clean
from corpus_cli.parsing.headings import is_generic
from corpus_cli.parsing.layout import PROSE_WIDTH, SENTENCE_WIDTH, stopped, width
from corpus_cli.parsing.numbering import parse_number
from corpus_cli.reading.notes import note_lines
from corpus_cli.reading.pdf_edges import Row, text_rows, without_notes
from corpus_cli.reading.pdf_lines import printed_pages
from corpus_cli.reading.pdf_paragraphs import Printed, joined_paragraphs
from corpus_cli.reading.reader import Refusal, damaged, digest, refuse
from corpus_cli.reading.refusals import no_text, over_long

_MAX_PAGES = 1000
_MIN_GLYPHS = 15
"""Visible characters a page must have on average. A scan has none, or a stamp of the scanner; a title page has thirty."""
_HEADING_SIZE = 1.12
"""A line is set as a heading when its type is larger than the body's by this factor: 11 to 12.5 points, say."""
_TITLE_LINES = 8
"""Lines from the top among which the title stands."""


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
            pages = printed_pages(opened.pages)
            heights = [float(page.mediabox.height) for page in opened.pages]
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
        lines = _lines(pages, heights, clean(title).strip())
        return Document(path=name, sha256=digest(data), text=SourceText.from_lines(lines), encoding="pdf")


def _open(data: bytes) -> Any | None:
    """The document; None where it needs a password."""
    from pypdf import PdfReader as Pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every repaired object
    reader = Pypdf(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        return None
    return reader


def _lines(pages: Sequence[Sequence[Printed]], heights: Sequence[float], title: str) -> list[Line]:
    rows = text_rows(pages, heights)
    body = _body_size(rows)
    feet = without_notes(rows, body)
    lines = [
        Line(at, clean(text), None, None if size <= body * _HEADING_SIZE else str(size))
        for at, text, size in joined_paragraphs(feet.pages)
    ]
    lines = _with_title(_with_levels([line for line in lines if not line.blank]), title)
    return [*lines, *note_lines(feet.notes, after=sum(map(len, pages)))]


def _body_size(pages: Sequence[Sequence[Row]]) -> float:
    """The size of type in which most of the text is set."""
    sizes = Counter[float]()
    for rows in pages:
        for _, printed in rows:
            sizes[printed.size] += len(printed.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _with_levels(lines: list[Line]) -> list[Line]:
    """Headings by size of type, the largest first."""
    sizes = sorted({float(line.role) for line in lines if line.role}, reverse=True)[:5]
    levels = {str(size): level for level, size in enumerate(sizes, 1)}
    return [replace(line, level=levels.get(line.role or ""), role=None) for line in lines]


def _with_title(lines: list[Line], title: str) -> list[Line]:
    """Marks the title: the line that the properties name, else the single largest one at the top, else the first large one there where headings are as large."""
    found = list(lines)
    tops = [index for index, line in enumerate(lines) if line.level == 1]
    named = next(
        (index for index, line in enumerate(lines[:12]) if title and line.text.strip().casefold() == title.casefold()),
        None,
    )
    first = named if named is not None else (tops[0] if len(tops) == 1 and tops[0] < _TITLE_LINES else None)
    if first is None:
        large = next((index for index, line in enumerate(lines[:_TITLE_LINES]) if line.level), None)
        first = large if large is not None and _heads_header(lines, large) else None
    if first is None:
        return found
    found[first] = replace(found[first], level=1, role="title")
    if first + 1 < len(lines) and lines[first + 1].level and _heads_header(lines, first + 1):
        found[first + 1] = replace(found[first + 1], level=None, role="subtitle")
    return found


def _heads_header(lines: Sequence[Line], index: int) -> bool:
    """Whether a large line stands over a header: it is no usual or numbered heading, no paragraph stands above it, and lines that are none stand below."""
    text = lines[index].text.strip()
    below = next((line for line in lines[index + 1 : index + 3] if not line.level), None)
    return (
        not is_generic(text)
        and parse_number(text) is None
        and not any(width(line.text) >= PROSE_WIDTH for line in lines[:index])
        and below is not None
        and width(below.text) < SENTENCE_WIDTH * 2
        and not stopped(below.text)
    )
