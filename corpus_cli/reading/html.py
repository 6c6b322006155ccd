"""Saved web pages: the main text as lines, and what the page declares about it. Nothing is fetched, and scripts never become text.

The main text is the page's `article` or `main` element where it has one, else what trafilatura takes for it. Navigation, forms, share bars and the like are left
out. The number of a line is that of its element in the file.
"""

import re
from typing import Any

from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.source_text import Document, Line, SourceText
from corpus_cli.parsing.labels import read_label
from corpus_cli.reading.decode import decode
from corpus_cli.reading.page_text import page_lines
from corpus_cli.reading.reader import Refusal, damaged, digest, refuse
from corpus_cli.reading.refusals import no_text
from corpus_cli.reading.webpage import page_metadata, stated_names

_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")

_LABEL_LINES = 10
"""Lines from the top among which the rows of a board stand."""

Element = Any
"""An `lxml` element; the library has no types."""


class HtmlReader:
    """`.html` as a browser saves it."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, data: bytes) -> bool:
        """Whether it starts with a doctype or an `html` tag."""
        return _START.match(data[:4096].lstrip(b"\xef\xbb\xbf")) is not None

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """The main text and the metadata."""
        match = _CHARSET.search(data[:4096])
        stated = (match[1] or match[2]).decode("ascii") if match else None
        decoded = decode(data, name, encoding=encoding, stated=stated)
        if decoded.text is None:
            return refuse(data, name, *decoded.diagnostics)
        root = parse_page(decoded.text)
        if root is None:
            return damaged(data, name, "HTML", "it has no elements")
        names = stated_names(root)
        lines = page_lines(parse_page(decoded.text), names)
        if not lines:
            return refuse(data, name, *decoded.diagnostics, _without_text(root, name))
        headline = next((line.text for line in lines if line.role == "title"), None) or _labelled_title(lines)
        subtitle = next((line.text for line in lines if line.role == "subtitle"), None)
        text = SourceText.from_lines(lines)
        declared = page_metadata(root, name, names, headline=headline, subtitle=subtitle, text=text.text)
        return Document(
            path=name,
            sha256=digest(data),
            text=text,
            declared=declared,
            encoding=decoded.encoding,
            diagnostics=decoded.diagnostics,
        )


def parse_page(text: str) -> Element | None:
    """The root element; None where the text has no element at all."""
    from lxml import etree, html

    bare = _XML_DECLARATION.sub(lambda match: "\n" * match[0].count("\n"), text)
    try:
        return html.document_fromstring(bare, parser=html.HTMLParser(huge_tree=False, remove_pis=True))
    except (etree.ParserError, ValueError):
        return None


def _labelled_title(lines: list[Line]) -> str | None:
    """The title that a row of a board states (`제목: …`)."""
    for line in lines[:_LABEL_LINES]:
        label = read_label(line.text)
        if label is not None and label.key == "title" and label.value:
            return label.value
    return None


def _without_text(root: Element, name: str) -> Diagnostic:
    """F007 for a page that has no text of its own: an empty one, or one whose text a script would bring."""
    if next(root.iter("script", "noscript"), None) is None:
        return no_text(name, "the page has no text")
    remedy = "open it in a browser and save it from there once its text is shown"
    return no_text(name, "the page has no text: a script would bring it", remedy)
