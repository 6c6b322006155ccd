"""Places of a query's words in texts with characters that are typed otherwise than they are printed."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.search import fold
from corpus_cli.search.marks import _EVEN, _folded, marker
from corpus_cli.search.query import parse_query
from corpus_cli.search.snippet import passage


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        pytest.param("sanctions", "…\u00a0new sanc\u00adtions…", ["sanc\u00adtions"], id="a soft hyphen"),
        pytest.param("finance", "½ of ﬁnance", ["ﬁnance"], id="a ligature"),
        pytest.param("cafe", "the cafe\u0301s of Łódź", ["cafe\u0301s"], id="an accent that is a character of its own"),
        pytest.param("lodz", "… in Łódź", ["Łódź"], id="a letter with a stroke"),
        pytest.param("한국", "…\u1112\u1161\u11ab\u1100\u116e\u11a8의", ["\u1112\u1161\u11ab\u1100\u116e\u11a8"], id="Hangul in its letters"),
        pytest.param("ガス", "ｶﾞｽと ガス", ["ｶﾞｽ", "ガス"], id="half-width kana and voiced marks"),
        pytest.param("treaty", "treaty " * 300, ["treaty"] * 300, id="more often than anyone reads"),
    ],
)  # fmt: skip
def test_words_are_marked_as_they_are_printed(query: str, text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in marker(parse_query(query)).marks(text)] == words


def test_what_is_passed_over_while_folding_is_no_letter_or_stays_as_it_is() -> None:
    even = re.compile(f"[{_EVEN}]")
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        if even.match(letter):
            form = fold.spelt(fold.compatible(letter))
            assert form == letter or not any(unicodedata.category(c)[0] in "LN" for c in letter + form), hex(code)


@given(
    st.text(
        st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("aeé\u0301\u200bﬁ…½łｶﾞ한\u11ab")),
        max_size=60,
    )
)
def test_every_character_of_a_folded_text_has_its_place(text: str) -> None:
    folded, offsets = _folded(text)

    places = range(len(text) + 1) if offsets is None else offsets
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        pytest.param("treaty ports", "A treaty. " * 60 + "The treaty ports.", "The [treaty] [ports].", id="several words together, late"),
        pytest.param("ports", "sports and Sports, " * 60 + "the ports.", "the [ports].", id="a word that others end with"),
        pytest.param("muller", "Nobody. " * 60 + "By Müller.", "By [Müller].", id="only in an unusual form"),
        pytest.param("北京", "無關。" * 90 + "在北京。", "在[北京]。", id="Chinese"),
        pytest.param("iphone", "Nobody. " * 60 + "An iPHONE.", "An [iPHONE].", id="in unusual capitals"),
    ],
)  # fmt: skip
def test_the_passage_shown_has_the_words(query: str, text: str, shown: str) -> None:
    found = passage(text, marker(parse_query(query)))

    assert found is not None
    marked = found.text
    for start, end in reversed(found.highlights):
        marked = f"{marked[:start]}[{marked[start:end]}]{marked[end:]}"
    assert marked.endswith(shown)
