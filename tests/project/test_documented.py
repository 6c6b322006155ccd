"""What a person can call, configure or meet is in the documentation."""

import re

import pytest
from sample import ROOT

from corpus_cli.cli.app import COMMANDS
from corpus_cli.config import Config

CLI = ROOT / "docs" / "reference" / "cli.md"
CONFIGURATION = ROOT / "docs" / "reference" / "configuration.md"
HOW_TO = sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_in_the_reference(command: str) -> None:
    assert f"\n## corpus {command}\n" in CLI.read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_used_somewhere_in_the_guides(command: str) -> None:
    used = re.compile(rf"\bcorpus (?:-\S+ (?:\S+ )?)*{re.escape(command)}\b")

    assert any(used.search(page.read_text("utf-8")) for page in HOW_TO if page != CLI)


@pytest.mark.parametrize("key", Config.model_fields)
def test_a_setting_is_in_the_reference(key: str) -> None:
    assert f"`{key}" in CONFIGURATION.read_text("utf-8").replace("`[", "`")


def test_every_page_is_reached_from_the_readme_or_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8") + (ROOT / "README.md").read_text("utf-8")
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in HOW_TO if page.name != "README.md"]

    assert [page for page in pages if page not in index] == []
