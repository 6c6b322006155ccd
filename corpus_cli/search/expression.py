"""Pieces of a MATCH expression of FTS5 (https://www.sqlite.org/fts5.html, section 3)."""

from collections.abc import Iterable


def quote(text: str) -> str:
    """A string: the tokenizer cuts it, and its tokens are a phrase."""
    return '"' + text.replace('"', " ").replace("\x00", " ") + '"'


def any_of(parts: Iterable[str]) -> str:
    """The expressions joined by OR, each once."""
    return _joined(" OR ", parts)


def all_of(parts: Iterable[str]) -> str:
    """The expressions joined by AND, each once."""
    return _joined(" AND ", parts)


def _joined(operator: str, parts: Iterable[str]) -> str:
    found = list(dict.fromkeys(parts))
    return found[0] if len(found) == 1 else f"({operator.join(found)})"


def within(columns: str, expression: str) -> str:
    """The expression in some columns only."""
    return f"{columns} : {expression if expression.startswith('(') else f'({expression})'}"
