"""Names of other languages in Hangul and Han characters."""

import pytest

from corpus_cli.parsing.foreign_names import is_dotted_name, is_foreign_name


@pytest.mark.parametrize(
    "text", ["안나 베르크", "마리 뒤퐁", "페터 슈나이더", "安娜·贝格", "瑪麗·杜邦", "约瑟夫·威廉·莫顿"]
)
def test_a_transcribed_name_is_known_by_its_syllables(text: str) -> None:
    assert is_foreign_name(text)


@pytest.mark.parametrize(
    "text",
    ["우물의 값", "가람 연구소", "물길정책연구소 지하수팀", "水·电·气", "桑若溪·杜微", "桑若溪", "한서우", "Anna Berg"],
)
def test_other_words_are_no_transcribed_name(text: str) -> None:
    assert not is_foreign_name(text)


def test_only_han_characters_with_a_dot_are_a_dotted_name() -> None:
    assert [t for t in ("安娜·贝格", "안나 베르크", "安娜") if is_dotted_name(t)] == ["安娜·贝格"]
