"""`corpus ingest`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from corpus_cli.cli.options import DryRunOption, JsonOption, OutputOption
from corpus_cli.cli.session import Session, session
from corpus_cli.corpus import Corpus
from corpus_cli.corpus.ingest import IngestReport, sources
from corpus_cli.model.diagnostic import Severity

MARKS = {"added": "+", "updated": "~", "removed": "-", "refused": "!", "duplicate": "="}


def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Files or folders; seeds/ where not given.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Worker processes; one a core where not given.")
    ] = None,
    dry_run: DryRunOption = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove the records of files that are gone.")] = False,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make the database again from the files.")] = False,
    atomic: Annotated[bool, typer.Option("--atomic", help="Store nothing if a file is refused.")] = False,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Read the files in this encoding.")
    ] = None,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Bring the database up to date with the files.

    A file that is stored already and has not changed is left alone. A file that cannot be used is refused with the reason,
    and the rest goes on (exit code 1).
    """
    here = session(ctx)
    corpus = here.corpus()
    total = len(sources(corpus.root, paths))
    bar = here.progress("reading", total)

    def tell(done: int) -> None:
        if bar:
            bar.advance(bar.task_ids[0], done)

    options = {
        "jobs": jobs,
        "prune": prune,
        "dry_run": dry_run,
        "rebuild": rebuild,
        "atomic": atomic,
        "encoding": encoding,
    }
    if bar:
        with bar:
            report = corpus.ingest(paths, progress=tell, **options)  # type: ignore[arg-type]
    else:
        report = corpus.ingest(paths, **options)  # type: ignore[arg-type]
    if as_json:
        here.emit(report.as_json(), output)
    else:
        render(here, report, dry_run=dry_run, encodings=encodings(corpus) if here.verbose else None)
    if report.count("refused") or report.count("duplicate"):
        raise typer.Exit(1)


def encodings(corpus: Corpus) -> dict[str, str | None]:
    """The encoding of each file that is stored, by its path."""
    if not corpus.database_path.exists():
        return {}
    from corpus_cli.store import writer

    return {path: state.encoding for path, state in writer.file_states(corpus.db).items()}


def render(
    here: Session, report: IngestReport, *, dry_run: bool = False, encodings: Mapping[str, str | None] | None = None
) -> None:
    """What changed, a line a file, then the counts; what was refused is told whatever --quiet says, and --verbose names each file."""
    for file in report.files:
        tell = here.error if file.outcome in ("refused", "duplicate") else here.note
        if file.outcome in MARKS or here.verbose:
            what = file.id or (f"the same as {file.duplicate_of}" if file.duplicate_of else "refused")
            tell(f"{MARKS.get(file.outcome, ' ')} {file.path}  {what}")
        if here.verbose:
            found = len(file.diagnostics)
            told = (file.outcome, (encodings or {}).get(file.path), f"{found} finding{'s' * (found != 1)}")
            here.detail(f"    {', '.join(filter(None, told))}")
        if file.outcome in ("refused", "duplicate"):
            for diagnostic in file.diagnostics:
                tell(f"    {diagnostic.severity}[{diagnostic.code}] {diagnostic.message}")
                if diagnostic.help:
                    tell(f"    help: {diagnostic.help}")
    for path in report.gone:
        here.note(f"? {path}  is gone; --prune removes its record")
    here.note(("would be: " if dry_run else "") + summary(report))
    here.detail(f"{len(report.files)} file{'s' * (len(report.files) != 1)} in {report.seconds:.2f} s")


def summary(report: IngestReport) -> str:
    """The counts that are not zero, and what there is to look at."""
    names = ("added", "updated", "removed", "refused", "duplicate", "unchanged")
    counts = [f"{report.count(name)} {name}" for name in names if report.count(name)]
    changed = [file for file in report.files if file.outcome in ("added", "updated")]
    serious = sum(1 for file in changed for found in file.diagnostics if found.severity is not Severity.INFO)
    text = ", ".join(counts) or "no files in seeds/"
    return f"{text}; {serious} finding{'s' * (serious != 1)} (`corpus validate` shows them)" if serious else text
