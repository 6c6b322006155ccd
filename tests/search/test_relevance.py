"""Sixty short texts in four languages, four hundred queries, and what each must find: asked as a reader asks."""

import json
from pathlib import Path

import pytest
import sqlite_utils
from shelf import commentary, shelf

from corpus_cli.search.query import parse_query
from corpus_cli.search.rewrite import escape_fts
from corpus_cli.store.search import search

FILES = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "relevance").glob("*.json"))
}
QUERIES = [
    pytest.param(query, id=f"{name}-{query['query'][:30]!r}")
    for name, file in FILES.items()
    for query in file["queries"]
]


@pytest.fixture(scope="module")
def db() -> sqlite_utils.Database:
    return shelf(
        commentary(
            each["id"],
            each["body"],
            title=each["title"],
            language=each["language"],
            date="2025-01-15",
            authors=["Test Author"],
        )
        for file in FILES.values()
        for each in file["documents"]
    )


@pytest.mark.parametrize("case", QUERIES)
def test_a_query_finds_what_a_reader_expects(db: sqlite_utils.Database, case: dict[str, object]) -> None:
    page = search(db, parse_query(str(case["query"])), limit=100)
    found = [hit.id for hit in page.results]

    assert set(found) - set(case.get("acceptable", ())) == set(case["relevant"])
    assert page.total == len(found)
    if "first" in case:
        assert found[0] == case["first"]
    for hit in page.results:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.highlights)


@pytest.mark.parametrize("name", ["english", "chinese", "japanese", "hostile"])
def test_the_search_box_of_datasette_finds_the_same(db: sqlite_utils.Database, name: str) -> None:
    """Filters and what must not be there alone are the exception: the box has no SQL for them."""
    sql = (
        "SELECT slug FROM commentaries WHERE id IN (SELECT rowid FROM commentaries_fts WHERE commentaries_fts MATCH ?)"
    )
    for case in FILES[name]["queries"]:
        if any(mark in case["query"] for mark in (":", "WHO", "US")):
            continue
        found = {slug for (slug,) in db.execute(sql, [escape_fts(case["query"])])}
        assert found - set(case.get("acceptable", ())) == set(case["relevant"]), case["query"]
