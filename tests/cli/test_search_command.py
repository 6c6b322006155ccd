"""`corpus search`, `corpus kwic` and `corpus related`, as a person calls them."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample import run_corpus
from shelf import commentary

from corpus_cli.cli.search import cells
from corpus_cli.corpus import DATABASE, Corpus
from corpus_cli.store import database, writer

TEXTS = [
    commentary("lee", "Steel tariffs [red]rose[/red].\x1b[2J The tariff on cars fell.", title="Steel & <b>Trade</b>", authors=["Jane Lee"], date="2025-03-14", language="en", keywords=("trade",)),
    commentary("kim", "철강 관세는 줄었다. 협상이 이어졌다.", title="한미 통상 협상", authors=["김민수"], date="2025-01", language="ko", keywords=("trade",)),
    commentary("park", "Steel prices.", authors=["Min Park"], date="2024", language="en"),
]  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three commentaries."""
    root = tmp_path_factory.mktemp("corpus")
    Corpus.init(root)
    with (root / "corpus.toml").open("a", encoding="utf-8") as settings:
        settings.write('[search.saved]\nmetals = "steel OR 철강"\n')
    db = database.connect(root / DATABASE, create=True)
    for each in TEXTS:
        writer.put(db, each)
    db.close()
    return root


def asked(corpus: Path, *arguments: str, stdin: str | None = None) -> list[str]:
    done = run_corpus("search", "--json", *arguments, cwd=corpus, stdin=stdin)
    assert done.returncode in (0, 3), done.stderr
    data = json.loads(done.stdout)
    assert data["schema_version"] == 1
    assert (done.returncode == 3) is (data["total"] == 0)
    return [result["id"] for result in data["results"]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["steel"], ["lee", "park"], id="a word"),
        pytest.param(["steel", "tariffs"], ["lee"], id="words as several arguments"),
        pytest.param(["협상을"], ["kim"], id="Korean with another particle"),
        pytest.param(["@metals", "--sort", "date"], ["park", "kim", "lee"], id="a saved search"),
        pytest.param(["steel", "--sort", "-date"], ["lee", "park"], id="a minus in the value of an option is no word"),
        pytest.param(["-s", "-date", "steel", "-tariffs"], ["park"], id="and a word after it may have one"),
        pytest.param(["--", "-steel"], ["kim"], id="after two dashes the query may begin with a dash"),
        pytest.param(["--", "steel -author:lee"], ["park"], id="not an author"),
        pytest.param(["steel", "-author:lee"], ["park"], id="a minus before a filter is no option"),
        pytest.param(["-tariffs", "steel"], ["park"], id="nor is one before a word"),
        pytest.param(["steel", "-n", "1"], ["lee"], id="a short option"),
        pytest.param(["steel", "-n1", "-s", "date"], ["park"], id="a short option with its value"),
        pytest.param(["steel", "--limit", "1"], ["lee"], id="a limit"),
        pytest.param(["steel", "--limit", "1", "--page", "2"], ["park"], id="a page"),
        pytest.param(["steel", "--offset", "1"], ["park"], id="an offset"),
        pytest.param(["language:ko"], ["kim"], id="only a filter"),
        pytest.param(["nosuchfield:steel"], [], id="an unknown filter is words"),
        pytest.param(["glacier"], [], id="nothing found"),
        pytest.param([""], [], id="an empty query"),
        pytest.param([")(*\"'"], [], id="punctuation"),
    ],
)
def test_a_search_finds(corpus: Path, arguments: list[str], expected: list[str]) -> None:
    assert asked(corpus, *arguments) == expected


def test_a_query_comes_from_standard_input_with_any_byte(corpus: Path) -> None:
    assert asked(corpus, "-", stdin="tariff\x00 steel\n") == ["lee"]


def test_bytes_that_are_no_text_are_no_error(corpus: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli", "search", "--json", "-"],
        cwd=corpus,
        input=b"\xff\xfe\x00\x80",
        capture_output=True,
        check=False,
    )

    assert (done.returncode, json.loads(done.stdout)["total"]) == (3, 0)


def test_a_wrong_value_of_a_filter_is_wrong_usage(corpus: Path) -> None:
    done = run_corpus("search", "steel after:soon", cwd=corpus)

    assert done.returncode == 2
    assert "after:soon needs a date" in done.stderr
    assert done.stdout == ""


def test_a_misspelt_filter_is_told_on_standard_error(corpus: Path) -> None:
    done = run_corpus("search", "--json", "autor:lee", cwd=corpus)

    assert "did you mean author:?" in done.stderr
    assert json.loads(done.stdout)["suggestions"] == ["author:lee"]


def test_a_word_near_the_one_that_finds_nothing_is_suggested(corpus: Path) -> None:
    done = run_corpus("search", "tarrifs", cwd=corpus)

    assert (done.returncode, done.stdout) == (3, "")
    assert "did you mean tariffs?" in done.stderr


