"""Writing the files of a corpus: whole or not at all, with a journal that `undo` reads backwards.

The journal `.corpus/journal.jsonl` has one object a change: number, action, id, and the files touched with what they were before, kept under
`.corpus/trash/NUMBER/`. It never leaves the machine.
"""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus_cli.errors import NothingMatched, UnusableCorpus, UsageError

JOURNAL = Path(".corpus/journal.jsonl")
TRASH = Path(".corpus/trash")
MOST_BYTES = 200
"""Bytes of a name: file systems allow 255, and a suffix and a temporary name have to fit."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A file of a change: its path in the corpus, and its copy from before the change, or None if it was not there."""

    path: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change to the files."""

    number: int
    action: str
    id: str | None
    files: tuple[Touched, ...]
    undone: bool = False


def check_name(name: str) -> None:
    """Refuse what cannot be the name of a file without its suffix.

    Raises:
        UsageError: It has a folder in it, is empty or hidden, or is longer than file systems allow.
    """
    if (
        not name.strip()
        or name.startswith(".")
        or any(c in name for c in "/\\\0\n")
        or len(name.encode("utf-8", "replace")) > MOST_BYTES
    ):
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise UsageError(f"{shown!r} cannot be the name of a file", hint="give a short name without folder and suffix")


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file, or make it, in one step.

    Raises:
        UnusableCorpus: The folder cannot be written to, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UnusableCorpus(
            f"cannot write {path}: {error.strerror}", hint="check the folder's permissions and the disk's space"
        ) from error


def changes(root: Path) -> list[Change]:
    """The journal, oldest first."""
    try:
        lines = (root / JOURNAL).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    found: dict[int, Change] = {}
    for line in lines:
        data: dict[str, Any] = json.loads(line)
        data["files"] = tuple(Touched(**item) for item in data["files"])
        found[data["number"]] = Change(**data)
    return list(found.values())


def change(root: Path, action: str, identifier: str | None, files: Mapping[str, bytes | None]) -> Change:
    """Write, replace or (None) remove files, keeping what was there for `undo`.

    What is removed leaves before anything is written, so that a text never stands in two places.
    """
    number = max((each.number for each in changes(root)), default=0) + 1
    trash = root / TRASH / str(number)
    touched = []
    for index, path in enumerate(files):
        before = None
        if (root / path).exists():
            trash.mkdir(parents=True, exist_ok=True)
            before = (TRASH / str(number) / f"{index}-{Path(path).name}").as_posix()
            shutil.copy2(root / path, root / before)
        touched.append(Touched(path, before))
    done = Change(number, action, identifier, tuple(touched))
    _append(root, done)
    try:
        _apply(root, files)
    except BaseException:
        restore(root, done)
        raise
    return done


def _apply(root: Path, files: Mapping[str, bytes | None]) -> None:
    for path, data in files.items():
        if data is None:
            (root / path).unlink(missing_ok=True)
    for path, data in files.items():
        if data is not None:
            write_atomically(root / path, data)


def restore(root: Path, made: Change) -> None:
    """Put the files back as they were before a change, and mark it undone."""
    files = {each.path: (root / each.before).read_bytes() if each.before else None for each in made.files}
    _apply(root, files)
    _append(root, Change(made.number, made.action, made.id, made.files, undone=True))


@contextlib.contextmanager
def restored_on_failure(root: Path, made: Change) -> Iterator[None]:
    """Put the files back as they were if the block fails, so that files and database keep saying the same."""
    try:
        yield
    except BaseException:
        restore(root, made)
        raise


def last(root: Path) -> Change:
    """The newest change that is not undone.

    Raises:
        NothingMatched: There is none.
    """
    for each in reversed(changes(root)):
        if not each.undone:
            return each
    raise NothingMatched("nothing to undo", hint="the journal has no change of this corpus that still stands")


def _append(root: Path, made: Change) -> None:
    path = root / JOURNAL
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(asdict(made), ensure_ascii=False) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
