"""Whether the database is whole. Each check gives what is wrong, or None."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from corpus_cli.errors import StoreError
from corpus_cli.store import database, index
from corpus_cli.store.migrations import migrations as known
from corpus_cli.store.migrations import names

MOST = 3
"""Problems named; more of them say nothing new."""


def pages(db: Database) -> str | None:
    """SQLite's own check of every page and index."""
    try:
        found = [str(row[0]) for row in db.execute("PRAGMA integrity_check").fetchall()]
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if found == ["ok"] else "; ".join(found[:MOST])


def foreign_keys(db: Database) -> str | None:
    """Rows that point to rows that are not there."""
    try:
        found = db.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return str(error)
    return f"{len(found)} rows point to nothing, the first in {found[0][0]}" if found else None


def full_text(db: Database) -> str | None:
    """Whether the index says what the texts say (FTS5 integrity-check with rank 1)."""
    try:
        index.check(db)
    except (sqlite3.DatabaseError, StoreError) as error:
        return str(error)
    return None


def migrations(path: Path) -> list[tuple[str, bool]]:
    """Every migration this program knows, and whether the database at `path` has it."""
    db = database.connect(path, read_only=True)
    try:
        pending = {each.name for each in known.pending(db)}
    finally:
        db.close()
    return [(name, name not in pending) for name in names()]


def sqlite_version() -> str:
    """The version of the SQLite that Python uses."""
    return sqlite3.sqlite_version
