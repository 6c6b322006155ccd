"""Notes of a web page, told by the links between a number in the text and the note."""

import pytest

from corpus_cli.parsing import parse
from corpus_cli.reading import read_bytes

PARAGRAPH = "The lock closed on a Sunday and nobody noticed until the barley boat came. " * 3


def read(body: str):
    page = f"<!doctype html><html lang=en><head><meta charset=utf-8></head><body><article><h1>T</h1>{body}</article></body></html>"
    return read_bytes(page.encode(), "a.html")


SHAPES = [
    pytest.param(
        f'<p>{PARAGRAPH}<sup data-fn=a1><a href="#a1" id="a1-link">1</a></sup> More.<sup data-fn=b2><a href="#b2" id="b2-link">2</a></sup></p>',
        '<ol class=wp-block-footnotes><li id=a1>Log, 1990. <a href="#a1-link">↩︎</a></li><li id=b2>Log, 1991. <a href="#b2-link">↩︎</a></li></ol>',
        id="list-with-ids",
    ),
    pytest.param(
        f'<p>{PARAGRAPH}<a class=footnote-anchor id=fa-1 href="#fn-1">1</a> More.<a class=footnote-anchor id=fa-2 href="#fn-2">2</a></p>',
        '<div class=footnote><a id=fn-1 href="#fa-1">1</a><div><p>Log,</p><p>1990.</p></div></div><div class=footnote><a id=fn-2 href="#fa-2">2</a><div><p>Log, 1991.</p></div></div>',
        id="boxes-with-a-number",
    ),
    pytest.param(
        f'<p>{PARAGRAPH}<a href="#_ftn1" name="_ftnref1">[1]</a> More.<a href="#_ftn2" name="_ftnref2">[2]</a></p>',
        '<hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> Log, 1990.</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Log, 1991.</p>',
        id="word-processor",
    ),
    pytest.param(
        f'<p>{PARAGRAPH}<sup><a href="#n1">1</a></sup> More.<sup><a href="#n2">2</a></sup></p>',
        "<dl><dt id=n1>(1)</dt><dd>Log, 1990.</dd><dt id=n2>(2)</dt><dd>Log, 1991.</dd></dl>",
        id="terms-and-notes",
    ),
    pytest.param(
        f'<p>{PARAGRAPH}<sup><a href="#n1">1</a></sup> More.<sup><a href="#n2">2</a></sup></p>',
        "<aside id=n1>1 Log, 1990.</aside><aside id=n2>2 Log, 1991.</aside>",
        id="asides",
    ),
]


@pytest.mark.parametrize(("text", "notes"), SHAPES)
def test_notes_without_a_heading_are_notes_and_their_calls_are_numbers(text, notes):
    document = read(text + notes)
    assert document.text.lines[1].text == f"{PARAGRAPH}[1] More.[2]"
    assert [(line.text, line.role) for line in document.text.lines[2:]] == [
        ("1. Log, 1990.", "note"),
        ("2. Log, 1991.", "note"),
    ]
    draft = parse(document)
    assert [(citation.raw, citation.reference) for citation in draft.citations] == [("[1]", 1), ("[2]", 2)]


def test_notes_under_their_own_heading_stay_its_list():
    body = f'<p>{PARAGRAPH}<sup><a href="#n1">1)</a></sup></p><h2>Notes</h2><ol><li id=n1>Log, 1990. <a href="#r1">戻る</a></li><li id=n2>Not called.</li></ol>'
    found = [(line.text, line.role) for line in read(body).text][1:]
    assert found == [
        (f"{PARAGRAPH}1)", "paragraph"),
        ("Notes", None),
        ("1. Log, 1990.", "list-item"),
        ("2. Not called.", "list-item"),
    ]


def test_notes_at_several_places_are_gathered_at_the_end():
    body = "".join(
        f'<p>{PARAGRAPH}<sup><a href="#n{n}">{n}</a></sup></p><aside id=n{n}>{n} Log, 199{n}.</aside>' for n in (1, 2)
    )
    assert [line.text for line in read(body).text][3:] == ["1. Log, 1991.", "2. Log, 1992."]


def test_notes_below_a_list_of_references_get_a_heading():
    body = f'<p>{PARAGRAPH}<sup><a href="#n1">1</a></sup></p><h2>References</h2><p>Lee. 2024. Pacts.</p><div id=n1 class=fn>Log, 1990.</div>'
    assert [line.text for line in read(body).text][2:] == ["References", "Lee. 2024. Pacts.", "Notes", "1. Log, 1990."]


def test_a_note_that_names_another_keeps_the_link_s_words():
    body = f'<p>{PARAGRAPH}<a href="#n1">1</a> More.<a href="#n2">2</a></p><ol><li id=n1>Log, 1990.</li><li id=n2>As in <a href="#n1">note 1</a>.</li></ol>'
    assert read(body).text.lines[-1].text == "2. As in note 1."


@pytest.mark.parametrize(
    "contents",
    [
        '<p><a href="#one">1</a> <a href="#two">2</a></p><h2 id=one>One</h2><p>A.</p><h2 id=two>Two</h2><p>B.</p>',
        '<p><a href="#one">1</a></p><section id=one><h2>One</h2><p>A.</p></section>',
        '<p>See <a href="#p1">3</a>.</p><p id=p1>A paragraph that an anchor marks.</p>',
    ],
    ids=["headings", "sections", "anchored-paragraph"],
)
def test_numbers_that_lead_to_parts_of_the_text_are_no_calls(contents):
    assert not any(line.role == "note" for line in read(f"<p>{PARAGRAPH}</p>{contents}").text)


def test_marks_that_lead_back_to_several_calls_are_no_text_of_the_note():
    body = f'<p>{PARAGRAPH}<sup id=r1><a href="#n1">[1]</a></sup></p><h2>Notes</h2><ol><li id=n1>^ <a href="#r1"><b>a</b></a> <a href="#gone"><b>b</b></a> Log, 1990.</li></ol>'
    assert read(body).text.lines[-1].text == "1. Log, 1990."
