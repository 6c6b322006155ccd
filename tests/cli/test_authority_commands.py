"""`corpus authors` and `corpus keywords`."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from calling import call

from corpus_cli.corpus import Corpus
from corpus_cli.store import index

TEXT = """\
---
title: {title}
author: {author}
date: 2025-03-14
keywords: {keywords}
---
Ships wait at anchor off the {title} quay, and while they wait they burn fuel that somebody ashore pays for.
"""
TEXTS = [
    ("Harbour Dues", "Joana Maria PEREIRA", "ports; port dues"),
    ("Pilots and Tugs", "Joana Marya PEREIRA", "Ports; pilotage"),
    ("Lights", "Ji-won SEO", "ports; light dues"),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one person in two spellings."""
    made = Corpus.init(tmp_path / "corpus", name="Test")
    for title, author, keywords in TEXTS:
        path = made.root / "seeds" / f"{title.lower().replace(' ', '-')}.md"
        path.write_text(TEXT.format(title=title, author=author, keywords=keywords), "utf-8")
    assert 3 == made.ingest().count("added")
    return made.root


def as_json(root: Path, *arguments: str) -> Any:
    return json.loads(call(root, *arguments, "--json").stdout)


def names(root: Path) -> dict[str, int]:
    return {person["name"]: person["commentaries"] for person in as_json(root, "authors", "list")["people"]}


def test_people_are_listed_with_their_roles(corpus: Path) -> None:
    assert {"Ji-won Seo": 1, "Joana Maria Pereira": 1, "Joana Marya Pereira": 1} == names(corpus)


def test_people_who_may_be_one_are_suggested_and_nothing_is_merged(corpus: Path) -> None:
    (found,) = as_json(corpus, "authors", "suggest")["suggestions"]

    assert ("Joana Maria Pereira", "Joana Marya Pereira") == (found["name"], found["other"])
    assert 3 == len(names(corpus))


def test_validate_names_the_rarer_form_until_it_is_settled(corpus: Path) -> None:
    (finding,) = as_json(corpus, "validate", "--select", "M106")["diagnostics"]
    assert (
        "'Joana Marya Pereira' may be 'Joana Maria Pereira': the same family name, and given names a letter apart"
        == finding["message"]
    )

    call(corpus, "authors", "distinct", "Joana Maria Pereira", "Joana Marya Pereira")
    assert [] == as_json(corpus, "validate", "--select", "M106")["diagnostics"]


def test_merged_people_are_one_and_split_makes_them_two_again(corpus: Path) -> None:
    assert 0 == call(corpus, "authors", "merge", "Joana Maria Pereira", "Joana Marya Pereira").exit_code
    assert {"Ji-won Seo": 1, "Joana Maria Pereira": 2} == names(corpus)
    shown = as_json(corpus, "authors", "show", "Joana Marya Pereira")
    assert ("Joana Maria Pereira", 2) == (shown["name"], len(shown["contributions"]))

    assert 0 == call(corpus, "authors", "split", "Joana Maria Pereira", "Joana Marya Pereira").exit_code
    assert 3 == len(names(corpus))
    assert [] == as_json(corpus, "authors", "suggest")["suggestions"]


def test_undo_takes_a_merge_back(corpus: Path) -> None:
    call(corpus, "authors", "merge", "Joana Maria Pereira", "Joana Marya Pereira")

    assert 0 == call(corpus, "undo").exit_code
    assert 0 == call(corpus, "ingest").exit_code
    assert 3 == len(names(corpus))


def test_an_orcid_is_tested_and_kept(corpus: Path) -> None:
    wrong = call(corpus, "authors", "orcid", "Ji-won Seo", "0000-0002-1825-0098")
    assert (2, "") == (wrong.exit_code, wrong.stdout)

    assert 0 == call(corpus, "authors", "orcid", "Ji-won Seo", "https://orcid.org/0000-0002-1825-0097").exit_code
    assert "0000-0002-1825-0097" == as_json(corpus, "authors", "show", "Ji-won Seo")["orcid"]
    assert "0000-0002-1825-0097" == as_json(corpus, "show", "lights")["authors"][0]["orcid"]


