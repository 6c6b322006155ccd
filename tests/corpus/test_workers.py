"""Workers end with the process that started them."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus

Write = Callable[..., Path]

PROGRAM = """\
import sys, time

from corpus_cli.corpus import Corpus, workers


def tell(done):
    print("reading", flush=True)
    time.sleep(600)


if __name__ == "__main__":
    workers.PARALLEL_FROM = 2
    Corpus.open(sys.argv[1]).ingest(jobs=2, progress=tell)
"""


@pytest.mark.parametrize(
    ("number", "tracebacks"), [pytest.param(signal.SIGINT, 1, id="ctrl-c"), pytest.param(signal.SIGKILL, 0, id="kill")]
)
def test_workers_end_quietly_when_their_parent_does(
    corpus: Corpus, write: Write, tmp_path: Path, number: signal.Signals, tracebacks: int
) -> None:
    for index in range(40):
        write(
            f"{index}.txt", title=f"Berth {index}", body=f"Berth {index} was dredged in {1950 + index}. " * (index + 1)
        )
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    process = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py"), str(corpus.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert "reading\n" == process.stdout.readline()

    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # as a terminal does
    else:
        process.kill()

    _, errors = process.communicate(timeout=120)  # ends when nobody is left who could write
    assert tracebacks == errors.count("Traceback")
    assert not corpus.database_path.exists() or [] == corpus.ids()
