"""Guesses about bytes that state no encoding: the encodings of Korean, Chinese, Japanese and Western text before UTF-8.

All double-byte encodings of East Asia share their byte ranges, so a strict decoder accepts several. What tells them apart is the language that comes out: in
real text the commonest characters of a language make up a third of it, in a wrong decoding almost nothing. For other languages the guess is
charset-normalizer's.
"""

import codecs
import re
import unicodedata

_HIGH = re.compile(rb"[\x80-\xff]+")

_KO = "이다의는에을를가고한하지로사도서은기인자대어정해있시리나과아일스라수제전부상으보것동구장원그국소성조주만유와연적용공여세신위방안화계들성관치선미개비경"
_HANS = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面"
    "起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
)
_HANT = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面"
    "起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30FA)))) + "ー"
_MARKS = "、。，「」『』“”‘’（）《》：；？！・…—"

_CANDIDATES = (
    ("cp949", frozenset(_KO)),
    ("gb18030", frozenset(_HANS + _HANT)),
    ("big5hkscs", frozenset(_HANT)),
    ("cp932", frozenset(_KANA)),
    ("euc_jp", frozenset(_KANA)),
)
_COMMON_SHARE = 0.2
"""Share of common characters that real text of the language has at least. The lists above cover 35 to 60 % of running text; wrong decodings reach 10 %."""

_WESTERN_SHARE = 0.25
"""Share of bytes beyond ASCII that Western text stays below: French has 4 %, Vietnamese 20 %."""
_WESTERN = frozenset("\u00a0’‘“”–—…•€£©®°§·«»½¼¾ªº¡¿†‡™‚„‹›²³¹±×´¨ˆ˜") | frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœšžÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ"
)

_OTHERS = [
    "cp1250", "iso8859_2", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1253", "iso8859_7", "cp1254", "iso8859_9", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "johab", "mac_roman",
]  # fmt: skip
"""What people's files come in besides; the library also knows a hundred code pages that nobody has used since DOS."""
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¹²³¿¡¼½¾ª±×´¨ˆ˜¤¦¬¯¶¸÷¢£¥§][a-zß-ÿ]")
_LATIN_IN_WORD = re.compile(r"(?:(?<=[A-Za-z\u00c0-\u024f])[\u00c0-\u024f]|[\u00c0-\u024f](?=[A-Za-z\u00c0-\u024f]))")

_WEB_NAMES = {
    # WHATWG Encoding Standard, section 4.2: what a label means in a browser, where Python's codec of that name is narrower
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "windows-949": "cp949", "korean": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "chinese": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cn-big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "ms_kanji": "cp932",
    "euc-jp": "euc_jp", "x-euc-jp": "euc_jp",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "utf-16": "utf-8",  # a label that the bytes contradict, since it was read from ASCII bytes
}  # fmt: skip


def web_name(label: str) -> str | None:
    """The Python codec for an encoding label of a web page; None if there is none."""
    label = label.strip().strip("'\"").lower()
    try:
        return _WEB_NAMES.get(label) or codecs.lookup(label).name
    except (LookupError, ValueError):
        return None


def wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark: the one under which the zero bytes belong to ASCII characters; None for binary data."""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text or "\0" in text:
            continue
        visible = sum(char in "\t\n\r" or char.isprintable() for char in text)
        plain = sum(char in "\n\r \u3000,.、。" for char in text)
        if visible >= 0.99 * len(text) and plain >= 0.005 * len(text):
            return encoding
    return None


def damaged_utf8(data: bytes, bad: list[tuple[int, int]]) -> bool:
    """Whether bytes with these bad sequences are UTF-8 that was damaged, rather than another encoding.

    Sound multi-byte sequences decide. In another encoding some arise by chance: of two bytes often (GBK: half of the bytes), of three seldom; and the UTF-8 forms
    of curly quotes and dashes (E2 80 xx) do not arise in Western text at all.
    """
    two = sum(map(len, re.findall(rb"[\xc2-\xdf][\x80-\xbf]", data)))
    longer = re.findall(rb"[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data)
    more = sum(map(len, longer))
    high = sum(map(len, _HIGH.findall(data)))
    if 2 * more >= high:
        return True
    if high >= _WESTERN_SHARE * len(data):
        return two + more >= 0.8 * high
    quotes = any(run.startswith(b"\xe2\x80") for run in longer)
    return (two + more > 0 and 2 * (two + more) >= high) or (quotes and len(bad) < 1000)


def guess(data: bytes) -> str | None:
    """The encoding of bytes that are no UTF-8; None where nothing readable comes out."""
    runs = _HIGH.findall(data)
    single = 2 * sum(len(run) == 1 for run in runs) > len(runs)
    if single and _western(data):
        return "cp1252"
    return _best_east_asian(data) or ("cp1252" if _western(data) else _library(data))


def _best_east_asian(data: bytes) -> str | None:
    scores: list[tuple[float, str]] = []
    for encoding, common in _CANDIDATES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = [char for char in text if char > "\x7f"]
        marks = sum(char in _MARKS for char in beyond)
        share = (sum(char in common for char in beyond) + marks) / max(len(beyond), 1)
        odd = sum("\uff61" <= char <= "\uff9f" or "\ue000" <= char <= "\uf8ff" for char in beyond) / max(len(beyond), 1)
        scores.append((share - odd, encoding))
    share, encoding = max(scores, default=(0.0, ""))
    return encoding if share >= _COMMON_SHARE else None


def _western(data: bytes) -> bool:
    """Whether everything beyond ASCII is a letter or a mark that Western prose has, under Windows-1252, and no sign stands inside a word."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    beyond = [char for char in text if char > "\x7f"]
    if len(beyond) > _WESTERN_SHARE * len(text) or _SIGN_IN_WORD.search(text):
        return False
    return sum(char in _WESTERN for char in beyond) >= 0.9 * len(beyond)


def _library(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    for best in from_bytes(data, cp_isolation=_OTHERS):
        try:
            text = data.decode(best.encoding)
        except UnicodeDecodeError:
            continue
        if best.chaos <= 0.15 and _readable(text):
            return best.encoding
    return None


def _readable(text: str) -> bool:
    """Whether letters beyond ASCII are where letters belong: those of other scripts in number, Latin ones inside words; and no sign inside a word."""
    beyond = [char for char in text if char > "\x7f" and char.isalpha()]
    foreign = sum(not unicodedata.name(char, "").startswith("LATIN") for char in beyond)
    if foreign > 0.5 * len(beyond):
        return foreign >= 0.5 * sum(map(str.isalpha, text))
    return (
        bool(beyond)
        and not foreign
        and len(_LATIN_IN_WORD.findall(text)) >= 0.9 * len(beyond)
        and not _SIGN_IN_WORD.search(text)
    )
