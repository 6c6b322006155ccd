"""Mistakes in upkeep are refused before anything is written."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from sample import run_corpus

ID = "2025-06-05-okonjo-two-tables"


def seeds(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "seeds").iterdir()}


@pytest.mark.parametrize("name", ["../x", "a/b", "/absolute/x", ".hidden", " ", "x" * 300])
def test_a_name_with_a_folder_or_too_long_is_refused(own_sample_corpus: Path, name: str) -> None:
    before = seeds(own_sample_corpus)
    (own_sample_corpus / "new.txt").write_text("A New Text\n\nBy Ada Quist\n\nOne paragraph about harbours.\n", "utf-8")

    added = run_corpus("add", "new.txt", "--no-input", "--id", name, cwd=own_sample_corpus)
    renamed = run_corpus("rename", ID, "--", name, cwd=own_sample_corpus)

    assert (2, 2) == (added.returncode, renamed.returncode), added.stderr + renamed.stderr
    assert before == seeds(own_sample_corpus)


@pytest.mark.parametrize(
    ("line", "said"), [('titel = "x"', "title"), ('date = "20x"', "date"), ("title = ", "Invalid value")]
)
def test_a_mistake_made_in_the_editor_is_refused_with_its_line(own_sample_corpus: Path, line: str, said: str) -> None:
    editor = own_sample_corpus / "editor.py"
    editor.write_text(f"import sys\nopen(sys.argv[1], 'w').write({line!r} + chr(10))\n", "utf-8")
    before = seeds(own_sample_corpus)
    environment = os.environ | {"EDITOR": f"{sys.executable} {editor}"}
    environment.pop("VISUAL", None)

    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli", "edit", ID], cwd=own_sample_corpus, env=environment, input="", capture_output=True, text=True, check=False
    )  # fmt: skip

    assert 2 == done.returncode
    assert said in done.stderr
    assert ".toml:1" in done.stderr
    assert before == seeds(own_sample_corpus)


@pytest.mark.parametrize("assignment", ["date=2025-13", "language=", "titel=x"])
def test_set_refuses_what_cannot_be(own_sample_corpus: Path, assignment: str) -> None:
    done = run_corpus("set", ID, assignment, "--json", cwd=own_sample_corpus)

    assert (0 if assignment == "language=" else 2) == done.returncode


def test_every_change_can_be_told_as_json(own_sample_corpus: Path) -> None:
    for command in (
        ("set", ID, "theme=Minerals"),
        ("rename", ID, "two-tables"),
        ("undo",),
        ("remove", ID, "--yes"),
        ("undo",),
        ("backup", "b.zip"),
        ("migrate",),
    ):
        done = run_corpus(*command, "--json", cwd=own_sample_corpus)

        assert 0 == done.returncode, done.stderr
        assert 1 == json.loads(done.stdout)["schema_version"]


def test_a_file_name_that_cannot_be_printed_is_refused_alone(own_sample_corpus: Path) -> None:
    (own_sample_corpus / "seeds" / "fine.txt").write_text(
        "A Fine Text\n\nBy Ada Quist\n\nOne paragraph about quays.\n", "utf-8"
    )
    Path(os.fsdecode(os.fsencode(own_sample_corpus / "seeds") + b"/bad\xff.txt")).write_text("text", "utf-8")

    done = run_corpus("ingest", "--json", cwd=own_sample_corpus)

    assert 1 == done.returncode, done.stderr
    outcomes = {file["path"]: file["outcome"] for file in json.loads(done.stdout)["files"]}
    assert "added" == outcomes["seeds/fine.txt"]
    assert ["refused"] == [outcome for path, outcome in outcomes.items() if "bad" in path]


def test_damage_in_the_database_is_named_by_every_command(own_sample_corpus: Path) -> None:
    path = own_sample_corpus / "corpus.db"
    data = bytearray(path.read_bytes())
    for start in range(8192, len(data) - 600, 5000):
        data[start : start + 600] = bytes(600)
    path.write_bytes(data)

    for command in (("list",), ("search", "care"), ("stats",), ("doctor",)):
        done = run_corpus(*command, cwd=own_sample_corpus)

        assert 4 == done.returncode, (command, done.stdout, done.stderr)
        assert "rebuild" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def test_a_missing_folder_is_an_error_with_a_remedy(own_sample_corpus: Path) -> None:
    done = run_corpus("backup", "nowhere/b.zip", cwd=own_sample_corpus)

    assert 4 == done.returncode
    assert "help:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_backup_that_reaches_outside_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("corpus.toml", 'name = "x"\n')
        archive.writestr("../evil.txt", "x")

    done = run_corpus("restore", "evil.zip", "new", cwd=tmp_path)

    assert 2 == done.returncode
    assert not (tmp_path / "evil.txt").exists()


def test_authors_that_no_text_has_are_not_merged(own_sample_corpus: Path) -> None:
    done = run_corpus("authors", "merge", "Adaeze Okonjo", "Nobody Atall", cwd=own_sample_corpus)

    assert 2 == done.returncode
    assert "Nobody Atall" in done.stderr


@pytest.mark.parametrize(("arguments"), [("export", "-o", "x.xyz"), ("stats", "--plot", "x.png")])
def test_an_unknown_suffix_is_refused(own_sample_corpus: Path, arguments: tuple[str, ...]) -> None:
    done = run_corpus(*arguments, cwd=own_sample_corpus)

    assert 2 == done.returncode
    assert not (own_sample_corpus / arguments[-1]).exists()
