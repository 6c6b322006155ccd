"""A prefix of an English word, on an index of stems.

The index holds `negoti` for negotiate, negotiated and negotiation, so `negotiat*` finds no term. The words that begin with the prefix and
have a shorter stem are therefore asked for by name: FTS5 stems each itself.
"""

from collections.abc import Iterator

from corpus_cli.search.porter import stem

MIN_LETTERS = 4
"""Shorter prefixes are stems of themselves, and too many words begin with them."""

_SUFFIXES = (
    "e", "es", "ed", "er", "ers", "ing", "ion", "ions", "ional", "ive", "or", "ors", "y", "ies", "ity", "ities", "al", "ally", "ment", "ments",
    "ness", "ance", "ence", "able", "ible", "ous", "ate", "ation", "ism", "ist", "ic", "ical", "ize", "ise", "ization", "ary", "ful", "ant", "ent",
)  # fmt: skip


def forms(prefix: str) -> Iterator[str]:
    """Words that begin with `prefix` (lower-case ASCII letters) whose stems do not, one for each stem."""
    if len(prefix) < MIN_LETTERS or not (prefix.isascii() and prefix.isalpha()):
        return
    seen: set[str] = set()
    for suffix in ("", *_SUFFIXES):
        word = prefix + suffix
        short = stem(word)
        if not short.startswith(prefix) and prefix.startswith(short[:-1]) and short not in seen:
            seen.add(short)
            yield word
