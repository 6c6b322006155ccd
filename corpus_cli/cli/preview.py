"""What a person sees and answers while a commentary is added."""

import contextlib
import itertools
import sys
from collections.abc import Iterator
from typing import Any

from corpus_cli.cli.session import Session, printable
from corpus_cli.corpus import Corpus, adding, sidecars
from corpus_cli.errors import UsageError
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.model.provenance import Considered

SHOWN = (
    "title",
    "subtitle",
    "authors",
    "contributors",
    "date",
    "genre",
    "series",
    "theme",
    "keywords",
    "language",
    "abstract",
)
QUESTIONS = {
    "title": "Title",
    "date": "Date of publication (2025, 2025-03 or 2025-03-14)",
    "authors": "Author (several: separate them with ;)",
    "keywords": "Keywords (separate them with ;)",
}
SEVERAL = ("authors", "keywords")
EVIDENCE_WIDTH = 40
"""Characters shown on each side of a piece of evidence."""
MOST_EVIDENCE = 4
"""Candidates shown beside a question; the terminal shows them without scrolling."""


def preview(here: Session, proposal: adding.Proposal, name: str) -> None:
    """What was found, each value with the line it came from."""
    found = proposal.commentary
    assert found is not None
    here.note(f"\n{name} → {proposal.path}")
    for field in SHOWN:
        shown = _shown(found, field)
        if shown is None and field not in proposal.missing:
            continue
        origin = found.provenance.get(field)
        place = (
            f"line {origin.line}"
            if origin and origin.line and origin.source == "text"
            else origin.source.value
            if origin
            else ""
        )
        here.note(f"  {field:>12}  {_cut(shown) if shown else 'not stated':<60}  {place}")
    counts = [
        (len([s for s in found.sections if s.heading]), "section"),
        (len(found.references), "reference"),
        (len(found.citations), "citation"),
    ]
    here.note(
        f"  {'text':>12}  {found.words:,} words, " + ", ".join(f"{n} {what}{'s' * (n != 1)}" for n, what in counts)
    )
    for diagnostic in proposal.diagnostics:
        if diagnostic.severity is not Severity.INFO:
            place = f"line {diagnostic.line}: " if diagnostic.line else ""
            here.note(f"  {diagnostic.severity:>12}  {place}{diagnostic.message} [{diagnostic.code}]")


def _shown(found: Commentary, field: str) -> str | None:
    value = getattr(found, field)
    if field == "authors":
        return "; ".join(f"{a.name}{f' ({a.affiliations[0].text})' if a.affiliations else ''}" for a in value) or None
    if field == "contributors":
        return "; ".join(f"{c.name} ({', '.join(c.roles)})" for c in value) or None
    return "; ".join(value) or None if isinstance(value, tuple) else value


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else flat[:89] + "…"


def ask_missing(here: Session, corpus: Corpus, proposal: adding.Proposal) -> adding.Proposal:
    """Ask for what is missing, with the evidence beside the question; an empty answer leaves it unset."""
    for field in proposal.missing:
        assert proposal.commentary is not None
        origin = proposal.commentary.provenance.get(field)
        for other in (origin.considered if origin else ())[:MOST_EVIDENCE]:
            place = f", line {other.line}" if other.line else ""
            here.note(f"  evidence{place}: {_cut(other.value)} ({other.reason}){_quoted(proposal, other)}")
        while True:
            with _completing(corpus, field):
                answer = _ask(f"{QUESTIONS.get(field, field.capitalize())}, empty to leave it unset: ").strip()
            if not answer:
                break
            try:
                value = sidecars.value_of(field, answer)
                proposal = adding.revise(corpus, proposal, {field: value})
            except UsageError as error:
                here.note(f"  {error}; {error.hint}")
                continue
            break
    return proposal


def _quoted(proposal: adding.Proposal, other: Considered) -> str:
    """The words around a date in the running text; the year stands in them."""
    line = proposal.lines.get(other.line or 0, "")
    at = line.find(other.value[:4])
    if at < 0:
        return ""
    start, end = max(0, at - EVIDENCE_WIDTH), at + EVIDENCE_WIDTH
    return f"\n      {'…' if start else ''}{line[start:end].strip()}{'…' if end < len(line) else ''}"


def _ask(question: str) -> str:
    """The answer. On a terminal the line editor prints the question: it is ready for Ctrl-C then, and redraws the line whole."""
    try:
        if sys.stdout.isatty():
            return input(question)
        print(question, end="", file=sys.stderr, flush=True)
        return input()
    except EOFError:
        raise KeyboardInterrupt from None


@contextlib.contextmanager
def _completing(corpus: Corpus, field: str) -> Iterator[None]:
    """Tab completes the authors and keywords the corpus has already."""
    try:
        import readline
    except ImportError:  # Windows
        yield
        return
    words = corpus.vocabulary(field) if field in SEVERAL and corpus.database_path.exists() else []
    readline.set_completer_delims(";")

    def complete(text: str, state: int) -> str | None:
        begun = text.strip().casefold()
        return next(itertools.islice((word for word in words if word.casefold().startswith(begun)), state, None), None)

    readline.set_completer(complete)
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(None)


def confirm(here: Session, proposal: adding.Proposal) -> bool:
    """Show what will be written, and ask."""
    here.note(f"\nwill be written: {proposal.path}")
    if proposal.sidecar:
        here.note(f"             and: {proposal.path.rsplit('.', 1)[0]}.toml")
        for line in proposal.sidecar.splitlines():
            here.note(f"                  {line}")
    return _ask("Add it? [Y/n] ").strip().casefold() in ("", "y", "yes")


def proposal_json(proposal: adding.Proposal, name: str, outcome: str) -> dict[str, Any]:
    """One file of `corpus add --json`."""
    return {
        "file": printable(name),
        "outcome": outcome,
        "id": proposal.commentary.id if proposal.commentary else None,
        "path": proposal.path,
        "duplicate_of": proposal.duplicate_of,
        "missing": list(proposal.missing),
        "sidecar": proposal.sidecar,
        "diagnostics": [diagnostic.model_dump(mode="json") for diagnostic in proposal.diagnostics],
    }
