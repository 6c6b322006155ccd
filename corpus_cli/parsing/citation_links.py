"""Which reference a citation points at. A doubtful one is left open, with the reason and the candidates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.citation_aliases import Alias, AliasIndex, east_asian, fold, undated, years
from corpus_cli.parsing.citation_markers import Year
from corpus_cli.parsing.honorifics import without_honorific

_ET_AL = re.compile(
    r"[\s,]*(?:(?<=[\u3400-\u9fff\u30a0-\u30ff])(?:[(]?(?:編著|編集|編|主編|主编|编著|编)[)]?|著)|\bet\.?\s+al\b\.?|\bet\s+coll\b\.?|(?:\band|&)\s+(?:others|colleagues|co-?(?:authors|workers))|&\s+al\b\.?|\bu\.\s?a\.|\by\s+otros|\be\s+outros|\bet\s+autres|"
    r"(?:外|[ほ他]か?)\s?\d*[人名]?|等\d*[人名]?|ら|등|외(?:\s?\d+[인명])?)[\s,]*$",
    re.IGNORECASE,
)
_AND = re.compile(
    r"(?:\s*(?:,\s*(?:and|und|et|y)\b|,\s*&|,|&|\band|\bund|\bet|\by|\bwith|·|・|ㆍ|/|및|和|与|與|及|と|や)\s*|(?<=[\uac00-\ud7a3])[와과]\s+)(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.?\s+)?$",
    re.IGNORECASE,
)
_LETTERED_YEAR = re.compile(r"(?<![\w/])(?:1[89]|20)\d\d([a-zㄱ-ㅎ])(?![A-Za-z0-9])")
"""`2018a` at the end of an entry, where a style puts the year."""
_POSSESSIVE = re.compile(r"'s?\s*$")
_MAX_LOOKBACK = 160


@dataclass(frozen=True, slots=True)
class Names:
    """The names before a year. `start` is where the first begins in the text that was read."""

    parts: tuple[str, ...]
    start: int
    et_al: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """A reference's place in the list; or None, the reason and the kind of doubt: `near-miss`, `ambiguous` or `unlisted`.

    `likely` says that it counts only beside a citation that is sure; `bare` names whom another citation must name, too.
    """

    place: int | None
    reason: str | None = None
    kind: str | None = None
    likely: bool = False
    bare: str | None = None


def read_names(before: str, index: AliasIndex) -> Names | None:
    """The names of listed authors at the end of `before`; None where it does not end with one."""
    text = _POSSESSIVE.sub("", before.rstrip(" ,"))
    bare = _ET_AL.sub("", text)
    for form, et_al in dict.fromkeys(
        ((text, False), (bare, True), (without_honorific(text), False), (without_honorific(bare), bare != text))
    ):
        named = _backwards(form, index) if form != text or not et_al else None
        if named:
            return Names(*named, et_al=et_al)
    return None


def _backwards(text: str, index: AliasIndex) -> tuple[tuple[str, ...], int] | None:
    """Listed names joined by "and", commas or dots, from the end of `text` leftwards, and where they begin."""
    parts: list[str] = []
    begin = end = len(text)
    while True:
        start = _last_alias(text, end, index)
        if start is None and parts:
            end = len(without_honorific(text[:end]))
            start = _last_alias(text, end, index)
        if start is None:
            break
        parts.insert(0, text[start:end].strip())
        begin = start
        joint = _AND.search(text, max(0, start - 24), start)
        if not joint:
            break
        end = joint.start()
    return (tuple(parts), begin) if parts else None


def _last_alias(text: str, end: int, index: AliasIndex) -> int | None:
    """Where the longest alias begins that ends at `end`."""
    for start in range(max(0, end - min(index.longest, _MAX_LOOKBACK)), end):
        if not _begins_word(text, start) or not index.find(text[start:end]):
            continue
        if len(text[start:end].strip()) == 1 and start and east_asian(text[start - 1]):
            return None  # one character inside a word is no family name
        return start
    return None


def _begins_word(text: str, at: int) -> bool:
    """Whether a name may begin here: after a space or mark; in Han and kana, which have no spaces, anywhere."""
    char = text[at]
    if not char.isalnum():
        return char in "\"'“‘「『《"
    if at == 0 or not text[at - 1].isalnum():
        return True
    return "\u3040" <= char <= "\u9fff" or (east_asian(char) != east_asian(text[at - 1]))


def resolve(names: Names, year: Year, index: AliasIndex) -> Resolution:
    """The reference that these listed names and this year mean."""
    places = listed_together(names, index)
    label = " and ".join(names.parts) + (" et al." if names.et_al else "")
    if not places:
        listed = sorted({alias.reference for alias in index.find(names.parts[0])})
        near = any(_of_year(index.references[place], year) for place in listed)
        reason = f"{label!r} is not listed together; the list has {_labels(listed, index)}"
        return Resolution(None, reason, "near-miss" if near else "unlisted")
    dated = [place for place in places if _of_year(index.references[place], year)]
    if not dated:
        return _other_year(label, year, places, index)
    exact = [place for place in dated if _letter(index.references[place]) == year.letter]
    if not exact:
        what = "without a letter, " if year.letter is None else f"with the letter {year.letter}, "
        several = len(dated) > 1
        return Resolution(
            None,
            f"{label} {year} is cited {what}the list has {_labels(dated, index)}",
            "ambiguous" if several else "near-miss",
        )
    best = exact if len(exact) == 1 else _by_count(names, exact, index)
    if len(best) == 1:
        return Resolution(best[0])
    return Resolution(None, f"{label} {year} may be {_labels(best, index)}", "ambiguous")


def _of_year(reference: Reference, year: Year) -> bool:
    return undated(reference) if year.year is None else year.year in years(reference)


def _letter(reference: Reference) -> str | None:
    if reference.year_suffix:
        return reference.year_suffix.lower()
    printed = _LETTERED_YEAR.search(reference.raw)
    return printed[1] if printed else None


def listed_together(names: Names, index: AliasIndex) -> list[int]:
    """Places of references whose first author is the first name and whose further authors include the others."""
    first = [alias for alias in index.find(names.parts[0]) if alias.position == 0]
    places = dict.fromkeys(alias.reference for alias in first)
    for part in names.parts[1:]:
        also = {alias.reference for alias in index.find(part, weak=True) if alias.position > 0}
        places = dict.fromkeys(place for place in places if place in also)
    return list(places)


def _by_count(names: Names, places: list[int], index: AliasIndex) -> list[int]:
    """Among references that fit equally, those with as many authors as were named ("et al.": more)."""

    def fits(reference: Reference) -> bool:
        count = len(reference.author or reference.editor)
        return (
            count > len(names.parts) or reference.et_al
            if names.et_al
            else count == len(names.parts) and not reference.et_al
        )

    return [place for place in places if fits(index.references[place])] or places


def _other_year(label: str, year: Year, places: Sequence[int], index: AliasIndex) -> Resolution:
    near = [
        place
        for place in places
        if year.year is not None and any(abs(other - year.year) == 1 for other in years(index.references[place]))
    ]
    kind = "near-miss" if near else "unlisted"
    return Resolution(
        None, f"{label} {year} is not in the list, which has {_labels(near or list(places), index)}", kind
    )


_TITLE_BEFORE = re.compile(r"[『「《〈“\"](?P<title>[^『』「」《》〈〉“”\"]{2,120})[』」》〉”\"]\s*$")


def by_title(before: str, year: Year, index: AliasIndex) -> tuple[int, Resolution] | None:
    """The one reference of that year whose title, in quotation marks, ends a text, and where the title begins."""
    match = _TITLE_BEFORE.search(before)
    if match is None:
        return None
    wanted = fold(match["title"])
    found = [n for n, r in enumerate(index.references) if r.title and fold(r.title) == wanted and _of_year(r, year)]
    return (match.start(), Resolution(found[0])) if len(found) == 1 else None


def nearest(name: str, year: Year, index: AliasIndex) -> Resolution | None:
    """The doubt about a name that is not listed: references of the same year whose author is one letter away."""
    folded = fold(name)
    if len(folded) < 3 or year.year is None:
        return None
    close: set[int] = set()
    for key, aliases in index.names.items():
        limit = 2 if min(len(key), len(folded)) >= 9 else 1
        if len(key) < 3 or abs(len(key) - len(folded)) > limit or (len(key) == 3 and key.isascii()):
            continue
        if OSA.distance(key, folded, score_cutoff=limit) <= limit:
            close |= {
                alias.reference
                for alias in aliases
                if not alias.weak and year.year in years(index.references[alias.reference])
            }
    if not close:
        return None
    return Resolution(None, f"{name} {year} is not in the list, which has {_labels(sorted(close), index)}", "near-miss")


def family_start(text: str, names: Names, index: AliasIndex) -> int:
    """Where the family name of the first named person begins: a given name in the running text is no part of the citation."""
    end = names.start + len(names.parts[0])
    meant = {alias.reference for alias in index.find(names.parts[0])}
    families = {fold(name.family or "") for place in meant for name in index.references[place].author}
    if fold(names.parts[0]) in families:
        return names.start
    for start in range(end - 1, names.start, -1):
        if (
            text[start - 1] == " "
            and {alias.reference for alias in index.find(text[start:end]) if alias.person and not alias.weak} >= meant
        ):
            return start
    return names.start


def is_person(names: Names, index: AliasIndex) -> bool:
    """Whether the first name is a listed person's, rather than an institution's."""
    return any(alias.person for alias in index.find(names.parts[0]))


def only_weak(names: Names, index: AliasIndex) -> bool:
    """Whether the name is only part of what the list calls an institution."""
    found: list[Alias] = index.find(names.parts[0])
    return all(alias.weak for alias in found)


def _labels(places: Sequence[int], index: AliasIndex) -> str:
    """References for a message: `3 (Lee 2024a)`; runs of more than four are cut."""
    shown = [f"{index.references[place].number} ({_label(index.references[place])})" for place in places[:4]]
    return ", ".join(shown) + (f" and {len(places) - 4} more" if len(places) > 4 else "")


def _label(reference: Reference) -> str:
    people = reference.author or reference.editor
    who = _called(people[0]) if people else (reference.title or reference.raw[:30])
    when = reference.date[:4] if reference.date else (reference.status or "n.d.")
    return f"{who} {when}{reference.year_suffix or ''}"


def _called(name: Name) -> str:
    """The family name; the whole of a name in Han, kana or Hangul, whose family names say little."""
    whole = name.literal or (name.display() if name.family and east_asian(name.family[0]) else name.family)
    return whole or "?"


def rising(numbers: Sequence[int]) -> bool:
    """Whether most steps of a sequence of note numbers go up or stay, as the marks of notes do."""
    steps = [after >= before for before, after in pairwise(numbers)]
    return sum(steps) >= 0.7 * len(steps)
