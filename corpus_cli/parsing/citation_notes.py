"""Marks of numbered notes in the running text: [1], [2, 5], [1-3], superscripts, and digits that were superscripts before the text was pasted."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from corpus_cli.model.citation import Citation
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.citation_links import rising
from corpus_cli.parsing.citation_markers import plain
from corpus_cli.parsing.passages import Passage, Sentences

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMBERS = r"\d{1,3}(?:\s?[-–—~]\s?\d{1,3})?(?:\s?,\s?\d{1,3}(?:\s?[-–—~]\s?\d{1,3})?)*"

_BRACKETED = re.compile(
    rf"\[\^?(?:주|注|註|note|fn)?\.?\s?({_NUMBERS})(?:\s?,\s?(?:pp?\.\s?|S\.\s?)[\d–-]+|\s?,\s?第?\d+(?:\s?[–~-]\s?\d+)?\s?(?:쪽|면|頁|页)|\s?:\s?\d+(?:[–-]\d+)?)?\]"
)
_SUPERSCRIPT = re.compile(r"(?:(?<![\s\d⁰¹²³⁴-⁹])|(?<=[⁰¹²³⁴-⁹]\s))⁽?[⁰¹²³⁴-⁹]+(?:[⁻–—,]\s?[⁰¹²³⁴-⁹]+)*⁾?")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdm]?m|km|ft|in|yd|mi|x|y|r|R|χ|CO|µg|s)$")
_NAMED = r"\[\^[^\]\s]{1,40}\](?!:)"
_CARET = re.compile(rf"\^\[?({_NUMBERS})\]?\^?")
_LABELLED = re.compile(
    rf"\(((?:주|注|註|각주|미주)\s?{_NUMBERS}(?:\s?[,·]\s?(?:주|注|註|각주|미주)\s?\d{{1,3}}){{0,9}})\)|(?:주|注|註)\(?({_NUMBERS})\)"
)
_HALF_BRACKET = re.compile(r"""(?<=[^\s\d(\[])(\d{1,3})\)(?=[\s.,]|$|\d{1,3}\)|[\uac00-\ud7a3\u3040-\u9fff"”’。、])""")
_ROUND = re.compile(rf"""(?<=[^\s(\[])\s?\(({_NUMBERS})\)(?=[\s.,;:]|$|[\u3040-\u9fff\uac00-\ud7a3。、])""")
_CIRCLE = re.compile(rf"(?<=[^\s])[{_CIRCLED}]")
_RUN = r"\d{1,3}(?:[,–—-]\d{1,3}){0,5}"
_GLUED = re.compile(
    rf"""(?<=[a-z]{{3}}[.!?,])(\d{{1,3}}(?:,\s\d{{1,3}}){{1,5}})(?=\s+[A-Z“"(]|\s*$)|(?<=[a-z\uac00-\ud7a3\u3040-\u9fff%)\]"”’'.,!?][.,;:!?。，、！？"'”’)」』])({_RUN})(?=\s|$|[—–])|(?<=[^\d.](?:1[5-9]|20)\d\d\.)(\d{{1,3}})(?=\s+[A-Z“"(])|(?<=[。！？」』])({_RUN})(?=[\u3040-\u9fff])"""
)
_BEFORE_STOP = re.compile(
    r"(?<=[\uac00-\ud7a3\u3040-\u9fff」』”])(\d{1,3}(?:[,–—-]\s?\d{1,3}){0,5})(?=[。，、,.！？](?!\d)|$)"
)
_STARRED = re.compile(r"(?<=[^\s\d*＊※(])(?:\([*＊※]\s?(\d{1,3})\)|[*＊※](\d{1,3})\)?)(?!\d)")
_NAMED_BARE = re.compile(r"(?<=[^\s\d同前(])(?:脚注|脚註|訳注|각주|注|註|주)(\d{1,3})(?=[。，、,.！？」』]|\s|$)")
_COUNTED = re.compile(r"(?:第|제|図|圖|图|表|그림|표|条|附录|付録|부록|約|约|약|[Nn]o\.?|[A-Za-z&・·~～〜–—-])\s?$")
"""What makes a number one of the text: an ordinal, a figure, a quantity."""
_TO = re.compile(r"\s?[-–—~]\s?")
_BEYOND = 5
_MOST = 0.7
_LONGEST_RANGE = 20
"""Numbers that a range may call; a longer one is none."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark in passage number `passage`, with the numbers it calls."""

    passage: int
    start: int
    end: int
    numbers: tuple[int, ...]


def note_citations(
    found: Sequence[Passage],
    references: Sequence[Reference],
    *,
    notes: bool,
    author_date: bool,
    marks: Mapping[str, int | None] = MappingProxyType({}),
) -> list[Citation]:
    """The marks of notes with names, and those of one form of numbers, the surest that the text has.

    Args:
        found: The passages of the running text.
        references: The notes or the numbered list.
        notes: Whether the list is one of numbered notes. Without it, bracketed numbers still count where the text has no author-date citations
            and most of them are in the list.
        author_date: Whether the text has linked author-date citations.
        marks: What calls each note that has a name (`[^sink]`), with its number; None where it is not in the list.
    """
    named = list(_named(found, marks)) if marks else []
    if not references or (author_date and not notes) or any(number is not None for number in marks.values()):
        return named
    numbers = {reference.number for reference in references if reference.note is None}
    texts = [plain(_without(passage.text, marks)) for passage in found]
    for form, sure in _FORMS if notes else _FORMS[:2]:
        called = _ranges(list(form(texts, found)), texts)
        if not (sure and notes):
            called = _without_enumerations(called)
        if called and _plausible(called, numbers, sure=sure and notes):
            return [*named, *_cite(called, found, numbers, open_end=sure and notes)]
    return named


def _without(text: str, marks: Mapping[str, int | None]) -> str:
    """A text with blanks where notes with names are called."""
    return re.sub(_form(marks), lambda match: " " * len(match[0]), text) if marks else text


def _form(marks: Mapping[str, int | None]) -> str:
    return "|".join([*(rf"(?<!\^){re.escape(mark)}" for mark in marks), _NAMED])


def _named(found: Sequence[Passage], marks: Mapping[str, int | None]) -> Iterator[Citation]:
    """The marks of notes with names, and `[^lost]` without a note; a note that is not in the list is no reference, and its mark no citation."""
    form = re.compile(_form(marks))
    for passage in found:
        sentences = Sentences(passage.text)
        for match in form.finditer(passage.text):
            number = marks.get(match[0])
            if number is None and match[0] in marks:
                continue
            line, column = passage.place(match.start())
            yield Citation(
                raw=match[0],
                line=line,
                column=column,
                sentence=sentences.around(match.start(), match.end()),
                kind="note",
                reference=number,
                reason=None if number is not None else f"there is no note {match[0]}",
            )


def _ranges(marks: Sequence[_Mark], texts: Sequence[str]) -> list[_Mark]:
    """Marks with a dash between two of them as one: `[4]–[6]` calls 5, too."""
    joined: list[_Mark] = []
    for mark in marks:
        above = joined[-1] if joined else None
        if above and above.passage == mark.passage and _TO.fullmatch(texts[mark.passage], above.end, mark.start):
            between = tuple(range(above.numbers[-1] + 1, mark.numbers[0]))
            if len(between) < _LONGEST_RANGE:
                joined[-1] = _Mark(mark.passage, above.start, mark.end, (*above.numbers, *between, *mark.numbers))
                continue
        joined.append(mark)
    return joined


def _without_enumerations(marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks without `(1) water and (2) soil`: a run from 1 inside a passage whose numbers the row to the last mark has, too."""
    wanted = max((number for mark in marks for number in mark.numbers), default=0)
    row: set[int] = set()
    for index in range(len(marks) - 1, -1, -1):
        if wanted in marks[index].numbers:
            row.add(index)
            wanted = min(marks[index].numbers) - 1
    dropped: set[int] = set()
    run: list[int] = []
    for index, mark in enumerate(marks):
        follows = run and mark.passage == marks[run[-1]].passage and mark.numbers == (len(run) + 1,)
        if index in row or not (follows or mark.numbers == (1,)):
            run = []
            continue
        run = [*run, index] if follows else [index]
        called = {number for place in row for number in marks[place].numbers}
        if len(run) > 1 and called.issuperset(range(1, len(run) + 1)):
            dropped.update(run)
    return [mark for index, mark in enumerate(marks) if index not in dropped]


def _plausible(marks: Sequence[_Mark], numbers: set[int], *, sure: bool) -> bool:
    """Whether these are marks of notes. A form that has no other use needs one hit; a doubtful one must cover the list and rise."""
    called = [number for mark in marks for number in mark.numbers]
    hits = [number for number in called if number in numbers]
    if sure:
        return bool(hits)
    ordered = rising(called) or _first_rise(called)
    return 2 * len(hits) > len(called) and 2 * len(set(hits)) >= len(numbers) and ordered


def _first_rise(called: Sequence[int]) -> bool:
    """Whether most numbers are larger than all before them, or called again."""
    good = [number > max(called[:place], default=0) or number in called[:place] for place, number in enumerate(called)]
    return sum(good) >= _MOST * len(good)


def _cite(marks: Sequence[_Mark], found: Sequence[Passage], numbers: set[int], *, open_end: bool) -> Iterator[Citation]:
    """A citation for each number. A number far beyond the list is something else in brackets; unless `open_end`, one of three more is far."""
    split = {index: Sentences(found[index].text) for index in {mark.passage for mark in marks}}
    last = max(numbers)
    for mark in marks:
        passage = found[mark.passage]
        line, column = passage.place(mark.start)
        sentence = split[mark.passage].around(mark.start, mark.end)
        for number in mark.numbers:
            known = number in numbers
            if not known and number > last + (max(last, _BEYOND) if open_end else 2):
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
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + _LONGEST_RANGE:
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
                    blank = len(match[0]) - len(match[0].lstrip())
                    yield _Mark(index, match.start() + blank, match.end(), numbers)

    return marks


def _superscripts(texts: Sequence[str], found: Sequence[Passage]) -> Iterator[_Mark]:
    del found
    for index, text in enumerate(texts):
        for match in _SUPERSCRIPT.finditer(text):
            if not _UNIT.search(text, max(0, match.start() - 6), match.start()):
                numbers = _expand(re.sub(r",?\s+", ",", match[0].strip("⁽⁾").translate(_SUPERSCRIPTS)))
                if numbers:
                    yield _Mark(index, match.start(), match.end(), numbers)


def _bare(texts: Sequence[str], found: Sequence[Passage]) -> Iterator[_Mark]:
    """Digits before a stop that run up from 1 without a gap, or call again; other digits are the text's."""
    highest = 0
    for mark in _by_pattern(_BEFORE_STOP)(texts, found):
        low, high = min(mark.numbers), max(mark.numbers)
        if low > highest + 1 or _COUNTED.search(texts[mark.passage], max(0, mark.start - 6), mark.start):
            continue
        highest = max(highest, high)
        yield mark


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
    (_by_pattern(_STARRED), False),
    (_by_pattern(_HALF_BRACKET), False),
    (_by_pattern(_ROUND), False),
    (_by_pattern(_NAMED_BARE), False),
    (_by_pattern(_GLUED), False),
    (_bare, False),
)
"""The forms in the order they are tried, and whether the form has hardly another use."""
