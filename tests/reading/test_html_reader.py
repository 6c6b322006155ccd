"""Saved web pages."""

import json

import pytest

from corpus_cli.reading import read_bytes
from corpus_cli.reading.reader import Refusal
from corpus_cli.reading.webpage_title import without_site

PARAGRAPH = "The lock closed on a Sunday and nobody noticed until the barley boat came. " * 4


def page(head: str = "", body: str = "", html: str = '<html lang="en">') -> bytes:
    return f"<!doctype html>{html}<head><meta charset=utf-8>{head}</head><body>{body or f'<article><h1>T</h1><p>{PARAGRAPH}</p></article>'}</body></html>".encode()


def read(head: str = "", body: str = "", **options):
    document = read_bytes(page(head, body, **options), "a.html")
    assert not isinstance(document, Refusal)
    return document


def texts(body: str) -> list[str]:
    return [line.text for line in read(body=body).text]


def test_scripts_forms_and_navigation_never_become_text():
    body = f"""<header><a href=/>Home</a></header><nav>Menu</nav>
      <main><h1>T</h1><script>var secret = "x"</script><style>p {{}}</style><noscript>Enable it</noscript><template>later</template>
      <p>{PARAGRAPH}</p><form><input value=q><button>Send</button></form><div class="share-bar">Share</div><p hidden>Hidden</p>
      <p style="display: none">Gone</p><div aria-hidden=true>Icon</div><iframe>frame</iframe><svg><text>drawn</text></svg>
      <section class="related-posts"><p>More of the same</p></section></main>
      <aside>Newsletter</aside><footer>Imprint</footer>"""
    assert texts(body) == ["T", PARAGRAPH.strip()]


def test_a_page_class_that_sounds_like_furniture_hides_nothing():
    assert texts(f'<div class="page has-sidebar"><article class="post widget"><p>{PARAGRAPH}</p></article></div>') == [
        PARAGRAPH.strip()
    ]


def test_headings_lists_quotes_and_tables_keep_their_shape():
    body = f"""<article><h1>T</h1><p class="post-subtitle">Sub</p><h2>One <em>two</em></h2><p>{PARAGRAPH}</p><ul><li>a</li><li><p>b</p></li></ul>
      <ol start=3><li>c</li><li>d</li></ol><blockquote><p>q</p></blockquote><table><tr><th>x</th><td>y</td></tr></table><p>l1<br>l2</p></article>"""
    found = [(line.text, line.level, line.role) for line in read(body=body).text]
    assert found == [
        ("T", 1, "title"),
        ("Sub", None, "subtitle"),
        ("One two", 2, None),
        (PARAGRAPH.strip(), None, "paragraph"),
        ("a", None, "list-item"),
        ("b", None, "list-item"),
        ("3. c", None, "list-item"),
        ("4. d", None, "list-item"),
        ("q", None, "quote"),
        ("x | y", None, "paragraph"),
        ("l1", None, "paragraph"),
        ("l2", None, "paragraph"),
    ]


def test_line_numbers_are_those_of_the_file():
    document = read_bytes(
        f"<!doctype html>\n<html>\n<body>\n<article>\n<h1>T</h1>\n\n<p>{PARAGRAPH}</p>\n</article></body></html>".encode(),
        "a.html",
    )
    assert [line.number for line in document.text] == [5, 7]


def test_notes_are_numbers_in_brackets_and_exponents_stay_exponents():
    body = f'<article><p>{PARAGRAPH} Closed.<sup><a href="#fn1">1</a></sup> 5 km<sup>2</sup> of CO<sub>2</sub>.</p><ol><li id=fn1>Source. <a href="#r1" class="backref">↩</a></li></ol></article>'
    found = texts(body)
    assert found[0].endswith("Closed.[1] 5 km² of CO2.")
    assert found[1] == "1. Source."


def test_the_only_headline_may_stand_outside_the_article():
    assert texts(f"<header><h1>T</h1></header><article><p>{PARAGRAPH}</p></article>") == ["T", PARAGRAPH.strip()]


def test_without_article_or_main_the_text_is_found():
    links = "".join(f"<li><a href=/{n}>Topic {n}</a></li>" for n in range(12))
    body = f"<table><tr><td><ul>{links}</ul></td><td><h1>T</h1><p>{PARAGRAPH}</p><h2>H</h2><p>{PARAGRAPH * 2}</p></td></tr></table><p><a href=/i>Imprint</a></p>"
    found = texts(body)
    assert found[0] == "T"
    assert not any("Topic" in text for text in found)


CHARSETS = [
    (
        "cp949",
        "euc-kr",
        '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">',
        "강을 건너는 배는 하루에 두 번뿐이다.",
    ),
    ("gb18030", "gb2312", "<meta charset='gb2312'>", "过河的船一天只有两班。"),
    ("big5", "big5", "<meta charset=big5>", "過河的船一天只有兩班。"),
    (
        "cp932",
        "shift_jis",
        '<META HTTP-EQUIV=content-type CONTENT="text/html; charset=Shift_JIS">',
        "川を渡る船は一日に二便しかない。",
    ),
    ("cp1252", "iso-8859-1", '<meta charset="iso-8859-1">', "L’écluse est fermée – depuis l’été."),
]


