"""What is written in two ways, and is found and marked by either."""

import pytest
import sqlite_utils
from shelf import commentary, shelf

from corpus_cli.search.query import parse_query
from corpus_cli.store.search import search

TEXTS = {
    "comma": "Some 1,200 troops came by the Rhine.",
    "plain": "Some 1200 troops came by the Rhine.",
    "쉼표": "군인 1,200명이 왔다.",
    "붙임": "군인 1200명을 보냈다.",
    "apart": "In part 1 there are 200 pages; 12,000 readers.",
    "ü": "Müller walked the Straße.",
    "ue": "Mueller walked the Strasse.",
    "decomposed": "Mu\u0308ller stayed at home.",
    "u": "A muller grinds; Manuel was blue, as is due.",
    "stops": "The U.S.-ROK alliance in post-war years.",
    "none": "The US-ROK alliance in postwar years.",
    "year": "In 2025 it rained.",
    "두천": "정원을 2,000명 늘렸다.",
}


@pytest.fixture(scope="module")
def db() -> sqlite_utils.Database:
    return shelf([commentary(name, text, title="Untold") for name, text in TEXTS.items()])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("1200", {"comma": ["1,200"], "plain": ["1200"], "쉼표": ["1,200"], "붙임": ["1200"]}),
        ("1,200 troops", {"comma": ["1,200", "troops"], "plain": ["1200", "troops"]}),
        ("1200명", {"쉼표": ["1", "200", "명"], "붙임": ["1200", "명"]}),
        ("1,200명을", {"쉼표": ["1", "200", "명"], "붙임": ["1200", "명"]}),
        ("12000", {"apart": ["12,000"]}),
        ("1,2025", {}),
        ("2025", {"year": ["2025"]}),
        ("2000명", {"두천": ["2", "000", "명"]}),
        ("Mueller", {"ü": ["Müller"], "ue": ["Mueller"], "decomposed": ["Mu\u0308ller"]}),
        ("Müller", {"ü": ["Müller"], "ue": ["Mueller"], "decomposed": ["Mu\u0308ller"], "u": ["muller"]}),
        ('"mueller walked"', {"ü": ["Müller walked"], "ue": ["Mueller walked"]}),
        ("muell*", {"ü": ["Müller"], "ue": ["Mueller"], "decomposed": ["Mu\u0308ller"]}),
        ("strasse", {"ü": ["Straße"], "ue": ["Strasse"]}),
        ("straße", {"ü": ["Straße"], "ue": ["Strasse"]}),
        ("US-ROK", {"stops": ["U.S.-ROK"], "none": ["US-ROK"]}),
        ("U.S.-ROK alliance", {"stops": ["U.S.-ROK", "alliance"], "none": ["US-ROK", "alliance"]}),
        ("post-war", {"stops": ["post-war"], "none": ["postwar"]}),
        ("blue", {"u": ["blue"]}),
        ("due", {"u": ["due"]}),
        ("manül", {"u": ["Manuel"]}),
    ],
)  # fmt: skip
def test_either_spelling_finds_and_marks_both(
    db: sqlite_utils.Database, query: str, expected: dict[str, list[str]]
) -> None:
    found = search(db, parse_query(query)).results

    assert {hit.id: [hit.snippet[start:end] for start, end in hit.highlights] for hit in found} == expected
