"""The elements of a web page to lines: a block is a line, headings keep their level, lists their numbers, notes their number and role."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from corpus_cli.model.source_text import Line, clean
from corpus_cli.parsing.labels import read_label
from corpus_cli.reading.notes import NOTES_HEADING, heads_entries, with_address
from corpus_cli.reading.page_furniture import words
from corpus_cli.reading.page_notes import PageNotes

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody tfoot thead tr ul".split()
)
_SUBTITLE = re.compile(r"(?:^|[-_ ])(?:sub-?title|sub-?head(?:ing|line)?|deck|dek)(?:$|[-_ ])", re.IGNORECASE)
_SUBTITLE_HEADING = re.compile(r"(?:^|[-_ ])(?:standfirst|tagline|subheader)(?:$|[-_ ])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[-_ ])(?:authors?|byline|writer)(?:[-_]names?)?(?:$| )", re.IGNORECASE)
_BY = frozenset("by von par por di von: by: par: por: on in".split())
HEADLINE = "headline"
"""The role of a line that its class calls the headline; whether it is one is seen when all lines are there."""
_HEADLINE = re.compile(
    r"(?:^| )(?:subject|headline|tit|(?:view|article|art|post|board|bbs|news|entry|content|detail|doc)[-_]?(?:title|tit|subject|headline)|title)(?= |$)",
    re.IGNORECASE,
)
_INLINE = frozenset("span time a em strong b i small".split())
_ROW = re.compile(
    r"(?:^|[-_ ])(?:info|meta\w*|by-?line|dates?|authors?|writer|posted\w*|published|source|details?|data|views?|hits?|category)(?:$|[-_ ])",
    re.IGNORECASE,
)
_LONGEST_ROW = 160
"""Characters of a row of values; a longer one is a sentence with marked words."""
_LARGE_FONT = frozenset({"5", "6", "7", "+2", "+3", "+4"})
_LARGE_STYLE = re.compile(
    r"font-size\s*:\s*(?:x+-large|(?:1\.[5-9]|[2-9])\d*r?em|(?:2[0-9]|[3-9][0-9])px|(?:1[6-9]|[2-9][0-9])pt|(?:1[5-9]|[2-9][0-9])[0-9]%)",
    re.IGNORECASE,
)
_LARGE = "large"
_LONGEST_LARGE = 150
_FEW_LARGE = 0.3
"""Share of the lines in large type above which it is the type of the text."""
_TOP_LINES = 8
_TAIL = 600
"""Characters that may follow the notes of a page where they stand at its end: a note about the author."""
_DEEPEST = 260
"""Elements within each other: more than the parser opens."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NUMBER = re.compile(r"[\[(（]?(\d{1,3})[\])）]?[.:]?\s*")

Element = Any
"""An `lxml` element; the library has no types."""


def element_lines(element: Element, notes: PageNotes) -> list[Line]:
    """The lines of an element. Notes at several places are put at the end; below a list of references they get a heading."""
    walk = _Walk(notes)
    walk.block(element)
    walk.flush()
    return _with_notes(_with_large(walk.lines), walk.found)


def _with_large(lines: list[Line]) -> list[Line]:
    """Lines in large type are headings, unless most of the text is set so; a single one, or the first at the top, is one of the first level."""
    large = [index for index, line in enumerate(lines) if line.role == _LARGE]
    if len(large) > _FEW_LARGE * len(lines) and len(large) > 1:
        return [replace(line, role="paragraph") if line.role == _LARGE else line for line in lines]
    marked = list(lines)
    for index in large:
        first = index == large[0] and (len(large) == 1 or index < _TOP_LINES)
        marked[index] = replace(lines[index], level=1 if first else 2, role=None)
    return marked


def _with_notes(lines: list[Line], found: list[tuple[int, Line]]) -> list[Line]:
    """Puts the notes that stand under no heading of theirs into the lines; `found` are their places and lines."""
    if not found:
        return lines
    place = found[0][0]
    notes = [line for _, line in sorted(found, key=lambda note: int(note[1].text.split(".")[0]))]
    rest = lines[place:]
    together = all(at == place for at, _ in found)
    if not together or (sum(len(line.text) for line in rest) > _TAIL and not (rest and rest[0].level)):
        place = len(lines)
    listed = any(heads_entries(line.text) for line in lines[:place])
    heading = [Line(notes[0].number, NOTES_HEADING, level=2, role="note")] if listed else []
    return [*lines[:place], *heading, *notes, *lines[place:]]


