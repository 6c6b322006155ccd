"""Headers, footers and notes of a PDF's pages."""

import pytest

from corpus_cli.reading.pdf_edges import text_rows, without_notes
from corpus_cli.reading.pdf_paragraphs import Printed, columns

HEIGHT = 792.0
TEXT = "the keeper of the lock had retired in the autumn and nobody came"


def printed(text: str, y: float, size: float = 11) -> Printed:
    return Printed(text, 72, y, size, columns(text) * size / 2)


def page(*lines: tuple[str, float] | tuple[str, float, float]) -> list[Printed]:
    return [printed(*line) for line in lines]


def kept(*pages: list[Printed]) -> list[list[str]]:
    return [[line.text for _, line in rows] for rows in text_rows(pages, [HEIGHT] * len(pages))]


def test_a_line_in_the_margin_is_no_text_even_of_a_single_page():
    found = kept(
        page(("House Papers No. 3", 746), ("A Title", 695, 14), (TEXT, 670), (TEXT, 657), ("www.a.example 1", 39))
    )
    assert found == [["A Title", TEXT, TEXT]]


def test_a_first_line_on_the_text_s_own_paper_is_text():
    found = kept(page(("Issue Brief", 716), ("A Title", 670, 14), (TEXT, 640), (TEXT, 627)))
    assert found == [["Issue Brief", "A Title", TEXT, TEXT]]


def test_a_page_that_is_printed_to_its_edge_keeps_its_first_lines():
    found = kept(page((TEXT, 770), (TEXT, 757), (TEXT, 744), (TEXT, 731)))
    assert found == [[TEXT] * 4]


def notes(*pages: list[Printed]) -> tuple[list[list[str]], list[tuple[int, str]]]:
    number, numbered = 0, []
    for lines in pages:
        numbered.append([(number := number + 1, line) for line in lines])
    feet = without_notes(numbered, 11)
    return [[line.text for _, line in rows] for rows in feet.pages], [(n, text) for n, text, _ in feet.notes]


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ([("1 Log of the lock.", 87), ("2 Log, 1991.", 74)], [(1, "Log of the lock."), (2, "Log, 1991.")]),
        (
            [("¹ Log of the", 632, 8), ("lock.", 622, 8), ("² Log, 1991.", 612, 8)],
            [(1, "Log of the lock."), (2, "Log, 1991.")],
        ),
        (
            [("1 Log 12 and", 87), ("14 others.", 74), ("2 Log, 1991.", 61)],
            [(1, "Log 12 and 14 others."), (2, "Log, 1991.")],
        ),
    ],
    ids=["set-apart", "small-and-close", "number-inside-a-note"],
)
def test_lines_at_the_foot_that_the_page_calls_are_notes(foot, expected):
    body, found = notes(page((f"{TEXT}.¹", 670), (f"{TEXT}.²", 657), (TEXT, 644), *foot))
    assert (body, found) == ([[f"{TEXT}.¹", f"{TEXT}.²", TEXT]], expected)


@pytest.mark.parametrize(
    "foot",
    [
        [("1 The first point", 87)],
        [("2024 was dry", 87)],
        [("References", 170), ("1. Lee. 2024.", 157), ("2. Ng. 2023.", 100)],
    ],
    ids=["not-called", "a-year", "numbered-references"],
)
def test_other_lines_at_the_foot_are_text(foot):
    called = f"{TEXT}.²" if len(foot) > 1 else TEXT
    lines = page((called, 670), (TEXT, 657), *foot)
    assert notes(lines) == ([[line.text for line in lines]], [])


def test_notes_that_count_anew_on_each_page_are_numbered_through():
    first = page((f"{TEXT}.¹", 670), (TEXT, 657), ("1 One.", 87))
    second = page((f"{TEXT}.¹ {TEXT}²", 670), (TEXT, 657), ("1 Two.", 87), ("2 Three.", 74))
    body, found = notes(first, second)
    assert found == [(1, "One."), (2, "Two."), (3, "Three.")]
    assert body[1][0] == f"{TEXT}.² {TEXT}³"


def test_notes_that_count_on_keep_their_numbers():
    first = page((f"{TEXT}.¹", 670), (TEXT, 657), ("1 One.", 87))
    second = page((f"{TEXT}.²", 670), (TEXT, 657), ("2 Two.", 87))
    assert notes(first, second)[1] == [(1, "One."), (2, "Two.")]


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    first = page((f"{TEXT}.¹", 670), (TEXT, 657), ("1 A log that", 87, 8))
    second = page((f"{TEXT}.²", 670), (TEXT, 657), ("goes on.", 87, 8), ("2 Two.", 77, 8))
    assert notes(first, second)[1] == [(1, "A log that goes on."), (2, "Two.")]
