"""Dates in running text: English, Korean, Chinese and Japanese notations, ISO 8601 and numeric forms, as EDTF.

A numeric date whose day and month could be exchanged (`03/04/2025`) has no `edtf` and both `readings`, unless the order is given.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus_cli.model.dates import edtf as make_edtf

DateOrder = Literal["dmy", "mdy", "ymd"]

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febr": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6,
    "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11,
    "december": 12, "dec": 12,
}  # fmt: skip
_EUROPEAN_MONTHS = (
    "janvier januar jänner enero gennaio janeiro januari", "février fevrier februar febrero febbraio fevereiro februari", "mars märz marzo março maart", "avril abril aprile", "mai mayo maggio maio mei",
    "juin juni junio giugno junho", "juillet juli julio luglio julho", "août aout agosto augustus", "septembre septiembre setiembre settembre setembro", "octobre oktober octubre ottobre outubro",
    "novembre noviembre novembro", "décembre decembre dezember diciembre dicembre dezembro",
)  # fmt: skip
"""French, German, Spanish, Italian, Portuguese and Dutch names that differ from the English ones, January first."""
_EUROPEAN_SHORT = (
    "janv jän ene gen", "févr fév fev", "mär mrt", "avr abr", "mag", "giu", "juil lug", "ago", "set", "okt ott out", "", "déc dez dic"
)  # fmt: skip
MONTHS |= {word: number for number, words in enumerate(_EUROPEAN_MONTHS, 1) for word in words.split()}
MONTHS |= {word: number for number, words in enumerate(_EUROPEAN_SHORT, 1) for word in words.split()}
SEASON_MONTHS = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "봄": 21,
    "여름": 22,
    "가을": 23,
    "겨울": 24,
    "春": 21,
    "夏": 22,
    "秋": 23,
    "冬": 24,
}
"""EDTF level 1 gives seasons the months 21 to 24."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
"""Year before the first one of a Japanese era (Cabinet Office table) and of the Republic of China's calendar."""
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")

_EUROPEAN_NAMES = "|".join(" ".join(_EUROPEAN_MONTHS).split())
_SHORT_NAMES = "|".join(" ".join(_EUROPEAN_SHORT).split())
MONTH = rf"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:{_EUROPEAN_NAMES})\b|(?:Jan|Febr?|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_SHORT_MONTH = rf"(?:{_SHORT_NAMES})\b\.?"
"""Counts only between a day and a year: `set` and `out` are words."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_HAN_NUMBER = r"[〇零一二三四五六七八九十]{1,3}"
_CJK_YEAR = r"(?:\d{4}|[〇零一二三四五六七八九]{4})"
_CJK_NUMBER = rf"(?:\d{{1,2}}|{_HAN_NUMBER})"

_FIRST_LETTERS = "".join(sorted({word[0] for word in (*MONTHS, *SEASON_MONTHS) if word.isascii()}))
_FIRST_HAN = "".join(era[0] for era in ERAS) + "中"
_MAY_BEGIN = rf"(?=[\d〇零一二三四五六七八九{_FIRST_HAN}])|(?<![\w.])(?=[{_FIRST_LETTERS}])"
"""The letters a date begins with: the pattern of all notations fails there at once instead of one notation after another."""

_PATTERN = re.compile(
    rf"""
    (?:{_MAY_BEGIN})(?:
    (?:中[華华])?(?P<era>(?:{"|".join(ERAS)})\s?(?:元|\d{{1,3}}|{_HAN_NUMBER})\s?年)(?:\s?(?P<era_m>{_CJK_NUMBER})\s?月(?:\s?(?P<era_d>{_CJK_NUMBER})\s?日)?)?
  | (?<!\d)(?P<han_y>{_CJK_YEAR})\s?年(?:\s?(?P<han_m>{_CJK_NUMBER})\s?月(?:\s?(?P<han_d>{_CJK_NUMBER})\s?[日号號]?(?!\d))?|\s?(?P<han_s>[春夏秋冬])季?)?
  | (?<!\d)(?P<ko_y>\d{{4}})\s?년(?:\s?(?P<ko_m>\d{{1,2}})\s?월(?:\s?(?P<ko_d>\d{{1,2}})\s?일)?|\s?(?P<ko_s>봄|여름|가을|겨울))?
  | (?<![\d/.-])(?P<iso_y>{_YEAR})(?P<iso_sep>-|/|\.\s?|‐|–)(?P<iso_m>1[0-2]|0?[1-9])(?:(?P=iso_sep)(?P<iso_d>{DAY}))?(?![\d-])(?!/\d)
  | (?<![\w.])(?P<mdy_m>{MONTH})\s?(?P<mdy_d>{DAY})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<mdy_y>{_YEAR})(?!\d)
  | (?<![\w.])(?P<dmy_d>{DAY})(?:st|nd|rd|th|er|\.|º|°)?[\s-](?:of\s|de\s)?(?P<dmy_m>{MONTH}|{_SHORT_MONTH}),?[\s-](?:del?\s)?(?P<dmy_y>{_YEAR})(?!\d)
  | (?<![\w.])(?P<my_m>{MONTH}),?\s(?:of\s|del?\s)?(?P<my_y>{_YEAR})(?!\d)
  | (?<![\w.])(?P<ym_y>{_YEAR}),?\s(?P<ym_m>{MONTH})(?:\s(?P<ym_d>{DAY})(?:st|nd|rd|th)?(?!\d))?(?!\w)
  | (?<![\w.])(?P<s_s>Spring|Summer|Autumn|Fall|Winter),?\s(?:of\s)?(?P<s_y>{_YEAR})(?!\d)
  | (?<![\d/.-])(?P<n_a>\d{{1,2}})(?P<n_sep>[/.-])\s?(?P<n_b>\d{{1,2}})(?P=n_sep)\s?(?P<n_y>{_YEAR})(?!\d)
  | (?<![\w./-])(?P<y>{_YEAR})(?![\w/-])(?!\.\d)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MOST_MONTHS = 12
