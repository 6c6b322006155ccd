"""One writer at a time: `.corpus/lock`, which the system gives back when its holder ends, however that ends."""

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from corpus_cli.errors import UnusableCorpus
from corpus_cli.store.database import BUSY_MS

LOCK = Path(".corpus/lock")
WAIT = BUSY_MS / 1000
"""Seconds to wait for another writer: as long as for its database."""
_PAUSE = 0.05

_held: set[tuple[Path, int]] = set()
"""Which corpora this process writes to, each with its thread: a change that ends with an ingest asks for the lock a second time."""

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def held(root: Path) -> Iterator[None]:
    """Nobody else changes the corpus during the block.

    Raises:
        UnusableCorpus: Another program has been writing for longer than `WAIT`, or the lock cannot be made.
    """
    key = (root.resolve(), threading.get_ident())
    if key in _held:
        yield
        return
    handle = _opened(root)
    try:
        _wait(handle, root)
        _held.add(key)
        yield
    finally:
        _held.discard(key)
        os.close(handle)


def _opened(root: Path) -> int:
    path = root / LOCK
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise UnusableCorpus(
            f"cannot write {path}: {error.strerror}", hint="check the folder's permissions and the disk's space"
        ) from error


def _wait(handle: int, root: Path) -> None:
    until = time.monotonic() + WAIT
    while True:
        try:
            _take(handle)
        except OSError as error:
            if time.monotonic() >= until:
                raise UnusableCorpus(
                    f"another program is changing the corpus {root}", hint="wait for it to finish, then try again"
                ) from error
            time.sleep(_PAUSE)
        else:
            return
