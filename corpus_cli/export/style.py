"""What a citation style is, and what several of them share."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus_cli.export.phrase import Phrase
from corpus_cli.export.terms import TERMS, Terms
from corpus_cli.export.work import Person, Work

_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?\.?(?:\s*(?:ed\.?|edn\.?|edition))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style: `entry` makes the paragraph of one work in the terms of a language. A numbered style counts its entries in `label`."""

    name: str
    title: str
    entry: Callable[[Work, Terms], Phrase]
    locale: str = "en"
    label: str | None = None


def names(
    people: Sequence[Person],
    terms: Terms,
    *,
    first: Callable[[Person], str],
    others: Callable[[Person], str],
    limit: tuple[int, int],
    et_al: bool = False,
) -> str:
    """A list of names: all of up to `limit[0]`, else the first `limit[1]` and `et al.`."""
    if not all(person.whole for person in people):
        terms = TERMS["en"]  # `Osei, Abena·Jin-ho Park` would be read as three names
    written = [first(person) if not at else others(person) for at, person in enumerate(people)]
    if et_al or len(written) > limit[0]:
        kept = written if et_al and len(written) <= limit[0] else written[: limit[1]]
        return terms.between.join(kept) + (
            terms.et_al if terms.language != "en" else f", {terms.et_al}" if kept else terms.et_al
        )
    if len(written) < 2:
        return "".join(written)
    if len(written) == 2 and people[0].whole:
        return f"{written[0]}{terms.last.removeprefix(',')}{written[1]}"  # the comma is that of an inverted name
    return terms.between.join(written[:-1]) + terms.last + written[-1]


def directly(people: Sequence[Person], terms: Terms) -> str:
    """Names in reading order, for editors and translators: `Ulrich Thoma and Grace Ampofo`."""
    written = [person.direct for person in people]
    if terms.language != "en" or len(written) < 2:
        return terms.between.join(written)
    return f"{written[0]} and {written[1]}" if len(written) == 2 else ", ".join(written[:-1]) + f", and {written[-1]}"


def edited_and_translated(work: Work, terms: Terms, *, editors: bool = True) -> list[str]:
    """`edited by A B`, `translated by C D`; people who are both are named once in English: `edited and translated by E F`."""
    edited = work.editor if editors and work.author else ()
    if edited and edited == work.translator and terms.language == "en":
        return [f"edited and translated by {directly(edited, terms)}"]
    roles = ((terms.edited, edited), (terms.translated, work.translator))
    return [term.format(directly(people, terms)) for term, people in roles if people]


def ordinal(edition: str) -> str:
    """`3rd` of `3`, `3rd ed.` or `3rd edition`; anything else as it is."""
    match = _ORDINAL.fullmatch(edition.strip())
    if not match:
        return ""
    number = int(match[1])
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def english_edition(edition: str) -> str:
    """`3rd ed.`; an edition in words as it is."""
    counted = ordinal(edition)
    return f"{counted} ed." if counted else edition


def numbered(label: str, number: str, word: str = "no.") -> str:
    """`Working Paper no. 22-07`; a number that is no counted one (`E/2020/61`) goes without the word."""
    if not number:
        return label
    return " ".join(part for part in (label, word if number[0].isdecimal() else "", number) if part)


def plural(word: str, issue: str) -> str:
    """`no. 3`, `nos. 3–4`."""
    return f"{word[:-1]}s. {issue}" if re.search(r"\d\s*[–/&,]\s*\d", issue) else f"{word} {issue}"


_LOWERED = re.compile(r"(?:nos?|vol)\.\s|(?:edited|translated)\s(?:by|and)\s")


def opened(made: Phrase, genre: str = "") -> Phrase:
    """What begins a sentence, with a capital where it begins with a word of the style's own or the genre: `No. 31`, `Translated by A B`."""
    if not made or not (_LOWERED.match(made[0].text) or (genre and made[0].text.startswith(genre))):
        return made
    return (replace(made[0], text=capital(made[0].text)), *made[1:])


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def said_once(*texts: str) -> list[str]:
    """The texts that say something, each once, whatever its case."""
    kept: list[str] = []
    for text in texts:
        if text and text.casefold() not in {other.casefold() for other in kept}:
            kept.append(text)
    return kept
