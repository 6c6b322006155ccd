"""What stands in brackets or is a fixed phrase: document code, genre, edition, imprint of a note, report number, bracketed container."""

import re

from corpus_cli.parsing.dates import find_dates, parse_date, parse_month_day
from corpus_cli.parsing.institutions import is_blog
from corpus_cli.parsing.names import parse_names
from corpus_cli.parsing.quotes import OPENING, bare_title, quoted
from corpus_cli.parsing.reference_days import without_issue
from corpus_cli.parsing.reference_events import SPEECH, keep_event, take_held
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_locus import take_locus
from corpus_cli.parsing.reference_places import is_city
from corpus_cli.parsing.reference_posts import POST_KIND
from corpus_cli.parsing.reference_theses import IS_THESIS, THESIS, read_thesis
from corpus_cli.parsing.reference_words import PLACE, PUBLISHER_WORD

EDITION = re.compile(
    r"[(（]?(?P<e>(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|rev(?:ised)?\.?(?:\s(?:and|&)\s\w+\.?)?|updated|new|international|expanded|enlarged|illustrated|2e|3e)\s*(?:(?:rev|revised|updated|enl|expanded)\.?,?\s*)?(?:edn?\b\.?|edition\b)|\d{1,2}\.?(?:\.|a|ª|º|e|ème|ère)\.?\s?(?:éd\b\.?|ed\b\.?|edición|edição|édition|edizione)(?:\s(?:rev|augm?|corr)[^\W\d_]*\.?(?:\s(?:et|y|e)\s(?:augm?|corr|ampl|act)[^\W\d_]*\.?)?)?|(?:nouvelle|primera|segunda|tercera|cuarta|quinta|nueva)\s(?:éd\b\.?|édition|edición)|\d{1,2}\.,?\s(?:[a-zäöüß]{1,20}\.?,?\s){0,6}(?:Aufl\b\.?|Auflage|Ausg\b\.?|Ausgabe)|Neuauf(?:l\b\.?|lage)|개정\s?(?:증보)?판|(?:제|第)?\s?\d+\s?[판版](?!\w)|(?:增订|修订|修訂|増補|改訂|新)(?:第?\d?)版|第?[二三四五六七八九十]版|初版|再版)[)）]?",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"[（(](?:(?P<place>[^():（）]{2,40}?)\s*[:：]\s*)?(?P<publisher>[^()（）]{2,80}?)[,，]\s*(?P<date>(?:[A-Z][a-z]+\.?\s(?:\d{1,2},\s)?)?\d{4}|n\.d\.|forthcoming)[)）]",
    re.IGNORECASE,
)
GROUP = re.compile(r"[(（\[［【〔]((?:[^()（）\[\]［］【】〔〕]|(?<=[A-Z])\(\d{4}\)){1,120})[)）\]］】〕]")
DOCUMENT = re.compile(
    r"(?:UN\s+Doc(?:ument)?\.?\s+)?(?:[A-Z]{1,5}(?:/[A-Z0-9.()-]{1,14}){1,6}|[A-Z]{2,6}[-–]\d{1,5}(?:[-–./]\d{1,5}){0,3}|(?:COM|JOIN|SWD|SEC|C)\(\d{4}\)\s?\d+(?=\sfinal\b)|(?:COM|JOIN|SWD|SEC|C)\(\d{4}\)\s?\d+|[A-Z]{2,4}\s\d{3,5}/\d{2,4})(?=\s*[.,;)]|\s*$|\s\(|\sfinal\b)"
)
_CHINESE_DOCUMENT = re.compile(r"[\u3400-\u9fff]{2,8}[〔［\[（(]\d{4}[〕］\])）]\s?第?\d{1,4}[号號]")
"""`国办发〔2024〕1号`: the number of a Chinese authority's document (GB/T 9704)."""
_PRESENTED = re.compile(
    r"(?:conference\s+|unpublished\s+)?(?P<g>papers?|posters?)\s+(?:presented|prepared|given|delivered)\s+(?:at|for|to)\s+(?:the\s+)?(?P<e>[^,.]+(?:,\s(?!(?:[A-Z][\w ]{2,20},\s)?(?:[A-Z][a-z]+ \d|\d{4}))[^,.]+)?)|(?P<k>(?:제\s?\d+\s?[회차]\s?)?[^,.]{2,40}(?:학술대회|학술회의|세미나|포럼)\s?(?:발표문|발표논문|발표|자료집))",
    re.IGNORECASE,
)
GENRE = re.compile(
    r"(?:press (?:release|statement|briefing|conference)|media note|readout|joint statement|(?:audio\s+)?podcast(?:\s+episode)?|news release|media (?:release|advisory)|fact ?sheet|substack|working paper|unpublished\s+(?:manuscript|paper)|speech|keynote(?: address| speech)?|lecture|remarks|address|testimony|interview(?: (?:by|with) [^.,;]{3,60})?|tweet|(?:youtube\s+)?video(?:,\s\d+:\d\d(?::\d\d)?)?|podcast(?:\s+audio)?|audio(?:\s+recording)?|radio broadcast|television broadcast|mp3|blog(?: post)?|data ?set|보도자료|新闻稿|プレスリリース|報道発表)(?=\s*[.,;:)\]，。]|\s*$)",
    re.IGNORECASE,
)
_PASSAGE = r"(?:(?:chaps?|arts?|sec|paras?)\.\s)?(?:\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:n\.?\s?\d*)?|[ivxlc]{1,6})"
LOCATOR = re.compile(
    rf"(?:[IVX]{{1,5}},\s|\d{{1,2}}:|(?:at|esp\.)\s)?(?P<p>{_PASSAGE}(?:,\s(?:esp\.\s|at\s|and\s)?{_PASSAGE}(?=\s*[.,;]|\s*$))*)(?=\s*[.,;]|\s*$)"
)
"""The passage a note cites: `58–59`, `xii, 44–47`, `77–101, esp. 90`, `2:118`, `chap. 4`."""
_ASIDE = re.compile(
    r"(?:\d{1,4}\s?(?:p|pp|pages|S)\.?(?=\s*$)|(?:총\s?)?\d{1,4}쪽(?=\.?\s*$)|\d{1,2}\s+(?:vols?|Bde|tomos|tomes)\b\.?(?=\s*[.,;(]|\s*$)|\d{1,2}:\d{2}\s*(?:[ap]\.?m\b\.?|[A-Z]{3,4}\b)(?:\s?\(?[A-Z]{2,4}\)?)?|[0-2]?\d:[0-5]\d(?=\s*[.,]?\s*$)"
    r"|\d{1,2}版(?=[、,]?\s?\d{1,2}[面頁])|paras?\.\s\d[\d–-]*(?=\s*[.,;]|\s*$)|archived\b[^.;“]{0,60}(?=\s*[.,;]|\s*$)|(?:declassified|reprinted|reissued|amended|translated|revised|updated)(?:\s(?:in|on))?\s(?:\d{1,2}\s)?(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},\s)?\d{4}(?=\s*[.,;]|\s*$)|(?:advance(?:d)? online publication|e-?pub(?:lished)? ahead of print|online first|early view|first published online)\b|(?:朝刊|夕刊|조간|석간|電子版|オンライン版|デジタル版|网络版|網路版|인터넷판)(?=[、,，.。）)\s]|$)|\d(?:st|nd|rd|th)\sQuart(?:er|\.)|sec(?:tion|\.)\s[A-Z]\d?\b|at\s\d{1,4}(?=\s*[.,;]|\s*$)|(?:PMID|PMCID|ISBN(?:-1[03])?|ISSN|OCLC)\s*:?\s*[A-Z]{0,3}[\d-]+X?(?:\s?\((?:print|online|pbk|hbk)\.?\))?)",
    re.IGNORECASE,
)
"""The number of pages or volumes, the time of day, the edition of a newspaper: they belong to no field of CSL that is kept."""
_MARKER = re.compile(r"[\[［【]\s*([MCNJDRSPABGZXK]|DB|CP|EB|CM|DS)\s*(?:/\s*(OL|MT|DK|CD))?\s*[\]］】]")


