"""`corpus watch`."""

from typing import Annotated

import typer

from corpus_cli.cli.ingest import render
from corpus_cli.cli.session import session
from corpus_cli.errors import UsageError


def watch(
    ctx: typer.Context,
    prune: Annotated[bool, typer.Option("--prune", help="Remove the records of files that are deleted.")] = False,
) -> None:
    """Ingest whenever a file in seeds/ changes, until Ctrl-C. Sources are never moved or deleted."""
    from watchfiles import watch as changes

    here = session(ctx)
    corpus = here.corpus()
    folder = corpus.root / "seeds"
    if not folder.is_dir():
        raise UsageError(f"there is no {folder}", hint="make it, and put files into it")
    render(here, corpus.ingest(prune=prune))
    here.note(f"watching {folder}; Ctrl-C stops")
    for _ in changes(folder, raise_interrupt=True):
        report = corpus.ingest(prune=prune)
        if any(file.outcome != "unchanged" for file in report.files) or report.gone:
            render(here, report)
