"""Giving imported metadata to the commentaries and works it belongs to.

An entry is a commentary if its DOI, address, or title and year are those of exactly one. Then what the commentary's record lacks is declared
in its sidecar; what the record has is left alone. Any other entry is a work: one the corpus cites already, or a new one for `schema/works.csl.json`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import tomlkit

from corpus_cli.corpus import citing, files, sidecars, upkeep
from corpus_cli.export.bibtex import edtf_date
from corpus_cli.export.csl_json import CslItem, commentary_to_csl, compact, reference_to_csl
from corpus_cli.export.keys import citation_key
from corpus_cli.export.keywords import keywords
from corpus_cli.export.matching import authors_agree, identifiers, same_title, telling, year_of
from corpus_cli.export.tables import display_name
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.names import Name
from corpus_cli.model.provenance import Status
from corpus_cli.parsing.works import fold, titles_agree

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
    known = _Known([*(reference_to_csl(reference) for _, reference in corpus.references()), *library])
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
        elif same := known.by(item):
            entries.append(ImportedEntry(key, "known", reason=f"a work of the corpus has the same {same}"))
        else:
            added.append(compact(item | {"id": key}))
            known.add(item)
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


class _Known:
    """Works that are known, by what they can be recognised by."""

    def __init__(self, items: Iterable[CslItem]) -> None:
        self._names: set[str] = set()
        self._titled: dict[tuple[str, int | None], list[CslItem]] = {}
        for item in items:
            self.add(item)

    def add(self, item: CslItem) -> None:
        """Know this work too."""
        self._names |= {name for name in identifiers(item) if not name.startswith("title:")}
        if item.get("title"):
            self._titled.setdefault(_filed(item), []).append(item)

    def by(self, item: CslItem) -> str | None:
        """What a known work has in common with the item: `doi`, `url`, or `title` with year and author."""
        for name in identifiers(item):
            if name in self._names:
                return name.split(":")[0]
        title = item.get("title", "")
        for other in self._titled.get(_filed(item), ()) if title else ():
            named = (
                bool(item.get("author") and other.get("author"))
                or telling(title)
                or item.get("author") == other.get("author")
            )
            if (
                named
                and titles_agree(title, other["title"])
                and authors_agree(item, other)
                and not _contradict(item, other)
            ):
                return "title"
        return None


def _filed(item: CslItem) -> tuple[str, int | None]:
    """The beginning of the title, which titles that agree share, and the year."""
    return fold(item.get("title", ""))[:6], year_of(item)


def _contradict(one: CslItem, other: CslItem) -> bool:
    """Whether both state what one work has one of, and another one each."""
    return any(
        one.get(name) and other.get(name) and str(one[name]).casefold() != str(other[name]).casefold()
        for name in ("DOI", "edition", "number")
    )


class _Index:
    """Ids of commentaries by what they can be recognised by."""

    def __init__(self, corpus: "Corpus") -> None:
        self._by_name: dict[str, set[str]] = {}
        self._authors: dict[str, CslItem] = {}
        for commentary in corpus.select():
            item = commentary_to_csl(commentary)
            self._authors[commentary.id] = {"author": item.get("author")}
            short = item | {"title": commentary.title or ""}
            names = {*identifiers(item), *identifiers(short)}
            if not commentary.date:
                names |= {*_undated(item), *_undated(short)}
            for name in names:
                self._by_name.setdefault(name, set()).add(commentary.id)

    def find(self, item: CslItem) -> tuple[list[str], str]:
        """The ids it may be, and by what."""
        for name in (*identifiers(item), *_undated(item)):
            found = self._by_name.get(name, set())
            if name.startswith("title"):
                found = {each for each in found if authors_agree(item, self._authors[each])}
            if found:
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
    if item.get("translator") and not commentary.contributors:
        values["contributors"] = _translators(item["translator"])
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


def _translators(names: Iterable[dict[str, str]]) -> Any:
    """Contributors of a sidecar."""
    people = tomlkit.array()
    for name in names:
        table = tomlkit.inline_table()
        parts = {part: name[part] for part in ("family", "given") if name.get(part)}
        table.update({"name": Name.model_validate(name).display(), **parts, "roles": ["translator"]})
        people.append(table)
    return people
