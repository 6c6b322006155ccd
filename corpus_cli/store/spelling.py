"""“Did you mean”: words of the corpus that are near a word that finds nothing."""

import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterator

from sqlite_utils import Database

from corpus_cli.search import filters, fold, porter
from corpus_cli.search.expression import quote
from corpus_cli.search.query import Query, Term, parse_query
from corpus_cli.search.segment import has_cjk, pairs
from corpus_cli.store import index

NEAR = 70
"""How alike (0 to 100) a word must be: one wrong letter of four is 75."""
MOST = 3
WRONG_LETTER = 75.0
"""How alike a run with one wrong character counts."""
LONGEST_RUN, LOOKED_AT = 10, 50
"""Characters of a Chinese, Japanese or Korean word that is corrected, and commentaries that are looked through for it."""
_WORD = re.compile(r"[^\W_]+")


def suggestions(db: Database, query: Query) -> tuple[str, ...]:
    """The query with one word put right, for those that then find something; best first."""
    from corpus_cli.store.search import total

    found: list[str] = []
    try:
        for term in query.terms:
            if term.text not in query.text or (len(query.terms) > 1 and _finds(db, term)):
                continue
            for word in _near_filters(term.text) if ":" in term.text else near_words(db, term.text):
                text = query.text.replace(term.text, word, 1)
                if text not in found and total(db, parse_query(text)):
                    found.append(text)
    except sqlite3.OperationalError:  # where no temporary table may be made, there is no vocabulary
        return ()
    return tuple(found[:MOST])


def _near_filters(text: str) -> list[str]:
    name, _, value = text.partition(":")
    near = filters.nearest(name)
    return [f"{near}:{value}"] if near else []


def _finds(db: Database, term: Term) -> bool:
    from corpus_cli.store.search import total

    return total(db, Query(term.text, term)) > 0


def near_words(db: Database, word: str) -> list[str]:
    """Words of the corpus much like `word`, best first. Korean is compared by its letters rather than its syllables."""
    from rapidfuzz import fuzz, process

    named = Counter(_named_words(db))
    wanted = _letters(word)
    known = {name: _letters(name) for name in named}
    best = {
        name: score for _, score, name in process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=NEAR, limit=8)
    }
    if not has_cjk(word):
        stem = porter.stem(fold.plain(fold.spelt(word)))
        for near, score, _ in process.extract(stem, _stems(db, stem), scorer=fuzz.ratio, score_cutoff=NEAR, limit=8):
            for surface in _surface(db, near):
                best[surface] = max(score, best.get(surface, 0))
    else:
        best |= dict.fromkeys(_near_runs(db, word), WRONG_LETTER)
    near_ones = sorted(best, key=lambda name: (-best[name], -named[name], name))
    once = {name.lower(): name for name in reversed(near_ones) if name.lower() != word.lower()}
    return [name.lower() if word.islower() else name for name in reversed(once.values())][: 2 * MOST]


def _near_runs(db: Database, word: str) -> list[str]:
    """Runs of the texts, as long as a word of three characters and more, that differ from it in one character; commonest first."""
    if not 3 <= len(word) <= LONGEST_RUN:
        return []
    one_wrong = [re.escape(word[:at]) + r"[^\W\d_a-zA-Z]" + re.escape(word[at + 1 :]) for at in range(len(word))]
    pattern = re.compile("|".join(one_wrong))
    tally: Counter[str] = Counter()
    some = " OR ".join(quote(pair) for pair in pairs(fold.simplified(word)))
    sql = f"SELECT c.body FROM {index.TABLE} f JOIN commentaries c ON c.id = f.rowid WHERE {index.TABLE} MATCH ? ORDER BY f.rank LIMIT {LOOKED_AT}"
    for (body,) in db.execute(sql, [some]):
        tally.update(pattern.findall(body))
    return [run for run, _ in tally.most_common(MOST)]


def _letters(word: str) -> str:
    return unicodedata.normalize("NFD", word.lower())


def _named_words(db: Database) -> Iterator[str]:
    """Keywords, names and the words of titles."""
    for sql in ("SELECT keyword FROM keywords", "SELECT name FROM people"):
        yield from (row[0] for row in db.execute(sql))
    for (title,) in db.execute("SELECT title FROM commentaries WHERE title IS NOT NULL"):
        yield from _WORD.findall(title)


def _vocabulary(db: Database, kind: str) -> str:
    name = f"corpus_vocabulary_{kind}"
    db.conn.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{name} USING fts5vocab('main', '{index.TABLE}', '{kind}')"
    )
    return f"temp.{name}"


def _stems(db: Database, stem: str) -> list[str]:
    """Stems of about the same length that begin alike or end alike, commonest first."""
    table = _vocabulary(db, "row")
    sql = f"SELECT term FROM {table} WHERE length(term) BETWEEN ? AND ? AND term < 'ʰ' AND term NOT GLOB '*[0-9]*' ORDER BY doc DESC LIMIT 50000"
    return [row[0] for row in db.execute(sql, [max(2, len(stem) - 2), len(stem) + 2])]


def _surface(db: Database, stem: str) -> list[str]:
    """The commonest word with this stem, in one commentary that has it."""
    table = _vocabulary(db, "instance")
    row = db.execute(f"SELECT doc FROM {table} WHERE term = ? LIMIT 1", [stem]).fetchone()
    if not row:
        return []
    texts = db.execute(
        "SELECT title || ' ' || body || ' ' || authors || ' ' || keywords FROM commentaries_fts_source WHERE id = ?",
        row,
    ).fetchone()
    words = Counter(
        word.lower() for word in _WORD.findall(texts[0]) if porter.stem(fold.plain(fold.spelt(word))) == stem
    )
    return [words.most_common(1)[0][0]] if words else []


def terms_count(db: Database, term: str) -> int:
    """In how many commentaries an index term stands."""
    try:
        row = db.execute(f"SELECT doc FROM {_vocabulary(db, 'row')} WHERE term = ?", [term]).fetchone()
    except sqlite3.OperationalError:  # no temporary table may be made: count what it matches
        row = db.execute(f"SELECT count(*) FROM {index.TABLE} WHERE {index.TABLE} MATCH ?", [quote(term)]).fetchone()
    return int(row[0]) if row else 0
