"""BibTeX and BibLaTeX, read back by the tools that read them."""

import re
import shutil
import subprocess
from pathlib import Path

import bibtexparser
import pytest
from export_records import references
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.export import render
from corpus_cli.export.bibtex import bib_name, escape, escape_url
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.importing import latex_text, read_bibtex
from corpus_cli.export.keys import KeyRing
from corpus_cli.export.keywords import keywords
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference


def bib(reference: Reference, dialect: str = "bibtex") -> dict[str, str]:
    library = bibtexparser.parse_string(str(render([reference_to_csl(reference)], dialect).content))
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"ENTRYTYPE": entry.entry_type, "ID": entry.key} | {field.key: field.value for field in entry.fields}


NEWS = Reference(
    number=1, type="article-newspaper", author=(Name(literal="Port Authority (PA)"),), date="2024-05-16", year_suffix="a", title="Quays & 5% growth",
    container_title="The Harbour_Times", url="https://example.org/a_b?x=1&y=50%", language="zh-CN", raw="r",
)  # fmt: skip
REPORT = Reference(
    number=2,
    type="report",
    author=(Name(family="Adu", given="Kofi"),),
    date="2023",
    title="Plan",
    publisher="Lantern",
    report_number="7",
    raw="r",
)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_the_letter_of_a_year_is_in_the_key_and_nowhere_else(dialect: str) -> None:
    entry = bib(NEWS, dialect)
    assert entry["ID"] == "pa2024a"
    assert entry.get("year", entry.get("date", ""))[:4] == "2024"
    assert "2024a" not in str({key: value for key, value in entry.items() if key != "ID"})


def test_a_month_is_a_macro_in_bibtex() -> None:
    assert "  month          = may,\n" in str(render([reference_to_csl(NEWS)], "bibtex").content)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_an_institution_is_in_a_second_pair_of_braces(dialect: str) -> None:
    assert bib(NEWS, dialect)["author"] == "{Port Authority (PA)}"


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_special_characters_are_escaped_in_text_and_not_in_addresses(dialect: str) -> None:
    entry = bib(NEWS, dialect)
    assert entry["title"] == r"Quays \& 5\% growth"
    assert entry["url"] == "https://example.org/a_b?x=1&y=50%"


def test_a_language_is_named_as_biblatex_names_it() -> None:
    assert bib(NEWS, "biblatex")["langid"] == "chinese"


@pytest.mark.parametrize(
    ("reference", "kind", "fields"),
    [
        pytest.param(NEWS, "article", {"entrysubtype": "newspaper", "journaltitle": r"The Harbour\_Times"}, id="news"),
        pytest.param(NEWS.model_copy(update={"container_title": None}), "online", {"entrysubtype": None}, id="news without an outlet is a page"),
        pytest.param(NEWS.model_copy(update={"author": (), "url": None}), "misc", {"howpublished": r"The Harbour\_Times"}, id="news without author and address"),
        pytest.param(REPORT, "report", {"institution": "Lantern", "type": "techreport", "number": "7"}, id="report"),
        pytest.param(REPORT.model_copy(update={"publisher": None}), "misc", {"entrysubtype": "report", "note": "No. 7"}, id="report of nobody"),
        pytest.param(REPORT.model_copy(update={"date": None, "status": "in press"}), "report", {"date": "XXXX", "pubstate": "inpress"}, id="no date"),
        pytest.param(REPORT.model_copy(update={"type": "chapter", "container_title": "Book"}), "inbook", {"booktitle": "Book"}, id="chapter without editor"),
        pytest.param(REPORT.model_copy(update={"type": "article-journal", "container_title": "J", "volume": "XIV", "issue": "3–4"}), "article",
                     {"number": "3–4", "note": "Lantern. Vol. XIV. No. 7"}, id="a volume that is no number"),
        pytest.param(REPORT.model_copy(update={"type": "book", "translator": (Name(family="Berg", given="Els"),)}), "book", {"translator": "Berg, Els"}, id="translator"),
    ],
)  # fmt: skip
def test_an_entry_type_is_one_for_which_the_item_has_every_mandatory_field(
    reference: Reference, kind: str, fields: dict[str, str]
) -> None:
    entry = bib(reference, "biblatex")
    assert entry["ENTRYTYPE"] == kind
    assert {key: entry.get(key) for key in fields} == fields


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"family": "Adu", "given": "Kofi"}, "Adu, Kofi"),
        ({"family": "de la Cruz", "given": "Inés"}, "de la Cruz, Inés"),
        ({"family": "Smith", "given": "J.", "suffix": "Jr."}, "Smith, Jr., J."),
        ({"family": "李", "given": "明辉"}, "李, 明辉"),
        ({"family": "Sukarno"}, "Sukarno"),
        ({"family": "Band and Sons", "given": "X"}, "{Band and Sons}, {X}"),
        ({"literal": "Trade & Industry, Ministry of"}, r"{Trade \& Industry, Ministry of}"),
    ],
)
def test_a_name_is_written_so_that_it_cannot_be_taken_apart_wrongly(name: dict[str, str], written: str) -> None:
    assert bib_name(name) == written


