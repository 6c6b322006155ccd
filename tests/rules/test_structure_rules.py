"""S201, S202: headings."""

import pytest
from records import found, messages, record

from corpus_cli.model.commentary import Section


def sections(*headings: tuple[int, str | None, str | None]) -> tuple[Section, ...]:
    return tuple(
        Section(level=level, number=number, heading=heading, line=index, text="…")
        for index, (level, number, heading) in enumerate(headings, 1)
    )


NUMBERS = [
    pytest.param(["I.", "II.", "III."], [], id="roman"),
    pytest.param(["II.", "III."], ["heading number 'II.' is the first"], id="roman from two"),
    pytest.param(["1.", "2.", "4."], ["heading number '4.' is after '2.'"], id="a gap"),
    pytest.param(["1.", "2.", "2.", "3."], ["heading number '2.' is after '2.'"], id="a repetition"),
    pytest.param(["1.", "2.", "4.", "5."], ["heading number '4.' is after '2.'"], id="one gap is told once"),
    pytest.param(["가.", "나.", "라."], ["heading number '라.' is after '나.'"], id="hangul"),
    pytest.param(["一、", "二、", "三、"], [], id="han"),
    pytest.param(["（九）", "（十）", "（十一）"], ["heading number '（九）' is the first"], id="han tens"),
    pytest.param(["第1章", "第2章", "第4章"], ["heading number '第4章' is after '第2章'"], id="chapters"),
    pytest.param(["제1장", "제2장"], [], id="korean chapters"),
    pytest.param(["１", "２", "３"], [], id="full-width digits"),
    pytest.param(["①", "②"], [], id="circled digits"),
    pytest.param(["A.", "B.", "C."], [], id="letters"),
    pytest.param(["I.", "J."], ["heading number 'I.' is the first"], id="letters that look roman"),
    pytest.param(["§", "§§"], [], id="no notation known"),
    pytest.param(["1.1", "1.2", "1.4"], ["heading number '1.4' is after '1.2'"], id="the last part counts"),
]


@pytest.mark.parametrize(("numbers", "expected"), NUMBERS)
def test_the_numbers_of_a_level_are_followed(numbers: list[str], expected: list[str]) -> None:
    assert expected == messages("S201", record(sections=sections(*((1, number, "Ports") for number in numbers))))


def test_numbers_begin_again_under_each_parent() -> None:
    nested = sections((1, "I.", "A"), (2, "1.", "B"), (2, "2.", "C"), (1, "II.", "D"), (2, "1.", "E"))

    assert [] == messages("S201", record(sections=nested))


def test_text_before_the_first_heading_counts_for_nothing() -> None:
    assert [] == messages("S201", record(sections=sections((1, None, None), (1, "1.", "A"), (1, "2.", "B"))))


TITLES = ["New Directions in Harbour Trade", "Pilots and Their Employers", "Strategy Regarding the Alliance"]


def test_a_heading_in_another_case_is_reported() -> None:
    headings = sections(*((1, None, heading) for heading in [*TITLES, "Complex intentions toward the north"]))

    assert [
        (4, None, "heading 'Complex intentions toward the north' is in sentence case, the others in title case")
    ] == found("S202", record(sections=headings))


@pytest.mark.parametrize(
    "headings",
    [
        pytest.param(TITLES, id="one case"),
        pytest.param([TITLES[0], "Complex intentions toward the north"], id="too few to tell"),
        pytest.param([*TITLES, "The European question"], id="a name in sentence case"),
        pytest.param([*TITLES, "CONCLUSION AND OUTLOOK"], id="capitals are neither"),
        pytest.param(
            ["항만 이용료의 문제", "왜 배들은 기다리나", "Complex intentions here"], id="no case in the script"
        ),
    ],
)
def test_headings_that_do_not_differ_are_left_alone(headings: list[str]) -> None:
    assert [] == messages("S202", record(sections=sections(*((1, None, heading) for heading in headings))))
