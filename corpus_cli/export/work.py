"""A CSL item as the styles read it: attributes instead of hyphenated keys, people with their ways of being written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corpus_cli.export.terms import Terms

_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_BARE_INITIALS = re.compile(r"^[A-ZÀ-Þ]{2,3}$")
"""`JA` of a numbered style: two given names."""
_GIVEN_PART = re.compile(r"[^\s.\-‐‑–]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A name. `east_asian` ones are written family name first, without comma or space."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def east_asian(self) -> bool:
        """Whether the parts are in Han, kana or Hangul."""
        return bool(_EAST_ASIAN.match(self.family))

    @property
    def _transliterated(self) -> bool:
        """Whether a name in Hangul is no Korean one, and is written with a space: families have at most two syllables, given names three."""
        return bool(_HANGUL.fullmatch(self.family)) and (len(self.family) > 2 or len(self.given) > 3)

    @property
    def whole(self) -> str:
        """A name that is not inverted: an institution, a single name, or one in East Asian order; empty for any other."""
        if self.literal or not self.family:
            return self.literal or self.given
        if self.east_asian:
            apart = self.given.isascii() or self._transliterated
            return self.family + (" " if self.given and apart else "") + self.given
        return "" if self.given else self.family

    @property
    def inverted(self) -> str:
        """`Lee, Dong Ryul`, `李明辉`, `Ministry of Foreign Affairs`."""
        return self.whole or ", ".join(part for part in (self.family, self.given, self.suffix) if part)

    @property
    def direct(self) -> str:
        """`Dong Ryul Lee`, `Samuel T. Brightwater, Jr.`."""
        name = self.whole or f"{self.given} {self.family}"
        return f"{name}, {self.suffix}" if self.suffix and not self.whole else name

    def initials(self, after: str = ".", between: str = " ") -> str:
        """The initials of the given name: `D. R.`, with hyphens kept where there is a full stop after each: `J.-h.`."""
        given = _BARE_INITIALS.sub(lambda match: " ".join(match[0]), self.given)
        if not after:
            return between.join(part[0].upper() for part in _GIVEN_PART.findall(given))
        words = [word for word in re.split(r"\s+|(?<=\.)(?![\s\-‐‑])", given) if word]
        return between.join(
            "-".join(part[0] + after for part in _GIVEN_PART.findall(word))
            for word in words
            if _GIVEN_PART.search(word)
        )


def _people(item: Mapping[str, Any], role: str) -> tuple[Person, ...]:
    return tuple(
        Person(n.get("family", ""), n.get("given", ""), n.get("suffix", ""), n.get("literal", ""))
        for n in item.get(role, ())
    )


@dataclass(frozen=True, slots=True)
class Work:
    """One item to be formatted. Texts are empty and numbers None where the item does not say."""

    type: str
    author: tuple[Person, ...]
    editor: tuple[Person, ...]
    translator: tuple[Person, ...]
    et_al: bool
    year: int | None
    month: int | None
    day: int | None
    season: int | None
    circa: bool
    letter: str
    status: str
    title: str
    container: str
    series: str
    publisher: str
    place: str
    edition: str
    volume: str
    issue: str
    number: str
    page: str
    genre: str
    language: str
    url: str
    doi: str
    accessed: tuple[int, int | None, int | None] | None
    website: bool
    note: str

    @classmethod
    def of(cls, item: Mapping[str, Any]) -> "Work":
        """The work a CSL item describes."""
        issued = item.get("issued", {})
        year, month, day = _parts(issued)
        accessed = _parts(item.get("accessed", {}))
        custom = item.get("custom", {})
        text = {key: str(value).strip() for key, value in item.items() if isinstance(value, (str, int))}
        return cls(
            type=text.get("type", "document"), author=_people(item, "author"), editor=_people(item, "editor"), translator=_people(item, "translator"),
            et_al=bool(custom.get("et-al")), year=year, month=month, day=day, season=int(issued["season"]) if issued.get("season") else None,
            circa=bool(issued.get("circa")), letter=text.get("year-suffix", ""), status=text.get("status", ""), title=text.get("title", ""),
            container=text.get("container-title", ""), series=text.get("collection-title", ""), publisher=text.get("publisher", ""),
            place=text.get("publisher-place", ""), edition=text.get("edition", ""), volume=text.get("volume", ""), issue=_PAGE_RANGE.sub("–", text.get("issue", "")),
            number=text.get("number", ""), page=_PAGE_RANGE.sub("–", text.get("page", "")), genre=text.get("genre", ""), language=text.get("language", ""),
            url=text.get("URL", ""), doi=_bare_doi(text.get("DOI", "")), accessed=(accessed[0], accessed[1], accessed[2]) if accessed[0] else None,
            website=bool(custom.get("website")), note=text.get("note", ""),
        )  # fmt: skip

    @property
    def address(self) -> str:
        """Where it can be read: the DOI's address, else the URL."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def east_asian(self) -> bool:
        """Whether the title is in Han, kana or Hangul."""
        return bool(_EAST_ASIAN.search(self.title or self.container))

    @property
    def full_page(self) -> str:
        """The pages with the last one in full: `812–837` of `812–37`."""
        match = _SHORT_RANGE.fullmatch(self.page)
        if not match or len(match[2]) >= len(match[1]):
            return self.page
        return f"{match[1]}–{match[1][: -len(match[2])]}{match[2]}"

    def is_(self, *types: str) -> bool:
        """Whether the type is one of these."""
        return self.type in types

    def date(self, terms: Terms) -> str:
        """The date without its year: `March 14`, `Spring`; empty where only the year is known."""
        if self.season:
            return terms.seasons[self.season - 1]
        return terms.month_day(self.month, self.day) if self.month else ""

    def year_text(self, terms: Terms, *, letter: bool = True) -> str:
        """`2024a`, `ca. 1920`, `n.d.`, or what stands in place of a year (`forthcoming`)."""
        if self.year is None:
            return self.status if self.status and self.status != "n.d." else terms.no_date
        year = terms.circa.format(self.year) if self.circa else str(self.year)
        return year + (self.letter if letter else "")

    def is_by(self, name: str) -> bool:
        """Whether the author's or editor's name is this one, with, without or as the acronym in its bracket."""
        wanted = name.casefold()
        return bool(wanted) and any(
            wanted in {form.casefold() for form in _forms(p.whole)} for p in (self.author or self.editor)
        )


def _forms(name: str) -> tuple[str, ...]:
    """`International Ports Agency (IPA)` also as either of the two names."""
    at = max(name.rfind(bracket) for bracket in "([（")
    if at < 1 or not name.endswith((")", "]", "）")):
        return (name,)
    return name, name[:at].rstrip(), name[at + 1 : -1].strip()


_SHORT_RANGE = re.compile(r"(\d+)–(\d+)")
_PAGE_RANGE = re.compile(r"(?<=\w)\s*(?:-{1,2}|–|—)\s*(?=\w)")
_DOI_ADDRESS = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def _bare_doi(doi: str) -> str:
    return _DOI_ADDRESS.sub("", doi)


def _parts(date: Mapping[str, Any]) -> tuple[int | None, int | None, int | None]:
    parts = [int(part) for part in (date.get("date-parts") or [[]])[0]]
    year, month, day = ([*parts, None, None, None])[:3]
    return year, (month if month and 1 <= month <= 12 else None), day
