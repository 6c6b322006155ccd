"""A CSL item as another program may have written it, made one that every format can rely on.

CSL-JSON allows numbers where this program has text, numbers as text in dates, and parts of names that it does not use (`csl-data.json`, CSL 1.0.2).
A file may have worse: control characters, names of nothing, a thirteenth month. Nothing readable is lost: a date that is none goes to `status`.
"""

import re
from collections.abc import Mapping
from typing import Any

from corpus_cli.model.dates import SEASONS, date_parts

_NAMES = frozenset(
    "author editor translator container-author collection-editor composer director illustrator interviewer original-author recipient reviewed-author editorial-director".split()
)
_DATES = frozenset("issued accessed original-date event-date submitted available-date".split())
_KEPT = frozenset({"custom"})
_SEPARATORS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What some programs take for the end of a line, and others for part of it."""
_NONCHARACTERS = "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_UNPRINTABLE = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
_NAME_PARTS = ("family", "given", "suffix", "literal")
_LAST_MONTH, _LAST_DAY = 12, 31
_SEASONS = 4
_YMD = 3


def sound(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item with text as text, names that name somebody and dates that are in a calendar; what is empty is left out."""
    made: dict[str, Any] = {}
    for key, value in item.items():
        if isinstance(value, str):
            if text := _text(value):
                made[key] = text
        elif key in _DATES:
            if date := _date(value):
                made[key] = date
        elif key in _NAMES:
            if names := [name for one in _listed(value) if (name := _name(one))]:
                made[key] = names
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            made[key] = str(value)
        elif value and key in _KEPT and isinstance(value, dict):
            made[key] = value
    _keep_wording(item.get("issued"), made)
    return made


def _text(value: str) -> str:
    """The text without control characters, which no file can hold; empty where nothing but white space is left."""
    text = value if value.isprintable() else _UNPRINTABLE.sub("", _SEPARATORS.sub(" ", value))
    return text if text and not text.isspace() else ""


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(value: object) -> dict[str, str] | None:
    """The parts of a name that this program writes; particles go before the family name, which is filed under them."""
    if not isinstance(value, dict):
        return None
    parts = {part: text for part in _NAME_PARTS if isinstance(value.get(part), str) and (text := _text(value[part]))}
    particles = [
        value[part].strip()
        for part in ("dropping-particle", "non-dropping-particle")
        if isinstance(value.get(part), str) and _text(value[part])
    ]
    if particles and "family" in parts:
        parts["family"] = " ".join([*particles, parts["family"]])
    if "family" in parts or "literal" in parts:
        return parts
    return {"literal": parts["given"]} if "given" in parts else None


def _date(value: object) -> dict[str, Any] | None:
    """Date parts as numbers, of which those that no calendar has are left out, with season and `circa`."""
    if not isinstance(value, dict):
        return None
    parts = [numbers for one in _listed(value.get("date-parts"))[:2] if (numbers := _numbers(one))]
    if not parts and (stated := _stated(value)):
        parts = [stated]
    if not parts:
        return None
    date: dict[str, Any] = {"date-parts": parts}
    season = _number(value.get("season"))
    if season is not None and season in SEASONS:
        season -= SEASONS.start - 1
    if season is not None and 1 <= season <= _SEASONS and len(parts[0]) == 1:
        date["season"] = season
    if value.get("circa"):
        date["circa"] = True
    return date


def _numbers(value: object) -> list[int]:
    """Year, month and day as far as they are in the calendar."""
    numbers = [_number(part) for part in _listed(value)[:3]]
    if not numbers or not numbers[0]:
        return []
    kept = [numbers[0]]
    for number, last in zip(numbers[1:], (_LAST_MONTH, _LAST_DAY), strict=False):
        if number is None or not 1 <= number <= last:
            break
        kept.append(number)
    if len(kept) == _YMD and not _in_calendar(kept):
        kept.pop()
    return kept


def _in_calendar(parts: list[int]) -> bool:
    try:
        date_parts(f"{abs(parts[0]):04d}-{parts[1]:02d}-{parts[2]:02d}")
    except ValueError:
        return False
    return True


def _number(value: object) -> int | None:
    try:
        return int(value) if isinstance(value, (int, str)) else None
    except ValueError:
        return None


def _wording(value: Mapping[str, Any]) -> str:
    return next((_text(value[key]) for key in ("raw", "literal") if isinstance(value.get(key), str)), "")


def _stated(value: Mapping[str, Any]) -> list[int]:
    """The date that `raw` or `literal` states in digits, `2024-05-16`."""
    try:
        return [part for part in date_parts(_wording(value).strip()) if part is not None]
    except ValueError:
        return []


def _keep_wording(issued: object, made: dict[str, Any]) -> None:
    """A date in words, which no format has a field for, stands where the year would be."""
    if "issued" not in made and "status" not in made and isinstance(issued, dict) and (wording := _wording(issued)):
        made["status"] = wording


__all__ = ["sound"]
