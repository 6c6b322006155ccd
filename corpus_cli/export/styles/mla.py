"""MLA, 9th edition (MLA Handbook, chapter 5: the core elements). Titles keep the casing they are cited with."""

from corpus_cli.export.phrase import Phrase, Piece, italic, link, listed, paragraph, phrase, quoted, sentence
from corpus_cli.export.style import (
    Style,
    capital,
    edited_and_translated,
    english_edition,
    names,
    numbered,
    opened,
    plural,
)
from corpus_cli.export.terms import Terms
from corpus_cli.export.work import Work

_STANDALONE = ("book", "report", "thesis", "dataset", "broadcast")
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def entry(work: Work, terms: Terms) -> Phrase:
    """`Family, Given. “Title.” Container, 16 May 2024, URL.` and the like."""
    people = work.author or work.editor
    two = 2  # three or more are cut to the first
    by = names(
        people,
        terms,
        first=lambda p: p.inverted,
        others=lambda p: p.direct,
        limit=(two, 1),
        et_al=work.et_al and bool(work.author),
    )
    if people and not work.author:
        by += f", {'editor' if len(people) == 1 else 'editors'}" if terms.language == "en" else f" {terms.editor}"
    standalone = work.type in _STANDALONE and not work.container
    spoken = sentence(capital(work.genre)) if work.is_("interview") else ()
    title = sentence(italic(work.title)) if standalone else phrase(quoted(work.title))
    accessed = sentence(_accessed(work, terms))
    return paragraph([sentence(by), title, spoken, sentence(_container(work, terms)), accessed])


def _accessed(work: Work, terms: Terms) -> str:
    if not work.accessed:
        return ""
    return terms.accessed.format(_day(*work.accessed, terms))


def _day(year: int, month: int | None, day: int | None, terms: Terms) -> str:
    if terms.language != "en":
        return terms.full_date(year, month, day)
    return " ".join(str(part) for part in (day if month else None, _MONTHS[month - 1] if month else None, year) if part)


def _date(work: Work, terms: Terms) -> str:
    if work.year is None:
        return work.status if work.status != "n.d." else ""
    if work.season:
        return f"{work.date(terms).lower()} {work.year}"
    return terms.circa.format(work.year) if work.circa else _day(work.year, work.month, work.day, terms)


def _container(work: Work, terms: Terms) -> Phrase:
    others = edited_and_translated(work, terms)
    publisher = (
        "" if work.publisher and (work.is_by(work.publisher) or work.publisher == work.container) else work.publisher
    )
    platform = work.is_("post") and work.container and work.container.casefold() in work.genre.casefold()
    genre = numbered(work.genre, work.number) if work.genre and not work.is_("interview") and not platform else ""
    genre = genre or ("PhD dissertation" if work.is_("thesis") else "")
    pages = f"{'pp.' if any(c in work.page for c in '–,') else 'p.'} {work.page}" if work.page else ""
    outlet: Piece = italic(work.container)
    numbers = [
        f"vol. {work.volume}" if work.volume else "",
        plural("no.", work.issue) if work.issue else "",
        "" if work.genre or work.series else numbered("", work.number),
    ]
    facts = [
        outlet,
        *others,
        english_edition(work.edition),
        *numbers,
        numbered(work.series, "" if genre and work.genre else work.number) if work.series else "",
        genre,
        publisher,
        _date(work, terms),
        work.place if work.is_("speech") else "",
        pages,
        link(work.address),
    ]
    made = listed(facts)
    return made if work.container else opened(made)


STYLE = Style("mla", "MLA, 9th edition", entry)