_SHEET = re.compile(r"(?:第|제)?\s?\d{1,3}\s?[版판]")
"""A page of a newspaper, where a day is given; an edition otherwise."""


def take_aside(text: str, at: int, fields: Fields) -> int | None:
    """The end of words that belong to no field, after keeping them."""
    if match := _ASIDE.match(text, at):
        fields.aside.append(match[0])
        return match.end()
    return None


def take_edition(text: str, at: int, fields: Fields) -> int | None:
    """The end of an edition's name that begins at `at`, after storing it."""
    if (match := EDITION.match(text, at)) and not (
        _SHEET.fullmatch(match[0]) and len(fields.date or "") > len("2024-01")
    ):
        fields.edition = match["e"].strip()
        return match.end()
    return None


def take_published(text: str, at: int, fields: Fields) -> int | None:
    """`(Leiden: Brill, 2020)` of a note."""
    if (end := _take_presented(text, at, fields)) is not None:
        return end
    match = PUBLISHED.match(text, at)
    if not match:
        return None
    if match["place"] is None and fields.chunks == [] and fields.title is None:
        return None
    content = match[0][1:-1]
    if parse_date(content):
        return None
    fields.place = match["place"]
    fields.publisher = match["publisher"].strip()
    if fields.place is None and not PUBLISHER_WORD.search(fields.publisher) and "," in fields.publisher:
        fields.publisher = fields.publisher.split(",")[0]
    if (date := parse_date(match["date"])) and date.edtf:
        fields.add_date(date.edtf)
    elif not fields.date:
        fields.status = match["date"].lower()
    if fields.place is None and (is_city(fields.publisher) or PLACE.fullmatch(fields.publisher)):
        fields.place, fields.publisher = fields.publisher, None
    fields.locator = True
    return match.end()


