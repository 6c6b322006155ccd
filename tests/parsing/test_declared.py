"""Declared values over what the text says."""

import pytest

from corpus_cli.model.provenance import Provenance, Source, Status
from corpus_cli.model.source_text import Declared, Document, SourceText
from corpus_cli.parsing import ParseSettings, parse

TEXT = "A Title in the Text\n\nBy Ada Moss, Fjord Institute\n3 May 2021\n\nA paragraph that is long enough to be one. It has two sentences and ends here, as paragraphs do."


def document(**values: object) -> Document:
    provenance = {name: Provenance(status=Status.DECLARED, source=Source.SIDECAR, line=1) for name in values}
    return Document("a.txt", "", SourceText.from_text(TEXT), Declared(dict(values), provenance))


def test_a_declared_value_wins_and_the_text_is_considered() -> None:
    draft = parse(document(title="Another Title", date="2022"))
    assert (draft.title, draft.date) == ("Another Title", "2022")
    origin = draft.provenance["title"]
    assert (origin.status, origin.source) == (Status.DECLARED, Source.SIDECAR)
    assert [(c.value, c.line) for c in origin.considered] == [("A Title in the Text", 1)]
    assert [d.code for d in draft.diagnostics] == ["M116", "M116"]


def test_a_declared_value_that_agrees_is_no_conflict() -> None:
    draft = parse(document(title="A title in the text", language="en"))
    assert draft.diagnostics == ()


def test_declared_authors_get_the_parts_of_their_names() -> None:
    (author,) = parse(document(authors=[{"name": "Ada Moss"}])).authors
    assert (author.family, author.given) == ("Moss", "Ada")
    assert [a.text for a in author.affiliations] == ["Fjord Institute"]


def test_a_declared_value_that_does_not_fit_is_reported_and_left_out() -> None:
    draft = parse(document(date="soon"))
    assert draft.date == "2021-05-03"
    assert [d.code for d in draft.diagnostics] == ["M117"]


def test_settings_fill_what_the_text_does_not_say() -> None:
    draft = parse(document(), ParseSettings(publisher="Fjord Institute"))
    assert draft.publisher == "Fjord Institute"
    assert draft.provenance["publisher"].status is Status.DERIVED


def test_a_date_order_settles_an_ambiguous_date() -> None:
    text = TEXT.replace("3 May 2021", "03/04/2021")
    unset = parse(Document("a.txt", "", SourceText.from_text(text)))
    assert unset.date is None
    (diagnostic,) = unset.diagnostics
    assert (diagnostic.code, diagnostic.line) == ("M104", 4)
    assert "2021-04-03" in diagnostic.message
    assert "2021-03-04" in diagnostic.message
    assert (
        parse(Document("a.txt", "", SourceText.from_text(text)), ParseSettings(date_order="dmy")).date == "2021-04-03"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The pump in the square has been quiet since the spring.",
        "Write to desk@pump.example or see www.pump.example for the rest.",
    ],
)
def test_a_body_of_one_sentence_stays_the_body_where_the_title_is_declared(sentence: str) -> None:
    declared = Declared(values={"title": "The Quiet Pump"})
    assert parse(Document("a.txt", "", SourceText.from_text(sentence), declared)).body == sentence
