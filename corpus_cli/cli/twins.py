"""`corpus diff`."""

import typer

from corpus_cli.cli.options import IdArgument, JsonOption, OutputOption
from corpus_cli.cli.session import session
from corpus_cli.rules import duplicates


def diff(
    ctx: typer.Context,
    identifier: IdArgument,
    other: IdArgument,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Show how two commentaries differ, paragraph by paragraph: a revision beside its original."""
    here = session(ctx)
    corpus = here.corpus()
    one, two = corpus.get(identifier), corpus.get(other)
    likeness = duplicates.compare(one.body, two.body)
    lines = list(duplicates.diff(one.body, two.body, (one.path, two.path)))
    if as_json:
        found = {
            "kind": likeness.kind,
            "similarity": round(likeness.similarity, 4),
            "explanation": likeness.explanation,
        }
        here.emit({"schema_version": 1, "ids": [one.id, two.id], **found, "diff": lines}, output)
        return
    here.note(f"{likeness.kind}: {likeness.explanation}")
    if lines:
        here.text("\n".join(lines), output)
