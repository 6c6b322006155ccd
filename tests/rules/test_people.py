"""Suggestions for the authority file."""

import pytest

from corpus_cli.model.authority import AuthorAuthority
from corpus_cli.rules.people import PersonUse, suggest_keywords, suggest_people


def person(name: str, commentaries: int = 1) -> PersonUse:
    given, _, family = name.rpartition(" ")
    return PersonUse(name, family or None, given or None, commentaries)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ji-won Seo", "Ji Won Seo", True),
        ("Jiwon Seo", "JI-WON SEO", True),
        ("Seo Ji-won", "Ji-won Seo", True),
        ("Joana Maria Pereira", "Joana Marya Pereira", True),
        ("J. M. Pereira", "Joana Maria Pereira", True),
        ("R. M. Costa", "Rui Manuel Costa", True),
        ("R. Costa", "Ana Costa", False),
        ("Rui Costa", "Ana Costa", False),
        ("Min Lee", "Mia Lee", False),
        ("서지원", "서지훈", False),
        ("Joana Maria Pereira", "Joana Maria Ferreira", False),
    ],
)
def test_names_that_may_be_one_person_are_suggested(one: str, other: str, alike: bool) -> None:
    assert alike is bool(list(suggest_people([person(one), person(other)], AuthorAuthority())))


def test_the_commoner_name_comes_first_with_the_reason() -> None:
    (found,) = suggest_people([person("Joana Marya Pereira"), person("Joana Maria Pereira", 3)], AuthorAuthority())

    assert ("Joana Maria Pereira", "Joana Marya Pereira", "the same family name, and given names a letter apart") == (
        found.name,
        found.other,
        found.reason,
    )


def test_people_who_are_distinct_are_not_suggested() -> None:
    authority = AuthorAuthority(distinct=(frozenset({"Joana Maria Pereira", "Joana Marya Pereira"}),))

    assert [] == list(suggest_people([person("Joana Marya Pereira"), person("Joana Maria Pereira")], authority))


def test_the_order_of_people_does_not_matter() -> None:
    names = [
        person("Joana Maria Pereira"),
        person("Joana Marya Pereira"),
        person("J. M. Pereira"),
        person("Ji-won Seo"),
        person("Seo Ji-won"),
    ]

    assert list(suggest_people(names, AuthorAuthority())) == list(suggest_people(names[::-1], AuthorAuthority()))


def test_keywords_spelt_nearly_alike_are_suggested() -> None:
    counts = {
        "AI policy": 3,
        "AI Policy": 1,
        "2024 summit": 2,
        "2025 summit": 2,
        "port dues": 1,
        "port duties": 2,
        "trade": 9,
    }

    assert [("AI policy", "AI Policy")] == [
        (each.name, each.other) for each in suggest_keywords(counts) if "capitals" in each.reason
    ]
    assert not [each for each in suggest_keywords(counts) if "summit" in each.name]
