"""The form of a reference list: what marks its entries (numbers, bullets, indents, empty lines), and the width at which its lines were broken."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus_cli.parsing.layout import width
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.reference_break import stopped, unfinished, wants_more
from corpus_cli.parsing.reference_opening import LABEL, begins_entry, begins_with_particle

_NUMBER = re.compile(
    r"\s*(?:[\[［【〔](\d{1,3})[\]］】〕]|(\d{1,3})[.．]\s?(?=[^\d\s])|(\d{1,3})[)）]\s?(?=[^\d\s])|[(（](\d{1,3})[)）]\s?(?=\S)|[(（\[［【〔<]?(?:각주|주|注|註)\s?(\d{1,3})[)）.:：\]］】〕>\s]\s*|([①-⑳㉑-㉟])\s?(?=\S)|([¹²³⁰⁴-⁹]{1,3})\s?(?=\S)|(\d{1,3})\s[–—-]\s(?=\D)|[*＊※^](\d{1,3})[).:：）\s]\s*)"
)
_PLAIN_NUMBER = re.compile(r"\s*(\d{1,3})[\s\u3000]+(?=[^\W\d_]|[“„\"「『《])")
_BULLET = re.compile(r"\s*(?:([•·‣▪■□●○◦∙▶►◆◇★※✓➢ㆍ・])\s*(?=\S)|([-–—*+o])\s+(?=\S))")
_BLANK = re.compile(r"[\s\u00a0\u200b\ufeff\u3000]*")
_SPACE = re.compile(r"[\s\u00a0]+")
_ADDRESS = re.compile(r"\S*(?://|www\.)\S*$")
_CHUNK = re.compile(r"[^\s/-]*[/-]+|\S+")
_WIDE_CHUNK = re.compile(
    r"(?:[「『《〈（]*[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]|[「『《〈（](?![가-힣]))[、。，．；：？！）」』》〉】]*"
)
_MOST_LEFT_OUT = 3
_MOSTLY = 0.8
_SELDOM = 0.5
_HALF = 0.5
_NEARLY_ALL = 0.7
_LEAST = 2
_HANGS = 2
"""Columns by which a stop may stand out of the width."""
_SYLLABLE = 2
"""Columns of a letter of Korean."""
_FAR_LIKELIER = 50
_INSIDE_WORD = re.compile(r"[가-힣]{2}")
_HANGING = re.compile(r"[\s.,”’」』)）:;]+$")
"""Marks that may stand behind the last column."""
_WIDEST_MARGIN = 0.25
"""Share of the width that the lines of a text set in type may fall short of it."""
_MOST_ODD = 0.1
"""Share of the lines that may be shorter than all others though the text goes on below."""


@dataclass(frozen=True, slots=True)
class Row:
    """One filled line of a list: its index among the lines, the line, its text with single spaces; `gap` says that an empty line stands above."""

    index: int
    line: str
    text: str
    gap: bool

    @property
    def indent(self) -> int:
        """Columns before its first letter."""
        bare = self.line.expandtabs(4)
        return width(bare) - width(bare.lstrip(" \u3000\u00a0"))


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a whole list.

    `begun` are the rows that begin an entry by their mark or indent, None where nothing marks entries. `spaced`: empty lines stand between
    nearly all lines, and part nothing. `grouped`: empty lines part the entries. `narrow` and `limit`: a line that goes on below has at
    least `narrow` columns together with the first word below, and none has more than `limit`; None where lines were not broken at a width.
    `letters`: the width at which Korean was broken at any letter. `broken`: a line surely goes on with another. `stops`: nearly all entries end with a stop,
    `loose`: few do.
    """

    begun: frozenset[int] | None
    spaced: bool
    grouped: bool
    limit: int | None
    narrow: int
    letters: int | None
    broken: bool
    stops: bool
    loose: bool

    def fills(self, above: Row, below: Row) -> bool:
        """Whether the first word of a line would not have fitted on the line above."""
        return _needed(above, below) >= self.narrow

    def breaks_word(self, above: Row) -> bool:
        """Whether a line may end inside a Korean word: it had no room for another letter."""
        return self.letters is not None and self.letters - width(above.line) < _SYLLABLE


