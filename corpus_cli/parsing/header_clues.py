"""What the rest of a text says about its first lines: who is named again, which lines come again, what follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.headings import find_headings, is_generic, is_numbered_heading
from corpus_cli.parsing.keywords import is_hashtags
from corpus_cli.parsing.labels import is_genre, read_label
from corpus_cli.parsing.layout import Block, stopped
from corpus_cli.parsing.links import is_furniture
from corpus_cli.parsing.persons import bare_name, has_position, has_workplace, person_score
from corpus_cli.parsing.publication_date import read_date_line
from corpus_cli.parsing.title import read_series

_ONE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{3,15}")
_MEMO = re.compile(r"(?:TO|FROM|To|From)\s*[:：]")
_LETTERS = re.compile(r"[\W_]+")
_PAGE = re.compile(r"(?:\.{2,}|…+|·{2,}|\s)\s*\d{1,3}$")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_NAMES = re.compile(r"\s*,?\s+(?:and|&|und|et|y|e|en)\s+|\s*[,、·・]\s*")
HEADER_KEYS = frozenset(
    {
        "author",
        "date",
        "updated",
        "keywords",
        "genre",
        "category",
        "theme",
        "series",
        "title",
        "subtitle",
        "affiliation",
        "position",
        "contact",
        "abstract",
    }
)
_NAME_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = frozenset({"and", "by", "et", "par", "und", "von", "y", "por", "e", "di", "en", "door", "text", "words"})
_LONGEST_PLACE = 60
_INSTITUTION_WORDS = 7
_SOON = 8
"""Blocks below a line among which a labelled title shows that the line is none."""
_MOST_NAMES = 5
_RUN = 2
"""Likely names, one a line below the first, that show it to be one."""
_NEAR = 3
"""Short lines among which a line of the header makes those above it the header's as well."""
_LONGEST_SENTENCES = 100
"""Characters of a title that is made of sentences."""
_FAR = 40
"""Blocks: a header line never stands farther down."""


