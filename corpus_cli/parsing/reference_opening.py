"""How an entry of a reference list begins: a label or bullet, authors and a year, a repeated-author dash, a quoted title, authors and a title."""

import re

from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import DASH_AUTHOR, STATUS, plausible_authors, take_date_head

LABEL = re.compile(
    r"\s*(?:\[\d{1,3}\]|［\d{1,3}］|\(\d{1,3}\)\s|\d{1,3}[.)]\s+(?=[^\d\s])|[①-⑳㉑-㉟]|[•·‣▪■□●○▶*※]\s*|[-–—]\s+(?=[^\W\d_]|[“\"„«「『《〈\[]))"
)
YEAR = rf"(?:(?:1[5-9]\d\d|20\d\d)[a-zㄱ-ㅎ]?|(?i:{STATUS.pattern.replace(' ', '[ ]')}))"
_HEAD = re.compile(
    rf"""(?:
      (?:[_—–―ー-]\s?){{2,}}[.,]?\s*(?:\(|（)?{YEAR}
    | [A-ZÀ-ÞĀ-Ž][^“”„«»"\n]{{1,400}}?(?:\.\s*{YEAR}(?:[.,]|(?<=\.)\s)|[(（]{YEAR}(?:,\s[^()]{{3,20}})?[)）]|,\s{YEAR}(?:[.,]|(?<=\.)\s))\s*\S
    | [\u3040-\u9fff가-힣](?:[^“”„«»「」『』《》。！？:：\n]|。(?=\s?{YEAR})){{1,60}}?(?:[.,。、，]\s*{YEAR}(?:[.,、，]|(?<=\.)\s)|\s?[(（]{YEAR}년?年?(?:\d\d?月(?:\d\d?日)?)?[)）]|\s?[：:]\s?[《「“])
    )""",
    re.VERBOSE,
)
_NARRATED = re.compile(
    r"[\u3040-\u9fff가-힣][^()（）]{0,60}[(（](?:1[89]|20)\d\d[a-z]?[년年]?[)）](?:은|는|이|가|의|도|을|를|에|와|과|로|라고|は|が|の|も|を|に|と|で|や|へ|から|より|的|等|认为|認為|指出|提出|在|对|對|曾|也|和|与|與|所)"
)
"""`김도현(2019)은`, `第四次公报（2022）的建议`: a year in a sentence."""
_DATED = re.compile(rf"[A-ZÀ-Þ][^“”\"().:;,\d\n]{{2,100}}\.\s{YEAR}\.\s[A-ZÀ-Þ“\"«„]")
"""`Parlementaire enquêtecommissie. 2020. Rapport`: an institution in a language whose names have words in small letters."""
_PARTICLES = re.compile(
    r"^(?:(?:(?:de|van|von|der|den|la|le|du|da|di|do|dos|das|del|della|ten|ter|zu|zur|af|av|el|al|bin|ibn|ap|y)\s+){1,2}|(?:d|l|dell|dall|t|al-|el-|’t|'t)['’]?\s?)(?=[^\W\d_a-z][^,]{1,40},)"
)
_SMALL = re.compile(rf"[a-zß-ÿ][\w’'-]+,\s[\w.\s’'-]{{1,30}}?[.,(]?\s?[(]?{YEAR}")
"""`hooks, bell. 1994`"""
_QUOTE = re.compile(r"[“„«「『《〈]")
_QUOTED_LATER = re.compile(r"(?P<a>[^“”\"„«»「」『』《》]{2,120}?)[.,:，：]\s*[“\"„«「『《]")
_EAST_QUOTED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々・·、，,\s]{2,40}?(?:編著|編|著|主编|编)?[「『《〈]")
"""`岡部静香『渡し船』`: names directly before the title, as in Japanese."""
_STOP = re.compile(r"(?<![\s.][A-Z])\.\s+(?=[A-ZÀ-ÞĀ-Ž“\"«„‘])|[.．]\s?(?=[\u3040-\u9fff가-힣“《「『])")
_INVERTED = re.compile(
    r"[^\W\d_][\w’'‐-]+(?:[\s-][^\W\d_][\w’'‐-]*){0,2},\s(?:(?:[A-ZÀ-ÞĀ-Ž]\.[\s-]?){1,4}|[A-ZÀ-ÞĀ-Ž][\w’'‐-]*(?:\s[A-ZÀ-ÞĀ-Ž][\w’'‐-]*\.?){0,3}(?=[\s,.;:]|$))"
)
"""`Petrov, Anton`, `Delgado, R. A.`"""
_SURNAME_INITIALS = r"(?!(?:In|The|On|At|For|An?|See|From|By|No|Vol|Part)\s)(?:(?:de|van|von|der|den|la|le|du|da|di|el|al)\s){0,2}[A-ZÀ-ÞĀ-Ž][\w’'‐-]+(?:[\s-][A-ZÀ-ÞĀ-Ž][\w’'-]+)?\s[A-Z]{1,3}(?=[,.]|$|\s(?:and|&)\s)"
_WITH_INITIALS = re.compile(_SURNAME_INITIALS)
"""`Halvorsen AB`, `HOLLOWAY P` (Vancouver, GB/T 7714)."""
_SURNAME_COMMA = r"(?:(?:de|van|von|der|den|la|le|du|da|di|el|al)\s){0,2}[A-ZÀ-ÞĀ-Ž][\w’'‐-]+(?:[\s-][A-ZÀ-ÞĀ-Ž][\w’'-]+)?,\s(?:[A-ZÀ-Þ]\.-?\s?){1,4}"
_BEFORE_TITLE = re.compile(
    rf"{_SURNAME_COMMA}(?:(?:,\s?|(?:&|and)\s){_SURNAME_COMMA})*(?:,?\s?et al\.\s)?(?=[“‘\"]|[A-Z][\w-]*\s(?!\())"
)
"""`Albright, T., Nduka, C. & Romero, V. Plastic loads`: initials directly before the title."""
_LAW = re.compile(
    r"(?:(?:Council|Commission|Framework|Implementing|Delegated)\s)?(?:Regulation|Directive|Decision|Convention|Treaty|Agreement|Protocol|Charter|Resolution|Act)\s(?:\(|on\s|of\s|No\b|for\s|between\s|concerning\s|\d)|[A-Z][^.,;:“”\"]{2,60}\sv\.?\s[A-Z]|(?:United Nations|UN|U\.N\.|European (?:Union|Commission|Parliament|Council)|Council of the European Union)(?:\s[A-Z][A-Za-z ]{2,40})?,\s"
)
_VANCOUVER = re.compile(
    rf"{_SURNAME_INITIALS}(?:(?:,\s|\s(?:and|&)\s|,\s(?:and|&)\s){_SURNAME_INITIALS})*(?:,?\set al)?(?:,\s(?:editors?|eds?))?\.\s+(?=[\w“\"])"
)
_EAST_NAMES = re.compile(
    r"(?:[\u3400-\u9fff々]{2,4}|[가-힣]{2,4}|[\u30a0-\u30ff・·]{3,20})(?:\s?[,，、·・;；]\s?(?:[\u3400-\u9fff々·]{2,6}|[가-힣]{2,4}|[\u30a0-\u30ff・·]{3,20}))*(?:\s?[,，]?\s?(?:等|외|他|ほか))?\s?"
)
_SEVERAL = re.compile(r"[,，、;；&·・/]|\b(?:and|und|et|y|e)\b")
_ENTRY = re.compile(
    r"(?:[—―–_-]{2,}|[^\W\d_][^.。]{0,120}?)[.,，。]?\s*[(（]?(?:1[89]|20)\d\d[a-z가나다]?(?:[)）]?\s?[.,:，。)]|[)）][“\"「『《〈])|.{0,140}[“\"「『《‘].{2,200}[”\"」』》’].{0,200}(?:1[89]|20)\d\d|.{0,300}https?://|.{5,200}\[[JMDCRNZ](?:/OL)?\]"
)
"""What any line of a list may look like that is an entry: with a year, a title in quotes or an address in its place."""
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|serves|works|teaches|leads|joined)\b")
_LONGEST_NAMES = 500
_MOST_STOPS = 6


