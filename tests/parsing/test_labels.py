"""Labels and genre words."""

import pytest

from corpus_cli.parsing.labels import UNKEPT, ends_in_genre, is_genre, read_label, unknown_label


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Keywords: a; b", "keywords", "a; b"),
        ("Editor’s Note", "abstract", ""),
        ("Abstract. We measure", "abstract", "We measure"),
        ("[요약] 표지안은", "abstract", "표지안은"),
        ("글 쓴 이 : 표지안", "author", "표지안"),
        ("게재일: 2025년", "date", "2025년"),
        ("內容提要：", "abstract", ""),
        ("著者　神楽坂 澪", "author", "神楽坂 澪"),
        ("Mots-clés : a ; b", "keywords", "a ; b"),
        ("Author | A. Name", "author", "A. Name"),
        ("Author(s): A. Name", "author", "A. Name"),
        ("Prepared by: A. Name", "author", "A. Name"),
        ("編著　全国井戸連絡会", "author", "全国井戸連絡会"),
        ("摘　要：井是约定", "abstract", "井是约定"),
        ("【本稿の要点】", "abstract", ""),
        ("［关键词］老井", "keywords", "老井"),
        ("THEME Water and Money", "theme", "Water and Money"),
        ("원제: The Price of a Well", UNKEPT, "The Price of a Well"),
        ("中图分类号：Ｆ３２", UNKEPT, "Ｆ３２"),
        ("Accepted: 2 January 2025", UNKEPT, "2 January 2025"),
    ],
)
def test_a_label_is_read(line: str, key: str, value: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.key, label.value) == (key, value)


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "The author argues that it is so",
        "Data shows: nothing",
        "[기고] 바다 위의 소금밭",
        "Published",
        "A title: with a colon",
        "Version | of events",
        "Status",
        "THEME PARKS",
    ],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Issue Brief", True),
        ("OP-ED", True),
        ("[논평]", True),
        ("评论", True),
        ("論考", True),
        ("Commentary on Trade", False),
        ("A Brief History", False),
    ],
)
def test_genre_words_stand_alone(text: str, yes: bool) -> None:
    assert is_genre(text) is yes


@pytest.mark.parametrize("text", ["번역 칼럼", "名家觀點", "Guest Commentary", "연합칼럼"])
def test_a_few_words_may_end_in_a_genre(text: str) -> None:
    assert ends_in_genre(text)


@pytest.mark.parametrize("text", ["칼럼니스트의 하루", "Notes on Trade", "우물의 값"])
def test_a_title_ends_in_no_genre(text: str) -> None:
    assert not ends_in_genre(text)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Grant: 12-B", "Grant"),
        ("배포: 즉시", "배포"),
        ("課題番号：22AB11", "課題番号"),
        ("What is a well for: water or company?", None),
        ("He said: wait", "He said"),
        ("The board met again, and said: wait", None),
        ("10:30", None),
    ],
)
def test_a_short_label_that_no_list_knows(line: str, label: str | None) -> None:
    found = unknown_label(line)
    assert (found.printed if found else None) == label
