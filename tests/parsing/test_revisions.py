"""Announcements that a text is a later version of another."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.revisions import read_revision, titles


@pytest.mark.parametrize(
    ("text", "title", "url"),
    [
        ("This is a revised and updated version of “Who Pays for the Quay,” published on 14 March 2025.", "Who Pays for the Quay,", None),
        ("*An earlier version of this commentary was published by the Harbour Institute in 2024.*", None, None),
        ("This policy brief updates an earlier one, “Rivers Do Not Sign.”", "Rivers Do Not Sign.", None),
        ("Revised version of a column first printed on May 2: https://quay.example/c/1", None, "https://quay.example/c/1"),
        ("이 글은 2024년 5월에 발표한 「항구의 값」을 수정·보완한 것입니다.", "항구의 값", None),
        ("※ 본 논평은 지난해 게재한 글을 개정한 것이다.", None, None),
        ("本文为《港口的代价》一文的修订版。", "港口的代价", None),
        ("本稿は「港の値段」（2024年）を加筆・修正したものである。", "港の値段", None),
    ],
)  # fmt: skip
def test_an_announced_earlier_version_is_a_link(text: str, title: str | None, url: str | None) -> None:
    link = read_revision(blocks(SourceText.from_text(text))[0])

    assert link is not None
    assert (link.rel, link.url) == ("revision", url)
    assert list(titles(link.label or "")) == ([title] if title else [])


@pytest.mark.parametrize(
    "text",
    [
        "This is a revised version of events that nobody at the port believes.",
        "The revised version of the treaty was signed in May.",
        "This commentary is about an updated register.",
        "이 글은 항구의 값을 다룬다.",
        "本文讨论修订后的法律。",
        "本稿は改訂された法律を論じる。",
    ],
)
def test_a_sentence_about_versions_of_something_else_announces_nothing(text: str) -> None:
    assert read_revision(blocks(SourceText.from_text(text))[0]) is None
