"""Chinese, Japanese and Korean words as expressions of FTS5: phrases of the pairs that `search.segment` writes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_cli.search import fold, japanese, korean, korean_verbs
from corpus_cli.search.expression import all_of, any_of, quote
from corpus_cli.search.script import CJK, HANGUL_LETTER, KANA_LETTER, PIECE, RUN
from corpus_cli.search.segment import pairs

_WORDS = "{title authors keywords abstract body references_text}"
_PAIRS = "{title_cjk authors_cjk keywords_cjk body_cjk}"
_LATIN_AND_PARTICLE = re.compile(
    f"(?P<word>[^{CJK}]*[^\\W_{CJK}][^\\w]+(?P<last>[^\\W_{CJK}]+)[.]?)(?P<particle>[가-힣]+)"
)
_KOREAN_END = re.compile("[가-힣]+$")
_NUMBER_WORDS = frozenset("만 도 과 대 에".split())
"""Endings that are units after a number: 3만, 30도."""


def unquoted(tokens: list[str], *, star: bool, columns: bool) -> str:
    """Words, every one of which must be there in one of its readings; `star` makes a prefix of the last."""
    if len(tokens) > 1 and any(len(token) == 1 for token in tokens):
        return quoted(tokens, columns=columns)
    last = len(tokens) - 1
    return all_of(
        _unit(unit, star=star and place == last, columns=columns)
        for place, token in enumerate(tokens)
        for unit in units(token)
    )


def counted(text: str) -> list[str]:
    """A number with a unit after it, and the same without the particle after the unit: 1,200명이 and 1,200명."""
    unit = _KOREAN_END.search(text)
    bare = korean.counted(unit.group()) if unit else None
    return [text] if unit is None or bare is None else [text, text[: unit.start()] + bare]


def without_particle(text: str) -> str | None:
    """A Latin word with marks inside it and a Korean particle after it (`AT&T가`) without the particle, else None."""
    match = _LATIN_AND_PARTICLE.fullmatch(text)
    if not match or not _is_particle(match["particle"], after=match["last"]):
        return None
    return match["word"]


def units(token: str) -> list[list[str]]:
    """A token cut by script, and what must stay together: `AI교육` is two units, `2025년` is one. A particle after Latin is dropped."""
    found: list[list[str]] = []
    for piece in PIECE.findall(token):
        previous = found[-1][-1] if found else None
        if previous and not RUN.match(previous) and _is_particle(piece, after=previous):
            continue
        if previous and _glued(previous, piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _is_particle(piece: str, *, after: str) -> bool:
    return korean.is_ending(piece) and not (after.isdecimal() and piece in _NUMBER_WORDS)


def _glued(first: str, second: str) -> bool:
    alone = len(first) == 1 and bool(RUN.match(first)), len(second) == 1 and bool(RUN.match(second))
    return any(alone) or first.isdecimal() or second.isdecimal()


def _unit(unit: list[str], *, star: bool, columns: bool) -> str:
    if len(unit) > 1:
        forms = [unit]
        if bare := korean.counted(unit[-1]) if unit[-2].isdecimal() else korean.stem(unit[-1]):
            forms.append([*unit[:-1], bare])
        return any_of(_adjacent([form], star=star or len(form[-1]) == 1, columns=columns) for form in forms)
    if not RUN.match(unit[0]):
        return f"{quote(unit[0])} *" if star else quote(unit[0])
    return _run(unit[0], star=star, columns=columns)


def readings(run: str) -> list[tuple[str, ...]]:
    """What an unquoted run of two characters or more may stand as in a text, itself first."""
    if KANA_LETTER.search(run) or not HANGUL_LETTER.search(run):
        return [(reading,) for reading in japanese.readings(run)]
    return korean.readings(run)


def _run(run: str, *, star: bool, columns: bool) -> str:
    if len(run) == 1:
        return _character(run, columns=columns)
    parts: list[str] = []
    for reading in [(run,)] if star else readings(run):
        if len(reading) == 1 and len(reading[0]) == 1:
            parts.append(_character(reading[0], columns=columns))
        else:
            parts += _phrases([list(reading)])
    if not star:
        begun, whole = korean_verbs.inflections(run)
        parts += [f"{quote(form)} *" for form in [*korean_verbs.verb_forms(run), *begun]]
        parts += map(quote, whole)
    return any_of(parts)


def _character(character: str, *, columns: bool) -> str:
    """One character: a Korean one begins a word, which the pairs cannot tell; a Chinese one stands anywhere."""
    if HANGUL_LETTER.match(character) and columns:
        return f"({_WORDS} : {quote(character)} * OR {_PAIRS} : {quote(character)})"
    return any_of(f"{quote(form)} *" for form in dict.fromkeys([character, fold.simplified(character)]))


def _phrases(groups: Sequence[Sequence[str]]) -> list[str]:
    """The phrase of tokens for groups of pieces that stand beside each other, as written and with simplified Han."""
    forms = [groups]
    if any(RUN.match(piece) and fold.has_variant(piece) for group in groups for piece in group):
        forms.append([[fold.simplified(piece) for piece in group] for group in groups])
    return [quote(" ".join(_tokens(form))) for form in forms]


def _tokens(groups: Sequence[Sequence[str]]) -> list[str]:
    pieces = [piece for group in groups for piece in group]
    found: list[str] = []
    for piece, following in pairwise([*pieces, None]):
        assert piece is not None
        if not RUN.match(piece):
            found.append(piece)
            continue
        found += pairs(piece)
        if following is not None and len(piece) > 1 and not HANGUL_LETTER.match(piece[-1]):
            found.append(piece[-1])
    return found


def _adjacent(groups: Sequence[Sequence[str]], *, star: bool, columns: bool) -> str:
    """Pieces beside each other: cut from one token, or written with a space between, which only the original columns have."""
    mark = " *" if star else ""
    glued = [phrase + mark for phrase in _phrases(groups)]
    spaced = quote(" ".join("".join(group) for group in groups)) + " *"
    apart = quote(" ".join(piece for group in groups for piece in group)) + " *"
    return any_of([*glued, *([f"{_WORDS} : {spaced}", f"{_WORDS} : {apart}"] if columns else [spaced, apart])])


def quoted(tokens: list[str], *, columns: bool, joined: bool = False) -> str:
    """A phrase: in this order, with nothing between. Spaces inside a Korean compound do not count, nor, with `joined`, in any CJK name."""
    groups = [PIECE.findall(token) for token in tokens]
    pieces = [piece for group in groups for piece in group]
    if len(pieces) == 1 and len(pieces[0]) == 1:
        return _character(pieces[0], columns=columns)
    if not all(RUN.match(piece) for piece in pieces):
        return _adjacent(groups, star=len(pieces[-1]) == 1, columns=columns)
    star = " *" if len(pieces[-1]) == 1 else ""
    found = [phrase + star for phrase in _phrases(groups)]
    if len(tokens) > 1 and (joined or all(map(_korean, tokens))):
        found += _phrases([["".join(tokens)]])
    return any_of(found)


def _korean(token: str) -> bool:
    return all(map(HANGUL_LETTER.match, token))
