"""`corpus add`: what was found is shown with its line, and only what is missing is asked for."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus_cli.cli.editing import edited_proposal
from corpus_cli.cli.ingest import encodings
from corpus_cli.cli.options import DryRunOption, JsonOption, YesOption
from corpus_cli.cli.preview import ask_missing, confirm, fitted, preview, proposal_json, refused_json
from corpus_cli.cli.search import cells
from corpus_cli.cli.session import Session, session
from corpus_cli.corpus import Corpus, adding, sidecars
from corpus_cli.errors import UsageError
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.reading import Refusal, is_source, source_bytes

FOR_ALL = ("--keyword", "--theme", "--language", "--encoding")
"""Options that can be true of several texts."""
MOST_NAME = 40
"""Cells that a file's name has in the table of a batch."""


def add(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...|-", help="Files or folders; - reads standard input.")],
    title: Annotated[str | None, typer.Option("--title", help="Its title.")] = None,
    subtitle: Annotated[str | None, typer.Option("--subtitle", help="Its subtitle.")] = None,
    author: Annotated[
        list[str] | None,
        typer.Option("--author", help='Who wrote it, "Family, Given" or in reading order; repeatable.'),
    ] = None,
    date: Annotated[
        str | None, typer.Option("--date", help="When it was published: 2025, 2025-03 or 2025-03-14.")
    ] = None,
    keyword: Annotated[list[str] | None, typer.Option("--keyword", help="A keyword; repeatable.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="Its language, as a BCP 47 tag.")] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="Its theme.")] = None,
    assignments: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Any field of the record; repeatable.")
    ] = None,
    identifier: Annotated[
        str | None, typer.Option("--id", metavar="NAME", help="The file's name in seeds/, without suffix.")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="The encoding to read it with.")
    ] = None,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open what is declared in $EDITOR before it is written.")
    ] = False,
    yes: YesOption = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask; what is missing stays unset.")] = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Add commentaries: read each file, show what was found, ask for what is missing, copy it into seeds/ and store it.

    The file is copied as it is; one in seeds/ stays where it is. What the text does not say goes into a small file beside it (NAME.toml).
    """
    here = session(ctx)
    corpus = here.corpus()
    single = {
        "title": title,
        "subtitle": subtitle,
        "date": date,
        "language": language,
        "theme": theme,
        "encoding": encoding,
    }
    declared = {key: sidecars.value_of(key, value) for key, value in single.items() if value is not None}
    declared |= {
        key: sidecars.value_of(key, value) for key, value in (("authors", author), ("keywords", keyword)) if value
    }
    declared |= dict(map(sidecars.assignment, assignments or []))
    sidecars.check(sidecars.updated(None, declared), "the options")
    sources, passed_over = _sources(here, files)
    _only_for_one(sources, {"id": identifier, "title": title, "subtitle": subtitle, "author": author, "date": date})
    asking = here.interactive and not (yes or no_input or as_json)
    results: list[dict[str, Any]] = []
    for each in sources:
        try:
            results.append(
                _add_one(
                    here, corpus, each, declared, identifier, encoding,
                    asking=asking, edit=edit, dry_run=dry_run, quiet=as_json, alone=len(sources) == 1,
                )
            )  # fmt: skip
        except (KeyboardInterrupt, typer.Abort):
            if len(sources) > 1:
                here.error(f"{_counts(results) or 'none added'} before the interruption")
            raise
    if as_json:
        here.emit({"schema_version": 1, "files": results})
    elif len(results) > 1:
        _table(here, results, passed_over)
    if any(result["outcome"] in ("refused", "duplicate") for result in results):
        raise typer.Exit(1)


def _only_for_one(sources: list[str], options: dict[str, Any]) -> None:
    """Refuse options that say what is true of one text only where several are given."""
    given = next((name for name, value in options.items() if value), None)
    if len(sources) > 1 and given:
        raise UsageError(
            f"--{given} is for one file, and {len(sources)} files are given",
            hint=f"add that file alone; {', '.join(FOR_ALL)} can be given for several",
        )


def _sources(here: Session, names: list[str]) -> tuple[list[str], int]:
    """The files to add, and how many files of the folders are of no kind that can be read. Hidden folders are left alone."""
    found: list[str] = []
    passed_over = 0
    for name in names:
        path = Path(name)
        if path.is_dir():
            for each in _visible(path):
                if is_source(each):
                    found.append(str(each))
                elif each.suffix.lower() != ".toml":
                    passed_over += 1
                    here.detail(f"passed over: {each}")
        elif name == "-" or path.exists():
            found.append(name)
        else:
            raise UsageError(f"no such file or folder: {name}")
    if not found:
        raise UsageError(f"no commentaries in {', '.join(names)}", hint="files end in .txt, .md, .html, .docx or .pdf")
    return found, passed_over


def _visible(folder: Path) -> list[Path]:
    """The files of a folder and of those in it, without hidden ones."""
    return [
        each
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not any(part.startswith(".") for part in each.relative_to(folder).parts)
    ]


def _read(here: Session, name: str) -> tuple[bytes, bytes | None] | Refusal:
    if name != "-":
        return source_bytes(Path(name), name)
    if sys.stdin.isatty():
        here.note("type or paste the text; Ctrl-D on a line of its own ends it")
    return sys.stdin.buffer.read(), None


def _refused(here: Session, name: str, diagnostics: Iterable[Diagnostic]) -> None:
    for found in diagnostics:
        here.error(f"{name}: {found.severity}[{found.code}] {found.message}")
        if found.help:
            here.error(f"  help: {found.help}")


def _add_one(
    here: Session, corpus: Corpus, name: str, declared: dict[str, Any], stem: str | None, encoding: str | None,
    *, asking: bool, edit: bool, dry_run: bool, quiet: bool, alone: bool,
) -> dict[str, Any]:  # fmt: skip
    began = time.perf_counter()
    read = _read(here, name)
    if isinstance(read, Refusal):
        _refused(here, name, read.diagnostics)
        return refused_json(name, read.diagnostics)
    data, beside = read
    try:
        proposal = adding.propose(
            corpus, data, Path(name).name if name != "-" else "-", declared,
            sidecar=beside.decode("utf-8-sig", "replace") if beside is not None else None, stem=stem, encoding=encoding,
            at=adding.place(corpus, Path(name)) if name != "-" else None,
        )  # fmt: skip
    except UsageError as error:  # of one sidecar; the other files of a folder go on
        if alone:
            raise
        here.error(f"{name}: {error}")
        return refused_json(name, (), reason=str(error))
    if proposal.commentary is None:
        outcome = "duplicate" if proposal.duplicate_of else "refused"
        _refused(here, name, proposal.diagnostics)
        return proposal_json(proposal, name, outcome)
    return _accept(here, corpus, proposal, name, began, asking=asking, edit=edit, dry_run=dry_run, quiet=quiet)


def _accept(
    here: Session, corpus: Corpus, proposal: adding.Proposal, name: str, began: float,
    *, asking: bool, edit: bool, dry_run: bool, quiet: bool,
) -> dict[str, Any]:  # fmt: skip
    """Show what was found, ask, and store it."""
    if edit:
        proposal = edited_proposal(here, corpus, proposal)
    if not quiet:
        preview(here, proposal, name)
    if asking:
        proposal = ask_missing(here, corpus, proposal)
        if not dry_run and not confirm(here, proposal):
            here.note("not added; nothing was written")
            return proposal_json(proposal, name, "skipped")
    if dry_run:
        here.note("nothing was written (--dry-run)")
        return proposal_json(proposal, name, "would be added")
    report = adding.accept(corpus, proposal)
    here.note(f"added {report.id} ({report.path})")
    here.detail(f"  {encodings(corpus).get(report.path) or 'no encoding'}, {time.perf_counter() - began:.2f} s")
    if proposal.missing and not quiet:
        wanted = " ".join(f"{name}=…" for name in proposal.missing)
        here.note(f"incomplete: {', '.join(proposal.missing)} not set; `corpus set {report.id} {wanted}`")
    return proposal_json(proposal, name, "added")


def _table(here: Session, results: list[dict[str, Any]], passed_over: int) -> None:
    width = min(max(cells(result["file"]) for result in results), MOST_NAME)
    for result in results:
        shown = fitted(result["file"][::-1], width)[::-1]  # the end of a path tells files apart
        line = f"{result['outcome']:>14}  {shown}{' ' * (width - cells(shown))}  {_told(result)}"
        (here.error if result["outcome"] == "refused" else here.note)(line.rstrip())
    more = f"; {passed_over} of no kind that can be read" + ("" if here.verbose else " (-v names them)")
    here.note(_counts(results) + (more if passed_over else ""))


def _told(result: dict[str, Any]) -> str:
    """What became of a file, in a few words."""
    if result["outcome"] == "refused":
        return str(result["diagnostics"][0]["message"] if result["diagnostics"] else result.get("reason", ""))
    what = result["id"] or (f"the same as {result['duplicate_of']}" if result["duplicate_of"] else "")
    return what + (f"  missing: {', '.join(result['missing'])}" if result["missing"] else "")


def _counts(results: list[dict[str, Any]]) -> str:
    outcomes = [result["outcome"] for result in results]
    return ", ".join(f"{outcomes.count(name)} {name}" for name in dict.fromkeys(outcomes))
