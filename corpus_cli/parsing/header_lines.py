"""Header lines that say by their form what they are: dates, kinds of publication, bylines, and several of these on one line."""

import re

from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.contact import read_contributors
from corpus_cli.parsing.dates import find_dates
from corpus_cli.parsing.header_labels import LONGEST_VALUE
from corpus_cli.parsing.header_state import HeaderState
from corpus_cli.parsing.labels import ends_in_genre, is_genre, unknown_label
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.persons import has_position, has_workplace, person_score
from corpus_cli.parsing.publication_date import DateOrder, StatedDate, names_other_day, read_date_line, split_last_date
from corpus_cli.parsing.title import is_subject, read_series

_GENRE_FIRST = re.compile(
    r"[\[【〔<＜(（]\s*([^\]】〕>＞)）]{2,20})\s*[\]】〕>＞)）]\s*(?=\S)|([^\s|｜／]{2,12})\s*[|｜／]\s*(?=\S)|([^\s|｜\x00-\x7f]{2,12})\u3000+(?=\S)"
)
_INNER_BY = re.compile(r"(?P<left>[^a-z]*[A-Z0-9].{4,40}?)[\s,|–—-]+by:?\s+(?P<right>[A-Z].+)", re.IGNORECASE)
_KIND_BY = re.compile(
    r"(?:(?:an?|the)\s+)?(?:[\w’'-]+\s+){0,3}(?:brief|briefing|report|note|essay|commentary|analysis|column|paper|perspective|letter|article|memo|review)\s+by:?\s+(?P<right>[A-Z].+)",
    re.IGNORECASE,
)
"""`A Harbour Brief by A. Author`."""
_INNER_ROLE = re.compile(
    r"(?P<left>[^|;—–·]{3,120}?)\s*(?:[|;—–·/,]|\()\s*(?P<right>(?:translated|edited|translation|traduit|traduction|übersetzt|übersetzung|traducido|traducción|번역|옮김|편집|译|翻译|訳|翻訳|編集)[^a-z].*?)\)?",
    re.IGNORECASE,
)
_WITH_DATE = re.compile(
    r"(.+?)(?:[\s　]+(?=(?:19|20)\d\d\s?[年년])(.{5,16})|\s*(?:[(（]([^()（）]{4,30})[)）]|[,，|·•–—]\s*([^,，|·•–—]{4,30}(?:, \d{4})?)))"
)
_VOM = re.compile(r"\s+(?:vom|du|del|dell['’]|van|de|do|from|of)\s+(?=\d|l?er\s)", re.IGNORECASE)
_THEME_WORDS = 4
_ISSUE = re.compile(r"(?:第\s?\d{1,4}\s?[期号號輯辑]|(?:제|통권)\s?\d{1,4}\s?호|No\.\s?\d{1,4})$", re.IGNORECASE)
_LONGEST_EVENT = 80
_KICKER = 6
"""Characters of a line over the title that ends in a kind of publication (`물길칼럼`)."""
_ISSUE_ALONE = re.compile(
    r"(?:(?:Vol|Volume|No|Nr|Issue|Number)\.?\s?\d{1,4}(?:[-/]\d{1,4})?(?:\s?[,./·|–-]?\s?)){1,2}(?:[(（]?(?:19|20)\d\d[)）]?)?|(?:(?:19|20)\d\d[년年][\s　]?)?(?:(?:第|제|통권|総第|总第)?\s?(?:\d{2,4}[-–])?\d{1,4}\s?[권卷巻号號期호][\s　,·]*){1,2}",
    re.IGNORECASE,
)
"""The number of an issue, alone on its line."""
_NUMBER_BEHIND = re.compile(r"[\s　]*(?:(?:No|Nr|Vol)\.?\s?|제|第)?\s?\d[\d./-]*\s?[호號号期]?$", re.IGNORECASE)
"""The number of a text behind its kind: `[이슈브리프 2025-01]`."""
_INSTALMENT = re.compile(r"(?:第\s?\d{1,4}\s?[回話号號期]|제?\s?\d{1,4}\s?[회화호])")
_MASTHEAD = re.compile(
    r"(?P<series>(?P<words>(?:[^|｜:：。?!？！]{2,40}[|｜])?[^|｜:：。?!？！]{2,60}?)[\s　]*[|｜·,，]?[\s　]*(?:(?:(?:19|20)\d\d年)?(?:第|제|통권|通巻|总第|總第)?\s?(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5})\s?[期号號輯辑호]|(?:(?:No|Issue|Vol|Nr)\.?|n[°º])\s?\d{1,4}))(?![\w-])"
    r"(?:[\s　]*[（(][^（）()]{2,30}[)）])?(?:(?:[\s　]*[|｜·•][\s　]*|[\s　]+[—–-]+[\s　]+)(?P<rest>\S.{0,60}))?",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"(?:原创|原創)[\s　]+(?P<author>[^\s　\d]{2,8})[\s　]+[^\s　\d]{2,20}(?:[\s　]+(?P<rest>\S.*))?"
)
_PUBLISHES = re.compile(
    r"[刊登載载發发布佈掲]|公[開开布]|出版|上[线線传傳]|게[재시]|발[행간표]|등록|작성|출간|공개|업로드|publi|post|releas|issu|online|dat[eai]|fecha|veröff|erschien|parution|ligne|uscit|gepubl|verschen",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"^[\[(（]?(?:manuscript\s+)?(?:received|accepted|submitted)\b|^(?:the\s+)?(?:(?:event|seminar|workshop|meeting|conference|lecture|speech|talk|session|webinar|forum|panel|hearing|interview)\s+)?(?:held|took place|recorded|delivered|conducted)\b"
    r"|^.{0,20}(?:개최|열린 날|행사 일시|강연 일시|举行|舉行|举办|舉辦|召开|召開|開催|収録|講演日)",
    re.IGNORECASE,
)
"""A line about when something took place: its day is not that of publication."""
_DAY_PRECISION = 10
_ISSUE_MONTH = re.compile(
    r"(?P<series>[^|｜:：。?!？！]{2,40}?)[\s　]*(?P<month>(?:19|20)\d\d\s?[년年]\s?\d{1,2}\s?[월月])\s?[호号號]"
)
"""`소식지 「샘물」 2025년 9월호`: the issue of a month."""
_BARS = re.compile(r"\s*[|｜]\s*")


