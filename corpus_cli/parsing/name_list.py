"""An author list, as printed, cut into single names."""

import re

from corpus_cli.parsing.foreign_names import is_dotted_name
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.names import INITIALS, NATIONALITY, PARTICLES, SUFFIX, acronym, is_institution
from corpus_cli.parsing.names_east import (
    CJK,
    family_first,
    is_family,
    is_family_in_capitals,
    is_latin_family,
    is_transcribed_pair,
)

_ET_AL = re.compile(
    r"[,，;]?\s*(?:\b(?:and\s+|&\s+)?(?:et\.?\s*al(?:ii|ia)?\b\.?|and\s+others\b|others\b|and\s+colleagues\b|u\.\s?a\.)|(?<=[\u3400-\u9fff])\s*[,，]?\s*等(?![\u3400-\u9fff])|\s*[,，]?\s*外(?=\s*$)|\s외\s*(?:\d+\s*[명인])?|\s?(?:ほか|他)(?:\d*\s*名)?)\s*\.?\s*$",
    re.IGNORECASE,
)
_ENDS_OF_ET_AL = ("al", "alii", "alia", "others", "colleagues", "a", "等", "外", "외", "명", "인", "ほか", "他", "名")
_LONGEST_ET_AL = 40
"""Letters; `, and colleagues.` has half of them."""
_AND = re.compile(
    r"\s*,?\s+(?:and|&|und|et|y|e|og|och|en|avec|with)\s+|\s*[,，]?\s*&\s*|\s+(?:및|와|과)\s+|(?<=[가-힣])와\s+(?=[가-힣]{2,4}$)|\s*[;；]\s*",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\s*[;；]\s*(?:and\s+|&\s+)?|(?<=[^\W\d]|\.)(?:\s/\s(?=[^\W\d])|/(?=[^\W\d_][\w’'-]+,\s))", re.IGNORECASE
)
_LATIN_AND = re.compile(r"\s*,?\s+(?:and|&|und|et|y)\s+|\s*,\s*&\s*", re.IGNORECASE)
_CJK_SEPARATOR = re.compile(
    r"\s*[、，,;；/／]\s*|\s+(?:및|와|과|그리고)\s+|(?<=[가-힣])[와과]\s+(?=[가-힣]{2,4}$)|\s*[和与與及](?=[\u3400-\u9fff]{2,4}$)|\s*&\s*|\s+and\s+"
)
_DOT = re.compile(r"\s*[·‧・･∙•ㆍ]\s*")
_LATIN_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){1,3}")
"""`Ana Beck` among names in East-Asian letters."""
_SCRIPTS = re.compile(
    r"(?<=[\u3400-\u9fff\u3040-\u30ff가-힣々])\s?[·‧・･∙•ㆍ]\s?(?=[A-ZÀ-Þ][\w’'-]+,\s[A-ZÀ-Þ])|(?<=[A-Za-zÀ-ÿ.])\s?[·‧・･∙•ㆍ]\s?(?=[\u3400-\u9fff\u3040-\u30ff가-힣])"
)
"""A dot between a name in East-Asian letters and one in Latin letters, family name first."""
_KATAKANA = re.compile(r"[\u30a0-\u30ffー]+")
_OF_HEAD = re.compile(
    r"(?:organi[sz]ation|council|conference|programme|fund|foundation|society|network|center|ministry|department|office|bureau|committee|commission|agency|secretariat|ministère|division|house|faculty|school|institute|centre|center|food|directorate|association|board|federation|union)\b",
    re.IGNORECASE,
)


_ONE = r"(?:(?:[dD]e|[dD]er|[dD]en|[vV]an|[vV]on|la|le|[dD]el|[dD]i|[dD]a|[aA]l|ten|ter)[\s-])*[A-ZÀ-ÞĀ-Ž][\w’'‐-]+(?:\s[A-ZÀ-ÞĀ-Ž][\w’'-]+)?\s(?:[A-ZÀ-Þ]-?\s?){1,3}"
_SURNAME_INITIALS = re.compile(rf"{_ONE}(?:\s*,\s*(?:and\s+|&\s+)?{_ONE}|\s+(?:and|&)\s+{_ONE})+")
"""`Smith JA, de Wit B` of the Vancouver style and `SMITH J A, ROSS K` of GB/T 7714."""


def et_al_at_end(text: str) -> re.Match[str] | None:
    """`et al.` or its like, with what parts it from the names, where a list of names ends in it."""
    if not text.rstrip(" .").lower().endswith(_ENDS_OF_ET_AL):
        return None
    return _ET_AL.search(text, max(0, len(text) - _LONGEST_ET_AL))


def split_names(text: str, *, direct: bool = False) -> tuple[list[str], bool]:
    """Single names of `text`, in order, each `Family, Given` or as printed; and whether others were left out.

    `direct`: they are printed given name first, so that two words before a comma are one name.
    """
    text = " ".join(text.split()).strip(" ,，;；:：")
    et_al = False
    if match := et_al_at_end(text):
        et_al = True
        text = text[: match.start()].rstrip(" ,，;；")
    if not text:
        return [], et_al
    if CJK.search(text):
        if re.search(r"[A-Za-z]{2}", text) and len(parts := _LATIN_AND.split(text)) > 1 and not is_institution(text):
            return [piece for part in parts for piece in split_names(part)[0]], et_al
        if len(parts := _SCRIPTS.split(text)) > 1 and not any(map(is_institution, (text, *parts))):
            return [piece for part in parts for piece in split_names(part)[0]], et_al
        return _split_cjk(text.rstrip(". 。")), et_al
    if _STRONG.search(text):
        return [
            piece for part in _STRONG.split(text) if part.strip() for piece in _split_latin(part, direct=direct)
        ], et_al
    return _split_latin(text, direct=direct), et_al


_DOUBLE_FAMILY = re.compile(
    r"(?:^|[,;]\s*|\s(?:and|&)\s)(?:[A-ZÀ-Þ][\w.’'-]+\s){2,3}(?P<y>y)\s[A-ZÀ-Þ][\w’'-]+(?=\s*(?:[,;]|\.?$)|\s(?:and|&)\s)"
)
"""`Luis Ortega y Soto`: given name and a family name of two; one word alone after `y` is no author of its own."""


def _cut_at_and(text: str) -> list[str]:
    """What stands between the words for `and`, the one inside a family name left alone."""
    inside = {match.start("y") for match in _DOUBLE_FAMILY.finditer(text)}
    pieces, at = [], 0
    for match in _LATIN_AND.finditer(text):
        if not any(match.start() <= y < match.end() for y in inside):
            pieces.append(text[at : match.start()])
            at = match.end()
    return [*pieces, text[at:]]


_INITIALS_AT_END = re.compile(r"\s(?=[A-ZÀ-Þ](?:[-\s]?[A-ZÀ-Þ]){0,2}$)")
_ONE_INSTITUTION = re.compile(r"[\u3040-\u30ff\u3400-\u9fff가-힣]{6,}")


def _split_cjk(text: str) -> list[str]:
    if _STRONG.search(text) and re.search(r"[,，]", text):
        return [piece for part in _STRONG.split(text) if part.strip() for piece in _split_cjk(part.strip())]
    text = NATIONALITY.sub("", text)
    katakana = re.split(r"\s*、\s*", text)
    if len(katakana) == 2 and is_transcribed_pair(katakana[0], katakana[1]) and "、" in text and _KATAKANA.match(text):
        return [text]
    parts = [part for part in re.split(r"\s*[,，]\s*", text) if part]
    if (len(parts) == 2 and _inverted_cjk(parts[0], parts[1])) or (
        len(parts) == 1 and _ONE_INSTITUTION.fullmatch(text) and is_institution(text)
    ):
        return [text]
    pieces: list[str] = []
    for part in (part for part in _CJK_SEPARATOR.split(text) if part and part.strip()):
        part = NATIONALITY.sub("", part)  # noqa: PLW2901 - the country of an author stands before each
        dotted = _DOT.split(part)
        if (
            len(dotted) > 1
            and all(_LATIN_NAME.fullmatch(p) or 2 <= len(p.replace(" ", "")) <= 5 or is_institution(p) for p in dotted)
            and not all(_KATAKANA.fullmatch(piece) for piece in dotted)
            and not (_foreign(dotted) and ("・" not in part or is_dotted_name(part)))
        ):
            pieces.extend(dotted)
        else:
            pieces.append(part)
    if len(pieces) > 1 and not CJK.search(pieces[-1]) and INITIALS.fullmatch(pieces[-1]):
        pieces[-2:] = [f"{pieces[-2]}, {pieces[-1]}"]
    return [piece.strip() for piece in pieces]


def _inverted_cjk(first: str, second: str) -> bool:
    return is_transcribed_pair(first, second) or (
        is_family(first)
        and 1 <= len(second) <= 3
        and not is_institution(second)
        and not (len(first) == len(second) in (2, 3) and is_family(first[:1]) and is_family(second[:1]))
    )


def _foreign(parts: list[str]) -> bool:
    """A transcribed foreign name in Chinese: no part begins with a family name, or the parts are long."""
    han = [part for part in parts if re.fullmatch(r"[\u3400-\u9fff]+", part)]
    return len(han) == len(parts) and any(not (is_family(part[:1]) or is_family(part[:2])) for part in han)


def _split_latin(text: str, *, direct: bool = False) -> list[str]:
    if _SURNAME_INITIALS.fullmatch(text.rstrip(". ")):
        pieces = re.split(r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+", text.rstrip(". "))
        if all(_ends_in_family(piece) for piece in pieces):
            return pieces  # Inhwa OM, Jun LEE: the capitals are family names
        return [", ".join(_INITIALS_AT_END.split(piece, maxsplit=1)[:2]) for piece in pieces]
    text = text.rstrip(".") if text.endswith(").") else text
    if acronym(text) and text.count("(") + text.count("[") == 1 and is_institution(re.split(r"\s*[(\[]", text)[0]):
        return [text]
    pieces = _cut_at_and(text)
    if len(pieces) > 1 and not _may_split(pieces):
        return [text]
    if len(pieces) == 1 and is_institution(text):
        return _institutions(text)
    if len(pieces) > 2 and is_institution(pieces[0]):
        pieces = _rejoined(text)
    names: list[str] = []
    for piece in pieces:
        names.extend(_comma_list(piece.strip(" ,"), first=not names, direct=direct))
    return names


def _ends_in_family(piece: str) -> bool:
    given, _, capitals = piece.rpartition(" ")
    return is_family_in_capitals(given, capitals) if len(capitals) == 2 else is_latin_family(capitals)


def _may_split(pieces: list[str]) -> bool:
    """Whether what stands on both sides of `and` are names of their own, rather than parts of an institution's."""
    left, right = pieces[0], pieces[-1]
    if is_institution(left):
        if any(_OF_HEAD.match(part.strip()) for part in left.split(",")) or _HAS_FIELD.search(left):
            return (
                bool(_OF_HEAD.match(right) and _HAS_FIELD.search(right))
                or (is_institution(right) and (not _trailing_part(right) or right.isupper()))
                or _personal(right)
            )
        return is_institution(right) or _personal(right) or bool(re.search(r",\s|[A-Z]\.", right))
    if is_institution(right):
        return "," in left or (len(left.split()) >= 2 and is_given_name(left.split()[0])) or family_first(left.split())
    return (
        len(left.split()) > 1
        or "," in left
        or (len(left.split()) == 1 and (len(right.split()) == 1 or is_institution(right)))
    )


def _rejoined(text: str) -> list[str]:
    """Several institutions of which one has `and` in its name: `Ministry of Trade and Tourism and Bank of Ghana`."""
    joints = list(_LATIN_AND.finditer(text))
    rights = [
        text[m.end() : after] for m, after in zip(joints, [*(m.start() for m in joints[1:]), len(text)], strict=True)
    ]
    cuts = [m for m, right in zip(joints, rights, strict=True) if _may_split([text[: m.start()], right])]
    ends = [0, *(m.end() for m in cuts)]
    return [text[a:b] for a, b in zip(ends, [*(m.start() for m in cuts), len(text)], strict=True)]


_HAS_FIELD = re.compile(r"\s(?:of|for|on|de|del|des|du|d[’']\w+|da|do|para|pour|für|der|di|della|per)\s", re.IGNORECASE)
"""An institution with its field: what `and` adds may belong to the field."""


def _trailing_part(text: str) -> bool:
    """Words that end an institution's name after `and`: `Human Services`, `Forestry of New Zealand`, `el Caribe`."""
    words = text.split(",", maxsplit=1)[0].split()
    return len(words) <= 2 or words[1].lower() in ("of", "for", "de", "für", "pour", "para")


def _personal(text: str) -> bool:
    words = text.split()
    family, comma, given = text.partition(", ")
    if comma and is_institution(given) and not INITIALS.fullmatch(given):
        return False
    inverted = bool(comma) and len(family.split()) <= 2 and not is_institution(family)
    return inverted or (2 <= len(words) <= 4 and is_given_name(words[0]) and not is_institution(text))


def _institutions(text: str) -> list[str]:
    """One institution whose name has commas, or several ones."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if (
        len(parts) < 2
        or not all(is_institution(part) for part in parts)
        or any(part.lower() in COUNTRIES for part in parts[1:])
    ):
        if len(parts) >= 2 and not is_institution(parts[0]) and is_institution(parts[-1]) and len(parts) > 2:
            return [*_comma_list(", ".join(parts[:-1]), first=True), parts[-1]]
        return [text]
    return parts if len(parts) > 2 else [text]


def _comma_list(text: str, *, first: bool, direct: bool = False) -> list[str]:
    """Names of a list that commas separate, whether or not the family name has a comma after it, too."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2:
        return parts
    names: list[str] = []
    at = 0
    inverted = False
    while at < len(parts):
        part, following = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        if names and SUFFIX.fullmatch(part):
            names[-1] += f", {part}"
        elif following is None:
            names.append(part)
        elif SUFFIX.fullmatch(following) and at + 2 < len(parts) and _is_given(parts[at + 2], part):
            names.append(f"{part}, {parts[at + 2]}, {following}")
            at += 2
        elif _is_pair(part, following, first=first and at == 0 and not direct, inverted=inverted, rest=len(parts) - at):
            names.append(f"{part}, {following}")
            inverted = True
            at += 1
        else:
            names.append(part)
        at += 1
    return names


def _is_pair(part: str, following: str, *, first: bool, inverted: bool, rest: int) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether two parts are family and given name of one person."""
    if INITIALS.fullmatch(part) and ("." in part or len(part) < 3):
        return False
    if INITIALS.fullmatch(following):
        return "." in following or len(following) < 3 or not is_institution(part)
    if is_institution(part) and not _shouted(part, following, sure=inverted or not first):
        return False
    words, next_words = part.split(), following.split()
    if len(words) == 1 or words[0].lower() in PARTICLES or words[0] in ("Ó", "Ní", "Mac", "Nic"):
        return not is_institution(following) or len(next_words) == 1
    if (
        is_given_name(words[0])
        or (INITIALS.match(words[0]) and words[0].endswith("."))
        or re.search(r"\s[A-Z]{1,3}$", part)
        or family_first(words)
    ):
        return False
    if len(next_words) == 1:
        return True
    return (first and rest == 2) or (
        first
        and len(words) == 2
        and is_given_name(next_words[0])
        and not is_given_name(words[0])
        and not inverted
        and rest == 2
    )


def _shouted(part: str, following: str, *, sure: bool) -> bool:
    """`OYELARAN, Kemi`: a family name in capitals, too long for an acronym, or before a given name. `sure`: other names were turned round."""
    if not (part.isupper() and part.isalpha() and following[:1].isupper()) or len(following.split()) > 2:
        return False
    if is_institution(following) and not following.isupper():
        return False
    given = is_given_name(following.split(maxsplit=1)[0])
    return given if following.isupper() else given or sure or len(part) > 6


def _is_given(text: str, family: str) -> bool:
    return len(text.split()) <= 3 and not is_institution(text) and bool(family)
