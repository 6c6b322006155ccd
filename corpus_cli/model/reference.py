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


class Reference(Model):
    """One entry of a reference list, or one bibliographic note.

    `number` counts the entries of the list from 1 (for a numbered note it is the note's own number); the number of a report is
    `report_number`. `raw` is the entry as printed and is never thrown away; `residue` is what no field took. `parser` says which part
    of the program read it (`grammar:chicago`, `crf`, …), `confidence` is between 0 and 1. `work` is the key of the work that several references point to.
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
