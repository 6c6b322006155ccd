"""DOI, address and date of access of a reference, wherever they stand, and the entry without them.

An address is found without a scheme, glued to the word before it, in angle brackets, or broken by a space; final punctuation is not part of it.
A doi.org address is a DOI (DOI Handbook, section 3.8), not an address.
"""

import re
from dataclasses import dataclass

from corpus_cli.parsing.dates import FoundDate, find_dates, parse_date

_URL_CHAR = r"(?-i:[^\s<>\"“”«»「」『』《》〈〉【】（）｛｝、，。；\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
_CJK_PATH = r"(?<=[/=_-])(?-i:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+)"
"""With case: none of these letters has any, and without it Python folds each of the 40,000 as it compiles a pattern."""
_TOP_LEVEL = r"com|org|net|edu|gov|int|info|io|eu|example|ac|co|kr|cn|jp|tw|hk|uk|de|fr|au|ca|us|in|sg|nl|ch|se|no|fi|dk|it|es|be|at|ie|nz|za|br|mx|ru|ua|pl|cz|pt|gr|tr|il|ph|my|th|vn|id|asia|press|news|media|blog|mil|museum|test"
_URL = re.compile(
    rf"(?:https?|ftp)\s?:\s?//\s?{_URL_CHAR}(?:{_URL_CHAR}|{_CJK_PATH})*|\bwww\.{_URL_CHAR}+|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{{0,60}}[a-z0-9])?\.){{1,4}}(?:{_TOP_LEVEL})/{_URL_CHAR}*",
    re.IGNORECASE,
)
_BARE_HOST = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,4}(?:com|org|net|edu|gov|int|example|test)\b(?![.\w@])",
    re.IGNORECASE,
)
_HOST_END = re.compile(r"\.(?:com|org|net|edu|gov|int|example|test)\b")
"""The ends of `_BARE_HOST`, quick to look for."""
_DOI = re.compile(
    rf"(?:(?:https?\s?:\s?//)?(?:dx\.)?doi\.org\s?/\s?|\bdoi\s*[:：]?\s*(?:https?://(?:dx\.)?doi\.org/)?|\bDOI\s+)?\b(10\.\d{{4,9}}(?:\.\d+)*/{_URL_CHAR}+)",
    re.IGNORECASE,
)
_TRAIL = ".,;:!?'’”\"»›>"
_CONTINUES = re.compile(r"[/\-_=?&%#]$")
_NEXT_TOKEN = re.compile(rf"(\s{{1,2}})({_URL_CHAR}+)")
_LEAD_IN = re.compile(
    r"(?:[(\[（]\s*)?(?:(?:available|online)\s*(?:online|from|at)?\s*(?:at|from|:)?\s*|(?:retrieved|accessed|downloaded)\s*,?\s*from\s*:?\s*|\[online\]\.?\s*(?:available\s*(?:at|from)?\s*:?)?\s*|URL\s*[:=]?\s*|DOI\s*[:：]\s*|link\s*[:：]\s*|from\s*:?\s*|at\s*:?\s*|via\s*:?\s*|at\s*|<|(?:online\s+)?(?:verfügbar|abrufbar|einsehbar)\s*(?:unter|auf)?\s*:?\s*|(?:online|en\s+ligne)\s*:\s*|(?:disponible|recuperado|disponível|consultable|disponibile)\s*(?:en|à|sur|de|em|su)?\s*:?\s*|출처\s*[:：]\s*|网址\s*[:：]?\s*|網址\s*[:：]?\s*|链接\s*[:：]\s*|来源\s*[:：]\s*|(?:온라인\s*)?주소\s*[:：]\s*|(?:转引自|轉引自|取自|引自|載於|载于)\s*[:：]?\s*)$",
    re.IGNORECASE,
)
_LONGEST_LEAD_IN = 60
"""Letters; `(Available online from: ` and the longest of the other languages are half of it."""
_UPDATED = re.compile(
    r"\[(?:(?:last\s+)?updated|modified|revised|published)\s+[^\];]{4,25};\s*(?=(?:cited|accessed)\b)", re.IGNORECASE
)
"""`[updated 2022 Aug 9; cited 2023 Jan 4]` (Vancouver): the date of access is what counts."""
_ONLINE_MARK = re.compile(r"\s*\[(?:online|internet|web ?page|web|pdf|link|html)\]", re.IGNORECASE)

