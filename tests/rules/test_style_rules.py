"""S203, S204, S207-S209: the running text."""

import pytest
from records import body, found, messages, record

from corpus_cli.model.commentary import Section
from corpus_cli.model.source_text import SourceText
from corpus_cli.rules import Context

LONG = "The city owns the quay and rents it by the metre, and nobody has asked why the rent is the same"


@pytest.mark.parametrize(
    ("line", "unstopped"),
    [
        pytest.param(LONG, True, id="a letter"),
        pytest.param(LONG + " since 1999", True, id="a digit"),
        pytest.param(LONG + ".", False, id="a stop"),
        pytest.param(LONG + ".”", False, id="a stop in quotation marks"),
        pytest.param(LONG + ".[3]", False, id="a stop before a note"),
        pytest.param(LONG + "[3]", True, id="only a note"),
        pytest.param(LONG + ":", False, id="a colon"),
        pytest.param("The quay", False, id="a label"),
        pytest.param("1. " + LONG, False, id="a list item"),
        pytest.param(LONG + " https://harbour.example/rents", False, id="a URL"),
        pytest.param(
            "항만 이용료는 십 년째 그대로이고 아무도 그 이유를 묻지 않았으며 배들은 여전히 닻을 내린 채 기다린다",
            True,
            id="korean",
        ),
        pytest.param(
            "这座城市拥有码头，按米出租，却没有人问过为什么租金在空闲的年份也完全一样，船只仍在锚地等待着进港的许可。",
            False,
            id="chinese with a stop",
        ),
    ],
)
def test_a_paragraph_without_a_stop_is_reported(line: str, unstopped: bool) -> None:
    sections, context = body(LONG + ".", line, LONG + "!")

    assert ([2] if unstopped else []) == [each[0] for each in found("S203", record(sections=sections), context)]


def test_lines_broken_by_a_program_are_no_forgotten_stops() -> None:
    sections, context = body(*[LONG] * 6)

    assert [] == found("S203", record(sections=sections), context)


def test_a_sentence_that_goes_on_in_the_next_line_needs_no_stop() -> None:
    sections, context = body(LONG, "and for how long, nobody has asked.")

    assert [] == found("S203", record(sections=sections), context)


def test_a_wrapped_paragraph_is_found_on_its_last_line() -> None:
    sections = (Section(level=1, line=2, text=f"{LONG} and for how long"),)
    context = Context(source=SourceText.from_text(f"Title\n{LONG}\nand for how long\n"))

    assert [(3, 16)] == [each[:2] for each in found("S203", record(sections=sections), context)]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("It expanded its its reach.", [17]),
        ("The the quay is long.", [5]),
        ("She said that that was all.", []),
        ("He had had enough.", []),
        ("Duran Duran played.", []),
        ("Walla Walla is far, far away.", []),
        ("the quay, the ships", []),
        ("10 10 10", []),
        ("so so and yes yes", [15]),
        ("a a", []),
    ],
)
def test_a_doubled_word_is_found_at_its_second_place(line: str, columns: list[int]) -> None:
    sections, context = body(line)

    assert columns == [each[1] for each in found("S204", record(sections=sections), context)]


def test_mixed_quotation_marks_are_one_finding_at_the_first_of_the_rarer_kind() -> None:
    sections, context = body("The port’s “rent”", "The city's rent")

    assert [(2, 9, '1 straight and 3 curly quotation marks; the first straight one is "\'"')] == found(
        "S207", record(sections=sections), context
    )


@pytest.mark.parametrize("lines", [("The port’s “rent”",), ('The city\'s "rent"',), ("no marks",)])
def test_one_kind_of_quotation_marks_is_none(lines: tuple[str, ...]) -> None:
    sections, context = body(*lines)

    assert [] == found("S207", record(sections=sections), context)


def test_a_name_with_and_without_hyphen_is_reported_at_the_rarer_form() -> None:
    sections, context = body("Chairman Pak Chol-su spoke. Pak Chol-su left.", "Then Pak Chol Su wrote.")

    assert [(2, 6, "'Pak Chol Su' (1) is also written 'Pak Chol-su' (2)")] == found(
        "S208", record(sections=sections), context
    )


def test_names_in_one_spelling_are_left_alone() -> None:
    sections, context = body("Pak Chol-su met Pak Chol-ho and Kim Jong Nam in New York City.")

    assert [] == messages("S208", record(sections=sections), context)


@pytest.mark.parametrize(
    ("lines", "reported"),
    [
        (("Secondly, it has no date.",), True),
        (("First, it is long.", "Secondly, it has no date."), False),
        (("To begin with, it is long. Secondly, it is old.",), False),
        (("Secondly, it is old.", "It came first."), True),
        (("It comes second.",), False),
    ],
)
def test_secondly_needs_a_first(lines: tuple[str, ...], reported: bool) -> None:
    sections, context = body(*lines)

    assert reported is bool(found("S209", record(sections=sections), context))


def test_without_the_source_nothing_is_said_about_lines() -> None:
    sections, _ = body("It expanded its its reach.")

    assert [] == found("S204", record(sections=sections))


def test_the_reference_list_is_no_running_text() -> None:
    sections, _ = body("Ships wait.")
    context = Context(source=SourceText.from_text("Ships wait.\nReferences\nThe the. 2020."))

    assert [] == found("S204", record(sections=sections), context)