def _take_presented(text: str, at: int, fields: Fields) -> int | None:
    """`(PhD diss., University of Hull, 2002)`, `(speech, Reykjavik, October 13, 2023)`."""
    match = GROUP.match(text, at)
    genre = (THESIS.match(match[1]) or GENRE.match(match[1])) if match else None
    if not match or not genre or "," not in match[1]:
        return None
    fields.genre = genre[0] if IS_THESIS.search(genre[0]) else fields.genre or genre[0]
    rest = match[1][genre.end() :].strip(" ,;:")
    if SPEECH.fullmatch(genre[0]):
        keep_event(rest, fields)
        return match.end()
    for found in find_dates(rest):
        if found.edtf and not rest[found.end :].strip(" .,") and fields.add_date(found.edtf):
            rest = rest[: found.start].strip(" ,;")
    if rest and IS_THESIS.search(genre[0]):
        place, colon, school = rest.partition(": ")
        fields.place, fields.publisher = (place, school) if colon else (fields.place, rest)
    elif rest:
        fields.aside.append(rest)
    fields.locator = True
    return match.end()


_REPORT_NUMBER = re.compile(
    r"report\s(?:no|number)\.?\s*[:：]\s*(?P<n>(?:[A-Z]{1,5}[\s/-])?\w*\d[\w./-]*?)(?=\.?\s*$|[.,;]\s)", re.IGNORECASE
)
"""`Report No.: HC 1375` at the end of a report (Vancouver)."""
TECHNICAL_REPORT = re.compile(
    r"(?P<g>(?:Tech(?:nical|\.)?|Res(?:earch|\.)|Final|Internal)\s(?:Rep(?:ort|\.)|Memo(?:randum|\.)?|Note))\s(?:no\.?\s)?(?P<n>(?:[A-Z]{1,6}[\s/-])?\w*\d[\w./-]*?)(?=\.?\s*$|[.,;]\s)",
    re.IGNORECASE,
)
"""`Tech. Rep. 1290` (IEEE)."""


