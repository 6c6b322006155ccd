"""Volume, issue and pages, in the notations of journals, newspapers and books."""

import re
from collections.abc import Callable

from corpus_cli.parsing.dates import SEASON_MONTHS, parse_date, parse_month_day
from corpus_cli.parsing.reference_fields import Fields

DASH = r"[-–—‐‑‒−~〜～]"
_PAGE = r"(?:[A-Za-z]{0,2}\d+(?:\.\d+)?[A-Za-z]?|[ivxlcdm]{1,7})"
PAGES = rf"{_PAGE}(?:\s?{DASH}{{1,2}}\s?{_PAGE})?(?:,\s?\d+{DASH}\d+)*\+?"
_RANGE = rf"{_PAGE}\s?{DASH}{{1,2}}\s?{_PAGE}(?:,\s?\d+{DASH}\d+)*"
_P = r"(?:pp?\.?\s*|pages?\s+|S\.\s*|págs?\.\s*|第\s*|p\s)?"
_PAGE_UNIT = r"\s?(?:쪽|면|페이지|頁|页|ページ|版|面)"
_ISSUE = rf"[A-Za-z]?\d+(?:\s?(?:{DASH}|/|·|&)\s?\d+)?[A-Za-z]?|Suppl\.?\s?\d*|Special Issue|특집호?|S\d+"
_COLON_PAGES = rf"(?:\s*[:：]\s*{_P}(?P<p>{PAGES})(?:{_PAGE_UNIT})?|\s*[,，;]\s*(?=(?:pp?\.|págs?\.|S\.|第)\s?\d|{_RANGE}|\d+{_PAGE_UNIT}){_P}(?P<p2>{PAGES})(?:{_PAGE_UNIT})?)?(?![\w])"
_NO_YEAR = r"(?!(?:1[5-9]|20)\d\d\s?[,，])"
"""`2022, 55-70쪽` is a year and pages."""
_VOLUME = r"(?:\d{1,4}|[IVXLC]{1,7})"
_NUMBER_WORD = r"(?:nos?|numbers?|issues?|iss|num|núms?|nr|№|n\.?[°º]|n\.|heft|h\.(?=\s?\d))\.?"
_EUROPEAN_VOLUME = r"(?:Jg|Jahrg|Jahrgang|Bd|Band|tome|tomo|t|año|année|anno|annata|livraison)\.?(?<=[.\w])\s"
"""The words for a volume in German, French, Spanish and Italian, before its number."""

_SPACED_DASH = re.compile(rf"\s*({DASH})\s*")
_ISSUE_WORD = re.compile(r"^(?:no|issue|호)\.?\s*|\s*호$", re.IGNORECASE)
_SEASON_OR_SPAN = re.compile(
    rf"(?:{'|'.join(SEASON_MONTHS)})(?:[\s,]+\d{{4}})?|(?:\w+\s?[/–-]\s?\w+)(?:\s\d{{4}})", re.IGNORECASE
)

_Handler = Callable[[re.Match[str], Fields], bool]


_IMPRINT = re.compile(r"(?=[^\d]*[A-Za-z]{3,}\s[^\d]*,\s\d{4}$).*")
"""`vol. 1 (Edward Elgar, 2017)`: who published the volume, no issue."""


def _store(match: re.Match[str], fields: Fields) -> bool:
    groups = match.groupdict()
    if (volume := groups.get("v")) and fields.volume is None:
        fields.volume = volume.strip()
    issue = groups.get("i")
    if issue and _IMPRINT.fullmatch(issue):
        return False
    if issue and not _take_time(issue, fields):
        fields.issue = _ISSUE_WORD.sub("", issue.strip())
    if groups.get("d"):
        _take_time(groups["d"], fields)
    if pages := groups.get("p") or groups.get("p2"):
        store_pages(pages, fields)
    return True


def store_pages(text: str, fields: Fields) -> None:
    """Pages as printed, with plain spaces taken out."""
    fields.page = _SPACED_DASH.sub(r"\1", text.strip().rstrip(",."))


