"""Ids are readable, ASCII and stable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.identity import file_stem, slug, unique


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("000_8b6d48a2a315a08e", "000-8b6d48a2a315a08e"),
        ("2025-03-14-lee-north-korea", "2025-03-14-lee-north-korea"),
        ("Café Straße", "cafe-strasse"),
        ("Łódź", "lodz"),
        ("표지안", "c-0b2f3a8ae0"),
        ("2025 표지안", "2025"),
        ("__", "c-9911f4d2b1"),
    ],
)
def test_a_stem_gives_its_slug(stem: str, expected: str) -> None:
    assert expected == slug(stem)


def test_composed_and_decomposed_names_give_one_slug() -> None:
    assert slug("표지안") == slug("표지안")


@given(st.text(min_size=1))
def test_a_slug_is_ascii_and_its_own_slug(stem: str) -> None:
    found = slug(stem)

    assert found.isascii()
    assert found
    assert found == slug(found)


def test_a_taken_id_gets_a_number() -> None:
    assert "a-3" == unique("a", {"a", "a-2"})


@pytest.mark.parametrize(
    ("date", "family", "title", "expected"),
    [
        (
            "2025-03-14",
            "Lee",
            "Harbour-City Relations in a Second Dry Decade",
            "2025-03-14-lee-harbour-city-relations-second",
        ),
        ("2025", None, "Who Pays for the Quay?", "2025-pays-quay"),
        (None, "Lee", "The It", "lee-the-it"),
        ("2025", "Lee", None, None),
        ("2025", "표", "돌아오는 유물", None),
    ],
)
def test_a_file_is_named_after_date_author_and_title(
    date: str | None, family: str | None, title: str | None, expected: str | None
) -> None:
    assert expected == file_stem(date, family, title)
