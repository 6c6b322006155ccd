"""The beginning of a reference: label, authors with their role, repeated-author dash, and the date where it stands there."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.dates import ERAS, find_dates, parse_date
from corpus_cli.parsing.name_list import et_al_at_end
from corpus_cli.parsing.names import INITIALS, PARTICLES, is_institution, parse_names
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import OPENING
from corpus_cli.parsing.reference_days import DAY_SPAN, first_day, without_issue
from corpus_cli.parsing.reference_fields import Fields

if TYPE_CHECKING:
    from corpus_cli.model.names import Name

_LABEL = re.compile(
    r"\s*(?:\[\s*\d{1,3}\s*\]\s*|［\d{1,3}］\s*|\(\d{1,3}\)\s+(?=\S)|\d{1,3}\s*[.)]\s+(?=\D)|\d{1,3}\)\s*(?=\D)|[①-⑳㉑-㉟]\s*|[•·‣▪▫■□◦●○►▶*※❖◆◇✓➤]\s*|[-–]\s+(?=[^\W\d_]|[“\"「『《\[])|\d{1,3}\t\s*|(?<!\d)[¹²³⁰⁴-⁹]{1,3}\s*)"
)
_SECOND_BULLET = re.compile(r"[•‣▪■●○*※]\s+(?=\S)")
DASH_AUTHOR = re.compile(
    r"\s*(?:(?:[_—–―─‒ー⸺⸻-]\s?){2,}|[—―⸺⸻](?=\s*[.,(（])|[–‒-](?=\s*[.,]?\s*(?:$|[(（]\d{4})|\s*[.,]\s*\d{4})|(?:Ibid|Idem)\b\.?(?=\s*,?\s*(?:$|[(（]?\d{4}[a-z]?[.,)）])))\s*"
)
"""A dash, or a word for the same, in the place of the authors of the entry above."""
STATUS = re.compile(
    r"n\.?\s?d\.?(?![a-z])|no date|undated|forthcoming|in press|accepted|submitted|under review|to appear|in preparation|(?-i:o\.\s?J\.|s\.\s?[adf]\.|z\.\s?j\.)|ohne jahr|im erscheinen|im druck|sans date|à paraître|sous presse|sin fecha|en prensa|de próxima publicación|sem data|no prelo|senza data|in corso di (?:stampa|pubblicazione)|무일자|(?:날짜|연도|발행일|발행연도|출판연도)\s?(?:미상|불명)|미상|근간|(?:출간|출판|발간|간행|발행|게재)\s?예정|(?:인쇄|출판)\s?중|(?:出版)?(?:年份|日期)不[详詳明]|[无無](?:出版)?(?:日期|年份)|待刊|即[将將]出版|[付待]印|印刷中|日付不[明詳]|(?:発行|刊行|出版)年不[明詳]|近刊|(?:刊行|出版)予定",
    re.IGNORECASE,
)
"""Words in the place of the year; `s.d.`, `s.f.` and `o. J.` as they are written only, since `S. D.` may be somebody's initials."""
_YEAR = r"(?:(?:(?-i:ca?\.)|circa)\s?)?(?P<y>1[5-9]\d\d|20\d\d)(?P<s>[a-zㄱ-ㅎ])?(?:[/–-](?:\d{4}|\d{2})\b)?(?:\s?[년年])?(?:\s?\[\d{4}\]|\s?\(\d{4}\))?"
_YEAR_OR_STATUS = rf"(?:{_YEAR}|(?P<st>{STATUS.pattern})-?(?P<s2>[a-z])?)"
_STATUS_NAMES = dict.fromkeys(
    "nd nodate undated oj sd sf sa zj ohnejahr sansdate sinfecha semdata senzadata".split(), "n.d."
) | {"imerscheinen": "im Erscheinen", "imdruck": "im Druck"}
_ROLE_EDITOR = re.compile(
    r"[,，]?\s*(?:[(（\[]\s*)?(?:\beds?\b\.?|\beditors?\b|\b(?:Hrsg|Hgg?|coords?|dirs?\b(?=\.?\s*[)）\]])|éds?|comps?\b(?=\.?\s*[)）\]])|orgs?\b(?=\.?\s*[)）\]]))\b\.?|a cura di\b|편집?|엮음|편저|主编|主編|編著|編集|編|编)(?:\s*[)）\]])?\.?\s*$",
    re.IGNORECASE,
)
_ROLE_TRANSLATOR = re.compile(
    r"[,，]?\s*(?:[(（\[]\s*)?(?:\btrans(?:lators?|lated by)?\b\.?|옮김|역|译|訳)(?:\s*[)）\]])?\.?\s*$", re.IGNORECASE
)
_ROLE_AUTHOR = re.compile(
    r"(?:\s+(?:지음|저|글)|\s*[（(](?:著|저|지음|글)[)）]|(?<=[\u3040-\u9fff])著|,\s*(?:hosts?|directors?|dirs?|producers?|presenters?|compilers?|comps?|narrators?)\.?|\s*\((?:hosts?|directors?|producers?|presenters?|compilers?)\)\.?)\s*$",
    re.IGNORECASE,
)
_ORIGINAL_YEAR = re.compile(r"[\[(]1[5-9]\d\d[\])]\s*(?=(?:1[5-9]|20)\d\d[a-z]?[.,:])")
"""The year of the first edition before that of the one at hand: `(1922) 2001.` (Chicago 14.16)."""
_PAREN = re.compile(r"[（(\[]([^()（）\[\]]{2,60})[)）\]]")
_PLAIN_YEAR = re.compile(
    rf"(?P<before>(?:^|[.,;:，。、]|[\s.](?=\d{{4}})|(?<=\s)|(?<=[가-힣\u3400-\u9fff])))\s*(?P<all>{_YEAR_OR_STATUS})(?P<after>\s*[.,:;，。：]+\s*|\s+(?=[“\"‘'「『《〈])|(?=[「『《“])|(?<=[adfjJ]\.)\s+)",
    re.IGNORECASE,
)
_SENTENCE_INSIDE = re.compile(
    r"(?<![A-Z])[a-zß-ÿ]{2,}\.\s+(?=[A-Z][a-z]|[A-Z]\w)(?!(?:Jr|Sr|II|III|et al)\b)|[가-힣\u3400-\u9fff]{2,}\.\s+[가-힣\u3400-\u9fff]"
)
_SPAN_OF_YEARS = re.compile(r"\d{4}[/–-]\d")
_SIGNAL = re.compile(
    r"(?:See(?:,? (?:also|e\.g\.|for example|generally))?,?|Cf\.|Quoted in|Cited in):?\s+(?=[A-Z“\"][^\s,]*\s)"
)
"""Words with which a note sends to a work."""
_LOWER_OK = (
    frozenset(
        "ed trans editor editors editor. translator host hosts director producer presenter compiler comp. coord coords hrsg. and et al of for the on in to e.g. y und with v. at & de d’ l’ di der eds. ed. eds trans. or against without von voor het op du des dans par sur pour aux au della delle del dei degli dell per para das dos do da em en e für über im zur zum van een met te".split()
    )
    | PARTICLES
)


