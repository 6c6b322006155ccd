"""Tokens of a text to tokens of the index."""

import functools
from dataclasses import dataclass

from corpus_cli.search import korean
from corpus_cli.search.script import HANGUL_LETTER, HANGUL_WORD, HIRAGANA_LETTER, PIECE, RUN, WORD_IN_KANA
from corpus_cli.search.segment import pairs

_LONG = 8
"""Characters of a token worth remembering: Korean words come again, the clauses of Chinese do not."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A token in the index: its pairs, and the words of three characters and more that are only a part of it."""

    pairs: str
    words: tuple[str, ...] = ()


def _cut(token: str) -> Cut | None:
    """The token cut, or None where it has no CJK."""
    if HANGUL_WORD.match(token):
        bare = korean.stem(token) if 4 <= len(token) <= _LONG else None
        return Cut(" ".join(pairs(token)), (bare,) if bare and len(bare) > 2 else ())
    if not RUN.search(token):
        return None
    found: list[str] = []
    for piece in PIECE.findall(token):
        if not RUN.match(piece):
            found.append(piece)
            continue
        found += pairs(piece)
        if len(piece) > 1 and not HANGUL_LETTER.match(piece[-1]):
            found.append(piece[-1])
    words = tuple(WORD_IN_KANA.findall(token)) if HIRAGANA_LETTER.search(token) else ()
    return Cut(" ".join(found), words)


_remembered = functools.lru_cache(maxsize=1 << 17)(_cut)


def cut_all(tokens: list[str]) -> dict[str, Cut]:
    """Those of these tokens that have CJK, cut; in order of their first place."""
    cuts = {}
    for token in dict.fromkeys(tokens):
        if not token.isascii():
            cut = _remembered(token) if len(token) <= _LONG else _cut(token)
            if cut:
                cuts[token] = cut
    return cuts
