"""Lines above a title that are the page's or the institution's: its name, a slogan in capitals, labels that no field keeps."""

import re

from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.header_clues import Clues
from corpus_cli.parsing.headings import is_generic
from corpus_cli.parsing.institutions import is_newspaper
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import full_stopped, stopped
from corpus_cli.parsing.links import is_furniture
from corpus_cli.parsing.page_lines import is_page_line
from corpus_cli.parsing.persons import has_workplace, is_institution_name
from corpus_cli.parsing.title import is_series_name

_ONE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3,15}")
_INSTITUTION_WORDS = 7
_NUMBERED = re.compile(r"[,，\s　](?:n[°º]|No\.?|Nr\.?|Vol\.?|Issue|第|제)\s?\d{1,4}\s?[期号號호]?$", re.IGNORECASE)
"""The number of an issue behind the name of a series."""
_NEAR = 3
"""Lines below a slogan among which the title stands."""


_NAMEPLATE = re.compile(
    r"\b(?:Papers?|Briefs?|Briefing|Notes?|Letters?|Newsletter|Bulletin|Review|Reports?|Commentary|Commentaries|Insights?|Perspectives?|Viewpoints?|Digest|Monitor|Journal|Quarterly|Monthly|Weekly|Series|Blog|Dispatch(?:es)?|Gazette|Courier|Herald|Tribune|Times|Post)\b",
    re.IGNORECASE,
)
"""Words of the names of periodicals and series."""
_ISSUE = re.compile(r"\b(?:Issue|No|Nr|Vol|Volume|Edition|Number)\.?\s?\d{1,4}\b", re.IGNORECASE)
_LONGEST_NAMEPLATE = 60


def is_nameplate(clues: Clues, index: int) -> bool:
    """Whether the first line is the name of the periodical, the series or the institution, and the title stands further down.

    What could be a title as well is a name only where a line of the header parts it from another line that could be.
    """
    block = clues.blocks[index]
    text = block.text
    if (
        any(not is_page_line(b.text) for b in clues.blocks[:index])
        or len(text) > _LONGEST_NAMEPLATE
        or stopped(text)
        or ":" in text
    ):
        return False
    placed, periodical = has_workplace(text) or is_newspaper(text), _NAMEPLATE.search(text) is not None
    if not (placed or periodical or (text.isupper() and _issue_below(clues, index))):
        return False
    named = placed and periodical and not is_generic(text)
    return _parted(clues, index) or (named and clues.title_after(index) and _people_after_next(clues, index))


def is_periodical(text: str) -> bool:
    """Whether a name is that of a series or periodical rather than of an institution or a newspaper."""
    return _NAMEPLATE.search(text) is not None and not is_newspaper(text)


def _issue_below(clues: Clues, index: int) -> bool:
    below = clues.blocks[index + 1] if index + 1 < len(clues.blocks) else None
    return below is not None and not below.gap and _ISSUE.search(below.text) is not None


def _parted(clues: Clues, index: int) -> bool:
    """Whether a line of the header stands below, and a line that may be a title below that, before any paragraph."""
    below = clues.blocks[index + 1 :]
    at = next((i for i, b in enumerate(below[:_NEAR]) if clues.header_line(b) or _ISSUE.search(b.text)), None)
    if at is None or any(b.prose or strip_by(b.text) or clues.all_names(b.text) for b in below[: at + 1]):
        return False
    return clues.title_after(index + 1 + at)


def _people_after_next(clues: Clues, index: int) -> bool:
    """Whether people are named in the lines below the next one, and not at once."""
    lines = [b for b in clues.blocks[index + 1 : index + 2 + _NEAR] if not b.prose]
    named = [bool(read_byline(b.text)) for b in lines]
    return bool(named) and not named[0] and any(named[1:])


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
