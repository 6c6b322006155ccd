"""JSON Schema 2020-12 of the models, and the corpus's own, stricter one.

`schemas()` makes the three files of schema/ from the models; a test and `corpus schema --check` hold them together. A corpus may tighten
schema/commentary.schema.json, either by editing the whole or by a short one that refers to the made one:

    {"allOf": [{"$ref": "urn:corpus:commentary:1"}], "properties": {"genre": {"enum": ["Commentary", "Issue Brief"]}}}
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from corpus_cli.errors import ConfigError
from corpus_cli.model.authority import orcid
from corpus_cli.model.base import Model
from corpus_cli.model.commentary import SCHEMA_VERSION, Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.reference import Reference

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.exceptions import ValidationError

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[Model]] = {"commentary": Commentary, "reference": Reference, "diagnostic": Diagnostic}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_FORMATS = {"date": "edtf", "accessed": "edtf", "orcid": "orcid", "language": "language"}
"""Fields whose text has a form; the names of the forms are the formats that `_formats` checks."""
_PLAIN = {
    "enum": "{shown} is none of {listed}",
    "const": "{shown} should be {limit}",
    "type": "{shown} is no {listed}",
    "pattern": "{shown} does not fit the pattern {limit}",
    "format": "{shown} is no {limit}",
    "minLength": "{shown} is shorter than {limit} characters",
    "maxLength": "{shown} is longer than {limit} characters",
    "minItems": "has {count} of at least {limit}",
    "maxItems": "has {count} of at most {limit}",
    "minimum": "{shown} is less than {limit}",
    "maximum": "{shown} is more than {limit}",
    "uniqueItems": "{shown} has something twice",
}
"""What a broken keyword of JSON Schema means; jsonschema's own words serve for the others."""
AUTHORITY_FILES = {
    "authors.toml": """\
# Which printed names are one person. `corpus authors` edits this file, and keeps your comments.
#
# [[person]]
# name = "Ana Pereira"                     # as readers see it
# variants = ["A. Pereira", "Ana Pereyra"]
# orcid = "0000-0002-1825-0097"
# romanised = "Pereira, Ana"               # for keys and sorting, of a name in another script
""",
    "keywords.toml": """\
# Which keywords are one. `corpus keywords` edits this file, and keeps your comments.
#
# closed = true                            # only the keywords below are allowed (M108)
#
# [[keyword]]
# name = "climate change"
# aliases = ["global warming"]
""",
}
"""What a new corpus has beside its schemas: how the files are written, and no entry."""


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each model, by the file's name."""
    return {f"{name}.schema.json": _schema(name, model) for name, model in MODELS.items()}


def _schema(name: str, model: type[Model]) -> dict[str, Any]:
    made = model.model_json_schema(mode="serialization")
    for part in (made, *made.get("$defs", {}).values()):
        part.pop("title", None)
        if "properties" in part:
            part["required"] = list(part["properties"])
            part["properties"] = {key: _property(key, value) for key, value in part["properties"].items()}
        if "description" in part:
            part["description"] = " ".join(part["description"].split())
    head = {"$schema": DIALECT, "$id": f"urn:corpus:{name}:{SCHEMA_VERSION}", "title": name}
    return head | made


def _property(name: str, value: dict[str, Any]) -> dict[str, Any]:
    """One property, without pydantic's title and default, and with null as a type where it is allowed."""
    kept = {key: each for key, each in value.items() if key not in ("title", "default")}
    options = kept.get("anyOf")
    if (
        options
        and len(options) == 2
        and options[1] == {"type": "null"}
        and "type" in options[0]
        and "enum" not in options[0]
    ):
        kept = {
            **{key: each for key, each in kept.items() if key != "anyOf"},
            **options[0],
            "type": [options[0]["type"], "null"],
        }
    if name in _FORMATS:
        kept["format"] = _FORMATS[name]
    return kept


def as_text(schema: Mapping[str, Any]) -> str:
    """The bytes of a schema file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path, *, overwrite: bool = False) -> list[Path]:
    """Write the schemas, and empty authority files, into a folder; the files that were written.

    A schema that is there is kept unless `overwrite`, an authority file always.
    """
    written = []
    for name, text in {**{name: as_text(schema) for name, schema in schemas().items()}, **AUTHORITY_FILES}.items():
        path = folder / name
        if not path.exists() or (overwrite and name not in AUTHORITY_FILES):
            path.write_text(text, "utf-8", newline="\n")
            written.append(path)
    return written


def drifted(folder: Path) -> list[str]:
    """What in a folder differs from the models' schemas, one phrase a file."""
    found = []
    for name, schema in schemas().items():
        path = folder / name
        if not path.exists():
            found.append(f"{name} is missing")
        elif load(path) != schema:
            found.append(f"{name} differs at {_difference(load(path), schema)}")
        elif path.read_text("utf-8") != as_text(schema):
            found.append(f"{name} is the same, but written otherwise")
    return found


