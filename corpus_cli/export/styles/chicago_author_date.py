"""Chicago author-date, 18th edition (CMOS 18, chapters 13 and 14).

As printed: the letter of a year, the casing of a title, a stated place of publication and date of access, the full stop after an outlet
that an entry cites as a website. Not taken over: `March 07`, a missing space before an address.
"""

from corpus_cli.export.phrase import Phrase, Piece, italic, link, listed, paragraph, phrase, quoted, sentence
from corpus_cli.export.style import (
    Style,
    capital,
    directly,
    edited_and_translated,
    english_edition,
    names,
    numbered,
    opened,
    plural,
    said_once,
)
from corpus_cli.export.terms import Terms
from corpus_cli.export.work import Work

_STANDALONE = ("book", "thesis", "dataset", "broadcast")
_PERIODICAL = ("article-journal", "article-magazine", "article-newspaper", "article")


def entry(work: Work, terms: Terms) -> Phrase:
    """`Family, Given. 2024a. “Title.” Container, May 16. URL.` and the like."""
    people = by(work, terms)
    stated = work.year is None and work.status != "n.d."  # `Forthcoming`, but `n.d.`
    year = sentence(capital(work.status) if stated and work.status else work.year_text(terms))
    title = heading(work)
    head = [sentence(people), year, title] if people else [title, year]
    return paragraph([*head, *body(work, terms), *access(work, terms), sentence(link(work.address))])


def by(work: Work, terms: Terms) -> str:
    """The authors, or the editors with `ed.`; up to six, of more the first three."""
    people = work.author or work.editor
    text = names(
        people,
        terms,
        first=lambda p: p.inverted,
        others=lambda p: p.direct,
        limit=(6, 3),
        et_al=work.et_al and bool(work.author),
    )
    if not work.author and people:
        text += f", {terms.editor if len(people) == 1 else terms.editors}"
    return text


def heading(work: Work) -> Phrase:
    """The title: in italics what stands alone, in quotation marks what is part of something."""
    if work.is_("book") or (
        work.is_("broadcast", "report", "legislation", "legal_case", "treaty") and not work.container
    ):
        return sentence(italic(work.title))
    return phrase(quoted(work.title))


def body(work: Work, terms: Terms) -> list[Phrase]:
    """What follows the title, up to the address."""
    if work.is_("chapter", "paper-conference"):
        return _part_of_book(work, terms)
    if work.type in _STANDALONE:
        return _standalone(work, terms)
    if work.type in _PERIODICAL and not work.website:
        return [*_people(work, terms), sentence(_periodical(work, terms))]
    return _loose(work, terms)


def access(work: Work, terms: Terms) -> list[Phrase]:
    """The stated date of access."""
    return [sentence(terms.accessed.format(terms.full_date(*work.accessed)))] if work.accessed else []


def _people(work: Work, terms: Terms, *, editors: bool = True) -> list[Phrase]:
    return [sentence(capital(text)) for text in edited_and_translated(work, terms, editors=editors)]


def _periodical(work: Work, terms: Terms) -> Phrase:
    date = work.date(terms)
    outlet: Piece = italic(work.container)
    if work.volume:
        numbers: Piece = f" ({work.issue})" if work.issue else f" ({date})" if date else ""
        return phrase(outlet, " ", work.volume, numbers, f": {work.page}" if work.page else "")
    issue = plural("no.", work.issue) if work.issue else None
    if work.is_("article-journal"):
        place = phrase(listed([outlet, issue]), f" ({date})" if date else "")
        return phrase(place, f": {work.page}" if work.page else "")
    publisher = said_once(work.container, work.publisher)[1:] if work.container else [work.publisher]
    return listed([outlet, issue, *publisher, date, work.page])


def _part_of_book(work: Work, terms: Terms) -> list[Phrase]:
    edited = terms.edited.format(directly(work.editor, terms)) if work.editor and work.author else None
    within = (
        listed(
            [phrase("In " if terms.language == "en" else "", italic(work.container)), edited, _volume(work), work.page]
        )
        if work.container
        else ()
    )
    return [
        sentence(within),
        *_people(work, terms, editors=False),
        sentence(english_edition(work.edition)),
        sentence(work.series),
        _published(work, work.date(terms)),
    ]