def genre_before_title(state: HeaderState, index: int) -> int:
    """`[기고] 제목`, `评论｜标题`: a kind of publication before the title, or (`コラム　…`) before the name of a series."""
    block = state.blocks[index]
    match = _GENRE_FIRST.match(block.text) if state.title_at is None and not block.prose else None
    if not match:
        return 0
    genre, rest = (match[1] or match[2] or match[3]).strip(), block.text[match.end() :]
    if match[1] and (numbered := _NUMBER_BEHIND.search(genre)) and is_genre(genre[: numbered.start()]):
        state.add("imprint", genre, block, "issue")
        genre = genre[: numbered.start()]
    if match[2] and themed(state, index, rest):
        return 0
    kicker = match[1] is not None and ends_in_genre(genre)
    if not (is_genre(genre) or kicker) or read_date_line(rest, state.order) or is_genre(rest):
        return 0
    state.add("genre", genre, block, "genre-words")
    if _ISSUE_ALONE.fullmatch(rest) and state.clues.title_after(index):
        state.add("imprint", rest, block, "issue")
        return 1
    if match[3] and state.clues.title_after(index):
        state.add("imprint" if _INSTALMENT.fullmatch(rest) else "series", rest, block, "genre-words")
        return 1
    return state.add_title(index, "first-line", rest)


def themed(state: HeaderState, index: int, text: str) -> bool:
    """Whether the words beside a kind of publication are what the text is about: few, and the title is still to come."""
    plain = text.isascii() and not any(char.isdecimal() for char in text)
    latin = is_subject(text) or (plain and len(text.split()) <= _THEME_WORDS)
    return latin and state.clues.title_after(index)


def genre_and_date(text: str, order: DateOrder | None) -> tuple[str, StatedDate] | None:
    """`Gastbeitrag vom 5. November 2024`, `Commentary, 5 November 2024` in two."""
    rest, date = split_last_date(text, order)
    if date is None:
        parts = _VOM.split(text, maxsplit=1)
        rest, date = parts[0], read_date_line(parts[-1], order) if len(parts) == 2 else None
    if date is None or not is_genre(rest):
        return None
    numbered = len(date.date.edtf or "") < _DAY_PRECISION and not any(c.isalpha() for c in date.date.raw)
    return None if numbered else (rest, date)  # `Working Paper 2024-11` has a number


