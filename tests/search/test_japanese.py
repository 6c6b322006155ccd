"""Japanese and Chinese words: particles, and verbs in other forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search.japanese import readings


@pytest.mark.parametrize(
    ("run", "other"),
    [
        ("図書館の", "図書館"), ("図書館では", "図書館"), ("ラジオが", "ラジオ"), ("増えた", "増え"), ("増える", "増え"), ("減った", "減り"), ("減る", "減ら"), ("書きました", "書い"),
        ("高い", "高く"), ("書き直し", "書き直す"), ("分かち合い", "分かち合う"), ("发展的", "发展"), ("通过了", "通过"),
    ],
)  # fmt: skip
def test_a_word_is_also_looked_for_in_another_form(run: str, other: str) -> None:
    assert readings(run)[0] == run
    assert other in readings(run)


@pytest.mark.parametrize("run", ["図書館", "エネルギー", "目的", "时间", "人の", "ひらがな", "中国"])
def test_a_word_without_an_ending_stands_as_itself(run: str) -> None:
    assert readings(run) == [run]


@given(st.text(alphabet=st.sampled_from("図書館増減高的了はがをのでるたいっんラジオ"), min_size=2, max_size=20))
def test_any_run_stands_as_itself_first(run: str) -> None:
    assert readings(run)[0] == run
    assert len(readings(run)) <= 21
