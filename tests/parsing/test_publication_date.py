"""Lines that state the date of publication."""

import pytest

from corpus_cli.parsing.publication_date import DateOrder, read_date_line


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("March 14, 2025", "2025-03-14"),
        ("14th March 2025", "2025-03-14"),
        ("Published on 28 October 2024", "2024-10-28"),
        ("Published: June 3, 2025 | Updated: June 10, 2025", "2025-06-03"),
        ("Updated 10 June 2025; first published 3 June 2025", "2025-06-03"),
        ("Wednesday, 18 September 2024, 10:30 AM KST", "2024-09-18"),
        ("Port Elwin, 14 September 2024", "2024-09-14"),
        ("입력 2025.02.17 09:30 수정 2025.02.18 10:10", "2025-02-17"),
        ("2025. 3. 14.(금)", "2025-03-14"),
        ("2024年2月20日公開", "2024-02-20"),
        ("发布时间：2024-06-18 10:22", "2024-06-18"),
        ("令和6年5月3日", "2024-05-03"),
        ("12 septembre 2024", "2024-09-12"),
        ("Veröffentlicht am 3. Juni 2025", "2025-06-03"),
        ("15 de marzo de 2024", "2024-03-15"),
        ("11/2023", "2023-11"),
        ("2024", "2024"),
    ],
)
def test_a_line_that_is_a_date(line: str, date: str) -> None:
    stated = read_date_line(line, None)
    assert stated is not None
    assert stated.date.edtf == date


@pytest.mark.parametrize(
    "line",
    [
        "The meeting of March 14, 2025 was short",
        "Commentary, 14 March 2025",
        "2030 Is Not a Date",
        "Reform after 2024",
        "A. Author, 3 May 2024 and later",
        "Season Report 2024",
        "By Marit Solheim | 18 November 2024",
        "Marit Solheim | 18 November 2024",
        "MARIT SOLHEIM | NOVEMBER 18, 2024 | COMMENTARY",
        "투고일 2024.9.1",
        "締切日 2024年9月1日",
    ],
)
def test_a_line_with_other_words_is_none(line: str) -> None:
    assert read_date_line(line, None) is None


@pytest.mark.parametrize(("order", "date"), [(None, None), ("dmy", "2025-04-03"), ("mdy", "2025-03-04")])
def test_an_ambiguous_date_needs_an_order(order: DateOrder | None, date: str | None) -> None:
    stated = read_date_line("03/04/2025", order)
    assert stated is not None
    assert stated.date.edtf == date
    if order is None:
        assert set(stated.date.readings) == {"2025-04-03", "2025-03-04"}
