"""What is known of a reference while it is read."""

from dataclasses import dataclass, field
from typing import Literal

from corpus_cli.model.names import Name

Quote = Literal["article", "work", "none"]
"""How the title is marked: as a part of something (“ ”, 「 」), as a work of its own (『 』, 《 》), or not at all."""


@dataclass(slots=True)
class Fields:
    """Fields of one reference, filled by one stage after the other. `chunks` is text that no rule named yet, in order.

    `marker` is a GB/T 7714 document code (`J`, `EB/OL`), `leftover` text that no field takes,
    `aside` words that are known to belong to none (a database, the number of pages): they are kept, and speak against no reading.
    `commas` says that the title ends in a comma inside its quotes, so that commas part what follows (notes, IEEE). `online` is what stands before a mark of an electronic source (`[Internet]`).
    """

    style: str = ""
    language: str | None = None
    author: list[Name] = field(default_factory=list)
    editor: list[Name] = field(default_factory=list)
    translator: list[Name] = field(default_factory=list)
    et_al: bool = False
    date: str | None = None
    year_suffix: str | None = None
    status: str | None = None
    title: str | None = None
    quote: Quote = "none"
    container: str | None = None
    in_book: bool = False
    collection: str | None = None
    publisher: str | None = None
    place: str | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    locator: bool = False
    number: str | None = None
    genre: str | None = None
    marker: str | None = None
    url: str | None = None
    doi: str | None = None
    accessed: str | None = None
    chunks: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    commas: bool = False
    online: str | None = None

    @property
    def year(self) -> str | None:
        """The year of the date, as text."""
        return self.date[:4] if self.date else None

    def add_date(self, edtf: str) -> bool:
        """Take a date, or the month and day of one whose year is known. Another year than the known one is refused."""
        if self.date is None:
            if self.status not in (None, "n.d."):
                return False
            self.date = edtf
            return True
        if edtf[:4] != self.date[:4]:
            return False
        if len(edtf) > len(self.date):
            self.date = edtf
        return True
