"""What a web page prints around its text, and what only looks like it."""

import pytest

from corpus_cli.reading import read_bytes

PARAGRAPH = "The lock closed on a Sunday and nobody noticed until the barley boat came. " * 4


def texts(body: str, head: str = "") -> list[str]:
    page = f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return [line.text for line in read_bytes(page.encode(), "a.html").text]


def inside(part: str) -> list[str]:
    """The lines of an article that has this part after its first paragraph, without its title and first paragraph."""
    return texts(f"<article><h1>T</h1><p>{PARAGRAPH}</p>{part}</article>")[2:]


LEFT_OUT = [
    pytest.param("<div class=sharedaddy><h3>Share this:</h3><ul><li>Post</li></ul></div>", id="share-bar"),
    pytest.param("<div class=SnsButtons><p>シェア</p></div>", id="words-of-a-class-in-camel-case"),
    pytest.param(
        "<section id=jp-relatedposts><h3>Related</h3><h4>A Weir</h4><p>May 3, 2024</p></section>", id="related-posts"
    ),
    pytest.param("<div class=gh-post-upgrade-cta><h2>Letters cost nothing</h2></div>", id="call-to-action"),
    pytest.param(
        "<div class=x><span>この記事に関するニュース</span><ul><li><a href=#>水門</a></li></ul></div>",
        id="teasers-announced-in-a-box",
    ),
    pytest.param(
        "<h3>관련 기사</h3><ul><li><a href=/a>둑이 열린 밤</a></li><li><a href=/b>뱃길 요금</a></li></ul>",
        id="teasers-below-a-heading",
    ),
    pytest.param(
        "<h3>3 Comments</h3><p>I kept that lock for thirty years and closed it myself, twice.</p>", id="comments"
    ),
    pytest.param(
        "<div class=x><h3>'<a href=/c>칼럼</a>' 카테고리의 다른 글</h3><table><tr><th><a href=/1>우물가의 의자</a> (2)</th><td>2024.04.02</td></tr></table></div>",
        id="other-texts-of-a-category",
    ),
    pytest.param("<p>扫一扫，分享到朋友圈</p>", id="code-to-scan"),
    pytest.param("<p>この記事は有料記事です。残り1208文字</p>", id="paywall"),
    pytest.param("<p>Already a subscriber? Sign in</p>", id="subscription"),
    pytest.param("<div><a href=#>41</a><a href=#>7</a><a href=#>Share this post</a></div>", id="counters-and-buttons"),
    pytest.param("<p><a class=button href=#><span>Subscribe now</span></a></p>", id="button-alone"),
    pytest.param("<div><a href=#>List</a> <a href=#>Print</a></div>", id="row-of-buttons"),
    pytest.param("<p><a href=#top>このページの先頭へ</a></p>", id="to-the-top"),
    pytest.param("<p>Copyright © 2024 River House. All rights reserved.</p>", id="imprint"),
    pytest.param("<p>Page last modified 4 May 1999. Best viewed with Netscape 4.</p>", id="webmaster"),
    pytest.param(
        "<figure class=wp-block-pullquote><blockquote><p>The lock closed.</p></blockquote></figure>", id="pull-quote"
    ),
]


@pytest.mark.parametrize("part", LEFT_OUT)
def test_page_furniture_is_no_text(part):
    assert inside(part) == []


