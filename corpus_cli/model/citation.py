"""A pointer in the running text."""

from typing import Literal

from corpus_cli.model.base import Model


class Citation(Model):
    """One pointer to one reference; a group "(A 2020; B 2021)" gives two.

    `raw` is the printed text with its brackets; `line` and `column` (from 1) are where it starts. `reference` is a reference's `number`,
    `commentary` the id of a commentary of the corpus that the reference is. Where neither could be decided, `reason` says why and names the candidates.
    """

    raw: str
    line: int
    column: int
    sentence: str
    kind: Literal["author-date", "note"] = "author-date"
    reference: int | None = None
    commentary: str | None = None
    reason: str | None = None