"""`12.06.2023`: where dots part the numbers, the day comes first in every usage."""
_MONTH_DAY = re.compile(
    rf"(?P<m>{MONTH})\s?(?P<d>{DAY})(?:st|nd|rd|th)?|(?P<d2>{DAY})(?:st|nd|rd|th|er|\.|º|°)?\s(?:of\s|de\s)?(?P<m2>{MONTH})|(?P<m3>\d{{1,2}}|{_HAN_NUMBER})\s?[월月]\s?(?P<d3>\d{{1,2}}|{_HAN_NUMBER})\s?[일日号]",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"(?P<m>{MONTH})|(?P<m3>\d{{1,2}}|{_HAN_NUMBER})\s?[월月]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date of a text, from `start` to `end`. `edtf` is None where it has two `readings`, both EDTF."""

    start: int
    end: int
    raw: str
    edtf: str | None
    readings: tuple[str, ...]


def find_dates(text: str, *, date_order: DateOrder | None = None) -> Iterator[FoundDate]:
    """Every date of `text`, in order, without overlaps; a bare year from 1500 to 2099 is one too.

    `date_order` decides between day and month of a numeric date. A number that is no day of the calendar gives nothing.
    """
    if not _HAS_YEAR.search(text):
        return
    folded = _same_length_nfkc(text)
    for match in _PATTERN.finditer(folded):
        readings = _readings(match, date_order)
        if readings:
            edtf = readings[0] if len(readings) == 1 else None
            yield FoundDate(match.start(), match.end(), text[match.start() : match.end()], edtf, readings)


def leading_date(text: str) -> FoundDate | None:
    """The date that `text` begins with, whatever follows it; None where none does."""
    if not _HAS_YEAR.search(text):
        return None
    match = _PATTERN.match(_same_length_nfkc(text))
    readings = _readings(match, None) if match else ()
    if not match or not readings:
        return None
    return FoundDate(0, match.end(), text[: match.end()], readings[0] if len(readings) == 1 else None, readings)


_HAS_YEAR = re.compile(r"\d{4}|年")
"""Without this there is no date: most texts that are searched have none, and the pattern of all notations is slow to say so."""


def parse_date(text: str, *, date_order: DateOrder | None = None) -> FoundDate | None:
    """The one date that `text` is, apart from spaces and final punctuation and a weekday; None if there is more or nothing."""
    for found in find_dates(text, date_order=date_order):
        before, after = text[: found.start], text[found.end :]
        if _AROUND_BEFORE.fullmatch(before) and _AROUND_AFTER.fullmatch(after):
            return found
        return None
    return None


_AROUND_BEFORE = re.compile(
    r"\s*[\[(（]?\s*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\s*)?", re.IGNORECASE
)
_AROUND_AFTER = re.compile(
    r"[.,]?\s*(?:[\[(（]\s*[월화수목금토일月火水木金土日]\s*(?:요일|曜日?)?\s*[\])）])?\s*[\])）]?\s*[.,。]?\s*"
)


def parse_month_day(text: str) -> tuple[int, int | None] | None:
    """Month and day that `text` as a whole states without a year (`May 16`, `9월 3일`, `July`); None for anything else."""
    folded = _same_length_nfkc(text).strip().rstrip(".,").strip()
    if match := _MONTH_DAY.fullmatch(folded):
        month = _month(match["m"] or match["m2"] or match["m3"])
        day = _number(match["d"] or match["d2"] or match["d3"])
        return (month, day) if month and day and _valid(2000, month, day) else None
    if match := _MONTH_ONLY.fullmatch(folded):
        month = _month(match["m"] or match["m3"])
        return (month, None) if month else None
    return None


_WIDE = re.compile(r"[\u00a0\u2000-\u200a\u3000\uff00-\uffef]")


def _same_length_nfkc(text: str) -> str:
    """Full-width digits and punctuation as ASCII ones, with every offset unchanged."""
    if text.isascii() or not _WIDE.search(text):
        return text
    return "".join(
        n
        if c != " " and len(n := unicodedata.normalize("NFKC", c)) == 1 and (n.isascii() or c == n)
        else " "
        if c.isspace()
        else c
        for c in text
    )


def _readings(match: re.Match[str], order: DateOrder | None) -> tuple[str, ...]:
    groups = match.groupdict()
    if groups["n_y"]:
        order = order or ("dmy" if groups["n_sep"] == "." and int(groups["n_b"]) <= _MOST_MONTHS else None)
        return _numeric(int(groups["n_a"]), int(groups["n_b"]), int(groups["n_y"]), order)
    if groups["iso_y"] and groups["iso_sep"] in "–‐" and not groups["iso_d"]:
        return ()  # 2019–20 is a span of years
    if groups["era"]:
        era = groups["era"]
        number = era[2:].replace("年", "").strip()
        year = ERAS[era[:2]] + (1 if number == "元" else _number(number) or 0)
        return _one(year, _month(groups["era_m"]), _number(groups["era_d"]))
    for prefix in ("han", "ko", "s"):
        if groups.get(f"{prefix}_s"):
            return (f"{_number(groups[f'{prefix}_y'])}-{SEASON_MONTHS[groups[f'{prefix}_s'].lower()]}",)
    for prefix in ("han", "ko", "iso", "mdy", "dmy", "my", "ym"):
        if groups[f"{prefix}_y"]:
            return _one(
                _number(groups[f"{prefix}_y"]) or 0,
                _month(groups.get(f"{prefix}_m")),
                _number(groups.get(f"{prefix}_d")),
            )
    return (groups["y"],)


def _one(year: int, month: int | None, day: int | None) -> tuple[str, ...]:
    if not _valid(year, month, day):
        return ()
    return (make_edtf(year, month, day),)


def _valid(year: int, month: int | None, day: int | None) -> bool:
    if not 1000 <= year <= 2999 or (month is not None and not 1 <= month <= 12):
        return False
    return day is None or (month is not None and 1 <= day <= calendar.monthrange(year, month)[1])


def _numeric(first: int, second: int, year: int, order: DateOrder | None) -> tuple[str, ...]:
    month_first = _one(year, first, second)
    day_first = _one(year, second, first)
    if order == "mdy":
        return month_first
    if order == "dmy":
        return day_first
    return tuple(dict.fromkeys(day_first + month_first))


def _month(text: str | None) -> int | None:
    if not text:
        return None
    return MONTHS.get(text.rstrip(".").lower()) or _number(text)


def _number(text: str | None) -> int | None:
    """An integer in digits or in Han numerals up to 99 (十二, 三十一) or digit by digit (二〇二五)."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        tens, ones = tens.translate(_HAN_DIGITS) or "1", ones.translate(_HAN_DIGITS) or "0"
        return int(tens) * 10 + int(ones) if tens.isdecimal() and ones.isdecimal() and len(ones) == 1 else None
    digits = text.translate(_HAN_DIGITS)
    return int(digits) if digits.isdecimal() else None
