"""Lines to blocks: what a reader of the page sees as one title, one entry, one paragraph.

A block is one line of the file, or several where the text was broken at a fixed width. Empty lines, rules and end marks give no block.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus_cli.model.source_text import Line, SourceText
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.labels import starts_with_label
from corpus_cli.parsing.numbering import parse_number

BULLETS = "•・ㆍ‣◦∙·▪▫–—―*+-➢➤►▶▷◆◇■□●○◼◻★☆※✓✔▲△▼▽▣▤◈❏❑☐▢"
SQUARES = "■□◆◇●○◼◻▶►▷★☆▲△▼▽▣▤◈❏❑☐▢"
"""Bullets that also mark headings and closing notes in Korean, Chinese and Japanese texts."""

_MARKS = "".join(c for c in BULLETS if c not in "*+-")
_BULLET = re.compile(
    rf"(?:([*+-])(?=\s)|([{re.escape(_MARKS)}])\2?(?=[\s　]|[■□◆◇●○◼▶►※]?[\w「『【《〈“\"‘(（]))[\s　]*"
)
_END_MARK = re.compile(
    r"[\s　]*(?:[■□◆◼▪●∎⬛◾█]+|#{3,}|[\[(（<＜【]?\s*(?:끝|완|完|了|终|終|end)\s*[\])）>＞】])[\s　]*$", re.IGNORECASE
)
_RULE = re.compile(
    r"[\s　]*(?:[-_=*~·•∙#■□◆◇●○―—–－─━⁂＊※+.\s　]{3,}|[-–—\s]*(?:end|fin|끝|完|了)[-–—\s]*|[■□◆◇●○◼∎⁂❧]{1,2})[\s　]*",
    re.IGNORECASE,
)
_UNDERLINE = re.compile(r"[=\-~]{3,}")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)(?!.*\s#\S)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?=[:：]?\s|$)")
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")
_IDEOGRAPH = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_STOP = re.compile(
    r"[.。．!?！？…｡]['\"”’»」』)）\]】]*(?:[\[(（]\d{1,3}[\])）]|[¹²³⁴-⁹⁰]+⁾?|\d{1,2}\)?|(?:\[\^[^\]\s]{1,40}\])+)?$"
)
_FULL_STOP = re.compile(
    r"[.。．…｡;；]['\"”’»」』)）\]】]*(?:[\[(（]\d{1,3}[\])）]|[¹²³⁴-⁹⁰]+⁾?|\d{1,2}\)|(?:\[\^[^\]\s]{1,40}\])+)?$"
)
_BYLINE = re.compile(
    r"by\s+[A-Z]|(?:Published|Posted|Updated|Veröffentlicht|Erschienen|Publié|Publicado|Written|Translated|Edited|Reviewed|Prepared|Compiled)\b|[\w.+-]+@[\w-]+\."
)

_ENTRY_HEAD = re.compile(r"[A-ZÀ-Þ][^\n]{2,120}?[.,(]\s?\(?(?:1[89]|20)\d\d[a-z]?\)?[.,]")
PROSE_WIDTH = 150
"""Columns from which a line is a paragraph whatever it ends with: longer than any title or heading of the sample collections."""
SENTENCE_WIDTH = 70
"""Columns from which a line that ends as a sentence does is a paragraph."""
WRAP_WIDTHS = range(40, 201)
WRAP_SLACK = 8
_MOST = 0.6
"""Share of the lines that a wrapped text keeps within its width, whatever stands below it."""
_LONGEST_DATE = 40
_HALF = 0.5
_SHORT_SHARE = 0.6
"""Share of the width below which a line without a stop, under a finished sentence, is a heading rather than the end of a paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """One visual unit. `text` is without bullet, `lines` are the lines as the file has them; `gap` says that empty space stands above, `ruled` that a rule or an end mark does."""

    lines: tuple[Line, ...]
    text: str
    bullet: str = ""
    gap: bool = False
    level: int | None = None
    role: str | None = None
    ruled: bool = False

    @property
    def number(self) -> int:
        """The line in the file on which it starts."""
        return self.lines[0].number

    @property
    def raw(self) -> str:
        """Its first line as printed, without the space around it."""
        return self.lines[0].text.strip()

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph rather than as a title, a name or a list item."""
        if self.level is not None or self.role in {"title", "subtitle"}:
            return False
        columns = width(self.text)
        return columns >= PROSE_WIDTH or (columns >= SENTENCE_WIDTH and stopped(self.text)) or self.sentences >= 2

    @property
    def sentences(self) -> int:
        """How many full stops with a following sentence or the end; an initial or an abbreviation is not counted."""
        return len(
            re.findall(
                r"(?:[\w)”’\"]{3}[.!?]['\"”’)]*(?:[\[(]\d{1,3}[\])]|[¹²³⁴-⁹⁰]+|(?:\[\^[^\]\s]{1,40}\])+)?(?=\s+[\"“‘']?[A-ZÀ-ÞА-Я]|$)|[。！？]|[다요죠][.!?](?=\s|$))",
                self.text,
            )
        )

    def with_text(self, text: str) -> "Block":
        """The same place with other words (a part of it, or without a label)."""
        return replace(self, text=text)


def width(text: str) -> int:
    """Columns on a terminal: East Asian wide characters take two."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def stopped(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return bool(_STOP.search(text))


def full_stopped(text: str) -> bool:
    """Whether it ends with a stop that no heading ends with; a question mark is not one."""
    return bool(_FULL_STOP.search(text))


