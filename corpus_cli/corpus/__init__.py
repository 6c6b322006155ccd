"""The façade that a notebook or a command uses.

from corpus_cli import Corpus

corpus = Corpus.open("path/to/corpus")
corpus.ingest()
for hit in corpus.search("trade author:lee").results:
    print(hit.id, hit.title)
"""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from corpus_cli import config as configuration
from corpus_cli.errors import NothingMatched, UsageError
from corpus_cli.model.commentary import Commentary, Version
from corpus_cli.model.reference import Reference
from corpus_cli.store import database, queries

if TYPE_CHECKING:
    from sqlite_utils import Database

    from corpus_cli.corpus.ingest import How, IngestReport, Progress
    from corpus_cli.corpus.record import RecordSettings
    from corpus_cli.corpus.validating import Checked
    from corpus_cli.search.query import Query
    from corpus_cli.store.kwic import Concordance
    from corpus_cli.store.related import Related
    from corpus_cli.store.search import SearchPage

DATABASE = "corpus.db"
GITIGNORE = "corpus.db\ncorpus.db-*\n.corpus/\n"


class Corpus:
    """A corpus on disk: `root` has corpus.toml; the database is opened when it is first needed."""

    def __init__(self, root: Path, config: configuration.Config) -> None:
        self.root = root
        self.config = config

    @classmethod
    def open(cls, root: str | Path) -> "Corpus":
        """The corpus in `root`.

        Raises:
            UnusableCorpus: There is no corpus.toml.
            ConfigError: corpus.toml cannot be used.
        """
        folder = Path(root).absolute()
        return cls(folder, configuration.load(folder))

    @classmethod
    def init(cls, root: str | Path, *, name: str | None = None) -> "Corpus":
        """Make a new corpus in `root`; what is there already is kept.

        Raises:
            UsageError: There is a corpus already.
        """
        folder = Path(root).absolute()
        if (folder / configuration.FILE_NAME).exists():
            raise UsageError(f"{folder} is a corpus already", hint="`corpus status` tells what is in it")
        for each in (folder, folder / "seeds", folder / "schema"):
            each.mkdir(parents=True, exist_ok=True)
        title = (name or folder.name or "Corpus").replace("\\", "\\\\").replace('"', '\\"')
        (folder / configuration.FILE_NAME).write_text(configuration.TEMPLATE.format(name=title), "utf-8")
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text(GITIGNORE, "utf-8")
        from corpus_cli.schema import write_schemas

        write_schemas(folder / "schema")
        return cls.open(folder)

    @property
    def database_path(self) -> Path:
        """Where the database is, or will be."""
        return self.root / DATABASE

    @cached_property
    def db(self) -> "Database":
        """The open database.

        Raises:
            StoreError: There is none yet, or it cannot be used.
        """
        return database.connect(self.database_path)

    def close(self) -> None:
        """Close the database; the next use opens it again."""
        if "db" in self.__dict__:
            self.db.close()
            del self.__dict__["db"]

    def settings(self) -> "RecordSettings":
        """What corpus.toml and the authority files say about reading a text."""
        from corpus_cli import plugins
        from corpus_cli.corpus.authority import load_authors, load_keywords, load_works
        from corpus_cli.corpus.record import RecordSettings

        plugins.load_all()
        authorities = load_authors(self.root), load_keywords(self.root), load_works(self.root)
        return RecordSettings.of(self.config, *authorities)

    # Bringing texts in

    def ingest(
        self,
        paths: Iterable[Path] | None = None,
        *,
        jobs: int | None = None,
        prune: bool = False,
        dry_run: bool = False,
        rebuild: bool = False,
        atomic: bool = False,
        encoding: str | None = None,
        forget: Sequence[str] = (),
        progress: "Progress | None" = None,
    ) -> "IngestReport":
        """Bring the database up to date with seeds/, or with `paths`.

        Args:
            paths: Files and folders of the corpus; all of seeds/ where not given.
            jobs: Worker processes; as many as there are cores, where that pays.
            prune: Remove records whose file is gone.
            dry_run: Change nothing.
            rebuild: Make the database again from the files.
            atomic: Store nothing if a file is refused.
            encoding: The encoding to read the files with; it is declared in the sidecar of each file that it matters to.
            forget: Paths in the corpus whose records are removed if the file is gone.
            progress: Called with the number of files done since the last call.

        Raises:
            StoreError: The database cannot be used.
            UsageError: A path does not exist or is outside the corpus, or there is no such encoding.
        """
        from corpus_cli.corpus import encodings, lock
        from corpus_cli.corpus.ingest import How

        if encoding is not None:
            encodings.check(encoding)
        chosen = list(paths) if paths is not None else None
        if rebuild and chosen is not None:
            raise UsageError("--rebuild reads all of seeds/", hint="leave out the paths")
        how = How(jobs, prune, dry_run, atomic, encoding, tuple(forget), progress)
        with contextlib.nullcontext() if dry_run else lock.held(self.root):
            if not rebuild or dry_run:
                return self._ingest(self.database_path, chosen, how, empty=rebuild)
            self.close()
            beside = self.root / f"{DATABASE}.new"
            beside.unlink(missing_ok=True)
            try:
                report = self._ingest(beside, chosen, how)
                beside.replace(self.database_path)
            finally:
                beside.unlink(missing_ok=True)
            return report

    def _ingest(self, target: Path, paths: list[Path] | None, how: "How", *, empty: bool = False) -> "IngestReport":
        """One run over the database at `target`, or (`empty`, for a dry run) over none."""
        from corpus_cli.corpus import encodings
        from corpus_cli.corpus.files import restored_on_failure
        from corpus_cli.corpus.ingest import Run, relative, sources

        files = sources(self.root, paths)
        declared = None
        if how.encoding is not None and not how.dry_run:
            declared = encodings.declare(self.root, ((relative(self.root, path), path) for path in files), how.encoding)
        undone = restored_on_failure(self.root, declared) if declared else contextlib.nullcontext()
        with undone, database.errors(self.database_path):
            if how.dry_run and (empty or not target.exists()):
                db = database.in_memory()
            else:
                db = database.connect(target, create=True)
            try:
                report = Run(db, self.root, self.settings(), how)(files, whole=paths is None)
            finally:
                db.close()
        self.close()
        return report

    # Looking

    def ids(self) -> list[str]:
        """The ids of all commentaries, in order."""
        return queries.slugs(self.db)

    def key(self, identifier: str) -> int:
        """The integer id of a commentary, by its id, one it had before, or a beginning that no other id has.

        Raises:
            NothingMatched: There is no such commentary, or several begin so; the hint names them or the nearest.
        """
        found = queries.resolve(self.db, identifier)
        if (
            found is None
            and len(begun := [each for each in self.ids() if identifier and each.startswith(identifier)]) == 1
        ):
            found = queries.resolve(self.db, begun[0])
        if found is None:
            from rapidfuzz import process

            if begun:
                more = f" and {len(begun) - 3} more" if len(begun) > 3 else ""
                raise NothingMatched(
                    f"{identifier!r} is the beginning of {len(begun)} ids", hint=f"{', '.join(begun[:3])}{more}"
                )
            near = process.extractOne(identifier, self.ids(), score_cutoff=60)
            raise NothingMatched(
                f"no commentary {identifier!r}",
                hint=f"did you mean {near[0]!r}?" if near else "`corpus list` names them all",
            )
        return found

    def get(self, identifier: str) -> Commentary:
        """The commentary with this id, or one it had before. Its links have those of the translations that name it, too.

        Raises:
            NothingMatched: There is none.
        """
        commentary = self._stored(identifier)
        naming = [version.link for version in queries.versions(self.db, commentary) if not version.named]
        translations = [link for link in naming if link.rel == "translation"]
        return commentary.model_copy(update={"links": (*commentary.links, *translations)})

    def versions(self, identifier: str) -> tuple[Version, ...]:
        """Translations and revisions of a commentary, whichever of the two names the other.

        Raises:
            NothingMatched: There is no such commentary.
        """
        return queries.versions(self.db, self._stored(identifier))

    def _stored(self, identifier: str) -> Commentary:
        return next(queries.commentaries(self.db, [self.key(identifier)]))

    def id_of(self, path: str) -> str:
        """The id of the commentary whose file is at this path in the corpus.

        Raises:
            NothingMatched: There is none.
        """
        found = queries.slug_of(self.db, path)
        if found is None:
            raise NothingMatched(f"no commentary at {path}")
        return found

    def aliases(self, identifier: str) -> list[str]:
        """The ids a commentary had before."""
        return queries.aliases(self.db, self.key(identifier))

    def stored_paths(self) -> list[str]:
        """The paths of all stored commentaries, in order."""
        return queries.paths(self.db)

    def vocabulary(self, field: str) -> list[str]:
        """The authors, keywords, themes, genres, series, publishers or languages in use, in order."""
        if field in ("authors", "keywords"):
            return queries.names(self.db) if field == "authors" else queries.keywords(self.db)
        return queries.distinct(self.db, field)

    def parse_query(self, query: str) -> "Query":
        """The tree of a query in the search language; `@name` is a saved search of corpus.toml."""
        from corpus_cli.search.query import parse_query

        return parse_query(query, saved=self.config.search.saved)

    def search(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        sort: Literal["relevance", "date", "-date"] = "relevance",
        facets: bool = False,
    ) -> "SearchPage":
        """Ranked results with marked snippets.

        Raises:
            UsageError: A filter of the query has a value that cannot be used.
        """
        from corpus_cli.store.search import search

        return search(self.db, self._usable(query), limit=limit, offset=offset, sort=sort, facets=facets)

    def kwic(self, words: Sequence[str], *, width: int = 40) -> "Iterator[Concordance]":
        """Every place of any of the words (words, phrases, filters), with `width` characters on either side.

        Raises:
            UsageError: A filter has a value that cannot be used.
        """
        from corpus_cli.store.kwic import kwic

        phrases = (f'"{word}"' if " " in word and not {'"', ":", "("} & set(word) else word for word in words)
        return kwic(self.db, self._usable(" ".join(phrases)), width=width)

    def related(self, identifier: str, *, limit: int = 10) -> "list[Related]":
        """The commentaries most like one, each with what they share.

        Raises:
            NothingMatched: There is no such commentary.
        """
        from corpus_cli.store.related import related

        return related(self.db, self.key(identifier), limit=limit)

    def _usable(self, query: str) -> "Query":
        parsed = self.parse_query(query)
        fatal = next((problem for problem in parsed.problems if problem.fatal), None)
        if fatal:
            raise UsageError(fatal.message, hint=fatal.hint)
        return parsed

    def matching(self, query: str | None = None, ids: Sequence[str] | None = None) -> list[int]:
        """Integer ids by date, then id: of all, of those a query finds, or of the ids named.

        Raises:
            NothingMatched: An id is unknown.
        """
        if ids is not None:
            wanted = {self.key(identifier) for identifier in ids}
            return [key for key in queries.ordered_ids(self.db) if key in wanted]
        if query is None or not query.strip():
            return queries.ordered_ids(self.db)
        from corpus_cli.store.search import matching_ids

        found: list[int] = matching_ids(self.db, self._usable(query))
        return found

    def select(self, query: str | None = None, ids: Sequence[str] | None = None) -> Iterator[Commentary]:
        """Commentaries by date, then id: all, those a query finds, or those named."""
        return queries.commentaries(self.db, self.matching(query, ids))

    def catalogue(self, query: str | None = None, ids: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
        """Rows of the catalogue (no bodies) by date, then id."""
        return queries.catalogue(self.db, self.matching(query, ids))

    def references(self, query: str | None = None, ids: Sequence[str] | None = None) -> Iterator[tuple[str, Reference]]:
        """The references of these commentaries, each with the commentary's id."""
        return queries.references(self.db, self.matching(query, ids))

    # Checking

    def validate(
        self, names: Sequence[str] = (), *, select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> "Iterator[Checked]":
        """Check files against the rules and the corpus's schema, as they are now.

        Args:
            names: Paths or ids; every file of seeds/ where empty.
            select: Codes or beginnings of codes; what corpus.toml selects where empty.
            ignore: Codes or beginnings of codes to leave out, besides those of corpus.toml and the sidecars.

        Raises:
            UsageError: A name is neither a path nor an id.
        """
        from corpus_cli.corpus.validating import validate

        return validate(self, names, select=select, ignore=ignore)
