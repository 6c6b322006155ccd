import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Section
from corpus_cli.site import dates
from corpus_cli.site.library import Entry
from corpus_cli.site.links import Links, filter_query, web_address
from corpus_cli.site.reading_page import Reading, reading
from corpus_cli.site.rendering import clipped, marked, pieces
from corpus_cli.site.slugs import Slugs, slug
from corpus_cli.site.timeline import timeline


def commentary(text: str, *citations: Citation, abstract: str | None = None) -> Commentary:
    return Commentary(
        id="x", status="complete", path="x.txt", sha256="0", abstract=abstract, sections=(Section(level=1, line=5, text=text),), citations=citations
    )  # fmt: skip


def cite(raw: str, reference: int | None, line: int = 5, column: int = 1) -> Citation:
    return Citation(raw=raw, line=line, column=column, sentence="", reference=reference)


def marks(read: Reading) -> list[tuple[str, str | None]]:
    return [
        (span.text, span.href)
        for section in read.sections
        for block in section.blocks
        for span in block.spans
        if span.mark
    ]


@pytest.mark.parametrize(
    ("text", "citations", "expected"),
    [
        pytest.param("One (A 2020) two (A 2020).", [cite("(A 2020)", 1, column=5), cite("(A 2020)", 1, column=18)], [("(A 2020)", "#r1")] * 2, id="the same twice"),
        pytest.param("A (B 2020; C 2021a) d", [cite("(B 2020; C 2021a)", 2), cite("(B 2020; C 2021a)", 3)], [("(B 2020", "#r2"), ("C 2021a)", "#r3")], id="a group"),
        pytest.param("A (B 2020,\n2021) d", [cite("(B 2020, 2021)", 1), cite("(B 2020, 2021)", 2)], [("(B 2020,\n2021)", "#r1")], id="wrapped, one group for two"),
        pytest.param("Putnam (1988) said", [cite("Putnam (1988)", 4)], [("Putnam (1988)", "#r4")], id="narrative"),
        pytest.param("동의（국방부 2024）다", [cite("（국방부 2024）", None)], [("（국방부 2024）", None)], id="without a reference"),
        pytest.param("Nothing here", [cite("(Gone 1999)", 1)], [], id="not found again"),
        pytest.param("note.[1] and[2]", [cite("[1]", 1), cite("[2]", 2, column=12)], [("[1]", "#r1"), ("[2]", "#r2")], id="notes"),
    ],
)  # fmt: skip
def test_citations_are_found_where_they_were_read(
    text: str, citations: list[Citation], expected: list[tuple[str, str | None]]
) -> None:
    assert marks(reading(commentary(text, *citations))) == expected


def test_a_citation_of_the_abstract_is_found_there() -> None:
    read = reading(commentary("Body.", cite("(A 2020)", 1, line=2), abstract="Summary (A 2020)."))
    assert [span.mark for span in read.abstract[0].spans] == [None, 1, None]
    assert read.marks == {1: (1,)}


@given(
    st.text(max_size=300), st.lists(st.tuples(st.text(max_size=12), st.integers(0, 9), st.integers(1, 40)), max_size=6)
)
def test_no_character_of_a_text_is_lost(text: str, found: list[tuple[str, int, int]]) -> None:
    read = reading(commentary(text, *(cite(raw, number, column=column) for raw, number, column in found)))
    shown = "".join(
        span.text
        for section in read.sections
        for block in section.blocks
        for span in (*block.spans, *(span for item in block.items for span in item))
    )
    if not any(block.items for section in read.sections for block in section.blocks):
        assert "".join(shown.split()) == "".join(text.split())


def test_a_line_of_a_hundred_thousand_characters_is_read_to_its_end() -> None:
    for text in ("(" * 100_000, "https://" * 12_500, "- " * 50_000, "\n \n" * 33_000, "(A 2020) " * 11_000):
        assert len(reading(commentary(text, cite("(A 2020)", 1), cite("( ( (", 2))).sections) == 1
        assert len(slug(text)) < 100
        assert len(clipped(text)) <= 280


