"""The date of publication: on a line of its own, or after a label. A date in the running text is never one."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from corpus_cli.parsing.dates import FoundDate, find_dates, parse_date
from corpus_cli.parsing.finding import Finding
from corpus_cli.parsing.labels import is_genre
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.links import COUNTER_BEHIND, is_counter
from corpus_cli.parsing.persons import person_score

DateOrder = Literal["dmy", "mdy", "ymd"]

_UPDATED = r"(?:last|most recently)?\s*(?:updated|modified|revised|reviewed)|(?:dernière )?mis(?:e)? à jour|(?:última )?actualiza(?:do|ción)|(?:zuletzt |letzte )?aktualisier(?:t|ung)|(?:ultimo )?aggiorna(?:to|mento)|(?:última )?atualiza(?:do|ção)|bijgewerkt|(?:laatst )?gewijzigd|(?:최종\s?)?수정(?:일)?|更新(?:于|於|日)?|修订(?:于)?|最終更新日?"
_STATED = (
    r"(?:first|originally|date|online)?\s*(?:published|posted|issued|released|dated|uploaded|appeared|filed)(?:\s+online|\s+in print)?|date|publiée?|parue?|mise? en ligne|veröffentlicht|erschienen|publiziert|publicad[oa]|pubblicato|uscito|divulgado|gepubliceerd|verschenen|geplaatst|fecha|datum|data|stand|"
    r"(?:기사)?입력|등록|게재|발행|작성|발표|공개|发布|发表|發布|發表|刊发|成文|写于|撰于|公開|掲載|発行|投稿|作成|公表|配信|出刊|刊行|出版|发刊|發刊"
)
_WORDS = re.compile(
    rf"(?P<updated>{_UPDATED})|(?P<stated>{_STATED})|\b(?:on|at|le|am|el|il|em|in|im|the|um|à|den|der|vom|du|del?|l|op|van|en|às|as|ore|alle|om|las?|a)\b|[于於日]",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"\b\d{1,2}\.\d{2}\s?(?=(?:GMT|BST|UTC|CES?T|EST|EDT|KST|JST|uhr|[ap]\.?m\b))|(?:AM|PM|오전|오후|上午|下午|午前|午後)?\s?\d{1,2}\s?[:：時시点](?:\s?\d{2}\s?[분分]?)?(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|uur|h\b)?|\b\d{1,2}\s?h\s?\d{2}\b|\b(?:[A-Z]{3,4}|UTC|GMT|EDT|KST)(?:[+-]\d+)?\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\(?[월화수목금토일](?:요일)?\)|[월화수목금토일]요일|[(（][日月火水木金土](?:曜日?)?[)）]|[日月火水木金土]曜日?|星期[一二三四五六日天]|周[一二三四五六日]"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|[\s　,.，、|｜·•:：;/()（）\[\]【】–—-]",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÀ-Þ][\w’'.-]+(?:\s[A-ZÀ-Þ][\w’'.-]+){0,2}|[\u3400-\u9fff]{2,4}|[가-힣]{2,4}")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])\s?[/.]\s?((?:19|20)\d\d)")
_PARTS = re.compile(r"(\s*[|｜•·∙]\s*|\s+/\s+|\s{2,}|　+|\t|\s+[–—-]\s+)")
_NUMBERING = re.compile(r"(?:no|nr|nº|n°|vol|issue|number|heft|núm)\.?", re.IGNORECASE)
_BY = re.compile(r"\b(?:[Bb]y|BY|[Pp]ar|[Vv]on|[Pp]or|[Dd]oor)\s+[A-ZÀ-Þ]")
_BAR = re.compile(r"[|｜]")
_BEFORE_DATE = (
    re.compile(r"\s*[|｜•·]\s*"),
    re.compile(r"\s+[–—/-]\s+"),
    re.compile(r",\s+(?=\d{1,2}(?:er|\.|º|°)?\s|[A-Z][a-z]+ \d{1,2},)"),
    re.compile(r",?\s+(?:le|am|el|il|em|op|vom|du)\s+(?=\d{1,2}(?:er|\.|º|°|/)?)"),
    re.compile(r"[\s　]+(?=(?:19|20)\d\d\s?[-./年년])"),
    re.compile(r"\s+(?:on\s+)?(?=\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"),
)
_OTHER_DAY = re.compile(r"(?:일자?|日期?)$")
"""A word for a day that is not one of publication (`투고일`, `締切日`)."""
_TAIL = re.compile(r"\s*[\[【［][^\]】］\d]{2,14}[\]】］]$")
"""What a page says of the text behind its date: `[会員限定記事]`."""
_LONGEST = 120
_WITH_PLACE = 50
"""Characters of the longest line with a place and a date (`Port Elwin, 14 September 2024`)."""
_MONTH_PRECISION = 7
"""Characters of an EDTF date with a month; a bare year in a longer line is rather part of a name."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that a line states: `edtf`, or None with two `readings`; `labelled` where words say what it is, `updated` where it is a later one."""

    date: FoundDate
    labelled: bool
    updated: bool = False

    def finding(self, block: Block) -> Finding:
        """The finding; an ambiguous date is a finding of `ambiguous_date`."""
        if self.date.edtf is None:
            return Finding("ambiguous_date", self.date.readings, block.number, self.date.raw, "date-line")
        field = "updated" if self.updated else "date"
        return Finding(field, self.date.edtf, block.number, self.date.raw, "label" if self.labelled else "date-line")


