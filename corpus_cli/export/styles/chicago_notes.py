"""Chicago notes and bibliography, 18th edition: the bibliography's entries, and the full note (CMOS 18, chapters 13 and 14)."""

from collections.abc import Sequence

from corpus_cli.export.phrase import Phrase, Piece, italic, link, listed, paragraph, phrase, quoted, sentence
from corpus_cli.export.style import (
    Style,
    capital,
    directly,
    edited_and_translated,
    english_edition,
    numbered,
    opened,
    plural,
)
from corpus_cli.export.styles.chicago_author_date import access, by, heading, posted
from corpus_cli.export.terms import Terms
from corpus_cli.export.work import Person, Work

_BOOKS = ("book", "thesis", "dataset", "broadcast")


def entry(work: Work, terms: Terms) -> Phrase:
    """`Family, Given. “Title.” Container, May 16, 2024. URL.` and the like."""
    names = by(work, terms)
    part = work.is_("chapter", "paper-conference")  # the editors of its book are named there
    people = [sentence(capital(text)) for text in edited_and_translated(work, terms, editors=not part)]
    details = [sentence(opened(part, work.genre)) for part in _details(work, terms)]
    return paragraph(
        [sentence(names), heading(work), *people, *details, *access(work, terms), sentence(link(work.address))]
    )


def note(work: Work, terms: Terms) -> Phrase:
    """`Given Family, “Title,” Container, May 16, 2024, URL.` and the like."""
    people = work.author or work.editor
    shown = people if len(people) < 3 else people[:1]
    by_line = directly(shown, terms) + (f" {terms.et_al.strip()}" if len(people) > 2 or work.et_al else "")
    if people and not work.author:
        by_line += f", {terms.editor if len(people) == 1 else terms.editors}"
    standalone = (work.type in _BOOKS and not (work.is_("broadcast") and work.container)) or (
        work.is_("report") and not work.container
    )
    in_italics = standalone and not work.is_("thesis", "dataset")
    accessed = (
        terms.accessed.format(terms.full_date(*work.accessed)).replace("Accessed", "accessed") if work.accessed else ""
    )
    if standalone or work.is_("chapter", "paper-conference"):
        facts = _bracketed(work, terms)
    else:
        edited = _short(terms.edited, work.editor if work.author else (), terms)
        facts = listed([edited, _short(terms.translated, work.translator, terms), *_spoken(work, terms)])
    follows = bool(facts) and not _opens(facts)
    title: Piece = italic(work.title) if in_italics else quoted(work.title, "" if facts and not follows else ",")
    head = phrase(title, ", " if in_italics and follows else " " if title and facts else "", facts)
    return sentence(listed([by_line, head, accessed, link(work.address)]))


def _spoken(work: Work, terms: Terms) -> list[Phrase]:
    """What a note says of a work, a lecture's kind and place in brackets: `(keynote address, Harbour Forum, Accra, May 16, 2022)`."""
    if work.is_("speech") and work.genre:
        return [phrase("(", listed([_lowered(work.genre), *_occasion(work), _date(work, terms)]), ")")]
    if work.is_("interview") and work.genre:
        return [phrase(_lowered(work.genre)), *_details(work, terms)[1:]]
    return _details(work, terms)


