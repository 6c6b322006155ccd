"""A connection to the database and what every list shares: addresses of names, and commentaries as cards."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from sqlite_utils import Database

from corpus_cli.site.slugs import Slugs

T = TypeVar("T")
BATCH = 400
"""Integer ids in one statement; SQLite's limit of variables was 999 for long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: a person, a keyword or a work, where its page is, and how many commentaries stand behind it."""

    name: str
    path: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A commentary in a list. `authors` and `keywords` lead to their pages; `summary` is the abstract or the text's beginning."""

    id: str
    title: str | None
    subtitle: str | None
    date: str | None
    year: int | None
    genre: str | None
    theme: str | None
    language: str | None
    words: int
    status: str
    summary: str
    authors: tuple[Entry, ...] = ()
    keywords: tuple[Entry, ...] = ()

    @property
    def path(self) -> str:
        """The page's path."""
        return f"c/{self.id}"


class Names:
    """The addresses of people, keywords and works, and what else is made once for a database that does not change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.kept: dict[str, Any] = {}
        self.people = Slugs(connection.execute("SELECT id, name FROM people ORDER BY id").fetchall())
        self.keywords = Slugs(connection.execute("SELECT id, keyword FROM keywords ORDER BY id").fetchall())
        self.works = Slugs(connection.execute("SELECT id, key FROM works ORDER BY id").fetchall())


class Shelf:
    """Reads a corpus database through one connection.

    Args:
        connection: To the database; its row factory does not matter.
        names: Addresses made before for the same database; None makes them.
    """

    def __init__(self, connection: sqlite3.Connection, names: Names | None = None) -> None:
        self.connection = connection
        self.db = Database(connection, execute_plugins=False)
        self._names = names

    @cached_property
    def names(self) -> Names:
        """The addresses."""
        return self._names or Names(self.connection)

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for as long as the addresses are kept: counts over the whole corpus."""
        if name not in self.names.kept:
            self.names.kept[name] = make()
        found: T = self.names.kept[name]
        return found

    def rows(self, sql: str, *parameters: Any) -> Iterator[dict[str, Any]]:
        """Rows by column name."""
        cursor = self.connection.execute(sql, parameters)
        columns = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(columns, row, strict=True))

    def pairs(self, sql: str, *parameters: Any) -> list[tuple[Any, Any]]:
        """The first two columns."""
        return [(row[0], row[1]) for row in self.connection.execute(sql, parameters)]

    def column(self, sql: str, *parameters: Any) -> list[Any]:
        """The first column."""
        return [row[0] for row in self.connection.execute(sql, parameters)]

    def ids_of(self, slugs: Sequence[str]) -> list[int]:
        """Integer ids of commentaries, in the order of their ids."""
        found: dict[str, int] = {}
        for batch in _batches(slugs):
            found |= {
                row[0]: row[1]
                for row in self.connection.execute(
                    f"SELECT slug, id FROM commentaries WHERE slug IN ({_marks(batch)})", batch
                )
            }
        return [found[slug] for slug in slugs if slug in found]

    def known_ids(self, ids: Sequence[int]) -> list[int]:
        """Those of the integer ids that commentaries have, in the order given, each once."""
        found: set[int] = set()
        for batch in _batches(ids):
            found |= set(self.column(f"SELECT id FROM commentaries WHERE id IN ({_marks(batch)})", *batch))
        return [row_id for row_id in dict.fromkeys(ids) if row_id in found]

    def cards(self, ids: Sequence[int]) -> list[Card]:
        """Commentaries by integer id, in that order."""
        cards: dict[int, Card] = {}
        for batch in _batches(ids):
            authors = self._linked(
                "SELECT n.commentary_id, n.person_id, n.name FROM contributions n"
                f" WHERE n.role = 'author' AND n.commentary_id IN ({_marks(batch)}) ORDER BY n.commentary_id, n.sequence, n.id",
                batch, "people", self.names.people,
            )  # fmt: skip
            keywords = self._linked(
                "SELECT ck.commentary_id, k.id, k.keyword FROM commentary_keywords ck JOIN keywords k ON k.id = ck.keyword_id"
                f" WHERE ck.commentary_id IN ({_marks(batch)}) ORDER BY ck.commentary_id, ck.sequence",
                batch, "keywords", self.names.keywords,
            )  # fmt: skip
            for row in self.rows(
                "SELECT id AS row_id, slug AS id, title, subtitle, date, year, genre, theme, language, words, status,"
                f" substr(coalesce(nullif(abstract, ''), body), 1, 600) AS summary FROM commentaries WHERE id IN ({_marks(batch)})",
                *batch,
            ):
                row_id = row.pop("row_id")
                cards[row_id] = Card(**row, authors=authors.get(row_id, ()), keywords=keywords.get(row_id, ()))
        return [cards[row_id] for row_id in ids if row_id in cards]

    def _linked(self, sql: str, batch: Sequence[int], folder: str, slugs: Slugs) -> dict[int, tuple[Entry, ...]]:
        grouped: dict[int, list[Entry]] = {}
        for commentary_id, row_id, name in self.connection.execute(sql, batch):
            grouped.setdefault(commentary_id, []).append(Entry(name, f"{folder}/{slugs.by_id[row_id]}"))
        return {key: tuple(entries) for key, entries in grouped.items()}


def _marks(batch: Sequence[Any]) -> str:
    return ",".join("?" * len(batch))


def _batches(values: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(values), BATCH):
        yield list(values[start : start + BATCH])
