"""The CSL type of a reference, from what was found in it (CSL 1.0.2, appendix III)."""

import re

from corpus_cli.model.reference import ReferenceType
from corpus_cli.parsing.institutions import (
    BLOG,
    is_agency,
    is_blog,
    is_known_outlet,
    is_magazine,
    is_newspaper,
    is_office,
)
from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_law import is_promulgated
from corpus_cli.parsing.reference_posts import PLATFORM, POST_ADDRESS, POST_KIND, VIDEO_PLATFORM
from corpus_cli.parsing.reference_preprints import is_preprint
from corpus_cli.parsing.reference_settle import SERIES
from corpus_cli.parsing.reference_theses import IS_THESIS
from corpus_cli.parsing.reference_words import CONFERENCE, JOURNAL_WORD, PUBLISHER_WORD, STRONG_JOURNAL_WORD

_MARKERS: dict[str, ReferenceType] = {
    "M": "book", "C": "paper-conference", "N": "article-newspaper", "J": "article-journal", "D": "thesis", "R": "report", "DB": "dataset", "DS": "dataset",
    "EB": "webpage", "A": "chapter", "G": "book", "Z": "document", "K": "book", "S": "legislation", "P": "document",
}  # fmt: skip
_GENRES: tuple[tuple[re.Pattern[str], ReferenceType], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)  # type: ignore[misc]
    for pattern, kind in (
        (r"^legislation$", "legislation"),
        (IS_THESIS.pattern, "thesis"),
        (
            r"press (?:release|statement|briefing)|news release|media (?:release|advisory)|fact ?sheet|보도자료|新闻稿|プレスリリース|報道発表",
            "webpage",
        ),
        (
            r"speech|keynote|address|lecture|remarks|testimony|^(?:\w+ )?(?:statement|talk|toast|eulogy)$|연설|강연|基調講演|演讲|講演",
            "speech",
        ),
        (r"interview|인터뷰|采访|インタビュー", "interview"),
        (BLOG.pattern, "post-weblog"),
        (rf"tweet|^{POST_KIND}$|facebook|instagram|mastodon|twitter|weibo|微博|트위터", "post"),
        (r"software", "webpage"),
        (r"data ?set|데이터|数据集|データセット", "dataset"),
        (r"video|film|podcast|broadcast|radio|television|tv|transcript|방송", "broadcast"),
        (
            r"conference|paper presentation|발표문|^ponencia|^comunicaci[oó]n|^comunicação|^communication|^vortrag",
            "paper-conference",
        ),
        (r"paper|report|brief|memo|policy|보고서|报告|報告", "report"),
    )
)
_REPORT_TITLE = re.compile(
    r"\b(?:reports?|outlook|white paper|action plan|national plan|strategic plan|strategy paper|assessment|yearbook)\b|(?:보고서|백서)(?:\s?\d{4})?$|报告(?:书)?$|報告書?$|白书|白書|白皮书|白皮書",
    re.IGNORECASE,
)
_YEARBOOK = re.compile(r"(?:年報|年报|年鑑|年鉴|연감|연보)$")
"""A work that an institution publishes every year; between other quotation marks it may be a page."""
_LAW = re.compile(
    r"\b(?:act(?: of)?(?: \d{4})?|pub(?:lic)?\.? l(?:aw)?\.?(?: no\.?)?|stat\.|U\.S\.C\.|C\.F\.R\.|regulation \(EU\)|directive \d{4}/|statute|code of|bill)\b|^법률|[가-힣]법(?:률)?(?:\s?시행령|\s?시행규칙)?$|法$|条例$|法律第",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"^(?:speech|remarks|address|keynote|statement|opening remarks|state of the union)\b|연설$|기념사$|讲话$|演説$|講演$|演讲$",
    re.IGNORECASE,
)
_TO_AUTHOR = re.compile(
    r"(?:(?:personal|(?:tele)?phone|video|zoom|online|in-person)\s)?(?:(?P<i>interview)\s(?:by|with)|conversation\swith|e-?mail(?:\smessage)?\sto|letter\sto|message\sto)\s(?:the\s)?authors?|personal\scommunication",
    re.IGNORECASE,
)
"""What somebody said or wrote to the author who cites it."""
_DATASET = re.compile(r"\b(?:data ?set|data ?base|indicators|statistics database)\b", re.IGNORECASE)
_CONTAINER_REPORT = re.compile(
    r"\b(?:paper|report|brief|working document|discussion|note)s?\b|보고서|브리프|브리핑|이슈|연구자료|연구$|총서$",
    re.IGNORECASE,
)


