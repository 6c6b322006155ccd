"""Marks of numbered notes in the running text: [1], [2, 5], [1-3], superscripts, and digits that were superscripts before the text was pasted."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.model.citation import Citation
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.citation_links import rising
from corpus_cli.parsing.citation_markers import plain
from corpus_cli.parsing.passages import Passage, Sentences

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMBERS = r"\d{1,3}(?:\s?[-–—~]\s?\d{1,3})?(?:\s?,\s?\d{1,3}(?:\s?[-–—~]\s?\d{1,3})?)*"

_BRACKETED = re.compile(
    rf"\[\^?(?:주|注|註|note|fn)?\.?\s?({_NUMBERS})(?:\s?,\s?(?:pp?\.\s?|S\.\s?)[\d–-]+|\s?:\s?\d+(?:[–-]\d+)?)?\]"
)
_SUPERSCRIPT = re.compile(r"(?<![\s\d⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]+(?:[⁻,\s][⁰¹²³⁴-⁹]+)*")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdm]?m|km|ft|in|yd|mi|x|y|r|R|χ|CO|µg|s)$")
_CARET = re.compile(rf"\^\[?({_NUMBERS})\]?\^?")
_LABELLED = re.compile(
    rf"\(((?:주|注|註|각주|미주)\s?{_NUMBERS}(?:\s?[,·]\s?(?:주|注|註|각주|미주)\s?\d{{1,3}}){{0,9}})\)|(?:주|注|註)\(?({_NUMBERS})\)"
)
_HALF_BRACKET = re.compile(r"""(?<=[^\s\d(\[])(\d{1,3})\)(?=[\s.,]|$|[\uac00-\ud7a3\u3040-\u9fff"”’。、])""")
_ROUND = re.compile(r"""(?<=[^\s(\[])\((\d{1,3})\)(?=[\s.,;:]|$|[\u3040-\u9fff。、])""")
_CIRCLE = re.compile(rf"(?<=[^\s])[{_CIRCLED}]")
_GLUED = re.compile(
    r"""(?<=[a-z\uac00-\ud7a3\u3040-\u9fff%)\]"”’'.,!?][.,;:!?。，、！？"”’)」』])(\d{1,3})(?=\s|$|[—–])|(?<=[。！？」』])(\d{1,3})(?=[\u3040-\u9fff])|(?<=[a-z]{3}[.!?,])(\d{1,3})(?=\s+[A-Z“"(]|\s*$)"""
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in passage number `passage`, with the numbers it calls."""

    passage: int
    start: int
    end: int
    numbers: tuple[int, ...]


def note_citations(
    found: Sequence[Passage], references: Sequence[Reference], *, notes: bool, author_date: bool
) -> list[Citation]:
    """The marks of one form, the surest that the text has.

    Args:
        found: The passages of the running text.
        references: The notes or the numbered list.
        notes: Whether the list is one of numbered notes. Without it, bracketed numbers still count where the text has no author-date citations
            and most of them are in the list.
        author_date: Whether the text has linked author-date citations.
    """
    if not references or (author_date and not notes):
        return []
    numbers = {reference.number for reference in references if reference.note is None}
    texts = [plain(passage.text) for passage in found]
    for form, sure in _FORMS if notes else _FORMS[:2]:
        marks = list(form(texts, found))
        if marks and _plausible(marks, numbers, sure=sure and notes):
            return list(_cite(marks, found, numbers, notes=notes))
    return []


def _plausible(marks: Sequence[_Mark], numbers: set[int], *, sure: bool) -> bool:
    """Whether these are marks of notes. A form that has no other use needs one hit; a doubtful one must cover the list and rise."""
    called = [number for mark in marks for number in mark.numbers]
    hits = [number for number in called if number in numbers]
    if sure:
        return bool(hits)
    return 2 * len(hits) > len(called) and 2 * len(set(hits)) >= len(numbers) and rising(called)


def _cite(marks: Sequence[_Mark], found: Sequence[Passage], numbers: set[int], *, notes: bool) -> Iterator[Citation]:
    """A citation for each number. In a list that is not one of notes, a number far beyond its end is something else in brackets."""
    split = {index: Sentences(found[index].text) for index in {mark.passage for mark in marks}}
    last = max(numbers)
    for mark in marks:
        passage = found[mark.passage]
        line, column = passage.place(mark.start)
        sentence = split[mark.passage].around(mark.start, mark.end)
        for number in mark.numbers:
            known = number in numbers
            if not known and not notes and number > last + 2:
                continue
            yield Citation(
                raw=passage.slice(mark.start, mark.end),
                line=line,
                column=column,
                sentence=sentence,
                kind="note",
                reference=number if known else None,
                reason=None if known else f"there is no note {number}",
            )


def _expand(text: str) -> tuple[int, ...]:
    """`2, 5` and `1-3` as numbers; a range of more than twenty is none."""
    numbers: list[int] = []
    for part in re.split(r"\s?[,·]\s?", text):
        ends = [int(end) for end in re.findall(r"\d+", part)]
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + 20:
            numbers.extend(range(ends[0], ends[1] + 1))
        else:
            numbers.extend(ends)
    return tuple(dict.fromkeys(numbers))


type_of_marks = Callable[[Sequence[str], Sequence[Passage]], Iterator[_Mark]]


def _by_pattern(pattern: re.Pattern[str]) -> type_of_marks:
    def marks(texts: Sequence[str], found: Sequence[Passage]) -> Iterator[_Mark]:
        del found
        for index, text in enumerate(texts):
            for match in pattern.finditer(text):
                numbers = _expand(next(group for group in match.groups() if group))
                if numbers and 0 not in numbers:
                    yield _Mark(index, match.start(), match.end(), numbers)

    return marks


def _superscripts(texts: Sequence[str], found: Sequence[Passage]) -> Iterator[_Mark]:
    del found
    for index, text in enumerate(texts):
        for match in _SUPERSCRIPT.finditer(text):
            if not _UNIT.search(text, max(0, match.start() - 6), match.start()):
                numbers = _expand(",".join(match[0].translate(_SUPERSCRIPTS).split()))
                if numbers:
                    yield _Mark(index, match.start(), match.end(), numbers)


def _circles(texts: Sequence[str], found: Sequence[Passage]) -> Iterator[_Mark]:
    del found
    for index, text in enumerate(texts):
        for match in _CIRCLE.finditer(text):
            yield _Mark(index, match.start(), match.end(), (_CIRCLED.index(match[0]) + 1,))


_FORMS: tuple[tuple[type_of_marks, bool], ...] = (
    (_by_pattern(_BRACKETED), True),
    (_superscripts, True),
    (_by_pattern(_CARET), True),
    (_by_pattern(_LABELLED), True),
    (_circles, False),
    (_by_pattern(_HALF_BRACKET), False),
    (_by_pattern(_ROUND), False),
    (_by_pattern(_GLUED), False),
)
"""The forms in the order they are tried, and whether the form has hardly another use."""
