"""Words of Chinese and Japanese text that come again."""

import pytest

from corpus_cli.search.han_words import han_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("朝鲜半岛局势紧张。各方关注朝鲜半岛。和平利用朝鲜半岛的港口。", {"朝鲜半岛"}, id="a name and no piece of it"),
        pytest.param("朝鲜半岛紧张。在朝鲜半岛，半岛无核化。半岛问题", {"朝鲜半岛", "半岛"}, id="a word that stands in a longer one and without it"),
        pytest.param("外交部发言人说，国防部发布报告。外交部表示，发言人答。", {"外交部", "发言人"}, id="nothing across the border of two words"),
        pytest.param("港口拥堵。港口的工人。", {"港口"}, id="what is beside a particle"),
        pytest.param("他说了一次。又来一次，再来一次。", set(), id="a number and what it counts"),
        pytest.param("災害放送は続く。臨時災害放送を止める。災害の時", {"災害放送"}, id="Japanese between kana"),
        pytest.param("港口", set(), id="once"),
        pytest.param("", set(), id="nothing"),
    ],
)  # fmt: skip
def test_a_word_is_what_comes_again_in_other_surroundings(text: str, words: set[str]) -> None:
    assert set(han_words(text)) == words


def test_a_word_is_counted_where_it_stands_by_itself() -> None:
    assert han_words("供应链安全，供应链问题，供应链。") == {"供应链": 3}
