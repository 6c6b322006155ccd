"""Saved web pages: the main text as lines, and what the page declares about it. Nothing is fetched, and scripts never become text.

The main text is the page's `article` or `main` element where it has one, else what trafilatura takes for it. Navigation, forms, share bars and the like are left
out. The number of a line is that of its element in the file.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from corpus_cli.model.source_text import Document, Line, SourceText, clean
from corpus_cli.parsing.labels import is_genre, read_label
from corpus_cli.parsing.persons import has_workplace
from corpus_cli.parsing.reference_list import is_entry
from corpus_cli.reading.decode import decode
from corpus_cli.reading.notes import heads_entries, with_address
from corpus_cli.reading.reader import Refusal, damaged, digest, refuse
from corpus_cli.reading.webpage import page_metadata, stated_names
from corpus_cli.reading.webpage_title import PageNames

_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")

_NEVER = frozenset(
    "script style template noscript iframe svg canvas object embed audio video map form button select input textarea nav aside dialog menu math head title figure picture".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody tfoot thead tr ul".split()
)
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:share|sharing|social|sns|breadcrumbs?|related|newsletter|subscribe|subscription|cookies?|consent|banner|advert\w*|ads?|promo\w*|sidebar|side-?bar|menu|navbar|navigation|nav|pagination|pager|"
    r"comments?|respond|toolbar|skip-?link|skip-to\w*|screen-reader\w*|sr-only|visually-hidden|print-?(?:button|link|only)|site-?(?:header|footer)|global-?(?:header|footer|nav)|gnb|lnb|popup|modal|toc|recommend\w*|"
    r"more-(?:posts|articles)|prev-?next|post-nav\w*|entry-footer|widget\w*|copyright-bar|back-to-top|author-avatar)(?:$|[-_ ])",
    re.IGNORECASE,
)
_MAIN_PART = 0.4
"""Share of the page's words that an element of a furniture class may have at most; one with more is the page's frame, however it is called."""
_HEADLINE_LINES = 25
"""Lines from the top among which the title stands, bylines and breadcrumbs counted."""
_HEADER_ROWS = 8
"""Lines above a text among which the rows of a board page stand: author, date, views, attachment."""
_SUBTITLE = re.compile(r"(?:^|[-_ ])(?:sub-?title|sub-?head(?:ing|line)?|deck|dek)(?:$|[-_ ])", re.IGNORECASE)
_INLINE = frozenset("span time a em strong b i small".split())
_ROW = re.compile(
    r"(?:^|[-_ ])(?:info|meta\w*|by-?line|dates?|authors?|writer|posted\w*|published|source|details?|data|views?|hits?|category)(?:$|[-_ ])",
    re.IGNORECASE,
)
_LONGEST_ROW = 160
"""Characters of a row of values; a longer one is a sentence with marked words."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BACKLINK = re.compile(r"^\s*[↩↑^⏎⤴︎]+\s*$")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[ \t\r\n\f]+")

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
        lines = page_lines(root, decoded.text, names)
        headline = next((line.text for line in lines if line.role == "title"), None)
        text = SourceText.from_lines(lines)
        declared = page_metadata(root, name, names, headline=headline, text=text.text)
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


def page_lines(root: Element, source: str, names: PageNames) -> list[Line]:
    """The lines of the main text. Their numbers rise; two elements on one line of the file get numbers that follow each other."""
    body = next(root.iter("body"), root)
    frame = _main_element(body)
    walk = _Walk(total=max(len(_words(body)), 1))
    walk.block(frame if frame is not None else body)
    walk.flush()
    lines = walk.lines if frame is not None else _chosen(walk.lines, source, names)
    lines = _with_headline(lines, body, names, inside=frame)
    return _numbered(lines)


def _words(element: Element) -> str:
    return "".join(
        "".join(element.itertext("p", "li", "td", "div", "h1", "h2", "h3", "blockquote", "span", "a")).split()
    )


def _main_element(body: Element) -> Element | None:
    """The element that holds the text: the `article` with most words if that is most of `main`, else `main`; None where the page marks neither."""
    mains = [
        element
        for element in body.iter("main", "div", "section")
        if element.tag == "main" or element.get("role") == "main"
    ]
    main = max(mains, key=lambda element: len(_words(element)), default=None)
    articles = list((main if main is not None else body).iter("article")) or body.xpath('.//*[@itemprop="articleBody"]')
    article = max(articles, key=lambda element: len(_words(element)), default=None)
    if article is None:
        return main
    if main is not None and len(_words(article)) < 0.6 * len(_words(main)):
        return main
    return article if len(_words(article)) > 200 or main is None else main


