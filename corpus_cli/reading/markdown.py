"""Markdown (CommonMark 0.31, tables, footnotes) to lines: the words without the marks, with the heading levels that the marks state.

A line of the file stays a line of the text, with its number. The address of a link is kept where it is part of an entry (reference list, notes) or
stands alone; in running text only its words are. Footnotes become a list of notes at the end (`markdown_notes`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from corpus_cli.model.provenance import Source
from corpus_cli.model.source_text import Declared, Document, Line, SourceText, clean
from corpus_cli.reading.decode import decode
from corpus_cli.reading.front_matter import split_front_matter
from corpus_cli.reading.markdown_notes import MARK, without_footnotes
from corpus_cli.reading.metadata import declare
from corpus_cli.reading.notes import NOTES_HEADING, heads_entries, note_lines
from corpus_cli.reading.reader import Refusal, digest, refuse

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"\r\n|\r|\n")
_DROPPED = re.compile(r"^\s*(?::{3,}.*|\{:[^}]*\}|\{\{[<%].*[%>]\}\}|<!--.*-->)\s*$")
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]*\}\s*$")
_TITLE_BLOCK = re.compile(r"%(?:[ \t]+(.*))?$")
_PROSE = 120
"""Characters of a paragraph whose soft line breaks mean nothing; the lines of a byline or an address are shorter together."""
_GLUED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_STOPPED = re.compile(rf"[.!?。！？]['\"”’)]*(?:{MARK.pattern}|$)")
"""A sentence's end, before the mark of a note or at the end of a line."""
_TAG = re.compile(r"<[^<>]*>")
_ADDRESS = re.compile(r"(?i)^(?:https?://|www\.|doi\.org/|10\.\d{4,}/)\S*$")
_OPENINGS = re.compile(
    r"(?i)^(?:\W|\d|[ivx]+\.)*(?:introduction|overview|background|abstract|summary|editor['’]s note|서론|들어가며|머리말|요약|引言|前言|导论|摘要|はじめに|序論|要旨)\W*$"
)


class MarkdownReader:
    """`.md` and its relatives."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".qmd", ".rmd", ".mdown")

    def sniff(self, data: bytes) -> bool:
        """Never certain: any Markdown is plain text too."""
        del data
        return False

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """The text without its marks."""
        decoded = decode(data, name, encoding=encoding)
        if decoded.text is None:
            return refuse(data, name, *decoded.diagnostics)
        front = split_front_matter(decoded.text, name)
        declared = declare(front.values, Source.FRONT_MATTER, path=name, lines=front.lines, raw=front.raw)
        source, first = _BREAK.split(front.body), front.first_line
        if not front.values:
            source, declared = _title_block(source, declared, name)
        text = SourceText.from_lines(markdown_lines(source, first, titled=declared.values.get("title")))
        return Document(
            path=name,
            sha256=digest(data),
            text=text,
            declared=declared,
            encoding=decoded.encoding,
            diagnostics=decoded.diagnostics + front.diagnostics,
        )


def markdown_lines(source: Sequence[str], first: int = 1, *, titled: object = None) -> list[Line]:
    """Lines of Markdown source.

    Args:
        source: The lines of the file after the front matter.
        first: The file's number of the first of them.
        titled: The title that the front matter declares, if any; then a heading of the first level is a section unless it repeats it.
    """
    kept, footnotes = without_footnotes(["" if _DROPPED.match(line) else line for line in source])
    tokens = _parser().parse("\n".join(kept))
    lines = _unmarked_head(_with_title(list(_Blocks(tokens).lines()), titled), headed=titled is None)
    lines = [replace(line, number=line.number + first) for line in lines if not line.blank]
    headed = any(heads_entries(line.text) for line in lines if line.level)
    return lines + note_lines(
        [(note.number, note.body, note.line + first) for note in footnotes],
        after=lines[-1].number if lines else first,
        heading=None if headed and lines and _ends_in_notes(lines) else NOTES_HEADING,
        marks={note.number: note.mark for note in footnotes},
    )


def _ends_in_notes(lines: Sequence[Line]) -> bool:
    last = [line for line in lines if line.level]
    return bool(last) and last[-1] is lines[-1]


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 50}).enable("table")


def _title_block(source: list[str], declared: Declared, name: str) -> tuple[list[str], Declared]:
    """Pandoc's title block: `% title`, `% author; author`, `% date` as the first lines."""
    values: dict[str, object] = {}
    keys = ("title", "author", "date")
    count = 0
    for key, line in zip(keys, source, strict=False):
        match = _TITLE_BLOCK.match(line)
        if not match:
            break
        count += 1
        if match[1]:
            values[key] = match[1].strip()
    if "title" not in values:
        return source, declared
    lines = {key: number for number, key in enumerate(keys[:count], 1)}
    found = declare(
        values,
        Source.FRONT_MATTER,
        path=name,
        lines=lines,
        raw={key: source[number - 1] for key, number in lines.items()},
    )
    return [""] * count + source[count:], found


