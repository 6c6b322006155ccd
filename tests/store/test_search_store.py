"""Running queries: filters, order, pages, facets, suggestions."""

import pytest
import sqlite_utils
from shelf import commentary, shelf

from corpus_cli.search.filters import VALUES
from corpus_cli.search.query import parse_query
from corpus_cli.store.conditions import _CONDITIONS
from corpus_cli.store.search import SearchPage, matching_ids, search, total


@pytest.fixture(scope="module")
def db() -> sqlite_utils.Database:
    db = shelf(
        [
            commentary(
                "lee", "Tariffs on steel rose.", title="Steel and Trade", authors=["Jane Lee"], date="2025-03-14", language="en", theme="World Trade", keywords=("trade", "steel"), genre="brief",
                citation_key="lee2025steel", references=("Kim, Minsu. Chips. 2024.",),
            ),
            commentary("kim", "칩과 관세에 관한 글. The WHO and trade.", title="반도체와 관세", authors=["김민수"], date="2024-11", language="ko", theme="기술", keywords=("반도체", "trade"), publisher="한국 연구원"),
            commentary("park", "Those who trade in chips.", title="Chips", authors=["Jane Lee", "Min Park"], date="2024", language="en-GB", series="Briefs 100%"),
            commentary("old", "Steel and trade.", title="Undated", language="zh-Hant", status="incomplete"),
            commentary("p1", "steel", date="2023-01-05", title="P"),
            commentary("p2", "steel", date="2023-06-05", title="P"),
            commentary("p3", "steel", title="P"),
        ]
    )  # fmt: skip
    db.execute("INSERT INTO aliases (slug, commentary_id) VALUES ('kim-old', 2)")
    db.execute("INSERT INTO works (id, key, type, author) VALUES (1, 'kim2024chips', 'book', '[]')")
    db.execute("UPDATE reference_entries SET target_id = 2, work_id = 1, key = 'kim2024' WHERE commentary_id = 1")
    return db


def ids(db: sqlite_utils.Database, query: str, **options) -> list[str]:
    return [hit.id for hit in search(db, parse_query(query), **options).results]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("author:lee", {"lee", "park"}), ("author:김", {"kim"}), ('author:"lee jane"', set()), ('author:"jane lee"', {"lee", "park"}), ("author:min", {"park"}),
        ("keyword:trade", {"lee", "kim"}), ("keyword:반도체", {"kim"}), ("title:steel", {"lee"}), ("title:관세", {"kim"}), ("theme:trade", {"lee"}), ("theme:기술", {"kim"}),
        ("genre:brief", {"lee"}), ("series:100%", {"park"}), ("series:%", {"park"}), ("publisher:연구원", {"kim"}), ("language:en", {"lee", "park"}), ("language:korean", {"kim"}),
        ("language:zh", {"old"}), ("language:zh-hant", {"old"}), ("status:incomplete", {"old"}), ("id:lee", {"lee"}), ("id:kim-old", {"kim"}), ("id:p*", {"park", "p1", "p2", "p3"}),
        ("id:lee2025steel", {"lee"}), ("cites:kim", {"lee"}), ("cites:kim-old", {"lee"}), ("cites:kim2024chips", {"lee"}), ("cites:kim2024", {"lee"}), ("cites:lee", set()),
        ("cited-by:lee", {"kim"}), ("cited-by:lee2025steel", {"kim"}), ("date:2024", {"kim", "park"}), ("date:2024-11", {"kim"}), ("date:2025-03-14", {"lee"}), ("date:2023..2024", {"kim", "park", "p1", "p2"}),
        ("after:2024-11", {"kim", "lee"}), ("after:2025-04", set()), ("before:2024", {"p1", "p2"}), ("before:2024-06", {"p1", "p2"}), ("after:2023-02 before:2025", {"p2", "kim", "park"}),
        ("trade -author:lee", {"kim", "old"}), ("trade -status:incomplete", {"lee", "kim", "park"}), ("-language:en -language:ko -steel", set()),
        ("author:lee OR language:ko", {"lee", "park", "kim"}), ("(author:lee OR language:ko) trade", {"lee", "park", "kim"}), ("chips OR id:old", {"park", "lee", "old"}),
        ("-trade", {"p1", "p2", "p3"}), ("-(trade OR date:2023)", {"p3"}), ("NOT author:lee steel", {"old", "p1", "p2", "p3"}), ("WHO", {"kim"}), ("who", {"kim", "park"}), ("WHO TRADE", {"kim", "park"}),
        ("language:(ko OR zh)", {"kim", "old"}),
    ],
)  # fmt: skip
def test_a_query_finds(db: sqlite_utils.Database, query: str, expected: set[str]) -> None:
    assert set(ids(db, query, limit=50)) == expected
    assert len(matching_ids(db, parse_query(query))) == total(db, parse_query(query)) == len(expected)


def test_every_filter_has_a_condition() -> None:
    assert set(VALUES) == set(_CONDITIONS)


def test_the_best_comes_first_and_the_newer_of_equals(db: sqlite_utils.Database) -> None:
    found = ids(db, "steel", limit=50)

    assert found[0] == "lee"
    assert [each for each in found if each.startswith("p")] == ["p2", "p1", "p3"]


def test_results_may_come_by_date_with_the_undated_last(db: sqlite_utils.Database) -> None:
    assert ids(db, "steel", sort="date") == ["p1", "p2", "lee", "old", "p3"]
    assert ids(db, "steel", sort="-date") == ["lee", "p2", "p1", "old", "p3"]


def test_a_query_of_filters_is_newest_first(db: sqlite_utils.Database) -> None:
    assert ids(db, "status:complete", limit=2) == ["lee", "kim"]


