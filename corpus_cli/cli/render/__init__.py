"""Reporters of findings: `text` (full and concise), `json`, `github`, `sarif`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from corpus_cli.model.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """What a run of `validate` found. `lines` gives the text of a file's line by path and number; `files` counts the files that were read."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    lines: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    colour: bool = False

    def count(self, severity: Severity) -> int:
        """How many findings are of this severity."""
        return sum(1 for each in self.diagnostics if each.severity is severity)

    @property
    def failed(self) -> bool:
        """Whether an error or a warning remains."""
        return any(each.severity is not Severity.INFO for each in self.diagnostics)


Renderer = Callable[[Report], Iterable[str]]
"""Gives the report's text in pieces, line ends included."""


def renderer(name: str) -> Renderer:
    """The reporter of a format: full, concise, json, github or sarif.

    Raises:
        KeyError: There is none of this name.
    """
    from corpus_cli.cli.render import github, json, sarif, text

    return {
        "full": text.full,
        "concise": text.concise,
        "json": json.render,
        "github": github.render,
        "sarif": sarif.render,
    }[name]
