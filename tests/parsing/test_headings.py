"""Headings, levels, and what is none."""

import pytest

from corpus_cli.model.source_text import Line, SourceText
from corpus_cli.parsing.headings import find_headings, to_sections
from corpus_cli.parsing.layout import blocks

PROSE = "A paragraph stands here that is long enough to be one. It has two sentences, and the second one goes on until nobody doubts it any more."


def headings(*lines: str) -> list[tuple[int, str | None, str]]:
    """The headings of a text whose line `.` is a paragraph."""
    found = blocks(SourceText.from_text("\n\n".join(PROSE if line == "." else line for line in lines)))
    return [(h.level, h.number, h.text) for h in find_headings(found)]


def test_levels_follow_the_numbering_schemes() -> None:
    assert headings("I. One", ".", "1. In one", ".", "가. 하나", ".", "2. In one too", ".", "II. Two", ".", "1. In two", ".") == [
        (1, "I.", "One"), (2, "1.", "In one"), (3, "가.", "하나"), (2, "2.", "In one too"), (1, "II.", "Two"), (2, "1.", "In two"),
    ]  # fmt: skip


def test_a_text_may_start_with_its_second_number() -> None:
    assert headings(".", "II. Two", ".", "III. Three", ".") == [(1, "II.", "Two"), (1, "III.", "Three")]


def test_a_letter_that_is_also_roman_follows_its_sequence() -> None:
    assert [
        level for level, _, _ in headings("I. One", ".", "A. a", ".", "B. b", ".", "C. c", ".", "II. Two", ".")
    ] == [1, 2, 2, 2, 1]


def test_depth_counts_in_decimal_numbers() -> None:
    assert [
        level for level, _, _ in headings("1. One", ".", "1.1 A", ".", "1.2 B", ".", "2. Two", ".", "2.1 C", ".")
    ] == [1, 2, 2, 1, 2]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            (".", "1. Ask the company for its tables.", "2. Publish them.", "3. Wait.", "."), id="list-of-sentences"
        ),
        pytest.param((".", "1. tables", "2. chairs", "3. lamps", "."), id="list-of-words"),
        pytest.param((".", "They said three things:", "• the box", "• the books", "."), id="bullets"),
        pytest.param((".", "“We sell silence, and we sell it dear”", "."), id="quotation"),
        pytest.param((".", "Table 1: The bridge in three budgets", "."), id="caption"),
        pytest.param((".", "Budget | Year | Price", "."), id="table"),
        pytest.param((".", "It did not.", "."), id="short-sentence"),
        pytest.param((".", "and then there was none", "."), id="small-letters"),
        pytest.param((".", "그런데 아무도 오지 않았다", "."), id="korean-sentence-without-a-stop"),
        pytest.param((".", "The last line of the text"), id="nothing-below"),
    ],
)
def test_a_short_line_is_no_heading(lines: tuple[str, ...]) -> None:
    assert headings(*lines) == []


@pytest.mark.parametrize(
    "line",
    ["What the map hides", "Who closed it?", "계량기가 말하지 않는 것", "房租的来历", "橋の両側", "INTRODUCTION"],
)
def test_a_line_that_stands_alone_between_paragraphs_is_a_heading(line: str) -> None:
    assert headings(".", line, ".") == [(1, None, line)]


def test_named_parts_stand_between_plain_headings_of_their_rank() -> None:
    assert headings("Opening", ".", "Session 1: Who waits", ".", "Session 2: Who pays", ".", "Closing", ".") == [
        (1, None, "Opening"), (1, "Session 1:", "Who waits"), (1, "Session 2:", "Who pays"), (1, None, "Closing"),
    ]  # fmt: skip


def test_a_line_apart_above_a_list_of_points_is_a_heading() -> None:
    assert headings(".", "What we ask", "• Publish the list.", "• Close the door.", "Conclusion", ".") == [
        (1, None, "What we ask"),
        (1, None, "Conclusion"),
    ]


def test_letters_in_brackets_are_a_level_below_a_usual_heading() -> None:
    assert [
        level for level, _, _ in headings("Introduction", ".", "Findings", ".", "(a) Budgets", ".", "(b) Boats", ".")
    ] == [1, 1, 2, 2]


def test_headings_that_a_format_marks_leave_short_lines_alone() -> None:
    lines = [
        Line(1, PROSE),
        Line(3, "A marked heading", level=2),
        Line(5, PROSE),
        Line(7, "A short line"),
        Line(9, PROSE),
    ]
    found = find_headings(blocks(SourceText.from_lines(lines)))
    assert [(h.level, h.text) for h in found] == [(1, "A marked heading")]


def test_the_text_before_the_first_heading_is_a_section_without_one() -> None:
    found = blocks(SourceText.from_text(f"{PROSE}\n\n1. One\n\n{PROSE}\n\n{PROSE}"))
    sections = to_sections(found, find_headings(found))
    assert [(s.line, s.number, s.heading) for s in sections] == [(1, None, None), (3, "1.", "One")]
    assert sections[1].text == f"{PROSE}\n\n{PROSE}"
