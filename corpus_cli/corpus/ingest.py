"""Bringing the database up to date with the files: one transaction a run, one writer, worker processes for parsing."""

import contextlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from corpus_cli.corpus import keys, linking, revisions, translations, twins
from corpus_cli.corpus.record import Parsed, RecordSettings, Task, digest
from corpus_cli.corpus.workers import BATCH, cores, parsed
from corpus_cli.errors import CorpusError, UsageError
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.identity import unique
from corpus_cli.reading import Refusal, is_source, sidecar_of, source_bytes, suffixes
from corpus_cli.rules.announced import without_url
from corpus_cli.store import index, names_in_use, queries, similar, writer
from corpus_cli.store.database import Database, writing

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    path: str
    outcome: str
    id: str | None = None
    duplicate_of: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of a run. `gone` are stored files that no longer exist and were kept (`--prune` removes them)."""

    files: tuple[FileReport, ...]
    seconds: float
    gone: tuple[str, ...] = ()

    def count(self, outcome: str) -> int:
        """How many files had this outcome."""
        return sum(1 for file in self.files if file.outcome == outcome)

    def as_json(self) -> dict[str, Any]:
        """The object of `corpus ingest --json`."""
        return {
            "schema_version": 1,
            "added": self.count("added"),
            "updated": self.count("updated"),
            "unchanged": self.count("unchanged"),
            "removed": self.count("removed"),
            "refused": self.count("refused"),
            "duplicates": self.count("duplicate"),
            "gone": list(self.gone),
            "seconds": round(self.seconds, 3),
            "files": [
                {
                    "path": file.path,
                    "outcome": file.outcome,
                    "id": file.id,
                    "duplicate_of": file.duplicate_of,
                    "diagnostics": [diagnostic.model_dump(mode="json") for diagnostic in file.diagnostics],
                }
                for file in self.files
            ],
        }


class _Undone(Exception):  # noqa: N818 - not an error: it rolls a transaction back
    """Carries the report of a run whose changes are not kept."""


def sources(root: Path, paths: Iterable[Path] | None, *, anywhere: bool = False) -> list[Path]:
    """The files to read, in order of their path in the corpus: of seeds/, or those of `paths` that are in it.

    `anywhere` takes files of other folders of the corpus too, which can be checked although they cannot be stored.

    Raises:
        UsageError: A path does not exist, is outside seeds/ or is no commentary.
    """
    seeds = root if anywhere else root / "seeds"
    found: set[Path] = set()
    for path in paths if paths is not None else [root / "seeds"]:
        absolute = path.absolute() if paths is not None else path
        if paths is not None and not absolute.exists():
            raise UsageError(f"no such file or folder: {path}")
        if not absolute.resolve().is_relative_to(root.resolve()):
            raise UsageError(f"{path} is outside the corpus {root}", hint="`corpus add` copies a file into it")
        if absolute.is_dir():
            inside = absolute if not _is_in(seeds, absolute) else seeds
            found.update(each for each in inside.rglob("*") if each.is_file() and is_source(each))
        elif absolute.is_file():
            if not anywhere and not is_source(absolute):
                raise UsageError(
                    f"{path} is not taken for a commentary", hint=f"{kinds()}; a README and a hidden file stay out"
                )
            found.add(absolute)
            inside = absolute
        if not _is_in(inside, seeds):
            raise UsageError(f"{path} is outside seeds/", hint="`corpus add` copies a file into it")
    return sorted(found, key=lambda path: relative(root, path))


def _is_in(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def relative(root: Path, path: Path) -> str:
    """The path in the corpus, with `/`. A link is called by its own name, wherever it leads."""
    named = Path(os.path.normpath(path.absolute()))
    if not named.is_relative_to(root):
        root, named = root.resolve(), path.parent.resolve() / path.name
    return named.relative_to(root).as_posix()


def opened(root: Path, path: Path, name: str) -> tuple[bytes, bytes | None] | Refusal:
    """The bytes of a file and of its sidecar. A link that leads out of the corpus is refused: the files are to be all there is."""
    if _is_in(path, root):
        return source_bytes(path, name)
    finding = Diagnostic(
        code="F010",
        name="unreadable-file",
        severity=Severity.ERROR,
        message="the file is a link to one outside the corpus",
        path=name,
        help="put the file itself here",
    )
    return Refusal(name, digest(b"") or "", (finding,))


def kinds() -> str:
    """What the name of a commentary ends in, for a person."""
    return f"files end in {', '.join(suffixes())}"


@dataclass(frozen=True, slots=True)
class How:
    """The options of a run; see `Corpus.ingest`."""

    jobs: int | None = None
    prune: bool = False
    dry_run: bool = False
    atomic: bool = False
    encoding: str | None = None
    forget: tuple[str, ...] = ()
    progress: Progress | None = None


@dataclass
class Run:
    """One ingest over an open database. `root` is the corpus."""

    db: Database
    root: Path
    settings: RecordSettings
    how: How = How()

    def __call__(self, files: Sequence[Path], *, whole: bool) -> IngestReport:
        """Bring the database up to date with `files`. `whole` means that they are all there are.

        Raises:
            CorpusError: The run is to be atomic and a file was refused; nothing is stored then.
        """
        how = self.how
        began = time.perf_counter()
        reports: list[FileReport] = []
        gone: list[str] = []
        near: dict[str, tuple[Diagnostic, ...]] = {}
        try:
            with writing(self.db):
                self._start()
                reports.extend(self._changed(files))
                if whole:
                    present = {relative(self.root, path) for path in files}
                    gone.extend(self._gone(self._states.keys() - present, reports, prune=how.prune))
                lost = {path for path in how.forget if not (self.root / path).exists()}
                gone.extend(self._gone(self._states.keys() & lost, reports, prune=True))
                near = self._finish()
                refused = next((report for report in reports if report.outcome == "refused"), None)
                if how.atomic and refused:
                    _refuse_all(refused)
                if how.dry_run:
                    raise _Undone  # noqa: TRY301 - rolls the transaction back
        except _Undone:
            pass
        reports = [
            replace(report, diagnostics=(*self._unsettled(report), *near.get(report.path, ()))) for report in reports
        ]
        reports.sort(key=lambda report: report.path)
        return IngestReport(tuple(reports), time.perf_counter() - began, tuple(gone))

    def _start(self) -> None:
        self._states: dict[str, writer.FileState] = writer.file_states(self.db)
        self._by_sha256 = {state.sha256: state for state in self._states.values() if state.outcome == "stored"}
        self._ids: dict[int, str] = queries.slug_by_id(self.db)
        self._slugs = {name: key for key, name in self._ids.items()}
        self._aliases: dict[str, int] = queries.alias_owners(self.db)
        self._keys: dict[int, str | None] = {}
        self._removed = False
        self._touched: list[int] = []
        self._bereft: set[int] = set()
        people, keywords = self.settings.authors.people, self.settings.keywords.keywords
        renamed = [
            writer.put_other_names(self.db, kind, ((each.name, form) for each in entries for form in each.forms))
            for kind, entries in (("author", people), ("keyword", keywords))
        ]
        self._bulk = not self._ids or any(renamed)
        self._settled: set[tuple[str, str]] = set()

    def _changed(self, files: Sequence[Path]) -> Iterator[FileReport]:
        waiting: list[Task] = []
        done = 0
        for path in files:
            name = relative(self.root, path)
            if not name.isprintable():
                yield _unusable_name(name)
                continue
            found = opened(self.root, path, name)
            if isinstance(found, Refusal):
                yield self._file(Parsed(name, found.sha256, None, found.diagnostics))
                continue
            data, sidecar = found
            state = self._states.get(name)
            same = (digest(data), digest(sidecar), self.settings.digest)
            if (
                state
                and state.outcome == "stored"
                and (state.sha256, state.sidecar_sha256, state.settings) == same
                and not self.how.encoding
            ):
                done += 1
                yield FileReport(name, "unchanged", self._ids.get(state.commentary_id or 0))
                continue
            beside = sidecar_of(path).name
            waiting.append(Task(name, data, sidecar, self.how.encoding, settings=self.settings, beside=beside))
            if len(waiting) == BATCH:
                yield from self._store(waiting)
                waiting = []
            self._tell(done)
        yield from self._store(waiting)

    def _store(self, tasks: list[Task]) -> Iterator[FileReport]:
        if not tasks:
            return
        jobs = self.how.jobs or cores()
        with contextlib.closing(parsed(iter(tasks), jobs, len(tasks))) as results:
            for result in results:
                yield self._file(result)
                self._tell(1)

    def _tell(self, done: int) -> None:
        if self.how.progress and done:
            self.how.progress(done)

    def _file(self, result: Parsed) -> FileReport:
        known = self._states.get(result.name)
        state = writer.FileState(
            result.name, result.sha256, result.sidecar_sha256, self.settings.digest, result.encoding, "refused"
        )
        if result.commentary is None:
            if self.how.encoding and known and known.outcome == "stored" and known.sha256 == result.sha256:
                return FileReport(
                    result.name, "refused", self._ids.get(known.commentary_id or 0), diagnostics=result.diagnostics
                )
            self._forget(known)
            writer.put_file(self.db, state)
            writer.put_diagnostics(self.db, result.name, result.diagnostics)
            return FileReport(result.name, "refused", diagnostics=result.diagnostics)
        own = known.commentary_id if known and known.outcome == "stored" else None
        moved = None if own else self._moved(result.sha256)
        if moved:
            self._rename(moved, result.commentary.id)
        own = own or moved
        twin = twins.same(self.db, result, own)
        if twin:
            self._forget(known)
            writer.put_file(self.db, replace(state, outcome="duplicate"))
            writer.put_diagnostics(self.db, result.name, (twin.diagnostic,))
            return FileReport(result.name, "duplicate", duplicate_of=twin.id, diagnostics=(twin.diagnostic,))
        return self._put(result, own, state)

    def _put(self, result: Parsed, own: int | None, state: writer.FileState) -> FileReport:
        commentary = result.commentary
        assert commentary is not None
        identifier = self._ids[own] if own else unique(commentary.id, self._slugs.keys() | self._aliases.keys())
        commentary = commentary.model_copy(update={"id": identifier})
        pinned = commentary.citation_key
        commentary = commentary.model_copy(update={"citation_key": None})  # two may want one key until all are known
        key = writer.put(
            self.db, commentary, fingerprint=result.fingerprint, aliases=result.aliases, indexed=not self._bulk
        )
        self._ids[key], self._slugs[identifier] = identifier, key
        self._keys[key] = pinned
        self._touched.append(key)
        writer.put_file(self.db, replace(state, outcome="stored", commentary_id=key))
        return FileReport(result.name, "updated" if own else "added", identifier, diagnostics=result.diagnostics)

    def _moved(self, sha256: str) -> int | None:
        """The commentary of a file with the same bytes that is no longer where it was."""
        state = self._by_sha256.get(sha256)
        if state is None or (self.root / state.path).exists() or state.commentary_id not in self._ids:
            return None
        writer.forget_file(self.db, state.path)
        return state.commentary_id

    def _rename(self, key: int, wanted: str) -> None:
        """The file of a stored commentary has another name now, and with it another id."""
        self._slugs.pop(self._ids[key])
        others = {alias for alias, owner in self._aliases.items() if owner != key}
        identifier = unique(wanted, self._slugs.keys() | others)
        writer.rename(self.db, key, identifier)
        self._ids[key], self._slugs[identifier] = identifier, key

    def _forget(self, known: writer.FileState | None) -> None:
        """The record of a file that is refused or a duplicate from now on goes."""
        if known and known.commentary_id is not None and known.commentary_id in self._ids:
            self._bereft |= {other.key for other in similar.near(self.db, known.commentary_id)}
            writer.remove(self.db, known.commentary_id, indexed=not self._bulk)
            self._removed = True
            self._slugs.pop(self._ids.pop(known.commentary_id), None)
            self._keys.pop(known.commentary_id, None)

    def _gone(self, paths: Iterable[str], reports: list[FileReport], *, prune: bool) -> Iterator[str]:
        """Forget the files at these paths, which no longer are sources; without `prune`, those of stored commentaries are only named."""
        for path in sorted(paths):
            state = self._states[path]
            if not self._still_known(path):
                continue
            if state.outcome == "stored" and not prune:
                yield path
                continue
            identifier = self._ids.get(state.commentary_id or 0)
            self._forget(state)
            writer.forget_file(self.db, path)
            if identifier:
                reports.append(FileReport(path, "removed", identifier))

    def _still_known(self, path: str) -> bool:
        return writer.knows_file(self.db, path)

    def _finish(self) -> dict[str, tuple[Diagnostic, ...]]:
        """What needs all records at once; findings about near-duplicates by path."""
        entries = linking.link(self.db, self._touched, self.settings.works)
        if self._keys or self._removed:
            keys.assign(self.db, self._keys, entries, self.settings.authors.romanised, self._ids)
        revisions.refresh(self.db, self._touched)
        findings = twins.refresh(self.db, (*self._touched, *self._bereft))
        for path, suggested in translations.refresh(self.db, self._touched).items():
            findings[path] = (*findings.get(path, ()), *suggested)
        self._settled = {
            (path, without_url(rel, label)) for path, rel, label in names_in_use.reported_versions(self.db)
        }
        writer.settle_findings(self.db, "M112", self._settled)
        writer.sweep(self.db)
        if self._bulk:
            index.rebuild(self.db)
        return findings

    def _unsettled(self, report: FileReport) -> Iterator[Diagnostic]:
        """The findings of a file without those about versions that were linked in this run."""
        yield from (
            each
            for each in report.diagnostics
            if each.code != "M112" or (report.path, each.message) not in self._settled
        )


def _refuse_all(refused: FileReport) -> NoReturn:
    raise CorpusError(f"{refused.path} was refused; nothing is stored (--atomic)", hint="`corpus validate` says why")


def _unusable_name(name: str) -> FileReport:
    """A name that cannot be stored or printed: bytes that are no UTF-8, a line break, a control character."""
    shown = name.encode("utf-8", "backslashreplace").decode().encode("unicode_escape").decode()
    finding = Diagnostic(
        code="F010",
        name="unreadable-file",
        severity=Severity.ERROR,
        message="the name of the file has characters that cannot be printed",
        path=shown,
        help="give the file another name",
    )
    return FileReport(shown, "refused", diagnostics=(finding,))
