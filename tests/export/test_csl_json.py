"""The pivot: what a record becomes in CSL-JSON."""

import json

import pytest
from export_records import references

from corpus_cli.export import render
from corpus_cli.export.csl_json import commentary_to_csl, csl_date, full_title, reference_to_csl
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.names import Author, Contributor, Name
from corpus_cli.model.reference import Reference

VARIABLES = frozenset(
    "id type citation-key author editor translator issued accessed status year-suffix title container-title collection-title publisher publisher-place "
    "edition volume issue page number genre URL DOI language keyword abstract note custom".split()
)
"""Properties of csl-data.json 1.0.2 that this program writes; the schema allows no others than its own."""


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        pytest.param("2024", {"date-parts": [[2024]]}, id="year"),
        pytest.param("2024-05", {"date-parts": [[2024, 5]]}, id="month"),
        pytest.param("2024-05-16", {"date-parts": [[2024, 5, 16]]}, id="day"),
        pytest.param("1920~", {"date-parts": [[1920]], "circa": True}, id="approximate"),
        pytest.param("2003-21", {"date-parts": [[2003]], "season": 1}, id="spring"),
        pytest.param("2003-24?", {"date-parts": [[2003]], "season": 4, "circa": True}, id="uncertain winter"),
    ],
)
def test_a_date_has_the_parts_that_are_stated(edtf: str, date: dict[str, object]) -> None:
    assert csl_date(edtf) == date


def test_the_letter_of_a_year_stands_apart() -> None:
    item = reference_to_csl(Reference(number=3, date="2024-03-29", year_suffix="a", title="T", raw="r"))
    assert item["issued"] == {"date-parts": [[2024, 3, 29]]}
    assert item["year-suffix"] == "a"


def test_a_reference_of_which_only_the_text_is_known_is_that_text() -> None:
    assert reference_to_csl(Reference(number=1, raw="illegible entry", parser="crf", residue="illegible entry")) == {
        "note": "illegible entry"
    }


def test_a_cut_list_of_authors_and_the_citing_commentary_are_kept_under_custom() -> None:
    reference = Reference(number=1, author=(Name(family="Adu", given="K."),), et_al=True, title="T", raw="r")
    assert reference_to_csl(reference, cited_in="c1")["custom"] == {"et-al": True, "cited-in": "c1"}


@pytest.mark.parametrize(
    ("raw", "website"),
    [
        ("Adu, K. 2024. “T.” Harbour Radio. May 6. https://example.org", True),
        ("Adu, K. 2024. “T.” Harbour Radio, May 6. https://example.org", False),
        ("Adu, K. (2024, May 6). T. Harbour Radio. https://example.org", False),
        ("아두. 2024. “T.” Harbour Radio. 5월 6일.", True),
    ],
    ids=["full stop", "comma", "APA", "Korean date"],
)
def test_an_outlet_set_off_by_a_full_stop_before_the_date_is_cited_as_a_website(raw: str, *, website: bool) -> None:
    reference = Reference(
        number=1, type="article-newspaper", title="T", container_title="Harbour Radio", date="2024-05-06", raw=raw
    )
    assert bool(reference_to_csl(reference).get("custom", {}).get("website")) is website


def commentary(**values: object) -> Commentary:
    return Commentary.model_validate(
        {"id": "c1", "status": "complete", "path": "seeds/c1.txt", "sha256": "0" * 64} | values
    )


def test_a_commentary_carries_series_keywords_abstract_translators_and_address() -> None:
    item = commentary_to_csl(
        commentary(
            title="Ports", subtitle="A survey", date="2025-03-14", series="Lantern Brief", language="en", abstract="What it says.", source_url="https://example.org/1",
            keywords=("trade", "ports"), authors=(Author(name="Ngozi Okafor", family="Okafor", given="Ngozi"),),
            contributors=(Contributor(name="Els Berg", family="Berg", given="Els", roles=("translator", "editor")),), citation_key="okafor2025ports",
        ),
        publisher="Lantern Institute",
    )  # fmt: skip
    assert item == {
        "id": "okafor2025ports", "type": "article-magazine", "citation-key": "okafor2025ports", "author": [{"family": "Okafor", "given": "Ngozi"}],
        "editor": [{"family": "Berg", "given": "Els"}], "translator": [{"family": "Berg", "given": "Els"}], "issued": {"date-parts": [[2025, 3, 14]]},
        "title": "Ports: A survey", "container-title": "Lantern Brief", "publisher": "Lantern Institute", "URL": "https://example.org/1", "language": "en",
        "keyword": "trade, ports", "abstract": "What it says.", "custom": {"commentary": "c1"},
    }  # fmt: skip


