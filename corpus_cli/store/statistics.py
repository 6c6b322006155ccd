"""Counts over the corpus, for `corpus stats`."""

from typing import Any

from sqlite_utils import Database

from corpus_cli.store.graph import works

_TOP = {
    "keywords": "SELECT k.keyword, count(*) AS n FROM commentary_keywords ck JOIN keywords k ON k.id = ck.keyword_id GROUP BY k.id ORDER BY n DESC, k.keyword",
    "authors": "SELECT p.name, count(DISTINCT c.commentary_id) AS n FROM contributions c JOIN people p ON p.id = c.person_id WHERE c.role = 'author'"
    " GROUP BY p.id ORDER BY n DESC, p.name",
    "languages": "SELECT language, count(*) AS n FROM commentaries GROUP BY language ORDER BY n DESC, language",
    "genres": "SELECT genre, count(*) AS n FROM commentaries WHERE genre IS NOT NULL GROUP BY genre ORDER BY n DESC, genre",
    "themes": "SELECT theme, count(*) AS n FROM commentaries WHERE theme IS NOT NULL GROUP BY theme ORDER BY n DESC, theme",
    "outlets": "SELECT coalesce(container_title, publisher) AS outlet, count(*) AS n FROM reference_entries WHERE outlet IS NOT NULL"
    " GROUP BY outlet ORDER BY n DESC, outlet",
    "diagnostics": "SELECT code, count(*) AS n FROM diagnostics GROUP BY code ORDER BY n DESC, code",
}
"""Name and number, most first."""


def statistics(db: Database, *, top: int = 10) -> dict[str, Any]:
    """Totals, commentaries by year, the most frequent names, and the works that most commentaries list."""
    totals = db.execute(
        "SELECT count(*), coalesce(sum(words), 0), coalesce(sum(status = 'incomplete'), 0), min(date), max(date) FROM commentaries"
    ).fetchone()
    tables = ("people", "keywords", "reference_entries", "works", "citations")
    counted = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    resolved = db.execute("SELECT count(*) FROM citations WHERE entry_id IS NOT NULL").fetchone()[0]
    frequent = {
        name: [{"name": value, "count": count} for value, count in db.execute(f"{sql} LIMIT ?", [top])]
        for name, sql in _TOP.items()
    }
    return {
        "commentaries": totals[0],
        "words": totals[1],
        "incomplete": totals[2],
        "first": totals[3],
        "last": totals[4],
        "people": counted["people"],
        "keywords_used": counted["keywords"],
        "references": counted["reference_entries"],
        "works": counted["works"],
        "citations": counted["citations"],
        "citations_resolved": resolved,
        "timeline": timeline(db),
        "most_cited": [
            {name: row[name] for name in ("key", "author", "date", "title", "cited_by", "citations")}
            for row in works(db, limit=top)
        ],
    } | frequent


def timeline(db: Database) -> list[dict[str, int]]:
    """Commentaries by year, without gaps; those without a date are left out."""
    found = dict(
        db.execute(
            "SELECT year, count(*) FROM commentaries WHERE year IS NOT NULL GROUP BY year ORDER BY year"
        ).fetchall()
    )
    if not found:
        return []
    return [{"year": year, "count": found.get(year, 0)} for year in range(min(found), max(found) + 1)]
