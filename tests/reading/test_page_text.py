"""Where the text of a web page is found, and what its title is."""

import pytest

from corpus_cli.reading import Refusal, read_bytes
from corpus_cli.reading.webpage_title import is_no_title, without_genre

PARAGRAPH = "The lock closed on a Sunday and nobody noticed until the barley boat came. " * 4
SITE = '<meta property="og:site_name" content="River House">'


def read(body: str, head: str = ""):
    page = f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(), "a.html")


def lines(body: str, head: str = "") -> list[tuple[str, int | None, str | None]]:
    return [(line.text, line.level, line.role) for line in read(body, head).text]


TITLE = ("Who Keeps the Gate?", 3, "title")
TEXT = (PARAGRAPH.strip(), None, "paragraph")


def test_the_header_above_the_article_belongs_to_the_text_and_the_page_around_it_does_not():
    body = f"""<header><h1>River House</h1></header><div><ul><li><a href=/>Home</a></li></ul></div>
      <div class=wrap><header><div>Home &gt; Column</div><h3>Who Keeps the Gate?</h3><ul class=info><li>Nadia Ferro, River Institute</li></ul></header>
      <article><p>{PARAGRAPH}</p></article><div class=author-box>Nadia Ferro is a fellow at the River Institute.</div>
      <div>Number 4 of the year</div></div>"""
    found = lines(body, f"<title>Who Keeps the Gate? | River House</title>{SITE}")
    assert found == [
        TITLE,
        ("Nadia Ferro, River Institute", None, "list-item"),
        TEXT,
        ("Nadia Ferro is a fellow at the River Institute.", None, "paragraph"),
    ]


def test_notes_and_references_beside_the_article_are_kept():
    body = f"<main><article><h1>T</h1><p>{PARAGRAPH * 2}</p></article><section><h2>References</h2><p>Lee. 2024. Pacts.</p></section></main>"
    assert [text for text, _, _ in lines(body)][2:] == ["References", "Lee. 2024. Pacts."]


def test_a_line_in_large_type_is_the_title_of_an_old_page():
    body = f"<center><font size='+2'><b>Who Keeps the Gate?</b></font><br><br>by Nadia Ferro<br>June 2009</center><hr><font size=2>{PARAGRAPH}<br><br>{PARAGRAPH}</font>"
    found = lines(body, "<title>gate</title>")
    assert found[:3] == [
        ("Who Keeps the Gate?", 1, "title"),
        ("by Nadia Ferro", None, "paragraph"),
        ("June 2009", None, "paragraph"),
    ]


def test_a_text_all_in_large_type_has_no_headings():
    body = f"<article><h1>T</h1><p>{PARAGRAPH}</p><font size=5><p>One.</p><p>Two.</p><p>Three.</p></font></article>"
    assert [level for _, level, _ in lines(body)] == [1, None, None, None, None]


def test_preformatted_lines_are_lines_and_no_paragraphs():
    body = f"<article><h1>T</h1><p>{PARAGRAPH}</p><pre>The gate is\nopen.\n\nAgain.</pre></article>"
    assert lines(body)[2:] == [("The gate is", None, None), ("open.", None, None), ("Again.", None, None)]


@pytest.mark.parametrize(
    ("under", "head"),
    [
        ("<h3 class=subtitle>Who pays</h3>", ""),
        ("<h2 class=standfirst>Who pays</h2>", ""),
        ("<h2>Who pays</h2>", "<meta name=description content='Who pays'>"),
    ],
    ids=["class", "standfirst", "description"],
)
def test_a_heading_directly_below_the_title_may_be_the_subtitle(under, head):
    document = read(f"<article><h1>T</h1>{under}<p>{PARAGRAPH}</p><h2>One</h2><p>{PARAGRAPH}</p></article>", head)
    assert [(line.text, line.level, line.role) for line in document.text][1] == ("Who pays", None, "subtitle")
    assert "abstract" not in document.declared.values


def test_an_element_whose_class_says_so_is_the_headline_where_no_heading_is():
    body = f"<div id=view><h2>Issue Brief</h2><p class=subject>Who Keeps the Gate?</p><p>{PARAGRAPH}</p></div>"
    assert [line for line in lines(body) if line[2] == "title"] == [("Who Keeps the Gate?", 1, "title")]


