"""Ids: slugs of file names, readable and ASCII, that never change by themselves."""

import hashlib
import re
import unicodedata
from collections.abc import Container

_OTHER = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
TITLE_WORDS = 4
"""Words of the title in a file name: enough to tell two texts of one author and day apart, short enough to type."""
_SMALL = frozenset("a an and as at by for from in is it its of on or the to with what why how who".split())


def ascii_slug(text: str) -> str:
    """Lower-case ASCII letters and digits of the text, joined by hyphens; empty where it has none."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return _OTHER.sub("-", "".join(c for c in decomposed if not unicodedata.combining(c))).strip("-")


def slug(stem: str) -> str:
    """The id that a file's stem gives: its ASCII slug, or `c-` and ten hex digits of the SHA-256 of its NFC name."""
    return ascii_slug(stem) or "c-" + hashlib.sha256(unicodedata.normalize("NFC", stem).encode()).hexdigest()[:10]


def unique(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3`, … that is not taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def file_stem(date: str | None, family: str | None, title: str | None) -> str | None:
    """`YYYY-MM-DD-family-short-title` from what is known of a commentary; None without a title in Latin letters."""
    words = [word for word in ascii_slug(title or "").split("-") if word]
    if not words:
        return None
    telling = [word for word in words if word not in _SMALL] or words
    return "-".join(part for part in (date, ascii_slug(family or ""), *telling[:TITLE_WORDS]) if part)
