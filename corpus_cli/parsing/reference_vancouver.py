"""Vancouver style (Citing Medicine, 2nd edition): sentences, of which one has the date: `2021 Mar 4;12(3):14-8`, `Oslo: Birch; 2021`, `[date unknown]`.

The date tells what the others are. Before it stand authors, title and, for a part of a periodical, its container; `In:` begins a book, a semicolon
before the date means a publisher.
"""

import re
from dataclasses import dataclass

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_groups import DOCUMENT, EDITION
from corpus_cli.parsing.reference_head import plausible_authors, read_authors
from corpus_cli.parsing.reference_initials import PEOPLE, people
from corpus_cli.parsing.reference_locus import store_pages
from corpus_cli.parsing.reference_places import is_city
from corpus_cli.parsing.reference_unsigned import is_body, title_first
from corpus_cli.parsing.reference_words import ABBREVIATION, PLACE, STRONG_JOURNAL_WORD, inside_abbreviated

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SEASONS = {"Winter": 24, "Spring": 21, "Summer": 22, "Fall": 23, "Autumn": 23}
_DATE = (
    rf"(?:(?P<y>(?:1[5-9]|20)\d\d)(?:\s(?P<m>{'|'.join(_MONTHS)})(?:\s(?P<d>\d{{1,2}}))?|\s(?P<s>{'|'.join(_SEASONS)}))?"
    r"|\[?(?P<none>date unknown)\]?|(?P<status>forthcoming|in press))"
)
_LOCUS = r"(?:;(?P<v>[\w–-]{1,8})?(?:\((?P<i>[^()]{1,20})\))?)?(?::(?P<p>[^\s;:]+(?:,\s?[^\s;:]+)*))?"
_DATED = re.compile(rf"(?:(?P<imprint>[^;]+);\s)?{_DATE}{_LOCUS}")
_STOP = re.compile(r"(?<=[^\s.])\.\s+(?=\S)|(?<=[?!])\s+(?=In:\s)")
_NO_STOP = re.compile(r"(?:^|\s)(?:Vol|vol|No|no|p|pp|St|Dr|Mr|Mrs|vs)$|(?:^|[\s.])[A-Z](?:\.[A-Z])?$")
_HEAD = re.compile(rf"{PEOPLE}(?=\.\s)")
_EDITION_END = re.compile(r"\d(?:st|nd|rd|th)\sed$|^(?:[Rr]ev|[Uu]pdated|[Nn]ew)\w*\.?\sed$")
_DATE_NEXT = re.compile(rf"\.\s+(?:1[5-9]|20)\d\d(?:\s(?:{'|'.join(_MONTHS)})\b|\s(?:{'|'.join(_SEASONS)})\b|[;:.]|$)")
_FRAGMENT = re.compile(r"[A-ZÀ-Þ][\w.]*(?:\s[A-ZÀ-Þ&][\w.]*){0,2}")
"""`Quart`, `IEEE Trans. Instrum`: part of an abbreviated journal's name."""
_PAGE_COUNT = re.compile(r"\d{1,4}\s?p")
_PEOPLE = re.compile(rf"(?P<n>{PEOPLE}|[^.]{{2,120}}?)(?:,\s(?P<r>editors?|translators?))?")
_INITIALED = re.compile(PEOPLE)
_NUMBER = re.compile(
    r"(?:(?:Report\s)?No\.:?\s)(?P<n>\S+(?:\s(?:of\s)?\d+)?)|(?P<n2>(?:[A-Z]{1,6}[\s/-]?)?[A-Za-z0-9_/.()–-]*\d[A-Za-z0-9_/.()–-]*)"
)
_PAGES = re.compile(r"p\.?\s(?P<p>\S.*)")
_VOLUME = re.compile(r"Vol\.\s(?P<v>[\w–-]+)")
_GENRE = re.compile(r"\s\[(?P<g>[^\[\]]{3,60})\]$")
_QUESTION = re.compile(r"(?<=[?!])\s+(?=[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class _Entry:
    """Sentences before and after the one with the date, and its match."""

    before: list[str]
    date: re.Match[str]
    after: list[str]


def read_vancouver(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Read an entry that the form of its date or of its names marks; False for any other, of which nothing is stored."""
    entry = _entry(text, fields)
    if entry is None:
        return False
    before = list(entry.before)
    found = Fields(language=fields.language)
    _take_roles(before, found)
    _take_author(before, entry, found, previous, online=fields.online)
    if not before:
        return False
    _take_details(before, found, keep=1)
    book = next((at for at, part in enumerate(before) if at and part.startswith("In: ")), None)
    if book is not None:
        _read_book(before[book:], found)
        before = before[:book]
    elif not entry.date["imprint"]:
        _take_container(before, entry, found)
    title = ". ".join(before)
    if genre := _GENRE.search(title):
        found.genre, title = re.sub(r"\son the Internet$", "", genre["g"]), title[: genre.start()]
    found.title, found.quote = bare_title(title), "none"
    _read_date(entry.date, found)
    _read_rest(entry.after, found)
    if not found.title:
        return False
    _store(found, fields)
    return True


def _entry(text: str, fields: Fields) -> _Entry | None:
    """The sentences of an entry in this style; None where nothing marks it as one."""
    parts = _sentences(text.strip().rstrip("."))
    for at in range(1, len(parts)):
        date = _DATED.fullmatch(parts[at])
        if not date or (date["imprint"] and _INITIALED.fullmatch(date["imprint"])):
            continue
        named = bool(_INITIALED.fullmatch(re.sub(r",\seditors?$", "", parts[0])))
        sure = (
            date["m"]
            or date["s"]
            or date["none"]
            or (date["y"] and (date["v"] or date["i"]))
            or fields.online is not None
        )
        marked = any(re.search(r",\s(?:editors?|translators?)$|\[dissertation", part) for part in parts[:at])
        if sure or marked or (date["imprint"] and (named or at > 1)) or (named and date["status"]):
            return _Entry(parts[:at], date, parts[at + 1 :])
        return None
    return None


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    at = 0
    head = _HEAD.match(text)
    for stop in _STOP.finditer(text, head.end() if head else 0):
        before = text[at : stop.start()]
        if (
            stop[0].startswith(".")
            and not (head and not parts)
            and _goes_on(text, at, stop.start(), titled=len(parts) > 1)
        ):
            continue
        parts.append(before.strip())
        at = stop.end()
    return [*parts, text[at:].strip()]


def _goes_on(text: str, at: int, stop: int, *, titled: bool) -> bool:
    """Whether the stop belongs to an abbreviation; `titled`: what stands here may be a periodical."""
    before = text[at:stop]
    if _EDITION_END.search(before) or _DATE_NEXT.match(text, stop):
        return False
    return bool(_NO_STOP.search(before)) or (
        titled and (inside_abbreviated(text, at, stop) or bool(ABBREVIATION.search(before + ".")))
    )


def _take_author(
    before: list[str], entry: _Entry, found: Fields, previous: Reference | None, *, online: str | None
) -> None:
    """Take the authors or editors off the sentences, if the first one has them. `online`: what stands before `[Internet]`."""
    first = before[0]
    if online is not None and online.strip(" .") == first and not entry.date["imprint"]:
        return
    match = _PEOPLE.fullmatch(first)
    role = found.editor if match and (match["r"] or "").startswith("editor") else found.author
    named = people(match["n"], found.language) if match else None
    alone = len(before) == 1 or (len(before) == 2 and title_first(first, before[1]))
    if named and (role is found.editor or not alone or _INITIALED.fullmatch(match["n"] if match else "")):
        role.extend(named[0])
        found.et_al = named[1]
    elif alone or not (
        (match and match["r"]) or is_body(first) or (plausible_authors(first) and _may_sign(first, before, entry))
    ):
        return
    else:
        read_authors(match["n"] if match and match["r"] else first, found, previous)
        if match and match["r"]:
            found.editor, found.author = [*found.editor, *found.author], []
    del before[0]


def _may_sign(first: str, before: list[str], entry: _Entry) -> bool:
    """Whether the first of the sentences may be a name: more follow than a title needs, or it is short."""
    del entry
    return len(before) > 2 or len(first.split()) <= 5 or bool(CJK.search(first))


def _take_roles(parts: list[str], found: Fields) -> None:
    """Take sentences off that say what they are: editors, translators, and a number with its word."""
    for part in parts[1:]:
        match = _PEOPLE.fullmatch(part) if not part.startswith("In: ") else None
        if match and match["r"]:
            role = found.translator if match["r"].startswith("translator") else found.editor
            if named := people(match["n"], found.language):
                role.extend(named[0])
            else:
                aside = Fields(language=found.language)
                read_authors(match["n"], aside, None)
                role.extend(aside.author)
        elif part.startswith(("No. ", "Report No")) and (number := _NUMBER.fullmatch(part)):
            found.number = number["n"]
        else:
            continue
        parts.remove(part)


def _take_details(parts: list[str], found: Fields, *, keep: int) -> None:
    """Take edition, volume and number off sentences behind the title."""
    for part in parts[keep:]:
        if EDITION.fullmatch(part) or EDITION.fullmatch(part + "."):
            found.edition = part if part.endswith(".") or CJK.search(part) else f"{part}."
        elif volume := _VOLUME.fullmatch(part):
            found.volume = volume["v"]
        elif number := _NUMBER.fullmatch(part):
            found.number = number["n"] or number["n2"]
        else:
            continue
        parts.remove(part)


def _read_book(parts: list[str], found: Fields) -> None:
    """`In: Moss E, editor. Ports in Transition`."""
    parts = [parts[0].removeprefix("In: "), *parts[1:]]
    match = _PEOPLE.fullmatch(parts[0])
    if match and match["r"] and len(parts) > 1:
        if named := people(match["n"], found.language):
            found.editor.extend(named[0])
        else:
            aside = Fields(language=found.language)
            read_authors(match["n"], aside, None)
            found.editor.extend(aside.author)
        del parts[0]
    _take_details(parts, found, keep=1)
    found.in_book, found.container = True, bare_title(". ".join(parts))


def _take_container(before: list[str], entry: _Entry, found: Fields) -> None:
    """Take the container off the sentences before a date without publisher."""
    if len(before) < 2 and (
        entry.date["v"] or entry.date["i"] or entry.date["p"] or entry.date["m"] or entry.date["none"]
    ):
        cuts = list(_QUESTION.finditer(before[0]))
        rest = before[0][cuts[-1].end() :] if cuts else ""
        if rest and (entry.date["v"] or entry.date["i"] or is_body(rest) or STRONG_JOURNAL_WORD.search(rest)):
            before[:] = [before[0][: cuts[-1].start()], rest]
    while len(before) > 2 and entry.date["v"] and _FRAGMENT.fullmatch(before[-2]):
        before[-2:] = [". ".join(before[-2:])]
    if len(before) > 1:
        found.container = bare_title(before.pop())


def _read_date(date: re.Match[str], found: Fields) -> None:
    if date["y"]:
        found.date = date["y"]
        if date["m"]:
            day = f"-{int(date['d']):02d}" if date["d"] else ""
            full = f"{date['y']}-{_MONTHS.index(date['m']) + 1:02d}{day}"
            found.date = full if parse_date(full) or not day else date["y"]
        elif date["s"]:
            found.date = f"{date['y']}-{_SEASONS[date['s']]}"
    else:
        found.status = "n.d." if date["none"] else date["status"]
    found.volume, found.issue = found.volume or date["v"], date["i"]
    if date["p"]:
        store_pages(date["p"], found)
    if date["imprint"]:
        place, colon, publisher = date["imprint"].partition(": ")
        if not colon and (is_city(place) or PLACE.fullmatch(place)):
            found.place = place
        else:
            found.place, found.publisher = (place, publisher) if colon else (None, place)


def _read_rest(after: list[str], found: Fields) -> None:
    """Pages, series and number behind the date."""
    after = list(after)
    for part in list(after):
        if (match := _PAGES.fullmatch(part)) and found.page is None:
            store_pages(match["p"], found)
        elif _PAGE_COUNT.fullmatch(part):
            found.aside.append(part)
        elif found.number is None and ((number := _NUMBER.fullmatch(part)) or DOCUMENT.fullmatch(part)):
            found.number = (number["n"] or number["n2"]) if number else part
        else:
            continue
        after.remove(part)
    if after and found.container is None:
        found.container = after.pop(0)
    found.leftover += after


def _store(found: Fields, fields: Fields) -> None:
    """Everything that was found, beside what is known already."""
    for name in ("author", "editor", "translator", "et_al", "date", "status", "title", "quote", "container", "in_book", "publisher", "place", "edition",
                 "volume", "issue", "page", "number", "genre", "leftover", "aside"):  # fmt: skip
        setattr(fields, name, getattr(found, name))
    fields.style = "vancouver"


__all__ = ["read_vancouver"]
