"""Findings for a person: `path:line:col: severity[CODE] message`, the line with a caret under the place, and the remedy."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from corpus_cli.cli.render import Report
from corpus_cli.cli.session import printable
from corpus_cli.model.diagnostic import Diagnostic, Severity

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
"""ANSI colours of the severities."""
WINDOW = 96
"""Cells of a line that are shown around the place: what fits a terminal of 110 with the margin."""
BEFORE = 40
"""Characters before the place, when the line is longer than the window."""


def concise(report: Report) -> Iterator[str]:
    """A line a finding, then the counts."""
    for each in report.diagnostics:
        yield _head(each, report.colour) + "\n"
    yield summary(report) + "\n"


def full(report: Report) -> Iterator[str]:
    """A finding with its line and remedy, then the counts."""
    for each in report.diagnostics:
        yield _head(each, report.colour) + "\n"
        text = report.lines.get(each.path or "", {}).get(each.line or 0)
        if text and text.strip():
            yield from (f"{line}\n" for line in _excerpt(each, text, report.colour))
        if each.help:
            yield f"   help: {printable(each.help)}\n"
        yield "\n"
    yield summary(report) + "\n"


def summary(report: Report) -> str:
    """How many findings there are in how many files."""
    counts = [(report.count(severity), severity.value) for severity in Severity]
    named = [f"{count} {name}{'s' * (count != 1)}" for count, name in counts if count]
    return f"{', '.join(named) or 'nothing found'} in {report.files} file{'s' * (report.files != 1)}"


def statistics(report: Report) -> Iterator[str]:
    """How often each code was found, most first."""
    for (code, name, severity), count in _counts(report):
        yield f"{count:>6}  {code}  {severity:<7}  {name}\n"


def statistics_json(report: Report) -> dict[str, Any]:
    """The same as one object."""
    codes = [
        {"code": code, "name": name, "severity": severity.value, "count": count}
        for (code, name, severity), count in _counts(report)
    ]
    return {"schema_version": 1, "files": report.files, "codes": codes}


def _counts(report: Report) -> list[tuple[tuple[str, str, Severity], int]]:
    counts = Counter((each.code, each.name, each.severity) for each in report.diagnostics)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _head(each: Diagnostic, colour: bool) -> str:
    place = ":".join(str(part) for part in (each.path or "-", each.line, each.column) if part is not None)
    label = f"{each.severity}[{each.code}]"
    if colour:
        label = f"\x1b[1;{COLOURS[each.severity]}m{label}\x1b[0m"
    return f"{printable(place)}: {label} {printable(each.message)}"


def _excerpt(each: Diagnostic, text: str, colour: bool) -> Iterator[str]:
    """The line, cut to the window, and a caret under the place."""
    margin = f"{each.line:>6} | "
    start = max(0, (each.column or 1) - 1 - BEFORE) if _cells(text) > WINDOW else 0
    shown = ("…" if start else "") + printable(text[start:].replace("\t", " "))
    shown = _cut(shown)
    yield margin + shown
    if each.column is not None and each.column - 1 - start <= len(shown):
        before = shown[: each.column - 1 - start + (1 if start else 0)]
        caret = "\x1b[1;32m^\x1b[0m" if colour else "^"
        yield f"{'':>6} | {' ' * _cells(before)}{caret}"


def _cut(text: str) -> str:
    """The text up to the window's width."""
    cells = 0
    for index, char in enumerate(text):
        cells += _width(char)
        if cells > WINDOW:
            return text[:index] + "…"
    return text


def _cells(text: str) -> int:
    return sum(map(_width, text))


def _width(char: str) -> int:
    """Cells of a terminal that a character fills (Unicode Standard Annex 11)."""
    if char.isascii():
        return 1
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
