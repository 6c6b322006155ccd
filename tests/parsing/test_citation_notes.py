"""Marks of notes in whole texts: which are citations, of which note, and as what they are printed."""

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Draft
from corpus_cli.model.source_text import Document
from corpus_cli.parsing import parse
from corpus_cli.reading import read_bytes


def read(text: str, name: str) -> Draft:
    document = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    return parse(document)


def told(citations: tuple[Citation, ...]) -> list[tuple[str, int | None]]:
    return [(citation.raw, citation.reference) for citation in citations]


NAMED = """---
title: Who Owns a Drifting Buoy
---

Buoys drift, and the law has no word for it.[^law] Fishers have one.[^talk] The draft says nothing.[^lost]

A second paragraph returns to the law[^law] and stops there.

[^law]: Sea Marks Act 1987, s. 4.
[^unused]: Ola Berg, *Marks at Sea* (Oslo: Fjord, 2019), 12.
[^talk]: Mia Lund, "Words for Drifting", *Coast* 4 (2021): 3-9.
"""


def test_a_named_note_is_cited_by_its_mark_as_printed() -> None:
    draft = read(NAMED, "a.md")

    assert [reference.number for reference in draft.references] == [1, 2, 3]
    assert told(draft.citations) == [("[^law]", 1), ("[^talk]", 3), ("[^lost]", None), ("[^law]", 1)]
    lines = NAMED.split("\n")
    assert all(lines[c.line - 1].startswith(c.raw, c.column - 1) for c in draft.citations)
    assert draft.citations[1].sentence == "Fishers have one.[^talk]"


def test_named_notes_beside_a_bibliography_cite_nothing_of_it() -> None:
    listed = "\n\n## References\n\nLund, Mia. 2021. *Coast Words*. Oslo: Fjord.\n\nBerg, Ola. 2019. *Marks at Sea*. Oslo: Fjord.\n"
    text = "# Buoys\n\nBuoys drift (Berg 2019).[^a] So do words (Lund 2021).[^a][^b]\n" + listed + "\n[^a]: A remark.\n"

    assert told(read(text, "a.md").citations) == [("(Berg 2019)", 2), ("(Lund 2021)", 1), ("[^b]", None)]


def test_a_note_inside_the_text_is_cited_by_its_number() -> None:
    text = "# Buoys\n\nBuoys drift.^[Ola Berg, *Marks at Sea* (Oslo: Fjord, 2019), 12.] They sink.[^a]\n\n[^a]: Mia Lund, *Coast* (Oslo: Fjord, 2021), 3.\n"

    assert told(read(text, "a.md").citations) == [("[1]", 1), ("[^a]", 2)]
