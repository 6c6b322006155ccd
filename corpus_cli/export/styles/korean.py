"""A Korean social-science style: the author-date form of the Korean political-science and international-studies journals.

An entry in Hangul or Han has 『』 for what stands alone and “ ” for what is part of it, names with a middle dot, dates as `3월 14일` and the date of
access as `검색일: 2025. 3. 14.`; any other entry is in the journals' Western form, which is close to Chicago author-date.
"""

import re

from corpus_cli.export.phrase import Phrase, Piece, italic, link, listed, paragraph, phrase, quoted, sentence
from corpus_cli.export.style import Style, directly, edited_and_translated, english_edition, names
from corpus_cli.export.styles import chicago_author_date
from corpus_cli.export.terms import TERMS, Terms
from corpus_cli.export.work import Work

_EASTERN = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_STANDALONE = ("book", "report", "thesis", "dataset", "broadcast")


def entry(work: Work, terms: Terms) -> Phrase:
    """`김민수·박지영. 2024. “제목.” 『학술지』 8권 2호, 55–78.` and the like."""
    if not work.east_asian:
        return _western(work, TERMS["en"])
    people = work.author or work.editor
    by = names(people, terms, first=lambda p: p.inverted, others=lambda p: p.inverted, limit=(99, 3), et_al=work.et_al)
    by += f" {terms.editor}" if people and not work.author else ""
    alone = work.type in _STANDALONE and not work.container
    title = sentence(f"『{work.title}』" if work.title else "") if alone else phrase(quoted(work.title))
    year = sentence(work.year_text(terms))
    head = [sentence(by), year, title] if by else [title, year]
    return paragraph([*head, *_source(work, terms), _address(work)])


def _source(work: Work, terms: Terms) -> list[Phrase]:
    part = work.is_("chapter", "paper-conference") and bool(work.container)  # the editors of its book are named there
    translated = paragraph([sentence(text) for text in edited_and_translated(work, terms, editors=not part)])
    date = work.date(terms)
    published = listed([work.place, work.publisher], ": ")
    if work.is_("chapter", "paper-conference") and work.container:
        edited = terms.edited.format(directly(work.editor, terms)) if work.editor else ""
        return [
            translated,
            sentence(listed([listed([edited, _outlet(work.container)], " "), work.page])),
            sentence(published),
        ]
    numbers = _numbers(work)
    outlet = _outlet(work.container)
    if work.is_("article-journal") or work.volume:
        return [translated, sentence(listed([listed([outlet, numbers], " "), work.page])), sentence(published)]
    if outlet:
        place = "" if work.is_by(work.publisher) else work.publisher
        return [translated, sentence(listed([listed([outlet, numbers], " "), place, date, work.page]))]
    facts: list[Piece] = [
        work.edition,
        f"{work.volume}권" if work.volume else "",
        work.genre,
        listed([work.series, work.number], " "),
    ]
    return [
        translated,
        sentence(listed(facts)),
        sentence(listed([() if work.is_by(work.publisher) and not work.place else published, date, work.page])),
    ]


def _outlet(name: str) -> Phrase:
    """The name in 『』; one in Latin letters in italics, as in the Western form."""
    if not name:
        return ()
    return phrase(f"『{name}』" if _EASTERN.search(name) else italic(name))


def _numbers(work: Work) -> str:
    return " ".join(
        part
        for part in (f"{work.volume}권" if work.volume else "", f"{work.issue}호" if work.issue else "", work.number)
        if part
    )


def _address(work: Work) -> Phrase:
    if not work.address:
        return ()
    if not work.accessed:
        return sentence(link(work.address))
    day = ". ".join(str(part) for part in work.accessed if part)
    return phrase(link(work.address), f" (검색일: {day}).")


def _western(work: Work, terms: Terms) -> Phrase:
    if not (work.is_("article-journal") and work.volume):
        return chicago_author_date.entry(work, terms)
    by = chicago_author_date.by(work, terms)
    within = work.issue or work.date(terms)
    numbers = f" {work.volume}{f'({within})' if within else ''}"
    outlet = listed([phrase(italic(work.container), numbers), english_edition(work.edition)])
    source = phrase(outlet, f", {work.page}" if work.page else "")
    return paragraph(
        [
            sentence(by),
            sentence(work.year_text(terms)),
            phrase(quoted(work.title)),
            sentence(source),
            sentence(link(work.address)),
        ]
    )


STYLE = Style("korean-social-science", "Korean social sciences, author-date", entry, locale="ko")
