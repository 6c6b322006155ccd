"""Quoted and bracketed titles."""

import re
from typing import Literal

PAIRS = {
    "“": "”",
    "„": "“",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "«": "»",
    "＂": "＂",
    '"': '"',
    "‘": "’",
    "'": "'",
    "〔": "〕",
    "″": "″",
    "<": ">",
    "＜": "＞",
    "｢": "｣",
    "≪": "≫",
    "”": "”",
    "‟": "”",
    "``": "''",
    "‚": "‘",
    "❮": "❯",
}
_WORK = frozenset("『《≪")
OPENING = re.compile(r"[“„「『《〈«＂\"‘'〔″＜｢≪‟]|<(?=[가-힣\u3400-\u9fff])")
_CLOSE_STRAIGHT = {
    '"': re.compile(r"\"(?=[\s.,;:!?)(\]（「『]|$|[^\x00-\x7f]|\d{4})|(?<=[a-z][.,?!])\"(?=[A-Z][a-z])"),
    "'": re.compile(r"'(?=\s*[,.;:(]|\s+[A-Z\d]|$)"),
    "’": re.compile(r"’(?=\s*[,.;:(（]|\s+\d|$)"),
}


def quoted(text: str, at: int = 0) -> tuple[str, int, Literal["article", "work"]] | None:
    """What the quotation mark or bracket at `at` encloses, the offset after the closing one, and the kind of thing it marks."""
    mark = text[at : at + 1]
    close = PAIRS.get(mark)
    if close is None:
        return None
    end = _closing(text, at, mark, close)
    if end < 0:
        return None
    return text[at + 1 : end].strip(), end + 1, "work" if mark in _WORK else "article"


def _closing(text: str, at: int, mark: str, close: str) -> int:
    if close in _CLOSE_STRAIGHT:
        return _last_fitting(text, at, close)
    if mark in "“‟":
        return _curly(text, at)
    depth = 0
    for index in range(at, len(text)):
        if text[index] == mark and mark != close:
            depth += 1
        elif text[index] == close and index > at:
            depth -= 1
            if depth <= 0:
                return index
    return -1


def _curly(text: str, at: int) -> int:
    """The ” that closes “; one that was typed as a straight quote or as “ counts as well."""
    depth = 0
    last = -1
    for index in range(at, len(text)):
        char = text[index]
        if char == "“":
            if (
                depth == 1
                and re.match(r"\s*[.,;]?\s*(?:[A-Z(]|\d|$)", text[index + 1 :])
                and text[index - 1] in ".,?!"
                and "”" not in text[index:]
            ):
                return index
            depth += 1
        elif char == "”":
            depth -= 1
            last = index
            if depth <= 0:
                return index
        elif char == '"' and depth == 1 and "”" not in text[index:]:
            return index
    return last


def _last_fitting(text: str, at: int, close: str) -> int:
    """The first mark that can close: followed by a stop, a space or the end; for single quotes an apostrophe is not one."""
    pattern = _CLOSE_STRAIGHT[close]
    first = -1
    for match in pattern.finditer(text, at + 1):
        if close == '"':
            return match.start()
        if first < 0:
            first = match.start()
        if text[match.start() - 1] in ".,?!" or re.match(r"\s*[,.;:(（]|\s*$", text[match.end() :]):
            return match.start()
    return first


_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Ltd|Co|Jr|etc|vs|St)\.$")


def bare_title(text: str) -> str:
    """A title without the stop or comma that belongs to the sentence around it."""
    text = " ".join(text.split())
    while text and text[-1] in ".,;:，。、；：" and not text.endswith("..."):
        if text[-1] == "." and _ABBREVIATED.search(text):
            break
        text = text[:-1].rstrip()
    return text[:-1].rstrip() if text.endswith((" -", " –", " —", " |")) else text