_ACCESS_BEFORE = re.compile(
    r"(?:[(\[（<]\s*)?\b(?:(?:date\s+)?(?:last\s+|date\s+)?(?:accessed|retrieved|viewed|visited|consulted|checked|cited|downloaded|access\s+date|date\s+of\s+access))\b\s*(?:date)?\s*(?:on|in|at|:)?\s*[:,]?\s*$"
    r"|(?:[(\[（<]\s*)?\b(?:(?:zuletzt\s+)?(?:abgerufen|aufgerufen|eingesehen|geprüft)(?:\s+am)?|(?:letzter\s+)?(?:Zugriff|Abruf)(?:\s+am)?|(?:page\s+)?consultée?(?:\s+le)?|(?:consultado|recuperado|accedido)(?:\s+el)?|(?:fecha\s+de\s+consulta|último\s+acceso|ultimo\s+accesso)|consultato(?:\s+il)?|acess(?:ado|o)\s+em|geraadpleegd(?:\s+op)?)\s*[:,]?\s*$"
    r"|(?:[(\[（<]\s*)?(?:최종\s*)?(?:검색|접속|접근|열람|확인|방문|조회|인용)\s*(?:일자?|날짜|일시)?\s*[:：,]?\s*$"
    r"|(?:[(\[（<]\s*)?(?:最終)?(?:閲覧|アクセス|参照|確認|接続|検索)\s*日?(?:付)?\s*[:：、]?\s*$"
    r"|(?:[(\[（<]\s*)?(?:最后|最後)?(?:访问|訪問|检索|檢索|浏览|瀏覽|引用|上网|下载|查阅|登录|登錄|查詢|查询)(?:日期|时间|時間|日|于|於)?\s*(?:为|是)?\s*[:：]?\s*$",
    re.IGNORECASE,
)
_ACCESS_AFTER = re.compile(
    r"\s*\.?\s*(?:에\s*)?(?:최종\s*)?(?:검색|접속|접근|열람|확인|방문|조회)(?:일|함)?|\s*(?:に)?\s*(?:最終)?(?:閲覧|アクセス|参照|確認|取得)(?:日)?|\s*(?:最后)?(?:访问|訪問|检索|檢索|浏览|瀏覽|查阅|登录|引用)|\s*\(?accessed\)?(?!\s*\w)|,?\s*date (?:last )?accessed",
    re.IGNORECASE,
)
_ACCESS_WORD = re.compile(
    r"acce[sd]|acess|retrieved|viewed|visited|consulted|checked|cited|downloaded|gerufen|eingesehen|geprüft|zugriff|abruf|consult|recuperado|geraadpleegd|검색|접속|접근|열람|확인|방문|조회|인용|閲覧|アクセス|参照|確認|接続|検索|取得|访问|訪問|检索|檢索|浏览|瀏覽|引用|上网|下载|查阅|登录|登錄|查詢|查询"
)
"""In small letters, the words of `_ACCESS_BEFORE` and `_ACCESS_AFTER`: without one, no date of a text is worth finding."""
_FROM = re.compile(r"\s*,?\s*from\s*:?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What was found. `text` is the entry without it, `tail` where the first of it stood in `text`, or its length.

    `online` is what stands before a mark of an electronic source (`[Internet]`).
    """

    text: str
    tail: int
    url: str | None = None
    doi: str | None = None
    accessed: str | None = None
    online: str | None = None


def take_identifiers(text: str) -> Identifiers:
    """DOI, address and access date of `text`, whose spaces are already ordinary ones."""
    if "[" in text:
        text = _UPDATED.sub("[", text)
    tail = len(text)
    text, doi, at = _take_doi(text)
    tail = min(tail, at)
    text, url, at = _take_url(text)
    tail = min(tail, at)
    if url and (match := _DOI.fullmatch(url)):
        doi, url = doi or match[1], None
    text, accessed, at = _take_accessed(text)
    tail = min(tail, at)
    mark = _ONLINE_MARK.search(text) if "[" in text else None
    online = text[: mark.start()] if mark else None
    if mark:
        text = _ONLINE_MARK.sub("", text)
    return Identifiers(text.strip(), min(tail, len(text.strip())), url, doi, accessed, online=online)


def _take_doi(text: str) -> tuple[str, str | None, int]:
    if "10." not in text:
        return text, None, len(text)
    match = _DOI.search(text)
    if not match:
        return text, None, len(text)
    prefixed = match.start(1) > match.start()
    before = text[: match.start()]
    if not prefixed and re.search(r"\S//\S*$|www\.\S*$", before):
        return text, None, len(text)  # part of a publisher's address
    value, end = _trimmed(text, match.start(1), match.end())
    rest_start = _lead_in(before)
    start = rest_start.start() if rest_start and rest_start[0].strip() else match.start()
    return _cut(text, start, end), value, start


def _take_url(text: str) -> tuple[str, str | None, int]:
    match = _address(text)
    if not match:
        return text, None, len(text)
    value, end = _trimmed(text, match.start(), match.end())
    value, end = _rejoined(text, value, match.start(), end)
    value = "".join(value.split())
    before = text[: match.start()]
    start = match.start()
    lead = _lead_in(before)
    if lead and lead[0].strip() and not (lead.start() and before[lead.start() - 1].isalnum()):
        start = lead.start()
        outer = _lead_in(before[:start]) if lead[0].strip() == "<" else None  # `Available at: <https://...>`
        if outer and outer[0].strip() and not (outer.start() and before[outer.start() - 1].isalnum()):
            lead, start = outer, outer.start()
        date = list(find_dates(before[:start]))
        if lead[0].strip().lower().startswith("from") and not (date and date[-1].end >= start - 2):
            start = match.start()
    return _cut(text, start, end), value, start


def _address(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    found = _URL.search(text) if "/" in text or "www." in lowered else None
    return found or (_BARE_HOST.search(text) if _HOST_END.search(lowered) else None)


def _lead_in(before: str) -> re.Match[str] | None:
    """The words that lead to an address, at the end of what stands before it."""
    return _LEAD_IN.search(before, max(0, len(before) - _LONGEST_LEAD_IN))


def _trimmed(text: str, start: int, end: int) -> tuple[str, int]:
    """Without final punctuation and without a closing bracket that was not opened inside."""
    while end > start:
        last = text[end - 1]
        if (
            last in _TRAIL
            or (last in ")]}" and text.count(last, start, end) > text.count("([{"[")]}".index(last)], start, end))
            or last in "([{"
        ):
            end -= 1
        else:
            break
    for mark in ("(accessed", "(Accessed", "(검색", "(접속", "[accessed", "(閲覧", "(访问", "(retrieved"):
        if (at := text.find(mark, start, end)) > 0:
            end = at
    if (at := text.find("(", start, end)) > 0 and text.count("(", start, end) > text.count(")", start, end):
        end = at
    return text[start:end], end


def _rejoined(text: str, value: str, start: int, end: int) -> tuple[str, int]:
    """An address that spaces broke apart: it goes on after `/`, `-`, `_`, `=`, `?`, `&`, or where the next word begins with one of them."""
    while match := _NEXT_TOKEN.match(text, end):
        token = match[2]
        bare = token.rstrip(_TRAIL + ")]")
        ends_open = bool(_CONTINUES.search(value)) or value.endswith((":", "//"))
        starts_open = bool(re.match(r"[/?&=#%_][\w%]|\.[a-z]{2,5}\b|-\w", token))
        urlish = (
            bool(re.search(r"[/_=?&%]|\w-\w|\d\w*\.|\.(?:html?|pdf|aspx?|php|jsp)\b|^\d{5,}$|^[a-z0-9]+$", bare))
            and bare[:1] not in "([<"
        )
        if not bare or parse_date(bare) or (re.fullmatch(r"\d{1,4}", bare) and text[match.end() :].strip(" .") != ""):
            break
        if re.match(r"(?:https?:|www\.|doi:)", token, re.IGNORECASE):
            break
        if not ((ends_open and urlish and not (bare.isalpha() and text[match.end() :].strip(" .)"))) or starts_open):
            break
        end = match.start(2) + len(bare)
        value = text[start:end]
    return value, end


def _take_accessed(text: str) -> tuple[str, str | None, int]:
    for date in find_dates(text) if _ACCESS_WORD.search(text.lower()) else ():
        before, after = text[: date.start], text[date.end :]
        lead = _ACCESS_BEFORE.search(before)
        if not lead:
            weekday = re.search(r"(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day,?\s*$", before)
            lead = _ACCESS_BEFORE.search(before[: weekday.start()]) if weekday else None
        trail = _ACCESS_AFTER.match(after)
        if not lead and not trail:
            continue
        start = lead.start() if lead else date.start
        end = date.end + (trail.end() if trail and not lead else 0)
        if found := re.match(
            r"\s*,?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*\.?\s*,?\s*(?:from\b:?|(?:de|sur|en|auf|unter)(?=\s*\.?\s*$))",
            text[end:],
        ):
            end += found.end()
        if text[start : start + 1] in "([（<" or (start and text[start - 1] in "([（<"):
            start -= 0 if text[start] in "([（<" else 1
            close = re.match(r"\s*[.,]?\s*[)\]）>]", text[end:])
            end += close.end() if close else 0
        return _cut(text, start, end), date.edtf, start
    return _bracketed_access(text)


_SQUARE_DATE = re.compile(r"\[(\d{4}[-./年][^\[\]]{1,12})\]|［(\d{4}[-./年][^［］]{1,12})］")
_TRAILING_ROUND_DATE = re.compile(r"[(（]\s*(\d{4}[-./년年]\s?[^()（）]{3,14})[)）]\s*[.。]?\s*$")


def _bracketed_access(text: str) -> tuple[str, str | None, int]:
    """`[2024-11-12]` of GB/T 7714 (8.8.4)."""
    if match := _SQUARE_DATE.search(text):
        found: FoundDate | None = parse_date(match[1] or match[2])
        if found and found.edtf:
            return _cut(text, match.start(), match.end()), found.edtf, match.start()
    return text, None, len(text)


def _cut(text: str, start: int, end: int) -> str:
    """`text` without a span, with one space in its place and no empty brackets or doubled stops left."""
    left = (
        re.sub(r"[\s,;:<(\[（]+$", "", text[:start])
        if text[end:].lstrip()[:1] in (")", "]", ">", "）") or not text[end:].strip(" .,;)")
        else text[:start].rstrip()
    )
    right = (
        re.sub(r"^\s*[)\]>）]?\s*[.,;。]?\s*", "", text[end:])
        if left != text[:start].rstrip() or text[end:].lstrip()[:1] in ".,;)]>）。"
        else text[end:].lstrip()
    )
    return f"{left} {right}".strip() if right else left


__all__ = ["Identifiers", "take_identifiers"]
