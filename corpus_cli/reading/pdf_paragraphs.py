"""Printed lines back to paragraphs."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_GAP = 1.35
"""A paragraph ends where the distance to the next line is larger than usual by this factor; line spacing varies by some per cent, a blank line doubles it."""
_INDENT = 8.0
"""Points by which a first line is indented at least: the width of two letters."""
_SHORT = 0.75
"""A line shorter than this share of the longest ones is the last of its paragraph, since a longer word would have fitted."""
_HANGING = 0.4
"""Em up to the margin within which the space after the last word hangs over it, where no file keeps it."""
_OPEN = 1.2
"""The same where the line does not end as a sentence does: lines that mix scripts are not measured exactly."""
_STOPPED_SHORT = 0.93
"""The same share where the line ends as a sentence does."""
_OTHER_SIZE = 0.6
"""Points by which type differs at least between a heading and the text."""
_STOP = re.compile(r"[.!?:;。！？：…]['\"”’»」』)\]）]*\s*$")
_HYPHEN = re.compile(r"((?:[^\W\d_]\.)+|(?<![^\W\d_])[^\W\d_]+)[-\u2010\u00ad]$")
"""A hyphen behind a word or behind initials (`E.U.-`)."""
_DASH = re.compile(r"\w[—–]$|\d-$")
"""A dash without a space before it has none behind it."""
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_IDEOGRAPH = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_SYLLABLES = re.compile(r"[\uac00-\ud7a3]+$")
_SYLLABLES_AHEAD = re.compile(r"[\uac00-\ud7a3]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COUNTED = re.compile(r"(?<=[0-9])[\uac00-\ud7a3]+")
_CLOSE = re.compile(r"[\uac00-\ud7a3]\(")
_APART = re.compile(r"[\uac00-\ud7a3] \(")
_URL_OPEN = re.compile(r"(?:https?://|www\.|doi\.org/)\S*$")
_URL_GOES_ON = re.compile(r"(?:https?://|www\.|doi\.org/)\S*[/?&=_%#-]$")
"""An address that ends in a sign behind which a typesetter breaks it. A full stop may end the sentence, so it is none of them."""
_ENTRY = re.compile(r"(?:[^\W\d_][^.!?。]{0,80}|[_—–―-]{2,8})\.\s(?:19|20)\d\d[a-z]?\.\s")
"""The head of a reference, which no sentence of running text has; the entry above it may fill its line."""
_COMPLETE = re.compile(r"(?:[.。”’」』)）]|https?://\S+)$")
_ITEM = re.compile(
    r"\s*(?:[•‣◦▪■□●○◆※·–—]\s|\[\d{1,3}\]\s|\(?\d{1,3}[.)]\s|[IVX]{1,5}\.\s|[가나다라마바사아자차카타파하]\.\s|[一二三四五六七八九十]+[、．.])"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line: text with the space at its end, place of its start in points from the lower left corner, size of its type and width without that space."""

    text: str
    x: float
    y: float
    size: float
    width: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual on these pages: distance of lines, left and right edge; whether the file keeps the space at a line's end."""

    pitch: float
    left: float
    right: float
    spaced: bool
    """Whether lines that go on end with a space, so that one without is a paragraph's last, or its space hung over the margin."""


def joined_paragraphs(pages: Sequence[Sequence[tuple[int, Printed]]]) -> Iterator[tuple[int, str, float]]:
    """Number of the first line, text and size of type of each paragraph.

    Args:
        pages: The numbered lines of each page. A paragraph may go on over the end of a page.
    """
    measures = _measure(pages)
    usage = _usage(pages)
    held: list[tuple[int, Printed]] = []
    for page in pages:
        for place, row in enumerate(page):
            if held and _ends(held, row[1], measures, usage, crosses=place == 0):
                yield _joined(held, usage, spaced=measures.spaced)
                held = []
            held.append(row)
    if held:
        yield _joined(held, usage, spaced=measures.spaced)


def columns(text: str) -> float:
    """The printed width of a line in half em, as a proportional typeface sets it: Han, kana and Hangul take two, `i` takes a half."""
    return sum(_widths(text))


def _widths(text: str) -> Iterator[float]:
    for char in text:
        if char in "iljtfrI.,;:'’|!()[]- ":
            yield 0.6
        elif char in "mwMW—@%":
            yield 1.6
        elif _WIDE.match(char):
            yield 2.0
        else:
            yield 1.3 if char.isupper() else 1.0


