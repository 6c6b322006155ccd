"""References that point at one work, and references that point at another commentary of the corpus. Pure and deterministic.

Two references are merged on a DOI, on an address, or on author, year and title together; never on author and year alone. The title evidence compares folded titles,
whole or without subtitle, and allows for slips of the pen in long ones. Many texts of one author and year have the same title (`Press Conference`,
`Statement`): other days, letters, addresses, editions or numbers keep them apart, and a reference that could be either of two is neither.
"""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz import fuzz

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.reference import Reference

_MARKS = re.compile(r"[\W_]+")
_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.|m\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|ref|source|share|cmpid)=", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_BRACKET = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_SUBTITLE = re.compile(r"\s*[:：—–]\s+|[:：]|\s+[-―]{1,2}\s+|[.?!]\s+")
_ARTICLES = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)

SURE = 95.0
"""`rapidfuzz.fuzz.ratio` of two folded titles from which they are one: one slip in twenty letters."""
_MIN_FUZZY = 20
"""Letters below which titles must be equal: one slip in a short one makes another title."""
_MIN_PART = 12
"""Letters that a main title must have to stand for the whole."""


Entry: TypeAlias = tuple[str, Reference]
"""A reference with the id of its commentary."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One work. `members` are (commentary id, reference number), sorted; `reasons` say which evidence joined them, sorted.

    `key` depends on author, year and main title as most members give them, so that it stays when others cite the work too; never on the order of
    the input. Works that share all three are told apart by what keeps them apart.
    """

    key: str
    members: tuple[tuple[str, int], ...]
    reasons: tuple[str, ...]
    reference: Reference


def cluster_works(references: Iterable[Entry]) -> list[Cluster]:
    """The works behind references, each with the commentary's id; sorted by key. Every reference is in exactly one."""
    entries = sorted(references, key=lambda entry: (entry[0], entry[1].number))
    joined = _Forest([_marks(commentary, reference) for commentary, reference in entries])
    reasons: dict[int, set[str]] = defaultdict(set)
    places = {(commentary, reference.number): place for place, (commentary, reference) in enumerate(entries)}
    for place, (commentary, reference) in enumerate(entries):
        if reference.repeats is not None and (commentary, reference.repeats) in places:
            joined.join(places[commentary, reference.repeats], place)
    for reason, group in _exact_groups(entries):
        for other in group[1:]:
            if _compatible(entries[group[0]], entries[other]) and joined.join(group[0], other):
                reasons[other].add(reason)
    for first, second in _title_pairs(entries):
        if not joined.join(first, second):
            continue
        reasons[second].add("author, year and title")
    members: dict[int, list[int]] = defaultdict(list)
    for place in range(len(entries)):
        members[joined.find(place)].append(place)
    clusters = [
        _cluster([entries[place] for place in places], set().union(*(reasons[place] for place in places)))
        for places in members.values()
    ]
    return _with_unique_keys(sorted(clusters, key=lambda cluster: (cluster.key, cluster.members)))