@pytest.mark.parametrize(("codec", "_label", "meta", "text"), CHARSETS, ids=[case[1] for case in CHARSETS])
def test_the_declared_charset_is_used_and_is_no_guess(codec, _label, meta, text):
    document = read_bytes(
        f"<html><head>{meta}</head><body><article><p>{text * 8}</p></article></body></html>".encode(codec), "a.html"
    )
    assert document.text.lines[0].text == text * 8
    assert document.diagnostics == ()


def test_a_declared_charset_that_is_wrong_is_not_believed():
    document = read_bytes(
        "<html><meta charset=euc-kr><body><article><p>닫힌 수문을 여는 사람은 없다.</p></article></body></html>".encode(),
        "a.html",
    )
    assert document.text.lines[0].text == "닫힌 수문을 여는 사람은 없다."


def ld(**values) -> str:
    return f'<script type="application/ld+json">{json.dumps(values, ensure_ascii=False)}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "T"}
METADATA = [
    ("highwire title", '<meta name="citation_title" content="A &amp; B">', "title", "A & B"),
    ("highwire date", '<meta name=citation_publication_date content="2025/3/14">', "date", "2025-03-14"),
    ("highwire keywords", '<meta name=citation_keywords content="a b; c">', "keywords", ["a b", "c"]),
    (
        "highwire keywords, one each",
        "<meta name=citation_keywords content=a><meta name=citation_keywords content=b>",
        "keywords",
        ["a", "b"],
    ),
    ("dublin core", '<meta name="DC.Date.issued" content="2025-03-14">', "date", "2025-03-14"),
    (
        "open graph",
        '<meta property="article:published_time" content="2025-03-14T09:00:00+09:00">',
        "date",
        "2025-03-14",
    ),
    (
        "tags",
        '<meta property="article:tag" content="a"><meta property="article:tag" content="b">',
        "keywords",
        ["a", "b"],
    ),
    ("json-ld", ld(**ARTICLE, datePublished="2025-03-14T01:00:00Z"), "date", "2025-03-14"),
    (
        "json-ld graph",
        ld(**{"@graph": [{"@type": "WebSite", "name": "S"}, {**ARTICLE, "keywords": ["a", "b"]}]}),
        "keywords",
        ["a", "b"],
    ),
    (
        "json-ld list",
        f'<script type="application/ld+json">[{json.dumps({**ARTICLE, "abstract": "Sum."})},]</script>',
        "abstract",
        "Sum.",
    ),
    (
        "json-ld type list",
        ld(**{"@type": ["Article", "Report"], "headline": "T", "genre": "Issue Brief"}),
        "genre",
        "Issue Brief",
    ),
    ("canonical", '<link rel=canonical href="https://a.example/x">', "source_url", "https://a.example/x"),
    (
        "relative canonical",
        '<meta property=og:url content="https://a.example/y"><link rel=canonical href="/x">',
        "source_url",
        "https://a.example/x",
    ),
    ("saved page", "<!-- saved from url=(0021)https://a.example/sav -->", "source_url", "https://a.example/sav"),
    ("licence", '<link rel=license href="https://l.example/by">', "license", "https://l.example/by"),
    ("time element", "<time itemprop=datePublished datetime='2025-03-14'>x</time>", "date", "2025-03-14"),
]


@pytest.mark.parametrize(
    ("head", "field", "value"), [case[1:] for case in METADATA], ids=[case[0] for case in METADATA]
)
def test_what_the_head_declares(head, field, value):
    document = read(head)
    assert document.declared.values[field] == value
    assert document.declared.provenance[field].source == "meta"


def test_highwire_authors_have_the_institutions_that_follow_them():
    head = """<meta name=citation_author content="Ferro, Nadia"><meta name=citation_author_institution content="River House">
      <meta name=citation_author content="문가람"><meta name=citation_author_institution content="내륙수로연구원"><meta name=citation_author_orcid content="0000-0001-2345-6789">"""
    found = read(head).declared.values["authors"]
    assert [(a["name"], [x["text"] for x in a["affiliations"]], a["orcid"]) for a in found] == [
        ("Nadia Ferro", ["River House"], None),
        ("문가람", ["내륙수로연구원"], "0000-0001-2345-6789"),
    ]


def test_json_ld_people_may_be_references_into_the_graph():
    graph = [
        {**ARTICLE, "author": {"@id": "#p"}, "translator": {"@type": "Person", "name": "Per Holm"}},
        {"@id": "#p", "@type": "Person", "name": "Nadia Ferro", "jobTitle": "Fellow"},
    ]
    values = read(ld(**{"@graph": graph})).declared.values
    assert [a["name"] for a in values["authors"]] == ["Nadia Ferro"]
    assert values["contributors"][0]["roles"] == ["translator"]


