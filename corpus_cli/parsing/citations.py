"""Citations in the running text, linked to the reference list.

Author-date citations in brackets and in the narrative (`citation_markers`), numbered and superscript notes (`citation_notes`); links by alias (`citation_links`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from corpus_cli.model.citation import Citation
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import Line
from corpus_cli.parsing.citation_aliases import AliasIndex, years
from corpus_cli.parsing.citation_links import (
    Names,
    Resolution,
    by_title,
    family_start,
    is_person,
    nearest,
    only_weak,
    read_names,
    resolve,
)
from corpus_cli.parsing.citation_markers import Group, Item, Year, groups, is_locator, plain
from corpus_cli.parsing.citation_notes import note_citations
from corpus_cli.parsing.citation_unlisted import Sureness, is_imprint, sureness
from corpus_cli.parsing.citation_words import bare_names, has_body, last_names, names_someone, narrated, without_cues
from corpus_cli.parsing.honorifics import without_honorific
from corpus_cli.parsing.passages import Passage, Sentences, passages

__all__ = ["find_citations"]

_LIFE = 15
"""Years around a listed one within which "Name (year)" is still a citation that misses the list; further away it is a birth or a founding."""


_OLDEST = 1800
_LATEST = 2046
_AHEAD = 3
_FAR_AHEAD = 15
"""Years beyond the newest of the list that an unlisted citation may have, of an institution and of any other name; `Agenda 2030` is none."""


@dataclass(slots=True)
class _Finder:
    """Goes through the passages in order; remembers the last citation for `ibid`."""

    index: AliasIndex
    notes: bool
    citations: list[Citation] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    last: tuple[int | None, ...] = ()
    vocabulary: frozenset[str] = frozenset()
    likely: list[tuple[Passage, Sentences, int, int, Resolution]] = field(default_factory=list)

    def passage(self, passage: Passage) -> None:
        text = plain(passage.text)
        sentences = Sentences(passage.text)
        for group in groups(text):
            found = []
            for start, resolution in self._group(group, text):
                if resolution.likely:
                    self.likely.append((passage, sentences, start, group.end, resolution))
                    continue
                found.append((start, resolution))
                self._add(passage, sentences, start, group.end, resolution)
            if found:
                self.last = tuple(resolution.place for _, resolution in found)

    def settle(self) -> None:
        """Keep what may be a citation in a text that has a sure one."""
        if not self.citations:
            return
        cited = {word for c in self.citations if c.reference is None for word in _NAME.findall(c.raw)}
        for passage, sentences, start, end, resolution in self.likely:
            if resolution.bare is None or resolution.bare in cited:
                self._add(passage, sentences, start, end, resolution)

    def _group(self, group: Group, text: str) -> Iterator[tuple[int, Resolution]]:
        """Start and link of each citation that a bracket makes."""
        if group.ibid:
            yield from self._ibid(group)
            return
        before = text[: group.start]
        for position, item in enumerate(_items(group)):
            if position == 0 and group.bare_years:
                yield from self._narrative(item, before, text[group.end : group.end + 60])
            else:
                for resolution in self._item(item, before[-60:], group.content):
                    yield group.start, resolution

    def _ibid(self, group: Group) -> Iterator[tuple[int, Resolution]]:
        if not self.last:
            return
        if len(set(self.last)) == 1 and self.last[0] is not None:
            yield group.start, Resolution(self.last[0])
        else:
            reason = (
                "the citation before it is not in the list"
                if self.last == (None,)
                else "the citation before it names several references"
            )
            yield group.start, Resolution(None, reason, "ambiguous")

    def _item(self, item: Item, context: str, content: str) -> Iterator[Resolution]:
        """The links of one author with his years; nothing where it is no citation. `context` stands before the bracket."""
        names = read_names(item.before, self.index)
        if names is None:
            yield from self._unlisted(item, context, content)
            return
        if item.tail and (only_weak(names, self.index) or not _may_follow(item.tail)):
            return
        found = [resolve(names, year, self.index) for year in item.years]
        unsure = all(resolution.place is None for resolution in found)
        if unsure and (
            (item.tail and not is_locator(item.tail)) or only_weak(names, self.index) or not names_someone(item.before)
        ):
            return
        yield from found

    def _unlisted(self, item: Item, context: str, content: str) -> Iterator[Resolution]:
        """A name and a year that the list does not have: a citation only where nothing else is likely."""
        if (item.tail and not is_locator(item.tail)) or self.notes:
            return
        name = without_cues(item.before).strip(" ,")
        for year in item.years:
            ahead = _FAR_AHEAD if has_body(bare_names(name)) else _AHEAD
            if year.year is not None and not _OLDEST <= year.year <= self._newest() + ahead:
                continue
            sure = self._sureness(item, context, content, year)
            if sure is Sureness.NONE:
                continue
            yield nearest(bare_names(name), year, self.index) or _unlisted(name, year, likely=sure is Sureness.LIKELY)

    def _sureness(self, item: Item, context: str, content: str, year: Year) -> Sureness:
        """A list says that the text cites by author and year; without one, or with a page or a letter, the words must."""
        if self.index.references and is_imprint(item.before, context):
            return Sureness.NONE
        if self.index.references or year.letter:
            return Sureness.SURE if names_someone(item.before) else Sureness.NONE
        return sureness(item.before, context, content, year.year, self.vocabulary)

    def _newest(self) -> int:
        """The newest year of the list; without a list, the last of the half-century."""
        return max((year for reference in self.index.references for year in years(reference)), default=_LATEST)

    def _narrative(self, item: Item, before: str, after: str) -> Iterator[tuple[int, Resolution]]:
        if item.tail:
            return
        near = before[-200:]
        skipped = len(before) - len(near)
        names = read_names(near, self.index)
        if names is not None:
            found = [resolve(names, year, self.index) for year in item.years]
            if any(resolution.place is not None for resolution in found) or self._misses(names, item.years):
                begin = skipped + family_start(near, names, self.index)
                yield from ((begin, resolution) for resolution in found)
            return
        titled = [named for year in item.years if (named := by_title(near, year, self.index))]
        if titled or self.notes:
            yield from ((skipped + start, resolution) for start, resolution in titled)
            return
        nearly = list(self._nearly(item, near))
        told = None if nearly else narrated(near, after)
        yield from ((skipped + start, resolution) for start, resolution in nearly)
        if told is None:
            return
        likely = told.bare or (not told.sure and not self.index.references)
        for year in item.years:
            name = without_honorific(near[told.start :].strip(" '").removesuffix("'s"))
            yield (
                skipped + told.start,
                (None if told.bare else nearest(name, year, self.index))
                or _unlisted(name, year, likely=likely, bare=name.split()[-1] if told.bare else None),
            )

    def _nearly(self, item: Item, before: str) -> Iterator[tuple[int, Resolution]]:
        """The near misses of a name alone before the years, wherever it stands in the sentence."""
        for start, name in last_names(before):
            found = [nearest(name, year, self.index) for year in item.years]
            if any(found):
                yield from (
                    (start, each or _unlisted(name, year)) for each, year in zip(found, item.years, strict=True)
                )
                return

    def _misses(self, names: Names, cited: Sequence[Year]) -> bool:
        """Whether "Name (year)" is meant as a citation although the list has no such year: a person's, and near a listed year."""
        if not is_person(names, self.index):
            return False
        listed = [
            year for alias in self.index.find(names.parts[0]) for year in years(self.index.references[alias.reference])
        ]
        return any(year.year is None or any(abs(year.year - other) <= _LIFE for other in listed) for year in cited)

    def _add(self, passage: Passage, sentences: Sentences, start: int, end: int, resolution: Resolution) -> None:
        line, column = passage.place(start)
        raw = passage.slice(start, end)
        number = self.index.references[resolution.place].number if resolution.place is not None else None
        self.citations.append(
            Citation(
                raw=raw,
                line=line,
                column=column,
                sentence=sentences.around(start, end),
                reference=number,
                reason=resolution.reason,
            )
        )
        if resolution.kind in _DOUBTS:
            code, name, remedy = _DOUBTS[resolution.kind]
            message = f"{raw}: {resolution.reason}"
            self.diagnostics.append(
                Diagnostic(
                    code=code,
                    name=name,
                    severity=Severity.WARNING,
                    message=message,
                    line=line,
                    column=column,
                    help=remedy,
                )
            )


