"""What is cited."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.site.library.shelf import Card, Shelf
from corpus_cli.store.rows import reference


@dataclass(frozen=True, slots=True)
class Work:
    """What several references point to. `authors` are names in reading order; `commentary` is its id where the corpus has it."""

    id: int
    key: str
    path: str
    type: str
    authors: tuple[str, ...]
    date: str | None
    title: str | None
    container: str | None
    publisher: str | None
    url: str | None
    doi: str | None
    language: str | None
    commentary: str | None
    count: int
    raw: str


class Works(Shelf):
    """The works that the references point to."""

    def works(self, limit: int = -1, offset: int = 0) -> list[Work]:
        """Works by how many commentaries cite them."""
        return self._works("", limit, offset)

    def work_count(self) -> int:
        """How many works are cited."""
        return int(self.column("SELECT count(DISTINCT work_id) FROM reference_entries")[0])

    def work(self, slug: str) -> tuple[Work, list[Card]] | None:
        """A work and the commentaries that cite it."""
        row_id = self.names.works.by_slug.get(slug)
        found = self._works(f"WHERE w.id = {row_id}", 1, 0) if row_id is not None else []
        if not found:
            return None
        ids = self.column(
            "SELECT DISTINCT c.id FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id WHERE e.work_id = ?"
            " ORDER BY c.date IS NULL, c.date DESC, c.slug",
            row_id,
        )
        return found[0], self.cards(ids)

    def sentences(self, *, work: int | None = None, commentary: str | None = None) -> dict[str, list[tuple[int, str]]]:
        """The sentences that cite a work or a commentary, with the number of the citation (from 1), by the id of the citing commentary."""
        found: dict[str, list[tuple[int, str]]] = {}
        for row in self.rows(
            "SELECT c.slug, x.sequence, x.sentence FROM citations x JOIN reference_entries e ON e.id = x.entry_id"
            " JOIN commentaries c ON c.id = e.commentary_id"
            " WHERE e.work_id = ?1 OR e.target_id = (SELECT id FROM commentaries WHERE slug = ?2) ORDER BY c.slug, x.sequence",
            work,
            commentary,
        ):
            found.setdefault(row["slug"], []).append((row["sequence"] + 1, row["sentence"]))
        return found

    def _works(self, where: str, limit: int, offset: int) -> list[Work]:
        return [
            self._work(row)
            for row in self.rows(
                "SELECT w.*, t.slug AS target, count(DISTINCT e.commentary_id) AS count, min(e.raw) AS raw FROM works w"
                f" JOIN reference_entries e ON e.work_id = w.id LEFT JOIN commentaries t ON t.id = w.commentary_id {where}"
                " GROUP BY w.id ORDER BY count DESC, w.year DESC, w.title COLLATE NOCASE, w.key LIMIT ? OFFSET ?",
                limit, offset,
            )
        ]  # fmt: skip

    def _work(self, row: dict[str, Any]) -> Work:
        authors = tuple(Name(**name).display() for name in json.loads(row["author"]))
        return Work(
            id=row["id"], key=row["key"], path=f"works/{self.names.works.by_id[row['id']]}", type=row["type"], authors=authors,
            date=row["date"], title=row["title"], container=row["container_title"], publisher=row["publisher"], url=row["url"],
            doi=row["doi"], language=row["language"], commentary=row["target"], count=row["count"], raw=row["raw"],
        )  # fmt: skip

    def fullest_references(self, ids: Iterable[int] | None = None) -> Iterator[Reference]:
        """For each work, the one of its references that states most, under the work's key; by key. `ids` are works; None is all."""
        wanted = self.column("SELECT id FROM works ORDER BY key") if ids is None else list(ids)
        for row_id in wanted:
            entries = [
                reference(row)
                for row in self.rows(
                    "SELECT e.*, w.key AS work FROM reference_entries e JOIN works w ON w.id = e.work_id WHERE e.work_id = ? ORDER BY e.id",
                    row_id,
                )
            ]
            if entries:
                yield max(
                    entries,
                    key=lambda entry: len(
                        entry.model_dump(exclude_none=True, exclude_defaults=True, exclude={"raw", "residue"})
                    ),
                )

    def first_references(self, ids: Iterable[int] | None = None) -> Iterator[Reference]:
        """For each work the first of its references, as `corpus export --of works` gives it; in the order of the corpus, or in that of `ids`."""
        first: dict[int, int] = {}
        for row in self.rows(
            "SELECT e.work_id, e.id FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id WHERE e.work_id IS NOT NULL"
            " ORDER BY c.date IS NULL, c.date, c.slug, e.sequence"
        ):
            first.setdefault(row["work_id"], row["id"])
        wanted = first if ids is None else [work for work in ids if work in first]
        yield from (found for _, found in self.entries(first[work] for work in wanted))

    def entries(self, ids: Iterable[int]) -> Iterator[tuple[str, Reference]]:
        """Single references with the id of the commentary that lists them, in the order given."""
        for row_id in ids:
            for row in self.rows(
                "SELECT e.*, w.key AS work, c.slug AS slug FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id"
                " LEFT JOIN works w ON w.id = e.work_id WHERE e.id = ?",
                row_id,
            ):
                yield row["slug"], reference(row)