def _take_time(text: str, fields: Fields) -> bool:
    """Whether what stands in brackets is a date, month or season instead of an issue."""
    text = text.strip()
    if _SEASON_OR_SPAN.fullmatch(text) and not text.replace(" ", "").isdigit():
        if year := re.search(r"\d{4}", text):
            fields.add_date(year[0])
        if len(fields.date or "") == len("2024") and (season := SEASON_MONTHS.get(text.split()[0].strip(",").lower())):
            fields.date = f"{fields.date}-{season}"
        return True
    found = parse_date(text)
    if found and found.edtf and (len(text) > 4 or fields.year in (None, text)):
        fields.add_date(found.edtf)
        return True
    month = parse_month_day(text)
    if month and not text.isdigit():
        if fields.date and len(fields.date) == 4:
            fields.date += f"-{month[0]:02d}" + (f"-{month[1]:02d}" if month[1] else "")
        return True
    return bool(re.fullmatch(r"[A-Z][a-z]+[-–/][A-Z][a-z]+", text))


def _year_issue(match: re.Match[str], fields: Fields) -> bool:
    """`2021(2): 35-41`, `2020, 39(5): 640-658`, `2019;12(3):1-5`."""
    if fields.year not in (None, match["y"]):
        return False
    if fields.date is None:
        fields.add_date(match["y"])
    if (within := match.groupdict().get("m")) and len(fields.date or "") == len("2024"):
        _take_time(within, fields)
    return _store(match, fields)


def _european(match: re.Match[str], fields: Fields) -> bool:
    """`Jg. 12, H. 3`, `12. Jg., Nr. 3`, `Bd. 52 (2011)`, `t. 4, n° 2`."""
    if fields.volume is None:
        fields.volume = match["v"] or match["v2"]
    if issue := match["i"] or match["i2"]:
        fields.issue = issue
    if match["d"]:
        _take_time(match["d"], fields)
    if pages := match["p"] or match["p2"]:
        store_pages(pages, fields)
    return True


def _volume_of_container(match: re.Match[str], fields: Fields) -> bool:
    """`『社会福祉学』63、44–57頁`: a bare number between a journal and its pages."""
    if not fields.container or fields.volume or fields.issue or fields.page or fields.chunks:
        return False
    fields.volume = match["v"]
    return True


def _pages_only(match: re.Match[str], fields: Fields) -> bool:
    if fields.page is not None:
        return False
    store_pages(match["p"], fields)
    return True


def _sheets(match: re.Match[str], fields: Fields) -> bool:
    """`A1, A6` of a newspaper whose day is known."""
    return len(fields.date or "") > len("2024-01") and _pages_only(match, fields)


def _article_number(match: re.Match[str], fields: Fields) -> bool:
    """`Art. no. 112604` stands for the pages, and beside pages says nothing more."""
    if fields.page is None:
        store_pages(match["p"], fields)
    return True


