"""Labels and genre words."""

import pytest

from corpus_cli.parsing.labels import is_genre, read_label


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
