"""Records as rows and rows as records; pure.

A list column holds JSON text with its characters unescaped, so that Datasette can facet and show it.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Contact, Link, Section
from corpus_cli.model.dates import date_parts
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.names import Affiliation, Author, Contributor
from corpus_cli.model.provenance import Provenance
from corpus_cli.model.reference import Reference

Row = Mapping[str, Any]

COMMENTARY = (
    "title", "subtitle", "date", "genre", "series", "theme", "publisher", "language", "license", "source_url", "abstract",
    "words", "citation_key", "status", "path", "sha256",
)  # fmt: skip
REFERENCE = (
    "number", "key", "type", "date", "year_suffix", "status", "title", "container_title", "collection_title", "publisher",
    "publisher_place", "edition", "volume", "issue", "page", "report_number", "genre", "accessed", "url", "doi", "language",
    "raw", "line", "parser", "confidence", "residue", "repeats", "note",
)  # fmt: skip
REFERENCE_NAMES = ("author", "editor", "translator")
SECTION = ("level", "number", "heading", "line", "text")
CITATION = ("raw", "line", "column", "sentence", "kind", "reason")
LINK = ("rel", "label", "language", "url", "line")
DIAGNOSTIC = ("code", "name", "severity", "message", "line", "column", "help")


def dump(value: Any) -> str:
    """JSON text of models, lists and plain values."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_none=True)
    raise TypeError(f"no JSON for {type(value).__name__}")


def person_key(name: str) -> str:
    """What makes two printed names one person without an authority file: the same letters, whatever the case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def year(date: str | None) -> int | None:
    """The year of an EDTF date."""
    return date_parts(date)[0] if date else None


def commentary_row(commentary: Commentary) -> dict[str, Any]:
    """The row of `commentaries`, without its integer id."""
    row: dict[str, Any] = {"slug": commentary.id}
    row |= {name: getattr(commentary, name) for name in COMMENTARY}
    row["year"] = year(commentary.date)
    row["authors"] = dump([author.name for author in commentary.authors])
    row["keywords"] = dump(commentary.keywords)
    row["body"] = commentary.body
    return row


def reference_row(reference: Reference) -> dict[str, Any]:
    """The row of `reference_entries`, without the ids of other rows."""
    row: dict[str, Any] = {name: getattr(reference, name) for name in REFERENCE}
    row |= {name: dump(getattr(reference, name)) for name in REFERENCE_NAMES}
    return row | {"et_al": int(reference.et_al), "year": year(reference.date)}


def picked(model: BaseModel, names: Iterable[str]) -> dict[str, Any]:
    """Some fields of a model as column values."""
    data = model.model_dump(mode="json", include=set(names))
    return {name: data[name] for name in names}


def source_row(field: str, provenance: Provenance) -> dict[str, Any]:
    """The row of `field_sources`."""
    return {
        "field": field, "status": provenance.status.value, "source": provenance.source.value, "line": provenance.line,
        "raw": provenance.raw, "rule": provenance.rule, "considered": dump(provenance.considered),
    }  # fmt: skip


def contribution_rows(commentary: Commentary) -> Iterable[dict[str, Any]]:
    """One row a person and role, authors first; `sequence` counts the people of the commentary."""
    for sequence, author in enumerate(commentary.authors):
        yield {
            "role": "author", "sequence": sequence, "name": author.name, "family": author.family, "given": author.given,
            "literal": author.literal, "orcid": author.orcid, "position": None, "printed": dump(author.printed),
            "affiliations": dump(author.affiliations),
        }  # fmt: skip
    for sequence, person in enumerate(commentary.contributors, len(commentary.authors)):
        for role in person.roles:
            yield {
                "role": role, "sequence": sequence, "name": person.name, "family": person.family, "given": person.given,
                "literal": None, "orcid": None, "position": person.position, "printed": dump(person.printed), "affiliations": "[]",
            }  # fmt: skip


def authors(rows: Sequence[Row]) -> tuple[Author, ...]:
    """Authors from their `contributions`, in order."""
    return tuple(
        Author(
            name=row["name"], family=row["family"], given=row["given"], literal=row["literal"], orcid=row["orcid"],
            printed=tuple(json.loads(row["printed"])),
            affiliations=tuple(Affiliation(**item) for item in json.loads(row["affiliations"])),
        )
        for row in rows if row["role"] == "author"
    )  # fmt: skip


def contributors(rows: Sequence[Row]) -> tuple[Contributor, ...]:
    """Translators and editors from their `contributions`: the rows of one `sequence` are one person's roles."""
    people: dict[int, list[Row]] = {}
    for row in rows:
        if row["role"] != "author":
            people.setdefault(row["sequence"], []).append(row)
    return tuple(
        Contributor(
            name=first["name"], family=first["family"], given=first["given"], roles=tuple(row["role"] for row in group),
            position=first["position"], printed=tuple(json.loads(first["printed"])),
        )
        for group in people.values() for first in group[:1]
    )  # fmt: skip


def reference(row: Row) -> Reference:
    """A reference from its row, which carries the key of its work as `work`."""
    names = {name: json.loads(row[name]) for name in REFERENCE_NAMES}
    return Reference(**{name: row[name] for name in REFERENCE}, **names, et_al=bool(row["et_al"]), work=row["work"])


def commentary(row: Row, children: Mapping[str, Sequence[Row]]) -> Commentary:
    """A commentary from its row and the rows of the other tables, by table name."""
    (contact,) = children["contacts"] or (None,)
    return Commentary(
        id=row["slug"],
        **{name: row[name] for name in COMMENTARY},
        authors=authors(children["contributions"]),
        contributors=contributors(children["contributions"]),
        keywords=tuple(item["keyword"] for item in children["commentary_keywords"]),
        sections=tuple(Section(**{name: item[name] for name in SECTION}) for item in children["sections"]),
        references=tuple(reference(item) for item in children["reference_entries"]),
        citations=tuple(
            Citation(**{name: item[name] for name in CITATION}, reference=item["reference"], commentary=item["commentary"])
            for item in children["citations"]
        ),
        links=tuple(Link(**{name: item[name] for name in LINK}, commentary=item["commentary"]) for item in children["links"]),
        contact=Contact(name=contact["name"], email=contact["email"], phone=contact["phone"]) if contact else None,
        provenance={
            item["field"]: Provenance(
                status=item["status"], source=item["source"], line=item["line"], raw=item["raw"], rule=item["rule"],
                considered=json.loads(item["considered"]),
            )
            for item in children["field_sources"]
        },
        diagnostics=tuple(diagnostic(item) for item in children["diagnostics"]),
    )  # fmt: skip


def diagnostic_row(diagnostic: Diagnostic, path: str) -> dict[str, Any]:
    """The row of a finding about the file at `path`; `in_file` is where it stands, if that is another file."""
    row = picked(diagnostic, DIAGNOSTIC)
    return row | {"path": path, "in_file": None if diagnostic.path in (None, path) else diagnostic.path}


def diagnostic(row: Row) -> Diagnostic:
    """A diagnostic from its row."""
    return Diagnostic(**{name: row[name] for name in DIAGNOSTIC}, path=row["in_file"] or row["path"])


def mapping(cursor: sqlite3.Cursor) -> list[dict[str, Any]]:
    """All rows of a cursor by column name."""
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
