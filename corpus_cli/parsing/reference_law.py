"""Acts and treaties: how they are named, numbered and promulgated."""

import re

from corpus_cli.parsing.dates import find_dates, parse_date
from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import read_authors

_ACT = re.compile(
    r"(?P<t>[A-Z][^.“”\"]{3,120}?\b(?:Act|Code|Bill|Law|Ordinance|Regulations?)(?:\s+of\s+\d{4}|\s+\d{4}|,\s+\d{4})?)(?:\s\([A-Z][A-Za-z]{1,4}\))?[.,]\s*(?P<r>(?:R\.S\.|ss?\.\s?\d|sec(?:tion|\.)\s\d|arts?\.\s?\d|Pub(?:lic)?\.?\s+L(?:aw)?\.?|\d+\s+U\.?S\.?C|\d+\s+Stat|H\.?R\.?|S\.|No\.|c(?:h(?:ap)?)?\.?\s\d|SI\s|L\.).*)"
)
_CJK_ACT = re.compile(
    r"[「『《〈“]?(?P<t>[^「」『』《》〈〉“”.]{2,40}(?:법|법률|시행령|시행규칙|조례|法|条例|法律))[」』》〉”]?[.,]?\s*[(（]?\s*(?P<r>(?:법률|대통령령|조례|[가-힣]+령)\s*제?\s*\d.*|(?:平成|令和|昭和)\S+年法律第\S+|[(（]?\d{4}年\S{0,12}(?:修正|修订|通过|施行).*)"
)


_TITLE = re.compile(
    r"\b(?:Act|Law|Code|Ordinance|Bill|Statute|Decree)(?:,?\s(?:of\s)?(?:1[6-9]|20)\d\d)(?:,?\s(?:No\.?\s)?\d+\sof\s\d{4})?$"
    r"|\b(?:Act|Law|Ordinance|Decree),?\sNo\.?\s?\d+(?:/|\sof\s)\d{2,4}$"
    r"|^(?:The\s)?Constitution\sof\s"
    r"|^(?:(?:Council|Commission|Implementing|Delegated|Framework|Presidential|Government|Executive|Ministerial|Federal)\s){0,3}(?:Regulation|Directive|Decision|Decree|Order)\s(?:\([A-Z][A-Za-z]{1,7}\)\s)?(?:No\.?\s)?\d+(?:/\d+|\sof\s\d{4})"
)
"""The name of an act with its year, and of an act of the European Union or a government with its number."""
_ABOUT = re.compile(
    r"\b(?:reports?|reviews?|guid(?:e|ance)|handbook|manual|statement|commentary|explan\w+|overview|assessment|summary|notes?|analysis|questions|implementation|why|how|what|impact|history)\b",
    re.IGNORECASE,
)
"""Words of a title that is about an act."""
_GAZETTE = re.compile(
    r"\b(?:official (?:journal|gazette)|gazette|federal register|statutes|statutory instruments|journal officiel|bolet[ií]n oficial|bundesgesetzblatt|staatsblad|staatscourant|gazzetta ufficiale|di[aá]rio (?:da rep[uú]blica|oficial))\b",
    re.IGNORECASE,
)
_LAWGIVER = re.compile(
    r"\b(?:republic|kingdom|union|commonwealth|federation|government|parliament|congress|senate|house of|assembly|legislature|duma|diet|council|commission|state of|city of)\b",
    re.IGNORECASE,
)
LAW_NUMBER = re.compile(
    r"(?P<kind>Act|Law|Ordinance|Bill|Decree|Order)?(?(kind)\s(?:No\.\s?)?|No\.\s?)(?P<act>\d+(?(kind)(?:\sof\s\d{4}|/\d{2,4})?|\sof\s\d{4}))(?!\w)(?=\s*[.,;)]|\s*$)"
    r"|(?:Public\sLaw|Pub\.\s?L\.)(?:\sNo\.)?\s(?P<public>\d{1,3}[-–]\d{1,4})(?!\w)"
    r"|(?P<bill>H\.\s?R\.\s\d{1,5})(?=\s*[.,;)]|\s*$)|(?P<page>\d{1,3}(?:st|nd|rd|th)\sCong(?:ress\b|\.)|\d{1,3}\sStat\.\s\d+|\d{1,2}\sU\.\s?S\.\s?C\.(?:\s§§?)?(?:\s\d[\w–-]*)?)(?=\s*[.,;)]|\s*$)"
)
"""How acts are numbered and where they are printed: no pages, and no issue of anything."""


def is_law_title(title: str) -> bool:
    """Whether a title names an act of legislation by its year or number."""
    return _TITLE.search(title) is not None and not _ABOUT.search(title)


