"""What one run of the program shares: the corpus it works on, and where its words go.

Data goes to standard output and everything else to standard error, so that a pipe never meets a log line.
"""

import contextlib
import io
import json
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from corpus_cli.config import find_root
from corpus_cli.errors import CorpusError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from corpus_cli.corpus import Corpus

NOTHING_YET = "nothing is stored yet; `corpus add FILE` or `corpus ingest` stores texts"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text without characters that could move a terminal's cursor or turn its writing round."""
    return _CONTROL.sub("", text)


@dataclass
class Session:
    """One run. `root` is what -C or CORPUS_ROOT named, `quiet` silences all but errors, `verbose` adds detail."""

    root: Path | None = None
    quiet: bool = False
    verbose: bool = False
    code: int = 0
    _opened: "Corpus | None" = field(default=None, repr=False)

    def corpus(self) -> "Corpus":
        """The corpus of -C, CORPUS_ROOT, or at or above the working directory.

        Raises:
            UnusableCorpus: There is none, or its database cannot be used.
        """
        if self._opened is None:
            from corpus_cli.corpus import Corpus

            self._opened = Corpus.open(self.root if self.root is not None else find_root(Path.cwd()))
        return self._opened

    @property
    def interactive(self) -> bool:
        """Whether a person can be asked: standard input and error are a terminal, and CORPUS_NO_INPUT is unset."""
        return sys.stdin.isatty() and sys.stderr.isatty() and not os.environ.get("CORPUS_NO_INPUT")

    @property
    def on_terminal(self) -> bool:
        """Whether standard output is a terminal."""
        return sys.stdout.isatty()

    @cached_property
    def console(self) -> "Console":
        """Rich's console on standard output; colour only where it is wanted (NO_COLOR, TERM)."""
        from rich.console import Console

        return Console(highlight=False, soft_wrap=True, emoji=False)

    @cached_property
    def messages(self) -> "Console":
        """Rich's console on standard error."""
        from rich.console import Console

        return Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)

    def error(self, text: str) -> None:
        """A line that tells what went wrong, on standard error whatever --quiet says."""
        sys.stdout.flush()
        print(printable(text), file=sys.stderr)

    def note(self, text: str) -> None:
        """A line for the reader, on standard error unless --quiet."""
        if not self.quiet:
            self.error(text)

    def detail(self, text: str) -> None:
        """A line for the curious, on standard error with --verbose."""
        if self.verbose:
            self.note(text)

    def progress(self, description: str, total: int) -> "Progress | None":
        """A progress bar on standard error, or None where that is no terminal, --quiet is given or there is little to do."""
        if self.quiet or total < 20 or not sys.stderr.isatty():
            return None
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=self.messages, transient=True)
        progress.add_task(description, total=total)
        return progress

    @contextlib.contextmanager
    def writing(self, output: Path | None = None) -> Iterator[TextIO]:
        """Standard output, or the file of -o, which appears only when it is complete."""
        if output is None or str(output) == "-":
            yield stdout()
            return
        with atomic_file(output) as stream:
            yield stream

    def emit(self, value: Any, output: Path | None = None) -> None:
        """One JSON value."""
        with self.writing(output) as stream:
            json.dump(value, stream, ensure_ascii=False, indent=2, default=_plain)
            stream.write("\n")

    def emit_lines(self, values: Iterable[Any], output: Path | None = None) -> None:
        """JSON values, one a line."""
        with self.writing(output) as stream:
            for value in values:
                row = {"schema_version": 1, **value} if isinstance(value, dict) else value
                json.dump(row, stream, ensure_ascii=False, default=_plain)
                stream.write("\n")

    def text(self, text: str = "", output: Path | None = None) -> None:
        """A line of data."""
        with self.writing(output) as stream:
            stream.write((printable(text) if self.on_terminal else text) + "\n")


def _plain(value: Any) -> Any:
    dump = getattr(value, "model_dump", None)
    if dump is None:
        raise TypeError(f"no JSON for {type(value).__name__}")
    return dump(mode="json")


def stdout() -> TextIO:
    """Standard output in UTF-8, whatever the locale says."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


@contextlib.contextmanager
def atomic_file(path: Path) -> Iterator[TextIO]:
    """A text file that replaces `path` when the block ends well, and leaves it alone otherwise.

    A link stays a link, a file keeps its mode, and what is no file (a pipe, a device) is written to as it is.

    Raises:
        CorpusError: It cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            handle, name = os.open(target, os.O_WRONLY), None
        else:
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:80]}.", suffix=".part")
    except OSError as error:
        raise CorpusError(f"cannot write {path}: {error.strerror}", hint="name a folder that exists with -o") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        if name is not None:
            Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
            Path(name).replace(target)
    except BaseException:
        if name is not None:
            Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def session(ctx: typer.Context) -> Session:
    """The session of a command."""
    found = ctx.find_object(Session)
    assert found is not None
    return found