def take_document(text: str, at: int, fields: Fields) -> int | None:
    """A document number (`E/2020/61`) or a report number."""
    if match := DOCUMENT.match(text, at) or _CHINESE_DOCUMENT.match(text, at):
        fields.number = match[0]
        return match.end() + (len(" final") if text.startswith(" final", match.end()) else 0)
    if match := re.compile(r"(?:episode|ep\.|season \d+, episode)\s*(?P<n>\d+)", re.IGNORECASE).match(text, at):
        fields.number = match["n"]
        return match.end()
    if match := TECHNICAL_REPORT.match(text, at):
        fields.genre, fields.number = fields.genre or match["g"], match["n"]
        return match.end()
    if match := _REPORT_NUMBER.match(text, at):
        fields.number = match["n"]
        return match.end()
    if (
        not fields.chunks
        and (match := re.match(r"(?:report|paper)?\s*no\.\s*(?P<n>[\w/-]+)(?=[.,;)]|$)", text[at:], re.IGNORECASE))
        and fields.quote == "none"
        and fields.volume is None
    ):
        fields.number = match["n"]
        return at + match.end()
    return None


def take_genre(text: str, at: int, fields: Fields) -> int | None:
    """A genre (`Press release`, `PhD diss.`), or where a paper or speech was given."""
    if match := THESIS.match(text, at):
        fields.genre = match[0]
        return match.end()
    if match := GENRE.match(text, at):
        fields.genre = fields.genre or match[0]
        return match.end()
    if (end := take_held(text, at, fields)) is not None:
        return end
    if match := _PRESENTED.match(text, at):
        fields.genre = fields.genre or "conference paper"
        fields.container = fields.container or match["e"]
        return match.end()
    return None


def take_group(text: str, at: int, fields: Fields) -> int | None:  # noqa: PLR0911 - a ladder of rules
    """What stands in brackets: document code, edition, volume, pages, genre, report number, role, date."""
    if match := _MARKER.match(text, at):
        fields.marker = fields.marker or match[1]
        return match.end()
    match = GROUP.match(text, at)
    if not match:
        return None
    content = without_issue(match[1].strip())
    if (found := parse_date(content)) and found.edtf:
        if not fields.add_date(found.edtf) and not re.fullmatch(r"\d{4}", content):  # (1651) of a reprint
            fields.leftover.append(match[0])
        return match.end()
    if _month_day_group(content, fields) or read_group(content, fields):
        return match.end()
    if re.fullmatch(
        r"[\d\s-]+|(?:Original work|First|Originally) published.*|(?:Publication|Order|UMI|AAT|Document)\b.*\d+",
        content,
    ):
        fields.aside.append(match[0])
        return match.end()
    if (
        fields.chunks
        and fields.place is None
        and re.fullmatch(r"(?:[A-ZÀ-Þ][\w.’'-]+,?\s?){1,3}", content)
        and not content.isupper()
    ):
        fields.place = content  # The Telegraph [Kolkata]
        return match.end()
    if fields.quote == "article" and fields.title and fields.container is None and len(content) > 3:
        fields.container = _before_date(content, fields)
        return match.end()
    fields.leftover.append(match[0])
    return match.end()


def _before_date(content: str, fields: Fields) -> str:
    """`(BBC News, 7 January 2023)` without its date, which is stored."""
    found = next(reversed(list(find_dates(content))), None)
    before = content[: found.start].rstrip(" ,.") if found else ""
    if found and found.edtf and found.end == len(content) and len(before) > 1 and fields.add_date(found.edtf):
        return before
    return content


