"""Names of people and institutions, as printed, in any script and order."""

import re
from functools import lru_cache

from corpus_cli.model.names import Name
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institution_words import is_compound
from corpus_cli.parsing.institutions import AGENCIES, COUNTRIES, COUNTRY_WORDS, HEADS, is_agency, is_cjk_institution
from corpus_cli.parsing.names_east import (
    CJK,
    family_first,
    is_family,
    is_family_in_capitals,
    is_latin_family,
    is_transcribed_pair,
    split_cjk,
)
from corpus_cli.parsing.surnames import COMMON

PARTICLES = frozenset(
    "de del della dello dei degli di da das do dos du des la le les van von der den ter ten te zu zur zum af av al el bin ibn ben bint abu ad ap st st. y e ’t 't d’ o’ vande vander lo san".split()
)
_NEVER_FIRST = frozenset("y e".split())
_TRAILING_PARTICLES = re.compile(
    r"(?<=[\w.])\s((?:(?:de|del|della|dello|dei|degli|di|da|das|do|dos|du|des|la|les|van|von|der|den|ter|ten|te|zu|zur|zum|af|av|al|el|bin|ibn|ben|bint)\s)*(?:de|del|della|dei|di|da|das|do|dos|du|des|la|van|von|der|den|ter|ten|te|zu|zur|zum|af|av|al|el|bin|ibn|ben|bint|d[’']))$"
)
"""`Meer, Joost van der`: the particles of a family name that is filed under its first word in capitals."""
SUFFIX = re.compile(r"(?:Jr|Sr|Junior|Senior|II|III|IV|2nd|3rd|Ph\.?\s?D|M\.?D|Esq)\.?", re.IGNORECASE)
_SUFFIX_AT_END = re.compile(rf",?\s+({SUFFIX.pattern})$", re.IGNORECASE)
_SUFFIX_WITHIN = re.compile(rf",\s*({SUFFIX.pattern}),\s*", re.IGNORECASE)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽΑ-ΩА-Я"
INITIALS = re.compile(
    rf"(?:(?:[{_UPPER}]|Th|Ch|Ph|Yu|Ya|Zh|Sh|Ts|Dz|St)\.[\s‐-]*){{1,5}}[{_UPPER}]?|[{_UPPER}](?:[\s‐-]?[{_UPPER}]){{0,2}}\.?"
)
"""Initials as printed: `S. N.`, `S.N.`, `J.-P.`, `SN`."""
_BARE_INITIALS = re.compile(rf"[{_UPPER}]{{1,3}}(?:-[A-Z])?")
_ACRONYM = re.compile(r"\s*[(\[（]\s*((?:[^\W\d_]|[&.·-]|\d){2,15})\s*[)\]）]\s*$")
_OWNER = re.compile(r"[^\W\d_]{2,}[’']s\s+[^\W\d_]")
"""`Lloyd's Register`: no person's name begins with a possessive."""
_FUNCTION_WORD = re.compile(
    r"(?<![\w‐-])(?:of|for|the|on|in|to|against|without|with|at)(?![\w‐-])|(?<=\w\s)&(?=\s\w)", re.IGNORECASE
)
_HONORIFIC = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Gen|Amb)\.?|Professor)\s+(?=\w)")
_ACRONYM_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Z&/.-]{1,9}\d?")
_WORD = re.compile(r"[^\W_][^\s,()（）]*")
NATIONALITY = re.compile(r"^[\[［(（〔【]\s*[\u3400-\u9fff가-힣]{1,4}\s*[\]］)）〕】]\s*(?=\S)")
"""`[美]约瑟夫·奈`: the country of a foreign author, as Chinese references give it."""
_OFFICE = re.compile(
    r"\s+(?:선임기자|기자|특파원|논설위원|교수|연구위원|박사)$|^(?:本报记者|本報記者|记者|記者)\s+|\s*(?:记者|記者)$"
)
_MIXED_CAPS = re.compile(r"^(?:[A-Z]{2,}[a-z]+\w*|\w*[a-z][A-Z]{2,}\w*|\w*\d\w*)$")


