"""What stops a command.

    CorpusError            exit 1
    ├── UsageError         exit 2: a wrong option, key, value or query
    │   └── ConfigError    exit 2: corpus.toml or a sidecar cannot be used
    ├── NothingMatched     exit 3
    └── UnusableCorpus     exit 4: missing, locked, damaged, newer than the program, disk full
        └── StoreError     exit 4: the database

Findings about content are never exceptions: they are `corpus_cli.model.diagnostic.Diagnostic` values.
"""


class CorpusError(Exception):
    """A command cannot go on.

    Attributes:
        hint: What the reader can do about it, one sentence, or None.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(CorpusError):
    """An option, key, value or query is wrong."""

    exit_code = 2


class ConfigError(UsageError):
    """corpus.toml or a sidecar cannot be used."""


class NothingMatched(CorpusError):  # noqa: N818 - it is an outcome rather than a fault
    """No commentary has that id, or nothing fits the query."""

    exit_code = 3


class UnusableCorpus(CorpusError):  # noqa: N818 - names the state, as the exit code table does
    """The corpus is missing, locked, damaged or newer than the program, or the disk is full."""

    exit_code = 4


class StoreError(UnusableCorpus):
    """The database cannot be used."""