def test_a_commentary_without_a_series_is_a_page_of_its_publisher() -> None:
    item = commentary_to_csl(commentary(title="T", publisher="Own"), publisher="Corpus")
    assert (item["type"], item["publisher"]) == ("webpage", "Own")


def test_an_author_whose_parts_nobody_stated_is_a_literal() -> None:
    assert commentary_to_csl(commentary(title="T", authors=(Author(name="Lantern Team"),)))["author"] == [
        {"literal": "Lantern Team"}
    ]


@pytest.mark.parametrize(
    ("title", "subtitle", "whole"),
    [
        ("Ports", "A survey", "Ports: A survey"),
        ("Ports?", "A survey", "Ports? A survey"),
        ("港湾", "展望", "港湾：展望"),
        ("Ports", None, "Ports"),
        (None, None, None),
    ],
)
def test_title_and_subtitle_are_joined_by_one_mark(title: str | None, subtitle: str | None, whole: str | None) -> None:
    assert full_title(title, subtitle) == whole


def test_the_array_is_valid_csl_json_with_one_item_a_line() -> None:
    text = str(render(map(reference_to_csl, references(300)), "csl-json").content)
    items = json.loads(text)
    assert len(text.splitlines()) == len(items) + 2
    assert {key for item in items for key in item} <= VARIABLES
    assert all(item["id"] and item["type"] for item in items)
    assert len({item["id"] for item in items}) == len(items)


def test_an_empty_list_is_an_empty_array() -> None:
    assert json.loads(str(render([], "csl-json").content)) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(
            {"type": "report", "container_title": "Lantern Brief"},
            {"type": "article-magazine", "container-title": "Lantern Brief"},
            id="a brief in a series",
        ),
        pytest.param(
            {"type": "report", "container_title": "Lantern Papers", "report_number": "7"},
            {"type": "report", "collection-title": "Lantern Papers", "number": "7"},
            id="a numbered report in a series",
        ),
        pytest.param({"type": "article-newspaper"}, {"type": "webpage"}, id="news without its outlet"),
        pytest.param(
            {"type": "legislation", "genre": "legislation"}, {"type": "legislation"}, id="the program's own word"
        ),
        pytest.param(
            {"type": "book", "page": "17", "parser": "grammar:notes"}, {"type": "book"}, id="a note's locator in a book"
        ),
        pytest.param(
            {"type": "book", "page": "17–19", "parser": "grammar:notes"},
            {"type": "book"},
            id="a note's range in a book",
        ),
        pytest.param(
            {"type": "chapter", "page": "17", "parser": "grammar:notes"},
            {"type": "chapter"},
            id="a note's page of a chapter",
        ),
        pytest.param(
            {"type": "chapter", "page": "17–31", "parser": "grammar:notes"},
            {"type": "chapter", "page": "17–31"},
            id="the pages a chapter fills",
        ),
        pytest.param({"type": "book", "page": "17"}, {"type": "book", "page": "17"}, id="a page in a list"),
    ],
)
def test_a_reference_is_written_so_that_every_style_prints_it_right(
    values: dict[str, object], expected: dict[str, object]
) -> None:
    item = reference_to_csl(Reference.model_validate({"number": 1, "title": "T", "raw": "r"} | values))
    assert item == {"id": "1", "title": "T"} | expected


def test_a_keyword_with_a_comma_stays_one() -> None:
    item = commentary_to_csl(commentary(title="T", keywords=("Korea, Republic of", "trade")))
    assert item["keyword"] == "Korea, Republic of; trade"
    assert item["custom"]["keywords"] == ["Korea, Republic of", "trade"]
