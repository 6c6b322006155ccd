"""References whose date does not follow the authors: notes, MLA, IEEE, Vancouver, GB/T 7714 and bare web lists."""

import re

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.institutions import is_newspaper
from corpus_cli.parsing.names import INITIALS, is_institution
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import OPENING, bare_title, quoted
from corpus_cli.parsing.reference_colon import read_colon
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_gbt import read_gbt
from corpus_cli.parsing.reference_groups import DOCUMENT, EDITION
from corpus_cli.parsing.reference_head import plausible_authors, read_authors
from corpus_cli.parsing.reference_imprint import read_comma_book
from corpus_cli.parsing.reference_people import EDITED_BY, TRANSLATED_BY
from corpus_cli.parsing.reference_tail import read_tail
from corpus_cli.parsing.reference_title import take_title
from corpus_cli.parsing.reference_web import read_web_list
from corpus_cli.parsing.reference_words import PUBLISHER_WORD

_SURNAME = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Ll]a|[Ll]e|[Dd]el|[Dd]i|[Dd]a|[Aa]l|ten|ter)\s){0,3}[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s[A-Z]{1,3}(?!\w)"
_OPENING_LATER = re.compile(r"[.,，]\s*[“「〈\"]\S")
_VANCOUVER = re.compile(
    rf"(?P<a>{_SURNAME}(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s){_SURNAME})*(?:,?\s*et al)?(?:,\s*eds?(?:itors?)?)?)\.\s+(?=\S)"
)
_MONTH_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}\.)"
)
_NOTE_PUBLISHED = re.compile(
    rf"\s*[(（][^()（）]{{2,80}}?[,，]\s*(?:[A-Z][a-z]+\.?\s(?:\d{{1,2}},\s)?)?(?:\d{{4}}|n\.d\.|forthcoming)[)）]|\s+\((?:{_MONTH_NAME}\s(?:\d{{1,2}},\s)?)?(?:1[5-9]|20)\d\d\)(?=\.?$)"
)


