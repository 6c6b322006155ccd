"""Word documents (ECMA-376, WordprocessingML): paragraphs with the heading levels their styles state, tables, footnotes and endnotes.

The number of a line is that of its paragraph, empty ones counted. Tracked deletions, field codes, headers and footers are no text. Of the document's properties only
keywords are declared: title, author and language are mostly those of a template, an account or the program, so a title there only confirms a line of the text.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from corpus_cli.model.provenance import Source
from corpus_cli.model.source_text import Document, Line, SourceText, clean
from corpus_cli.reading.docx_numbering import Numbering
from corpus_cli.reading.metadata import declare
from corpus_cli.reading.notes import NOTES_HEADING, heads_entries, note_lines, with_address
from corpus_cli.reading.reader import Refusal, damaged, digest, refuse
from corpus_cli.reading.refusals import TEXT_LIMIT, no_text, over_long

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SKIPPED = frozenset(
    {
        f"{_W}{tag}"
        for tag in (
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "rt",
            "txbxContent",
            "pict",
            "drawing",
            "object",
            "rPr",
            "pPr",
            "sdtPr",
            "sectPr",
        )
    }
    | {f"{_MC}Fallback"}
)
_HEADING = re.compile(r"(?i)^(?:heading|제목|標題|标题|見出し)\s*([1-9])$")
_DOCUMENT = "word/document.xml"
_OTHERS = {
    "xl/": "a spreadsheet",
    "ppt/": "a presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
_PART_LIMIT = 4 * TEXT_LIMIT
"""Bytes that a part may have when unpacked: markup takes a few times the room of the text."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINKED_TITLE_LINES = 12

Element = Any
"""An `lxml` element; the library has no types."""


class DocxReader:
    """`.docx`, as Word and LibreOffice write it."""

    name = "docx"
    suffixes = (".docx",)

    def sniff(self, data: bytes) -> bool:
        """Whether it is a ZIP archive with a Word document in it."""
        return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """The paragraphs, tables and notes."""
        del encoding
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                if (reason := _no_document(archive.namelist())) is not None:
                    return damaged(data, name, "Word", reason)
                size = max((info.file_size for info in archive.infolist() if info.filename.endswith(".xml")), default=0)
            if size > _PART_LIMIT:
                return refuse(data, name, over_long(name, size, _PART_LIMIT))
            text, declared_values = _read(data)
        except zipfile.BadZipFile:
            return damaged(data, name, "Word", _no_archive(data))
        except Exception as error:  # noqa: BLE001 - damaged archives and parts raise whatever their layers raise
            return damaged(data, name, "Word", error)
        if not any(not line.blank for line in text):
            return refuse(data, name, no_text(name, "the document has no text"))
        return Document(
            path=name,
            sha256=digest(data),
            text=SourceText.from_lines(text),
            declared=declare(declared_values, Source.META, path=name),
        )


def _no_document(names: list[str]) -> str | None:
    """Why an archive with these names is no Word document; None where it is one."""
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return None
    what = next((what for start, what in _OTHERS.items() if any(name.startswith(start) for name in names)), None)
    return f"it is no Word document but {what}" if what else f"it is no Word document: it has no {_DOCUMENT}"


