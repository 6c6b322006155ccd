"""Folders to publish: made beside, then put in place whole; never over a folder that something else made."""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from string import Template
from typing import Any, Literal

from corpus_cli import __version__
from corpus_cli.errors import CorpusError, UsageError
from corpus_cli.site.copying import publishable_copy
from corpus_cli.site.metadata import configuration, metadata, settings
from corpus_cli.site.rendering import FOLDER
from corpus_cli.site.settings import SiteSettings

Kind = Literal["datasette", "docker", "static"]
MARK = ".corpus-site.json"
"""In every folder made here: what made it, and the files it made. Without it, a folder is somebody else's."""
SOURCES = ("seeds", "schema", ".corpus", ".git")
"""Folders of a corpus that nothing is ever published over."""
PYTHON_IMAGE = "python:3.13-slim-bookworm"


@dataclass(frozen=True, slots=True)
class Published:
    """What was made: the folder, its kind, how many commentaries and files it has, and how many bytes."""

    folder: Path
    kind: Kind
    commentaries: int
    files: int
    size: int


def publish(
    source: Path,
    folder: Path,
    site: SiteSettings,
    kind: Kind = "datasette",
    *,
    include_incomplete: bool = False,
    contact: bool = False,
    force: bool = False,
) -> Published:
    """Make `folder` for a host. The same corpus gives the same bytes.

    Raises:
        UsageError: `folder` is not empty, and was not made by this function, and `force` is not given.
        StoreError: The database is missing or damaged.
        CorpusError: The folder cannot be written.
    """
    makers: dict[Kind, Callable[[Path, SiteSettings], None]] = {
        "datasette": _datasette,
        "docker": _docker,
        "static": _static,
    }
    with replacing(folder, force=force) as made:
        database = made / "corpus.db"
        count = publishable_copy(source, database, include_incomplete=include_incomplete, contact=contact)
        makers[kind](made, site)
        files = sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
        mark = {"made_by": f"corpus {__version__}", "kind": kind, "files": files}
        _write(made / MARK, json.dumps(mark, ensure_ascii=False) + "\n")
        sizes = [path.stat().st_size for path in made.rglob("*") if path.is_file()]
    return Published(folder, kind, count, len(sizes), sum(sizes))


@contextlib.contextmanager
def replacing(folder: Path, *, force: bool = False) -> Iterator[Path]:
    """A new folder beside `folder` that takes its place when the block ends well, and is gone otherwise.

    What stands in `folder` and was not published there (a CNAME, a .git) goes along; `force` gives up all but hidden files.

    Raises:
        UsageError: There is something else in `folder`, or it is part of a corpus.
        CorpusError: It cannot be written.
    """
    target = Path(os.path.normpath(folder.absolute()))
    _check_ours(target, force=force)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    except OSError as error:
        raise CorpusError(
            f"cannot write {folder}: {error.strerror}", hint="name a folder where you may write"
        ) from error
    old = beside.with_name(beside.name + ".old")
    try:
        made = beside / "site"
        made.mkdir()
        yield made
        if target.exists():
            _carry_over(target, made)
            target.rename(old)
        try:
            made.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        raise CorpusError(
            f"cannot write {folder}: {error.strerror or error}", hint="what was there before is whole"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _check_ours(target: Path, *, force: bool) -> None:
    _check_no_corpus(target)
    if not target.exists() or (target / MARK).is_file():
        return
    if not target.is_dir():
        raise UsageError(f"{target} is not a folder", hint="name another")
    if any(target.iterdir()) and not force:
        raise UsageError(
            f"{target} is not empty, and corpus did not make it",
            hint="name another folder, or replace this one with --force",
        )
    if next(target.rglob("corpus.toml"), None):
        raise UsageError(f"there is a corpus in {target}", hint="name another folder")


def _check_no_corpus(target: Path) -> None:
    """Refuse a corpus, a folder of its sources or in them, a repository's own folder, and a home."""
    real = target.resolve()
    if (target / "corpus.toml").exists() or real == Path.home() or real.parent == real:
        raise UsageError(f"{target} is a corpus or a home, not a place to publish to", hint="name another folder")
    for root in real.parents:
        if real.relative_to(root).parts[0] in SOURCES and (root / "corpus.toml").exists():
            raise UsageError(f"{target} belongs to the corpus {root}", hint="name a folder outside its sources")
    if ".git" in real.parts:
        raise UsageError(f"{target} belongs to a repository", hint="name another folder")


def _carry_over(target: Path, made: Path) -> None:
    """Copy what was not published into `target` from there, where nothing new has its name."""
    published = _published(target)
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target)
        hidden = name.parts[0].startswith(".") and name.parts[0] != MARK
        ours = published is None or name.as_posix() in published or name.as_posix() == MARK
        if (ours and not hidden) or (path.is_dir() and not path.is_symlink()) or (made / name).exists():
            continue
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, made / name, follow_symlinks=False)


def _published(target: Path) -> frozenset[str] | None:
    """The files that were published into a folder; None where nothing tells."""
    try:
        return frozenset(json.loads((target / MARK).read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _datasette(made: Path, site: SiteSettings) -> None:
    _configured(made, site)
    _write(made / "requirements.txt", "\n".join(_requirements()) + "\n")
    _write(made / "serve.sh", _script(site))
    (made / "serve.sh").chmod(0o755)
    _write(made / "README.md", _filled("datasette.README.md", site))


def _docker(made: Path, site: SiteSettings) -> None:
    _configured(made, site)
    _write(made / "requirements.txt", "\n".join(_requirements()) + "\n")
    _write(made / "serve.sh", _script(site))
    (made / "serve.sh").chmod(0o755)
    _write(made / "Dockerfile", _filled("Dockerfile", site))
    _write(made / ".dockerignore", f"README.md\n{MARK}\n")
    _write(made / "README.md", _filled("docker.README.md", site))


def _static(made: Path, site: SiteSettings) -> None:
    from corpus_cli.site.static import build

    database = made / "corpus.db"
    build(database, made, site)
    if not site.downloads:
        database.unlink()


def _configured(made: Path, site: SiteSettings) -> None:
    import yaml

    for name, value in (("metadata.yaml", metadata(site)), ("datasette.yaml", configuration(site, published=True))):
        _write(made / name, yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120))


def _requirements() -> list[str]:
    """The versions that were tried together, this package first."""
    return [f"commentary-corpus=={__version__}", f"datasette=={version('datasette')}"]


def _template(name: str) -> str:
    return (FOLDER / "bundles" / name).read_text("utf-8")


def _script(site: SiteSettings) -> str:
    """The script that starts Datasette, with the settings of a published site."""
    values = settings(published=True, downloads=site.downloads).items()
    options = " ".join(
        f"--setting {name} {str(value).lower() if not isinstance(value, bool) else 'on' if value else 'off'}"
        for name, value in values
    )
    return _template("serve.sh").replace("@settings@", options)


def _filled(name: str, site: SiteSettings) -> str:
    values: dict[str, Any] = {
        "title": site.title, "image": PYTHON_IMAGE, "datasette": version("datasette"), "corpus": __version__
    }  # fmt: skip
    return Template(_template(name)).substitute(values)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
