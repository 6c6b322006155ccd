"""Commentaries like one commentary."""

from shelf import commentary, shelf

from corpus_cli.search.query import parse_query
from corpus_cli.store.related import related
from corpus_cli.store.search import search

STEEL = "Steel tariffs rose. The steel makers welcomed tariffs, while car makers did not."


def test_what_is_shared_is_said() -> None:
    db = shelf(
        [
            commentary(
                "a", STEEL, title="Steel tariffs", authors=["Jane Lee"], keywords=("trade",), references=("One.",)
            ),
            commentary(
                "b", "Tariffs on steel again: steel prices and tariffs.", keywords=("trade",), references=("One.",)
            ),
            commentary("c", "Poets of the north.", authors=["Jane Lee"]),
            commentary("d", "Nothing in common whatever."),
        ]
    )
    db.execute("INSERT INTO works (id, key, type, author, title) VALUES (1, 'w', 'book', '[]', 'The One')")
    db.execute("UPDATE reference_entries SET work_id = 1")

    first, second = related(db, 1)

    assert (first.id, second.id) == ("b", "c")
    assert {"steel", "tariffs"} <= set(first.terms)
    assert (first.keywords, first.references) == (["trade"], ["The One"])
    assert second.shared_authors == ["Jane Lee"]
    assert first.score > second.score > 0


def test_simplified_and_traditional_forms_relate_both_ways() -> None:
    db = shelf(
        [
            commentary("a", "海運與港口。海運，海運。", language="zh-Hant"),
            commentary("b", "海运与港口。海运，海运。", language="zh-Hans"),
        ]
    )

    assert [item.id for item in related(db, 1)] == ["b"]
    assert [item.id for item in related(db, 2)] == ["a"]


def test_a_citation_relates_both_ways() -> None:
    db = shelf([commentary("a", "x", references=("B.",)), commentary("b", "y")])
    db.execute("UPDATE reference_entries SET target_id = 2")

    assert [(item.id, item.cited_by, item.cites) for item in related(db, 1)] == [("b", True, False)]
    assert [(item.id, item.cited_by, item.cites) for item in related(db, 2)] == [("a", False, True)]


def test_korean_and_chinese_words_relate() -> None:
    db = shelf(
        [
            commentary("a", "반도체 수출이 늘었다. 반도체 공장은 바쁘다. 半導體, 半導體."),
            commentary("b", "반도체의 미래. 반도체를 둘러싼 경쟁. 半導體."),
            commentary("c", "봄꽃이 피었다."),
        ]
    )

    (item,) = related(db, 1)

    assert item.id == "b"
    assert "반도체" in item.terms


def test_a_commentary_is_not_related_to_itself_and_the_limit_holds() -> None:
    db = shelf(commentary(f"c{number}", STEEL, authors=["A"]) for number in range(6))

    found = related(db, 3, limit=4)

    assert [item.id for item in found] == ["c0", "c1", "c3", "c4"]
    assert found[0].as_json()["shared"]["authors"] == ["A"]


def test_a_database_that_may_not_be_written_is_read() -> None:
    db = shelf([commentary("a", STEEL), commentary("b", STEEL), commentary("c", "Poets.")])
    db.execute("PRAGMA query_only = 1")

    assert [item.id for item in related(db, 1)] == ["b"]
    assert search(db, parse_query("stele")).suggestions == ()


def test_shared_chinese_words_are_words_and_no_pieces_of_them() -> None:
    db = shelf(
        [
            commentary("a", "朝鲜半岛局势紧张，各方关注朝鲜半岛。外交部发言人说，国防部发布报告。外交部与发言人。"),
            commentary("b", "关于朝鲜半岛的报告，外交部发言人今天发布。"),
            commentary("c", "海运与港口。"),
        ]
    )

    (item,) = related(db, 1)

    assert item.id == "b"
    assert set(item.terms) == {"朝鲜半岛", "外交部", "发言人"}
