"""Closing lines, read upwards over lines of an unknown kind."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.closing import Closing, read_closing
from corpus_cli.parsing.layout import blocks

BODY = "A paragraph of the text that is long enough to be one and that says what everybody knows. It goes on.\n\n" * 3


def closing(below: str, known: tuple[str, ...] = ()) -> Closing:
    found = blocks(SourceText.from_text(BODY + below))
    return read_closing(found, 0, len(found), known, None)


def fields(found: Closing) -> list[str]:
    return [f.field for f in found.findings if f.field != "furniture"]


@pytest.mark.parametrize(
    ("below", "field"),
    [
        ("#tides #ferries\n\nⓒ Morning Post, 무단 전재 금지\n많이 본 기사", "keywords"),
        ("编辑：段小舟\n扫一扫看本文", "contributors"),
        ("Translated by Jane Roe\n\nA line of the page\nAnother one", "contributors"),
        ("Questions: 02 000 0000 | a@b.example\n\nRelated articles\nWhy the bus sings", "contact"),
    ],
    ids=["hashtags", "editor", "unknown lines", "box of links"],
)
def test_a_closing_line_is_found_above_lines_of_the_page(below: str, field: str) -> None:
    assert field in fields(closing(below))


def test_a_note_about_the_author_is_found_above_a_disclaimer_and_a_teaser() -> None:
    found = closing(
        "Rosa Lind is a lecturer in finance at the University of Holm.\n\n"
        "This article represents the views of the author.\nRead more: The pilot who would not land",
        ("Rosa Lind",),
    )
    assert [p.printed for p in found.people] == ["Rosa Lind"]


def test_the_links_of_a_box_are_no_part_of_the_text() -> None:
    found = closing(
        "Related articles\nA short history of jetties\nWhy the bus sings\n\nWe use cookies. Accept all cookies"
    )
    values = [f.value for f in found.findings if f.field == "furniture"]
    assert values == [
        "Related articles",
        "A short history of jetties",
        "Why the bus sings",
        "We use cookies. Accept all cookies",
    ]


def test_the_text_itself_stops_the_reading() -> None:
    found = closing("Print\n\n" + BODY + BODY + "The end of it.")
    assert not found.taken
