"""Keyword in context."""

from shelf import commentary, shelf

from corpus_cli.search.query import parse_query
from corpus_cli.store.kwic import kwic


def test_every_place_of_any_word_is_shown_in_order() -> None:
    db = shelf(
        [
            commentary("b", "Steel tariffs.\nThe tariff on steel fell.", date="2025"),
            commentary("a", "관세와 철강", date="2024", title="글"),
        ]
    )

    found = [
        (line.id, line.line, line.left, line.keyword, line.right)
        for line in kwic(db, parse_query("tariff 관세"), width=12)
    ]

    assert found == [
        ("a", 1, "", "관세", "와 철강"),
        ("b", 1, "Steel ", "tariffs", ". The tariff"),
        ("b", 2, "ariffs. The ", "tariff", " on steel fe"),
    ]


def test_filters_narrow_the_commentaries() -> None:
    db = shelf([commentary("b", "Steel.", language="en"), commentary("a", "Steel.", language="de")])

    assert [line.id for line in kwic(db, parse_query("steel iron language:de"))] == ["a"]
    assert [line.id for line in kwic(db, parse_query("language:de"))] == []
    assert [line.id for line in kwic(db, parse_query("steel -language:de"))] == ["b"]


def test_the_part_of_the_commentary_is_named() -> None:
    db = shelf([commentary("a", "No iron.", title="Iron age", abstract="On iron.", keywords=("iron ore", "rust"))])

    found = [(line.place, line.line, line.left, line.keyword) for line in kwic(db, parse_query("iron"))]

    assert found == [
        ("title", None, "", "Iron"), ("abstract", None, "On ", "iron"), ("keywords", None, "", "iron"), ("body", 1, "No ", "iron"),
    ]  # fmt: skip


def test_a_phrase_is_one_place() -> None:
    db = shelf([commentary("a", "The peace talks and the talks.")])

    assert [line.keyword for line in kwic(db, parse_query('"peace talks"'))] == ["peace talks"]
