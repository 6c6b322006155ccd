"""Forms of characters that meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.fold import compatible, has_variant, plain, simplified
from corpus_cli.search.han_fold import FORMS, SIMPLIFIED


@pytest.mark.parametrize(
    "forms",
    [
        "國 国",
        "關係 関係 关系",
        "臺灣 台灣 台湾",
        "圖書館 図書館 图书馆",
        "經濟 経済 经济",
        "發展 発展 发展",
        "予算 預算 预算",
        "説明 說明 说明",
        "漢字 汉字",
        "戸 戶 户",
    ],
)
def test_forms_of_one_word_fold_to_the_same(forms: str) -> None:
    assert len({simplified(form) for form in forms.split()}) == 1


def test_the_table_gives_one_character_for_one_and_folds_once() -> None:
    assert len(FORMS) == len(SIMPLIFIED) == len(set(FORMS))
    assert simplified(SIMPLIFIED) == SIMPLIFIED


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Façade", "facade"),
        ("MALMÖ", "malmo"),
        ("İstanbul", "istanbul"),
        ("パ", "パ"),
        ("각", "각"),
        ("Nguyễn", "nguyen"),
    ],
)
def test_accents_go_and_kana_and_hangul_stay(text: str, folded: str) -> None:
    assert plain(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(plain(text)) == len(simplified(text)) == len(text)
    assert has_variant(text) is (simplified(text) != text)


@given(st.text())
def test_the_compatible_form_is_one_form(text: str) -> None:
    assert compatible(compatible(text)) == compatible(text)
