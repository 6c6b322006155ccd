"""What the rules find in real commentaries, where they are at hand: codes and lines, without the texts."""

from pathlib import Path

import pytest
from records import record

from corpus_cli.parsing import parse
from corpus_cli.reading import Refusal, read
from corpus_cli.rules import Context, check, chosen

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
EXPECTED = {
    "000_8b6d48a2a315a08e.txt": {
        ("M101", 1), ("M102", 1), ("M110", 1), ("M112", 2), ("S208", 4), ("S207", 4), ("S202", 13), ("S203", 28), ("M113", 45),
    },
    "001_18026e6e2f5d355f.txt": {
        ("M101", 1), ("M102", 1), ("M110", 1), ("S204", 3), ("S201", 5), ("C311", 26), ("C316", 27), ("C304", 29), ("C312", 29),
    },
    "004_987028d1e9576696.txt": {
        ("S206", 8), ("M111", 9), ("M111", 10), ("S203", 27), ("C311", 128), ("C312", 132), ("C302", 144), ("C304", 144),
    },
}  # fmt: skip


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real commentaries are not beside this repository")
@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_commentary_gives_exactly_these_findings(name: str) -> None:
    document = read(SEEDS / name, name=name)
    assert not isinstance(document, Refusal)
    draft = parse(document)
    commentary = record(**{field: getattr(draft, field) for field in type(draft).model_fields})

    findings = chosen((*draft.diagnostics, *check(commentary, Context(source=document.text, today="2026-01-01"))))

    assert EXPECTED[name] == {(each.code, each.line) for each in findings}
