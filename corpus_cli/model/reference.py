"""One entry of a reference list. Fields and types are CSL's (CSL 1.0.2, appendices III and IV), in snake case."""

from typing import Literal

from corpus_cli.model.base import Model
from corpus_cli.model.dates import Edtf
from corpus_cli.model.names import Name

ReferenceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "document",
    "interview", "legal_case", "legislation", "manuscript", "paper-conference", "personal_communication", "post", "post-weblog",
    "report", "speech", "thesis", "treaty", "broadcast", "webpage",
]  # fmt: skip


SHORT_NOTE = "short-note"
"""The `parser` of a note that names an earlier work again and is no reference of its own."""


class Reference(Model):
    """One entry of a reference list, or one bibliographic note.

    `number` counts the entries of the list from 1 (for a numbered note it is the note's own number); the number of a report is
    `report_number`. `raw` is the entry as printed and is never thrown away; `residue` is what no field took. `parser` says which part
    of the program read it (`grammar:chicago`, `crf`, …), `confidence` is between 0 and 1. `work` is the key of the work that several references point to.

    A note that names an earlier work again (`Ibid., 14`, `Kim, Dams, 14`; its `parser` is `short-note`) has the number of the first note of that
    work as `repeats`, null where several fit; its fields are only what it states. Of a note with several works the first has the note's number;
    the others have numbers after the last note's, and that of their note as `note`.
    """

    number: int
    key: str | None = None
    type: ReferenceType = "document"
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    et_al: bool = False
    date: Edtf | None = None
    year_suffix: str | None = None
    status: str | None = None
    title: str | None = None
    container_title: str | None = None
    collection_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    report_number: str | None = None
    genre: str | None = None
    accessed: Edtf | None = None
    url: str | None = None
    doi: str | None = None
    language: str | None = None
    raw: str
    line: int | None = None
    parser: str | None = None
    confidence: float | None = None
    residue: str | None = None
    work: str | None = None
    repeats: int | None = None
    note: int | None = None

    @property
    def short(self) -> bool:
        """Whether it is a note that names an earlier work again, and so no reference of its own."""
        return self.parser == SHORT_NOTE