def test_results_are_printed_as_they_are_but_for_control_characters(corpus: Path) -> None:
    done = run_corpus("search", "tariffs", cwd=corpus)

    assert (
        done.stdout
        == "lee\n  Steel & <b>Trade</b> · Jane Lee · 2025-03-14\n  Steel tariffs [red]rose[/red].[2J The tariff on cars fell.\n"
    )
    assert done.stderr == ""


def test_the_title_of_an_untitled_commentary_is_said_to_be_missing(corpus: Path) -> None:
    assert "untitled · Min Park · 2024" in run_corpus("search", "prices", cwd=corpus).stdout


def test_highlights_are_offsets_into_the_snippet(corpus: Path) -> None:
    done = run_corpus("search", "--json", "tariff", cwd=corpus)
    (result,) = json.loads(done.stdout)["results"]

    assert [result["snippet"][start:end] for start, end in result["highlights"]] == ["tariffs", "tariff"]


def test_a_page_that_is_not_all_says_so(corpus: Path) -> None:
    assert run_corpus("search", "steel", "--limit", "1", cwd=corpus).stderr == "1–1 of 2\n"


def test_facets_are_counted(corpus: Path) -> None:
    assert "keyword: trade (2)" in run_corpus("search", "tariff OR 관세", "--facets", cwd=corpus).stdout


def test_lines_of_json(corpus: Path, tmp_path: Path) -> None:
    done = run_corpus("search", "steel", "--jsonl", "-o", str(tmp_path / "found.jsonl"), cwd=corpus)

    assert done.stdout == ""
    assert [json.loads(line)["id"] for line in (tmp_path / "found.jsonl").read_text("utf-8").splitlines()] == [
        "lee",
        "park",
    ]


def test_keywords_stand_under_each_other(corpus: Path) -> None:
    done = run_corpus("kwic", "tariff", "철강", "--width", "14", cwd=corpus)

    lines = done.stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["kim", "lee", "lee"]
    assert {cells(line.partition("[철" if "철" in line else "[tar")[0]) for line in lines} == {3 + 2 + 14}
    assert lines[0].endswith("[철강] 관세는 줄었다")
    assert lines[2].endswith(" The [tariff] on cars fell.")


def test_keywords_in_context_as_a_table(corpus: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run_corpus("kwic", "steel", "--csv", "--sort", "right", cwd=corpus).stdout)))

    assert [(row["id"], row["place"], row["keyword"], row["right"][:7]) for row in rows] == [
        ("lee", "title", "Steel", " & <b>T"),
        ("park", "body", "Steel", " prices"),
        ("lee", "body", "Steel", " tariff"),
    ]


def test_keywords_in_context_as_json(corpus: Path) -> None:
    data = json.loads(run_corpus("kwic", "steel", "--json", cwd=corpus).stdout)

    assert (data["total"], data["lines"][0]["id"], data["lines"][0]["keyword"]) == (3, "park", "Steel")


def test_a_keyword_that_is_nowhere_is_nothing_matched(corpus: Path) -> None:
    assert run_corpus("kwic", "glacier", cwd=corpus).returncode == 3


def test_related_commentaries_say_why(corpus: Path) -> None:
    data = json.loads(run_corpus("related", "lee", "--json", cwd=corpus).stdout)

    assert data["results"][0]["id"] == "kim"
    assert data["results"][0]["shared"]["keywords"] == ["trade"]
    assert "keywords: trade" in run_corpus("related", "lee", cwd=corpus).stdout


def test_what_is_related_to_an_unknown_id_names_the_nearest(corpus: Path) -> None:
    done = run_corpus("related", "leee", cwd=corpus)

    assert (done.returncode, "did you mean 'lee'?" in done.stderr) == (3, True)


@pytest.mark.parametrize(
    ("words", "place", "offered"),
    [
        pytest.param("corpus search keyw", 2, ["keyword:"], id="a filter"),
        pytest.param(
            "corpus search author : jane", 4, ["""'"Jane Lee"'"""], id="a value with a blank, quoted for the shell"
        ),
        pytest.param(
            "corpus search language :", 3, ["en", "ko"], id="values after the colon at which bash parts words"
        ),
        pytest.param("corpus list keyword:tr", 2, ["keyword:trade"], id="a value in a shell that does not"),
        pytest.param("corpus export -aut", 2, ["-author:"], id="a filter that must not hold"),
        pytest.param("corpus kwic @m", 2, ["@metals"], id="a saved search"),
    ],
)
def test_tab_completes_a_query(corpus: Path, words: str, place: int, offered: list[str]) -> None:
    environment = os.environ | {"_CORPUS_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(place)}
    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli"], cwd=corpus, env=environment, capture_output=True, text=True, check=False
    )

    assert done.stdout.split("\n")[:-1] == offered, done.stderr
