"""Lines to blocks."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import blocks


def texts(source: str) -> list[str]:
    return [block.text for block in blocks(SourceText.from_text(source))]


def test_spacer_lines_vanish_and_line_numbers_stay() -> None:
    found = blocks(SourceText.from_text("Title\n\n\u00a0 \n\u200b\nText of the second block"))
    assert [(b.number, b.text) for b in found] == [(1, "Title"), (5, "Text of the second block")]


@pytest.mark.parametrize("rule", ["* * *", "-----", "***", "■", "⁂", "- END -", "―――", "<끝>", "（完）"])
def test_a_rule_or_an_end_mark_on_its_own_is_no_block(rule: str) -> None:
    assert texts(f"One.\n\n{rule}\n\nTwo.") == ["One.", "Two."]


@pytest.mark.parametrize("mark", [" ■", "■", " □", " ###", " (끝)", " 【完】", "∎"])
def test_an_end_mark_behind_a_text_is_cut_off(mark: str) -> None:
    assert texts(f"The last sentence.{mark}") == ["The last sentence."]


@pytest.mark.parametrize(
    ("line", "bullet", "text"),
    [
        ("  • Commentary", "•", "Commentary"),
        ("- an item", "-", "an item"),
        ("■이름은 연구원이다.", "■", "이름은 연구원이다."),
        ("——谁来保存", "—", "谁来保存"),
        ("・政策ブリーフ", "・", "政策ブリーフ"),
        ("-12 degrees", "", "-12 degrees"),
        ("**Author:** A. Name", "", "Author: A. Name"),
    ],
)
def test_a_bullet_is_kept_apart_from_the_text(line: str, bullet: str, text: str) -> None:
    (block,) = blocks(SourceText.from_text(line))
    assert (block.bullet, block.text) == (bullet, text)


WRAPPED = """A ferry that runs every hour is a street. A ferry that runs twice a day
is an excursion. Between those two lies the number of sailings at which
people give up the car, and in our survey that number was nine.

The operator was never asked to keep it, and the council, which could
have asked, was waiting for a report that came after the last boat had
left the harbour for good."""


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    first, second = blocks(SourceText.from_text(WRAPPED))
    assert first.text.startswith("A ferry that runs every hour")
    assert first.text.endswith("that number was nine.")
    assert "could have asked" in second.text
    assert [line.number for line in second.lines] == [5, 6, 7]


def test_a_short_line_that_breaks_off_in_a_bracket_goes_on() -> None:
    text = WRAPPED + (
        "\n\nTrams leave the depot when they fail a test of brakes or of smoke. The\n"
        "test is passed by three trams in four (Tram Test Board\n"
        "2023). The fourth is sold at auction, and mostly to\n"
        "one of five dealers who keep it for as long as there is a street to go\n"
        "along. What comes after that is known to nobody but the dealers."
    )
    assert len(blocks(SourceText.from_text(text))) == 3


def test_lines_that_are_paragraphs_stay_apart() -> None:
    source = "\n".join(["A sentence that is a paragraph and ends here, because the writer pressed return."] * 8)
    assert len(texts(source)) == 8


@pytest.mark.parametrize(("rule", "level"), [("=====", 1), ("-----", 2)])
def test_an_underlined_line_is_a_heading(rule: str, level: int) -> None:
    (block,) = blocks(SourceText.from_text(f"Title\n{rule}\n"))
    assert block.level == level


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("Short line", False),
        ("Is this a title?", False),
        ("It did not. Nobody asked why.", True),
        ("말이 없었다. 아무도 묻지 않았다.", True),
        ("x" * 160, True),
    ],
)
def test_prose_is_told_from_a_line(line: str, prose: bool) -> None:
    (block,) = blocks(SourceText.from_text(line))
    assert block.prose is prose
