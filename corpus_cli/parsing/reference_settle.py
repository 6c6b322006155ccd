"""What the chunks after a title are: container, publisher, place, series and report number."""

import re

from corpus_cli.parsing.institutions import COUNTRIES, is_agency, is_magazine, is_newspaper
from corpus_cli.parsing.names import acronym, is_institution
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_events import settle_speech
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_numbers import cut_locus, name_series, take_number
from corpus_cli.parsing.reference_places import cut_place, lead_place
from corpus_cli.parsing.reference_posts import PLATFORM
from corpus_cli.parsing.reference_theses import IS_THESIS, split_school
from corpus_cli.parsing.reference_words import CONFERENCE, DATABASE, JOURNAL_WORD, PLACE, PUBLISHER_WORD

_PLACE_PUBLISHER = re.compile(r"(?P<place>[^\W\d_][^:：\d“”()]{1,60}?)\s*[:：]\s*(?P<publisher>\S.*)", re.DOTALL)
_SECTION = re.compile(r"\.\s[A-Z]$")
"""`J. Phys. A: Math. Gen.`: a journal with its section, no place."""
SERIES = re.compile(
    r"\b(?:(?:research|working|discussion|policy|issue|occasional|white|background|technical|briefing|strategy|staff|position|concept|green)\s+(?:papers?|reports?|briefs?|notes?|documents?|series|memo)|reports?|briefing(?:\s+note)?|policy brief|issue brief(?:ing)?|paper series|working document|commentary|insights?|analysis|monographs?|special report|backgrounder|perspectives?|snapshot|data brief|factsheet|(?:asia|africa|pacific|europe|policy|issue|research|data|country|asan|trade)?\s*briefs?|working papers?|discussion papers?)\b(?:\s+series)?$|^(?:working|policy|discussion|research) paper|이슈\s?(?:브리(?:핑|프)|페이퍼|리포트)|(?:^|\s)논평$|스페셜\s?리포트|정책\s?브리(?:핑|프)|브리프$|브리핑$|보고서|연구자료|정책자료|워킹페이퍼|研究报告|工作论文|政策简报|ディスカッション・?ペーパー|政策提言|レポート$",
    re.IGNORECASE,
)
_THESIS_SCHOOL = re.compile(
    r"(?:university|universit|college|institute of technology|school|대학교?|대학원|大学|大學)", re.IGNORECASE
)


def settle(fields: Fields) -> None:
    """Name the chunks. What stays without a name goes to `leftover`."""
    _settle(fields)
    name_series(fields)


def _settle(fields: Fields) -> None:
    chunks = [chunk for chunk in (_clean(chunk) for chunk in fields.chunks) if chunk]
    fields.chunks = []
    fields.aside += [chunk for chunk in chunks if DATABASE.fullmatch(chunk)]
    chunks = [chunk for chunk in chunks if not DATABASE.fullmatch(chunk)]
    chunks = _split_conference(take_number(cut_locus(chunks, fields), fields), fields)
    if fields.container is None and (platform := next((c for c in chunks if PLATFORM.fullmatch(c)), None)):
        fields.container = platform
        chunks.remove(platform)
    chunks = settle_speech(split_school(chunks, fields), fields)
    if (
        fields.issue
        and not fields.volume
        and not fields.page
        and not fields.marker
        and ((chunks and _NUMBERED.search(chunks[0])) or _own_series(fields))
        and fields.number is None
    ):
        fields.number, fields.issue = fields.issue, None
    if fields.genre and _ISSUED.search(fields.genre):
        chunks = _take_issuer(chunks, fields)
    if fields.genre and IS_THESIS.search(fields.genre):
        _thesis(chunks, fields)
        return
    rest: list[str] = []
    for chunk in _take_city(chunks, fields):
        match = _PLACE_PUBLISHER.fullmatch(chunk)
        if (
            match
            and fields.publisher is None
            and not _SECTION.search(match["place"])
            and not (
                fields.container is None
                and fields.quote == "article"
                and not fields.in_book
                and _looks_like_outlet(chunk)
            )
        ):
            fields.place, fields.publisher = bare_title(match["place"]), bare_title(match["publisher"])
        else:
            rest.append(chunk)
    rest = _take_author_again(_take_collection(_take_notes_series(rest, fields), fields), fields)
    if fields.quote == "article" or fields.in_book:
        _after_article(rest, fields)
    else:
        _after_work(rest, fields)


