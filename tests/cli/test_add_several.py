"""Adding several files at once, and what is told of those that cannot be added."""

import json
from pathlib import Path

import pytest
from calling import call
from sample import run_corpus
from typer.testing import CliRunner

from corpus_cli.cli.app import app
from corpus_cli.cli.preview import fitted
from corpus_cli.cli.search import cells

TEXT = "Quay Dues and Who Pays\nAna Pereira\n14 March 2025\n\nThe bill for the quay is sent to tenants, and number {} sends it on.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new corpus beside a folder with two texts, an empty one, a picture and a hidden folder."""
    run_corpus("init", "corpus", cwd=tmp_path)
    folder = tmp_path / "many"
    (folder / ".history").mkdir(parents=True)
    for name in ("a.txt", "b.txt", ".history/old.txt"):
        (folder / name).write_text(TEXT.format(name), "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    (folder / "quay.png").write_bytes(b"\x89PNG\r\n")
    return tmp_path / "corpus"


def test_a_folder_names_what_was_refused_and_counts_what_was_passed_over(root: Path) -> None:
    done = call(root, "add", str(root.parent / "many"))

    assert 1 == done.exit_code
    assert "2 added, 1 refused; 1 of no kind that can be read (-v names them)" in done.stderr
    (row,) = [line for line in done.stderr.splitlines() if line.strip().startswith("refused ")]
    assert "empty" in row.split("empty.txt")[1]
    assert "old.txt" not in done.stderr


def test_verbose_names_what_was_passed_over_and_tells_encoding_and_time(root: Path) -> None:
    done = call(root, "-v", "add", str(root.parent / "many"))

    assert "passed over: " in done.stderr
    assert "quay.png" in done.stderr
    assert 2 == done.stderr.count("  utf-8, ")


def test_an_unreadable_file_does_not_stop_the_others(root: Path) -> None:
    beside = root.parent / "many" / "a.toml"
    beside.write_text("title = \n", "utf-8")

    done = call(root, "add", str(root.parent / "many"), "--json")

    outcomes = {Path(each["file"]).name: each["outcome"] for each in json.loads(done.stdout)["files"]}
    assert {"a.txt": "refused", "b.txt": "added", "empty.txt": "refused"} == outcomes


@pytest.mark.parametrize("command", ["add", "ingest"])
def test_a_refusal_is_told_whatever_quiet_says(root: Path, command: str) -> None:
    (root / "seeds" / "empty.txt").write_text("", "utf-8")

    done = call(root, "-q", command, str(root / "seeds" / "empty.txt"))

    assert 1 == done.exit_code
    assert "error[" in done.stderr
    assert "empty.txt" in done.stderr


def test_verbose_ingest_names_every_file_and_plain_ingest_only_what_changed(root: Path) -> None:
    call(root, "add", str(root.parent / "many" / "a.txt"))

    plain, verbose = call(root, "ingest"), call(root, "-v", "ingest")

    assert "1 unchanged\n" == plain.stderr
    assert "unchanged, utf-8" in verbose.stderr


@pytest.mark.parametrize("option", ["--title", "--date", "--author", "--id", "--subtitle"])
def test_what_is_true_of_one_text_is_not_declared_for_several(root: Path, option: str) -> None:
    done = call(root, "add", str(root.parent / "many"), option, "2025")

    assert 2 == done.exit_code
    assert f"{option} is for one file" in done.stderr
    assert [] == list((root / "seeds").iterdir())


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        pytest.param("Quay Dues", 9, "Quay Dues", id="fits"),
        pytest.param("Quay Dues", 8, "Quay Du…", id="cut"),
        pytest.param("항만 사용료와 부담", 9, "항만 사…", id="wide-letters"),
    ],
)
def test_a_value_is_cut_to_the_cells_there_are(text: str, room: int, shown: str) -> None:
    assert shown == fitted(text, room)
    assert cells(shown) <= room


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_the_preview_fits_the_terminal(root: Path, columns: str) -> None:
    (root.parent / "long.txt").write_text(
        "항만 사용료와 부담의 긴 제목 " * 6 + "\n홍길동\n2025년 3월 14일\n\n본문은 짧다.\n", "utf-8"
    )
    arguments = ["-C", str(root), "add", str(root.parent / "long.txt"), "--dry-run"]

    done = CliRunner().invoke(app, arguments, env={"NO_COLOR": "1", "COLUMNS": columns})

    rows = [
        line
        for line in done.stderr.splitlines()
        if line.startswith("  ") and line.endswith(("line 1", "line 2", "line 3"))
    ]
    assert rows
    assert max(map(cells, rows)) <= int(columns)
