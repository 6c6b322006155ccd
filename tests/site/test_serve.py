import contextlib
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus_cli.errors import CorpusError
from corpus_cli.site import serving


@pytest.fixture
def corpus_folder(source_database: Path, tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    root.mkdir()
    (root / "corpus.toml").write_text('name = "Narrows Papers"\n')
    (root / "corpus.db").write_bytes(source_database.read_bytes())
    return root


@contextlib.contextmanager
def started(root: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", "-C", str(root), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "default"},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    return process.returncode, out, err


def test_serve_says_where_it_is_and_ends_with_ctrl_c(corpus_folder: Path) -> None:
    with started(corpus_folder, "serve", "--port", "0") as process:
        url = line(process)
        assert url.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(url + "c/000-headless") as answer:
            assert b"Untitled" in answer.read()
        with urllib.request.urlopen(url + "corpus?sql=select+1") as answer:
            assert answer.status == 200
        code, out, err = ended(process)
    assert (code, out) == (130, "")
    assert "Traceback" not in err


@pytest.mark.parametrize("to", ["datasette", "static"])
def test_a_published_folder_can_be_looked_at(corpus_folder: Path, tmp_path: Path, to: str) -> None:
    with started(corpus_folder, "publish", str(tmp_path / "out"), "--to", to, "--preview", "--port", "0") as process:
        assert line(process).startswith("4 commentaries, ")
        with urllib.request.urlopen(line(process)) as answer:
            assert b"The Harbour That Could Wait" in answer.read()
        code, _, err = ended(process)
    assert code == 130
    assert "1 incomplete held back" in err
    assert "Traceback" not in err


def test_a_port_that_is_taken_is_an_error_and_the_default_gives_way() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CorpusError, match="cannot listen"):
            serving.listening("127.0.0.1", taken.getsockname()[1])
    first, second = serving.listening("127.0.0.1", None), None
    first.listen()
    try:
        second = serving.listening("127.0.0.1", None)
        assert second.getsockname() != first.getsockname()
    finally:
        first.close()
        if second:
            second.close()


def test_a_wrong_address_is_a_wrong_usage(corpus_folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "corpus_cli",
            "-C",
            str(corpus_folder),
            "publish",
            str(tmp_path / "out"),
            "--base-url",
            "papers.example",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert not (tmp_path / "out").exists()
