"""Changing what is there: every change is to files, is written to the journal, and can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from corpus_cli.corpus import files, lock, sidecars
from corpus_cli.errors import UsageError
from corpus_cli.model.identity import slug
from corpus_cli.reading import SIDECAR_SUFFIX, is_source, sidecar_of
from corpus_cli.store import queries

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus
    from corpus_cli.corpus.ingest import IngestReport


@dataclass(frozen=True, slots=True)
class Paths:
    """The file of a commentary and the sidecar to write, as paths in the corpus. `sidecar_text` is what is declared now, None for nothing."""

    file: str
    sidecar: str
    sidecar_text: str | None


def paths(corpus: "Corpus", identifier: str) -> Paths:
    """Where a commentary stands.

    Raises:
        NothingMatched: There is no such commentary.
    """
    file = corpus.get(identifier).path
    return Paths(file, *declared(corpus.root, file))


def declared(root: Path, file: str) -> tuple[str, str | None]:
    """The sidecar to write for a file, as a path in the corpus, and what is declared for it now, None for nothing."""
    path = root / file
    now, wanted = sidecar_of(path), sidecar_of(path, own=True)
    text = now.read_text("utf-8") if now.is_file() else None
    return PurePosixPath(file).with_name(wanted.name).as_posix(), text


def set_values(corpus: "Corpus", identifier: str, values: Mapping[str, Any]) -> "IngestReport":
    """Declare values of a commentary in its sidecar; None takes one out again."""
    with lock.held(corpus.root):
        where = paths(corpus, identifier)
        return write_sidecar(corpus, identifier, sidecars.updated(where.sidecar_text, values), action="set")


def write_sidecar(corpus: "Corpus", identifier: str, text: str, *, action: str) -> "IngestReport":
    """Replace the sidecar of a commentary by `text`; an empty one is removed."""
    with lock.held(corpus.root):
        where = paths(corpus, identifier)
        made = files.change(corpus.root, action, identifier, {where.sidecar: text.encode() if text.strip() else None})
        with files.restored_on_failure(corpus.root, made):
            return corpus.ingest([corpus.root / where.file])


def rename(corpus: "Corpus", identifier: str, name: str) -> str:
    """Give a commentary's file another name; the old id stays as an alias. The new id.

    Raises:
        UsageError: The name is taken or has a folder in it.
    """
    with lock.held(corpus.root):
        found = corpus.get(identifier)
        where = paths(corpus, identifier)
        files.check_name(name)
        target = PurePosixPath(where.file).with_name(name + PurePosixPath(where.file).suffix).as_posix()
        if not is_source(Path(target)):
            raise UsageError(f"{name!r} would not be taken for a commentary", hint="choose another name")
        if slug(name) == found.id:
            raise UsageError(f"{found.id} is called that already")
        if (corpus.root / target).exists() or queries.resolve(corpus.db, slug(name)) is not None:
            raise UsageError(f"{name!r} is taken", hint="choose another name")
        aliases = [*corpus.aliases(found.id), found.id]
        sidecar = sidecars.updated(where.sidecar_text, {"aliases": aliases})
        beside = PurePosixPath(target).with_suffix(SIDECAR_SUFFIX).as_posix()
        data = (corpus.root / where.file).read_bytes()
        made = files.change(
            corpus.root,
            "rename",
            found.id,
            {where.file: None, where.sidecar: None, beside: sidecar.encode(), target: data},
        )
        with files.restored_on_failure(corpus.root, made):
            corpus.ingest([corpus.root / target], forget=[where.file])
        return corpus.id_of(target)


def remove(corpus: "Corpus", identifier: str) -> Paths:
    """Move a commentary's file and sidecar to the trash, and forget its record."""
    with lock.held(corpus.root):
        found = corpus.get(identifier)
        where = paths(corpus, identifier)
        gone: dict[str, bytes | None] = {where.file: None}
        if where.sidecar_text is not None:
            gone[where.sidecar] = None
        made = files.change(corpus.root, "remove", found.id, gone)
        with files.restored_on_failure(corpus.root, made):
            corpus.ingest([], forget=[where.file])
        return where


def undo(corpus: "Corpus") -> files.Change:
    """Take the last change back. The files of the change name the copies of what was there until now, and whether a person had edited it.

    Raises:
        NothingMatched: There is nothing to take back.
    """
    with lock.held(corpus.root):
        made = files.restore(corpus.root, files.last(corpus.root))
        if not corpus.database_path.exists():
            return made
        if any(each.path.startswith("schema/") for each in made.files):
            corpus.ingest()
            return made
        sources = [each.path for each in made.files if not each.path.endswith(SIDECAR_SUFFIX)]
        stems = {PurePosixPath(each.path).stem for each in made.files}
        beside = stems | {PurePosixPath(stem).stem for stem in stems}
        stored = [path for path in corpus.stored_paths() if PurePosixPath(path).stem in beside]
        wanted = dict.fromkeys([*sources, *stored])
        present = [corpus.root / path for path in wanted if (corpus.root / path).is_file()]
        corpus.ingest(present, forget=[path for path in wanted if not (corpus.root / path).exists()])
        return made


def log(corpus: "Corpus", identifier: str | None = None) -> list[files.Change]:
    """The journal, newest first, of one commentary or all."""
    return [each for each in reversed(files.changes(corpus.root)) if identifier is None or each.id == identifier]


def backup(corpus: "Corpus", target: Path) -> int:
    """Write corpus.toml, schema/, seeds/ and a whole copy of the database into a .zip; how many files.

    Raises:
        UsageError: The file exists.
    """
    import tempfile
    import zipfile

    from corpus_cli.store import database

    if target.exists():
        raise UsageError(f"{target} exists", hint="name a new file")
    chosen = [path for part in ("corpus.toml", "schema", "seeds") for path in _below(corpus.root / part)]
    partial = target.with_name(f".{target.name}.part")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in chosen:
            archive.write(path, path.relative_to(corpus.root).as_posix())
        if corpus.database_path.exists():
            copy = Path(folder) / "corpus.db"
            database.copy(corpus.db, copy)
            archive.write(copy, "corpus.db")
            chosen.append(copy)
    partial.replace(target)
    return len(chosen)


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(each for each in path.rglob("*") if each.is_file())


def restore(source: Path, folder: Path) -> int:
    """Unpack a backup into a new or empty folder; how many files.

    Raises:
        UsageError: It is no backup, or the folder has something in it.
    """
    import zipfile

    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty", hint="name a new folder")
    try:
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
            outside = any(name.startswith(("/", "\\")) or ".." in Path(name).parts for name in names)
            if "corpus.toml" not in names or outside or archive.testzip() is not None:
                raise UsageError(f"{source} is no whole backup of a corpus")
            archive.extractall(folder)
    except (zipfile.BadZipFile, OSError) as error:
        raise UsageError(f"{source} cannot be read: {error}") from error
    return len(names)
