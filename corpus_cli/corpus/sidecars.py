"""Writing sidecars: what a person declares beside a text. Comments and order of a sidecar that is there survive."""

import re
from collections.abc import Mapping
from typing import Any

import tomlkit
from rapidfuzz import process
from tomlkit.exceptions import TOMLKitError

from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.model.authority import fold
from corpus_cli.model.dates import date_parts
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.names import parse_name
from corpus_cli.reading.sidecar import parse_sidecar

TEXT_KEYS = (
    "title", "subtitle", "date", "genre", "series", "theme", "publisher", "language", "license", "source_url", "abstract", "citation_key",
    "encoding",
)  # fmt: skip
LIST_KEYS = ("authors", "keywords", "aliases", "ignore")
KEYS = (*TEXT_KEYS, *LIST_KEYS)
"""What can be set from the command line."""

ENCODINGS = "try utf-8, cp949, gb18030, big5, cp932, euc_jp or cp1252"

_CITATION_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+/-]*")
"""As exported lists have them; see `corpus_cli.export.keys`."""
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)


def assignment(text: str) -> tuple[str, Any]:
    """`KEY=VALUE` of --set as a sidecar key and value; an empty value is None, which takes the key out.

    Lists are separated by `;`. `author` and `keyword` are taken for their plural.

    Raises:
        UsageError: No `=`, an unknown key or a value that cannot be.
    """
    key, equals, value = text.partition("=")
    key = {"author": "authors", "keyword": "keywords", "alias": "aliases"}.get(key.strip(), key.strip())
    if not equals:
        raise UsageError(f"{text!r} is not KEY=VALUE", hint="write for example title='A new title'")
    if key not in KEYS:
        near = process.extractOne(key, KEYS, score_cutoff=50)
        raise UsageError(
            f"no field {key!r} can be set",
            hint=f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KEYS)}",
        )
    return key, value_of(key, value.strip())


def value_of(key: str, value: str | list[str]) -> Any:
    """A value as the sidecar has it.

    Raises:
        UsageError: A date that is none, or that can be read in two ways.
    """
    if key in LIST_KEYS:
        items = value if isinstance(value, list) else value.split(";")
        return [item.strip() for item in items if item.strip()] or None
    assert isinstance(value, str)
    if not value:
        return None
    return date_of(value) if key == "date" else value


def date_of(text: str) -> str:
    """EDTF of a date as a person types it.

    Raises:
        UsageError: It is no date, or one that can be read in two ways.
    """
    try:
        date_parts(text)
    except ValueError as error:
        found = parse_date(text)
        if found is None:
            raise UsageError(f"{text!r} is no date", hint="write 2025, 2025-03 or 2025-03-14") from error
        if found.edtf is None:
            raise UsageError(f"{text!r} can be {' or '.join(found.readings)}", hint="write it as YYYY-MM-DD") from error
        return found.edtf
    return text


def check(text: str, name: str) -> None:
    """Refuse the text of a sidecar that would be reported, or not be used: no TOML, an unknown key, a value that cannot be.

    Raises:
        UsageError: It names the line, the first mistake and the remedy.
    """
    found = next(iter(parse_sidecar(text.encode(), name).diagnostics), None)
    if found:
        place = f"{name}:{found.line}: " if found.line else f"{name}: "
        raise UsageError(f"{place}{found.message}", hint=found.help)
    for key, value in tomlkit.parse(text).unwrap().items():
        problem = _problem(key, value) if isinstance(value, str) else None
        if problem:
            raise UsageError(f"{name}: {problem[0]}", hint=problem[1])


def _problem(key: str, value: str) -> tuple[str, str] | None:
    """What is wrong with a text, and the remedy."""
    if key != "abstract" and any(not c.isprintable() for c in value):
        return f"{key} has a line break or another character that cannot be printed: {value!r}", "write it on one line"
    if key == "citation_key" and not _CITATION_KEY.fullmatch(value):
        return f"{value!r} is no citation key", "write letters, digits and _ . : + / - only, as in han2025lights"
    if key == "source_url" and not _URL.fullmatch(value):
        return f"{value!r} is no web address", "it begins with https:// or http://"
    if key == "encoding" and not is_encoding(value):
        return f"no encoding is called {value!r}", ENCODINGS
    return None


def is_encoding(name: str) -> bool:
    """Whether this is an encoding of text."""
    try:
        b"corpus".decode(name)
    except UnicodeError:
        return True  # it exists: UTF-16, say, has no odd number of bytes
    except (LookupError, ValueError, AssertionError):
        return False
    return True


def updated(before: str | None, values: Mapping[str, Any]) -> str:
    """The text of a sidecar with these values; None takes a key out. A person who stays keeps what is declared besides the name.

    Raises:
        ConfigError: `before` is not TOML.
    """
    try:
        document = tomlkit.parse(before or "")
    except TOMLKitError as error:
        raise ConfigError(f"the sidecar is not TOML: {error}", hint="mend it, or remove it") from None
    for key, value in values.items():
        if value is None:
            document.pop(key, None)
        elif key == "authors":
            document["authors"] = _people(value, document.unwrap().get("authors"))
        else:
            document[key] = value
    return tomlkit.dumps(document)


def _people(names: list[str], before: Any) -> Any:
    known = {
        fold(str(person["name"])): person
        for person in (before if isinstance(before, list) else [])
        if isinstance(person, Mapping) and person.get("name")
    }
    if all("," not in name and ";" not in name and fold(name) not in known for name in names):
        return names
    people = tomlkit.array().multiline(multiline=len(names) > 1)
    for text in names:
        name = parse_name(text)
        parts = {"name": name.display(), "family": name.family, "given": name.given}
        parts = {key: value for key, value in parts.items() if value}
        person = known.get(fold(name.display()), {})
        people.append(_inline({**person, **parts} if "," in text else {**parts, **person, "name": name.display()}))
    return people


def _inline(value: Any) -> Any:
    """A value as it stands on one line."""
    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        for key, item in value.items():
            table[key] = _inline(item)
        return table
    if isinstance(value, list):
        array = tomlkit.array()
        for item in value:
            array.append(_inline(item))
        return array
    return value
