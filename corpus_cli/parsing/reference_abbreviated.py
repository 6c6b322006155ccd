"""Abbreviated titles of journals and proceedings, whose stops end nothing: `Estuar. Coast. Sci. 240`, `Proc. 3rd Int. Conf. Mar. Syst., Brest`."""

import re

from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import read_authors

_NAME = r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}(?:(?:de|van|von|der|la|di|del)\s){0,2}[A-ZÀ-Þ][\w’'-]+"
_TITLELESS = re.compile(
    rf"(?P<a>{_NAME}(?:(?:,?\s(?:and|&)\s|,\s){_NAME})*(?:,?\set\sal\.?)?),\s(?P<j>[A-ZÀ-Þ][\w&’-]*(?:\.?\s(?:[A-ZÀ-Þ][\w&’-]*|of|and|the)){{0,6}}\.?)\s(?P<v>\d{{1,4}})(?:\s?\((?P<i>\d{{1,3}})\))?,\s(?P<p>\w{{1,10}}(?:[-–]\w{{1,10}})?)\s\((?P<y>(?:1[89]|20)\d\d)\)\.?$"
)
"""Physics names no title: `A. Brandt and L. Okafor, Phys. Rev. Lett. 118, 146601 (2017)`."""


def read_titleless(text: str, fields: Fields) -> bool:
    """Read an entry of authors, journal, volume, page and year; False where it is none."""
    match = _TITLELESS.match(text)
    if not match:
        return False
    fields.style = "titleless"
    read_authors(match["a"], fields, None)
    fields.container, fields.volume, fields.issue = match["j"], match["v"], match["i"]
    fields.page, fields.date = match["p"], match["y"]
    return True
