"""The authority files of a corpus."""

import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from corpus_cli.errors import ConfigError
from corpus_cli.model.authority import AuthorAuthority, Keyword, KeywordAuthority, Person, WorkAuthority

_ENTRY = re.compile(r"[^:]+:\d+")


def load_authors(root: Path) -> AuthorAuthority:
    """schema/authors.toml; empty where there is none.

    Raises:
        ConfigError: It cannot be used.
    """
    path = root / "schema" / "authors.toml"
    data = _load(path)
    try:
        people = tuple(Person.model_validate(item) for item in data.get("person", []))
        return AuthorAuthority(people, tuple(frozenset(pair) for pair in data.get("distinct", [])))
    except (ValidationError, TypeError) as error:
        raise _wrong(path, error) from None


def load_keywords(root: Path) -> KeywordAuthority:
    """schema/keywords.toml; empty where there is none.

    Raises:
        ConfigError: It cannot be used.
    """
    path = root / "schema" / "keywords.toml"
    data = _load(path)
    try:
        return KeywordAuthority(
            tuple(Keyword.model_validate(item) for item in data.get("keyword", [])), bool(data.get("closed"))
        )
    except (ValidationError, TypeError) as error:
        raise _wrong(path, error) from None


def load_works(root: Path) -> WorkAuthority:
    """schema/works.toml; empty where there is none.

    Raises:
        ConfigError: It cannot be used.
    """
    path = root / "schema" / "works.toml"
    data = _load(path)
    for name, groups in data.items():
        if name not in ("same", "apart"):
            raise ConfigError(f"{path}: unknown key {name!r}", hint="there are same and apart")
        for group in groups if isinstance(groups, list) else [groups]:
            if not isinstance(group, list) or not all(
                isinstance(each, str) and _ENTRY.fullmatch(each) for each in group
            ):
                raise ConfigError(
                    f"{path}: {name}: {group!r}", hint='write groups such as ["2025-01-lee:3", "2025-02-kim:1"]'
                )
    return WorkAuthority(*(tuple(tuple(group) for group in data.get(name, [])) for name in ("same", "apart")))


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}", hint="mend the file; it is TOML") from None


def _wrong(path: Path, error: Exception) -> ConfigError:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return ConfigError(
            f"{path}: {where}: {first['msg'].lower()}", hint="the how-to on authority files shows the form"
        )
    return ConfigError(f"{path}: {error}", hint="the how-to on authority files shows the form")
