"""Tables: CSV for a spreadsheet, JSON Lines for a program."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus_cli.export.bibtex import edtf_date
from corpus_cli.export.csl_json import compact
from corpus_cli.export.exporter import ExportOptions

COLUMNS = (
    "key", "type", "author", "editor", "translator", "date", "year", "year_suffix", "title", "container_title", "collection_title", "publisher",
    "publisher_place", "edition", "volume", "issue", "page", "number", "genre", "status", "language", "keyword", "abstract", "url", "doi",
    "accessed", "note", "cited_in",
)  # fmt: skip
_CAPITALS = {"url": "URL", "doi": "DOI"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV Injection), with the full-width forms some fold to ASCII."""


def safe_cell(text: str) -> str:
    """A cell that a spreadsheet shows as text: an apostrophe before what it would calculate."""
    return "'" + text if text.startswith(_FORMULA) else text


def display_name(name: Mapping[str, str]) -> str:
    """`Family, Given`, or the whole name."""
    if not name.get("family"):
        return name.get("literal") or name.get("given") or ""
    return ", ".join(filter(None, (name["family"], name.get("given"), name.get("suffix"))))


def row(item: Mapping[str, Any]) -> dict[str, str]:
    """The cells of an item by column; several names are joined by `; `."""
    values: dict[str, Any] = {column: item.get(_CAPITALS.get(column, column.replace("_", "-"))) for column in COLUMNS}
    for role in ("author", "editor", "translator"):
        names = [display_name(name) for name in item.get(role, ())]
        if role == "author" and item.get("custom", {}).get("et-al"):
            names.append("et al.")
        values[role] = "; ".join(names)
    values["key"] = item["id"]
    values["date"] = edtf_date(item.get("issued"))
    values["year"] = (values["date"] or "")[:4]
    values["accessed"] = edtf_date(item.get("accessed"))
    values["cited_in"] = item.get("custom", {}).get("cited-in")
    return {column: safe_cell(str(value)) if value else "" for column, value in values.items()}


class Csv:
    """`.csv` as RFC 4180 has it: commas, CRLF, quotes where needed, UTF-8."""

    name = "csv"
    suffix = ".csv"
    media_type = "text/csv"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """A header line, then a line an item. Every item is kept, also one that says the same as another."""
        buffer = io.StringIO()
        writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\r\n")
        writer.writeheader()
        for item in options.keyed(items, repeats=True):
            writer.writerow(row(item))
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
        yield buffer.getvalue()


class JsonLines:
    """`.jsonl`: one CSL item a line. Every item is kept, also one that says the same as another."""

    name = "jsonl"
    suffix = ".jsonl"
    media_type = "application/x-ndjson"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """The lines."""
        for item in options.keyed(items, repeats=True):
            yield json.dumps(compact(item), ensure_ascii=False) + "\n"
