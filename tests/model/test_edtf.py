"""Dates are EDTF, and days of the calendar."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.dates import date_parts, edtf


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2025", (2025, None, None)),
        ("2025-03", (2025, 3, None)),
        ("2024-02-29", (2024, 2, 29)),
        ("2025?", (2025, None, None)),
        ("2025-21", (2025, None, None)),
    ],
)
def test_a_date_has_its_parts(text: str, parts: tuple[int, int | None, int | None]) -> None:
    assert parts == date_parts(text)


@pytest.mark.parametrize("text", ["", "25", "2025-13", "2025-02-29", "2025-3", "March 2025", "2025-00", "2025-21-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"has no|is not a date"):
        date_parts(text)


@given(st.dates())
def test_parts_and_text_are_inverse(day: dt.date) -> None:
    assert (day.year, day.month, day.day) == date_parts(edtf(day.year, day.month, day.day))
