"""Who cites what in a corpus, and counts over it."""

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from corpus_cli.corpus import citing
from corpus_cli.errors import NothingMatched
from corpus_cli.export.bibtex import edtf_date
from corpus_cli.export.csl_json import CslItem
from corpus_cli.model.graph import Graph
from corpus_cli.store import graph as stored
from corpus_cli.store import names_in_use, queries
from corpus_cli.store.statistics import statistics as counted

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus


def works(
    corpus: "Corpus", *, least: int = 0, limit: int | None = None, text: str | None = None
) -> Iterator[dict[str, Any]]:
    """Works, those that most commentaries list first; see `store.graph.works` for the columns. With `least` 0, imported ones that none lists follow."""
    count = 0
    for row in stored.works(corpus.db, least=least, limit=limit, text=text):
        count += 1
        yield row
    if least == 0:
        wanted = (text or "").casefold()
        found = (row for row in map(_imported, citing.uncited(corpus)) if wanted in _searched(row))
        yield from itertools.islice(found, None if limit is None else max(limit - count, 0))


def _imported(item: CslItem) -> dict[str, Any]:
    """A work of schema/works.csl.json in the columns of `store.graph.works`."""
    date = edtf_date(item.get("issued"))
    names = [
        {part: name[part] for part in ("family", "given", "suffix", "literal") if name.get(part)}
        for name in item.get("author", ())
    ]
    texts = {
        "container_title": "container-title",
        "publisher": "publisher",
        "url": "URL",
        "doi": "DOI",
        "language": "language",
    }
    return {
        "key": item["id"], "type": item["type"], "author": names, "date": date, "year": int(date[:4]) if date else None,
        "title": item.get("title"), **{column: item.get(variable) for column, variable in texts.items()}, "evidence": None,
        "commentary": None, "references": 0, "cited_by": 0, "citations": 0,
    }  # fmt: skip


def _searched(row: dict[str, Any]) -> str:
    return " ".join(
        map(str, (row["title"], row["key"], *(part for name in row["author"] for part in name.values())))
    ).casefold()


def cites(corpus: "Corpus", identifier: str) -> list[dict[str, Any]]:
    """What a commentary lists.

    Raises:
        NothingMatched: There is no such commentary.
    """
    return stored.cites(corpus.db, corpus.key(identifier))


def cited_by(corpus: "Corpus", name: str) -> list[dict[str, Any]]:
    """The commentaries that cite a commentary (its id) or a work (its key).

    Raises:
        NothingMatched: There is neither.
    """
    key = queries.resolve(corpus.db, name)
    if key is not None:
        return stored.cited_by(corpus.db, commentary=key)
    work = stored.work_key(corpus.db, name.removeprefix("work:"))
    if work is None:
        raise NothingMatched(
            f"{name!r} is neither a commentary nor a work", hint="`corpus list` and `corpus works` name them all"
        )
    return stored.cited_by(corpus.db, work=work)


def graph(corpus: "Corpus", *, least: int = 1, works_too: bool = True) -> Graph:
    """The citation graph."""
    return stored.graph(corpus.db, least=least, works_too=works_too)


def statistics(corpus: "Corpus", *, top: int = 10) -> dict[str, Any]:
    """Totals, the timeline, and what is most frequent."""
    return counted(corpus.db, top=top)


def urls(corpus: "Corpus", identifiers: Sequence[str] | None = None) -> list[tuple[str, str, int | None]]:
    """URL, commentary and line of each reference and announced version.

    Raises:
        NothingMatched: An id is unknown.
    """
    if identifiers is None:
        return names_in_use.urls(corpus.db)
    return [row for identifier in identifiers for row in names_in_use.urls(corpus.db, corpus.key(identifier))]
