"""No line of a text disappears: it is in a field, or a diagnostic names it."""

import json
import re
from pathlib import Path

import pytest
from commentary_case import read_case
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.parsing import parse
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.reference_list import list_heading

CASES = sorted((Path(__file__).parents[1] / "cases" / "commentaries").glob("*.txt"))
LINES = sorted({line for path in CASES for line in read_case(path)[0].splitlines()})
FEW = 2
"""Words of a line that may be missing where the line gave a value: `Published on`."""


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()


def lost(text: str) -> list[str]:
    """The lines of which no value, section, reference or diagnostic has the words."""
    document = Document("a.txt", "", SourceText.from_text(text))
    draft = parse(document)
    values = json.dumps(draft.model_dump(mode="json", exclude={"diagnostics"}), ensure_ascii=False)
    sections = " ".join(f"{s.number or ''} {s.heading or ''}" for s in draft.sections)
    have = letters(values.replace("\\n", " ") + sections)
    named = {d.line for d in draft.diagnostics}
    found = []
    for block in blocks(document.text):
        label = read_label(block.text)
        if block.number in named or (label and not label.value) or list_heading(block):
            continue
        words = [w for w in (label.value if label else block.text).split() if re.search(r"[^\W\d_]", w)]
        if sum(letters(word) not in have for word in words) > FEW:
            found.append(block.text)
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_line_of_a_case_is_in_a_field_or_named_by_a_diagnostic(path: Path) -> None:
    assert lost(read_case(path)[0]) == []


@given(st.lists(st.sampled_from(LINES), max_size=40).map("\n".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_line_is_lost_whatever_the_order_of_lines(text: str) -> None:
    assert lost(text) == []
