"""Writing records: one transaction a run, one row a thing.

A commentary keeps its integer id for as long as its file stays; everything below it is written anew when the file changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.store import index, linking, rows

CHILD_TABLES = (
    "citations", "reference_entries", "commentary_names", "sections", "links", "contacts", "contributions", "commentary_keywords", "field_sources",
    "fingerprint_bands", "fingerprints", "aliases",
)  # fmt: skip
"""Emptied for a commentary before its rows are written again; citations before the entries they point to."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What twins are found by: a hash of the words, a MinHash signature and the keys of its bands."""

    words_sha256: str
    signature: bytes
    bands: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class FileState:
    """What is known of a file: hashes, the settings it was read with, and what became of it."""

    path: str
    sha256: str | None
    sidecar_sha256: str | None
    settings: str
    encoding: str | None
    outcome: str
    commentary_id: int | None = None


def insert(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Insert one row; its rowid."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    cursor = db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', list(row.values()))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def put(
    db: Database,
    commentary: Commentary,
    *,
    fingerprint: Fingerprint | None = None,
    aliases: Iterable[str] = (),
    indexed: bool = True,
) -> int:
    """Store a commentary under its id, replacing what was stored under it; its integer id.

    `indexed=False` leaves the full text to a later `index.rebuild`.
    """
    row = rows.commentary_row(commentary)
    found = db.execute("SELECT id FROM commentaries WHERE slug = ?", [commentary.id]).fetchone()
    if found:
        key: int = found[0]
        if indexed:
            index.remove(db, [key])
        _empty(db, key)
        assignments = ", ".join(f'"{name}" = ?' for name in row)
        db.execute(f"UPDATE commentaries SET {assignments} WHERE id = ?", [*row.values(), key])
    else:
        key = insert(db, "commentaries", row)
    _put_children(db, key, commentary)
    for alias in sorted(set(aliases) - {commentary.id}):
        db.execute("INSERT OR IGNORE INTO aliases (slug, commentary_id) VALUES (?, ?)", [alias, key])
    if fingerprint:
        insert(
            db,
            "fingerprints",
            {"commentary_id": key, "words_sha256": fingerprint.words_sha256, "signature": fingerprint.signature},
        )
        for band, value in enumerate(fingerprint.bands):
            insert(db, "fingerprint_bands", {"band": band, "hash": value, "commentary_id": key})
    put_diagnostics(db, commentary.path, commentary.diagnostics, commentary_id=key)
    if indexed:
        index.add(db, [key])
    return key


def _empty(db: Database, key: int) -> None:
    linking.note_stale_works(db, key)
    for table in CHILD_TABLES:
        db.execute(f"DELETE FROM {table} WHERE commentary_id = ?", [key])


def _put_children(db: Database, key: int, commentary: Commentary) -> None:
    for row in rows.contribution_rows(commentary):
        insert(db, "contributions", row | {"commentary_id": key, "person_id": _person(db, row)})
    for sequence, keyword in enumerate(dict.fromkeys(commentary.keywords)):
        insert(
            db, "commentary_keywords", {"commentary_id": key, "keyword_id": _keyword(db, keyword), "sequence": sequence}
        )
    for sequence, section in enumerate(commentary.sections):
        insert(db, "sections", rows.picked(section, rows.SECTION) | {"commentary_id": key, "sequence": sequence})
    entries: dict[int, int] = {}
    for sequence, reference in enumerate(commentary.references):
        row = rows.reference_row(reference) | {"commentary_id": key, "sequence": sequence}
        entries.setdefault(reference.number, insert(db, "reference_entries", row))
    for sequence, citation in enumerate(commentary.citations):
        row = rows.picked(citation, rows.CITATION) | {"commentary_id": key, "sequence": sequence}
        insert(
            db,
            "citations",
            row | {"entry_id": entries.get(citation.reference) if citation.reference is not None else None},
        )
    for sequence, link in enumerate(commentary.links):
        insert(
            db,
            "links",
            rows.picked(link, rows.LINK) | {"commentary_id": key, "sequence": sequence, "declared_id": link.commentary},
        )
    if commentary.contact:
        insert(db, "contacts", commentary.contact.model_dump() | {"commentary_id": key})
    for field, provenance in commentary.provenance.items():
        insert(db, "field_sources", rows.source_row(field, provenance) | {"commentary_id": key})


def _person(db: Database, row: Mapping[str, Any]) -> int:
    name_key = rows.person_key(row["name"])
    found = db.execute("SELECT id FROM people WHERE name_key = ?", [name_key]).fetchone()
    if found:
        if row["orcid"]:
            db.execute("UPDATE people SET orcid = coalesce(orcid, ?) WHERE id = ?", [row["orcid"], found[0]])
        return int(found[0])
    parts = {name: row[name] for name in ("name", "family", "given", "literal", "orcid")}
    return insert(db, "people", parts | {"name_key": name_key})