def _bare_pages(match: re.Match[str], fields: Fields) -> bool:
    if fields.page is not None or parse_date(match["p"]) or not re.search(r"\d|^[ivxlc]+[-–]", match["p"]):
        return False
    return _pages_only(match, fields)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LOCI: tuple[tuple[re.Pattern[str], _Handler], ...] = (
    (
        _compiled(
            rf"(?P<y>\d{{4}})\s*[;；]\s*(?P<v>{_VOLUME})\s+(?P<i>(?:Suppl|Pt|Spec)\b\.?(?:\s?No\.?)?\s?\w{{0,4}}){_COLON_PAGES}"
        ),
        _year_issue,
    ),
    (
        _compiled(
            rf"(?P<y>\d{{4}})(?:\s+(?P<m>[A-Z][a-z]{{2,8}}\.?(?:[-–/][A-Z][a-z]{{2,8}})?(?:\s+\d{{1,2}})?))?\s*[;；]\s*(?P<v>{_VOLUME}|\d+[A-Z]?)?\s*(?:\((?P<i>[^()]{{1,20}})\))?{_COLON_PAGES}"
        ),
        _year_issue,
    ),
    (
        _compiled(
            rf"(?P<y>\d{{4}})\s*[,，]\s*(?P<v>{_VOLUME})\s*(?:[(（](?P<i>[^()（）]{{1,20}})[)）])?(?:\s*[:：]\s*(?P<p>{PAGES}))(?:{_PAGE_UNIT})?"
        ),
        _year_issue,
    ),
    (
        _compiled(
            rf"(?P<y>\d{{4}}),\s(?P<v>\d{{1,4}})(?:\s?\((?P<i>[^()]{{1,12}})\))?,\s(?P<p>{PAGES})(?=\s*[.;]|\s*$)"
        ),
        _year_issue,
    ),
    (_compiled(rf"(?P<y>\d{{4}})\s*[,，]\s*(?P<v>{_VOLUME})\s*[(（](?P<i>\d{{1,4}})[)）]"), _year_issue),
    (_compiled(rf"(?P<y>\d{{4}})\s*[,，]\s*[(（](?P<i>\d{{1,4}})[)）]{_COLON_PAGES}"), _year_issue),
    (_compiled(rf"(?P<y>\d{{4}})\s*[(（](?P<i>\d{{1,3}}(?:[-–/]\d{{1,3}})?|[SZ]\d)[)）]{_COLON_PAGES}"), _year_issue),
    (_compiled(rf"(?P<y>(?:1[5-9]|20)\d\d)\s*[:：]\s*(?P<p>{PAGES})(?![\w:])"), _year_issue),
    (_compiled(r"(?P<y>\d{4})\s*年\s*第?\s*(?P<i>\d{1,3})\s*[期号號](?:\s*(?:总|總)第\s*\d+\s*期)?"), _year_issue),
    (
        _compiled(
            rf"(?:제|vol\.?|제\s)?\s*(?P<v>\d{{1,4}})\s*[권집]\s*,?\s*(?:(?:제|no\.?)?\s*(?P<i>\d{{1,4}}(?:[-~·]\d+)?)\s*호?)?(?:\s*\(\s*(?:통권\s*(?:제)?\s*\d+\s*호?)?,?\s*(?P<d>[^()]*)\))?{_COLON_PAGES}"
        ),
        _store,
    ),
    (_compiled(rf"(?:통권\s*)?제?\s*(?P<i>\d{{1,4}})\s*호(?:\s*\((?P<d>[^()]*)\))?{_COLON_PAGES}"), _store),
    (
        _compiled(
            rf"第?\s*(?P<v>\d{{1,4}}|[一二三四五六七八九十]{{1,3}})\s*[卷巻]\s*[,，、]?\s*(?:(?:第)?\s*(?P<i>\d{{1,4}}(?:[-・·]\d+)?|[一二三四五六七八九十]{{1,3}})\s*[期号號])?{_COLON_PAGES}"
        ),
        _store,
    ),
    (
        _compiled(rf"第?\s*(?P<i>\d{{1,4}}(?:[-・·]\d+)?)\s*[期号號](?:\s*[（(](?P<d>[^()（）]*)[)）])?{_COLON_PAGES}"),
        _store,
    ),
    (
        _compiled(
            rf"\(?(?:vols?\.?|v\.(?=\s?\d))\s*(?P<v>{_VOLUME}\s?{DASH}\s?{_VOLUME}|{_VOLUME}|\d+[A-Z]?)\)?(?:[\s,.;]*(?:\((?P<i>[^()]{{1,20}})\)))?{_COLON_PAGES}"
        ),
        _store,
    ),
    (
        _compiled(
            rf"\(?(?:vols?\.?|v\.(?=\s?\d))\s*(?P<v>{_VOLUME})\)?[\s,.;]*(?:{_NUMBER_WORD}\s*(?P<i>{_ISSUE}))(?:\s*,?\s*\((?P<d>[^()]*)\))?{_COLON_PAGES}"
        ),
        _store,
    ),
    (
        _compiled(
            rf"(?:(?:{_EUROPEAN_VOLUME})(?P<v>{_VOLUME})|(?P<v2>\d{{1,3}})\.\s?(?:Jg|Jahrg|Jahrgang|Bd)\b\.?)(?:\s?\((?P<d>[^()]*)\))?(?:[\s,.;]*{_NUMBER_WORD}\s*(?P<i>{_ISSUE})|/(?P<i2>\d{{1,3}}))?{_COLON_PAGES}"
        ),
        _european,
    ),
    (
        _compiled(
            rf"(?P<v>{_VOLUME})\s*[,.]?\s*{_NUMBER_WORD}\s*(?P<i>{_ISSUE})(?:\s*,?\s*\((?P<d>[^()]*)\))?{_COLON_PAGES}"
        ),
        _store,
    ),
    (
        _compiled(rf"(?P<v>{_VOLUME})\s?\((?P<i>{_ISSUE})\),\s(?P<p>[A-Za-z]?\d{{1,7}})(?=\s*[.;]?\s*$)"),
        _store,
    ),
    (
        _compiled(
            rf"(?P<v>{_VOLUME})\s*[(（]\s*(?:no\.?\s*|제\s*)?(?P<i>{_ISSUE}|[A-Z][a-z]+(?:[-–/ ][A-Z]?[a-z]+)?(?:,?\s\d{{4}})?|[^()（）]{{0,20}}\d{{4}})\s*호?[)）](?:\s*,?\s*\((?P<d>[^()]*)\))?{_COLON_PAGES}"
        ),
        _store,
    ),
    (
        _compiled(
            rf"(?P<v>\d{{1,4}})\s*[:：]\s*(?P<i>\d{{1,3}})\s*\((?P<d>[^()]*\d{{4}})\)\s*[:,]\s*{_P}(?P<p>{PAGES})"
        ),
        _store,
    ),
    (_compiled(rf"(?P<v>\d{{1,4}})\s*[:：]\s*(?P<i>\d{{1,3}})\s*,\s*{_P}(?P<p>{_RANGE})"), _store),
    (_compiled(r"(?P<v>\d{1,3})/(?P<i>\d{1,3})(?=\s*,\s*(?:1[5-9]|20)\d\d\b)"), _store),
    (_compiled(rf"(?P<v>\d{{1,4}})/(?P<i>\d{{1,3}})(?:\s*\((?P<d>[^()]*)\))?\s*[:,]\s*{_P}(?P<p>{PAGES})"), _store),
    (_compiled(rf"(?P<v>{_VOLUME})\s*[:：]\s*{_P}(?P<p>{PAGES})(?![\w:])(?!\s*[A-Za-z])"), _store),
    (_compiled(r"(?P<v>\d{1,4}),\s(?P<p>[A-Z]?\d{3,9}(?=\s\(\d{4}\))|[A-Z]?\d{5,9}(?=\s*[.,;]|\s*$))"), _store),
    (
        _compiled(
            r"(?P<v>\d{1,4})(?:\s?\((?P<i>[^()]{1,12})\))?,\s(?:article|art\.)\s*(?:no\.?\s|id\s)?(?P<p>[A-Za-z]?\d[\w-]*)"
        ),
        _store,
    ),
    (
        _compiled(
            rf"(?P<v>\d{{1,4}})(?=\s*[、，,]\s*(?:pp?\.\s?\d|[頁页]|(?:第\s?)?\d+\s?{DASH}\s?\d+\s?(?:[頁页쪽면、，,.。]|$)|(?:第\s?)?\d+\s?[頁页쪽면]|(?:19|20)\d\d\s?[年년]))"
        ),
        _volume_of_container,
    ),
    (_compiled(rf"\((?P<i>\d{{1,3}})\)(?=\s*[,:]\s*{_P}{_RANGE})"), _store),
    (_compiled(r"(?P<p>[A-H]\d{1,2}(?:[-–,]\s?[A-H]?\d{1,2})*)(?=\s*[.,;]|\s*$)"), _sheets),
    (_compiled(rf"(?P<v>\d{{1,3}})[,，]\s*(?P<p>{_RANGE})(?=\s*[.,;)。，]|\s*$)"), _store),
    (
        _compiled(
            rf"[（(]?(?:pp?\s?\.\s*|pp\s+|pages?\s+|p\s(?=\d)|S\.\s?(?=\d)|págs?\.\s?|Seiten?\s(?=\d)|Sp\.\s(?=\d)|Bl\.\s(?=\d))(?P<p>{PAGES})[)）]?(?!\w)"
        ),
        _pages_only,
    ),
    (_compiled(rf"第?\s*{_NO_YEAR}(?P<p>{PAGES}){_PAGE_UNIT}(?![、,]?\s?\d{{1,2}}[面頁])"), _pages_only),
    (_compiled(rf"[頁页]\s*(?P<p>{PAGES})(?!\w)"), _pages_only),
    (_compiled(r"(?P<p>e\d{2,8})(?=\s*[.,;)]|\s*$)"), _pages_only),
    (_compiled(r"(?:article|art\.)\s*(?:id|no\.?|number)?\s*(?P<p>[A-Za-z]?\d[\w-]*)"), _article_number),
    (_compiled(rf"(?P<p>{_RANGE})(?=\s*[.,;)）。，]|\s*$)"), _bare_pages),
    (_compiled(rf"{_NUMBER_WORD}\s*(?P<i>{_ISSUE})(?:\s*\((?P<d>[^()]*)\))?{_COLON_PAGES}"), _store),
)
"""Patterns in the order they are tried, from the most to the least telling."""


