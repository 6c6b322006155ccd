"""Citation keys of a corpus: of its commentaries and of the entries of their reference lists, stored with the records.

A key is made from what the record says (`corpus_cli.export.keys`). Where two commentaries, or two works, would have one key, all of them get four
digits of their own content, so that no key passes from one to another and the order in which files come does not matter. A declared key stays.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus_cli.export.csl_json import commentary_to_csl, full_title, reference_to_csl
from corpus_cli.export.keys import Romanise, citation_key, digest
from corpus_cli.model.commentary import Commentary
from corpus_cli.store import citation_keys as stored
from corpus_cli.store import queries
from corpus_cli.store.database import Database

_TOLD_APART = re.compile(r"(?:-[0-9a-f]{4}(?:[0-9a-f]{4}){0,3}){1,2}$")
_LENGTHS = (4, 8, 16, 64)
"""Digits of a hash that tell keys apart: the first length at which all are different."""


def assign(
    db: Database,
    touched: Mapping[int, str | None],
    entries: Sequence[int],
    romanise: Romanise,
    slugs: Mapping[int, str],
) -> None:
    """Store the keys that follow from what was written.

    Args:
        db: The open database.
        touched: The commentaries written, by integer id, with their declared keys.
        entries: The references whose works may have changed.
        romanise: The declared romanisation of a name.
        slugs: The ids of all commentaries.
    """
    _commentaries(db, touched, romanise, slugs)
    _references(db, entries, romanise)


class _InUse:
    """Ids by the key they have, with and without what tells it apart."""

    def __init__(self, keys: Iterable[tuple[int, str]]) -> None:
        self.keys = dict(keys)
        self._by_base: dict[str, set[int]] = defaultdict(set)
        self._told: dict[str, set[str]] = defaultdict(set)
        for owner, key in self.keys.items():
            folded = key.casefold()
            self._by_base[folded].add(owner)
            if "-" in folded and (told := _TOLD_APART.search(folded)):
                self._by_base[folded[: told.start()]].add(owner)
                self._told[folded[: told.start()]].add(told[0])

    def sharing(self, bases: Iterable[str]) -> set[int]:
        """Those whose key may be one of these, told apart."""
        return set().union(*(self._by_base.get(base, ()) for base in bases))

    def left(self) -> set[int]:
        """Those whose key is told apart although nothing else has it any more, or whose work has lost its first reference."""
        found: set[int] = set()
        for base, tails in self._told.items():
            plain = any(self.keys[owner].casefold() == base for owner in self._by_base[base])
            heads = {tail.rpartition("-")[0] for tail in tails} - {""}
            alone = len({tail.split("-")[1] for tail in tails}) == 1
            if (alone and not plain) or not heads <= tails:
                found |= self._by_base[base]
        return found


def _commentaries(
    db: Database, touched: Mapping[int, str | None], romanise: Romanise, slugs: Mapping[int, str]
) -> None:
    in_use = _InUse((owner, key) for owner, key in queries.citation_keys(db) if owner not in touched)
    loose = {owner for owner in in_use.left() if in_use.keys[owner].casefold() != slugs.get(owner)}
    records = dict(_records(db, sorted({*touched, *loose})))
    bases = {owner: _wanted(record, touched.get(owner), romanise) for owner, record in records.items()}
    wanted = {base.casefold() for base, _ in bases.values()}
    for owner, record in _records(db, sorted(in_use.sharing(wanted) - records.keys())):
        told = _wanted(record, None, romanise)
        if told[0].casefold() in wanted:
            records[owner], bases[owner] = record, told
    groups: dict[str, list[int]] = defaultdict(list)
    for owner, (base, _) in bases.items():
        groups[base.casefold()].append(owner)
    keys: dict[int, str] = {}
    for owners in groups.values():
        owners.sort(key=lambda owner: (not bases[owner][1], records[owner].path))
        whole = owners[:1] if len(owners) == 1 or bases[owners[0]][1] else []
        others = owners[len(whole) :]
        marks = _told_apart([_identity(records[owner]) for owner in others])
        keys |= {owner: bases[owner][0] for owner in whole}
        keys |= {owner: f"{bases[owner][0]}-{mark}" for owner, mark in zip(others, marks, strict=True)}
    stored.set_of_commentaries(db, keys)


def _records(db: Database, owners: Sequence[int]) -> Iterable[tuple[int, Commentary]]:
    return zip(owners, queries.commentaries(db, owners), strict=True)


def _wanted(commentary: Commentary, pinned: str | None, romanise: Romanise) -> tuple[str, bool]:
    """The key a commentary would have alone, and whether it is declared."""
    pinned = pinned or (commentary.citation_key if "citation_key" in commentary.provenance else None)
    if pinned:
        return pinned, True
    return citation_key(commentary_to_csl(commentary.model_copy(update={"citation_key": None})), romanise), False


def _identity(commentary: Commentary) -> tuple[str, str]:
    names = "; ".join(author.name for author in commentary.authors)
    said = f"{commentary.date}|{names}|{full_title(commentary.title, commentary.subtitle)}"
    return said, commentary.path


def _told_apart(identities: Sequence[tuple[str, str]]) -> list[str]:
    """The shortest beginnings of hashes that are all different. Of those that say the same the path is hashed too."""
    said = [first for first, _ in identities]
    texts = [first if said.count(first) == 1 else f"{first}|{second}" for first, second in identities]
    return _shortest([hashlib.sha256(text.encode()).hexdigest() for text in texts])


def _shortest(hashes: Sequence[str]) -> list[str]:
    length = next(length for length in _LENGTHS if len({each[:length] for each in hashes}) == len(hashes))
    return [each[:length] for each in hashes]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A reference: what it would be called alone, which work it is, and what it says, as a hash."""

    base: str
    work: str
    content: str


