"""Texts that say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.rules.duplicates import (
    bands,
    compare,
    diff,
    fingerprint,
    near_finding,
    paragraph_changes,
    similarity,
    words,
)

WORDS = "canal lock keeper gate boat barley flood basin fee council summer autumn winter spring river bridge ferry salt grain mill".split()


def text(seed: int, count: int = 400) -> str:
    """Invented running text, the same for the same seed."""
    state, found = seed * 2654435761 + 1, []
    for number in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        found.append(
            f"{WORDS[state >> 16 & 15]}{state >> 8 & 255}"
            + ("." if number % 20 == 19 else "")
            + ("\n\n" if number % 80 == 79 else "")
        )
    return " ".join(found)


@pytest.mark.parametrize(
    "other",
    [
        "The  LOCK, closed — on a Sunday!\r\n(nobody noticed)",
        "the lock\n\nclosed on a Sunday nobody noticed",
        "Ｔｈｅ lock closed on a “Sunday”: nobody noticed.",
    ],
    ids=["marks", "lines", "width"],
)
def test_spaces_marks_and_capitals_change_no_words(other):
    assert fingerprint(other).words_sha256 == fingerprint("The lock closed on a Sunday; nobody noticed.").words_sha256


def test_one_other_word_is_another_text():
    assert (
        fingerprint("The lock closed on a Monday.").words_sha256
        != fingerprint("The lock closed on a Sunday.").words_sha256
    )


def test_han_and_kana_are_single_words_and_hangul_is_not():
    assert words("水門の番人 수문지기 Gate") == ["水", "門", "の", "番", "人", "수문지기", "gate"]


def test_the_signature_is_the_same_on_every_machine():
    found = fingerprint("a canal is a promise that somebody will come and open the gate")
    assert found.signature[:8].hex() == "e73c7ec849888672"
    assert (len(found.signature), len(found.bands), {len(band) for band in found.bands}) == (512, 32, {8})


def test_a_text_of_a_few_words_has_no_signature():
    found = fingerprint("A canal.")
    assert (found.signature, found.bands) == (b"", ())
    assert similarity(found.signature, found.signature) == 0


LONG = text(1)
CHANGED_WORD = LONG.replace(LONG.split()[30], "other", 1)
REVISED = "\n\n".join([*LONG.split("\n\n")[:3], text(2, 80), LONG.split("\n\n")[4]])


@pytest.mark.parametrize(
    ("other", "kind", "code"),
    [(CHANGED_WORD, "near-duplicate", "D403"), (REVISED, "revision", "D404"), (text(9), "different", None)],
    ids=["one word", "one paragraph", "another text"],
)
def test_near_duplicates_and_revisions_are_told_apart(other, kind, code):
    one, two = fingerprint(LONG), fingerprint(other)
    assert compare(LONG, other).kind == kind
    assert bool(set(one.bands) & set(two.bands)) is (code is not None)
    finding = near_finding(one.signature, two.signature, "seeds/b.txt", "a", "seeds/a.txt")
    assert (finding.code if finding else None) == code
    if finding:
        assert "seeds/a.txt" in finding.message
        assert "corpus diff" in finding.help


def test_the_estimate_is_close_to_the_share():
    estimated = similarity(fingerprint(LONG).signature, fingerprint(REVISED).signature)
    assert abs(estimated - compare(LONG, REVISED).similarity) < 0.15


def test_the_explanation_counts_runs_words_and_paragraphs():
    said = compare(LONG, REVISED).explanation
    assert "runs of five words are in both" in said
    assert "1 changed" in said


def test_changes_are_paragraph_by_paragraph():
    changes = [
        (operation, old, new)
        for operation, old, new in paragraph_changes(
            "A one.\n\nB two.\n\nC three.", "A one!\n\nB 2.\n\nC three.\n\nD four."
        )
    ]
    assert changes == [
        ("equal", "A one.", "A one!"),
        ("replace", "B two.", "B 2."),
        ("equal", "C three.", "C three."),
        ("insert", "", "D four."),
    ]


def test_a_diff_names_both_files():
    assert list(diff("A.", "B.", ("a.txt", "b.txt")))[:2] == ["--- a.txt", "+++ b.txt"]


@given(st.text(max_size=200))
def test_every_text_is_like_itself(sample):
    found = fingerprint(sample)
    assert compare(sample, sample).kind == "same-words"
    assert found == fingerprint(sample)
    assert bands(found.signature) == found.bands
    assert similarity(found.signature, found.signature) == (1.0 if found.signature else 0.0)
