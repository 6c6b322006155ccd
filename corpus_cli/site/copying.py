"""The copy of the database that a site serves: checked, whole, and without what is nobody's business."""

import re
from pathlib import Path

from sqlite_utils import Database

from corpus_cli.errors import StoreError
from corpus_cli.store import database, index, writer

_PRIVATE_RULES = ("contact",)
"""Fields whose provenance and findings quote a person's address."""


def publishable_copy(source: Path, target: Path, *, include_incomplete: bool = False, contact: bool = False) -> int:
    """Write to `target` what may be published of the database `source`; how many commentaries it has.

    Contact details are left out unless `contact`; commentaries whose title, author or date is missing, unless `include_incomplete`. Nothing of what
    was left out stays in the file's free pages. The same database gives the same bytes.

    Raises:
        StoreError: The database is missing or damaged, or the copy cannot be written.
    """
    original = database.connect(source, read_only=True)
    try:
        damage = original.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise StoreError(
                f"{source} is damaged: {damage}",
                hint="the files are the truth: `corpus ingest --rebuild` makes it again",
            )
        with database.errors(target):
            original.execute("VACUUM INTO ?", [str(target)])
    finally:
        original.close()
    copied = database.connect(target)
    try:
        with database.errors(source):  # what is wrong with the copy's index was wrong with the database's
            index.check(copied)
        with database.errors(target):
            return _pruned(copied, include_incomplete=include_incomplete, contact=contact)
    finally:
        copied.close()


def _pruned(db: Database, *, include_incomplete: bool, contact: bool) -> int:
    db.execute("PRAGMA journal_mode = DELETE")
    with db.atomic():
        if not include_incomplete:
            for (key,) in db.execute("SELECT id FROM commentaries WHERE status = 'incomplete'").fetchall():
                writer.remove(db, key)
            writer.sweep(db)
        if not contact:
            _forget_contacts(db)
        db.execute("DELETE FROM files")
        db.execute("DELETE FROM fingerprints")
        db.execute("DELETE FROM fingerprint_bands")
        db.execute("DELETE FROM diagnostics WHERE commentary_id IS NULL")
    index.optimize(db)
    db.execute("ANALYZE")
    db.execute("VACUUM")
    return int(db.execute("SELECT count(*) FROM commentaries").fetchone()[0])


def _forget_contacts(db: Database) -> None:
    """Contact details, and what quotes them."""
    known = [value for row in db.execute("SELECT email, phone, name FROM contacts") for value in row[:2] if value]
    db.execute("DELETE FROM contacts")
    db.execute(
        f"DELETE FROM field_sources WHERE field IN ({','.join('?' * len(_PRIVATE_RULES))})", list(_PRIVATE_RULES)
    )
    if not known:
        return
    quoting = re.compile("|".join(re.escape(value) for value in sorted(set(known), key=len, reverse=True)))
    for table, key, columns in (
        ("diagnostics", "id", ("message", "help")),
        ("field_sources", "rowid", ("raw", "considered")),
    ):
        names = ", ".join(columns)
        for row in db.execute(f"SELECT {key}, {names} FROM {table}").fetchall():
            if any(value and quoting.search(value) for value in row[1:]):
                db.execute(f"DELETE FROM {table} WHERE {key} = ?", [row[0]])
