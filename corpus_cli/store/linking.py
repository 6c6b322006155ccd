"""What references and commentaries are filed under, and the links that follow from it.

A blocking name is `doi:…`, `url:…`, `who:…`, `title:…` or `key:…` (`corpus_cli.corpus.linking`).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from corpus_cli.model.identity import unique
from corpus_cli.model.reference import Reference
from corpus_cli.store import rows

_BATCH = 500
"""References read at a time: below the 999 bound values that every SQLite allows."""

_STALE = "CREATE TEMP TABLE IF NOT EXISTS stale_works (id INTEGER PRIMARY KEY)"


def note_stale_works(db: Database, key: int) -> None:
    """Remember the works of a commentary whose references are about to go; `affected` gives their other references."""
    db.execute(_STALE)
    db.execute(
        "INSERT OR IGNORE INTO stale_works SELECT work_id FROM reference_entries"
        " WHERE commentary_id = ? AND work_id IS NOT NULL",
        [key],
    )


def entries(db: Database, commentary: int) -> list[tuple[int, Reference]]:
    """The references of a commentary with their integer ids."""
    found = db.execute(
        "SELECT e.*, NULL AS work FROM reference_entries e WHERE commentary_id = ? ORDER BY sequence", [commentary]
    )
    return [(row["id"], rows.reference(row)) for row in rows.mapping(found)]


def put_entry_names(db: Database, entry: int, names: Iterable[str]) -> None:
    """What a reference can be recognised by."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO entry_names (name, entry_id) VALUES (?, ?)", [(name, entry) for name in names]
    )


def put_commentary_names(db: Database, commentary: int, names: Iterable[str]) -> None:
    """What a commentary can be recognised by."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO commentary_names (name, commentary_id) VALUES (?, ?)",
        [(name, commentary) for name in names],
    )


def candidates(db: Database, touched: Sequence[int]) -> Iterator[tuple[int, Reference, list[int]]]:
    """References that may be one of the commentaries written, or stand in one of them, with the commentaries they share a name with."""
    found: set[int] = set()
    for key in touched:
        found |= _ids(db, "SELECT id FROM reference_entries WHERE commentary_id = ?", key)
        found |= _ids(
            db,
            "SELECT n.entry_id FROM commentary_names c JOIN entry_names n ON n.name = c.name WHERE c.commentary_id = ?",
            key,
        )
    for entry, _, reference in members(db, sorted(found)):
        named = _ids(
            db,
            "SELECT c.commentary_id FROM entry_names n JOIN commentary_names c ON c.name = n.name JOIN reference_entries e"
            " ON e.id = n.entry_id WHERE n.entry_id = ? AND c.commentary_id <> e.commentary_id",
            entry,
        )
        yield entry, reference, sorted(named)


def set_target(db: Database, entry: int, commentary: int | None) -> None:
    """The commentary that a reference is."""
    db.execute("UPDATE reference_entries SET target_id = ? WHERE id = ?", [commentary, entry])


def follow(db: Database, entry_ids: Iterable[int]) -> None:
    """Give notes that name an earlier work again the commentary that this work is."""
    db.conn.executemany(
        "UPDATE reference_entries SET target_id = (SELECT f.target_id FROM reference_entries f"
        " WHERE f.commentary_id = reference_entries.commentary_id AND f.number = reference_entries.repeats) WHERE id = ?",
        [(entry,) for entry in entry_ids],
    )


def _ids(db: Database, sql: str, value: Any) -> set[int]:
    return {row[0] for row in db.execute(sql, [value])}


def open_links(db: Database, touched: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Announced versions with an address whose commentary is not known, and those of the commentaries just written."""
    marks = set(touched)
    for identifier, commentary, url, target in db.execute(
        "SELECT id, commentary_id, url, target_id FROM links WHERE url IS NOT NULL"
    ).fetchall():
        if target is None or commentary in marks:
            yield identifier, url


def set_link_target(db: Database, link: int, name: str) -> None:
    """Link an announced version to the one other commentary of that name."""
    found = db.execute(
        "SELECT DISTINCT c.commentary_id FROM commentary_names c JOIN links l ON l.id = ? WHERE c.name = ?"
        " AND c.commentary_id <> l.commentary_id",
        [link, name],
    ).fetchall()
    db.execute("UPDATE links SET target_id = ? WHERE id = ?", [found[0][0] if len(found) == 1 else None, link])


def set_declared(db: Database) -> None:
    """Link versions whose commentary a person named by its id."""
    db.execute(
        "UPDATE links SET target_id = (SELECT id FROM commentaries WHERE slug = declared_id) WHERE declared_id IS NOT NULL"
    )


def set_announced(db: Database, commentary: int, language: str | None, target: int | None) -> None:
    """Link a version announced without an address to a commentary, or to none; one that a person named stays."""
    db.execute(
        "UPDATE links SET target_id = ? WHERE commentary_id = ? AND rel = 'translation' AND url IS NULL AND declared_id IS NULL AND language IS ?",
        [target, commentary, language],
    )


