"""Header lines with a label: `Keywords: …`, `글쓴이: …`, and a label on a line of its own with its value below."""

import re
from collections.abc import Callable

from corpus_cli.parsing.asides import read_aside
from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.header_state import HeaderState
from corpus_cli.parsing.headings import is_numbered_heading
from corpus_cli.parsing.introductions import read_notes
from corpus_cli.parsing.keywords import is_hashtags, split_keywords
from corpus_cli.parsing.labels import UNKEPT, Labelled, ends_in_genre, is_genre, read_label
from corpus_cli.parsing.layout import Block, full_stopped
from corpus_cli.parsing.links import URL
from corpus_cli.parsing.numbering import parse_number
from corpus_cli.parsing.publication_date import read_date_line, read_date_value, split_last_date

LONGEST_VALUE = 300
_DATED = re.compile(r"(.{2,60}?)\s*[(（,，]\s*([^()（）]{4,24}?)[)）]?")
_SHORT_ABSTRACT = 40
"""Characters: `Summary: five lessons` is a title."""
_LONGEST_KEYWORD = 60
_LISTING = frozenset(
    {"topic", "topics", "subject", "subjects", "themen", "thèmes", "temas", "temi", "assuntos", "issues"}
)
"""Labels of themes behind which a list is one of keywords."""
_MANY = 3
_ISSUE_VALUE = re.compile(
    r"(?:(?:19|20)\d\d[\s,/]*)?(?:(?:No|Nr|Vol|Issue|Number)\.?\s?)?\d[\d./-]*(?:[\s,]+(?:No|Nr|Issue)\.?\s?\d+)?(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
"""`2025 No. 41` behind `Issue:`: a number, not what the text is about."""
_IMPRINT = frozenset({"contact", "source_url", "license", "publisher", "language", "doi"})

_Reader = Callable[[HeaderState, Block, Labelled], int]


def read_labelled(state: HeaderState, index: int, label: Labelled) -> int:
    """Read the value of a label at `index`; the number of blocks taken, 0 where it is no label after all."""
    if not label.value:
        return _above(state, index, label)
    if label.key == "title" or (label.printed.casefold() == "subject" and not state.titled and state.clues.memo):
        return min(1, state.add_title(index, "label", label.value))
    return read_value(state, state.blocks[index], label)


def read_value(state: HeaderState, block: Block, label: Labelled) -> int:
    """Read a labelled value; 1 where it was one."""
    if label.key != "abstract" and len(label.value) > LONGEST_VALUE:
        return 0
    return _READERS.get(label.key, _plain)(state, block, label)


def _plain(state: HeaderState, block: Block, label: Labelled) -> int:
    state.add(label.key, label.value, block, "label")
    return 1


def _abstract(state: HeaderState, block: Block, label: Labelled) -> int:
    if state.has("abstract") or (len(label.value) < _SHORT_ABSTRACT and not full_stopped(label.value)):
        return 0
    return _plain(state, block, label)


def _keywords(state: HeaderState, block: Block, label: Labelled) -> int:
    state.add("keywords", split_keywords(label.value), block, "label")
    return 1


def _date(state: HeaderState, block: Block, label: Labelled) -> int:
    date = read_date_value(label.value, state.order, updated=label.key == "updated")
    if date:
        state.findings.append(date.finding(block))
    return int(date is not None)


def _author(state: HeaderState, block: Block, label: Labelled) -> int:
    people = read_notes(block.with_text(label.value), [], trusted=True) if label.key == "author_note" else ()
    if people and len(each := read_byline(label.value.rstrip("。."), block.number)) > len(people):
        people = each if all(p.affiliations for p in each) else people
    for person in people:
        state.describe(person)
    if not people and label.key == "author":
        value, date = split_last_date(label.value, state.order)
        if date and not state.has("date"):
            state.findings.append(date.finding(block))
            label = Labelled(label.key, label.printed, value)
    return state.add_authors(people or read_byline(label.value, block.number, trusted=True), block)


def _affiliation(state: HeaderState, block: Block, label: Labelled) -> int:
    del block
    return state.affiliate_all(label.value)


def _genre(state: HeaderState, block: Block, label: Labelled) -> int:
    genre = label.key == "genre" or is_genre(label.value) or ends_in_genre(label.value)
    field = "genre" if genre else "theme"
    state.add(field, label.value, block, "label")
    return 1


def _theme(state: HeaderState, block: Block, label: Labelled) -> int:
    """A theme; several after `Topics:` or `Subject:` are keywords."""
    if _ISSUE_VALUE.fullmatch(label.value):
        return _unkept(state, block, label)
    words = split_keywords(label.value)
    listed = len(words) >= _MANY and label.printed.casefold() in _LISTING and not state.clues.labelled("keywords")
    state.add("keywords" if listed else "theme", words if listed else label.value, block, "label")
    return 1


def _unkept(state: HeaderState, block: Block, label: Labelled) -> int:
    """A value that no field keeps; above the title only where a title follows."""
    del label
    if not state.titled and not state.clues.title_below(block):
        return 0
    state.add("imprint", block.text, block, "label")
    return 1


def _publisher(state: HeaderState, block: Block, label: Labelled) -> int:
    """Who published the text, with or without the date behind."""
    if date := read_date_line(label.value, state.order):
        state.findings.append(date.finding(block))
        return 1
    match = _DATED.fullmatch(label.value)
    if match and (date := read_date_value(match[2], state.order)):
        state.findings.append(date.finding(block))
        state.add("publisher", match[1], block, "label")
        return 1
    return _plain(state, block, label)


def _source(state: HeaderState, block: Block, label: Labelled) -> int:
    if url := URL.search(label.value):
        state.add("source_url", url[0].rstrip(".,;"), block, "label")
        return 1
    return int(len(label.value) < 80)


def _imprint(state: HeaderState, block: Block, label: Labelled) -> int:
    del label
    state.findings.extend(read_aside(block) or ())
    return 1


def _subtitle(state: HeaderState, block: Block, label: Labelled) -> int:
    state.add("subtitle", label.value.strip("–—―- 　"), block, "label")
    return 1


def _nothing(state: HeaderState, block: Block, label: Labelled) -> int:
    del state, block, label
    return 0


_READERS: dict[str, _Reader] = {
    "abstract": _abstract,
    "keywords": _keywords,
    "date": _date,
    "updated": _date,
    "author": _author,
    "author_note": _author,
    "affiliation": _affiliation,
    "position": _affiliation,
    "genre": _genre,
    "category": _genre,
    "source_url": _source,
    "contact": _imprint,
    "publisher": _publisher,
    "doi": _imprint,
    "language": _imprint,
    "interviewee": _imprint,
    "subtitle": _subtitle,
    "contents": _nothing,
    "theme": _theme,
    UNKEPT: _unkept,
}


def _above(state: HeaderState, index: int, label: Labelled) -> int:  # noqa: PLR0911 - one question a line, the first that fits answers
    """A label on a line of its own: its value is below."""
    if label.key == "contents":
        return 1 + _contents(state, index + 1)
    if index + 1 >= len(state.blocks):
        return 0
    below = state.blocks[index + 1]
    if label.key == "abstract":
        return _abstract_below(state, index)
    if label.key == "keywords":
        return 1 + _keywords_below(state, index + 1)
    if label.key == "theme" and label.printed.casefold() in _LISTING and _one_a_line(state, index + 1):
        return 1 + _keywords_below(state, index + 1)
    if (below.prose and label.key != "author_note") or (label.key == "author_note" and not state.titled):
        return 0
    taken_below = label.key in _IMPRINT and read_aside(below) is not None
    if taken_below or read_label(below.text) or below.level is not None:
        return 1
    size = read_labelled(state, index + 1, Labelled(label.key, label.printed, below.text))
    state.awaits_affiliation = bool(size) and label.key == "author"
    return 1 + size


def _abstract_below(state: HeaderState, index: int) -> int:
    """The paragraph below, with what follows it up to the next header line, or a list of points."""
    below = state.blocks[index + 1]
    if state.has("abstract") and below.prose and _other_script(below.text, state):
        state.add("imprint", below.text, below, "parallel-abstract")
        return 2
    if state.has("abstract") or below.level is not None or (not below.prose and parse_number(below.text)):
        return 0
    end = index + 2
    while (
        below.bullet
        and end < len(state.blocks)
        and state.blocks[end].bullet == below.bullet
        and not read_label(state.blocks[end].text)
    ):
        end += 1
    while end < len(state.blocks) and _goes_on(state.blocks[end]) and state.clues.header_follows(end, within=3):
        end += 1
    parts = state.blocks[index + 1 : end]
    state.add("abstract", "\n\n".join(b.text for b in parts), parts[0], "label-above")
    return end - index


def _other_script(text: str, state: HeaderState) -> bool:
    """Whether a second abstract is in other letters than the first: the same in another language."""
    first = next(str(f.value) for f in state.findings if f.field == "abstract")
    return _EAST_ASIAN.search(text) is None if _EAST_ASIAN.search(first) else _EAST_ASIAN.search(text) is not None


_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")


def _goes_on(block: Block) -> bool:
    """Whether a block may be a further paragraph of an abstract."""
    return (block.prose or full_stopped(block.text)) and block.level is None and read_label(block.text) is None


def _keywords_below(state: HeaderState, index: int) -> int:
    """The keywords of the line below, or one a line."""
    first = state.blocks[index]
    if is_hashtags(first.text) or len(split_keywords(first.text)) > 1:
        state.add("keywords", split_keywords(first.text), first, "label-above")
        return 1
    end = index
    while end < len(state.blocks) and _may_be_keyword(state.blocks[end], first=end == index):
        end += 1
    words = tuple(dict.fromkeys(w for b in state.blocks[index:end] for w in split_keywords(b.text)))
    if words:
        state.add("keywords", words, first, "label-above")
    return end - index


def _one_a_line(state: HeaderState, index: int) -> bool:
    """Whether several short lines stand there without space between."""
    return all(i < len(state.blocks) and _may_be_keyword(state.blocks[i], first=i == index) for i in (index, index + 1))


def _may_be_keyword(block: Block, *, first: bool) -> bool:
    if (block.gap and not first) or block.prose or block.level is not None or len(block.text) > _LONGEST_KEYWORD:
        return False
    return read_label(block.text) is None and not is_numbered_heading(block)


def _contents(state: HeaderState, index: int) -> int:
    """A table of contents: lines that come again as headings, or that end in page numbers."""
    end = index
    while end < len(state.blocks) and not state.blocks[end].prose and state.clues.repeated(end):
        state.add("furniture", state.blocks[end].text, state.blocks[end], "contents")
        end += 1
    return end - index