_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zß-öø-ÿ]{3,}")
_DOUBTS = {
    "near-miss": ("C313", "citation-near-miss", "correct the text or the list, whichever is wrong"),
    "ambiguous": ("C305", "citation-ambiguous", "add the letter of the year in the text"),
}


def _unlisted(name: str, year: Year, *, likely: bool = False, bare: str | None = None) -> Resolution:
    return Resolution(None, f"{name} {year} is not in the list", "unlisted", likely=likely, bare=bare)


def _items(group: Group) -> Sequence[Item]:
    """The items of a bracket. In "Name (2020a; 2020b)" they are one; in "(MRT 2023a; 2023b)" the year alone has the name before it."""
    if not group.bare_years:
        named: list[Item] = []
        for item in group.items:
            named.append(item if item.before.strip() or not named else replace(item, before=named[-1].before))
        return named
    bare = [item for item in group.items if not item.before.strip()]
    years_of_all = tuple(year for item in bare for year in item.years)
    return [
        replace(bare[0], years=years_of_all, tail=" ".join(item.tail for item in bare).strip()),
        *(item for item in group.items if item.before.strip()),
    ]


def _may_follow(tail: str) -> bool:
    """Whether words after the year leave it a citation: a remark in East Asian script, or a few words; not the rest of a sentence."""
    return tail[0] >= "\u3040" or len(tail.split()) <= 4


def _small_words(found: Sequence[Passage], references: Sequence[Reference]) -> frozenset[str]:
    """The words that the text writes in small letters: in a text without a list, they are nobody's name."""
    return frozenset() if references else frozenset(w for p in found for w in _SMALL_WORD.findall(p.text))


def find_citations(
    lines: Sequence[Line],
    references: Sequence[Reference],
    *,
    notes: bool = False,
    marks: Mapping[str, int | None] = MappingProxyType({}),
) -> tuple[tuple[Citation, ...], tuple[Diagnostic, ...]]:
    """The citations of the running text, in order, with what is doubtful about them.

    Args:
        lines: The lines of the body, without the reference list.
        references: The reference list; `Reference.number` is what citations point at.
        notes: Whether the list is one of numbered notes, whose marks stand in the text.
        marks: What calls each note that has a name, with the number of its reference; None where it has none.

    Returns:
        Citations, and a diagnostic for each one whose reference is ambiguous (C305) or nearly there (C313). Neither has a path.
    """
    found = list(passages(lines))
    index = AliasIndex.of(references)
    for passage in found:
        index.define(plain(passage.text))
    finder = _Finder(index, notes, vocabulary=_small_words(found, references))
    for passage in found:
        finder.passage(passage)
    finder.settle()
    numbered = note_citations(
        found,
        references,
        notes=notes,
        author_date=any(c.reference is not None for c in finder.citations),
        marks=marks,
    )
    citations = sorted([*finder.citations, *numbered], key=lambda citation: (citation.line, citation.column))
    return tuple(citations), tuple(finder.diagnostics)
