"""Text to the tokens of the derived columns."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.segment import SEPARATOR, has_cjk, segment, segment_all


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("Trade “talks” résumé", "", id="no CJK gives nothing"),
        pytest.param("중국과", "중국 국과", id="overlapping pairs"),
        pytest.param("쌀", "쌀", id="one character stands alone"),
        pytest.param(
            "図書",
            "図書 書 \ue000 图书 书",
            id="a run that ends in Han gives its last character, and its simplified form",
        ),
        pytest.param("地域の", "地域 域の の", id="Han and kana are one run"),
        pytest.param("EAI의 2025년", "EAI 의 2025 년", id="Latin and digits are cut from the run"),
        pytest.param("ＯＥＣＤ는", "OECD 는", id="full width is folded"),
        pytest.param("Ｇ－20 summit", "G 20 summit", id="with the Latin words beside it"),
        pytest.param("Q-tip은", "Q tip 은", id="Latin before a mark, where what follows touches a run"),
        pytest.param("见Jo-Ann", "见 Jo Ann", id="and Latin after one"),
        pytest.param("물가7.4%", "물가 7 4", id="digits after a point"),
        pytest.param("Ada May Lovelace의 글", "Ada May Lovelace 의 글", id="a name whose last part touches a run"),
        pytest.param("eﬃgy", "effigy", id="a ligature"),
        pytest.param("the CO₂ tax", "the CO2 tax", id="a lowered digit"),
        pytest.param("treaty³", "treaty3 treaty", id="a raised digit, which may be a note's"),
        pytest.param("Bjørn Weiß", "Bjorn Weiss", id="letters that keyboards lack"),
        pytest.param("남ㆍ북이", f"남 북이 {SEPARATOR} 남북", id="a middle dot that is a letter to Unicode"),
        pytest.param("농업·어업", "농업 어업", id="longer words with a dot are not joined"),
        pytest.param("ｴﾈﾙｷﾞｰ", "エネ ネル ルギ ギー ー", id="half width is folded"),
        pytest.param(unicodedata.normalize("NFD", "해녀가"), "해녀 녀가", id="decomposed Hangul is composed"),
        pytest.param("개\u200b인정", "개인 인정", id="what prints nothing parts nothing"),
        pytest.param("内河运\n输", "内河 河运 运输 输", id="a line may end inside a Chinese word"),
        pytest.param("한국\n미국", "한국 미국", id="and between Korean ones"),
        pytest.param("𠮷野家", "𠮷野 野家 家", id="Han beyond the basic plane"),
        pytest.param("時々", "時々 々 \ue000 时々 々", id="the iteration mark is Han"),
    ],
)
def test_a_text_is_cut(text: str, tokens: str) -> None:
    assert segment(text) == tokens


def test_no_phrase_runs_from_one_value_into_the_next() -> None:
    assert segment_all(["가나", "", "다라"]) == f"가나 {SEPARATOR} 다라"


def test_nothing_is_made_of_no_values() -> None:
    assert segment_all([]) == segment_all(["a", "b"]) == ""


CJK = st.text(alphabet=st.sampled_from("中国図書館のはエネー한국과쌀々 \n，A1"), max_size=40)


@given(CJK)
def test_every_pair_of_neighbours_is_a_token(text: str) -> None:
    tokens = set(segment(text).split())

    for run in re.findall("[中国図書館のはエネー한국과쌀々]{2,}", text):
        assert {run[i : i + 2] for i in range(len(run) - 1)} <= tokens


@given(st.text(max_size=60))
def test_any_text_is_cut_into_tokens_without_spaces_or_marks(text: str) -> None:
    for token in segment(text).split(" "):
        assert token in {"", SEPARATOR} or not re.search(r"[\s\"()]", token)
    letters = [letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum()]
    assert segment(text) or not has_cjk("".join(letters))
