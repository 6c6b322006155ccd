"""Numbers in front of headings, list items and notes: which scheme they follow, and their value.

Schemes: part, chapter, section (`Part II`, `제1장`, `第二节`), named ones (`Session 2:`, `사례 1:`), roman, arabic (with depth: `1.` is 1, `1.2` is 2), letter, hangul (`가.`),
han (`一、`), formal (`壹、`), ordinal (`第一、`), and the bracketed forms of each (`(1)`, `1)`, `（一）`, `①`).
"""

import re
from dataclasses import dataclass

_ROMAN_SIGNS = {chr(0x2160 + n): n + 1 for n in range(12)}
_FORMAL = str.maketrans("壹貳贰參叁肆伍陸陆柒捌玖拾", "一二二三三四五六六七八九十")
"""The numerals of documents that must not be altered; in Taiwan they number the highest headings."""
_SCHEMES = {"bare": "arabic", "formal": "formal", "ordinal": "ordinal", "han": "han"}
"""The scheme of each form that holds nothing but its numeral."""
_RAISED = {0x2474: "(arabic)", 0x2488: "arabic", 0x3220: "(han)", 0x2170: "roman-small"}
"""Signs that hold a number with its brackets or stop, by the first of their block in Unicode."""
_HANGUL = "가나다라마바사아자차카타파하"
_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_WORDS = {
    word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
_NUMERAL = r"[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}"
_NAMED = "session|lesson|step|question|case|panel|theme|principle|proposal|recommendation|option|scenario|phase|stage|myth|claim|reason|act|day|episode|module|topic|challenge|priority|pillar|finding|argument|round|trend|risk|lecture|exercise|station|stop|scene|fallacy|misconception|puzzle|dilemma|driver|takeaway|étape|séance|leçon|cas|question|proposition|recommandation|schritt|sitzung|lektion|fall|frage|these|vorschlag|szenario|sesión|lección|paso|caso|pregunta|propuesta|recomendación|escenario|sessione|lezione|passo|domanda|proposta"
_NAMED_EAST = "세션|사례|질문|제언|과제|쟁점|단계|장면|원칙|제안|시나리오|교훈|오해|이유|论点|案例|建议|误区|问题|方案|情景|启示|教训|原则|議題|建議|個案|誤區|問題|情境|啟示|教訓|原則|提言|論点|事例|課題|提案|場面|ケース|ステップ|テーマ|セッション|問い|誤解|教訓|シナリオ|論點"
"""Words that number the parts of a text as `chapter` does."""
_UNITS = {
    "편": "part",
    "부": "part",
    "장": "chapter",
    "절": "section",
    "部": "part",
    "篇": "part",
    "編": "part",
    "章": "chapter",
    "节": "section",
    "節": "section",
}

_FORMS = (
    ("unit", re.compile(rf"(第|제)?\s?({_NUMERAL})\s?([편부장절部篇編章节節])(?:\s*[.:：、,，．]|[\s　])[\s　]*")),
    ("english", re.compile(r"(part|chapter|section|teil|kapitel|partie|chapitre|parte|cap[íi]tulo)\s+([IVX]{1,5}|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*[.:：–—-]\s*|\s+|$)", re.IGNORECASE)),
    ("named", re.compile(rf"({_NAMED})\s+(\d{{1,2}}|[IVX]{{1,5}}|one|two|three|four|five|six|seven|eight|nine|ten)\s*[:：.–—-]\s*(?=\S)", re.IGNORECASE)),
    ("named", re.compile(rf"({_NAMED_EAST})\s?(\d{{1,2}}|[０-９]{{1,2}}|[一二三四五六七八九十]{{1,2}}|[①-⑨])\s*[:：.．、][\s　]*(?=\S)")),
    ("roman", re.compile(r"([IVX]{1,5})(?:[.．)、:：]\s*|\s+[–—-]\s+)(?=[^\s.])")),
    ("romansign", re.compile(r"([Ⅰ-Ⅻ])\s*[.．、)）:：]?[\s　]*")),
    ("depth", re.compile(r"([0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2}){1,3})[.．)）]?[\s　]+")),
    ("arabic", re.compile(r"([0-9０-９]{1,3})\s?([.．、)）])[\s　]*(?![0-9０-９])")),
    ("bare", re.compile(r"([0-9０-９]{1,2})(?:[\s　]+[–—|:：]?[\s　]*|[:：]\s*)(?=\D)")),
    ("bracketed", re.compile(r"[(（〈\[【]\s?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[가나다라마바사아자차카타파하]|[a-zA-Z]|[ivx]{1,4})\s?[)）〉\]】][\s　]*")),
    ("circled", re.compile(r"([①-⑳❶-❿])[\s　]*")),
    ("sign", re.compile(r"([⑴-⒇⒈-⒛㈠-㈩ⅰ-ⅻ])\s?[.．、)）]?[\s　]*")),
    ("formal", re.compile(r"([壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3})(?:[、.．:：][\s　]*|[\s　]+)")),
    ("ordinal", re.compile(r"第([一二三四五六七八九十]{1,3})(?:[、，,：:．.][\s　]*|[\s　]+)")),
    ("han", re.compile(r"([一二三四五六七八九十]{1,3})(?:[、.．:：][\s　]*|[\s　]+)")),
    ("hangul", re.compile(r"([가나다라마바사아자차카타파하])([.．)])[\s　]*")),
    ("letter", re.compile(r"([A-Za-z])([.)])\s+")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number as `printed` (without space around), its `scheme`, `value`, and the words that follow it."""

    printed: str
    scheme: str
    value: int
    rest: str


def parse_number(text: str) -> Number | None:
    """The number that `text` starts with, or None. `C.` and other letters that are also Roman come as Roman; see `as_letter`."""
    for form, pattern in _FORMS:
        if match := pattern.match(text):
            number = _number(form, match)
            if number:
                return Number(match[0].strip(" 　"), number[0], number[1], text[match.end() :].strip(" 　"))
    return None


def as_letter(number: Number) -> Number | None:
    """`C.` read as the third letter instead of a hundred; None where it is no single letter."""
    letter = number.printed[:1]
    if number.scheme != "roman" or number.printed[1:2].isalpha() or not letter.isalpha():
        return None
    return Number(number.printed, "letter" + number.printed[1:2], ord(letter.upper()) - ord("A") + 1, number.rest)


def _number(form: str, match: re.Match[str]) -> tuple[str, int] | None:  # noqa: C901, PLR0911, PLR0912 - one line a form
    text = match[1] or ""
    if form == "unit":
        if not match[1] and not match[2].isdecimal():
            return None
        return _UNITS[match[3]], _value(match[2])
    if form == "named":
        return f"named-{text.casefold()}", _named_value(match[2])
    if form == "english":
        return _english(match[1].casefold()), _value(match[2])
    if form == "roman":
        return ("roman", _value(text)) if _roman(text) else None
    if form == "romansign":
        return "roman", _ROMAN_SIGNS[text]
    if form == "depth":
        parts = re.split(r"[.．-]", text)
        return f"arabic-{len(parts)}", int(parts[-1])
    if form == "arabic":
        return ("arabic" if match[2] in ".．、" else "arabic)"), int(text)
    if form == "circled":
        return "circled", ord(text) - (0x2460 if text <= "⑳" else 0x2776) + 1
    if form == "bracketed":
        kind = (
            "arabic"
            if text.isdecimal()
            else "han"
            if text[0] in "一二三四五六七八九十"
            else "hangul"
            if text in _HANGUL
            else "letter"
        )
        return f"({kind})", _value(text)
    if form == "sign":
        first = max(start for start in _RAISED if start <= ord(text))
        return _RAISED[first], ord(text) - first + 1
    if form in _SCHEMES:
        return _SCHEMES[form], _value(text.translate(_FORMAL))
    if form == "hangul":
        return "hangul" + match[2], _value(text)
    return "letter" + match[2] + ("" if text.isupper() else "-small"), _value(text)


def _named_value(text: str) -> int:
    return (
        ord(text) - 0x2460 + 1
        if "①" <= text <= "⑨"
        else _value(text.upper() if text.isascii() and text.casefold() not in _WORDS else text)
    )


def _english(word: str) -> str:
    if word in {"part", "teil", "partie", "parte"}:
        return "part"
    return "section" if word == "section" else "chapter"


def _value(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if text in _HANGUL:
        return _HANGUL.index(text) + 1
    if text[0] in "一二三四五六七八九十":
        return _han(text)
    if len(text) == 1 and text.upper() not in "IVX":
        return ord(text.upper()) - ord("A") + 1
    return _roman(text.upper())


def _han(text: str) -> int:
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_HAN[c]) for c in text))
    return 10 * (_HAN[tens] if tens else 1) + (_HAN[ones] if ones else 0)


def _roman(text: str) -> int:
    """The value of a Roman numeral up to 39, 0 where it is malformed."""
    if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text):
        return 0
    digits = {"I": 1, "V": 5, "X": 10}
    total = 0
    for a, b in zip(text, text[1:] + " ", strict=True):
        total += -digits[a] if digits.get(b, 0) > digits[a] else digits[a]
    return total
