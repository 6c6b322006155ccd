"""Where the words of a query stand in a text.

Marks are made on the text as it is: offsets are into the string given, in characters. English words are marked with all their stem's forms,
as the index finds them; Chinese, Japanese and Korean ones wherever the pairs of the index find them, in any form of Han.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from corpus_cli.search import fold, porter, prefix
from corpus_cli.search.query import Query, Term
from corpus_cli.search.rewrite import spellings
from corpus_cli.search.segment import has_cjk

GLIMPSED, GLIMPSED_OF_MANY = 12, 100
"""Places of one spelling that are looked at to choose a passage, for one word and for several, which may stand together late."""

Span: TypeAlias = tuple[int, int]

_LATIN = "[^\\W_⺀-\uffff]"
"""A letter or digit of a script with spaces between words, or near enough: one range, since a class of many takes long to compile."""
_WORD = re.compile(f"{_LATIN}+")
_APART = 80
"""Characters that may stand between the words of a phrase: a footnote's number, a broken line."""
_DOTTED = 4
"""Syllables of a Korean word that may be names of one syllable with dots between: 한미일 for 한·미·일."""
_GAP = r"[\s·ㆍ・]{0,2}"
"""What may stand between the parts of a compound."""
_EXTENDING = re.compile("[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff]")
_CLUSTER = re.compile(f"(?s:.){_EXTENDING.pattern}*")
_EVEN = (
    "\x00-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf-\xc5\xc7-\xcf\xd1-\xd7\xd9-\xdd\xe0-\xe5\xe7-\xef\xf1-\xf7\xf9-\xfd\xff\u0391-\u03cf\u0400-\u0481"
    "\u2010-\u2029\u2030-\u205e\u20a9-\u20cf\u2190-\u245f\u2500-\u27bf\u3000-\u3029\u3041-\u3096\u30a0-\u30fe\u3400-\u9fff\uac00-\ud7a3\uff01-\uff0f\uff1a-\uff20"
)
"""Letters that are typed as they are printed, and signs that are no letters in any form."""
_UNEVEN = re.compile(f"[^{_EVEN}]+")
_UNEVEN_OR_UMLAUT = re.compile(f"(?:[^{_EVEN}]|[äöüÄÖÜ])+")


@dataclass(frozen=True)
class _Words:
    """Latin words in sequence, by stem; `prefix` is the beginning of the last, where that was asked for."""

    stems: tuple[str, ...]
    prefix: str | None = None


@dataclass(frozen=True)
class Marker:
    """Finds the words of one query. `starts` are what the Latin ones begin with, in small letters without accents."""

    cjk: re.Pattern[str] | None
    starts: tuple[str, ...]
    words: tuple[_Words, ...]

    @functools.cached_property
    def _digraph(self) -> bool:
        """Whether a word may stand in a text with ä, ö or ü for two of its letters."""
        return any(pair in stem for words in self.words for stem in words.stems for pair in ("ae", "oe", "ue"))

    @functools.cached_property
    def _first(self) -> re.Pattern[str] | None:
        return re.compile("|".join(map(re.escape, self.starts))) if self.starts else None

    def marks(self, text: str) -> list[Span]:
        """All places of the words in `text`, in order, without overlap."""
        spans = self._marks_in(*_folded(text))
        if self._digraph and fold.has_umlaut(text):
            spans = _merged([*spans, *self._marks_in(*_folded(text, umlauts=True))])
        return spans

    def _marks_in(self, folded: str, offsets: list[int] | None) -> list[Span]:
        found = [match.span() for match in self.cjk.finditer(folded)] if self.cjk else []
        if self._first:
            for start in self._first.finditer(folded):
                if start.start() and _WORD.match(folded, start.start() - 1):
                    continue
                found += self._words_at(folded, start.start())
        spans = _merged(found)
        return [(offsets[a], offsets[b]) for a, b in spans] if offsets else spans

    def glimpsed(self, text: str) -> list[Span]:
        """Some places of the words: none where they are printed in an unusual form, but found without folding the text."""
        most = GLIMPSED if len(self.starts) == 1 and not self.cjk else GLIMPSED_OF_MANY
        found = [match.span() for match in islice(self.cjk.finditer(text), most)] if self.cjk else []
        reach = _APART * max((len(wanted.stems) for wanted in self.words), default=1)
        for start in self.starts:
            for form in dict.fromkeys((start, start.capitalize(), start.upper())):
                for place in _places(text, form, most):
                    near = fold.plain(text[place : place + reach])
                    found += [(place + a, place + b) for a, b in self._words_at(near, 0)]
        return _merged(found)

    def _words_at(self, text: str, start: int) -> Iterator[Span]:
        """The words that begin at `start` of a folded text."""
        match = _WORD.match(text, start)
        if not match:
            return
        for wanted in self.words:
            end = _sequence(text, match, wanted)
            if end:
                yield start, end


def _places(text: str, form: str, most: int) -> Iterator[int]:
    """Places where a word begins with `form`, of the first `most` that have it at all."""
    place = text.find(form)
    for _ in range(most):
        if place < 0:
            return
        if not (place and _WORD.match(text, place - 1)):
            yield place
        place = text.find(form, place + len(form))