@pytest.mark.parametrize(
    ("edtf", "shown", "machine"),
    [("2025-03-14", "14 March 2025", "2025-03-14"), ("2025-03", "March 2025", "2025-03"), ("2025", "2025", "2025"), ("2025-21", "Spring 2025", "2025"),
     ("2025~", "about 2025", "2025"), ("2025-10?", "October 2025 (uncertain)", "2025-10"), (None, "", None)],
)  # fmt: skip
def test_dates_are_shown_in_words(edtf: str | None, shown: str, machine: str | None) -> None:
    assert (dates.shown(edtf), dates.machine(edtf)) == (shown, machine)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Dong Ryul Lee", "dong-ryul-lee"), ("Inês Carvalho", "ines-carvalho"), ("2025 APEC Summit", "2025-apec-summit"), ("이동률", "n-43c26ee5ec"), ("a/b?c#d", "a-b-c-d")],
)  # fmt: skip
def test_names_become_addresses_without_romanisation(name: str, expected: str) -> None:
    assert slug(name) == expected or (expected.startswith("n-") and slug(name).startswith("n-"))
    assert slug(name).isascii()


@given(st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=20))
def test_every_name_has_an_address_of_its_own(names: list[str]) -> None:
    slugs = Slugs(enumerate(names))
    assert len(slugs.by_slug) == len(names)
    for row_id, found in slugs.by_id.items():
        assert found
        assert all(c.isalnum() or c == "-" for c in found)
        assert slugs.by_slug[found] == row_id


@pytest.mark.parametrize(("url", "safe"), [("https://a.example/x", True), ("http://a.example", True), ("javascript:alert(1)", False), ("JaVaScript:x", False),
                                           ("data:text/html,x", False), ("//a.example", False), ("https://", False), ("http://[::1", False), (None, False)])  # fmt: skip
def test_only_addresses_of_the_web_become_links(url: str | None, safe: bool) -> None:
    assert (web_address(url) is not None) == safe


def test_links_are_relative_in_a_folder_and_absolute_on_a_server() -> None:
    server, folder = Links(root="/papers/"), Links(root="", folder=True)
    assert server.at("c/x").page("people/y") == "/papers/people/y"
    assert folder.at("c/x").page("people/y") == "../people/y.html"
    assert folder.at("people/").page("") == "../index.html"
    assert folder.at("").page("search", q="a b") == "search.html?q=a+b"
    assert Entry("x", "people/이").path == "people/이"
    assert server.page("people/이") == "/papers/people/%EC%9D%B4"


def test_a_facet_adds_a_filter() -> None:
    assert filter_query("trade", "author", "Ines Vale") == 'trade author:"Ines Vale"'
    assert filter_query("", "date", "2025") == "date:2025"


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).filter(lambda span: span[0] < span[1]), max_size=5),
)
def test_marking_keeps_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    assert (
        "".join(piece for piece, _ in pieces(text, [(a, min(b, len(text))) for a, b in spans if a < len(text)])) == text
    )


def test_marks_are_the_only_markup() -> None:
    assert marked([("<b>", False), ("<i>", True)]) == "&lt;b&gt;<mark>&lt;i&gt;</mark>"


@pytest.mark.parametrize(
    ("years", "months", "labels"),
    [([], [], None), ([(2025, 3)], [("2025-03", 3)], None), ([(2024, 1), (2025, 2)], [("2024-12", 1), ("2025-02", 2)], ["December 2024", "January 2025", "February 2025"]),
     ([(2010, 1), (2013, 2)], [("2010-01", 1), ("2013-02", 2)], ["2010", "2011", "2012", "2013"])],
)  # fmt: skip
def test_the_timeline_has_a_bar_for_every_month_or_year(
    years: list[tuple[int, int]], months: list[tuple[str, int]], labels: list[str] | None
) -> None:
    drawn = timeline(years, months)
    assert (None if drawn is None else [bar.label for bar in drawn.bars]) == labels
