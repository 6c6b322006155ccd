"""What an exporter is, and what it can be told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias

from corpus_cli.export.item import sound
from corpus_cli.export.keys import KeyRing, Romanise, not_declared

GroupBy: TypeAlias = Literal["year", "author", "commentary"]
SortBy: TypeAlias = Literal["author", "date", "title"]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a list is to be written.

    Attributes:
        style: Name of a built-in style, of any CSL style or the path of a `.csl` file; formatted formats only.
        locale: BCP 47 tag for terms and dates of a formatted list; None takes each item's own language.
        group_by: Headings between groups; formatted formats only. Items are taken in the order they come, groups in order of first appearance.
        sort: Order of a formatted list; None keeps the order of the items.
        romanise: The declared romanisation of a name in another script, for keys and sort keys, or None.
        heading: A title over the list; HTML, Markdown and docx.
        titles: The title of a commentary by its id, for `group_by="commentary"`.
    """

    style: str = "chicago-author-date"
    locale: str | None = None
    group_by: GroupBy | None = None
    sort: SortBy | None = None
    romanise: Romanise = not_declared
    heading: str | None = None
    titles: Callable[[str], str | None] = field(default=not_declared)

    def keyed(self, items: Iterable[dict[str, Any]], *, repeats: bool = False) -> Iterator[dict[str, Any]]:
        """The items, made `sound`, with their final `id`, unique in the list. One that says exactly what an earlier one says is left out, or with `repeats` has the same id."""
        ring = KeyRing(self.romanise)
        for item in map(sound, items):
            key, first = ring.assign(item)
            if first or repeats:
                yield {**item, "id": key}


class Exporter(Protocol):
    """One format. `write` is given items as they come and yields the file in pieces, text or bytes throughout."""

    name: str
    suffix: str
    media_type: str

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str] | Iterator[bytes]:
        """The file, piece by piece, as `str` (to be encoded as UTF-8) or `bytes`."""
        ...