_ISSUED = re.compile(r"data ?set|software|tech(?:nical|\.) (?:rep|memo|note)|データセット|数据集|데이터", re.IGNORECASE)
"""Data and technical reports have a publisher, and are in nothing."""
_PLACE_BEHIND = re.compile(r"(?P<publisher>[^,]{2,60}), (?P<place>[A-ZÀ-Þ][^,\d]{2,30}(?:, [A-ZÀ-Þ][^,\d]{1,30})?)")


def _take_issuer(chunks: list[str], fields: Fields) -> list[str]:
    """`Pangaea`, `Harbour Res. Inst., Lagos, Nigeria`: who publishes, and the place."""
    if fields.publisher or fields.container or not chunks or ":" in chunks[0]:
        return chunks
    match = _PLACE_BEHIND.fullmatch(chunks[0])
    if match and fields.place is None and not is_institution(match["place"]):
        fields.publisher, fields.place = match["publisher"], match["place"]
    elif fields.place is None and len(chunks) > 1 and PLACE.fullmatch(chunks[1]):
        fields.publisher, fields.place = chunks[:2]
        return chunks[2:]
    else:
        fields.publisher = chunks[0]
    return chunks[1:]


_SERIES_NAME = re.compile(
    r"(?:이슈|브리프|브리핑|포커스|현안|인사이트|리포트|논점|페이퍼|시리즈|분석|동향)(?:\s?\S{1,4})?$|\b(?:Focus|Briefs?|Issues?|Insights?|Papers?|Series)$|简报|簡報|レポート$|ブリーフ$"
)


def _own_series(fields: Fields) -> bool:
    """An institution's paper in its series of papers (`『재정 포커스』 제33호`): the number is the paper's."""
    return bool(
        fields.container
        and fields.author
        and all(name.literal for name in fields.author)
        and _SERIES_NAME.search(fields.container)
    )


_COLLECTION = re.compile(r"(?P<name>[^\W\d_].{4,80}?)[\s,]+(?:no\.?\s|vol\.?\s)?(?P<n>\d{1,4})", re.IGNORECASE)


_NOTES_SERIES = re.compile(
    r"(?:LN[A-Z]{1,4}|CCIS|AISC|IFIP AICT|LIPIcs|CEUR Workshop Proceedings|(?:Springer )?(?:Lecture|Lect\.) Notes (?:in|Comput\.).*|(?:Advances|Studies|Communications|Springer Proceedings) in [A-Z].*)"
)
"""Series of proceedings and monographs, before the number of the volume."""


def _take_notes_series(chunks: list[str], fields: Fields) -> list[str]:
    """`LNCS, vol. 11750`: the series a book of `In:` is in."""
    if not fields.in_book or not fields.container:
        return chunks
    index = next((i for i, chunk in enumerate(chunks) if _NOTES_SERIES.fullmatch(chunk)), None)
    if index is None:
        return chunks
    fields.collection = chunks[index]
    return [*chunks[:index], *chunks[index + 1 :]]


def _take_collection(chunks: list[str], fields: Fields) -> list[str]:
    """`Studies in Diplomacy 14` before the place and publisher of a book."""
    if not fields.place or not fields.publisher or fields.quote != "none" or fields.in_book or fields.volume:
        return chunks
    for index, chunk in enumerate(chunks):
        if fields.number is None and (match := _COLLECTION.fullmatch(chunk)):
            fields.collection, fields.number = match["name"], match["n"]
            return [*chunks[:index], *chunks[index + 1 :]]
    return chunks


def _take_city(chunks: list[str], fields: Fields) -> list[str]:
    """`Nairobi, Longhorn Publishers`, `Nairobi, 4 May`: a city before a publisher or a date is the place of either."""
    rest = []
    for chunk in chunks:
        city, publisher = (None, chunk) if _PLACE_PUBLISHER.fullmatch(chunk) else lead_place(chunk)
        if fields.place is not None or city is None:
            rest.append(_cut_seat(chunk, fields) if ", " in chunk else chunk)
        elif not publisher and (fields.publisher or len(fields.date or "") > len("2024")):
            fields.place = chunk
        elif PUBLISHER_WORD.search(publisher) or is_institution(publisher) or _is_author(publisher, fields):
            fields.place = city
            if fields.publisher is None:
                fields.publisher = publisher
            else:
                rest.append(publisher)
        else:
            rest.append(chunk)
    return rest


def _cut_seat(chunk: str, fields: Fields) -> str:
    """`Harbour Times, Taipei` without the city, which is the place."""
    name, place = cut_place(chunk)
    if not place or not name or fields.place is not None or fields.container is not None:
        return chunk
    if not is_newspaper(name) and (not is_institution(name) or _THESIS_SCHOOL.search(name)):
        return chunk
    fields.place = place
    return name


