"""Commentaries that announce a commentary of the corpus as their earlier version: linked where the title or the text itself says which."""

from collections.abc import Sequence

from corpus_cli.corpus.linking import titled
from corpus_cli.parsing.revisions import titles
from corpus_cli.rules import duplicates
from corpus_cli.store import linking, queries, similar
from corpus_cli.store.database import Database


def refresh(db: Database, touched: Sequence[int]) -> None:
    """Link announced revisions.

    A title that the announcement quotes decides; without one it is the one commentary whose text is nearly the same, if it is not later.
    """
    for link, key, label in list(linking.open_versions(db, touched, "revision")):
        fitting = titled(db, key, titles(label)) or _alike(db, key)
        linking.set_version(db, link, fitting[0] if len(fitting) == 1 else None)


def _alike(db: Database, key: int) -> list[int]:
    own = similar.of(db, key)
    if own is None:
        return []
    keys = [
        other.key
        for other in similar.near(db, key)
        if duplicates.classify(duplicates.similarity(own.signature, other.signature)) != "different"
    ]
    (date,) = (commentary.date for commentary in queries.commentaries(db, [key]))
    records = zip(keys, queries.commentaries(db, keys), strict=True)
    return [other for other, commentary in records if not (date and commentary.date and commentary.date > date)]