def test_a_kind_of_publication_before_the_title_is_a_line_of_its_own():
    assert lines(f"<article><h1>[Op-Ed] Who Keeps the Gate?</h1><p>{PARAGRAPH}</p></article>")[:2] == [
        ("Op-Ed", None, "paragraph"),
        ("Who Keeps the Gate?", 1, "title"),
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("[시론] 문지기", ("시론", "문지기")),
        ("【評論】水門", ("評論", "水門")),
        ("[2024] A Year", (None, "[2024] A Year")),
        ("[Column]", (None, "[Column]")),
    ],
)
def test_a_genre_in_brackets_is_told_from_other_brackets(title, expected):
    assert without_genre(title) == expected


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("gate", "http://a.example/papers/gate-2009.htm"),
        ("paper_12.htm", "a.html"),
        ("The Gate", "http://a.example/The%20Gate/the-gate.html"),
        ("::: 둑길연구원 :::", "a.html"),
        ("Untitled Document", "a.html"),
        ("無題ドキュメント", "a.html"),
        ("Home > Column > Gate", "a.html"),
    ],
)
def test_what_a_program_or_a_site_calls_a_page_is_no_title(title, address):
    assert is_no_title(title, address)


@pytest.mark.parametrize("title", ["Who Keeps the Gate?", "水門", "Gatekeepers", "[Review] A Gate", "Rain"])
def test_what_a_person_calls_a_text_is_a_title(title):
    assert not is_no_title(title, "https://a.example/2024/05/x")


@pytest.mark.parametrize(
    ("description", "sites"),
    [
        ("River House is an institute for inland waters.", SITE),
        ("北浜タイムズのニュースサイト。", '<meta property="og:site_name" content="北浜タイムズ電子版">'),
        ("Fenlight is a blog about fens.", "<title>Who Keeps the Gate? · Fenlight</title>"),
        ("둑길연구원 공식 홈페이지입니다.", "<title>칼럼 | 둑길연구원</title>"),
    ],
    ids=["name", "news-site", "name-in-title-only", "home-page"],
)
def test_a_description_of_the_site_is_no_abstract(description, sites):
    head = f'{sites}<meta name="description" content="{description}">'
    assert "abstract" not in read(f"<article><p>{PARAGRAPH}</p></article>", head).declared.values


def test_a_description_that_begins_as_the_text_does_is_an_abstract():
    head = f'{SITE}<meta name="description" content="{PARAGRAPH[:74]}">'
    assert read(f"<article><p>{PARAGRAPH}</p></article>", head).declared.values["abstract"] == PARAGRAPH[:74].strip()


def test_a_description_that_is_the_beginning_of_the_labelled_abstract_gives_way_to_it():
    head = '<meta name="description" content="The gate is shut.">'
    body = f"<article><h1>T</h1><p>Abstract</p><p>The gate is shut. We ask who has the key.</p><p>{PARAGRAPH}</p></article>"
    assert "abstract" not in read(body, head).declared.values


@pytest.mark.parametrize("section", ["Commentary", "News", "오피니언", "未分类"])
def test_a_section_that_names_a_kind_of_text_or_nothing_is_no_theme(section):
    head = f'<meta property="article:section" content="{section}">'
    assert "theme" not in read(f"<article><p>{PARAGRAPH}</p></article>", head).declared.values


def test_the_address_among_identifiers_is_the_source():
    head = (
        '<meta name="DC.identifier" content="10.9999/gate"><meta name="DC.identifier" content="https://a.example/gate">'
    )
    found = read(f"<article><p>{PARAGRAPH}</p></article>", head).declared.values
    assert found["source_url"] == "https://a.example/gate"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "script"),
        ("<div></div>", "no text"),
    ],
)
def test_a_page_without_text_of_its_own_is_refused(body, says):
    answer = read(body, "<title>App</title>")
    assert isinstance(answer, Refusal)
    assert [(finding.code, says in finding.message) for finding in answer.diagnostics] == [("F007", True)]
