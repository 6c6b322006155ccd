"""The passage of a text that has most of a query's words, and its marks."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus_cli.search.marks import Marker, Span, marker
from corpus_cli.search.query import Query, parse_query

WIDTH = 160
"""Characters of a snippet: two lines of a terminal, or of a result on the site."""
_MARGIN = 100
"""Characters beside a passage that are read with it, for words that begin or end there."""
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ue000]"
)


@dataclass(frozen=True)
class Snippet:
    """A passage of a text and where the words of the query stand in it."""

    text: str
    highlights: tuple[Span, ...] = ()


def snippet(text: str, query: Query, width: int = WIDTH) -> Snippet:
    """The passage of about `width` characters with most of the query's words, on one line; the beginning where none is there."""
    return passage(text, marker(query), width) or beginning(text, width)


def beginning(text: str, width: int = WIDTH) -> Snippet:
    """The beginning of a text, in one line."""
    begin = _HEAD.match(text)
    start = begin.end() if begin else 0
    return _one_line(text, [], start, min(len(text), start + width))


def passage(text: str, words: Marker, width: int = WIDTH) -> Snippet | None:
    """The passage of `text` with most different words, all marked, in one line, an ellipsis where it is cut. None where no word is there."""
    if seen := words.glimpsed(text):
        start, end = _densest(text, seen, width)
        left = max(0, start - _MARGIN)
        marks = [(left + a, left + b) for a, b in words.marks(text[left : end + _MARGIN])]
        if any(a < end and b > start for a, b in marks):
            return _one_line(text, marks, start, end)
    marks = words.marks(text)
    return _one_line(text, marks, *_densest(text, marks, width)) if marks else None


def _densest(text: str, marks: Sequence[Span], width: int) -> Span:
    """The stretch of a text that has most different marks, then most marks."""
    best, most = marks[0], -1
    for place, (start, _) in enumerate(marks):
        inside = [text[a:b].casefold() for a, b in marks[place : place + 12] if b <= start + width]
        weight = 4 * len(set(inside)) + len(inside)
        if weight > most:
            best, most = marks[place], weight
    start = max(0, best[0] - width // 4)
    return start, min(len(text), start + width)


_HEAD = re.compile(r"\s*")
_EDGE = 24
"""How far a cut moves to fall between words."""


def _one_line(text: str, marks: Sequence[Span], start: int, end: int) -> Snippet:
    inner = [(a, b) for a, b in marks if a < end and b > start]
    if inner:
        end = max(end, min(inner[-1][1], end + _EDGE))
    if start > 0:
        space = re.compile(r"\s").search(text, max(0, start - 1), min(start + _EDGE, inner[0][0] if inner else end))
        start = space.end() if space else start
    if end < len(text):
        cut = max(text.rfind(c, max(end - _EDGE, inner[-1][1] if inner else start), end) for c in " \n。、，")
        end = cut if cut > start else end
    line = "…" if text[:start].strip() else ""
    head, spans = len(line), []
    for x, y in inner:
        line = _joined(line, head, text[start : max(x, start)])
        begin = len(line)
        line = _joined(line, head, text[max(x, start) : min(y, end)])
        spans.append((begin, len(line)))
        start = min(y, end)
    line = _joined(line, head, text[start:end]).rstrip()
    marks = [(x, min(y, len(line))) for x, y in spans]
    return Snippet(line + ("…" if text[end:].strip() else ""), tuple((x, y) for x, y in marks if y > x))


def _joined(line: str, head: int, text: str) -> str:
    """`line`, whose first `head` characters say that something is left out, with `text` after it; each gap is one blank."""
    text = _BLANKS.sub(" ", _CONTROL.sub("", text))
    return line + (text.lstrip() if len(line) == head or line.endswith(" ") else text)


_BLANKS = re.compile(r"\s+")


def printable(text: str) -> str:
    """`text` in one line without control and direction characters, safe for a terminal."""
    return " ".join(_CONTROL.sub("", text).split())


def marked_html(text: str, highlights: Iterable[Span]) -> str:
    """HTML of `text` with its highlights in `<mark>`. Everything else is escaped."""
    parts, done = [], 0
    for start, end in highlights:
        parts += [html.escape(text[done:start]), "<mark>", html.escape(text[start:end]), "</mark>"]
        done = end
    return "".join([*parts, html.escape(text[done:])])


def snippet_html(text: str | None, query: str | None, width: int = WIDTH) -> str:
    """HTML of the passage of `text` for a query as typed: the SQL function `corpus_snippet(text, query)`."""
    found = snippet(text or "", parse_query(query or ""), width)
    return marked_html(found.text, found.highlights)