def _references(db: Database, touched: Sequence[int], romanise: Romanise) -> None:
    in_use = _InUse(stored.of_references(db))
    waiting = {*touched, *in_use.left()}
    found = dict(_entries(db, waiting, romanise))
    before = {_TOLD_APART.sub("", in_use.keys[owner]) for owner in waiting & in_use.keys.keys()}
    bases = before | {entry.base for entry in found.values()}
    found |= _entries(db, in_use.sharing(bases) - found.keys(), romanise)
    groups: dict[str, list[int]] = defaultdict(list)
    for owner in stored.in_order(db, sorted(found)):
        groups[found[owner].base].append(owner)
    keys: dict[int, str] = {}
    for base in groups.keys() & bases:
        keys |= _of_group(base, groups[base], found)
    stored.set_of_references(db, {owner: key for owner, key in keys.items() if in_use.keys.get(owner) != key})


def _entries(db: Database, owners: Iterable[int], romanise: Romanise) -> Iterator[tuple[int, _Entry]]:
    """References by integer id; those of which nothing but the text is known have no key."""
    for owner, reference in stored.references(db, sorted(owners)):
        item = reference_to_csl(reference.model_copy(update={"key": None}))
        if "type" in item and not reference.short:
            content = digest(item)
            yield owner, _Entry(citation_key(item, romanise), reference.work or content, content)


def _of_group(base: str, owners: Sequence[int], entries: Mapping[int, _Entry]) -> Iterator[tuple[int, str]]:
    """The keys of references that would have one key, in the order of the corpus.

    Several works are told apart by theirs. Of one work the first reference has the key as it is; one that says something else of it has digits of
    its content as well, and one that says the same shares it.
    """
    works: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for owner in owners:
        works[entries[owner].work][entries[owner].content].append(owner)
    marks = _shortest([hashlib.sha256(work.encode()).hexdigest() for work in works]) if len(works) > 1 else [""]
    for mark, contents in zip(marks, works.values(), strict=True):
        head = f"{base}-{mark}" if mark else base
        for tail, same in zip(["", *_shortest([*contents][1:])], contents.values(), strict=True):
            yield from ((owner, f"{head}-{tail}" if tail else head) for owner in same)