@dataclass(slots=True)
class _Blocks:
    """Goes through block tokens; keeps the open blocks to know roles and list numbers. Lines are numbered from 0."""

    tokens: "Sequence[Token]"
    roles: list[str | None] = field(default_factory=lambda: [None])
    entries: bool = False
    marker: str = ""

    def lines(self) -> Iterator[Line]:
        for position, token in enumerate(self.tokens):
            self._nest(token)
            at = token.map[0] if token.map else 0
            if token.type == "inline":
                yield from self._inline(token, self.tokens[position - 1], at)
            elif token.type == "tr_open":
                yield Line(at, clean(_row(self.tokens, position)))
            elif token.type in ("fence", "code_block"):
                first = at + (token.type == "fence")
                yield from (
                    Line(first + number, clean(text))
                    for number, text in enumerate(token.content.rstrip("\n").split("\n"))
                )
            elif token.type == "html_block":
                yield from _html(token.content, at)

    def _nest(self, token: "Token") -> None:
        if token.type == "list_item_open":
            self.marker = f"{token.info}{token.markup} " if token.info else ""
            self.roles.append("list-item")
        elif token.type == "blockquote_open":
            self.roles.append("quote")
        elif token.type in ("list_item_close", "blockquote_close"):
            self.roles.pop()

    def _inline(self, token: "Token", opened: "Token", at: int) -> Iterator[Line]:
        if opened.type == "heading_open":
            text = _ATTRIBUTES.sub("", " ".join(_inline(token, keep=False)))
            self.entries = heads_entries(text)
            yield Line(at, clean(text), int(opened.tag[1]))
        elif opened.type not in ("th_open", "td_open"):
            yield from _paragraph(token, at, self.roles[-1], self.marker, entries=self.entries)
            self.marker = ""


def _row(tokens: "Sequence[Token]", position: int) -> str:
    """The cells of a table row."""
    cells: list[str] = []
    for token in tokens[position + 1 :]:
        if token.type == "tr_close":
            break
        if token.type == "inline":
            cells.append(" ".join(_inline(token, keep=False)))
    return " | ".join(cells)


def _paragraph(token: "Token", at: int, role: str | None, marker: str, *, entries: bool) -> Iterator[Line]:
    """The lines of a paragraph or list item."""
    last = token.map[1] - 1 if token.map else at
    rows = _inline(token, keep=entries)
    soft = _soft_rows(token) if role is None and not entries and sum(map(len, rows)) >= _PROSE else frozenset()
    for number, text in enumerate([join_lines(rows)] if role == "list-item" else rows):
        lead = marker if number == 0 else ""
        yield Line(
            min(at + number, last),
            clean(_ATTRIBUTES.sub("", lead + text.strip())),
            role="continued" if number in soft else role,
        )


def _soft_rows(token: "Token") -> frozenset[int]:
    """The rows of a paragraph that a soft line break begins."""
    breaks = [child.type for child in token.children or () if child.type in ("softbreak", "hardbreak")]
    return frozenset(row for row, kind in enumerate(breaks, 1) if kind == "softbreak")


