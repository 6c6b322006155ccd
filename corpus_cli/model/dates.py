"""Dates as EDTF text (Library of Congress, Extended Date/Time Format, levels 0 and 1).

A date is stored as a string: `2025`, `2025-03`, `2025-03-14`, with `?`, `~` or `%` after an uncertain or approximate one, or a
season (`2025-21` spring … `2025-24` winter). `date_parts` gives the numbers.
"""

import calendar
import re
from typing import Annotated

from pydantic import AfterValidator

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")
SEASONS = range(21, 25)


def date_parts(edtf: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of an EDTF date; None where it does not state them. A season gives no month.

    Raises:
        ValueError: `edtf` is no date of the forms above, or no day of the calendar.
    """
    match = _EDTF.fullmatch(edtf)
    if not match:
        raise ValueError(f"{edtf!r} is not a date such as 2025, 2025-03 or 2025-03-14")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month in SEASONS and day is None:
        return year, None, None
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"{edtf!r} has no month {month}")
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(max(year, 1), month)[1]:
        raise ValueError(f"{edtf!r} has no day {day}")
    return year, month, day


def edtf(year: int, month: int | None = None, day: int | None = None) -> str:
    """The EDTF text of a year, a month or a day."""
    text = f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return text


def _check(value: str) -> str:
    date_parts(value)
    return value


Edtf = Annotated[str, AfterValidator(_check)]
"""An EDTF date; pydantic refuses anything else."""
