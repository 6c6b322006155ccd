"""Marks and passages."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.marks import marker
from corpus_cli.search.query import parse_query
from corpus_cli.search.snippet import marked_html, printable, snippet, snippet_html


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in marker(parse_query(query)).marks(text)]


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        pytest.param("library", "Libraries and a librarian", ["Libraries"], id="English by stem"),
        pytest.param(
            "negotiat*",
            "Negotiators negotiated a negotiation.",
            ["Negotiators", "negotiated", "negotiation"],
            id="by prefix",
        ),
        pytest.param('"repair ships"', "Repair ships; ships repair", ["Repair ships"], id="a phrase"),
        pytest.param('"peace talks"', "peace, talks", ["peace, talks"], id="a phrase across punctuation"),
        pytest.param("facade", "The façade", ["façade"], id="accents"),
        pytest.param("Ångström", "angstrom", ["angstrom"], id="accents the other way"),
        pytest.param("도서관을", "지역도서관은", ["도서관"], id="a Korean particle"),
        pytest.param("임대주택", "임대 주택이", ["임대 주택"], id="a compound written apart"),
        pytest.param("무너졌다", "다리가 무너진다", ["무너진다"], id="a Korean verb"),
        pytest.param("쌀", "햅쌀과 쌀을", ["쌀"], id="one Korean syllable begins a word"),
        pytest.param("圖書館", "图书馆と図書館", ["图书馆", "図書館"], id="forms of Han"),
        pytest.param("运输", "内河运\n输", ["运\n输"], id="a broken line"),
        pytest.param("エネルギー", "ｴﾈﾙｷﾞｰ価格", ["ｴﾈﾙｷﾞｰ"], id="half-width kana"),
        pytest.param("oecd", "ＯＥＣＤ는", ["ＯＥＣＤ"], id="full-width letters"),
        pytest.param("EAI", "EAI의 보고", ["EAI"], id="Latin in Korean"),
        pytest.param("peace -war", "peace and war", ["peace"], id="not what must not be there"),
        pytest.param("author:lee", "Lee", [], id="not the words of another field"),
        pytest.param("한국 OR 미국", "한국과 미국", ["한국", "미국"], id="either"),
    ],
)
def test_the_words_of_a_query_are_marked(query: str, text: str, words: list[str]) -> None:
    assert marked(text, query) == words


def test_a_snippet_is_one_line_around_the_words() -> None:
    found = snippet("x " * 200 + "\n\nthe  treaty was\tsigned " + "y " * 200, parse_query("treaty signed"))

    assert "the treaty was signed" in found.text
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert [found.text[a:b] for a, b in found.highlights] == ["treaty", "signed"]


def test_a_snippet_is_where_most_of_the_words_are() -> None:
    text = "Treaty. " + "Nothing. " * 60 + "The treaty was signed in Lima."

    assert "signed in Lima" in snippet(text, parse_query("treaty signed Lima")).text


def test_a_snippet_of_a_text_without_the_words_is_its_beginning() -> None:
    assert snippet("\n\n  Once upon a time.", parse_query("treaty")).text == "Once upon a time."


def test_html_is_escaped_and_marked() -> None:
    assert snippet_html("<b>treaty</b> & co", "treaty") == "&lt;b&gt;<mark>treaty</mark>&lt;/b&gt; &amp; co"


@pytest.mark.parametrize("values", [(None, "a"), ("a", None), ("", ""), ("text", '"(')])
def test_the_sql_function_takes_anything(values: tuple[str | None, str | None]) -> None:
    assert "<mark>" not in snippet_html(*values)


def test_nothing_of_a_text_moves_a_terminal_s_cursor() -> None:
    assert printable("a\x1b[31mb\u202ec\x9b\n d") == "a[31mbc d"
    assert "\x1b" not in snippet("a \x1b[2J treaty", parse_query("treaty")).text


ANY = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("treaty 中国図書한국의 ｴｷﾞ\n<&é\u0301\u200b")), max_size=300
)


@given(text=ANY, query=st.sampled_from(["treaty", "tre*", "中国 OR 한국", "図書", "エギ", '"treaty 中国"', "e"]))
def test_highlights_are_in_order_and_inside_the_snippet(text: str, query: str) -> None:
    found = snippet(text, parse_query(query))
    places = [place for span in found.highlights for place in span]

    assert places == sorted(places)
    assert all(0 <= place <= len(found.text) for place in places)
    assert "\n" not in found.text
    page = marked_html(found.text, found.highlights)
    assert html.unescape(re.sub("</?mark>", "", page)) == found.text