def blocks(text: SourceText) -> tuple[Block, ...]:
    """The blocks of a text, in order."""
    lines = text.lines
    wrap = _wrap_width(lines)
    found: list[Block] = []
    gap, ruled = True, False
    previous: Line | None = None
    for line in lines:
        bare = line.text.strip()
        if not bare or _RULE.fullmatch(bare):
            if found and not gap and bare and previous is not None:
                found[-1] = _underlined(found[-1], bare)
            ruled = ruled or bool(bare)
            gap, previous = True, None
            continue
        gap = gap or (previous is not None and line.number > previous.number + 1 and line.role is None)
        if found and not gap and previous and _continues(previous, line, wrap):
            found[-1] = _joined(found[-1], line)
        else:
            block = _block(line, gap=gap)
            if block.text:
                found.append(replace(block, ruled=ruled))
        gap, ruled, previous = False, False, line
    return tuple(found)


def _block(line: Line, *, gap: bool) -> Block:
    text, bullet, level = line.text.strip(" \u3000"), "", line.level
    text = _STRONG.sub(r"\2", text)
    if match := _BULLET.match(text):
        bullet, text = match[1] or match[2], text[match.end() :]
    if level is None and line.role is None and (match := _HASHES.match(text)):
        level, text = len(match[1]), text[match.end() :].rstrip("# ")
    return Block((line,), _END_MARK.sub("", text).strip(" \u3000"), bullet, gap, level, line.role)


def _joined(block: Block, line: Line) -> Block:
    more = _END_MARK.sub("", line.text.strip(" \u3000"))
    glue = "" if _IDEOGRAPH.match(block.text[-1:]) and _IDEOGRAPH.match(more[:1]) else " "
    return replace(block, lines=(*block.lines, line), text=(block.text + glue + more).strip())


def _underlined(block: Block, rule: str) -> Block:
    """A line of the length of the line above makes it a heading (setext)."""
    if (
        len(block.lines) == 1
        and block.level is None
        and _UNDERLINE.fullmatch(rule)
        and abs(width(block.text) - len(rule)) <= 2
    ):
        return replace(block, level=1 if rule[0] == "=" else 2)
    return block


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text was broken, or None where a line is a paragraph.

    Nine lines in ten are no longer than that column; at least three lines that have a line directly below come near it.
    """
    widths = sorted(width(line.text) for line in lines if not line.blank)
    if len(widths) < 6:
        return None
    open_lines = [
        (a.text, b.text)
        for a, b in pairwise(lines)
        if not a.blank and not b.blank and b.number == a.number + 1 and not stopped(a.text)
    ]
    limit, needed = widths[len(widths) * 9 // 10], 3
    if limit not in WRAP_WIDTHS:  # entries of one long line each may stand below a text that was broken
        among = sorted(w for a, _ in open_lines if (w := width(a)) < WRAP_WIDTHS.stop)
        limit, needed = (among[len(among) * 9 // 10] if among else 0), max(6, len(among) * 2 // 3)
    if limit not in WRAP_WIDTHS or sum(w <= limit for w in widths) < _MOST * len(widths):
        return None
    return limit if sum(_full(a, b, limit) for a, b in open_lines) >= needed else None


def _full(above: str, below: str, limit: int) -> bool:
    first = re.match(r"\s*(\S+)", below)
    word = first[1] if first else ""
    return width(above) + 1 + (2 if _IDEOGRAPH.match(word) else width(word)) > limit - WRAP_SLACK


def _continues(above: Line, below: Line, limit: int | None) -> bool:
    """Whether a line goes on with the paragraph of the line directly above it."""
    if below.role in {"paragraph", "list-item", "note"}:  # a format said so
        return False
    if below.role == "continued":
        return not _opens_line(below.text.lstrip())
    marked = above.level is not None or below.level is not None or above.role != below.role
    text = below.text.lstrip(" \u3000")
    if limit is None or marked or not (_full(above.text, below.text, limit) or _broken_off(above.text, text, limit)):
        return False
    if _opens_line(text):
        return False
    return not stopped(above.text) or not _opens_paragraph(above, below, text, limit)


def _broken_off(above: str, below: str, limit: int) -> bool:
    """Whether a line that is too short for the width still is not the end of its paragraph: a bracket is open, or small letters follow."""
    if stopped(above) or width(above) < limit * _HALF:
        return False
    opened = above.count("(") + above.count("（") > above.count(")") + above.count("）")
    return opened or below[:1].islower()


def _opens_line(text: str) -> bool:
    """Whether a line begins something by its form: a label, a byline, a date, a list item."""
    if _BYLINE.match(text) or starts_with_label(text) or (len(text) < _LONGEST_DATE and parse_date(text)):
        return True
    return bool(_BULLET.match(text)) and not text[0].isdigit() and text[0] not in "–—―-·"


def _opens_paragraph(above: Line, below: Line, text: str, limit: int) -> bool:
    """Whether a line under a finished sentence is a paragraph or a heading of its own: indented, short without a stop, or numbered."""
    indent = width(below.text) - width(text) - (width(above.text) - width(above.text.lstrip(" \u3000")))
    if indent >= 2 and _ENTRY_HEAD.match(above.text):  # a hanging indent
        return False
    if indent >= 2 or (not stopped(text) and width(text) < limit * _SHORT_SHARE):
        return True
    number = parse_number(text)
    return number is not None and bool(number.rest) and not (number.scheme == "arabic" and number.printed.isdecimal())
