"""M106, M107, M113, M121: who wrote, translated and edited."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from corpus_cli.model.authority import fold, orcid
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.passages import place_of
from corpus_cli.rules.rule import Context, Finding, rule

if TYPE_CHECKING:
    from corpus_cli.model.names import Author, Contributor

_DIGITS = re.compile(r"\d+")
NEAR = 88
"""How alike two organizations are (rapidfuzz ratio, 0-100) to be taken for one: "Harbour's Water Policy Center" is 96 from the name without 's."""


@rule("M106", "author-printed-several-ways", severity=Severity.INFO)
def author_printed_several_ways(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """One person's name is printed in several ways.

    What it does:
        Names the forms of an author or contributor within a text, and another person of the corpus who may be the same. Forms that differ only in capitals and marks are one form.

    Why it matters:
        Readers who look for one form miss the others. Nothing is merged unless the authority file says so.

    Example:
        "Ji-won Seo" in the byline and "Jeewon Seo" in the closing line.

    How to fix:
        `corpus authors alias "Ji-won Seo" "Jeewon Seo"` adds the form to schema/authors.toml; `corpus authors merge` makes two people of the corpus one, `corpus authors distinct` says that they are two.
    """
    people: tuple[Author | Contributor, ...] = (*commentary.authors, *commentary.contributors)
    for person in people:
        field = "authors" if person in commentary.authors else "contributors"
        at = place_of(commentary, field)
        forms = tuple({fold(form): form for form in person.printed}.values())
        if len(forms) > 1 and not context.authors.find(person.name):
            quoted = " and ".join(repr(form) for form in forms)
            remedy = f"corpus authors alias {person.name!r} FORM makes them one person"
            yield Finding(f"{person.name!r} is printed as {quoted}", at.line, help=remedy, path=at.path)
        if person.name in context.around.alike:
            other, reason = context.around.alike[person.name]
            remedy = f"corpus authors merge {other!r} {person.name!r}, or distinct if they are two"
            yield Finding(f"{person.name!r} may be {other!r}: {reason}", at.line, help=remedy, path=at.path)


@rule("M107", "organization-printed-several-ways", severity=Severity.INFO)
def organization_printed_several_ways(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """One organization is printed in several ways.

    What it does:
        Compares the affiliations of a text and reports two that are nearly alike.

    Why it matters:
        Lists by institution show it twice.

    Example:
        "Harbour Water Policy Center" and "Harbour's Water Policy Center".

    How to fix:
        Declare the affiliation in the sidecar in the form you want.
    """
    forms = dict.fromkeys(
        each.organization or each.text for author in commentary.authors for each in author.affiliations
    )
    names = list(forms)
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            if (
                fold(one) != fold(other)
                and _DIGITS.findall(one) == _DIGITS.findall(other)
                and fuzz.ratio(fold(one), fold(other)) >= NEAR
            ):
                at = place_of(commentary, "authors")
                yield Finding(f"{one!r} and {other!r} look like one organization", at.line, path=at.path)


@rule("M113", "shared-role-line", severity=Severity.INFO)
def shared_role_line(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """Several people share several roles in one line.

    What it does:
        Reports two or more contributors who have the same two or more roles.

    Why it matters:
        "Translated and edited by A and B" does not say who translated and who edited; the record gives both roles to both.

    Example:
        `■ Translated and Edited by Ina BERG, Senior Researcher; Tomas LIND, Research Associate`

    How to fix:
        Declare `contributors` in the sidecar if you know who did what; otherwise leave it.
    """
    shared: dict[tuple[str, ...], list[str]] = {}
    for person in commentary.contributors:
        if len(person.roles) > 1:
            shared.setdefault(person.roles, []).append(person.name)
    at = place_of(commentary, "contributors")
    for roles, names in shared.items():
        if len(names) > 1:
            yield Finding(
                f"{' and '.join(names)} share the roles {' and '.join(roles)}",
                at.line,
                help="who did what is not stated",
                path=at.path,
            )


@rule("M121", "wrong-orcid", severity=Severity.ERROR)
def wrong_orcid(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """An ORCID iD is mistyped.

    What it does:
        Tests form and check digit (ISO 7064, MOD 11-2) of every author's ORCID iD.

    Why it matters:
        A wrong digit credits another person.

    Example:
        `orcid = "0000-0002-1825-0098"`, whose last digit should be 7.

    How to fix:
        Copy it again from the author's page.
    """
    for author in commentary.authors:
        if author.orcid:
            try:
                orcid(author.orcid)
            except ValueError as error:
                at = place_of(commentary, "authors")
                yield Finding(str(error), at.line, help=f"copy the iD of {author.name} again", path=at.path)
