"""Worker processes for parsing, which end with the process that started them, however that ends."""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import resource_tracker

from corpus_cli import plugins
from corpus_cli.corpus.record import Parsed, Task, parse_task

BATCH = 256
"""Files read at a time: enough to keep the workers busy, and a few megabytes in memory."""

PARALLEL_FROM = 64
"""Files from which worker processes pay for their start (about a second)."""

_WATCH = 1.0
"""Seconds between two looks of a worker whether its parent is still there."""


def cores() -> int:
    """How many worker processes pay: one a core this process may use, at most eight."""
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)


def parsed(tasks: Iterable[Task], jobs: int, total: int, *, keep_source: bool = False) -> Generator[Parsed, None, None]:
    """The tasks' results in order, from worker processes where that pays; see `parse_task`."""
    work = partial(parse_task, keep_source=keep_source)
    if jobs <= 1 or total < PARALLEL_FROM:
        yield from map(work, tasks)
        return
    before = multiprocessing.active_children()
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(os.getpid(),)
    )
    try:
        waiting = iter(tasks)
        while batch := list(islice(waiting, BATCH)):
            with _undisturbed():
                results = pool.map(work, batch, chunksize=8)
            yield from results
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process not in before:
                process.terminate()
        raise
    finally:
        pool.shutdown()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C comes after the block, and never to the processes that are started in it: they inherit what is blocked."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it unblocks the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(parent: int) -> None:
    """What a worker does first: leave Ctrl-C to its parent, and look out for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    plugins.load_all()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os._exit(1)
