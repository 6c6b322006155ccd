"""Readers, exporters and rules from other packages, found by entry points.

The groups are `corpus_cli.readers`, `corpus_cli.exporters` and `corpus_cli.rules`; each entry point names an object of the kind that
`corpus_cli.testing` checks. A plugin that cannot be loaded gives a finding (P900) and the rest goes on.
"""

import functools
from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from corpus_cli.model.diagnostic import Diagnostic, Severity

GROUPS = ("corpus_cli.readers", "corpus_cli.exporters", "corpus_cli.rules")


def _register(group: str) -> Callable[[Any], None]:
    if group == "corpus_cli.readers":
        from corpus_cli.reading import register as register_reader

        return register_reader
    if group == "corpus_cli.exporters":
        from corpus_cli.export import register as register_exporter

        return register_exporter
    from corpus_cli.rules import register as register_rule

    return register_rule


@functools.cache
def load(group: str) -> tuple[Diagnostic, ...]:
    """Register what the installed packages offer for `group`, once; a finding for each that fails."""
    return tuple(filter(None, (_load(point, _register(group)) for point in entry_points(group=group))))


def load_all() -> tuple[Diagnostic, ...]:
    """Load every group; the findings of all."""
    return tuple(found for group in GROUPS for found in load(group))


def _load(point: EntryPoint, register: Callable[[Any], None]) -> Diagnostic | None:
    try:
        register(point.load())
    except Exception as error:  # noqa: BLE001 - a foreign package may fail in any way; the rest must go on
        return Diagnostic(
            code="P900",
            name="plugin-not-loaded",
            severity=Severity.WARNING,
            message=f"plugin {point.name!r} ({point.value}) cannot be loaded: {type(error).__name__}: {error}",
            help="update or uninstall the package that offers it",
        )
    return None
