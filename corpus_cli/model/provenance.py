"""Where a value comes from."""

from enum import StrEnum
from pathlib import PurePosixPath

from corpus_cli.model.base import Model


class Status(StrEnum):
    """`stated` by the text, `declared` beside it by a person or a page's metadata, or `derived` by a rule."""

    STATED = "stated"
    DECLARED = "declared"
    DERIVED = "derived"


class Source(StrEnum):
    """Where it was read, weakest first; see `Source.rank`."""

    TEXT = "text"
    META = "meta"
    FRONT_MATTER = "front-matter"
    SIDECAR = "sidecar"
    OPTION = "option"

    @property
    def rank(self) -> int:
        """A higher rank wins over a lower one."""
        return list(Source).index(self)


class Considered(Model):
    """A value that was not taken, and why."""

    value: str
    line: int | None = None
    reason: str


class Provenance(Model):
    """The origin of one field: line (from 1) and raw text where there is one, the rule that found it, and what else was considered."""

    status: Status
    source: Source
    line: int | None = None
    raw: str | None = None
    rule: str | None = None
    considered: tuple[Considered, ...] = ()

    def file(self, path: str) -> str:
        """The file in which `line` counts, for a record whose text is at `path`: what a sidecar declares stands in the sidecar."""
        return PurePosixPath(path).with_suffix(".toml").as_posix() if self.source is Source.SIDECAR else path
