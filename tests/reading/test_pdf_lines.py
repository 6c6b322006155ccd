"""Pieces of text on a PDF's page to printed lines, and large lines to headings."""

import pytest

from corpus_cli.reading.pdf_lines import printed_pages


class Page:
    """A page that shows these pieces, `(text, x, y, size)`; a piece without a size is a space that pypdf sees in a gap."""

    def __init__(self, *pieces: tuple[str, float, float, float | None]) -> None:
        self.pieces = pieces

    def extract_text(self, visitor_text) -> None:
        for text, x, y, size in self.pieces:
            visitor_text(text, [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, x, y], {} if size else None, size or 12.0)


def texts(*pieces: tuple[str, float, float, float | None]) -> list[str]:
    return [line.text for page in printed_pages([Page(*pieces)]) for line in page]


WRITTEN = [("the keeper of the lock", 72, 600, 11), ("\n", 0, 0, None)]
"""A line that shows that the file writes its spaces."""


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([("2025", 72, 580, 11), (" ", 98, 580, None), ("년", 98, 580, 10)], "2025년"),
        ([("약 4,500", 72, 580, 11), (" ", 120, 580, None), ("킬로와트", 120, 580, 10)], "약 4,500킬로와트"),
        ([("関数", 72, 580, 11), (" ", 96, 580, None), ("f", 97, 580, 11)], "関数f"),
        ([("two", 72, 580, 11), (" ", 92, 580, None), ("words", 95, 580, 11)], "two words"),
    ],
    ids=["digits-hangul", "thousands", "han-latin", "latin-latin"],
)
def test_the_room_between_two_scripts_is_no_space_where_spaces_are_written(pieces, expected):
    assert texts(*WRITTEN, *pieces)[-1] == expected


def test_a_gap_is_a_space_where_no_space_is_written():
    assert texts(("2025", 72, 580, 11), (" ", 98, 580, None), ("한국", 100, 580, 10)) == ["2025 한국"]


def test_a_wide_gap_parts_cells_and_a_bullet_is_no_cell():
    assert texts(("Tolls", 72, 580, 11), (" ", 306, 580, None), ("75", 306, 580, 11)) == ["Tolls | 75"]
    assert texts(("1.", 72, 580, 11), (" ", 120, 580, None), ("First", 120, 580, 11)) == ["1. First"]


def test_a_small_raised_number_is_superscript_and_one_on_the_line_is_none():
    assert texts(("It closed.", 72, 580, 11), ("12", 122, 584.3, 6.4), (" It", 130, 580, 11)) == ["It closed.¹² It"]
    assert texts(("CO", 72, 580, 11), ("2", 88, 578, 6.4), (" rose", 93, 580, 11)) == ["CO2 rose"]
