"""The paragraphs of a record, with the lines of the file they stand on."""

from dataclasses import dataclass
from functools import lru_cache

from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.model.source_text import Line, SourceText
from corpus_cli.rules.rule import Context

WINDOW = 200
"""How many lines a paragraph is looked for in: more than any furniture between two paragraphs, and little enough for files of 100,000 lines."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the value of a field stands: the file (None for the text's own), and line and column from 1 where they are known."""

    path: str | None = None
    line: int | None = None
    column: int | None = None


def place_of(commentary: Commentary, field: str, context: Context | None = None, printed: str | None = None) -> Place:
    """Where a field's value was read or declared; the column where the text's own line has `printed`."""
    provenance = commentary.provenance.get(field)
    if provenance is None:
        return Place()
    path = provenance.file(commentary.path)
    if path != commentary.path:
        return Place(path, provenance.line)
    line = context.lines.get(provenance.line or 0) if context else None
    return Place(None, provenance.line, column_of(line, printed) if printed else None)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its text, and the lines that hold it (several where it was wrapped)."""

    text: str
    lines: tuple[Line, ...]


def passages(commentary: Commentary, context: Context) -> tuple[Passage, ...]:
    """The paragraphs of the body in order. One whose lines cannot be found, or without `context.source`, is left out."""
    if context.source is None:
        return ()
    return _passages(commentary.sections, context.source)


@lru_cache(maxsize=4)
def _passages(sections: tuple[Section, ...], source: SourceText) -> tuple[Passage, ...]:
    """Several rules ask for the paragraphs of one record in turn."""
    lines = [(line, _squeezed(line.text)) for line in source if not line.blank]
    starts = {line.number: index for index, (line, _) in reversed(list(enumerate(lines)))}
    found: list[Passage] = []
    at = 0
    for section in sections:
        at = max(at, starts.get(section.line, at))
        for paragraph in filter(None, section.text.split("\n\n")):
            place = _find(_squeezed(paragraph), lines, at)
            if place:
                at = place[-1] + 1
                found.append(Passage(paragraph, tuple(lines[index][0] for index in place)))
    return tuple(found)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _find(squeezed: str, lines: list[tuple[Line, str]], at: int) -> range | None:
    """The indexes of the lines, from `at` on, that hold the text: compared without white space."""
    for first in range(at, min(at + WINDOW, len(lines))):
        if not squeezed.startswith(lines[first][1]):
            continue
        length, last = len(lines[first][1]), first
        while length < len(squeezed) and last + 1 < len(lines) and squeezed.startswith(lines[last + 1][1], length):
            last += 1
            length += len(lines[last][1])
        if length == len(squeezed):
            return range(first, last + 1)
    return None


def first_line(context: Context) -> int:
    """The first line of the file that has text: where an editor looks for what is missing."""
    if context.source is not None:
        return next((line.number for line in context.source if not line.blank), 1)
    return 1


def column_of(line: Line | None, text: str) -> int | None:
    """Where a text begins on a line, from 1."""
    if line is None or not text:
        return None
    index = line.text.find(text)
    return index + 1 if index >= 0 else None
