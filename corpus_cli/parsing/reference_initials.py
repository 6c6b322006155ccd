"""Lists of people as numbered styles print them, with bare initials behind the family name: `Smith JA` (Vancouver), `SMITH J A` (GB/T 7714)."""

import re

from corpus_cli.model.names import Name
from corpus_cli.parsing.names import parse_name
from corpus_cli.parsing.names_east import CJK

_SMALL = r"(?:(?:[dD]e|[dD]el|[dD]er|[dD]en|[dD]a|[dD]as|[dD]i|[dD]o|[dD]os|[dD]u|[vV]an|[vV]on|[vV]om|[lL]a|[lL]as|[lL]e|[aA]l|[eE]l|[bB]in|[bB]en|ten|ter|te|zu|zur|af|av|y|e|St\.|ST\.|Y|DE|DEL|DER|DEN|DA|DI|DO|DOS|DU|VAN|VON|LA|LE)\s)"
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'‘ʻ‐-]+"
_FAMILY = rf"{_SMALL}{{0,3}}{_WORD}(?:\s{_SMALL}{{0,3}}{_WORD}){{0,3}}"
_SUFFIX = r"(?:\s(?:Jr|Sr|II|III|IV|2nd|3rd)(?!\w))?"
_PERSON = rf"(?:{_FAMILY})\s[A-ZÀ-Þ](?:[\s-]?[A-ZÀ-Þ]){{0,3}}{_SUFFIX}(?![\w’'.]\w)"
PEOPLE = rf"{_PERSON}(?:,\s{_PERSON})*(?:,\set\sal)?"
"""People with bare initials, commas between them."""
_PARTS = re.compile(
    rf"(?P<family>{_FAMILY})\s(?P<given>[A-ZÀ-Þ](?:[\s-]?[A-ZÀ-Þ]){{0,3}})(?:\s(?P<suffix>Jr|Sr|II|III|IV|2nd|3rd))?"
)
_LIST = re.compile(PEOPLE)
_ET_AL = re.compile(r",\set\sal$")
_EAST = re.compile(r"[,，、]\s?")
_EAST_ET_AL = re.compile(r"[,，]?\s?(?:等|外|ほか|외)$")


def initialed(text: str) -> tuple[list[Name], bool] | None:
    """The people of such a list, and whether others were left out; None for any other text."""
    if not _LIST.fullmatch(text):
        return None
    others = bool(_ET_AL.search(text))
    names = []
    for piece in _ET_AL.sub("", text).split(", "):
        match = _PARTS.fullmatch(piece)
        if not match:
            return None
        family = match["family"]
        shouted = family.upper() == family and len(family) > 1
        names.append(Name(family=_recased(family) if shouted else family, given=match["given"], suffix=match["suffix"]))
    return names, others


def _recased(family: str) -> str:
    """`de la Fuente` of `DE LA FUENTE`, `O’Brien` of `O’BRIEN`."""
    words = [
        word.lower() if _PARTICLE.fullmatch(word) else re.sub(r"[^\W\d_]+", lambda m: m[0][0] + m[0][1:].lower(), word)
        for word in family.split(" ")
    ]
    return " ".join(words)


_PARTICLE = re.compile(r"DE|DEL|DER|DEN|DA|DI|DO|DOS|DU|VAN|VON|LA|LE|TEN|TER|Y|E|AF|AV|ZU|ZUR")


def people(text: str, language: str | None) -> tuple[list[Name], bool] | None:
    """The people of a list in either script; None where one of them is no person."""
    if found := initialed(text):
        return found
    if not CJK.search(text):
        return None
    others = bool(_EAST_ET_AL.search(text))
    names = [parse_name(piece, language=language) for piece in _EAST.split(_EAST_ET_AL.sub("", text)) if piece]
    return (names, others) if names and all(name.family or _is_transcribed(name) for name in names) else None


def _is_transcribed(name: Name) -> bool:
    return bool(re.search(r"[·・]", name.literal or ""))


__all__ = ["PEOPLE", "initialed", "people"]
