"""Titles, subtitles and series."""

import pytest

from corpus_cli.parsing.title import is_parallel, may_be_subtitle, read_series, split_title


@pytest.mark.parametrize(
    ("line", "title", "subtitle"),
    [
        ("Cables Under Contract: Who Mends Them?", "Cables Under Contract: Who Mends Them?", None),
        ("A Title — with a dash", "A Title — with a dash", None),
        ("湯けむりの財布　――宿泊税は誰を潤すか", "湯けむりの財布", "宿泊税は誰を潤すか"),
        ("种子库里的远见——谁来保存明天的稻米", "种子库里的远见", "谁来保存明天的稻米"),
        ("雪かきの値段 ～除雪協定と地域の冬～", "雪かきの値段", "除雪協定と地域の冬"),
        ("바다 위의 소금밭 - 태양광과 염전", "바다 위의 소금밭", "태양광과 염전"),
        ("북중 관계의 변화: 전망과 과제", "북중 관계의 변화: 전망과 과제", None),
        ("한-중 관계", "한-중 관계", None),
        ("<우물의 값>", "우물의 값", None),
    ],
)
def test_a_subtitle_is_set_off_by_a_dash_in_east_asian_titles(line: str, title: str, subtitle: str | None) -> None:
    assert split_title(line) == (title, subtitle)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Issue Brief No. 12", ("genre", "Issue Brief")),
        ("Working Paper 2024-11", ("genre", "Working Paper")),
        ("Larkfield Policy Papers No. 14", ("series", "Larkfield Policy Papers No. 14")),
        ("다솜정책연구소 정책 브리프 제27호", ("series", "다솜정책연구소 정책 브리프 제27호")),
        ("Highway 61", None),
        ("The Reform of 2024", None),
    ],
)
def test_a_numbered_line_names_a_kind_or_a_series(line: str, found: tuple[str, str] | None) -> None:
    assert read_series(line) == found


@pytest.mark.parametrize(
    ("line", "title", "parallel"),
    [
        ("The Price of a Well", "우물의 값", True),
        ("井戸の値段", "The Price of a Well", True),
        ("埋める前に", "老井的价格", False),
        ("Counting before filling", "The Price of a Well", False),
        ("메우기 전에 셈할 것들", "우물의 값", False),
        ("1999–2024", "우물의 값", False),
    ],
)
def test_a_title_in_another_script_is_parallel(line: str, title: str, parallel: bool) -> None:
    assert is_parallel(line, title) is parallel


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        ("Counting before filling", True),
        ("SUBSCRIBER EXCLUSIVE", False),
        ("Working group on village wells", False),
    ],
)
def test_a_subtitle_is_neither_shouted_nor_a_body(line: str, fits: bool) -> None:
    assert may_be_subtitle(line, "The Price of a Well") is fits
