"""`corpus init`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus_cli.cli.session import session


def init(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="Where; here where not given.")] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="What the corpus is called; the folder's name where not given.")
    ] = None,
) -> None:
    """Make a new corpus: corpus.toml, seeds/, schema/ and .gitignore."""
    from corpus_cli.corpus import Corpus

    here = session(ctx)
    corpus = Corpus.init(folder or here.root or Path.cwd(), name=name)
    here.note(f"{corpus.config.name}: a new corpus in {corpus.root}")
    here.note("next: `corpus add FILE`, or put files into seeds/ and run `corpus ingest`")