def without_label(text: str) -> str:
    """An entry without the number or bullet before it."""
    match = LABEL.match(text)
    return text[match.end() :].lstrip() if match else text


def has_form(text: str) -> bool:
    """Whether a line reads as an entry: a year, a title in quotes or an address stands in its place."""
    return bool(_ENTRY.match(western_years(text).replace("．", ". ")))


def begins_entry(text: str) -> bool:
    """Whether a line looks like the beginning of an entry that has its year, or its title in quotation marks, behind the authors."""
    text = _PARTICLES.sub("", text).replace(" 't ", " t ")
    if LABEL.match(text) or DASH_AUTHOR.match(text) or _QUOTE.match(text) or _SMALL.match(text):
        return True
    if _HEAD.match(text):
        return not narrates(text) if CJK.match(text) else take_date_head(text, Fields()) is not None
    lead = _QUOTED_LATER.match(text)
    return bool(lead and plausible_authors(lead["a"]) and not STATUS.fullmatch(lead["a"]))


def narrates(text: str) -> bool:
    """Whether a year in brackets belongs to a sentence of Korean, Chinese or Japanese: a particle or a verb follows."""
    return _NARRATED.match(text) is not None


def head_end(text: str) -> int | None:
    """Where the authors and the year of a line end; None where it does not begin with them."""
    match = _HEAD.match(text)
    return match.end() if match else None