def dates_of(text: str, order: DateOrder | None) -> list[FoundDate]:
    """The dates of a short text; `11/2023` is one too where it is all of it."""
    dates = list(find_dates(text, date_order=order))
    if not dates and (match := _MONTH_YEAR.fullmatch(text.strip(" 　()"))):
        english = parse_date(f"{match[2]}-{int(match[1]):02d}")
        dates = [replace(english, start=0, end=len(text), raw=match[0])] if english else []
    return sorted(dates, key=lambda d: d.start)


def read_date_value(text: str, order: DateOrder | None, *, updated: bool = False) -> StatedDate | None:
    """The date in the value of a label; the first where there are several."""
    dates = dates_of(text, order) if len(text) <= _LONGEST else []
    return StatedDate(dates[0], labelled=True, updated=updated) if dates else None


def _without_counters(text: str) -> str:
    """The line without the reading time and the number of views that a page prints beside its date."""
    if not any(c.isdecimal() for c in text) or len(text) > _LONGEST:
        return text
    parts = _PARTS.split(text)
    kept = [p for i, p in enumerate(parts) if i % 2 or not p.strip() or not is_counter(p)]
    return (
        COUNTER_BEHIND.sub("", "".join(kept)).strip(" 　|｜·•/,，")
        if len(parts) > 1 or parse_date(text) is None
        else text
    )


def names_other_day(text: str) -> bool:
    """Whether words end in one for a day that is not the day of publication."""
    return _OTHER_DAY.search(text) is not None


def _barred(text: str, left: list[str]) -> bool:
    """Whether what stands beside the date behind a bar is a name, or more than one thing."""
    parts = _BAR.split(text)
    named = sum(any(char.isalpha() for char in part) and not has_date(part) for part in parts)
    return len(parts) > 1 and (named > 1 or person_score(" ".join(left)) > 0)


def has_date(text: str) -> bool:
    """Whether a text has a date in it."""
    return next(find_dates(text), None) is not None


def read_date_line(text: str, order: DateOrder | None) -> StatedDate | None:
    """The date that a whole line states: nothing else is on it but another date, words such as `Published`, a weekday, a time and a place."""
    text = _TAIL.sub("", _without_counters(text.strip()))
    dates = dates_of(text, order) if len(text) <= _LONGEST else []
    if not dates:
        return None
    rest, end, stated = [], 0, []
    for date in dates:
        before = text[end : date.start]
        words = {m.lastgroup for m in _WORDS.finditer(before)}
        stated.append(StatedDate(date, labelled=bool(words & {"updated", "stated"}), updated="updated" in words))
        rest.append(before)
        end = date.end
    after = text[end:]
    words = {m.lastgroup for m in _WORDS.finditer(after)}
    if words & {"updated", "stated"}:
        stated[-1] = StatedDate(dates[-1], labelled=True, updated="updated" in words)
    left = _NOISE.sub(" ", _WORDS.sub(" ", " ".join([*rest, after]))).split()
    if left and (_BY.search(text) or _barred(text, left)):
        return None
    if not stated[0].labelled and names_other_day(_NOISE.sub("", rest[0])):
        return None
    if left and (not _PLACE.fullmatch(" ".join(left)) or is_genre(" ".join(left)) or _NUMBERING.fullmatch(left[-1])):
        return None
    first = next((s for s in stated if not s.updated), stated[0])
    year_only = first.date.edtf is not None and len(first.date.edtf) < _MONTH_PRECISION
    if (left and (year_only or len(text) > _WITH_PLACE)) or (
        year_only and not first.labelled and first.date.raw.strip() != text.strip(" .()")
    ):
        return None
    return first


def split_last_date(text: str, order: DateOrder | None) -> tuple[str, StatedDate | None]:
    """`A. Author | 14 March 2025`, `A. Author, 14 March 2025`, `이름 (소속) 2025-03-14` in two."""
    for separator in _BEFORE_DATE:
        parts = separator.split(text, maxsplit=1)
        if len(parts) == 2 and (date := read_date_line(parts[1], order)):
            return parts[0], date
    return text, None
