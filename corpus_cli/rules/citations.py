"""C301-C303, C305, C309, C310, C313: pointers in the running text, and what they point to."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from corpus_cli.model.authority import fold
from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.model.names import brief
from corpus_cli.model.reference import Reference
from corpus_cli.rules.rule import Context, Finding, Neighbour, described, rule

_IBID = re.compile(r"\s*(?:ibid|idem|op\.? cit|loc\.? cit|위의 |같은 |앞의 |同上|前掲|同前)", re.IGNORECASE)
SAME_TITLE = 90
"""How alike two titles are (rapidfuzz token sort ratio, 0-100) to be one title; below it, author and year alone are no proof."""
_DOUBTFUL = ("C305", "C313")
_CANDIDATE = re.compile(r"(?:^| )(\d{1,4}) \(")
"""A reference in the reason of a citation: `1 (Lee 2024)`."""
_LINKING = ("C301", "C303", "C305", "C309", "C313")


@rule("C301", "cited-but-not-listed")
def cited_but_not_listed(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """A citation has no entry in the reference list.

    What it does:
        Reports each author-date citation that no reference of the list, and no commentary of the corpus, fits.

    Why it matters:
        Readers cannot find what is cited.

    Example:
        "(Prasad 2022)" in a text whose list has no Prasad.

    How to fix:
        Add the entry to the list, or correct the name or year of the citation. Nothing is linked by guessing.
    """
    for citation in _unresolved(commentary, "author-date"):
        remedy = "add the entry, or correct the name or the year"
        told = (
            f"{citation.reason}; {remedy}" if citation.reason and "not in the list" not in citation.reason else remedy
        )
        yield Finding(f"{citation.raw!r} is not in the reference list", citation.line, citation.column, told)


def _unresolved(commentary: Commentary, kind: str) -> Iterator[Citation]:
    """Citations without a target about which linking has not said more already."""
    explained = {(each.line, each.column) for each in commentary.diagnostics if each.code in _LINKING}
    for citation in commentary.citations:
        linked = citation.reference is not None or citation.commentary is not None
        if citation.kind == kind and not linked and (citation.line, citation.column) not in explained:
            yield citation


@rule("C302", "listed-but-never-cited")
def listed_but_never_cited(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """A reference that no citation points to.

    What it does:
        Reports each entry of the list that the text does not cite. Where nothing of a list is cited, it is one finding: the list is a bibliography.
        An entry that C305 or C313 names as what a citation may mean is left to them.

    Why it matters:
        The citation was dropped in editing, or the entry belongs to another text.

    Example:
        The list has "Orlov, Irina. 2025b", the text cites only "(Orlov 2025a)".

    How to fix:
        Cite it, or take it from the list; for a list of further reading, ignore C302 in the sidecar.
    """
    if not commentary.references or _has_notes(commentary):
        return
    cited = _cited(commentary) | _candidates(commentary)
    uncited = [reference for reference in commentary.references if reference.number not in cited]
    if len(uncited) == len(commentary.references) > 1:
        first = uncited[0]
        yield Finding(
            f"none of the {len(uncited)} references is cited",
            first.line,
            1 if first.line else None,
            "a list of further reading? then ignore C302 in the sidecar",
        )
        return
    for reference in uncited:
        yield Finding(
            f"{_label(reference)} is never cited",
            reference.line,
            1 if reference.line else None,
            "cite it, or take it from the list",
        )


@rule("C303", "letter-without-sibling")
def letter_without_sibling(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """A year has a letter, but its sibling is not listed.

    What it does:
        Looks, for each author and year, whether the letters of the list run from a without a gap, and whether more than one is there.

    Why it matters:
        An entry is missing, or the letter points readers to a work that does not exist.

    Example:
        "Lind 2024b" is listed, "Lind 2024a" is not.

    How to fix:
        Add the missing entry, or take the letter away here and in the citations.
    """
    for group in _by_author_and_year(commentary).values():
        letters = {reference.year_suffix: reference for reference in group if reference.year_suffix}
        for letter, reference in sorted(letters.items(), key=lambda item: item[0] or ""):
            expected = (
                "b"
                if letter == "a" and len(group) == 1
                else chr(ord((letter or "b")[0]) - 1)
                if letter != "a"
                else None
            )
            if expected and expected not in letters:
                message = f"{_label(reference)} is listed, but no {_label(reference)[:-1]}{expected}"
                yield Finding(
                    message, reference.line, _year_column(reference), "add the missing entry, or take the letter away"
                )


@described("C305", "citation-ambiguous", by="parsing")
def citation_ambiguous() -> None:
    """A citation fits several references.

    What it does:
        Leaves the citation without a target, and names the candidates.

    Why it matters:
        A guess would credit one work with another's words.

    Example:
        "(Kim 2024)" where the list has Kim Ji-hye 2024 and Kim Do-yun 2024.

    How to fix:
        Add the given name or a letter to the citation: "(Kim, J. 2024)", "(Kim 2024a)".
    """


@rule("C309", "note-without-marker")
def note_without_marker(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """A note has no marker in the text, or a marker has no note.

    What it does:
        Compares the numbers in the text with those of the notes, both ways.

    Why it matters:
        One of the two was lost when the text was pasted.

    Example:
        "[6]" in a text with five notes.

    How to fix:
        Restore the marker or the note from the published text.
    """
    for citation in _unresolved(commentary, "note"):
        yield Finding(
            f"marker {citation.raw!r} has no note",
            citation.line,
            citation.column,
            citation.reason or "restore the note from the published text",
        )
    if _has_notes(commentary):
        cited = _cited(commentary)
        for reference in commentary.references:
            if reference.note is None and reference.number not in cited:
                yield Finding(
                    f"note {reference.number} has no marker in the text",
                    reference.line,
                    1 if reference.line else None,
                    "restore the marker from the published text",
                )


@rule("C310", "possible-target-in-corpus", severity=Severity.INFO)
def possible_target_in_corpus(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A reference may be to another commentary of this corpus.

    What it does:
        Reports a reference whose author and year fit another commentary that has no other title, or a title nearly the same, and which is not linked to it.

    Why it matters:
        A link would show who cites whom. Author and year alone are no proof, so none is made.

    Example:
        "Lee 2024" is listed; the corpus has an untitled commentary of 2024 by Lee.

    How to fix:
        Complete the title or the `source_url` of the other commentary: agreement of title or URL makes the link.
    """
    linked = {citation.reference for citation in commentary.citations if citation.commentary}
    for reference in commentary.references:
        families = {fold(name.family or name.literal or "") for name in reference.author[:1]} - {""}
        if reference.number in linked or (commentary.path, reference.raw) in context.around.linked:
            continue
        if not families or not reference.date:
            continue
        for other in (other for family in sorted(families) for other in context.around.by_family.get(family, ())):
            if other.id != commentary.id and _may_be(reference, other):
                message = f"{_label(reference)} may be {other.id} of this corpus"
                yield Finding(
                    message,
                    reference.line,
                    1 if reference.line else None,
                    f"complete title or source_url of {other.id} if it is",
                )


