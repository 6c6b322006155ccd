"""East-Asian personal names: which part is the family name, in Hangul, Han and kana, and in Latin letters."""

import re
import unicodedata

from corpus_cli.model.names import Name
from corpus_cli.parsing import surnames
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institutions import is_cjk_institution

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3々〆]")
_HANGUL = re.compile(r"[가-힣]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々〆]+")
_HAN_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々〆ー]+")
_KATAKANA = re.compile(r"[\u30a0-\u30ffー・･·]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_FOREIGN_DOT = re.compile(r"[·・･•]")

# One syllable of each romanisation, as it is printed in given names.
_PINYIN = r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|üe|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|ü|v))"
_KOREAN = r"(?:(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjh])?(?:yae|yeo|yoo|yeu|yi|wae|woo|weo|eui|ae|ya|eo|ye|yo|yu|you|oe|oo|oh|ou|wa|wo|we|wi|eu|ui|ee|ie|ei|u|uh|a|e|i|o|y)(?:ng|[nmklgptbsr]|hk|ck|h)?)"
_JAPANESE = r"(?:(?:ky|sh|ch|ny|hy|my|ry|gy|by|py|ts|tch|kk|tt|pp|ss|ssh|[kstnhmyrwgzdbpfj])?(?:[aiueo]|[āīūēō])h?|n(?![aiueo]))"
_SOUTHERN = r"(?:(?:ch|hs|hw|kh|kw|ng|ph|sh|sw|th|ts|[bcdfghjklmnpstwyz])?(?:aik|ang|eah|ean|eang|eek|een|eep|eet|eik|eng|eong|eou|eow|ern|eung|iah|iak|iam|ian|iang|iap|iat|iau|iaw|iek|ien|iew|ing|ioh|iok|iong|iow|ock|ooi|ook|oon|oong|oot|uah|uan|uang|uat|uay|uek|uen|uet|ung|ah|ai|ak|am|an|ap|at|au|aw|ay|ee|eh|ei|ek|em|en|eo|et|eu|ew|ey|ia|ie|ih|ik|im|in|io|ip|it|iu|oa|oh|oi|ok|om|on|ong|oo|op|or|ot|ou|ow|oy|ua|ue|uh|ui|uk|um|un|ut|a|e|i|o|u))"
_SOUTHERN_GIVEN = re.compile(rf"{_SOUTHERN}-{_SOUTHERN}|{_SOUTHERN}", re.IGNORECASE)
"""One syllable of Hokkien, Cantonese and their like, or two with a hyphen."""
_GIVEN = re.compile(
    rf"(?:{_PINYIN}{{1,2}}|{_PINYIN}['’-]{_PINYIN}|{_KOREAN}{{1,2}}|{_KOREAN}-{_KOREAN}|{_JAPANESE}{{1,6}})",
    re.IGNORECASE,
)
_VIETNAMESE_MIDDLE = frozenset(
    "van văn thi thị duc đức minh ngoc ngọc thanh huu hữu xuan xuân quang hoang hoàng dinh đình anh tuan tuấn".split()
)


def split_cjk(text: str, language: str | None = None) -> Name:
    """A name written in Han, kana or Hangul without a space or comma in it. What cannot be a person's is `literal`.

    `language` (`zh`, `ja`, `ko`) decides about Han letters that could be either Chinese or Japanese.
    """
    if is_cjk_institution(text) or _KATAKANA.fullmatch(text) or _FOREIGN_DOT.search(text):
        return Name(literal=text)
    if _HANGUL.fullmatch(text):
        size = _hangul_family(text)
    elif _HAN_KANA.fullmatch(text):
        size = _han_family(text, "ja" if _KANA.search(text) else language)
    else:
        size = 0
    return Name(family=text[:size], given=text[size:]) if 0 < size < len(text) else Name(literal=text)


def is_korean_person(text: str) -> bool:
    """Whether a word of Hangul could be family and given name of a Korean in one."""
    return bool(_HANGUL.fullmatch(text)) and _hangul_family(text) > 0


def is_transcribed_pair(first: str, second: str) -> bool:
    """Whether `first, second` in Hangul or katakana are family and given name of one foreigner (`카뮈, 알베르`, `모네, 장`), rather than two Koreans."""
    if _KATAKANA_WORD.fullmatch(first) and _KATAKANA_WORD.fullmatch(second):
        return True
    if not _HANGUL.fullmatch(first) or not _HANGUL_WORDS.fullmatch(second) or len(first) < _LEAST_FOREIGN:
        return False
    if is_cjk_institution(first) or is_cjk_institution(second):
        return False
    return (
        len(second) == 1
        or not is_korean_person(first)
        or (len(first) == _LEAST_FOREIGN and not is_korean_person(second))
    )


