"""Commentaries that are translations of one another: announced by one of them, or likely from metadata and structure."""

import re
from dataclasses import dataclass

from corpus_cli.model.commentary import Commentary

_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_LIKELY = 5
"""Points from which a pair is suggested. Authors and date alone (4) fit two pieces that an author published on one day."""


@dataclass(frozen=True, slots=True)
class TranslationEvidence:
    """What speaks for a pair. `announced` says that one names the other; otherwise it is only a suggestion, with the reasons."""

    announced: bool
    reasons: tuple[str, ...]


def address(url: str | None) -> str | None:
    """An address for comparison: without scheme, `www.`, fragment and final slash, in lower case."""
    return _SCHEME.sub("", url.strip()).split("#")[0].rstrip("/").casefold() if url else None


def translation_pair(one: Commentary, other: Commentary) -> TranslationEvidence | None:
    """The evidence that two commentaries are translations of one another; None where they share a language or too little speaks for it."""
    if one.id == other.id or not one.language or not other.language or _base(one.language) == _base(other.language):
        return None
    announced = tuple(_announced(one, other)) + tuple(_announced(other, one))
    if announced:
        return TranslationEvidence(announced=True, reasons=announced)
    points, reasons = _agreement(one, other)
    return TranslationEvidence(announced=False, reasons=tuple(reasons)) if points >= _LIKELY else None


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].casefold()


def _announced(one: Commentary, other: Commentary) -> list[str]:
    """Links of `one` that name `other`: by id, or by its address."""
    reasons = []
    for link in one.links:
        if link.rel != "translation":
            continue
        if link.commentary == other.id:
            reasons.append(f"{one.id} declares {other.id} as its translation")
        elif link.url and address(link.url) == address(other.source_url):
            reasons.append(f"{one.id} links to {link.url}, the address of {other.id}")
    return reasons


def _agreement(one: Commentary, other: Commentary) -> tuple[int, list[str]]:
    """Points and reasons: authors in either script, date, the same references, the same skeleton of sections, an announced version without address."""
    points, reasons = 0, []
    if _names(one) & _names(other):
        points += 2
        reasons.append("an author is the same")
    if one.date and one.date == other.date and len(one.date) == 10:
        points += 2
        reasons.append(f"both are of {one.date}")
    shared = _cited(one) & _cited(other)
    if len(shared) >= 2 and 2 * len(shared) >= min(len(_cited(one)), len(_cited(other))):
        points += 3
        reasons.append(f"{len(shared)} references have the same address")
    shape, mirrored = (
        [section.level for section in one.sections if section.heading],
        [section.level for section in other.sections if section.heading],
    )
    if len(shape) >= 2 and shape == mirrored:
        points += 1
        reasons.append(f"both have {len(shape)} sections of the same levels")
    for announcing, announced in ((one, other), (other, one)):
        if any(
            link.rel == "translation"
            and link.url is None
            and link.language
            and _base(link.language) == _base(announced.language or "")
            for link in announcing.links
        ):
            points += 2
            reasons.append(f"{announcing.id} announces a version in {announced.language}")
    return points, reasons


def _names(commentary: Commentary) -> set[str]:
    return {
        form.casefold()
        for author in commentary.authors
        for form in (author.name, author.orcid, *author.printed)
        if form
    }


def _cited(commentary: Commentary) -> set[str]:
    return {
        found
        for reference in commentary.references
        if (found := (reference.doi or "").casefold() or address(reference.url))
    }