def rows_of(lines: Sequence[str]) -> list[Row]:
    """The filled lines."""
    rows: list[Row] = []
    gap = True
    for index, line in enumerate(lines):
        if _BLANK.fullmatch(line):
            gap = True
            continue
        rows.append(Row(index, line, _SPACE.sub(" ", line).strip(), gap))
        gap = False
    return rows


def form_of(rows: Sequence[Row]) -> Form:
    """How a list marks its entries."""
    begun = _numbered(rows) or _counted(rows) or _bulleted(rows)
    spaced = _gaps(rows) >= len(rows) * 0.9 and len(rows) > _LEAST and not _mostly_heads(rows)
    if begun is None and not spaced:
        begun = _by_indent(rows)
    limit, narrow = _broken_at(rows, spaced=spaced)
    letters = _letter_width(rows, spaced=spaced) if limit is not None else None
    broken = any((spaced or not below.gap) and _runs_on(above, below) for above, below in pairwise(rows))
    share = _stopping(rows, narrow, spaced=spaced) if limit is not None else None
    stops, loose = share is not None and share >= _MOSTLY, share is not None and share < _SELDOM
    return Form(begun, spaced, not spaced and _grouped(rows), limit, narrow, letters, broken, stops, loose)


def _gaps(rows: Sequence[Row]) -> int:
    return sum(row.gap for row in rows)


def _numbered(rows: Sequence[Row]) -> frozenset[int] | None:
    """The lines that begin with a number of a rising sequence, where most entries have one; None where they have none.

    A line that begins with another number (`19. https://…`, the rest of a page range) goes on with the entry above.
    """
    begun: list[int] = []
    form, last, strays = "", 0, 0
    for row in rows:
        match = _NUMBER.match(row.line)
        if not match:
            continue
        group = next(i for i, text in enumerate(match.groups()) if text)
        printed = match.groups()[group]
        number = int(unicodedata.normalize("NFKC", printed))
        if begun and (f"{group}" != form or not last < number <= last + _MOST_LEFT_OUT):
            strays += 1
            continue
        begun.append(row.index)
        form, last = f"{group}", number
    return frozenset(begun) if len(begun) >= _LEAST and strays * 2 <= len(begun) else None


def _counted(rows: Sequence[Row]) -> frozenset[int] | None:
    """The lines that begin with 1, 2, 3 and so on without a stop, where the list begins so and every third line does at least."""
    begun: list[int] = []
    for row in rows:
        match = _PLAIN_NUMBER.match(row.line)
        if match and int(match[1]) == len(begun) + 1:
            begun.append(row.index)
        elif not begun:
            return None
    return frozenset(begun) if len(begun) >= _LEAST and len(rows) <= 3 * len(begun) else None


def _bulleted(rows: Sequence[Row]) -> frozenset[int] | None:
    """The lines that begin with the bullet of the first entry; None where the list has no bullets."""
    marks = [(m[1] or m[2]) if (m := _BULLET.match(row.line)) else None for row in rows]
    mark = next((mark for mark in marks[:2] if mark), None)
    begun = frozenset(row.index for row, own in zip(rows, marks, strict=True) if own == mark)
    return begun if mark and len(begun) >= _LEAST else None


def _by_indent(rows: Sequence[Row]) -> frozenset[int] | None:
    """The lines at the margin of a list with hanging indents, or the indented ones of a list whose first lines are indented."""
    if not rows:
        return None
    margin = min(row.indent for row in rows)
    outer = [row for row in rows if row.indent <= margin]
    inner = [row for row in rows if row.indent > margin]
    if len(inner) * 4 < len(rows) or len(outer) < _LEAST or not inner:
        return None
    heads = sum(begins_entry(row.text) for row in inner)
    if rows[0].indent <= margin:
        rare = heads * 4 < len(inner) or heads * len(outer) < _HALF * len(inner) * sum(
            begins_entry(row.text) for row in outer
        )
        return frozenset(row.index for row in outer) if rare else None
    likely = heads >= _NEARLY_ALL * len(inner) and sum(begins_entry(row.text) for row in outer) * 4 < len(outer)
    return frozenset(row.index for row in inner) if likely else None


