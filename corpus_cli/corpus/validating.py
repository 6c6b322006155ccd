"""Checking files: what parsing found, what the rules say, and what the corpus's own schema asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_cli import rules
from corpus_cli.corpus import link_check
from corpus_cli.corpus.ingest import opened, relative, sources
from corpus_cli.corpus.record import Parsed, RecordSettings, Task
from corpus_cli.corpus.workers import cores, parsed
from corpus_cli.errors import NothingMatched
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.source_text import SourceText
from corpus_cli.reading import Refusal, sidecar_of
from corpus_cli.rules.people import PersonUse, suggest_people
from corpus_cli.schema import check_record, own_schema
from corpus_cli.store import names_in_use, queries

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus


_CORPUS_DECIDES = ("M112",)
"""Findings about a file alone that the rest of the corpus may settle; the rule is asked again with what is known of it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file. `commentary` and `source` are None where it was refused; `context` is what the rules knew."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    commentary: Commentary | None
    source: SourceText | None
    context: rules.Context


def validate(
    corpus: "Corpus",
    names: Sequence[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    today: str | None = None,
) -> Iterator[Checked]:
    """Read and check files; nothing is stored. `today` (ISO) is for rules about the future. See `Corpus.validate`."""
    rules.check_selectors((*select, *ignore))
    wanted = tuple(select) or corpus.config.rules.select
    unwanted = (*corpus.config.rules.ignore, *ignore)
    settings = corpus.settings()
    schema = own_schema(corpus.root)
    answers = link_check.results(corpus.root)
    around = _around(corpus, settings)
    for each in _read(corpus, _files(corpus, names), settings):
        context = rules.Context(
            required=settings.required,
            source=each.source,
            authors=settings.authors,
            keywords=settings.keywords,
            around=around,
            today=today or datetime.now(UTC).date().isoformat(),
            contact_published=settings.contact_published,
        )
        alone = (found for found in each.diagnostics if not (each.commentary and found.code in _CORPUS_DECIDES))
        findings = [*alone, *_stored(corpus, each.name)]
        if each.commentary:
            findings += rules.check(each.commentary, context)
            findings += link_check.dead(each.commentary, answers)
            findings += check_record(each.commentary, schema) if schema is not None else ()
        chosen = rules.chosen(rules.chosen(findings, ignore=each.ignore), select=wanted, ignore=unwanted)
        yield Checked(each.name, chosen, each.commentary, each.source, context)


def _read(corpus: "Corpus", paths: Sequence[Path], settings: RecordSettings) -> Iterator[Parsed]:
    """The files with their lines, in order; those that cannot be opened come last."""
    unreadable: list[Parsed] = []

    def tasks() -> Iterator[Task]:
        for path in paths:
            name = relative(corpus.root, path)
            found = opened(corpus.root, path, name)
            if isinstance(found, Refusal):
                unreadable.append(Parsed(name, found.sha256, None, found.diagnostics))
            else:
                yield Task(name, *found, settings=settings, beside=sidecar_of(path).name)

    yield from parsed(tasks(), cores(), len(paths), keep_source=True)
    yield from unreadable


def _around(corpus: "Corpus", settings: RecordSettings) -> rules.Surroundings:
    """What the rules may know of the rest of the corpus, as the last ingest left it."""
    if not corpus.database_path.exists():
        return rules.Surroundings()
    neighbours = (rules.Neighbour(*row) for row in names_in_use.neighbours(corpus.db))
    people = (
        PersonUse(row["name"], row["family"], row["given"], row["commentaries"])
        for row in names_in_use.people(corpus.db)
    )
    alike = {each.other: (each.name, each.reason) for each in suggest_people(people, settings.authors)}
    linked = frozenset(names_in_use.linked(corpus.db))
    versions = frozenset(names_in_use.versions(corpus.db))
    return rules.Surroundings(tuple(neighbours), names_in_use.keywords(corpus.db), alike, linked, versions)


def _files(corpus: "Corpus", names: Sequence[str]) -> list[Path]:
    if not names:
        return sources(corpus.root, None)
    paths: list[Path] = []
    for name in names:
        found = next((path for path in (Path(name), corpus.root / name) if path.exists()), None)
        if found is not None:
            paths.append(found)
            continue
        try:
            paths.append(corpus.root / corpus.get(name).path)
        except NothingMatched as error:
            raise NothingMatched(f"{name!r} is neither a file nor an id", hint=error.hint) from None
    return sources(corpus.root, paths, anywhere=True)


def _stored(corpus: "Corpus", name: str) -> Iterator[Diagnostic]:
    """Findings that need the whole corpus, as the last ingest left them."""
    if corpus.database_path.exists():
        yield from (found for found in queries.diagnostics(corpus.db, {name}) if found.code.startswith("D"))