def _is_author(text: str, fields: Fields) -> bool:
    """Whether it is the institution that wrote the work, by its whole name or its acronym."""
    literal = fields.author[0].literal if len(fields.author) == 1 else None
    if not literal:
        return False
    name = re.sub(r"\s*[(\[][^()\[\]]*[)\]]$", "", literal)
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    return text.casefold() == name.casefold() or (
        len(text) > 1 and text.isupper() and text in (acronym(literal), initials)
    )


def _take_author_again(chunks: list[str], fields: Fields) -> list[str]:
    """An institution named once more after the title of its own work is the publisher."""
    if fields.quote == "article" or fields.in_book or fields.publisher or len(chunks) != 1 or fields.volume:
        return chunks
    if _is_author(chunks[0], fields) and not is_newspaper(chunks[0]):
        fields.publisher = chunks[0]
        return []
    return chunks


_NUMBERED = re.compile(
    r"\b(?:papers?|reports?|series|briefs?|briefing|bulletin|perspectives?|notes?|commentary|insights?|analysis|monographs?|studies|memo)\b|브리프|브리핑|보고서|논평",
    re.IGNORECASE,
)


_CONFERENCE_GENRE = re.compile(
    r"conference|paper presented|presentation|poster|ponencia|comunicac|^communication|vortrag", re.IGNORECASE
)


_SOCIETY = re.compile(r"(?:ACM|IEEE|AAAI|USENIX|ACL|SIAM|IFAC|ISCA|SPIE|OSA|MDPI)(?:,|$)")


def _split_conference(chunks: list[str], fields: Fields) -> list[str]:
    """`15th Conference on Mobility, Lagos, Nigeria`: the conference and where it was held."""
    if fields.container and CONFERENCE.search(fields.container):
        if (
            fields.place is None
            and chunks
            and not PUBLISHER_WORD.search(chunks[0])
            and not _SOCIETY.match(chunks[0])
            and not re.search(r"[:：]", chunks[0])
        ):
            fields.place = ", ".join(
                chunks[:2] if len(chunks) > 1 and not PUBLISHER_WORD.search(chunks[1]) else chunks[:1]
            )
            return chunks[len(fields.place.split(", ")) :]
        return chunks
    for index, chunk in enumerate(chunks):
        name, _comma, place = chunk.partition(", ")
        if fields.container is None and fields.genre and _CONFERENCE_GENRE.search(fields.genre):
            fields.container, fields.place = name, fields.place or place or None
            return [*chunks[:index], *chunks[index + 1 :]]
    return chunks


def _clean(chunk: str) -> str:
    chunk = re.sub(r"^(?:in|In|published (?:by|in)|from|via)\s*:?\s+(?=\S)|^(?:—|–|-)\s+", "", chunk.strip(" ,;:，、"))
    return bare_title(chunk.strip("*_"))


def _looks_like_outlet(text: str) -> bool:
    return is_newspaper(text) and not PUBLISHER_WORD.search(text)


_SCHOOL_CITY = re.compile(
    r"(?P<school>(?!University of (?:California|Wisconsin|Illinois|Maryland|Massachusetts|Michigan|Minnesota|Nebraska|Texas|North Carolina|Missouri|Colorado|Hawai)).*\b(?:Universi\w+|Institute of Technology|College)\b[^,]*),\s(?P<place>[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ]\w+)?)"
)
"""A school and its city; `University of California, Berkeley` is one name."""


_EAST_SCHOOL = re.compile(r"(?:大学|大學|学院|學院|研究所|대학교|대학원)\S{0,20}[，、]")
_CITY = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}")


def _thesis(chunks: list[str], fields: Fields) -> None:
    chunks = [
        part for chunk in chunks for part in (re.split("[，、]", chunk) if _EAST_SCHOOL.search(chunk) else [chunk])
    ]
    schools = [chunk for chunk in chunks if _THESIS_SCHOOL.search(chunk)]
    for chunk in chunks:
        match = _PLACE_PUBLISHER.fullmatch(chunk)
        school, *where = chunk.rsplit(", ", 2)
        if match:
            fields.place, fields.publisher = match["place"], match["publisher"]
        elif fields.publisher is None and len(where) > 1 and where[-1].lower() in COUNTRIES and school:
            fields.publisher, fields.place = school, ", ".join(where)
        elif fields.publisher is None and (city := _SCHOOL_CITY.fullmatch(chunk)):
            fields.publisher, fields.place = city["school"], city["place"]
        elif fields.place is None and fields.publisher is None and not schools and _CITY.fullmatch(chunk):
            fields.place = chunk  # `Diss. Graz 2011`
        elif fields.publisher is None and (chunk in schools or not schools):
            fields.publisher = chunk
        elif fields.place is None:
            fields.place = chunk


