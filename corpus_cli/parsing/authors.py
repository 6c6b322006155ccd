"""The authors of a commentary, from header, abstract and closing notes together."""

from collections.abc import Sequence

from corpus_cli.model.names import Author
from corpus_cli.model.provenance import Considered, Provenance, Source, Status
from corpus_cli.model.source_text import Line
from corpus_cli.parsing.author_names import to_author
from corpus_cli.parsing.byline import Person
from corpus_cli.parsing.closing import Closing
from corpus_cli.parsing.header import Header
from corpus_cli.parsing.introductions import is_known, read_introduction, read_last_words
from corpus_cli.parsing.layout import Block


def read_authors(
    header: Header, closing: Closing, language: str | None, last: Sequence[Block] = ()
) -> tuple[tuple[Author, ...], Provenance]:
    """The authors and where they come from: the byline first, else closing notes, else whom the abstract introduces.

    An affiliation that one place lacks is taken from the next; forms of the name from all of them. `last` are the last blocks of the text,
    which may end in a note on the author.
    """
    from_abstract = introduced(header, closing.people)
    named = [p.printed for p in (header.people or closing.people)]
    below = (*closing.people, *(p for block in last for p in read_last_words(block, named)))
    places = (("byline", header.people), ("closing-note", below), ("abstract", from_abstract))
    rule, people = next(((r, p) for r, p in places if p), ("", ()))
    if not people:
        return (), Provenance(status=Status.STATED, source=Source.TEXT)
    if rule == "closing-note" and from_abstract and len(from_abstract) > len(people):
        rule, people = "abstract", from_abstract
    authors = []
    for person in people:
        same = [p for _, group in places for p in group if p is not person and is_known(p.printed, (person.printed,))]
        full = (
            person
            if person.affiliations
            else Person(
                person.printed, next((p.affiliations for p in same if p.affiliations), ()), person.line, person.raw
            )
        )
        authors.append(
            to_author(
                full,
                language,
                printed=[p.printed for p in same if len(p.printed.split()) >= len(person.printed.split())],
            )
        )
    first = people[0]
    others = tuple(
        Considered(value=p.printed, line=p.line, reason="named again")
        for _, group in places
        for p in group
        if p not in people and p.line
    )
    return tuple(authors), Provenance(
        status=Status.STATED, source=Source.TEXT, line=first.line, raw=first.raw, rule=rule, considered=others[:4]
    )


def introduced(header: Header, described: Sequence[Person]) -> tuple[Person, ...]:
    """The authors whom the abstract introduces; `described` are those of closing notes."""
    abstract = next((f for f in header.findings if f.field == "abstract"), None)
    if abstract is None or not isinstance(abstract.value, str):
        return ()
    block = Block((Line(abstract.line or 1, abstract.value),), abstract.value)
    people = read_introduction(block, [p.printed for p in (*header.people, *described)])
    return tuple(Person(p.printed, p.affiliations, abstract.line, abstract.raw) for p in people)
