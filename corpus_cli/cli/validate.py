"""`corpus validate`, `corpus rule`, `corpus schema`."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus_cli.cli.options import JsonOption, OutputOption
from corpus_cli.cli.session import Session, session
from corpus_cli.errors import UsageError
from corpus_cli.rules.rule import place

if TYPE_CHECKING:
    from corpus_cli.cli.render import Report
    from corpus_cli.corpus.fixing import SidecarEdit
    from corpus_cli.corpus.validating import Checked
    from corpus_cli.model.diagnostic import Diagnostic


class Format(StrEnum):
    """How findings are printed."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def _complete_code(incomplete: str) -> list[str]:
    from corpus_cli.rules import RULES

    return sorted(code for code in RULES if code.startswith(incomplete.upper()))


def _complete_codes(incomplete: str) -> list[str]:
    """The last of the codes that are typed with commas between them."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{code}" for code in _complete_code(last)]


def validate(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH|ID]...", help="Files, folders or ids; all of seeds/ where not given."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODE,...",
            help="Only these codes, or codes that begin so.",
            autocompletion=_complete_codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODE,...",
            help="Not these codes, nor codes that begin so.",
            autocompletion=_complete_codes,
        ),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Set right in the sidecars what is safe to.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: also what may change the meaning.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would write; write nothing.")] = False,
    output_format: Annotated[Format, typer.Option("--output-format", help="How findings are printed.")] = Format.FULL,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings by code.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Check files against the rules and the corpus's schema, as they are now.

    Exits with 1 while an error or a warning remains; findings of severity info alone exit with 0. `corpus rule CODE` explains a
    code. Codes can be ignored in corpus.toml ([rules] ignore) and in a sidecar (ignore = ["S203"]).
    """
    here = session(ctx)
    chosen = {"select": _codes(select), "ignore": _codes(ignore)}
    report, edits = _check(here, names or (), chosen, unsafe=unsafe_fixes)
    if diff:
        _show_diff(here, edits, unsafe_fixes, output, as_json=as_json)
        return
    if edits and fix:
        _fix(here, edits)
        report, _ = _check(here, names or (), chosen, unsafe=unsafe_fixes)
    if unsafe_fixes and not fix:
        here.note("nothing was written; --fix writes what --diff shows")
    _print(here, report, Format.JSON if as_json else output_format, statistics=statistics, output=output)
    if report.failed and not exit_zero:
        raise typer.Exit(1)


def _codes(values: Iterable[str] | None) -> list[str]:
    return [code.strip().upper() for value in values or () for code in value.split(",") if code.strip()]


def _check(
    here: Session, names: Sequence[str], chosen: dict[str, list[str]], *, unsafe: bool
) -> "tuple[Report, list[SidecarEdit]]":
    """What is found, and what can be set right. Of each file only the lines of findings are kept, so that a large corpus fits in memory."""
    from corpus_cli.cli.render import Report
    from corpus_cli.corpus import fixing

    began = time.perf_counter()
    corpus = here.corpus()
    diagnostics: list[Diagnostic] = []
    lines: dict[str, dict[int, str]] = {}
    edits: list[SidecarEdit] = []
    files = 0
    for each in corpus.validate(names, **chosen):
        files += 1
        here.detail(f"{each.path}: {(n := len(each.diagnostics))} finding{'s' * (n != 1)}")
        diagnostics += each.diagnostics
        lines |= _lines(corpus.root, each)
        edits += fixing.propose(corpus.root, [each], unsafe=unsafe)
    here.detail(f"{files} file{'s' * (files != 1)} in {time.perf_counter() - began:.2f} s")
    return Report(tuple(sorted(diagnostics, key=place)), files, lines), edits


def _lines(root: Path, checked: "Checked") -> "dict[str, dict[int, str]]":
    """The lines of findings, by file: a finding about what is declared stands in the sidecar."""
    found: dict[str, dict[int, str]] = {}
    for path in {each.path or checked.path for each in checked.diagnostics}:
        wanted = {each.line for each in checked.diagnostics if (each.path or checked.path) == path}
        if path == checked.path:
            found[path] = {line.number: line.text for line in checked.source or () if line.number in wanted}
        elif (root / path).is_file():
            rows = enumerate((root / path).read_text("utf-8-sig", "replace").splitlines(), 1)
            found[path] = {number: text for number, text in rows if number in wanted}
    return found


