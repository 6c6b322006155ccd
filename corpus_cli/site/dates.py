"""Dates as a reader is shown them."""

from corpus_cli.model.dates import SEASONS, date_parts

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASON_NAMES = ("Spring", "Summer", "Autumn", "Winter")


def shown(edtf: str | None) -> str:
    """`14 March 2025`, `March 2025`, `2025`, `Spring 2025`, `about 2025`, `2025 (uncertain)`; empty for no date."""
    if not edtf:
        return ""
    try:
        year, month, day = date_parts(edtf)
    except ValueError:
        return edtf
    bare = edtf.rstrip("?~%")
    if month is None and len(bare) == 7:
        text = f"{_SEASON_NAMES[int(bare[5:]) - SEASONS.start]} {year}"
    else:
        text = " ".join(str(part) for part in (day, MONTHS[month - 1] if month else None, year) if part)
    mark = edtf[len(bare) :]
    return f"{'about ' if mark in '~%' and mark else ''}{text}{' (uncertain)' if mark in '?%' and mark else ''}"


def machine(edtf: str | None) -> str | None:
    """What the `datetime` attribute of HTML and schema.org accept: the date without EDTF's marks; the year of a season."""
    if not edtf:
        return None
    bare = edtf.rstrip("?~%")
    return bare[:4] if len(bare) == 7 and int(bare[5:]) in SEASONS else bare


def timestamp(edtf: str) -> str:
    """RFC 3339 for feeds: the first moment (UTC) of the date."""
    day = machine(edtf) or "1970"
    return day + "0000-01-01"[len(day) :] + "T00:00:00Z"
