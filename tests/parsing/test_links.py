"""Announcements, licences and page furniture."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import Block, blocks
from corpus_cli.parsing.links import is_disclaimer, is_furniture, is_rights, read_license, read_link


def block(text: str) -> Block:
    return blocks(SourceText.from_text(text))[0]


@pytest.mark.parametrize(
    ("line", "rel", "language", "url"),
    [
        ("■ See Korean Version on the Website", "translation", "ko", None),
        ("English translation of “항구의 값” (Korean)", "translation", "ko", None),
        ("English translation of “항구의 값”", "translation", None, None),
        ("English version of this brief", "translation", "en", None),
        ("이 글의 영문 번역본: “The Price of Quays”", "translation", "en", None),
        ("이 글은 “The Price of Quays”의 국문 번역본이다", "translation", None, None),
        ("Read the Norwegian original", "translation", "no", None),
        ("Chinese version: https://x.example/zh", "translation", "zh", "https://x.example/zh"),
        ("영문 원문 보기", "translation", "en", None),
        ("日本語版はこちら", "translation", "ja", None),
        ("Download English-Language Commentary", "download", "en", None),
        ("PDF 다운로드", "download", None, None),
    ],
)
def test_an_announcement_is_a_link(line: str, rel: str, language: str | None, url: str | None) -> None:
    link = read_link(block(line))
    assert link is not None
    assert (link.rel, link.language, link.url) == (rel, language, url)


@pytest.mark.parametrize(
    "line",
    [
        "English Lessons for a New Korea",
        "The Japanese Version of Events",
        "Chinese cables",
        "Why we download nothing any more, and what it costs us.",
    ],
)
def test_a_title_is_no_announcement(line: str) -> None:
    found = read_link(block(line))
    assert found is None or found.rel != "download"


@pytest.mark.parametrize(
    "line",
    [
        "Share | Print | PDF",
        "Available Downloads",
        "5 min read",
        "목록 | 인쇄 | 공유",
        "인쇄 공유 목록",
        "조회수 1,204",
        "阅读 1532",
        "Home > Publications > Commentary",
        "首页 > 研究 > 评论",
        "글자크기 가 가",
        "Photo: an agency",
        "一覧に戻る",
    ],
)
def test_page_furniture_is_known(line: str) -> None:
    assert is_furniture(block(line))


@pytest.mark.parametrize("line", ["Sharing the Printed Word", "A > B", "목록에 없는 사람들", "The list"])
def test_words_of_a_text_are_no_furniture(line: str) -> None:
    assert not is_furniture(block(line))


def test_licences_rights_and_disclaimers() -> None:
    assert read_license("This article is licensed under CC BY-NC 4.0.") == "CC BY-NC 4.0"
    assert read_license("© 2025 Maru Institute. All rights reserved.") is None
    assert is_rights("© 2025 Maru Institute. All rights reserved.")
    assert is_disclaimer("The views expressed in this commentary are those of the author.")
    assert is_disclaimer("（本文仅代表作者个人观点）")
    assert not is_disclaimer("The view from the harbour is expressed in prices.")
