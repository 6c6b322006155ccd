"""Tokens of a text to tokens of the index."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from operator import add
from typing import NamedTuple

from corpus_cli.search import fold, korean
from corpus_cli.search.script import (
    CJK_WORD,
    HAN_WORD,
    HANGUL_LETTER,
    HANGUL_WORD,
    HIRAGANA_LETTER,
    PIECE,
    RUN,
    WORD_IN_KANA,
)  # fmt: skip
from corpus_cli.search.segment import pairs, spaced_pairs

_LONG = 8
"""Characters of a token worth remembering: Korean words come again, the clauses of Chinese do not."""
_SHORT = 3
"""Characters of a token that has no word in it but itself."""
_MOST = 1 << 17
"""Tokens remembered at once: some thirty megabytes."""
_NOTED = re.compile(r"([^\W\d_]{3,})\d{1,3}")
"""A word and, as it is printed, the raised number of a note after it."""


class Cut(NamedTuple):
    """A token in the index: its pairs, the words of three characters and more that are only a part of it, and whether it begins or ends in Latin."""

    pairs: str
    words: tuple[str, ...] = ()
    latin_first: bool = False
    latin_last: bool = False


class Cuts(NamedTuple):
    """The tokens of a text in the derived column: at each place its pairs or None, the words in them, and the places that begin or end in Latin."""

    pairs: list[str | None]
    words: list[str]
    open_ended: list[tuple[int, Cut]]


def _cut(token: str) -> Cut | None:
    """The token cut, or None where it has no CJK and no letter that is typed otherwise."""
    if HANGUL_WORD.match(token):
        if len(token) <= _SHORT:
            return Cut(token if len(token) < _SHORT else f"{token[:2]} {token[1:]}")
        bare = korean.stem(token) if len(token) <= _LONG else None
        return Cut(" ".join(map(add, token, token[1:])), (bare,) if bare and len(bare) > 2 else ())
    if HAN_WORD.match(token):
        return Cut(f"{spaced_pairs(token)} {token[-1]}")
    if CJK_WORD.match(token):
        words = tuple(WORD_IN_KANA.findall(token)) if HIRAGANA_LETTER.search(token) else ()
        found = spaced_pairs(token)
        return Cut(found if HANGUL_LETTER.match(token[-1]) else f"{found} {token[-1]}", words)
    if not RUN.search(token):
        forms = fold.typed(token)
        return Cut(" ".join(forms), (), True, True) if forms else None
    return _mixed(token)


def _mixed(token: str) -> Cut:
    found: list[str] = []
    pieces = PIECE.findall(token)
    for piece in pieces:
        if not RUN.match(piece):
            found += dict.fromkeys([fold.spelt(piece), *fold.typed(piece)])
            continue
        found += pairs(piece)
        if len(piece) > 1 and not HANGUL_LETTER.match(piece[-1]):
            found.append(piece[-1])
    words = tuple(WORD_IN_KANA.findall(token)) if HIRAGANA_LETTER.search(token) else ()
    return Cut(" ".join(found), words, not RUN.match(pieces[0]), not RUN.match(pieces[-1]))


_pairs: dict[str, str] = {}
_words: dict[str, tuple[str, ...]] = {}
"""The pairs of short tokens seen, and the words in those that have any. One look at each for a whole text is several times as fast as a call a token."""


def _remember(token: str, cut: Cut) -> None:
    if len(_pairs) >= _MOST:
        _pairs.clear()
        _words.clear()
    _pairs[token] = cut.pairs
    if cut.words:
        _words[token] = cut.words


def cut_all(tokens: list[str], printed: AbstractSet[str] | None = None) -> Cuts:
    """Those of these tokens that have CJK or are typed otherwise than printed, cut; their words in order of their first place.

    `printed` are the tokens as they stand in the text, where some of `tokens` are the compatible form of others.
    """
    found = list(map(_pairs.get, tokens))
    cuts: dict[str, Cut | None] = {}
    open_ended = []
    for place in [place for place, known in enumerate(found) if known is None] if None in found else ():
        token = tokens[place]
        if token not in cuts:
            cuts[token] = _unknown(token, printed)
        if cut := cuts[token]:
            found[place] = cut.pairs
            if cut.latin_first or cut.latin_last:
                open_ended.append((place, cut))
    return Cuts(found, _words_in([token for token in tokens if len(token) > _SHORT], cuts), open_ended)


def _words_in(tokens: list[str], cuts: Mapping[str, Cut | None]) -> list[str]:
    """The words in tokens that are remembered, and in those just cut, each once."""
    new = {token: cut.words for token, cut in cuts.items() if cut and cut.words}
    words = (new.get(token) or _words.get(token) for token in tokens) if new else map(_words.get, tokens)
    return list(dict.fromkeys(chain.from_iterable(filter(None, words))))


def _unknown(token: str, printed: AbstractSet[str] | None) -> Cut | None:
    cut = None if token.isascii() else _cut(token)
    if cut and len(token) <= _LONG and not (cut.latin_first or cut.latin_last):
        _remember(token, cut)
    if cut is None and printed is not None and token not in printed:
        return _compatible(token)
    return cut


def _compatible(token: str) -> Cut:
    """A Latin word that the text has in another form."""
    noted = _NOTED.fullmatch(token)
    return Cut(" ".join([fold.spelt(token), *(noted.groups() if noted else ())]), (), True, True)
