"""Reading records back."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from corpus_cli.model.commentary import Commentary, Link, Version
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.reference import Reference
from corpus_cli.store import rows

CHILDREN = {
    "contributions": "SELECT * FROM contributions WHERE commentary_id {} ORDER BY commentary_id, sequence, id",
    "commentary_keywords": "SELECT k.keyword, ck.commentary_id FROM commentary_keywords ck JOIN keywords k ON k.id = ck.keyword_id"
    " WHERE ck.commentary_id {} ORDER BY ck.commentary_id, ck.sequence",
    "sections": "SELECT * FROM sections WHERE commentary_id {} ORDER BY commentary_id, sequence",
    "reference_entries": "SELECT e.*, w.key AS work FROM reference_entries e LEFT JOIN works w ON w.id = e.work_id"
    " WHERE e.commentary_id {} ORDER BY e.commentary_id, e.sequence",
    "citations": "SELECT c.*, e.number AS reference, t.slug AS commentary FROM citations c LEFT JOIN reference_entries e ON e.id = c.entry_id"
    " LEFT JOIN commentaries t ON t.id = e.target_id WHERE c.commentary_id {} ORDER BY c.commentary_id, c.sequence",
    "links": "SELECT l.*, t.slug AS commentary FROM links l LEFT JOIN commentaries t ON t.id = l.target_id"
    " WHERE l.commentary_id {} ORDER BY l.commentary_id, l.sequence",
    "contacts": "SELECT * FROM contacts WHERE commentary_id {}",
    "field_sources": "SELECT * FROM field_sources WHERE commentary_id {} ORDER BY commentary_id, rowid",
    "diagnostics": "SELECT * FROM diagnostics WHERE commentary_id {} ORDER BY commentary_id, sequence",
}
"""The rows that belong to one commentary, by table."""

BATCH = 200
"""Records read at a time: one query a table for each batch, and a few megabytes of text in memory."""


def resolve(db: Database, slug: str) -> int | None:
    """The integer id of a commentary, by its id or one it had before."""
    found = db.execute(
        "SELECT id FROM commentaries WHERE slug = :s UNION ALL SELECT commentary_id FROM aliases WHERE slug = :s LIMIT 1",
        {"s": slug},
    ).fetchone()
    return found[0] if found else None


def versions(db: Database, commentary: Commentary) -> tuple[Version, ...]:
    """Translations and revisions of a commentary: those it names, and those of the corpus that name it."""
    named = tuple(Version(link=link, named=True) for link in commentary.links if link.rel != "download")
    known = {version.link.commentary for version in named}
    naming = db.execute(
        "SELECT DISTINCT l.rel, s.title, s.language, s.slug FROM links l JOIN commentaries c ON c.id = l.target_id"
        " JOIN commentaries s ON s.id = l.commentary_id WHERE c.slug = ? AND l.rel <> 'download' ORDER BY s.date, s.slug",
        [commentary.id],
    ).fetchall()
    return named + tuple(
        Version(link=Link(rel=rel, label=title, language=language, commentary=slug), named=False)
        for rel, title, language, slug in naming
        if slug not in known
    )


def slugs(db: Database) -> list[str]:
    """All ids, in order."""
    return _column(db, "SELECT slug FROM commentaries ORDER BY slug")


def slug_by_id(db: Database) -> dict[int, str]:
    """Ids of all commentaries by integer id."""
    return dict(db.execute("SELECT id, slug FROM commentaries").fetchall())


def alias_owners(db: Database) -> dict[str, int]:
    """Integer ids by the ids commentaries had before."""
    return dict(db.execute("SELECT slug, commentary_id FROM aliases").fetchall())


def citation_keys(db: Database) -> list[tuple[int, str]]:
    """Integer ids and citation keys of all commentaries that have one."""
    return db.execute("SELECT id, citation_key FROM commentaries WHERE citation_key IS NOT NULL ORDER BY id").fetchall()


def slug_of(db: Database, path: str) -> str | None:
    """The id of the commentary at this path."""
    found = db.execute("SELECT slug FROM commentaries WHERE path = ?", [path]).fetchone()
    return found[0] if found else None


def paths(db: Database) -> list[str]:
    """The paths of all commentaries, in order."""
    return _column(db, "SELECT path FROM commentaries ORDER BY path")


def aliases(db: Database, key: int) -> list[str]:
    """The ids a commentary had before."""
    return [row[0] for row in db.execute("SELECT slug FROM aliases WHERE commentary_id = ? ORDER BY slug", [key])]


def names(db: Database) -> list[str]:
    """The names of all people, in order."""
    return _column(db, "SELECT name FROM people ORDER BY name")


def keywords(db: Database) -> list[str]:
    """All keywords, in order."""
    return _column(db, "SELECT keyword FROM keywords ORDER BY keyword")


_SINGLE = ("theme", "genre", "series", "publisher", "language")


def distinct(db: Database, field: str) -> list[str]:
    """The values of a field that has one value a commentary, in order; none for another field."""
    if field not in _SINGLE:
        return []
    return _column(db, f"SELECT DISTINCT {field} FROM commentaries WHERE {field} IS NOT NULL ORDER BY 1")


def _column(db: Database, sql: str) -> list[str]:
    return [row[0] for row in db.execute(sql)]


def ordered_ids(db: Database) -> list[int]:
    """Integer ids by date, then id; those without a date last."""
    return [row[0] for row in db.execute("SELECT id FROM commentaries ORDER BY date IS NULL, date, slug")]


def commentaries(db: Database, ids: Sequence[int]) -> Iterator[Commentary]:
    """The records with these integer ids, in that order, read in batches."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        found = {
            row["id"]: row
            for row in rows.mapping(db.execute(*_within("SELECT * FROM commentaries WHERE id {}", batch)))
        }
        children = {table: _grouped(db, sql, batch) for table, sql in CHILDREN.items()}
        for key in batch:
            yield rows.commentary(found[key], {table: by_id.get(key, []) for table, by_id in children.items()})