def read_undated(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Read an entry without a date at its head; False if no form fits."""
    return bool(text) and any(
        form(text, fields, previous)
        for form in (
            read_gbt,
            _quoted_title,
            read_colon,
            _vancouver,
            _title_and_date,
            _note_book,
            _note_document,
            read_comma_book,
            _web_list,
            _sentences,
            _bare,
        )
    )


_TITLE_DATE = re.compile(r"(?P<t>[^()\[\]]{8,250}?[.?!])\s\((?P<d>(?:19|20)\d\d(?:,\s[^()]{3,20})?|n\.d\.)\)\.\s(?=\S)")


def _title_and_date(text: str, fields: Fields, previous: Reference | None) -> bool:
    """APA without an author: `Title of an item. (2024, January 20). Site`."""
    del previous
    match = _TITLE_DATE.match(text)
    date = parse_date(match["d"]) if match else None
    if not match or not (match["d"] == "n.d." or (date and date.edtf)):
        return False
    fields.style, fields.title = "apa", bare_title(match["t"].rstrip("."))
    fields.date, fields.status = (date.edtf, None) if date else (None, "n.d.")
    read_tail(text[match.end() :], fields)
    return True


def _web_list(text: str, fields: Fields, previous: Reference | None) -> bool:
    del previous
    return read_web_list(text, fields)


def _quoted_title(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Notes, MLA, IEEE and the bracket styles: authors, then a title in quotes or brackets."""
    for match in OPENING.finditer(text):
        at = match.start()
        if at and match[0] in "'‘\"" and not text[at - 1].isspace():
            continue
        found = quoted(text, at)
        if not found or len(found[0]) < 2:
            continue
        head = text[:at].strip(" .,;:，。：、|–—-")
        if head and not plausible_authors(head):
            if match[0] in "'‘\"":
                continue
            return False
        fields.style = "title-first" if not head else "quoted"
        if head:
            read_authors(head, fields, previous)
        rest = take_title(text[at:], fields)
        if not head and fields.quote == "work" and is_newspaper(fields.title or "") and _OPENING_LATER.search(rest):
            fields.container, fields.title = fields.title, None  # the newspaper comes first
        read_tail(rest, fields)
        return bool(fields.title)
    return False


def _vancouver(text: str, fields: Fields, previous: Reference | None) -> bool:
    match = _VANCOUVER.match(text)
    if not match:
        return False
    fields.style = "vancouver"
    read_authors(match["a"], fields, previous)
    rest = take_title(text[match.end() :], fields)
    read_tail(rest, fields)
    return True


_DOCUMENT_AT_END = re.compile(r",\s+(?P<n>[^\s,]+(?:\s\d+)?)$")
_VOLUMES_AT_END = re.compile(r",\s+\d{1,2}\s+vols?\.?$")


def _note_book(text: str, fields: Fields, previous: Reference | None) -> bool:
    """A note: `Author, Title (Place: Publisher, Year), 58–59`."""
    match = _NOTE_PUBLISHED.search(text)
    if not match:
        return _direct_book(text, fields, previous)
    outlet = match[0].strip(" (（").partition(",")[0]
    if fields.url and is_newspaper(outlet) and not PUBLISHER_WORD.search(outlet):
        return False  # `Title (Reuters, 2024)` of a list of web pages
    before = text[: match.start()]
    authors, title = split_author_title(before)
    if not title:
        return False
    fields.style = "notes"
    read_authors(authors, fields, previous)
    fields.title = bare_title(title)
    if (document := _DOCUMENT_AT_END.search(fields.title)) and DOCUMENT.fullmatch(document["n"]):
        fields.title, fields.number = bare_title(fields.title[: document.start()]), document["n"]
    elif volumes := _VOLUMES_AT_END.search(fields.title):
        fields.title = bare_title(fields.title[: volumes.start()])
        fields.aside.append(volumes[0].strip(" ,"))
    if series := _SERIES_AT_END.search(fields.title):
        fields.title, fields.genre = bare_title(fields.title[: series.start()]), series["g"] or series["g2"]
        fields.number = series["n"] or series["n2"] or series["n3"]
    at = next((m.start() for m in re.finditer(r",\s+", fields.title) if _NOTATION.match(fields.title, m.end())), None)
    if at is None and _NOTATION.match(fields.title) and authors:
        fields.author.clear()  # `The Lay of the Estuary, trans. Clive Ruthven`: no author stands before the title
        fields.title, at = f"{authors}, {fields.title}", len(authors)
    more = ""
    if at is not None:
        fields.title, more = bare_title(fields.title[:at]), fields.title[at:].strip(", ") + " "
    read_tail(more + text[match.start() :].lstrip(), fields)
    return True


_SERIES_AT_END = re.compile(
    r",\s+(?:(?P<g2>[^,]{3,90}?)\s+)?[Nn]o\.\s+(?P<n2>[\w./-]*\d[\w./-]*(?:\sof\s\d{4})?)$|,\s+(?P<n3>[A-Z]{1,6}[\s-]\d+)$|,\s+(?P<g>[A-Z][^,]*\b(?:Papers?|Reports?|Briefs?|Series|Studies|Notes?|Memo(?:randum)?))\s+(?:[Nn]o\.?\s+|#)?(?P<n>[\w./-]*\d[\w./-]*)$"
)
_NOTATION = re.compile(
    rf"(?:{EDITED_BY.pattern})|(?:{TRANSLATED_BY.pattern})|(?:{EDITION.pattern})|vols?\.\s\d", re.IGNORECASE
)
_BEFORE_DOCUMENT = re.compile(r",\s+(?:UN Doc(?:ument)?\.?\s)?(?=[A-Z]{1,5}/\w)")


def _note_document(text: str, fields: Fields, previous: Reference | None) -> bool:
    """A note to a document that its number tells: `UN General Assembly, Report, A/HRC/52/40, December 28, 2022, para. 14`."""
    match = _BEFORE_DOCUMENT.search(text)
    if not match or not DOCUMENT.match(text, match.end()):
        return False
    authors, title = split_author_title(text[: match.start()])
    if not authors or not is_institution(authors):
        return False
    fields.style, fields.locator = "notes", True
    read_authors(authors, fields, previous)
    fields.title = bare_title(title)
    read_tail(text[match.end() :], fields)
    return bool(fields.title)


_DIRECT = re.compile(r"(?:[A-Z]\.[\s-]?){1,3}[A-ZÀ-Þ][\w’'-]+")


def _direct_book(text: str, fields: Fields, previous: Reference | None) -> bool:
    """IEEE: `A. Author, Title, 2nd ed. City: Publisher, Year`."""
    if not _DIRECT.match(text):
        return False
    authors, title = split_author_title(text)
    if not authors or not title or is_institution(authors):
        return False
    fields.style = "ieee"
    read_authors(authors, fields, previous)
    rest = take_title(title, fields, comma=True)
    read_tail(rest, fields)
    return bool(fields.title)


MAX_EASTERN_NAME = 16
"""Letters of a name in Han, kana or Hangul; the longest transcribed ones of the labelled references have 11."""


def split_author_title(text: str) -> tuple[str, str]:
    """Authors in direct order and the title after them, which one comma separates: `A. Ek, B. Oe and C. Ur, Title, Part`."""
    best = ("", text)
    for match in re.finditer(r"[,，]\s+", text):
        head, tail = text[: match.start()], text[match.end() :]
        last = re.sub(r",?\s*eds?\.?$", "", head)
        last = re.split(r",\s+|\s+(?:and|&)\s+", last)[-1]
        if not plausible_authors(head) or re.match(r"(?:and|&|et al|eds?\b|Jr)", tail):
            continue
        words = last.split()
        eastern = (
            bool(CJK.search(last)) and len(last) <= MAX_EASTERN_NAME and not re.search(r"\s", last.replace(" ", "", 1))
        )
        if len(words) < 2 and not eastern and not (is_institution(last) and len(words) > 0):
            continue
        best = (head, tail)
        if re.search(r",\s*(?:eds?|trans)\.?$", head):
            break
        following = re.split(r",\s+|\s+(?:and|&)\s+", tail)[0].split()
        more = (
            len(following) in (2, 3)
            and all(word[:1].isupper() for word in following)
            and re.search(r"^[^,]+,?\s+(?:and|&)\s+[A-Z][\w.’-]+ [A-Z][\w.’-]+,", tail)
        )
        if not more:
            break
    return best


_INITIAL_FIRST = re.compile(r"(?:^|\s(?:and|&)\s)(?:[A-Z]\.\s?){0,3}[A-Z]$")
"""The stop of a given name's initial: `M. Grünwald and A. Silva`."""


_ENDS_IN_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\.?$")


def _sentences(text: str, fields: Fields, previous: Reference | None) -> bool:
    """`Author. Title. Place: Publisher, Year` of MLA and of the Chicago notes' bibliography."""
    for stop in re.finditer(r"\.\s+(?=\S)", text):
        head = text[: stop.start()]
        if re.search(r"(?:^|[\s,.])(?:[A-Z]|Jr|Sr|St|Dr)$", head) and re.match(
            r"(?:[A-Z]\.|and\s|&|et al)", text[stop.end() :]
        ):
            continue
        if _INITIAL_FIRST.search(head) and re.match(r"[A-ZÀ-Þ][a-zß-ÿ]", text[stop.end() :]):
            continue
        if not plausible_authors(head) or len(head) < 2:
            return False
        if not (
            "," in head
            or is_institution(head)
            or CJK.search(head)
            or INITIALS.search(head)
            or 2 <= len(head.split()) <= 4
        ):
            return False
        eastern = CJK.search(head) and len(head) <= MAX_EASTERN_NAME and _ENDS_IN_YEAR.search(text)
        named = "," in head or is_institution(head) or _DIRECT.match(head) or eastern
        if not named and not fields.url and not PUBLISHER_WORD.search(text):
            return False
        fields.style = "sentences"
        read_authors(head, fields, previous)
        rest = take_title(text[stop.end() :], fields)
        read_tail(rest, fields)
        return True
    return False


def _bare(text: str, fields: Fields, previous: Reference | None) -> bool:
    """A title and an address, as in a list of links."""
    if not (fields.url or fields.doi):
        return False
    fields.style = "web"
    head, _, tail = text.partition(", ")
    if tail and is_institution(head) and not OPENING.match(tail):
        read_authors(head, fields, previous)
        text = tail
    rest = take_title(text, fields)
    read_tail(rest, fields)
    return bool(fields.title)


__all__ = ["read_undated", "split_author_title"]
