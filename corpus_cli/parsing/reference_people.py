"""Editors and translators after the title, and the book that a chapter is in."""

import re

from corpus_cli.parsing.dates import DAY, MONTH
from corpus_cli.parsing.names import PARTICLES, is_institution, parse_names
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import OPENING, bare_title, quoted
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_locus import begins_locus
from corpus_cli.parsing.reference_words import (
    ABBREVIATION,
    COMMA_IMPRINT,
    CONFERENCE,
    PLACE_YEAR,
    PUBLISHER_WORD,
    inside_abbreviated,
)

SKIP = re.compile(r"[\s.,;:，。、；：·/]+")
EDITED_BY = re.compile(
    r"\(?\b(?:edited\s+(?:and\s+\w+\s+)?by|eds?\.\s+(?:by\s+)?(?=[A-ZÀ-Þ\u3040-\u9fff가-힣])|ed\.\s+by|(?:hrsg|hg)\.?\s+v(?:on|\.)|herausgegeben\s+von|(?:sous\s+la\s+)?(?:dir(?:\.|ection)|coord(?:\.|ination))\s+d[e’'](?=\s?[^\W\d_])|(?:édité|dirigé|coordonné)e?s?\s+par|(?:editado|coordinado|compilado|dirigido|organizado)\s+p[oe]r|(?:edición|coordinación|ed\.|coord\.)\s+(?:de|por)|a\s+cura\s+di)\s*",
    re.IGNORECASE,
)
TRANSLATED_BY = re.compile(
    r"\(?\b(?:translated\s+(?:and\s+edited\s+|from\s+the\s+\w+\s+)?by|(?:übers(?:etzt|\.)?|aus\s+dem\s+\w+)\s+v(?:on|\.)|(?:traduit|trad\.)\s+(?:d[e’']\s?\w+(?:[’']\w+)?\s+)?(?:\([^()]{1,20}\)\s+)?par|(?:traducido|trad\.|traducción)\s+(?:del?\s+\w+\s+)?(?:de|por)|trans\.\s+(?:by\s+)?(?=[A-ZÀ-Þ\u3040-\u9fff가-힣])|tr\.\s+(?=[A-Z]))\s*",
    re.IGNORECASE,
)
CJK_TRANSLATOR = re.compile(
    r"(?P<n>[\u3400-\u9fff\u3040-\u30ff가-힣]{2,6}(?:[、,，·・\s]+[\u3400-\u9fff\u3040-\u30ff가-힣]{2,6}){0,3}?)\s*[,，]?\s*(?:等)?\s*(?P<r>译|譯|訳|옮김|역|번역)(?=[\s.,;，。、：:)）]|$)"
)
_CJK_EDITOR = re.compile(
    r"(?P<n>[\u3400-\u9fff\u3040-\u30ff가-힣]{2,12}(?:[、,，·・\s]+[\u3400-\u9fff\u3040-\u30ff가-힣]{2,6}){0,3}?)(?<![主共合副])\s*[,，]?\s*(?:等|외)?\s*[（(]?(?:主编|主編|編著|編集|編|编|엮음|편저|편|공편|外編)[)）]?(?=[\s.,;，。、：:)）『《「]|$)"
)
_LATIN_EDITOR = re.compile(
    r"(?P<n>(?:[A-ZÀ-Þ][\w.’'-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ][\w’'-]+,\s(?:[A-Z]\.\s?)+)\s*(?:외\s*)?[（(]?(?:主编|主編|編著|編集|編|编|엮음|편저|공편|편)[)）]?(?=[\s.,;，。：:)）『《「]|$)"
)
_IN = re.compile(
    r"(?:[Ii]n|IN|[Dd]ans|[Ee]n(?:\s*:)?(?=\s+(?:[A-ZÀ-Þ]|«))|[Ee]m\s*:)\s*:?\s+(?=[^\s\d]|(?:\d{4}\s)?\d+(?:st|nd|rd|th)\s|\d{4}\s[A-Z])|(?:[载載]于|[载載]於|收[于於]|收[录錄][于於]|[辑輯][于於]|载|載|见|見|收入|所収|収録|수록)\s*[:：]?\s*(?=\S)|//\s*"
)
_EDITOR = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?,?\s(?:[A-Z]{1,3}|[A-Z]\.(?:\s?[A-Z]\.){0,2})(?!\w)"
_INITIALS_EDITORS = re.compile(
    rf"(?P<n>{_EDITOR}(?:(?:,?\s(?:and|&)\s|[,;]\s){_EDITOR})*)[,.]?\s*\b(?:eds?|editors?)\.?,?\s+(?=[A-Z])"
)


