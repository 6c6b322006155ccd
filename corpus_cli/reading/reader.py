"""What a reader is, and what it answers when a file cannot become text."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol, runtime_checkable

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import Document


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not read: its path as given, the hash of its bytes and the reasons, at least one of them an error."""

    path: str
    sha256: str
    diagnostics: tuple[Diagnostic, ...]


@runtime_checkable
class Reader(Protocol):
    """A format. Third parties offer theirs under the entry point group `corpus_cli.readers`.

    `corpus_cli.testing.check_reader` holds a reader to this contract.

    Attributes:
        name: The format's name, in lower case (`html`).
        suffixes: The file suffixes it claims, in lower case with the dot (`.html`).
    """

    @property
    def name(self) -> str: ...

    @property
    def suffixes(self) -> tuple[str, ...]: ...

    def sniff(self, data: bytes) -> bool:
        """Whether the bytes are certainly of this format, whatever the file is called. Never raises."""
        ...

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """The text and what is declared beside it. Pure, and never raises on content.

        `name` is the path to print; `encoding` overrules what the bytes say, where the format has a choice.
        """
        ...


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    return sha256(data).hexdigest()


def refuse(data: bytes, name: str, *diagnostics: Diagnostic) -> Refusal:
    """A refusal of these bytes."""
    return Refusal(name, digest(data), diagnostics)


def damaged(data: bytes, name: str, format_name: str, reason: object) -> Refusal:
    """F008: the bytes claim to be of a format and are not."""
    return refuse(
        data,
        name,
        Diagnostic(
            code="F008",
            name="damaged-file",
            severity=Severity.ERROR,
            message=f"this {format_name} file cannot be opened: {str(reason) or type(reason).__name__}",
            path=name,
            help="open it in the program that made it and save it again",
        ),
    )
