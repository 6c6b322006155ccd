"""What Tab offers in a query: filters, their values as far as the corpus knows them, and saved searches."""

import os
import shlex
from collections.abc import Sequence
from typing import Any

import typer

from corpus_cli.cli.session import Session
from corpus_cli.errors import CorpusError

_VALUES = {
    "author": "authors",
    "keyword": "keywords",
    **{name: name for name in ("theme", "genre", "series", "publisher", "language")},
}
"""Filter and the vocabulary of the corpus that has its values."""
_IDS = ("id", "cites", "cited-by")


def complete_query(ctx: typer.Context, incomplete: str) -> list[str]:
    """Words that begin with what is typed. bash parts words at a colon and takes only what comes after."""
    from corpus_cli.search.filters import FIELDS, canonical

    before = _typed(ctx)
    if _parted(before, ":") and len(before) > 1 and canonical(before[-2].lstrip("-")):
        return _values(ctx, str(canonical(before[-2].lstrip("-"))), incomplete)
    if incomplete == ":" and before and canonical(before[-1].lstrip("-")):
        return _values(ctx, str(canonical(before[-1].lstrip("-"))), "")
    if incomplete == "@" or _parted(before, "@"):
        return _saved(ctx, incomplete)
    minus = "-" * incomplete.startswith("-")
    name, colon, value = incomplete.removeprefix("-").partition(":")
    if name.startswith("@"):
        return [minus + each for each in _saved(ctx, name)]
    if not colon:
        return [f"{minus}{each}:" for each in FIELDS if each.startswith(name.lower())]
    field = canonical(name)
    return [f"{minus}{name}:{each}" for each in _values(ctx, field, value)] if field else []


def _typed(ctx: typer.Context) -> list[str]:
    """The words before the one that is being typed."""
    found = [value for value in ctx.params.values() if isinstance(value, list | tuple)]
    return [str(word) for word in (found[0] if found else ())]


def _in_bash() -> bool:
    return any(value == "complete_bash" for name, value in os.environ.items() if name.endswith("_COMPLETE"))


def _parted(before: Sequence[str], mark: str) -> bool:
    return bool(before) and before[-1] == mark


def _corpus(ctx: typer.Context) -> Any:
    return (ctx.find_object(Session) or Session()).corpus()


def _saved(ctx: typer.Context, begun: str) -> list[str]:
    from corpus_cli.search.query import saved_slug

    try:
        names = [f"@{name if ' ' not in name else saved_slug(name)}" for name in _corpus(ctx).config.search.saved]
    except CorpusError:
        return []
    return [name for name in names if name.lower().startswith("@" + begun.removeprefix("@").lower())]


def _values(ctx: typer.Context, field: str, begun: str) -> list[str]:
    """Values of a filter, quoted where they have blanks; with the quotes that the shell takes off, where it does."""
    try:
        corpus = _corpus(ctx)
        known = corpus.vocabulary(_VALUES[field]) if field in _VALUES else corpus.ids() if field in _IDS else []
    except CorpusError:
        return []
    if field == "status":
        known = ["complete", "incomplete"]
    open_quote = begun[:1] == '"'
    wanted = begun.strip("\"'").lower()
    found = [f'"{each}"' if " " in each else each for each in known if each.lower().startswith(wanted)]
    return [shlex.quote(each) if " " in each else each for each in found] if _in_bash() and not open_quote else found
