"""Running a query: ranked results, a page at a time, with marked snippets and facets."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlite_utils import Database

from corpus_cli.search.query import Query
from corpus_cli.search.snippet import Snippet, Span, marker, passage
from corpus_cli.store.conditions import Condition, Plan, plan
from corpus_cli.store.index import TABLE

Sort = Literal["relevance", "date", "-date"]

FEW = 2_000
"""Hits that are all ordered by rank, date and id. Of more, FTS5 orders by rank alone, and equal ranks are settled on the page."""
FACET_VALUES = 20
LONGEST_TEXT = 400_000
"""Characters of a text that are looked through for a snippet."""

FACETS = {
    "year": "SELECT year AS value, count(*) AS n FROM commentaries WHERE id IN {} AND year IS NOT NULL GROUP BY 1 ORDER BY 1 DESC",
    "author": "SELECT p.name AS value, count(DISTINCT x.commentary_id) AS n FROM contributions x JOIN people p ON p.id = x.person_id"
    " WHERE x.role = 'author' AND x.commentary_id IN {} GROUP BY p.id ORDER BY 2 DESC, 1",
    "keyword": "SELECT k.keyword AS value, count(*) AS n FROM commentary_keywords x JOIN keywords k ON k.id = x.keyword_id"
    " WHERE x.commentary_id IN {} GROUP BY k.id ORDER BY 2 DESC, 1",
    "language": "SELECT language AS value, count(*) AS n FROM commentaries WHERE id IN {} AND language IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
    "theme": "SELECT theme AS value, count(*) AS n FROM commentaries WHERE id IN {} AND theme IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
    "genre": "SELECT genre AS value, count(*) AS n FROM commentaries WHERE id IN {} AND genre IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
}
"""Name of a facet, which is also the filter that narrows by it (a year by `date:`), and its counts."""


@dataclass(frozen=True)
class Hit:
    """One result. `id` is the commentary's public id, `highlights` are offsets into `snippet`, `title_highlights` into `title`."""

    id: str
    title: str | None
    authors: tuple[str, ...]
    date: str | None
    score: float
    snippet: str
    highlights: tuple[Span, ...]
    title_highlights: tuple[Span, ...] = ()
    language: str | None = None
    key: int = 0

    def as_json(self) -> dict[str, Any]:
        """The object that `corpus search --json` prints."""
        return {
            "id": self.id, "title": self.title, "authors": list(self.authors), "date": self.date, "language": self.language,
            "score": self.score, "snippet": self.snippet, "highlights": [list(span) for span in self.highlights],
            "title_highlights": [list(span) for span in self.title_highlights],
        }  # fmt: skip


