"""GB/T 7714-2015, numeric system: order, marks and document-type codes of its sections 4, 8 and appendix B.

An entry uses the words of its own language (等 and 译 in Chinese, ほか and 訳 in Japanese), a Western one `et al.` and `trans.`. Western family names are in capitals, given names as initials without stops.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_cli.export.phrase import Phrase, Span, link, phrase
from corpus_cli.export.style import Style, english_edition
from corpus_cli.export.terms import Terms
from corpus_cli.export.work import Person, Work

_CODES = {
    "article-journal": "J", "article-magazine": "J", "article-newspaper": "N", "book": "M", "chapter": "M", "paper-conference": "C", "report": "R",
    "thesis": "D", "dataset": "DS", "legislation": "S", "manuscript": "A", "speech": "Z", "document": "Z",
}  # fmt: skip
"""Appendix B, table B.1; what has no code there is `EB`, an electronic notice."""
_SHOWN = 3  # 8.1.2: of more than three authors the first three


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the entry's language (8.1.2: `等` "or the word that corresponds to it")."""

    et_al: str
    editor: str
    translator: str
    edition: str = ""
    volume: str = "第{}卷"
    one_editor: str = ""


_WORDS = {
    "zh": _Words("等", "编", "译", "版"), "zh-Hant": _Words("等", "編", "譯", "版"), "ja": _Words("ほか", "編", "訳", "版"), "ko": _Words("외", "편", "역", "판", "제{}권"),
    "en": _Words("et al", "eds.", "trans", volume="vol. {}", one_editor="ed."),
}  # fmt: skip
_KANA, _HANGUL = re.compile(r"[\u3040-\u30ff]"), re.compile(r"[\uac00-\ud7a3]")


def _words(work: Work) -> _Words:
    """Those of the language that the entry states; where it states none, Han alone is Chinese."""
    if not work.east_asian:
        return _WORDS["en"]
    tag = work.language.lower().replace("_", "-")
    if tag.startswith("zh") and {"hant", "tw", "hk", "mo"} & set(tag.split("-")):
        return _WORDS["zh-Hant"]
    if tag[:2] in ("zh", "ja", "ko"):
        return _WORDS[tag[:2]]
    return _WORDS["ko" if _HANGUL.search(work.title) else "ja" if _KANA.search(work.title) else "zh"]


def entry(work: Work, terms: Terms) -> Phrase:
    """`李明辉, 王晓燕. 题名[J]. 刊名, 2021, 39(5): 640-658.` and the like."""
    del terms  # the language of the entry decides
    words = _words(work)
    people = work.author or work.editor
    head = _names(people, words, et_al=work.et_al)
    if people and not work.author:
        head += f", {words.editor if len(people) > 1 else words.one_editor or words.editor}"
    online = bool(work.address)
    code = _CODES.get(work.type, "EB")
    if online and not work.container and work.is_("article-newspaper", "article-magazine", "document"):
        code = "EB"
    code = f"[{code}{'/OL' if online else ''}]"
    own_volume = _volume(work, words) if work.is_("book") else ""
    title = (work.title + (f": {work.number}" if work.number else "") + own_volume + code) if work.title else ""
    inside = work.is_("chapter", "paper-conference")  # the editors of its book are named there
    edited = (
        f"{_names(work.editor, words)}, {words.one_editor or words.editor}"
        if work.editor and work.author and not inside
        else ""
    )
    translated = f"{_names(work.translator, words)}, {words.translator}" if work.translator else ""
    parts = [head, title, edited, translated]
    text = ""
    for part in parts:
        text += _stopped(part)
    if work.is_("chapter", "paper-conference") and work.container:
        text = text.rstrip(". ") + f"//{_host(work, words)}"
    text += _source(work)
    return phrase(text.rstrip(), " " if work.address else "", _address(work), "." if work.address else "")


def _address(work: Work) -> Span | None:
    return Span(f"DOI:{work.doi}", href=work.address) if work.doi else link(work.url)


def _stopped(part: str) -> str:
    return f"{part.rstrip('.')}. " if part else ""


def _names(people: Sequence[Person], words: _Words, *, et_al: bool = False) -> str:
    written = [
        person.whole or " ".join(part for part in (person.family.upper(), person.initials("", " ")) if part)
        for person in people
    ]
    cut = et_al or len(written) > _SHOWN
    return ", ".join(written[:_SHOWN] + ([words.et_al] if cut else []))


def _host(work: Work, words: _Words) -> str:
    editors = _names(work.editor, words)
    return _stopped(editors) + _stopped(work.container + _volume(work, words))


def _volume(work: Work, words: _Words) -> str:
    """`: vol. 2` behind the title of the book, as other information of it."""
    return f": {words.volume.format(work.volume.replace('–', '-'))}" if work.volume else ""


def _pages(work: Work) -> str:
    return work.full_page.replace("–", "-")


def _day(date: tuple[int, int | None, int | None]) -> str:
    return "-".join(f"{part:02d}" for part in date if part)


def _cited(work: Work) -> str:
    return f"[{_day(work.accessed)}]" if work.accessed else ""


def _date(work: Work) -> str:
    return _day((work.year, work.month, work.day)) if work.year else work.status


def _source(work: Work) -> str:
    year = str(work.year) if work.year else work.status
    year = f"[{year}]" if work.circa else year
    if work.is_("article-journal") or (work.is_("article-magazine") and (work.volume or work.issue)):
        issue = f"({work.issue.replace('–', '-')})" if work.issue else ""
        numbers = ", ".join(part for part in (year, work.volume) if part) + issue
        return (
            _joined([", ".join(part for part in (work.container, numbers) if part), _pages(work)]) + _cited(work) + "."
        )
    if work.is_("article-newspaper", "article-magazine") and work.container:
        page = (f"({_pages(work)})" if work.is_("article-newspaper") else f": {_pages(work)}") if work.page else ""
        return ", ".join(part for part in (work.container, _date(work)) if part) + page + _cited(work) + "."
    edition = f"{english_edition(work.edition).rstrip('.')}. " if work.edition else ""
    if edition and work.east_asian:
        edition = f"{work.edition}. " if not work.edition.isdecimal() else f"{work.edition}{_words(work).edition}. "
    place = _joined([work.place, work.publisher])
    if work.is_("book", "chapter", "paper-conference", "thesis") or (
        work.publisher and (work.place or work.is_("report"))
    ):
        changed = f"({_date(work)})" if work.is_("report") and work.address and work.month else ""
        published = ", ".join(part for part in (place, year) if part) + changed
        series = _stopped(work.container or work.series) if work.is_("report") else ""
        return series + edition + _joined([published, _pages(work)]) + _cited(work) + "."
    outlet = ". ".join(part for part in (work.container, work.series, place) if part)
    outlet += ". " if outlet else ""
    date = f"({_date(work)})" if work.year else ""
    return edition + outlet + date + _cited(work) + ("." if date or work.accessed else "")


def _joined(parts: Sequence[str]) -> str:
    return ": ".join(part for part in parts if part)


STYLE = Style("gb-t-7714-2015", "GB/T 7714-2015, numeric", entry, locale="zh", label="[{}] ")