def _lowered(text: str) -> str:
    """A kind of work in running text: `keynote address`; a word in capitals as it is."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _occasion(work: Work) -> list[str]:
    return [text for text in (work.container, work.publisher, work.place) if text]


def _opens(facts: Phrase) -> bool:
    return facts[0].text.startswith("(")


def _short(term: str, people: Sequence[Person], terms: Terms) -> str:
    """A role as notes abbreviate it: `ed. Ulrich Thoma`."""
    if not people:
        return ""
    return term.format(directly(people, terms)).replace("edited by", "ed.").replace("translated by", "trans.")


def _bracketed(work: Work, terms: Terms) -> Phrase:
    """What stands around the publisher in brackets: `in Book, ed. A B (Oslo: Birch, 2017), 61–84`."""
    inside = work.is_("chapter", "paper-conference") and bool(work.container)
    genre = work.genre or ("PhD diss." if work.is_("thesis") else "")
    label = numbered(work.series or genre, work.number) if work.is_("report") else work.series
    before = listed([
        phrase("in ", italic(work.container)) if inside else "",
        _short(terms.edited, work.editor if work.author else (), terms),
        _short(terms.translated, work.translator, terms),
        english_edition(work.edition),
        f"vol. {work.volume}" if work.volume else "",
        label,
    ])  # fmt: skip
    published = listed([genre if work.is_("thesis", "broadcast") else "", _published(work), _date(work, terms)])
    facts = phrase(before, " " if before else "", "(", published, ")")
    return listed([facts, work.page if inside or not work.is_("book") else ""])


def _date(work: Work, terms: Terms) -> str:
    if work.year is None:
        return work.status or terms.no_date
    if work.season:
        return f"{work.date(terms)} {work.year}"
    return terms.circa.format(work.year) if work.circa else terms.full_date(work.year, work.month, work.day)


def _details(work: Work, terms: Terms) -> list[Phrase]:
    """What stands between title and address, date with year included."""
    date = _date(work, terms)
    if work.is_("chapter", "paper-conference"):
        edited = terms.edited.format(directly(work.editor, terms)) if work.editor and work.author else ""
        volume = f"vol. {work.volume}" if work.volume else ""
        book: list[Piece] = [
            phrase("In ", italic(work.container)),
            english_edition(work.edition),
            edited,
            volume,
            work.page,
        ]
        within = listed(book) if work.container else ()
        return [part for part in (within, listed([_published(work), date])) if part]
    if work.type in _BOOKS:
        numbers = listed([english_edition(work.edition), f"vol. {work.volume}" if work.volume else "", work.series])
        genre = work.genre or ("PhD diss." if work.is_("thesis") else "")
        within = listed([italic(work.container) if work.is_("broadcast") else work.container])
        return [part for part in (numbers, within, listed([genre, _published(work), date])) if part]
    if work.volume or (work.is_("article-journal") and work.year):
        issue = f", {plural('no.', work.issue)}" if work.issue else ""
        pages = f": {work.page}" if work.page else ""
        return [phrase(italic(work.container), f" {work.volume}" if work.volume else "", issue, f" ({date})", pages)]
    if work.is_("report"):
        label = numbered(work.container or work.series or work.genre, work.number)
        return [part for part in (phrase(label) if label and work.place else (), _report(label, work, date)) if part]
    if work.is_("speech", "interview"):
        spoken = [phrase(capital(work.genre))] if work.genre else []
        where: list[Piece] = [*_occasion(work)[1 if work.container else 0 :], date]
        outlet: Piece = work.container if work.is_("speech") else italic(work.container)
        return [listed([*spoken, outlet, *where])] if work.is_("speech") else [*spoken, listed([outlet, *where])]
    outlet = work.container if work.is_("webpage", "post") else italic(work.container)
    if work.is_("post-weblog", "post"):
        outlet, genre = posted(work, outlet), ""
    else:
        genre = numbered(work.genre, work.number)
    publisher = "" if work.is_by(work.publisher) or work.publisher == work.container else work.publisher
    issue = plural("no.", work.issue) if work.issue else ""
    return [listed([outlet, issue, genre, listed([work.place, publisher], ": "), date, work.page])]


def _report(label: str, work: Work, date: str) -> Phrase:
    return listed(["" if work.place else label, _published(work), date, work.page])


def _published(work: Work) -> Phrase:
    return listed([work.place, work.publisher], ": ")


STYLE = Style("chicago-notes", "Chicago notes and bibliography, 18th edition (bibliography)", entry)
NOTE = Style("chicago-note", "Chicago notes and bibliography, 18th edition (full note)", note)
