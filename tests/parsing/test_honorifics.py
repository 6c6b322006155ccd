"""Titles behind names in Hangul, Han and kana."""

import pytest

from corpus_cli.parsing.honorifics import is_honorific, without_honorific


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        pytest.param("송미르 교수", "송미르", id="ko"),
        pytest.param("송미르교수", "송미르", id="ko-glued"),
        pytest.param("송미르 전 장관", "송미르", id="ko-former"),
        pytest.param("송미르 강변대학교 지리학과 명예교수", "송미르", id="ko-with-two-places"),
        pytest.param("苏望川副教授", "苏望川", id="zh"),
        pytest.param("小鳥遊氏", "小鳥遊", id="ja"),
        pytest.param("Wiratama氏", "Wiratama", id="ja-behind-latin"),
        pytest.param("송미르", "송미르", id="no-title"),
        pytest.param("강변연구원", "강변연구원", id="an-institution"),
        pytest.param("教授", "教授", id="title-alone"),
        pytest.param("Hallberg", "Hallberg", id="latin"),
    ],
)
def test_a_title_behind_a_name_is_taken_off(printed: str, name: str) -> None:
    assert without_honorific(printed) == name


@pytest.mark.parametrize(("word", "wanted"), [("교수", True), ("教授", True), ("송미르", False)])
def test_a_title_is_nobodys_name(word: str, wanted: bool) -> None:
    assert is_honorific(word) is wanted
