"""How wide a font of a PDF sets a text (ISO 32000-1, sections 9.6.2, 9.7.4.3 and 9.10.3): its width table read through its map to Unicode."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MAX_RANGE = 70_000
"""Codes of the longest range that is believed: all of Unicode's first plane, and a little."""


def font_widths(font: Mapping[str, Any] | None) -> dict[str, float]:
    """The width of each character in em; empty where the font does not say, or says it wrongly."""
    try:
        return _widths(font) if font else {}
    except Exception:  # noqa: BLE001 - a damaged font costs the exact widths, not the text
        return {}


def _widths(font: Mapping[str, Any]) -> dict[str, float]:
    codes = dict(_codes(font))
    if font.get("/Subtype") == "/Type0":
        table, default = _composite(font["/DescendantFonts"][0].get_object())
    else:
        first = int(font.get("/FirstChar", 0))
        table = {first + place: float(width) for place, width in enumerate(font.get("/Widths", []))}
        default = 0.0
        codes = codes or {code: bytes([code]).decode("cp1252", errors="replace") for code in range(32, 256)}
    if not table:
        return {}
    return {char: table.get(code, default) / 1000 for code, char in codes.items() if len(char) == 1}


def _codes(font: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Pairs of the font's map to Unicode."""
    if "/ToUnicode" not in font:
        return
    for block in _BLOCK.finditer(font["/ToUnicode"].get_object().get_data()):
        if block[1] == b"bfchar":
            for match in _CHAR.finditer(block[2]):
                yield int(match[1], 16), _text(match[2])
            continue
        for match in _RANGE.finditer(block[2]):
            first, last = int(match[1], 16), min(int(match[2], 16), int(match[1], 16) + _MAX_RANGE)
            if match[3]:
                start = _text(match[3])
                yield from ((code, start[:-1] + chr(ord(start[-1]) + code - first)) for code in range(first, last + 1))
            else:
                yield from zip(range(first, last + 1), map(_text, _HEX.findall(match[4])), strict=False)


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")


def _composite(font: Mapping[str, Any]) -> tuple[dict[int, float], float]:
    """The widths of a composite font by code (its codes are its glyphs), and that of all others."""
    table: dict[int, float] = {}
    entries = list(font.get("/W", []))
    place = 0
    while place + 1 < len(entries):
        first, second = (
            int(entries[place]),
            entries[place + 1].get_object() if hasattr(entries[place + 1], "get_object") else entries[place + 1],
        )
        if isinstance(second, list):
            table.update({first + offset: float(width) for offset, width in enumerate(second)})
            place += 2
        else:
            table.update(
                dict.fromkeys(range(first, min(int(second), first + _MAX_RANGE) + 1), float(entries[place + 2]))
            )
            place += 3
    return table, float(font.get("/DW", 1000))