@dataclass(frozen=True)
class SearchPage:
    """A page of results. `total` counts all; `suggestions` are queries that would find something, where nothing was found."""

    query: Query
    total: int
    results: tuple[Hit, ...] = ()
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The page as `corpus search --json` prints it."""
        data: dict[str, Any] = {"schema_version": 1, "query": self.query.text, "total": self.total}
        data["results"] = [hit.as_json() for hit in self.results]
        if self.facets:
            data["facets"] = {
                name: [{"value": value, "count": n} for value, n in values] for name, values in self.facets.items()
            }
        if self.suggestions:
            data["suggestions"] = list(self.suggestions)
        return data


def search(
    db: Database, query: Query, *, limit: int = 20, offset: int = 0, sort: Sort = "relevance", facets: bool = False
) -> SearchPage:
    """The results of a query from `offset` on, at most `limit`; best first, newer first where equally good.

    `sort` "date" is oldest first, "-date" newest first, undated last. A query without words, only filters, is newest first.
    """
    if query.root is None:
        return SearchPage(query, 0)
    made = plan(query.root)
    total = _total(db, made)
    if not total:
        from corpus_cli.store.spelling import suggestions

        return SearchPage(query, 0, suggestions=suggestions(db, query))
    ranked = (
        _ranked(db, made, total, limit, offset)
        if made.match and sort == "relevance"
        else _dated(db, made, limit, offset, sort)
    )
    counts = facet_counts(db, matching_ids(db, query)) if facets else {}
    return SearchPage(query, total, hits(db, query, ranked), counts)


def total(db: Database, query: Query) -> int:
    """How many commentaries a query finds."""
    return _total(db, plan(query.root)) if query.root else 0


def matching_ids(db: Database, query: Query) -> list[int]:
    """Integer ids of all commentaries a query finds, by date and id; undated last."""
    if query.root is None:
        return []
    where = _where(plan(query.root))
    sql = f"SELECT c.id FROM commentaries c WHERE {where.sql} ORDER BY c.date IS NULL, c.date, c.slug"
    return [row[0] for row in db.execute(sql, where.values)]


def _where(made: Plan) -> Condition:
    parts = (
        [Condition(f"c.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?)", (made.match,))] if made.match else []
    )
    parts += [made.condition] if made.condition else []
    return Condition(" AND ".join(part.sql for part in parts), tuple(value for part in parts for value in part.values))


def _total(db: Database, made: Plan) -> int:
    if made.match and not made.condition:
        sql, values = f"SELECT count(*) FROM {TABLE} WHERE {TABLE} MATCH ?", (made.match,)
    else:
        where = _where(made)
        sql, values = f"SELECT count(*) FROM commentaries c WHERE {where.sql}", where.values
    return int(db.execute(sql, values).fetchone()[0])


def _ranked(db: Database, made: Plan, total: int, limit: int, offset: int) -> list[tuple[int, float]]:
    """(integer id, rank) of a page, best first. A rank is bm25: the lower the better."""
    if made.condition or total <= FEW:
        also = f" AND {made.condition.sql}" if made.condition else ""
        sql = (
            f"SELECT f.rowid, f.rank FROM {TABLE} f JOIN commentaries c ON c.id = f.rowid WHERE {TABLE} MATCH ?{also}"
            " ORDER BY round(f.rank, 9), c.date IS NULL, c.date DESC, c.slug LIMIT ? OFFSET ?"
        )
        values = (made.match, *(made.condition.values if made.condition else ()), limit, offset)
        return list(db.execute(sql, values))
    sql = f"SELECT rowid, rank FROM {TABLE} WHERE {TABLE} MATCH ? ORDER BY rank LIMIT ? OFFSET ?"
    return list(db.execute(sql, (made.match, limit, offset)))


def _dated(db: Database, made: Plan, limit: int, offset: int, sort: Sort) -> list[tuple[int, float]]:
    where = _where(made)
    order = "c.date" if sort == "date" else "c.date DESC"
    sql = f"SELECT c.id, 0.0 FROM commentaries c WHERE {where.sql} ORDER BY c.date IS NULL, {order}, c.slug LIMIT ? OFFSET ?"
    return list(db.execute(sql, (*where.values, limit, offset)))


def hits(db: Database, query: Query, ranked: Sequence[tuple[int, float]]) -> tuple[Hit, ...]:
    """The results for (integer id, rank), in that order. Their texts are read one by one."""
    mark_title = marker(query, "title").marks
    found = []
    for key, rank in ranked:
        slug, title, authors, date, language, abstract, body = db.execute(
            "SELECT slug, title, authors, date, language, abstract, body FROM commentaries WHERE id = ?", [key]
        ).fetchone()
        snippet = _snippet(db, query, key, body, abstract)
        found.append(
            Hit(
                slug, title, tuple(map(str, json.loads(authors))), date, round(-rank, 4), snippet.text, snippet.highlights,
                tuple(mark_title(title)) if title else (), language, key,
            )
        )  # fmt: skip
    return tuple(found)


def _snippet(db: Database, query: Query, key: int, body: str, abstract: str | None) -> Snippet:
    """The passage of the body that has the words, else of the abstract, the references, keywords or names, else the beginning."""
    mark = marker(query).marks
    for text in (body[:LONGEST_TEXT], abstract or ""):
        marks = mark(text)
        if marks:
            return passage(text, marks)
    if any(term.field is None for term in query.terms):
        sql = "SELECT references_text, keywords, authors FROM commentaries_fts_text WHERE id = ?"
        for text in db.execute(sql, [key]).fetchone() or ():
            marks = mark(text)
            if marks:
                return passage(text, marks)
    return passage(abstract or body, [])


def facet_counts(db: Database, ids: Sequence[int]) -> dict[str, tuple[tuple[str, int], ...]]:
    """How many of these commentaries have each year, author, keyword, language, theme and genre; the commonest of each."""
    wanted = json.dumps(list(ids))
    counts = {}
    for name, sql in FACETS.items():
        rows = db.execute(sql.format("(SELECT value FROM json_each(?))") + f" LIMIT {FACET_VALUES}", [wanted])
        counts[name] = tuple((str(value), int(n)) for value, n in rows)
    return counts