def _with_unique_keys(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Works of one author, year and title all get another key, from what each says of itself; equal ones `-2`, `-3` after the first."""
    shared = {key for key, count in Counter(cluster.key for cluster in clusters).items() if count > 1}
    seen: Counter[str] = Counter()
    unique: list[Cluster] = []
    for cluster in clusters:
        key = cluster.key
        if key in shared:
            key = f"{key.rpartition('-')[0]}-{_hash(_particulars(cluster.reference))}"
        seen[key] += 1
        unique.append(replace(cluster, key=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return unique


def _particulars(reference: Reference) -> str:
    """What tells a work from another of its author, year and title."""
    where = doi(reference) or address(reference.url)
    told = (reference.date, reference.year_suffix, *_edition(reference), where, fold(reference.title or reference.raw))
    return "|".join(part or "" for part in told)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _marks(commentary: str, reference: Reference) -> dict[str, str]:
    """What a work has one of: a DOI, and a letter in the list of a commentary (2024a and 2024b are two works there)."""
    marks = {"doi": doi(reference), f"{commentary} {_year(reference)}": reference.year_suffix}
    return {name: mark for name, mark in marks.items() if mark}


class _Forest:
    """Disjoint sets; the smallest member stands for a set, so that the outcome does not depend on the order of joins. Two DOIs are never joined."""

    def __init__(self, marks: Sequence[dict[str, str]]) -> None:
        self._parent = list(range(len(marks)))
        self._marks = [dict(mark) for mark in marks]

    def find(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> bool:
        """Whether both are in one set now."""
        low, high = sorted((self.find(one), self.find(other)))
        if low == high:
            return True
        if any(self._marks[low].get(name, mark) != mark for name, mark in self._marks[high].items()):
            return False
        self._parent[high] = low
        self._marks[low] |= self._marks[high]
        return True


def _exact_groups(entries: Sequence[Entry]) -> Iterator[tuple[str, list[int]]]:
    evidence: tuple[tuple[str, Callable[[Reference], str | None]], ...] = (
        ("DOI", doi),
        ("address", lambda reference: address(reference.url)),
    )
    for reason, key in evidence:
        groups: dict[str, list[int]] = defaultdict(list)
        for place, (_, reference) in enumerate(entries):
            value = key(reference)
            if value:
                groups[value].append(place)
        yield from ((reason, group) for group in groups.values() if len(group) > 1)


def _compatible(one: Entry, other: Entry) -> bool:
    """Whether nothing speaks against two references of one DOI or address: home pages and lists of reports are cited for many works."""
    (list_of_one, first), (list_of_other, second) = one, other
    if list_of_one == list_of_other and _other_day(first, second):
        return False
    if first.title is None or second.title is None:
        return first.date is None or second.date is None or _year(first) == _year(second)
    return titles_agree(first.title, second.title) or fuzz.token_set_ratio(fold(first.title), fold(second.title)) >= 80


def _title_pairs(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Pairs with one author and year and the same title that nothing keeps apart."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, reference) in enumerate(entries):
        year = _year(reference)
        for who in first_names(reference):
            if year and reference.title:
                blocks[who, year].append(place)
    for block in blocks.values():
        yield from _certain_pairs(entries, block)


def _certain_pairs(entries: Sequence[Entry], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs that are one work; a reference that could be either of two works that are kept apart is in no pair with them."""
    near: dict[int, set[int]] = defaultdict(set)
    apart: dict[int, set[int]] = defaultdict(set)
    pairs = []
    for index, first in enumerate(block):
        for second in block[index + 1 :]:
            one, other = entries[first][1], entries[second][1]
            if not (one.title and other.title and titles_agree(one.title, other.title)):
                continue
            kind = apart if _kept_apart(entries[first], entries[second]) else near
            kind[first].add(second)
            kind[second].add(first)
            if kind is near:
                pairs.append((first, second))
    for first, second in pairs:
        if apart[first].isdisjoint(near[second]) and apart[second].isdisjoint(near[first]):
            yield first, second


def _kept_apart(one: Entry, other: Entry) -> bool:
    """Whether two references of one author, year and title say that they are two works."""
    (list_of_one, first), (list_of_other, second) = one, other
    letters = first.year_suffix, second.year_suffix
    if list_of_one == list_of_other and all(letters) and letters[0] != letters[1]:
        return True
    if _edition(first) != _edition(second) or _other_day(first, second):
        return True
    dois = doi(first), doi(second)
    if any(dois):
        return all(dois) and dois[0] != dois[1]
    addresses = address(first.url), address(second.url)
    if not all(addresses) or addresses[0] == addresses[1]:
        return False
    hosts = {(found or "").partition("/")[0] for found in addresses}
    same_day = _day(first) is not None and _day(first) == _day(second)
    return len(hosts) == 1 or not same_day  # a statement of one day is often put on two sites


def _other_day(one: Reference, other: Reference) -> bool:
    """Whether both have a month, and another one, or another day of it."""
    parts = [date_parts(reference.date)[1:] if reference.date else (None, None) for reference in (one, other)]
    return any(
        first is not None and second is not None and first != second for first, second in zip(*parts, strict=True)
    )


def _day(reference: Reference) -> str | None:
    return reference.date if reference.date and date_parts(reference.date)[2] is not None else None


def _edition(reference: Reference) -> tuple[str | None, str | None]:
    return reference.edition, reference.report_number


def first_names(reference: Reference) -> list[str]:
    """The folded family name of the first author, or an institution without its bracket; empty where nobody is named."""
    people = reference.author or reference.editor
    if not people:
        return []
    text = people[0].literal or people[0].family or ""
    bare = fold(_BRACKET.sub("", text)) or fold(text)
    return [bare] if bare else []


def _year(reference: Reference) -> str | None:
    return reference.date[:4] if reference.date else None


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """A title or name for comparison: letters and digits only, NFKC, without case, accents and a leading article."""
    text = "".join(
        char
        for char in unicodedata.normalize("NFKD", _ARTICLES.sub("", text.strip()))
        if not unicodedata.combining(char)
    )
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def titles_agree(one: str, other: str) -> bool:
    """Whether two titles are one: equal, equal but for a subtitle that only one gives, or, if long, but for a slip."""
    first, second = fold(one), fold(other)
    if not first or not second:
        return False
    if first == second:
        return True
    short, long = sorted((one, other), key=lambda title: len(fold(title)))
    if _main(long) == fold(short):
        return True
    digits = [re.sub(r"\D", "", folded) for folded in (first, second)]
    return min(len(first), len(second)) >= _MIN_FUZZY and digits[0] == digits[1] and fuzz.ratio(first, second) >= SURE


@lru_cache(maxsize=20_000)
def _main(title: str) -> str | None:
    """The folded title up to its subtitle, if it is long enough to stand for the whole."""
    main = fold(_SUBTITLE.split(title.strip(), maxsplit=1)[0])
    return main if len(main) >= _MIN_PART else None


def doi(reference: Reference) -> str | None:
    """The DOI in lower case, also where it stands only in the address (ISO 26324: DOIs are compared without case)."""
    match = _DOI.search(reference.doi or "") or (
        _DOI.search(reference.url or "") if "doi.org/" in (reference.url or "") else None
    )
    return match[0].rstrip(".,;)").casefold() if match else None


def address(url: str | None) -> str | None:
    """An address for comparison: without scheme, `www.`, fragment, tracking parameters and final slash. A bare host is none."""
    if not url:
        return None
    bare, _, query = _SCHEME.sub("", url.strip()).split("#")[0].rstrip(".").partition("?")
    host, slash, path = bare.partition("/")
    kept = "&".join(sorted(part for part in query.split("&") if part and not _TRACKING.match(part)))
    path = re.sub(r"(?:/index\.\w+)?/*$", "", path)
    if not slash or not (path or kept):
        return None
    return f"{host.casefold()}/{path}" + (f"?{kept}" if kept else "")


def _cluster(entries: Sequence[Entry], reasons: set[str]) -> Cluster:
    whole = [entry for entry in entries if not entry[1].short] or entries
    best = max(whole, key=lambda entry: (_filled(entry[1]), entry[1].raw))[1]
    bases = Counter(basis(reference) for _, reference in whole)
    author, year, rest = max(bases, key=lambda each: (bases[each], each == basis(best), each))
    label = "-".join(filter(None, (re.sub(r"[^a-z0-9]", "", author)[:20], year)))
    key = f"{label or 'work'}-{_hash(f'{author}|{year}|{rest}')}"
    return Cluster(
        key, tuple((commentary, reference.number) for commentary, reference in entries), tuple(sorted(reasons)), best
    )


def basis(reference: Reference) -> tuple[str, str, str]:
    """What the key of its work is made of: author, year and main title, as every list gives them; without a title the letter and the text."""
    author, year = next(iter(first_names(reference)), ""), _year(reference) or ""
    if not reference.title:
        return author, year, f"{reference.year_suffix or ''}|{fold(reference.raw)}"
    return author, year, _main(reference.title) or fold(reference.title)


def _filled(reference: Reference) -> int:
    return sum(
        getattr(reference, name) not in (None, ())
        for name in ("author", "date", "title", "container_title", "publisher", "url", "doi", "page", "volume")
    )


def match_commentary(reference: Reference, commentaries: Sequence[Commentary]) -> str | None:
    """The id of the commentary of the corpus that a reference is, where title or address agrees; None where none or several do.

    A title must be the same and no author or year may contradict it. Author and year alone are no evidence.
    """
    stated = address(reference.url)
    found = [
        commentary.id for commentary in commentaries if stated is not None and address(commentary.source_url) == stated
    ]
    if len(found) != 1:
        found = [commentary.id for commentary in commentaries if _is_titled(reference, commentary)]
    return found[0] if len(found) == 1 else None


def _is_titled(reference: Reference, commentary: Commentary) -> bool:
    if not reference.title or not commentary.title:
        return False
    whole = f"{commentary.title}: {commentary.subtitle}" if commentary.subtitle else commentary.title
    if not (titles_agree(reference.title, commentary.title) or titles_agree(reference.title, whole)):
        return False
    year = _year(reference)
    if year and commentary.date and abs(int(year) - int(commentary.date[:4])) > 1:
        return False
    families = {
        fold(form) for author in commentary.authors for form in (author.family, author.literal, author.name) if form
    }
    named = {fold(form) for name in reference.author for form in (name.family, name.literal, name.display()) if form}
    publisher = fold(commentary.publisher or "")
    return not families or not named or bool(families & named) or publisher in named
