"""Formatted lists as a Word document."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.export import pandoc
from corpus_cli.export.bibliography import Entry, Heading, bibliography, built_in
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.markup import web_address
from corpus_cli.export.phrase import Span

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date every part of the archive is given, the earliest ZIP knows: the same list gives the same bytes."""
_BLUE = "0563C1"


class Docx:
    """`.docx`: a paragraph an entry with hanging indent, italics and links. The whole document is made in memory."""

    name = "docx"
    suffix = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[bytes]:
        """The document in one piece."""
        style = built_in(options.style)
        if style is None:
            yield _dated(pandoc.formatted(items, options, "docx"))
            return
        from docx import Document

        document = Document()
        document.core_properties.author = ""
        document.core_properties.title = options.heading or "Bibliography"
        if options.heading:
            document.add_heading(_clean(options.heading), 0)
        for part in bibliography(items, style, options):
            if isinstance(part, Heading):
                document.add_heading(_clean(part.text), 1)
            else:
                _add(document, part)
        buffer = io.BytesIO()
        document.save(buffer)
        yield _dated(buffer.getvalue())


def _clean(text: str) -> str:
    return "".join(c for c in text if c >= " " and c not in "\ufffe\uffff")


def _add(document: Any, entry: Entry) -> None:
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Cm(1)
    paragraph.paragraph_format.first_line_indent = Cm(-1)
    for span in (Span(entry.label), *entry.text):
        if web_address(span.href):
            _link(paragraph, span)
        elif span.text:
            paragraph.add_run(_clean(span.text)).italic = span.italic or None


def _link(paragraph: Any, span: Span) -> None:
    """python-docx has no call for a hyperlink: the element is made by hand (ECMA-376, 17.16.22)."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(span.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(_clean(span.text))
    run.font.underline = True
    run.font.color.rgb = RGBColor.from_string(_BLUE)
    element.append(run._r)  # noqa: SLF001 - the run's element, which python-docx does not expose otherwise
    paragraph._p.append(element)  # noqa: SLF001


def _dated(document: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
