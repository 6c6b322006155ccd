"""Citation keys: readable, ASCII, unique and stable."""

import pytest
from export_records import references
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.keys import KeyRing, citation_key


def item(family: str | None = None, year: int | None = 2025, title: str = "", **values: object) -> dict[str, object]:
    made: dict[str, object] = {"id": "1", "type": "webpage", "title": title} | values
    if family:
        made["author"] = [{"family": family, "given": "X"}]
    if year:
        made["issued"] = {"date-parts": [[year]]}
    return made


@pytest.mark.parametrize(
    ("given_item", "key"),
    [
        pytest.param(item("Lee", title="The North in Winter"), "lee2025north", id="family, year, first telling word"),
        pytest.param(
            item("Lee", title="North", **{"year-suffix": "b"}), "lee2025b", id="a printed letter instead of a word"
        ),
        pytest.param(item("de la Peña", title="Ñandú"), "delapena2025nandu", id="accents and particles"),
        pytest.param(item("Łukasiewicz", title="Straße"), "lukasiewicz2025strasse", id="letters without decomposition"),
        pytest.param(
            item(author=[{"literal": "Ministry of Trade (MOT)"}], title="Plan"),
            "mot2025plan",
            id="an acronym in brackets",
        ),
        pytest.param(
            item(author=[{"literal": "World Trade Council of Ports"}], title="Plan"),
            "wtcp2025plan",
            id="initials of a long name",
        ),
        pytest.param(
            item(author=[{"literal": "Kyodo News"}], title="Plan"), "kyodonews2025plan", id="a short name whole"
        ),
        pytest.param(item("Lee", year=None, title="Plan"), "leendplan", id="no date"),
        pytest.param(item(title="Harvest Fair Returns"), "harvest2025fair", id="no author"),
        pytest.param(item("Lee", title="Any", **{"citation-key": "Pinned:2025"}), "Pinned:2025", id="pinned"),
        pytest.param(
            item("李", title="合作", custom={"commentary": "2025-li-brief"}),
            "2025-li-brief",
            id="another script: the id of a commentary",
        ),
        pytest.param(
            item("Lee", year=None, title="Plan", custom={"commentary": "c7"}),
            "c7",
            id="incomplete: the id of a commentary",
        ),
    ],
)
def test_a_key_is_made_from_the_item(given_item: dict[str, object], key: str) -> None:
    assert citation_key(given_item) == key


def test_a_name_in_another_script_is_not_romanised_by_itself() -> None:
    key = citation_key(item("李", title="合作"))
    assert key.startswith("ref2025-")
    assert "li" not in key


def test_a_declared_romanisation_is_used() -> None:
    declared = {"李明辉": "Li, Minghui", "国防部": "Guofangbu"}.get
    assert citation_key(item(author=[{"family": "李", "given": "明辉"}], title="合作"), declared) == "li2025"
    assert citation_key(item(author=[{"literal": "国防部"}], title="Report"), declared) == "guofangbu2025report"


def test_items_that_share_a_key_are_told_apart_and_the_first_keeps_it() -> None:
    ring = KeyRing()
    first, second = item("Lee", title="North One"), item("Lee", title="North Two")
    assert ring.assign(first) == ("lee2025north", True)
    key, new = ring.assign(second)
    assert new
    assert key.startswith("lee2025north-")
    other = KeyRing()
    for each in (first, item("Lee", title="North Three"), second):
        again = other.assign(each)
    assert again == (key, True)


def test_an_item_that_says_the_same_shares_its_key_whoever_cites_it() -> None:
    ring = KeyRing()
    ring.assign(item("Lee", title="North", custom={"cited-in": "a"}))
    assert ring.assign(item("Lee", title="North", id="9", custom={"cited-in": "b"})) == ("lee2025north", False)


def test_keys_differ_by_more_than_case() -> None:
    ring = KeyRing()
    keys = [
        ring.assign(item("Lee", title=title, **{"citation-key": pin}))[0] for title, pin in (("A", "Lee"), ("B", "lee"))
    ]
    assert len({key.lower() for key in keys}) == 2


def test_two_thousand_keys_are_unique_and_ascii_and_the_same_again() -> None:
    items = [reference_to_csl(reference) for reference in references(2000)]
    ring, again = KeyRing(), KeyRing()
    keys = [key for key, new in map(ring.assign, items) if new]
    assert keys == [key for key, new in map(again.assign, items) if new]
    assert len({key.lower() for key in keys}) == len(keys)
    assert all(key.isascii() and not set(key) & set(' ,{}"#%\\~()=') for key in keys)


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 9999))
def test_any_text_gives_a_usable_key(family: str, title: str, year: int) -> None:
    key = citation_key(item(family or None, year, title))
    assert key.isascii()
    assert key
    assert not set(key) & set(' ,{}"#%\\~()=\n\t')
