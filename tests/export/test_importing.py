"""Reading .bib, .ris and CSL .json back."""

import json

import pytest
from export_records import references
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.errors import UsageError
from corpus_cli.export import render
from corpus_cli.export.bibtex import bib_names
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.importing import bib_name, comma_name, latex_text, read_bibtex, read_csl, read_file, read_ris
from corpus_cli.export.keys import KeyRing
from corpus_cli.export.matching import authors_agree, identifiers, same_url

BIB = r"""
@string{lantern = {Lantern Press}}
@comment{kept out}
@article{adu2024,
  author = "Adu, Kofi and {Port \& Sea Authority} and Inés de la Cruz and others",
  title = {The {DPRK} Question: M{\"u}ller's Reply},
  journal = {Sea \& State}, year = 2024, month = may, day = 6, volume = 3, number = 2, pages = {12--14},
  url = {https://example.org/a_b%20c}, keywords = {ports, trade},
}
@online{web, title = {Locks}, subtitle = {A List}, date = {2023-11}, urldate = {2025-01-02}, url = {https://example.org/l}, organization = {Canal Trust}}
@report{r, title = {Plan}, institution = lantern, number = {7}, type = {Working Paper}, date = {2020}}
@book{adu2024, title = {Again}}
"""


def test_bibtex_is_read_into_items() -> None:
    read = read_bibtex(BIB)
    article, web, report = read.items
    assert article == {
        "id": "adu2024", "citation-key": "adu2024", "type": "article-journal",
        "author": [{"family": "Adu", "given": "Kofi"}, {"literal": "Port & Sea Authority"}, {"family": "de la Cruz", "given": "Inés"}],
        "title": "The DPRK Question: Müller's Reply", "container-title": "Sea & State", "volume": "3", "issue": "2", "page": "12–14", "keyword": "ports, trade",
        "URL": "https://example.org/a_b%20c", "issued": {"date-parts": [[2024, 5, 6]]}, "custom": {"et-al": True},
    }  # fmt: skip
    assert (web["type"], web["title"], web["publisher"], web["issued"], web["accessed"]) == (
        "webpage", "Locks: A List", "Canal Trust", {"date-parts": [[2023, 11]]}, {"date-parts": [[2025, 1, 2]]},
    )  # fmt: skip
    assert (report["type"], report["number"], report["genre"], report["publisher"]) == (
        "report",
        "7",
        "Working Paper",
        "Lantern Press",
    )
    assert len(read.problems) == 1
    assert "adu2024" in read.problems[0]


RIS = (
    "TY  - JOUR\r\nAU  - Adu, Kofi\r\nA1  - Port Authority\r\nTI  - Small Ports\r\nJO  - Sea Review\r\nPY  - 2024\r\nDA  - 2024/05//\r\nSP  - 12\r\nEP  - 14\r\n"
    "KW  - ports\r\nKW  - trade\r\nAB  - First line\r\nsecond line\r\nUR  - https://example.org\r\nER  - \r\n\r\n"
    "TY  - RPRT\r\nTI  - Plan\r\nSN  - S/2024/1\r\nY1  - 2019\r\n"
)


def test_ris_is_read_into_items_and_a_record_without_its_end_is_reported() -> None:
    read = read_ris(RIS)
    journal, report = read.items
    assert journal == {
        "type": "article-journal", "author": [{"family": "Adu", "given": "Kofi"}, {"literal": "Port Authority"}], "title": "Small Ports", "container-title": "Sea Review",
        "abstract": "First line second line", "URL": "https://example.org", "issued": {"date-parts": [[2024, 5]]}, "page": "12–14", "keyword": "ports, trade",
    }  # fmt: skip
    assert (report["number"], report["issued"]) == ("S/2024/1", {"date-parts": [[2019]]})
    assert read.problems == ("the record 'Plan' has no ER line",)


@pytest.mark.parametrize(
    ("text", "titles", "problems"),
    [
        ('[{"id": 1, "title": "A"}, {"id": 2}, 3]', ["A"], 1),
        ('{"items": [{"title": "A"}]}', ["A"], 0),
        ('{"title": "A"}', ["A"], 0),
        ("[", [], 1),
        ("3", [], 1),
    ],
    ids=["array", "Zotero's object", "one item", "damaged", "a number"],
)
def test_csl_json_is_read_and_what_is_no_item_is_reported(text: str, titles: list[str], problems: int) -> None:
    read = read_csl(text)
    assert [item["title"] for item in read.items] == titles
    assert len(read.problems) == problems


def test_a_file_of_another_kind_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"list\.xml"):
        read_file("list.xml", b"")


def test_a_file_that_is_not_utf_8_is_an_error() -> None:
    with pytest.raises(UsageError, match="byte 1"):
        read_file("list.ris", b"T\xff")


@pytest.mark.parametrize(
    "text", ["Adu, Kofi", "de la Cruz, Inés", "Smith, Jr., J. R.", "{Port \\& Sea Authority}", "李, 明辉"]
)
def test_a_bibtex_name_reads_back_as_it_was_written(text: str) -> None:
    assert bib_names({"author": [bib_name(text)]}, "author") == text