def _by_place(fields: Fields) -> ReferenceType | None:
    """The type that the platform, the server or the address alone tells."""
    if fields.title and (spoken := _TO_AUTHOR.fullmatch(fields.title)):
        return "interview" if spoken["i"] else "personal_communication"
    if (fields.url and POST_ADDRESS.search(fields.url)) or (
        fields.container and PLATFORM.fullmatch(fields.container) and not fields.volume
    ):
        return "post"
    if fields.container and VIDEO_PLATFORM.fullmatch(fields.container):
        return "broadcast"
    return "article" if is_preprint(fields) else None


def reference_type(fields: Fields) -> ReferenceType:  # noqa: PLR0911 - a ladder of rules
    """The type that the fields speak for."""
    if fields.marker == "M" and fields.in_book:
        return "chapter"  # `[M]//`: a part of a book
    if fields.marker and fields.marker in _MARKERS:
        return _MARKERS[fields.marker]
    if fields.genre is None and (_is_law(fields) or is_promulgated(fields)):
        return "legislation"
    for pattern, kind in _GENRES:
        if fields.genre and pattern.search(fields.genre):
            return kind
    if told := _by_place(fields):
        return told
    if fields.in_book and fields.container and _periodical(fields, fields.container):
        return _by_container(fields, fields.container)
    if fields.in_book or (
        fields.container
        and not fields.volume
        and ((fields.quote == "article" and (fields.editor or fields.locator)) or (fields.author and fields.editor))
    ):
        proceedings = fields.container and (
            CONFERENCE.search(fields.container) or _ACRONYM_YEAR.fullmatch(fields.container)
        )
        return "paper-conference" if proceedings else "chapter"
    if fields.container:
        return _by_container(fields, fields.container)
    return _without_container(fields)


_SITE = re.compile(
    r"^(?:brookings|carnegie|rand|csis|chatham house|lawfare|war on the rocks|38 north|project syndicate|east asia forum|pacific forum|lowy interpreter|the interpreter|beyond parallel|our world in data|wikipedia)\b|\b(?:\w+\.(?:com|org|net|gov|edu)|web ?site|home ?page|portal|wiki\w*|online)\b|누리집|홈페이지|网站|ホームページ",
    re.IGNORECASE,
)
_INSTITUTIONAL = re.compile(
    r"\b(?:institut\w*|cent(?:er|re) (?:for|on|of)|cent(?:er|re)$|council|foundation|programme|agency|ministry|department|bank|rand|commission|organi[sz]ation|association|forum|observatory|think ?tank|initiative|secretariat|undp|fao|who|oecd|iea)\b|연구원|연구소|개발원|정책원|部$|省$|研究院|研究所|研究中心",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"\b(?:press|books?|publish(?:ers?|ing)|museum|library|verlag|editions?)\b|출판|박물관|도서관|出版|博物館|博物馆|図書館",
    re.IGNORECASE,
)


def _is_law(fields: Fields) -> bool:
    return bool(
        fields.title
        and not fields.author
        and _LAW.search(fields.title)
        and not fields.publisher
        and not fields.page
        and (
            not fields.container
            or re.match(r"법률|Pub|Stat|U\.?S|C\.?F|대통령령|[A-Z]\.?$|条例|法律", fields.container)
        )
    )


