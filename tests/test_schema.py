"""The schemas, the corpus's own stricter one, and what breaks it."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from corpus_cli import schema
from corpus_cli.errors import ConfigError
from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.names import Author, Name
from corpus_cli.model.provenance import Provenance, Source, Status
from corpus_cli.model.reference import Reference

ROOT = Path(__file__).parent.parent
TIGHTER = {"allOf": [{"$ref": "urn:corpus:commentary:1"}]}


def record(**values: Any) -> Commentary:
    complete: dict[str, Any] = {
        "id": "harbour-dues",
        "status": "complete",
        "path": "seeds/harbour-dues.txt",
        "sha256": "0" * 64,
        "title": "Harbour Dues",
        "date": "2025-03-14",
        "language": "en",
        "authors": (Author(name="Ana Pereira", family="Pereira", given="Ana"),),
    }
    return Commentary(**(complete | values))


def full() -> Commentary:
    """A record with something in every list."""
    return record(
        keywords=("ports",),
        sections=(Section(level=1, number="I.", heading="Dues", line=5, text="Ships wait."),),
        references=(
            Reference(
                number=1,
                author=(Name(literal="Port Authority"),),
                date="2024-05",
                url="https://port.example",
                raw="x",
                line=9,
            ),
        ),
        citations=(Citation(raw="(Port Authority 2024)", line=6, column=12, sentence="…", reference=1),),
        provenance={"title": Provenance(status=Status.STATED, source=Source.TEXT, line=1, raw="Harbour Dues")},
        diagnostics=(Diagnostic(code="S203", name="no-final-stop", severity=Severity.INFO, message="m"),),
    )


@pytest.mark.parametrize("name", schema.schemas())
def test_a_schema_is_json_schema_2020_12(name: str) -> None:
    made = schema.schemas()[name]

    Draft202012Validator.check_schema(made)
    assert schema.DIALECT == made["$schema"]


@pytest.mark.parametrize("commentary", [record(), full()], ids=["small", "full"])
def test_a_record_fits_the_schema_made_from_the_models(commentary: Commentary) -> None:
    assert () == schema.check_record(commentary, schema.schemas()["commentary.schema.json"])
    assert [] == list(
        Draft202012Validator(schema.schemas()["commentary.schema.json"]).iter_errors(commentary.model_dump(mode="json"))
    )


def test_every_field_is_in_the_json_and_in_the_schema() -> None:
    made = schema.schemas()["commentary.schema.json"]

    assert set(Commentary.model_fields) == set(made["properties"]) == set(made["required"])


def test_an_unknown_key_breaks_the_schema() -> None:
    made = schema.schemas()["commentary.schema.json"]

    assert list(Draft202012Validator(made).iter_errors(full().model_dump(mode="json") | {"pub_date": "2025"}))


def test_the_schemas_of_the_repository_are_those_of_the_models() -> None:
    assert [] == schema.drifted(ROOT / "schema")


def test_drift_names_the_file_and_the_place(tmp_path: Path) -> None:
    schema.write_schemas(tmp_path)
    changed = json.loads((tmp_path / "reference.schema.json").read_text("utf-8"))
    changed["properties"]["title"]["type"] = "string"
    (tmp_path / "reference.schema.json").write_text(json.dumps(changed), "utf-8")
    (tmp_path / "diagnostic.schema.json").unlink()

    assert [
        "reference.schema.json differs at $.properties.title.type",
        "diagnostic.schema.json is missing",
    ] == schema.drifted(tmp_path)


def test_writing_keeps_what_is_there_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "commentary.schema.json"
    path.write_text("{}", "utf-8")

    assert path not in schema.write_schemas(tmp_path)
    assert "{}" == path.read_text("utf-8")
    assert [path] == [written for written in schema.write_schemas(tmp_path, overwrite=True) if written == path]


def test_authority_files_are_written_once_and_never_over(tmp_path: Path) -> None:
    schema.write_schemas(tmp_path)
    (tmp_path / "authors.toml").write_text("# mine\n", "utf-8")

    schema.write_schemas(tmp_path, overwrite=True)

    assert "# mine\n" == (tmp_path / "authors.toml").read_text("utf-8")
    assert {} == tomllib.loads((tmp_path / "keywords.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        pytest.param(
            {"genre": {"enum": ["Commentary", "Issue Brief"]}}, "genre: this corpus requires a value", id="required"
        ),
        pytest.param({"title": {"maxLength": 5}}, 'title: "Harbour Dues" is longer than 5 characters', id="length"),
        pytest.param({"language": {"enum": ["ko", "ja"]}}, 'language: "en" is none of "ko", "ja"', id="enum"),
        pytest.param({"keywords": {"minItems": 3}}, "keywords: has 1 of at least 3", id="number of items"),
        pytest.param(
            {"title": {"pattern": "^[a-z]"}}, 'title: "Harbour Dues" does not fit the pattern ^[a-z]', id="pattern"
        ),
        pytest.param({"title": {"type": "integer"}}, 'title: "Harbour Dues" is no integer', id="type"),
        pytest.param(
            {"source_url": {"type": "string", "format": "uri"}}, "source_url: this corpus requires a value", id="absent"
        ),
        pytest.param({"title": {"format": "uri"}}, 'title: "Harbour Dues" is no uri', id="format"),
        pytest.param({"title": {"format": "date"}}, 'title: "Harbour Dues" is no date', id="a format of the standard"),
        pytest.param({"status": {"const": "incomplete"}}, 'status: "complete" should be incomplete', id="const"),
    ],
)
def test_a_tighter_schema_is_told_in_plain_words(properties: dict[str, Any], message: str) -> None:
    (finding,) = schema.check_record(full(), TIGHTER | {"properties": properties})

    assert ("V601", "error", message) == (finding.code, finding.severity.value, finding.message)


def test_a_finding_has_the_line_of_its_value() -> None:
    tighter = {
        "properties": {
            "title": {"maxLength": 5},
            "references": {"items": {"properties": {"publisher": {"type": "string"}}}},
            "citations": {"items": {"properties": {"kind": {"const": "note"}}}},
        }
    }

    places = {
        finding.message.split(":")[0]: (finding.line, finding.column)
        for finding in schema.check_record(full(), tighter)
    }

    assert {"title": (1, None), "references[0].publisher": (9, None), "citations[0].kind": (6, 12)} == places


@pytest.mark.parametrize(
    ("language", "fits"), [("en", True), ("zh-Hant", True), ("en-GB", True), ("English language", False)]
)
def test_formats_are_checked(language: str, fits: bool) -> None:
    assert fits is not bool(schema.check_record(record(language=language), TIGHTER))


def test_a_corpus_has_an_own_schema_only_where_it_differs(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()

    assert schema.own_schema(tmp_path) is None
    schema.write_schemas(tmp_path / "schema")
    assert schema.own_schema(tmp_path) is None
    (tmp_path / "schema" / "commentary.schema.json").write_text(json.dumps(TIGHTER), "utf-8")
    assert TIGHTER == schema.own_schema(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"type": 3}', '{"properties": {"title": {"minLength": "x"}}}'])
def test_a_schema_that_cannot_be_used_is_a_configuration_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "commentary.schema.json"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=r"commentary\.schema\.json"):
        schema.load(path)


def test_a_schema_is_never_fetched() -> None:
    with pytest.raises(ConfigError, match="nothing is called"):
        schema.check_record(record(), {"$ref": "https://schemas.example/other.json"})
