"""One document of the corpus: the record that `corpus show ID --json` prints."""

from typing import Literal

from pydantic import Field

from corpus_cli.model.base import Model
from corpus_cli.model.citation import Citation
from corpus_cli.model.dates import Edtf
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.names import Author, Contributor
from corpus_cli.model.provenance import Provenance
from corpus_cli.model.reference import Reference

SCHEMA_VERSION: Literal[1] = 1
REQUIRED = ("title", "authors", "date")
"""The fields without which a commentary is incomplete, unless corpus.toml says otherwise."""


class Section(Model):
    """A heading and the text up to the next one. The text before the first heading is a section without a heading.

    `level` counts from 1; `number` is as printed (`II.`, `가.`). `line` is the heading's, or the first of the text. Paragraphs of `text` are
    separated by an empty line.
    """

    level: int = Field(ge=1)
    number: str | None = None
    heading: str | None = None
    line: int
    text: str


class Link(Model):
    """Another version that the text announces or the page's metadata names. `commentary` is its id where it is in the corpus."""

    rel: Literal["translation", "revision", "download"]
    label: str | None = None
    language: str | None = None
    url: str | None = None
    commentary: str | None = None
    line: int | None = None


class Version(Model):
    """A translation or revision of a commentary. `named` says that the commentary names it; else it names the commentary."""

    link: Link
    named: bool


class Contact(Model):
    """Whom to ask. Never published unless corpus.toml allows it."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None


class Draft(Model):
    """What reading and parsing one file found. Every field may be absent; nothing here is guessed.

    `provenance` has one entry a field that is set, under the field's name; a date that is not set has one where the text gives evidence (`considered`).
    """

    title: str | None = None
    subtitle: str | None = None
    date: Edtf | None = None
    genre: str | None = None
    series: str | None = None
    theme: str | None = None
    publisher: str | None = None
    language: str | None = None
    license: str | None = None
    source_url: str | None = None
    abstract: str | None = None
    authors: tuple[Author, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    keywords: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    links: tuple[Link, ...] = ()
    contact: Contact | None = None
    provenance: dict[str, Provenance] = Field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    citation_key: str | None = None

    @property
    def body(self) -> str:
        """The running text with its headings; paragraphs are separated by an empty line. References are not part of it."""
        parts: list[str] = []
        for section in self.sections:
            heading = " ".join(part for part in (section.number, section.heading) if part)
            parts.extend(part for part in (heading, section.text) if part)
        return "\n\n".join(parts)


class Commentary(Draft):
    """A stored commentary. `path` is relative to the corpus, with `/`; `sha256` is that of the file's bytes.

    `status` is `incomplete` while a required field is missing. `words` counts the words of the abstract and the body: runs of
    letters and digits, each Han or kana character being one.
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    id: str
    status: Literal["complete", "incomplete"]
    path: str
    sha256: str
    words: int = Field(default=0, ge=0)
