"""What stands above a text: title, byline, date, kind, keywords, abstract, in any order and with or without labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_cli.parsing.asides import read_aside
from corpus_cli.parsing.byline import Person, read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.contact import EMAIL, read_contact
from corpus_cli.parsing.finding import Finding
from corpus_cli.parsing.header_clues import Clues, same_words
from corpus_cli.parsing.header_labels import LONGEST_VALUE, read_labelled, read_value
from corpus_cli.parsing.header_masthead import is_masthead, is_nameplate, is_periodical, is_slogan
from corpus_cli.parsing.header_pieces import read_formed, read_label_pieces
from corpus_cli.parsing.header_state import HeaderState
from corpus_cli.parsing.header_steps import about_text, above_title, read_unread_label, step_over
from corpus_cli.parsing.headings import is_generic, is_numbered_heading
from corpus_cli.parsing.introductions import read_introduction, read_notes
from corpus_cli.parsing.keywords import is_hashtags, split_keywords
from corpus_cli.parsing.labels import read_label, unknown_label
from corpus_cli.parsing.layout import Block, full_stopped
from corpus_cli.parsing.numbering import parse_number
from corpus_cli.parsing.page_lines import is_page_line
from corpus_cli.parsing.persons import bare_name, has_position, has_workplace
from corpus_cli.parsing.publication_date import DateOrder, split_last_date
from corpus_cli.parsing.revisions import read_revision
from corpus_cli.parsing.title import is_parallel, may_be_subtitle

_DASHES = "–—―-"
_AROUND_SUBTITLE = _DASHES + "～〜~ 　"
_AFFILIATION_WIDTH = 160
_SENTENCE_WORDS = 12
_FEWEST_LETTERS = 2
"""A name of two East-Asian letters may be a word."""
_SOON = 8
"""Blocks below the header in which a label still states a value of it."""
_LONGEST_LABEL = 20
_COLON = re.compile(r"[:：】\]]")
_NAME_WORDS = 5
"""Words that may stand before an address of which they are the owner's name."""
_BEHIND_NAME = re.compile(r"[\s　]+(?:本文|原载|原載|原文|转载|轉載|本稿|이 글|본고|※).*$")
"""What a line says of the text behind the author."""
_WIDE_SPACE = re.compile(r"\s{2,}|[|｜]")
_FEW_HAN = re.compile(r"[\u3400-\u9fff々]{2,5}")
_SENTENCE = re.compile(r"[다요죠]\.\s|。.")
"""The end of a sentence and the beginning of the next."""
_ADDRESSES = re.compile(r"\s*[(（\[][^()（）\[\]]*@[^()（）\[\]]*[)）\]]")
_INITIAL = re.compile(r"\b[A-Z]\.")


@dataclass(frozen=True, slots=True)
class Header:
    """The header: how many blocks it takes, its findings and its authors."""

    size: int
    findings: tuple[Finding, ...] = ()
    people: tuple[Person, ...] = ()


def read_header(blocks: Sequence[Block], clues: Clues, order: DateOrder | None = None) -> Header:
    """The header of a text; of size 0 where the running text starts at once."""
    state = HeaderState(blocks, clues, order)
    index = 0
    while index < len(blocks) and (size := _take(state, index)):
        index += size
    _late_labels(state, index)
    return Header(index, tuple(state.findings), tuple(state.people))


def _late_labels(state: HeaderState, start: int) -> None:
    """Values that labels state soon below the header, behind a list of points for instance; the lines stay in the text."""
    for block in state.blocks[start : start + _SOON]:
        label = read_label(block.text)
        if label is None or not label.value or block.prose or not _COLON.search(block.text[:_LONGEST_LABEL]):
            continue
        wanted = {"keywords": not state.has("keywords"), "date": not state.has("date"), "author": not state.people}
        if wanted.get(label.key):
            read_value(state, block, label)


