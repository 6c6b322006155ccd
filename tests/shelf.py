"""Small corpora in memory, for what is done with stored commentaries."""

from collections.abc import Iterable

import sqlite_utils

from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.model.names import Author
from corpus_cli.model.reference import Reference
from corpus_cli.store import writer
from corpus_cli.store.migrations import migrations


def commentary(identifier: str, body: str = "", **fields) -> Commentary:
    """A commentary with this text; `authors` may be names, `references` raw entries."""
    fields["authors"] = tuple(Author(name=name) for name in fields.get("authors", ()))
    fields["references"] = tuple(
        Reference(number=number, type="document", raw=raw, line=number)
        for number, raw in enumerate(fields.get("references", ()), 1)
    )
    sections = (Section(level=1, line=1, text=body),) if body else ()
    defaults = {
        "status": "complete",
        "path": f"seeds/{identifier}.txt",
        "sha256": "0" * 64,
        "sections": sections,
        "words": len(body.split()),
    }
    return Commentary(id=identifier, **(defaults | fields))


def shelf(commentaries: Iterable[Commentary]) -> sqlite_utils.Database:
    """A database in memory with these commentaries."""
    db = sqlite_utils.Database(memory=True)
    migrations.apply(db)
    for each in commentaries:
        writer.put(db, each)
    return db
