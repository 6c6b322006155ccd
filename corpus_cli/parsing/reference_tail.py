"""What follows the title: container, date, volume, issue, pages, editors, place, publisher, in any order.

The text is read from left to right. At each place the notations that tell what they are (`12(3)`, `edited by`, `June 9`, `3rd ed.`) are tried; what
none of them takes is a chunk, which `corpus_cli.parsing.reference_settle` names by its place and its words.
"""

import re

from corpus_cli.parsing.dates import DAY, MONTH, SEASON_MONTHS, leading_date, parse_month_day
from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.quotes import OPENING
from corpus_cli.parsing.reference_days import DAY_SPAN, ISSUE_OF_DAY, first_day
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_groups import (
    DOCUMENT,
    EDITION,
    GENRE,
    GROUP,
    LOCATOR,
    PUBLISHED,
    TECHNICAL_REPORT,
    take_aside,
    take_bracketed,
    take_document,
    take_edition,
    take_genre,
    take_group,
    take_published,
)
from corpus_cli.parsing.reference_head import STATUS
from corpus_cli.parsing.reference_law import LAW_NUMBER, take_law_number
from corpus_cli.parsing.reference_locus import begins_locus, take_locus
from corpus_cli.parsing.reference_people import CJK_TRANSLATOR, EDITED_BY, SKIP, TRANSLATED_BY, take_in, take_people
from corpus_cli.parsing.reference_theses import THESIS
from corpus_cli.parsing.reference_words import (
    ABBREVIATION,
    COMMA_IMPRINT,
    CONFERENCE,
    PLACE_YEAR,
    PUBLISHER_WORD,
    inside_abbreviated,
)

_UPDATED = re.compile(
    r"(?:(?:last\s+)?(?:updated|modified|revised|reviewed)|(?:first\s+)?(?:published(?:\s+online)?|posted|aired|uploaded|broadcast)|최종\s?수정일?|最終更新日?|更新日期)\b\s*(?:on|in)?\s*[:：]?\s*",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+")
_BEFORE_DAY = re.compile(r"(?:vom|am|du|le|del|el)\s+(?=\d)", re.IGNORECASE)
_MONTH_DAY = re.compile(
    rf"(?:{MONTH}\s?{DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th|er|\.|º|°)?\s(?:of\s|de\s)?{MONTH}|\d{{1,2}}\s?[월月]\s?\d{{1,2}}\s?[일日号]|\d{{1,2}}\s?[월月](?!\s?\d)|{MONTH})(?=\s*[.,;:)\]，。、]|\s*$|\s+[(“]|付|[号號]|자|\s?[朝夕]刊|（[朝夕]刊)",
    re.IGNORECASE,
)
_MONTH_RANGE = re.compile(
    rf"(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)\s?[-–/]\s?(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)(?:,?\s(\d{{4}}))?|(?:Spring|Summer|Autumn|Fall|Winter)(?=\s*[.,;:)]|\s*$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:nos?|number|#|№|제|第)\.?\s*(?P<n>[A-Z]{0,4}\d[\w./–-]*?)\s*(?:호|号|號)?(?=\s*[.,;:)。，]|\s*$|\s+\()",
    re.IGNORECASE,
)
_CHUNK_END = re.compile(
    r"[.,;，。、；]\s+|[，。；、](?=\S)|\s*[（(\[［【〔]|\s+(?=[\dIVXLCnNvVpP제第통])|(?<=[\u3040-\u9fff가-힣])(?=\d|第|제)|\s*$|[:：]\s*(?=\d)|\s*(?=[「『《“])|,(?=\d)|\.(?=[A-Z][a-z]{2,})|//"
)
_SERIES_NUMBER = re.compile(r"(?P<n>(?:[A-Z]{1,5}\s?)?\d{2,4}-\d{1,4})(?=\s*[.,;]|\s*$)")
_SERIES = re.compile(
    r"\b(?:papers?|reports?|series|briefs?|briefing|notes?|documents?|memo(?:randum)?|circular|paper series|perspectives?|commentary|insights?|publications?|monographs?)$|보고서$|자료$|기본연구$|정책연구$|수시연구$|연구총서$|총서$|시리즈$|브리프$|브리핑$|페이퍼$|리포트$|포커스$|논평$|报告$|報告$",
    re.IGNORECASE,
)


_SERIES_END = re.compile(
    r"\b(?:papers?|reports?|series|briefs?|briefing|documents?|memo(?:randum)?)(?:\s+(?:no\.?\s*)?[\w/.-]*\d[\w/.-]*)?$|\b(?:notes?|perspectives?|commentary|insights?|monographs?|studies)\s+(?:no\.?\s*)?[\w/.-]*\d[\w/.-]*$",
    re.IGNORECASE,
)
"""A series of papers and the number in it: after the comma comes who publishes it."""


def read_tail(text: str, fields: Fields) -> None:
    """Store what stands after the title; chunks that no notation names go to `fields.chunks`."""
    at = 0
    while at < len(text):
        skipped = SKIP.match(text, at)
        if skipped and text[at : at + 2] != "//":
            at = skipped.end()
            continue
        end = _notation(text, at, fields)
        if end is not None and end > at:
            at = end
            continue
        if (end := _take_place_year(text, at, fields)) is not None:
            at = end
            continue
        end = _chunk_end(text, at, commas=fields.commas and not fields.chunks, undated=fields.date is None)
        chunk = text[at:end].strip(" ,;:，、；：")
        if chunk in (")", "]", "）", "］"):
            chunk = ""  # closes a bracket whose content a notation took
        if chunk:
            fields.chunks.append(chunk)
        at = max(end, at + 1)


_PLACE_YEAR = re.compile(PLACE_YEAR)
_COMMA_IMPRINT = re.compile(COMMA_IMPRINT)
_MONTH_YEAR = re.compile(rf"{MONTH}\s\d{{4}}$", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?=\s*[.,;)]|\s*$)")


