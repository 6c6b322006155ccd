"""Counts as an SVG page: bars over the years, and bars by name. No script, no outside font; the same counts give the same bytes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from corpus_cli.export.graph import shortened
from corpus_cli.model.names import Name, brief

WIDTH, MARGIN, CHART, ROW, LABEL = 720, 24, 160, 20, 48
MOST_YEARS = 60
"""Bars that can still be told apart at this width; of a longer span the last years are drawn."""
STYLE = (
    "text{font:12px system-ui,'Noto Sans CJK KR','Apple SD Gothic Neo',sans-serif;fill:#1d2733}.h{font-weight:600;font-size:14px}"
    "rect{fill:#1f5f8b}.n{fill:#5b6b7b}"
    "@media(prefers-color-scheme:dark){text{fill:#e6e9ec}rect{fill:#7cc0ea}.n{fill:#a9b4bf}}"
)


def statistics_svg(statistics: Mapping[str, Any]) -> str:
    """The drawing of `corpus stats --plot`: a timeline, keywords, and the works most listed."""
    parts: list[str] = []
    y = MARGIN
    for title, draw in (
        ("Commentaries by year", _timeline(statistics["timeline"])),
        ("Keywords", _bars((each["name"], each["count"]) for each in statistics["keywords"])),
        ("Listed most", _bars((_work(each), each["cited_by"]) for each in statistics["most_cited"])),
    ):
        body, height = draw
        if height:
            parts.append(f'<g transform="translate({MARGIN} {y})"><text class="h" y="12">{title}</text>{body}</g>')
            y += height + 2 * MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" role="img" aria-label="Statistics of the corpus">'
    return "\n".join([head, f"<style>{STYLE}</style>", *parts, "</svg>"]) + "\n"


def _timeline(years: Sequence[Mapping[str, int]]) -> tuple[str, int]:
    """Upright bars with the count above and the year below, as many years as there is room for."""
    drawn = years[-MOST_YEARS:]
    if not drawn:
        return "", 0
    most = max(each["count"] for each in drawn) or 1
    step = min((WIDTH - 2 * MARGIN) / len(drawn), 64)
    every = max(1, round(40 / step))
    parts = []
    for index, each in enumerate(drawn):
        height = round((CHART - 44) * each["count"] / most)
        x, wide = round(index * step, 1), round(min(step * 0.8, 48), 1)
        parts.append(
            f'<rect x="{x}" y="{CHART - 16 - height}" width="{wide}" height="{height}"><title>{each["year"]}: {each["count"]}</title></rect>'
        )
        if index % every == 0:
            parts.append(f'<text class="n" x="{x}" y="{CHART}">{each["year"]}</text>')
        if each["count"] and step >= 24:
            parts.append(f'<text class="n" x="{x}" y="{CHART - 20 - height}">{each["count"]}</text>')
    return "".join(parts), CHART


def _bars(rows: Iterable[tuple[str, int]]) -> tuple[str, int]:
    """Lying bars, a row each: name, bar, count."""
    drawn = list(rows)
    if not drawn:
        return "", 0
    most = max(count for _, count in drawn)
    parts = []
    for index, (name, count) in enumerate(drawn):
        y = 22 + index * ROW
        length = round(300 * count / most)
        parts.append(f'<text x="0" y="{y + 13}">{escape(shortened(name, LABEL))}<title>{escape(name)}</title></text>')
        parts.append(
            f'<rect x="330" y="{y + 3}" width="{length}" height="13"/><text class="n" x="{336 + length}" y="{y + 13}">{count}</text>'
        )
    return "".join(parts), 22 + len(drawn) * ROW


def _work(work: Mapping[str, Any]) -> str:
    who = brief([Name(**name) for name in work["author"]])
    return " ".join(part for part in (who, (work["date"] or "n.d.")[:4], work["title"] or "") if part)