def acronym(text: str) -> str | None:
    """The acronym in brackets at the end of an institution's name: `MFA` of `Ministry of Foreign Affairs (MFA)`."""
    match = _ACRONYM.search(text)
    return (
        match[1]
        if match and match.start() > 0 and (CJK.search(match[1]) or sum(c.isupper() for c in match[1]) >= 2)
        else None
    )


@lru_cache(maxsize=1024)
def is_institution(text: str) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether a name is an institution's, a newspaper's or a news agency's rather than a person's.

    Remembered for a while: every stage asks again about the few names of a reference.
    """
    text = text.strip().rstrip(".")
    if not text:
        return False
    if acronym(text) or is_agency(text):
        return True
    if CJK.search(text):
        return is_cjk_institution(text) or any(
            is_cjk_institution(part) for part in re.split(r"[\s,，]+", text) if len(part) > 2
        )
    words = [word.strip(".,’'") for word in _WORD.findall(text)]
    if not words:
        return False
    lowered = [word.lower().removesuffix("’s").removesuffix("'s") for word in words]
    if "," in text and INITIALS.fullmatch(text.rsplit(",", 1)[1].strip()):
        return False
    comma_name = (
        "," in text
        and len(lowered) <= 3
        and lowered[0] not in ("ministry", "department", "office", "bureau", "division")
    )
    if (_FUNCTION_WORD.search(text) or _OWNER.match(text)) and not comma_name:
        return True
    if len(words) == 1:
        return bool(
            lowered[0] in HEADS
            or is_compound(words[0])
            or text in COUNTRIES
            or _MIXED_CAPS.match(text)
            or (_ACRONYM_WORD.fullmatch(text) and len(text) > 2 and not is_latin_family(text))
        )
    if comma_name:
        return lowered[0] in _STRONG_HEADS or (lowered[0] in COUNTRY_WORDS and lowered[1] in HEADS)
    return _institution_words(text, words, lowered)


_STRONG_HEADS = HEADS - frozenset(
    "bell post sun star house church mail guardian journal board page chancellery major court state king council data school wire watch mirror weekly day parish ward heath republic union media port ports trust bank independent standard times price fund marshall law hall constable bishop mayor".split()
)
_NAME_LIKE_HEADS = frozenset(
    "sun star today major king page bell hall field law rice post church house ward court bank mayor parish port star gazette bond times council press coast marshall".split()
)


_FAMILIES_TOO = frozenset("bell hall field rice king page bishop marshall church ward major price ford post".split())


def _named_person(words: list[str], lowered: list[str]) -> bool:
    """`Anne Bell`, `T. Ford`: a given name or initials before a word that is a family name, too."""
    first = words[0]
    return (
        len(words) <= 3
        and lowered[-1] in _FAMILIES_TOO
        and (is_given_name(first) or bool(re.fullmatch(rf"[{_UPPER}](?:\.?-?[{_UPPER}])*\.?", first)))
    )


def _institution_words(text: str, words: list[str], lowered: list[str]) -> bool:
    """The same for two words or more without a comma name."""
    if any((word in HEADS and word not in _NAME_LIKE_HEADS) or is_compound(word) for word in lowered):
        return True
    if (
        (lowered[-1] in _NAME_LIKE_HEADS and not _named_person(words, lowered))
        or lowered[0] in COUNTRY_WORDS
        or lowered[0] in ("house", "council", "bank")
    ):
        return True
    if text.lower() in COUNTRIES or any(
        " ".join(lowered[i:]) in COUNTRIES
        for i in range(1, len(lowered))
        if len(lowered[i]) > 3
        and lowered[i]
        not in (
            "jordan",
            "chad",
            "georgia",
            "israel",
            "chile",
            "france",
            "england",
            "ireland",
            "holland",
            "scotland",
            "wales",
            "poland",
            "iran",
            "india",
            "china",
            "kenya",
            "paris",
        )
    ):
        return True
    if words[0] in ("UN", "EU", "US", "UK", "U.S", "U.K", "U.N", "ASEAN"):
        return True
    if any(_MIXED_CAPS.match(word) for word in words) and not re.search(r"\b(?:Ma?c|De|La|Le|Van|Di|Du)[A-Z]", text):
        return True
    upper = [
        word
        for word in words
        if not text.isupper()
        and _ACRONYM_WORD.fullmatch(word)
        and len(word.replace(".", "")) >= 3
        and not re.fullmatch(r"(?:[A-Z]\.?-?){1,3}", word)
    ]
    return bool(upper) and len(upper) < len(words) and not _caps_family(words) and words[0] in upper


_OWN_STOP = re.compile(r"(?:^|[\s.\-])[^\W\d_]\.$|\b(?:Jr|Sr|Th|Ch|Yu|Ya|Zh|Sh|Inc|Ltd|Co|Corp|St)\.$")
"""The stop of an initial or an abbreviation, which belongs to the name."""


def parse_name(  # noqa: PLR0911 - a ladder of rules
    text: str, *, recase: bool = True, language: str | None = None, natural: bool = False
) -> Name:
    """One printed name.

    A comma or a word in capitals marks the family name; East-Asian names in Latin letters are read family first where the first word is a
    family name and the rest could be a given name, all others given name first. An institution and a single word are `literal`.

    Args:
        text: The name as printed, without a following role or date.
        recase: Whether a family name in capitals is given in ordinary case.
        language: `zh`, `ja` or `ko`, for Han letters that leave it open.
        natural: The list has inverted its first name, so that the others stand given name first unless their family name leaves no doubt.
    """
    text = " ".join(text.split()).strip(" ,;:，、")
    if not text:
        return Name(literal="")
    if text.endswith(".") and not _OWN_STOP.search(text):
        text = text[:-1].rstrip()
    if CJK.search(text):
        return _cjk_name(text, language)
    text, suffix = _take_suffix(_HONORIFIC.sub("", text))
    if is_institution(text):
        return Name(literal=text)
    if "," in text:
        family, given = (part.strip() for part in text.split(",", 1))
        if trailing := _TRAILING_PARTICLES.search(given):
            family, given = f"{trailing[1]} {family}".replace("’ ", "’").replace("' ", "'"), given[: trailing.start()]
        if family and given:
            return Name(
                family=_recase(family) if recase else family,
                given=_recase_given(given, family) if recase else given,
                suffix=suffix,
            )
        text = family or given
    words = text.split()
    if len(words) > 2 and any(word.islower() and word not in PARTICLES and len(word) > 3 for word in words):
        return Name(literal=text)  # `Cour des comptes`: people have no words in small letters but particles
    if len(words) < 2:
        return Name(literal=text, suffix=suffix) if not suffix else Name(family=text, suffix=suffix)
    family, given = _split_latin(words, natural=natural)
    return Name(
        family=_recase(family) if recase else family,
        given=_recase_given(given, family) if recase else given,
        suffix=suffix,
    )


def _take_suffix(text: str) -> tuple[str, str | None]:
    match = _SUFFIX_AT_END.search(text)
    if match and match.start() > 1:
        return text[: match.start()].rstrip(" ,"), match[1]
    match = _SUFFIX_WITHIN.search(text)
    if match and match.start() > 1:
        return f"{text[: match.start()]}, {text[match.end() :]}", match[1]
    return text, None


def _split_latin(words: list[str], *, natural: bool = False) -> tuple[str, str]:
    """Family and given name of two Latin words or more."""
    if caps := (1, len(words)) if _given_in_capitals(words) else _caps_family(words):
        start, end = caps
        return " ".join(words[start:end]), " ".join(words[:start] + words[end:])
    last = words[-1]
    if (
        _BARE_INITIALS.fullmatch(last)
        and not last.endswith(".")
        and not (len(words) == 2 and INITIALS.fullmatch(words[0]))
        and not (len(last) == 1 and len(words) == 3)
    ):
        return " ".join(words[:-1]), last  # Vancouver: Smith JA
    if len(words) == 2 and re.fullmatch(r"(?:[A-Z]\.[- ]?)+", last) and not INITIALS.fullmatch(words[0]):
        return words[0], last
    doubtful = natural and len(words) == 2 and words[0].lower() not in COMMON and "-" not in last
    if family_first(words) and not doubtful:
        return words[0], " ".join(words[1:])
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES:  # "de Wit" alone
        start = 0
    if 1 < start < len(words) and words[start].lower() in _NEVER_FIRST:
        start -= 1
    if start < 1:
        return " ".join(words), ""
    return " ".join(words[start:]), " ".join(words[:start])


def _given_in_capitals(words: list[str]) -> bool:
    """`JP Vandenbroucke`, `DG von Altman`: up to three capitals that are no known family name, before a name in ordinary case."""
    first = words[0]
    return (
        len(words) < 4
        and bool(re.fullmatch(rf"[{_UPPER}]{{2,3}}", first))
        and not is_latin_family(first)
        and not words[-1].isupper()
        and (len(first) == 2 or not re.search(r"[AEIOUY]", first))
        and all(word.lower() in PARTICLES or not word.islower() for word in words[1:])
    )


def _caps_family(words: list[str]) -> tuple[int, int] | None:
    """The run of words in capitals beside words that are not: `Dong Ryul LEE`, `LEE Dong Ryul`, `MARTIN P`."""
    capitals = [len(word.replace(".", "")) > 1 and word.isupper() and "." not in word for word in words]
    small = [not upper for upper in capitals]
    if not any(capitals) or not any(small):
        return None
    start = capitals.index(True)
    end = start
    while end < len(words) and capitals[end]:
        end += 1
    if any(capitals[end:]) or (start > 0 and end < len(words)):
        return None
    if end - start == 1 and start > 0 and len(words[start]) <= 3 and not _family_behind(words[:start], words[start]):
        return None  # initials of the Vancouver style
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return start, end


def _family_behind(given: list[str], capitals: str) -> bool:
    """Whether up to three capitals at the end are a family name rather than initials of the Vancouver style."""
    if len(capitals) == 2 and len(given) == 1:
        return is_family_in_capitals(given[0], capitals)
    return is_latin_family(capitals)


def _recase(word: str) -> str:
    """A word in capitals in ordinary case, hyphens, apostrophes and Mc kept; anything else as it is."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters) or "." in word:
        return word
    text = re.sub(r"[^\W\d_]+", lambda m: m[0][0] + m[0][1:].lower(), word)
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), text)


