"""The timeline of the front page: bars by year or, for a short run, by month, drawn as SVG by hand so that it needs no script."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus_cli.site.dates import MONTHS

MONTHS_UP_TO_YEARS = 3
"""Up to so many years the bars are months; more would be too thin for a phone."""
HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar in the units of the drawing. `after` and `before` are the dates it stands for; `tick` is what is written below it."""

    x: float
    y: float
    width: float
    height: float
    count: int
    label: str
    date: str
    tick: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing: its width (the height is HEIGHT), and its bars, empty ones included."""

    width: float
    bars: tuple[Bar, ...]


def timeline(years: Sequence[tuple[int, int]], months: Sequence[tuple[str, int]]) -> Timeline | None:
    """Bars for a corpus, or None where there is nothing to compare."""
    if not years:
        return None
    by_month = years[-1][0] - years[0][0] < MONTHS_UP_TO_YEARS and len(months) > 1
    counts = dict(months) if by_month else {str(year): count for year, count in years}
    spans = (
        _month_range(months[0][0], months[-1][0])
        if by_month
        else [str(year) for year in range(years[0][0], years[-1][0] + 1)]
    )
    if len(spans) < 2:
        return None
    step = max(600 / len(spans), 4.0)
    top = max(counts.values())
    every = max(1, len(spans) // 12)
    bars = []
    for index, span in enumerate(spans):
        count = counts.get(span, 0)
        height = round(count / top * HEIGHT, 2)
        bars.append(
            Bar(
                x=round(index * step + step * 0.08, 2), y=round(HEIGHT - height, 2), width=round(step * 0.84, 2), height=height, count=count,
                label=_label(span), date=span, tick=_tick(span, index, every, by_month=by_month),
            )
        )  # fmt: skip
    return Timeline(round(step * len(spans), 2), tuple(bars))


def _label(span: str) -> str:
    return f"{MONTHS[int(span[5:7]) - 1]} {span[:4]}" if len(span) == 7 else span


def _tick(span: str, index: int, every: int, *, by_month: bool) -> str | None:
    if by_month:
        month = int(span[5:7])
        return (
            span[:4] if month == 1 or index == 0 else (MONTHS[month - 1][:3] if every == 1 or month % 6 == 1 else None)
        )
    return span if index % every == 0 else None


def _month_range(first: str, last: str) -> list[str]:
    year, month = int(first[:4]), int(first[5:7])
    spans = []
    while (span := f"{year:04d}-{month:02d}") <= last:
        spans.append(span)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return spans