def _measure(pages: Sequence[Sequence[tuple[int, Printed]]]) -> _Measures:
    rows = [[printed for _, printed in page] for page in pages]
    steps = [a.y - b.y for page in rows for a, b in itertools.pairwise(page) if 0 < a.y - b.y < 100]
    every = [printed for page in rows for printed in page]
    edges = sorted(printed.x + printed.width for printed in every)
    right = edges[int(len(edges) * 0.97)] if edges else 0.0
    lefts = sorted(printed.x for printed in every)
    left = lefts[len(lefts) // 4] if lefts else 0.0
    full = [printed for printed in every if printed.x + printed.width - left >= _SHORT * (right - left)]
    spaced = bool(full) and sum(printed.text.endswith(" ") for printed in full) >= 0.3 * len(full)
    return _Measures(pitch=min(_common_step(steps), 40.0), left=left, right=right, spaced=spaced)


def _common_step(steps: Sequence[float]) -> float:
    """The commonest distance of lines, to half a point."""
    if not steps:
        return 0.0
    rounded = sorted(round(step * 2) / 2 for step in steps)
    return max(set(rounded), key=lambda step: (rounded.count(step), -step))


@dataclass(frozen=True, slots=True)
class _Usage:
    """How these pages write: their words, which tell a hyphen that belongs to a word from one that broke it; Korean words behind a digit (`0일`); whether a bracket stands close."""

    words: frozenset[str]
    counted: frozenset[str]
    close: bool

    def counts(self, word: str) -> bool:
        """Whether a Korean word is one that stands behind digits, alone or with a particle."""
        return any(known.startswith(word) for known in self.counted)


def _usage(pages: Sequence[Sequence[tuple[int, Printed]]]) -> _Usage:
    lines = [printed.text for page in pages for _, printed in page]
    words = {word for line in lines for word in _WORD.findall(line.casefold())}
    counted = {word for line in lines for word in _COUNTED.findall(line)}
    close = sum(len(_CLOSE.findall(line)) - len(_APART.findall(line)) for line in lines)
    return _Usage(frozenset(words), frozenset(counted), close > 0)


def _ends(
    held: Sequence[tuple[int, Printed]], below: Printed, usual: _Measures, usage: _Usage, *, crosses: bool
) -> bool:
    """Whether a paragraph ends before the line `below`. `crosses` says that a page ends between them."""
    above = held[-1][1]
    if abs(above.size - below.size) > _OTHER_SIZE:
        return True
    if _ITEM.match(below.text) and not above.text.endswith(" ") and not _DASH.search(above.text):
        return True
    if _ENTRY.match(below.text) and _COMPLETE.search(above.text):
        return True
    step = above.y - below.y
    far = not crosses and bool(usual.pitch) and (step > _GAP * max(usual.pitch, above.size) or step < -1)
    if far or (len(held) == 1 and _is_heading(above.text, below.text)):
        return True
    if _broken(above.text, below.text, usage) or (below.text.startswith(("(", "（")) and _goes_on(above, usual)):
        return False
    return _ended_short(above, below, usual) or _indented(held, below, usual)


def _is_heading(above: str, below: str) -> bool:
    """Whether a numbered line in title case stands over a line of running text: it may fill its line like any other."""
    return bool(_NUMBERED.match(above)) and not _STOP.search(above) and _in_title_case(above) and _is_running(below)


def _in_title_case(text: str) -> bool:
    words = _LONG_WORD.findall(text)
    return len(words) >= _LEAST_WORDS and all(word[0].isupper() for word in words)


def _is_running(text: str) -> bool:
    """Whether a line has long words in small letters; the second line of a heading (`Partnership`) has none."""
    return any(word[0].islower() for word in _LONG_WORD.findall(text))


_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.)\s")
"""Numbers of headings; a bullet stands before a name and an office too, which have as many capitals."""
_LONG_WORD = re.compile(r"(?<![\w-])[^\W\d_]{5,}")
"""Words of five letters and more; shorter ones are small in titles too."""
_LEAST_WORDS = 3
"""So many of them in capitals do not begin a sentence by chance."""


