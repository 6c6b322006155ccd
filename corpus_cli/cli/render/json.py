"""Findings as one JSON object; each has the form of schema/diagnostic.schema.json."""

import json
from collections.abc import Iterator

from corpus_cli.cli.render import Report
from corpus_cli.model.diagnostic import Severity


def render(report: Report) -> Iterator[str]:
    """`{"schema_version", "files", "errors", "warnings", "infos", "diagnostics": […]}`."""
    value = {
        "schema_version": 1,
        "files": report.files,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
        "diagnostics": [each.model_dump(mode="json") for each in report.diagnostics],
    }
    yield json.dumps(value, ensure_ascii=False, indent=2) + "\n"
