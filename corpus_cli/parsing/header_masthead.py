"""Lines above a title that are the page's or the institution's: its name, a slogan in capitals, labels that no field keeps."""

import re

from corpus_cli.parsing.header_clues import Clues
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import full_stopped
from corpus_cli.parsing.links import is_furniture
from corpus_cli.parsing.persons import has_workplace, is_institution_name
from corpus_cli.parsing.title import is_series_name

_ONE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3,15}")
_INSTITUTION_WORDS = 7
_NUMBERED = re.compile(r"[,，\s　](?:n[°º]|No\.?|Nr\.?|Vol\.?|Issue|第|제)\s?\d{1,4}\s?[期号號호]?$", re.IGNORECASE)
"""The number of an issue behind the name of a series."""
_NEAR = 3
"""Lines below a slogan among which the title stands."""


def is_masthead(clues: Clues, index: int) -> bool:
    """Whether a line names an institution over a line with the kind, date or series of the text, and the title comes later."""
    text = clues.blocks[index].text
    named = is_institution_name(text) or (has_workplace(text) and _heads_group(clues, index))
    if not named or full_stopped(text) or index + 1 >= len(clues.blocks) or not clues.title_after(index + 1):
        return False
    at = next((i for i in range(index + 1, len(clues.blocks)) if not is_furniture(clues.blocks[i])), index + 1)
    below = clues.blocks[at].text
    return _header_or_pieces(clues, at) or is_series_name(below) or _NUMBERED.search(below) is not None


def _heads_group(clues: Clues, index: int) -> bool:
    """Whether a short line begins the lines above the title, or is one word of East-Asian letters."""
    text = clues.blocks[index].text
    if _ONE_WORD.fullmatch(text):
        return True
    below = clues.blocks[index + 1] if index + 1 < len(clues.blocks) else None
    together = index == 0 and below is not None and not below.gap
    return together and len(text.split()) <= _INSTITUTION_WORDS and text[0].isupper()


def _header_or_pieces(clues: Clues, index: int) -> bool:
    """Whether the line there, or its part before a bar, is one of a header."""
    block = clues.blocks[index]
    return any(
        clues.header_line(block.with_text(part.strip()))
        for part in (block.text, *block.text.split("|"))
        if part.strip()
    )


def is_slogan(clues: Clues, index: int) -> bool:
    """Whether a line in capitals goes on with the lines above the title, which is set otherwise and stands by itself below."""
    block = clues.blocks[index]
    if block.gap or not index or not block.text.isupper() or not clues.title_after(index):
        return False
    below = [b for b in clues.blocks[index + 1 : index + 1 + _NEAR] if b.gap]
    return any(not b.text.isupper() and not clues.header_line(b) and not b.prose for b in below)


def among_labels(clues: Clues, index: int) -> bool:
    """Whether a line stands directly below one with a known label, in the lines above the title."""
    above = clues.blocks[index - 1] if index else None
    return above is not None and not clues.blocks[index].gap and read_label(above.text) is not None
