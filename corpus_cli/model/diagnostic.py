"""A finding about content, as a value with a place."""

from enum import StrEnum

from corpus_cli.model.base import Model


class Severity(StrEnum):
    """How bad it is: an `error` makes a record incomplete or wrong, a `warning` is a likely mistake, an `info` style or what was decided silently.

    `corpus validate` fails while an error or a warning remains.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Diagnostic(Model):
    """A finding. `line` and `column` count from 1 in the file; null where the finding is about the whole file.

    `message` is a phrase in lower case that quotes the offender; `help` is the remedy.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    help: str | None = None
