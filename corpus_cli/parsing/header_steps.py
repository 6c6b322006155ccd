"""Lines that a header has and no field keeps: the scan steps over them, so that what stands below is read."""

import re

from corpus_cli.parsing.header_masthead import among_labels
from corpus_cli.parsing.header_state import HeaderState
from corpus_cli.parsing.headings import is_generic, is_numbered_heading
from corpus_cli.parsing.labels import Labelled, read_label, unknown_label
from corpus_cli.parsing.layout import Block, full_stopped, width
from corpus_cli.parsing.title import is_series_name

_WIDEST = 80
"""Columns of a line that may be stepped over."""
_MENU = re.compile(r"\S+(?: \S+){0,2}(?:(?: {2,}|　+|\t)\S+(?: \S+){0,2}){2,}")
"""`Research  Events  About us`: short words with wide spaces between them."""
_KICKER = re.compile(r"[^\W\d_][^\d_/|·•:]{1,30}(?:\s*[/|·•]\s*[^\W\d_][^\d_/|·•:]{1,30}){1,2}")
"""`SECURITY / MARITIME`: subjects with a stroke between them."""
_NOTE_MARK = re.compile(r"[*†‡§¶]{1,3}\s*\S")
_CODE = re.compile(r"[\w/.-]*\d[\w/.()-]*")
_MOST_COLUMNS = 60
_CODED = re.compile(
    r"[^\W\d_][^\d:：]{0,16}(?:번호|编号|編號|番号|No\.?|Number|Nr\.?)[\s:：]*[\w-]*\d[\w/-]*", re.IGNORECASE
)
"""`발간등록번호 11-1234567`: a label and its number without a colon."""
_UNIT_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&-]* ){1,4}(?:Programme|Program|Project|Initiative|Department|Desk|Team|Unit)"
)
"""`Coastal Safety Programme`: the part of an institution that issued the text."""
_ABOUT_TEXT = re.compile(
    r"(?:this (?:article|piece|post|page|content|story|essay|text|commentary) (?:is|was|has)|(?:an? )?joint(?:ly)? |in (?:partnership|cooperation|collaboration|association) with|(?:funded|supported|sponsored|hosted|commissioned) by|with (?:the )?support)|이 (?:기사|글|콘텐츠)[는은]|공동\s?발간|この記事は|本記事は",
    re.IGNORECASE,
)
"""A line that speaks about the text: neither subtitle nor affiliation."""
_OF_SUBJECT = (
    "類別",
    "类别",
    "領域",
    "领域",
    "議題",
    "议题",
    "主題",
    "主题",
    "専門分野",
    "分野",
    "분야",
    "주제",
    "カテゴリ",
    "カテゴリー",
    "テーマ",
)
"""Ends of labels that name the subject (`焦點類別`, `연구분야`)."""
_NUMBER = re.compile(r"[A-Z]{1,6}[\s/-]?\d{1,4}(?:[/-]\d{1,4}){0,2}")
"""`WP/24/17`: the number of a text."""


def read_unread_label(state: HeaderState, index: int) -> int:
    """Step over a line with a label that no field keeps or whose value cannot be read; 0 where it may be a heading, a title or a speaker."""
    block = state.blocks[index]
    label = read_label(block.text) or unknown_label(block.text)
    if label is None or not label.value or block.prose or block.level is not None:
        return 0
    if is_generic(label.printed) or is_numbered_heading(block) or _speaks_again(state, label):
        return 0
    if not state.titled:
        if not state.clues.title_below(block):
            return 0
        if not label.printed.isascii() and label.printed.endswith(_OF_SUBJECT) and not state.has("theme"):
            state.add("theme", label.value, block, "label")
            return 1
        coded = _CODE.fullmatch(label.value) is not None
        return _keep(state, block) if coded or among_labels(state.clues, index) else 0
    heading = block.gap and not state.clues.header_goes_on(index)
    return 0 if heading else _keep(state, block)


def about_text(state: HeaderState, index: int) -> int:
    """Step over a short line below the title that speaks about the text, or of who helped with it."""
    block = state.blocks[index]
    spoken = state.titled and not block.prose and width(block.text) <= _WIDEST and _ABOUT_TEXT.match(block.text)
    return _keep(state, block) if spoken else 0


def step_over(state: HeaderState, index: int) -> int:
    """Step over a short line of an unknown kind where the header goes on below it; 0 where the running text starts."""
    block = state.blocks[index]
    if not state.titled or block.level is not None or block.role is not None:
        return 0
    below = state.blocks[index + 1] if index + 1 < len(state.blocks) else None
    marked = below is not None and _NOTE_MARK.match(block.raw) is not None
    if marked and below is not None and (_NOTE_MARK.match(below.raw) or state.clues.header_goes_on(index)):
        return _keep(state, block)
    if block.prose:
        short = width(block.text) <= _WIDEST and state.clues.labelled("abstract", index)
        return _keep(state, block) if short and state.clues.header_goes_on(index) else 0
    if is_generic(block.text) or is_numbered_heading(block) or width(block.text) > _WIDEST:
        return 0
    listed = bool(block.bullet) and not state.bulleted and (below is None or bool(below.bullet))
    if full_stopped(block.text) or listed:
        return 0
    last = state.clues.ends_header(index) and bool(state.people or state.has("date")) and not block.bullet
    return _keep(state, block) if last or state.clues.header_goes_on(index) else 0


def above_title(state: HeaderState, index: int) -> int:
    """Step over a menu or a line of subjects above the title."""
    text = state.blocks[index].text
    if text.endswith((",", "，")) and not state.titled and state.clues.title_after(index):
        return _keep(state, state.blocks[index])
    if not state.titled and (_CODED.fullmatch(text) or _UNIT_NAME.fullmatch(text)) and state.clues.title_after(index):
        return _keep(state, state.blocks[index])
    if not state.titled and is_series_name(text) and not state.has("series") and state.clues.title_after(index):
        state.add("series", text, state.blocks[index], "series-words")
        return 1
    if not state.titled and _NUMBER.fullmatch(text) and state.clues.title_after(index):
        return _keep(state, state.blocks[index])
    if state.titled or len(text) > _MOST_COLUMNS or not (_MENU.fullmatch(text) or _KICKER.fullmatch(text)):
        return 0
    return _keep(state, state.blocks[index]) if state.clues.title_after(index) else 0


def _keep(state: HeaderState, block: Block) -> int:
    """The line counts as read, but says nothing."""
    state.add("imprint", block.text, block, "stepped-over")
    return 1


def _speaks_again(state: HeaderState, label: Labelled) -> bool:
    """Whether other lines begin with the same word and a colon, as the turns of a conversation do."""
    turns = sum(block.text.startswith((f"{label.printed}:", f"{label.printed}：")) for block in state.blocks)
    return turns > 1
