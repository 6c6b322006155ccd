"""Reference lists and notes without a heading: a closing run of lines that read as entries."""

import re
from collections.abc import Iterator, Sequence

from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.layout import Block, stopped, width
from corpus_cli.parsing.reference_number import entry_number, has_markers, note_markers, without_mark
from corpus_cli.parsing.reference_opening import (
    YEAR,
    begins_entry,
    has_form,
    head_end,
    names_and_title,
    narrates,
    only_names,
    without_label,
)
from corpus_cli.parsing.reference_segment import split_entries
from corpus_cli.parsing.short_notes import may_be_short_note

_LISTED = re.compile(
    r"(?:[—―–_-]{2,}|[^\W\d_][^.。]{1,120}?)[.,，。]?\s*[(（]?(?:19|20)\d\d[a-z]?[)）]?[.,，。)]\s*[“\"「『《(A-Z\u3040-\u9fff\uac00-\ud7a3]"
    r"|[\u3040-\u9fff\uac00-\ud7a3·・, ]{2,30}(?:[.．]\s?|\s?[(（]|[,，]\s?)(?:19|20)\d\d[a-z]?년?[)）.．,，]\s?[.,．]?\s?[『「《“〈<]"
)
"""An entry of a list without a heading: names, a year and the beginning of a title."""
_DATED = re.compile(rf"(?<![^\W_]){YEAR}(?![^\W_])|(?<!\d)(?:1[89]|20)\d\d(?!\d)|https?://|www\.")
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|said|says|argued?s?|writes|wrote|noted?)\b|(?:니다|했다|한다|이다|있다)[.!?]|(?:です|ます|である)。"
)
_QUOTED = re.compile(r"https?://\S+|[“\"„«「『《〈][^”\"“»」』》〉]*[”\"“»」』》〉]")
_IMPRINT = re.compile(
    r"[(（][^()（）]{2,80}\d{4}[)）]|https?://|[”\"»」』][^“\"«「『]{0,60}\d{4}|^(?:Ibid|위의|앞의|同上|前掲|前引)|,\s\d{1,4}(?:[–-]\d{1,4})?\.?$"
)
_FIRST_LINES = 30
"""Lines among which the first three entries stand."""
_LEAST = 3
_SEVERAL = 2
_LONGEST_LISTED = 600
_WIDEST_HEADING = 50
_HALF = 0.5
_QUARTER = 0.25
_NEARLY_ALL = 0.75

Found = tuple[int, int, int, bool]
"""Start, first, end and notes of a `ReferenceRegion`."""


def unheaded_list(blocks: Sequence[Block]) -> Found | None:
    """A closing run of entries without a heading below the first paragraph: notes from 1 on whose markers stand in the text, or three and more entries."""
    top = next((i for i, block in enumerate(blocks) if block.prose), 0) + 1
    for index in range(top, len(blocks)):
        if entry_number(blocks[index].text) == 1 and (found := _counted(blocks, index)):
            return found
        if _lists_three(blocks, index) and (index * 2 >= len(blocks) or _mostly_entries(blocks[index:])):
            titled = index > top and _titles_list(blocks[index - 1])
            return index - titled, index, len(blocks), False
    return None


def _counted(blocks: Sequence[Block], index: int) -> Found | None:
    """A list whose entries are numbered from 1 on: notes where the text has markers, else references if nearly all of them read as such."""
    entries = list(_entries(blocks[index:]))
    run = [text for number, (_, text) in enumerate(entries, 1) if entry_number(text) == number]
    run = [text for number, text in enumerate(run, 1) if entry_number(text) == number]
    if len(run) < _SEVERAL or index + len(run) > len(blocks):
        return None
    end = index + entries[len(run)][0] if len(entries) > len(run) else len(blocks)
    bare = [without_mark(text) for text in run]
    listed = sum(map(_lists, bare))
    if has_markers(blocks[:index]):
        sure = entry_number(blocks[index].text, strict=blocks[index].role != "list-item") == 1
        formed = sum(may_be_short_note(text) or (has_form(text) and (sure or _cites(text))) for text in bare)
        below = index * 2 >= len(blocks) - len(run) and (sure or len(run) >= _LEAST)
        return (index, index, end, True) if below and formed >= _least_formed(blocks[:index], run, sure=sure) else None
    return (index, index, end, False) if len(run) >= _LEAST and listed >= _NEARLY_ALL * len(run) else None


def _least_formed(above: Sequence[Block], run: Sequence[str], *, sure: bool) -> float:
    """How many of the notes must read as references: half of them, or a quarter where two of their markers stand in the text."""
    marked = note_markers(above) & set(range(1, len(run) + 1))
    return len(run) * (_QUARTER if sure and len(marked) >= _SEVERAL else _HALF)


def _entries(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The entries of blocks: index of the block in which each begins, and its text."""
    lines: list[str] = []
    owners: list[int] = []
    for index, block in enumerate(blocks):
        parts = [*([""] if block.gap and lines else []), *(line.text for line in block.lines)]
        lines += parts
        owners += [index] * len(parts)
    for line, text in split_entries(lines):
        yield owners[line], text


def _lists_three(blocks: Sequence[Block], index: int) -> bool:
    """Whether three entries stand one after the other, be they broken over several lines or not."""
    block = blocks[index]
    if len(block.text) > _LONGEST_LISTED or not (_begins_list(block.text) or only_names(block.text)):
        return False
    if _says(block.text) and not _is_listed(block.text):
        return False
    entries = [without_label(text) for _, text in _entries(blocks[index : index + _FIRST_LINES])]
    return len(entries) >= _LEAST and all(map(_lists, entries[:_LEAST]))


def _mostly_entries(blocks: Sequence[Block]) -> bool:
    """Whether at least half of what stands there are entries, so that a list may begin above the middle of a text."""
    entries = [without_label(text) for _, text in _entries(blocks)]
    return sum(map(_lists, entries)) >= _HALF * len(entries)


def _begins_list(text: str) -> bool:
    return not narrates(text) and (_is_listed(text) or begins_entry(text) or names_and_title(text))


def _is_listed(text: str) -> bool:
    """Whether names and a year stand first; in Latin letters, the words before a year may be a place and a day as well."""
    return not text[:1].isascii() and _LISTED.match(text) is not None


def _lists(text: str) -> bool:
    """Whether a text is an entry and no sentence: authors or a title stand at its beginning, and a year or an address in it."""
    text = western_years(text)
    if len(text) > _LONGEST_LISTED or not _begins_list(text) or not _DATED.search(text):
        return False
    if text[:1].isascii() and ":" in text[: (head_end(text) or 1) - 1] and not names_and_title(text):
        return False  # "Leith: 9 ferries, 2020, 2.1 million"
    return _is_listed(text) or not _says(text)


def _cites(text: str) -> bool:
    """Whether a note has the head of an entry, an imprint in brackets, or an address, and is no sentence."""
    return not _says(text) and (_begins_list(text) or _IMPRINT.search(text) is not None)


def _says(text: str) -> bool:
    """Whether a verb stands outside titles and addresses."""
    return _SAYS.search(_QUOTED.sub("", text)) is not None


def _titles_list(block: Block) -> bool:
    """Whether a line above entries is the heading of their list, whatever its words."""
    return not block.prose and not block.bullet and width(block.text) <= _WIDEST_HEADING and not stopped(block.text)
