"""Entries without an author: whether what stands first is the title, and what follows the outlet or publisher."""

import re

from corpus_cli.parsing.institutions import HEADS, is_agency, is_cjk_institution, is_magazine, is_newspaper
from corpus_cli.parsing.names import INITIALS, acronym
from corpus_cli.parsing.names_east import CJK

MAX_OUTLET_WORDS = 8
_WORD = re.compile(r"[^\W\d_][^\s,.()]*")
_PERSON = re.compile(rf"[^,]{{2,40}},\s(?:{INITIALS.pattern}|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){{0,2}})(?:,.*|\s(?:and|&)\s.*)?$")
_SMALL = frozenset("of the for and in on to de la le du des del di da von und et y e al at &".split())


def is_body(text: str) -> bool:
    """Whether a name is an outlet's or institution's by its own words, not only by an `of` in it."""
    text = text.strip(" .")
    if not text or len(text.split()) > MAX_OUTLET_WORDS + 4:
        return False
    if is_agency(text) or acronym(text):
        return True
    if CJK.search(text):
        return is_cjk_institution(text) or is_newspaper(text) or is_magazine(text)
    words = _WORD.findall(text)
    if any(word[0].islower() and word.lower() not in _SMALL for word in words):
        return False
    return is_newspaper(text) or is_magazine(text) or any(word.lower() in HEADS for word in words)


def title_first(first: str, second: str) -> bool:
    """Whether `first. second` is a title and its outlet, not an author and a title: the outlet is known as one, and the other is nobody."""
    second = re.sub(r",\s[A-Z]?\d{1,3}$", "", second.strip(" ."))
    if not is_body(second) or _PERSON.match(first) or len(second.split()) > MAX_OUTLET_WORDS:
        return False
    return not is_body(first) or second.casefold() in first.casefold()


__all__ = ["MAX_OUTLET_WORDS", "is_body", "title_first"]
