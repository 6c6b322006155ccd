"""What a person sees and answers while a commentary is added."""

import contextlib
import itertools
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.cli.search import cells
from corpus_cli.cli.session import Session, printable
from corpus_cli.corpus import Corpus, adding, sidecars
from corpus_cli.errors import UsageError
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
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
FIELD_WIDTH = 12
PLACE_WIDTH = 12
"""Cells of the columns beside the value: "contributors", "front-matter"."""
MIN_VALUE, MOST_COLUMNS = 20, 90
"""Cells a value has on the narrowest terminal, and columns that are used of the widest: a longer line is hard to read."""
EVIDENCE_WIDTH = 40
"""Characters shown on each side of a piece of evidence."""
MOST_LINES, TITLE_LINE = 3, 66
"""Lines of the text that are shown beside the question for a title, and their cells."""
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
        here.note(_row(field, _flat(shown) if shown else "not stated", place))
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


def _row(field: str, text: str, place: str) -> str:
    """Field, value and place: the value is cut so that the line fits the terminal, wide characters counted as two cells."""
    room = max(MIN_VALUE, min(shutil.get_terminal_size().columns, MOST_COLUMNS) - FIELD_WIDTH - PLACE_WIDTH - 6)
    shown = fitted(text, room)
    return f"  {field:>{FIELD_WIDTH}}  {shown}{' ' * (room - cells(shown))}  {place}".rstrip()


def fitted(text: str, room: int) -> str:
    """The text cut to so many cells of a terminal, with an ellipsis where something is left out."""
    if cells(text) <= room:
        return text
    while cells(text) > room - 1:
        text = text[:-1]
    return text + "…"


def _shown(found: Commentary, field: str) -> str | None:
    value = getattr(found, field)
    if field == "authors":
        return "; ".join(f"{a.name}{f' ({a.affiliations[0].text})' if a.affiliations else ''}" for a in value) or None
    if field == "contributors":
        return "; ".join(f"{c.name} ({', '.join(c.roles)})" for c in value) or None
    return "; ".join(value) or None if isinstance(value, tuple) else value


def _flat(text: str) -> str:
    """The text on one line; a long one is cut first, so that measuring it costs nothing."""
    return " ".join(text[:MOST_COLUMNS].split())


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else flat[:89] + "…"


def ask_missing(here: Session, corpus: Corpus, proposal: adding.Proposal) -> adding.Proposal:
    """Ask for what is missing, and for keywords, with the evidence beside the question; an empty answer leaves it unset."""
    assert proposal.commentary is not None
    wanted = dict.fromkeys((*proposal.missing, *(() if proposal.commentary.keywords else ("keywords",))))
    for field in wanted:
        offered = _evidence(here, proposal, field)
        while True:
            with _completing(corpus, field):
                answer = _ask(f"{QUESTIONS.get(field, field.capitalize())}, empty to leave it unset: ").strip()
            if not answer:
                break
            try:
                value = sidecars.value_of(field, offered.get(answer, answer))
                proposal = adding.revise(corpus, proposal, {field: value})
            except UsageError as error:
                here.error(f"  {error}; {error.hint}")
                continue
            break
    return proposal


def _evidence(here: Session, proposal: adding.Proposal, field: str) -> dict[str, str]:
    """Show what the text has for a field; the numbers that can be answered, with their values."""
    assert proposal.commentary is not None
    origin = proposal.commentary.provenance.get(field)
    considered = (origin.considered if origin else ())[:MOST_EVIDENCE]
    for number, other in enumerate(considered, 1):
        place = f", line {other.line}" if other.line else ""
        here.note(f"  {number}{place}: {_cut(other.value)} ({other.reason}){_quoted(proposal, other)}")
    if considered:
        here.note("  a number takes that one")
    elif field == "title":
        with_text = [(number, text) for number, text in proposal.lines.items() if text.strip()]
        for number, text in with_text[:MOST_LINES]:
            here.note(f"  line {number}: {fitted(_flat(text), TITLE_LINE)}")
    return {str(number): other.value for number, other in enumerate(considered, 1)}


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
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)  # the next line does not stand behind the question
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


def refused_json(name: str, diagnostics: Iterable[Diagnostic], *, reason: str | None = None) -> dict[str, Any]:
    """One file of `corpus add --json` that could not be read, or whose sidecar could not."""
    found = {
        "file": printable(name),
        "outcome": "refused",
        "id": None,
        "path": None,
        "duplicate_of": None,
        "missing": [],
        "sidecar": None,
        "diagnostics": [diagnostic.model_dump(mode="json") for diagnostic in diagnostics],
    }
    return found if reason is None else found | {"reason": reason}