def references(db: Database, ids: Sequence[int]) -> Iterator[tuple[str, Reference]]:
    """The references of these commentaries with the commentary's id, in order."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        names = dict(db.execute(*_within("SELECT id, slug FROM commentaries WHERE id {}", batch)).fetchall())
        grouped = _grouped(db, CHILDREN["reference_entries"], batch)
        for key in batch:
            for row in grouped.get(key, []):
                yield names[key], rows.reference(row)


def catalogue(db: Database, ids: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Rows of the view `catalogue` with these integer ids, in that order."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        found = {
            row["id"]: row for row in rows.mapping(db.execute(*_within("SELECT * FROM catalogue WHERE id {}", batch)))
        }
        yield from (found[key] for key in batch)


def diagnostics(db: Database, paths: Iterable[str] | None = None) -> Iterator[Diagnostic]:
    """Stored findings by path and order, of all files or some."""
    for row in rows.mapping(db.execute("SELECT * FROM diagnostics ORDER BY path, sequence")):
        if paths is None or row["path"] in paths:
            yield rows.diagnostic(row)


def counts(db: Database) -> dict[str, int]:
    """How many rows the main tables have."""
    tables = ("commentaries", "people", "keywords", "reference_entries", "works", "citations", "files", "diagnostics")
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def _grouped(db: Database, sql: str, batch: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    grouped: dict[int, list[dict[str, Any]]] = {}
    for row in rows.mapping(db.execute(*_within(sql, batch))):
        grouped.setdefault(row["commentary_id"], []).append(row)
    return grouped


def _within(sql: str, ids: Sequence[int]) -> tuple[str, list[int]]:
    return sql.format(f"IN ({','.join('?' * len(ids))})"), list(ids)
