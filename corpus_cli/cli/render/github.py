"""Findings as workflow commands of GitHub Actions, which shows them beside the lines (docs: "Workflow commands")."""

from collections.abc import Iterator

from corpus_cli.cli.render import Report
from corpus_cli.model.diagnostic import Diagnostic, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> Iterator[str]:
    """A command a finding."""
    for each in report.diagnostics:
        yield _command(each) + "\n"


def _command(each: Diagnostic) -> str:
    values = {"file": each.path, "line": each.line, "col": each.column, "title": f"{each.code} {each.name}"}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items() if value is not None)
    text = each.message if each.help is None else f"{each.message}\n{each.help}"
    return f"::{COMMANDS[each.severity]} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
