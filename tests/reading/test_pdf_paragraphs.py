"""Printed lines back to paragraphs."""

import pytest

from corpus_cli.reading.pdf_paragraphs import Printed, columns, joined_paragraphs


def printed(text: str, y: float) -> Printed:
    return Printed(text, 57, y, 11, columns(text) * 5.5)


def joined(*rows: str, pitch: float = 12, gaps: tuple[int, ...] = ()) -> list[str]:
    """Paragraphs of lines at the usual distance; `gaps` are the lines above which a line is left free."""
    y, page = 800.0, []
    for number, text in enumerate(rows):
        y -= pitch * (2 if number in gaps else 1)
        page.append((number + 1, printed(text, y)))
    return [text for _, text, _ in joined_paragraphs([page])]


FULL = "the keeper of the lock had retired in the autumn and nobody came"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (FULL + " to re-", "place him in the spring of that year, as the minutes say.", "to replace him"),
        (FULL + " to", "open the gate in the spring of that year, as they say.", "to open"),
        (
            "Lee. 2024. A report on the lock and its keeper. https://a.example/very/",
            "long-address-of-the-report",
            "very/long-address",
        ),
        (
            "水門を守る人はいないので、船は毎週火曜日の朝に上流から下りてきて、門の前で",
            "長い時間を待つことになる。",
            "門の前で長い",
        ),
    ],
    ids=["hyphen", "space", "address", "han"],
)
def test_two_lines_become_one(above, below, expected):
    filler = [FULL + " there", FULL + " again", FULL + " after"]
    assert any(expected in text for text in joined(*filler, above, below))


def test_an_address_that_is_broken_behind_a_question_mark_is_one():
    """The file keeps the space at the end of a line that goes on; the address has none, and its rest did not fit."""
    filler = [FULL + " there ", FULL + " again ", FULL + " after "]
    found = joined(
        *filler,
        "and left.",
        "Reyes, Dora. 2024. “Locks.” https://a.example/very/long/list/view.asp?",
        "number=22510&board=locks_and_keepers&keyword_option=&keyword=&more=.",
        "Varga, Otto. 2025. “Keepers.” May 2.",
    )
    assert found[-2].endswith("view.asp?number=22510&board=locks_and_keepers&keyword_option=&keyword=&more=.")
    assert found[-1] == "Varga, Otto. 2025. “Keepers.” May 2."


@pytest.mark.parametrize("below", ["Baltic talks of that year.", "led talks of that year."])
def test_a_hyphen_behind_initials_stays_without_a_space(below):
    text = joined(FULL + " there ", FULL + " again ", FULL + " before the E.U.-", below)
    assert f"the E.U.-{below}" in text[-1]


def test_a_numbered_heading_that_fills_its_line_is_a_paragraph_of_its_own():
    heading = "III. Prospects Behind the Lower Lock, and the Keepers who Remain There"
    found = joined(
        FULL + " there", FULL + " again", "and left.", heading, FULL.capitalize() + " there", FULL + " again."
    )
    assert heading in found


def test_a_numbered_heading_of_two_lines_is_one_paragraph():
    first, second = "III. Prospects Behind the Lower Lock, and the Keepers who Remain at", "Harbour Gate"
    found = joined(FULL + " there", FULL + " again", "and left.", first, second, FULL.capitalize() + " there")
    assert f"{first} {second}" in found


def test_a_numbered_point_that_is_a_sentence_goes_on():
    point = "1. The keeper of the lock had retired in the autumn, and nobody cares"
    found = joined(FULL + " there", "and left.", point, "to open the gate in the spring of that year.")
    assert f"{point} to open the gate in the spring of that year." in found


def test_a_hyphen_that_belongs_to_the_word_stays():
    text = joined(
        "a well-known keeper of the lock retired in the autumn, and then", FULL + " well-", "known to us all."
    )
    assert "well-known to us all" in text[-1]


def test_a_gap_a_short_line_and_a_number_end_a_paragraph():
    found = joined(FULL + " there", "and left.", FULL + " again", FULL + " after", "1. First of the points", gaps=(3,))
    assert found == [f"{FULL} there and left.", f"{FULL} again", f"{FULL} after", "1. First of the points"]


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    first = [(1, printed(FULL + " there", 60))]
    second = [(2, printed("and left the gate open.", 780))]
    assert [text for _, text, _ in joined_paragraphs([first, second])] == [f"{FULL} there and left the gate open."]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Lee. 2024. A report on the lock and its keepers. Journal of Locks 12: 318–", "327. It is long.", "318–327."),
        (
            "지난해 강을 건넌 배는 백 척이었고 문지기는 셋이었다고 조사단은 적었다. 3월 17",
            "일. 그 뒤로 배가 줄었다.",
            "17일.",
        ),
        (
            "강을 건너는 배가 줄어든 까닭은 문을 여는 사람이 줄었기 때문이라는 것이었다",
            "(Lee 2024). 그 뒤로 늘었다.",
            "것이었다(Lee",
        ),
        (FULL + " again, as the minutes say, and the reason was written—", "nobody knows by whom.", "written—nobody"),
    ],
    ids=["page-range", "number-and-unit", "word-and-bracket", "dash"],
)
def test_a_line_that_ends_inside_a_word_or_number_goes_on_without_a_space(above, below, expected):
    filler = ["2월 22일에 배가 떠났다(Ng 2023). 3월 2일에 돌아왔다(Ng 2024).", FULL + " there", FULL + " again"]
    assert any(expected in text for text in joined(*filler, above, below))


def test_a_syllable_with_a_full_stop_is_no_item():
    assert (
        joined("강을 건너는 배가 줄어든 까닭은 문을 여는 사람이 줄었기 때문이라는 것이다 그", "일. 그 뒤로 늘었다.")[
            0
        ].count("일.")
        == 1
    )
