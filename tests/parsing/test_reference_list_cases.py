"""Whole lists, alone and in a commentary, against their entries: `tests/cases/lists/*.txt`.

A case is a text after `===INPUT===` and, after `===ENTRIES===`, its references, one a line. The name of a whole commentary begins with `text_`.
"""

import re
from pathlib import Path

import pytest

from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.parsing import parse
from corpus_cli.parsing.reference_pasted import read_list

CASES = Path(__file__).parents[1] / "cases" / "lists"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_a_list_is_cut_into_the_entries_that_it_has(path: Path) -> None:
    _, text, entries = re.split(r"^===(?:INPUT|ENTRIES)===\n", path.read_text("utf-8"), flags=re.MULTILINE)
    source = SourceText.from_text(text.removesuffix("\n"))
    in_text = path.stem.startswith("text_")
    references = parse(Document(path.name, "", source)).references if in_text else read_list(source)
    assert [r.raw for r in references] == entries.splitlines()
