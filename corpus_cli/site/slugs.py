"""Addresses made of names: `Dong Ryul Lee` is `dong-ryul-lee`.

A name without Latin letters is not romanised: it gets a short hash of its NFC form. Two names with the same letters share a slug only if nothing
but case, accents and punctuation tells them apart; `Slugs` then gives each a hash.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_LETTERS = re.compile(r"[a-z0-9]+")
LONGEST = 80
"""Characters of a slug; file systems and people stop at longer ones."""


def _digest(name: str) -> str:
    return hashlib.sha256(unicodedata.normalize("NFC", name).encode()).hexdigest()[:10]


def slug(name: str) -> str:
    """The ASCII letters and digits of a name in lower case; with a hash where letters of another script were left out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = _LETTERS.findall(plain)
    text = "-".join(words)[:LONGEST].strip("-")
    lost = any(c.isalnum() and not c.isascii() for c in plain) or len("-".join(words)) > LONGEST
    if not text:
        return f"n-{_digest(name)}"
    return f"{text}-{_digest(name)}" if lost else text


class Slugs:
    """The slugs of many names with their row ids, both ways. Names that would share one are told apart by a hash."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        rows = list(names)
        taken = Counter(slug(name) for _, name in rows)
        self.by_id: dict[int, str] = {}
        self.by_slug: dict[str, int] = {}
        for row_id, name in rows:
            plain = slug(name)
            own = plain if taken[plain] == 1 else f"{plain}-{_digest(name)}"
            self.by_id[row_id] = own if own not in self.by_slug else f"{own}-{row_id}"
            self.by_slug[self.by_id[row_id]] = row_id
