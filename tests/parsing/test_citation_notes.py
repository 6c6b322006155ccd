"""Marks of notes in whole texts: which are citations, of which note, and as what they are printed."""

import pytest

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Draft
from corpus_cli.model.source_text import Document
from corpus_cli.parsing import parse
from corpus_cli.reading import read_bytes


def read(text: str, name: str) -> Draft:
    document = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    return parse(document)


def told(citations: tuple[Citation, ...]) -> list[tuple[str, int | None]]:
    return [(citation.raw, citation.reference) for citation in citations]


NAMED = """---
title: Who Owns a Drifting Buoy
---

Buoys drift, and the law has no word for it.[^law] Fishers have one.[^talk] The draft says nothing.[^lost]

A second paragraph returns to the law[^law] and stops there.

[^law]: Sea Marks Act 1987, s. 4.
[^unused]: Ola Berg, *Marks at Sea* (Oslo: Fjord, 2019), 12.
[^talk]: Mia Lund, "Words for Drifting", *Coast* 4 (2021): 3-9.
"""


def test_a_named_note_is_cited_by_its_mark_as_printed() -> None:
    draft = read(NAMED, "a.md")

    assert [reference.number for reference in draft.references] == [1, 2, 3]
    assert told(draft.citations) == [("[^law]", 1), ("[^talk]", 3), ("[^lost]", None), ("[^law]", 1)]
    lines = NAMED.split("\n")
    assert all(lines[c.line - 1].startswith(c.raw, c.column - 1) for c in draft.citations)
    assert draft.citations[1].sentence == "Fishers have one.[^talk]"


def test_named_notes_beside_a_bibliography_cite_nothing_of_it() -> None:
    listed = "\n\n## References\n\nLund, Mia. 2021. *Coast Words*. Oslo: Fjord.\n\nBerg, Ola. 2019. *Marks at Sea*. Oslo: Fjord.\n"
    text = "# Buoys\n\nBuoys drift (Berg 2019).[^a] So do words (Lund 2021).[^a][^b]\n" + listed + "\n[^a]: A remark.\n"

    assert told(read(text, "a.md").citations) == [("(Berg 2019)", 2), ("(Lund 2021)", 1), ("[^b]", None)]


def test_a_note_inside_the_text_is_cited_by_its_number() -> None:
    text = "# Buoys\n\nBuoys drift.^[Ola Berg, *Marks at Sea* (Oslo: Fjord, 2019), 12.] They sink.[^a]\n\n[^a]: Mia Lund, *Coast* (Oslo: Fjord, 2021), 3.\n"

    assert told(read(text, "a.md").citations) == [("[1]", 1), ("[^a]", 2)]


KOREAN = """갯벌의 셈법

문가람
2025-03-04

들어가며

갯벌을 메우는 값은 싸지 않다{0} 제1 둑은 2019년에 섰고 표 2, 그림 3에 그 값이 있다. 둑을 허무는 값은 더 비싸다{1}

나가며

둑을 반만 허문 마을도 있다{2} 어민 세 사람(63)이 그 일을 했고, 마을은 해마다 값을 셈한다. 처음의 셈은 틀린 것이었다{1}

{rule}{3}문가람, 「둑의 값」, 『바다와 셈』 제9호(2022), 33-35쪽.
{4}갯벌연구소, 『둑을 허무는 법』(목포: 나루, 2024), 12쪽.
{5}Ola Berg, Half a Dyke (Oslo: Fjord, 2019), p. 8.
"""
JAPANESE = """干潟の勘定

早乙女澪
2025-03-04

はじめに

干潟を埋める費用は安くない{0}第1、第2の堤防は2019年に建ち、図3、表4にその額がある。堤防を壊す費用はさらに高い{1}

おわりに

堤防を半分だけ壊した町もある{2}町は毎年の費用を数えている。最初の勘定は誤りであった{1}

{rule}{3}早乙女澪『堤防の値段』（東京：岸書房、2022年）、33頁。
{4}干潟協会「堤防を壊す」『海と勘定』第9号（2024年）、12頁。
{5}Ola Berg, Half a Dyke (Oslo: Fjord, 2019), p. 8.
"""
DASHES = "-" * 20 + "\n"


def with_notes(text: str, mark: str, note: str, *, rule: str, behind: str) -> str:
    """A text with the marks of three notes, the second called again at its end; `behind` is the stop, before or after its mark."""
    stop = "。" if text is JAPANESE else "."
    marks = [behind.replace("N", mark.format(n, "①②③"[n - 1])).replace(".", stop) for n in (1, 2, 3)]
    return text.format(*marks, *(note.format(n, "①②③"[n - 1]) for n in (1, 2, 3)), rule=rule)


@pytest.mark.parametrize("behind", [pytest.param("N.", id="before-the-stop"), pytest.param(".N ", id="behind-it")])
@pytest.mark.parametrize(
    ("text", "mark", "note", "rule"),
    [
        pytest.param(KOREAN, "{0})", "{0}) ", DASHES, id="ko-half-bracket"),
        pytest.param(KOREAN, "{0})", "{0}) ", "", id="ko-half-bracket-without-rule"),
        pytest.param(KOREAN, "주{0})", "주{0}) ", DASHES, id="ko-word-and-half-bracket"),
        pytest.param(KOREAN, "(주 {0})", "주 {0}) ", DASHES, id="ko-word-in-brackets"),
        pytest.param(KOREAN, "*{0}", "*{0} ", DASHES, id="ko-asterisk"),
        pytest.param(KOREAN, "※{0}", "※{0} ", DASHES, id="ko-reference-mark"),
        pytest.param(KOREAN, "{1}", "{1} ", DASHES, id="ko-circled"),
        pytest.param(JAPANESE, "{0}）", "{0}）", DASHES, id="ja-half-bracket"),
        pytest.param(JAPANESE, "（注{0}）", "（注{0}）", DASHES, id="ja-word-in-brackets"),
        pytest.param(JAPANESE, "（※{0}）", "※{0}　", DASHES, id="ja-reference-mark-in-brackets"),
        pytest.param(JAPANESE, "{1}", "{1}", "注\n", id="ja-circled"),
    ],
)
def test_marks_of_east_asia_cite_their_notes(text: str, mark: str, note: str, rule: str, behind: str) -> None:
    draft = read(with_notes(text, mark, note, rule=rule, behind=behind), "a.txt")

    assert [reference.number for reference in draft.references] == [1, 2, 3]
    assert told(draft.citations) == [(mark.format(n, "①②③"[n - 1]), n) for n in (1, 2, 3, 2)]


@pytest.mark.parametrize(
    ("mark", "note", "rule"),
    [
        pytest.param("{0}", "{0} ", "注\n", id="digit"),
        pytest.param("{0}", "{0} ", DASHES, id="digit-without-heading"),
        pytest.param("注{0}", "注{0} ", "注\n", id="word"),
    ],
)
def test_bare_marks_before_a_stop_are_those_that_run_up(mark: str, note: str, rule: str) -> None:
    draft = read(with_notes(JAPANESE, mark, note, rule=rule, behind="N."), "a.txt")

    assert told(draft.citations) == [(mark.format(n), n) for n in (1, 2, 3, 2)]


@pytest.mark.parametrize("mark", ["", "第{0}", "図{0}", "約{0}", "20{0}"])
def test_numbers_of_the_text_cite_no_note(mark: str) -> None:
    draft = read(with_notes(JAPANESE, mark, "{0} ", rule="注\n", behind="N."), "a.txt")

    assert len(draft.references) == 3
    assert draft.citations == ()
