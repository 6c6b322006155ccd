"""A change that reads references worse is refused. Floors are raised by hand when the figures have risen."""

import json
from pathlib import Path

import pytest

from training.evaluate_references import PAGE, cases, evaluate, report

FLOORS = json.loads((Path(__file__).parent / "references" / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module", params=["dev", "test", "test2"])
def measured(request):
    return request.param, evaluate(cases(request.param))


def test_there_are_at_least_600_labelled_references_and_none_is_in_two_sets():
    sets = [{row["raw"] for row in cases(name)} for name in ("dev", "test", "test2")]

    assert sum(map(len, sets)) >= 600
    assert len(set().union(*sets)) == sum(map(len, sets))


def test_the_figures_do_not_fall_below_their_floors(measured):
    name, result = measured

    assert result.overall.f1 >= FLOORS[name]["f1"], result.failures
    assert result.overall.exact >= FLOORS[name]["exact"]


@pytest.mark.parametrize("key", ["style", "lang", "field"])
def test_no_slice_falls_below_its_floor(measured, key):
    name, result = measured
    figures = {slice_: result.slices[key][slice_].f1 for slice_ in FLOORS[name][key]}

    assert {slice_: f1 for slice_, f1 in figures.items() if f1 < FLOORS[name][key][slice_]} == {}


def test_the_page_has_the_figures_of_this_parser():
    assert report() == PAGE.read_text("utf-8"), "python -m training.evaluate_references --write"
