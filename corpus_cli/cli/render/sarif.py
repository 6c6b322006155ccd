"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from corpus_cli import __version__
from corpus_cli.cli.render import Report
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.rules import RULES, manual

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report) -> Iterator[str]:
    """One log with one run; the rules that found something are described in it."""
    codes = sorted({each.code for each in report.diagnostics})
    index = {code: number for number, code in enumerate(codes)}
    names = {each.code: each.name for each in report.diagnostics}
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "corpus",
                        "version": __version__,
                        "rules": [_rule(code, names[code]) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(each, index) for each in report.diagnostics],
            }
        ],
    }
    yield json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, name: str) -> dict[str, Any]:
    described: dict[str, Any] = {"id": code, "name": name}
    rule = RULES.get(code)
    if rule is not None:
        page = manual.read(rule)
        described["shortDescription"] = {"text": page.summary}
        described["help"] = {"text": manual.as_text(page)}
        described["defaultConfiguration"] = {"level": LEVELS[rule.severity]}
    return described


def _result(each: Diagnostic, index: dict[str, int]) -> dict[str, Any]:
    text = each.message if each.help is None else f"{each.message} ({each.help})"
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": index[each.code],
        "level": LEVELS[each.severity],
        "message": {"text": text},
    }
    if each.path is not None:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(each.path)}}
        if each.line is not None:
            place["region"] = {"startLine": each.line} | (
                {"startColumn": each.column} if each.column is not None else {}
            )
        result["locations"] = [{"physicalLocation": place}]
    return result