def open_versions(db: Database, touched: Sequence[int], rel: str) -> Iterator[tuple[int, int, str]]:
    """Announced versions of a kind without an address whose commentary is not known, and those of the commentaries just written: id, commentary, label."""
    marks = set(touched)
    for identifier, commentary, label, target in db.execute(
        "SELECT id, commentary_id, label, target_id FROM links WHERE rel = ? AND url IS NULL AND declared_id IS NULL",
        [rel],
    ).fetchall():
        if target is None or commentary in marks:
            yield identifier, commentary, label or ""


def named(db: Database, name: str) -> list[int]:
    """The commentaries filed under a name."""
    return [
        row[0]
        for row in db.execute("SELECT DISTINCT commentary_id FROM commentary_names WHERE name = ? ORDER BY 1", [name])
    ]


def set_version(db: Database, link: int, target: int | None) -> None:
    """Link an announced version to a commentary, or to none."""
    db.execute("UPDATE links SET target_id = ? WHERE id = ?", [target, link])


def are_linked(db: Database, one: int, other: int) -> bool:
    """Whether either of two commentaries is linked to the other as a version of it."""
    return (
        db.execute(
            "SELECT 1 FROM links WHERE (commentary_id = ?1 AND target_id = ?2) OR (commentary_id = ?2 AND target_id = ?1)",
            [one, other],
        ).fetchone()
        is not None
    )


def revision_partners(db: Database, commentary: int) -> set[int]:
    """The commentaries that this one is a revision of, and those that are revisions of it."""
    return _ids(
        db,
        "SELECT target_id FROM links WHERE commentary_id = ?1 AND rel = 'revision' AND target_id IS NOT NULL"
        " UNION SELECT commentary_id FROM links WHERE target_id = ?1 AND rel = 'revision'",
        commentary,
    )


def affected(db: Database, touched: Sequence[int]) -> list[int]:
    """The references whose works may change: those written, those of stale works, and all that share names with them."""
    db.execute(_STALE)
    waiting = {
        row[0] for row in db.execute("SELECT id FROM reference_entries WHERE work_id IN (SELECT id FROM stale_works)")
    }
    for key in touched:
        waiting |= _ids(db, "SELECT id FROM reference_entries WHERE commentary_id = ?", key)
    db.execute("DELETE FROM works WHERE id IN (SELECT id FROM stale_works)")
    db.execute("DELETE FROM stale_works")
    found: set[int] = set()
    seen: set[str] = set()
    while waiting:
        entry = waiting.pop()
        found.add(entry)
        names = {
            row[0]
            for row in db.execute(
                "SELECT name FROM entry_names WHERE entry_id = ? AND name NOT LIKE 'title:%'", [entry]
            )
        }
        for name in names - seen:
            seen.add(name)
            waiting |= _ids(db, "SELECT entry_id FROM entry_names WHERE name = ?", name) - found
    return sorted(found)


def members(db: Database, entry_ids: Sequence[int]) -> list[tuple[int, str, Reference]]:
    """References with their integer id and the id of their commentary, by it and their place."""
    found = []
    for start in range(0, len(entry_ids), _BATCH):
        batch = entry_ids[start : start + _BATCH]
        sql = (
            "SELECT e.*, NULL AS work, c.slug FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id"
            f" WHERE e.id IN ({','.join('?' * len(batch))})"
        )
        found += [
            ((row["slug"], row["sequence"]), row["id"], rows.reference(row))
            for row in rows.mapping(db.execute(sql, list(batch)))
        ]
    return [
        (identifier, place[0], reference) for place, identifier, reference in sorted(found, key=lambda item: item[0])
    ]


class _Keys:
    """The keys of works in use."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def __contains__(self, key: object) -> bool:
        return self._db.execute("SELECT 1 FROM works WHERE key = ?", [key]).fetchone() is not None


def put_work(db: Database, key: str, best: Reference, entry_ids: Sequence[int], evidence: str | None) -> None:
    """One work for these references; `best` is the one that describes it."""
    row = rows.reference_row(best)
    key = unique(key, _Keys(db))
    columns = ("type", "author", "date", "year", "title", "container_title", "publisher", "url", "doi", "language")
    target = db.execute(
        f"SELECT min(target_id) FROM reference_entries WHERE id IN ({','.join('?' * len(entry_ids))})", list(entry_ids)
    ).fetchone()[0]
    cursor = db.execute(
        f"INSERT INTO works (key, evidence, commentary_id, {', '.join(columns)}) VALUES (?, ?, ?, {', '.join('?' * len(columns))})",
        [key, evidence, target, *(row[name] for name in columns)],
    )
    db.conn.executemany(
        "UPDATE reference_entries SET work_id = ? WHERE id = ?", [(cursor.lastrowid, each) for each in entry_ids]
    )


def forget_works(db: Database, entry_ids: Iterable[int]) -> None:
    """Delete the works of these references."""
    for entry in entry_ids:
        db.execute("DELETE FROM works WHERE id = (SELECT work_id FROM reference_entries WHERE id = ?)", [entry])
