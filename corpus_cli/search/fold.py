"""Forms of one character that a reader takes for the same: Han variants, widths, accents, invisible characters."""

import functools
import re
import unicodedata
from collections.abc import Mapping

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff"
HANGUL = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7c6\ud7cb-\ud7fb"

_IGNORABLE = "\u00ad \u034f \u061c \u115f-\u1160 \u17b4-\u17b5 \u180b-\u180e \u200b-\u200f \u202a-\u202e \u2060-\u206f \u3164 \ufe00-\ufe0f \ufeff \uffa0"


def _others(ranges: str) -> str:
    """The rest of Unicode, as the inside of a character class: common letters are then told by its first range."""
    parts, begin = [], 0
    for each in ranges.split():
        first, last = each[0], each[-1]
        parts.append(f"{chr(begin)}-{chr(ord(first) - 1)}")
        begin = ord(last) + 1
    return "".join([*parts, f"{chr(begin)}-{chr(0x10FFFF)}"])


IGNORABLE = re.compile(f"[^{_others(_IGNORABLE)}]+")
"""Characters that print nothing: soft hyphens, joiners, direction marks, variation selectors, fillers."""


@functools.cache
def han_table() -> Mapping[str, str]:
    """The simplified form of each traditional or Japanese one. One character to one."""
    from corpus_cli.search.han_fold import FORMS, SIMPLIFIED

    return dict(zip(FORMS, SIMPLIFIED, strict=True))


@functools.cache
def _foldable() -> re.Pattern[str]:
    from corpus_cli.search.han_fold import FORMS

    return re.compile(f"[{FORMS}]")


def has_variant(text: str) -> bool:
    """Whether `simplified(text)` differs from `text`."""
    return _foldable().search(text) is not None


def simplified(text: str) -> str:
    """`text` with every Han form that has a simplified one in that form. The length stays."""
    table = han_table()
    return _foldable().sub(lambda match: table[match[0]], text)


_DOT_LETTER, MIDDLE_DOT = "\u318d", "\u00b7"
"""A letter of old Korean that keyboards give for the middle dot (경제ㆍ안보): a letter to Unicode, a mark to whoever writes it."""


_MAY_NOT_PRINT = {code for each in _IGNORABLE.split() for code in range(ord(each[0]) >> 8, (ord(each[-1]) >> 8) + 1)}
_PRINTING = bytes({*range(256)} - _MAY_NOT_PRINT | {0})
"""The upper halves of the codes of which all characters print, and of ASCII's: most of them."""


def _may_print_nothing(text: str) -> bool:
    """Whether `IGNORABLE` may be found: where no upper half of a code is one of its, in a tenth of the time it takes to look."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]
    return "\xad" in text or bool(upper.translate(None, _PRINTING))


def composed(text: str) -> str:
    """NFC without the characters that print nothing."""
    if not text.isascii():
        if _may_print_nothing(text):
            text = IGNORABLE.sub("", text)
        text = text.replace(_DOT_LETTER, MIDDLE_DOT)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return text


@functools.cache
def _forms() -> Mapping[str, str]:
    """All forms of each simplified character that has others, itself first."""
    forms: dict[str, str] = {}
    for other, simple in han_table().items():
        forms[simple] = forms.get(simple, simple) + other
    return forms


def variants_glob(text: str) -> str | None:
    """A pattern of SQL's GLOB for `text` in any of its Han forms, in small letters; None where it has one form only."""
    forms = _forms()
    letters = [forms.get(letter, letter) for letter in simplified(compatible(text)).lower()]
    if all(len(each) == 1 for each in letters):
        return None
    return "".join(f"[{each}]" if len(each) > 1 or each in "*?[" else each for each in letters)


def compatible(text: str) -> str:
    """NFKC without the characters that print nothing: full and half width, ligatures and decomposed Hangul meet."""
    if not text.isascii():
        if IGNORABLE.search(text):
            text = IGNORABLE.sub("", text)
        text = text.replace(_DOT_LETTER, MIDDLE_DOT)
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
    return text


@functools.cache
def _plain_letter(character: str) -> str:
    """One character in lower case without accents, as FTS5's unicode61 with remove_diacritics 2 has it."""
    base = unicodedata.normalize("NFD", character)
    stripped = "".join(c for c in base if not unicodedata.combining(c))
    lower = unicodedata.normalize("NFC", stripped).lower()
    return lower if len(lower) == 1 else character.lower()[:1]


_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ƀ": "b", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŋ": "ng", "ß": "ss", "æ": "ae",
    "œ": "oe", "þ": "th", "ǽ": "ae", "ǿ": "o",
}  # fmt: skip
"""Latin letters that Unicode does not take for another with a mark, and what is typed for them where a keyboard has none."""
_CAPITALS = {letter.upper(): spelling.capitalize() for letter, spelling in _LETTERS.items() if letter not in "ıß"}
_SPELT = str.maketrans({**_LETTERS, **_CAPITALS, "ẞ": "SS"})
OTHER_LETTERS = "".join(map(chr, _SPELT))
"""Inside a character class: the letters that `spelt` changes."""
_OTHER_LETTER = re.compile(f"[{OTHER_LETTERS}]")


def has_other_letter(text: str) -> bool:
    """Whether `spelt(text)` differs from `text`."""
    return not text.isascii() and _OTHER_LETTER.search(text) is not None


def spelt(text: str) -> str:
    """`text` with letters such as ł, ø, ß and æ as l, o, ss and ae, which may make it longer."""
    return text if text.isascii() else text.translate(_SPELT)


UMLAUTS = "äöüÄÖÜ\u0308"
"""Inside a character class: letters that German also writes as two, composed or with a mark of their own."""
_UMLAUT = re.compile(f"[{UMLAUTS}]")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def digraphs(text: str) -> str:
    """`spelt(text)` with ä, ö and ü as ae, oe and ue: what is typed for Müller where a keyboard has no ü."""
    return spelt(text).translate(_DIGRAPHS)


def has_umlaut(text: str) -> bool:
    """Whether `digraphs(text)` differs from `spelt(text)`."""
    return not text.isascii() and _UMLAUT.search(text) is not None


def typed(text: str) -> list[str]:
    """What is typed for `text` where a keyboard lacks its letters; empty where it has them all."""
    forms = [spelt(text)] if has_other_letter(text) else []
    return [*forms, digraphs(text)] if has_umlaut(text) else forms


_MARKED = re.compile("[\u00aa-\u10ff\u1200-\u1fff]")
"""Letters that may have an accent: neither ASCII nor CJK."""


def plain(text: str) -> str:
    """`text` in lower case without accents. The length stays, so offsets into the result are offsets into `text`."""
    lower = text.lower()
    if text.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(map(_plain_letter, text))
    return _MARKED.sub(lambda match: _plain_letter(match.group()), lower)