def is_promulgated(fields: Fields) -> bool:
    """Whether what was read is the act itself: by its title, who made it, its number, and where it was printed."""
    author = fields.author[0] if fields.author else None
    if not fields.title or (author and author.literal is None) or fields.volume or not is_law_title(fields.title):
        return False
    if fields.container:
        return _GAZETTE.search(fields.container) is not None
    if fields.number:
        return True
    lawgiver = author is None or _LAWGIVER.search(author.literal or "") or (author.literal or "").lower() in COUNTRIES
    return bool(lawgiver)


def take_law_number(text: str, at: int, fields: Fields) -> int | None:
    """`No. 43 of 2016`, `Public Law 12-146`: the end of an act's number after storing it."""
    match = LAW_NUMBER.match(text, at)
    if not match or (match["public"] is None and not (fields.title and is_law_title(fields.title))):
        return None
    if match["page"]:
        fields.aside.append(match["page"])
    else:
        fields.number = fields.number or match["act"] or match["public"] or match["bill"]
    return match.end()


_PASSAGE = re.compile(r"R\.S\.|ss?\.\s?\d|sec(?:tion|\.)\s\d|arts?\.\s?\d")


_UNION_ACT = re.compile(
    r"(?P<t>(?:(?:Council|Commission|Implementing|Delegated|Framework)\s){0,3}(?:Regulation|Directive|Decision)\s\([A-Z][A-Za-z]{1,7}\)\s(?:No\.?\s)?(?P<n>\d+/\d+)[^“”\"]{0,250}?)[,.]?\s(?:\[\d{4}\]\s)?(?P<c>(?:OJ|Official Journal of the European (?:Union|Communities))(?:,?\s[LC]\s?\d+(?:/\d+)?)?)(?P<r>.*)"
)
_UNION_PAGES = re.compile(r"pp?\.\s?(?P<p>\d+(?:[–-]\d+)?)")


def _union_act(match: re.Match[str], fields: Fields) -> bool:
    """`Regulation (EU) 2021/1119 of ..., OJ L 243, 9.7.2021, p. 1–17`, as the institutions of the Union cite their acts."""
    fields.style, fields.title, fields.genre = "law", bare_title(match["t"]), "legislation"
    fields.number, fields.container = match["n"], match["c"]
    dates = [found.edtf for found in find_dates(match["r"]) if found.edtf]
    dates = dates or [found.edtf for found in find_dates(match["t"]) if found.edtf and len(found.edtf) > len("2021")]
    fields.date = dates[0] if dates else None
    if pages := _UNION_PAGES.search(match["r"]):
        fields.page = pages["p"]
    return True


def read_law(text: str, fields: Fields) -> bool:
    """An act: its title, then where it is promulgated."""
    if in_journal := _UNION_ACT.match(text):
        return _union_act(in_journal, fields)
    match = _ACT.match(text) or _CJK_ACT.match(text)
    if not match:
        return _read_treaty(text, fields)
    fields.style, fields.title, fields.genre = "law", bare_title(match["t"]), "legislation"
    if _PASSAGE.match(match["r"]):
        fields.aside.append(match["r"].rstrip("."))
        return True
    number = re.search(r"\d[\d/-]*", re.sub(r"^\d{4}年", "", match["r"]))
    fields.number = number[0] if number else None
    year = re.search(r"\((\d{4})\)|(?:of|,)\s(\d{4})$", match["r"])
    if year:
        fields.date = year[1] or year[2]
    elif (dates := [found.edtf for found in find_dates(match["r"]) if found.edtf]) and number:
        fields.date = dates[-1]
    return True


_TREATY = re.compile(
    r"(?:(?P<a>[A-Z][^,.“”\"]{2,60}),\s)?(?P<t>(?:[A-Z][\w-]*\s){0,5}(?:Agreement|Convention|Treaty|Protocol|Covenant|Charter)\b[^,.“”\"]{0,200}),\s(?:(?P<p>[A-Z][^,.\d]{1,30}),\s)?(?P<d>[\w\s,]{3,20}?\d{4})(?P<r>,\s(?:arts?|para|sec|ch|annex)\b.{0,40})?\.?$"
)


def _read_treaty(text: str, fields: Fields) -> bool:
    """A treaty: its title, where and when it was signed, and the articles cited."""
    match = _TREATY.match(text)
    date = parse_date(match["d"]) if match else None
    if not match or not date or not date.edtf or len(date.edtf) < len("1995-04"):
        return False
    fields.style, fields.title, fields.genre = "law", bare_title(match["t"]), "legislation"
    fields.place, fields.date = match["p"], date.edtf
    if match["a"]:
        read_authors(match["a"], fields, None)
    if match["r"]:
        fields.aside.append(match["r"].strip(" ,."))
    return True
