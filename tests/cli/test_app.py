"""Global options, exit codes, streams."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from calling import call
from sample import run_corpus
from typer.testing import CliRunner

from corpus_cli import __version__
from corpus_cli.cli.app import COMMANDS, app
from corpus_cli.cli.summaries import SUMMARIES


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_page(name: str) -> None:
    done = CliRunner().invoke(app, [name, "--help"], prog_name="corpus")

    assert (0, "") == (done.exit_code, done.stderr)
    assert f"Usage: corpus {name}" in done.stdout


def test_the_help_lists_every_command_with_what_it_does(tmp_path: Path) -> None:
    done = run_corpus("--help", cwd=tmp_path)

    assert 0 == done.returncode
    assert [] == [name for name in COMMANDS if f"  {name} " not in done.stdout]


def test_version_is_printed(tmp_path: Path) -> None:
    assert f"corpus {__version__}\n" == run_corpus("--version", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list", "--no-such-option"), 2),
        (("no-such-command",), 2),
        (("list",), 4),
        (("-C", "nowhere", "list"), 4),
    ],
)
def test_wrong_use_and_a_missing_corpus_have_their_exit_codes(
    arguments: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    done = run_corpus(*arguments, cwd=tmp_path)

    assert code == done.returncode
    assert "" == done.stdout
    assert "Traceback" not in done.stderr


def test_an_unknown_id_names_the_nearest(sample_corpus: Path) -> None:
    known = json.loads(run_corpus("list", "--json", cwd=sample_corpus).stdout)["commentaries"][0]["id"]

    done = run_corpus("show", known[:-1] + "x", cwd=sample_corpus)

    assert 3 == done.returncode
    assert f"did you mean {known!r}?" in done.stderr


def test_an_unknown_key_of_corpus_toml_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('name = "X"\npublischer = "Y"\n', "utf-8")

    done = run_corpus("list", cwd=tmp_path)

    assert 2 == done.returncode
    assert "publischer" in done.stderr
    assert "did you mean 'publisher'?" in done.stderr


def test_the_corpus_is_found_upwards(sample_corpus: Path) -> None:
    assert 0 == run_corpus("list", cwd=sample_corpus / "seeds").returncode


def test_a_closed_pipe_is_silent(sample_corpus: Path) -> None:
    script = f"{sys.executable} -m corpus_cli list --jsonl | head -n 1"
    done = subprocess.run(script, shell=True, cwd=sample_corpus, capture_output=True, text=True, check=False)

    assert "" == done.stderr
    assert 1 == len(done.stdout.splitlines())


def test_json_is_alone_on_standard_output(sample_corpus: Path) -> None:
    for command in (("list",), ("search", "care"), ("status",), ("stats",), ("show", "003-a94d7be21c60f385"), ("log",)):
        done = run_corpus(*command, "--json", cwd=sample_corpus)
        if done.stdout:
            assert 1 == json.loads(done.stdout)["schema_version"], command


def test_an_interrupt_gives_130_and_leaves_a_whole_database(own_sample_corpus: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", "watch"],
        cwd=own_sample_corpus,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"NO_COLOR": "1"},
    )
    assert process.stderr is not None
    deadline = time.monotonic() + 60
    while "Ctrl-C stops" not in process.stderr.readline() and time.monotonic() < deadline:
        pass
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)

    assert 130 == process.returncode
    assert 0 == run_corpus("doctor", cwd=own_sample_corpus).returncode


def test_an_interrupt_while_the_program_is_still_being_imported_gives_130(tmp_path: Path) -> None:
    script = (
        "import sys, corpus_cli.cli.start as start\n"
        "class Late:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Late())\n"
        "start.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False, env=os.environ
    )

    assert (130, "interrupted; what was stored before is whole\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_no_fault(sample_corpus: Path, closed: str) -> None:
    script = f"{sys.executable} -m corpus_cli list {closed}"
    done = subprocess.run(
        script, shell=True, cwd=sample_corpus, capture_output=True, text=True, check=False, env=os.environ
    )

    assert (0, "") == (done.returncode, done.stderr)


def test_the_summaries_of_the_help_are_those_of_the_commands() -> None:
    group = typer.main.get_command(app)

    assert SUMMARIES == {name: group.get_command(None, name).get_short_help_str(limit=200) for name in COMMANDS}


def test_a_command_that_there_is_not_names_the_nearest(sample_corpus: Path) -> None:
    done = call(sample_corpus, "lst")

    assert 2 == done.exit_code
    assert "Did you mean 'list'?" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("list", "--json"),
        ("stats",),
        ("search", "quay"),
        ("show", "quay"),
        ("doctor",),
        ("export", "--format", "bibtex", "-o", "list.bib"),
        ("publish", "site"),
    ],
    ids=" ".join,
)
def test_a_corpus_without_a_database_says_so_and_gives_4(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    call(tmp_path, "init", str(tmp_path / "new"))

    done = call(tmp_path / "new", *arguments)

    assert 4 == done.exit_code
    assert "nothing is stored yet" in done.stdout + done.stderr
    assert "corpus ingest" in done.stdout + done.stderr
    assert ["corpus.toml", "schema", "seeds"] == sorted(
        p.name for p in (tmp_path / "new").iterdir() if p.name[0] != "."
    )


def test_the_total_of_a_list_counts_what_the_limit_leaves_out(sample_corpus: Path) -> None:
    limited, whole = (json.loads(call(sample_corpus, "list", "--json", *more).stdout) for more in (("-l", "1"), ()))

    assert (1, whole["total"]) == (len(limited["commentaries"]), limited["total"])
    assert whole["total"] == len(whole["commentaries"]) > 1


def test_the_beginning_of_an_id_is_enough_where_no_other_begins_so(sample_corpus: Path) -> None:
    ids = sorted(each["id"] for each in json.loads(call(sample_corpus, "list", "--json").stdout)["commentaries"])
    one = next(each for each in ids if sum(other.startswith(each[:8]) for other in ids) == 1)

    assert 0 == call(sample_corpus, "show", one[:8]).exit_code

    several = call(sample_corpus, "show", ids[0][:1])

    assert 3 == several.exit_code
    assert "is the beginning of" in several.stderr
    assert ids[0] in several.stderr


@pytest.mark.parametrize("code", [None, 3, 0], ids=["no-opener", "opener-fails", "opener-works"])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="xdg-open is Linux's")
def test_open_fails_where_no_program_took_the_file(
    sample_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int | None
) -> None:
    if code is not None:
        opener = tmp_path / "xdg-open"
        opener.write_text(f"#!/bin/sh\nexit {code}\n", "utf-8")
        opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    done = call(sample_corpus, "open", "003-a94d7be21c60f385")

    assert (0 if code == 0 else 1) == done.exit_code
