"""The number in front of an entry or a note, and the markers in the text that point to it."""

import re
from collections.abc import Sequence

from corpus_cli.parsing.layout import Block

_MARKED = re.compile(
    r"(?:\[\s?(\d{1,3})\s?\]|［(\d{1,3})］|[【〔](\d{1,3})[】〕]|\((\d{1,3})\)|（(\d{1,3})）|(\d{1,3})\s?[.．)）、:]|([¹²³⁰⁴-⁹]{1,3})|([①-⑳])|(\d{1,3})\s[–—-]\s+(?=\D)|(?:주|註|注|note)\s?(\d{1,3})\s?[).:：）]|[(（\[［【〔<＜〈]\s?(?:각주|미주|주|註|注|note|n\.)\s?(\d{1,3})\s?[)）\]］】〕>＞〉]|(?:注|註|주)\s?(\d{1,3})[\s　]+|[*＊※](\d{1,3})[).:：）\s　]\s*|\^(\d{1,3})[\s　.:]+|(\d{1,3})(?=[\s　]+\D))[\s　]*",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"""\[(\d{1,3})(?:[,–-]\s?\d{1,3})*\]|(?<=\S)([¹²³⁰⁴-⁹]{1,3})|(?<=[.,”\"’)\w])\((\d{1,2})\)(?=\s|$)
    |(?<=[가-힣\u3040-\u9fff.。”」』])(\d{1,2})[)）](?=[\s.,。、，]|$|[가-힣\u3040-\u9fff])
    |[(（](?:각주|미주|주|注|註|※)\s?(\d{1,3})[)）]|(?<=[^\s\d(（])(?:주|注|註)(\d{1,3})(?=[)）。、，.,]|\s|$)|(?<=[^\s\d*＊※])[*＊※](\d{1,2})(?!\d)|(?<=\S)([①-⑳])|(?<=\w\s)\((\d{1,2}(?:,\s?\d{1,2})*)\)(?=[.,;])
    |(?<=[\u3040-\u9fff」』])(?<![第図表圖图約约])(1)(?=[。、，])""",
    re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")
_LONGEST_MARK = 12
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def entry_number(text: str, *, strict: bool = False) -> int | None:
    """The number in front of an entry. `strict` takes only bracketed and raised ones, and `1)`."""
    match = _marked(text.strip())
    if not match or match.end() >= len(text.strip()):
        return None
    group = next(g for g in match.groups() if g)
    if (strict and match[0].strip()[-1:] in ".．、:") or (strict and match[0].strip().isdecimal() and group.isascii()):
        return None
    if "①" <= group <= "⑳":
        return _circled(group)
    return int(group.translate(_SUPERSCRIPTS))


def _marked(text: str) -> re.Match[str] | None:
    """The number in front of an entry; digits may be full-width."""
    return _MARKED.match(text[:_LONGEST_MARK].translate(_WIDE_DIGITS) + text[_LONGEST_MARK:])


def without_mark(text: str) -> str:
    """An entry without its number."""
    match = _marked(text)
    return text[match.end() :] if match else text


def has_markers(blocks: Sequence[Block]) -> bool:
    """Whether note markers stand in the running text."""
    return any(_MARKER.search(b.text) for b in blocks)


def note_markers(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the note markers in the running text."""
    marks = (next(filter(None, m.groups())) for block in blocks for m in _MARKER.finditer(block.text))
    return frozenset(number for mark in marks for number in _numbers(mark))


def _numbers(mark: str) -> list[int]:
    if "①" <= mark <= "⑳":
        return [_circled(mark)]
    return [int(number) for number in _DIGITS.findall(mark.translate(_SUPERSCRIPTS))]


def _circled(sign: str) -> int:
    return ord(sign) - ord("①") + 1
