"""Whether a corpus is whole."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus_cli import plugins
from corpus_cli.corpus.ingest import opened, relative, sources
from corpus_cli.corpus.record import digest
from corpus_cli.errors import CorpusError
from corpus_cli.reading import Refusal
from corpus_cli.store import checks, database, queries, writer

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus


PAGES = "the database's pages"


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing looked at; `problem` is None where it is sound."""

    name: str
    problem: str | None = None
    help: str | None = None


def status(corpus: "Corpus") -> dict[str, Any]:
    """Counts of what is stored, and how the files differ from it."""
    states, counts = {}, {}
    if corpus.database_path.exists():
        states = writer.file_states(corpus.db)
        counts = queries.counts(corpus.db)
    present = {relative(corpus.root, path): path for path in sources(corpus.root, None)}
    settings = corpus.settings().digest
    changed = 0
    for name in present.keys() & states.keys():
        found = opened(corpus.root, present[name], name)
        if isinstance(found, Refusal):
            same = states[name].outcome == "refused"
        else:
            same = (states[name].sha256, states[name].sidecar_sha256) == tuple(map(digest, found))
        changed += not same or states[name].settings != settings
    return {
        **counts,
        "new_files": len(present.keys() - states.keys()),
        "changed_files": changed,
        "gone_files": len(states.keys() - present.keys()),
    }


def examine(corpus: "Corpus") -> list[Examination]:
    """Look at everything that can be wrong; nothing is changed."""
    if not corpus.database_path.exists():
        return [_look(corpus.database_path, PAGES, lambda: checks.pages(corpus.db), ""), _schema_look(corpus)]
    rebuild = "`corpus ingest --rebuild` makes the database again from the files"
    looks: list[tuple[str, Callable[[], str | None], str]] = [
        (PAGES, lambda: checks.pages(corpus.db), rebuild),
        ("links between tables", lambda: checks.foreign_keys(corpus.db), rebuild),
        ("the full-text index", lambda: checks.full_text(corpus.db), rebuild),
        (
            "files and records agree",
            lambda: _drift(corpus),
            "`corpus ingest` brings the database up to date; with --prune it also removes the records of files that are gone",
        ),
        ("the saved searches", lambda: _saved(corpus), "mend [search.saved] in corpus.toml"),
    ]
    return [*(_look(corpus.database_path, name, look, remedy) for name, look, remedy in looks), _schema_look(corpus)]


def _schema_look(corpus: "Corpus") -> Examination:
    remedy = "mend schema/commentary.schema.json, or `corpus schema --write`"
    return _look(corpus.database_path, "the schema is usable", lambda: _schema(corpus), remedy)


def _look(path: Path, name: str, look: Callable[[], str | None], remedy: str) -> Examination:
    try:
        with database.errors(path):
            problem = look()
    except CorpusError as error:
        return Examination(name, str(error), error.hint or remedy)
    return Examination(name, problem, remedy if problem else None)


def _drift(corpus: "Corpus") -> str | None:
    found = status(corpus)
    parts = [f"{found[key]} {key.split('_')[0]}" for key in ("new_files", "changed_files", "gone_files") if found[key]]
    return ", ".join(parts) + " files" if parts else None


def _saved(corpus: "Corpus") -> str | None:
    """Saved searches that cannot be run, or not as they are meant."""
    wrong = []
    for name, text in corpus.config.search.saved.items():
        parsed = corpus.parse_query(text)
        problem = next((each.message for each in parsed.problems), None if parsed.root else "nothing to search for")
        wrong += [f"@{name}: {problem}"] if problem else []
    return "; ".join(wrong) or None


def _plugins() -> str | None:
    return "; ".join(found.message for found in plugins.load_all()) or None


def _schema(corpus: "Corpus") -> str | None:
    from corpus_cli.schema import own_schema

    own_schema(corpus.root)
    return None


def migrations(corpus: "Corpus", *, apply: bool) -> list[tuple[str, bool]]:
    """Every migration this program knows, and whether the database has it."""
    if apply:
        _ = corpus.db
    return checks.migrations(corpus.database_path)


def sqlite_version() -> str:
    """The version of the SQLite in use."""
    return checks.sqlite_version()
