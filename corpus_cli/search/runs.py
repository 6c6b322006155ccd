"""Tokens of a text to tokens of the index."""

import functools
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import add
from typing import NamedTuple

from corpus_cli.search import fold, korean
from corpus_cli.search.script import HAN_WORD, HANGUL_LETTER, HANGUL_WORD, HIRAGANA_LETTER, PIECE, RUN, WORD_IN_KANA
from corpus_cli.search.segment import pairs

_LONG = 8
"""Characters of a token worth remembering: Korean words come again, the clauses of Chinese do not."""
_NOTED = re.compile(r"([^\W\d_]{3,})\d{1,3}")
"""A word and, as it is printed, the raised number of a note after it."""


class Cut(NamedTuple):
    """A token in the index: its pairs, the words of three characters and more that are only a part of it, and whether it begins or ends in Latin."""

    pairs: str
    words: tuple[str, ...] = ()
    latin_first: bool = False
    latin_last: bool = False


@dataclass(frozen=True, slots=True)
class Cuts:
    """The tokens of a text that the derived column has: their pairs, the words in them, and those that begin or end in Latin."""

    pairs: dict[str, str] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)
    open_ended: dict[str, Cut] = field(default_factory=dict)


def _cut(token: str) -> Cut | None:
    """The token cut, or None where it has no CJK and no letter that is typed otherwise."""
    if HANGUL_WORD.match(token):
        if len(token) < 4:
            return Cut(" ".join(map(add, token, token[1:])) or token)
        bare = korean.stem(token) if len(token) <= _LONG else None
        return Cut(" ".join(map(add, token, token[1:])), (bare,) if bare and len(bare) > 2 else ())
    if HAN_WORD.match(token):
        return Cut(" ".join([*map(add, token, token[1:]), token[-1]]))
    if not RUN.search(token):
        return Cut(fold.spelt(token), (), True, True) if fold.has_other_letter(token) else None
    return _mixed(token)


def _mixed(token: str) -> Cut:
    found: list[str] = []
    pieces = PIECE.findall(token)
    for piece in pieces:
        if not RUN.match(piece):
            found.append(fold.spelt(piece))
            continue
        found += pairs(piece)
        if len(piece) > 1 and not HANGUL_LETTER.match(piece[-1]):
            found.append(piece[-1])
    words = tuple(WORD_IN_KANA.findall(token)) if HIRAGANA_LETTER.search(token) else ()
    return Cut(" ".join(found), words, not RUN.match(pieces[0]), not RUN.match(pieces[-1]))


_remembered = functools.lru_cache(maxsize=1 << 17)(_cut)


def cut_all(tokens: list[str], printed: AbstractSet[str] | None = None) -> Cuts:
    """Those of these tokens that have CJK or are typed otherwise than printed, cut; in order of their first place.

    `printed` are the tokens as they stand in the text, where some of `tokens` are the compatible form of others.
    """
    found = Cuts()
    for token in dict.fromkeys(tokens):
        cut = None
        if not token.isascii():
            cut = _remembered(token) if len(token) <= _LONG else _cut(token)
        if cut is None and printed is not None and token not in printed:
            cut = _compatible(token)
        if cut is None:
            continue
        derived, words, first, last = cut
        found.pairs[token] = derived
        for word in words:
            found.words[word] = None
        if first or last:
            found.open_ended[token] = cut
    return found


def _compatible(token: str) -> Cut:
    """A Latin word that the text has in another form."""
    noted = _NOTED.fullmatch(token)
    return Cut(" ".join([fold.spelt(token), *(noted.groups() if noted else ())]), (), True, True)
