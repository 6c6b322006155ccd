"""The citation keys of commentaries and of the entries of reference lists, as they are stored."""

from collections.abc import Iterator, Mapping, Sequence

from sqlite_utils import Database

from corpus_cli.model.reference import Reference
from corpus_cli.store import rows

_BATCH = 500
"""References read at a time: below the 999 bound values that every SQLite allows."""


def of_references(db: Database) -> list[tuple[int, str]]:
    """Integer ids and keys of all references that have one."""
    return db.execute("SELECT id, key FROM reference_entries WHERE key IS NOT NULL ORDER BY id").fetchall()


def references(db: Database, entries: Sequence[int]) -> Iterator[tuple[int, Reference]]:
    """The references with these integer ids, each with its id and the key of its work."""
    for start in range(0, len(entries), _BATCH):
        batch = list(entries[start : start + _BATCH])
        sql = (
            "SELECT e.*, w.key AS work FROM reference_entries e LEFT JOIN works w ON w.id = e.work_id"
            f" WHERE e.id IN ({','.join('?' * len(batch))})"
        )
        yield from ((row["id"], rows.reference(row)) for row in rows.mapping(db.execute(sql, batch)))


def in_order(db: Database, entries: Sequence[int]) -> list[int]:
    """The same integer ids in the order of a list of references: by date and id of the commentary, then place."""
    placed = []
    for start in range(0, len(entries), _BATCH):
        batch = list(entries[start : start + _BATCH])
        sql = (
            "SELECT c.date IS NULL, coalesce(c.date, ''), c.slug, e.sequence, e.id FROM reference_entries e"
            f" JOIN commentaries c ON c.id = e.commentary_id WHERE e.id IN ({','.join('?' * len(batch))})"
        )
        placed += db.execute(sql, batch).fetchall()
    return [place[-1] for place in sorted(placed)]


def set_of_references(db: Database, keys: Mapping[int, str]) -> None:
    """Give references these keys."""
    db.conn.executemany(
        "UPDATE reference_entries SET key = ? WHERE id = ?", [(key, owner) for owner, key in keys.items()]
    )


def set_of_commentaries(db: Database, keys: Mapping[int, str]) -> None:
    """Give commentaries these keys; two may change places."""
    db.conn.executemany("UPDATE commentaries SET citation_key = NULL WHERE id = ?", [(owner,) for owner in keys])
    db.conn.executemany(
        "UPDATE commentaries SET citation_key = ? WHERE id = ?", [(key, owner) for owner, key in keys.items()]
    )
