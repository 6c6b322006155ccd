"""Records for the tests of rules, and what a rule finds in them."""

from typing import Any

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.model.names import Author, Name
from corpus_cli.model.provenance import Considered, Provenance, Source, Status
from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import SourceText
from corpus_cli.rules import Context, check

COMPLETE: dict[str, Any] = {
    "id": "harbour-dues",
    "status": "complete",
    "path": "seeds/harbour-dues.txt",
    "sha256": "0" * 64,
    "title": "Harbour Dues",
    "date": "2025-03-14",
    "authors": (Author(name="Ana Pereira", family="Pereira", given="Ana"),),
    "keywords": ("ports",),
    "language": "en",
}


def record(**values: Any) -> Commentary:
    """A complete record with these values."""
    return Commentary(**(COMPLETE | values))


def reference(number: int = 1, **values: Any) -> Reference:
    """A reference by Costa of 2023 with these values."""
    defaults: dict[str, Any] = {
        "raw": "Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19.",
        "author": (Name(family="Costa", given="Rui"),),
        "date": "2023",
        "title": "Waiting at Anchor",
        "line": 10 + number,
    }
    return Reference(number=number, **(defaults | values))


def citation(reference: int | None = None, **values: Any) -> Citation:
    """A citation on line 3 of that reference, or of none."""
    defaults: dict[str, Any] = {"raw": "(Costa 2023)", "line": 3, "column": 20, "sentence": "Ships wait (Costa 2023)."}
    return Citation(reference=reference, **(defaults | values))


def stated(
    line: int, *considered: tuple[str, int | None, str], status: str = "stated", raw: str | None = None
) -> Provenance:
    """A provenance in the text; `considered` are value, line and reason."""
    others = tuple(Considered(value=value, line=at, reason=reason) for value, at, reason in considered)
    return Provenance(status=Status(status), source=Source.TEXT, line=line, raw=raw, considered=others)


def body(*lines: str) -> tuple[tuple[Section, ...], Context]:
    """A body of one section with a paragraph a line, and a context with its lines."""
    text = "\n\n".join(line for line in lines if line)
    return (Section(level=1, line=1, text=text),), Context(source=SourceText.from_text("\n".join(lines)))


def found(
    code: str, commentary: Commentary, context: Context | None = None
) -> list[tuple[int | None, int | None, str]]:
    """Line, column and message of what one rule finds."""
    return [(each.line, each.column, each.message) for each in check(commentary, context) if each.code == code]


def messages(code: str, commentary: Commentary, context: Context | None = None) -> list[str]:
    """The messages of what one rule finds."""
    return [message for _, _, message in found(code, commentary, context)]
