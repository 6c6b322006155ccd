"""Other CSL styles, through pandoc; and pandoc as a reader of what is exported."""

import io
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from docx import Document
from export_records import references
from style_cases import CASES

from corpus_cli.errors import CorpusError, UsageError
from corpus_cli.export import pandoc, render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.exporter import ExportOptions

ITEMS = [{**item, "id": name} for name, item in CASES.items()]


def read(text: str, format_name: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [pypandoc.get_pandoc_path(), "-f", format_name, "-t", "csljson"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    assert not done.stderr
    items: list[dict[str, Any]] = json.loads(done.stdout)
    return items


@pytest.mark.parametrize("style", ["ieee", "nature", "harvard-cite-them-right"])
def test_any_csl_style_works_by_name(style: str) -> None:
    text = str(render(ITEMS, "text", style=style).content)
    assert "Tema reopens its old quay" in text
    assert "湖泊治理" in text


def test_titles_keep_their_casing_in_a_style_that_would_change_it() -> None:
    text = str(render(ITEMS, "text", style="chicago-author-date-17th-edition").content)
    assert "Tema reopens its old quay" in text


def test_a_style_file_works_by_its_path(tmp_path: Path) -> None:
    copy = tmp_path / "house.csl"
    copy.write_bytes(pandoc.style_file("ieee").read_bytes())
    assert render(ITEMS, "text", style=str(copy)).content == render(ITEMS, "text", style="ieee").content


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_another_style_comes_in_every_markup(name: str) -> None:
    text = str(render(ITEMS, name, style="ieee").content)
    assert "Harbour Times" in text
    assert ("<i>" in text or "<em>" in text) if name == "html" else "*The Harbour Times*" in text


def test_another_style_comes_as_a_word_document() -> None:
    made = render(ITEMS, "docx", style="ieee").content
    assert isinstance(made, bytes)
    assert any("Harbour Times" in paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs)
    assert made == render(ITEMS, "docx", style="ieee").content


def test_an_unknown_style_names_the_nearest() -> None:
    with pytest.raises(UsageError) as raised:
        render(ITEMS, "text", style="chicago-athor-date")
    assert "chicago-author-date" in str(raised.value.hint)


def test_a_file_that_is_no_style_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.csl").write_text("<style/>", "utf-8")
    with pytest.raises(CorpusError, match=r"bad\.csl"):
        render(ITEMS, "text", style=str(tmp_path / "bad.csl"))


def test_a_locale_reaches_pandoc() -> None:
    german = str(render([ITEMS[0]], "text", options=ExportOptions(style="ieee", locale="de-DE")).content)
    assert german != str(render([ITEMS[0]], "text", style="ieee").content)


@pytest.mark.parametrize("name", ["csl-json", "biblatex", "bibtex"])
def test_pandoc_reads_an_export_back(name: str) -> None:
    items = [reference_to_csl(reference) for reference in references(200)]
    text = str(render(items, name).content)
    again = read(text, name.replace("-", ""))
    written = json.loads(str(render(items, "csl-json").content))
    assert [item["id"] for item in again] == [item["id"] for item in written]
    for item, got in zip(written, again, strict=True):
        assert len(got.get("author", [])) == len(item.get("author", [])) + (
            name != "csl-json" and bool(item.get("custom", {}).get("et-al")) and "author" in item
        )
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        assert got.get("issued", {}).get("date-parts", [[None]])[0][0] == year


TITLES = (
    "North Sea Ports resume trade with the EU",
    "A Brief: Who Owns iPads in Lagos?",
    "Grain & “Quiet” Diplomacy",
    "항만이 바뀐다",
    "quays of {X}",
)


@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
@pytest.mark.parametrize("language", ["en", "en-GB", "fr", None])
@pytest.mark.parametrize("title", TITLES)
def test_titles_come_back_from_pandoc_letter_for_letter(dialect: str, language: str | None, title: str) -> None:
    item = {
        "id": "x", "type": "chapter", "title": title, "container-title": "Ports of the Two Seas", "collection-title": "Studies in Trade",
        "publisher": "Birch", "author": [{"family": "Adu", "given": "Kofi"}], "editor": [{"family": "Moss", "given": "Edith"}],
    } | ({"language": language} if language else {})  # fmt: skip
    (again,) = read(str(render([item], dialect).content), dialect)
    for variable in ("title", "container-title", "collection-title"):
        assert unformatted(again[variable]) == unformatted(item[variable])


def unformatted(text: object) -> str:
    """Without the marks of CSL's rich text and with straight quotation marks."""
    return re.sub(r"</?span[^>]*>", "", str(text)).translate(str.maketrans("“”‘’", "\"\"''")).replace("&amp;", "&")
