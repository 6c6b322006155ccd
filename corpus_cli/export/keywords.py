"""The keywords of a CSL item. CSL has one string for all; keywords with commas in them also stand as a list under `custom`."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_MARK = re.compile(r"[,;]\s*")
"""Between keywords in one string: reference managers use both."""


def keywords(item: Mapping[str, Any]) -> list[str]:
    """The keywords, one by one."""
    listed = item.get("custom", {}).get("keywords")
    words = listed if isinstance(listed, list) else _MARK.split(str(item.get("keyword", "")))
    return [word.strip() for word in map(str, words) if word.strip()]


def keyword_fields(words: Sequence[str]) -> tuple[str, list[str] | None]:
    """`keyword` of an item, and the list that is needed under `custom` where a keyword has a comma in it."""
    if any("," in word for word in words):
        return "; ".join(words), list(words)
    return ", ".join(words), None
