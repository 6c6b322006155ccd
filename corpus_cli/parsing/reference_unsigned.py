"""Entries without an author: whether what stands first is the title, and what follows the outlet or publisher."""

import re

from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.institutions import HEADS, is_agency, is_cjk_institution, is_magazine, is_newspaper
from corpus_cli.parsing.names import INITIALS, acronym
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_groups import read_group

MAX_OUTLET_WORDS = 8
_WORD = re.compile(r"[^\W\d_][^\s,.()]*")
_PERSON = re.compile(
    rf"[^,]{{2,40}},\s(?:{INITIALS.pattern}|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){{0,2}})(?:,.*|\s(?:and|&)\s.*)?$"
)
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
    return not is_body(first) or second.casefold() in first.casefold() or first.startswith("About ")


_TITLE_DATE = re.compile(
    r"(?P<t>[^“”「」『』《》]{4,250}?)(?P<g>\s\((?P<c>[^()]{3,80})\))?(?P<m>[.?!])\s\((?P<d>(?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?|n\.d\.)\)\.?(?:\s+|$)"
)
_ROLE = re.compile(r".+,\s(?:Trans|Eds?)\.|(?:No\.|Report)\s.*\d.*")
"""What APA sets in brackets behind a title, never behind a name."""
_YEAR = re.compile(r"(\d{4})([a-z])")


def read_unsigned(text: str, fields: Fields) -> str | None:
    """What follows the date of an APA entry without an author, `Title. (2019, March 14). Outlet`, after storing both; None for any other."""
    match = _TITLE_DATE.match(text)
    if not match:
        return None
    rest = text[match.end() :].strip(" .")
    told = bool(match["c"] and _ROLE.fullmatch(match["c"]))
    alone = not rest and bool(fields.url or told) and not _PERSON.match(match["t"]) and not is_body(match["t"])
    if not (told or alone or (rest and ". " not in rest and title_first(match["t"], rest))):
        return None
    date = parse_date(_YEAR.sub(r"\1", match["d"]))
    if match["d"] != "n.d." and not (date and date.edtf):
        return None
    if match["c"] and not read_group(match["c"], fields):
        return None
    fields.title, fields.quote = bare_title(match["t"] + match["m"].strip(".")), "none"
    fields.date, fields.status = (date.edtf, None) if date else (None, "n.d.")
    fields.year_suffix = letter[2] if (letter := _YEAR.match(match["d"])) else None
    fields.style = "apa"
    return rest


__all__ = ["MAX_OUTLET_WORDS", "is_body", "read_unsigned", "title_first"]