def _may_be(reference: Reference, other: Neighbour) -> bool:
    assert reference.date is not None
    if other.year is not None and other.year != int(reference.date[:4]):
        return False
    if other.title is None or reference.title is None:
        return other.year is not None or other.title is not None
    return fuzz.token_sort_ratio(fold(other.title), fold(reference.title)) >= SAME_TITLE


@described("C313", "citation-near-miss", by="parsing")
def citation_near_miss() -> None:
    """A citation nearly fits a reference.

    What it does:
        Leaves the citation without a target, and names the reference that differs by a letter in the name or by a year.

    Why it matters:
        One of the two is mistyped; which one, only the published text tells.

    Example:
        "(Hernandes 2021)" where the list has "Hernandez 2021".

    How to fix:
        Correct the citation or the entry.
    """


@rule("C314", "ambiguous-year")
def ambiguous_year(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """Two references have one author and one year, and no letters.

    What it does:
        Reports, in an author-date list, the second of two different works that a citation could not tell apart.

    Why it matters:
        "(Sato 2023)" could be either.

    Example:
        Two entries "Sato, Mio. 2023" with different titles.

    How to fix:
        Write 2023a and 2023b, in the list and in the citations.
    """
    if _has_notes(commentary) or not commentary.citations:
        return
    for group in _by_author_and_year(commentary).values():
        plain = [reference for reference in group if not reference.year_suffix]
        for earlier, later in pairwise(plain):
            if not _same_work(earlier, later):
                message = (
                    f"{_label(later)} is listed twice without letters (entries {earlier.number} and {later.number})"
                )
                yield Finding(
                    message,
                    later.line,
                    _year_column(later),
                    "write a and b after the year, in the list and in the citations",
                )


@rule("C315", "listed-twice")
def listed_twice(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """One work stands twice in a reference list.

    What it does:
        Reports an entry with the title, author and year of an earlier one. Notes may repeat a work.

    Why it matters:
        It counts twice among what is cited.

    Example:
        One article with and without its URL.

    How to fix:
        Keep one of the entries.
    """
    if _has_notes(commentary):
        return
    for group in _by_author_and_year(commentary).values():
        for index, later in enumerate(group):
            earlier = next((each for each in group[:index] if _same_work(each, later)), None)
            if earlier is not None:
                message = f"entry {later.number} repeats entry {earlier.number}"
                yield Finding(message, later.line, 1 if later.line else None, "keep one of them")


def _same_work(one: Reference, other: Reference) -> bool:
    return (
        bool(one.title and other.title)
        and fold(one.title or "") == fold(other.title or "")
        and one.container_title == other.container_title
        and one.date == other.date
    )


def _by_author_and_year(commentary: Commentary) -> dict[tuple[str, ...], list[Reference]]:
    """References of a list under their authors' names and year."""
    groups: dict[tuple[str, ...], list[Reference]] = defaultdict(list)
    for reference in commentary.references:
        if reference.author and reference.date and not _IBID.match(reference.raw):
            groups[
                (reference.date[:4], str(reference.et_al), *(fold(name.display()) for name in reference.author))
            ].append(reference)
    return groups


def _has_notes(commentary: Commentary) -> bool:
    """Whether the references are notes, which markers in the text point to."""
    return any(citation.kind == "note" for citation in commentary.citations)


def _cited(commentary: Commentary) -> set[int | None]:
    return {citation.reference for citation in commentary.citations}


def _candidates(commentary: Commentary) -> set[int]:
    """The references that a finding about an ambiguous or mistyped citation names."""
    explained = {(each.line, each.column) for each in commentary.diagnostics if each.code in _DOUBTFUL}
    return {
        int(number)
        for citation in commentary.citations
        if citation.reference is None and (citation.line, citation.column) in explained
        for number in _CANDIDATE.findall(citation.reason or "")
    }


def _label(reference: Reference) -> str:
    """A reference as one would cite it: `Lee 2024a`, or its number where author or year is missing."""
    who = brief(reference.author)
    if not who or not reference.date:
        return f"reference {reference.number}"
    return f"{who} {reference.date[:4]}{reference.year_suffix or ''}"


def _year_column(reference: Reference) -> int | None:
    """Where the year stands in the entry, when the entry begins its line."""
    index = reference.raw.find((reference.date or "")[:4])
    return index + 1 if reference.line and reference.date and index >= 0 else None
