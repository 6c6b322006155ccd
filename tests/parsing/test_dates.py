"""Dates in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.dates import date_parts
from corpus_cli.parsing.dates import find_dates, parse_date, parse_month_day


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("March 14, 2025", "2025-03-14"),
        ("14th March 2025", "2025-03-14"),
        ("14 Mar. 2025", "2025-03-14"),
        ("Sept. 9, 2020", "2020-09-09"),
        ("Friday, March 14, 2025", "2025-03-14"),
        ("2024 May 3", "2024-05-03"),
        ("2025-03-14", "2025-03-14"),
        ("2025/6/7", "2025-06-07"),
        ("14.03.2025", "2025-03-14"),
        ("13/04/2025", "2025-04-13"),
        ("2025년 3월 14일", "2025-03-14"),
        ("2025. 3. 14.", "2025-03-14"),
        ("2025. 3. 14. (금)", "2025-03-14"),
        ("2025年3月14日", "2025-03-14"),
        ("２０２５年３月１４日", "2025-03-14"),
        ("二〇二五年三月十四日", "2025-03-14"),
        ("令和7年6月12日", "2025-06-12"),
        ("令和元年", "2019"),
        ("March 2025", "2025-03"),
        ("2025.03", "2025-03"),
        ("Spring 2024", "2024-21"),
        ("2025年春", "2025-21"),
        ("2024", "2024"),
    ],
)
def test_a_date_gives_its_edtf(text, edtf):
    found = parse_date(text)

    assert found is not None
    assert found.edtf == edtf


def test_a_numeric_date_that_can_be_read_twice_has_both_readings_and_no_value():
    found = parse_date("03/04/2025")

    assert found is not None
    assert found.edtf is None
    assert set(found.readings) == {"2025-04-03", "2025-03-04"}


@pytest.mark.parametrize(("order", "edtf"), [("dmy", "2025-04-03"), ("mdy", "2025-03-04")])
def test_the_order_decides_between_two_readings(order, edtf):
    found = parse_date("03/04/2025", date_order=order)

    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("text", ["2019–20", "31 February 2020", "2024-13-45", "2024a", "on Monday", "", "page 2024b"])
def test_what_is_no_date_gives_none(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 07.", (3, 7)),
        ("16 May", (5, 16)),
        ("7月5日", (7, 5)),
        ("9월 3일", (9, 3)),
        ("July", (7, None)),
        ("March 7, 2024", None),
        ("Marching", None),
    ],
)
def test_month_and_day_without_a_year(text, expected):
    assert parse_month_day(text) == expected


@given(st.text(alphabet="0123456789.-/ 年月日년월일MarchJune,", max_size=40))
def test_what_is_found_stands_where_it_says_and_is_a_day_of_the_calendar(text):
    end = 0
    for found in find_dates(text):
        assert found.start >= end
        end = found.end
        assert text[found.start : found.end] == found.raw
        for reading in found.readings:
            date_parts(reading)
