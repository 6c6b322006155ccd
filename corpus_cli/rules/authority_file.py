"""Edits of schema/authors.toml and schema/keywords.toml, text in, text out: comments and order survive (tomlkit).

`merge` is undone by `split`, which also notes that the two are distinct, so that they are not suggested again.
"""

import re
from dataclasses import dataclass
from typing import Any

from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.model.authority import fold, orcid

_CLOSE = re.compile(r"^([^#\n].*)\n\[\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Kind:
    """An authority file: the name of its tables, and of the list of other forms."""

    table: str
    forms: str
    file: str


AUTHORS = Kind("person", "variants", "authors.toml")
KEYWORDS = Kind("keyword", "aliases", "keywords.toml")


def alias(text: str, kind: Kind, name: str, form: str) -> str:
    """`form` is another form of `name`, which gets an entry if it has none.

    Raises:
        UsageError: `form` is that of another entry, or the same.
        ConfigError: The text is no TOML.
    """
    document = _parsed(text, kind)
    owner = _entry(document, kind, form)
    entry = _entry(document, kind, name)
    if owner is not None and owner is not entry:
        raise UsageError(
            f"{form!r} belongs to {owner['name']!r}", hint=f"merge the two: `merge {name!r} {owner['name']!r}`"
        )
    if fold(form) == fold(name) and form == name:
        raise UsageError(f"{form!r} is the name itself")
    entry = _new(document, kind, name) if entry is None else entry
    _add_forms(entry, kind, [form])
    _forget_distinct(document, str(entry["name"]), form)
    return _text(document)


def merge(text: str, kind: Kind, name: str, other: str) -> str:
    """`other`, with all its forms, becomes `name`.

    Raises:
        UsageError: They are one already, or have different ORCID iDs.
        ConfigError: The text is no TOML.
    """
    document = _parsed(text, kind)
    entry, gone = _entry(document, kind, name), _entry(document, kind, other)
    if entry is not None and entry is gone:
        raise UsageError(f"{name!r} and {other!r} are one already")
    entry = _new(document, kind, name) if entry is None else entry
    forms = [other]
    if gone is not None:
        if entry.get("orcid") and gone.get("orcid") and entry["orcid"] != gone["orcid"]:
            raise UsageError(
                f"{name!r} and {other!r} have different ORCID iDs", hint="they are two people, or one iD is wrong"
            )
        if gone.get("orcid") and not entry.get("orcid"):
            entry["orcid"] = str(gone["orcid"])
        forms = [str(gone["name"]), *map(str, gone.get(kind.forms, []))]
        entries = document[kind.table]
        entries.remove(gone)
    _add_forms(entry, kind, forms)
    _forget_distinct(document, str(entry["name"]), other)
    return _text(document)


def split(text: str, kind: Kind, name: str, form: str) -> str:
    """`form` is no longer a form of `name`, and is not suggested again.

    Raises:
        UsageError: It is none of its forms.
        ConfigError: The text is no TOML.
    """
    document = _parsed(text, kind)
    entry = _entry(document, kind, name)
    forms = entry.get(kind.forms, []) if entry is not None else []
    index = next((index for index, each in enumerate(forms) if fold(str(each)) == fold(form)), None)
    if entry is None or index is None:
        raise UsageError(
            f"{form!r} is no form of {name!r}", hint="the forms: " + (", ".join(map(str, forms)) or "none")
        )
    del forms[index]
    if not forms:
        del entry[kind.forms]
    _note_distinct(document, str(entry["name"]), form)
    if set(entry) == {"name"}:
        document[kind.table].remove(entry)
        if not document[kind.table]:
            del document[kind.table]
    return _text(document)


def distinct(text: str, kind: Kind, name: str, other: str) -> str:
    """The two look alike and are two.

    Raises:
        UsageError: They are one entry; `split` them.
        ConfigError: The text is no TOML.
    """
    document = _parsed(text, kind)
    entry = _entry(document, kind, name)
    if entry is not None and entry is _entry(document, kind, other):
        raise UsageError(f"{name!r} and {other!r} are one entry", hint=f"split them: `split {name!r} {other!r}`")
    _note_distinct(document, name, other)
    return _text(document)


def set_orcid(text: str, name: str, identifier: str) -> str:
    """The ORCID iD of a person.

    Raises:
        UsageError: It is none, or mistyped.
        ConfigError: The text is no TOML.
    """
    try:
        checked = orcid(identifier)
    except ValueError as error:
        raise UsageError(str(error), hint="copy it from the person's page at orcid.org") from None
    document = _parsed(text, AUTHORS)
    entry = _entry(document, AUTHORS, name)
    (_new(document, AUTHORS, name) if entry is None else entry)["orcid"] = checked
    return _text(document)


def _parsed(text: str, kind: Kind) -> Any:
    import tomlkit
    from tomlkit.exceptions import ParseError

    try:
        return tomlkit.parse(text)
    except ParseError as error:
        raise ConfigError(f"schema/{kind.file}: {error}", hint="mend the file; it is TOML") from None


def _entry(document: Any, kind: Kind, name: str) -> Any:
    """The entry that has this name or form."""
    for entry in document.get(kind.table, []):
        if fold(name) in {fold(str(form)) for form in (entry.get("name", ""), *entry.get(kind.forms, []))}:
            return entry
    return None


def _new(document: Any, kind: Kind, name: str) -> Any:
    import tomlkit

    entry = tomlkit.table()
    entry["name"] = name
    if kind.table not in document:
        document[kind.table] = tomlkit.aot()
    document[kind.table].append(entry)
    return document[kind.table][-1]


def _add_forms(entry: Any, kind: Kind, forms: list[str]) -> None:
    import tomlkit

    known = {str(entry["name"]), *map(str, entry.get(kind.forms, []))}
    new = [form for form in dict.fromkeys(forms) if form not in known]
    if new and kind.forms not in entry:
        entry[kind.forms] = tomlkit.array()
    for form in new:
        entry[kind.forms].append(form)


def _note_distinct(document: Any, name: str, other: str) -> None:
    import tomlkit

    if any({fold(name), fold(other)} == set(map(fold, map(str, pair))) for pair in document.get("distinct", [])):
        return
    if "distinct" not in document:
        pairs = tomlkit.array()
        if document.get("person") or document.get("keyword"):
            _put_first(document, pairs)
        else:
            document["distinct"] = pairs
    document["distinct"].append([name, other])


def _put_first(document: Any, pairs: Any) -> None:
    """A key after a table would belong to the table: `distinct` goes before the first one."""
    tables = [(key, document[key]) for key in ("person", "keyword") if key in document]
    for key, _ in tables:
        del document[key]
    document["distinct"] = pairs
    for key, table in tables:
        document[key] = table


def _forget_distinct(document: Any, name: str, other: str) -> None:
    pairs = document.get("distinct", [])
    for index in range(len(pairs) - 1, -1, -1):
        if set(map(fold, map(str, pairs[index]))) == {fold(name), fold(other)}:
            del pairs[index]
    if "distinct" in document and not pairs:
        del document["distinct"]


def _text(document: Any) -> str:
    """The TOML with an empty line before each table."""
    import tomlkit

    return _CLOSE.sub(r"\1\n\n[[", tomlkit.dumps(document))
