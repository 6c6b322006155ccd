"""The numbers that Word prints before paragraphs and does not write into them (ECMA-376 part 1, section 17.9)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GANADA = "가나다라마바사아자차카타파하"
_HAN = "〇一二三四五六七八九"

Element = Any
"""An `lxml` element; the library has no types."""


def _roman(number: int) -> str:
    text = ""
    for value, sign in (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text, number = text + sign * (number // value), number % value
    return text


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _han(number: int) -> str:
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (("" if tens == 1 else _HAN[tens]) + "十" if tens else "") + (_HAN[ones] if ones or not tens else "")


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ganada": lambda number: _GANADA[(number - 1) % len(_GANADA)],
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "ideographDigital": _han,
    "japaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "decimalFullWidth": lambda number: "".join(chr(ord("０") + int(digit)) for digit in str(number)),
    "decimalEnclosedCircle": lambda number: chr(0x245F + number) if number <= 20 else f"({number})",
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    lists: Mapping[str, Mapping[int, _Level]]
    styles: Mapping[str, tuple[str, int]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Any) -> "Numbering":
        """The numbering of a python-docx document."""
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return cls({}, {})
        abstract = {
            str(element.get(f"{_W}abstractNumId")): _levels(element) for element in root.iter(f"{_W}abstractNum")
        }
        lists: dict[str, Mapping[int, _Level]] = {}
        for element in root.iter(f"{_W}num"):
            pointer = element.find(f"{_W}abstractNumId")
            if pointer is not None:
                lists[str(element.get(f"{_W}numId"))] = abstract.get(str(pointer.get(f"{_W}val")), {})
        styles: dict[str, tuple[str, int]] = {}
        for style in document.styles.element.iter(f"{_W}style"):
            found = style.find(f"{_W}pPr/{_W}numPr")
            if found is not None:
                styles[str(style.get(f"{_W}styleId"))] = _pointer(found)
        return cls(lists, styles)

    def next(self, paragraph: Element) -> str | None:
        """The number to print before this paragraph; `""` for a bullet, None outside lists. Counts one further."""
        number = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if number is not None:
            key, depth = _pointer(number)
        elif style is not None and str(style.get(f"{_W}val")) in self.styles:
            key, depth = self.styles[str(style.get(f"{_W}val"))]
        else:
            return None
        levels = self.lists.get(key, {})
        level = levels.get(depth)
        if level is None or level.form == "none":
            return None
        if level.form == "bullet":
            return ""
        counts = self.counts.setdefault(key, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]

        def printed(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            at = levels.get(place, level)
            return _FORMS.get(at.form, str)(counts.get(place, at.start))

        return re.sub(r"%([1-9])", printed, level.text).strip()


def _pointer(element: Element) -> tuple[str, int]:
    key, depth = element.find(f"{_W}numId"), element.find(f"{_W}ilvl")
    value = str(depth.get(f"{_W}val")) if depth is not None else "0"
    return (str(key.get(f"{_W}val")) if key is not None else ""), int(value) if value.isdigit() else 0


def _levels(element: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.iter(f"{_W}lvl"):

        def value(tag: str, default: str, level: Element = level) -> str:
            child = level.find(f"{_W}{tag}")
            return str(child.get(f"{_W}val") or default) if child is not None else default

        start = value("start", "1")
        found[int(level.get(f"{_W}ilvl") or 0)] = _Level(
            value("numFmt", "decimal"), value("lvlText", ""), int(start) if start.isdigit() else 1
        )
    return found
