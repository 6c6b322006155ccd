"""Preprints: papers on a server that is their publisher, not a journal they are in (CSL 1.0.2 calls them `article`)."""

import re

from corpus_cli.parsing.reference_fields import Fields

_SERVER = re.compile(
    r"(?P<s>ar[Xx]iv|bioRxiv|medRxiv|chemRxiv|ChemRxiv|EarthArXiv|PsyArXiv|SocArXiv|EdArXiv|engrXiv|TechRxiv|viXra|OSF Preprints|Research Square|Preprints(?:\.org)?|Authorea)(?:\s(?:e-?prints?|preprints?|\(Cornell University\)))?",
)


def take_preprint(fields: Fields) -> None:
    """Make the server the publisher, where nothing but its name contains the paper."""
    for name in ("container", "publisher"):
        match = _SERVER.fullmatch(getattr(fields, name) or "")
        if match and not (fields.volume or fields.issue or (name == "publisher" and fields.container)):
            fields.container, fields.publisher = None, match["s"]
            return


def is_preprint(fields: Fields) -> bool:
    """Whether a server of preprints publishes it."""
    return bool(fields.publisher and not fields.container and _SERVER.fullmatch(fields.publisher))