def _difference(one: Any, other: Any, at: str = "$") -> str:
    """The first place where two JSON values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in (*one, *other):
            if one.get(key) != other.get(key):
                return _difference(one.get(key), other.get(key), f"{at}.{key}")
    return at


def load(path: Path) -> dict[str, Any]:
    """A schema file.

    Raises:
        ConfigError: It is no JSON object, or no schema; the message names the place.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"{path}: {error}", hint="mend the file, or make it again with `corpus schema --write`"
        ) from None
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: a schema is a JSON object", hint="make it again with `corpus schema --write`")
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    try:
        Draft202012Validator.check_schema(data)
    except SchemaError as error:
        raise ConfigError(f"{path}: {error.json_path}: {error.message}", hint="see JSON Schema 2020-12") from None
    return data


def own_schema(root: Path) -> dict[str, Any] | None:
    """The commentary schema of the corpus in `root`; None where it has none, or the one made from the models.

    Raises:
        ConfigError: It cannot be used.
    """
    path = root / "schema" / "commentary.schema.json"
    if not path.is_file() or path.read_text("utf-8", errors="replace") == as_text(schemas()[path.name]):
        return None
    return load(path)


def check_record(record: Commentary, schema: Mapping[str, Any]) -> tuple[Diagnostic, ...]:
    """How a record breaks a schema (V601), each with the line of the value where it is known.

    Raises:
        ConfigError: The schema refers to one that does not exist.
    """
    from referencing.exceptions import Unresolvable

    value = record.model_dump(mode="json")
    value["diagnostics"] = []
    try:
        errors = sorted(
            _validator(as_text(schema)).iter_errors(value), key=lambda error: (error.json_path, error.message)
        )
        return tuple(dict.fromkeys(_diagnostic(each, record) for error in errors for each in _leaves(error)))
    except Unresolvable as error:
        raise ConfigError(
            f"schema/commentary.schema.json: nothing is called {error.ref!r}",
            hint="schemas are never fetched; copy it into the file",
        ) from None


@cache
def _validator(text: str) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    made = [Resource.from_contents(schema) for schema in schemas().values()]
    registry: Registry[Any] = Registry().with_resources([(resource.id() or "", resource) for resource in made])
    return Draft202012Validator(json.loads(text), registry=registry, format_checker=_formats())


def _formats() -> "FormatChecker":
    """The formats of JSON Schema that jsonschema knows, and ours: `edtf`, `orcid`, `language`, `uri`."""
    from jsonschema import Draft202012Validator, FormatChecker

    checker = FormatChecker()
    checker.checkers = dict(Draft202012Validator.FORMAT_CHECKER.checkers)
    checker.checks("edtf", raises=ValueError)(lambda value: not isinstance(value, str) or bool(date_parts(value)))
    checker.checks("orcid", raises=ValueError)(lambda value: not isinstance(value, str) or bool(orcid(value)))
    checker.checks("language")(lambda value: not isinstance(value, str) or bool(_LANGUAGE.fullmatch(value)))
    checker.checks("uri", raises=ValueError)(lambda value: not isinstance(value, str) or all(urlsplit(value)[:2]))
    return checker


def _leaves(error: "ValidationError") -> Iterator["ValidationError"]:
    """The errors that say most: of `allOf` its parts, of `anyOf` the alternative that came nearest."""
    if error.context and error.validator == "allOf":
        for each in error.context:
            yield from _leaves(each)
    elif error.context:
        from jsonschema.exceptions import best_match

        best = best_match([error])
        yield best if best is not None else error
    else:
        yield error


def _diagnostic(error: "ValidationError", record: Commentary) -> Diagnostic:
    path = list(error.absolute_path)
    file, line, column = _place(path, record)
    where = _spelled(path)
    return Diagnostic(
        code="V601",
        name="against-the-schema",
        severity=Severity.ERROR,
        message=f"{where}: {_plain(error)}" if where else _plain(error),
        path=file,
        line=line,
        column=column,
        help=f"correct it with `corpus set {record.id}`, or loosen schema/commentary.schema.json",
    )


def _place(path: Iterable[str | int], record: Commentary) -> tuple[str, int | None, int | None]:
    """File, line and column of the part of the record that a JSON path names."""
    steps = list(path)
    if not steps:
        return record.path, None, None
    field = str(steps[0])
    provenance = record.provenance.get(field)
    file = provenance.file(record.path) if provenance else record.path
    if file == record.path and field in ("references", "citations", "sections", "links") and len(steps) > 1:
        item = getattr(record, field)[int(steps[1])]
        return file, item.line, getattr(item, "column", None)
    return file, (provenance.line if provenance else None), None


def _spelled(path: Iterable[str | int]) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def _plain(error: "ValidationError") -> str:
    """The error in plain words."""
    value, limit = error.instance, error.validator_value
    if value is None and error.validator in ("type", "enum", "const", "anyOf"):
        return "this corpus requires a value"
    shown = json.dumps(value, ensure_ascii=False)
    shown = shown if len(shown) <= 60 else f"{shown[:59]}…"
    listed = [json.dumps(each, ensure_ascii=False) for each in limit] if isinstance(limit, list) else [str(limit)]
    count = len(value) if isinstance(value, list) else 0
    words = _PLAIN.get(str(error.validator))
    return words.format(shown=shown, limit=limit, listed=", ".join(listed), count=count) if words else error.message
