"""Authority files: which printed forms are one person, and which keywords are one keyword.

`schema/authors.toml`:

    [[person]]
    name = "Ji-won Seo"
    variants = ["Jiwon Seo", "서지원"]
    orcid = "0000-0002-1825-0097"
    romanised = "Seo, Ji-won"

`schema/keywords.toml`:

    [[keyword]]
    name = "climate change"
    aliases = ["global warming", "기후변화"]

`schema/works.toml`, where a reference is `COMMENTARY:NUMBER`:

    same = [["2025-01-lee:3", "2025-02-kim:1"]]
    apart = [["2025-01-lee:4", "2025-02-kim:2"]]

Only what stands there is merged; everything else is a suggestion (`corpus_cli.rules.people`).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field

from corpus_cli.model.base import Model
from corpus_cli.model.names import Author, Contributor

_NOT_WORD = re.compile(r"[\W_]+")
_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")


def fold(text: str) -> str:
    """A form under which spellings of one name are equal: NFKC, lower case, only letters and digits, one space between words."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def orcid(text: str) -> str:
    """An ORCID iD as `0000-0002-1825-0097`, from that or its URL.

    Raises:
        ValueError: It is none, or its check digit (ISO 7064, MOD 11-2) is wrong.
    """
    match = _ORCID.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no ORCID iD such as 0000-0002-1825-0097")
    total = 0
    for digit in match[1].replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    remainder = (12 - total % 11) % 11
    if match[1][-1] != ("X" if remainder == 10 else str(remainder)):
        raise ValueError(f"{text!r} is no ORCID iD: its last digit does not fit the others")
    return match[1]


Orcid = Annotated[str, AfterValidator(orcid)]


class Person(Model):
    """One person of the authority file. `romanised` is the form in Latin letters for keys and sorting, `Family, Given`."""

    name: str = Field(min_length=1)
    family: str | None = None
    given: str | None = None
    variants: tuple[str, ...] = ()
    orcid: Orcid | None = None
    romanised: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and its variants."""
        return (self.name, *self.variants)


class Keyword(Model):
    """One keyword of the authority file."""

    name: str = Field(min_length=1)
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The keyword and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class AuthorAuthority:
    """The people of schema/authors.toml. `distinct` are pairs of names that look alike and are two people."""

    people: tuple[Person, ...] = ()
    distinct: tuple[frozenset[str], ...] = ()

    @cached_property
    def by_form(self) -> dict[str, Person]:
        """People by each folded form of their name."""
        return {fold(form): person for person in self.people for form in person.forms}

    def find(self, name: str) -> Person | None:
        """The person with this name or variant."""
        return self.by_form.get(fold(name))

    def romanised(self, name: str) -> str | None:
        """The declared romanisation of a name."""
        person = self.find(name)
        return person.romanised if person else None


@dataclass(frozen=True)
class KeywordAuthority:
    """The keywords of schema/keywords.toml. `closed` means that only these are allowed."""

    keywords: tuple[Keyword, ...] = ()
    closed: bool = False

    @cached_property
    def by_form(self) -> dict[str, Keyword]:
        """Keywords by each folded form."""
        return {fold(form): keyword for keyword in self.keywords for form in keyword.forms}

    def find(self, keyword: str) -> Keyword | None:
        """The keyword with this name or alias."""
        return self.by_form.get(fold(keyword))


@dataclass(frozen=True)
class WorkAuthority:
    """Decisions of schema/works.toml about references, each `COMMENTARY:NUMBER`.

    The references of a group of `same` are one work, whatever they say; those of a group of `apart` are each another work, however alike.
    """

    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()


def canonical_author(author: Author, authority: AuthorAuthority) -> Author:
    """The author as the authority file names them; unchanged where it has nothing. The name as it was is kept in `printed`."""
    person = next(filter(None, map(authority.find, (author.name, *author.printed))), None)
    if person is None:
        return author
    changes: dict[str, object] = {"orcid": author.orcid or person.orcid}
    if person.name != author.name:
        changes["name"] = person.name
        changes["printed"] = tuple(dict.fromkeys((*author.printed, author.name)))
        changes |= _parts(person, author)
    return author.model_copy(update=changes)


def canonical_contributor(contributor: Contributor, authority: AuthorAuthority) -> Contributor:
    """The translator or editor as the authority file names them; see `canonical_author`."""
    person = next(filter(None, map(authority.find, (contributor.name, *contributor.printed))), None)
    if person is None or person.name == contributor.name:
        return contributor
    parts = _parts(person, contributor)
    return contributor.model_copy(
        update={
            "name": person.name,
            "printed": tuple(dict.fromkeys((*contributor.printed, contributor.name))),
            **{part: parts[part] for part in ("family", "given") if part in parts},
        }
    )


def _parts(person: Person, author: Author | Contributor) -> dict[str, object]:
    """Family and given name of a person whose name replaces the printed one; the whole as `literal` where nothing tells the parts."""
    if person.family:
        return {"family": person.family, "given": person.given, "literal": None}
    family, comma, given = (part.strip() for part in (person.romanised or "").partition(","))
    if comma and fold(person.name) in (fold(f"{given} {family}"), fold(f"{family} {given}")):
        return {"family": family, "given": given, "literal": None}
    words = person.name.split()
    if author.family and author.family in words and len(words) > 1:
        return {"given": " ".join(word for word in words if word != author.family)}
    return {"family": None, "given": None, "literal": person.name}


def canonical_keyword(keyword: str, authority: KeywordAuthority) -> str:
    """The keyword under the name the authority file gives it; unchanged where it has nothing."""
    found = authority.find(keyword)
    return found.name if found else keyword
