"""Korean words: particles, endings, compounds, verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.korean import MAX_READINGS, readings, stem
from corpus_cli.search.korean_verbs import inflections, verb_forms

STEMS = [
    ("정책은", "정책"), ("정책을", "정책"), ("정책의", "정책"), ("정책에서는", "정책"), ("정책으로", "정책"), ("정책까지", "정책"), ("정책부터", "정책"),
    ("외교는", "외교"), ("외교가", "외교"), ("외교와", "외교"), ("외교로", "외교"), ("서울로", "서울"), ("미국으로부터", "미국"), ("시민들에게", "시민"),
    ("협력하는", "협력"), ("협력했다", "협력"), ("발표되었다", "발표"), ("발표된", "발표"), ("추진하기로", "추진"), ("위협적인", "위협적"), ("쌀을", "쌀"),
    ("집에서", "집"), ("책으로", "책"), ("대만의", "대만"), ("국회의", "국회"), ("漢字를", "漢字"),
]  # fmt: skip
WHOLE = [
    "정책",
    "회의",
    "정상회의",
    "국가",
    "전문가",
    "정치가",
    "어린이",
    "경기도",
    "지지도",
    "잠수함",
    "원자로",
    "김정은",
    "우크라이나",
    "바다",
    "이란",
    "대만",
    "효과",
]


@pytest.mark.parametrize(("word", "expected"), STEMS)
def test_a_particle_is_taken_off(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize("word", WHOLE)
def test_a_noun_keeps_its_end(word: str) -> None:
    assert stem(word) is None


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("지역도서관의", ("지역", "도서관")),
        ("쌀비축", ("쌀", "비축")),
        ("북중경제협력", ("북중", "경제", "협력")),
        ("시민들이", ("시민",)),
    ],
)
def test_a_word_may_be_written_apart_or_without_its_particle(word: str, reading: tuple[str, ...]) -> None:
    assert readings(word)[0] == (word,)
    assert reading in readings(word)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("무너졌다", {"무너지", "무너진", "무너져"}), ("줄였다", {"줄이", "줄인", "줄여"}), ("줄이다", {"줄였"}), ("오른다", {"오르", "올랐"}), ("어렵다", {"어려운", "어려웠"}),
        ("막는다", {"막고", "막았", "막은"}), ("가져왔다", {"가져오", "가져온"}),
    ],
)  # fmt: skip
def test_a_verb_is_found_in_its_other_forms(word: str, forms: set[str]) -> None:
    assert forms <= set(verb_forms(word))


@pytest.mark.parametrize("word", ["협력하다", "발표되었다", "학생이다", "있다", "정책", "다", "바다의"])
def test_a_noun_with_a_verb_s_ending_has_no_forms(word: str) -> None:
    assert verb_forms(word) == []


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=2, max_size=30))
def test_any_word_has_few_readings_and_stands_as_itself(word: str) -> None:
    found = readings(word)

    assert found[0] == (word,)
    assert len(found) <= MAX_READINGS
    assert all(part for reading in found for part in reading)
    assert isinstance(verb_forms(word + "다"), list)
    assert all(inflections(word)) or inflections(word)[1] == []


@pytest.mark.parametrize(
    ("word", "begun", "whole"),
    [
        pytest.param("흩어진", {"흩어지다", "흩어졌", "흩어진다"}, {"흩어져"}, id="an attribute"),
        pytest.param("가르는", {"가르다", "갈렀"}, {"가른", "갈라"}, id="a stem in reu"),
        pytest.param("흩어지던", {"흩어졌"}, {"흩어진"}, id="what used to be"),
        pytest.param("꾸며", set(), set(), id="an ending that nouns have too is left"),
        pytest.param("던져", {"던지다", "던졌"}, {"던진"}, id="a stem grown together with its ending"),
        pytest.param("가꿔", {"가꾸다", "가꿨"}, {"가꾼"}, id="another vowel"),
        pytest.param("가벼운", {"가볍다", "가벼웠"}, {"가벼워"}, id="a lost consonant"),
        pytest.param("걸어간", {"걸어가다", "걸어갔"}, {"걸어갈"}, id="a compound with go"),
        pytest.param("깊은", {"깊다", "깊어"}, set(), id="an adjective"),
        pytest.param("꺾어", {"꺾다", "꺾었"}, set(), id="a stem that ends in a consonant"),
        pytest.param("깨달은", {"깨닫다", "깨달았"}, set(), id="an irregular stem"),
        pytest.param("던졌던", {"던진", "던졌"}, set(), id="a past"),
    ],
)
def test_a_form_of_a_verb_gives_others(word: str, begun: set[str], whole: set[str]) -> None:
    found = inflections(word)

    assert begun <= set(found[0])
    assert whole <= set(found[1])


@pytest.mark.parametrize(
    "word",
    "인간 국민 시간 지원 예산 발전 법인 원인 확인 우리는 도시는 국가 정부와 참여 고려 배려 사진 추진 한국어 언어 국내 사이는 아이는 경제는 "
    "시민은 하나 장관 위원 수준 생산 방안 장벽은 가난 다른 그러나".split(),
)
def test_a_noun_gives_no_forms_of_a_verb(word: str) -> None:
    assert inflections(word) == ([], []), word