def _take(state: HeaderState, index: int) -> int:  # noqa: PLR0911 - one question a line, the first that fits answers
    """Read the block at `index`; the number of blocks taken, 0 where the running text starts."""
    block = state.blocks[index]
    if block.level is not None or block.role in {"title", "subtitle"}:
        return _marked(state, index)
    if block.role == "note":
        return 0
    label = read_label(block.text)
    size = (
        read_label_pieces(state, index)
        or (read_labelled(state, index, label) if label else 0)
        or _aside(state, block)
        or read_formed(state, index)
    )
    if size:
        return size
    if _dash_line(state, index):
        state.add("subtitle", block.text.strip(_AROUND_SUBTITLE), block, "dash-line")
        return 1
    if state.marks_author(marked := f"* {block.text}" if block.bullet == "*" else block.text):
        return state.affiliate(marked)
    if parse_number(block.text) and (is_numbered_heading(block) or block.prose):
        return 0
    size = _paragraph(state, index) if block.prose and not _sentences_as_title(state, index) else _plain(state, index)
    return size or step_over(state, index)


def _sentences_as_title(state: HeaderState, index: int) -> bool:
    return not state.titled and state.clues.short_sentences(index)


def _marked(state: HeaderState, index: int) -> int:
    """A title, subtitle or heading that the file's format marks."""
    block = state.blocks[index]
    if block.role == "title" or (block.level == 1 and not state.has("title") and state.clues.single_top):
        if not state.has("title"):
            state.add_title(index, "title-element")
        return 1
    if block.role == "subtitle":
        state.add("subtitle", block.text, block, "subtitle-element")
        return 1
    label = read_label(block.text)
    return read_labelled(state, index, label) if label else 0


def _aside(state: HeaderState, block: Block) -> int:
    """Hashtags, a byline with an address, or a line of the page or the imprint."""
    if (by := strip_by(block.text)) and state.clues.name_like(by):
        return 0
    if is_hashtags(block.text):
        state.add("keywords", split_keywords(block.text), block, "hashtags")
        return 1
    email = EMAIL.search(block.text)
    alone = email is not None and len(EMAIL.sub("", block.text).split()) <= _NAME_WORDS and not read_label(block.text)
    if (
        email
        and email.start()
        and (
            people := read_byline(
                _ADDRESSES.sub("", block.text), block.number, trusted=alone and state.clues.name_like(block.text)
            )
        )
    ):
        state.add("contact", read_contact(block.text), block, "byline")
        return state.add_authors(people, block)
    aside = read_aside(block, closing=not state.titled and is_page_line(block.text))
    if aside is None or (not state.titled and any(f.field == "imprint" for f in aside)):
        return 0
    state.findings.extend(aside)
    return 1


def _dash_line(state: HeaderState, index: int) -> bool:
    """`——副题` below the title."""
    block = state.blocks[index]
    below_title = state.title_at is not None and index == state.title_at + 1 and not read_byline(block.text)
    return (
        below_title and bool(block.bullet) and block.bullet in _DASHES and not state.has("subtitle") and not block.prose
    )


def _paragraph(state: HeaderState, index: int) -> int:
    """A paragraph in a header is a note about the author or the abstract."""
    block = state.blocks[index]
    if state.has("abstract"):
        return 0
    if state.titled and (revision := read_revision(block)):
        state.add("links", (revision,), block, "revision-note")
        return 1
    names = [p.printed for p in state.people]
    if names and (notes := read_notes(block, names)):
        for note in notes:
            state.describe(note)
        return 1
    if state.titled and not names and (notes := read_notes(block, [])):
        return state.add_authors(notes, block)
    rule = _abstract_by(state, index, names + list(state.clues.names))
    if rule:
        state.add("abstract", block.text, block, rule)
    return int(rule is not None)


def _abstract_by(state: HeaderState, index: int, names: Sequence[str]) -> str | None:
    """The rule by which an unlabelled paragraph is the abstract, or None."""
    block, clues = state.blocks[index], state.clues
    if clues.labelled("abstract", index) and clues.header_goes_on(index):
        return None
    if read_introduction(block, names):
        return "introduces-author"
    if clues.is_abstract(block.text) or (clues.header_follows(index) and not clues.numbered_before(index)):
        return "above-header"
    return "names-author" if _tells_of(block.text, names) else None


def _headed_abstract(state: HeaderState, index: int) -> int:
    """`導言` over a paragraph that tells of the author: the heading of an abstract, whatever it is elsewhere."""
    below = state.blocks[index + 1] if index + 1 < len(state.blocks) else None
    if not state.titled or state.has("abstract") or below is None or not below.prose:
        return 0
    names = [p.printed for p in state.people] + list(state.clues.names)
    if not is_generic(state.blocks[index].text) or _abstract_by(state, index + 1, names) != "introduces-author":
        return 0
    state.add("abstract", below.text, below, "introduces-author")
    return 2


