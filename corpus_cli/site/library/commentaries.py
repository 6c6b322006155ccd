"""Commentaries: lists by date, whole records, and what hangs together with them."""

from corpus_cli.model.commentary import Commentary, Version
from corpus_cli.site.library.shelf import Card, Shelf
from corpus_cli.store import queries


class Commentaries(Shelf):
    """The commentaries of the corpus."""

    def count(self) -> int:
        """How many commentaries there are."""
        return int(self.column("SELECT count(*) FROM commentaries")[0])

    def newest(self, limit: int) -> list[Card]:
        """The latest by date; those without one come last."""
        return self.cards(
            self.column("SELECT id FROM commentaries ORDER BY date IS NULL, date DESC, slug LIMIT ?", limit)
        )

    def all_ids(self) -> list[int]:
        """All integer ids, the latest first, those without a date last."""
        return self.column("SELECT id FROM commentaries ORDER BY date IS NULL, date DESC, slug")

    def years(self) -> list[tuple[int, int]]:
        """Years with how many commentaries they have, oldest first."""
        return [
            (row[0], row[1])
            for row in self.connection.execute(
                "SELECT year, count(*) FROM commentaries WHERE year IS NOT NULL GROUP BY year ORDER BY year"
            )
        ]

    def months(self) -> list[tuple[str, int]]:
        """Months (`2025-03`) with how many commentaries they have, oldest first."""
        return [
            (row[0], row[1])
            for row in self.connection.execute(
                "SELECT substr(date, 1, 7), count(*) FROM commentaries WHERE date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'"
                " GROUP BY 1 ORDER BY 1"
            )
        ]

    def languages(self) -> list[str]:
        """Language tags, the most frequent first."""
        return self.column(
            "SELECT language FROM commentaries WHERE language IS NOT NULL GROUP BY language ORDER BY count(*) DESC, language"
        )

    def resolve(self, slug: str) -> str | None:
        """The id that an id or an alias stands for now."""
        found = self.column(
            "SELECT slug FROM commentaries WHERE slug = ?1 UNION ALL"
            " SELECT c.slug FROM aliases a JOIN commentaries c ON c.id = a.commentary_id WHERE a.slug = ?1 LIMIT 1",
            slug,
        )
        return found[0] if found else None

    def aliases(self) -> list[tuple[str, str]]:
        """Ids that commentaries had before, with the present ones."""
        return [
            (row[0], row[1])
            for row in self.connection.execute(
                "SELECT a.slug, c.slug FROM aliases a JOIN commentaries c ON c.id = a.commentary_id ORDER BY a.slug"
            )
        ]

    def commentary(self, slug: str) -> Commentary | None:
        """The whole record."""
        row_id = queries.resolve(self.db, slug)
        return next(queries.commentaries(self.db, [row_id]), None) if row_id is not None else None

    def versions(self, commentary: Commentary) -> tuple[Version, ...]:
        """Translations and revisions, whichever of the two names the other."""
        return queries.versions(self.db, commentary)

    def cited_by(self, slug: str) -> list[Card]:
        """The commentaries that cite this one."""
        return self.cards(
            self.column(
                "SELECT DISTINCT c.id FROM reference_entries e JOIN commentaries t ON t.id = e.target_id JOIN commentaries c"
                " ON c.id = e.commentary_id WHERE t.slug = ? AND c.slug <> t.slug ORDER BY c.date IS NULL, c.date, c.slug",
                slug,
            )
        )

    def reference_targets(self, slug: str) -> dict[int, tuple[str | None, str | None]]:
        """For the references of a commentary, by number: the id of the commentary they are, and the path of their work."""
        return {
            row[0]: (row[1], f"works/{self.names.works.by_id[row[2]]}" if row[2] is not None else None)
            for row in self.connection.execute(
                "SELECT e.number, t.slug, e.work_id FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id"
                " LEFT JOIN commentaries t ON t.id = e.target_id WHERE c.slug = ?",
                (slug,),
            )
        }

    def people_of(self, slug: str) -> dict[str, str]:
        """The page of each contributor of a commentary, by the name it gives."""
        return {
            row[0]: f"people/{self.names.people.by_id[row[1]]}"
            for row in self.connection.execute(
                "SELECT n.name, n.person_id FROM contributions n JOIN commentaries c ON c.id = n.commentary_id WHERE c.slug = ?",
                (slug,),
            )
        }

    def shared_works(self, slug: str) -> set[str]:
        """Pages of the works that this commentary and at least one other cite."""
        return {
            f"works/{self.names.works.by_id[row_id]}"
            for row_id in self.column(
                "SELECT DISTINCT e.work_id FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id WHERE c.slug = ?"
                " AND e.work_id IN (SELECT work_id FROM reference_entries o WHERE o.commentary_id <> c.id)",
                slug,
            )
        }
