"""Marks that send a reader from an author to an affiliation."""

import pytest

from corpus_cli.parsing.footnote_marks import marked_entries, marked_line, marks_behind


@pytest.mark.parametrize(
    ("printed", "raw", "marks"),
    [
        pytest.param("桑若溪", "桑若溪１，２，杜微２", {"1", "2"}, id="wide-digits"),
        pytest.param("杜微", "桑若溪１，２，杜微２", {"2"}, id="last-of-the-line"),
        pytest.param("Marit Solheim", "Marit Solheim¹,² and Tunde Bakare", {"1", "2"}, id="raised"),
        pytest.param("안나 베르크", "한서우*, 안나 베르크**", {"**"}, id="two-stars"),
        pytest.param("Tunde Bakare", "Marit Solheim (1), Tunde Bakare (2)", {"2"}, id="in-brackets"),
        pytest.param("Tunde Bakare", "Marit Solheim†, Tunde Bakare", set(), id="none"),
    ],
)
def test_the_marks_behind_a_name_are_read(printed: str, raw: str, marks: set[str]) -> None:
    assert marks_behind(printed, raw) == marks


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("（１．清水大学；２．北岭研究所）", {"1": "清水大学", "2": "北岭研究所"}),
        ("1.清水大学地理学院，江城　２１００００", {"1": "清水大学地理学院，江城"}),
        ("¹ Fjord University, ² Lagos Water Office", {"1": "Fjord University", "2": "Lagos Water Office"}),
        ("(1) Fjord University (2) Lagos Water Office", {"1": "Fjord University", "2": "Lagos Water Office"}),
        ("3. Depth", {}),
        ("The price of a well", {}),
    ],
)
def test_entries_are_told_apart_by_their_marks(line: str, entries: dict[str, str]) -> None:
    got = marked_entries(line)
    assert (got if len(got) > 1 or "1" in got else {}) == entries


def test_a_line_may_begin_with_a_mark() -> None:
    assert marked_line("‡ Senior Analyst, Lagos Water Office") == ("‡", "Senior Analyst, Lagos Water Office")
    assert marked_line("Senior Analyst") is None