def _take_place_year(text: str, at: int, fields: Fields) -> int | None:
    """`Wien 2014` after a German title or book: the place, not the publisher, stands before the year."""
    if fields.date or fields.place or not (fields.style == "colon" or fields.in_book):
        return None
    if (imprint := _COMMA_IMPRINT.match(f", {text[at : at + 160]}")) and _is_imprint(imprint, fields):
        fields.place, fields.publisher, fields.date = imprint["place"], imprint["publisher"], imprint["y"]
        fields.collection = imprint["coll"]
        return at + imprint.end() - 2
    match = _PLACE_YEAR.match(text, at)
    if not match or PUBLISHER_WORD.search(match[0]) or _MONTH_YEAR.search(match[0]):
        return None
    fields.place, fields.date = match[0][:-4].rstrip(" ²³⁴"), match[0][-4:]
    return match.end()


def _is_imprint(imprint: re.Match[str], fields: Fields) -> bool:
    """Whether `Paris, Seuil, 2011` is place and publisher, and not where a conference was held."""
    held = imprint["publisher"].lower() in COUNTRIES or CONFERENCE.search(fields.container or "")
    return not held and not PUBLISHER_WORD.search(imprint["place"])


def _notation(text: str, at: int, fields: Fields) -> int | None:
    if fields.locator and fields.page is None and (locator := LOCATOR.match(text, at)):
        fields.page = locator["p"]
        return locator.end()
    for take in (
        take_law_number,
        take_people,
        take_published,
        take_in,
        _take_series_number,
        _take_year_locus,
        _take_date,
        take_edition,
        take_locus_here,
        _take_plain_page,
        take_document,
        take_aside,
        take_genre,
        take_group,
        take_bracketed,
    ):
        end = take(text, at, fields)
        if end is not None:
            return end
    return None


_UNNAMED_NUMBER = re.compile(
    r"[Nn]o\.\s(?P<n>(?:[A-Z]{1,5}[\s/-]?)?\d[\w/–-]*(?:\sof\s\d{4})?)(?=\.?\s*$|[.,]\s(?!\d{1,4}[-–,(]))|(?P<c>[A-Z]{2,4}\s\d{2,6})(?=\.?\s*$|[.,]\s[A-Z])"
)
"""`No. 31`, `HC 1375` directly behind a title: the number of the work, since no periodical is named whose issue it could be."""


