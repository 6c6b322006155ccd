"""What can never be right, whoever read it: names without a letter, pages out of a date, numbers out of a quoted title."""

import re

from corpus_cli.parsing.dates import find_dates
from corpus_cli.parsing.institutions import is_newspaper
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_web import cut_outlet

_LETTER = re.compile(r"[^\W\d_]")
_TWO_NUMBERS = re.compile(r"(\d+)[-–—](\d+)")
_DAY = len("2024-01-09")
_MARK_BEFORE_DATE = re.compile(r"\s*[,.|(;]\s*$|\s+[—–-]\s+$")


def guard(fields: Fields, text: str) -> None:
    """Take back what cannot stand in its field; a number that has another place goes there. `text` is the entry without its address."""
    for people in (fields.author, fields.editor, fields.translator):
        people[:] = [name for name in people if _LETTER.search(name.literal or name.family or "")]
    if fields.publisher and not _LETTER.search(fields.publisher):
        if fields.page is None and len(fields.date or "") == _DAY and re.fullmatch(r"\d{1,3}", fields.publisher):
            fields.page = fields.publisher
        elif fields.page and fields.volume is None and fields.container and re.fullmatch(r"\d{1,4}", fields.publisher):
            fields.volume = fields.publisher  # `Harbour Policy, 104, pp. 12–20`
        else:
            fields.leftover.append(fields.publisher)
        fields.publisher = None
    if fields.page and re.search(rf"(?<!\d)\d{{4}}[-–/.]{re.escape(fields.page)}(?!\d)", text):
        fields.page = None
    if (ends := _TWO_NUMBERS.fullmatch(fields.page or "")) and len(ends[1]) == len(ends[2]) and ends[1] > ends[2]:
        fields.number, fields.page = fields.number or fields.page, None  # `세계경제 22-15`: the fifteenth of 2022
    _date_out_of_title(fields)
    _question_of_title(fields)


def _question_of_title(fields: Fields) -> None:
    """`Yards are full. Who will staff them? The Post`: a question before the name of a newspaper is the title's second sentence."""
    question, mark, outlet = (fields.container or "").rpartition("? ")
    if mark and fields.title and fields.quote == "none" and is_newspaper(outlet):
        fields.title, fields.container = f"{fields.title}. {question}?", outlet


def _date_out_of_title(fields: Fields) -> None:
    """A complete date behind a mark at the end of a plain title is the date of the work."""
    title = fields.title or ""
    if fields.quote != "none" or fields.style not in ("apa", "harvard", "chicago-author-date"):
        return
    found = next(reversed(list(find_dates(title))), None) if title else None
    if not found or not found.edtf or len(found.edtf) < _DAY or title[found.end :].strip(" .)"):
        return
    mark = _MARK_BEFORE_DATE.search(title[: found.start])
    if mark and mark.start() and (fields.date is None or len(fields.date) < _DAY) and fields.add_date(found.edtf):
        fields.title = title[: mark.start()]
        if fields.container is None and (parts := cut_outlet(fields.title)):
            fields.title, fields.container = parts


def keep_quoted(modelled: Fields, grammar: Fields, text: str) -> None:
    """The title between quotation marks is what it is: nothing of it is a number or a container."""
    if grammar.quote != "article" or not grammar.title or not modelled.title or grammar.title not in text:
        return
    outside = re.sub(r"\s", "", text.replace(grammar.title, "", 1))
    modelled.title, modelled.quote = grammar.title, "article"
    for name in ("volume", "issue", "page", "container", "publisher", "place"):
        value = getattr(modelled, name)
        if value and re.sub(r"\s", "", value) not in outside:
            setattr(modelled, name, None)
