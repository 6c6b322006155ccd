"""`corpus references`: the references stored, and the parser of reference lists by itself."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, Annotated, Any, TextIO

import typer

from corpus_cli.cli.reference_list import ListByDefault, list_references
from corpus_cli.cli.session import Session, session
from corpus_cli.errors import UsageError

references_app = typer.Typer(
    cls=ListByDefault,
    help="The references of the corpus, and a parser for any list of references. `corpus references ID` lists those of one commentary.",
    rich_markup_mode=None,
)
references_app.command("list")(list_references)


class ReferenceFormat(StrEnum):
    """What `parse` can write."""

    CSL_JSON = "csl-json"
    JSONL = "jsonl"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    RIS = "ris"


@references_app.command("parse")
def parse(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="Text with one reference a line; `-` is stdin.")
    ] = "-",
    format_: Annotated[
        ReferenceFormat, typer.Option("--format", "-f", help="What to write.")
    ] = ReferenceFormat.CSL_JSON,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format csl-json.")] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="The same as --format jsonl.")] = False,
    wrapped: Annotated[
        bool,
        typer.Option(
            "--wrapped",
            help="The text is one list as it was pasted: entries may go over several lines, and have numbers, bullets or empty lines.",
        ),
    ] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="The encoding to read it with.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of stdout.")] = None,
) -> None:
    """Parse a list of references, one a line, into CSL-JSON, BibTeX or RIS.

    One item is written for each line, in order; of a line that cannot be read, only its text, as `note`. A repeated-author dash takes the
    authors of the line above. No corpus is needed.

    With --wrapped, one item is written for each entry of a list that was pasted as it stood on a page. Its heading, the headings of its
    parts, page numbers and running heads give none.
    """
    if as_json and as_jsonl:
        raise UsageError("--json and --jsonl exclude each other", hint="give one of them")
    chosen = ReferenceFormat.CSL_JSON if as_json else ReferenceFormat.JSONL if as_jsonl else format_
    as_parsed = chosen in (ReferenceFormat.CSL_JSON, ReferenceFormat.JSONL)
    with _opened(session(ctx), file, encoding) as lines, _target(output) as out:
        for piece in _written(_items(lines, as_parsed=as_parsed, wrapped=wrapped), chosen):
            out.write(piece)


@contextmanager
def _opened(here: Session, file: str, encoding: str | None) -> Iterator[Iterable[str]]:
    """The lines of stdin as they come, or of a file, in the encoding they have; what had to be guessed is said.

    Bytes that no encoding explains are replaced, since the rest of the list can still be read.
    """
    if file == "-":
        yield (
            _as_they_come(here, sys.stdin.buffer)
            if encoding is None
            else _whole(here, sys.stdin.buffer.read(), "-", encoding)
        )
        return
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: {os.strerror(error.errno or 0)}", hint="give a text file, or - for stdin") from error
    yield _whole(here, data, file, encoding)


_ENDS = re.compile(r"\r\n|\n|\r")


def _as_they_come(here: Session, handle: IO[bytes]) -> Iterator[str]:
    """Lines of UTF-8, each as soon as it is there; from the first line on that is none, all that follows is read before it is decoded."""
    sure = False
    for number, line in enumerate(handle):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            text = "\0"
        if "\0" in text or "\x1b$" in text:
            if not sure:
                yield from _whole(here, line + handle.read(), "-", None)
                return
            text = line.decode("utf-8", "replace")  # a damaged line of a list that was UTF-8 so far
        sure = sure or not text.isascii()
        text = text.rstrip("\r\n")
        yield text.removeprefix("\ufeff") if number == 0 else text


def _whole(here: Session, data: bytes, name: str, encoding: str | None) -> Iterator[str]:
    from corpus_cli.reading.decode import decode

    if not data:
        return
    decoded = decode(data, name, encoding=encoding)
    for found in decoded.diagnostics:
        if data.strip():  # an empty list is one
            here.note(f"{name}: {found.severity}[{found.code}] {found.message}")
            here.note(f"    help: {found.help}")
    text = data.decode("utf-8", "replace") if decoded.text is None else decoded.text
    yield from _ENDS.split(text.removeprefix("\ufeff").removesuffix("\n"))


@contextmanager
def _target(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    with output.open("w", encoding="utf-8", newline="") as handle:
        yield handle


def _items(lines: Iterable[str], *, as_parsed: bool, wrapped: bool) -> Iterator[dict[str, Any]]:
    """One CSL item a line, or an entry of a `wrapped` list; see `reference_to_csl` on `as_parsed`."""
    from corpus_cli.export.csl_json import reference_to_csl
    from corpus_cli.model.source_text import SourceText
    from corpus_cli.parsing.reference_entry import parse_references
    from corpus_cli.parsing.reference_pasted import read_list

    references = read_list(SourceText.from_text("\n".join(lines))) if wrapped else parse_references(lines)
    for reference in references:
        yield reference_to_csl(reference, as_parsed=as_parsed)


def _written(items: Iterator[dict[str, Any]], format_: ReferenceFormat) -> Iterator[str]:
    """The pieces of the output, each as soon as its line was read."""
    if format_ is ReferenceFormat.CSL_JSON:
        first = True
        for item in items:
            yield ("[\n" if first else ",\n") + json.dumps(item, ensure_ascii=False)
            first = False
        yield "[]\n" if first else "\n]\n"
    elif format_ is ReferenceFormat.JSONL:
        for item in items:
            yield json.dumps(item, ensure_ascii=False) + "\n"
    else:
        from corpus_cli.export.bibtex import BibLaTeX, BibTeX
        from corpus_cli.export.exporter import ExportOptions
        from corpus_cli.export.ris import Ris

        exporter = (
            BibTeX()
            if format_ is ReferenceFormat.BIBTEX
            else BibLaTeX()
            if format_ is ReferenceFormat.BIBLATEX
            else Ris()
        )
        yield from exporter.write(({"type": "document", **item} for item in items), ExportOptions())