def _broken(above: str, below: str, usage: _Usage) -> bool:
    """Whether a line ends with a dash that is no hyphen, or with a number whose unit begins the next."""
    ahead = _SYLLABLES_AHEAD.match(below)
    return bool(_DASH.search(above)) or (above[-1:].isdecimal() and ahead is not None and usage.counts(ahead[0]))


def _goes_on(above: Printed, usual: _Measures) -> bool:
    """Whether a line that does not end as a sentence does is long enough to be one of a paragraph."""
    return not _STOP.search(above.text) and above.width >= _SHORT * (usual.right - usual.left)


def _ended_short(above: Printed, below: Printed, usual: _Measures) -> bool:
    """Whether the line above is the last of its paragraph: the first word of the one below would have fitted, or it ends as a sentence without a space.

    A space at its end says that the text goes on.
    """
    if above.text.endswith(" "):
        return False
    bare = above.text.rstrip()
    spare = usual.right - above.x - above.width
    word = re.match(r"\s*(\S+)", below.text)
    room = min(2.0, columns(word[1])) if word and _WIDE.match(word[1]) else columns(word[1]) if word else 0.0
    fits = spare > (1 + room) * below.size / 2
    if usual.spaced and not _IDEOGRAPH.match(bare[-1:]):
        broken = (bare.endswith(("-", "/")) or _URL_GOES_ON.search(bare) is not None) and not fits
        return spare > (_HANGING if _STOP.search(bare) else _OPEN) * above.size and not broken
    share = 1 - spare / max(usual.right - usual.left, 1.0)
    return fits and (share < _SHORT or (_STOP.search(bare) is not None and share < _STOPPED_SHORT))


def _indented(held: Sequence[tuple[int, Printed]], below: Printed, usual: _Measures) -> bool:
    """Whether the line below begins further right than the paragraph above it goes on."""
    hanging = len(held) > 1 and below.x - held[0][1].x > _INDENT
    return len(held) > 1 and not hanging and below.x - held[-1][1].x > _INDENT and below.x - usual.left > _INDENT


def _joined(held: Sequence[tuple[int, Printed]], usage: _Usage, *, spaced: bool) -> tuple[int, str, float]:
    text = held[0][1].text
    for _, printed in held[1:]:
        text = _glued(text, printed.text.lstrip(), usage, spaced=spaced)
    return held[0][0], re.sub(r" {2,}", " ", text.strip()), held[0][1].size


def _glued(text: str, more: str, usage: _Usage, *, spaced: bool) -> str:
    """Two lines of a paragraph: a hyphen, an address, Han and a Korean word that stands unbroken elsewhere are joined without a space."""
    bare = text.rstrip()
    if _URL_OPEN.search(bare) and re.search(r"[/\-_=?&.%#]$", bare) and text == bare and not more[:1].isupper():
        return bare + more
    broken = _HYPHEN.search(bare)
    if broken and text == bare and (spaced or more[:1].islower()):
        rest = re.match(r"[^\W\d_]+", more)
        whole = (broken[1] + (rest[0] if rest else "")).casefold()
        kept = f"{broken[1]}-{rest[0] if rest else ''}".casefold()
        drop = (
            broken[1].isalpha()
            and more[:1].islower()
            and (whole in usage.words or (not spaced and kept not in usage.words))
        )
        return (bare[:-1] if drop else bare) + more
    if text == bare and _DASH.search(bare) and more[:1].isalnum():
        return bare + more
    if _IDEOGRAPH.match(bare[-1:]) and (_IDEOGRAPH.match(more[:1]) or not bare[-1:].isalnum()):
        return bare + more
    return bare + more if text == bare and _is_korean_word(bare, more, usage, spaced=spaced) else f"{bare} {more}"


def _is_korean_word(bare: str, more: str, usage: _Usage, *, spaced: bool) -> bool:
    """Whether a line of Korean ends inside a word: one that stands unbroken elsewhere, a number before its unit, or a word before its bracket."""
    ahead = _SYLLABLES_AHEAD.match(more)
    if ahead is None:
        return more.startswith("(") and usage.close and _SYLLABLES.search(bare) is not None
    if bare[-1:].isdecimal():
        return usage.counts(ahead[0])
    syllables = _SYLLABLES.search(bare)
    return not spaced and syllables is not None and syllables[0] + ahead[0] in usage.words
