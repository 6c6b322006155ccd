"""Lines of a page around a text, told from lines of the text."""

import pytest

from corpus_cli.parsing.page_lines import is_box_heading, is_page_line


@pytest.mark.parametrize(
    "line",
    [
        "Share this: Facebook Twitter LinkedIn",
        "Subscribe to our newsletter",
        "This site uses cookies to count its readers.",
        "Filed under: Harbours",
        "Posted in Harbours, Tides | Leave a comment",
        "Read more: The pilot who would not land",
        "Read next: Why quays sink",
        "관련 기사: 부두는 왜 가라앉는가",
        "Comments are closed.",
        "Contact | Privacy policy | Imprint",
        "分享到：微信 微博 朋友圈",
        "扫一扫，用手机看本文",
        "阅读原文",
        "공유하기: 페이스북 카카오톡",
        "지난 편지 보기 | 구독하기 | 수신거부",
        "맨 위로 이동",
        "続きは有料会員になるとお読みいただけます",
        "ページの先頭へ戻る",
        "この記事をシェアする",
    ],
)
def test_a_line_of_the_page_is_known(line: str) -> None:
    assert is_page_line(line)


@pytest.mark.parametrize(
    "line", ["Related articles", "▶ 많이 본 기사", "相關新聞", "【関連記事】", "You may also like:"]
)
def test_the_heading_of_a_box_of_links_is_known(line: str) -> None:
    assert is_box_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share and share alike",
        "Popular: the word is used of ferries that run late.",
        "Cookies were baked in the galley until noon.",
        "구독의 경제학",
        "会員の声を聞く",
        "关注公共安全",
        "Why I will not subscribe",
        "Related questions were put to the pilots.",
        "The back of the top shelf",
    ],
)
def test_words_of_a_text_are_none(line: str) -> None:
    assert not is_page_line(line)
    assert not is_box_heading(line)
