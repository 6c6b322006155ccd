"""Citation keys: readable, ASCII, unique in a list, and made from the item alone, so that a key does not change when others are added.

`lee2025north` is family name, year and first telling word of the title; `mfa2024a` has the printed letter instead of a word. A key pinned in
the sidecar or the record (`citation-key`) wins. A name in another script takes its declared romanisation; where none is declared a
commentary takes its id, a reference `ref2025-` and six hexadecimal digits of its content. Nothing is romanised automatically.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Romanise: TypeAlias = Callable[[str], str | None]
"""The declared romanisation of a name, `Family, Given`, or None."""

_ACRONYM = re.compile(r"[(\[（]([A-Z][A-Za-z&.-]{1,11})[)\]）]\s*$")
_WORD = re.compile(r"[a-z0-9]+")
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+/-]*")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
                          "ı": "i", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "’": "'", "ʼ": "'", "‘": "'", "‑": "-", "–": "-"})  # fmt: skip
_STOP = frozenset(
    "a an the of on in at by to for from and or with as is are was be its it this that how why what when who "
    "der die das ein eine und von zu im le la les l un une des du de et en el los las una y del o os as da do e il lo i gli".split()
)
_VOLATILE = frozenset({"id", "citation-key"})


def not_declared(name: str) -> str | None:
    """No name has a declared romanisation."""
    del name
    return None


def ascii_letters(text: str) -> str:
    """Latin text without its accents; characters of other scripts are left out."""
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return folded.encode("ascii", "ignore").decode()


def digest(item: Mapping[str, Any]) -> str:
    """A hash of what the item says, whatever its id and whoever cites it."""
    said = {k: v for k, v in item.items() if k not in _VOLATILE}
    if "custom" in said:
        said["custom"] = {k: v for k, v in said["custom"].items() if k != "cited-in"}
        if not said["custom"]:
            del said["custom"]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def citation_key(item: Mapping[str, Any], romanise: Romanise = not_declared) -> str:
    """The key of an item before it is made unique among others."""
    pinned = item.get("citation-key")
    if pinned and _KEY.fullmatch(pinned):
        return str(pinned)
    commentary = item.get("custom", {}).get("commentary")
    year = _year(item)
    if commentary and not (year and item.get("title")):
        return str(commentary)
    letter = item.get("year-suffix", "").lower()
    letter = letter if letter.isascii() and letter.isalpha() else ""
    words = _title_words(item.get("title", ""))
    name = _name(item, romanise) or ("" if item.get("author") else (words[0] if words else ""))
    if not name:
        return str(commentary) if commentary else f"ref{year or 'nd'}{letter}-{digest(item)[:6]}"
    words = [word for word in words if word != name]
    return f"{name}{year or 'nd'}{letter or (words[0][:20] if words else '')}"


def _year(item: Mapping[str, Any]) -> str:
    parts = item.get("issued", {}).get("date-parts", [[]])
    return str(parts[0][0]) if parts and parts[0] else ""


def _title_words(title: str) -> list[str]:
    if sum(map(len, _WORD.findall(ascii_letters(title).lower()))) * 2 < sum(c.isalnum() for c in title):
        return []  # mostly another script: the few Latin words in it tell nothing
    words = _WORD.findall(ascii_letters(title).lower().replace("'", ""))
    return [word for word in words if word not in _STOP and not word.isdigit() and len(word) > 1]


def _name(item: Mapping[str, Any], romanise: Romanise) -> str:
    names = item.get("author") or item.get("editor") or []
    if not names:
        return ""
    name = names[0]
    native = name.get("family") or name.get("literal") or ""
    if acronym := _ACRONYM.search(native):
        return "".join(_WORD.findall(acronym[1].lower()))
    whole = f"{name.get('family', '')}{name.get('given', '')}" or native
    text = ascii_letters(native).strip()
    if not text or not ascii_letters(native[0]):
        text = ascii_letters(romanise(native) or _family(romanise(whole)) or "")
    words = re.findall(r"[A-Za-z0-9]+", text.replace("'", ""))
    capitals = [word for word in words if word[0].isupper()]
    if "literal" in name and len(words) > 2 and len(capitals) > 2:
        return "".join(word[0] for word in capitals[:8]).lower()
    return "".join(words).lower()[:24]


def _family(name: str | None) -> str | None:
    """The family name of a romanised name: before the comma, else its last word."""
    if not name:
        return None
    return name.split(",")[0] if "," in name else name.split()[-1]


class KeyRing:
    """Keys of one list. A key that is taken by another item gets a part of this item's own hash."""

    def __init__(self, romanise: Romanise = not_declared) -> None:
        self._romanise = romanise
        self._taken: dict[str, str] = {}

    def assign(self, item: Mapping[str, Any]) -> tuple[str, bool]:
        """The item's key, and whether it is the first item that says this: an item that says the same as another shares its key."""
        base, content = citation_key(item, self._romanise), digest(item)
        for length in (0, 4, 8, 16):
            key = f"{base}-{content[:length]}" if length else base
            holder = self._taken.get(key.lower())  # BibTeX does not tell keys apart by case
            if holder is None:
                self._taken[key.lower()] = content
                return key, True
            if holder == content:
                return key, False
        raise AssertionError("two contents share 64 bits of their hash")
