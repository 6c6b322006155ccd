"""`corpus references [ID]`: the references stored."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from corpus_cli.cli.options import JsonlOption, JsonOption, OutputOption, complete_id
from corpus_cli.cli.session import session
from corpus_cli.errors import NothingMatched


class ListByDefault(TyperGroup):
    """`references` and `references ID` are `references list` and `references list ID`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `list` before what is no command of the group."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h")):
            args = ["list", *args]
        return super().parse_args(ctx, args)


def list_references(
    ctx: typer.Context,
    identifiers: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="Of these commentaries; of all where not given.", autocompletion=complete_id
        ),
    ] = None,
    uncited: Annotated[bool, typer.Option("--uncited", help="Only those that the text never cites.")] = False,
    unread: Annotated[bool, typer.Option("--unread", help="Only those that were not read into fields whole.")] = False,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """List the references stored: of one commentary or all, as printed, or with their fields as JSON."""
    here = session(ctx)
    rows = []
    for commentary in here.corpus().select(ids=identifiers or None):
        cited = {citation.reference for citation in commentary.citations}
        for reference in commentary.references:
            is_cited = (reference.note or reference.number) in cited
            is_read = reference.short or (not reference.residue and reference.title)
            if (uncited and is_cited) or (unread and is_read):
                continue
            rows.append({"commentary": commentary.id, **reference.model_dump(mode="json"), "cited": is_cited})
    if jsonl:
        here.emit_lines(rows, output)
    elif as_json:
        here.emit({"schema_version": 1, "total": len(rows), "references": rows}, output)
    elif rows:
        here.text("\n".join(f"{row['commentary']}:{row['number']}  {row['raw']}" for row in rows), output)
    if not rows:
        raise NothingMatched("no references")
