"""People and keywords, and the commentaries behind each."""

import json
from dataclasses import dataclass

from corpus_cli.site.library.shelf import Entry, Shelf


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who wrote, translated or edited: names as printed, affiliations as printed, integer ids of commentaries by role, the latest first."""

    name: str
    path: str
    orcid: str | None
    printed: tuple[str, ...]
    affiliations: tuple[str, ...]
    roles: tuple[tuple[str, tuple[int, ...]], ...]


class Indexes(Shelf):
    """The indexes of people and keywords."""

    def people(self) -> list[Entry]:
        """Everyone with a contribution, in the order of family names."""
        return [
            Entry(row["name"], f"people/{self.names.people.by_id[row['id']]}", row["count"])
            for row in self.rows(
                "SELECT p.id, p.name, count(DISTINCT n.commentary_id) AS count FROM people p JOIN contributions n ON n.person_id = p.id"
                " GROUP BY p.id ORDER BY coalesce(p.family, p.literal, p.name) COLLATE NOCASE, p.given COLLATE NOCASE, p.name"
            )
        ]

    def person(self, slug: str) -> Person | None:
        """One person's page."""
        row_id = self.names.people.by_slug.get(slug)
        if row_id is None:
            return None
        (name, orcid) = self.connection.execute("SELECT name, orcid FROM people WHERE id = ?", (row_id,)).fetchone()
        printed: dict[str, None] = {}
        affiliations: dict[str, None] = {}
        roles: dict[str, dict[int, None]] = {}
        for row in self.rows(
            "SELECT n.role, n.commentary_id, n.printed, n.affiliations, n.position FROM contributions n JOIN commentaries c ON c.id = n.commentary_id"
            " WHERE n.person_id = ? ORDER BY n.role <> 'author', n.role, c.date IS NULL, c.date DESC, c.slug",
            row_id,
        ):
            roles.setdefault(row["role"], {})[row["commentary_id"]] = None
            printed |= dict.fromkeys(json.loads(row["printed"]))
            affiliations |= dict.fromkeys(item["text"] for item in json.loads(row["affiliations"]))
            if row["position"]:
                affiliations[row["position"]] = None
        return Person(
            name, f"people/{slug}", orcid, tuple(printed), tuple(affiliations),
            tuple((role, tuple(ids)) for role, ids in roles.items()),
        )  # fmt: skip

    def keywords(self, limit: int = -1) -> list[Entry]:
        """Keywords with how many commentaries have them, the most frequent first."""
        return [
            Entry(row["keyword"], f"keywords/{self.names.keywords.by_id[row['id']]}", row["count"])
            for row in self.rows(
                "SELECT k.id, k.keyword, count(*) AS count FROM keywords k JOIN commentary_keywords ck ON ck.keyword_id = k.id"
                " GROUP BY k.id ORDER BY count DESC, k.keyword COLLATE NOCASE LIMIT ?",
                limit,
            )
        ]

    def keyword(self, slug: str) -> tuple[str, list[int]] | None:
        """A keyword and the integer ids of its commentaries, the latest first."""
        row_id = self.names.keywords.by_slug.get(slug)
        if row_id is None:
            return None
        ids = self.column(
            "SELECT c.id FROM commentary_keywords ck JOIN commentaries c ON c.id = ck.commentary_id WHERE ck.keyword_id = ?"
            " ORDER BY c.date IS NULL, c.date DESC, c.slug",
            row_id,
        )
        return str(self.column("SELECT keyword FROM keywords WHERE id = ?", row_id)[0]), ids

    def ids_of_person(self, slug: str) -> list[int] | None:
        """The commentaries someone wrote, translated or edited, by date, then id."""
        row_id = self.names.people.by_slug.get(slug)
        return None if row_id is None else self.column(
            "SELECT DISTINCT c.id FROM contributions n JOIN commentaries c ON c.id = n.commentary_id WHERE n.person_id = ?"
            " ORDER BY c.date IS NULL, c.date, c.slug",
            row_id,
        )  # fmt: skip

    def ids_of_keyword(self, slug: str) -> list[int] | None:
        """The commentaries with a keyword, by date, then id."""
        row_id = self.names.keywords.by_slug.get(slug)
        return None if row_id is None else self.column(
            "SELECT c.id FROM commentary_keywords ck JOIN commentaries c ON c.id = ck.commentary_id WHERE ck.keyword_id = ?"
            " ORDER BY c.date IS NULL, c.date, c.slug",
            row_id,
        )  # fmt: skip