def _no_archive(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "it is in the old .doc format, or protected by a password"
    if data.startswith(b"PK"):
        return "it is cut off or damaged"
    return "it is no Word document"


def _read(data: bytes) -> tuple[list[Line], dict[str, object]]:
    import docx

    document = docx.Document(BytesIO(data))
    walk = _Walk(Numbering.of(document), {style.style_id: style.name or "" for style in document.styles})
    walk.links = {key: relation.target_ref for key, relation in document.part.rels.items() if relation.is_external}
    walk.body(document.element.body)
    lines = walk.lines
    properties = document.core_properties
    lines = _titled(lines, clean(properties.title or "").strip())
    if any(line.level for line in lines):
        lines = [line if line.level or line.role else replace(line, role="paragraph") for line in lines]
    heading = (
        None
        if any(line.level and line.text.strip().lower() in ("notes", "endnotes") for line in lines[-1:])
        else NOTES_HEADING
    )
    notes = _notes(document, walk.calls)
    lines = [line for line in lines if not line.blank]
    values = {"keywords": properties.keywords}
    return [*lines, *note_lines(notes, after=walk.number, heading=heading)], {
        key: value for key, value in values.items() if value
    }


def _titled(lines: list[Line], title: str) -> list[Line]:
    """Marks the line that the document's properties call its title, if no style marks one."""
    if not title or any(line.role == "title" for line in lines):
        return lines
    folded = title.casefold()
    for index, line in enumerate(lines[:_LINKED_TITLE_LINES]):
        if line.text.strip().casefold() == folded:
            lines[index] = replace(line, role="title", level=line.level or 1)
            break
    return lines


def _notes(document: Any, calls: list[tuple[str, str]]) -> list[tuple[int, str, int]]:
    """The called footnotes and endnotes with the numbers of their calls."""
    bodies: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        kind = str(relation.reltype).rsplit("/", 1)[-1]
        if kind in ("footnotes", "endnotes") and not relation.is_external:
            from lxml import etree

            root = etree.fromstring(relation.target_part.blob, parser=etree.XMLParser(resolve_entities=False))
            for note in root.iter(f"{_W}{kind[:-1]}"):
                words = " ".join(" ".join(_runs(paragraph, [])) for paragraph in note.iter(f"{_W}p"))
                bodies[kind[:-1], str(note.get(f"{_W}id"))] = words
    return [(number, bodies.get(call, ""), 0) for number, call in enumerate(calls, 1)]


def _runs(element: Element, calls: list[tuple[str, str]]) -> list[str]:
    """The text of a paragraph, a string for each line of it. Notes that it calls are added to `calls`."""
    rows = [""]
    for child in _texts(element):
        tag = child.tag
        if tag == f"{_W}t":
            text = child.text or ""
            rows[-1] += text.translate(_SUPERSCRIPTS) if text.strip().isdigit() and _raised(child.getparent()) else text
        elif tag in (f"{_W}tab", f"{_W}ptab"):
            rows[-1] += " "
        elif tag in (f"{_W}br", f"{_W}cr"):
            rows.append("")
        elif tag == f"{_W}noBreakHyphen":
            rows[-1] += "-"
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            calls.append((tag.removeprefix(_W).removesuffix("Reference"), str(child.get(f"{_W}id"))))
            rows[-1] += f"[{len(calls)}]"
    return rows


def _texts(element: Element) -> Iterator[Element]:
    """Descendants in order, without what is no text."""
    for child in element:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        yield child
        yield from _texts(child)


def _raised(run: Element) -> bool:
    align = run.find(f"{_W}rPr/{_W}vertAlign") if run is not None else None
    return align is not None and align.get(f"{_W}val") == "superscript"


@dataclass(slots=True)
class _Walk:
    """Goes through the body in order; `calls` are the notes called so far, by kind and id; `links` the document's outside addresses by id."""

    numbering: Numbering
    styles: dict[str, str]
    lines: list[Line] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    number: int = 0
    entries: bool = False
    links: dict[str, str] = field(default_factory=dict)

    def body(self, element: Element) -> None:
        for child in element:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
                self.body(child)

    def _paragraph(self, element: Element) -> None:
        level, role = self._style(element)
        marker = self.numbering.next(element)
        if marker is not None and level is None and role is None:
            role = "list-item"
        rows = _runs(element, self.calls)
        if level is not None:
            rows = [" ".join(rows)]
        if marker and rows[0].strip():
            rows[0] = f"{marker} {rows[0].strip()}"
        if rows[0].strip() and (level is not None or heads_entries(rows[0])):
            self.entries = heads_entries(rows[0])
        elif self.entries:
            rows[-1] = with_address(
                rows[-1], [self.links.get(link.get(f"{_R}id"), "") for link in element.iter(f"{_W}hyperlink")]
            )
        for row in rows:
            self.number += 1
            self.lines.append(Line(self.number, clean(row), level, role))

    def _table(self, element: Element) -> None:
        for row in element.iter(f"{_W}tr"):
            cells = [
                " ".join(" ".join(_runs(paragraph, self.calls)) for paragraph in cell.iter(f"{_W}p")).strip()
                for cell in row.iter(f"{_W}tc")
            ]
            self.number += 1
            self.lines.append(Line(self.number, clean(" | ".join(cell for cell in cells if cell))))

    def _style(self, element: Element) -> tuple[int | None, str | None]:
        """Heading level and role, from the style's name or the paragraph's own outline level."""
        style = element.find(f"{_W}pPr/{_W}pStyle")
        name = self.styles.get(style.get(f"{_W}val"), style.get(f"{_W}val") or "") if style is not None else ""
        match = _HEADING.match(name)
        if match:
            return min(int(match[1]), 6), None
        if name in ("Title", "제목", "标题", "表題"):
            return 1, "title"
        if name in ("Subtitle", "부제", "副标题", "副題"):
            return None, "subtitle"
        if "Quote" in name:
            return None, "quote"
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        if (
            outline is not None
            and (outline.get(f"{_W}val") or "9").isdigit()
            and int(outline.get(f"{_W}val") or "9") < 6
        ):
            return int(outline.get(f"{_W}val")) + 1, None
        return None, None
