"""Vancouver, as the National Library of Medicine writes it (Citing Medicine, 2nd edition)."""

from collections.abc import Sequence

from corpus_cli.export.phrase import Phrase, Span, link, paragraph, phrase, sentence
from corpus_cli.export.style import Style, english_edition, numbered
from corpus_cli.export.terms import TERMS, Terms
from corpus_cli.export.work import Person, Work

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PERIODICAL = ("article-journal", "article-magazine", "article-newspaper")
_PARTS = ("chapter", "paper-conference")
_SHOWN = 6  # ICMJE: up to six authors, of more the first six and "et al."


def entry(work: Work, terms: Terms) -> Phrase:
    """`Lee DR, Kim M. Title. Container. 2024 May 16;39(5):640-8.` and the like."""
    del terms  # English throughout
    by = _names(work.author or work.editor, et_al=work.et_al and bool(work.author))
    if work.editor and not work.author:
        by += ", editor" + ("s" if len(work.editor) > 1 else "")
    online = "" if work.doi or not work.url else " [Internet]"
    part = work.is_(*_PARTS)  # the editors of its book are named there
    edited = _role(work.editor, "editor") if work.author and not part else ""
    translated = ". ".join(text for text in (edited, _role(work.translator, "translator")) if text)
    if work.type in _PERIODICAL and work.container:
        body = [sentence(work.title), sentence(work.container + online), sentence(translated), sentence(_issue(work))]
    elif work.is_(*_PARTS) and work.container:
        editors = (
            f"{_names(work.editor)}, editor{'s' if len(work.editor) > 1 else ''}. "
            if work.editor and work.author
            else ""
        )
        pages = f"p. {_pages(work)}" if work.page else ""
        within = sentence("In: " + editors + work.container + online)
        body = [
            sentence(work.title),
            within,
            sentence(english_edition(work.edition)),
            sentence(_volume(work)),
            sentence(_published(work)),
            sentence(pages),
        ]
    else:
        label = f" [{work.genre}]" if work.genre and not online else online
        if work.is_("thesis"):
            label = f" [{work.genre or 'dissertation'}{' on the Internet' if online else ''}]"
        facts = sentence(english_edition(work.edition))
        genre = work.genre if online and not work.is_("thesis") else ""
        number = numbered(genre, work.number, "No.") or genre
        series = [sentence(part) for part in (work.container, work.series, number) if part]
        body = [
            sentence(work.title + label),
            facts,
            sentence(_volume(work)),
            sentence(translated),
            *(series if not work.publisher else []),
            sentence(_published(work)),
            *(series if work.publisher else []),
        ]
    return paragraph([sentence(by), *body, _address(work)])


def _names(people: Sequence[Person], *, et_al: bool = False) -> str:
    written = [
        person.whole
        or f"{person.family} {person.initials('', '').replace(' ', '')}{f' {person.suffix}' if person.suffix else ''}".strip()
        for person in people
    ]
    return ", ".join(written[:_SHOWN] + (["et al"] if et_al or len(written) > _SHOWN else []))


def _role(people: Sequence[Person], role: str) -> str:
    return f"{_names(people)}, {role}{'s' if len(people) > 1 else ''}" if people else ""


def _day(year: int, month: int | None, day: int | None) -> str:
    return " ".join(str(part) for part in (year, _MONTHS[month - 1] if month else None, day if month else None) if part)


def _date(work: Work) -> str:
    if work.year and work.season:
        return f"{work.year} {work.date(TERMS['en'])}"
    return (
        _day(work.year, work.month, work.day)
        if work.year
        else (work.status if work.status != "n.d." else "[date unknown]")
    )


def _volume(work: Work) -> str:
    return f"Vol. {work.volume.replace('–', '-')}" if work.volume and work.is_("book", *_PARTS) else ""


def _pages(work: Work) -> str:
    return work.page.replace("–", "-")


def _cited(work: Work) -> str:
    return f" [cited {_day(*work.accessed)}]" if work.accessed else ""


def _issue(work: Work) -> str:
    number = work.volume + (f"({work.issue.replace('–', '-')})" if work.issue else "")
    return (
        (_date(work) or "[date unknown]")
        + _cited(work)
        + (f";{number}" if number else "")
        + (f":{_pages(work)}" if work.page else "")
    )


def _published(work: Work) -> str:
    publisher = ": ".join(part for part in (work.place, work.publisher) if part)
    return "; ".join(part for part in (publisher, (_date(work) or "[date unknown]") + _cited(work)) if part)


def _address(work: Work) -> Phrase:
    if work.doi:
        return phrase(Span(f"doi:{work.doi}", href=work.address))
    return phrase("Available from: ", link(work.url)) if work.url else ()


STYLE = Style("vancouver", "Vancouver (NLM, Citing Medicine)", entry, label="{}. ")
