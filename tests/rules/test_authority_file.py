"""Edits of the authority files."""

import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.rules.authority_file import AUTHORS, KEYWORDS, alias, distinct, merge, set_orcid, split

FILE = """\
# Who is who. Keep this comment.

[[person]]
name = "Ana Pereira"  # the pilot
variants = ["Anna Pereira"]

# from the 2024 list
[[person]]
name = "Rui Costa"
orcid = "0000-0002-1825-0097"
"""


def people(text: str) -> dict[str, list[str]]:
    return {entry["name"]: entry.get("variants", []) for entry in tomllib.loads(text).get("person", [])}


def test_an_alias_is_added_and_comments_stay() -> None:
    text = alias(FILE, AUTHORS, "Ana Pereira", "A. Pereira")

    assert {"Ana Pereira": ["Anna Pereira", "A. Pereira"], "Rui Costa": []} == people(text)
    assert "# Who is who. Keep this comment." in text
    assert "# the pilot" in text
    assert "# from the 2024 list\n[[person]]" in text


def test_an_alias_twice_changes_nothing_more() -> None:
    once = alias(FILE, AUTHORS, "Ana Pereira", "A. Pereira")

    assert once == alias(once, AUTHORS, "Ana Pereira", "A. Pereira")


def test_a_name_without_an_entry_gets_one() -> None:
    assert '[[keyword]]\nname = "ports"\naliases = ["harbours"]\n' == alias("", KEYWORDS, "ports", "harbours")


def test_an_entry_is_found_by_any_form_and_spelling() -> None:
    assert {"Ana Pereira": ["Anna Pereira", "Pereira A."], "Rui Costa": []} == people(
        alias(FILE, AUTHORS, "ANNA-PEREIRA", "Pereira A.")
    )


def test_a_form_of_another_entry_is_refused() -> None:
    with pytest.raises(UsageError, match="'Rui Costa' belongs to 'Rui Costa'"):
        alias(FILE, AUTHORS, "Ana Pereira", "Rui Costa")


def test_merge_takes_all_forms_and_the_orcid() -> None:
    text = merge(FILE, AUTHORS, "Ana Pereira", "Rui Costa")

    assert {"Ana Pereira": ["Anna Pereira", "Rui Costa"]} == people(text)
    assert "0000-0002-1825-0097" == tomllib.loads(text)["person"][0]["orcid"]


def test_split_undoes_a_merge_and_notes_that_the_two_are_distinct() -> None:
    text = split(merge("", AUTHORS, "Ana Pereira", "Ana Perreira"), AUTHORS, "Ana Pereira", "Ana Perreira")

    assert {"distinct": [["Ana Pereira", "Ana Perreira"]]} == tomllib.loads(text)


def test_merging_what_was_distinct_forgets_that() -> None:
    apart = distinct("", AUTHORS, "Ana Pereira", "Ana Perreira")

    assert "distinct" not in tomllib.loads(merge(apart, AUTHORS, "Ana Pereira", "Ana Perreira"))


def test_distinct_stands_before_the_entries() -> None:
    text = distinct(FILE, AUTHORS, "Ana Pereira", "Ana Perreira")

    assert [["Ana Pereira", "Ana Perreira"]] == tomllib.loads(text)["distinct"]
    assert {"Ana Pereira": ["Anna Pereira"], "Rui Costa": []} == people(text)


REFUSED: list[tuple[str, Callable[[], str], str]] = [
    ("merge itself", lambda: merge(FILE, AUTHORS, "Ana Pereira", "Anna Pereira"), "are one already"),
    ("split no form", lambda: split(FILE, AUTHORS, "Ana Pereira", "Rui Costa"), "is no form of"),
    ("split nobody", lambda: split(FILE, AUTHORS, "Nobody", "X"), "is no form of"),
    ("alias itself", lambda: alias(FILE, AUTHORS, "Ana Pereira", "Ana Pereira"), "is the name itself"),
    ("distinct of one entry", lambda: distinct(FILE, AUTHORS, "Ana Pereira", "Anna Pereira"), "are one entry"),
    ("a wrong orcid", lambda: set_orcid(FILE, "Ana Pereira", "0000-0002-1825-0098"), "last digit"),
    (
        "two orcids",
        lambda: merge(set_orcid(FILE, "Ana Pereira", "0000-0002-1694-233X"), AUTHORS, "Ana Pereira", "Rui Costa"),
        "different ORCID iDs",
    ),
]


@pytest.mark.parametrize(("edit", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_makes_no_sense_is_refused(edit: Callable[[], str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        edit()


def test_a_file_that_is_no_toml_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"schema/authors\.toml"):
        alias("[[person]\n", AUTHORS, "A", "B")


NAMES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(
    lambda name: any(char.isalnum() for char in name)
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([alias, merge, split, distinct]), NAMES, NAMES), max_size=6))
def test_any_edits_leave_a_file_that_can_be_read(edits: list[tuple[Callable[..., str], str, str]]) -> None:
    text = FILE
    for edit, name, other in edits:
        try:
            text = edit(text, AUTHORS, name, other)
        except UsageError:
            continue

    assert {"person", "distinct"} >= set(tomllib.loads(text))
