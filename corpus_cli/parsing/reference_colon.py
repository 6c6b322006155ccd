"""Entries whose authors end in a colon, without a date at the head: German lists and notes, Springer's computer science, Japanese engineering.

`Auer, Petra: Der Kanal. 2. Aufl. Graz: Leykam 2014`, `Okafor, L., Brandt, A.: Nets. J. Log. 12(3), 5–9 (2020)`, `長尾美月：運河堤防，土木学会論文集，78巻`.
"""

import re

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institutions import COUNTRIES
from corpus_cli.parsing.name_list import split_names
from corpus_cli.parsing.names import parse_names
from corpus_cli.parsing.names_east import CJK, is_family
from corpus_cli.parsing.quotes import OPENING, bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_groups import DOCUMENT, EDITION, GROUP, read_group
from corpus_cli.parsing.reference_head import plausible_authors, read_authors
from corpus_cli.parsing.reference_locus import begins_locus
from corpus_cli.parsing.reference_people import EDITED_BY, TRANSLATED_BY
from corpus_cli.parsing.reference_tail import read_tail
from corpus_cli.parsing.reference_theses import THESIS
from corpus_cli.parsing.reference_title import before_book, take_title
from corpus_cli.parsing.reference_words import ABBREVIATION, PLACE_YEAR, periodical_end

_HEAD = re.compile(r"(?P<a>[^:：“”„\"«「『《〈.。]{2,60}(?:\.[^:：“”„\"«「『《〈]{0,160})?)[:：]\s*(?=[^\s/\d])")
_EDITORS = re.compile(r"\s*[(\[]\s*(?:Hg|Hrsg|Hgg|[Ee]ds?|[Dd]irs?|[Cc]oords?|[ÉEée]ds?)\.?\s*[)\]]$")
_AND = re.compile(r"\s(?:and|&|und|et|y|e)\s")
_LEAST_HAN = 3
"""Letters of a name before a Han title; two could be a place."""


def read_colon(text: str, fields: Fields, previous: Reference | None) -> bool:
    """Read an entry whose authors end in a colon; False where they are no list of people."""
    match = _HEAD.match(text)
    if not match or not _people(_EDITORS.sub("", match["a"].strip()), fields.language):
        return False
    fields.style = "colon"
    read_authors(match["a"].strip(), fields, previous)
    rest = text[match.end() :]
    han = bool(CJK.search(rest[:1]))
    if han and (comma := re.search(r"[，,](?=\S)|[，,]\s", rest)):
        fields.title, fields.commas = rest[: comma.start()].strip(), True
        read_tail(rest[comma.end() :].replace("，", ", "), fields)
    else:
        read_tail(_title(rest, fields), fields)
    return bool(fields.title)


_BREAK = re.compile(r"[.?!,]\s+(?=\S)|\s+(?=[(\[])")
_IMPRINT = re.compile(
    rf"{PLACE_YEAR}|[A-ZÀ-Þ][\w.’-]*(?:(?:\s(?:am|an\sder|im|a\.|u\.))?[\s/]\s?[A-ZÀ-Þ][\w.’-]*){{0,4}}\s?:\s[^\s]"
)
_VOLUMES = re.compile(r"\d{1,2}\s(?:Bde|vols?|tomes|tomos)\b")
_IN = re.compile(r"(?:[Ii]n|[Dd]ans|[Ee]n)\s?:\s")
_SUBTITLE = re.compile(
    r"(?:Eine?|Zur?|Zum|Die|Der|Das|Dem|Von|Vom|Über|Studien|Beiträge|Une?|Essai|Les?|La|El|Los|Las|An?|The|On)\s|(?:[^\s.,:]+\s){1,12}?(?!u\.|am\s|an\s)[a-zà-ÿ]{2,}\s"
)


def _title(text: str, fields: Fields) -> str:
    """Store the title, to the stop or comma after which its imprint, book or journal comes; return the rest. A subtitle may follow a stop."""
    if OPENING.match(text) or before_book(text):
        return take_title(text, fields)
    for match in _BREAK.finditer(text):
        before, at = text[: match.start() + 1], match.end()
        if match[0][0] == "." and ABBREVIATION.search(before) and not _follows(text, at):
            continue
        if match[0][0].isspace() and not ((group := GROUP.match(text, at)) and read_group(group[1].strip(), Fields())):
            continue
        if not match[0][0].isspace() and not _follows(text, at) and (match[0][0] != "." or _SUBTITLE.match(text, at)):
            continue
        end = match.start() + (match[0][0] in "?!")
        fields.title = bare_title(text[:end])
        return text[at:]
    return take_title(text, fields, comma=True)


def _follows(text: str, at: int) -> bool:
    """Whether what comes after a title begins at `at`."""
    if any(
        pattern.match(text, at)
        for pattern in (_IN, _IMPRINT, _VOLUMES, EDITION, THESIS, EDITED_BY, TRANSLATED_BY, DOCUMENT)
    ):
        return True
    if begins_locus(text, at):
        return True
    return periodical_end(text, at) is not None


_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3,}\.\s")
"""The stop between authors and a title: what stands before the colon is both."""


def _people(text: str, language: str | None) -> bool:
    """Whether all names are people's, family name first: a title with a colon in it begins with none."""
    if "(" in text or _SENTENCE_ENDS.search(text) or not plausible_authors(text):
        return False
    names, _ = parse_names(text, language=language)
    if not names or any(not (name.family and name.given) or (name.given or "").lower() in COUNTRIES for name in names):
        return False
    if CJK.search(text):
        return all(len(f"{name.family}{name.given}") >= _LEAST_HAN and is_family(name.family or "") for name in names)
    if any(is_given_name(name.family.split(maxsplit=1)[0]) for name in names if name.family and " " in name.family):
        return False  # `Livia Marchetti, Rice Women`: a note's author and title
    inverted = ["," in piece for piece in split_names(text)[0]]
    return all(inverted) or (all(inverted[:-1]) and len(inverted) > 1 and bool(_AND.search(text)))


__all__ = ["read_colon"]