def _month_day_group(content: str, fields: Fields) -> bool:
    """`Harbour Post (May 4)`: month and day in brackets, where the year is known."""
    parts = parse_month_day(content)
    if parts and fields.date and len(fields.date) == len("2024"):
        fields.date += f"-{parts[0]:02d}" + (f"-{parts[1]:02d}" if parts[1] else "")
    return parts is not None


_BRACKET_SERIES = re.compile(
    r"(?P<g>[^,;]*?(?:paper|report|brief(?:ing)?|note|document|policy|series|publication|memo(?:randum)?|보고서|报告|報告)s?(?:\s+series)?)[,.]?\s*(?:(?:no|nr|number|issue|vol|제)\.?\s*)?(?P<n>[A-Z]{0,6}[-/ ]?\d[\w./–-]*)?\s*호?",
    re.IGNORECASE,
)
_NAMED_NUMBER = re.compile(
    r"(?P<g>[^\W\d_][^,;()]{2,80}?)\s(?:No\.\s|제)(?P<n>(?:[A-Z]{1,6}[\s/-]?)?[\w./–-]*\d[\w./–-]*)호?|(?:No\.\s)(?P<n2>\S*\d\S*(?:\sof\s\d{4})?)"
)
"""`ISEAS Perspective No. 45`, `No. 22 of 2014`: any series or none before the word for its number."""
_CODE = re.compile(r"[A-Z]{1,6}(?:[-/\s](?=[\dA-Z]))?(?:[A-Z]?\d+)(?:[-./]\w+)*")
"""`RR-1544`, `HC 1375`: what a report's number looks like where no word says so."""
_NAMED_CODE = re.compile(rf"(?P<g>[A-Z][^,;()\d]{{3,60}}?)\s(?P<n>{DOCUMENT.pattern}|{_CODE.pattern})$")
_BRACKET_NUMBER = re.compile(
    r"(?:publication|report|paper|document|pub\.|rep\.|no\.|no)\s*(?:no\.?|number)?\s*(?P<n>[\w./–-]*\d[\w./–-]*)",
    re.IGNORECASE,
)
_BRACKET_GENRE = re.compile(
    rf"(?:{POST_KIND}|[^()]*\b(?:audio|video) recording|blog|podcast|radio|television|substack|newsletter|dataset|data set|computer software|film|video|audio podcast episode|facebook|conference (?:paper|presentation|session)|paper presentation|keynote|speech|transcript|map|mimeo|draft|interview|editorial|op-ed|opinion|commentary|review|letter|magazine|online|website|web page|ponencia|comunicación|comunicação|communication|vortrag|[^()]*블로그|보도자료|발표문|기조연설)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*,\s*(?=\S)")
_BRACKET_SEVERAL = re.compile(r"(?P<a>(?:vol|pp?|ed)[^,;]*)[,;]\s*(?P<rest>.+)", re.IGNORECASE)
_BRACKET_ROLE = re.compile(r"(?P<n>.+?),?\s+(?P<r>eds?\.?|trans\.?|editors?|translators?)", re.IGNORECASE)
_BRACKET_CJK_ROLE = re.compile(
    r"(?P<n>[\u3040-\u30ff\u3400-\u9fff가-힣·・、，,\s]{2,40}?)\s*(?P<r>译|譯|訳|옮김|번역|역|主編|主编|編著|編|编|엮음)"
)
_BRACKET_NOTHING = re.compile(
    r"in (?:Korean|Chinese|Japanese|French|German|Russian|Spanish)|원문|국문|영문|en|ko|zh|ja|eds?\.?|editors?|PDF|html",
    re.IGNORECASE,
)


def read_group(content: str, fields: Fields) -> bool:
    """Store what the words in a bracket say; False if they say nothing known."""
    return (
        any(
            read(content, fields)
            for read in (read_thesis, _group_edition, _group_report, _group_genre, _group_locus, _group_several)
        )
        or _group_role(content, fields)
        or _group_version(content, fields)
        or bool(_BRACKET_NOTHING.fullmatch(content))
    )


