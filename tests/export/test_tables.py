"""CSV and JSON Lines."""

import csv
import io
import json

import pytest
from export_records import references
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.export import render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.tables import COLUMNS, safe_cell

ITEM = {
    "id": "x", "type": "report", "title": '=HYPERLINK("http://example.org")', "author": [{"family": "Adu", "given": "Kofi"}, {"literal": "Trade, Ministry of"}],
    "issued": {"date-parts": [[2024, 5]]}, "year-suffix": "a", "URL": "https://example.org/a,b", "custom": {"et-al": True, "cited-in": "c1"},
}  # fmt: skip


def rows(items: list[dict[str, object]]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(str(render(items, "csv").content), newline="")))


def test_a_row_has_names_dates_and_the_citing_commentary() -> None:
    (row,) = rows([ITEM])
    assert row["author"] == "Adu, Kofi; Trade, Ministry of; et al."
    assert (row["date"], row["year"], row["year_suffix"], row["cited_in"]) == ("2024-05", "2024", "a", "c1")
    assert row["url"] == "https://example.org/a,b"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_spreadsheet_is_never_given_a_formula(start: str) -> None:
    assert safe_cell(f"{start}1+1") == f"'{start}1+1"


@given(st.text())
def test_no_cell_starts_like_a_formula(text: str) -> None:
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_every_reference_has_a_row_and_repeats_share_a_key() -> None:
    repeated = [ITEM, {**ITEM, "custom": {"cited-in": "c2", "et-al": True}}]
    assert [(row["key"], row["cited_in"]) for row in rows(repeated)] == [("adu2024a", "c1"), ("adu2024a", "c2")]


def test_a_table_is_rfc_4180() -> None:
    text = str(render([reference_to_csl(reference) for reference in references(200)], "csv").content)
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert len(list(csv.reader(io.StringIO(text, newline=""), strict=True))) == 201


def test_json_lines_have_an_item_a_line() -> None:
    lines = str(render([reference_to_csl(reference) for reference in references(50)], "jsonl").content).splitlines()
    assert len(lines) == 50
    assert all(json.loads(line)["type"] for line in lines)
