"""Commentaries like one commentary, each with the reasons: what they share."""

import json
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from corpus_cli.search import fold, korean, porter
from corpus_cli.search.expression import quote
from corpus_cli.search.han_words import han_words
from corpus_cli.search.segment import pairs
from corpus_cli.store.index import TABLE
from corpus_cli.store.spelling import terms_count

TERMS = 24
"""Words that describe a commentary: more add noise, and each costs a list of the index."""
CANDIDATES = 120
"""The commonest words that are weighed."""
FEW, MOST_OF_ALL = 8, 0.35
"""Where there are as many commentaries as `FEW`, a word that a larger share of them has describes none: the corpus is its own stop list."""
POOL = 200
"""Commentaries that the words bring in, before what else they share is counted."""
WEIGHTS = {"words": 1.0, "references": 0.8, "keywords": 0.6, "authors": 0.3, "cites": 0.8}
"""How much each kind of likeness counts; each is between 0 and 1. Set by reading the results for the sample commentaries."""

_WORD = re.compile(f"[^\\W\\d_{fold.HAN}{fold.KANA}{fold.HANGUL}]{{3,}}")
_COMMON = frozenset(
    "about after all also and any are been before being between both but can could did does each even for from had has have her his how into its"
    " just may more most much must not now one only other our out over own same she should since some such than that the their them then there"
    " these they this those through too two under until upon very was were what when where which while who whose why will with within without"
    " would you your one two three four five six seven eight nine ten first second third year years use uses used using make makes made like many"
    " new old per via yet still well however therefore because among against during according including".split()
)
"""English words that tie any two texts together; the other languages' shared words are weighed by how rare they are."""
_HANGUL = re.compile(f"[{fold.HANGUL}]{{2,}}")
_KATAKANA = re.compile("[ァ-ヺー]{3,}")


@dataclass
class Related:
    """A commentary like the one asked for. `score` is between 0 and 3.5; the lists say what both have."""

    id: str
    title: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    score: float = 0.0
    terms: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    shared_authors: list[str] = field(default_factory=list)
    cites: bool = False
    cited_by: bool = False

    def as_json(self) -> dict[str, Any]:
        """One result of `corpus related --json`."""
        return {
            "id": self.id, "title": self.title, "date": self.date, "authors": list(self.authors), "score": self.score,
            "shared": {
                "terms": self.terms, "references": self.references, "keywords": self.keywords, "authors": self.shared_authors,
            },
            "cites": self.cites, "cited_by": self.cited_by,
        }  # fmt: skip


@dataclass(frozen=True)
class _Word:
    """A word of the commentary, the MATCH string that finds it, and its weight."""

    shown: str
    match: str
    weight: float


def related(db: Database, key: int, *, limit: int = 10) -> list[Related]:
    """The commentaries most like the one with this integer id, best first."""
    scores: dict[int, dict[str, float]] = defaultdict(dict)
    found: dict[int, Related] = defaultdict(lambda: Related(""))
    _by_words(db, key, scores, found)
    _by_lists(db, key, scores, found)
    _by_citation(db, key, scores, found)
    total = {other: sum(WEIGHTS[kind] * value for kind, value in kinds.items()) for other, kinds in scores.items()}
    best = sorted(total, key=lambda other: (-round(total[other], 9), other))[:limit]
    for other in best:
        slug, title, date, authors = db.execute(
            "SELECT slug, title, date, authors FROM commentaries WHERE id = ?", [other]
        ).fetchone()
        item = found[other]
        item.id, item.title, item.date, item.authors = slug, title, date, tuple(json.loads(authors))
        item.score = round(total[other], 4)
    return [found[other] for other in best]