KEPT = [
    pytest.param(
        "<h2 id=recommendations>Recommendations</h2><p>Open it.</p>", ["Recommendations", "Open it."], id="heading"
    ),
    pytest.param(
        "<section id=social-policy><h2>Social policy</h2><p>Pay them.</p></section>",
        ["Social policy", "Pay them."],
        id="section-with-an-id-made-of-its-heading",
    ),
    pytest.param(
        "<section id=tools><h2>2 Tools</h2><p>Buy a scale.</p></section>",
        ["2 Tools", "Buy a scale."],
        id="section-with-a-number-in-its-heading",
    ),
    pytest.param("<h2>Discussion</h2><p>It is open.</p>", ["Discussion", "It is open."], id="heading-of-a-paper"),
    pytest.param(
        "<h2>Latest figures</h2><ul><li>Nine boats a day</li><li>Two at night</li></ul>",
        ["Latest figures", "Nine boats a day", "Two at night"],
        id="list-below-a-heading",
    ),
    pytest.param("<ul><li>Facebook</li><li>Twitter</li></ul>", ["Facebook", "Twitter"], id="list-of-companies"),
    pytest.param("<div class=has-sidebar><p>Kept.</p></div>", ["Kept."], id="word-about-the-layout"),
    pytest.param(
        "<table><tr><th>Views</th><td>40</td></tr><tr><th>Letters</th><td>2</td></tr></table>",
        ["Views | 40", "Letters | 2"],
        id="table-of-figures",
    ),
    pytest.param(
        "<figure class=wp-block-table><table><tr><td>a</td><td>b</td></tr></table><figcaption>Table 1. Fees</figcaption></figure>",
        ["a | b", "Table 1. Fees"],
        id="table-in-a-figure",
    ),
    pytest.param(
        "<p>We had to <a href=#x>return</a> to the gate.</p>", ["We had to return to the gate."], id="linked-word"
    ),
    pytest.param(
        "<ol type=a><li>(c) the third condition</li></ol>", ["1. (c) the third condition"], id="letter-in-brackets"
    ),
    pytest.param(
        "<p>Copyright should be shorter than a lease.</p>", ["Copyright should be shorter than a lease."], id="sentence"
    ),
    pytest.param("<p>They went back to the main road.</p>", ["They went back to the main road."], id="way-back"),
]


@pytest.mark.parametrize(("part", "expected"), KEPT)
def test_text_that_resembles_furniture_stays(part, expected):
    assert inside(part) == expected


def test_a_board_s_head_keeps_labels_that_say_something_about_the_text():
    rows = "<tr><th>제목</th><td>둑과 문</td></tr><tr><th>작성자</th><td>문가람</td><th>작성일</th><td>2024-05-06</td></tr><tr><th>첨부파일</th><td>둑.hwp</td></tr><tr><th>조회수</th><td>88</td></tr>"
    after = "<tr><th>이전글</th><td><a href=#>배의 나이</a></td></tr>"
    text = "수문을 여는 사람이 없으면 배는 기다린다. " * 9
    found = texts(f"<table>{rows}<tr><td colspan=2>{text}</td></tr>{after}</table>", "<title>::: 둑길 :::</title>")
    assert found == ["제목: 둑과 문", "작성자: 문가람", "작성일: 2024-05-06", text.strip()]


def test_a_row_of_values_loses_its_counters_and_becomes_lines():
    part = "<div class=post-meta>February 11, 2024 · 7 min read · 1412 words · Nadia Ferro</div>"
    assert inside(part) == ["February 11, 2024", "Nadia Ferro"]


def test_tags_below_a_text_are_said_as_keywords():
    assert inside("<ul class=post-tags><li><a href=#>#locks</a></li><li><a href=#>#canals</a></li></ul>") == [
        "Tags: locks, canals"
    ]


def test_a_name_set_as_a_heading_is_no_heading():
    page = f"<article><h1>T</h1><h4 class=post-author-name>Nadia Ferro</h4><p>{PARAGRAPH}</p></article>"
    lines = read_bytes(f"<!doctype html><html><body>{page}</body></html>".encode(), "a.html").text
    assert [(line.text, line.level) for line in lines][1] == ("Nadia Ferro", None)


def test_a_time_without_a_year_says_its_date_or_nothing():
    assert inside("<div><time datetime='2024-03-08T09:00Z'>Mar 8</time></div>") == ["2024-03-08"]
    assert inside("<div><span class=by>By Nadia Ferro</span><time datetime='Mar 8'>Mar 8</time></div>") == [
        "By Nadia Ferro"
    ]


def test_a_name_in_a_box_that_its_text_says_again_is_said_once():
    box = (
        "<div class=profile-box><div>Nadia Ferro</div><div>Nadia Ferro is a fellow at the River Institute.</div></div>"
    )
    assert inside(box) == ["Nadia Ferro is a fellow at the River Institute."]


def test_words_around_what_is_left_out_stay_apart():
    assert inside("<p>The gate<button>Copy</button>is open.</p>") == ["The gate is open."]


def test_a_page_nested_as_deep_as_the_parser_goes_keeps_its_text():
    assert inside("<div>" * 220 + "<p>Kept.</p>" + "</div>" * 220) == ["Kept."]