def _print(here: Session, report: "Report", form: Format, *, statistics: bool, output: Path | None) -> None:
    from corpus_cli.cli import render
    from corpus_cli.cli.render import text

    colour = output is None and here.console.is_terminal and not here.console.no_color
    if statistics and form is Format.JSON:
        here.emit(text.statistics_json(report), output)
        return
    counted = statistics and form in (Format.FULL, Format.CONCISE)
    pieces = text.statistics(report) if counted else render.renderer(form)(replace(report, colour=colour))
    with here.writing(output) as stream:
        for piece in pieces:
            stream.write(piece)


def _fix(here: Session, edits: "list[SidecarEdit]") -> None:
    from corpus_cli.corpus import fixing

    corpus = here.corpus()
    fixing.write(corpus.root, edits)
    for edit in edits:
        for each in edit.fixes:
            here.note(f"{edit.path}: fixed {each.code}: {each.message}")
    if corpus.database_path.exists():
        corpus.ingest()


def _show_diff(here: Session, edits: "list[SidecarEdit]", unsafe: bool, output: Path | None, *, as_json: bool) -> None:
    if as_json:
        files = [
            {"path": edit.path, "fixes": [{"code": each.code, "message": each.message} for each in edit.fixes], "diff": edit.diff()}
            for edit in edits
        ]  # fmt: skip
        here.emit({"schema_version": 1, "files": files}, output)
    else:
        with here.writing(output) as stream:
            for edit in edits:
                stream.write(edit.diff())
    if edits:
        raise typer.Exit(1)
    here.note("nothing that can be fixed" + ("" if unsafe else "; --unsafe-fixes may find more"))


def rule(
    ctx: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="A code such as C302, or a rule's name.", autocompletion=_complete_code),
    ] = None,
    as_json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="The whole manual in Markdown.")] = False,
    output: OutputOption = None,
) -> None:
    """Explain what a code means; without one, list all codes."""
    from corpus_cli import plugins
    from corpus_cli.rules import manual

    here = session(ctx)
    plugins.load("corpus_cli.rules")
    if markdown:
        with here.writing(output) as stream:
            stream.write(manual.as_markdown())
        return
    found = list(manual.pages()) if code is None else [manual.page(code)]
    if as_json:
        values = [
            {
                "code": each.rule.code,
                "name": each.rule.name,
                "severity": each.rule.severity.value,
                "summary": each.summary,
                **each.sections,
            }
            for each in found
        ]
        here.emit(values[0] | {"schema_version": 1} if code else {"schema_version": 1, "rules": values}, output)
    elif code is None:
        here.text(
            "\n".join(
                f"{each.rule.code}  {each.rule.severity:<7}  {each.rule.name:<34} {each.summary}" for each in found
            ),
            output,
        )
    else:
        here.text(manual.as_text(found[0]), output)


def schema(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="commentary, reference or diagnostic.")] = "commentary",
    write: Annotated[
        bool, typer.Option("--write", help="Write the schemas into the corpus's schema/, over what is there.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Exit with 1 if schema/ differs from this program's schemas.")
    ] = False,
    output: OutputOption = None,
) -> None:
    """Print the JSON Schema of a record, a reference or a finding.

    A corpus may tighten schema/commentary.schema.json; `corpus validate` applies it.
    """
    from corpus_cli import schema as schemas

    here = session(ctx)
    if check or write:
        _keep_schemas(here, write=write)
        return
    found = schemas.schemas()
    file = f"{name}.schema.json"
    if file not in found:
        raise UsageError(f"no schema {name!r}", hint=f"there are {', '.join(schemas.MODELS)}")
    with here.writing(output) as stream:
        stream.write(schemas.as_text(found[file]))


def _keep_schemas(here: Session, *, write: bool) -> None:
    from corpus_cli import schema as schemas

    folder = here.corpus().root / "schema"
    if write:
        folder.mkdir(exist_ok=True)
        for path in schemas.write_schemas(folder, overwrite=True):
            here.note(f"wrote {path.relative_to(here.corpus().root).as_posix()}")
        return
    found = schemas.drifted(folder)
    for phrase in found:
        here.text(f"schema/{phrase}")
    if found:
        here.note("`corpus schema --write` makes them again; a schema that was tightened on purpose differs rightly")
        raise typer.Exit(1)
    here.note("schema/ is that of this program")
