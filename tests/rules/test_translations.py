"""Pairs of translations."""

import pytest

from corpus_cli.model.commentary import Commentary, Link, Section
from corpus_cli.model.names import Author
from corpus_cli.model.reference import Reference
from corpus_cli.rules.translations import translation_pair

SECTIONS = tuple(Section(level=1, heading=heading, line=number, text="x") for number, heading in enumerate("ABC", 1))
AUTHOR = Author(name="Gaeul Moon", family="Moon", given="Gaeul", printed=("문가을",))
REFERENCES = tuple(Reference(number=n, raw="r", url=f"https://r.example/{n}") for n in (1, 2, 3))


def commentary(identifier: str, language: str, **values) -> Commentary:
    return Commentary(
        id=identifier, status="complete", path=f"{identifier}.txt", sha256="0", language=language, **values
    )


def link(**values) -> Link:
    return Link(rel="translation", **values)


ANNOUNCED = [
    (commentary("a", "en", links=(link(commentary="b"),)), commentary("b", "ko")),
    (
        commentary("a", "en", links=(link(url="http://www.x.example/ko/"),)),
        commentary("b", "ko", source_url="https://x.example/ko"),
    ),
    (
        commentary("a", "en", source_url="https://x.example/en"),
        commentary("b", "ko", links=(link(url="https://x.example/en#top"),)),
    ),
]


@pytest.mark.parametrize(("one", "other"), ANNOUNCED, ids=["id", "address", "the other way"])
def test_what_one_announces_is_a_translation(one, other):
    found = translation_pair(one, other)
    assert found is not None
    assert found.announced


def test_agreeing_metadata_and_structure_are_a_suggestion_with_reasons():
    one = commentary("a", "en", authors=(AUTHOR,), date="2025-03-14", sections=SECTIONS, references=REFERENCES)
    other = commentary(
        "b",
        "ko",
        authors=(Author(name="문가을", printed=("문가을",)),),
        date="2025-03-14",
        sections=SECTIONS,
        references=REFERENCES,
    )
    found = translation_pair(one, other)
    assert found is not None
    assert not found.announced
    assert len(found.reasons) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            commentary("a", "en", authors=(AUTHOR,), date="2025-03-14"),
            commentary("b", "ko", authors=(AUTHOR,), date="2025-03-14"),
        ),
        (
            commentary("a", "en", sections=SECTIONS, date="2025-03-14"),
            commentary("b", "ko", sections=SECTIONS, date="2025-03-14"),
        ),
        (
            commentary("a", "zh-Hans", authors=(AUTHOR,), date="2025-03-14", references=REFERENCES),
            commentary("b", "zh-Hant", authors=(AUTHOR,), date="2025-03-14", references=REFERENCES),
        ),
        (commentary("a", "en"), commentary("b", "ko")),
        (commentary("a", "en", links=(link(url=None),)), commentary("b", "ko")),
    ],
    ids=["author and day", "shape and day", "one language", "nothing", "no address"],
)
def test_too_little_is_no_suggestion(one, other):
    assert translation_pair(one, other) is None
