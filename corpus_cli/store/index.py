"""The full-text index: one FTS5 table over the text as it is, and over what `search.segment` derives from its CJK.

The table `commentaries_fts` has external content, the view `commentaries_fts_source`; beside the columns of `commentaries` that view
has the side table `commentaries_fts_text`, one row for each indexed commentary. So plain SQL can rebuild the index, and a Datasette
without our plugin reads it: only SQLite 3.39, the tokenizer `porter unicode61`, no triggers.

A writer calls `remove` before it changes a commentary, its contributions or its references, and `add` after, in one transaction:
FTS5 needs the old text to take a row out, and corrupts itself silently if it is given another.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlite_utils import Database

from corpus_cli.search.segment import SEGMENTER_VERSION, SEPARATOR, segment_all

TABLE = "commentaries_fts"
COLUMNS = (
    "title",
    "authors",
    "keywords",
    "abstract",
    "body",
    "references_text",
    "title_cjk",
    "authors_cjk",
    "keywords_cjk",
    "body_cjk",
)
WEIGHTS = (10.0, 5.0, 5.0, 3.0, 1.0, 0.5, 10.0, 5.0, 5.0, 1.0)
"""A word in the title says most about a commentary, one in a cited work's entry least."""

BULK_HASH_BYTES = 64 * 1024 * 1024
"""FTS5's in-memory hash while everything is indexed: fewer, larger segments, 1.5 times the speed (measured on 100 MB)."""
USUAL_HASH_BYTES = 1024 * 1024
"""FTS5's default. The setting is kept in the file, so a bulk load puts it back."""
DISAGREES = "the full-text index does not agree with the texts"
"""What `check` says first. SQLite's own word for it, a malformed database, frightens more than it should."""
BATCH = 500
"""Commentaries read at once: some megabytes of text."""

BETWEEN = f"\n{SEPARATOR}\n"
"""Between the values of one column: a phrase does not run from one name or keyword into the next."""

