"""Citation lists: `export`, `cite`, `import`."""

import itertools
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from corpus_cli.cli.options import DryRunOption, IdArgument, JsonOption, OutputOption
from corpus_cli.cli.session import Session, session
from corpus_cli.errors import CorpusError, NothingMatched, UsageError

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus
    from corpus_cli.export.exporter import Exporter

DEFAULT_STYLE = "chicago-author-date"


class Of(StrEnum):
    """What is listed."""

    COMMENTARIES = "commentaries"
    REFERENCES = "references"
    WORKS = "works"


class Group(StrEnum):
    """What stands under one heading."""

    YEAR = "year"
    AUTHOR = "author"
    COMMENTARY = "commentary"


class Sort(StrEnum):
    """The order of a formatted list."""

    AUTHOR = "author"
    DATE = "date"
    TITLE = "title"


FORMATS = "bibtex, biblatex, ris, csl-json, csl-yaml, csv, jsonl, text, markdown, html, docx"
_FORMATTED = ("text", "markdown", "html", "docx")
_OF_SUFFIX = {
    ".bib": "bibtex", ".ris": "ris", ".json": "csl-json", ".yaml": "csl-yaml", ".yml": "csl-yaml", ".csv": "csv", ".jsonl": "jsonl", ".md": "markdown",
    ".html": "html", ".htm": "html", ".txt": "text", ".docx": "docx",
}  # fmt: skip
StyleOption = Annotated[
    str | None,
    typer.Option(
        "--style",
        "-s",
        metavar="STYLE",
        help="A built-in style, any CSL style by name, or a .csl file. Default: chicago-author-date.",
    ),
]
LocaleOption = Annotated[
    str | None, typer.Option("--locale", metavar="TAG", help="Language of dates and terms: en, ko, zh, ja.")
]


def export(
    ctx: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[QUERY|ID...|-]",
            help="What to list: a query, ids, or - for ids from standard input.",
        ),
    ] = None,
    of: Annotated[
        Of | None,
        typer.Option(
            "--of", help="The commentaries themselves, the entries of their reference lists, or each cited work once."
        ),
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="FORMAT", help=f"{FORMATS}. Default: by the suffix of FILE, else text."),
    ] = None,
    style: StyleOption = None,
    locale: LocaleOption = None,
    cited_in: Annotated[
        str | None, typer.Option("--cited-in", metavar="ID", help="The references of this commentary.")
    ] = None,
    group_by: Annotated[Group | None, typer.Option("--group-by", help="Headings in a formatted list.")] = None,
    sort: Annotated[
        Sort | None, typer.Option("--sort", help="Order of a formatted list; date, then id where not given.")
    ] = None,
    heading: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="A title over a formatted list.")
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin a CSV file with a byte order mark, which Excel needs to read UTF-8.")
    ] = False,
    output: OutputOption = None,
) -> None:
    """Export citation lists."""
    from corpus_cli.corpus import citing

    here = session(ctx)
    exporter = _exporter(here, format_name or _format_of(output), style)
    wanted = of or (Of.REFERENCES if cited_in else Of.COMMENTARIES)
    _agreed(exporter.name, wanted, group_by, bom=bom)
    items = _Counted(_listed(here, query or [], wanted, cited_in))
    options = citing.options(
        here.corpus(),
        style=style or DEFAULT_STYLE,
        locale=locale,
        group_by=group_by.value if group_by else None,
        sort=sort.value if sort else None,
        heading=heading,
    )
    parts: Iterable[str | bytes] = exporter.write(items, options)
    _write(here, itertools.chain(["\ufeff"], parts) if bom else parts, output, binary=exporter.name == "docx")
    if output and str(output) != "-":
        here.note(f"{items.count} {wanted.value if items.count != 1 else _one(wanted)} in {output}")
    if items.raw:
        here.note(f"{items.raw} could not be read into fields and stand as printed; `corpus references` shows them")


def _exporter(here: Session, name: str, style: str | None) -> "Exporter":
    """The exporter of a format; a style that does not exist is an error also for a format that has none."""
    from corpus_cli import plugins
    from corpus_cli.export import find_exporter
    from corpus_cli.export.bibliography import built_in
    from corpus_cli.export.pandoc import style_file

    plugins.load("corpus_cli.exporters")
    exporter = find_exporter(name)
    if style and built_in(style) is None:
        style_file(style)
    if style and exporter.name not in _FORMATTED:
        here.note(f"{exporter.name} has no style; --style is for {_named(_FORMATTED)}")
    return exporter


