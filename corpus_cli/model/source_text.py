"""The text of a file as lines that remember where they stand in the file."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.provenance import Provenance

_BREAK = re.compile(r"\r\n|\r|\n")
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\t\f\v]")
_INVISIBLE = re.compile(r"[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text. `number` is its line in the file, from 1.

    `text` is NFC, with one kind of space and no space at its end; its start is kept, since a column counts from there.
    `level` (1 to 6) and `role` are what a format states beyond the words: a heading's level; `title`, `subtitle`, `paragraph` for a line that is a whole one,
    `continued` for a line that goes on with the paragraph above, `list-item`, `quote`, or `note` for the body of a footnote. Both are None in plain text.
    `mark` is what calls a note in the running text, as printed there (`[^sink]`), where a format has names for its notes.
    """

    number: int
    text: str
    level: int | None = None
    role: str | None = None
    mark: str | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing can be seen on it."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class SourceText:
    """All lines of a file, in order. Lines without text may be left out; numbers never repeat or fall."""

    lines: tuple[Line, ...]

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)

    @property
    def text(self) -> str:
        """The lines joined by line feeds."""
        return "\n".join(line.text for line in self.lines)

    @classmethod
    def from_text(cls, text: str, *, first: int = 1) -> "SourceText":
        """Lines of plain text; CRLF, CR and LF end a line. `first` is the number of the first one."""
        return cls(tuple(Line(number, clean(line)) for number, line in enumerate(_BREAK.split(text), first)))

    @classmethod
    def from_lines(cls, lines: Iterable[Line]) -> "SourceText":
        """Lines that a format's reader made."""
        return cls(tuple(lines))


def clean(line: str) -> str:
    """A line in NFC, with ordinary spaces, without invisible characters and without space at its end."""
    if line.isascii() and line.isprintable():
        return line.rstrip()
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _SPACES.sub(" ", line))).rstrip()


@dataclass(frozen=True, slots=True)
class Declared:
    """Values that stand beside the text (sidecar, front matter, page meta tags, command line), by field of `Draft`.

    `values` are plain JSON-like values in the shape of the record; `provenance` has an entry for each. A value that could not be used is in `diagnostics`.
    """

    values: dict[str, object] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    ignore: tuple[str, ...] = ()

    def over(self, other: "Declared") -> "Declared":
        """These values over those of `other`: for each field, the higher-ranking source wins."""
        values, provenance = dict(other.values), dict(other.provenance)
        for name, value in self.values.items():
            if name not in provenance or self.provenance[name].source.rank >= provenance[name].source.rank:
                values[name], provenance[name] = value, self.provenance[name]
        return Declared(values, provenance, other.diagnostics + self.diagnostics, other.ignore + self.ignore)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its path as given, hash of its bytes, text, encoding and what was declared beside the text."""

    path: str
    sha256: str
    text: SourceText
    declared: Declared = field(default_factory=Declared)
    encoding: str = "utf-8"
    diagnostics: tuple[Diagnostic, ...] = ()
