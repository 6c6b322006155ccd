"""`corpus add`: what was found is shown with its line, and only what is missing is asked for."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus_cli.cli.editing import edited_proposal
from corpus_cli.cli.options import DryRunOption, JsonOption, YesOption
from corpus_cli.cli.preview import ask_missing, confirm, preview, proposal_json
from corpus_cli.cli.session import Session, session
from corpus_cli.corpus import Corpus, adding, sidecars
from corpus_cli.errors import UsageError
from corpus_cli.reading import Refusal, is_source, source_bytes


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

    The file is copied as it is. What the text does not say goes into a small file beside it (NAME.toml).
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
    sources = _sources(files)
    if len(sources) > 1 and identifier:
        raise UsageError("--id names one file", hint=f"{len(sources)} files are given")
    asking = here.interactive and not (yes or no_input or as_json)
    results = [
        _add_one(
            here, corpus, each, declared, identifier, encoding, asking=asking, edit=edit, dry_run=dry_run, quiet=as_json
        )
        for each in sources
    ]
    if as_json:
        here.emit({"schema_version": 1, "files": results})
    elif len(results) > 1:
        _table(here, results)
    if any(result["outcome"] in ("refused", "duplicate") for result in results):
        raise typer.Exit(1)


def _sources(files: list[str]) -> list[str]:
    found: list[str] = []
    for name in files:
        path = Path(name)
        if name == "-":
            found.append(name)
        elif path.is_dir():
            found.extend(str(each) for each in sorted(path.rglob("*")) if each.is_file() and is_source(each))
        elif path.is_file():
            found.append(name)
        else:
            raise UsageError(f"no such file or folder: {name}")
    if not found:
        raise UsageError(f"no commentaries in {', '.join(files)}", hint="files end in .txt, .md, .html, .docx or .pdf")
    return found


def _read(name: str) -> tuple[bytes, str | None]:
    if name == "-":
        return sys.stdin.buffer.read(), None
    found = source_bytes(Path(name), name)
    if isinstance(found, Refusal):
        raise UsageError(found.diagnostics[0].message, hint=found.diagnostics[0].help)
    data, sidecar = found
    return data, sidecar.decode("utf-8-sig", "replace") if sidecar is not None else None


def _add_one(
    here: Session, corpus: Corpus, name: str, declared: dict[str, Any], stem: str | None, encoding: str | None,
    *, asking: bool, edit: bool, dry_run: bool, quiet: bool,
) -> dict[str, Any]:  # fmt: skip
    data, sidecar = _read(name)
    proposal = adding.propose(
        corpus, data, Path(name).name if name != "-" else "-", declared, sidecar=sidecar, stem=stem, encoding=encoding
    )
    if proposal.commentary is None:
        outcome = "duplicate" if proposal.duplicate_of else "refused"
        for found in proposal.diagnostics:
            here.note(f"{name}: {found.severity}[{found.code}] {found.message}")
            if found.help:
                here.note(f"  help: {found.help}")
        return proposal_json(proposal, name, outcome)
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
    if proposal.missing and not quiet:
        wanted = " ".join(f"{name}=…" for name in proposal.missing)
        here.note(f"incomplete: {', '.join(proposal.missing)} not set; `corpus set {report.id} {wanted}`")
    return proposal_json(proposal, name, "added")


def _table(here: Session, results: list[dict[str, Any]]) -> None:
    width = max(len(result["file"]) for result in results)
    for result in results:
        missing = f"  missing: {', '.join(result['missing'])}" if result["missing"] else ""
        what = result["id"] or (f"the same as {result['duplicate_of']}" if result["duplicate_of"] else "")
        here.note(f"{result['outcome']:>14}  {result['file']:{width}}  {what}{missing}")
    outcomes = [result["outcome"] for result in results]
    here.note(", ".join(f"{outcomes.count(name)} {name}" for name in dict.fromkeys(outcomes)))
