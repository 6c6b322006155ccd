"""Forms that lists by many hands have, each with the fields that go wrong without a rule of their own."""

import pytest

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import parse_reference, parse_references

FIRST = "Reyes, Dora. 2015. Salt Roads. Leeds: Harbour Books."


def _named(reference: Reference, *fields: str) -> dict[str, object]:
    return {name: getattr(reference, name) for name in fields}


@pytest.mark.parametrize("mark", ["–.", "-.", "— .", "Ibid.", "Idem,", "–"])
def test_one_dash_or_a_word_for_the_same_takes_the_author_above(mark):
    first, second = parse_references([FIRST, f"{mark} (2019). Tin Years. Leeds: Harbour Books."])

    assert second.author == first.author
    assert _named(second, "date", "title", "type") == {"date": "2019", "title": "Tin Years", "type": "book"}


@pytest.mark.parametrize(
    "behind",
    [
        "https://post.example/a ↩",
        "https://post.example/a ↩︎ ↩︎",
        "https://post.example/a ■",
        "https://post.example/a [link]",
        "‹https://post.example/a›",
        "<https://post.example/a>",
        "Available at: <https://post.example/a> [Accessed 3 May 2024].",
    ],
)
def test_what_a_page_sets_around_an_address_is_no_part_of_the_reference(behind):
    reference = parse_reference(f"Oduya, Ben. 2024. “Why the ‘3+1’ Talks Stalled.” Harbour Post, 2024-03-20. {behind}")

    assert _named(reference, "title", "container_title", "date", "url", "page", "issue", "residue") == {
        "title": "Why the ‘3+1’ Talks Stalled",
        "container_title": "Harbour Post",
        "date": "2024-03-20",
        "url": "https://post.example/a",
        "page": None,
        "issue": None,
        "residue": None,
    }


@pytest.mark.parametrize(
    ("tail", "container", "date", "page"),
    [
        ("Harbour Post (May 4). https://post.example/a", "Harbour Post", "2021-05-04", None),
        ("Harbour Post. (4 May). https://post.example/a", "Harbour Post", "2021-05-04", None),
        ("Harbour Post, May 4, 17.", "Harbour Post", "2021-05-04", "17"),
        ("Harbour Post (Durban), 4 May, B3.", "Harbour Post", "2021-05-04", "B3"),
        ("In Deep Water (blog), May 4. https://water.example/a", "In Deep Water", "2021-05-04", None),
        ("In the Long Grass, May 4. https://grass.example/a", "In the Long Grass", "2021-05-04", None),
        ("Declassified 2015. https://archive.example/a", None, "2021", None),
    ],
)
def test_day_and_page_after_an_outlet(tail, container, date, page):
    reference = parse_reference(f"Oduya, Ben. 2021. “Nets in the Dark.” {tail}")

    assert _named(reference, "container_title", "date", "page", "publisher") == {
        "container_title": container,
        "date": date,
        "page": page,
        "publisher": None,
    }


def test_a_chapter_stays_one_where_its_book_has_editors_and_pages():
    reference = parse_reference(
        "Oduya, Ben. 2021. “Nets.” In The Long Grass, ed. Mira Costin, Paul Stern, and Ann Dell, 15–38. Leeds: Harbour Books."
    )

    assert _named(reference, "type", "container_title", "page") == {
        "type": "chapter",
        "container_title": "The Long Grass",
        "page": "15–38",
    }
    assert [(name.family, name.given) for name in reference.editor] == [
        ("Costin", "Mira"),
        ("Stern", "Paul"),
        ("Dell", "Ann"),
    ]


def test_a_title_that_begins_with_a_quotation_goes_on_after_it():
    reference = parse_reference("Shore Aid. 2020. “The Well Is Dry”: Women and Water in Darel. Leeds: Shore Aid.")

    assert _named(reference, "title", "container_title", "publisher", "type") == {
        "title": "“The Well Is Dry”: Women and Water in Darel",
        "container_title": None,
        "publisher": "Shore Aid",
        "type": "report",
    }
