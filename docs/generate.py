"""The generated parts of the documentation; `make docs` writes them (cog), and a test checks that they are fresh."""

import json
import os
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import sqlite_utils
import typer
from pydantic import BaseModel
from typer.testing import CliRunner

WIDTH = "100"
JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "true or false", NoneType: "null"}
LAYERS = {
    "cli": "the commands, and how they print",
    "corpus": "the façade: what a notebook or a command calls",
    "testing": "contract checks for readers, exporters and rules of other packages",
    "plugins": "entry points",
    "site": "the Datasette plugin, the pages and the static site",
    "scale": "engines for a corpus that outgrows one machine",
    "reading": "file formats in: bytes to text and what is declared beside it",
    "export": "citation formats and styles out",
    "parsing": "text to a draft of a record, a stage a file",
    "rules": "findings about a record, a function a rule",
    "schema": "JSON Schema from the models, and a corpus's own",
    "store": "the database: the only SQL",
    "search": "the query language, and the segmenter of CJK text",
    "config": "corpus.toml",
    "model": "what a commentary is: frozen values",
    "errors": "what stops a command",
}
TABLES = {
    "commentaries": "A row is a commentary. `slug` is the id of the JSON; `authors` and `keywords` repeat the joined tables as JSON arrays, for facets.",
    "catalogue": "A view: `commentaries` without the text and the housekeeping columns. What lists and facets show.",
    "aliases": "Former ids, kept by `corpus rename`.",
    "people": "A person or institution, once, however printed. `literal` is a name that is not a person's.",
    "contributions": "Who did what in which commentary: `role` is `author`, `translator`, `editor`, …; `printed` are the forms in the text.",
    "keywords": "A keyword, once.",
    "commentary_keywords": "The keywords of a commentary, in the order printed.",
    "sections": "Headings with the text up to the next one. `level` counts from 1.",
    "works": "What several references point to, after merging; `evidence` says why they were merged, `commentary_id` is set where the work is in the corpus.",
    "reference_entries": "One entry of a reference list, or one note. Columns are CSL's variables; `raw` is the entry as printed, `residue` what no column took.",
    "entry_names": "What a reference can be recognised by when a commentary of the corpus may be what it means.",
    "commentary_names": "What a commentary can be recognised by in the reference lists of others.",
    "citations": "A pointer in the running text with its sentence and place; `entry_id` is the reference it means, else `reason` says why none was decided.",
    "links": "Translations, revisions and downloads that the text or its metadata name.",
    "contacts": "Contact lines. Emptied in a published copy unless `[site] contact` allows them.",
    "field_sources": "Where the value of a field comes from: what `corpus why` prints.",
    "files": "The source files with hash, encoding and what became of them.",
    "diagnostics": "Findings about files and records.",
    "other_names": "Forms of authors and keywords that the authority files declare. The full text is found by them, too.",
    "search_meta": "The version of the program part that made the full-text index; another one makes it again.",
    "fingerprints": "What near-duplicates are found with.",
    "fingerprint_bands": "The buckets of those fingerprints.",
}


