"""Years in Han numerals (`二〇二三`) and in full-width digits, written so that one pattern finds them all."""

import re

_DIGITS = str.maketrans("〇零○◯一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_YEAR = re.compile(
    r"(?<![〇零○◯一二三四五六七八九十百千万])(?:一九|二[〇零○◯])[〇零○◯一二三四五六七八九]{2}(?![〇零○◯一二三四五六七八九十百千万])|(?<![０-９\d])[１２][０-９]{3}(?![０-９\d])"
)


def western_years(text: str) -> str:
    """The text with its years in ASCII digits, every character at its old place."""
    return text if text.isascii() else _YEAR.sub(lambda match: match[0].translate(_DIGITS), text)