def _inline(token: "Token", *, keep: bool) -> list[str]:
    """The words of inline tokens, a string a line. With `keep`, the address of a link goes to the end of its line; so does that of a link that is all of it."""
    rows: list[list[str]] = [[]]
    addresses: list[list[str]] = [[]]
    links: list[tuple[str, int]] = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and re.match(r"(?i)<br\s*/?>", child.content)
        ):
            if child.type != "html_inline":
                rows.append([])
                addresses.append([])
            else:
                rows[-1].append(" ")
        elif child.type == "link_open":
            links.append((str(child.attrs.get("href", "")), len(rows[-1])))
        elif child.type == "link_close":
            href, start = links.pop()
            words = "".join(rows[-1][start:]).strip()
            if _ADDRESS.match(words):
                rows[-1][start:] = [words if words.lower().startswith("http") or not href.startswith("http") else href]
            elif href.startswith(("http://", "https://")):
                addresses[-1].append(href)
        elif child.type in ("text", "code_inline"):
            rows[-1].append(child.content)
    return [
        _with_addresses("".join(row), found, keep=keep, alone=_is_link(token))
        for row, found in zip(rows, addresses, strict=True)
    ]


def join_lines(rows: Sequence[str]) -> str:
    """Broken lines as one, with a space between words and none between characters of East Asia that are written without."""
    text = ""
    for row in rows:
        bare = row.strip()
        glued = text and bare and _GLUED.match(text[-1]) and _GLUED.match(bare[0])
        text += bare if glued or not text else f" {bare}"
    return text


def _is_link(token: "Token") -> bool:
    """Whether the whole paragraph is one link: an announcement rather than a sentence."""
    children = [
        child
        for child in token.children or ()
        if child.type not in ("softbreak", "hardbreak") and (child.type != "text" or child.content.strip())
    ]
    return (
        len(children) >= 2
        and children[0].type == "link_open"
        and children[-1].type == "link_close"
        and sum(c.type == "link_open" for c in children) == 1
    )


def _with_addresses(text: str, addresses: Sequence[str], *, keep: bool, alone: bool) -> str:
    missing = [address for address in dict.fromkeys(addresses) if address not in text] if keep or alone else []
    return " ".join([text.rstrip(), *missing]) if missing else text


def _html(content: str, at: int) -> Iterator[Line]:
    """The words of a block of HTML; scripts, styles and comments have none."""
    bare = re.sub(
        r"(?is)<(script|style)\b.*?(?:</\1>|\Z)|<!--.*?(?:-->|\Z)", lambda match: "\n" * match[0].count("\n"), content
    )
    for number, text in enumerate(bare.split("\n")):
        words = _TAG.sub("", text).strip()
        if words:
            yield Line(at + number, clean(unescape(words)))


def _unmarked_head(lines: list[Line], *, headed: bool) -> list[Line]:
    """The lines with no marks of notes in the title and, where the text has a head of its own, behind the names below it."""
    found: list[Line] = []
    for index, line in enumerate(lines):
        if line.role != "title" and (not headed or line.level or not _is_head(line.text)):
            return found + lines[index:]
        found.append(replace(line, text=MARK.sub("", line.text).rstrip()))
    return found


def _is_head(text: str) -> bool:
    """Whether a line may be a title, names or a date: it is short, and no sentence."""
    bare = MARK.sub("", text).rstrip()
    return len(bare) <= _PROSE and not _STOPPED.search(text) and not _STOPPED.search(bare)


def _with_title(lines: list[Line], titled: object) -> list[Line]:
    """The one heading of the first level, or the one that opens the text, is the title."""
    first = next((index for index, line in enumerate(lines) if line.level == 1), None)
    if first is None:
        return lines
    heading = lines[first]
    alone = sum(line.level == 1 for line in lines) == 1
    repeats = isinstance(titled, str) and heading.text.casefold().strip() == titled.casefold().strip()
    opens = first == 0 and not _OPENINGS.match(heading.text)
    before = all(line.level is None for line in lines[:first])
    if repeats or (
        titled is None
        and not _OPENINGS.match(heading.text)
        and not heads_entries(heading.text)
        and before
        and (opens or alone)
    ):
        lines[first] = replace(heading, role="title")
    return lines
