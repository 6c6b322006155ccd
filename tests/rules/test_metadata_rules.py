"""M: metadata, announced versions and keywords."""

from typing import Any

import pytest
from records import body, found, messages, record, stated

from corpus_cli.model.authority import AuthorAuthority, Keyword, KeywordAuthority, Person
from corpus_cli.model.commentary import Contact, Link
from corpus_cli.model.names import Affiliation, Author, Contributor
from corpus_cli.model.source_text import SourceText
from corpus_cli.rules import Context, Surroundings, check

TEXT = SourceText.from_text("\n  \nShips wait at anchor, and nobody asks.\n")
PORTS = KeywordAuthority((Keyword(name="ports", aliases=("harbours",)),), closed=True)


@pytest.mark.parametrize(("field", "code"), [("title", "M101"), ("date", "M102"), ("authors", "M103")])
def test_a_missing_field_is_one_error_on_the_first_line_with_text(field: str, code: str) -> None:
    findings = check(record(**{field: () if field == "authors" else None}), Context(source=TEXT))

    assert [(code, "error", 3)] == [(each.code, each.severity.value, each.line) for each in findings]


def test_a_field_that_is_not_required_may_be_missing() -> None:
    assert () == check(record(date=None), Context(required=("title",)))


def test_other_required_fields_are_errors_too() -> None:
    findings = check(record(keywords=()), Context(required=("title", "keywords", "theme")))

    assert [("M120", "no keywords is stated"), ("M120", "no theme is stated")] == [
        (each.code, each.message) for each in findings
    ]


def test_evidence_that_was_not_taken_is_named_in_the_help() -> None:
    evidence = stated(1, ("2025-10", 7, "in the running text"))

    (finding,) = check(record(date=None, provenance={"date": evidence}))

    assert finding.help is not None
    assert "'2025-10' on line 7 (in the running text)" in finding.help


def test_a_declared_language_that_the_text_contradicts_is_reported() -> None:
    provenance = {"language": stated(2, ("ko", None, "the text"), status="declared")}

    assert [(2, None, "declared as 'en', but the text is in 'ko'")] == found("M105", record(provenance=provenance))


def test_a_regional_form_is_no_contradiction() -> None:
    assert [] == found("M105", record(language="en-GB", provenance={"language": stated(2, ("en", None, "the text"))}))


def test_no_language_is_an_info() -> None:
    assert ["no language could be told"] == messages("M119", record(language=None))


PRINTED = Author(name="Ana Pereira", printed=("Ana PEREIRA", "Ana Pereira", "Anna Pereira"))


def test_forms_of_one_name_are_named_without_regard_to_capitals() -> None:
    (message,) = messages("M106", record(authors=(PRINTED,)))

    assert "'Ana Pereira' is printed as 'Ana Pereira' and 'Anna Pereira'" == message


def test_the_authority_file_settles_a_name() -> None:
    authority = AuthorAuthority((Person(name="Ana Pereira", variants=("Anna Pereira",)),))

    assert [] == messages("M106", record(authors=(PRINTED,)), Context(authors=authority))


def test_a_person_of_the_corpus_who_may_be_the_same_is_named() -> None:
    around = Surroundings(alike={"Ana Pereira": ("Anna Pereira", "a letter apart")})

    assert ["'Ana Pereira' may be 'Anna Pereira': a letter apart"] == messages("M106", record(), Context(around=around))


@pytest.mark.parametrize(
    ("one", "other", "reported"),
    [
        ("Harbour Water Policy Center", "Harbour's Water Policy Center", True),
        ("Harbour Institute", "HARBOUR INSTITUTE", False),
        ("Harbour Institute", "Institute of Marine Law", False),
        ("Office 1", "Office 2", False),
    ],
)
def test_an_organization_printed_in_two_ways_is_reported(one: str, other: str, reported: bool) -> None:
    author = Author(name="Ana Pereira", affiliations=(Affiliation(text=one), Affiliation(text="x", organization=other)))

    assert reported is bool(messages("M107", record(authors=(author,))))


def test_a_closed_vocabulary_names_the_nearest_keyword() -> None:
    (finding,) = [
        each for each in check(record(keywords=("port", "Harbours")), Context(keywords=PORTS)) if each.code == "M108"
    ]

    assert ("keyword 'port' is not in the vocabulary", "the nearest is 'ports'") == (finding.message, finding.help)


