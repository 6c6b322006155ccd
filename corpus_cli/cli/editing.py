"""A sidecar in the person's editor: a mistake opens it again, and what was typed is never lost."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path, PurePosixPath

import typer

from corpus_cli.cli.session import Session
from corpus_cli.corpus import Corpus, adding, sidecars
from corpus_cli.errors import CorpusError, UsageError

NOT_OFFERED = ("abstract", "encoding", "citation_key")
"""Fields that the editor does not offer: too long, or told by the file itself."""


def edited(here: Session, before: str, name: str) -> str:
    """The text of a sidecar after a person edited it. On a terminal a mistake opens the editor again.

    Raises:
        UsageError: It has a mistake, and nobody can be asked; what was typed is kept in a file that is named.
    """
    text = before
    while True:
        text = run_editor(text, ".toml")
        try:
            sidecars.check(text, name)
        except CorpusError as error:
            if not here.interactive:
                _keep(here, text)
                raise
            here.error(f"{error}" + (f"; {error.hint}" if error.hint else ""))
            if not typer.confirm("Edit it again?", default=True, err=True):
                _keep(here, text)
                raise typer.Abort from None
            continue
        return text


def _keep(here: Session, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix="corpus-", suffix=".toml")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    here.error(f"what you typed is kept in {name}")


def edited_proposal(here: Session, corpus: Corpus, proposal: adding.Proposal) -> adding.Proposal:
    """The proposal after the person changed its sidecar in an editor."""
    template = _template(proposal)
    name = PurePosixPath(proposal.path).with_suffix(".toml").as_posix()
    text = edited(here, "".join(template) + (proposal.sidecar or ""), name)
    return adding.propose(
        corpus,
        proposal.data,
        proposal.name,
        {},
        sidecar=without(template, text),
        stem=proposal.stem,
        encoding=proposal.encoding,
        at=proposal.at,
    )


def _template(proposal: adding.Proposal) -> list[str]:
    """Comment lines that offer what was found. They stand first: behind a table of the sidecar a key would belong to the table."""
    found = proposal.commentary
    assert found is not None
    lines = [f"# {proposal.path}: what is declared beside the text. Take the # away to declare a value.\n"]
    for key in (*sidecars.TEXT_KEYS, "authors", "keywords"):
        if key in proposal.declared or key in NOT_OFFERED:
            continue
        value = getattr(found, key, None)
        shown = [each.name for each in value] if key == "authors" and value else value or ""
        shown = list(shown) if isinstance(shown, tuple) else shown
        lines += [f"# {line}\n" for line in sidecars.updated(None, {key: shown}).strip().splitlines()]
    return lines


def without(template: list[str], text: str) -> str:
    """The text without the template's own lines, each taken out once: a person's comments and strings stay."""
    own = Counter(template)
    kept = []
    for line in text.splitlines(keepends=True):
        if own[line]:
            own[line] -= 1
        else:
            kept.append(line)
    return "".join(kept)


def run_editor(text: str, suffix: str) -> str:
    """The text after the person edited it in $VISUAL or $EDITOR; vi where neither is set and there is a terminal.

    Raises:
        UsageError: There is no editor or no terminal, or it failed.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not named and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "there is no terminal to edit in", hint="declare values with options or `corpus set`, or set EDITOR"
        )
    command = shlex.split(named or "vi")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"corpus{suffix}"
        path.write_text(text, "utf-8")
        try:
            subprocess.run([*command, str(path)], check=True)
        except FileNotFoundError as error:
            raise UsageError(
                f"there is no editor {command[0]!r}", hint="set EDITOR to one that is installed"
            ) from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise UsageError(f"the editor {command[0]!r} failed", hint="set EDITOR to one that works") from error
        return path.read_text("utf-8")
