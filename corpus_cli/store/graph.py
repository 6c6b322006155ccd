"""What is cited: works, citing and cited commentaries, and the graph of both."""

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from corpus_cli.model.graph import Edge, Graph, Node
from corpus_cli.model.names import Name, brief
from corpus_cli.store import rows

_WORKS = """
SELECT w.key, w.type, w.author, w.date, w.year, w.title, w.container_title, w.publisher, w.url, w.doi, w.language, w.evidence,
  c.slug AS commentary, count(e.id) FILTER (WHERE e.parser IS NOT 'short-note') AS "references", count(DISTINCT e.commentary_id) AS cited_by,
  (SELECT count(*) FROM reference_entries y JOIN citations x ON x.entry_id = y.id OR x.entry_id = (SELECT n.id FROM reference_entries n
    WHERE y.note IS NOT NULL AND n.commentary_id = y.commentary_id AND n.number = y.note) WHERE y.work_id = w.id) AS citations
FROM works w JOIN reference_entries e ON e.work_id = w.id LEFT JOIN commentaries c ON c.id = w.commentary_id
{where}
GROUP BY w.id HAVING count(DISTINCT e.commentary_id) >= :least
ORDER BY cited_by DESC, citations DESC, w.date IS NULL, w.date DESC, w.key LIMIT :limit
"""

_CITES = """
SELECT e.number, e.key, e.type, e.author, e.date, e.year_suffix, e.title, e.container_title, e.publisher, e.url, e.doi, e.raw, e.line,
  w.key AS work, t.slug AS commentary, (SELECT count(*) FROM citations x JOIN reference_entries s ON s.id = x.entry_id WHERE s.commentary_id = e.commentary_id
    AND (s.id = e.id OR s.repeats = e.number OR s.number = e.note)) AS citations
FROM reference_entries e LEFT JOIN works w ON w.id = e.work_id LEFT JOIN commentaries t ON t.id = e.target_id
WHERE e.commentary_id = ? AND e.parser IS NOT 'short-note' ORDER BY e.sequence
"""

_CITED_BY = """
SELECT c.slug AS id, c.title, c.date, c.authors, e.number AS reference,
  coalesce((SELECT n.id FROM reference_entries n WHERE n.commentary_id = e.commentary_id AND n.number = e.note), e.id) AS entry
FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id
WHERE {which} AND c.id IS NOT :self ORDER BY c.date IS NULL, c.date, c.slug, e.sequence
"""