def take_people(text: str, at: int, fields: Fields) -> int | None:
    """Editors or translators that are named after the title; the end of their names."""
    for pattern, people in ((EDITED_BY, fields.editor), (TRANSLATED_BY, fields.translator)):
        if match := pattern.match(text, at):
            names, end = names_until(text, match.end())
            if names:
                people.extend(parse_names(names, direct=True)[0])
                return end
    for pattern, people in (
        (CJK_TRANSLATOR, fields.translator),
        (_CJK_EDITOR, fields.editor),
        (_LATIN_EDITOR, fields.editor),
    ):
        match = None if _IN.match(text, at) and pattern is not CJK_TRANSLATOR else pattern.match(text, at)
        if match and (pattern is CJK_TRANSLATOR or not OPENING.match(match["n"])):
            people.extend(parse_names(match["n"], language=fields.language)[0])
            return match.end()
    return None


def _joins_people(part: str) -> bool:
    """Whether `and` stands before or between people in a piece of a list, not inside a firm's name (`Vandenhoeck & Ruprecht`)."""
    match = re.search(r"(?:^|(?P<before>.+)\s)(?:and|&)\s(?P<after>.+)", part)
    if match is None:
        return False
    firm = match["before"] and " " not in match["before"] and " " not in match["after"]
    return not firm or bool(CJK.search(part))


def names_until(text: str, at: int) -> tuple[str, int]:
    """The names that begin at `at`: to the end of `A, B, and C` or `A and B`, else to the first comma or bracket."""
    limit = re.compile(r"\s*[(（)]|[;；]|\.\s+(?=[A-Z\d\u3040-\u9fff가-힣])|\.$|,\s*(?=\d|pp?\.|vol)|$").search(
        text, at
    )
    end = limit.start() if limit else len(text)
    while (
        limit
        and limit[0].startswith(".")
        and re.search(r"(?:\b[A-Z]|\bJr|\bal)$", text[at:end])
        and (
            more := re.compile(r"\s*[(（)]|[;；]|\.\s+(?=[A-Z\d\u3040-\u9fff가-힣])|\.$|,\s*(?=\d|pp?\.|vol)|$").search(
                text, end + 1
            )
        )
    ):
        limit, end = more, more.start()
    names = text[at:end]
    parts = names.split(", ")
    joined = next((index for index, part in enumerate(parts) if _joins_people(part)), None)
    keep = joined + 1 if joined is not None else 1
    names = ", ".join(parts[:keep])
    return names.strip(), at + len(names)


_OUTLET_IN = re.compile(
    rf"(?P<n>In\s(?:(?:the|a|my|our)\s)?[A-Z][^.,()\[\]“”\d]{{2,50}})(?:\s[(\[](?:blog|weblog|newsletter|podcast)[)\]],?|,)\s(?:{MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?|{MONTH}\s\d{{4}})(?=\s*[.;]|\s*$)"
)
"""`In the Long Grass, May 4.`: a blog or a column whose name begins with that word; a day and an address follow, nothing of a book does."""


def take_in(text: str, at: int, fields: Fields) -> int | None:
    """The book a chapter is in, with its editors before or after the title."""
    match = _IN.match(text, at)
    if not match or fields.container or fields.chunks or (fields.marker in ("EB", "J", "N") and match[0][0] != "/"):
        return None
    outlet = _OUTLET_IN.match(text, match.start())
    if outlet and (fields.url or not text[outlet.end() :].strip(" .")):
        fields.container = outlet["n"]
        return outlet.end("n")
    start = match.end()
    lead = re.compile(
        r"(?P<n>[^()“「『《]{3,200}?)(?:,?\s*[(（\[]\s*(?:eds?\b\.?|editors?\b|hrsg\b\.?|hgg?\b\.?|dirs?\b\.?|coords?\b\.?|orgs?\b\.?|comps?\b\.?|éds?\b\.?|a cura di)\s*[)）\]]\s*[,.:]?|,?\s+(?:(?:eds?\.?|hrsg\.?|hgg?\.)\s*[,:]|editors?\s*[,.:]))\s+(?=\S)",
        re.IGNORECASE,
    ).match(text, start)
    lead = lead or _INITIALS_EDITORS.match(text, start)
    if lead and not re.search(r"(?:edited|ed)\s+by", lead[0], re.IGNORECASE) and _names_only(lead["n"]):
        fields.editor.extend(parse_names(lead["n"])[0])
        start = lead.end()
    elif cjk := _CJK_EDITOR.match(text, start):
        fields.editor.extend(parse_names(cjk["n"], language=fields.language)[0])
        start = SKIP.match(text, cjk.end()).end() if SKIP.match(text, cjk.end()) else cjk.end()  # type: ignore[union-attr]
    elif match[0].startswith("//") and (gbt := _GBT_EDITOR.match(text, start)) and _cjk_names(gbt["n"]):
        fields.editor.extend(parse_names(gbt["n"], language=fields.language)[0])
        start = gbt.end()
    fields.in_book = True
    if OPENING.match(text, start) and (title := quoted(text, start)):
        fields.container = bare_title(title[0])
        return title[1]
    end = _book_end(text, start)
    if CONFERENCE.search(text, start, end) and (comma := re.compile(r",\s+(?!(?:and|&)\s)").search(text, start, end)):
        end = comma.start()  # then where and when it was held
    fields.container = bare_title(text[start:end])
    return end


