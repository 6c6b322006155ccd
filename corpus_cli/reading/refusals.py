"""Findings that several formats share."""

from corpus_cli.model.diagnostic import Diagnostic, Severity

TEXT_LIMIT = 20_000_000
"""Bytes of text above which a file is refused: two thousand times a long commentary, so it is a mistake (a log, a dump)."""


def no_text(name: str, message: str, remedy: str = "put the text into it, or remove it") -> Diagnostic:
    """F007: a document that shows something, but no text."""
    return Diagnostic(
        code="F007", name="no-text-layer", severity=Severity.ERROR, message=message, path=name, help=remedy
    )


def over_long(name: str, size: int, limit: int) -> Diagnostic:
    """F006: more than any commentary has."""
    message = f"the file has {size:,} bytes, more than {limit:,}"
    return Diagnostic(
        code="F006",
        name="over-long",
        severity=Severity.ERROR,
        message=message,
        path=name,
        help="is it one commentary? Split it, or remove it",
    )