def take_locus_here(text: str, at: int, fields: Fields) -> int | None:
    """Volume, issue and pages; a number after a series (`Working Paper no. 88`) is the report's."""
    if not fields.chunks and fields.container is None and fields.number is None and not fields.marker:
        unnamed = _UNNAMED_NUMBER.match(text, at)
        if unnamed:
            fields.number = unnamed["n"] or unnamed["c"]
            return unnamed.end()
    if (
        fields.chunks
        and _SERIES.search(fields.chunks[-1])
        and (match := _NUMBER.match(text, at) or _SERIES_NUMBER.match(text, at))
    ):
        fields.number = match["n"]
        return match.end()
    return take_locus(text, at, fields)


_PLAIN_PAGE = re.compile(r"(?:[A-Z]\d?-)?\d{1,3}(?=\.?\s*$|\.\s)")


def _take_plain_page(text: str, at: int, fields: Fields) -> int | None:
    """`May 4, 17`: the page of a newspaper directly after its day."""
    if fields.page or len(fields.date or "") < len("2024-01-09") or not _DAY_BEFORE.search(text[max(0, at - 24) : at]):
        return None
    if match := _PLAIN_PAGE.match(text, at):
        fields.page = match[0]
        return match.end()
    return None


_DAY_BEFORE = re.compile(rf"(?:{MONTH}\s?{DAY}|{DAY}\s{MONTH}|\d{{4}}-\d\d-\d\d)(?:,?\s\d{{4}})?,\s$", re.IGNORECASE)


def _take_series_number(text: str, at: int, fields: Fields) -> int | None:
    """`2022-03` after the name of a series is its number, not a month."""
    series = fields.chunks[-1] if fields.chunks else fields.container or ""
    if not fields.marker and _SERIES.search(series) and (match := _SERIES_NUMBER.match(text, at)):
        fields.number = match["n"]
        return match.end()
    return None


_YEAR_LOCUS = re.compile(
    r"\d{4}(?:\s*(?:[,，;；:：]\s*[(（]?\d|[(（]\d|年\s*第?\d+\s*[期号])|\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2})?\s*;)"
)


def _take_year_locus(text: str, at: int, fields: Fields) -> int | None:
    return take_locus(text, at, fields) if _YEAR_LOCUS.match(text, at) else None


def _take_span(text: str, at: int, fields: Fields) -> int | None:
    """A span of days, whose first one is taken, or of months or seasons, of which only the year is."""
    if span := DAY_SPAN.match(text, at):
        year = re.compile(r",?\s(\d{4})(?!\d)").match(text, span.end())
        if year:
            fields.add_date(year[1])
        day = first_day(span)
        if day and fields.date and len(fields.date) == len("2024"):
            fields.date += f"-{day[0]:02d}-{day[1]:02d}"
        return year.end() if year else span.end()
    if match := _MONTH_RANGE.match(text, at):
        if stated := next((group for group in match.groups() if group), None):
            fields.add_date(stated)
        season = SEASON_MONTHS.get(match[0].strip().lower())
        if season and len(fields.date or "") == len("2024"):
            fields.date = f"{fields.date}-{season}"
        return match.end()
    return None


_AFTER_DATE = re.compile(r"[a-z]?\s*[.,;:)\]，。、；：(（\[“]|\s*$|\s+at\s|\s*[가-힣月号號版付朝夕初再]")


def _take_date(text: str, at: int, fields: Fields) -> int | None:
    start = at
    updated = _UPDATED.match(text, at)
    if updated and (found := leading_date(text[updated.end() : updated.end() + 30])):
        if found.edtf and not fields.date and not fields.status:
            fields.add_date(found.edtf)
        else:
            fields.aside.append(text[at : updated.end() + found.end])
        return updated.end() + found.end
    if weekday := _WEEKDAY.match(text, at):
        start = weekday.end()
    elif preposition := _BEFORE_DAY.match(text, at):
        start = preposition.end()
    if (end := _take_span(text, start, fields)) is not None:
        return end
    if (found := leading_date(text[start : start + 40])) and _AFTER_DATE.match(text, start + found.end):
        return _accept_date(text, start, found.edtf or found.readings[0][:4], found.end, fields)
    match = _MONTH_DAY.match(text, start)
    if match and fields.date and len(fields.date) < 10 and (parts := parse_month_day(match[0])):
        month, day = parts
        fields.date = f"{fields.year}-{month:02d}" + (f"-{day:02d}" if day else "")
        return _after_day(text, match.end(), fields)
    if match and fields.date is None and fields.status:
        return match.end()
    return _take_status(text, at, fields)


