"""Speeches: what kind it was, and where and when it was held.

CSL keeps the event of a speech apart from what contains a text (`event-title`, `event-place`). A record has no field for the event, so that it is
among the words no field takes; the city is the place.
"""

import re

from corpus_cli.parsing.dates import MONTH, find_dates
from corpus_cli.parsing.institutions import is_newspaper
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_places import cut_place, is_city

_KIND = r"(?:(?:keynote|opening|closing|inaugural|welcome|welcoming|commencement|concluding|prepared|plenary|public|annual|distinguished)\s){0,2}(?:speech|address|remarks|lecture|statement|testimony|talk|toast|eulogy|presentation|keynote)"
_HELD = re.compile(
    rf"(?P<g>{_KIND})(?:\s(?:as\s)?(?:delivered|given|presented|made|held))?\s(?:at|to|before|for|in)\s(?P<e>(?:[^.;()“”]|(?<=[A-Z])\.(?=\S|,|\s[A-Z]))+?)(?=\.\s|\.?$|;|\s?[(“]|,\s(?:{MONTH}\s\d|\d{{1,2}}\s{MONTH}|{MONTH},?\s\d{{4}}|\d{{4}}(?!\d)))",
    re.IGNORECASE,
)
SPEECH = re.compile(rf"{_KIND}|연설|강연|기조\s?연설|演讲|讲话|講演|演説|基調講演", re.IGNORECASE)


def take_held(text: str, at: int, fields: Fields) -> int | None:
    """`Speech delivered at the Harbour Forum, Bergen`: the end of the event after storing its kind and place."""
    match = _HELD.match(text, at)
    if not match:
        return None
    fields.genre = fields.genre or match["g"]
    keep_event(match["e"], fields)
    return match.end()


def keep_event(text: str, fields: Fields) -> None:
    """Keep where a speech was held: the city as place, the rest beside the fields. A date at the end is the speech's."""
    for found in find_dates(text):
        if found.edtf and not text[found.end :].strip(" .,") and fields.add_date(found.edtf):
            text = text[: found.start].strip(" ,;")
    event, place = cut_place(re.sub(r"^the\s", "", text.strip(" .,;")))
    if place and fields.place is None:
        fields.place = place
    elif place:
        event = text
    if event:
        fields.aside.append(event)


def settle_speech(chunks: list[str], fields: Fields) -> list[str]:
    """The chunks of a speech without its event and place: what is left is the outlet that printed it."""
    if not fields.genre or not SPEECH.fullmatch(fields.genre) or fields.in_book:
        return chunks
    rest = []
    for chunk in chunks:
        if is_newspaper(chunk) and not is_city(chunk):
            rest.append(chunk)
        else:
            keep_event(chunk, fields)
    return rest