def _recase_given(given: str, family: str) -> str:
    """A given name in capitals beside a family name in capitals: both were shouted."""
    if family.isupper() and given.isupper() and "." not in given:
        long = len(given.replace(" ", "").replace("-", "")) > 3
        return _recase(given) if long or is_given_name(given.title()) else given
    return given


def _cjk_name(text: str, language: str | None) -> Name:
    """A name with Han, kana or Hangul in it."""
    text = re.sub(r"\s*[（(](?:編|编|著|译|訳|옮김|지음|저|역)[）)]$", "", text)
    text = _OFFICE.sub("", NATIONALITY.sub("", text))
    if acronym(text):
        return Name(literal=text)
    family, comma, given = (part.strip() for part in re.sub("[，、]", ",", text).partition(","))
    if comma and is_transcribed_pair(family, given):
        return Name(family=family, given=given)
    parts = [part for part in re.split(r"\s*[,，]\s*|\s+|　+", text) if part]
    if len(parts) == 1:
        return split_cjk(text, language)
    if is_institution(text) or len(parts) > 2:
        return Name(literal=text)
    first, second = parts
    if len(second) <= 4 and (
        is_family(first)
        or ("," in text or "，" in text)
        or (len(first) <= 3 and language == "ja")
        or re.fullmatch(r"[A-Z]\.?(?:\s?[A-Z]\.?)*", second)
    ):
        return Name(family=first, given=second)
    return Name(literal=text)


__all__ = ["AGENCIES", "INITIALS", "PARTICLES", "SUFFIX", "acronym", "is_institution", "parse_name", "parse_names"]


def parse_names(text: str, *, language: str | None = None, direct: bool = False) -> tuple[tuple[Name, ...], bool]:
    """The author list of a reference in any style, and whether it ends in `et al.` or its like (等, 외, ほか).

    `direct`: it stands after `edited by` or its like, where names are printed given name first.
    """
    from corpus_cli.parsing.name_list import split_names

    pieces, et_al = split_names(text, direct=direct)
    natural = bool(pieces) and ("," in pieces[0] or direct) and all("," not in piece for piece in pieces[1:])
    return tuple(parse_name(piece, language=language, natural=natural) for piece in pieces), et_al
