"""Tokens of a text to tokens of the index."""

import functools
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from corpus_cli.search import fold, korean
from corpus_cli.search.script import HANGUL_LETTER, HANGUL_WORD, HIRAGANA_LETTER, PIECE, RUN, WORD_IN_KANA
from corpus_cli.search.segment import pairs

_NOTED = re.compile(r"([^\W\d_]{3,})\d{1,3}")
"""A word and, as it is printed, the raised number of a note after it."""
_LONG = 8
"""Characters of a token worth remembering: Korean words come again, the clauses of Chinese do not."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A token in the index: its pairs, the words of three characters and more that are only a part of it, and whether it ends in Latin."""

    pairs: str
    words: tuple[str, ...] = ()
    latin_first: bool = False
    latin_last: bool = False


def _cut(token: str) -> Cut | None:
    """The token cut, or None where it has no CJK and no letter that is typed otherwise."""
    if HANGUL_WORD.match(token):
        bare = korean.stem(token) if 4 <= len(token) <= _LONG else None
        return Cut(" ".join(pairs(token)), (bare,) if bare and len(bare) > 2 else ())
    if not RUN.search(token):
        return Cut(fold.spelt(token), (), True, True) if fold.has_other_letter(token) else None
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


def cut_all(tokens: list[str], printed: AbstractSet[str] | None = None) -> dict[str, Cut]:
    """Those of these tokens that have CJK or are typed otherwise than printed, cut; in order of their first place.

    `printed` are the tokens as they stand in the text, where some of `tokens` are the compatible form of others.
    """
    cuts = {}
    for token in dict.fromkeys(tokens):
        cut = None
        if not token.isascii():
            cut = _remembered(token) if len(token) <= _LONG else _cut(token)
        if cut is None and printed is not None and token not in printed:
            noted = _NOTED.fullmatch(token)
            cut = Cut(" ".join([fold.spelt(token), *(noted.groups() if noted else ())]), (), True, True)
        if cut:
            cuts[token] = cut
    return cuts
