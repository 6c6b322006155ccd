"""A bibliography in any of the built-in styles is read back with the fields that the style prints."""

import json
from pathlib import Path

import pytest

from corpus_cli.export.bibliography import STYLES
from training.evaluate_round_trip import every_case, measure

FLOORS = json.loads((Path(__file__).parent / "references" / "round_trip_floors.json").read_text("utf-8"))


def test_every_built_in_style_has_a_floor_of_97_percent_or_more():
    assert set(FLOORS) == set(STYLES)
    assert min(floor["all"] for floor in FLOORS.values()) >= 0.97


@pytest.mark.parametrize("style", list(STYLES))
def test_a_printed_bibliography_comes_back_with_its_fields(style):
    outcome = measure(every_case(), style)
    floor = FLOORS[style]

    assert outcome.share("all", "all") >= floor["all"], outcome.failures
    assert {lang: share for lang in ("en", "ko", "zh", "ja") if (share := outcome.share("lang", lang)) < 0.97} == {}
    assert len(outcome.invented) <= floor["invented"], outcome.invented