def _chosen(lines: list[Line], source: str, names: PageNames) -> list[Line]:
    """The lines from the first to the last that trafilatura takes for main text, with the title or the labelled lines above them and the entries below."""
    from trafilatura import extract

    extracted = extract(source, include_comments=False, include_tables=True, favor_recall=True) or ""
    wanted = {"".join(part.split()) for part in extracted.splitlines()}
    text = "".join(wanted)
    hits = [
        index
        for index, line in enumerate(lines)
        if len(key := "".join(line.text.split())) > 1 and (key in wanted or (len(key) > 40 and key in text))
    ]
    if not hits:
        return lines
    head = lines[: hits[0]]
    heading = next((index for index, line in enumerate(head) if line.level in (1, 2)), None)
    if heading is None:
        heading = next((index for index, line in enumerate(head) if names.is_title(line.text)), None)
    if heading and is_genre(lines[heading - 1].text):
        heading -= 1
    return lines[_labelled_above(lines, hits[0]) if heading is None else heading : _entries_below(lines, hits[-1])]


def _labelled_above(lines: list[Line], first: int) -> int:
    """The index of the line above the labelled lines (`작성자: …`) that stand over the text: a table's caption or its first row. `first` where there are none."""
    top = first
    for index in range(first - 1, max(first - _HEADER_ROWS, -1), -1):
        if read_label(lines[index].text) is not None:
            top = index
    return top - 1 if 0 < top < first and not lines[top - 1].level else top


def _entries_below(lines: list[Line], last: int) -> int:
    """The index behind the text: its list of references or notes is part of it, whatever an extractor thinks of lists."""
    heads = (i for i in range(last, len(lines)) if heads_entries(lines[i].text) and lines[i].role != "list-item")
    head = next(heads, None)
    if head is None or any(line.level for line in lines[last + 1 : head]):
        return last + 1
    return next((i for i in range(head + 1, len(lines)) if lines[i].level or not _entry(lines[i])), len(lines))


def _entry(line: Line) -> bool:
    return line.role == "list-item" or is_entry(line.text)


def _with_headline(lines: list[Line], body: Element, names: PageNames, inside: Element | None) -> list[Line]:
    """Marks the title: the line that the head calls so, else the first `h1` that does not name the site. One outside the main element is put before the lines.

    Without a main element, what stands above the title is the page's head.
    """
    top = range(min(len(lines), _HEADLINE_LINES))
    called = [index for index in top if lines[index].level and names.is_title(lines[index].text)]
    named = next((index for index in called if not has_workplace(lines[index].text)), called[0] if called else None)
    if named is None:
        named = next(
            (index for index, line in enumerate(lines) if line.level == 1 and not names.is_site(line.text)), None
        )
    if named is not None:
        lines[named] = replace(lines[named], role="title")
        above = [line for line in lines[:named] if not names.is_site(line.text)]
        if inside is None:
            above = [line for line in above[-1:] if is_genre(line.text)]
        return [*above, *lines[named:]]
    outside = [element for element in body.iter("h1") if inside is None or inside not in element.iterancestors()]
    texts = [
        (text, element.sourceline or 1)
        for element in outside
        if (text := clean(" ".join("".join(element.itertext()).split()))) and not names.is_site(text)
    ]
    if len(texts) != 1:
        return lines
    return [Line(texts[0][1], texts[0][0], level=1, role="title"), *lines]


def _numbered(lines: list[Line]) -> list[Line]:
    numbered: list[Line] = []
    last = 0
    for line in lines:
        last = max(line.number, last + 1)
        numbered.append(replace(line, number=last))
    return numbered