def _by_words(db: Database, key: int, scores: dict[int, dict[str, float]], found: dict[int, Related]) -> None:
    words = _words(db, key)
    if not words:
        return
    whole = " OR ".join(word.match for word in words)
    pool = [
        row[0]
        for row in db.execute(
            f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ? AND rowid <> ? ORDER BY rank LIMIT {POOL}", [whole, key]
        )
    ]
    shared: dict[int, list[_Word]] = {other: [] for other in pool}
    for word in words:
        for (other,) in db.execute(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?", [word.match]):
            if other in shared:
                shared[other].append(word)
    most = sum(word.weight for word in words)
    for other, common in shared.items():
        scores[other]["words"] = sum(word.weight for word in common) / most
        found[other].terms = [word.shown for word in sorted(common, key=lambda w: (-w.weight, w.shown))[:8]]


def _words(db: Database, key: int) -> list[_Word]:
    """The words that say most about a commentary: many times there, seldom elsewhere (tf-idf)."""
    title, body = db.execute("SELECT coalesce(title, ''), body FROM commentaries WHERE id = ?", [key]).fetchone()
    count = db.execute("SELECT count(*) FROM commentaries").fetchone()[0]
    tally: Counter[tuple[str, str]] = Counter()
    surface: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for term, match, shown in _terms(f"{title}\n{title}\n{body}"):
        tally[term, match] += 1
        surface[term, match][shown] += 1
    weighed = []
    for (term, match), times in tally.most_common(CANDIDATES):
        documents = terms_count(db, term) if match == quote(term) else _matches(db, match)
        if times < 2 or documents < 2 or (count >= FEW and documents > count * MOST_OF_ALL):
            continue
        weight = (1 + math.log(times)) * math.log(1 + count / documents)
        weighed.append(_Word(surface[term, match].most_common(1)[0][0], match, weight))
    return sorted(weighed, key=lambda word: (-word.weight, word.shown))[:TERMS]


def _matches(db: Database, match: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {TABLE} WHERE {TABLE} MATCH ?", [match]).fetchone()[0])


def _terms(text: str) -> list[tuple[str, str, str]]:
    """(index term or word, MATCH string, the word as it stands) of every word of a text."""
    found = []
    for word in _WORD.findall(text):
        if word.lower() in _COMMON:
            continue
        stem = porter.stem(fold.plain(word))
        found.append((stem, quote(stem), word if word.isupper() else word.lower()))
    for word in _HANGUL.findall(text):
        bare = korean.stem(word) or word
        if 2 <= len(bare) <= 6 and not word.endswith(_FUNCTION):
            found.append((bare, quote(" ".join(pairs(bare))), bare))
    for word in [*han_words(text).elements(), *_KATAKANA.findall(text)]:
        term = fold.simplified(word)
        found.append((term, quote(" ".join(pairs(term))), word))
    return found


_FUNCTION = (
    "다",
    "며",
    "고",
    "는데",
    "지만",
    "면서",
    "있는",
    "없는",
    "하는",
    "되는",
    "위해",
    "대해",
    "통해",
    "따라",
    "것은",
    "것이",
    "것을",
)
"""How Korean verbs and function words end; they describe no subject."""

_SHARED = {
    "keywords": "SELECT x.commentary_id, k.keyword FROM commentary_keywords x JOIN keywords k ON k.id = x.keyword_id"
    " WHERE x.keyword_id IN (SELECT keyword_id FROM commentary_keywords WHERE commentary_id = :key) AND x.commentary_id <> :key ORDER BY 1, 2",
    "authors": "SELECT DISTINCT x.commentary_id, p.name FROM contributions x JOIN people p ON p.id = x.person_id"
    " WHERE x.person_id IN (SELECT person_id FROM contributions WHERE commentary_id = :key) AND x.commentary_id <> :key ORDER BY 1, 2",
    "references": "SELECT DISTINCT e.commentary_id, coalesce(w.title, e.raw) FROM reference_entries e JOIN works w ON w.id = e.work_id"
    " WHERE e.work_id IN (SELECT work_id FROM reference_entries WHERE commentary_id = :key) AND e.commentary_id <> :key ORDER BY 1, 2",
}
"""What another commentary has in common with this one."""


def _by_lists(db: Database, key: int, scores: dict[int, dict[str, float]], found: dict[int, Related]) -> None:
    names = {"keywords": "keywords", "authors": "shared_authors", "references": "references"}
    for kind, sql in _SHARED.items():
        shared: dict[int, list[str]] = defaultdict(list)
        for other, value in db.execute(sql, {"key": key}):
            shared[other].append(value)
        for other, values in shared.items():
            setattr(found[other], names[kind], values)
            scores[other][kind] = 1 - 0.5 ** len(values)


def _by_citation(db: Database, key: int, scores: dict[int, dict[str, float]], found: dict[int, Related]) -> None:
    sql = (
        "SELECT DISTINCT target_id, 'cited_by' FROM reference_entries WHERE commentary_id = :key AND target_id <> :key"
        " UNION SELECT DISTINCT commentary_id, 'cites' FROM reference_entries WHERE target_id = :key AND commentary_id <> :key"
    )
    for other, direction in db.execute(sql, {"key": key}):
        setattr(found[other], direction, True)
        scores[other]["cites"] = 1.0
