import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest
import specimens
from sqlite_utils import Database

from corpus_cli.model.commentary import Commentary
from corpus_cli.site.copying import publishable_copy
from corpus_cli.site.settings import SiteSettings
from corpus_cli.store import database, writer

SITE = SiteSettings(
    title="Narrows Papers", description="Commentaries on ports.", publisher="Narrows Institute", license="CC-BY-4.0",
    base_url="https://papers.example", saved={"ports": "harbour", "korean": "language:ko"},
)  # fmt: skip


def stored(path: Path, commentaries: Iterable[Commentary]) -> Path:
    """A database of these commentaries, with works by reference title and links where titles agree."""
    db = database.connect(path, create=True)
    with db.atomic():
        for commentary in commentaries:
            writer.put(db, commentary)
        db.execute(
            "INSERT OR IGNORE INTO aliases SELECT 'harbour-old', id FROM commentaries WHERE slug = '2025-03-14-vale-harbour'"
        )
        _link(db)
    db.close()
    return path


def _link(db: Database) -> None:
    db.execute("DELETE FROM works")
    for title, author, year in db.execute(
        "SELECT title, min(author), min(year) FROM reference_entries WHERE title IS NOT NULL GROUP BY title"
    ).fetchall():
        cursor = db.execute(
            "INSERT INTO works (key, type, author, date, year, title) VALUES (?, 'book', ?, ?, ?, ?)",
            [title.lower(), author, str(year or ""), year, title],
        )
        db.execute("UPDATE reference_entries SET work_id = ? WHERE title = ?", [cursor.lastrowid, title])
    db.execute(
        "UPDATE reference_entries SET target_id = (SELECT c.id FROM commentaries c WHERE c.title = reference_entries.title)"
    )
    db.execute(
        "UPDATE links SET target_id = (SELECT id FROM commentaries WHERE slug = CASE links.language WHEN 'ko' THEN '2025-03-20-hangu' ELSE '2025-03-14-vale-harbour' END) WHERE url IS NULL"
    )


@pytest.fixture(scope="session")
def source_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("source") / "corpus.db", specimens.ALL)


@pytest.fixture(scope="session")
def site_database(source_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("published") / "corpus.db"
    publishable_copy(source_database, path, include_incomplete=True)
    return path


@pytest.fixture(scope="session")
def big_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = stored(tmp_path_factory.mktemp("big-source") / "corpus.db", [*specimens.ALL, *specimens.numbered(1200)])
    path = tmp_path_factory.mktemp("big") / "corpus.db"
    publishable_copy(source, path, include_incomplete=True)
    return path


@pytest.fixture
def connection(site_database: Path):
    opened = sqlite3.connect(site_database)
    yield opened
    opened.close()