@given(st.text(st.characters(exclude_categories=("C",)), max_size=60))
def test_an_escaped_text_has_balanced_braces_and_reads_back(text: str) -> None:
    written = escape(text)
    assert written.count("{") == written.count("}")
    assert latex_text(written) == " ".join(text.split())


@given(st.text(max_size=60))
def test_an_address_cannot_end_its_field(url: str) -> None:
    assert not set(escape_url(url)) & set("{}\\ \n")


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_bibtexparser_reads_every_entry_back_with_the_same_fields(dialect: str) -> None:
    items = [reference_to_csl(reference) for reference in references(500)]
    ring = KeyRing()
    by_key = {key: item for key, new, item in ((*ring.assign(item), item) for item in items) if new}
    library = bibtexparser.parse_string(str(render(items, dialect).content))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == list(by_key)
    for entry in library.entries:
        fields = {field.key: field.value for field in entry.fields}
        item = by_key[entry.key]
        if item.get("title"):
            assert latex_text(fields["title"]) == item["title"], entry.key
        assert re.sub(r"%7B|%7D", "", fields.get("url", "")) == re.sub(r"[{}]", "", item.get("URL", ""))
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        assert (fields.get("year") or fields.get("date", "XXXX")[:4]) == (
            str(year) if year else fields.get("year") or "XXXX"
        )


def test_pybtex_reads_every_entry_and_every_name() -> None:
    from pybtex.database import parse_string

    items = [reference_to_csl(reference) for reference in references(300)]
    database = parse_string(str(render(items, "bibtex").content), "bibtex")
    ring = KeyRing()
    for item in items:
        key, new = ring.assign(item)
        if new and item.get("author"):
            people = database.entries[key].persons["author"]
            assert len(people) == len(item["author"]) + bool(item.get("custom", {}).get("et-al"))


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_finds_nothing_to_say_against_its_data_model(tmp_path: Path) -> None:
    items = [reference_to_csl(reference) for reference in references(1000)]
    (tmp_path / "list.bib").write_text(str(render(items, "biblatex").content), "utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", "list.bib", "-O", "out.bib"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in done.stdout.splitlines() if not line.startswith("INFO")] == []
    assert done.returncode == 0


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_a_keyword_with_a_comma_is_in_braces_and_comes_back_whole(dialect: str) -> None:
    words = ["Korea, Republic of", "trade"]
    item = {"id": "x", "type": "webpage", "title": "T", "keyword": "; ".join(words), "custom": {"keywords": words}}
    text = str(render([item], dialect).content)
    assert "{{Korea, Republic of}, trade}" in text
    (again,) = read_bibtex(text).items
    assert keywords(again) == words


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\v", "\f"], ids=ascii)
def test_a_separator_of_lines_is_a_space(dialect: str, separator: str) -> None:
    item = {"id": "x", "type": "webpage", "title": f"Low{separator}Water", "URL": f"https://a.example/{separator}x"}
    text = str(render([item], dialect).content)
    assert "{Low Water}" in text
    assert separator not in text


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_a_title_of_white_space_is_none(dialect: str) -> None:
    assert "[untitled]" in str(render([{"id": "x", "type": "webpage", "title": " \u2028 "}], dialect).content)


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
@pytest.mark.parametrize("variable", ["publisher", "publisher-place"])
@pytest.mark.parametrize("value", ["Taylor and Francis", "and", "X and and Y"])
def test_an_and_inside_one_value_does_not_part_it(dialect: str, variable: str, value: str) -> None:
    item = {"id": "x", "type": "book", "author": [{"literal": "A"}], "title": "T", variable: value}
    text = str(render([item], dialect).content)
    assert "{{" + value + "}}" in text
    (again,) = read_bibtex(text).items
    assert again[variable] == value


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_a_body_called_others_is_no_sign_of_more_names(dialect: str) -> None:
    text = str(render([{"id": "x", "type": "book", "author": [{"literal": "Others"}], "title": "T"}], dialect).content)
    (again,) = read_bibtex(text).items
    assert again["author"] == [{"literal": "Others"}]


@pytest.mark.parametrize(("page", "field"), [("1-9, 12", "1--9, 12"), ("–", None), ("{1}", None)])
def test_pages_that_are_none_are_in_the_note(page: str, field: str | None) -> None:
    item = {"id": "x", "type": "article-journal", "author": [{"literal": "A"}], "title": "T", "container-title": "J", "page": page}  # fmt: skip
    entry = bibtexparser.parse_string(str(render([item], "biblatex").content)).entries[0]
    fields = {each.key: each.value for each in entry.fields}
    assert fields.get("pages") == field
    assert ("pp. " in fields.get("note", "")) == (field is None)
