"""Sidecars: `NAME.toml` beside `NAME.txt`, with what the text does not say.

Keys are the fields of the record, plus `aliases` (ids it had before), `encoding` (of the file, where its bytes do not tell) and `ignore` (codes of
diagnostics to keep quiet about this commentary). A key that is not known is reported and left alone.
"""

import re
import tomllib
from collections.abc import Mapping

from rapidfuzz import process

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.provenance import Source
from corpus_cli.model.source_text import Declared
from corpus_cli.reading import people
from corpus_cli.reading.front_matter import toml_lines, toml_place
from corpus_cli.reading.metadata import Statement, keywords, language, paragraphs, plain, roles, set_date

SIDECAR_KEYS = (
    "title", "subtitle", "date", "genre", "series", "theme", "publisher", "language", "license", "source_url", "abstract", "authors", "contributors",
    "keywords", "links", "contact", "citation_key", "aliases", "encoding", "ignore",
)  # fmt: skip
"""What a sidecar may set, in the order it is written."""

_CODE = re.compile(r"[A-Z]\d{3}")
_TEXT = (
    "title",
    "subtitle",
    "genre",
    "series",
    "theme",
    "publisher",
    "license",
    "source_url",
    "citation_key",
    "encoding",
)
_LINK_KEYS = ("rel", "label", "language", "url", "commentary", "line")
_RELS = ("translation", "revision", "download")


def parse_sidecar(data: bytes, name: str) -> Declared:
    """The values of a sidecar. What cannot be used is a diagnostic with its line (F012 no TOML, F013 unknown key, F011 unusable value)."""
    try:
        text = data.decode("utf-8-sig")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return Declared(diagnostics=(_unread(name, f"byte {error.start} is not UTF-8", None, None),))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Declared(diagnostics=(_unread(name, *toml_place(error)),))
    rows = text.splitlines()
    lines = toml_lines(rows, values)
    statement = Statement(Source.SIDECAR, name, lines, {key: rows[line - 1].strip() for key, line in lines.items()})
    for key, value in values.items():
        if key in SIDECAR_KEYS:
            _set(statement, key, value)
        else:
            _unknown(statement, key)
    return statement.declared(_ignored(statement, values.get("ignore", [])))


def _set(statement: Statement, key: str, value: object) -> None:
    if key in _TEXT:
        if not isinstance(value, (str, int, float)) or isinstance(value, bool):
            statement.doubt("unusable-value", f"{key} is no text: {value!r}", key, f'write {key} = "…"')
        else:
            statement.set(key, plain(value), key)
    elif key == "date":
        set_date(statement, value, key)
    elif key == "abstract":
        statement.set(key, paragraphs(value), key)
    elif key == "keywords":
        statement.set(key, keywords(value), key)
    elif key == "language":
        tag = language(value)
        if tag is None:
            statement.doubt(
                "unusable-value",
                f"language is no BCP 47 tag: {value!r}",
                key,
                'write a tag such as "en", "ko" or "zh-Hans"',
            )
        statement.set(key, tag, key)
    elif key == "aliases":
        statement.set(key, [plain(item) for item in value] if isinstance(value, list) else [plain(value)], key)
    elif key != "ignore":
        _set_objects(statement, key, value)


def _set_objects(statement: Statement, key: str, value: object) -> None:
    if key == "authors":
        found: object = people.authors(value)
    elif key == "contributors":
        items = value if isinstance(value, list) else [value]
        found = people.contributors((item, role) for item in items if isinstance(item, Mapping) for role in roles(item))
    elif key == "links":
        items = value if isinstance(value, list) else [value]
        found = [
            dict.fromkeys(_LINK_KEYS) | {k: item[k] for k in _LINK_KEYS if k in item}
            for item in items
            if isinstance(item, Mapping) and item.get("rel") in _RELS
        ]
    else:
        found = (
            {part: plain(value.get(part)) or None for part in ("name", "email", "phone")}
            if isinstance(value, Mapping)
            else None
        )
    if not found and value:
        statement.doubt(
            "unusable-value", f"{key} cannot be read: {value!r}", key, "see the page about sidecars for its form"
        )
    statement.set(key, found, key)


def _unknown(statement: Statement, key: str) -> None:
    near = process.extractOne(key, SIDECAR_KEYS, score_cutoff=60)
    remedy = f"did you mean {near[0]!r}?" if near else f"a sidecar may have {', '.join(SIDECAR_KEYS)}"
    statement.doubt("unknown-key", f"{key!r} is no key of a sidecar", key, remedy, "F013")


def _ignored(statement: Statement, value: object) -> tuple[str, ...]:
    codes = value if isinstance(value, list) else [value]
    known = tuple(code for code in codes if isinstance(code, str) and _CODE.fullmatch(code))
    if len(known) < len(codes):
        statement.doubt(
            "unusable-value", f"ignore has something that is no code: {value!r}", "ignore", 'write ignore = ["S203"]'
        )
    return known


def _unread(name: str, reason: str, line: int | None, column: int | None) -> Diagnostic:
    message = f"the sidecar cannot be read: {reason}"
    return Diagnostic(
        code="F012",
        name="sidecar",
        severity=Severity.ERROR,
        message=message,
        path=name,
        line=line,
        column=column,
        help="correct it; until then nothing in it counts",
    )
