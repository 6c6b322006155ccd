"""References to one work, and references to commentaries of the corpus."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.names import Author, Name
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.works import address, cluster_works, match_commentary, titles_agree


def reference(number: int = 1, author: str = "Okonjo", **values) -> Reference:
    name = Name(literal=author) if " " in author else Name(family=author)
    return Reference(number=number, author=(name,), raw=f"{author} {values}", **values)


SAME = [
    ("DOI", {"doi": "10.1234/AbC"}, {"doi": "10.1234/abc"}),
    ("DOI in the address", {"doi": "10.1234/abc"}, {"url": "https://doi.org/10.1234/abc"}),
    ("address", {"url": "http://www.a.example/x/?utm_source=y#z"}, {"url": "https://a.example/x"}),
    ("title", {"date": "2022", "title": "Closed on a Sunday"}, {"date": "2022-03", "title": "closed on a Sunday."}),
    (
        "subtitle",
        {"date": "2022", "title": "Closed on a Sunday: Locks"},
        {"date": "2022", "title": "Closed on a Sunday"},
    ),
    (
        "slip",
        {"date": "2022", "title": "Closed on a Sunday in the Autumn"},
        {"date": "2022", "title": "Closed on a Sunday in the Autum"},
    ),
]
APART = [
    ("author and year", {"date": "2022", "title": "Closed on a Sunday"}, {"date": "2022", "title": "Open on a Monday"}),
    ("other year", {"date": "2022", "title": "Closed on a Sunday"}, {"date": "2021", "title": "Closed on a Sunday"}),
    (
        "number in the title",
        {"date": "2022", "title": "Report on the State of Locks 1"},
        {"date": "2022", "title": "Report on the State of Locks 2"},
    ),
    ("home page", {"url": "https://a.example/"}, {"url": "https://a.example"}),
    (
        "list page",
        {"url": "https://a.example/reports", "title": "Fees of the Canal"},
        {"url": "https://a.example/reports", "title": "Keepers by Subscription"},
    ),
    (
        "DOIs",
        {"date": "2022", "title": "Closed on a Sunday", "doi": "10.1234/a"},
        {"date": "2022", "title": "Closed on a Sunday", "doi": "10.1234/b"},
    ),
    (
        "edition",
        {"date": "2022", "title": "Closed on a Sunday", "edition": "1"},
        {"date": "2022", "title": "Closed on a Sunday", "edition": "2"},
    ),
    (
        "other day",
        {"date": "2024-03-29", "title": "Regular Press Conference"},
        {"date": "2024-05-16", "title": "Regular Press Conference"},
    ),
    (
        "other month",
        {"date": "2024-03", "title": "Regular Press Conference"},
        {"date": "2024-05-16", "title": "Regular Press Conference"},
    ),
    (
        "other address",
        {"date": "2024", "title": "Regular Press Conference", "url": "https://a.example/0329"},
        {"date": "2024", "title": "Regular Press Conference", "url": "https://a.example/0516"},
    ),
    ("query", {"url": "https://a.example/view?id=1"}, {"url": "https://a.example/view?id=2"}),
    ("no title", {"date": "2022"}, {"date": "2022"}),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_evidence_joins(one, other):
    (work,) = cluster_works([("a", reference(**one)), ("b", reference(**other))])
    assert work.members == (("a", 1), ("b", 1))
    assert work.reasons


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_less_does_not(one, other):
    works = cluster_works([("a", reference(**one)), ("b", reference(**other))])
    assert [len(work.members) for work in works] == [1, 1]
    assert len({work.key for work in works}) == 2


def test_two_letters_of_one_list_are_two_works_whatever_else_agrees():
    values = {"date": "2024", "title": "Regular Press Conference", "url": "https://a.example/press"}
    works = cluster_works(
        [
            ("a", reference(1, year_suffix="a", **values)),
            ("a", reference(2, year_suffix="b", **values)),
        ]
    )
    assert [len(work.members) for work in works] == [1, 1]


def test_a_letter_of_another_list_says_nothing():
    values = {"date": "2024", "title": "Regular Press Conference"}
    (work,) = cluster_works(
        [("a", reference(1, year_suffix="a", **values)), ("b", reference(1, year_suffix="b", **values))]
    )
    assert len(work.members) == 2


def test_a_statement_of_one_day_on_two_sites_is_one_work():
    values = {"date": "2024-03-29", "title": "Statement on the Ferry"}
    (work,) = cluster_works(
        [
            ("a", reference(1, url="https://a.example/1", **values)),
            ("b", reference(1, url="https://b.example/2", **values)),
        ]
    )
    assert len(work.members) == 2


def test_what_could_be_either_of_two_works_is_neither():
    title = "Regular Press Conference"
    works = cluster_works(
        [
            ("a", reference(1, date="2024-03-29", title=title)),
            ("b", reference(1, date="2024-05-16", title=title)),
            ("c", reference(1, date="2024", title=title)),
            ("d", reference(1, date="2024-05-16", title=title)),
        ]
    )
    assert sorted(work.members for work in works) == [(("a", 1),), (("b", 1), ("d", 1)), (("c", 1),)]


def test_a_key_stays_when_another_list_has_the_work_too():
    own = ("b", reference(1, date="2022", title="Closed on a Sunday", url="https://a.example/x"))
    (alone,) = cluster_works([own])
    for another in (
        reference(1, date="2022", title="Closed on a Sunday: Locks in Autumn", url="https://a.example/x"),
        reference(1, date="2022", title="closed on a Sunday", doi="10.1234/abc", publisher="Lock Press"),
    ):
        for place in ("a", "c"):
            (work,) = cluster_works([own, (place, another)])
            assert work.key == alone.key


def test_keys_of_works_that_share_author_year_and_title_go_with_the_work():
    title = "Regular Press Conference"
    march, may = reference(1, date="2024-03-29", title=title), reference(1, date="2024-05-16", title=title)
    keys = {work.reference.date: work.key for work in cluster_works([("a", march), ("b", may)])}
    again = {work.reference.date: work.key for work in cluster_works([("b", march), ("a", may)])}
    assert keys == again
    assert len(set(keys.values())) == 2


ENTRIES = [
    ("a", reference(1, date="2022", title="Closed on a Sunday", url="https://a.example/x")),
    ("b", reference(1, date="2022", title="Closed on a Sunday: Locks")),
    ("b", reference(2, author="Bureau of Canals", date="2023", title="Fees")),
    ("c", reference(1, author="Bureau of Canals (BOC)", date="2023", title="Fees")),
    ("d", reference(7, url="https://a.example/x", title="Closed on a Sunday")),
]


def test_the_order_of_the_input_does_not_matter():
    expected = cluster_works(ENTRIES)
    assert sorted(len(work.members) for work in expected) == [2, 3]
    for order in itertools.permutations(ENTRIES):
        assert cluster_works(order) == expected


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.builds(
                reference,
                st.integers(1, 3),
                st.sampled_from(["Okonjo", "Silva"]),
                title=st.sampled_from([None, "T one", "T two"]),
                date=st.sampled_from([None, "2022"]),
            ),
        ),
        max_size=6,
        unique_by=lambda e: (e[0], e[1].number),
    )
)
def test_every_reference_is_in_exactly_one_work(entries):
    members = [member for work in cluster_works(entries) for member in work.members]
    assert sorted(members) == sorted((commentary, each.number) for commentary, each in entries)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Lock", "Lock", True),
        ("水閘的故事", "水閘的故事", True),
        ("수문: 이야기", "수문", False),
        ("Locks", "Lock", False),
        ("", "", False),
        ("A – B", "A B", True),
    ],
)
def test_titles(one, other, same):
    assert titles_agree(one, other) is same


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://A.example/x/", "a.example/x"),
        ("//a.example/x/index.html", "a.example/x"),
        ("https://a.example", None),
        ("", None),
        (None, None),
        ("https://a.example/?b=2&a=1", "a.example/?a=1&b=2"),
    ],
)
def test_addresses(url, expected):
    assert address(url) == expected


PROMISE = Commentary(
    id="promise", status="complete", path="p.txt", sha256="0", title="A Canal Is a Promise", subtitle="Who keeps the locks", date="2025-03-14",
    authors=(Author(name="Nadia Ferro", family="Ferro", given="Nadia"),), source_url="https://inland.example/notes/promise", publisher="Inland House",
)  # fmt: skip
OTHER = Commentary(id="other", status="incomplete", path="o.txt", sha256="1", authors=PROMISE.authors)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"author": "Ferro", "date": "2025", "title": "A Canal Is a Promise"}, "promise"),
        ({"author": "Ferro", "date": "2025", "title": "A canal is a promise: Who keeps the locks"}, "promise"),
        ({"author": "Inland House", "date": "2025", "title": "A Canal Is a Promise"}, "promise"),
        ({"author": "Somebody", "url": "http://inland.example/notes/promise/"}, "promise"),
        ({"author": "Ferro", "date": "2025", "title": "Another Subject Altogether"}, None),
        ({"author": "Ferro", "date": "2025"}, None),
        ({"author": "Holm", "date": "2025", "title": "A Canal Is a Promise"}, None),
        ({"author": "Ferro", "date": "2019", "title": "A Canal Is a Promise"}, None),
    ],
)
def test_a_commentary_is_linked_only_where_title_or_address_agrees(values, expected):
    assert match_commentary(reference(**values), [PROMISE, OTHER]) == expected


def test_two_commentaries_of_one_title_are_left_open():
    twin = PROMISE.model_copy(update={"id": "twin", "source_url": None})
    assert (
        match_commentary(reference(author="Ferro", date="2025", title="A Canal Is a Promise"), [PROMISE, twin]) is None
    )