_PRESS_BEHIND = re.compile(
    rf"(?=.*(?:{PUBLISHER_WORD.pattern}))(?!.*(?:{JOURNAL_WORD.pattern}))(?:\S+\s?){{1,4}}", re.IGNORECASE
)
"""Who publishes the book whose pages are named: `Handbook of Recovery, Routledge, 2021, pp. 210–31` (MLA)."""


def _after_article(chunks: list[str], fields: Fields) -> None:
    """After a quoted title, and for a chapter: container first, then publisher and place."""
    for chunk in chunks:
        if fields.place is None and PLACE.fullmatch(chunk) and not (fields.container and fields.publisher):
            fields.place = chunk
        elif fields.container is None:
            fields.container = chunk
            site, comma, owner = chunk.rpartition(", ")
            if (
                comma
                and len(chunks) == 1
                and not fields.publisher
                and (
                    (is_institution(owner) and (is_newspaper(site) or not is_institution(site)))
                    or (fields.page and _PRESS_BEHIND.fullmatch(owner))
                )
            ):
                fields.container, fields.publisher = site, owner  # MLA: the site and who publishes it
        elif fields.publisher is None:
            fields.publisher = chunk
            if (
                fields.volume is None
                and fields.place is None
                and not PUBLISHER_WORD.search(chunk)
                and not is_institution(chunk)
                and len(chunk.split()) <= 2
                and len(chunks) > 2
            ):
                fields.place, fields.publisher = chunk, None
        elif fields.place is None and len(chunk.split()) <= 4:
            fields.place = chunk
        else:
            fields.leftover.append(chunk)
    if fields.place in chunks:
        _swap_place(fields)


def _swap_place(fields: Fields) -> None:
    if (
        fields.place
        and fields.publisher
        and PUBLISHER_WORD.search(fields.place)
        and not PUBLISHER_WORD.search(fields.publisher)
    ):
        fields.place, fields.publisher = fields.publisher, fields.place


def _after_work(chunks: list[str], fields: Fields) -> None:
    """After a plain or bracketed title: a journal, newspaper or site where the rest says so, else the publisher."""
    for index, chunk in enumerate(chunks):
        if (
            fields.container is None
            and not fields.publisher
            and _is_container(chunk, fields, last=index == len(chunks) - 1)
        ):
            fields.container = chunk
        elif fields.publisher is None:
            fields.publisher = chunk
        elif fields.place is None and len(chunk.split()) <= 4:
            fields.place = chunk
        elif fields.collection is None:
            fields.collection = chunk
        else:
            fields.leftover.append(chunk)
    if fields.place in chunks:
        _swap_place(fields)


def _is_container(chunk: str, fields: Fields, *, last: bool) -> bool:  # noqa: PLR0911 - a ladder of rules
    if fields.marker:
        return _is_outlet_of(fields.marker, chunk, fields, last=last)
    if fields.volume or fields.issue:
        return bool(fields.issue or fields.page) or not (
            PUBLISHER_WORD.search(chunk) and not JOURNAL_WORD.search(chunk)
        )
    if fields.edition or fields.place or fields.locator:
        return False
    if fields.number or (fields.genre and SERIES.search(fields.genre)):
        return bool(SERIES.search(chunk)) and not (last and PUBLISHER_WORD.search(chunk))
    if fields.date and len(fields.date) > 4 and fields.date[4:6] != "-2":
        return True
    if (
        (
            is_newspaper(chunk)
            and not PUBLISHER_WORD.search(chunk)
            and (fields.url or fields.accessed or is_agency(chunk))
        )
        or is_magazine(chunk)
        or is_agency(chunk)
    ):
        return True
    if PUBLISHER_WORD.search(chunk) and not (JOURNAL_WORD.search(chunk) and (fields.page or fields.status)):
        return False
    return bool(
        fields.page
        or fields.status in ("in press", "forthcoming")
        or JOURNAL_WORD.search(chunk)
        or fields.url
        or fields.doi
    )


def _is_outlet_of(marker: str, chunk: str, fields: Fields, *, last: bool) -> bool:
    """Whether GB/T 7714 names a container here: a periodical, the site of a page, a gazette, the series of a report before who publishes it."""
    if marker == "R" and last:
        return bool(fields.number) and bool(
            SERIES.search(chunk) or _NUMBERED.search(chunk) or _SERIES_NAME.search(chunk)
        )
    return marker in ("J", "N", "EB") or (marker in ("R", "S", "Z") and (not last or marker == "S"))
