"""Lines remember where they stand in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.provenance import Provenance, Source, Status
from corpus_cli.model.source_text import Declared, SourceText, clean


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_once(end: str) -> None:
    lines = SourceText.from_text(f"one{end}{end}three").lines

    assert [(1, "one"), (2, ""), (3, "three")] == [(line.number, line.text) for line in lines]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("\u00a0", ""),
        ("a\u00a0b \t", "a b"),
        ("\u200bzero\ufeff", "zero"),
        ("\u1100\u1161", "가"),
        ("  indented", "  indented"),
        ("a\u2028b", "a\u2028b"),
    ],
)
def test_a_line_is_cleaned(raw: str, expected: str) -> None:
    assert expected == clean(raw)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(text) == clean(clean(text))


def _declared(source: Source, **values: object) -> Declared:
    return Declared(dict(values), {name: Provenance(status=Status.DECLARED, source=source) for name in values})


def test_the_stronger_source_wins_for_each_field() -> None:
    sidecar = _declared(Source.SIDECAR, title="sidecar")
    page = _declared(Source.META, title="page", date="2025")

    for one, other in ((sidecar, page), (page, sidecar)):
        merged = one.over(other)

        assert {"title": "sidecar", "date": "2025"} == merged.values
        assert Source.SIDECAR == merged.provenance["title"].source