def _tells_of(text: str, names: Sequence[str]) -> bool:
    """Whether a paragraph gives an author's full name: nobody writes so of oneself, and the running text has not begun."""
    return any(
        (len(name.split()) > 1 or (not name.isascii() and len(name) > _FEWEST_LETTERS))
        and name.casefold() in text.casefold()
        for name in map(bare_name, names)
    )


def _plain(state: HeaderState, index: int) -> int:  # noqa: PLR0911 - one question a line, the first that fits answers
    """A short line without a form of its own: author, title, affiliation or subtitle, by its place."""
    block = state.blocks[index]
    if size := read_unread_label(state, index) or about_text(state, index) or _described(state, index):
        return size
    if state.titled and unknown_label(block.text):
        return 0
    if size := _headed_abstract(state, index):
        return size
    if _person(state, index):
        return 1
    if not state.titled:
        placed = state.people and not block.gap and has_position(block.text) and _affiliation_line(state, index)
        return state.affiliate(block.text) if placed else _above_title(state, index)
    if state.clues.says_again(block.text):
        return 1
    if _above_name(state, index):
        state.held = block.text
        return 1
    if state.people and (_affiliation_line(state, index) or (state.awaits_affiliation and not block.gap)):
        return state.affiliate(block.text)
    if state.people or state.has("abstract") or state.has("subtitle") or state.title_at is None:
        return 0
    return _below_title(state, index)


def _above_name(state: HeaderState, index: int) -> bool:
    """Whether a line with a position at an institution stands directly above the author's name."""
    text = state.blocks[index].text
    below = state.blocks[index + 1] if index + 1 < len(state.blocks) else None
    placed = has_position(text) and has_workplace(text) and len(text) <= _AFFILIATION_WIDTH and not full_stopped(text)
    return placed and not state.people and below is not None and not below.gap and state.clues.all_names(below.text)


def _above_title(state: HeaderState, index: int) -> int:
    """The title, or a line above it that no other rule knows."""
    block = state.blocks[index]
    if above_title(state, index):
        return 1
    if state.clues.title_labelled(index) or is_slogan(state.clues, index):
        state.add("imprint", block.text, block, "above-title")
        return 1
    if is_nameplate(state.clues, index):
        field = "series" if is_periodical(block.text) else "publisher"
        state.add("imprint" if state.has(field) else field, block.text, block, "nameplate")
        return 1
    if not state.has("publisher") and is_masthead(state.clues, index):
        state.add("publisher", block.text, block, "masthead")
        return 1
    return 1 if state.clues.title_element else _first_line(state, index)


def _below_title(state: HeaderState, index: int) -> int:
    """The subtitle; a title in another language is stepped over."""
    block = state.blocks[index]
    if is_generic(block.text) or state.title_at is None or not state.clues.is_subtitle(index, state.title_at):
        return 0
    title = next(str(f.value) for f in state.findings if f.field == "title")
    if is_parallel(block.text, title):
        state.add("imprint", block.text, block, "parallel-title")
        return 1
    if not may_be_subtitle(block.text, title):
        return 0
    state.add("subtitle", block.text.strip(_AROUND_SUBTITLE), block, "below-title")
    return 1


def _described(state: HeaderState, index: int) -> int:
    """`A. Name is a fellow at B.` under the title."""
    block = state.blocks[index]
    if not state.titled or state.people or not full_stopped(block.text):
        return 0
    return state.add_authors(read_notes(block, []), block)


def _first_line(state: HeaderState, index: int) -> int:
    text, declared = state.blocks[index].text, state.clues.declared_title
    name, colon, title = text.partition("：")
    if colon and title and _FEW_HAN.fullmatch(name) and state.clues.corroborated(name) and not is_generic(name):
        state.add_authors(read_byline(name, state.blocks[index].number, trusted=True), state.blocks[index])
        return state.add_title(index, "first-line", title)
    if is_generic(text) or (full_stopped(text) and (declared or not _title_with_stop(state, index))):
        return 0
    if (
        declared
        and not same_words(text, declared)
        and (state.clues.prose_at(index + 1) or index + 1 == len(state.blocks))
    ):
        return 0
    return 0 if state.has("abstract") and state.people else state.add_title(index, "first-line")