_KATAKANA_WORD = re.compile(r"[\u30a1-\u30faー]{2,}")
_HANGUL_WORDS = re.compile(r"[가-힣]+(?:\s[가-힣]+){0,2}")
_LEAST_FOREIGN = 2
"""Syllables of a foreign family name: one alone would be a Korean one."""
_NOT_JAPANESE = frozenset("習鄧劉張陳趙楊黃黄蔣馬周胡毛朴金李崔鄭姜王呉許尹盧彭")
"""Chinese and Korean family names that a Japanese text prints and that begin hardly any Japanese one."""


def _hangul_family(text: str) -> int:
    if len(text) in (3, 4) and text[:2] in surnames.HANGUL_COMPOUND:
        return 2
    return 1 if len(text) in (2, 3) and text[0] in surnames.HANGUL else 0


def _han_family(text: str, language: str | None) -> int:
    length = len(text)
    japanese = next((n for n in (3, 2, 1) if n < length <= n + 3 and text[:n] in surnames.JAPANESE), 0)
    chinese = (
        2
        if text[:2] in surnames.HAN_COMPOUND and 3 <= length <= 4
        else 1
        if text[0] in surnames.HAN and length in (2, 3)
        else 0
    )
    if language == "ja":
        if not japanese and length == 3 and text[0] in _NOT_JAPANESE:
            return 1
        return japanese or (2 if 3 <= length <= 5 else 1 if length == 2 else 0)
    if language in ("zh", "ko"):
        return chinese or (japanese if length >= 4 else 0)
    return japanese if japanese >= 2 else chinese or japanese


def is_family(text: str) -> bool:
    """Whether a word in Han, kana or Hangul is a known family name."""
    return (
        text in surnames.HANGUL
        or text in surnames.HAN
        or text in surnames.HANGUL_COMPOUND
        or text in surnames.HAN_COMPOUND
        or text in surnames.JAPANESE
    )


def is_latin_family(word: str) -> bool:
    """Whether a word in Latin letters is a known East-Asian family name."""
    key = word.lower()
    return (
        key in surnames.KOREAN_LATIN
        or key in surnames.CHINESE_LATIN
        or key in surnames.JAPANESE_LATIN
        or key in surnames.VIETNAMESE_LATIN
    )


def is_latin_given(word: str) -> bool:
    """Whether a word in Latin letters could be an East-Asian given name, by its syllables."""
    plain = (
        "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        if not word.isascii()
        else word
    )
    return bool(_GIVEN.fullmatch(plain))


_BOTH = frozenset("kim lin mai may mei min".split())
"""Syllables of Chinese given names that are Western ones, too."""


def _southern(words: list[str]) -> bool:
    """`Goh Hock Leong`, `Tung Mei-hwa`: a family name and two syllables, of which the first is no Western name."""
    given = words[1:] if len(words) == 3 else words[1].split("-") if len(words) == 2 and "-" in words[1] else []
    return (
        len(given) == 2
        and words[0].lower() in surnames.SOUTHERN_LATIN
        and all(map(_SOUTHERN_GIVEN.fullmatch, given))
        and not (len(words) == 3 and is_given_name(given[0]) and given[0].lower() not in _BOTH)
        and not is_given_name(words[0])
    )


def is_family_in_capitals(given: str, capitals: str) -> bool:
    """Whether two or three capitals behind one word are a family name (`Jun LI`), not initials (`Okoro LI`): the word has to be a given name of that language."""
    key, plain = capitals.lower(), given.lower()
    if not is_latin_family(key) or plain in surnames.COMMON:
        return False
    return (
        (key in surnames.CHINESE_LATIN and bool(_PINYIN_GIVEN.fullmatch(plain)))
        or (key in surnames.KOREAN_LATIN and bool(_KOREAN_GIVEN.fullmatch(plain)))
        or is_given_name(plain)
    )


_PINYIN_GIVEN = re.compile(rf"{_PINYIN}['’-]?{_PINYIN}?")
_KOREAN_GIVEN = re.compile(rf"{_KOREAN}-?{_KOREAN}")


def family_first(words: list[str]) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether two to four Latin words are a name in East-Asian order (`Ogawa Rei`, `Kim Jong Un`, `Xi Jinping`)."""
    if _southern(words):
        return True
    if not 2 <= len(words) <= 4 or not is_latin_family(words[0]):
        return False
    key = words[0].lower()
    if is_given_name(key) and key not in surnames.COMMON:
        return False
    if key in surnames.VIETNAMESE_LATIN and len(words) > 2 and words[1].lower() in _VIETNAMESE_MIDDLE:
        return True
    if len(words) == 4 or not all(is_latin_given(word) for word in words[1:]):
        return False
    if "-" in words[0]:
        return False
    last = words[-1].lower()
    if is_latin_family(last) and len(words) == 2 and "-" not in last:
        return key in surnames.COMMON and last not in surnames.COMMON
    if is_latin_family(last) and len(words) == 3:
        return key in surnames.COMMON or last not in surnames.COMMON
    return True