_GBT_EDITOR = re.compile(r"(?P<n>[^.。:：]{2,40})[.。]\s*(?=[^.。]{2,80}[.。]\s*[^.。:：]{1,20}[:：])")
"""GB/T 7714 names the editors of the book after `//`, before its title."""


def _cjk_names(text: str) -> bool:
    return all(
        len(part) <= 4 or is_institution(part) for part in re.split(r"[,，、]\s*|\s*等$", text) if part
    ) and not re.search(r"[A-Za-z]{2}", text)


_NAME_WORDS = PARTICLES | {"and", "et", "al", "al.", "und", "u."}


def _names_only(text: str) -> bool:
    words = re.findall(r"[^\s,]+", text)
    return len(words) <= 14 and not any(word[:1].islower() and word not in _NAME_WORDS for word in words)


_BOOK_END = re.compile(
    r"\.\s+(?=[A-ZÀ-Þ\d\u3040-\u9fff가-힣])|\.?\s*\((?=(?:pp?|S|págs?)\.|[Vv]ol|[Ee]ds?|\d{1,2}(?:st|nd|rd|th|\.?[ªºae]?\.?,?)\s|(?![A-Z]{2,}[\w-]*[\s’']?\d{2,4}\))[^()]*\d{4}\))|,\s*(?=\S)|\s+(?=\d{1,4}\s?(?:[(:/]|,\s?[HN])|vom\s\d)|\s*（(?=[頁页]|\d{1,4}\s?[-–—~～]|\d{1,4}[頁页쪽])|\.?\s*\[|\.\s*$|[，。]"
)
_BOOK_COMMA = re.compile(
    rf"(?:edited|ed\.|eds\.|translated|trans\.|pp?\.|\d+\s?[-–]|vol\.|\d(?:st|nd|rd|th) ed|S\.\s\d|vom\s|(?i:{MONTH}\s\d{{4}}|{DAY}(?:\.|er|º)?\s(?:de\s)?{MONTH})|{DAY}\.\s?\d{{1,2}}\.\s?\d{{4}})|{PLACE_YEAR}"
)
_COMMA_IMPRINT = re.compile(COMMA_IMPRINT)
_DAY_BEFORE = re.compile(rf"(?:^|\s){DAY}$")
_MONTH_AFTER = re.compile(rf"\.\s+{MONTH}\b", re.IGNORECASE)


def _after_book(text: str, comma: re.Match[str]) -> bool:
    """Whether what a book's publication tells begins behind a comma: its page, day, editors or imprint."""
    at = comma.end()
    return (
        any(pattern.match(text, at) for pattern in (_BOOK_COMMA, EDITED_BY, TRANSLATED_BY))
        or begins_locus(text, at)
        or bool(_COMMA_IMPRINT.match(text, comma.start()))
    )


def _book_end(text: str, at: int) -> int:
    """Where the title of a book, journal or newspaper after `In` ends."""
    for match in _BOOK_END.finditer(text, at):
        mark = match[0].strip()
        if mark == "." and (
            inside_abbreviated(text, at, match.start())
            or ABBREVIATION.search(text[at : match.start() + 1])
            or (_DAY_BEFORE.search(text, at, match.start()) and _MONTH_AFTER.match(text, match.start()))
        ):
            continue
        if mark == "," and not _after_book(text, match):
            continue
        if not mark and not (begins_locus(text, match.end()) or text.startswith("vom", match.end())):
            continue
        return match.start()
    for match in re.compile(r"[,，]\s*").finditer(text, at):
        if re.match(r"\d{4}\b", text[match.end() :]) or PUBLISHER_WORD.search(text[match.end() : match.end() + 40]):
            return match.start()
    return len(text)
