"""The readers of all formats, and how the one for a file is found.

`read` opens a file and its sidecar and calls `read_bytes`, which is pure. Each format is a `Reader`; the registry `READERS` is asked by content first,
then by suffix, and third parties add to it with `register`.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import Document
from corpus_cli.reading.docx import DocxReader
from corpus_cli.reading.html import HtmlReader
from corpus_cli.reading.markdown import MarkdownReader
from corpus_cli.reading.pdf import PdfReader
from corpus_cli.reading.plain import PlainReader
from corpus_cli.reading.reader import Reader, Refusal, refuse
from corpus_cli.reading.refusals import TEXT_LIMIT, over_long
from corpus_cli.reading.sidecar import parse_sidecar

SIDECAR_SUFFIX = ".toml"
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".qmd", ".html", ".htm", ".xhtml", ".docx", ".pdf")
"""The suffixes of the formats that come with the program; `suffixes()` adds those of registered readers."""

FILE_LIMIT = 10 * TEXT_LIMIT
"""Bytes of a file, pictures included, above which it is not even opened."""

_PLAIN = PlainReader()
READERS: list[Reader] = [DocxReader(), PdfReader(), HtmlReader(), MarkdownReader(), _PLAIN]
"""The readers in the order they are asked."""


def register(reader: Reader) -> None:
    """Ask `reader` before those that are already there. One of the same name is replaced."""
    READERS[:] = [reader, *(other for other in READERS if other.name != reader.name)]


def suffixes() -> tuple[str, ...]:
    """Every suffix that some reader claims, sorted."""
    return tuple(sorted({suffix for reader in READERS for suffix in reader.suffixes if suffix}))


def suffix_of(data: bytes) -> str:
    """The suffix of a file that has none, by its content; `.txt` where nothing is certain."""
    return next((reader.suffixes[0] for reader in READERS if reader.suffixes and reader.sniff(data)), ".txt")


def read(path: Path, *, name: str | None = None, encoding: str | None = None) -> Document | Refusal:
    """The text of a file and what its sidecar declares.

    Args:
        path: The file.
        name: The path to print and to store; `path` as given without one.
        encoding: An encoding to force.
    """
    shown = name if name is not None else path.as_posix()
    found = source_bytes(path, shown)
    if isinstance(found, Refusal):
        return found
    data, sidecar = found
    return read_bytes(data, shown, sidecar=sidecar, encoding=encoding, beside=sidecar_of(path).name)


def source_bytes(path: Path, name: str) -> tuple[bytes, bytes | None] | Refusal:
    """The bytes of a file and of its sidecar, if it has one."""
    try:
        if path.stat().st_size > FILE_LIMIT:
            return refuse(b"", name, over_long(name, path.stat().st_size, FILE_LIMIT))
        data = path.read_bytes()
        beside = sidecar_of(path)
        sidecar = beside.read_bytes() if beside != path and beside.is_file() else None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        return refuse(b"", name, _unreadable(name, reason))
    return data, sidecar


def sidecar_of(path: Path, *, own: bool = False) -> Path:
    """Where the sidecar of a file is, or would be: `NAME.EXT.toml` if there is one, else `NAME.toml`.

    `own` is for writing: where files of two formats have the name, what is declared for one must not be for the other.
    """
    longer = path.with_name(path.name + SIDECAR_SUFFIX)
    if longer.is_file() or (own and any(_beside(path))):
        return longer
    return path.with_suffix(SIDECAR_SUFFIX)


def _beside(path: Path) -> Iterator[Path]:
    """The files that differ from this one only in their format."""
    others = (path.with_suffix(suffix) for suffix in suffixes() if suffix != path.suffix)
    return (other for other in others if other.is_file() and is_source(other))


def is_source(path: Path) -> bool:
    """Whether a folder's file is taken for a commentary: a suffix some reader claims, and no README, hidden file or editor's backup."""
    name = path.name
    return (
        path.suffix.lower() in suffixes() and not name.startswith((".", "_", "~", "README")) and not name.endswith("~")
    )


def read_bytes(
    data: bytes, name: str, *, sidecar: bytes | None = None, encoding: str | None = None, beside: str | None = None
) -> Document | Refusal:
    """The same from bytes already at hand. Pure; never raises on content. `beside` is the name of the sidecar, `NAME.toml` if None."""
    called = PurePath(name).with_name(beside) if beside else PurePath(name).with_suffix(SIDECAR_SUFFIX)
    declared = parse_sidecar(sidecar, called.as_posix()) if sidecar is not None else None
    if declared and encoding is None and declared.values.get("encoding"):
        encoding = str(declared.values["encoding"])
    document = _reader(data, name).read(data, name, encoding)
    if declared is None or isinstance(document, Refusal):
        return document
    return replace(document, declared=declared.over(document.declared))


def _reader(data: bytes, name: str) -> Reader:
    """By content where it is certain, among those first the one whose suffix the file has; else by suffix; else plain text."""
    suffix = PurePath(name).suffix.lower()
    certain = [reader for reader in READERS if reader.sniff(data)]
    claiming = [reader for reader in READERS if suffix in reader.suffixes]
    both = [reader for reader in certain if reader in claiming]
    return next(iter([*both, *certain, *claiming]), _PLAIN)


def _unreadable(name: str, reason: str) -> Diagnostic:
    message = f"the file cannot be opened: {reason.lower()}"
    return Diagnostic(
        code="F010",
        name="unreadable-file",
        severity=Severity.ERROR,
        message=message,
        path=name,
        help="check that it is there and may be read",
    )
