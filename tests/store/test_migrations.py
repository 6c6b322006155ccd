"""A database of an earlier version becomes one of this version, with what it holds."""

import sqlite_utils

from corpus_cli.store import database, index, queries, rows, writer
from corpus_cli.store.migrations import TABLES, current, migrations


def test_new_columns_are_added_to_the_rows_of_an_earlier_version() -> None:
    db = sqlite_utils.Database(memory=True, execute_plugins=False)
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
    index.create(db)
    migrations.pending(db)
    done = ("m001_tables", "m002_full_text")
    db["_sqlite_migrations"].insert_all(
        [{"migration_set": "corpus", "name": name, "applied_at": ""} for name in done], pk=("migration_set", "name")
    )
    finding = {"path": "seeds/a.txt", "sequence": 0, "code": "F013", "name": "n", "severity": "warning", "message": "m"}
    writer.insert(db, "diagnostics", finding)

    applied = database.migrate(db)

    assert applied == ["m003_short_notes", "m004_other_names", "m005_files_of_findings"]
    assert current() == len(done) + len(applied)
    assert ["seeds/a.txt"] == [each.path for each in queries.diagnostics(db)]
    assert {"repeats", "note"} <= {column.name for column in db["reference_entries"].columns}
    assert set(rows.DIAGNOSTIC) | {"in_file"} <= {column.name for column in db["diagnostics"].columns}
