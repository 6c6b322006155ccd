"""Building the index and asking it, side by side with plain FTS5 over the same text in the same run. CPU time, best of several.

    python benchmarks/search_index.py [DOCUMENTS] [english|mixed|korean]

The text is made: syllables and letters at random with a skewed choice of words, so the figures are for comparison and not for prediction.
"""

import itertools
import json
import random
import sys
import time
from collections.abc import Callable

import sqlite_utils

from corpus_cli.search.han_fold import SIMPLIFIED
from corpus_cli.search.query import parse_query
from corpus_cli.search.rewrite import escape_fts
from corpus_cli.store import index
from corpus_cli.store.migrations import migrations
from corpus_cli.store.search import search

MIXES = {"english": "e", "korean": "k", "mixed": "eeeeeeeeeeeekkkkkkzj"}
"""Languages of every twenty documents: 60 % English, 30 % Korean, 5 % Chinese, 5 % Japanese."""
ENDINGS = ("", "", "은", "이", "을", "의", "에서", "으로", "했다", "하는")
SUFFIXES = ("", "", "", "s", "ed", "ing", "ation")


class Writer:
    """Made-up prose."""

    def __init__(self, seed: int) -> None:
        self.source = random.Random(seed)
        letters = "etaoinshrdlucmfw"
        self.english = ["".join(self.source.choices(letters, k=self.source.randint(2, 9))) for _ in range(20_000)]
        self.korean = [
            "".join(chr(0xAC00 + 28 * self.source.randrange(399)) for _ in range(self.source.randint(2, 4)))
            for _ in range(20_000)
        ]
        simplified = sorted(set(SIMPLIFIED))
        self.han = [
            "".join(self.source.choice(simplified) for _ in range(self.source.randint(1, 3))) for _ in range(20_000)
        ]
        self.kana = [
            "".join(chr(0x3042 + self.source.randrange(70)) for _ in range(self.source.randint(1, 3)))
            for _ in range(300)
        ]

    def words(self, words: list[str], count: int) -> list[str]:
        """Words by a skewed choice, nearly Zipf's: a hundredth of them makes half of the text."""
        return [words[int(len(words) * self.source.random() ** 8)] for _ in range(count)]

    def document(self, language: str, size: int = 900) -> str:
        """About `size` words in one language."""
        if language == "e":
            return (
                " ".join(word + self.source.choice(SUFFIXES) for word in self.words(self.english, size)) + " “quoted”."
            )
        if language == "k":
            return " ".join(word + self.source.choice(ENDINGS) for word in self.words(self.korean, size))
        if language == "z":
            return "，".join("".join(self.words(self.han, 8)) for _ in range(size // 8))
        return "、".join(
            "".join(itertools.chain(*zip(self.words(self.han, 4), self.words(self.kana, 4), strict=True)))
            for _ in range(size // 8)
        )


def best(action: Callable[[], object], times: int = 5) -> float:
    """CPU seconds of the quickest run."""
    found = []
    for _ in range(times):
        began = time.process_time()
        action()
        found.append(time.process_time() - began)
    return min(found)


def filled(count: int, mix: str, writer: Writer) -> tuple[sqlite_utils.Database, int]:
    """A database with the documents, not indexed, and the bytes of their text."""
    db = sqlite_utils.Database(memory=True)
    migrations.apply(db)
    size = 0
    with db.atomic():
        for number in range(count):
            body = writer.document(MIXES[mix][number % len(MIXES[mix])])
            size += len(body.encode())
            db.execute(
                "INSERT INTO commentaries (slug, title, authors, keywords, body, words, status, path, sha256) VALUES (?, ?, '[]', '[]', ?, 900, 'complete', ?, '')",
                [f"c{number}", body[:40], body, f"p{number}"],
            )
    return db, size


def floor(db: sqlite_utils.Database) -> None:
    """Plain FTS5 over the same columns, built as ours is."""
    db.execute("DROP TABLE IF EXISTS floor")
    db.execute(
        "CREATE VIRTUAL TABLE floor USING fts5(title, authors, keywords, abstract, body, content='commentaries', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')"
    )
    db.execute("INSERT INTO floor (floor, rank) VALUES ('hashsize', ?)", [index.BULK_HASH_BYTES])
    db.execute("INSERT INTO floor (floor) VALUES ('rebuild')")
    db.execute("INSERT INTO floor (floor) VALUES ('optimize')")


def plain(db: sqlite_utils.Database, word: str) -> Callable[[], object]:
    """The query as plain FTS5 has it: the ids of the first twenty."""
    return lambda: db.execute(
        "SELECT rowid FROM floor WHERE floor MATCH ? ORDER BY rank LIMIT 20", [f'"{word}"']
    ).fetchall()


def matched(db: sqlite_utils.Database, word: str) -> Callable[[], object]:
    """The same of our index: what its columns and the rewriting cost."""
    return lambda: db.execute(
        "SELECT rowid FROM commentaries_fts WHERE commentaries_fts MATCH ? ORDER BY rank LIMIT 20", [escape_fts(word)]
    ).fetchall()


def ours(db: sqlite_utils.Database, word: str) -> Callable[[], object]:
    """The query as the program runs it: parsed, counted, ranked, with marked snippets."""
    return lambda: search(db, parse_query(word))


def main() -> None:
    """Print one JSON object."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    mix = sys.argv[2] if len(sys.argv) > 2 else "mixed"
    writer = Writer(1)
    db, size = filled(count, mix, writer)
    floor_seconds = best(lambda: floor(db), 3)
    our_seconds = best(lambda: index.rebuild(db), 3)
    result: dict[str, object] = {
        "documents": count, "mix": mix, "megabytes": round(size / 1e6, 1), "floor_mb_per_second": round(size / 1e6 / floor_seconds, 1),
        "index_mb_per_second": round(size / 1e6 / our_seconds, 1), "speed_ratio": round(floor_seconds / our_seconds, 3),
    }  # fmt: skip
    for name, place in (("common", 0), ("middling", 400), ("rare", 15_000)):
        word = writer.english[place] if mix != "korean" else writer.korean[place]
        before, same, after = best(plain(db, word), 25), best(matched(db, word), 25), best(ours(db, word), 25)
        result[f"{name}_word_ms"] = {
            "hits": search(db, parse_query(word), limit=1).total,
            "floor": round(before * 1000, 3),
            "index": round(same * 1000, 3),
            "ratio": round(same / before, 2),
            "search": round(after * 1000, 2),
        }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
