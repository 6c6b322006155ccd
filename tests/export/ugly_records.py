"""CSL items as ugly as any import or parsed list could bring: the same number always gives the same items.

Control characters, what TeX and RIS take for markup, separators of lines, four scripts and both directions, emoji, names without a part,
dates that are seasons, ranges or none, and fields on types that have no use for them.
"""

import random
from collections.abc import Iterator
from typing import Any, get_args

from corpus_cli.model.reference import ReferenceType

_PIECES = (
    "Grain", "Harbour", "tariffs", "and", "others", "et al.", "AND", "Über", "naïve", "Łódź", "e\u0301tude", "İstanbul", "ß",
    "{", "}", "{}", "}{", "{{", "\\", "\\\\", "\\input{x}", "\\end{document}", "%", "100%", "&", "AT&T", "#1", "$x$", "$", "_", "a_b", "~", "^", "`", "``", "''", '"', "'", "--", "---",
    "=", "@article{a,", "@", ",", ";", ":", "?", "!", ".", "…", "n.d.", "TY  - JOUR", "ER  - ", "<b>", "</i>", "&amp;", "[sic]", "(x)", "|", "//",
    "\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x1d", "\x7f", "\x85", "\x9f", "\t", "\n", "\r\n", "\u2028", "\u2029", "\u00a0", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff",
    "한반도", "평화", "水利", "经济", "、", "「", "」", "が", "カ", "السلام", "مرفأ", "שלום", "नमस्ते", "ไทย", "🌊", "👩‍🚢", "\U00020000", "\U0010ffff", "\u0301",
)  # fmt: skip
_FAMILIES = ("Okafor", "de la Peña", "O’Brien", "van der Berg", "李", "남궁", "小野寺", "بن علي", "{Braced}", "A, B", "Band and Sons", "Smith\u2028Jones", "M&M", "Ng", "", "“”", "\\x")  # fmt: skip
_GIVENS = ("Ngozi", "J. R.", "JA", "明辉", "민수", "María José", "", " ", "and", "X{", "🌊", "d’", "Anne-Marie")
_BODIES = ("Ministry of Trade, Industry and Energy (MOTIE)", "R&D #1 {Lab}", "中国人民银行", "100% Renewables_Lab", "and", "others", "\x00", "United Nations\nSecretariat")  # fmt: skip
_VOLUMES = ("12", "XIV", "3A", "1-3", "vol. 2", "{", "1\u20132", "0", "-", "")
_ISSUES = ("2", "3–4", "Spring", "S1", "1/2", "#", "")
_PAGES = ("1-9", "812–37", "e0221234", "A1, A6", "xii", "5, 7", "1--2", "–", "{1}", "")
_DATES: tuple[dict[str, Any], ...] = (
    {"date-parts": [[2024, 5, 16]]}, {"date-parts": [[2024, 5]]}, {"date-parts": [[1999]]}, {"date-parts": [[2020]], "season": 1}, {"date-parts": [[2020]], "season": "4"},
    {"date-parts": [[2019, 3, 1], [2019, 4, 2]]}, {"date-parts": [[1890]], "circa": True}, {"date-parts": [["2024", "2", "29"]]}, {"date-parts": [[842]]}, {"date-parts": [[2023, 2, 31]]},
    {"date-parts": [[2022, 13]]}, {"date-parts": [[]]}, {"date-parts": [[-44]]}, {"raw": "n.d."}, {"literal": "ongoing"}, {},
)  # fmt: skip
_URLS = ("https://example.org/a_b?x=1&y={2}#top", "http://例え.example/道", "https://example.org/%E2%82%AC~^|\\", "www.example.org", "https://example.org/a b", "https://example.org/\u2028x", "javascript:alert(1)", "")  # fmt: skip
_DOIS = ("10.5555/abc.2021_77", "10.1000/182(98)<1>{2}", "https://doi.org/10.5555/x", "doi:10.5555/%20#", "")
_LANGUAGES = ("en", "zh-Hant-TW", "ko_KR", "xx", "", "en}")


def ugly(count: int, seed: int = 3) -> Iterator[dict[str, Any]]:
    """`count` items."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        yield _item(chance, number)


def text(chance: random.Random) -> str:
    """A few pieces, with or without spaces between them."""
    return chance.choice(("", " ", " ", "  ")).join(chance.choice(_PIECES) for _ in range(chance.randint(1, 7)))


def _name(chance: random.Random) -> dict[str, str]:
    if chance.random() < 0.3:
        return {"literal": chance.choice((*_BODIES, text(chance), ""))}
    name = {"family": chance.choice(_FAMILIES), "given": chance.choice(_GIVENS)}
    if chance.random() < 0.1:
        name["suffix"] = chance.choice(("Jr.", "III", "{", ""))
    return {part: value for part, value in name.items() if value or chance.random() < 0.5}


def _item(chance: random.Random, number: int) -> dict[str, Any]:
    item: dict[str, Any] = {"id": str(number), "type": chance.choice((*get_args(ReferenceType), "song", "patent"))}
    for role, share in (("author", 0.8), ("editor", 0.25), ("translator", 0.15)):
        if chance.random() < share:
            item[role] = [_name(chance) for _ in range(chance.choice((0, 1, 1, 2, 3, 8)))]
    if chance.random() < 0.9:
        item["title"] = text(chance)
    for variable, share, values in (
        ("issued", 0.85, _DATES), ("accessed", 0.2, _DATES), ("volume", 0.3, _VOLUMES), ("issue", 0.3, _ISSUES), ("page", 0.4, _PAGES), ("URL", 0.5, _URLS), ("DOI", 0.2, _DOIS),
        ("language", 0.4, _LANGUAGES), ("edition", 0.15, ("2", "3rd ed.", "rev.", "{")), ("year-suffix", 0.15, ("a", "ab", "1", "}")), ("status", 0.2, ("n.d.", "forthcoming", "in press", "soon")),
    ):  # fmt: skip
        if chance.random() < share:
            item[variable] = chance.choice(values)
    for variable in ("container-title", "collection-title", "publisher", "publisher-place", "number", "genre", "abstract", "note", "keyword"):  # fmt: skip
        if chance.random() < 0.35:
            item[variable] = text(chance)
    if chance.random() < 0.1:
        item["custom"] = {"et-al": True}
    return item
