"""References that point at one work, and references that point at another commentary of the corpus. Pure and deterministic.

Two references are merged on a DOI, on an address, or on author, year and title together; never on author and year alone. The title evidence compares folded titles,
whole or without subtitle, and allows for slips of the pen in long ones.
"""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from corpus_cli.model.commentary import Commentary
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


@dataclass(frozen=True, slots=True)
class Cluster:
    """One work. `members` are (commentary id, reference number), sorted; `reasons` say which evidence joined them, sorted.

    `key` is stable: it depends on the work's identifiers or on author, year and title of its first member, not on the order of the input.
    """

    key: str
    members: tuple[tuple[str, int], ...]
    reasons: tuple[str, ...]
    reference: Reference


def cluster_works(references: Iterable[tuple[str, Reference]]) -> list[Cluster]:
    """The works behind references, each with the commentary's id; sorted by key. Every reference is in exactly one."""
    entries = sorted(references, key=lambda entry: (entry[0], entry[1].number))
    joined = _Forest([doi(reference) for _, reference in entries])
    reasons: dict[int, set[str]] = defaultdict(set)
    for reason, group in _exact_groups(entries):
        for other in group[1:]:
            if _compatible(entries[group[0]][1], entries[other][1]) and joined.join(group[0], other):
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
    """Works that something keeps apart although author, year and title agree (two editions, two DOIs) get `-2`, `-3` after the first."""
    seen: Counter[str] = Counter()
    unique: list[Cluster] = []
    for cluster in clusters:
        seen[cluster.key] += 1
        unique.append(cluster if seen[cluster.key] == 1 else replace(cluster, key=f"{cluster.key}-{seen[cluster.key]}"))
    return unique


class _Forest:
    """Disjoint sets; the smallest member stands for a set, so that the outcome does not depend on the order of joins. Two DOIs are never joined."""

    def __init__(self, dois: Sequence[str | None]) -> None:
        self._parent = list(range(len(dois)))
        self._doi = list(dois)

    def find(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> bool:
        """Whether both are in one set now."""
        low, high = sorted((self.find(one), self.find(other)))
        if self._doi[low] and self._doi[high] and self._doi[low] != self._doi[high]:
            return False
        self._parent[high] = low
        self._doi[low] = self._doi[low] or self._doi[high]
        return True


def _exact_groups(entries: Sequence[tuple[str, Reference]]) -> Iterator[tuple[str, list[int]]]:
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


def _compatible(one: Reference, other: Reference) -> bool:
    """Whether nothing speaks against two references of one DOI or address: home pages and lists of reports are cited for many works."""
    if one.title is None or other.title is None:
        return one.date is None or other.date is None or _year(one) == _year(other)
    return titles_agree(one.title, other.title) or fuzz.token_set_ratio(fold(one.title), fold(other.title)) >= 80


def _title_pairs(entries: Sequence[tuple[str, Reference]]) -> Iterator[tuple[int, int]]:
    """Pairs with one author and year and the same title."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, reference) in enumerate(entries):
        year = _year(reference)
        for who in first_names(reference):
            if year and reference.title:
                blocks[who, year].append(place)
    for block in blocks.values():
        for index, first in enumerate(block):
            for second in block[index + 1 :]:
                one, other = entries[first][1], entries[second][1]
                apart = doi(one) and doi(other) and doi(one) != doi(other)
                if (
                    not apart
                    and one.title
                    and other.title
                    and titles_agree(one.title, other.title)
                    and _edition(one) == _edition(other)
                ):
                    yield first, second


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
    main = fold(_SUBTITLE.split(long.strip(), maxsplit=1)[0])
    if len(main) >= _MIN_PART and main == fold(short):
        return True
    digits = [re.sub(r"\D", "", folded) for folded in (first, second)]
    return min(len(first), len(second)) >= _MIN_FUZZY and digits[0] == digits[1] and fuzz.ratio(first, second) >= SURE


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


def _cluster(entries: Sequence[tuple[str, Reference]], reasons: set[str]) -> Cluster:
    best = max(entries, key=lambda entry: (_filled(entry[1]), entry[1].raw))[1]
    identifiers = sorted(filter(None, (doi(reference) for _, reference in entries))) or sorted(
        filter(None, (address(reference.url) for _, reference in entries))
    )
    author = next(iter(first_names(best)), "")
    basis = (
        identifiers[0]
        if identifiers and len(entries) > 1
        else f"{author}|{_year(best)}|{best.year_suffix if not best.title else ''}|{fold(best.title or best.raw)}"
    )
    label = "-".join(filter(None, (re.sub(r"[^a-z0-9]", "", author)[:20], _year(best))))
    key = f"{label or 'work'}-{hashlib.sha256(basis.encode()).hexdigest()[:8]}"
    return Cluster(
        key, tuple((commentary, reference.number) for commentary, reference in entries), tuple(sorted(reasons)), best
    )


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