@dataclass(slots=True)
class _Walk:
    """Goes through elements in order and collects the words of one block after another."""

    total: int
    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    at: int = 0
    level: int | None = None
    role: str | None = None
    marker: str = ""
    depth: int = 0
    entries: bool = False
    links: list[str] = field(default_factory=list)

    def block(self, element: Element) -> None:
        """An element and all in it; what follows it is its parent's."""
        if not isinstance(element.tag, str) or self._left_out(element) or self.depth > 200:
            return
        self.depth += 1
        tag = element.tag
        if tag in _BLOCKS:
            self._open(element, tag)
            self._children(element)
            self.flush()
            self.level = self.role = None
        elif tag == "br":
            self.flush(keep=True)
        elif tag == "sup":
            self._superscript(element)
        elif tag == "time" and element.getparent().tag in ("div", "header", "section", "article"):
            self.flush()
            self._children(element)
            self.flush()
        else:
            if tag == "a" and self.entries:
                self.links.append((element.get("href") or "").strip())
            self._children(element)
        self.depth -= 1

    def _open(self, element: Element, tag: str) -> None:
        self.flush()
        if re.fullmatch(r"h[1-6]", tag):
            self.level = int(tag[1])
        elif tag == "li":
            self.role = "list-item"
            parent = element.getparent()
            if parent is not None and parent.tag == "ol":
                number = _list_number(element, parent)
                self.marker = f"{number}. "
        elif tag in ("p", "div") and _SUBTITLE.search(element.get("class") or "") and len(_words(element)) < 200:
            self.role = "subtitle"
        elif next(element.iterancestors("blockquote"), None) is not None:
            self.role = "quote"

    def _children(self, element: Element) -> None:
        self._text(element.text, element)
        pieces = _in_pieces(element)
        for child in element:
            level, role = self.level, self.role
            self.block(child)
            if isinstance(child.tag, str) and child.tag in _BLOCKS:
                self.level, self.role = level, role
            if child.tag in {"td", "th"} and child.getnext() is not None:
                named = child.tag == "th" and _names_next(child)
                self._text(": " if named else " | ", element)
                if child.tag == "td" and child.getnext().tag == "th":
                    self.flush()
            elif pieces and not (child.tail or "").strip() and child.getnext() is not None:
                self._text(" | ", element)
            self._text(child.tail, element)

    def _text(self, text: str | None, element: Element) -> None:
        if not text:
            return
        if text.strip() and not any(part.strip() for part in self.words):
            self.at = (element.sourceline or 0) or self.at
        self.words.append(text)

    def _superscript(self, element: Element) -> None:
        """A note's number as `[1]`; an exponent as a superscript digit."""
        text = "".join(element.itertext()).strip()
        if text.isascii() and text.isdigit():
            called = any((link.get("href") or "").find("#") >= 0 for link in element.iter("a")) or (
                element.getparent() is not None and element.getparent().tag == "a"
            )
            self.words.append(f"[{text}]" if called else text.translate(_SUPERSCRIPTS))
        else:
            self._children(element)

    def flush(self, *, keep: bool = False) -> None:
        """Ends a line. With `keep`, the block goes on."""
        text = clean(_SPACES.sub(" ", "".join(self.words))).strip().strip("|").strip()
        self.words.clear()
        if self.links:
            text = with_address(text, self.links)
            self.links.clear()
        if text and (self.level is not None or heads_entries(text)):
            self.entries = heads_entries(text)
        if text and not _BACKLINK.match(text):
            self.lines.append(
                Line(self.at, self.marker + text, self.level, self.role or (None if self.level else "paragraph"))
            )
            self.marker = ""
        elif not keep:
            self.marker = ""

    def _left_out(self, element: Element) -> bool:
        """Whether it is no text: script, form, navigation, hidden, or furniture by its class that is not most of the page."""
        tag = element.tag
        if tag in _NEVER:
            return True
        if tag in ("header", "footer") and next(element.iterancestors("article", "main"), None) is None:
            return len(_words(element)) < _MAIN_PART * self.total
        if (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN.search(element.get("style") or "")
        ):
            return True
        if tag == "a" and (_BACKLINK.match("".join(element.itertext())) or "backref" in (element.get("class") or "")):
            return True
        named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}".strip()
        return (
            bool(named)
            and tag not in ("body", "html")
            and _FURNITURE.search(named) is not None
            and len(_words(element)) < _MAIN_PART * self.total
        )


def _in_pieces(element: Element) -> bool:
    """Whether an element is a row of values set apart by style alone: `<p class="info"><span>A. Author</span><span>2025-03-14</span></p>`."""
    inner = [child for child in element if isinstance(child.tag, str)]
    if len(inner) < 2 or any(child.tag not in _INLINE for child in inner) or len(_words(element)) > _LONGEST_ROW:
        return False
    named = [f"{part.get('class') or ''} {part.get('id') or ''}" for part in (element, *inner)]
    return any(child.tag == "time" for child in inner) or any(_ROW.search(name) for name in named)


def _names_next(cell: Element) -> bool:
    """Whether a head cell is the label of the cell beside it, as on the page of a board."""
    tags = [other.tag for other in cell.getparent()]
    pairs = len(tags) > 2 and tags == ["th", "td"] * (len(tags) // 2)
    return pairs or read_label("".join(cell.itertext()).strip()) is not None


def _list_number(item: Element, parent: Element) -> int:
    """The number a browser prints before an item."""
    value = item.get("value")
    if value and value.strip().isdigit():
        return int(value)
    start = parent.get("start") or "1"
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    return (int(start) if start.strip().isdigit() else 1) + before
