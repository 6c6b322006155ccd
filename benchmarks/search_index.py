"""Building the index and asking it, side by side with plain FTS5 over the same text in the same run.

    python benchmarks/search_index.py [DOCUMENTS] [english|mixed|korean]

Building is CPU time, best of several. Asking is wall time, the contenders in turn, many rounds: the least and the median of each, and their ratios
to plain FTS5. The text is made: syllables and letters at random with words as frequent as in a language, so the figures are for comparison and not
for prediction.
"""

import itertools
import json
import random
import statistics
import sys
import time
from collections.abc import Callable

import sqlite_utils

from corpus_cli.search.han_fold import SIMPLIFIED
from corpus_cli.search.query import parse_query
from corpus_cli.search.rewrite import escape_fts
from corpus_cli.store import index
from corpus_cli.store.conditions import plan
from corpus_cli.store.migrations import migrations
from corpus_cli.store.search import ranked, search, total

MIXES = {"english": "e", "korean": "k", "mixed": "eeeeeeeeeeeekkkkkkzj"}
"""Languages of every twenty documents: 60 % English, 30 % Korean, 5 % Chinese, 5 % Japanese."""
ENDINGS = ("", "", "은", "이", "을", "의", "에서", "으로", "했다", "하는")
FREQUENCIES = list(itertools.accumulate(1 / (place + 1.7) for place in range(20_000)))
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
        """Words as often as in a language (Zipf and Mandelbrot): the first is one of sixteen, two hundred make half of the text."""
        return self.source.choices(words, cum_weights=FREQUENCIES[: len(words)], k=count)

    def document(self, language: str) -> str:
        """Some 900 words in one language."""
        size = self.source.randint(600, 1200)
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


LIMIT = 20


def contenders(db: sqlite_utils.Database, word: str) -> dict[str, Callable[[], object]]:
    """A query by plain FTS5 and by ours: of the ids of a page and the number of hits, then with titles and marked passages."""
    quoted = f'"{word}"'
    best_of = "FROM {0} WHERE {0} MATCH ? ORDER BY rank LIMIT 20"
    shown = "SELECT title, snippet({0}, 4, '[', ']', '…', 24), rank " + best_of
    count = "SELECT count(*) FROM {0} WHERE {0} MATCH ?"

    def plainly(sql: str, table: str, text: Callable[[], str]) -> Callable[[], object]:
        return lambda: (
            db.execute(sql.format(table), [text()]).fetchall(),
            db.execute(count.format(table), [text()]).fetchone(),
        )

    def ids() -> object:
        asked = parse_query(word)
        assert asked.root is not None
        return total(db, asked), ranked(db, plan(asked.root), LIMIT, 0)

    return {
        "floor": plainly(f"SELECT rowid, rank {best_of}", "floor", lambda: quoted),
        "same_sql": plainly(f"SELECT rowid, rank {best_of}", index.TABLE, lambda: escape_fts(word)),
        "ids": ids,
        "floor_shown": plainly(shown, "floor", lambda: quoted),
        "shown": lambda: search(db, parse_query(word), limit=LIMIT),
    }


def timed(actions: dict[str, Callable[[], object]], seconds: float = 4) -> dict[str, list[float]]:
    """Milliseconds of each action, all in turn, for so many seconds but at least five rounds."""
    found: dict[str, list[float]] = {name: [] for name in actions}
    until = time.perf_counter() + seconds
    while time.perf_counter() < until or len(found["floor"]) < 5:
        for name, action in actions.items():
            began = time.perf_counter()
            action()
            found[name].append(1000 * (time.perf_counter() - began))
    return found


def asked(db: sqlite_utils.Database, word: str) -> dict[str, object]:
    """Hits, milliseconds and ratios of one word."""
    times = timed(contenders(db, word))
    least, middle = ({name: measure(each) for name, each in times.items()} for measure in (min, statistics.median))
    floors = {"same_sql": "floor", "ids": "floor", "shown": "floor_shown"}
    return {
        "hits": total(db, parse_query(word)),
        "least_ms": {name: round(value, 3) for name, value in least.items()},
        "ratio_of_least": {name: round(least[name] / least[floor], 2) for name, floor in floors.items()},
        "ratio_of_medians": {name: round(middle[name] / middle[floor], 2) for name, floor in floors.items()},
    }


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
    words = writer.english if mix != "korean" else writer.korean
    for name, place in (("commonest", 0), ("common", 20), ("middling", 400), ("rare", 15_000)):
        result[f"{name}_word"] = asked(db, words[place])
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
