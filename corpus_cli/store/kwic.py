"""Keyword in context: every place of a word, with what stands before and after it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from corpus_cli.search.marks import marker
from corpus_cli.search.query import And, Not, Or, Query, Term
from corpus_cli.search.snippet import printable
from corpus_cli.store.search import LONGEST_TEXT, matching_ids

WIDTH = 40
"""Characters on either side: with the word, a line of a terminal."""


@dataclass(frozen=True)
class Concordance:
    """One place of a word: the commentary, the part of it, the paragraph's line of the body (from 1), and the text around it in one line."""

    id: str
    title: str | None
    date: str | None
    place: str
    line: int | None
    left: str
    keyword: str
    right: str


PARTS = ("title", "subtitle", "abstract", "keywords", "body")
"""Where the words are looked for, in the order of a commentary. What says who wrote it is no context of a word."""


def kwic(db: Database, query: Query, *, width: int = WIDTH) -> Iterator[Concordance]:
    """The places of any of the query's words, in the commentaries its filters leave, by date, id and place."""
    query = any_word(query)
    if not query.terms:
        return
    for key in matching_ids(db, query):
        slug, title, date, *texts = db.execute(
            f"SELECT slug, title, date, {', '.join(PARTS)} FROM commentaries WHERE id = ?", [key]
        ).fetchone()
        for part, text in zip(PARTS, texts, strict=True):
            if part == "keywords":
                text = "; ".join(map(str, json.loads(text)))  # noqa: PLW2901 - the same words, as they are read
            for line, left, word, right in _places(text or "", query, part, width):
                yield Concordance(slug, title, date, part, line, left, word, right)


_FIELDS = {"title": "title", "subtitle": "title", "keywords": "keyword"}
"""The field of a query that asks for words in a part."""


def _places(text: str, query: Query, part: str, width: int) -> Iterator[tuple[int | None, str, str, str]]:
    text = text[:LONGEST_TEXT]
    line, counted = 1, 0
    for start, end in marker(query, _FIELDS.get(part, part)).marks(text):
        line += text.count("\n", counted, start)
        counted = start
        left, right = _before(text, start, width), _after(text, end, width)
        yield (line if part == "body" else None), left, printable(text[start:end]), right


def any_word(query: Query) -> Query:
    """The query with OR between its words; filters and what must not be there still hold."""
    if not isinstance(query.root, And):
        return query
    words = tuple(part for part in query.root.parts if isinstance(part, Term) and part.field is None)
    rest = tuple(part for part in query.root.parts if part not in words)
    if len(words) < 2 or any(
        not isinstance(part, Not) and Query("", part).terms for part in rest if not isinstance(part, Term)
    ):
        return query
    either = Or(words)
    return Query(query.text, And((either, *rest)) if rest else either, query.problems)


def _before(text: str, place: int, width: int) -> str:
    shown = printable(text[max(0, place - 2 * width) : place])
    joined = "" if not shown or not text[place - 1].isspace() else " "
    return shown[-(width - len(joined)) :] + joined if shown else ""


def _after(text: str, place: int, width: int) -> str:
    shown = printable(text[place : place + 2 * width])
    joined = " " if shown and text[place].isspace() else ""
    return (joined + shown)[:width]
