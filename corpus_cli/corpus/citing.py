"""What a corpus can be cited by, and what it cites, as items for the exporters.

Works that no commentary of the corpus cites yet stand in `schema/works.csl.json`, a CSL-JSON array that `corpus import` adds to.
"""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from corpus_cli.errors import ConfigError
from corpus_cli.export.csl_json import CslItem, commentary_to_csl, compact, reference_to_csl
from corpus_cli.export.exporter import ExportOptions, GroupBy, SortBy
from corpus_cli.export.matching import identifiers

if TYPE_CHECKING:
    from pathlib import Path

    from corpus_cli.corpus import Corpus

Of: TypeAlias = Literal["commentaries", "references", "works"]
WORKS = "schema/works.csl.json"


def citable(corpus: "Corpus", of: Of, query: str | None = None, ids: Sequence[str] | None = None) -> Iterator[CslItem]:
    """Items by date, then id of the commentary, then place in its list: the commentaries, their references, or the works these refer to.

    Notes that name an earlier work again are left out.

    A work is given once, as the first reference to it has it; with neither query nor ids those of `schema/works.csl.json` follow.

    Raises:
        NothingMatched: An id is unknown.
        ConfigError: `schema/works.csl.json` cannot be used.
    """
    if of == "commentaries":
        publisher = corpus.config.publisher
        return (commentary_to_csl(commentary, publisher=publisher) for commentary in corpus.select(query, ids))
    if of == "references":
        return (
            reference_to_csl(reference, cited_in=identifier)
            for identifier, reference in corpus.references(query, ids)
            if not reference.short
        )
    return _works(corpus, query, ids)


def _works(corpus: "Corpus", query: str | None, ids: Sequence[str] | None) -> Iterator[CslItem]:
    seen: set[str] = set()
    for _, reference in corpus.references(query, ids):
        if reference.short:
            continue
        item = reference_to_csl(reference)
        names = {reference.work} if reference.work else set(identifiers(item))
        if names and not names & seen:
            yield item
        seen |= names | (set() if reference.work else set(identifiers(item)))
    if query is None and ids is None:
        yield from uncited(corpus)


def uncited(corpus: "Corpus") -> Iterator[CslItem]:
    """The works of `schema/works.csl.json` that no commentary cites, with an `id` and a `type`.

    Raises:
        ConfigError: `schema/works.csl.json` cannot be used.
    """
    imported = library(corpus.root)
    cited = (
        {name for _, reference in corpus.references() for name in identifiers(reference_to_csl(reference))}
        if imported
        else set()
    )
    yield from (compact(item) for item in imported if not set(identifiers(item)) & cited)


def library(root: "Path") -> list[CslItem]:
    """The items of `schema/works.csl.json`; none where there is no such file.

    Raises:
        ConfigError: It is not a CSL-JSON array.
    """
    path = root / WORKS
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: {error}", hint="mend the file; it is a CSL-JSON array") from None
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise ConfigError(f"{path}: no array of objects", hint="mend the file; it is a CSL-JSON array")
    return data


def options(
    corpus: "Corpus",
    *,
    style: str = "chicago-author-date",
    locale: str | None = None,
    group_by: GroupBy | None = None,
    sort: SortBy | None = None,
    heading: str | None = None,
) -> ExportOptions:
    """Options with what the corpus knows: declared romanisations, and the titles of commentaries."""
    authority = corpus.settings().authors
    titles: dict[str, str] = {}
    if group_by == "commentary":
        titles = {row["slug"]: row["title"] or "untitled" for row in corpus.catalogue()}
    return ExportOptions(
        style=style,
        locale=locale,
        group_by=group_by,
        sort=sort,
        romanise=authority.romanised,
        heading=heading,
        titles=titles.get,
    )