def _agreed(format_name: str, of: Of, group_by: Group | None, *, bom: bool) -> None:
    """Refuse options that this format or list has no use for.

    Raises:
        UsageError: There are such options.
    """
    if group_by and format_name not in _FORMATTED:
        raise UsageError(f"{format_name} has no groups", hint=f"--group-by is for {_named(_FORMATTED)}")
    if group_by is Group.COMMENTARY and of is Of.WORKS:
        raise UsageError("a work belongs to no single commentary", hint="--group-by commentary is for --of references")
    if bom and format_name != "csv":
        raise UsageError(f"{format_name} takes no byte order mark", hint="--bom is for csv")


def _named(formats: tuple[str, ...]) -> str:
    return f"{', '.join(formats[:-1])} and {formats[-1]}"


def _listed(here: Session, words: list[str], of: Of, cited_in: str | None) -> Iterator[dict[str, Any]]:
    """The items asked for; the first is looked for now, so that an empty list is an error before anything is written."""
    from corpus_cli.corpus import citing

    if cited_in and words:
        raise UsageError(
            "a query and --cited-in exclude each other",
            hint="--cited-in ID lists what one commentary cites; `--of references QUERY` what all that match cite",
        )
    if cited_in and of is Of.COMMENTARIES:
        raise UsageError("--cited-in lists references or works", hint="leave out --of, or use --of works")
    query, ids = ("", [cited_in]) if cited_in else _chosen(here, words)
    items = citing.citable(here.corpus(), of.value, query or None, ids)
    first = next(items, None)
    if first is None:
        raise NothingMatched(f"there are no {of.value} to export" + (f" for {' '.join(words)!r}" if words else ""))
    return itertools.chain([first], items)


def _one(of: Of) -> str:
    return {Of.COMMENTARIES: "commentary", Of.REFERENCES: "reference", Of.WORKS: "work"}[of]


class _Counted:
    """Items that are counted as they pass; `raw` are those with nothing but their text."""

    def __init__(self, items: Iterable[dict[str, Any]]) -> None:
        self._items = iter(items)
        self.count = 0
        self.raw = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return self

    def __next__(self) -> dict[str, Any]:
        item = next(self._items)
        self.count += 1
        self.raw += "type" not in item
        return item


def _format_of(output: Path | None) -> str:
    if output is None:
        return "text"
    if output.suffix and output.suffix.lower() not in _OF_SUFFIX:
        raise UsageError(f"{output.suffix} is the suffix of no format", hint=f"name one with --format: {FORMATS}")
    return _OF_SUFFIX.get(output.suffix.lower(), "text")


def _chosen(here: Session, words: list[str]) -> tuple[str, list[str] | None]:
    """A query, or ids: where every word is the id of a commentary, those are meant."""
    if words == ["-"]:
        return "", [line.strip() for line in sys.stdin if line.strip()]
    if words:
        known = set(here.corpus().ids())
        if all(word in known for word in words):
            return "", words
    return " ".join(words), None


def _write(here: Session, parts: Iterable[str | bytes], output: Path | None, *, binary: bool) -> None:
    if binary and (output is None or str(output) == "-") and here.on_terminal:
        raise UsageError("a Word document cannot be shown on a terminal", hint="name a file with -o")
    encoded = (part if isinstance(part, bytes) else part.encode() for part in parts)
    head = list(itertools.islice(encoded, 1))  # a wrong style or locale is found before anything is written
    with here.writing(output) as stream:
        stream.flush()
        for part in itertools.chain(head, encoded):
            stream.buffer.write(part)
        stream.buffer.flush()