def _keyword(db: Database, keyword: str) -> int:
    found = db.execute("SELECT id FROM keywords WHERE keyword = ?", [keyword]).fetchone()
    return int(found[0]) if found else insert(db, "keywords", {"keyword": keyword})


def put_other_names(db: Database, kind: str, forms: Iterable[tuple[str, str]]) -> bool:
    """The declared forms of the names of a kind, `author` or `keyword`, in place of the earlier ones. True if they are others: the index is to be rebuilt then."""
    new = {(name, form) for name, form in forms if form != name}
    if new == set(db.execute("SELECT name, form FROM other_names WHERE kind = ?", [kind])):
        return False
    db.execute("DELETE FROM other_names WHERE kind = ?", [kind])
    db.conn.executemany("INSERT INTO other_names VALUES (?, ?, ?)", [(kind, *each) for each in sorted(new)])
    return True


def put_diagnostics(
    db: Database, path: str, diagnostics: Iterable[Diagnostic], *, commentary_id: int | None = None
) -> None:
    """The findings about one file, in place of the earlier ones."""
    db.execute("DELETE FROM diagnostics WHERE path = ?", [path])
    for sequence, diagnostic in enumerate(diagnostics):
        row = rows.diagnostic_row(diagnostic, path)
        insert(db, "diagnostics", row | {"commentary_id": commentary_id, "sequence": sequence})


def replace_findings(db: Database, key: int, path: str, codes: Sequence[str], findings: Iterable[Diagnostic]) -> None:
    """Put findings with these codes in place of the earlier ones, after all others."""
    marks = ",".join("?" * len(codes))
    db.execute(f"DELETE FROM diagnostics WHERE commentary_id = ? AND code IN ({marks})", [key, *codes])
    start = db.execute(
        "SELECT coalesce(max(sequence), -1) + 1 FROM diagnostics WHERE commentary_id = ?", [key]
    ).fetchone()[0]
    for sequence, diagnostic in enumerate(findings, start):
        row = rows.diagnostic_row(diagnostic, path)
        insert(db, "diagnostics", row | {"commentary_id": key, "sequence": sequence})


def settle_findings(db: Database, code: str, settled: Iterable[tuple[str, str]]) -> None:
    """Delete the findings with this code whose path and message are given: what they reported holds no longer."""
    db.conn.executemany(
        "DELETE FROM diagnostics WHERE code = ? AND path = ? AND message = ?", [(code, *each) for each in settled]
    )


def rename(db: Database, key: int, slug: str) -> None:
    """Give a commentary another id."""
    db.execute("UPDATE commentaries SET slug = ? WHERE id = ?", [slug, key])


def remove(db: Database, key: int, *, indexed: bool = True) -> None:
    """Delete a commentary and all that hangs on it. People and keywords nobody uses are swept by `sweep`."""
    if indexed:
        index.remove(db, [key])
    _empty(db, key)
    db.execute("DELETE FROM diagnostics WHERE commentary_id = ?", [key])
    db.execute("DELETE FROM commentaries WHERE id = ?", [key])


def sweep(db: Database) -> None:
    """Delete people, keywords and works that nothing points to any more."""
    db.execute("DELETE FROM people WHERE id NOT IN (SELECT person_id FROM contributions)")
    db.execute("DELETE FROM keywords WHERE id NOT IN (SELECT keyword_id FROM commentary_keywords)")
    db.execute("DELETE FROM works WHERE id NOT IN (SELECT work_id FROM reference_entries WHERE work_id IS NOT NULL)")


def put_file(db: Database, state: FileState) -> None:
    """What is known of a file, in place of what was."""
    row = {name: getattr(state, name) for name in FileState.__dataclass_fields__}
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    db.execute(f"INSERT OR REPLACE INTO files ({columns}) VALUES ({marks})", list(row.values()))


def knows_file(db: Database, path: str) -> bool:
    """Whether anything is known of a file."""
    return db.execute("SELECT 1 FROM files WHERE path = ?", [path]).fetchone() is not None


def forget_file(db: Database, path: str) -> None:
    """Nothing is known of this file any more."""
    db.execute("DELETE FROM files WHERE path = ?", [path])
    db.execute("DELETE FROM diagnostics WHERE path = ?", [path])


def file_states(db: Database) -> dict[str, FileState]:
    """What is known of every file, by path."""
    return {row["path"]: FileState(**row) for row in rows.mapping(db.execute("SELECT * FROM files ORDER BY path"))}
