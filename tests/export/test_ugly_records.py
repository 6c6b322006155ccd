"""Items that no tidy program would write: each format takes them, and other programs read the same from it."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from ugly_records import ugly

from corpus_cli.export import EXPORTERS, render
from corpus_cli.export.bibliography import STYLES
from corpus_cli.export.importing import latex_text
from corpus_cli.export.item import sound
from corpus_cli.export.keys import KeyRing

COUNT = 1500
UNCOMMON = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def by_key() -> dict[str, dict[str, Any]]:
    ring = KeyRing()
    return {key: item for key, new, item in ((*ring.assign(item), item) for item in map(sound, ugly(COUNT))) if new}


def spaced(value: object) -> str:
    return " ".join(str(value or "").split())


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name != "docx"])
def test_every_format_is_written_without_a_control_character(name: str) -> None:
    text = str(render(ugly(COUNT), name).content)
    assert not UNCOMMON.search(re.sub(r"\r?\n", " ", text))


@pytest.mark.parametrize("style", list(STYLES))
def test_every_style_prints_a_line_an_item(style: str) -> None:
    assert len(str(render(ugly(COUNT), "text", style).content).splitlines()) == len(by_key())


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_bibtexparser_reads_the_same_fields(dialect: str) -> None:
    library = bibtexparser.parse_string(str(render(ugly(COUNT), dialect).content))
    items = by_key()
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == list(items)
    for entry in library.entries:
        fields, item = {field.key: field.value for field in entry.fields}, items[entry.key]
        assert latex_text(fields.get("title", "")) == spaced(item.get("title")) or not item.get("title"), entry.key
        for variable in ("publisher-place", "genre", "abstract"):
            assert not item.get(variable) or any(
                spaced(item[variable]) in latex_text(value) for value in fields.values()
            ), (entry.key, variable)
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        assert not year or str(abs(year)) in " ".join(fields.values()), entry.key


def test_rispy_reads_the_same_fields() -> None:
    records = rispy.loads(str(render(ugly(COUNT), "ris").content))
    items = by_key()
    assert [record["id"] for record in records] == list(items)
    for record, item in zip(records, items.values(), strict=True):
        assert spaced(record.get("title") or record.get("primary_title")) == spaced(item.get("title"))
        for tag, variable in (
            ("volume", "volume"),
            ("publisher", "publisher"),
            ("place_published", "publisher-place"),
            ("doi", "DOI"),
        ):
            assert spaced(record.get(tag)) == spaced(item.get(variable))
        assert len(record.get("authors", ())) == len(item.get("author", ()))
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        assert record.get("year") == (f"{year:04d}" if year and year > 0 else None)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
@pytest.mark.parametrize(("dialect", "checks"), [("bibtex", []), ("biblatex", ["--validate-datamodel"])])
def test_biber_has_nothing_to_say(dialect: str, checks: list[str], tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(str(render(ugly(COUNT), dialect).content), "utf-8")
    done = subprocess.run(
        ["biber", "--tool", *checks, "--nolog", "list.bib", "-O", "out.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in done.stdout.splitlines() if not line.startswith("INFO")] == []
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("given", "made"),
    [
        pytest.param({"volume": 12, "page": "1-9"}, {"volume": "12", "page": "1-9"}, id="a-number-is-text"),
        pytest.param({"title": "a\x00b\x07", "note": " \u2028"}, {"title": "ab"}, id="control-characters-and-white-space"),
        pytest.param({"issued": {"date-parts": [["2024", "2", "29"]]}}, {"issued": {"date-parts": [[2024, 2, 29]]}}, id="a-date-in-text"),
        pytest.param({"issued": {"date-parts": [[2023, 2, 31]]}}, {"issued": {"date-parts": [[2023, 2]]}}, id="a-day-that-is-none"),
        pytest.param({"issued": {"date-parts": [[2022, 13]]}}, {"issued": {"date-parts": [[2022]]}}, id="a-month-that-is-none"),
        pytest.param({"issued": {"date-parts": [[2020]], "season": "22"}}, {"issued": {"date-parts": [[2020]], "season": 2}}, id="a-season-as-edtf-counts"),
        pytest.param({"issued": {"raw": "2024-05-16"}}, {"issued": {"date-parts": [[2024, 5, 16]]}}, id="a-raw-date-in-digits"),
        pytest.param({"issued": {"literal": "in print"}}, {"status": "in print"}, id="a-date-in-words"),
        pytest.param({"author": [{"family": "Berg", "given": "Els", "non-dropping-particle": "van den"}]}, {"author": [{"family": "van den Berg", "given": "Els"}]}, id="a-particle"),
        pytest.param({"author": [{}, {"given": "Cher"}, {"literal": " "}, "Adu", None]}, {"author": [{"literal": "Cher"}]}, id="names-of-nobody"),
        pytest.param({"title": None, "keyword": [], "DOI": {}}, {}, id="what-has-no-value"),
    ],
)  # fmt: skip
def test_an_item_is_made_one_that_every_format_can_rely_on(given: dict[str, Any], made: dict[str, Any]) -> None:
    assert sound(given) == made
    assert sound(sound(given)) == sound(given)
