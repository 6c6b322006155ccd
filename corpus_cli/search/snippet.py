"""Where the words of a query stand in a text, and the passage that has most of them.

Marks are made on the text as it is: offsets are into the string given, in characters. English words are marked with all their stem's forms,
as the index finds them; Chinese, Japanese and Korean ones wherever the pairs of the index find them, in any form of Han.
"""

import functools
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from corpus_cli.search import fold, porter, prefix
from corpus_cli.search.query import Query, Term, parse_query
from corpus_cli.search.rewrite import spellings
from corpus_cli.search.segment import has_cjk

WIDTH = 160
"""Characters of a snippet: two lines of a terminal, or of a result on the site."""
MAX_MARKS = 100
"""Marks looked at in one text. A snippet shows a handful."""

Span: TypeAlias = tuple[int, int]

_LATIN = "[^\\W_⺀-\uffff]"
"""A letter or digit of a script with spaces between words, or near enough: one range, since a class of many takes long to compile."""
_WORD = re.compile(f"{_LATIN}+")
_DOTTED = 4
"""Syllables of a Korean word that may be names of one syllable with dots between: 한미일 for 한·미·일."""
_GAP = r"[\s·ㆍ・]{0,2}"
"""What may stand between the parts of a compound."""
_CLUSTER = re.compile("(?s:.)[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*")
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ue000]"
)


@dataclass(frozen=True)
class Snippet:
    """A passage of a text and where the words of the query stand in it."""

    text: str
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True)
class _Words:
    """Latin words in sequence, by stem; `prefix` is the beginning of the last, where that was asked for."""

    stems: tuple[str, ...]
    prefix: str | None = None


@dataclass(frozen=True)
class Marker:
    """Finds the words of one query."""

    cjk: re.Pattern[str] | None
    first: re.Pattern[str] | None
    words: tuple[_Words, ...]

    def marks(self, text: str) -> list[Span]:
        """The places of the words in `text`, in order, without overlap."""
        folded, offsets = _folded(text)
        found = [match.span() for match in self.cjk.finditer(folded)] if self.cjk else []
        if self.first:
            for start in self.first.finditer(folded):
                if start.start() and _WORD.match(folded, start.start() - 1):
                    continue
                match = _WORD.match(folded, start.start())
                assert match is not None
                found += self._words_at(folded, match)
                if len(found) > MAX_MARKS:
                    break
        spans = _merged(found[: 2 * MAX_MARKS])
        return [(offsets[a], offsets[b]) for a, b in spans] if offsets else spans

    def _words_at(self, text: str, match: re.Match[str]) -> Iterator[Span]:
        for wanted in self.words:
            end = _sequence(text, match, wanted)
            if end:
                yield match.start(), end


def _sequence(text: str, match: re.Match[str], wanted: _Words) -> int | None:
    """Where the words end that begin with this match, or None."""
    found: re.Match[str] | None = match
    last = len(wanted.stems) - 1
    for place, stem in enumerate(wanted.stems):
        if place:
            assert found is not None
            found = _WORD.search(text, found.end(), found.end() + 80)
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
    first = "|".join(sorted(map(re.escape, starts), reverse=True))
    patterns = sorted(set(patterns), key=lambda p: (-len(p), p))
    return Marker(
        re.compile("|".join(patterns)) if patterns else None, re.compile(first) if first else None, tuple(words)
    )


def _beginning(stem: str) -> str:
    """Letters that every word with this stem begins with. Two letters may differ: happi and happy, hope and hoping."""
    return stem if len(stem) < 3 or not stem.isascii() else stem[: max(2, len(stem) - 2)]


def _latin_words(term: Term, text: str) -> Iterator[_Words]:
    variants = [text] if term.quoted or term.prefix else [text, *spellings(text)]
    for variant in variants:
        folded = fold.plain(fold.spelt(variant))
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


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The text in the form the patterns are in, and the offset of each of its characters where the lengths differ."""
    if text.isascii():
        return text.lower(), None
    if unicodedata.is_normalized("NFKC", text) and not fold.IGNORABLE.search(text) and not fold.has_other_letter(text):
        return _plain(text), None
    parts, offsets = [], []
    for match in _CLUSTER.finditer(text):
        part = _plain(fold.spelt(fold.compatible(match.group())))
        parts.append(part)
        offsets += [match.start()] * len(part)
    return "".join(parts), [*offsets, len(text)]


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


def snippet(text: str, query: Query, width: int = WIDTH) -> Snippet:
    """The passage of about `width` characters with most of the query's words, on one line; the beginning where none is there."""
    return passage(text, marker(query).marks(text), width)


def passage(text: str, marks: Sequence[Span], width: int = WIDTH) -> Snippet:
    """The passage of `text` with most different marks, in one line, an ellipsis where it is cut."""
    if not marks:
        start, end = 0, len(text)
        begin = _HEAD.match(text)
        start = begin.end() if begin else 0
        return _one_line(text, [], start, min(end, start + width))
    best, most = marks[0], -1
    for place, (start, _) in enumerate(marks):
        inside = [text[a:b].casefold() for a, b in marks[place : place + 12] if b <= start + width]
        weight = 4 * len(set(inside)) + len(inside)
        if weight > most:
            best, most = marks[place], weight
    return _one_line(text, marks, max(0, best[0] - width // 4), min(len(text), max(best[0] - width // 4, 0) + width))


_HEAD = re.compile(r"\s*")
_EDGE = 24
"""How far a cut moves to fall between words."""


def _one_line(text: str, marks: Sequence[Span], start: int, end: int) -> Snippet:
    inner = [(a, b) for a, b in marks if a < end and b > start]
    if inner:
        end = max(end, min(inner[-1][1], end + _EDGE))
    if start > 0:
        space = re.compile(r"\s").search(text, max(0, start - 1), min(start + _EDGE, inner[0][0] if inner else end))
        start = space.end() if space else start
    if end < len(text):
        cut = max(text.rfind(c, max(end - _EDGE, inner[-1][1] if inner else start), end) for c in " \n。、，")
        end = cut if cut > start else end
    before, after = ("…" if text[:start].strip() else ""), ("…" if text[end:].strip() else "")
    line = before + _collapsed(text[start:end]).rstrip()
    places = [
        (len(before + _collapsed(text[start : max(x, start)])), len(before + _collapsed(text[start:y])))
        for x, y in inner
    ]
    spans = [(x, min(y, len(line))) for x, y in places]
    return Snippet(line + after, tuple((x, y) for x, y in spans if y > x))


def _collapsed(text: str) -> str:
    return _BLANKS.sub(" ", _CONTROL.sub("", text)).lstrip()


_BLANKS = re.compile(r"\s+")


def printable(text: str) -> str:
    """`text` in one line without control and direction characters, safe for a terminal."""
    return " ".join(_CONTROL.sub("", text).split())


def marked_html(text: str, highlights: Iterable[Span]) -> str:
    """HTML of `text` with its highlights in `<mark>`. Everything else is escaped."""
    parts, done = [], 0
    for start, end in highlights:
        parts += [html.escape(text[done:start]), "<mark>", html.escape(text[start:end]), "</mark>"]
        done = end
    return "".join([*parts, html.escape(text[done:])])


def snippet_html(text: str | None, query: str | None, width: int = WIDTH) -> str:
    """HTML of the passage of `text` for a query as typed: the SQL function `corpus_snippet(text, query)`."""
    found = snippet(text or "", parse_query(query or ""), width)
    return marked_html(found.text, found.highlights)
