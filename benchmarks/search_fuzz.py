"""Run random queries against a real index: none may raise, on the command line's path or through escape_fts.

python benchmarks/search_fuzz.py [HOW_MANY] [SEED]
"""

import random
import sys
import time

import sqlite_utils

from corpus_cli.search.query import parse_query
from corpus_cli.search.rewrite import escape_fts
from corpus_cli.search.snippet import snippet_html
from corpus_cli.store import index
from corpus_cli.store.migrations import migrations
from corpus_cli.store.search import matching_ids

PIECES = (
    *'"()*+-^:,.;{}[]|&\\/\'`~!?<>=%_@#$ \t\n', "AND", "OR", "NOT", "NEAR", "NEAR(", '""', "--", "title:", "author:", "keyword:(", "after:", "date:2024..",
    "language:", "id:", "cites:", "cited-by:x*", "status:", "nosuch:", "-(", "rank", "rowid", "commentaries_fts", "body :", "{title} :",
    "trade", "negotiat*", "U.S.", "WHO", "don’t", "“quoted”", "中", "中国", "圖書館", "の", "エネルギー", "ｴﾈ", "한", "쌀을", "도서관에서는", "무너졌다", "2025년",
    "AI교육", "\x00", "\x1f", "\u200b", "\u202e", "\ud800", "\udfff", "\ue000", "\ufdd0", "\uffff", "\U0001f600", "\U00020bb7", "\U0010ffff", "é", "e\u0301", "ﬁ", "㈱", "½", "İ", "ß",
    "0", "12", "1e9", "ـ", "क्षि", "ا", "א", "ก",
)  # fmt: skip
TEXT = "Trade negotiations 中国的圖書館 도서관에서는 エネルギー U.S. WHO 2025년"


def random_query(source: random.Random) -> str:
    """Some pieces of the query language and of many scripts, in any order."""
    pieces = [
        source.choice(PIECES)
        if source.random() < 0.85
        else chr(source.choice((source.randrange(0x80), source.randrange(0x10000), source.randrange(0x110000))))
        for _ in range(source.choice((1, 2, 3, 5, 8, 13, 40)))
    ]
    return source.choice(("", " ")).join(pieces)


def database() -> sqlite_utils.Database:
    """A database with one commentary."""
    db = sqlite_utils.Database(memory=True)
    migrations.apply(db)
    db.execute(
        "INSERT INTO commentaries (slug, title, authors, keywords, body, words, status, path, sha256) VALUES ('a', 'Title', '[]', '[]', ?, 9, 'complete', 'a', '')",
        [TEXT],
    )
    index.add(db, [1])
    return db


def main() -> None:
    """Print how many raised, and how long the slowest took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    source = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    db = database()
    raised, slowest, began = 0, 0.0, time.process_time()
    for _ in range(count):
        query = random_query(source)
        start = time.process_time()
        try:
            matching_ids(db, parse_query(query))
            db.execute(
                "SELECT count(*) FROM commentaries_fts WHERE commentaries_fts MATCH ?", [escape_fts(query)]
            ).fetchone()
            snippet_html(TEXT, query)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
            raised += 1
            print(f"{type(error).__name__}: {error}: {query!r}")
        slowest = max(slowest, time.process_time() - start)
    print(
        f"{count} queries, {raised} raised, slowest {slowest * 1000:.1f} ms, mean {(time.process_time() - began) / count * 1e6:.0f} µs"
    )


if __name__ == "__main__":
    main()