def cite(
    ctx: typer.Context,
    identifier: IdArgument,
    style: StyleOption = None,
    format_name: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{FORMATS}.")] = "text",
    locale: LocaleOption = None,
    reference: Annotated[
        int | None, typer.Option("--reference", "-r", metavar="N", help="Entry N of its reference list instead.")
    ] = None,
    copy: Annotated[bool, typer.Option("--copy", "-c", help="Put it on the clipboard as well.")] = False,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Cite one commentary, or one entry of its reference list."""
    from corpus_cli.corpus import citing
    from corpus_cli.export import render

    here = session(ctx)
    exporter = _exporter(here, format_name, style)
    corpus = here.corpus()
    item = _item(corpus, identifier, reference)
    options = citing.options(corpus, style=style or DEFAULT_STYLE, locale=locale)
    made = render([item], exporter.name, options=options)
    if isinstance(made.content, bytes):
        if as_json or copy:
            raise UsageError(f"{exporter.name} is no text", hint="use -o FILE without --json and --copy")
        _write(here, [made.content], output, binary=True)
        return
    text = made.content.rstrip()
    if as_json:
        answer = {
            "id": identifier,
            "reference": reference,
            "style": options.style,
            "format": exporter.name,
            "text": text,
        }
        here.emit({"schema_version": 1, **answer}, output)
    else:
        _write(here, [made.content], output, binary=False)
    if copy:
        here.note(_copy(text))
    missing = [name for name, variable in _USUAL.items() if not item.get(variable)]
    if missing and "note" not in item:
        here.note(f"without {' and '.join(missing)}, which nobody has stated; `corpus set` declares it")


_USUAL = {"author": "author", "title": "title", "date": "issued"}


def _item(corpus: "Corpus", identifier: str, reference: int | None) -> dict[str, Any]:
    """The commentary, or entry `reference` of its list; for a note that names an earlier work again, that work."""
    from corpus_cli.export.csl_json import commentary_to_csl, reference_to_csl

    commentary = corpus.get(identifier)
    if reference is None:
        return commentary_to_csl(commentary, publisher=corpus.config.publisher)
    entry = next((each for each in commentary.references if each.number == reference), None)
    if entry is None:
        hint = f"it has {len(commentary.references)}"
        raise NothingMatched(f"{commentary.id} has no reference {reference}", hint=hint)
    meant = next((each for each in commentary.references if each.number == entry.repeats), entry)
    return reference_to_csl(meant, cited_in=commentary.id)


_CLIPBOARDS = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("clip.exe",),
)


def _copy(text: str) -> str:
    """Put the text on the clipboard: by the system's program, else by asking the terminal (OSC 52)."""
    import base64
    import shutil
    import subprocess

    for command in _CLIPBOARDS:
        if (
            shutil.which(command[0])
            and subprocess.run(command, input=text.encode(), stderr=subprocess.DEVNULL, check=False).returncode == 0
        ):
            return "copied"
    if sys.stderr.isatty():
        sys.stderr.write(f"\033]52;c;{base64.b64encode(text.encode()).decode()}\a")
        return "copied, if the terminal allows it"
    raise CorpusError("there is no clipboard here", hint="pbcopy, wl-copy, xclip or xsel is needed")


def import_(
    ctx: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", exists=True, dir_okay=False, help="A .bib, .ris or CSL .json file."),
    ],
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Import metadata that a .bib, .ris or CSL .json file has.

    An entry that is one of the commentaries declares what its record lacks; any other is added to the works.
    """
    from corpus_cli.corpus.importing import import_items
    from corpus_cli.export.importing import read_file

    here = session(ctx)
    read = [(path, read_file(path.name, path.read_bytes())) for path in files]
    report = import_items(here.corpus(), [item for _, found in read for item in found.items], dry_run=dry_run)
    problems = [f"{path}: {problem}" for path, found in read for problem in found.problems]
    if as_json:
        here.emit(
            {
                "schema_version": 1,
                **report.summary(),
                "entries": [vars_of(each) for each in report.entries],
                "problems": problems,
            },
            output,
        )
    else:
        for each in report.entries:
            here.text(f"{each.outcome:9} {each.key}{f'  {each.id}' if each.id else ''}  {each.reason}", output or None)
        counts = ", ".join(f"{count} {name}" for name, count in report.summary().items() if count)
        here.note(f"{'would be: ' if dry_run else ''}{counts or 'nothing to import'}")
    for problem in problems:
        here.note(problem)
    if problems:
        raise typer.Exit(1)


def vars_of(entry: Any) -> dict[str, Any]:
    """The fields of a report's entry."""
    return {
        "key": entry.key,
        "outcome": entry.outcome,
        "id": entry.id,
        "set": list(entry.fields),
        "reason": entry.reason,
    }
