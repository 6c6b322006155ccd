"""Changing what is there: `edit`, `set`, `rename`, `remove`, `undo`, `log`."""

from typing import Annotated, Any

import typer

from corpus_cli.cli.editing import edited
from corpus_cli.cli.ingest import render
from corpus_cli.cli.options import DryRunOption, IdArgument, JsonOption, YesOption, complete_id
from corpus_cli.cli.session import Session, session
from corpus_cli.corpus import sidecars, upkeep
from corpus_cli.corpus.ingest import IngestReport
from corpus_cli.errors import NothingMatched, UsageError


def edit(ctx: typer.Context, identifier: IdArgument, as_json: JsonOption = False) -> None:
    """Edit what is declared beside a commentary, in $EDITOR; the text itself is never changed."""
    here = session(ctx)
    corpus = here.corpus()
    where = upkeep.paths(corpus, identifier)
    before = (
        where.sidecar_text or f"# {where.sidecar}: what {where.file} does not say\n# keys: {', '.join(sidecars.KEYS)}\n"
    )
    after = edited(here, before, where.sidecar)
    if after == before:
        _tell(here, "nothing changed", {"id": identifier, "path": where.file, "changed": False}, as_json=as_json)
        return
    _report(here, upkeep.write_sidecar(corpus, identifier, after, action="edit"), as_json=as_json)


def _complete_key(incomplete: str) -> list[str]:
    return [f"{key}=" for key in sidecars.KEYS if key.startswith(incomplete)]


def set_(
    ctx: typer.Context,
    identifier: IdArgument,
    assignments: Annotated[
        list[str],
        typer.Argument(
            metavar="KEY=VALUE...", help="Fields to declare; KEY= takes one out.", autocompletion=_complete_key
        ),
    ],
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
) -> None:
    """Declare values of a commentary: they win over what the text says, and survive every later ingest."""
    here = session(ctx)
    corpus = here.corpus()
    values = dict(map(sidecars.assignment, assignments))
    where = upkeep.paths(corpus, identifier)
    text = sidecars.updated(where.sidecar_text, values)
    sidecars.check(text, where.sidecar)
    if dry_run:
        if as_json:
            here.emit({"schema_version": 1, "path": where.sidecar, "before": where.sidecar_text, "after": text})
        else:
            here.text(text.rstrip())
        return
    _report(here, upkeep.set_values(corpus, identifier, values), as_json=as_json)


def _report(here: Session, report: IngestReport, *, as_json: bool) -> None:
    if as_json:
        here.emit(report.as_json())
    else:
        render(here, report)


def _tell(here: Session, text: str, values: dict[str, Any], *, as_json: bool) -> None:
    """One sentence for a person, or one object for a program."""
    if as_json:
        here.emit({"schema_version": 1, **values})
    else:
        here.note(text)


def rename(
    ctx: typer.Context,
    identifier: IdArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The new name of the file, without suffix.")],
    as_json: JsonOption = False,
) -> None:
    """Give a commentary another id; the old one stays as an alias."""
    here = session(ctx)
    new = upkeep.rename(here.corpus(), identifier, name)
    _tell(here, f"{identifier} is now {new}", {"id": new, "alias": identifier}, as_json=as_json)


def remove(
    ctx: typer.Context,
    identifiers: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Commentaries.", autocompletion=complete_id)
    ],
    yes: YesOption = False,
    as_json: JsonOption = False,
) -> None:
    """Move commentaries to the trash; `corpus undo` brings the last one back."""
    here = session(ctx)
    corpus = here.corpus()
    found = [corpus.get(identifier) for identifier in identifiers]
    for commentary in found:
        here.note(f"- {commentary.path}  {commentary.title or 'untitled'}")
    if not yes:
        if not here.interactive:
            raise UsageError("nothing was removed", hint="confirm with --yes")
        typer.confirm("Move to the trash?", abort=True, err=True)
    for commentary in found:
        upkeep.remove(corpus, commentary.id)
    removed = [commentary.id for commentary in found]
    _tell(here, f"removed {len(found)}; `corpus undo` takes the last one back", {"removed": removed}, as_json=as_json)


def undo(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Take the last change back: of texts, sidecars or authority files; call it again for the one before."""
    here = session(ctx)
    made = upkeep.undo(here.corpus())
    kept = {each.path: each.kept for each in made.files if each.kept}
    for each in made.files:
        if each.edited and each.kept:
            here.note(f"{each.path} was edited since; what it said is in {each.kept}")
    values = {"undone": made.action, "id": made.id, "kept": kept}
    _tell(here, f"undone: {made.action} {made.id or ''}".rstrip(), values, as_json=as_json)


def log(
    ctx: typer.Context,
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only changes of this commentary.", autocompletion=complete_id)
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the changes made with this program, newest first. The history of the files belongs to git."""
    here = session(ctx)
    found = upkeep.log(here.corpus(), identifier)
    if as_json:
        changes = [
            {"number": c.number, "action": c.action, "id": c.id, "undone": c.undone, "files": [f.path for f in c.files]}
            for c in found
        ]
        here.emit({"schema_version": 1, "changes": changes})
        return
    for made in found:
        here.text(f"{made.number:>5}  {made.action:8}  {made.id or ''}{'  (undone)' if made.undone else ''}")
    if not found:
        raise NothingMatched("no changes yet")
