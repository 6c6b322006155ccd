"""The plugins that the guide shows keep the contracts that it names."""

import re
from collections.abc import Callable

import pytest
from sample import ROOT

GUIDE = (ROOT / "docs" / "how-to" / "write-a-plugin.md").read_text("utf-8")
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _contracts() -> list[Callable[[], None]]:
    names: dict[str, Callable[[], None]] = {}
    for block in BLOCK.findall(GUIDE):
        exec(compile(block, "write-a-plugin.md", "exec"), names)
    return [function for name, function in names.items() if name.startswith("test_")]


CONTRACTS = _contracts()


def test_the_guide_checks_an_exporter_a_reader_and_a_rule() -> None:
    assert len(CONTRACTS) == 3


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda function: function.__name__)
def test_an_example_keeps_its_contract(contract: Callable[[], None]) -> None:
    contract()