def take_locus(text: str, at: int, fields: Fields) -> int | None:
    """The end of a volume, issue or pages notation that begins at `at`, after storing it; None if there is none."""
    for pattern, handler in LOCI:
        match = pattern.match(text, at)
        if match and match.end() > at and handler(match, fields):
            return match.end()
    return None


_ANCHOR = re.compile(
    rf"(?:(?:19|20)\d\d,\s\d{{1,4}},\s\d{{1,7}}(?=\s*[.;]|\s*$)|\d{{1,4}},\s[A-Z]?\d{{5,9}}(?=\s*[.,;]|\s*$)|\d{{4}}\s*[;；]\s*\d|\d{{4}}\s*[,，]\s*\d{{1,4}}\s*(?:\(|[:：]\s*\d)|\d{{4}}\s*[(（]\d{{1,3}}[)）]\s*[:：]|\d{{4}}年\s*第|(?:제|통권|第)\s*[\d一二三四五六七八九十]+\s*[권집호卷巻期号號版頁页]|\d+\s*[권집호卷巻号](?:\W|\d|제|第|$)|\(?vols?\b\.?\s*(?:\d|[IVXLC]+\b)|{_VOLUME}\s*,?\s*(?:no|nos|issue|iss|núms?|num|nr|n(?=[.°º]))(?!\w)[.°º]?\s*\w?\d|v\.\s?\d|\d{{1,3}}/\d{{1,3}}(?=\s*[,:(])|{_VOLUME}\s*[(（](?:no\.?\s*|제\s*)?(?:{_ISSUE}|[A-Z][a-z]{{2,8}}(?:[-–/ ][A-Za-z]{{2,9}})?(?:,?\s?\d{{4}})?|\d{{4}})\s*호?[)）]|\d{{1,4}}\s*[:：]\s*{_PAGE}\s?{DASH}|\d{{1,4}}\s*[:：]\s*\d+(?=\s*[.,;)]|\s*$)|\d{{1,3}}[,，]\s*{_PAGE}{DASH}|[（(]?pp?\.\s?\w?\d|pp\s\d|[（(]?S\.\s\d{{1,4}}\s?{DASH}|[（(]S\.\s\d|[（(]?págs?\.\s?\d|{_EUROPEAN_VOLUME}(?:\d|[IVXLC]+\b)|\d{{1,3}}\.\s(?:Jg|Jahrg|Jahrgang|Bd)\b|h\.\s?\d|heft\s\d|nr\.\s?\d|núms?\.\s?\d|n[°º]\s?\d|\d{{1,4}}(?:\s?\(\d+\))?,\sart(?:icle|\.)\s|[A-H]\d{{1,2}}(?=[,;]\s[A-H]\d|\s*[.;]?\s*$)|art(?:icle|\.)\s(?:no\.\s|id\s|number\s)?\w?\d|{_RANGE}(?=\s*[.,;)）。，]|\s*$)|{PAGES}{_PAGE_UNIT}|nos?\.?\s*\d)",
    re.IGNORECASE,
)


def begins_locus(text: str, at: int) -> bool:
    """Whether a volume, issue or pages notation begins at `at`."""
    return bool(_ANCHOR.match(text, at))
