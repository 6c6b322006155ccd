"""Which of a Datasette's databases is a corpus."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

TABLES = {"commentaries", "contributions", "reference_entries", "field_sources", "works"}
"""What a corpus has and no other database is likely to."""


def corpus_name(datasette: Any) -> str | None:
    """The name of the first database that is a corpus, or None. It is looked up once."""
    known: str | None = getattr(datasette, "_corpus_name", None)
    if known:
        return known
    for name, database in datasette.databases.items():
        if database.path and _is_corpus(Path(database.path)):
            datasette._corpus_name = name  # noqa: SLF001 - ours, kept where it lives as long as the Datasette
            return str(name)
    return None


def _is_corpus(path: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error:
        return False
    return names >= TABLES
