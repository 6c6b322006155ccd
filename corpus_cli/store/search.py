"""Running a query: ranked results, a page at a time, with marked snippets and facets."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlite_utils import Database

from corpus_cli.search.marks import Marker, Span, marker
from corpus_cli.search.query import Query
from corpus_cli.search.snippet import Snippet, beginning, passage
from corpus_cli.store.conditions import Condition, Plan, plan
from corpus_cli.store.index import TABLE, WEIGHTS

Sort = Literal["relevance", "date", "-date"]

MORE = 20
"""Hits that are read beyond a page, to see whether its last is as good as the next; only where all are, every hit is put in order."""
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
    page = (
        ranked(db, made, limit, offset) if made.match and sort == "relevance" else _dated(db, made, limit, offset, sort)
    )
    counts = facet_counts(db, matching_ids(db, query)) if facets else {}
    return SearchPage(query, total, hits(db, query, page), counts)


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


_RANK = f"bm25({TABLE}, {', '.join(map(str, WEIGHTS))})"
"""What `rank` is of this index. Named, it is sorted by SQLite, which keeps as many rows as are asked for; FTS5 would sort all hits."""


def ranked(db: Database, made: Plan, limit: int, offset: int) -> list[tuple[int, float]]:
    """(integer id, rank) of a page of hits, best first, the newer of equals. A rank is bm25: the lower the better."""
    last = offset + limit
    where, values = _hits_of(made)
    sql = f"SELECT {TABLE}.rowid, {_RANK} AS r FROM {where} ORDER BY r LIMIT ?"
    found = list(db.execute(sql, (*values, last + MORE)))
    if len(found) < last + MORE or not limit or _by_rank(found[last - 1]) < _by_rank(found[-1]):
        return _settled(db, found, offset, last)
    where, values = _hits_of(made, joined=True)
    sql = f"SELECT c.id, {_RANK} AS r FROM {where} ORDER BY round(r, 9), c.date IS NULL, c.date DESC, c.slug LIMIT ? OFFSET ?"
    return list(db.execute(sql, (*values, limit, offset)))


def _by_rank(hit: tuple[int, float]) -> float:
    return round(hit[1], 9)


def _hits_of(made: Plan, *, joined: bool = False) -> tuple[str, tuple[Any, ...]]:
    """What follows FROM for the hits, and the values in it."""
    if not made.condition and not joined:
        return f"{TABLE} WHERE {TABLE} MATCH ?", (made.match,)
    also = made.condition or Condition("1")
    where = f"{TABLE} JOIN commentaries c ON c.id = {TABLE}.rowid WHERE {TABLE} MATCH ? AND {also.sql}"
    return where, (made.match, *also.values)


def _settled(db: Database, found: list[tuple[int, float]], start: int, end: int) -> list[tuple[int, float]]:
    """A page of hits that are in the order of rank, the equal ones by date, the newer first."""
    end = min(end, len(found))
    if start >= end:
        return []
    first, last = start, end
    while first and _by_rank(found[first - 1]) == _by_rank(found[start]):
        first -= 1
    while last < len(found) and _by_rank(found[last]) == _by_rank(found[end - 1]):
        last += 1
    near = found[first:last]
    times = Counter(map(_by_rank, near))
    if len(times) < len(near):
        tied = [hit[0] for hit in near if times[_by_rank(hit)] > 1]
        sql = "SELECT id FROM commentaries WHERE id IN (SELECT value FROM json_each(?)) ORDER BY date IS NULL, date DESC, slug"
        order = {key: place for place, (key,) in enumerate(db.execute(sql, [json.dumps(tied)]))}
        near.sort(key=lambda hit: (_by_rank(hit), order.get(hit[0], 0)))
    return near[start - first : end - first]


def _dated(db: Database, made: Plan, limit: int, offset: int, sort: Sort) -> list[tuple[int, float]]:
    where = _where(made)
    order = "c.date" if sort == "date" else "c.date DESC"
    sql = f"SELECT c.id, 0.0 FROM commentaries c WHERE {where.sql} ORDER BY c.date IS NULL, {order}, c.slug LIMIT ? OFFSET ?"
    return list(db.execute(sql, (*where.values, limit, offset)))


def hits(db: Database, query: Query, ranked: Sequence[tuple[int, float]]) -> tuple[Hit, ...]:
    """The results for (integer id, rank), in that order. One text at a time is in memory."""
    in_title, in_text = marker(query, "title"), marker(query)
    anywhere = any(term.field is None for term in query.terms)
    ranks = dict(ranked)
    found = {}
    sql = "SELECT id, slug, title, authors, date, language, abstract, body FROM commentaries WHERE id IN (SELECT value FROM json_each(?))"
    for key, slug, title, authors, date, language, abstract, body in db.execute(sql, [json.dumps(list(ranks))]):
        snippet = _snippet(in_text, body, abstract) or (_elsewhere(db, in_text, key) if anywhere else None)
        snippet = snippet or beginning(abstract or body)
        found[key] = Hit(
            slug, title, tuple(map(str, json.loads(authors))), date, round(-ranks[key], 4), snippet.text, snippet.highlights,
            tuple(in_title.marks(title)) if title else (), language, key,
        )  # fmt: skip
    return tuple(found[key] for key in ranks)


def _snippet(words: Marker, body: str, abstract: str | None) -> Snippet | None:
    """The passage of the body that has the words, else of the abstract."""
    return passage(body[:LONGEST_TEXT], words) or (passage(abstract, words) if abstract else None)


def _elsewhere(db: Database, words: Marker, key: int) -> Snippet | None:
    """The passage of the references, keywords or names that has the words."""
    sql = "SELECT references_text, keywords, authors FROM commentaries_fts_text WHERE id = ?"
    texts = db.execute(sql, [key]).fetchone() or ()
    return next((found for text in texts if (found := passage(text, words))), None)


def facet_counts(db: Database, ids: Sequence[int]) -> dict[str, tuple[tuple[str, int], ...]]:
    """How many of these commentaries have each year, author, keyword, language, theme and genre; the commonest of each."""
    wanted = json.dumps(list(ids))
    counts = {}
    for name, sql in FACETS.items():
        rows = db.execute(sql.format("(SELECT value FROM json_each(?))") + f" LIMIT {FACET_VALUES}", [wanted])
        counts[name] = tuple((str(value), int(n)) for value, n in rows)
    return counts