def test_distinct_people_are_not_suggested(corpus: Path) -> None:
    call(corpus, "authors", "distinct", "Joana Maria Pereira", "Joana Marya Pereira")

    assert [] == as_json(corpus, "authors", "suggest")["suggestions"]
    assert 3 == len(names(corpus))


def test_keywords_are_listed_most_first(corpus: Path) -> None:
    assert {"keyword": "ports", "commentaries": 2} == as_json(corpus, "keywords", "list")["keywords"][0]


def test_a_merged_keyword_finds_all_its_commentaries(corpus: Path) -> None:
    assert ("ports", "Ports") in [
        (each["name"], each["other"]) for each in as_json(corpus, "keywords", "suggest")["suggestions"]
    ]

    assert 0 == call(corpus, "keywords", "merge", "ports", "Ports").exit_code
    assert ["harbour-dues", "lights", "pilots-and-tugs"] == [
        each["id"] for each in as_json(corpus, "keywords", "show", "Ports")["commentaries"]
    ]


def test_an_alias_gives_the_keyword_its_name(corpus: Path) -> None:
    assert 0 == call(corpus, "keywords", "alias", "port dues", "light dues").exit_code
    assert ["harbour-dues", "lights"] == [
        each["id"] for each in as_json(corpus, "keywords", "show", "light dues")["commentaries"]
    ]
    assert {"keyword": [{"name": "port dues", "aliases": ["light dues"]}]} == tomllib.loads(
        (corpus / "schema" / "keywords.toml").read_text("utf-8")
    )


@pytest.mark.parametrize("command", [("authors", "show", "Nobody"), ("keywords", "show", "nothing")])
def test_an_unknown_name_is_nothing_matched(corpus: Path, command: tuple[str, ...]) -> None:
    done = call(corpus, *command)

    assert (3, "") == (done.exit_code, done.stdout)


def test_what_makes_no_sense_changes_nothing(corpus: Path) -> None:
    path = corpus / "schema" / "authors.toml"
    before = path.read_bytes()

    assert 2 == call(corpus, "authors", "split", "Ji-won Seo", "Joana Maria Pereira").exit_code
    assert before == path.read_bytes()


def found(root: Path, query: str) -> set[str]:
    return {
        each["title"]
        for each in json.loads(call(root, "search", query, "--json").stdout or '{"results": []}')["results"]
    }


def test_a_commentary_is_found_by_every_declared_form_of_its_keywords_and_authors(corpus: Path) -> None:
    call(corpus, "keywords", "alias", "light dues", "등대 사용료")
    call(corpus, "authors", "alias", "Ji-won Seo", "서지원")

    assert (
        {"Lights"}
        == found(corpus, 'keyword:"등대 사용료"')
        == found(corpus, "keyword:사용료를")
        == found(corpus, 'keyword:"light dues"')
    )
    assert {"Lights"} == found(corpus, "author:서지원") == found(corpus, "author:seo")
    assert set() == found(corpus, "title:사용료")


def test_a_form_that_is_no_longer_declared_finds_nothing(corpus: Path) -> None:
    call(corpus, "keywords", "alias", "pilotage", "piloting fees")
    assert {"Pilots and Tugs"} == found(corpus, "keyword:fees")

    (corpus / "schema" / "keywords.toml").write_text("", "utf-8")
    Corpus.open(corpus).ingest()

    assert set() == found(corpus, "keyword:fees")
    assert {"Pilots and Tugs"} == found(corpus, "keyword:pilotage")
    call(corpus, "doctor")


def test_a_database_made_before_forms_were_kept_gets_them(corpus: Path) -> None:
    call(corpus, "keywords", "alias", "pilotage", "piloting fees")
    opened = Corpus.open(corpus)
    with opened.db.atomic():
        opened.db.execute("DELETE FROM other_names")
        index.rebuild(opened.db)
    assert set() == found(corpus, "keyword:fees")

    opened.ingest()

    assert {"Pilots and Tugs"} == found(corpus, "keyword:fees")