def read_line(state: HeaderState, block: Block) -> bool:  # noqa: PLR0911 - one question a line, the first that fits answers
    """A date, a kind of publication, a subject over the title, a series, or a byline."""
    if not state.titled and not state.has("theme") and is_subject(block.text) and state.clues.title_below(block):
        state.add("theme", block.text, block, "subject-words")
        return True
    if _event(block):
        state.add("imprint", block.text, block, "event")
        return True
    if both := genre_and_date(block.text, state.order):
        state.add("genre", both[0].strip(" ,.:;|–—-"), block, "genre-words")
        state.findings.append(both[1].finding(block))
        return True
    if _date_first(state, block):
        return True
    if (date := read_date_line(block.text, state.order)) and (date.labelled or not _other_day(block.text)):
        state.findings.append(date.finding(block))
        return True
    kicker = not state.titled and len(block.text) <= _KICKER and not block.text.isascii() and ends_in_genre(block.text)
    if (is_genre(block.text) or kicker) and (state.title_at is not None or state.clues.title_below(block)):
        if not state.has("genre"):
            state.add("genre", block.text.strip("[]【】<>()（） "), block, "genre-words")
        return True
    return len(block.text) < LONGEST_VALUE and (
        _institution_and_kind(state, block)
        or _series(state, block)
        or _masthead(state, block)
        or _account(state, block)
        or _dated_byline(state, block)
        or _byline(state, block)
        or _source_and_date(state, block)
    )


def _other_day(text: str) -> bool:
    """Whether an unknown label says what a date is, without a word for publication."""
    label = unknown_label(text)
    return label is not None and _PUBLISHES.search(label.printed) is None


def _event(block: Block) -> bool:
    """Whether a short line says when something took place."""
    event = None if block.prose or len(block.text) > _LONGEST_EVENT else _EVENT.search(block.text)
    return event is not None and next(find_dates(block.text[event.end() :]), None) is not None


def _date_first(state: HeaderState, block: Block) -> bool:
    """`2025年2月3日　桑若溪（…）`, `Nov 8, 2024 A. AUTHOR`: a date and, behind it, the author."""
    date = next(find_dates(block.text, date_order=state.order), None)
    if block.prose or date is None or date.start or len(date.edtf or "") < _DAY_PRECISION:
        return False
    rest = block.text[date.end :].strip(" 　|｜·,，—–-")
    people = read_byline(rest, block.number)
    if not people and rest.isupper() and state.clues.all_names(rest) and state.clues.only_one(block.with_text(rest)):
        people = read_byline(rest, block.number, trusted=True)
    if not people or not (rest.isupper() or all(p.affiliations for p in people)):
        return False
    state.findings.append(StatedDate(date, labelled=False).finding(block))
    return bool(state.add_authors(people, block))


def _series(state: HeaderState, block: Block) -> bool:
    """`Policy Brief No. 27 (March 2024)`: a kind of publication or a series with its number."""
    if len(parts := _BARS.split(block.text)) > 1 and any(is_genre(part) for part in parts):
        return False  # several values
    text, dated = _split_end_date(block.text, state.order)
    numbered = dated and not state.titled and _ISSUE.search(text) and state.clues.title_below(block)
    monthly = dated and not state.titled and ends_in_genre(text) and state.clues.title_below(block)
    series = read_series(text) or (("series", text) if numbered or monthly else None)
    if series:
        state.add(series[0], series[1], block, "series-line")
        if dated:
            state.findings.append(dated.finding(block))
    return series is not None