def works(
    db: Database, *, least: int = 1, limit: int | None = None, text: str | None = None
) -> Iterator[dict[str, Any]]:
    """Works with how many commentaries list them (`cited_by`), how often in all (`references`), and how often their texts cite them (`citations`).

    Args:
        db: The database.
        least: Only works that at least so many commentaries list.
        limit: At most so many.
        text: Only works whose title, author or key contains this.
    """
    where = (
        "WHERE w.title LIKE :text ESCAPE '\\' OR w.author LIKE :text ESCAPE '\\' OR w.key LIKE :text ESCAPE '\\'"
        if text
        else ""
    )
    pattern = "%" + (text or "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    values = {"least": least, "limit": -1 if limit is None else limit} | ({"text": pattern} if text else {})
    for row in rows.mapping(db.execute(_WORKS.format(where=where), values)):
        yield row | {"author": json.loads(row["author"])}


def cites(db: Database, commentary: int) -> list[dict[str, Any]]:
    """What a commentary (integer id) lists, in its order, with how often its text cites each (`citations`)."""
    return [row | {"author": json.loads(row["author"])} for row in rows.mapping(db.execute(_CITES, [commentary]))]


def cited_by(db: Database, *, commentary: int | None = None, work: str | None = None) -> list[dict[str, Any]]:
    """The commentaries that list a commentary (integer id) or a work (key), by date, each with the sentences that cite it."""
    which = "e.work_id = (SELECT id FROM works WHERE key = :work)" if work is not None else "e.target_id = :commentary"
    found: dict[str, dict[str, Any]] = {}
    bound = {"self": commentary} | ({"work": work} if work is not None else {"commentary": commentary})
    for row in rows.mapping(db.execute(_CITED_BY.format(which=which), bound)):
        entry = row.pop("entry")
        citing = found.setdefault(row["id"], row | {"authors": json.loads(row["authors"]), "citations": []})
        pointers = rows.mapping(
            db.execute("SELECT raw, line, sentence FROM citations WHERE entry_id = ? ORDER BY sequence", [entry])
        )
        citing["citations"].extend(pointers)
    return list(found.values())


def work_key(db: Database, name: str) -> str | None:
    """The key of a work, by itself or by the key of one of its references."""
    row = db.execute(
        "SELECT key FROM works WHERE key = :name UNION SELECT w.key FROM works w JOIN reference_entries e ON e.work_id = w.id"
        " WHERE e.key = :name LIMIT 1",
        {"name": name},
    ).fetchone()
    return row[0] if row else None


def graph(db: Database, *, least: int = 1, works_too: bool = True) -> Graph:
    """Commentaries by date, the works they list, and who cites, translates or revises what.

    A work that is a commentary of the corpus is not a node of its own. `least` leaves out works that fewer commentaries list.
    """
    nodes = [
        Node(slug, "commentary", _label(authors, year, title), year, url)
        for slug, authors, year, title, url in db.execute(
            "SELECT slug, authors, year, title, source_url FROM commentaries ORDER BY date IS NULL, date, slug"
        )
    ]
    edges = _between(db)
    if works_too:
        listed = [row for row in works(db, least=least) if row["commentary"] is None]
        kept = {row["key"] for row in listed}
        listed.sort(key=lambda row: (row["year"] or 9999, row["key"]))
        nodes += [Node(f"work:{row['key']}", "work", _work_label(row), row["year"], row["url"]) for row in listed]
        edges += [edge for edge in _to_works(db) if edge.target.removeprefix("work:") in kept]
    return Graph(tuple(nodes), tuple(edges))


def _between(db: Database) -> list[Edge]:
    """Edges from commentary to commentary."""
    cited = db.execute(
        "SELECT c.slug, t.slug, count(x.id) FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id"
        " JOIN commentaries t ON t.id = e.target_id LEFT JOIN citations x ON x.entry_id = e.id"
        " WHERE c.id <> t.id GROUP BY c.id, t.id ORDER BY c.slug, t.slug"
    )
    edges = [Edge(source, target, "cites", max(count, 1)) for source, target, count in cited]
    linked = db.execute(
        "SELECT DISTINCT c.slug, t.slug, l.rel FROM links l JOIN commentaries c ON c.id = l.commentary_id"
        " JOIN commentaries t ON t.id = l.target_id WHERE l.rel IN ('translation', 'revision') ORDER BY c.slug, t.slug, l.rel"
    )
    return edges + [Edge(source, target, rel) for source, target, rel in linked]


def _to_works(db: Database) -> list[Edge]:
    """Edges from commentary to work."""
    listed = db.execute(
        "SELECT c.slug, w.key, count(x.id) FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id"
        " JOIN works w ON w.id = e.work_id LEFT JOIN citations x ON x.entry_id = e.id GROUP BY c.id, w.id ORDER BY c.slug, w.key"
    )
    return [Edge(source, f"work:{key}", "cites", max(count, 1)) for source, key, count in listed]


def _label(authors: str, year: int | None, title: str | None) -> str:
    names = json.loads(authors)
    who = f"{names[0]} et al." if len(names) > 2 else " and ".join(names)
    return ", ".join(part for part in (who, str(year) if year else "n.d.", title or "untitled") if part)


def _work_label(row: dict[str, Any]) -> str:
    who = brief([Name(**name) for name in row["author"]])
    return ", ".join(part for part in (who, str(row["year"]) if row["year"] else "n.d.", row["title"]) if part)
