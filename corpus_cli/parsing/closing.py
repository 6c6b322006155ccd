"""What stands below a text: notes about the authors, translators, contact, other versions, rights, a date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus_cli.model.commentary import Link
from corpus_cli.parsing.asides import LONGEST, REVISION, read_aside
from corpus_cli.parsing.byline import Person, read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.contact import EMAIL
from corpus_cli.parsing.finding import Finding, found
from corpus_cli.parsing.headings import is_generic, is_numbered_heading
from corpus_cli.parsing.introductions import is_known, read_notes
from corpus_cli.parsing.keywords import is_hashtags, split_keywords
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import SQUARES, Block, width
from corpus_cli.parsing.links import URL
from corpus_cli.parsing.page_lines import is_box_heading
from corpus_cli.parsing.persons import bare_name, has_position, has_workplace, person_score
from corpus_cli.parsing.publication_date import DateOrder, read_date_line, read_date_value
from corpus_cli.parsing.reference_break import unfinished
from corpus_cli.parsing.reference_end import sure_entry
from corpus_cli.parsing.reference_list import is_entry, list_heading

_CLAUSE = re.compile(r"[。，,；;]|\.(?:\s|$)")
_LONGEST_PLACE = 60
_READING = re.compile(r"\s*[(（][^()（）]{1,30}[)）]$")
_ABOUT = re.compile(
    r"about (?:us|(?:the |our |this )?[A-Z][\w’'& -]+)|(?:기관|연구소|연구원|재단|센터|단체|협회|[가-힣 ]{2,20}(?:연구소|연구원|재단|센터|협회|포럼|연구회)) ?소개|(?:关于|關於)(?:我们|我們|本[\u4e00-\u9fff]{1,10}|[\u4e00-\u9fff]{2,14}(?:院|所|中心|会|會|基金))|[\u4e00-\u9fffァ-ヴー]{2,16}(?:所|会|センター|機構|財団)(?:について|とは)",
    re.IGNORECASE,
)
_LAST_LINES = 6
_OPENING = frozenset({"keywords", "author", "contact"})
_MOST_UNKNOWN = 6
"""Short lines of an unknown kind that may stand together below a closing line; a paragraph counts as three."""
_PARAGRAPH = 3
_WIDEST_LINK = 130
_MOST_LINKS = 15
_LONGEST_BYLINE = 200
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){2,4}(?:(?:&|and|und|et)\s(?:[A-ZÀ-Þ]\.[\s-]?){2,4})?")
"""Initials with which a text is signed."""
_STRONG = frozenset({"contributors", "contact", "keywords"})
"""What is believed of a line above paragraphs of an unknown kind."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing lines: indices of their blocks, findings, and authors that they describe (`people`).

    `kept` are closing lines that no field takes (disclaimers, thanks, lines of an unknown kind): they stay at the end of the running text.
    """

    taken: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()
    people: tuple[Person, ...] = ()


@dataclass
class _Reader:
    blocks: Sequence[Block]
    known: tuple[str, ...]
    order: DateOrder | None
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def take(
        self, index: int, *, trusted: bool = False, last: bool = False, among: bool = False, beyond: int = 0
    ) -> bool:
        """Take a block where it is a closing line.

        `among` says that it stands below a reference list, whose entries begin with names too; `beyond` counts the lines of an unknown
        kind directly below it.
        """
        block = self.blocks[index]
        if len(block.text) > LONGEST:
            return False
        findings = self._findings(block, last=last)
        if findings and (below := self._address_below(index, findings)):
            findings = below
        if findings and beyond >= _PARAGRAPH and not any(f.field in _STRONG for f in findings):
            return False
        if findings is not None:
            if [f.rule for f in findings] in (["disclaimer"], [REVISION]):
                self.kept.add(index)
                self.findings.extend(f for f in findings if f.rule == REVISION)
                return True
            self.findings.extend(findings)
            if any(f.field == "contact" for f in findings):
                self.people.extend(self._beside_contact(block))
            if any(f.field == "contributors" for f in findings):
                self.people.extend(read_notes(block, self.known) if block.text[:1] in "（(作本필저筆著글" else ())
        else:
            listed = among and not block.bullet and sure_entry(block)
            people = () if listed else read_notes(block, self.known, trusted=trusted)
            if not people:
                return False
            self.people.extend(people)
        self.taken.add(index)
        return True

    def _beside_contact(self, block: Block) -> tuple[Person, ...]:
        """The known author whom a note describes that also says where to write."""
        told = " ".join(s for s in _SENTENCE_END.split(block.text) if not EMAIL.search(s))
        return tuple(p for p in read_notes(block.with_text(told), self.known) if is_known(p.printed, self.known))

    def _address_below(self, index: int, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """An announced version with the address that stands alone on the next line; () where none does."""
        link, below = findings[0].value, self.blocks[index + 1 : index + 2]
        if not isinstance(link, tuple) or not isinstance(link[0], Link) or link[0].url or not below:
            return ()
        if not URL.fullmatch(below[0].text):
            return ()
        self.taken.add(index + 1)
        return (
            found("links", (link[0].model_copy(update={"url": below[0].text}),), self.blocks[index], "announcement"),
        )

    def among_entries(self, start: int, end: int) -> None:
        """Take the lines of the page and of the imprint between the entries of a reference list's blocks."""
        for index in range(start, end):
            block = self.blocks[index]
            if index in self.taken or sure_entry(block) or is_entry(block.text) or len(block.text) > LONGEST:
                continue
            if index > start and (block.text[:1].islower() or unfinished(self.blocks[index - 1].text)):
                continue  # "edited by" in the second line of an entry
            aside = read_aside(block, closing=True)
            if aside is not None and all(f.field in {"contributors", "contact", "furniture"} for f in aside):
                self.findings.extend(aside)
                self.taken.add(index)

    def below_entries(self, start: int, end: int) -> None:
        """Take the closing lines below a reference list; they may stand in any order among lines of an unknown kind."""
        for index in range(start, end):
            if index not in self.taken and index not in self.kept:
                self.take(index, last=index == end - 1, among=True)

    def boxes(self, start: int, end: int) -> None:
        """Take the boxes of links to other texts at the end of a page: a heading, and short lines down to the end or to a closing line."""
        for index in range(start, end):
            if not is_box_heading(self.blocks[index].text) or index in self.taken:
                continue
            links = [i for i in range(index + 1, end) if i not in self.taken and i not in self.kept]
            if len(links) <= _MOST_LINKS and all(_is_link(self.blocks[i], self.blocks[index]) for i in links):
                for i in (index, *links):
                    if i > index and self.take(i):
                        continue
                    self.findings.append(found("furniture", self.blocks[i].text, self.blocks[i], "page-furniture"))
                    self.taken.add(i)

    def _findings(self, block: Block, *, last: bool) -> tuple[Finding, ...] | None:
        if (aside := read_aside(block, closing=True)) is not None:
            return aside
        label = read_label(block.text) or read_label(block.text.strip("（）()"))
        if label and label.value and (findings := self._labelled(block, label.key, label.value)) is not None:
            return findings
        if label and label.key == "affiliation" and self._of_all(block, label.value):
            return ()
        if formed := _formed(block):
            return formed
        if (date := read_date_line(block.text, self.order)) and (last or date.labelled):
            return (date.finding(block),)
        return () if self._byline(block) else None

    def _byline(self, block: Block) -> bool:
        by = strip_by(block.text) if len(block.text) < _LONGEST_BYLINE else None
        people = read_byline(by, block.number, trusted=True) if by else ()
        self.people.extend(people)
        return bool(people)

    def _of_all(self, block: Block, place: str) -> bool:
        """Take `（作者单位：…）`: where all authors work."""
        if not self.known or not has_workplace(place) or len(place) >= _WIDEST_LINK:
            return False
        self.people.extend(Person(name, (place.strip(" ）)"),), block.number, block.raw) for name in self.known)
        return True

    def _labelled(self, block: Block, key: str, value: str) -> tuple[Finding, ...] | None:
        if key == "keywords" and len(value) < 400:
            return (found("keywords", split_keywords(value), block, "label"),)
        if key in {"date", "updated"}:
            date = read_date_value(value, self.order, updated=key == "updated")
            return (date.finding(block),) if date else None
        if key in {"author", "author_note"} and len(value) < 400:
            people = read_notes(block.with_text(value), self.known, trusted=True) or read_byline(
                value, block.number, trusted=key == "author"
            )
            self.people.extend(people)
            return () if people else None
        if key == "source_url" and not URL.search(value):
            return (found("imprint", value, block, "label"),)  # where the text was first printed
        if key in {"license", "source_url", "publisher", "series"} and len(value) < 200:
            return (found(key, value, block, "label"),)
        return None