def _title_with_stop(state: HeaderState, index: int) -> bool:
    """A line that ends in a full stop is a title only where it is short and a byline or a date stands directly below."""
    words = len(state.blocks[index].text.split())
    return words <= _SENTENCE_WORDS and (state.clues.header_below(index) or state.clues.short_sentences(index))


def _person(state: HeaderState, index: int) -> int:
    """A line that is a name, with or without what the person is."""
    block, clues = state.blocks[index], state.clues
    if len(block.text) > LONGEST_VALUE or (state.has("abstract") and state.people):
        return 0
    if (not state.titled and not clues.title_after(index)) or (
        full_stopped(block.text) and not _INITIAL.search(block.text)
    ):
        return 0
    text, date = split_last_date(_BEHIND_NAME.sub("", block.text), state.order)
    people = read_byline(text, block.number) or read_notes(block.with_text(text), [p.printed for p in state.people])
    if not people and _placed_below(state, index):
        people = read_byline(text, block.number, trusted=True)
    if (
        not people
        and clues.name_like(block.text)
        and not has_workplace(text)
        and (_vouched(state, index) or _next_author(state, index) or _alone(state, index))
    ):
        people = read_byline(text, block.number, trusted=True)
    if state.people and has_position(block.text) and not any(p.affiliations for p in people):
        return 0
    if people and date:
        state.findings.append(date.finding(block))
    return state.add_authors(people, block)


def _vouched(state: HeaderState, index: int) -> bool:
    """Whether the rest of the text speaks for a weak likeness: the name comes again, or an affiliation stands below."""
    return state.clues.corroborated(state.blocks[index].text) or state.clues.affiliation_at(index + 1)


def _placed_below(state: HeaderState, index: int) -> bool:
    """Whether a few Han characters under the title have a position at an institution below them, so that they are a name of whatever family."""
    text = state.blocks[index].text
    below = state.blocks[index + 1].text if index + 1 < len(state.blocks) else ""
    titled = state.titled and not state.people and _FEW_HAN.fullmatch(text) is not None and not has_workplace(text)
    return titled and state.clues.affiliation_at(index + 1) and has_position(below) and has_workplace(below)


def _alone(state: HeaderState, index: int) -> bool:
    """Whether a line under the title that is only a likely name is the author's: a date or labels stand below it, and nobody else is named."""
    text = state.blocks[index].text
    if not state.titled or state.people or state.has("abstract") or is_generic(text) or has_workplace(text):
        return False
    return state.clues.all_names(text) and state.clues.unlike_words(text) and state.clues.only_name(index)


def _next_author(state: HeaderState, index: int) -> bool:
    """Whether a weak likeness below other authors may be one more."""
    below = state.blocks[index + 1] if index + 1 < len(state.blocks) else None
    return bool(state.people) and below is not None and not below.prose and not is_generic(state.blocks[index].text)


def _may_be_place(state: HeaderState, block: Block) -> bool:
    """Whether a line without a word for a position or an institution may be one: an author has none yet, and it is a name in Latin letters."""
    text = block.text
    return (
        any(not p.affiliations for p in state.people)
        and text[:1].isupper()
        and not text.isupper()
        and not any(char.isdecimal() for char in text)
        and _WIDE_SPACE.search(text) is None
    )


def _affiliation_line(state: HeaderState, index: int) -> bool:
    """Whether a line below an author says what the author is."""
    block = state.blocks[index]
    if state.has("abstract") or len(block.text) > _AFFILIATION_WIDTH or block.text.endswith((",", ":")):
        return False
    if (full_stopped(block.text) and not has_position(block.text)) or _SENTENCE.search(block.text):
        return False
    if has_position(block.text) or has_workplace(block.text):
        return True
    if not _may_be_place(state, block):
        return False
    near = block.number - (state.people[-1].line or block.number) <= 3
    set_off = index + 1 < len(state.blocks) and state.blocks[index + 1].gap
    return near and not block.gap and (set_off or not state.clues.prose_at(index + 1))
