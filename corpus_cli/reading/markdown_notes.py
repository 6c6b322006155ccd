"""Footnotes of Markdown: `[^label]` with its definition `[^label]: …` (Pandoc, PHP Markdown Extra, GitHub), and Pandoc's notes inside the text, `^[…]`.

A mark with a label stays in the text as it is printed; a note inside the text leaves its number, `[3]`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)")
MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
"""A mark of a note in the text."""
_CODE = r"(?<!`)(?P<code>`+)(?!`)(?s:.)*?(?<!`)(?P=code)(?!`)"
_CALL = re.compile(rf"{_CODE}|\[\^(?P<label>[^\]\s]{{1,40}})\](?!:)")
_WORDS = r"[^\[\]\n]|\n(?![ \t]*\n)"
_INSIDE = re.compile(rf"{_CODE}|(?<![\\^])\^\[(?P<body>(?:{_WORDS}|\[(?:{_WORDS}){{0,400}}\]){{1,2000}}?)\](?![(\[])")
"""A note inside the text, with links in it, within one paragraph; one of digits only is a raised mark."""
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note with its number, the mark that calls it in the text, its words and the line (from 0) where they begin."""

    number: int
    mark: str
    body: str
    line: int


@dataclass(slots=True)
class _Bodies:
    """Words and line by label; a note inside the text has a label that nobody can write."""

    found: dict[str, tuple[int, str]] = field(default_factory=dict)

    def add(self, label: str, line: int, body: str) -> str:
        """Keep a body; a second one of the same label has a label of its own."""
        own = label if label and label not in self.found else f"{label}\0{len(self.found)}"
        self.found[own] = (line, body)
        return own

    def go_on(self, label: str, body: str) -> None:
        line, above = self.found[label]
        self.found[label] = (line, f"{above} {body}".strip())

    def numbers(self) -> dict[str, int]:
        """The number of each note: its label where all labels are numbers, else its place among the bodies."""
        labels = [label for label, (_, body) in self.found.items() if body]
        if all(re.fullmatch(r"[1-9]\d{0,2}", label) for label in labels):
            return {label: int(label) for label in labels}
        ordered = sorted(labels, key=lambda label: self.found[label][0])
        return {label: number for number, label in enumerate(ordered, 1)}


def without_footnotes(source: Sequence[str]) -> tuple[list[str], list[Footnote]]:
    """The source without the bodies of its footnotes, line by line, and the footnotes by number. Marks are escaped, so that no rule takes them for a link."""
    bodies = _Bodies()
    text = "\n".join(_without_definitions(source, bodies))
    inside: list[str] = []

    def take(match: re.Match[str]) -> str:
        if match["code"] or not any(map(str.isalpha, match["body"])):
            return match[0]
        inside.append(bodies.add("", text.count("\n", 0, match.start()), " ".join(match["body"].split())))
        return f"\0{len(inside) - 1}\0" + "\n" * match[0].count("\n")

    text = _INSIDE.sub(take, text)
    numbers = bodies.numbers()
    text = _CALL.sub(lambda match: _escaped(match[0]) if match["label"] in numbers else match[0], text)
    text = re.sub(r"\0(\d+)\0", lambda match: _escaped(f"[{numbers[inside[int(match[1])]]}]"), text)
    notes = [
        Footnote(
            number,
            f"[^{label}]" if "\0" not in label else f"[{number}]",
            bodies.found[label][1],
            bodies.found[label][0],
        )
        for label, number in numbers.items()
    ]
    return text.split("\n"), sorted(notes, key=lambda note: note.number)


def _without_definitions(source: Sequence[str], bodies: _Bodies) -> Iterator[str]:
    """The lines; those of definitions are empty, so that the others keep their numbers."""
    label = None
    for number, line in enumerate(source):
        match = _DEFINITION.match(line)
        if match:
            label = bodies.add(match[1], number, match[2].strip())
            yield ""
        elif label is not None and line[:1] in (" ", "\t") and line.strip():
            bodies.go_on(label, line.strip())
            yield ""
        else:
            label = label if label is not None and not line.strip() else None
            yield line


def _escaped(mark: str) -> str:
    return _PUNCTUATION.sub(lambda match: f"\\{match[0]}", mark)