_BRACKET_VERSION = re.compile(r"(?:version|release|ver\.|v\.?)\s?\d[\w.-]*", re.IGNORECASE)


def _group_version(content: str, fields: Fields) -> bool:
    """`(Version 3.1)` of data and software, which no field of a reference holds."""
    if _BRACKET_VERSION.fullmatch(content):
        fields.aside.append(content)
        return True
    return False


def _group_edition(content: str, fields: Fields) -> bool:
    match = EDITION.fullmatch(content)
    if match:
        fields.edition = match["e"]
    return bool(match)


def _group_report(content: str, fields: Fields) -> bool:
    if match := _BRACKET_SERIES.fullmatch(content):
        fields.genre, fields.number = match["g"].strip() or None, match["n"]
        return True
    if match := _NAMED_NUMBER.fullmatch(content):
        fields.genre, fields.number = match["g"] or fields.genre, match["n"] or match["n2"]
        return True
    if match := _BRACKET_NUMBER.fullmatch(content):
        fields.number = match["n"]
        return True
    if DOCUMENT.fullmatch(content) or (_CODE.fullmatch(content) and fields.title is None):
        fields.number = content
        return True
    if match := _NAMED_CODE.fullmatch(content):
        fields.genre, fields.number = match["g"], match["n"]
    return bool(match)


def _group_genre(content: str, fields: Fields) -> bool:
    if GENRE.fullmatch(content) or _BRACKET_GENRE.fullmatch(content) or (is_blog(content) and len(content) < 30):
        fields.genre = content
        return True
    return False


def _group_locus(content: str, fields: Fields) -> bool:
    inner = Fields(style=fields.style, date=fields.date)
    if take_locus(content, 0, inner) != len(content):
        return False
    fields.volume = fields.volume or inner.volume
    fields.issue = fields.issue or inner.issue
    fields.page = fields.page or inner.page
    return True


def _group_several(content: str, fields: Fields) -> bool:
    """`2nd ed., pp. 3–9`, `S. Reynolds, Trans.; 3rd ed.`: several in one bracket."""
    if ";" in content:
        parts = [part.strip() for part in content.split(";")]
        return (
            all(parts)
            and all(read_group(part, Fields(style=fields.style)) for part in parts)
            and all(read_group(part, fields) for part in parts)
        )
    if (match := EDITION.match(content)) and (comma := _COMMA.match(content, match.end())):
        fields.edition = match["e"]
        return read_group(content[comma.end() :], fields)
    match = _BRACKET_SEVERAL.fullmatch(content)
    return match is not None and read_group(match["a"], fields) and read_group(match["rest"], fields)


_CJK_TRANSLATES = frozenset("译 譯 訳 역 옮김 번역".split())


def _group_role(content: str, fields: Fields) -> bool:
    match = _BRACKET_ROLE.fullmatch(content)
    if cjk := _BRACKET_CJK_ROLE.fullmatch(content):
        people = fields.translator if cjk["r"] in _CJK_TRANSLATES else fields.editor
        people.extend(parse_names(cjk["n"], language=fields.language)[0])
        return True
    if match:
        (fields.translator if match["r"].lower().startswith("tr") else fields.editor).extend(parse_names(match["n"])[0])
    return bool(match)


def take_bracketed(text: str, at: int, fields: Fields) -> int | None:
    """A container in brackets or quotes: 『문화와 정책』, 《人民日报》, “Book”."""
    if not OPENING.match(text, at) or (text[at] in "'‘\"" and fields.title):
        return None
    found = quoted(text, at)
    if not found or not found[0]:
        return None
    if fields.title is None:
        fields.title, fields.quote = bare_title(found[0]), found[2]
    elif fields.container is None:
        fields.container = bare_title(found[0])
    else:
        fields.chunks.append(bare_title(found[0]))
    return found[1]
