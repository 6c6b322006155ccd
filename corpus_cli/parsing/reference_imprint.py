"""Books whose parts only commas divide, as French, Spanish and Italian notes print them: `Carrel, Odile, L’eau, Paris, Seuil, 2011`."""

import re

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.names import INITIALS, PARTICLES, is_institution
from corpus_cli.parsing.quotes import OPENING, bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import read_authors
from corpus_cli.parsing.reference_tail import read_tail
from corpus_cli.parsing.reference_words import COMMA_IMPRINT, PUBLISHER_WORD

_IMPRINT = re.compile(COMMA_IMPRINT)
_AUTHOR = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'.-]+){0,2}"
_HEAD = re.compile(
    rf"(?P<a>{_AUTHOR}(?:,\s{_AUTHOR})?(?:\s(?:et|y|e|and|und)\s{_AUTHOR}(?:,\s{_AUTHOR})?)?(?:\s\((?:dir|éd|ed|coord|comp|Hrsg|Hg|a cura di)s?\.?\))?),\s(?=[^\s«“\"])"
)
_ROLE = re.compile(r"\s\([^()]+\)$")


def read_comma_book(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Read authors, title, place, publisher and year between commas; False where that is not what stands there."""
    imprint = _IMPRINT.search(text)
    head = _HEAD.match(text)
    while head and imprint and not _is_author(head["a"]):
        shorter = head["a"].rpartition(", ")[0]
        head = re.match(rf"(?P<a>{re.escape(shorter)}),\s", text) if shorter else None
    if not head or not imprint or imprint.start() <= head.end() or PUBLISHER_WORD.search(imprint["place"]):
        return False
    title = text[head.end() : imprint.start()].strip(" ,")
    if len(title.split()) < 2 or OPENING.search(title) or re.search(r"\.\s[A-ZÀ-Þ]", title):
        return False
    fields.style = "notes"
    read_authors(head["a"], fields, previous)
    fields.title, fields.place, fields.publisher = bare_title(title), imprint["place"], imprint["publisher"]
    fields.date, fields.collection, fields.locator = imprint["y"], imprint["coll"], True
    read_tail(text[imprint.end() :], fields)
    return True


def _is_author(text: str) -> bool:
    """Whether it is one person or two: a family name and a given name, in either order, and no words of a title."""
    first, comma, second = _ROLE.sub("", text).partition(", ")
    if is_institution(first):
        return False
    words = (second if comma else first).split()
    if not words or any(word.lower() in PARTICLES for word in words[:1]):
        return False
    if comma:
        return (
            len(words) == 1 or is_given_name(words[0]) or bool(INITIALS.fullmatch(words[0])) or bool(_ROLE.search(text))
        )
    return len(words) > 1
