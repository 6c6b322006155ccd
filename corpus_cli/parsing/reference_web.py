"""Lists of web pages: title, site, day and address, in any order and with any mark between them.

Nothing but the marks tells these parts apart. What is sure is the day, which stands first or last beside the address; the site is what the mark
before it, or ` | ` and ` - ` in the way of page titles, cuts from the title.
"""

import re

from corpus_cli.parsing.dates import find_dates
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institutions import is_magazine, is_newspaper
from corpus_cli.parsing.names import INITIALS, PARTICLES, is_institution
from corpus_cli.parsing.names_east import family_first
from corpus_cli.parsing.quotes import OPENING, bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import plausible_authors, read_authors
from corpus_cli.parsing.reference_places import is_city
from corpus_cli.parsing.reference_words import ABBREVIATION

_DAY = len("2023-01-07")
_MARK = re.compile(r"\s+[|‖·•—–-]\s+|\s?[,.]\s+|\s?\(\s*|:\s+")
_BAR = re.compile(r"\s+[|‖·•]\s+")
_DASH = re.compile(r"\s+[—–-]\s+")
_STOP = re.compile(r"[.?!]\s+(?=\S)")
_COMMA = re.compile(r",\s+")
_SMALL = frozenset("of the for and in on to de la le les el du des di da von van und et y e al at &".split())
MAX_SITE_WORDS = 8


def read_dated_first(text: str, fields: Fields) -> str | None:
    """What follows a complete date at the beginning of a web page's entry, after storing it; None where none stands there."""
    if not fields.url:
        return None
    found = next(iter(find_dates(text[:40])), None)
    if not found or found.start or not found.edtf or len(found.edtf) < _DAY:
        return None
    mark = re.compile(r"\s*[.,:|]\s*|\s+[—–-]\s+|\s+(?=[“\"「『])").match(text, found.end)
    if not mark or not re.search(r"[^\W\d_]{2}", text[mark.end() :]):
        return None
    fields.date = found.edtf
    return text[mark.end() :]


def read_web_list(text: str, fields: Fields) -> bool:
    """`Title, Site, 7 January 2023`, `Title | Site`, `Title (Site, 7 January 2023)`: False where the parts are not to be told apart."""
    text = text.strip(" ,;|–—-")
    if OPENING.match(text):
        return False
    body = text.rstrip(" .")
    parts = _dated(body, fields)
    if not fields.url:
        return _without_address(parts, fields)
    if parts is None and not any(found.edtf for found in find_dates(body)):
        parts = _undated(body, fields.url)
    if parts is None and fields.date:
        parts = _undated(body, fields.url) or (body, None)
    return parts is not None and _stored(*parts, fields)


def _stored(title: str, site: str | None, fields: Fields) -> bool:
    """Store title and site, and the institution or person that stands before either."""
    if site and is_city(site):
        fields.place, site = site, None
    if not site and (author := _institution_first(title)):
        return _store(title[author[1] :], None, fields, author=author[0])
    if site and _named_first(title, site) and not _named_first(site, title):
        return _store(site, None, fields, author=title)
    if site and (person := _person_first(title)):
        return _store(title[person[1] :], site, fields, author=person[0])
    return _store(title, site, fields)


def _store(title: str, site: str | None, fields: Fields, author: str | None = None) -> bool:
    fields.style, fields.title, fields.container = "web", bare_title(title.strip(" .,")), site
    if author:
        read_authors(author, fields, None)
    return bool(fields.title)


def _dated(body: str, fields: Fields) -> tuple[str, str | None] | None:
    """Title and site before a complete date at the end, after storing the date."""
    inner = body.rstrip(")] ")
    found = next(reversed(list(find_dates(inner))), None)
    if not found or found.end != len(inner) or not found.edtf:
        return None
    before = inner[: found.start]
    mark = next((m for m in _MARK.finditer(before) if m.end() == len(before)), None)
    if not mark or not mark.start():
        return None
    parts = _before_date(before[: mark.start()].rstrip(), mark[0].strip())
    if parts is None or (len(found.edtf) < _DAY and not (parts[1] and _is_known(parts[1]))):
        return None
    fields.date = found.edtf
    return parts


def _without_address(parts: tuple[str, str | None] | None, fields: Fields) -> bool:
    """An item of a known outlet with its day is one without an address, too."""
    fits = parts and parts[1] and is_newspaper(parts[1]) and len(fields.date or "") == _DAY
    if parts and fits and len(parts[0].split()) <= MAX_TITLE_WORDS:
        return _store(*parts, fields)
    fields.date = None
    return False


MAX_TITLE_WORDS = 20
"""Of an item that nothing but its outlet and day marks as one."""


def _before_date(before: str, mark: str) -> tuple[str, str | None] | None:
    """What stands before the date and the mark in front of it, as title and site."""
    if mark == "(":
        outlet, colon, title = before.partition(": ")
        if colon and _is_known(outlet):
            return title, outlet
        return cut_outlet(before) or (before, None)
    opened = before.rfind(" (")
    if opened > 0 and ")" not in before[opened:]:  # `Title (Site, 7 January 2023)`
        site = before[opened + 2 :]
        return (before[:opened], site) if _is_site(site) else None
    if mark == ":":
        return None
    if _author_sentence(_STOP.split(before)):
        return None
    bars = _cut(before, _BAR) or (_cut(before, _DASH) if mark in "—–-" else None)
    return bars or _rightmost(before, stops_first=mark == ".") or (before, None)


