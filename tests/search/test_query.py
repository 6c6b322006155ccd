"""The query language: what a text is understood as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.filters import Days
from corpus_cli.search.query import MAX_DEPTH, MAX_TERMS, And, Filter, Node, Not, Or, Term, parse_query

A, B, C = Term("a"), Term("b"), Term("c")


@pytest.mark.parametrize(
    ("text", "root"),
    [
        pytest.param("a b", And((A, B)), id="words are joined by and"),
        pytest.param("a AND b", And((A, B)), id="and may be written"),
        pytest.param("a OR b c", Or((A, And((B, C)))), id="or binds less than and"),
        pytest.param("(a OR b) c", And((Or((A, B)), C)), id="parentheses group"),
        pytest.param("a NOT b", And((A, Not(B))), id="not"),
        pytest.param("a AND NOT b", And((A, Not(B))), id="and not is not"),
        pytest.param("a -b", And((A, Not(B))), id="a minus before a word is not"),
        pytest.param("a-b", Term("a-b"), id="a minus inside a word is a letter of it"),
        pytest.param("NOT NOT a", A, id="not not is nothing"),
        pytest.param("a -(b OR c)", And((A, Not(Or((B, C))))), id="a minus before a parenthesis"),
        pytest.param('-"a b"', Not(Term("a b", quoted=True)), id="a minus before a phrase"),
        pytest.param('"a b"', Term("a b", quoted=True), id="a phrase"),
        pytest.param("“a b”", Term("a b", quoted=True), id="curly quotes"),
        pytest.param('"a b', Term("a b", quoted=True), id="an open quote closes at the end"),
        pytest.param("a*", Term("a", prefix=True), id="a prefix"),
        pytest.param("a OR", A, id="an operator without an operand is dropped"),
        pytest.param("OR AND a AND AND b", And((A, B)), id="so are several"),
        pytest.param("a) (b", And((A, B)), id="parentheses that do not match are dropped"),
        pytest.param("a or b", And((A, Term("or"), B)), id="operators are upper case"),
        pytest.param("ａ　ｂ", And((A, B)), id="full width"),
        pytest.param("a\x00b", And((A, B)), id="a control character parts words"),
        pytest.param("☔ * - ()", None, id="nothing to search for"),
        pytest.param("title:a", Term("a", field="title"), id="a field"),
        pytest.param('title:"a b"', Term("a b", quoted=True, field="title"), id="a phrase in a field"),
        pytest.param("title: a b", And((Term("a", field="title"), B)), id="a space after the colon"),
        pytest.param(
            "title:(a OR b)", Or((Term("a", field="title"), Term("b", field="title"))), id="a field of a group"
        ),
        pytest.param("-title:a", Not(Term("a", field="title")), id="not in a field"),
        pytest.param("TITLE：a", Term("a", field="title"), id="a field in any case and width"),
        pytest.param("저자:a", Term("a", field="author"), id="a field in another language"),
        pytest.param("http://a.b/c", Term("http://a.b/c"), id="an address is no field"),
        pytest.param("nosuch:a", Term("nosuch:a"), id="an unknown field is a word"),
        pytest.param("language:Korean", Filter("language", "ko"), id="the name of a language"),
        pytest.param("language:한국어", Filter("language", "ko"), id="the name of a language in itself"),
        pytest.param("language:zh-TW", Filter("language", "zh-hant"), id="a region that writes traditional characters"),
        pytest.param("language:zh_CN", Filter("language", "zh-hans"), id="a locale"),
        pytest.param("language:繁體中文", Filter("language", "zh-hant"), id="a script by its name"),
        pytest.param("date:2025년", Filter("date", Days("2025-01-01", "2025-12-31")), id="a Korean year"),
        pytest.param('date:"2025년 3월"', Filter("date", Days("2025-03-01", "2025-03-31")), id="a Korean month"),
        pytest.param("date:2025年3月14日", Filter("date", Days("2025-03-14", "2025-03-14")), id="a Chinese day"),
        pytest.param("after:2024年", Filter("after", Days("2024-01-01", "9999-12-31")), id="after a Chinese year"),
        pytest.param("date:2025.3", Filter("date", Days("2025-03-01", "2025-03-31")), id="a month with a full stop"),
        pytest.param("after:2025-02", Filter("after", Days("2025-02-01", "9999-12-31")), id="from a month on"),
        pytest.param("before:2025-02", Filter("before", Days("0001-01-01", "2025-02-01")), id="before a month"),
        pytest.param("date:2024..2025-02", Filter("date", Days("2024-01-01", "2025-02-28")), id="a range"),
        pytest.param("year:2024", Filter("date", Days("2024-01-01", "2024-12-31")), id="another name of a field"),
        pytest.param("cited_by:x", Filter("cited-by", "x"), id="an underscore in a field's name"),
    ],
)
def test_a_query_is_understood(text: str, root: Node | None) -> None:
    query = parse_query(text)

    assert query.root == root
    assert query.text == text


@pytest.mark.parametrize(
    ("text", "message", "hint", "fatal"),
    [
        ("after:banana", "after:banana needs a date", "after:2025-03", True),
        ("before:2025-13", "before:2025-13 needs a date", "before:2025-03", True),
        ("date:2025-02-30", "date:2025-02-30 needs a date", "date:2025-03", True),
        ("status:done", "status:done is neither", "status:", True),
        ("status:complet", "status:complet is neither", "status:complete", True),
        ("autor:lee", "autor: is not a filter", "author:", False),
        ("langauge:ko", "langauge: is not a filter", "language:", False),
        ("title:", "title: has no value", "title:word", False),
    ],
)
def test_a_wrong_filter_is_named_with_the_right_one(text: str, message: str, hint: str, *, fatal: bool) -> None:
    (problem,) = parse_query(text).problems

    assert problem.message.startswith(message)
    assert hint in str(problem.hint)
    assert problem.fatal is fatal


def test_an_address_is_not_called_a_wrong_filter() -> None:
    assert parse_query("https://example.org/a?b=c").problems == ()


def test_a_saved_search_stands_in_its_place() -> None:
    saved = {"trade": "tariff OR quota"}

    assert parse_query("@trade -steel", saved).root == parse_query("(tariff OR quota) -steel").root


@pytest.mark.parametrize("typed", ["@Old-Mills", "@OLD-MILLS", "@old-mills"])
def test_a_saved_search_may_be_named_in_any_case_and_with_hyphens_for_blanks(typed: str) -> None:
    assert parse_query(typed, {"Old Mills": "mill"}).root == parse_query("mill").root


@pytest.mark.parametrize(("typed", "near"), [("@old-mils", "@old-mills"), ("@zzz", "@old-mills")])
def test_an_unknown_saved_search_alone_stops_the_search(typed: str, near: str) -> None:
    problem = parse_query(typed, {"Old Mills": "mill"}).problems[0]

    assert problem.fatal
    assert near in str(problem.hint)


def test_an_at_sign_is_a_word_where_nothing_is_saved_and_among_other_words() -> None:
    assert not parse_query("@someone").problems
    assert not any(problem.fatal for problem in parse_query("@someone else", {"mills": "mill"}).problems)


def test_a_saved_search_that_names_itself_is_a_problem() -> None:
    query = parse_query("@a", {"a": "x @b", "b": "y @a"})

    assert [problem.fatal for problem in query.problems] == [True]


def test_an_unknown_saved_search_names_the_nearest() -> None:
    (problem,) = parse_query("@trad", {"trade": "tariff"}).problems

    assert problem.hint == "did you mean @trade?"


def test_parentheses_too_deep_are_dropped() -> None:
    deep = "(" * (MAX_DEPTH + 1) + "a OR b" + ")" * (MAX_DEPTH + 1)

    assert parse_query(deep).root == Or((A, B))


def test_only_so_many_words_are_searched() -> None:
    query = parse_query(" OR ".join(f"w{number}" for number in range(MAX_TERMS + 5)))

    assert len(query.terms) == MAX_TERMS
    assert "first" in query.problems[0].message


def test_the_words_of_a_query_are_those_a_result_has() -> None:
    assert [term.text for term in parse_query("a (b OR title:c) -d language:ko").terms] == ["a", "b", "c"]


PIECES = st.sampled_from(
    [
        '"',
        "(",
        ")",
        "*",
        "-",
        ":",
        "AND",
        "OR",
        "NOT",
        "title:",
        "after:",
        "@a",
        " ",
        "\x00",
        "中国",
        "도서관",
        "\ud800",
        "x",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=30).map("".join))
def test_no_text_raises(text: str) -> None:
    query = parse_query(text, {"a": "x OR @a"})

    assert query.text == text
