"""Theses: the words for one in nine languages, and the school, which stands before, behind or in one bracket with them."""

import re

from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.reference_fields import Fields

_EAST = (
    r"(?:미간행|미발표)?\s?(?:석사|박사|석·박사)\s?(?:학위)?\s?(?:청구)?\s?논문|학위\s?논문"
    r"|(?:未出版|未發表|未发表|未公刊)?[之的]?\s?(?:博士|硕士|碩士|修士|学士|學士|卒業|本科)(?:研究生|后)?(?:学位|學位)?(?:毕业|畢業)?(?:请求|請求)?[论論]文|(?:学位|學位)[论論]文"
)
_GERMAN = r"(?:(?:unveröff(?:entlichte|\.)?|phil\.|med\.|jur\.|inaug\.?-?)\s?)?(?:(?:inaugural-?)?dissertation(?!s)|diss\.(?:\sphil\.|\smasch\.)*|habilitationsschrift|habil\.|(?:master|bachelor|diplom|magister|doktor|staatsexamens)arbeit)"
_ROMANCE = (
    r"thèse(?:\sde\s(?:doctorat|3e\scycle|troisième\scycle|l[’']université))?(?:\sd[’'’]\w+)?|mémoire\sde\s(?:master|maîtrise|dea|licence|recherche)(?:\s[12])?"
    r"|tesis(?:\s(?:doctoral|doctorales))?(?:\s(?:inédita|no publicada))?(?:\s(?:de|para)\s(?:doctorado|maestr[ií]a|licenciatura|grado|máster|magíster|pregrado|posgrado))?|trabajo\s(?:de\s)?fin\sde\s(?:grado|máster)"
    r"|tese(?:\sde\s(?:doutorado|doutoramento))?|dissertação(?:\sde\smestrado)?|tesi\sdi\s(?:dottorato|laurea)(?:\smagistrale)?|proefschrift|(?:academisch\s)?proefschrift|doctoraatsthesis|masterscriptie"
)
_ENGLISH = (
    r"(?:unpublished\s)?(?:doctoral|ph\.?\s?d\.?|d\.?\s?phil\.?|master[’']?s(?:\sdegree)?|master|m\.?[as]\.?|m\.?sc\.?|m\.?phil\.?|b\.?a\.?|b\.?sc\.?|bachelor[’']?s|undergraduate|honou?rs)\s(?:dissertation|diss\.?|thesis)"
    r"|(?:unpublished\s)?(?:dissertation|thesis)"
)
_FIELD = r"(?:\s(?:en|em|in|ès|de|di)\s(?!Universi)[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,4}?)?"
"""`thèse de doctorat en sociologie`."""
_UNPUBLISHED = r"(?:\s(?:non publiée|inédite|inédita|no publicada|não publicada|unveröffentlicht))?"
_END = r"(?:(?=\s*[.,;:)\]，。、；）〕］】]|\s*$)|(?<=\.)(?=\s))"
THESIS = re.compile(
    rf"(?:{_EAST}|(?:{_GERMAN}|{_ROMANCE}){_FIELD}{_UNPUBLISHED}|{_ENGLISH}{_FIELD}){_END}", re.IGNORECASE
)
IS_THESIS = re.compile(
    r"diss(?:ertation|\.|$)|\bthesis|\btes(?:is|e|i)\b|\bthèse|\bmémoire de|dissertação|trabajo (?:de )?fin|habil|arbeit$|proefschrift|scriptie|(?:학위|석사|박사)\s?(?:청구)?\s?논문|(?:士|卒業|学位|學位|本科)\S{0,6}[论論]文",
    re.IGNORECASE,
)
"""Whether a genre that was found is a thesis'."""
_BRACKETED = re.compile(r"[(（\[［【〔]\s*(?P<c>[^()（）\[\]［］【】〔〕]{2,140}?)\s*[)）\]］】〕]")
_SCHOOL = re.compile(
    r"\b(?:universit\w*|universid\w*|univ\.|hochschule|college|institut\w*|school|faculty|école|escuela|eth|tu|polit[eé]cnic\w*|academy)\b|대학교?|대학원|과학기술원|大学|大學|学院|學院|研究所",
    re.IGNORECASE,
)
_SCHOOL_FIRST = re.compile(
    rf"(?P<school>\S*?(?:대학교|대학원|과학기술원|大学院|大學|大学|学院|學院)(?:\S{{0,16}}?(?:研究科|研究所|專攻|専攻|学部|學系|学系|系|所))?(?:\s\S{{0,20}}(?:대학원|학과|전공|학부|과정|과))*)\s*(?P<g>{_EAST})(?:\s*[,，、]\s*(?P<place>[^,，、。.]{{1,12}}))?"
)
_DEPARTMENT = re.compile(r"(?:dept?\.|department|faculty|school|departamento|département|institut)\b", re.IGNORECASE)


def take_thesis(text: str, at: int, fields: Fields) -> int | None:
    """`Diss., `, `[Tesis doctoral, Universidad de Quito]`, `（未出版之碩士論文）`: the end of the words, after storing them."""
    if match := THESIS.match(text, at):
        fields.genre = match[0]
        return match.end()
    match = _BRACKETED.match(text, at)
    if match and read_thesis(match["c"], fields):
        return match.end()
    return None


def read_thesis(content: str, fields: Fields) -> bool:
    """Store what a bracket says of a thesis: the kind, then the school and its place; False where it says something else."""
    if genre := THESIS.match(content):
        school = content[genre.end() :].strip(" ,;:，、；：")
        fields.genre = genre[0]
        if school:
            _store_school(school, fields)
        return True
    if match := _SCHOOL_FIRST.fullmatch(content):
        _store_first(match, fields)
        return True
    school, comma, kind = content.rpartition(", ")
    if comma and THESIS.fullmatch(kind) and _SCHOOL.search(school):
        fields.genre = kind
        _store_school(school, fields)
        return True
    return False


def _store_school(school: str, fields: Fields) -> None:
    """`University of Lagos, Nigeria`: the school without the country it is in."""
    name, comma, place = school.rpartition(", ")
    if comma and place.lower() in COUNTRIES:
        school, fields.place = name, place
    fields.publisher = school


def _store_first(match: re.Match[str], fields: Fields) -> None:
    fields.genre, fields.publisher = match["g"], match["school"].strip()
    fields.place = match["place"] or fields.place


def split_school(chunks: list[str], fields: Fields) -> list[str]:
    """`제주대학교 석사학위논문`, `國立臺灣大學博士論文，臺北`: school and kind of thesis in one chunk."""
    for index, chunk in enumerate(chunks):
        if match := _SCHOOL_FIRST.fullmatch(chunk):
            fields.genre = match["g"]
            fields.place = match["place"] or fields.place
            return [*chunks[:index], match["school"].strip(), *chunks[index + 1 :]]
    return chunks


__all__ = ["IS_THESIS", "THESIS", "read_thesis", "split_school", "take_thesis"]
