"""C301-C303, C309, C310, C314, C315: citations and the list."""

from typing import Any

import pytest
from records import citation, found, messages, record, reference

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.names import Name
from corpus_cli.rules import Context, Neighbour, Surroundings, check

KIM = (Name(family="Kim", given="Ji-hye"),)
OTHER = {"author": KIM, "raw": "Kim, Ji-hye. 2024. “Dredging.”", "title": "Dredging", "date": "2024"}


def test_a_citation_without_an_entry_is_reported_where_it_stands() -> None:
    commentary = record(
        references=(reference(),), citations=(citation(1), citation(raw="(Prasad 2022)", line=5, column=7))
    )

    assert [(5, 7, "'(Prasad 2022)' is not in the reference list")] == found("C301", commentary)


def test_a_citation_of_a_commentary_of_the_corpus_is_resolved() -> None:
    assert [] == found("C301", record(citations=(citation(commentary="pilots"),)))


@pytest.mark.parametrize("code", ["C305", "C313"])
def test_what_linking_explained_is_not_said_again(code: str) -> None:
    explained = Diagnostic(code=code, name="n", severity=Severity.WARNING, message="m", line=3, column=20)

    assert [] == found(
        "C301", record(references=(reference(),), citations=(citation(1), citation()), diagnostics=(explained,))
    )


def test_each_uncited_reference_is_reported_on_its_line() -> None:
    commentary = record(references=(reference(1), reference(2, **OTHER)), citations=(citation(1),))

    assert [(12, 1, "Kim 2024 is never cited")] == found("C302", commentary)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("C313", [], id="near-miss"),
        pytest.param("C305", [], id="ambiguous"),
        pytest.param("C301", [(12, 1, "Kim 2024 is never cited")], id="no-doubt-about-it"),
    ],
)
def test_an_entry_that_a_doubtful_citation_may_mean_is_left_to_that_finding(code: str, expected: list[Any]) -> None:
    doubt = Diagnostic(code=code, name="n", severity=Severity.WARNING, message="m", line=3, column=20)
    doubtful = citation(raw="(Kimm 2024)", reason="Kimm 2024 is not in the list, which has 2 (Kim 2024)")
    commentary = record(
        references=(reference(1), reference(2, **OTHER)),
        citations=(citation(1, column=1), doubtful),
        diagnostics=(doubt,),
    )

    assert expected == found("C302", commentary)


def test_a_list_of_which_nothing_is_cited_is_one_finding() -> None:
    commentary = record(references=(reference(1), reference(2, **OTHER)))

    assert [(11, 1, "none of the 2 references is cited")] == found("C302", commentary)


@pytest.mark.parametrize(
    ("author", "label"),
    [
        ((), "reference 2"),
        ((Name(literal="Port Authority"),), "Port Authority 2024"),
        ((KIM[0], Name(family="Sato")), "Kim and Sato 2024"),
        ((KIM[0], Name(family="Sato"), Name(family="Lind")), "Kim et al. 2024"),
    ],
)
def test_a_reference_is_named_as_one_would_cite_it(author: tuple[Name, ...], label: str) -> None:
    commentary = record(
        references=(reference(1), reference(2, **(OTHER | {"author": author}))), citations=(citation(1),)
    )

    assert [f"{label} is never cited"] == messages("C302", commentary)


def test_notes_and_markers_are_compared_both_ways() -> None:
    commentary = record(
        references=(reference(1), reference(2, **OTHER)),
        citations=(citation(1, kind="note", raw="[1]"), citation(kind="note", raw="[6]", line=8, column=2)),
    )

    assert [(8, 2, "marker '[6]' has no note"), (12, 1, "note 2 has no marker in the text")] == found(
        "C309", commentary
    )
    assert [] == found("C302", commentary)


LETTERS: list[Any] = [
    pytest.param(["a", "b"], [], id="both"),
    pytest.param(["b"], ["Costa 2023b is listed, but no Costa 2023a"], id="b alone"),
    pytest.param(["a"], ["Costa 2023a is listed, but no Costa 2023b"], id="a alone"),
    pytest.param(["a", "c"], ["Costa 2023c is listed, but no Costa 2023b"], id="a gap"),
    pytest.param([None], [], id="no letter"),
    pytest.param([None, "a"], [], id="one without"),
    pytest.param(["a", "b", "c"], [], id="three"),
]


@pytest.mark.parametrize(("letters", "expected"), LETTERS)
def test_letters_need_their_siblings(letters: list[str | None], expected: list[str]) -> None:
    entries = tuple(
        reference(number, year_suffix=letter, title=f"Work {number}") for number, letter in enumerate(letters, 1)
    )

    assert expected == messages("C303", record(references=entries))


def test_two_works_of_one_author_and_year_need_letters() -> None:
    entries = (reference(1), reference(2, title="Another Work"))

    assert ["Costa 2023 is listed twice without letters (entries 1 and 2)"] == messages(
        "C314", record(references=entries, citations=(citation(1),))
    )


def test_one_work_listed_twice_is_told_as_that() -> None:
    commentary = record(
        references=(reference(1), reference(2, url="https://portreview.example/waiting")), citations=(citation(1),)
    )

    assert ["entry 2 repeats entry 1"] == messages("C315", commentary)
    assert [] == messages("C314", commentary)


def test_notes_may_repeat_a_work() -> None:
    commentary = record(
        references=(reference(1), reference(2)), citations=(citation(1, kind="note"), citation(2, kind="note"))
    )

    assert [] == messages("C315", commentary) + messages("C314", commentary)


def around(**values: Any) -> Context:
    known: dict[str, Any] = {"id": "costa-2023", "title": None, "families": ("Costa",), "year": 2023}
    return Context(around=Surroundings((Neighbour(**(known | values)),)))


NEIGHBOURS: list[Any] = [
    pytest.param({}, True, id="author and year, untitled"),
    pytest.param({"year": 2022}, False, id="another year"),
    pytest.param({"year": None}, False, id="only the author"),
    pytest.param({"families": ("Costas",)}, False, id="another author"),
    pytest.param({"title": "The Price of Sand"}, False, id="another title"),
    pytest.param({"title": "Waiting at anchor", "year": None}, True, id="the title without a year"),
    pytest.param({"id": "harbour-dues"}, False, id="itself"),
]


@pytest.mark.parametrize(("values", "reported"), NEIGHBOURS)
def test_a_possible_target_in_the_corpus_is_an_info(values: dict[str, Any], reported: bool) -> None:
    findings = [
        each
        for each in check(record(references=(reference(),), citations=(citation(1),)), around(**values))
        if each.code == "C310"
    ]

    assert (["info"] if reported else []) == [each.severity.value for each in findings]


def test_a_link_that_the_last_ingest_made_is_not_suggested() -> None:
    listed = reference()
    known = around(title="Waiting at Anchor").around.neighbours
    commentary = record(references=(listed,), citations=(citation(1),))
    linked = Surroundings(known, linked=frozenset({(commentary.path, listed.raw)}))
    elsewhere = Surroundings(known, linked=frozenset({("seeds/other.txt", listed.raw)}))

    assert [] == messages("C310", commentary, Context(around=linked))
    assert ["Costa 2023 may be costa-2023 of this corpus"] == messages("C310", commentary, Context(around=elsewhere))


def test_a_link_that_was_made_is_not_suggested() -> None:
    commentary = record(references=(reference(),), citations=(citation(1, commentary="costa-2023"),))

    assert [] == messages("C310", commentary, around(title="Waiting at Anchor"))
