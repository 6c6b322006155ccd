"""The stemmer, against the one of FTS5."""

import re
import sqlite3
import sys
from pathlib import Path

from corpus_cli.search.porter import stem
from corpus_cli.search.prefix import forms

WORDS = sorted(
    {
        word
        for name in ("argparse", "typing", "asyncio/base_events", "email/message", "statistics")
        for word in re.findall(
            "[a-z]{1,}", (Path(sys.modules["os"].__file__ or "").parent / f"{name}.py").read_text("utf-8").lower()
        )
    }
)
"""Some thousand English words: the prose of the standard library."""


def test_every_word_has_the_stem_that_fts5_gives_it() -> None:
    assert len(WORDS) > 2_000
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize='porter unicode61 remove_diacritics 2')")
    db.executemany("INSERT INTO words (rowid, word) VALUES (?, ?)", enumerate(WORDS))
    db.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, instance)")
    theirs = dict(db.execute("SELECT doc, term FROM terms"))
    db.close()

    assert {WORDS[place]: term for place, term in theirs.items()} == {word: stem(word) for word in WORDS}


def test_a_prefix_names_the_words_whose_stem_is_shorter() -> None:
    assert list(forms("negotiat")) == ["negotiate"]
    assert "community" in forms("communit")
    assert list(forms("trad")) == list(forms("wee")) == list(forms("중국의말")) == []


def test_every_word_a_prefix_names_begins_with_it() -> None:
    assert all(word.startswith(each) and not stem(word).startswith(each) for each in WORDS for word in forms(each))