_ACRONYM_YEAR = re.compile(r"[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z-]*(?:\s?[’']?\d{2}|\s\d{4})(?:\sWorkshops)?")
"""`ICPORT 2018`: proceedings by the conference's short name."""


def _periodical(fields: Fields, container: str) -> bool:
    """Whether what `In:` names is no book: a journal with its volume, or a newspaper with its day; nobody edits or publishes it."""
    if fields.editor or fields.publisher or fields.place or CONFERENCE.search(container):
        return False
    return bool(fields.volume or fields.issue) or (
        len(fields.date or "") > len("2024") and (is_newspaper(container) or is_magazine(container))
    )


def _by_container(fields: Fields, container: str) -> ReferenceType:  # noqa: PLR0911 - a ladder of rules
    dated = bool(fields.date and len(fields.date) > 7)
    if is_blog(container):
        return "post-weblog"
    if CONFERENCE.search(container) and not fields.volume:
        return "paper-conference"
    if is_magazine(container):
        return _weekly(container, fields, dated=dated) or "article-magazine"
    if fields.number and not fields.volume:
        return "report"
    if (fields.volume or fields.issue) and not (is_newspaper(container) and dated):
        return "article-journal"
    if (
        (SERIES.search(container) or _own_series(container, fields))
        and not fields.page
        and not is_known_outlet(container)
    ):
        return "report"
    if is_newspaper(container) and not (JOURNAL_WORD.search(container) and not dated):
        return "article-newspaper"
    if fields.page and not dated and not PUBLISHER_WORD.search(container):
        return "article-journal"
    if dated or fields.url or fields.accessed:
        if _is_journal(container, fields) and (fields.doi or not dated):
            return "article-journal"
        return "article-newspaper" if dated and _is_outlet(container, fields) else "webpage"
    if fields.publisher or fields.place:
        return "chapter"
    return (
        "article-journal"
        if _is_journal(container, fields) or fields.status or fields.doi
        else "webpage"
        if fields.url
        else "article-journal"
    )


def _own_series(container: str, fields: Fields) -> bool:
    """`Carrel Policy Contribution` of Carrel, `NIHE Focus` of the National Institute of Harbour Economics: a series with its publisher's name first."""
    first, _, rest = container.partition(" ")
    if (
        not (rest and fields.publisher)
        or fields.editor
        or is_newspaper(container)
        or _BOOK.search(f"{container} {fields.publisher}")
    ):
        return False
    initials = iter(word[0].casefold() for word in _INITIAL.findall(fields.publisher))
    acronym = len(first) > 2 and first.isupper() and all(letter in initials for letter in first.casefold())
    return acronym or fields.publisher.split(" ")[0].casefold() == first.casefold()


_INITIAL = re.compile(r"[^\W\d_]+")
_BOOK = re.compile(
    r"\b(?:handbook|companion|encyclop[ae]+dia|dictionary|history|reader|press|books|verlag|publish\w*)\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\bweekly\b", re.IGNORECASE)
_NEWS_ADDRESS = re.compile(r"/(?:news|noticias|nouvelles|actualites|article|articles|story)/", re.IGNORECASE)
_NO_PRESS = re.compile(
    r"\b(?:house|palace|kremlin|pentagon|rights|watch|amnesty|greenpeace|oxfam|witness|group|alliance|coalition|campaign|initiative|project|network|union|lab|ngo|nato|un|eu|oecd|who)\b",
    re.IGNORECASE,
)
_SHEET = re.compile(r"[A-H]\d{1,2}(?:\W.*)?")


def _weekly(container: str, fields: Fields, *, dated: bool) -> ReferenceType | None:
    """A journal or newspaper that appears weekly and says so in its name; None for a magazine."""
    if not _WEEKLY.search(container):
        return None
    if fields.volume and fields.page:
        return "article-journal"
    return "article-newspaper" if dated and is_newspaper(container) else None


def _is_journal(container: str, fields: Fields) -> bool:
    if is_office(container) or _INSTITUTIONAL.search(container):
        return False
    return bool(STRONG_JOURNAL_WORD.search(container) or (JOURNAL_WORD.search(container) and fields.doi))