def _formed(block: Block) -> tuple[Finding, ...]:
    """Hashtags, or initials with which the text is signed."""
    if is_hashtags(block.text):
        return (found("keywords", split_keywords(block.text), block, "hashtags"),)
    return (found("imprint", block.text, block, "signed"),) if _INITIALS.fullmatch(block.text) else ()


def read_closing(
    blocks: Sequence[Block],
    start: int,
    end: int,
    known: Sequence[str],
    order: DateOrder | None,
    *,
    listed: tuple[int, int] | None = None,
) -> Closing:
    """Read the closing lines among `blocks[start:end]`, from the last upwards, and those below a heading such as `About the author`.

    `listed` are the first block of a reference list and the one behind its last, which then stand above `start`: closing lines may be
    between its entries, and stand anywhere below it.
    """
    reader = _Reader(blocks, tuple(known), order)
    reader.boxes(start if listed else max(start, (start + end) // 2), end)
    _below_heading(reader, start, end)
    _below_name(reader, start, end)
    if listed:
        _institution(reader, start, end)
        reader.among_entries(*listed)
        reader.below_entries(start, end)
    else:
        _upwards(reader, start, end)
    people = sorted(_distinct(reader.people), key=lambda p: p.line or 0)
    taken, kept = frozenset(reader.taken), frozenset(reader.kept)
    return Closing(taken, kept, tuple(sorted(reader.findings, key=lambda f: f.line or 0)), tuple(people))


def _below_heading(reader: _Reader, start: int, end: int) -> None:
    """Take what stands below `About the author` and the like."""
    for index in range(start, end - 1):
        label = read_label(reader.blocks[index].text)
        if not label or label.value or not (label.key == "author_note" or _heads_people(reader, index, label.key)):
            continue
        reader.taken.add(index)
        for later in range(index + 1, end):
            if later not in reader.taken and _placed(reader, later):
                continue
            if later not in reader.taken and not reader.take(later, trusted=True):
                if _ends_note(reader.blocks, later):
                    break
                reader.kept.add(later)


def _heads_people(reader: _Reader, index: int, key: str) -> bool:
    """Whether `Authors` stands over names with what each person is on the next line."""
    return key == "author" and index + 2 < len(reader.blocks) and _place_below(reader, index + 1) is not None


def _placed(reader: _Reader, index: int) -> bool:
    """Take a name and the line below it that says what the person is."""
    place = _place_below(reader, index)
    if place is None:
        return False
    head = reader.blocks[index]
    reader.people.append(Person(bare_name(head.text), (place,), head.number, head.raw))
    reader.taken.update((index, index + 1))
    return True


def _place_below(reader: _Reader, index: int) -> str | None:
    if index + 1 >= len(reader.blocks):
        return None
    head, below = reader.blocks[index], reader.blocks[index + 1]
    named = is_known(head.text, reader.known) or person_score(head.text)
    if not named or head.prose or below.gap or below.prose or below.level is not None:
        return None
    stated = has_position(below.text) or has_workplace(below.text)
    return below.text.strip(" .") if stated and width(below.text) <= _WIDEST_LINK else None


def _institution(reader: _Reader, start: int, end: int) -> None:
    """Take the heading of a paragraph about the publisher below a reference list; the paragraph stays."""
    for index in range(start, end - 1):
        block = reader.blocks[index]
        if index not in reader.taken and _ABOUT.fullmatch(block.text) and width(block.text) < _LONGEST_PLACE:
            reader.findings.append(found("imprint", block.text, block, "about-the-publisher"))
            reader.taken.add(index)


def _below_name(reader: _Reader, start: int, end: int) -> None:
    """Take a box whose heading is an author's name and whose text says at once what the author is."""
    for index in range(start, end - 1):
        head, below = reader.blocks[index], reader.blocks[index + 1]
        name = _READING.sub("", head.text)
        apart = head.level is not None or (
            index >= end - _LAST_LINES and head.gap and width(head.text) < _LONGEST_PLACE
        )
        if not apart or index in reader.taken or not is_known(name, reader.known) or below.level:
            continue
        place = _CLAUSE.split(below.text, maxsplit=1)[0].strip()
        if len(place) <= _LONGEST_PLACE and has_position(place):
            reader.people.append(Person(name, (place,), head.number, head.raw))
            reader.taken.update((index, index + 1))


def _upwards(reader: _Reader, start: int, end: int) -> None:
    """Take closing lines from the last block on, over a few lines of an unknown kind, until the text itself is reached."""
    unknown = 0
    for index in range(end - 1, start - 1, -1):
        if index in reader.taken or index in reader.kept:
            continue
        block = reader.blocks[index]
        label = read_label(block.text)
        above_taken = label is not None and not label.value and label.key in _OPENING and index + 1 in reader.taken
        if above_taken:
            reader.taken.add(index)
        elif reader.take(index, last=index == end - 1 or index + 1 in reader.taken, beyond=unknown):
            unknown = 0
        elif bool(block.bullet) and block.bullet in SQUARES and not block.prose:
            reader.kept.add(index)
        elif _is_heading(block) or (unknown := unknown + (_PARAGRAPH if block.prose else 1)) > _MOST_UNKNOWN:
            break


def _is_link(block: Block, box: Block) -> bool:
    """Whether a block may be a link of a box, or a line of the page below it. Below a marked heading, links may be headings of a lower level."""
    below = block.level is None or (box.level is not None and block.level > box.level)
    short = below and width(block.text) <= _WIDEST_LINK and block.sentences < 2
    return short or read_aside(block, closing=True) is not None


def _is_heading(block: Block) -> bool:
    return (
        block.level is not None
        or is_generic(block.text)
        or is_numbered_heading(block)
        or list_heading(block) is not None
    )


def _ends_note(blocks: Sequence[Block], index: int) -> bool:
    return blocks[index].level is not None or list_heading(blocks[index]) is not None


def _distinct(people: Sequence[Person]) -> list[Person]:
    kept: list[Person] = []
    for person in people:
        if not any(is_known(person.printed, (p.printed,)) for p in kept):
            kept.append(person)
    return kept
