"""Numbers of works, series and periodicals, where no notation of their own sets them apart."""

import re

from corpus_cli.parsing.reference_fields import Fields

_TRAILING_NUMBER = re.compile(
    r"^(?P<name>.+?(?:papers?|series|reports?|briefs?|briefing|notes?|documents?|memo|memorandum|studies|monographs?|perspectives?|commentary|insights?|backgrounder|이슈브리핑|보고서|논평|시리즈|브리프))[\s,]+(?:(?:no|nr|number|제)s?\.?\s*)?(?P<n>(?:[A-Z]{1,4}[/-])*[A-Z]{0,4}\d[\w./–-]*)\s*호?$",
    re.IGNORECASE,
)


_BARE_LOCUS = re.compile(
    r"(?P<n>.*[^\W\d_]\.?)(?:,? (?P<v>\d{1,4}), (?P<p>[A-Za-z]?\d{1,7})|, (?P<p2>[A-Za-z]?\d{1,7}))"
)


def cut_locus(chunks: list[str], fields: Fields) -> list[str]:
    """`Sensors, 18, 442`, and `Harbour Times, A4` of a day: a periodical with bare volume and page (APA)."""
    match = _BARE_LOCUS.fullmatch(chunks[-1]) if chunks else None
    if (
        not match
        or fields.page
        or fields.volume
        or fields.in_book
        or not (match["v"] or len(fields.date or "") == len("2024-01-09"))
    ):
        return chunks
    fields.volume, fields.page = match["v"], match["p"] or match["p2"]
    return [*chunks[:-1], match["n"]]


def take_number(chunks: list[str], fields: Fields) -> list[str]:
    """The chunks without the number of a report at the end of one, which is stored: `Working Paper 214`."""
    result = []
    for chunk in chunks:
        match = _TRAILING_NUMBER.match(chunk)
        if match and fields.number is None:
            fields.number = match["n"]
            result.append(match["name"].rstrip(" ,"))
        else:
            result.append(chunk)
    return result


_NAMED_SERIES = re.compile(
    r"(?!(?i:(?:\w+\.?\s)?(?:reports?|rep\.|papers?|memo(?:randum)?|notes?|documents?|publications?|briefs?|briefing|series)$))(?!.*(?i:\bthesis|\bdiss|speech|release))[A-Z0-9\u3040-\u9fff가-힣].*(?:\s|[^\x00-\x7f])",
)
"""A genre that is the name of a series: not a report as any institution has it, and in capitals."""


def name_series(fields: Fields) -> None:
    """Give a number without a periodical to the work, and a series under the name of a genre its place."""
    if (
        fields.issue
        and fields.number is None
        and not (fields.container or fields.volume or fields.page or fields.marker)
    ):
        fields.number, fields.issue = fields.issue, None  # nothing that it could be the issue of
    if (
        fields.number
        and fields.genre
        and not (fields.container or fields.collection)
        and _NAMED_SERIES.match(fields.genre)
    ):
        fields.container, fields.genre = fields.genre, None  # `(NBER Working Paper No. 28764)`