def _sequence(text: str, match: re.Match[str], wanted: _Words) -> int | None:
    """Where the words end that begin with this match, or None."""
    found: re.Match[str] | None = match
    last = len(wanted.stems) - 1
    for place, stem in enumerate(wanted.stems):
        if place:
            assert found is not None
            found = _WORD.search(text, found.end(), found.end() + _APART)
        if not found:
            return None
        word = found.group()
        fits = word.startswith(wanted.prefix) if place == last and wanted.prefix else porter.stem(word) == stem
        if not fits:
            return None
    assert found is not None
    return found.end()


@functools.lru_cache(maxsize=64)
def marker(query: Query, part: str = "body") -> Marker:
    """The marker of a query in one part of a commentary: words asked for in another part (`author:lee`) are not marked there."""
    patterns: list[str] = []
    words: list[_Words] = []
    for term in query.terms:
        if term.field not in (None, part):
            continue
        text = fold.compatible(term.text)
        if has_cjk(text):
            patterns += _cjk_patterns(term, text)
        words += _latin_words(term, text)
    starts = {_beginning(w.prefix or w.stems[0] if len(w.stems) == 1 else w.stems[0]) for w in words}
    patterns = sorted(set(patterns), key=lambda p: (-len(p), p))
    return Marker(
        re.compile("|".join(patterns)) if patterns else None, tuple(sorted(starts, reverse=True)), tuple(words)
    )


def _beginning(stem: str) -> str:
    """Letters that every word with this stem begins with. Two letters may differ: happi and happy, hope and hoping."""
    return stem if len(stem) < 3 or not stem.isascii() else stem[: max(2, len(stem) - 2)]


def _latin_words(term: Term, text: str) -> Iterator[_Words]:
    variants = [text] if term.quoted or term.prefix else [text, *spellings(text)]
    for variant in variants:
        for form in dict.fromkeys([fold.spelt(variant), fold.digraphs(variant)]):
            yield from _words_of(term, fold.plain(form))


def _words_of(term: Term, folded: str) -> Iterator[_Words]:
    pieces = [_WORD.findall(folded)] if term.quoted or not has_cjk(folded) else [[w] for w in _WORD.findall(folded)]
    for found in pieces:
        if found:
            stems = tuple(map(porter.stem, found))
            yield _Words(stems, found[-1] if term.prefix else None)
            if term.prefix and len(found) == 1:
                yield from (_Words((porter.stem(form),)) for form in prefix.forms(found[0]))


def _cjk_patterns(term: Term, text: str) -> Iterator[str]:
    from corpus_cli.search import cjk, script

    if term.quoted:
        yield _GAP.join(_run_pattern(run) for run in script.RUN.findall(text))
        return
    for token in re.findall(r"[^\W_]+", text):
        for unit in cjk.units(token):
            for run in filter(script.RUN.match, unit):
                yield from _run_patterns(run)


def _run_patterns(run: str) -> Iterator[str]:
    from corpus_cli.search import cjk, korean, korean_verbs

    for reading in cjk.readings(run) if len(run) > 1 else [(run,)]:
        if len(reading) == 1 and len(reading[0]) == 1 and korean.is_hangul(reading[0]):
            yield f"(?<![가-힣]){reading[0]}"
        else:
            yield _GAP.join(map(_run_pattern, reading))
    begun, whole = korean_verbs.inflections(run)
    for form in [*korean_verbs.verb_forms(run), *begun]:
        yield f"(?<![가-힣]){form}[가-힣]*"
    for form in whole:
        yield f"(?<![가-힣]){form}(?![가-힣])"


def _run_pattern(run: str) -> str:
    """A run in the form of folded text. A line of Chinese or Japanese may be broken anywhere."""
    letters = list(map(re.escape, fold.simplified(run)))
    if _HAN.search(run):
        return "\n?".join(letters)
    return f"{letters[0]}[·・‧•]?{'[·・‧•]?'.join(letters[1:])}" if 1 < len(letters) <= _DOTTED else "".join(letters)


def _folded(text: str, *, umlauts: bool = False) -> tuple[str, list[int] | None]:
    """The text in the form the patterns are in, and the offset of each of its characters where the lengths differ.

    With `umlauts`, ä, ö and ü are the two letters that are typed for them.
    """
    if text.isascii():
        return text.lower(), None
    parts: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in (_UNEVEN_OR_UMLAUT if umlauts else _UNEVEN).finditer(text):
        start = match.start()
        if start > done and _EXTENDING.match(text, start):
            start -= 1
        parts.append(text[done:start])
        offsets += range(done, start)
        for cluster in _CLUSTER.finditer(text, start, match.end()):
            part = fold.compatible(cluster.group())
            part = fold.digraphs(part) if umlauts else fold.spelt(part)
            parts.append(part)
            offsets += [cluster.start()] * len(part)
        done = match.end()
    if not done:
        return _plain(text), None
    parts.append(text[done:])
    offsets += range(done, len(text) + 1)
    return _plain("".join(parts)), offsets


def _plain(text: str) -> str:
    folded = fold.plain(text)
    return fold.simplified(folded) if _HAN.search(folded) else folded


_HAN = re.compile("[㐀-鿿]")


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return found
