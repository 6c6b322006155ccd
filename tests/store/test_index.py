"""The full-text index keeps up with the text."""

import sqlite3

import pytest
import sqlite_utils
from hypothesis import given, settings
from hypothesis import strategies as st
from shelf import commentary, shelf

from corpus_cli.store import index, writer

BODIES = ["Trade talks resumed.", "도서관은 열한 시까지 문을 연다.", "圖書館延長開放時間", "図書館は夜まで", ""]


def found(db: sqlite_utils.Database, match: str) -> list[str]:
    sql = "SELECT slug FROM commentaries WHERE id IN (SELECT rowid FROM commentaries_fts WHERE commentaries_fts MATCH ?) ORDER BY slug"
    return [row[0] for row in db.execute(sql, [match])]


def test_a_stored_commentary_is_found_by_every_part() -> None:
    db = shelf(
        [
            commentary(
                "a",
                "Body text.",
                title="Heading",
                subtitle="Undertitle",
                abstract="Summary.",
                authors=["김민수"],
                keywords=("쌀 비축",),
                references=("Grotius, Mare liberum. 1609.",),
            )
        ]
    )

    for match in ("body", "heading", "undertitle", "summary", '"김민 민수"', '"쌀"', "grotius"):
        assert found(db, match) == ["a"], match


def test_a_changed_commentary_is_found_by_its_new_words_only() -> None:
    db = shelf([commentary("a", "Trade talks."), commentary("b", "Steel.")])

    writer.put(db, commentary("a", "쌀 비축 제도"))

    assert found(db, "trade") == []
    assert found(db, '"비축"') == ["a"]
    index.check(db)


def test_a_removed_commentary_is_not_found() -> None:
    db = shelf([commentary("a", "Trade talks."), commentary("b", "Trade winds.")])

    writer.remove(db, db.execute("SELECT id FROM commentaries WHERE slug = 'a'").fetchone()[0])

    assert found(db, "trade") == ["b"]
    index.check(db)


def test_indexing_twice_is_refused() -> None:
    db = shelf([commentary("a", "Trade talks.")])

    with pytest.raises(sqlite3.IntegrityError):
        index.add(db, [1])
    index.check(db)


def test_taking_out_what_is_not_indexed_changes_nothing() -> None:
    db = shelf([commentary("a", "Trade talks.")])

    index.remove(db, [1])
    index.remove(db, [1, 99])
    index.add(db, [1])

    index.check(db)
    assert found(db, "trade") == ["a"]


def test_a_text_changed_behind_the_index_is_noticed() -> None:
    db = shelf([commentary("a", "Trade talks.")])
    db.execute("UPDATE commentaries SET body = 'Steel.'")

    with pytest.raises(sqlite3.DatabaseError, match="does not agree with the texts"):
        index.check(db)

    index.rebuild(db)
    index.check(db)


def test_a_commentary_that_is_not_indexed_is_noticed() -> None:
    db = shelf([commentary("a", "Trade talks.")])
    writer.put(db, commentary("b", "Steel."), indexed=False)

    with pytest.raises(sqlite3.DatabaseError, match="1 commentaries are not in it"):
        index.check(db)


def test_another_segmenter_s_index_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    db = shelf([commentary("a", "쌀 비축")])
    assert index.version(db) == index.SEGMENTER_VERSION
    assert not index.ensure(db)

    monkeypatch.setattr(index, "SEGMENTER_VERSION", "another")

    assert not index.current(db)
    assert index.ensure(db)
    assert index.version(db) == "another"
    index.check(db)


def test_a_database_without_an_index_has_no_version() -> None:
    assert index.version(sqlite_utils.Database(memory=True)) is None


def test_datasette_and_sqlite_utils_find_the_index_of_the_table() -> None:
    assert shelf([]).table("commentaries").detect_fts() == "commentaries_fts"


def test_a_rebuilt_index_is_as_it_was() -> None:
    db = shelf(commentary(f"c{number}", body) for number, body in enumerate(BODIES))
    before = list(db.execute("SELECT * FROM commentaries_fts_text"))

    index.rebuild(db)

    assert list(db.execute("SELECT * FROM commentaries_fts_text")) == before
    assert db.execute("SELECT v FROM commentaries_fts_config WHERE k = 'hashsize'").fetchone() == (
        index.USUAL_HASH_BYTES,
    )


def test_a_title_counts_for_more_than_a_body() -> None:
    db = shelf(
        [
            commentary("a", "A museum. " + "Words. " * 5, title="Other"),
            commentary("b", "Other words here.", title="Museum"),
        ]
    )

    assert db.execute(
        "SELECT rowid FROM commentaries_fts WHERE commentaries_fts MATCH 'museum' ORDER BY rank"
    ).fetchall() == [(2,), (1,)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.one_of(st.none(), st.sampled_from(BODIES))), max_size=12))
def test_the_index_agrees_with_the_text_after_any_changes(changes: list[tuple[int, str | None]]) -> None:
    db = shelf([])
    for number, body in changes:
        row = db.execute("SELECT id FROM commentaries WHERE slug = ?", [f"c{number}"]).fetchone()
        if body is None and row:
            writer.remove(db, row[0])
        elif body is not None:
            writer.put(db, commentary(f"c{number}", body, title=body[:4]))

    index.check(db)