def _is_outlet(container: str, fields: Fields) -> bool:
    """Whether what a dated and signed piece stands in is a newspaper, though no word of its name says so."""
    signed = bool(fields.author) and fields.author[0].literal is None
    if not signed or is_office(container) or _SITE.search(container):
        return False
    if not is_institution(container):
        return True
    return not _NO_PRESS.search(container) and bool(
        (fields.page and _SHEET.fullmatch(fields.page))
        or (fields.place and not fields.publisher)
        or (fields.url and _NEWS_ADDRESS.search(fields.url))
        or re.fullmatch(r"The(?:\s[A-Z]\w+){1,2}", container)
    )


def _without_container(fields: Fields) -> ReferenceType:  # noqa: PLR0911 - a ladder of rules
    author = fields.author[0] if fields.author else None
    literal = author.literal if author else None
    if (
        fields.title
        and _REPORT_TITLE.search(fields.title)
        and literal
        and not is_agency(literal)
        and not is_newspaper(literal)
        and (fields.quote == "article" or fields.publisher or fields.number or fields.place)
        and fields.quote != "work"
    ):
        if re.search(r"University Press\b", fields.publisher or ""):
            return "book"
        printed = fields.publisher or fields.number or fields.place
        return "report" if printed or fields.language in ("ko", "zh", "ja") else "webpage"
    if fields.number and not (fields.collection and not _CONTAINER_REPORT.search(fields.collection)):
        return "report"
    if literal and is_magazine(literal) and fields.quote == "article" and not fields.publisher:
        return "article-magazine"
    if (
        literal
        and (is_agency(literal) or is_newspaper(literal))
        and (fields.quote == "article" or (fields.date and len(fields.date) > 4))
        and not fields.publisher
    ):
        return "article-newspaper"
    if (
        literal
        and fields.accessed
        and fields.url
        and not (fields.number or fields.edition)
        and fields.quote == "none"
        and not _imprint(fields)
    ):
        return "webpage"
    if fields.publisher or fields.edition:
        return _published(fields, literal)
    if fields.quote == "work" and not (literal and fields.url and len(fields.date or "") > len("2024-01")):
        return "report" if literal and _is_report(fields.title or "") else "book"
    if fields.quote != "none" or fields.url or fields.accessed or (fields.date and len(fields.date) > 4):
        return "webpage"
    if fields.editor:
        return "book"
    return "webpage" if literal else "book" if fields.title and fields.date else "document"


def _is_report(title: str) -> bool:
    return bool(_REPORT_TITLE.search(title) or _YEARBOOK.search(title))


def _published(fields: Fields, literal: str | None) -> ReferenceType:
    """A publisher or an edition, and nothing that contains it: a book, an institution's report or its page."""
    if fields.quote == "work":
        return "report" if literal and _is_report(fields.title or "") else "book"
    if (
        not literal
        and fields.place
        and not (fields.url or fields.number or fields.genre)
        and len(fields.date or "") <= len("2024")
    ):
        return "book"  # `New York: Foundation for Ports` under a person's name: foundations and councils have presses
    if (
        fields.publisher
        and not fields.edition
        and not _PRESS.search(fields.publisher)
        and _INSTITUTIONAL.search(fields.publisher)
        and not fields.editor
    ):
        return "report"
    if literal and not fields.edition:
        web = fields.accessed and fields.url and not fields.number and not _imprint(fields)
        return "webpage" if web else "report"
    if fields.date and len(fields.date) > 4 and fields.url:
        return "webpage" if not _imprint(fields) else "report" if fields.quote == "article" else "book"
    return "book"


def _imprint(fields: Fields) -> bool:
    """Whether a publisher is printed, with its place where a person is the author; Vancouver lists say so of web pages, too."""
    institution = bool(fields.author) and fields.author[0].literal is not None
    return bool(fields.publisher and (fields.place or institution)) and fields.style not in ("vancouver", "sentences")
