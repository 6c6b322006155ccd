"""Spans of days without a year, as conferences and weekly magazines print them: `July 8–11`, `November 25–December 1`, `8–11 July`."""

import re

from corpus_cli.parsing.dates import MONTH, parse_month_day

DAY_SPAN = re.compile(
    rf"(?P<first>{MONTH}\s\d{{1,2}})\s?[-–]\s?(?:{MONTH}\s)?\d{{1,2}}(?!\d)|(?P<day>\d{{1,2}})(?:\s(?P<m>{MONTH}))?\s?[-–]\s?\d{{1,2}}\s(?P<last>{MONTH})",
    re.IGNORECASE,
)


def first_day(match: re.Match[str]) -> tuple[int, int] | None:
    """Month and day of the first day of a `DAY_SPAN`; None for what is no day of the calendar."""
    found = parse_month_day(match["first"] or f"{match['day']} {match['m'] or match['last']}")
    return (found[0], found[1]) if found and found[1] else None
