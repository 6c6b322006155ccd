"""Giving imported metadata to the commentaries and works it belongs to.

An entry is a commentary if its DOI, address, or title and year are those of exactly one. Then what the commentary's record lacks is declared
in its sidecar; what the record has is left alone. Any other entry is a work: one the corpus cites already, or a new one for `schema/works.csl.json`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus_cli.corpus import citing, files, sidecars, upkeep
from corpus_cli.export.bibtex import edtf_date
from corpus_cli.export.csl_json import CslItem, commentary_to_csl, compact, reference_to_csl
from corpus_cli.export.keys import citation_key
from corpus_cli.export.keywords import keywords
from corpus_cli.export.matching import identifiers, same_title, telling
from corpus_cli.export.tables import display_name
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.provenance import Status

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus

_FIELDS = {
    "title": "title", "container-title": "series", "publisher": "publisher", "genre": "genre", "language": "language", "abstract": "abstract",
    "URL": "source_url",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportedEntry:
    """What became of an entry: `declared` (fields of commentary `id`), `unchanged`, `ambiguous`, `known` (a cited work) or `added` (a new work)."""

    key: str
    outcome: str
    id: str | None = None
    fields: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All entries of an import, in order."""

    entries: tuple[ImportedEntry, ...]

    def summary(self) -> dict[str, int]:
        """How many entries had each outcome."""
        counts = dict.fromkeys(("declared", "unchanged", "ambiguous", "known", "added"), 0)
        for entry in self.entries:
            counts[entry.outcome] += 1
        return counts


def import_items(corpus: "Corpus", items: Iterable[CslItem], *, dry_run: bool = False) -> ImportReport:
    """Declare and add what the items say; with `dry_run` only say what would be done.

    Raises:
        ConfigError: `schema/works.csl.json` cannot be used.
        UnusableCorpus: A file cannot be written.
    """
    index = _Index(corpus)
    library = citing.library(corpus.root)
    cited = {name for _, reference in corpus.references() for name in identifiers(reference_to_csl(reference))}
    known = cited | {name for item in library for name in identifiers(item)}
    entries, added = [], []
    declared: dict[str, dict[str, Any]] = {}
    for item in items:
        key = str(item.get("citation-key") or item.get("id") or citation_key(item))
        found, by = index.find(item)
        if len(found) > 1:
            entries.append(ImportedEntry(key, "ambiguous", reason=f"its {by} is that of {' and '.join(found)}"))
        elif found:
            values = _lacking(corpus.get(found[0]), item)
            values = {field: value for field, value in values.items() if field not in declared.get(found[0], {})}
            declared.setdefault(found[0], {}).update(values)
            entries.append(_declared(key, found[0], by, tuple(values)))
        elif names := [name for name in identifiers(item) if name in known]:
            entries.append(
                ImportedEntry(key, "known", reason=f"a work of the corpus has the same {names[0].split(':')[0]}")
            )
        else:
            added.append(compact({k: v for k, v in item.items() if k != "custom"} | {"id": key}))
            known |= set(identifiers(item))
            entries.append(
                ImportedEntry(
                    key, "added", reason=f"no commentary has its DOI, address or title; added to {citing.WORKS}"
                )
            )
    if dry_run:
        return ImportReport(tuple(entries))
    if added:
        text = json.dumps([*library, *added], ensure_ascii=False, indent=1)
        files.write_atomically(corpus.root / citing.WORKS, f"{text}\n".encode())
    _write(corpus, {identifier: values for identifier, values in declared.items() if values})
    return ImportReport(tuple(entries))


class _Index:
    """Ids of commentaries by what they can be recognised by."""

    def __init__(self, corpus: "Corpus") -> None:
        self._by_name: dict[str, set[str]] = {}
        for commentary in corpus.select():
            item = commentary_to_csl(commentary)
            short = item | {"title": commentary.title or ""}
            names = {*identifiers(item), *identifiers(short)}
            if not commentary.date:
                names |= {*_undated(item), *_undated(short)}
            for name in names:
                self._by_name.setdefault(name, set()).add(commentary.id)

    def find(self, item: CslItem) -> tuple[list[str], str]:
        """The ids it may be, and by what."""
        for name in (*identifiers(item), *_undated(item)):
            if found := self._by_name.get(name):
                return sorted(found), name.split(":")[0]
        return [], ""


def _undated(item: CslItem) -> list[str]:
    """The title without a year, for a commentary that has no date yet."""
    title = item.get("title", "")
    if not telling(title):
        return []
    return [f"title without year:{same_title(title)}"]


def _declared(key: str, identifier: str, by: str, fields: tuple[str, ...]) -> ImportedEntry:
    if not fields:
        return ImportedEntry(key, "unchanged", identifier, reason=f"same {by}; the record has all it says")
    return ImportedEntry(key, "declared", identifier, fields, f"same {by}; {', '.join(fields)}")


def _write(corpus: "Corpus", declared: dict[str, dict[str, Any]]) -> None:
    """All sidecars in one change, which `undo` takes back as one."""
    places = {identifier: upkeep.paths(corpus, identifier) for identifier in declared}
    if not places:
        return
    texts = {
        place.sidecar: sidecars.updated(place.sidecar_text, declared[identifier]).encode()
        for identifier, place in places.items()
    }
    files.change(corpus.root, "import", None, texts)
    corpus.ingest([corpus.root / place.file for place in places.values()])


def _lacking(commentary: Commentary, item: CslItem) -> dict[str, Any]:
    """What the item says and the record does not, as a sidecar has it."""
    values: dict[str, Any] = {
        field: item[variable]
        for variable, field in _FIELDS.items()
        if item.get(variable) and not getattr(commentary, field)
    }
    if not commentary.date and (date := edtf_date(item.get("issued"))) and date_parts(date):
        values["date"] = date
    if not commentary.authors and item.get("author"):
        values["authors"] = [display_name(name) for name in item["author"]]
    if not commentary.keywords and (words := [word.strip() for word in keywords(item)]):
        values["keywords"] = words
    stated = commentary.provenance.get("citation_key")
    if (
        item.get("citation-key")
        and item["citation-key"] != commentary.citation_key
        and (stated is None or stated.status is not Status.DECLARED)
    ):
        values["citation_key"] = item["citation-key"]
    return values
