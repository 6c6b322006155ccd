"""APA, 7th edition (Publication Manual, chapters 9 and 10). Titles keep the casing they are cited with."""

from collections.abc import Sequence

from corpus_cli.export.phrase import Phrase, Piece, italic, link, listed, paragraph, phrase, sentence
from corpus_cli.export.style import Style, capital, english_edition, numbered, said_once
from corpus_cli.export.terms import TERMS, Terms
from corpus_cli.export.work import Person, Work

_IN_CONTAINER = (
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "chapter",
    "paper-conference",
    "post-weblog",
    "article",
)
_YEAR_ONLY = ("article-journal", "book", "chapter", "thesis", "paper-conference")
_LIMIT, _FIRST = 20, 19  # rule 9.8: up to 20 names; of more, the first 19 and the last


def entry(work: Work, terms: Terms) -> Phrase:
    """`Family, G. (2024a, May 16). Title. Container. URL` and the like."""
    people = _by(work, terms)
    date = sentence(f"({_date(work, terms)})")
    title = sentence(_title(work))
    head = [sentence(people), date, title] if people else [title, date]
    return paragraph([*head, *_source(work), _address(work, terms)])


def _by(work: Work, terms: Terms) -> str:
    text = _names(work.author or work.editor, terms, et_al=work.et_al and bool(work.author))
    if work.author or not work.editor:
        return text
    return text + (f" ({'Ed.' if len(work.editor) == 1 else 'Eds.'})" if terms.language == "en" else f" {terms.editor}")


def _inverted(person: Person) -> str:
    return person.whole or ", ".join(part for part in (person.family, person.initials(), person.suffix) if part)


def _names(people: Sequence[Person], terms: Terms, *, et_al: bool) -> str:
    written = [_inverted(person) for person in people]
    if not all(person.whole for person in people):
        terms = TERMS["en"]  # `Adu, K.·Holm` would be read as three names
    if et_al:
        return ", ".join([*written, terms.et_al.strip()])
    if len(written) > _LIMIT:
        return ", ".join(written[:_FIRST]) + f", … {written[-1]}"
    if terms.language != "en":
        return terms.between.join(written)
    return ", ".join(written[:-1]) + f", & {written[-1]}" if len(written) > 1 else "".join(written)


def _date(work: Work, terms: Terms) -> str:
    year = work.year_text(terms)
    if work.year is None or work.type in _YEAR_ONLY:
        return year
    return ", ".join(part for part in (year, work.date(terms)) if part)


def _title(work: Work) -> Phrase:
    title: Piece = (
        work.title
        if work.type in (*_IN_CONTAINER, "broadcast") and (work.container or work.is_("article-journal"))
        else italic(work.title)
    )
    if work.is_("thesis"):
        return phrase(
            title, f" [{', '.join(part for part in (work.genre or 'Doctoral dissertation', work.publisher) if part)}]"
        )
    label = (work.container or work.series or work.genre) if work.is_("report") else work.genre
    number = numbered(label, work.number, "No.") if work.number else ""
    volume = f"Vol. {work.volume}" if work.volume and work.is_("book") else ""
    part = work.is_("chapter", "paper-conference")  # the editors of its book are named there
    edited = (
        f"{_direct(work.editor)}, {'Ed.' if len(work.editor) == 1 else 'Eds.'}"
        if work.editor and work.author and not part
        else ""
    )
    translated = "; ".join(
        text for text in (edited, f"{_direct(work.translator)}, Trans." if work.translator else "") if text
    )
    notes = ", ".join(part for part in (english_edition(work.edition), volume, number) if part)
    inner = "; ".join(part for part in (translated, notes) if part)
    genre = f" [{capital(work.genre)}]" if work.genre and not number else ""
    return phrase(
        title,
        f" ({inner})"
        if inner and not work.is_("chapter", "paper-conference")
        else (f" ({translated})" if translated else ""),
        genre,
    )


def _source(work: Work) -> list[Phrase]:
    publisher = said_once(*(person.whole for person in work.author), work.container, work.publisher)
    published = sentence(work.publisher if work.publisher in publisher and not work.is_by(work.publisher) else "")
    if work.is_("chapter", "paper-conference"):
        editors = (
            f"{_direct(work.editor)} ({'Ed.' if len(work.editor) == 1 else 'Eds.'}), "
            if work.editor and work.author
            else ""
        )
        inner = ", ".join(
            part
            for part in (english_edition(work.edition), f"Vol. {work.volume}" if work.volume else "", _pages(work))
            if part
        )
        within = (
            phrase("In ", editors, italic(work.container), f" ({inner})" if inner else "") if work.container else ()
        )
        return [sentence(within), published]
    if work.is_("thesis"):
        return [sentence(work.container)]
    if work.type in _IN_CONTAINER:
        issue = f"({work.issue})" if work.issue else ""
        volume: Piece = phrase(italic(work.volume), issue) if work.volume else issue
        return [sentence(listed([italic(work.container), volume, work.full_page])), published]
    if work.is_("broadcast") and work.container:
        return [sentence("In ", italic(work.container)), published]
    outlet = "" if work.is_("report") and work.number else work.container or work.series
    return [sentence("" if work.is_by(outlet) else outlet), published]


def _direct(people: Sequence[Person]) -> str:
    written = [person.whole or f"{person.initials()} {person.family}".strip() for person in people]
    return (
        ", ".join(written[:-1]) + (", & " if len(written) > 2 else " & ") + written[-1]
        if len(written) > 1
        else "".join(written)
    )


def _pages(work: Work) -> str:
    return f"{'pp.' if any(c in work.page for c in '–,') else 'p.'} {work.full_page}" if work.page else ""


def _address(work: Work, terms: Terms) -> Phrase:
    if work.accessed and work.year is None and work.address:
        if terms.language == "en":
            return phrase(f"Retrieved {terms.full_date(*work.accessed)}, from ", link(work.address))
        return phrase(terms.accessed.format(terms.full_date(*work.accessed)), ". ", link(work.address))
    return phrase(link(work.address))


STYLE = Style("apa", "APA, 7th edition", entry)