def _mostly_heads(rows: Sequence[Row]) -> bool:
    """Whether nearly every line begins an entry: then none was broken, and an empty line parts two entries."""
    return sum(begins_entry(row.text) for row in rows) >= _NEARLY_ALL * len(rows)


def _grouped(rows: Sequence[Row]) -> bool:
    """Whether empty lines part the entries: most of the groups between them begin as entries do, and few of the lines inside."""
    first = [row for row in rows if row.gap]
    inside = [(above, row) for above, row in pairwise(rows) if not row.gap]
    if len(first) <= _LEAST or not inside:
        return False
    heads = sum(begins_entry(row.text) and not unfinished(above.text) for above, row in inside)
    return heads * 5 <= len(inside)


def _broken_at(rows: Sequence[Row], *, spaced: bool) -> tuple[int | None, int]:
    """The width at which lines were broken, and the least that a line below which its text goes on needs with the next word."""
    widths = sorted(width(row.line) for row in rows if " " in row.text or CJK.search(row.text))
    needs = sorted(
        _needed(above, below) for above, below in pairwise(rows) if (spaced or not below.gap) and _runs_on(above, below)
    )
    if not widths or not needs:
        return None, 0
    least = needs[int(len(needs) * _MOST_ODD)]
    for limit in (widths[-1], widths[-1 - int(len(widths) * _MOST_ODD)]):  # a line below the list may be longer
        if least >= limit * (1 - _WIDEST_MARGIN):
            return limit, min(least, limit - _HANGS)
    return None, 0


def _stopping(rows: Sequence[Row], narrow: int, *, spaced: bool) -> float | None:
    """The share of the entries that end with a stop or an address, by the lines that do not fill the width; None where all lines do."""
    ends = [
        above.text for above, below in pairwise(rows) if (below.gap and not spaced) or _needed(above, below) < narrow
    ]
    return sum(map(stopped, ends)) / len(ends) if ends else None


def _runs_on(above: Row, below: Row) -> bool:
    """Whether a line surely goes on with the one above, whatever the list looks like."""
    if LABEL.match(below.text) or _ADDRESS.match(below.text):
        return False
    if below.text[:1].islower():
        return not begins_with_particle(below.text)
    if wants_more(above.text):
        return True
    return CJK.match(below.text) is not None and unfinished(above.text) and not begins_entry(below.text)


def _needed(above: Row, below: Row) -> int:
    """Columns of a line with the least that could have stood behind it of the line below."""
    text = below.text
    if wide := _WIDE_CHUNK.match(text):
        return width(above.line) + width(wide[0])
    chunk = _CHUNK.match(text)
    space = 0 if _ADDRESS.search(above.text) and above.text.endswith(("/", "-")) else 1
    return width(above.line) + space + (width(chunk[0]) if chunk else 0)


def _letter_width(rows: Sequence[Row], *, spaced: bool) -> int | None:
    """The width at which Korean was broken at any letter; None where it was broken between words, as it mostly is.

    A line that was broken at any letter has no room for another one; between words, the room left is any up to the next word. The room of
    all lines is weighed: how much likelier the first is than the second.
    """
    pairs = [
        (above, below)
        for above, below in pairwise(rows)
        if (spaced or not below.gap)
        and _INSIDE_WORD.match(above.text[-1:] + below.text)
        and not begins_entry(below.text)
    ]
    if not pairs:
        return None
    limit = max(width(_HANGING.sub("", row.line)) for row in rows)
    likelier = 1.0
    for above, below in pairs:
        room = limit - width(above.line)
        word = width(below.text.split(maxsplit=1)[0])
        likelier *= 0 if room > _SYLLABLE else (word + 1) / (4 if room == _SYLLABLE else 2)
    return limit if likelier > _FAR_LIKELIER else None
