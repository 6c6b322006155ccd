"""Findings and `why` name the file in which a declared value stands."""

import json
from pathlib import Path

import pytest
from calling import call
from sample import run_corpus

TEXT = (
    "Quay Dues and Who Pays\nAna Pereira\n14 March 2025\n\nThe bill for the quay is sent to tenants, who send it on.\n"
)
SIDECAR = """\
# what the text does not say
language = "en"
keywords = ["ports", "harbour", "Ports"]
theme = "trade"

[[authors]]
name = "Ana Pereira"
orcid = "0000-0002-1825-0098"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A corpus with one text whose sidecar has three mistakes."""
    run_corpus("init", "corpus", cwd=tmp_path)
    seeds = tmp_path / "corpus" / "seeds"
    (seeds / "quay.txt").write_text(TEXT, "utf-8")
    (seeds / "quay.toml").write_text(SIDECAR, "utf-8")
    call(tmp_path / "corpus", "ingest")
    return tmp_path / "corpus"


@pytest.mark.parametrize(("code", "line"), [("M118", 3), ("M121", 6)])
def test_a_finding_about_a_declared_value_names_the_sidecar(root: Path, code: str, line: int) -> None:
    done = call(root, "validate", "--select", code, "--json")

    (found,) = json.loads(done.stdout)["diagnostics"]
    assert ("seeds/quay.toml", line) == (found["path"], found["line"])


def test_the_line_that_is_quoted_is_that_of_the_sidecar(root: Path) -> None:
    shown = call(root, "validate", "--select", "M118").stdout

    assert 'keywords = ["ports", "harbour", "Ports"]' in shown
    assert "Quay Dues" not in shown


def test_a_finding_against_the_schema_names_the_sidecar(root: Path) -> None:
    path = root / "schema" / "commentary.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    schema["properties"]["keywords"] = {"maxItems": 2}
    path.write_text(json.dumps(schema), "utf-8")

    done = call(root, "validate", "--select", "V601", "--json")

    (found,) = [each for each in json.loads(done.stdout)["diagnostics"] if each["message"].startswith("keywords")]
    assert ("seeds/quay.toml", 3) == (found["path"], found["line"])


@pytest.mark.parametrize(
    ("field", "place"), [("keywords", "quay.toml:3"), ("authors", "quay.toml:6"), ("title", "quay.txt:1")]
)
def test_why_names_the_file_where_the_value_stands(root: Path, field: str, place: str) -> None:
    assert f", seeds/{place}" in call(root, "why", "quay", field).stdout


@pytest.fixture
def cited(tmp_path: Path) -> Path:
    """A corpus with a text that has sections, a citation and a reference, and no title, date or author."""
    run_corpus("init", "corpus", cwd=tmp_path)
    text = (
        "1. The bill\nThe bill for the quay is sent to tenants (Solberg 2019). In October 2024 nobody paid.\n\n"
        "2. The answer\nRent should follow traffic, and traffic should pay for the quay that it wears down.\n\n"
        'References\nSolberg, Ada. 2019. "Who Owns the Quay." Journal of Ports 3 (2): 10-19.\n'
    )
    (tmp_path / "corpus" / "seeds" / "quay.txt").write_text(text, "utf-8")
    call(tmp_path / "corpus", "ingest")
    return tmp_path / "corpus"


@pytest.mark.parametrize(
    ("field", "told"),
    [
        pytest.param("references", "seeds/quay.txt:8: read as article-journal by grammar", id="parser-of-a-reference"),
        pytest.param("references", '| Solberg, Ada. 2019. "Who Owns', id="raw-of-a-reference"),
        pytest.param("citations", "seeds/quay.txt:2:42: author-date; points to reference 1", id="aim-of-a-citation"),
        pytest.param("citation", "| (Solberg 2019)", id="singular"),
        pytest.param("sections", "seeds/quay.txt:4: level 1", id="line-of-a-section"),
        pytest.param("words", "counted in abstract and body", id="words"),
        pytest.param(
            "date", "date: not set\n    the text does not state it; evidence:\n    not '2024-10'", id="no-date"
        ),
        pytest.param("author", "authors: not set\n    the text does not state it", id="no-author"),
    ],
)
def test_why_tells_line_raw_text_and_parser(cited: Path, field: str, told: str) -> None:
    assert told in call(cited, "why", "quay", field).stdout


@pytest.mark.parametrize(("word", "hint"), [("titel", "did you mean 'title'?"), ("zzzz", "there are title, subtitle")])
def test_only_a_near_name_is_suggested(cited: Path, word: str, hint: str) -> None:
    done = call(cited, "why", "quay", word)

    assert 2 == done.exit_code
    assert hint in done.stderr
