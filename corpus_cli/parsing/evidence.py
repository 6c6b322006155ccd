"""Dates of the running text: evidence to show when a date is asked for, never the date itself."""

from collections.abc import Sequence

from corpus_cli.model.provenance import Considered
from corpus_cli.parsing.dates import find_dates
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.publication_date import DateOrder

_YEAR_LENGTH = 4


def body_dates(body: Sequence[Block], order: DateOrder | None = None) -> tuple[Considered, ...]:
    """The dates with at least a month that the text mentions, latest first, each once."""
    seen: dict[str, Considered] = {}
    for block in body:
        for line in block.lines:
            for date in find_dates(line.text[:20_000], date_order=order):
                if date.edtf and len(date.edtf) > _YEAR_LENGTH and date.edtf not in seen:
                    seen[date.edtf] = Considered(
                        value=date.edtf, line=line.number, reason="mentioned in the running text"
                    )
    return tuple(seen[key] for key in sorted(seen, reverse=True))
