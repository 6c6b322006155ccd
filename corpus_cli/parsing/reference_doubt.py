"""Whether what a grammar made of a reference can be believed, or a model should read it instead."""

import re

from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_law import is_law_title

_LOCUS_INSIDE = re.compile(
    r"(?:\d+\s?[-–]\s?\d+|\b(?:vol|no|pp?)\.\s?\d|,\s\d{1,4},|\b(?:18|19|20)\d\d\s*$|,\s(?:[IVXL]{2,}|\d+)$|\(\d+\))"
)
_NUMERIC = re.compile(r"^[\W\d]+$|\d{3,}|\b(?:vols?|pp|no)\b\.?\s*\d|^\d|\bpp?\.")
_ENDS_IN_YEAR = re.compile(r"[A-Za-z\u3040-\u9fff가-힣]{3,}.*\d{1,4}$")
_SEVERAL_PARTS = re.compile(r",\s+[A-ZÀ-Þ]|[.,:]\s")
_AUTHORS_INSIDE = re.compile(r"[A-Z]\.\s?[A-Z]|[A-Z][\w’-]+, [A-Z]\.")
_BOOK_LOCUS = re.compile(r"\d+\s?[-–]\s?\d+$|\b(?:vol|no|pp?)\.\s?\d|\(\d+\)")
MAX_LEFTOVER = 60
"""Letters; half a line, which a note or a series may fill."""
MAX_TITLE_WORDS = 30
MAX_NAME_LETTERS = 160
"""Beyond these a title or a name has taken in its neighbours. The longest of the labelled references have 12 words and 49 letters; real ones are longer."""
_TRAILING_PLACE = re.compile(r"^(?P<publisher>[^,]{3,60}),\s(?P<place>[A-ZÀ-Þ][^,\d]{2,30}(?:,\s[A-Z]{2})?)$")


def doubtful(fields: Fields, text: str) -> bool:
    """Whether the fields leave words over, or hold what does not look like theirs."""
    if not text or (fields.leftover and fields.style != "law"):
        return True
    return (
        _odd_title(fields)
        or any(map(_odd_value, (fields.container, fields.publisher, fields.place)))
        or _odd_book(fields)
        or _odd_names(fields)
    )


def _odd_title(fields: Fields) -> bool:
    """A title that has swallowed authors, or a container with its pages."""
    title = fields.title or ""
    if fields.style == "titleless":
        return False
    if len(title) < 2:
        return True
    if fields.quote != "none" or fields.style in ("gbt7714", "law", "web") or (fields.number and is_law_title(title)):
        return False
    alone = not any(
        (
            fields.container,
            fields.publisher,
            fields.place,
            fields.url,
            fields.doi,
            fields.genre,
            fields.number,
            fields.edition,
        )
    )
    located = fields.page or fields.container or fields.publisher
    return (
        bool(not located and _LOCUS_INSIDE.search(title))
        or bool(_AUTHORS_INSIDE.match(title))
        or (alone and bool(_SEVERAL_PARTS.search(title)))
        or len(title.split()) > MAX_TITLE_WORDS
        or (fields.collection is not None and not fields.number and not fields.volume and fields.style != "notes")
    )


def _odd_value(value: str | None) -> bool:
    """A container, publisher or place made of numbers, or as long as a sentence."""
    if not value:
        return False
    numeric = _NUMERIC.search(value) and not is_institution(value) and not _ENDS_IN_YEAR.search(value)
    return bool(numeric) or len(value) > MAX_NAME_LETTERS


def _odd_book(fields: Fields) -> bool:
    return bool(fields.in_book and fields.container and _BOOK_LOCUS.search(fields.container))


def _odd_names(fields: Fields) -> bool:
    """Names that are empty, as long as a title, or several words that are neither a person nor an institution."""
    if any(name.literal is None and not name.family for name in (*fields.author, *fields.editor)):
        return True
    if any(len(name.family or "") > 40 or len((name.literal or "").split()) > 14 for name in fields.author):
        return True
    return len(fields.author) > 1 and all(name.literal and not is_institution(name.literal) for name in fields.author)


def running_text(fields: Fields) -> bool:
    """Whether what the model labelled is prose: a title or name as long as a sentence, nobody who wrote it, or much that no field takes."""
    values = (fields.container, fields.publisher, fields.place, fields.edition, fields.genre)
    return (
        len((fields.title or "").split()) > MAX_TITLE_WORDS
        or any(len(value or "") > MAX_NAME_LETTERS for value in values)
        or sum(map(len, fields.leftover)) > MAX_LEFTOVER
        or not (
            fields.author
            or fields.editor
            or fields.translator
            or fields.url
            or fields.doi
            or fields.quote != "none"
            or fields.volume
        )
    )


def split_place(fields: Fields) -> None:
    """`Springer, Berlin` as publisher and place, where a model or a grammar took both for the publisher."""
    if (
        fields.publisher
        and fields.place is None
        and (match := _TRAILING_PLACE.match(fields.publisher))
        and not is_institution(match["place"])
        and not re.search(r"University of|\b(?:Inc|Ltd|LLC|Co)\b", fields.publisher)
        and not re.search(r"\s(?:and|&)\s", match["place"])
    ):
        fields.publisher, fields.place = match["publisher"], match["place"]