_LIST = ", ".join(COLUMNS)
_SCHEMA = (
    """CREATE TABLE commentaries_fts_text (
  id INTEGER PRIMARY KEY REFERENCES commentaries (id) ON DELETE CASCADE,
  authors TEXT NOT NULL,
  keywords TEXT NOT NULL,
  references_text TEXT NOT NULL,
  title_cjk TEXT NOT NULL,
  authors_cjk TEXT NOT NULL,
  keywords_cjk TEXT NOT NULL,
  body_cjk TEXT NOT NULL
) STRICT""",
    """CREATE VIEW commentaries_fts_source AS
SELECT c.id, coalesce(c.title, '') || coalesce(' ' || c.subtitle, '') AS title, t.authors, t.keywords, coalesce(c.abstract, '') AS abstract,
  c.body, t.references_text, t.title_cjk, t.authors_cjk, t.keywords_cjk, t.body_cjk
FROM commentaries_fts_text t JOIN commentaries c ON c.id = t.id""",
    # Datasette and sqlite-utils find the index of a table by this text in its CREATE statement; the content itself is a view.
    f"""CREATE VIRTUAL TABLE {TABLE} USING fts5({_LIST},
  content='commentaries_fts_source' /* content="commentaries" */, content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')""",
    "CREATE TABLE search_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def create(db: Database) -> None:
    """Make the index, with every commentary there is in it."""
    for statement in _SCHEMA:
        db.execute(statement)
    weights = ", ".join(map(str, WEIGHTS))
    _set(db, "rank", f"bm25({weights})")
    _set(db, "automerge", 8)
    rebuild(db)


def add(db: Database, ids: Iterable[int]) -> None:
    """Index commentaries that are stored, with their contributions and references, and not yet indexed.

    Raises:
        sqlite3.IntegrityError: One is indexed already; `remove` it before it changes.
    """
    insert = f"INSERT INTO {TABLE} (rowid, {_LIST}) SELECT id, {_LIST} FROM commentaries_fts_source WHERE id = ?"
    with db.atomic():
        for batch in _batches(ids):
            _derive(db, batch)
            for row in batch:
                db.execute(insert, [row])


def remove(db: Database, ids: Iterable[int]) -> None:
    """Take commentaries out of the index, before their rows change or go. One that is not indexed is passed over."""
    delete = f"INSERT INTO {TABLE} ({TABLE}, rowid, {_LIST}) SELECT 'delete', id, {_LIST} FROM commentaries_fts_source WHERE id = ?"
    with db.atomic():
        for row in ids:
            db.execute(delete, [row])
            db.execute("DELETE FROM commentaries_fts_text WHERE id = ?", [row])


def rebuild(db: Database) -> None:
    """Index everything again: for a bulk load, a changed segmenter or a damaged index."""
    with db.atomic():
        db.execute("DELETE FROM commentaries_fts_text")
        for batch in _batches([row[0] for row in db.execute("SELECT id FROM commentaries ORDER BY id")]):
            _derive(db, batch)
        _set(db, "hashsize", BULK_HASH_BYTES)
        _command(db, "rebuild")
        _set(db, "hashsize", USUAL_HASH_BYTES)
        optimize(db)
        db.execute(
            "INSERT OR REPLACE INTO search_meta (key, value) VALUES ('segmenter_version', ?)", [SEGMENTER_VERSION]
        )


def optimize(db: Database) -> None:
    """Merge the index into one segment: after a bulk load, and before publishing."""
    _command(db, "optimize")


def check(db: Database) -> None:
    """Compare the index with the text, row by row.

    Raises:
        sqlite3.DatabaseError: They differ, or a commentary is not indexed.
    """
    missing = db.execute(
        "SELECT count(*) FROM commentaries WHERE id NOT IN (SELECT id FROM commentaries_fts_text)"
    ).fetchone()[0]
    if missing:
        raise sqlite3.DatabaseError(f"{DISAGREES}: {missing} commentaries are not in it")
    try:
        _set(db, "integrity-check", 1)
    except sqlite3.DatabaseError as error:
        if "malformed" not in str(error):
            raise
        raise sqlite3.DatabaseError(f"{DISAGREES}: something else than this program has changed one of them") from error


def version(db: Database) -> str | None:
    """The segmenter that made the derived columns, or None where there is no index."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_meta'").fetchone():
        return None
    row = db.execute("SELECT value FROM search_meta WHERE key = 'segmenter_version'").fetchone()
    return str(row[0]) if row else None


def current(db: Database) -> bool:
    """Whether the derived columns are what this program's segmenter makes."""
    return version(db) == SEGMENTER_VERSION


def ensure(db: Database) -> bool:
    """Index everything again if another segmenter made the index. True if that was done."""
    if current(db):
        return False
    rebuild(db)
    return True


def _command(db: Database, command: str) -> None:
    db.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES (?)", [command])


def _set(db: Database, option: str, value: str | int) -> None:
    db.execute(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES (?, ?)", [option, value])


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _derive(db: Database, ids: Sequence[int]) -> None:
    """Write the side rows of these commentaries."""
    marks = ", ".join("?" * len(ids))
    people = _grouped(
        db,
        f"SELECT commentary_id, name, family, given, literal, printed FROM contributions WHERE commentary_id IN ({marks}) ORDER BY id",
        ids,
    )
    entries = _grouped(
        db, f"SELECT commentary_id, raw FROM reference_entries WHERE commentary_id IN ({marks}) ORDER BY id", ids
    )
    rows = db.execute(
        f"SELECT id, title, subtitle, authors, keywords, abstract, body FROM commentaries WHERE id IN ({marks})",
        list(ids),
    )
    others = _other_names(db)
    side = [
        _side_row(row, people.get(row[0], []), [entry[0] for entry in entries.get(row[0], [])], others)
        for row in rows.fetchall()
    ]
    db.conn.executemany("INSERT INTO commentaries_fts_text VALUES (?, ?, ?, ?, ?, ?, ?, ?)", side)


def _grouped(db: Database, sql: str, ids: Sequence[int]) -> dict[int, list[Sequence[Any]]]:
    groups: dict[int, list[Sequence[Any]]] = {}
    for row in db.execute(sql, list(ids)):
        groups.setdefault(row[0], []).append(row[1:])
    return groups


def _other_names(db: Database) -> dict[tuple[str, str], list[str]]:
    """The declared forms of each author and keyword."""
    found: dict[tuple[str, str], list[str]] = {}
    for kind, name, form in db.execute("SELECT kind, name, form FROM other_names ORDER BY kind, name, form"):
        found.setdefault((kind, name), []).append(form)
    return found


def _side_row(
    row: Sequence[Any], people: list[Sequence[Any]], entries: list[str], others: dict[tuple[str, str], list[str]]
) -> tuple[int | str, ...]:
    number, title, subtitle, authors, keywords, abstract, body = row
    names = _names(json.loads(authors), people)
    names = _with_joined([*names, *(form for name in names for form in others.get(("author", name), ()))])
    words = [str(keyword) for keyword in json.loads(keywords)]
    words += [form for word in words for form in others.get(("keyword", word), ())]
    return (
        number,
        BETWEEN.join(names),
        BETWEEN.join(words),
        BETWEEN.join(entries),
        segment_all([title or "", subtitle or ""]),
        segment_all(names),
        segment_all(words),
        segment_all([abstract or "", body, *entries]),
    )


def _names(authors: list[Any], people: list[Sequence[Any]]) -> list[str]:
    """Every way the names of the people are written in a commentary, each once."""
    found = [str(author) for author in authors if author]
    for name, family, given, literal, printed in people:
        spaced = f"{family} {given}" if family and given else family
        joined = f"{family}{given}" if family and given and not f"{family}{given}".isascii() else None
        found += [form for form in (name, literal, *json.loads(printed), spaced, joined) if form]
    return list(dict.fromkeys(found))


def _with_joined(names: list[str]) -> list[str]:
    """The names, and after them those that have a mark inside without it, each once."""
    return list(dict.fromkeys([*names, *(_INNER.sub("", name) for name in names)]))


_INNER = re.compile(r"(?<=\w)['’‘-](?=\w)")
"""A mark inside a name, which is also typed without: O'Neill, Dong-hyun."""