@dataclass
class Clues:
    """The blocks of a text with answers about them. `names` are authors that closing notes describe; `declared` values stand beside the text."""

    blocks: Sequence[Block]
    names: Sequence[str] = ()
    declared_title: str | None = None
    declared_abstract: str | None = None

    @cached_property
    def folded(self) -> str:
        """The whole text in one case, with single spaces."""
        return " ".join(" ".join(b.text for b in self.blocks).casefold().split())

    @cached_property
    def title_element(self) -> bool:
        """Whether a format marks the title."""
        return any(b.role == "title" for b in self.blocks[:_FAR]) or (
            self.single_top and any(b.level == 1 for b in self.blocks[:12])
        )

    @cached_property
    def single_top(self) -> bool:
        """Whether there is exactly one heading of the first level."""
        return sum(b.level == 1 for b in self.blocks) == 1

    @cached_property
    def numbered_headings(self) -> int:
        """How many numbered headings the text has."""
        return sum(is_numbered_heading(b) for b in self.blocks[1:])

    @cached_property
    def plain_headings(self) -> int:
        """How many headings without a number stand farther down."""
        rest = self.blocks[4:]
        return sum(h.number is None and rest[h.index].level is None for h in find_headings(rest))

    def lines_for_each(self, byline: int) -> bool:
        """Whether affiliation lines below line `byline` are one an author."""
        return (
            sum(
                not b.prose
                and (has_position(b.text) or has_workplace(b.text))
                and not stopped(b.text)
                and not any(person_score(p.printed) for p in read_byline(b.text))
                for b in takewhile(lambda b: not b.prose, (b for b in self.blocks[:12] if b.number > byline))
            )
            > 1
        )

    @cached_property
    def memo(self) -> bool:
        """Whether the text is a memorandum: its first lines say from whom and to whom it goes."""
        return any(_MEMO.match(block.text) for block in self.blocks[:8])

    def title_labelled(self, index: int) -> bool:
        """Whether a label gives the title in one of the next lines."""
        labels = (read_label(block.text) for block in self.blocks[index + 1 : index + _SOON])
        return any(label is not None and label.key == "title" and bool(label.value) for label in labels)

    def labelled(self, key: str, after: int = -1) -> bool:
        """Whether a label announces such a value in a line below the one at `after`."""
        return any((label := read_label(b.text)) and label.key == key for b in self.blocks[after + 1 : after + _FAR])

    def prose_at(self, index: int) -> bool:
        """Whether a paragraph stands there."""
        return index < len(self.blocks) and self.blocks[index].prose

    def corroborated(self, text: str) -> bool:
        """Whether all the names of a line occur again elsewhere in the text."""
        names = [bare_name(n) for n in _NAMES.split(text)]
        return bool(names) and all(
            person_score(n) and self.folded.count(" ".join(n.casefold().split())) > 1 and (len(n) > 2) for n in names
        )

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(w for b in self.blocks for w in _NAME_WORD.findall(b.text) if w.islower())

    def unlike_words(self, text: str) -> bool:
        """Whether none of the words occurs in small letters in the text, as those of a heading do."""
        words = _NAME_WORD.findall(text)
        return not any(word.casefold() in self._small_words for word in words if not word.islower())

    def only_one(self, piece: Block) -> bool:
        """Whether a part of a line may be the author's name: its words are no others of the text, and no line soon below names a person."""
        index = next((i for i, b in enumerate(self.blocks) if b.number == piece.number), 0)
        return self.unlike_words(piece.text) and not self._named_below(index)

    def _named_below(self, index: int) -> bool:
        for block in self.blocks[index + 1 : index + 1 + _NEAR]:
            label = read_label(block.text)
            if strip_by(block.text) or (label and label.key == "author"):
                return True
            if block.prose:
                return False
            if any(p.affiliations for p in read_byline(block.text)):
                return True
        return False

    def only_name(self, index: int) -> bool:
        """Whether a date or a label stands directly below the line, or a paragraph set off from it, and no line soon below names a person."""
        if index + 1 >= len(self.blocks) or self._named_below(index):
            return False
        below = self.blocks[index + 1]
        ends_header = not self.blocks[index].gap and below.gap and below.prose
        label = read_label(below.text)
        run = self.blocks[index + 1 : index + 1 + _RUN]
        if len(run) == _RUN and all(self.all_names(b.text) and not b.gap and self.unlike_words(b.text) for b in run):
            return True
        return ends_header or self.header_line(below) or (label is not None and label.key == "contents")

    def name_like(self, text: str) -> bool:
        """Whether the line begins with something that may be a name."""
        first = re.split(r"[,，(（|/;；]", text)[0]
        return all(person_score(n) for n in _NAMES.split(first) if n)

    def all_names(self, text: str) -> bool:
        """Whether a line is a list of likely names and nothing else."""
        parts = [part for part in _NAMES.split(text) if part.strip()]
        return 0 < len(parts) <= _MOST_NAMES and all(person_score(part) for part in parts)

    def affiliation_at(self, index: int) -> bool:
        """Whether the line there says a position or a place of work."""
        if index >= len(self.blocks):
            return False
        block = self.blocks[index]
        spaced = block.gap and not self.blocks[index - 1].gap
        return (
            not block.prose
            and not spaced
            and len(block.text) < 160
            and (has_position(block.text) or has_workplace(block.text))
            and not stopped(block.text)
            and not any(person_score(p.printed) for p in read_byline(block.text))
        )

    def header_line(self, block: Block) -> bool:
        """Whether a line is one of a header by its form."""
        label = read_label(block.text)
        if label and label.key in HEADER_KEYS and len(label.value) < 300:
            return label.key != "abstract" or not label.value
        if block.prose or block.level is not None:
            return False
        return (
            bool(read_date_line(block.text, None))
            or is_hashtags(block.text)
            or bool((by := strip_by(block.text)) and self.name_like(by))
            or (is_genre(block.text) and not is_generic(block.text))
            or read_series(block.text) is not None
        )

    def header_follows(self, index: int, *, within: int = 2) -> bool:
        """Whether a header line comes within the next blocks, before any numbered heading."""
        for block in self.blocks[index + 1 : index + 1 + within]:
            if self.header_line(block):
                return True
            if block.level is not None or is_numbered_heading(block):
                return False
        return False

    @cached_property
    def spaced(self) -> bool:
        """Whether empty lines part the paragraphs."""
        prose = [block.gap for block in self.blocks if block.prose]
        return bool(prose) and sum(prose) * 2 > len(prose)

    def ends_header(self, index: int) -> bool:
        """Whether a line stands directly under the header and is parted from the text below by empty space."""
        if not self.spaced or self.blocks[index].gap:
            return False
        below = next((b for b in self.blocks[index + 1 : index + 1 + _NEAR] if b.gap or b.prose), None)
        return below is not None and below.gap and below.prose

    def header_goes_on(self, index: int) -> bool:
        """Whether a line of a header by its form comes within the next short lines: a date, a label, a byline with what the author is."""
        for block in self.blocks[index + 1 : index + 1 + _NEAR]:
            label = read_label(block.text)
            if label and label.key in HEADER_KEYS and (label.value or label.key in {"abstract", "keywords"}):
                return True
            if block.prose or block.level is not None or is_numbered_heading(block) or is_generic(block.text):
                return False
            if self.header_line(block) or any(p.affiliations for p in read_byline(block.text)):
                return True
            if block.bullet and not self.blocks[index].bullet:
                return False
        return False

    def short_sentences(self, index: int) -> bool:
        """Whether a line of short sentences is a title: a line of a header stands soon below it, and nothing longer between."""
        block = self.blocks[index]
        if not block.prose or len(block.text) > _LONGEST_SENTENCES or block.level is not None or block.bullet:
            return False
        return read_label(block.text) is None and self.header_goes_on(index)

    def header_below(self, index: int) -> bool:
        """Whether the next line is one of a header, or names people."""
        return self.header_follows(index, within=1) or (index + 1 < len(self.blocks) and self._people_follow(index + 1))

    def numbered_before(self, index: int) -> bool:
        """Whether a numbered heading stands above."""
        return any(is_numbered_heading(b) for b in self.blocks[:index])

    def title_below(self, block: Block) -> bool:
        """Whether a line that could be the title, or a title that a format marks, stands below."""
        index = next((i for i, b in enumerate(self.blocks) if b.number == block.number), 0)
        return self.title_element or self.declared_title is not None or self.title_after(index)

    def title_after(self, index: int) -> bool:
        """Whether a plain line that could be a title comes after this one, before any paragraph."""
        person_before = index >= 0 and bool(person_score(self.blocks[index].text))
        for at, block in enumerate(self.blocks[index + 1 : index + 10], index + 1):
            if block.prose or (is_numbered_heading(block) and not read_date_line(block.text, None)):
                return self.short_sentences(at)
            label = read_label(block.text)
            if block.role == "title" or (label and label.key == "title"):
                return True
            placed = has_position(block.text) and has_workplace(block.text) and len(block.text) < _LONGEST_PLACE
            affiliated = person_before and (has_position(block.text) or has_workplace(block.text))
            person_before = bool(person_score(block.text)) or affiliated
            if not (
                placed
                or label
                or self.header_line(block)
                or person_before
                or is_generic(block.text)
                or is_furniture(block)
            ):
                return True
        return False

    def is_abstract(self, text: str) -> bool:
        """Whether the declared abstract says the same."""
        return self.declared_abstract is not None and same_words(text, self.declared_abstract)

    def repeated(self, index: int) -> bool:
        """Whether a line of a table of contents: it comes again, or ends in a page number."""
        text = _PAGE.sub("", self.blocks[index].text)
        key = _LETTERS.sub("", text.casefold())
        return bool(_PAGE.search(self.blocks[index].text)) or any(
            _LETTERS.sub("", b.text.casefold()) == key for b in self.blocks[index + 1 :]
        )

    def continues_title(self, block: Block, title: str) -> bool:
        """Whether a line goes on with the title: no space between, and it begins in small letters or the title ends in the middle of something."""
        if block.gap or block.bullet or block.prose or block.level is not None or block.role == "subtitle":
            return False
        if strip_by(block.text) or read_label(block.text):
            return False
        small = block.text[:1].islower()
        return (
            small
            or title.rstrip().endswith((":", "：", ",", "–", "—"))
            or bool(
                re.search(r"\b(?:the|a|an|of|and|in|on|for|to|with|from|der|die|das|und|de|la|le|les|et|del|y)$", title)
            )
        )

    def says_again(self, text: str) -> bool:
        """Whether a line only repeats who wrote the text, or the abstract that stands beside it."""
        if self.declared_abstract and same_words(text, self.declared_abstract):
            return True
        words = [word for word in _NAME_WORD.findall(text.casefold()) if word not in _JOINERS]
        known = set(_NAME_WORD.findall(" ".join(self.names).casefold()))
        return len(words) >= 2 and known.issuperset(words)

    def is_subtitle(self, index: int, title_at: int) -> bool:  # noqa: PLR0911 - one question a line, the first that fits answers
        """Whether the plain line at `index` goes with the title rather than being the first heading."""
        block = self.blocks[index]
        if any(b.prose for b in self.blocks[title_at + 1 : index]) or len(block.text) > 160:
            return False
        if block.bullet and block.bullet not in "–—―-":
            return False
        if index + 1 >= len(self.blocks):
            return False
        following = self.blocks[index + 1]
        if self.header_line(following) or self._people_follow(index + 1):
            return True
        if is_numbered_heading(following) or following.level is not None:
            return True
        if not following.prose:
            return index == title_at + 1 and not block.gap
        if index > title_at + 1:
            return False
        if not block.gap and following.gap:
            return True
        return self.numbered_headings > 0 or self.plain_headings == 0

    def _people_follow(self, index: int) -> bool:
        block = self.blocks[index]
        if block.prose or len(block.text) > 160:
            return False
        if read_byline(block.text):
            return True
        first = re.split(r"[,，(（|]", block.text)[0]
        score = person_score(first)
        return score >= 2 or (
            score == 1 and (self.corroborated(first) or self.affiliation_at(index + 1) or first != block.text)
        )


def same_words(a: str, b: str) -> bool:
    """Whether two texts have the same letters, or one begins with the other and is not much shorter."""
    x, y = (_LETTERS.sub("", t.casefold()) for t in (a, b))
    if not x or not y:
        return False
    return x == y or (min(len(x), len(y)) > 0.6 * max(len(x), len(y)) and (x.startswith(y) or y.startswith(x)))