@dataclass(slots=True)
class _Walk:
    """Goes through elements in order and collects the words of one block after another."""

    notes: PageNotes
    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    at: int = 0
    level: int | None = None
    role: str | None = None
    marker: str = ""
    depth: int = 0
    entries: bool = False
    links: list[str] = field(default_factory=list)
    found: list[tuple[int, Line]] = field(default_factory=list)
    listed: int = 0
    """How many lines there were behind the heading of a list, and behind each numbered item that stood directly below it."""
    large: int = 0
    """How many elements in large type are open."""
    small: bool = False
    """Whether the line has text in other type."""
    typed: bool = False

    def block(self, element: Element) -> None:
        """An element and all in it; what follows it is its parent's."""
        if not isinstance(element.tag, str) or self.depth > _DEEPEST:
            return
        self.depth += 1
        tag = element.tag
        number = self.notes.number(element)
        large = _is_large(element)
        self.large += large
        if number is not None:
            self._note(element, number)
        elif tag in _BLOCKS:
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
        self.large -= large
        self.depth -= 1

    def _note(self, element: Element, number: int) -> None:
        """A note as one line, whatever blocks it has."""
        self.flush()
        inner = _Walk(PageNotes(), entries=True, at=element.sourceline or self.at, depth=self.depth)
        inner._children(element)
        inner.flush()
        text = " ".join(line.text for line in inner.lines).lstrip("^↑ ")
        if (printed := _NUMBER.match(text)) and int(printed[1]) == number:
            text = text[printed.end() :]
        if not text.strip():
            return
        headed = self.entries and len(self.lines) == self.listed
        line = Line(element.sourceline or self.at, f"{number}. {text}", role="list-item" if headed else "note")
        if headed:
            self.lines.append(line)
            self.listed += 1
        else:
            self.found.append((len(self.lines), line))

    def _open(self, element: Element, tag: str) -> None:
        self.flush()
        named = element.get("class") or ""
        short = len(words(element)) < 200
        if re.fullmatch(r"h[1-6]", tag):
            if short and tag != "h1" and (_SUBTITLE.search(named) or _SUBTITLE_HEADING.search(named)):
                self.role = "subtitle"
            elif not (short and _BYLINE.search(named)):
                self.level = int(tag[1])
        elif tag == "li":
            self.role = "list-item"
            parent = element.getparent()
            if parent is not None and parent.tag == "ol":
                number = _list_number(element, parent)
                self.marker = f"{number}. "
        elif tag in ("p", "div") and _SUBTITLE.search(named) and short:
            self.role = "subtitle"
        elif tag in ("p", "div", "dt", "td") and _HEADLINE.search(named) and short:
            self.role = HEADLINE
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
            elif pieces and _parted(child):
                self._text(" | ", element)
            elif _touches(child):
                self._text(" ", element)
            self._text(child.tail, element)

    def _text(self, text: str | None, element: Element) -> None:
        if not text:
            return
        if text.strip() and not any(part.strip() for part in self.words):
            self.at = (element.sourceline or 0) or self.at
        self.small = self.small or (bool(text.strip()) and not self.large)
        if "\n" in text and next(element.iterancestors("pre"), element).tag == "pre":
            self._typed(text)
        else:
            self.words.append(text)

    def _typed(self, text: str) -> None:
        """Preformatted text: its lines are lines, and no more is known about them."""
        self.role = None
        for number, row in enumerate(text.split("\n")):
            if number:
                self.flush(keep=True)
                self.at += 1
            self.words.append(row)
            self.typed = True

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
        large, self.small = not self.small, False
        if self.links:
            text = with_address(text, self.links)
            self.links.clear()
        if text and (self.level is not None or heads_entries(text)):
            self.entries = heads_entries(text)
        if text:
            role = self.role or (None if self.level or self.typed else "paragraph")
            self.typed = False
            if role == "paragraph" and large and len(text) <= _LONGEST_LARGE:
                role = _LARGE
            self.lines.append(Line(self.at, self.marker + text, self.level, role))
            if heads_entries(text) or (self.marker and self.listed == len(self.lines) - 1):
                self.listed = len(self.lines)
            self.marker = ""
        elif not keep:
            self.marker = ""


def _is_large(element: Element) -> bool:
    return (element.tag == "font" and (element.get("size") or "").strip() in _LARGE_FONT) or (
        _LARGE_STYLE.search(element.get("style") or "") is not None
    )


def _in_pieces(element: Element) -> bool:
    """Whether an element is a row of values set apart by style alone: `<p class="info"><span>A. Author</span><span>2025-03-14</span></p>`."""
    inner = [child for child in element if isinstance(child.tag, str)]
    if len(inner) < 2 or any(child.tag not in _INLINE for child in inner) or len(words(element)) > _LONGEST_ROW:
        return False
    named = [f"{part.get('class') or ''} {part.get('id') or ''}" for part in (element, *inner)]
    return any(child.tag == "time" for child in inner) or any(_ROW.search(name) for name in named)


def _touches(piece: Element) -> bool:
    """Whether a link and the link or the label beside it have no space between them that a style would leave."""
    after = piece.getnext()
    return (
        after is not None
        and not piece.tail
        and "a" in (piece.tag, after.tag)
        and piece.tag in ("a", "span")
        and after.tag in ("a", "span")
        and len(words(piece.getparent())) <= _LONGEST_ROW
    )


def _parted(piece: Element) -> bool:
    """Whether a piece of a row of values ends a value: another follows, and neither is a word or a mark that belongs to its neighbour."""
    after = piece.getnext()
    if after is None or (piece.tail or "").strip():
        return False
    follows = "".join(after.itertext()).lstrip()
    return (
        not follows.startswith((",", ";", ")", "，", "、")) and "".join(piece.itertext()).strip().casefold() not in _BY
    )


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
