"""People, and keywords, that may be one: suggestions for the authority file. Nothing here merges anything."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from corpus_cli.model.authority import AuthorAuthority, fold

_INITIAL = re.compile(r"\w")
NEAR_KEYWORD = 88
"""As in rule M109."""


@dataclass(frozen=True, slots=True)
class PersonUse:
    """A person of the corpus: name, parts where they are known, and in how many commentaries."""

    name: str
    family: str | None = None
    given: str | None = None
    commentaries: int = 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one, the commoner first, and why."""

    name: str
    other: str
    reason: str


def suggest_people(people: Iterable[PersonUse], authority: AuthorAuthority) -> Iterator[Suggestion]:
    """Pairs of people who may be one, in order. Pairs that the authority file tells apart are left out."""
    groups: dict[str, dict[str, PersonUse]] = defaultdict(dict)
    for person in people:
        if person.family and person.given:  # with the initial: "Kim" alone has thousands in a large corpus
            groups[f"{_squeezed(person.family)} {_squeezed(person.given)[:1]}"][person.name] = person
        groups["=" + "".join(sorted(_squeezed(person.name)))][person.name] = person
    apart = {frozenset(map(fold, pair)) for pair in authority.distinct}
    found: dict[frozenset[str], Suggestion] = {}
    for group in groups.values():
        for one, other in combinations(sorted(group.values(), key=lambda each: (-each.commentaries, each.name)), 2):
            pair = frozenset((one.name, other.name))
            reason = None if pair in found or frozenset(map(fold, pair)) in apart else _one_person(one, other)
            if reason:
                found[pair] = Suggestion(one.name, other.name, reason)
    yield from sorted(found.values(), key=lambda each: (fold(each.name), each.name, each.other))


def _one_person(one: PersonUse, other: PersonUse) -> str | None:
    """Why two names may be one person's; None where nothing says so."""
    if _squeezed(one.name) == _squeezed(other.name):
        return "the names differ only in spaces, hyphens or capitals"
    if sorted(fold(one.name).split()) == sorted(fold(other.name).split()):
        return "the same words in another order"
    if not (one.given and other.given and _squeezed(one.family or "") == _squeezed(other.family or "")):
        return None
    return _one_given_name(one.given, other.given) if one.family else None


def _one_given_name(one: str, other: str) -> str | None:
    """Why two given names under one family name may be one person's."""
    mine, theirs = _squeezed(one), _squeezed(other)
    initials = _initials(one), _initials(other)
    if initials[0] == initials[1] and (len(mine) == len(initials[0]) or len(theirs) == len(initials[1])):
        return "the same family name, and initials that fit"
    if min(len(mine), len(theirs)) >= 4 and DamerauLevenshtein.distance(mine, theirs, score_cutoff=1) <= 1:
        return "the same family name, and given names a letter apart"
    return None


def _squeezed(text: str) -> str:
    return fold(text).replace(" ", "")


def _initials(given: str) -> str:
    return "".join(match[0] for word in fold(given).split() if (match := _INITIAL.match(word)))


def suggest_keywords(counts: dict[str, int]) -> Iterator[Suggestion]:
    """Pairs of keywords that may be one, the commoner first. Numbers must agree."""
    numbers = re.compile(r"\d+")
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for keyword in sorted(counts, key=lambda each: (-counts[each], each)):
        groups[(fold(keyword)[:1], *numbers.findall(keyword))].append(keyword)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if fold(one) == fold(other):
                yield Suggestion(one, other, "they differ only in capitals, spaces or marks")
            elif fuzz.ratio(fold(one), fold(other)) >= NEAR_KEYWORD:
                yield Suggestion(one, other, "they are spelt nearly alike")
