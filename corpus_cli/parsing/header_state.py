"""What a header has said so far: findings, authors and where the title stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus_cli.parsing.byline import Person, read_byline
from corpus_cli.parsing.finding import Finding, found
from corpus_cli.parsing.footnote_marks import marked_entries, marked_line, marks_behind
from corpus_cli.parsing.header_clues import Clues
from corpus_cli.parsing.introductions import is_known
from corpus_cli.parsing.labels import is_genre
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.publication_date import DateOrder
from corpus_cli.parsing.title import split_title

_LISTED = re.compile(r"\s*[;；/／]\s*|\s+·\s+")
_OUTER = re.compile(r"^[(（\[［]\s*([^()（）\[\]［］]+?)\s*[)）\]］]$")
_TITLE_LINES = 3
_HONOURED = re.compile(r"^[^\s　]{2,7}(?:[\s　][^\s　]{1,4})?(?:氏|さん)$")
_TITLE_MARK = re.compile(r"(?<=[^\W_])[*†‡]{1,3}$")
"""The mark of a note of thanks behind a title."""
_FAR = 40
"""Blocks: a header line never stands farther down."""


_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@dataclass
class HeaderState:
    """The state of reading a header.

    `group` is the number of authors on the last byline, `title_at` the index of the title's last block, `held` an affiliation that stands
    above the name.
    """

    blocks: Sequence[Block]
    clues: Clues
    order: DateOrder | None = None
    findings: list[Finding] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    group: int = 0
    title_at: int | None = None
    awaits_affiliation: bool = False
    held: str | None = None

    def has(self, name: str) -> bool:
        """Whether a value for a field was found."""
        return any(f.field == name for f in self.findings)

    @property
    def bulleted(self) -> bool:
        """Whether a line with a bullet gave a value."""
        read = {f.line for f in self.findings} | {p.line for p in self.people}
        return any(block.bullet and block.number in read for block in self.blocks[:_FAR])

    @property
    def titled(self) -> bool:
        """Whether the title was found."""
        return self.title_at is not None or self.has("title")

    def add(self, name: str, value: object, block: Block, rule: str) -> None:
        """Keep a finding."""
        self.findings.append(found(name, value, block, rule))

    def add_title(self, index: int, rule: str, value: str | None = None) -> int:
        """Take the block as the title, with the lines that go on with it; how many blocks that is."""
        block, size = self.blocks[index], 1
        text = value or block.text
        while value is None and size < _TITLE_LINES and index + size < len(self.blocks):
            if not self.clues.continues_title(self.blocks[index + size], text):
                break
            text, size = f"{text} {self.blocks[index + size].text}", size + 1
        title, subtitle = split_title(_TITLE_MARK.sub("", text))
        self.add("title", title, block, rule)
        people = read_byline(subtitle, block.number) if subtitle else ()
        honoured = subtitle is not None and _HONOURED.search(subtitle) is not None
        people = people or (read_byline(subtitle, block.number, trusted=True) if subtitle and honoured else ())
        if people and (honoured or all(p.affiliations for p in people)):
            self.add_authors(people, block)
        elif subtitle:
            self.add("subtitle", subtitle, block, "dash-in-title")
        self.title_at = index + size - 1
        return size

    def add_authors(self, people: Sequence[Person], block: Block) -> int:
        """Keep authors that are not known yet; 1 where the block named any."""
        if not people:
            return 0
        known = {p.printed.casefold() for p in self.people}
        people = [self._without_kind(person, block) for person in people]
        for person in people:
            if person.printed.casefold() in known and person.affiliations:
                self.describe(person)
        new = [
            Person(p.printed, p.affiliations, block.number, block.raw)
            for p in people
            if p.printed.casefold() not in known
        ]
        if self.held and new and not any(p.affiliations for p in new):
            new = [p.with_affiliations(self.held) for p in new]
        self.held = None
        if self._in_other_script(new, block):
            self.add("imprint", block.text, block, "parallel-names")
            return 1
        self.people.extend(new)
        self.group = len(new) or self.group
        self.awaits_affiliation = False
        return 1

    def _in_other_script(self, new: Sequence[Person], block: Block) -> bool:
        """Whether a line directly below the authors gives as many names in East-Asian letters, or in Latin ones: the same people again."""
        last = self._last_group()
        if not last or len(new) != len(last) or block.number - (last[-1].line or 0) != 1:
            return False
        east = {_EAST_ASIAN.search(person.printed) is not None for person in new}
        return len(east) == 1 and east != {_EAST_ASIAN.search(last[0].printed) is not None}

    def _without_kind(self, person: Person, block: Block) -> Person:
        """`By X | Opinion | 4 May`: a kind of publication in the row of the byline is no affiliation."""
        kinds = [text for text in person.affiliations if is_genre(text)]
        if not kinds:
            return person
        if not self.has("genre"):
            self.add("genre", kinds[0], block, "genre-words")
        kept = tuple(text for text in person.affiliations if text not in kinds)
        return Person(person.printed, kept, person.line, person.raw)

    def describe(self, note: Person) -> None:
        """Give an author the affiliations of a note below the byline, where the byline has none."""
        for index, person in enumerate(self.people):
            if not person.affiliations and is_known(note.printed, (person.printed,)):
                self.people[index] = person.with_affiliations(*note.affiliations)

    def affiliate(self, text: str) -> int:
        """Give an affiliation to the authors whose footnote mark it has; else to each author of the last byline its own line where there are several; else to all."""
        group = self._last_group()
        text = _OUTER.sub(r"\1", text)
        if (own := self._named(text)) is not None:
            self._give([own])
            return 1
        if self._by_marks(text):
            return 1
        bare = [p for p in group if not p.affiliations]
        listed = [part for part in _LISTED.split(text) if part]
        if len(listed) == len(bare) == len(group) > 1:
            return self.affiliate_all(text)
        target = bare[:1] if len(group) > 1 and bare and self.clues.lines_for_each(group[-1].line or 0) else group
        self._give((person, text) for person in target)
        return 1

    def _named(self, text: str) -> tuple[Person, str] | None:
        """`A. Name　Position`: the author whose name begins the line, and what the line says of him."""
        for person in self.people:
            rest = text.removeprefix(person.printed)
            if rest != text and len(rest) > 1 and rest[0] in " 　,，:：|（(":
                return person, _OUTER.sub(r"\1", rest.strip(" 　,，:：|"))
        return None

    def _by_marks(self, text: str) -> bool:
        """Give the entries of a line with footnote marks to the authors who have these marks."""
        entries = marked_entries(text) or dict([line] if (line := marked_line(text)) else [])
        pairs = [(p, entries[m]) for p in self.people for m in entries if m in _marks(p)]
        self._give(pairs)
        return bool(pairs)

    def marks_author(self, text: str) -> bool:
        """Whether a line begins with the footnote mark of an author, or lists affiliations by such marks."""
        entries = marked_entries(text) or dict([line] if (line := marked_line(text)) else [])
        unplaced = [_marks(p) for p in self.people if not p.affiliations]
        return bool(entries) and any(mark in marks for mark in entries for marks in unplaced)

    def affiliate_all(self, text: str) -> int:
        """Give a labelled affiliation: one to each author where it lists as many, else the same to all."""
        group = self._last_group()
        parts = [p for p in _LISTED.split(text) if p]
        each = parts if len(parts) == len(group) and len(group) > 1 else [text] * len(group)
        self._give(zip(group, each, strict=True))
        return 1

    def _last_group(self) -> list[Person]:
        return self.people[-self.group :] if self.group else self.people[-1:]

    def _give(self, pairs: Iterable[tuple[Person, str]]) -> None:
        for person, text in pairs:
            at = next(i for i, known in enumerate(self.people) if known.printed == person.printed)
            if text not in self.people[at].affiliations:
                self.people[at] = self.people[at].with_affiliations(text)


def _marks(person: Person) -> frozenset[str]:
    return marks_behind(person.printed, person.raw or "")