def _help(*path: str) -> str:
    from corpus_cli.cli.app import app

    environment = {"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH, "NO_COLOR": "1", "CORPUS_ROOT": ""}
    kept = dict(os.environ)
    try:
        os.environ.update(environment)
        result = CliRunner().invoke(app, [*path, "--help"], prog_name="corpus", env=environment)
    finally:
        os.environ.clear()
        os.environ.update(kept)
    if result.exit_code:
        raise RuntimeError(f"corpus {' '.join(path)} --help: {result.output}") from result.exception
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def command_line() -> str:
    """`--help` of every command and of the commands of its group."""
    from corpus_cli.cli.app import COMMANDS

    parts = [f"```text\n$ corpus --help\n{_help()}\n```"]
    for name in COMMANDS:
        parts.append(f"## corpus {name}\n\n```text\n$ corpus {name} --help\n{_help(name)}\n```")
        parts.extend(
            f"### corpus {name} {child}\n\n```text\n$ corpus {name} {child} --help\n{_help(name, child)}\n```"
            for child in _children(name)
        )
    return "\n\n".join(parts)


def _children(name: str) -> list[str]:
    from corpus_cli.cli.app import app

    group: Any = typer.main.get_command(app)
    command = group.get_command(None, name)
    return list(getattr(command, "commands", {}))


def configuration() -> str:
    """The settings of corpus.toml, a table for each of its tables."""
    from corpus_cli.config import Config

    parts = []
    tables = {key: field.annotation for key, field in Config.model_fields.items()}
    top = {key for key, kind in tables.items() if not (isinstance(kind, type) and issubclass(kind, BaseModel))}
    parts.append(_settings(Config, top))
    for key, kind in tables.items():
        if key not in top:
            assert isinstance(kind, type)
            parts.append(f"## `[{key}]`\n\n{_settings(kind, set(kind.model_fields))}")
    return "\n\n".join(parts)


def _settings(model: type[BaseModel], keys: set[str]) -> str:
    rows = ["| key | default | means |", "|---|---|---|"]
    for key, field in model.model_fields.items():
        if key in keys:
            default = field.get_default(call_default_factory=True)
            rows.append(f"| `{key}` | {_default(default)} | {field.description}{_choices(field.annotation)} |")
    return "\n".join(rows)


def _default(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return "`[" + ", ".join(f'"{item}"' for item in value) + "]`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value}`"


def _choices(annotation: object) -> str:
    values = [
        value for part in (annotation, *get_args(annotation)) for value in get_args(part) if isinstance(value, str)
    ]
    return " (" + ", ".join(f'`"{value}"`' for value in dict.fromkeys(values)) + ")" if values else ""


def database() -> str:
    """Every table and view with its columns, keys and what a row is."""
    from corpus_cli.store.migrations import migrations

    db = sqlite_utils.Database(memory=True)
    migrations.apply(db)
    names = [*TABLES, *(name for name in _names(db) if name not in TABLES and not _internal(name))]
    return "\n\n".join(_table(db, name) for name in names)


def _names(db: sqlite_utils.Database) -> list[str]:
    return sorted([*db.table_names(), *db.view_names()])


def _internal(name: str) -> bool:
    """Whether SQLite or the full-text index made it for itself."""
    return name.startswith(("sqlite_", "_sqlite", "commentaries_fts"))


def _table(db: sqlite_utils.Database, name: str) -> str:
    table: Any = db[name]
    keys = {key.column: f"→ `{key.other_table}.{key.other_column}`" for key in getattr(table, "foreign_keys", [])}
    rows = ["| column | type | |", "|---|---|---|"]
    for column in table.columns:
        notes = ["primary key"] if column.is_pk else []
        notes += ["never null"] if column.notnull and not column.is_pk else []
        notes += [keys[column.name]] if column.name in keys else []
        rows.append(f"| `{column.name}` | {column.type} | {', '.join(notes)} |")
    return f"## {name}\n\n{TABLES[name]}\n\n" + "\n".join(rows)


def record() -> str:
    """The fields of the record that `corpus show ID --json` prints, and of its parts."""
    from corpus_cli.model import citation, commentary, diagnostic, names, provenance, reference

    models = (
        commentary.Commentary, names.Author, names.Affiliation, names.Contributor, commentary.Section, reference.Reference, names.Name,
        citation.Citation, commentary.Link, commentary.Contact, provenance.Provenance, provenance.Considered, diagnostic.Diagnostic,
    )  # fmt: skip
    return "\n\n".join(_model(model) for model in models)


def _model(model: type[BaseModel]) -> str:
    rows = ["| field | type |", "|---|---|"]
    rows += [f"| `{name}` | {_type(field.annotation)} |" for name, field in model.model_fields.items()]
    return f"## {model.__name__}\n\n{_doc(model)}\n\n" + "\n".join(rows)


def _type(annotation: Any) -> str:
    """A type in JSON's words; a part of the record is a link to its table."""
    arguments = get_args(annotation)
    if arguments:
        return _composed(get_origin(annotation), arguments)
    if issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    if issubclass(annotation, StrEnum):
        return _values(member.value for member in annotation)
    return JSON_TYPES[annotation]


def _composed(origin: Any, arguments: tuple[Any, ...]) -> str:
    if origin is Literal:
        return _values(arguments)
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is dict:
        return f"object of {_type(arguments[1])}"
    if origin is Annotated:
        return _type(arguments[0])
    assert origin in (Union, UnionType)
    return " or ".join(_type(each) for each in arguments)


def _values(values: Iterable[object]) -> str:
    return ", ".join(f"`{json.dumps(value)}`" for value in values)


def _doc(model: type) -> str:
    lines = [line.strip() for line in (model.__doc__ or "").strip().splitlines()]
    return "\n".join(lines)


def layers() -> str:
    """The layers that import-linter holds, top first."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    contract = next(each for each in project["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    rows = ["| layer | is |", "|---|---|"]
    for layer in contract["layers"]:
        names = [name.strip() for name in layer.split("|")]
        rows.append(f"| {' · '.join(f'`{name}`' for name in names)} | {'; '.join(LAYERS[name] for name in names)} |")
    return "\n".join(rows)
