"""Keeping a corpus healthy: `status`, `doctor`, `backup`, `restore`, `migrate`."""

import platform
from pathlib import Path
from typing import Annotated

import typer

from corpus_cli import __version__
from corpus_cli.cli.options import JsonOption
from corpus_cli.cli.session import session
from corpus_cli.corpus import health as checks
from corpus_cli.corpus import upkeep


def status(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Tell what is in the corpus and what an ingest would change."""
    here = session(ctx)
    corpus = here.corpus()
    found = checks.status(corpus)
    if as_json:
        here.emit({"schema_version": 1, "name": corpus.config.name, "root": str(corpus.root), **found})
        return
    here.text(f"{corpus.config.name}  ({corpus.root})")
    for name, value in found.items():
        here.text(f"{name.replace('_', ' '):>18}  {value}")
    if found["changed_files"] or found["new_files"] or found["gone_files"]:
        here.note("`corpus ingest` brings the database up to date")


def doctor(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Look for damage: the database, its links, the full-text index, the files, and the versions in use."""
    here = session(ctx)
    corpus = here.corpus()
    found = checks.examine(corpus)
    versions = {"corpus": __version__, "python": platform.python_version(), "sqlite": checks.sqlite_version()}
    bad = [check for check in found if check.problem]
    if as_json:
        results = [{"check": check.name, "problem": check.problem, "help": check.help} for check in found]
        here.emit({"schema_version": 1, "versions": versions, "checks": results})
    else:
        here.text("  ".join(f"{name} {version}" for name, version in versions.items()))
        for check in found:
            here.text(
                f"{'ok  ' if not check.problem else 'BAD '}{check.name}{f': {check.problem}' if check.problem else ''}"
            )
            if check.problem and check.help:
                here.text(f"    help: {check.help}")
    if bad:
        raise typer.Exit(4 if bad[0].name == checks.PAGES else 1)


def backup(
    ctx: typer.Context,
    target: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A new file.")],
    as_json: JsonOption = False,
) -> None:
    """Write the files and a whole copy of the database into one .zip."""
    here = session(ctx)
    count = upkeep.backup(here.corpus(), target)
    if as_json:
        here.emit({"schema_version": 1, "path": str(target), "files": count})
    else:
        here.note(f"{target}: {count} files")


def restore(
    ctx: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A backup.", exists=True, dir_okay=False)],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    as_json: JsonOption = False,
) -> None:
    """Unpack a backup into a new folder."""
    here = session(ctx)
    count = upkeep.restore(source, folder)
    if as_json:
        here.emit({"schema_version": 1, "path": str(folder), "files": count})
    else:
        here.note(f"{folder}: {count} files")


def migrate(
    ctx: typer.Context,
    list_: Annotated[bool, typer.Option("--list", help="List the migrations and stop.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Bring the database's tables to this version of the program; every other command does so too."""
    here = session(ctx)
    corpus = here.corpus()
    found = checks.migrations(corpus, apply=not list_)
    if as_json:
        here.emit({"schema_version": 1, "migrations": [{"name": name, "applied": applied} for name, applied in found]})
        return
    for name, applied in found:
        here.text(f"{'applied' if applied else 'pending'}  {name}")
