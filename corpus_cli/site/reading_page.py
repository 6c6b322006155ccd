"""The text of a commentary as the reading page shows it: sections of paragraphs of spans, with citations that lead to references."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary
from corpus_cli.site.links import web_address

_URL = re.compile(r"https?://[^\s<>\"'「」『』（）()，。；、]+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n+")
_ITEM = re.compile(r"[-*•·‣]\s+")
_TRAILING = ".,;:!?)]}’”»"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of running text. `mark` is the number of the citation it is (from 1), `href` where it leads, `title` what is said on hover."""

    text: str
    href: str | None = None
    mark: int | None = None
    title: str | None = None
    also: tuple["Span", ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or, with `items`, a list."""

    spans: tuple[Span, ...] = ()
    items: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section with its anchor."""

    anchor: str
    level: int
    heading: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The page's text. `marks` are, for each reference by number, the citations (from 1) that point to it."""

    abstract: tuple[Block, ...]
    sections: tuple[ReadSection, ...]
    marks: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    cited: tuple[tuple[int, Citation], ...]


def reading(commentary: Commentary) -> Reading:
    """The text of a commentary with its citations found again where they were read."""
    numbered = list(enumerate(commentary.citations, 1))
    placed: dict[int, tuple[int, ...]] = {}
    texts = [commentary.abstract or "", *(section.text for section in commentary.sections)]
    starts = [0, *(section.line for section in commentary.sections)]
    found = _find(texts, starts, numbered)
    for number, citation in numbered:
        if citation.reference is not None and any(
            number == n for places in found for place in places for n, _ in place.cited
        ):
            placed[citation.reference] = (*placed.get(citation.reference, ()), number)
    rendered = [tuple(_blocks(text, places)) for text, places in zip(texts, found, strict=True)]
    sections = tuple(
        ReadSection(
            anchor=f"s{index}",
            level=min(section.level + 1, 6),
            heading=" ".join(part for part in (section.number, section.heading) if part) or None,
            blocks=rendered[index],
        )
        for index, section in enumerate(commentary.sections, 1)
    )
    return Reading(rendered[0], sections, placed)


def _find(texts: Sequence[str], starts: Sequence[int], numbered: Sequence[tuple[int, Citation]]) -> list[list[_Place]]:
    """The places of all citations, text by text; one that cannot be found again has none."""
    groups: dict[tuple[int, int, str], list[tuple[int, Citation]]] = {}
    for number, citation in numbered:
        groups.setdefault((citation.line, citation.column, citation.raw), []).append((number, citation))
    found: list[list[_Place]] = [[] for _ in texts]
    for (line, _, raw), cited in sorted(groups.items(), key=lambda item: item[0][:2]):
        if not raw.strip():
            continue
        pattern = re.compile(r"\s+".join(re.escape(word) for word in raw.split()))
        home = max((index for index, start in enumerate(starts) if start <= line), default=0)
        for index in (home, *(other for other in range(len(texts)) if other != home)):
            after = max((place.end for place in found[index]), default=0) if index == home else 0
            match = _free(pattern, texts[index], after, found[index])
            if match:
                found[index].append(_Place(match.start(), match.end(), tuple(cited)))
                break
    return [sorted(places, key=lambda place: place.start) for places in found]


def _free(pattern: re.Pattern[str], text: str, after: int, taken: Sequence[_Place]) -> re.Match[str] | None:
    for start in (after, 0):
        for match in pattern.finditer(text, start):
            if all(match.end() <= place.start or match.start() >= place.end for place in taken):
                return match
    return None


def _blocks(text: str, places: Sequence[_Place]) -> Iterator[Block]:
    start = 0
    for gap in (*_BLANK_LINE.finditer(text), None):
        end = gap.start() if gap else len(text)
        yield from _paragraph(text, start, end, places)
        start = gap.end() if gap else end


def _paragraph(text: str, start: int, end: int, places: Sequence[_Place]) -> Iterator[Block]:
    if not text[start:end].strip():
        return
    lines = list(_lines(text, start, end))
    bullets = [_ITEM.match(text, first, last) for first, last in lines]
    if all(bullets):
        starts = [bullet.end() for bullet in bullets if bullet]
        yield Block(
            items=tuple(
                tuple(_spans(text, first, last, places)) for first, (_, last) in zip(starts, lines, strict=True)
            )
        )
    else:
        yield Block(spans=tuple(_spans(text, start, end, places)))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _spans(text: str, start: int, end: int, places: Sequence[_Place]) -> Iterator[Span]:
    at = start
    for place in places:
        if place.start < at or place.end > end:
            continue
        yield from _linked(text[at : place.start])
        yield from _cited(text[place.start : place.end], place.cited)
        at = place.end
    yield from _linked(text[at:end])


def _cited(raw: str, cited: Sequence[tuple[int, Citation]]) -> Iterator[Span]:
    """The marks of one place: a group `(A 2020; B 2021)` has one for each part, if the parts can be told apart."""
    parts = re.split(r"([;；]\s*)", raw) if len(cited) > 1 else [raw]
    if (len(parts) + 1) // 2 == len(cited):
        for index, part in enumerate(parts):
            yield _mark(part, *cited[index // 2]) if index % 2 == 0 else Span(part)
        return
    first, *others = cited
    yield _mark(
        raw, *first, also=tuple(_mark(str(citation.reference or "?"), number, citation) for number, citation in others)
    )


def _mark(text: str, number: int, citation: Citation, *, also: tuple[Span, ...] = ()) -> Span:
    href = f"#r{citation.reference}" if citation.reference is not None else None
    return Span(text, href=href, mark=number, title=citation.reason, also=also)


def _linked(text: str) -> Iterator[Span]:
    at = 0
    for match in _URL.finditer(text):
        url = match[0].rstrip(_TRAILING)
        if web_address(url):
            yield Span(text[at : match.start()])
            yield Span(url, href=url)
            at = match.start() + len(url)
    if text[at:]:
        yield Span(text[at:])