def _take_status(text: str, at: int, fields: Fields) -> int | None:
    """`n.d.`, `forthcoming`, where no year is known; beside a year it is kept with the words no field takes."""
    status = STATUS.match(text, at)
    if not status or not (status[0].endswith(".") or re.match(r"\s*[.,;)]|\s*$", text[status.end() :])):
        return None
    if not fields.date:
        fields.status = fields.status or ("n.d." if status[0].lower().startswith("n") else status[0].lower())
        return status.end()
    if fields.chunks:
        fields.aside.append(status[0])  # `2016. ... Journal of Reefs, forthcoming`
        return status.end()
    return None


def _after_day(text: str, end: int, fields: Fields) -> int:
    """The end of `付朝刊` behind a day; which edition of the day it was belongs to no field."""
    suffix = ISSUE_OF_DAY.match(text, end)
    if not suffix or not suffix[0].strip():
        return end
    if edition := suffix["e"] or suffix["e2"]:
        fields.aside.append(edition)
    return suffix.end()


def _accept_date(text: str, start: int, edtf: str, length: int, fields: Fields) -> int | None:
    if fields.date and edtf[:4] != fields.date[:4] and len(edtf) == 4:
        return None
    fields.add_date(edtf)
    end = _after_day(text, start + length, fields)
    if fields.year_suffix and text[end : end + 1] == fields.year_suffix:
        end += 1  # `January 20, 2024a`
    pages = re.match(r"\s*[(（](?P<p>[A-Z]?\d{1,3}(?:-\d{1,3})?)(?:版)?[)）]", text[end:])
    if pages and fields.page is None:
        fields.page = pages["p"]
        end += pages.end()
    return end


def _chunk_end(text: str, at: int, *, commas: bool = False, undated: bool = False) -> int:  # noqa: C901, PLR0911 - a ladder of rules
    """Where a chunk of plain words ends: at a stop that is no abbreviation's, or before a notation. `commas`: a comma ends it, a stop before one doesn't. `undated`: so does a bare year after `Place: Publisher`."""
    for match in _CHUNK_END.finditer(text, at + 1):
        if match.start() >= len(text):
            return len(text)
        mark, after = match[0].strip(), match.end()
        if mark in (".", "。", ";", "；", "//"):
            if commas and mark == "." and re.match(r"[A-Z][^,.]{0,40}(?:\.\s[^,.]{1,40}){0,4}\.?,", text[after:]):
                continue
            if mark == "." and inside_abbreviated(text, at, match.start()):
                continue
            if mark == "." and ABBREVIATION.search(text[at : match.start() + 1]) and not _notation_after(text, after):
                continue
            return match.start()
        if mark and mark in "（([［【〔":
            if GROUP.match(text, match.start() + len(match[0]) - 1):
                return match.start()
            continue
        if mark == "," and text[after : after + 1].isupper() and _SERIES_END.search(text[at : match.start()]):
            return match.start()
        if _notation_after(text, after):
            if mark or begins_locus(text, after) or (undated and _ends_imprint(text, at, match.start(), after)):
                return match.start()
            continue
        if OPENING.match(text, after) and text[after] in "「『《“":
            return match.start()
    return len(text)


def _ends_imprint(text: str, at: int, end: int, after: int) -> bool:
    return ":" in text[at:end] and bool(_BARE_YEAR.match(text, after))


def _notation_after(text: str, at: int) -> bool:
    probe = text[at : at + 60]
    if (
        begins_locus(text, at)
        or LAW_NUMBER.match(text, at)
        or EDITED_BY.match(text, at)
        or _UPDATED.match(text, at)
        or TRANSLATED_BY.match(text, at)
        or EDITION.match(text, at)
        or PUBLISHED.match(text, at)
    ):
        return True
    if (
        _MONTH_DAY.match(text, at)
        or _MONTH_RANGE.match(text, at)
        or GENRE.match(text, at)
        or THESIS.match(text, at)
        or TECHNICAL_REPORT.match(text, at)
        or DOCUMENT.match(text, at)
        or CJK_TRANSLATOR.match(text, at)
    ):
        return True
    if found := leading_date(probe):
        return bool(re.match(r"\s*[.,;:)\]，。、(（\[版付朝夕初再]|[号號]|\s*$", probe[found.end :]))
    return bool(STATUS.match(text, at))
