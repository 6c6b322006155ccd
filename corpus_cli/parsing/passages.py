"""Running text as passages: lines that belong together, joined so that a sentence or a citation may cross a line end, with the way back to line and column."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.model.source_text import Line

_WRAP_WIDTHS = range(40, 140)
"""Widths of a line that may have been broken by an editor or a mail program; a longer line is a paragraph, a shorter one a heading or the end of one."""

_WHOLE = ("title", "subtitle", "paragraph", "list-item", "note")

_ALONE = 60
"""Characters of the longest bracket that is no sentence of its own."""

_CLOSERS = r"""["'”’»)\]）」』】]"""
_MARKS = r"(?:\[\^?\d[\d,\s–-]{0,20}\]|\[\^[^\]\s]{1,40}\]|[⁰¹²³⁴-⁹]+)"
_SENTENCE_END = re.compile(rf"(?:[.!?…]+{_CLOSERS}*{_MARKS}*\s+)|(?:[。！？]+{_CLOSERS}*{_MARKS}*\s*)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Rev|Jr|Sr|vs|v|No|Nos|Vol|vol|pp?|ed|eds|etc|al|cf|Cf|e\.g|i\.e|U\.S|U\.K|U\.N|Fig|Art|art|ch|chap|ca|approx|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ibid|Ibid|fn|para)|\b[A-Z]|제?\d)\.$"
)
_OPENS_SENTENCE = re.compile(r"""["'“‘«(\[]*[A-ZÀ-ÖØ-Þ0-9\u0400-\u042f\u0370-\u03ff\u3040-\u9fff\uac00-\ud7a3]""")


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines joined by line feeds. `starts[i]` is where `lines[i]` begins in `text`."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line number and column, both from 1, of a character of `text`."""
        index = bisect_right(self.starts, offset) - 1
        return self.lines[index].number, offset - self.starts[index] + 1

    def slice(self, start: int, end: int) -> str:
        """A part of the text on one line."""
        return " ".join(self.text[start:end].split())


def passages(lines: Sequence[Line]) -> Iterator[Passage]:
    """The passages of these lines. An empty line ends one; so do a heading, a list item and a line that is a paragraph of its own."""
    held: list[Line] = []
    for line in lines:
        if held and not _continues(held[-1], line):
            yield _passage(held)
            held = []
        if not line.blank:
            held.append(line)
    if held:
        yield _passage(held)


def _continues(above: Line, line: Line) -> bool:
    if (
        line.blank
        or line.number != above.number + 1
        or above.level
        or line.level
        or line.role in _WHOLE
        or above.role in _WHOLE
    ):
        return False
    if above.text.count("(") + above.text.count("（") > above.text.count(")") + above.text.count("）"):
        return True
    return _width(above.text) in _WRAP_WIDTHS and _width(line.text) < _WRAP_WIDTHS.stop


def _width(text: str) -> int:
    """Columns on a terminal: a character of East Asia takes two."""
    return len(text) + sum("\u1100" <= char <= "\uffef" and not "\u2000" <= char <= "\u20ff" for char in text)


def _passage(lines: list[Line]) -> Passage:
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line.text) + 1)
    return Passage("\n".join(line.text for line in lines), tuple(lines), tuple(starts))


class Sentences:
    """The sentences of a passage, each made once however many citations it has."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bounds = list(_bounds(text))
        self._made: dict[tuple[int, int], str] = {}

    def around(self, start: int, stop: int) -> str:
        """The sentence, on one line, that the characters from `start` to `stop` belong to. A bracket that stands alone after a full stop belongs to the sentence before it."""
        index = bisect_right(self._bounds, start) - 1
        begin = self._bounds[index]
        after = bisect_left(self._bounds, stop)
        end = self._bounds[after] if after < len(self._bounds) else len(self._text)
        if index and begin == start and self._text[begin] in "([（［" and end - begin < _ALONE:
            begin = self._bounds[index - 1]
        if (begin, end) not in self._made:
            self._made[begin, end] = " ".join(self._text[begin:end].split())
        return self._made[begin, end]


def _bounds(text: str) -> Iterator[int]:
    """Offsets where sentences begin, the first being 0."""
    yield 0
    for match in _SENTENCE_END.finditer(text):
        if match[0][0] not in "。！？":
            if match[0][0] == "." and _ABBREVIATION.search(text, max(0, match.start() - 12), match.start() + 1):
                continue
            if not _OPENS_SENTENCE.match(text, match.end()):
                continue
        if match.end() < len(text):
            yield match.end()