VOCABULARY = {
    "US-China relations": 5,
    "US-China relation": 1,
    "2024 summit": 3,
    "2025 summit": 1,
    "ports": 2,
    "sports": 9,
}


@pytest.mark.parametrize(
    ("keyword", "near"),
    [
        pytest.param("US-China relation", "US-China relations", id="the commoner one is named"),
        pytest.param("US-China relations", None, id="the commoner one stands"),
        pytest.param("2025 summit", None, id="another number is another keyword"),
        pytest.param("dredging", None, id="unlike any"),
    ],
)
def test_a_keyword_near_another_is_reported(keyword: str, near: str | None) -> None:
    expected = [] if near is None else [f"keyword {keyword!r} is nearly {near!r}"]

    assert expected == messages(
        "M109", record(keywords=(keyword,)), Context(around=Surroundings(vocabulary=VOCABULARY))
    )


def test_keywords_are_found_on_their_line() -> None:
    context = Context(source=SourceText.from_text("#ports #Ports"))

    assert [(1, 9, "keyword 'Ports' repeats 'ports'")] == found(
        "M118", record(keywords=("ports", "Ports"), provenance={"keywords": stated(1)}), context
    )


def test_no_keywords_is_an_info() -> None:
    assert ["info"] == [each.severity.value for each in check(record(keywords=()))]


LINKS: list[tuple[dict[str, Any], str | None]] = [
    ({"rel": "download", "label": "Download the brief"}, "M111"),
    ({"rel": "download", "url": "https://harbour.example/a.pdf"}, None),
    ({"rel": "translation", "label": "Korean version"}, "M112"),
    ({"rel": "translation", "commentary": "harbour-dues-ko"}, None),
    ({"rel": "revision"}, "M112"),
]


@pytest.mark.parametrize(("link", "code"), LINKS)
def test_an_announced_version_without_a_url_is_reported(link: dict[str, Any], code: str | None) -> None:
    assert ([] if code is None else [code]) == [each.code for each in check(record(links=(Link(**link),)))]


def test_one_role_line_for_two_people_is_reported() -> None:
    roles = ("translator", "editor")
    people = (
        Contributor(name="Ina Berg", roles=roles),
        Contributor(name="Tomas Lind", roles=roles),
        Contributor(name="Bo Ek", roles=("editor",)),
    )

    assert ["Ina Berg and Tomas Lind share the roles translator and editor"] == messages(
        "M113", record(contributors=people)
    )


@pytest.mark.parametrize(
    ("date", "today", "future"),
    [
        ("2025-03-15", "2025-03-14", True),
        ("2025-03-14", "2025-03-14", False),
        ("2025-03", "2025-03-14", False),
        ("2025-04", "2025-03-14", True),
        ("2025", "2025-03-14", False),
        ("2026", "2025-03-14", True),
        ("2052-01-01", None, False),
    ],
)
def test_a_date_after_today_is_reported(date: str, today: str | None, future: bool) -> None:
    assert future is bool(messages("M114", record(date=date), Context(today=today)))


def test_contact_details_are_reported_only_where_they_would_be_published() -> None:
    commentary = record(contact=Contact(email="desk@harbour.example"))

    assert [] == messages("M115", commentary)
    assert ["'desk@harbour.example' would be published"] == messages(
        "M115", commentary, Context(contact_published=True)
    )


def test_an_address_in_the_running_text_is_always_reported() -> None:
    sections, context = body("Ships wait at anchor.", "Write to ana@harbour.example about it.")

    assert [(2, 10, "'ana@harbour.example' is part of the text that is published")] == found(
        "M115", record(sections=sections), context
    )


@pytest.mark.parametrize(
    ("orcid", "wrong"),
    [("0000-0002-1825-0097", False), ("0000-0002-1694-233X", False), ("0000-0002-1825-0098", True), ("12", True)],
)
def test_an_orcid_is_tested(orcid: str, wrong: bool) -> None:
    assert wrong is bool(messages("M121", record(authors=(Author(name="Ana Pereira", orcid=orcid),))))