def test_ids_for_lists_come_by_date(db: sqlite_utils.Database) -> None:
    assert matching_ids(db, parse_query("steel")) == [5, 6, 1, 4, 7]


def test_pages_follow_each_other(db: sqlite_utils.Database) -> None:
    whole = ids(db, "steel OR trade", limit=50)

    assert [each for start in range(0, 8, 2) for each in ids(db, "steel OR trade", limit=2, offset=start)] == whole
    assert search(db, parse_query("steel"), limit=0).total == 5


def test_a_result_has_what_is_shown(db: sqlite_utils.Database) -> None:
    (hit,) = search(db, parse_query("tariffs")).results

    assert (hit.id, hit.title, hit.authors, hit.date, hit.language) == (
        "lee",
        "Steel and Trade",
        ("Jane Lee",),
        "2025-03-14",
        "en",
    )
    assert [hit.snippet[a:b] for a, b in hit.highlights] == ["Tariffs"]
    assert hit.score > 0


def test_a_title_is_marked_by_itself(db: sqlite_utils.Database) -> None:
    hit = search(db, parse_query("title:steel")).results[0]

    assert hit.title is not None
    assert [hit.title[a:b] for a, b in hit.title_highlights] == ["Steel"]
    assert hit.highlights == ()


def test_words_of_the_references_are_shown_where_the_body_has_none(db: sqlite_utils.Database) -> None:
    (hit,) = search(db, parse_query("minsu")).results

    assert "Kim, Minsu. Chips" in hit.snippet


def test_facets_count_all_results(db: sqlite_utils.Database) -> None:
    facets = search(db, parse_query("trade"), limit=1, facets=True).facets

    assert facets["year"] == (("2025", 1), ("2024", 2))
    assert facets["author"] == (("Jane Lee", 2), ("Min Park", 1), ("김민수", 1))
    assert facets["keyword"][0] == ("trade", 2)
    assert dict(facets["language"]) == {"en": 1, "ko": 1, "en-GB": 1, "zh-Hant": 1}
    assert facets["theme"] == (("World Trade", 1), ("기술", 1))
    assert facets["genre"] == (("brief", 1),)


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("tarrifs", "tariffs"),
        ("stele", "steel"),
        ("반도채", "반도체"),
        ("steel tarrifs", "steel tariffs"),
        ("author:leee", "author:lee"),
    ],
)
def test_where_nothing_is_found_a_word_of_the_corpus_is_suggested(
    db: sqlite_utils.Database, query: str, suggestion: str
) -> None:
    page = search(db, parse_query(query))

    assert page.total == 0
    assert suggestion in page.suggestions


def test_a_suggestion_finds_something(db: sqlite_utils.Database) -> None:
    for query in ("tarrifs", "chisp", "tradde steel", "zzzzzz"):
        assert all(total(db, parse_query(text)) for text in search(db, parse_query(query)).suggestions)


@pytest.mark.parametrize("query", ["", "☔", '""', "after:nonsense"])
def test_nothing_to_search_for_finds_nothing(db: sqlite_utils.Database, query: str) -> None:
    assert search(db, parse_query(query)) == SearchPage(parse_query(query), 0)
    assert matching_ids(db, parse_query(query)) == []


def test_the_json_is_as_documented(db: sqlite_utils.Database) -> None:
    data = search(db, parse_query("tariffs"), facets=True).as_json()

    assert list(data) == ["schema_version", "query", "total", "results", "facets"]
    assert {"id", "title", "authors", "date", "score", "snippet", "highlights"} <= set(data["results"][0])
    assert data["results"][0]["highlights"] == [[0, 7]]


@pytest.mark.parametrize(
    ("body", "query", "suggestion"),
    [
        pytest.param("从渤海海峡到港口。", "渤海海侠", "渤海海峡", id="one wrong character"),
        pytest.param("Grüße aus Görlitz.", "Görlits", "görlitz", id="a word with an accent"),
    ],
)
def test_a_word_of_the_texts_is_suggested(body: str, query: str, suggestion: str) -> None:
    assert suggestion in search(shelf([commentary("a", body)]), parse_query(query)).suggestions


@pytest.mark.parametrize("typed", ["theme:農業政策", "theme:农业政策", "主題:农业"])
def test_a_theme_is_found_in_any_form_of_han(typed: str) -> None:
    db = shelf([commentary("a", "x", theme="農業政策"), commentary("b", "x", theme="工業")])

    assert [hit.id for hit in search(db, parse_query(typed)).results] == ["a"]


def test_pages_of_equally_good_results_are_newest_first_however_many_there_are() -> None:
    dates = [f"20{year}-{month:02}" for year in range(10, 20) for month in range(1, 10)]
    db = shelf([commentary(f"c{date}", "Steel.", title="Same", date=date) for date in dates])

    pages = [ids(db, "steel", limit=7, offset=offset) for offset in range(0, len(dates) + 7, 7)]

    assert [each for page in pages for each in page] == [f"c{date}" for date in reversed(dates)]
    assert search(db, parse_query("steel"), limit=7, offset=7).total == len(dates)
    assert ids(db, "steel before:2012", limit=3, offset=16) == ["c2010-02", "c2010-01"]


def test_a_page_is_a_piece_of_the_whole_list() -> None:
    bodies = ["steel " * (1 + place % 5) + "and trade " * (place % 7) for place in range(80)]
    db = shelf(
        [
            commentary(f"c{place:02}", body, title="Same", date=f"2025-01-{1 + place % 28:02}")
            for place, body in enumerate(bodies)
        ]
    )
    whole = ids(db, "steel", limit=100)

    assert len(whole) == 80
    for size in (1, 3, 20):
        assert [each for start in range(0, 80, size) for each in ids(db, "steel", limit=size, offset=start)] == whole
