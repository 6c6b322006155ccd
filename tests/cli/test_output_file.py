"""What -o FILE does to a file, a link and a pipe that are there."""

import os
import stat
import threading
from pathlib import Path

import pytest

from corpus_cli.cli.session import atomic_file
from corpus_cli.errors import CorpusError


def _write(path: Path, text: str = "new") -> None:
    with atomic_file(path) as stream:
        stream.write(text)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755], ids=oct)
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    there = tmp_path / "list.bib"
    there.write_text("old", "utf-8")
    there.chmod(mode)

    _write(there)

    assert ("new", mode) == (there.read_text("utf-8"), stat.S_IMODE(there.stat().st_mode))


@pytest.mark.parametrize("exists", [True, False], ids=["to-a-file", "to-nothing-yet"])
def test_a_link_stays_a_link(tmp_path: Path, exists: bool) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "list.bib", tmp_path / "link.bib"
    if exists:
        target.write_text("old", "utf-8")
    link.symlink_to(target)

    _write(link)

    assert (True, "new") == (link.is_symlink(), target.read_text("utf-8"))
    assert [target] == list((tmp_path / "real").iterdir())


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()

    _write(pipe)
    reader.join(20)

    assert (["new"], True) == (read, pipe.is_fifo())
    assert [pipe] == list(tmp_path.iterdir())


def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    there = tmp_path / "list.bib"
    there.write_text("old", "utf-8")

    with pytest.raises(UnicodeEncodeError):
        _write(there, "half, and \ud800")

    assert ("old", [there]) == (there.read_text("utf-8"), list(tmp_path.iterdir()))


def test_a_folder_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot write"):
        _write(tmp_path)
