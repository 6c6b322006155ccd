"""Page numbers and running heads that a list copied from printed pages has among its entries."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus_cli.model.source_text import Line
from corpus_cli.parsing.layout import Block, width
from corpus_cli.parsing.reference_break import wants_more
from corpus_cli.parsing.reference_opening import begins_entry

_NUMBER = re.compile(
    r"(?P<m>[-–—~·|\[(]?\s*(?:p(?:age|\.)|Seite|S\.|第)?)\s*\d{1,4}(?P<n>\s*(?:(?:/|of|von|de|sur)\s*\d{1,4})?\s*(?:쪽|페이지|頁|页|ページ)?\s*[-–—~·|\])]?)",
    re.IGNORECASE,
)
"""`14`, `– 7 –`, `Page 3 of 9`."""
_NUMBERED = re.compile(
    r"(?:(?P<a>\d{1,4})\s*[|·•–—-]?\s+(?=\D))?(?P<t>.*?[^\W\d].*?)(?:\s+[|·•–—-]?\s*(?P<b>\d{1,4}))?"
)
"""`14 | Ports After the Crisis`, `Ports After the Crisis  15`."""
_BARS = re.compile(r"\s[|·•]\s")
_WIDEST_HEAD = 90
_LEAST_LETTERS = 8
_TWICE = 2


def without_pages(blocks: Sequence[Block], above: Sequence[Block] = ()) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of a list without page numbers and running heads, and those, a block a line. `above` is the text above the list.

    What stands below one of them goes on with what stands above, so that no empty space is left in its place.
    """
    lines = [(line, block.gap and at == 0) for block in blocks for at, line in enumerate(block.lines)]
    dropped = _page_lines(lines, {_key(b.text) for b in above if not b.prose})
    if not dropped:
        return tuple(blocks), ()
    kept: list[Block] = []
    mend = False
    for block in blocks:
        rest = tuple(line for line in block.lines if line.number not in dropped)
        if rest == block.lines:
            kept.append(replace(block, gap=False) if mend else block)
        elif rest:
            text = " ".join(line.text.strip() for line in rest)
            kept.append(replace(block, lines=rest, text=text, gap=block.gap and not mend))
        mend = block.lines[-1].number in dropped
    heads = tuple(Block((line,), line.text.strip()) for line, _ in lines if line.number in dropped)
    return tuple(kept), heads


def _page_lines(lines: Sequence[tuple[Line, bool]], known: set[str]) -> frozenset[int]:
    texts = [line.text.strip() for line, _ in lines]
    gaps = [gap for _, gap in lines]
    spaced = sum(gaps) * 10 >= len(gaps) * 9
    numbers = {i for i in range(1, len(texts)) if not spaced and _is_number(texts, gaps, i)}
    repeated = _repeated(texts)
    heads = {
        i
        for i in range(len(texts))
        if i not in numbers
        and _is_head(texts[i], known | repeated, beside=bool({i - 1, i + 1} & numbers))
        and (_set_apart(gaps, i, numbers) or _BARS.search(texts[i]) or _key(texts[i]) in repeated)
    }
    return frozenset(lines[i][0].number for i in numbers | heads)


def _is_number(texts: Sequence[str], gaps: Sequence[bool], at: int) -> bool:
    """Whether a line is a page number: decorated, set off by empty space, or in the middle of an entry that has no place for it."""
    match = _NUMBER.fullmatch(texts[at])
    if not match:
        return False
    if match["m"].strip() or match["n"].strip():
        return True
    below = at + 1 < len(texts)
    if gaps[at] and (not below or gaps[at + 1]):
        return True
    return (
        below
        and not wants_more(texts[at - 1])
        and texts[at - 1].endswith((".", "”", "。"))
        and texts[at + 1][:1].isupper()
    )


def _is_head(text: str, known: set[str], *, beside: bool) -> bool:
    key = _key(text)
    if len(key) < _LEAST_LETTERS // (1 if key.isascii() else 2) or width(text) > _WIDEST_HEAD or begins_entry(text):
        return False
    return beside or key in known


def _set_apart(gaps: Sequence[bool], at: int, numbers: set[int]) -> bool:
    """Whether empty space or a page number stands above a line, and below it."""
    above = gaps[at] or at - 1 in numbers
    return above and (at + 1 >= len(gaps) or gaps[at + 1] or at + 1 in numbers)


def _repeated(texts: Sequence[str]) -> set[str]:
    """Lines that come again with another page number beside them."""
    pages: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        match = _NUMBERED.fullmatch(text)
        if match and (page := match["a"] or match["b"]):
            pages[_key(text)].add(page)
    return {key for key, found in pages.items() if len(found) >= _TWICE}


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).casefold()
