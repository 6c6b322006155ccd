"""The command line, called in this process."""

from pathlib import Path

from typer.testing import CliRunner

from corpus_cli.cli.app import app


def call(root: Path, *arguments: str, stdin: str | bytes | None = None):
    """Run `corpus -C ROOT ARGUMENTS`; the result has exit_code, stdout and stderr."""
    result = CliRunner().invoke(
        app, ["-C", str(root), *arguments], input=stdin, env={"NO_COLOR": "1", "COLUMNS": "120"}
    )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
