"""The three real commentaries, where they are present beside the repository: every stated field, nothing invented."""

import json
from pathlib import Path

import pytest

from corpus_cli.model.commentary import Draft
from corpus_cli.parsing import parse
from corpus_cli.reading import read
from corpus_cli.reading.reader import Refusal

SHARED = Path(__file__).parents[2].parent / "shared"
TRUTH = SHARED / "eval" / "seeds_truth.json"

pytestmark = pytest.mark.skipif(
    not TRUTH.is_file(), reason="the real commentaries are not beside this repository: they are under copyright"
)


def truths() -> list[dict[str, object]]:
    return json.loads(TRUTH.read_text("utf-8"))["documents"] if TRUTH.is_file() else []


def draft_of(truth: dict[str, object]) -> Draft:
    document = read(SHARED / "seeds" / str(truth["file"]))
    assert not isinstance(document, Refusal)
    return parse(document)


@pytest.mark.parametrize("truth", truths(), ids=lambda t: t["file"])
def test_every_stated_field_is_found_and_nothing_else(truth: dict[str, object]) -> None:
    draft = draft_of(truth)
    for name in ("title", "subtitle", "date", "genre", "theme", "language"):
        assert getattr(draft, name) == truth[name], name
    assert [a.name for a in draft.authors] == [a["name"] for a in truth["authors"]]
    assert [(a.family, a.given) for a in draft.authors] == [(a["family"], a["given"]) for a in truth["authors"]]
    assert [(c.name, list(c.roles)) for c in draft.contributors] == [
        (c["name"], c["roles"]) for c in truth["contributors"]
    ]
    assert list(draft.keywords) == truth["keywords"]
    assert draft.abstract is not None
    assert draft.abstract.split()[:8] == str(truth["abstract_first_8_words"]).split()
    headings = [" ".join(filter(None, (s.number, s.heading))) for s in draft.sections if s.heading]
    assert headings == truth["section_headings"]
    levels = [s.level for s in draft.sections if s.heading]
    assert [n - min(levels) for n in levels] == [n - min(truth["section_levels"]) for n in truth["section_levels"]]
    assert len(draft.references) == truth["n_references"]
    assert draft.contact is not None
    assert draft.contact.email == truth["contact"]["email"]


@pytest.mark.parametrize("truth", truths(), ids=lambda t: t["file"])
def test_every_citation_is_linked_and_none_is_made_up(truth: dict[str, object]) -> None:
    draft = draft_of(truth)
    wanted = [(c["raw"], c["line"], c["reference"]) for c in truth["citations_resolved"]]
    assert [(c.raw, c.line, c.reference) for c in draft.citations] == wanted
    cited = {c.reference for c in draft.citations}
    assert [r.number for r in draft.references if r.number not in cited] == truth["uncited_references"]