_GLOSS = re.compile(
    r"(?<=[A-Z]\.)\s*\[[^\[\]]{2,40}\]\.?$|(?<=[A-Za-z.])\s*[（(\[]\s*(?:@\w+|[\u3040-\u9fff가-힣·\s]{2,12})\s*[)\]）]"
)
"""A name once more in another script, or an account, after a name in Latin letters."""
_CJK_TRANSLATED = re.compile(
    r"[\s,，、(（／/]+(?P<n>[^,，()（）.／/]{2,12}?)\s*(?:옮김|번역|역|译|譯|訳)\s*[)）]?\s*[.,]?$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head ends, and what stands before the date (`authors`) and after it (`rest`). `form` says how the date was set."""

    authors: str
    rest: str
    form: str


def strip_label(text: str) -> tuple[str, str | None]:
    """The entry without the number, letter or bullet before it, and that label."""
    match = _LABEL.match(text)
    if not match or match.end() >= len(text) or (DASH_AUTHOR.match(text) and match[0].strip() in "-–—"):
        return _SIGNAL.sub("", text.strip(), count=1) if _SIGNAL.match(text.strip()) else text.strip(), None
    rest = _SECOND_BULLET.sub("", text[match.end() :].strip(), count=1)
    return rest[signal.end() :] if (signal := _SIGNAL.match(rest)) else rest, match[0].strip()


def take_date_head(text: str, fields: Fields) -> Head | None:
    """Authors and a date at the beginning, as in the author-date styles; None where no date stands there."""
    limit = _title_start(text)
    if match := _ORIGINAL_YEAR.search(text, 0, limit):
        text, limit = text[: match.start()] + text[match.end() :], limit - len(match[0])
    return _in_brackets(text, limit, fields) or _plain(text, limit, fields) or _era(text, limit, fields)


_ERA_YEAR = re.compile(
    rf"[.。,，、]\s*(?P<y>(?:{'|'.join(ERAS)})\s?(?:元|\d{{1,3}})\s?年)\s*(?P<after>[.。,，、:：]+)\s*(?=\S)"
)


def _era(text: str, limit: int, fields: Fields) -> Head | None:
    """`林淑芬。民國108年。`: a year of an era between stops."""
    match = _ERA_YEAR.search(text, 0, min(limit, 200) + 1)
    found = parse_date(match["y"]) if match else None
    if not match or not found or not found.edtf or not plausible_authors(text[: match.start()]):
        return None
    fields.date = found.edtf
    return Head(text[: match.start()], text[match.end() :], "comma" if match["after"][0] in ",，、" else "stop")


def _title_start(text: str) -> int:
    """Offset of the first opening quotation mark that begins a title: what stands before is the head."""
    for match in OPENING.finditer(text):
        at = match.start()
        if match[0] in "'‘\"" and at and text[at - 1].isalnum():
            continue
        if match[0] == "'" and not re.match(r"'\S", text[at:]):
            continue
        return at
    return len(text)


def _in_brackets(text: str, limit: int, fields: Fields) -> Head | None:
    for match in _PAREN.finditer(text, 0, min(len(text), 600)):
        if match.start() > limit:
            return None
        before = text[: match.start()].rstrip()
        if re.search(r"\d\s*$", before) or re.search(r"[\]】]$", before) or not plausible_authors(before):
            if (
                before
                and not re.search(r"\beds?\b|[A-Z]{2,}$", match[1], re.IGNORECASE)
                and _SENTENCE_INSIDE.search(before)
            ):
                return None
            continue
        if before == "" and not text[match.end() :].strip(" ."):
            continue
        if _set_date(match[1].strip(), fields):
            rest = re.sub(r"^\s*[.,:;，。：、]*\s*", "", text[match.end() :])
            if re.match(r"\d+\s*[-–:]", rest):
                fields.date = None
                continue
            return Head(before, rest, "brackets")
    return None


_SHORT_ERA = re.compile(r"^民(?:國|国)?\s?(\d{2,3})年?(?!\d)")
"""`民110`: the year of the Republic, as Taiwanese lists shorten it."""


_MARKED_AS_DATE = re.compile(r"^(?:published|updated|last updated|modified)\s*:?\s*", re.IGNORECASE)
_DATE_IN_BRACKETS = re.compile(rf"{_YEAR_OR_STATUS}\.?(?P<more>,?\s*.*)?", re.IGNORECASE)


def _set_date(content: str, fields: Fields) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Take a year with its letter, a status, or a full date; nothing else may stand there."""
    content = _MARKED_AS_DATE.sub("", content)
    content = _SHORT_ERA.sub(r"民國\1年", without_issue(content))
    match = _DATE_IN_BRACKETS.fullmatch(content)
    if not match:
        found = parse_date(content)
        if found and found.edtf and len(found.edtf) >= 4:
            fields.date = found.edtf
            return True
        return False
    more = (match["more"] or "").strip(" ,.")
    full = parse_date(content) or (parse_date(f"{match['y']}, {more}") if match["y"] and more else None)
    if more and match["y"] and not full:
        reordered = parse_date(f"{more} {match['y']}")
        if not (reordered and reordered.edtf):
            if span := DAY_SPAN.fullmatch(more):
                _store_year(match, fields)
                if day := first_day(span):
                    fields.date = f"{match['y']}-{day[0]:02d}-{day[1]:02d}"
                return True
            if re.fullmatch(r"[A-Z][a-z]+\s?[-–/]\s?[A-Z][a-z]+", more) or (STATUS.fullmatch(more)):
                _store_year(match, fields)
                return True
            return False
        full = reordered
    if more and not match["y"]:
        return False
    _store_year(match, fields)
    if full and full.edtf and fields.date and len(full.edtf) > 4:
        fields.date = full.edtf
    return True


def _store_year(match: re.Match[str], fields: Fields) -> None:
    if match["y"]:
        fields.date, fields.year_suffix = match["y"], match["s"]
    else:
        key = re.sub(r"[.\s]", "", match["st"]).lower()
        fields.status = _STATUS_NAMES.get(key, match["st"].lower())
        fields.year_suffix = match["s2"]


MAX_INSTITUTION_WORDS = 12
"""Of an institution in a language whose small words are not known here; the longest of the labelled ones has 10."""


def _plain(text: str, limit: int, fields: Fields) -> Head | None:  # noqa: PLR0911 - a ladder of rules
    for match in _PLAIN_YEAR.finditer(text, 0, min(limit, 600) + 8):
        at = match.start("all")
        if at > limit:
            return None
        before = text[:at].rstrip()
        rest = text[match.end() :]
        if match.end() >= len(text) and not (before and match["y"]):
            return None
        if not before and not rest:
            return None
        head = before.rstrip(" ,;:，、")
        sure = before[-1:] == "." and OPENING.match(rest) and len(head.split()) <= MAX_INSTITUTION_WORDS
        if not (plausible_authors(head) or (sure and not re.search(r"[?!:]|\d{4}|//", head))) or (
            len(rest.strip()) < 2 and not fields.url
        ):
            if _SENTENCE_INSIDE.search(head):
                return None
            continue
        if before.endswith((":", "：")):
            continue  # `The Age of Harbours: 1789–1848.`
        if _SPAN_OF_YEARS.search(match["all"]) and match["after"].strip()[:1] not in (".", "。"):
            continue  # `A History of Ferries, 1880–1939: ...`
        stop = (
            match["before"] in ".,;:，。、"
            or before[-1:] in ".,;:，。、"
            or match["after"].strip()[:1] in (".", "")
            or bool(match["st"])
        )
        if not stop and not re.search(r"\b[A-Z]$", head) and not OPENING.match(rest):
            continue
        if "," in match["after"] and before[-1:] not in ".,，、" and not _person_like(head):
            continue
        if dated := _whole_date(text, at, head, fields):
            return dated
        _store_year(match, fields)
        rest, form = _date_after(rest, fields), "comma" if match["after"].strip()[:1] in (",", "，") else "stop"
        return Head(head, rest, form)
    return None


def _whole_date(text: str, at: int, head: str, fields: Fields) -> Head | None:
    """The head before a date with its day, or None where only a year stands there."""
    full = next(iter(find_dates(text[at : at + 24])), None)
    if full is None or full.start or not full.edtf or len(full.edtf) < len("2024-05-16"):
        return None
    if not re.match(r"\s*[.,:，。]*\s", text[at + full.end : at + full.end + 4]):
        return None
    fields.date = full.edtf
    rest = text[at + full.end :].lstrip(" .,:，。")
    return Head(head, rest, "comma" if OPENING.match(rest) else "stop")


def _date_after(rest: str, fields: Fields) -> str:
    """`2024, May 16. Title` and `2025. 3. 14. 제목`: month and day directly after the year."""
    match = re.match(r"(\d{1,2})\.\s?(\d{1,2})\.\s+(?=\D)", rest)
    if match and fields.date and len(fields.date) == 4:
        found = parse_date(f"{fields.date}. {match[1]}. {match[2]}.")
        if found and found.edtf:
            fields.date = found.edtf
            return rest[match.end() :]
    if fields.date and len(fields.date) == 4:
        for found in find_dates(f"{fields.date}, {rest[:24]}"):
            if (
                found.start == 0
                and found.edtf
                and len(found.edtf) > 4
                and re.match(r"[.,]\s", f"{fields.date}, {rest}"[found.end :])
            ):
                fields.date = found.edtf
                return f"{fields.year}, {rest}"[found.end :].lstrip(" .,")
            break
    return rest


def _person_like(text: str) -> bool:
    """Whether a list ends in initials or has the comma of an inverted name, as authors before `, 2020,` do."""
    return bool(re.search(r"\b[A-Z]\.?$|,\s*[A-Z][\w.’'-]*", text)) or bool(CJK.search(text)) or is_institution(text)


_BODY_WITHIN = re.compile(
    r"(?<=[a-z])\.\s(?=(?:House|Senate|[\w-]+\sSession)(?:\.|$)|(?:Subcommittee|Committee|Department|Bureau|Office|Division)\s(?:on|of|for)\s)"
)
"""`U.S. Congress. House. Committee on Ports`: a body within the one before (Chicago 14.291)."""


_ROMANCE = re.compile(
    r"(?:Institut|Ministère|Conseil|Commission|Agence|Office|Direction|Cour|Centre|Comité|Fédération|Association|Observatoire|Instituto|Ministerio|Secretaría|Consejo|Comisión|Agencia|Oficina|Dirección|Centro|Federación|Asociación|Observatorio|Ministério|Conselho|Comissão|Agência|Istituto|Ministero|Consiglio|Commissione|Agenzia)\s(?:[^\s]+\s)*(?:de|des|du|del|della|delle|dei|di|da|do|para|pour)\s\S|(?:Institut|Ministère|Conseil|Agence|Office|Direction|Centre|Comité|Instituto|Consejo|Istituto)\s\S+\sd[’']",
)
"""An institution's name in a Romance language, whose words have small letters."""


_NEVER_IN_NAMES = re.compile(
    r"[?!]|(?<!\d)\d{4}(?!\d)|https?:|//|[A-Z]/\w+/\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}\b|[\[［【][A-Z]{1,2}(?:/[A-Z]{2})?[\]］】]"
)
"""Years, addresses, document numbers, days and type letters."""
_BRACKETED = re.compile(r"\([^)]*\)")
_BETWEEN_COMMAS = re.compile(r"[^\s,;]+")


def plausible_authors(text: str) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether `text` could be a list of names: short, without a sentence inside and with no ordinary words in small letters."""
    text = text.strip(" .,;:")
    if others := et_al_at_end(text):
        text = text[: others.start()]
    text = _BODY_WITHIN.sub(", ", text)
    if not text:
        return True
    if len(text) > 500 or _SENTENCE_INSIDE.search(f"{text} "):
        return False
    if _NEVER_IN_NAMES.search(text):
        return False
    if CJK.search(text):
        return len(text) <= 40 or bool(re.search(r"[,，、·・;]", text))
    bare = _BRACKETED.sub("", text)
    words = _BETWEEN_COMMAS.findall(bare)
    if words and words[-1].lower() in ("of", "for", "the", "in", "and", "on"):
        return False
    lower = [
        word
        for word in words
        if word[:1].islower() and word not in _LOWER_OK and not word.startswith(("al-", "d’", "d'", "l’", "el-"))
    ]
    if not lower:
        return bare.count(":") == 0
    if not re.search(r"[.,;:]", bare) and len(words) <= MAX_INSTITUTION_WORDS and _ROMANCE.match(bare):
        return True  # `Institut national de la statistique`
    return is_institution(bare) and len(lower) <= 1 and len(words) <= 12


def read_authors(text: str, fields: Fields, previous: Reference | None) -> None:
    """Store the people and institutions of the head, under the role it names; a dash stands for those of the entry above."""
    text = _GLOSS.sub("", text).strip()
    names: list[Name] = []
    et_al = False
    if match := DASH_AUTHOR.match(text):
        if previous is not None:
            names += previous.author or previous.editor
            et_al = previous.et_al
        text = re.sub(r"^[\s,，]*(?:and|&|및|·)?\s+", "", " " + text[match.end() :].strip(" .,，")).strip()
    role = fields.author
    if fields.language and (match := _CJK_TRANSLATED.search(text)) and match.start() > 1:
        fields.translator.extend(parse_names(match["n"], language=fields.language)[0])
        text = text[: match.start()].rstrip(" ,，、")
    if match := _ROLE_EDITOR.search(text):
        if match.start() > 0 or names:
            text, role = text[: match.start()], fields.editor
    elif (match := _ROLE_TRANSLATOR.search(text)) and match.start() > 0:
        text, role = text[: match.start()], fields.translator
    text = _ROLE_AUTHOR.sub("", text)
    if text.strip(" .,;:，。"):
        found, others = parse_names(text, language=fields.language)
        names += found
        et_al = et_al or others
    role.extend(name for name in names if name.literal != "")
    fields.et_al = fields.et_al or et_al


__all__ = [
    "DASH_AUTHOR",
    "INITIALS",
    "STATUS",
    "Head",
    "plausible_authors",
    "read_authors",
    "strip_label",
    "take_date_head",
]
