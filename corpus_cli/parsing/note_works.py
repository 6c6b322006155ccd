"""The works of one note: `Brandt, Rivers (2019), 14; see also Kim, Dams (2020)` names two."""

import re
from collections.abc import Iterator, Sequence

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.citation_aliases import AliasIndex
from corpus_cli.parsing.citation_words import without_cues
from corpus_cli.parsing.reference_entry import parse_reference
from corpus_cli.parsing.short_notes import read_short_note

_BETWEEN = re.compile(
    r"\s*[;；]\s*|[.。]\s*(?=(?:See(?:\salso)?|Cf\.|Compare|另见|另見|又见|参见|参見|また、)\s?[^\s])|[.。]\s+(?=(?:또한|참조:)\s)"
)
_ALSO = re.compile(
    r"(?:and\s+|또한\s+|그리고\s+|및\s+|以及|并见|並見|又见|또|また、?|ならびに|および)\s*", re.IGNORECASE
)
_OPENING, _CLOSING = "([（［「『《“", ")]）］」』》”"
_MOST = 12
"""Works of a note that are told apart; a longer note is read as one."""


def read_note(raw: str, above: AliasIndex, *, number: int, line: int | None) -> tuple[Reference, ...]:
    """The references of one note: the first with its number and its whole text, then those of the works behind it, with numbers below zero.

    A note is cut only where each part is clearly a work, or names one of those above again. What repeats another is in no part of its own.
    """
    short = read_short_note(raw, above, number=number, line=line)
    if short is not None:
        return (short,)
    parts = _parts(raw)
    if 1 < len(parts) <= _MOST:
        found = [_work(part, above, number, line) for part in parts]
        whole = [reference for reference in found if reference is not None]
        if len(whole) == len(found):
            first, *others = whole
            free = min((0, *(r.number for r in above.references))) - 1
            further = [r for r in others if not r.short]
            return (
                first.model_copy(update={"raw": raw}),
                *(r.model_copy(update={"number": free - n, "note": number}) for n, r in enumerate(further)),
            )
    previous = above.references[-1] if above.references else None
    return (parse_reference(raw, previous=previous, number=number, line=line),)


def further_work(raw: str, above: AliasIndex, *, number: int, line: int | None) -> tuple[Reference, ...]:
    """A line without a number below a note, as a work of that note; nothing where it is not clearly one. `number` is below zero."""
    note = next((r.number for r in reversed(above.references) if r.note is None), None)
    found = _work(raw, above, number, line)
    return (found.model_copy(update={"note": note}),) if found is not None and not found.short else ()


def _work(part: str, above: AliasIndex, number: int, line: int | None) -> Reference | None:
    """A part of a note as a reference where it is clearly one: it says who, what and when, or names a work above again."""
    bare = _ALSO.sub("", without_cues(part), count=1) if _ALSO.match(part) else without_cues(part)
    if short := read_short_note(bare, above, number=number, line=line):
        return short if short.repeats is not None else None
    reference = parse_reference(bare, number=number, line=line)
    stated = (reference.author or reference.url) and reference.title and (reference.date or reference.status)
    return reference if stated else None


def _parts(raw: str) -> list[str]:
    """The text cut at semicolons, and before `See also`, outside brackets and quotation marks."""
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(raw) if _outside(raw[: match.start()])]
    return [part for part in _between(raw, cuts) if part.strip()]


def _outside(before: str) -> bool:
    return sum(map(before.count, _OPENING)) <= sum(map(before.count, _CLOSING))


def _between(raw: str, cuts: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in cuts:
        yield raw[at:start]
        at = end
    yield raw[at:]