def test_a_ris_name_without_a_comma_is_a_whole() -> None:
    assert comma_name("Port Authority") == {"literal": "Port Authority"}


def test_what_was_exported_as_bibtex_comes_back() -> None:
    items = [reference_to_csl(reference) for reference in references(400)]
    ring = KeyRing()
    unique = [item for item in items if ring.assign(item)[1]]
    read = read_bibtex(str(render(items, "biblatex").content))
    assert not read.problems
    for item, again in zip(unique, read.items, strict=True):
        assert again.get("author") == item.get("author")
        assert again["title"] == " ".join(item.get("title", "[untitled]").split())
        assert again.get("issued", {}).get("date-parts") == item.get("issued", {}).get("date-parts")
        assert again.get("DOI", "").replace("%3C", "<").replace("%3E", ">") == item.get("DOI", "")


def test_what_was_exported_as_ris_comes_back() -> None:
    items = [reference_to_csl(reference) for reference in references(400)]
    ring = KeyRing()
    unique = [item for item in items if ring.assign(item)[1]]
    read = read_ris(str(render(items, "ris").content))
    assert not read.problems
    for item, again in zip(unique, read.items, strict=True):
        assert again.get("title") == (" ".join(item["title"].split()) if "title" in item else None)
        assert again.get("page") == item.get("page")
        assert again.get("URL") == item.get("URL")
        assert again.get("accessed") == item.get("accessed")


@given(st.text())
def test_no_text_makes_a_reader_raise(text: str) -> None:
    read_ris(text)
    read_csl(text)


@given(st.text(alphabet='@{}article=,"#\\\n _%$~ab1', max_size=80))
def test_no_bibtex_makes_the_reader_raise(text: str) -> None:
    read_bibtex(text)
    latex_text(text)


@pytest.mark.parametrize("url", ["http://www.Example.org/A/", "https://example.org/A", "example.org/A#part"])
def test_spellings_of_an_address_are_equal(url: str) -> None:
    assert same_url(url) == "example.org/A"


def test_an_item_is_recognised_by_doi_then_address_then_title_and_year() -> None:
    item = {
        "DOI": "10.5555/X.1",
        "URL": "https://example.org/a",
        "title": "The Harbour Question",
        "issued": {"date-parts": [[2024]]},
    }
    assert list(identifiers(item)) == ["doi:10.5555/x.1", "url:example.org/a", "title:theharbourquestion 2024"]


def test_a_short_title_recognises_nothing() -> None:
    assert list(identifiers({"title": "Editorial"})) == []


def test_csl_json_round_trip_keeps_every_item() -> None:
    text = str(render([reference_to_csl(reference) for reference in references(50)], "csl-json").content)
    usable = [item for item in json.loads(text) if item.get("title") or item.get("URL") or item.get("DOI")]
    assert list(read_csl(text).items) == usable


def test_braces_one_in_another_are_no_end_to_reading() -> None:
    assert latex_text("{" * 3000 + "x" + "}" * 3000) == "x"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("author = {Adu, Kofi and others}", {"author": [{"family": "Adu", "given": "Kofi"}], "custom": {"et-al": True}}, id="others"),
        pytest.param("year = {2024a}", {"issued": {"date-parts": [[2024]]}, "year-suffix": "a"}, id="letter of the year"),
        pytest.param("translator = {Berg, Els}", {"translator": [{"family": "Berg", "given": "Els"}]}, id="translator"),
        pytest.param("langid = {korean}", {"language": "ko"}, id="language of biblatex"),
        pytest.param("type = {phdthesis}", {"genre": "PhD diss."}, id="biblatex's word for a thesis"),
        pytest.param("keywords = {ports, {Korea, Republic of}}", {"keyword": "ports; Korea, Republic of", "custom": {"keywords": ["ports", "Korea, Republic of"]}}, id="comma in a keyword"),
    ],
)  # fmt: skip
def test_nothing_of_a_bibtex_entry_is_lost_or_printed_as_a_code(fields: str, expected: dict[str, object]) -> None:
    (item,) = read_bibtex(f"@thesis{{x, title = {{Low Water}}, {fields}}}").items
    assert {name: item.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"family": "Seo", "given": "Ji-won"}, {"literal": "Ji-won Seo"}, True),
        ({"family": "김", "given": "민수"}, {"literal": "김민수"}, True),
        ({"literal": "Bureau of Canals (BOC)"}, {"literal": "BOC"}, True),
        ({"literal": "Bureau of Canals"}, {"literal": "Bureau of Canals (BOC)"}, True),
        ({"family": "Seo", "given": "Ji-won"}, {"family": "Holm", "given": "Ji-won"}, False),
        ({"literal": "Bureau of Canals"}, {"literal": "Bureau of Ports"}, False),
    ],
)
def test_names_of_one_author_agree(one: dict[str, str], other: dict[str, str], same: bool) -> None:
    assert authors_agree({"author": [one]}, {"author": [other]}) is same
    assert authors_agree({"author": [other]}, {"author": [one]}) is same
    assert authors_agree({"author": [one]}, {})
