"""The people and keywords of a corpus, and changes of its authority files."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import tomlkit

from corpus_cli.corpus import files, lock
from corpus_cli.errors import ConfigError
from corpus_cli.rules.authority_file import AUTHORS, Kind
from corpus_cli.store import names_in_use

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus
    from corpus_cli.corpus.ingest import IngestReport


def people(corpus: "Corpus") -> list[dict[str, Any]]:
    """People with their parts, roles and how many commentaries name them, by name."""
    return names_in_use.people(corpus.db)


def keywords(corpus: "Corpus") -> dict[str, int]:
    """Keywords with how many commentaries have each, by name."""
    return names_in_use.keywords(corpus.db)


def contributions(corpus: "Corpus", name: str) -> list[dict[str, Any]]:
    """What a person contributed to, by date."""
    return names_in_use.contributions(corpus.db, name)


def commentaries_with(corpus: "Corpus", keyword: str) -> list[dict[str, Any]]:
    """The commentaries that have a keyword, by date."""
    return names_in_use.commentaries_with(corpus.db, keyword)


def edit(corpus: "Corpus", kind: Kind, action: str, change: Callable[[str], str]) -> "IngestReport | None":
    """Change an authority file, as one change of the journal, and read the texts again with it; None where nothing was ingested yet.

    Args:
        corpus: The corpus.
        kind: Which file.
        action: What the journal calls it.
        change: From the file's text to its new text.

    Raises:
        UsageError: The change cannot be made.
        ConfigError: The file is not text.
    """
    with lock.held(corpus.root):
        path = corpus.root / "schema" / kind.file
        try:
            before = path.read_text("utf-8") if path.is_file() else ""
        except UnicodeDecodeError as error:
            raise ConfigError(f"{path}: {error}", hint="save the file as UTF-8") from None
        after = change(before)
        if kind == AUTHORS and corpus.database_path.exists():
            after = _with_parts(after, before, names_in_use.people(corpus.db))
        made = files.change(
            corpus.root, action, None, {f"schema/{kind.file}": after.encode() if after.strip() else None}
        )
        with files.restored_on_failure(corpus.root, made):
            return corpus.ingest() if corpus.database_path.exists() else None


def _with_parts(after: str, before: str, stored: list[dict[str, Any]]) -> str:
    """The authority file with family and given name in each entry that changed and lacks them, from the records that have the name.

    Without them, a form in another script would tell nothing of how the name is divided.
    """
    known = {each["name"]: each for each in stored if each["family"]}
    document, old = tomlkit.parse(after), tomlkit.parse(before).unwrap().get(AUTHORS.table, [])
    for entry in document.get(AUTHORS.table, []):
        person = known.get(str(entry.get("name")))
        if person is None or "family" in entry or "romanised" in entry or entry.unwrap() in old:
            continue
        entry["family"] = person["family"]
        if person["given"]:
            entry["given"] = person["given"]
    return tomlkit.dumps(document)
