"""Opening the database: pragmas, migrations, locks, and copies."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from corpus_cli.errors import StoreError
from corpus_cli.store import index
from corpus_cli.store.migrations import migrations, names

__all__ = ["Database", "connect", "copy", "errors", "in_memory", "migrate", "translated", "writing"]

BUSY_MS = 30_000
"""How long to wait for another writer: an ingest of a thousand files ends within it, and a reader would rather wait than fail."""


def connect(path: Path, *, create: bool = False, read_only: bool = False) -> Database:
    """The database at `path`, migrated unless `read_only`.

    Raises:
        StoreError: It is missing, damaged, locked or newer than this program.
    """
    if not create and not path.exists():
        raise StoreError(
            f"nothing is stored yet: no database at {path}",
            hint="`corpus ingest` makes it from the files in seeds/; `corpus add FILE` adds one",
        )
    try:
        if read_only:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        else:
            connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        connection.execute("PRAGMA foreign_keys = ON")
        db = Database(connection, execute_plugins=False)
        with errors(path):
            _check_version(db, path)
            if not read_only:
                migrate(db)
    except sqlite3.Error as error:
        raise translated(error, path) from error
    return db


def migrate(db: Database) -> list[str]:
    """Apply what is pending; the names of what was applied. No time of "now" stays in the file."""
    pending = [migration.name for migration in migrations.pending(db)]
    if pending:
        migrations.apply(db)
        with writing(db):
            db.execute(f"UPDATE {migrations.migrations_table} SET applied_at = ''")
    if not index.current(db):
        with writing(db):
            index.rebuild(db)
    return pending


@contextlib.contextmanager
def writing(db: Database) -> Iterator[None]:
    """A transaction that takes the write lock at once, and so waits for another writer.

    One that reads first and writes later cannot wait: SQLite refuses it when someone wrote between.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        db.conn.rollback()
        raise


def _check_version(db: Database, path: Path) -> None:
    newer = {migration.name for migration in migrations.applied(db)} - set(names())
    if newer:
        raise StoreError(
            f"{path} was made by a newer version of corpus ({', '.join(sorted(newer))})",
            hint="update corpus, or make the database again with `corpus ingest --rebuild`",
        )


@contextlib.contextmanager
def errors(path: Path) -> Iterator[None]:
    """SQLite's errors as `StoreError`, with what to do about them."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, path) from error


def translated(error: Exception, path: Path) -> StoreError:
    """The `StoreError` for one of SQLite's errors."""
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreError(f"{path} is locked by another program", hint="wait for it to finish, then try again")
    if "not a database" in text or "malformed" in text or "disk image" in text:
        return StoreError(
            f"{path} is damaged: {text}", hint="the files are the truth: `corpus ingest --rebuild` makes it again"
        )
    if text.startswith(index.DISAGREES):
        return StoreError(f"{path}: {text}", hint="the files are the truth: `corpus ingest --rebuild` makes it again")
    if "full" in text:
        return StoreError(f"no room to write {path}", hint="free some disk space; what was stored before is whole")
    if "readonly" in text or "unable to open" in text:
        return StoreError(f"cannot open {path}: {text}", hint="check the permissions of the file and its folder")
    return StoreError(f"{path}: {text}", hint="`corpus doctor` looks for damage")


def copy(db: Database, target: Path) -> None:
    """A whole, compact copy of the database in `target`, which must not exist.

    Raises:
        StoreError: The index does not agree with the text, or the copy cannot be written.
    """
    with errors(target):
        index.check(db)
        db.execute("VACUUM INTO ?", [str(target)])


def in_memory() -> Database:
    """An empty database that is never written anywhere, for a dry run."""
    db = Database(memory=True, execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    migrate(db)
    return db