def _author_sentence(parts: list[str]) -> bool:
    """`Jane Doe. A title. A site`: author, title and site of a bibliography, whose grammar reads them."""
    first = parts[0].split()
    capitals = 2 <= len(first) <= 4 and all(word[:1].isupper() or word in PARTICLES for word in first)
    return len(parts) > 1 and (
        _is_person(parts[0])
        or (len(parts) > 2 and capitals and plausible_authors(parts[0]))
        or (len(parts) > 2 and _is_known(parts[0]))
    )


def cut_outlet(text: str) -> tuple[str, str] | None:
    """Title and outlet where a known newspaper or institution ends the text."""
    parts = _rightmost(text, stops_first=False)
    return parts if parts and _is_known(parts[1]) else None


def _rightmost(before: str, *, stops_first: bool) -> tuple[str, str] | None:
    """The shortest site at the end that a stop, a dash or a comma cuts off."""
    cuts = [_cut(before, pattern) for pattern in (_STOP, _DASH, _COMMA)]
    if stops_first and cuts[0]:
        return cuts[0]
    return min((cut for cut in cuts if cut), key=lambda cut: len(cut[1]), default=None)


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, str] | None:
    """Title and site at the last place where `pattern` stands, if what follows looks like a site."""
    last = None
    for match in pattern.finditer(text):
        if not (match[0].startswith(".") and ABBREVIATION.search(text[: match.start() + 1])):
            last = match
    if last is None:
        return None
    kept = last.start() + (1 if last[0][0] in "?!" else 0)
    title, site = text[:kept].strip(), text[last.end() :].strip(" .,")
    return (title, site) if title and _is_site(site) else None


def _undated(body: str, url: str) -> tuple[str, str] | None:
    """Title and site where no day is given: at a bar, or where the site is known, or named in the title or the address."""
    if parts := _cut(body, _BAR):
        return parts
    for pattern in (_DASH, _STOP, _COMMA):
        parts = _cut(body, pattern)
        if parts and parts[1].startswith("In ") and pattern is _STOP:  # APA: `Title. In Wikipedia.`
            parts = parts[0], parts[1].removeprefix("In ")
        if parts and (
            _is_known(parts[1])
            or parts[1].casefold() in parts[0].casefold()
            or (pattern is not _COMMA and _is_named_by(url, parts[1]))
        ):
            title_known = _is_known(parts[0]) and not parts[0].casefold().endswith(parts[1].casefold())
            return None if title_known or _STOP.search(parts[0]) else parts
    return None


def _is_site(text: str) -> bool:
    """Whether it could be the name of a site: a few words, those with a meaning in capitals; or a host."""
    words = text.split()
    if not 0 < len(words) <= MAX_SITE_WORDS or not re.search(r"[^\W\d_]", text):
        return False
    if len(words) == 1 and re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", text):
        return True
    small = [word for word in words[1:] if word[:1].islower() and word.lower() not in _SMALL]
    return words[0][:1].isupper() and not small and not re.search(r"[“”\"?!]|\d{4}", text)


def _is_named_by(url: str, site: str) -> bool:
    """Whether the host of an address has the name of the site: `Harbour Notes` at harbournotes.example."""
    host = re.sub(r"^\w+://|/.*", "", url)
    name = re.sub(r"^the|[\W_]", "", site.lower())
    return len(name) > 3 and name in re.sub(r"[\W_]", "", host.lower())


def _is_known(text: str) -> bool:
    return len(text.split()) <= MAX_SITE_WORDS and (
        is_newspaper(text) or is_magazine(text) or (is_institution(text) and _is_site(text))
    )


def _named_first(first: str, second: str) -> bool:
    """`Reuters` before a title in ordinary words: the institution comes first, and what looks like a site is the title."""
    return _is_known(first) and not _is_known(second) and len(first.split()) < len(second.split())


def _institution_first(title: str) -> tuple[str, int] | None:
    """The institution before the first comma or stop of a title and where the title goes on."""
    for pattern in (_COMMA, _STOP):
        match = pattern.search(title)
        if match and _is_known(title[: match.start()]) and not _is_known(title[match.end() :]):
            return title[: match.start()], match.end()
    return None


def _person_first(title: str) -> tuple[str, int] | None:
    """The author before the first comma of a title, `Jane Doe, Title of a page`, and where the title goes on."""
    match = _COMMA.search(title)
    if match and _is_person(title[: match.start()]) and len(title[match.end() :].split()) > 1:
        return title[: match.start()], match.end()
    return None


def _is_person(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 5 or is_institution(text) or not plausible_authors(text):
        return False
    return (
        is_given_name(words[0])
        or family_first(words)
        or bool(INITIALS.fullmatch(words[0]) and "." in words[0])
        or bool(re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+,\s(?:[A-Z]\.\s?)+|[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ][\w’-]+", text))
    )