@pytest.mark.parametrize(
    "author", [{"@type": "Organization", "name": "River House"}, {"@type": "Person", "name": "admin"}, "관리자"]
)
def test_the_site_and_its_accounts_are_no_authors(author):
    assert (
        "authors"
        not in read(
            ld(**ARTICLE, author=author, publisher={"@type": "Organization", "name": "River House"})
        ).declared.values
    )


def test_the_text_s_own_headline_needs_no_open_graph_title():
    assert "title" not in read("<title>T | Site</title><meta property=og:title content='T | Site'>").declared.values


def test_a_page_without_headline_takes_its_title_without_the_site():
    head = "<title>A Canal – River House</title><meta property=og:site_name content='River House'>"
    assert read(head, f"<article><p>{PARAGRAPH}</p></article>").declared.values["title"] == "A Canal"


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("T | Site", ["Site"], "T"),
        ("Site :: T", ["Site"], "T"),
        ("T｜研究所", ["研究所"], "T"),
        ("Canals - a history", ["River House"], "Canals - a history"),
        ("Well-kept locks - River House", ["River House"], "Well-kept locks"),
        ("A: B", ["A"], "A: B"),
    ],
)
def test_site_names_are_taken_off(title, site, expected):
    assert without_site(title, site) == expected


def test_translations_are_links_and_the_page_itself_is_none():
    head = """<link rel=canonical href="https://a.example/en"><link rel=alternate hreflang=en href="https://a.example/en"><link rel=alternate hreflang=x-default href="https://a.example/">
      <link rel=alternate hreflang=ko-KR href="https://a.example/ko">"""
    found = read(head + ld(**ARTICLE, translationOfWork={"url": "https://a.example/ko"})).declared.values["links"]
    assert [(link["rel"], link["language"], link["url"]) for link in found] == [
        ("translation", "ko", "https://a.example/ko")
    ]


def test_a_language_that_the_text_contradicts_is_not_declared():
    document = read(body=f"<article><p>{'닫힌 수문을 여는 사람은 없다. ' * 20}</p></article>")
    assert "language" not in document.declared.values
    assert [finding.code for finding in document.declared.diagnostics] == ["M105"]


def test_a_cut_description_is_no_abstract():
    assert "abstract" not in read('<meta name=description content="The lock closed on a…">').declared.values


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        '{"@type": "Article", "headline": 3}',
        "[[[[[[1]]]]]]",
        '{"@graph": {"@graph": {"@graph": 1}}}',
        '"text"',
        "null",
        '{"@type": "Article", "headline": "T", "author": [null, 3, {}, []]}',
        "[" * 100_000,
    ],
)
def test_broken_json_ld_is_left_alone(broken):
    assert read(f'<script type="application/ld+json">{broken}</script>').text.lines


@pytest.mark.parametrize(
    "data",
    [
        b"<html>",
        b"<html><body></body></html>",
        b"<!doctype html>",
        b"<html>" + b"<div>" * 20_000,
        b"<html><p>" + b"<b>" * 5000 + b"x",
        b"<html>\x00\x01",
        b"<html><frameset><frame src=x></frameset></html>",
    ],
)
def test_pages_without_text_never_raise(data):
    answer = read_bytes(data, "a.html")
    assert answer.path == "a.html"


def test_a_headline_that_names_the_site_is_not_the_title():
    head = "<title>River House | Who Keeps the Gate?</title><meta property=og:site_name content='River House'>"
    document = read(
        head,
        f"<header><h1>River House</h1></header><div role=main><h2>Who Keeps the Gate?</h2><p>{PARAGRAPH}</p><h3>One</h3></div>",
    )
    assert [(line.text, line.level, line.role) for line in document.text if line.level] == [
        ("Who Keeps the Gate?", 2, "title"),
        ("One", 3, None),
    ]


def test_without_a_main_element_nothing_above_the_title_is_text():
    head = "<title>물길 - 연구원</title>"
    body = f"<div>홈 &gt; 자료</div><div><h2>물길</h2><p>{'닫힌 수문을 여는 사람은 없다. ' * 20}</p></div>"
    assert read(head, body).text.lines[0].role == "title"


def test_an_entry_keeps_the_address_behind_its_link():
    body = f"<article><p>{PARAGRAPH}<a href='https://b.example'>more</a></p><h2>References</h2><p>Lee. 2024. Pacts. <a href='https://a.example/p'>Link</a></p><p>Ng. 2023. <a href='https://b.example/q'>https://b.example/q</a></p></article>"
    assert texts(body)[2:] == ["Lee. 2024. Pacts. https://a.example/p", "Ng. 2023. https://b.example/q"]
    assert "b.example" not in texts(body)[0]


def test_a_description_of_the_site_is_no_abstract():
    head = "<meta property=og:site_name content='River House'><meta name=description content='River House is an institute for inland waters.'>"
    assert "abstract" not in read(head).declared.values