def _masthead(state: HeaderState, block: Block) -> bool:
    """`《水务观察》2025年第3期`, `소식지 샘물 12호 | …` over the title: a periodical with its number."""
    if _ISSUE_ALONE.fullmatch(block.text):
        state.add("imprint", block.text, block, "issue")
        return True
    if not state.titled and (monthly := _ISSUE_MONTH.fullmatch(block.text)) and state.clues.title_below(block):
        state.add("series", monthly["series"], block, "masthead")
        state.findings.extend(StatedDate(d, labelled=False).finding(block) for d in find_dates(monthly["month"]))
        return True
    at = state.blocks.index(block) if block in state.blocks else len(state.blocks)
    below = state.blocks[at + 1] if at + 1 < len(state.blocks) else None
    if not state.titled and below and _ISSUE_ALONE.fullmatch(below.text) and state.clues.title_below(below):
        state.add("series", f"{block.text} {below.text}", block, "masthead")
        return True
    match = None if state.titled or state.has("series") else _MASTHEAD.fullmatch(block.text)
    if not match or ends_in_genre(match["words"]) or is_genre(match["words"]) or not state.clues.title_below(block):
        return False
    named = any(char.isalpha() for char in match["words"])
    state.add("series" if named else "imprint", match["series"].strip(" 　"), block, "masthead")
    if day := next((d for d in find_dates(match["series"]) if len(d.edtf or "") == _DAY_PRECISION), None):
        state.findings.append(StatedDate(day, labelled=False).finding(block))
    if match["rest"] and (date := read_date_line(match["rest"], state.order)):
        state.findings.append(date.finding(block))
    return True


def _account(state: HeaderState, block: Block) -> bool:
    """`原创 桑若溪 清水观察 2025-02-03 08:00 江城`: the line of author, account and time under the title of a post."""
    match = _ORIGINAL.fullmatch(block.text)
    if not match:
        return False
    if date := next(find_dates(match["rest"] or ""), None):
        state.findings.append(StatedDate(date, labelled=False).finding(block))
    if person_score(match["author"]):
        state.add_authors(read_byline(match["author"], block.number, trusted=True), block)
    return True


def _byline(state: HeaderState, block: Block) -> bool:
    """`By A. Author, Org`, with or without a date behind."""
    by = strip_by(block.text)
    if not by:
        return False
    by, date = split_last_date(by, state.order)
    if date:
        state.findings.append(date.finding(block))
    return bool(state.add_authors(read_byline(by, block.number, trusted=True), block))


def _institution_and_kind(state: HeaderState, block: Block) -> bool:
    """`甲乙研究院　工作论文` over the title: who publishes the text, and what kind it is of."""
    words = block.text.split()
    if state.titled or len(words) != 2 or block.text.isascii() or not is_genre(words[1]):
        return False
    if not has_workplace(words[0]) or has_position(words[0]) or not state.clues.title_below(block):
        return False
    state.add("publisher", words[0], block, "masthead")
    if not state.has("genre"):
        state.add("genre", words[1], block, "genre-words")
    return True


def _source_and_date(state: HeaderState, block: Block) -> bool:
    """`원문 … 2024-03-05 08:00` below the title: a day at the end of a line that says where the text comes from."""
    rest, date = split_last_date(block.text, state.order)
    if (
        not state.titled
        or state.has("date")
        or date is None
        or len(date.date.edtf or "") < _DAY_PRECISION
        or block.prose
        or read_byline(rest)
        or names_other_day(rest)
    ):
        return False
    state.findings.append(date.finding(block))
    return True


def _dated_byline(state: HeaderState, block: Block) -> bool:
    """`Posted on April 7, 2025 by A. Author`, `A. Author — translated by B. Other`."""
    match = _INNER_BY.fullmatch(block.text)
    if match and (date := read_date_line(match["left"], state.order)):
        state.findings.append(date.finding(block))
        return bool(state.add_authors(read_byline(match["right"], block.number, trusted=True), block))
    match = _KIND_BY.fullmatch(block.text) if state.titled else None
    likely = match is not None and state.clues.name_like(match["right"]) and state.clues.unlike_words(match["right"])
    if match and (people := read_byline(match["right"], block.number, trusted=likely)):
        return bool(state.add_authors(people, block))
    match = _INNER_ROLE.fullmatch(block.text)
    if match and (contributors := read_contributors(match["right"])):
        people = read_byline(strip_by(match["left"]) or match["left"], block.number, trusted=True)
        if people:
            state.add("contributors", contributors, block, "role-line")
            return bool(state.add_authors(people, block))
    return False


def _split_end_date(text: str, order: DateOrder | None) -> tuple[str, StatedDate | None]:
    """`Policy Brief No. 27 (March 2024)` in two."""
    match = _WITH_DATE.fullmatch(text) if len(text) < LONGEST_VALUE else None
    date = read_date_line(match[2] or match[3] or match[4], order) if match else None
    return (match[1], date) if match and date else (text, None)
