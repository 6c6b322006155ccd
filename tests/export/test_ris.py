"""RIS, read back by rispy and by bibutils."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import rispy
from export_records import references

from corpus_cli.export import render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.keys import KeyRing
from corpus_cli.export.ris import TYPES, ris_date, ris_name
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference

NEWS = Reference(
    number=1, type="article-newspaper", author=(Name(family="Adu", given="Kofi"), Name(literal="Ministry of Trade, Industry and Energy")), date="2024-05-16",
    title="Line one\nline two", container_title="Harbour Times", page="12–14", accessed="2025-01", url="https://example.org/" + "x" * 300, raw="r",
)  # fmt: skip


def written(reference: Reference) -> str:
    return str(render([reference_to_csl(reference)], "ris").content)


def test_a_record_has_its_type_first_its_end_last_and_crlf() -> None:
    text = written(NEWS)
    assert text.startswith("TY  - NEWS\r\n")
    assert text.endswith("ER  - \r\n\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.split("\r\n") if line)


def test_each_person_has_a_line_and_a_body_has_no_comma() -> None:
    assert re.findall(r"AU  - (.*)\r", written(NEWS)) == ["Adu, Kofi", "Ministry of Trade Industry and Energy"]


def test_an_address_is_never_wrapped() -> None:
    assert f"UR  - {NEWS.url}\r\n" in written(NEWS)


@pytest.mark.parametrize(
    ("parts", "text"),
    [([2024], "2024///"), ([2024, 5], "2024/05//"), ([2024, 5, 6], "2024/05/06/"), ([], None)],
    ids=["year", "month", "day", "none"],
)
def test_a_date_leaves_open_what_is_not_stated(parts: list[int], text: str | None) -> None:
    assert ris_date({"date-parts": [parts]}) == text


def test_a_name_in_parts_keeps_its_suffix() -> None:
    assert ris_name({"family": "Smith", "given": "J.", "suffix": "Jr."}) == "Smith, J., Jr."


def test_the_number_of_a_report_is_where_readers_look_for_it() -> None:
    report = Reference(number=1, type="report", title="T", report_number="S/2024/215", raw="r")
    assert "SN  - S/2024/215\r\n" in written(report)


def test_rispy_reads_every_record_back_with_the_same_fields() -> None:
    items = [reference_to_csl(reference) for reference in references(800)]
    ring = KeyRing()
    unique = [item for item in items if ring.assign(item)[1]]
    records = rispy.loads(str(render(items, "ris").content))
    assert len(records) == len(unique)
    for item, record in zip(unique, records, strict=True):
        assert record["type_of_reference"] == TYPES[item.get("type", "document")]
        assert record.get("title") == (" ".join(item["title"].split()) if item.get("title") else None)
        assert record.get("secondary_title") == (
            item.get("container-title")
            or (item.get("collection-title") if record["type_of_reference"] not in {"CHAP", "CONF"} else None)
        )
        assert record.get("authors", []) == [ris_name(name) for name in item.get("author", [])]
        assert record.get("urls", []) == ([item["URL"]] if "URL" in item else [])
        assert record.get("doi") == item.get("DOI")
        assert record.get("date") == ris_date(item.get("issued"))
        assert record.get("volume") == item.get("volume")
        assert record.get("publisher") == item.get("publisher")
        assert "–".join(record[tag] for tag in ("start_page", "end_page") if tag in record) == item.get("page", "")


@pytest.mark.skipif(shutil.which("ris2xml") is None, reason="bibutils is not installed")
def test_bibutils_reads_every_record(tmp_path: Path) -> None:
    items = [reference_to_csl(reference) for reference in references(200)]
    text = str(render(items, "ris").content)
    (tmp_path / "list.ris").write_bytes(text.encode())
    done = subprocess.run(["ris2xml", "list.ris"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.count("<mods ") == text.count("TY  - ")
    assert "outside" not in done.stderr
    unknown = set(re.findall(r"Did not recognize type '(\w+)'", done.stderr))
    assert unknown <= {
        "BLOG",
        "DATA",
        "SLIDE",
        "CASE",
        "MPCT",
        "UNPB",
    }  # Zotero's and EndNote's types that bibutils takes for STD


def test_a_keyword_with_a_comma_has_a_line_of_its_own() -> None:
    item = {
        "id": "x",
        "type": "webpage",
        "title": "T",
        "keyword": "Korea, Republic of; trade",
        "custom": {"keywords": ["Korea, Republic of", "trade"]},
    }
    lines = str(render([item], "ris").content).split("\r\n")
    assert [line for line in lines if line.startswith("KW")] == ["KW  - Korea, Republic of", "KW  - trade"]