def _standalone(work: Work, terms: Terms) -> list[Phrase]:
    genre = capital(work.genre) or ("PhD diss." if work.is_("thesis") else "")
    facts = (
        [sentence(listed([genre, work.publisher, work.date(terms)]))]
        if work.is_("thesis", "broadcast")
        else [_published(work, work.date(terms))]
    )
    numbers = listed([english_edition(work.edition), _volume(work)])
    return [
        *_people(work, terms), sentence(numbers), sentence(italic(work.container) if work.is_("broadcast") else work.container), sentence(listed([work.series, work.number], " ")),
        sentence(None if work.is_("thesis", "broadcast") else work.genre), *facts, sentence(work.page),
    ]  # fmt: skip


def _loose(work: Work, terms: Terms) -> list[Phrase]:
    """Pages, reports, posts and whatever else has a date and a place."""
    date = work.date(terms)
    if work.is_("report"):
        return [*_people(work, terms), *_report(work, date)]
    if work.is_("post-weblog", "post", "speech", "interview"):
        return [*_people(work, terms), *map(sentence, occasion(work, date))]
    outlet = phrase(work.container)
    publisher = said_once(*(name.whole for name in work.author), work.container, work.publisher)
    publisher = [text for text in publisher if text == work.publisher and not work.is_by(text)]
    if work.publisher and work.place:
        return [
            *_people(work, terms),
            sentence(outlet),
            sentence(opened(listed([numbered(work.genre, work.number)]))),
            _published(work, date),
        ]
    return [
        *_people(work, terms),
        sentence(outlet),
        *map(sentence, publisher),
        sentence(opened(listed([numbered(work.genre, work.number), work.volume, date, work.page]))),
    ]


def occasion(work: Work, date: str) -> list[Phrase]:
    """Where somebody spoke or posted: CMOS 18, chapter 14 on blogs, social media, interviews and lectures."""
    genre = capital(work.genre)
    if work.is_("speech"):
        return [listed([genre, work.container, work.publisher, work.place, date])]
    if work.is_("interview"):
        return [phrase(genre), listed([italic(work.container), work.publisher, work.place, date])]
    outlet = italic(work.container) if work.is_("post-weblog") else phrase(work.container)
    return [listed([posted(work, outlet), work.publisher, work.place, date])]


def posted(work: Work, outlet: Piece) -> Phrase:
    """`Tide Notes (blog)`, `Instagram photo`; `X` of an `X post`."""
    named = bool(work.container) and work.container.casefold() in work.genre.casefold()
    if named and work.is_("post"):
        kind = work.genre.casefold().removeprefix(work.container.casefold()).strip()
        return phrase(outlet) if kind in ("", "post") else phrase(work.genre)
    if work.container and work.genre and not named:
        return phrase(outlet, f" ({work.genre})")
    return phrase(outlet) if work.container else phrase(capital(work.genre))


def _report(work: Work, date: str) -> list[Phrase]:
    series = work.container or work.series or work.genre
    extra = [text for text in (work.series, work.genre) if text and text != series]
    label = opened(listed([numbered(series, work.number), *extra]))
    if work.place or not label:
        return [sentence(label), _published(work, date)]
    publisher = "" if work.is_by(work.publisher) and label and work.container else work.publisher
    if work.container and publisher:
        return [sentence(label), sentence(listed([publisher, date, work.page]))]
    return [sentence(listed([label, date, work.page] if work.container else [label, publisher, date, work.page]))]


def _volume(work: Work) -> str:
    return f"vol. {work.volume}" if work.volume else ""


def _published(work: Work, date: str = "") -> Phrase:
    return sentence(listed([listed([work.place, work.publisher], ": "), date]))


STYLE = Style("chicago-author-date", "Chicago author-date, 18th edition", entry)
