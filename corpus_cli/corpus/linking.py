"""Links across the corpus after an ingest: references to one work, and references and links to other commentaries.

Each reference and commentary is filed under blocking names: what any evidence for a link would make them share. Only what was written and what is
filed with it is compared, so that an ingest costs the same however large the corpus is.
"""

from collections.abc import Iterable, Iterator, Sequence

from corpus_cli.model.authority import WorkAuthority
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.reference import Reference
from corpus_cli.parsing import works
from corpus_cli.store import linking, queries, rows
from corpus_cli.store.database import Database

TITLE_LETTERS = 8
"""Letters of a folded title that file it: an East Asian title has few, and two titles that agree share their beginning."""


def link(db: Database, touched: Sequence[int], authority: WorkAuthority) -> list[int]:
    """Bring works and in-corpus links up to date for the commentaries that were written; the references whose works may have changed."""
    for key, commentary in zip(touched, queries.commentaries(db, touched), strict=True):
        linking.put_commentary_names(db, key, commentary_names(commentary))
        entries = linking.entries(db, key)
        meant = {reference.number: reference for _, reference in entries}
        for entry, reference in entries:
            linking.put_entry_names(db, entry, reference_names(meant.get(reference.repeats or 0, reference)))
            linking.put_entry_names(db, entry, _decisions(f"{commentary.id}:{reference.number}", authority))
    _targets(db, touched)
    linking.set_declared(db)
    # announced versions without an address are the business of `corpus_cli.corpus.translations`
    for identifier, url in list(linking.open_links(db, touched)):
        address = works.address(url)
        linking.set_link_target(db, identifier, f"url:{address}" if address else "")
    return _works(db, touched, authority)


def reference_names(reference: Reference) -> Iterator[str]:
    """What a reference is filed under: DOI, address, first author with year, beginning of the title, and what the key of its work is made of."""
    doi, address = works.doi(reference), works.address(reference.url)
    if doi:
        yield f"doi:{doi}"
    if address:
        yield f"url:{address}"
    year = rows.year(reference.date)
    if year and reference.title:
        yield from (f"who:{who} {year}" for who in works.first_names(reference))
    if reference.title:
        yield f"title:{works.fold(reference.title)[:TITLE_LETTERS]}"
        yield f"key:{'|'.join(works.basis(reference))}"


def commentary_names(commentary: Commentary) -> Iterator[str]:
    """What a commentary is filed under: address and beginning of the title."""
    address = works.address(commentary.source_url)
    if address:
        yield f"url:{address}"
    if commentary.title:
        yield f"title:{works.fold(commentary.title)[:TITLE_LETTERS]}"


def titled(db: Database, key: int, titles: Iterable[str]) -> list[int]:
    """The other commentaries whose title, with or without its subtitle, is one of these."""
    wanted = {folded for title in titles if (folded := works.fold(title))}
    keys = {other for folded in wanted for other in linking.named(db, f"title:{folded[:TITLE_LETTERS]}")} - {key}
    records = zip(sorted(keys), queries.commentaries(db, sorted(keys)), strict=True)
    return [
        other
        for other, each in records
        if wanted & {works.fold(each.title or ""), works.fold(f"{each.title} {each.subtitle or ''}")}
    ]


def _targets(db: Database, touched: Sequence[int]) -> None:
    """The commentary of the corpus that each reference is, where exactly one agrees."""
    again = []
    for entry, reference, candidates in linking.candidates(db, touched):
        if reference.short:
            again.append(entry)
            continue
        named = list(queries.commentaries(db, candidates)) if candidates else []
        identifier = works.match_commentary(reference, named) if named else None
        keys = dict(zip((commentary.id for commentary in named), candidates, strict=True))
        linking.set_target(db, entry, keys[identifier] if identifier else None)
    linking.follow(db, again)


def _decisions(entry: str, authority: WorkAuthority) -> Iterator[str]:
    """A name for each group of schema/works.toml that a reference is in."""
    yield from (f"same:{number}" for number, group in enumerate(authority.same) if entry in group)


def _works(db: Database, touched: Sequence[int], authority: WorkAuthority) -> list[int]:
    affected = linking.affected(db, touched)
    linking.forget_works(db, affected)
    members = linking.members(db, affected)
    places = {(slug, reference.number): entry for entry, slug, reference in members}
    references = {(slug, reference.number): reference for _, slug, reference in members}
    clusters = works.cluster_works((slug, reference) for _, slug, reference in members)
    undecided = {frozenset(cluster.members): cluster for cluster in clusters}
    for group in decided([set(cluster.members) for cluster in clusters], authority):
        whole = undecided.get(frozenset(group))
        found = [whole] if whole else works.cluster_works((place[0], references[place]) for place in sorted(group))
        best = max(found, key=lambda cluster: len(cluster.members))
        if best.reference.title:
            evidence = "schema/works.toml" if len(found) > 1 else "; ".join(best.reasons) or None
            linking.put_work(db, best.key, best.reference, [places[place] for place in sorted(group)], evidence)
    return affected


Place = tuple[str, int]


def decided(groups: list[set[Place]], authority: WorkAuthority) -> list[set[Place]]:
    """Groups of references, each one work, after the decisions of schema/works.toml; `apart` first, then `same`."""
    groups = [set(group) for group in groups]
    for named in authority.apart:
        places = [_place(entry) for entry in named]
        for place in places[1:]:
            home = next((group for group in groups if place in group), None)
            if home and home & (set(places) - {place}):
                home.discard(place)
                groups.append({place})
    for named in authority.same:
        joint = {_place(entry) for entry in named}
        joined = [group for group in groups if group & joint]
        if len(joined) > 1:
            groups = [group for group in groups if not group & joint] + [set().union(*joined)]
    return sorted(groups, key=min)


def _place(entry: str) -> Place:
    slug, _, number = entry.rpartition(":")
    return slug, int(number)
