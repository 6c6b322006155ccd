"""What must hold for every text: parsing never raises, invents no words, and gives the same for the same words."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.model.commentary import Draft
from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.parsing import parse

CASES = sorted((Path(__file__).parents[1] / "cases" / "commentaries").glob("*.txt"))
LINES = sorted({line for path in CASES for line in path.read_text("utf-8").split("===RECORD===")[0].splitlines()[1:]})
SLOW = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

any_text = st.text(max_size=400)
marks = st.sampled_from(
    [
        "■",
        "•",
        "#",
        "1.",
        "II.",
        "가.",
        "一、",
        "（1）",
        ":",
        "By ",
        "Keywords:",
        "References",
        "참고문헌",
        "2025",
        "(",
        "“",
        "\u00a0",
        "\u3000",
        "|",
        "—",
        "a@b.example",
        "\ufeff",
        "\x00",
        "Abstract",
        "Notes",
        "[1]",
        "¹",
    ]
)
noisy = st.lists(st.one_of(marks, st.text(max_size=30), st.sampled_from(LINES)), max_size=30).map("".join)
commentary = st.lists(st.sampled_from(LINES), max_size=40).map("\n".join)


def draft_of(text: str) -> Draft:
    return parse(Document("a.txt", "", SourceText.from_text(text)))


def letters(text: str) -> str:
    return re.sub(r"\W", "", text)


@given(st.one_of(any_text, noisy, commentary))
@SLOW
def test_parsing_never_raises(text: str) -> None:
    draft_of(text)


@given(commentary)
@SLOW
def test_every_line_and_raw_text_is_a_slice_of_the_source(text: str) -> None:
    source = SourceText.from_text(text)
    lines = {line.number: line.text for line in source.lines}
    draft = draft_of(text)
    for name, origin in draft.provenance.items():
        if origin.line is not None and origin.raw is not None:
            assert origin.raw in lines[origin.line], name
    for citation in draft.citations:
        assert lines[citation.line][citation.column - 1 :].startswith(citation.raw[:1])
    for reference in draft.references:
        assert reference.line in lines
    for section in draft.sections:
        assert section.line in lines
        if section.heading:
            wrapped = letters("".join(lines.get(section.line + n, "") for n in range(3)))
            begins = wrapped.find(letters(section.heading))
            assert 0 <= begins < max(1, len(letters(lines[section.line])))


@given(commentary)
@SLOW
def test_the_words_of_a_value_are_words_of_the_text(text: str) -> None:
    draft = draft_of(text)
    known = letters(SourceText.from_text(text).text).casefold()
    values = [draft.title, draft.subtitle, draft.genre, draft.theme, draft.series, draft.abstract, *draft.keywords]
    values += [
        part for a in draft.authors for part in (a.family, a.given, a.literal, *(x.text for x in a.affiliations))
    ]
    for value in values:
        if value and len(value) < 200:
            assert letters(value).casefold() in known


@given(commentary)
@SLOW
def test_parsing_the_normalised_text_gives_the_same(text: str) -> None:
    once = draft_of(text)
    again = draft_of(SourceText.from_text(text).text)
    assert once == again


def test_long_lines_are_parsed_in_one_pass() -> None:
    for piece in (
        "a ",
        "1. ",
        "(A 2020",
        "가 ",
        "文",
        "- ",
        "“",
        "# ",
        "| ",
        "A B, ",
        "\u3000",
        "x@",
        "By A ",
        "Kim, ",
    ):
        draft_of("Title\n\n" + piece * (100_000 // len(piece)) + "\n\nReferences\n" + piece * (20_000 // len(piece)))
