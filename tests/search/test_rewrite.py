"""MATCH strings for FTS5."""

import random
import sqlite3

import pytest
import sqlite_utils
from hypothesis import given
from hypothesis import strategies as st
from shelf import commentary, shelf

from corpus_cli.search.query import Term, parse_query
from corpus_cli.search.rewrite import NOTHING, capitals, escape_fts, match
from corpus_cli.store.search import matching_ids


def rewritten(text: str) -> str | None:
    root = parse_query(text).root
    assert root is not None
    return match(root)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        pytest.param("trade", '"trade"', id="a word is quoted"),
        pytest.param("AT&T", '"AT&T"', id="punctuation makes a phrase"),
        pytest.param("U.S.-China", '("U.S.-China" OR "US-China")', id="an acronym in a compound"),
        pytest.param("post-war", '("post-war" OR "postwar")', id="a compound also as one word"),
        pytest.param("COVID-19", '("COVID-19" OR "C O V I D-19")', id="but not with a number"),
        pytest.param("1200", '("1200" OR "1,200")', id="a number with a comma"),
        pytest.param("1999", '"1999"', id="but no year"),
        pytest.param("a OR b -c", '("a" OR ("b" NOT "c"))', id="operators inside the tree"),
        pytest.param("title:peace", '{title title_cjk} : ("peace")', id="a field is columns"),
        pytest.param("negotiat*", '("negotiat" * OR "negotiate")', id="a prefix longer than the stem names a word"),
        pytest.param("trad*", '"trad" *', id="a prefix shorter than the stem does not"),
        pytest.param("OPEC", '("OPEC" OR "O P E C")', id="an acronym with full stops"),
        pytest.param("O.P.E.C.", '("O.P.E.C." OR "OPEC")', id="an acronym without"),
        pytest.param("U.S.", '"U.S."', id="but not where it is a word"),
        pytest.param("中国", '"中国"', id="two characters are one pair"),
        pytest.param("博物馆", '"博物 物馆"', id="three are a phrase of two pairs"),
        pytest.param("圖書館", '("圖書 書館" OR "图书 书馆")', id="traditional Han also as simplified"),
        pytest.param("中", '"中" *', id="one character is a prefix"),
        pytest.param('"世界 新聞"', '("世界 界 新聞" OR "世界 界 新闻")', id="a phrase of two words"),
        pytest.param(
            "협정은",
            '("협정 정은" OR "협정" OR "협 정은" OR "협정 은")',
            id="a Korean word with its particle and without",
        ),
        pytest.param("WHO가", '"WHO"', id="a particle after Latin letters is dropped"),
        pytest.param("AI교육", '("AI" AND "교육")', id="scripts are parted"),
    ],
)
def test_a_query_becomes_an_expression(text: str, expression: str) -> None:
    assert rewritten(text) == expression


def test_a_query_of_what_must_not_be_there_has_no_expression() -> None:
    assert rewritten("-trade") is None
    assert rewritten("a OR -b") is None


@pytest.mark.parametrize("text", ["", " ", '""', "\x00", "-trade", "after:2025", "☔", None])
def test_where_nothing_is_searched_for_the_sql_function_finds_nothing(text: str | None) -> None:
    assert escape_fts(text) == NOTHING


def test_the_sql_function_names_no_column() -> None:
    for text in ("title:peace", "쌀", "2025년", '"AI 교육"', "author:김"):
        assert "{" not in escape_fts(text)


def test_the_sql_function_leaves_out_what_is_no_word() -> None:
    assert escape_fts("peace after:2025 (language:ko OR treaty)") == '("peace" AND "treaty")'


@pytest.mark.parametrize(
    ("word", "acronym"), [("WHO", "WHO"), ("WHO가", "WHO"), ("who", None), ("OPEC", None), ("WHO-led", None)]
)
def test_an_acronym_that_is_also_a_word_must_stand_in_capitals(word: str, acronym: str | None) -> None:
    assert capitals(Term(word)) == acronym


@pytest.fixture(scope="module")
def db() -> sqlite_utils.Database:
    return shelf([commentary("a", "Trade negotiations 中国的圖書館 도서관에서는 エネルギー WHO 2025년", title="Title")])


def asked(db: sqlite_utils.Database, text: str) -> None:
    """Run a query on both paths."""
    matching_ids(db, parse_query(text))
    db.execute("SELECT count(*) FROM commentaries_fts WHERE commentaries_fts MATCH ?", [escape_fts(text)]).fetchone()


LETTERS = [
    *"\"()*+-^:,{}\\'%_@ \t\n",
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "title:",
    "author:(",
    "date:",
    "cites:",
    "중국의",
    "圖",
    "のは",
    "ｱ",
    "\x00",
    "\ud800",
    "\ue000",
    "2025년",
    "ab*",
]


def test_no_query_raises_on_a_real_index(db: sqlite_utils.Database) -> None:
    source = random.Random(20)
    for _ in range(2_000):
        asked(db, "".join(source.choices([*LETTERS, chr(source.randrange(0x110000))], k=source.randrange(1, 25))))


@given(text=st.text(max_size=40))
def test_no_text_raises_on_a_real_index(db: sqlite_utils.Database, text: str) -> None:
    asked(db, text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "(" * 5_000,
        "a OR " * 5_000,
        '"' * 5_001,
        "-" * 5_000,
        "*" * 5_000,
        "title:" * 2_000,
        "한" * 3_000,
        "中" * 3_000,
        "ab* " * 2_000,
    ],
    ids=lambda text: text[:6],
)
def test_a_long_query_is_answered(db: sqlite_utils.Database, text: str) -> None:
    asked(db, text)


def test_an_expression_is_one_that_fts5_understands() -> None:
    with sqlite3.connect(":memory:") as plain:
        plain.execute("CREATE VIRTUAL TABLE any_table USING fts5(text)")
        for text in ("쌀 OR 도서관에서", '"a b" -c', "négoci*", "무너졌다", "上がった"):
            plain.execute("SELECT * FROM any_table WHERE any_table MATCH ?", [escape_fts(text)])
    plain.close()
