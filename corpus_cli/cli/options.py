"""Options that several commands share, written once."""

from pathlib import Path
from typing import Annotated

import typer

JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead of standard output.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", "-n", help="Show what would be done; change nothing.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")]
LimitOption = Annotated[int, typer.Option("--limit", "-l", min=1, help="At most this many.")]


def complete_id(ctx: typer.Context, incomplete: str) -> list[str]:
    """Ids of the corpus that begin with what is typed."""
    from corpus_cli.cli.session import Session
    from corpus_cli.errors import CorpusError

    try:
        # While a shell asks, no command has run: -C is known from the words that stand before.
        found = ctx.find_object(Session) or Session(root=ctx.find_root().params.get("root"))
        return [name for name in found.corpus().ids() if name.startswith(incomplete)]
    except CorpusError:
        return []


IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of a commentary.", autocompletion=complete_id)]
