"""Keywords in every usual form: `#a #b`, `a; b`, `a · b`, `a、b`, `a | b`, one a line."""

import re
from collections.abc import Iterable

_HASHTAGS = re.compile(r"[#＃]\S")
_NEXT_HASHTAG = re.compile(r"(?:^|[\s　,;、，；])[#＃](?=\S)")
_SEPARATORS = (
    re.compile(r"[;；]"),
    re.compile(r"\s*[|｜¦]\s*"),
    re.compile(r"\s[·•∙・⋅‧]\s|[·•∙⋅‧](?!\d)"),
    re.compile(r"[、，]"),
    re.compile(r",(?!\d{3}\b)"),
    re.compile(r"\s[/／]\s|／"),
    re.compile(r"・"),
    re.compile(r"　+| {2,}"),
    re.compile(r"\s[–—-]\s"),
)
"""Tried in this order: what separates most strongly comes first, so that a comma may stand within `a, b; c`."""
_HAN_ONLY = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+(?: [\u3040-\u30ff\u3400-\u9fff]+)+")
"""Words in Han or kana hold no space, so that one parts keywords."""
_AND = re.compile(r"^(?:and|및|和|以及|et|und|y)\s+", re.IGNORECASE)


def is_hashtags(text: str) -> bool:
    """Whether the whole line is hashtags; `# Heading` is not."""
    return bool(_HASHTAGS.match(text)) and not re.match(r"[#＃]{2,}|[#＃]\d+\s*$", text)


def split_keywords(text: str) -> tuple[str, ...]:
    """The keywords of one line. A hashtag ends at the next one, so that it may hold spaces."""
    text = text.strip(" 　.。")
    if is_hashtags(text):
        glued = not _NEXT_HASHTAG.search(text[1:])
        return unique(re.split(r"[#＃]", text) if glued else _NEXT_HASHTAG.split(text))
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(text) if part.strip(" 　")]
        if len(parts) > 1:
            return unique(_AND.sub("", part.strip(" 　")) for part in parts)
    if _HAN_ONLY.fullmatch(text):
        return unique(text.split(" "))
    return unique([text])


def unique(words: Iterable[str]) -> tuple[str, ...]:
    """The words without the marks around them, each once, in order."""
    found: dict[str, str] = {}
    for word in words:
        bare = word.strip(" 　#＃•·,;、，；.。'\"“”‘’\t[]")
        bare = bare + ")" if bare.count("(") > bare.count(")") else bare
        if bare:
            found.setdefault(bare.casefold(), bare)
    return tuple(found.values())
