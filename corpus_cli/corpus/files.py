"""Writing the files of a corpus: whole or not at all, with a journal that `undo` reads backwards.

The journal `.corpus/journal.jsonl` has one object a change: number, action, id, and the files touched with what they were before, kept under
`.corpus/trash/NUMBER/`. What taking a change back removes or replaces goes there too, so that a text is never lost. It never leaves the machine.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from corpus_cli.corpus import lock
from corpus_cli.errors import NothingMatched, UnusableCorpus, UsageError

JOURNAL = Path(".corpus/journal.jsonl")
TRASH = Path(".corpus/trash")
MOST_BYTES = 200
"""Bytes of a name: file systems allow 255, and a suffix and a temporary name have to fit."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A file of a change: its path in the corpus, its copy from before the change, or None if it was not there, and the SHA-256 of what was written.

    Once the change is taken back, `kept` is the copy of what stood there until then, if there was something, and `edited` whether it was something
    else than the change had written.
    """

    path: str
    before: str | None
    after: str | None = None
    kept: str | None = None
    edited: bool = False


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
    """The journal, oldest first. A line that was cut off, when the machine stopped while it was written, is passed over."""
    try:
        lines = (root / JOURNAL).read_text("utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return []
    found: dict[int, Change] = {}
    for each in filter(None, map(_line, lines)):
        found[each.number] = each
    return list(found.values())


def _line(line: str) -> Change | None:
    try:
        data: dict[str, Any] = json.loads(line)
        data["files"] = tuple(Touched(**item) for item in data["files"])
        return Change(**data)
    except (ValueError, TypeError, KeyError):
        return None


def _next(root: Path) -> int:
    """A number that neither the journal nor the trash has: a change that was cut off may have left copies and no line."""
    folder = root / TRASH
    trashed = [int(each.name) for each in folder.iterdir() if each.name.isdecimal()] if folder.is_dir() else []
    return max((*trashed, *(each.number for each in changes(root))), default=0) + 1


def change(root: Path, action: str, identifier: str | None, files: Mapping[str, bytes | None]) -> Change:
    """Write, replace or (None) remove files, keeping what was there for `undo`.

    What is removed leaves before anything is written, so that a text never stands in two places.

    Raises:
        UnusableCorpus: Another program is changing the corpus, or its folder cannot be written to.
    """
    with lock.held(root):
        return _change(root, action, identifier, files)


def _change(root: Path, action: str, identifier: str | None, files: Mapping[str, bytes | None]) -> Change:
    number = _next(root)
    touched = []
    for index, (path, data) in enumerate(files.items()):
        before = None
        if (root / path).exists():
            before = _place(root, number, f"{index}-{Path(path).name}")
            shutil.copy2(root / path, root / before)
        touched.append(Touched(path, before, None if data is None else _sha256(data)))
    done = Change(number, action, identifier, tuple(touched))
    _append(root, done)
    try:
        _apply(root, files)
    except BaseException:
        restore(root, done, failed=True)
        raise
    return done


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _place(root: Path, number: int, name: str) -> str:
    """A path for a copy in the trash of a change, relative to the corpus; nothing is there yet."""
    folder = TRASH / str(number)
    (root / folder).mkdir(parents=True, exist_ok=True)
    place, again = folder / name, 1
    while (root / place).exists():
        again += 1
        place = folder / f"{again}-{name}"
    return place.as_posix()


def _apply(root: Path, files: Mapping[str, bytes | None]) -> None:
    for path, data in files.items():
        if data is None:
            (root / path).unlink(missing_ok=True)
    for path, data in files.items():
        if data is not None:
            write_atomically(root / path, data)


def restore(root: Path, made: Change, *, failed: bool = False) -> Change:
    """Put the files back as they were before a change, and mark it undone; the change, with the copies of what was there until now.

    `failed` means that the change never came to stand: what it wrote over another text is not worth a copy then, which a full disk has no room for.

    Raises:
        UnusableCorpus: A copy from before the change is gone; nothing is touched.
    """
    try:
        files = {each.path: (root / each.before).read_bytes() if each.before else None for each in made.files}
    except OSError as error:
        raise UnusableCorpus(
            f"change {made.number} ({made.action}) cannot be taken back: {error.filename} is gone from the trash",
            hint="the history of the files belongs to git",
        ) from error
    touched = tuple(_set_aside(root, made, each, files[each.path], failed=failed) for each in made.files)
    _apply(root, files)
    undone = replace(made, files=touched, undone=True)
    _append(root, undone)
    return undone


def _set_aside(root: Path, made: Change, file: Touched, wanted: bytes | None, *, failed: bool) -> Touched:
    """Put what stands at a path into the trash, before `wanted` takes its place or (None) nothing does."""
    path = root / file.path
    if not path.is_file():
        return file
    present = path.read_bytes()
    edited = _sha256(present) != file.after
    if present == wanted or (wanted is not None and failed and not edited):
        return file
    place = _place(root, made.number, f"undone-{path.name}")
    if wanted is None:
        path.rename(root / place)
    else:
        shutil.copy2(path, root / place)
    return replace(file, kept=place, edited=edited)


@contextlib.contextmanager
def restored_on_failure(root: Path, made: Change) -> Iterator[None]:
    """Put the files back as they were if the block fails, so that files and database keep saying the same."""
    try:
        yield
    except BaseException:
        restore(root, made, failed=True)
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
    with path.open("ab+") as stream:
        line = json.dumps(asdict(made), ensure_ascii=False).encode() + b"\n"
        if stream.tell() and not _ends_line(stream):
            line = b"\n" + line
        stream.write(line)
        stream.flush()
        os.fsync(stream.fileno())


def _ends_line(stream: BinaryIO) -> bool:
    stream.seek(-1, os.SEEK_END)
    return stream.read(1) == b"\n"
