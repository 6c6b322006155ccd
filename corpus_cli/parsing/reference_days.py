"""Spans of days without a year, as conferences and weekly magazines print them: `July 8–11`, `November 25–December 1`, `8–11 July`."""

import re

from corpus_cli.parsing.dates import MONTH, parse_month_day

DAY_SPAN = re.compile(
    rf"(?P<first>{MONTH}\s\d{{1,2}})\s?[-–]\s?(?:{MONTH}\s)?\d{{1,2}}(?!\d)|(?P<day>\d{{1,2}})(?:\s(?P<m>{MONTH}))?\s?[-–]\s?\d{{1,2}}\s(?P<last>{MONTH})",
    re.IGNORECASE,
)


ISSUE_OF_DAY = re.compile(
    r"\s?(?:付け?|[号號]|자)?(?:\s?(?:[（(](?P<e>朝刊|夕刊|조간|석간)[)）]|(?P<e2>朝刊|夕刊|조간|석간)))?版?"
)
"""What East-Asian references put behind the day of an issue: `付`, `付朝刊`, `号`, `자`."""


_ISSUE_BEHIND = re.compile(r"(?<=[日일])(?:付け?|자)?(?:[朝夕]刊|조간|석간)?$")


def without_issue(text: str) -> str:
    """`2024年3月14日付朝刊` as the bare date."""
    return _ISSUE_BEHIND.sub("", text)


def first_day(match: re.Match[str]) -> tuple[int, int] | None:
    """Month and day of the first day of a `DAY_SPAN`; None for what is no day of the calendar."""
    found = parse_month_day(match["first"] or f"{match['day']} {match['m'] or match['last']}")
    return (found[0], found[1]) if found and found[1] else None
