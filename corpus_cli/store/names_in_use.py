"""The people and keywords that the commentaries have, for rules, the authority files and completion."""

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from corpus_cli.store import rows

_PEOPLE = """
SELECT p.name, p.family, p.given, p.literal, p.orcid, count(DISTINCT c.commentary_id) AS commentaries,
  group_concat(DISTINCT c.role) AS roles
FROM people p JOIN contributions c ON c.person_id = p.id GROUP BY p.id ORDER BY p.name
"""


def neighbours(db: Database) -> Iterator[tuple[str, str | None, tuple[str, ...], int | None, str | None]]:
    """Of each commentary its id, title, authors' family names (or whole names), year and source URL."""
    families: dict[int, list[str]] = {}
    for key, name in db.execute(
        "SELECT commentary_id, coalesce(family, literal, name) FROM contributions WHERE role = 'author' ORDER BY commentary_id, sequence"
    ):
        families.setdefault(key, []).append(name)
    for key, slug, title, year, url in db.execute(
        "SELECT id, slug, title, year, source_url FROM commentaries ORDER BY slug"
    ):
        yield slug, title, tuple(families.get(key, ())), year, url


def keywords(db: Database) -> dict[str, int]:
    """Keywords with how many commentaries have each."""
    return dict(
        db.execute(
            "SELECT k.keyword, count(*) FROM keywords k JOIN commentary_keywords c ON c.keyword_id = k.id GROUP BY k.id ORDER BY k.keyword"
        ).fetchall()
    )


def people(db: Database) -> list[dict[str, Any]]:
    """People with their parts, roles and how many commentaries name them, by name."""
    return [row | {"roles": sorted(row["roles"].split(","))} for row in rows.mapping(db.execute(_PEOPLE))]


def contributions(db: Database, name: str) -> list[dict[str, Any]]:
    """What a person of this name contributed to: commentary, role, printed forms and affiliations, by date."""
    found = db.execute(
        "SELECT m.slug AS id, m.title, m.date, c.role, c.position, c.printed, c.affiliations FROM contributions c"
        " JOIN people p ON p.id = c.person_id JOIN commentaries m ON m.id = c.commentary_id WHERE p.name = ?"
        " ORDER BY m.date IS NULL, m.date, m.slug, c.sequence",
        [name],
    )
    return [
        row | {"printed": json.loads(row["printed"]), "affiliations": json.loads(row["affiliations"])}
        for row in rows.mapping(found)
    ]


def commentaries_with(db: Database, keyword: str) -> list[dict[str, Any]]:
    """The commentaries that have a keyword, by date."""
    found = db.execute(
        "SELECT m.slug AS id, m.title, m.date FROM commentary_keywords c JOIN keywords k ON k.id = c.keyword_id"
        " JOIN commentaries m ON m.id = c.commentary_id WHERE k.keyword = ? ORDER BY m.date IS NULL, m.date, m.slug",
        [keyword],
    )
    return list(rows.mapping(found))


def urls(db: Database, commentary: int | None = None) -> list[tuple[str, str, int | None]]:
    """URLs of references and announced versions with commentary and line, of one commentary (integer id) or all, in order."""
    where = "" if commentary is None else "AND m.id = :id"
    sql = (
        f"SELECT u.url, m.slug, u.line FROM (SELECT commentary_id, url, line FROM reference_entries UNION ALL"
        f" SELECT commentary_id, url, line FROM links) u JOIN commentaries m ON m.id = u.commentary_id"
        f" WHERE u.url IS NOT NULL {where} ORDER BY m.slug, u.line, u.url"
    )
    return db.execute(sql, {"id": commentary} if commentary is not None else {}).fetchall()


def linked(db: Database) -> Iterator[tuple[str, str]]:
    """Path and printed text of each reference that is a commentary of the corpus."""
    yield from db.execute(
        "SELECT c.path, e.raw FROM reference_entries e JOIN commentaries c ON c.id = e.commentary_id WHERE e.target_id IS NOT NULL"
    )


def versions(db: Database) -> Iterator[tuple[str, str, str | None]]:
    """Path, kind and label of each announced version without an address that is a commentary of the corpus."""
    yield from db.execute(
        "SELECT c.path, l.rel, l.label FROM links l JOIN commentaries c ON c.id = l.commentary_id"
        " WHERE l.target_id IS NOT NULL AND l.url IS NULL"
    )


def reported_versions(db: Database) -> list[tuple[str, str, str | None]]:
    """Those of `versions` whose files have a stored finding M112."""
    found = db.execute(
        "SELECT DISTINCT c.path, l.rel, l.label FROM diagnostics d JOIN commentaries c ON c.path = d.path"
        " JOIN links l ON l.commentary_id = c.id WHERE d.code = 'M112' AND l.target_id IS NOT NULL AND l.url IS NULL"
    )
    return [tuple(row) for row in found]