def names_and_title(text: str) -> bool:
    """Whether a line begins with authors and, behind a stop, a title, as in the styles that have the year at the end."""
    if _EAST_QUOTED.match(text) or _VANCOUVER.match(text) or _BEFORE_TITLE.match(text):
        return True
    if text[:1].isdecimal():
        return False
    for match in list(_STOP.finditer(text, 0, _LONGEST_NAMES))[:_MOST_STOPS]:
        before = text[: match.start()]
        if not plausible_authors(before):
            return False
        if are_people(before) or (is_institution(before) and not _SAYS.search(before)):
            return True
    return False


def is_law(text: str) -> bool:
    """Whether a line begins as the name of a law, a treaty or a case, or with the body of the United Nations or the Union that made it."""
    return bool(_LAW.match(text))


def ends_with_year(text: str) -> bool:
    """Whether nothing stands behind the year of a line: `Geosci. Shore 44, 3021–3040 (2018)`, with or without a stop."""
    end = head_end(f"{text} _")
    return end is not None and not f"{text} _"[end - 1 :].strip(" ._")


def are_people(text: str) -> bool:
    """Whether names have the form of people's in a list: inverted, with initials behind, or East-Asian."""
    return bool(_INVERTED.match(text) or _WITH_INITIALS.match(text) or _EAST_NAMES.fullmatch(text))


def only_names(text: str) -> bool:
    """Whether nothing but a list of names stands there."""
    return (
        len(text) < _LONGEST_NAMES
        and not re.search(r"[\d“”\"„«»「」『』《》〈〉:：\[\]]|//", text)
        and bool(_SEVERAL.search(text) or are_people(text))
        and plausible_authors(text)
    )


def only_head(text: str) -> bool:
    """Whether nothing but authors and a year stands there, or less."""
    if only_names(text):
        return True
    head = take_date_head(f"{text} Xx", Fields()) if _HEAD.match(f"{text} Xx") else None
    return head is not None and head.rest.strip() == "Xx"


def begins_undated(text: str) -> bool:
    """Whether an institution whose name has small letters stands before a year and a title."""
    return bool(_DATED.match(text))


def begins_with_particle(text: str) -> bool:
    """Whether a name begins in small letters: `van der Berg, Els`, `hooks, bell. 1994`."""
    return bool(_PARTICLES.match(text) or _SMALL.match(text))
