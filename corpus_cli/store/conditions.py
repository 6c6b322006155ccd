"""A query tree as conditions of SQL on `commentaries c`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from corpus_cli.search import fold
from corpus_cli.search.filters import FIRST_DAY, LAST_DAY, Days
from corpus_cli.search.query import And, Filter, Node, Not, Or, Query, Term
from corpus_cli.search.rewrite import capitals, match
from corpus_cli.store.index import TABLE


@dataclass(frozen=True)
class Condition:
    """An SQL expression that is 0 or 1, never NULL, and the values bound in it."""

    sql: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Plan:
    """How a query is run: what FTS5 finds and ranks, if anything, and what else must hold."""

    match: str | None
    condition: Condition | None


@lru_cache(maxsize=256)
def plan(root: Node) -> Plan:
    """The plan of a tree: words and phrases at its top are one MATCH; the rest, and a NOT without words, is SQL.

    Remembered for a while: a count, a page and its facets ask for the same, and so does each further page.
    """
    parts = root.parts if isinstance(root, And) else (root,)
    wanted = [part for part in parts if not isinstance(part, Not) and match(part) is not None]
    if not wanted:
        return Plan(None, condition(root))
    unwanted = [part for part in parts if isinstance(part, Not) and match(part.part) is not None]
    rest = [condition(part) for part in parts if part not in wanted and part not in unwanted]
    acronyms = [acronym for part in wanted if isinstance(part, Term) and (acronym := capitals(part))]
    if acronyms and not _shouted(root):
        rest += map(_in_capitals, acronyms)
    return Plan(match(And((*wanted, *unwanted))), _joined(" AND ", rest) if rest else None)


def _shouted(root: Node) -> bool:
    """Whether a query of several words is in capitals throughout, so that none of them means an acronym."""
    words = [
        term.text
        for term in Query("", root).terms
        if any(map(str.isupper, term.text)) or any(map(str.islower, term.text))
    ]
    return len(words) > 1 and all(word.isupper() for word in words)


def _in_capitals(acronym: str) -> Condition:
    texts = "(' ' || c.body || ' ' || coalesce(c.title, '') || ' ' || coalesce(c.subtitle, '') || ' ' || coalesce(c.abstract, '') || ' ' || c.keywords || ' ' || c.authors || ' ')"
    dotted = "".join(f"{letter}." for letter in acronym)
    return Condition(f"({texts} GLOB ? OR {texts} GLOB ?)", (f"*[^A-Za-z]{acronym}[^A-Za-z]*", f"*{dotted}*"))


def condition(node: Node) -> Condition:
    """The condition of a tree of any kind."""
    found = match(node)
    if found is not None:
        return Condition(f"c.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?)", (found,))
    if isinstance(node, Filter):
        return _CONDITIONS[node.field](node)
    if isinstance(node, Not):
        inner = condition(node.part)
        return Condition(f"NOT {inner.sql}", inner.values)
    assert not isinstance(node, Term)
    return _joined(" OR " if isinstance(node, Or) else " AND ", [condition(part) for part in node.parts])


def _joined(operator: str, parts: Sequence[Condition]) -> Condition:
    return Condition(
        f"({operator.join(part.sql for part in parts)})", tuple(value for part in parts for value in part.values)
    )


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _contains(node: Filter) -> Condition:
    text = str(node.value).rstrip("*")
    same = Condition(f"coalesce(c.{node.field}, '') LIKE ? ESCAPE '\\'", (f"%{_like(text)}%",))
    glob = fold.variants_glob(text)
    if glob is None:
        return Condition(f"({same.sql})", same.values)
    return Condition(f"({same.sql} OR lower(coalesce(c.{node.field}, '')) GLOB ?)", (*same.values, f"*{glob}*"))


def _language(node: Filter) -> Condition:
    value = _like(str(node.value).rstrip("*"))
    return Condition(
        "(coalesce(c.language, '') LIKE ? ESCAPE '\\' OR coalesce(c.language, '') LIKE ? ESCAPE '\\')",
        (value, f"{value}-%"),
    )


_DAY = "replace(replace(replace(c.date, '?', ''), '~', ''), '%', '')"
_FIRST = f"substr({_DAY} || CASE length({_DAY}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END, 1, 10)"
_LAST = f"substr({_DAY} || CASE length({_DAY}) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END, 1, 10)"
"""The first and the last day that a date of any precision may mean. Seasons (2025-21) sort after December: they say no month."""


def _date(node: Filter) -> Condition:
    days = node.value
    assert isinstance(days, Days)
    if node.field == "after":
        return Condition(f"(c.date IS NOT NULL AND {_FIRST} >= ?)", (days.first,))
    if node.field == "before":
        return Condition(f"(c.date IS NOT NULL AND {_LAST} < ?)", (days.last,))
    first = Condition(f"{_FIRST} >= ?", (days.first,)) if days.first != FIRST_DAY else Condition("1")
    last = (
        Condition(f"substr({_LAST}, 1, 10) <= ?", (days.last[:8] + "31",)) if days.last != LAST_DAY else Condition("1")
    )
    if days.first == days.last:
        return Condition("(c.date IS NOT NULL AND c.date = ?)", (days.first,))
    return Condition(f"(c.date IS NOT NULL AND {first.sql} AND {last.sql})", (*first.values, *last.values))


def _status(node: Filter) -> Condition:
    return Condition("(c.status = ?)", (node.value,))


_SLUG = "lower(slug) = lower(?) OR lower(coalesce(citation_key, '')) = lower(?)"
_NAMED = (
    f"SELECT id FROM commentaries WHERE {_SLUG} UNION SELECT commentary_id FROM aliases WHERE lower(slug) = lower(?)"
)


def _id(node: Filter) -> Condition:
    value = str(node.value)
    if value.endswith("*"):
        return Condition("(c.slug LIKE ? ESCAPE '\\')", (f"{_like(value[:-1])}%",))
    return Condition(f"(c.id IN ({_NAMED}))", (value,) * 3)


def _cites(node: Filter) -> Condition:
    sql = (
        f"(c.id IN (SELECT commentary_id FROM reference_entries WHERE target_id IN ({_NAMED})"
        " UNION SELECT commentary_id FROM reference_entries WHERE lower(key) = lower(?)"
        " UNION SELECT e.commentary_id FROM reference_entries e JOIN works w ON w.id = e.work_id WHERE lower(w.key) = lower(?)))"
    )
    return Condition(sql, (node.value,) * 5)


def _cited_by(node: Filter) -> Condition:
    sql = f"(c.id IN (SELECT target_id FROM reference_entries WHERE target_id IS NOT NULL AND commentary_id IN ({_NAMED})))"
    return Condition(sql, (node.value,) * 3)


_CONDITIONS: dict[str, Callable[[Filter], Condition]] = {
    "theme": _contains, "genre": _contains, "series": _contains, "publisher": _contains, "language": _language, "date": _date,
    "after": _date, "before": _date, "status": _status, "id": _id, "cites": _cites, "cited-by": _cited_by,
}  # fmt: skip
