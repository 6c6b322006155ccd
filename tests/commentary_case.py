"""A labelled commentary, and how a record is compared with it.

A case is a text after `===INPUT===` and, after `===RECORD===`, what the record must say as YAML. A field that the case does not
name must be empty: nothing may be invented.
"""

import re
import unicodedata
from pathlib import Path

import yaml

from corpus_cli.model.commentary import Draft

SINGLE = ("title", "subtitle", "date", "genre", "series", "theme", "publisher", "license", "source_url")


def read_case(path: Path) -> tuple[str, dict[str, object]]:
    _, text, record = re.split(r"^===(?:INPUT|RECORD)===\n", path.read_text("utf-8"), flags=re.MULTILINE)
    return text, yaml.safe_load(record)


def folded(text: object) -> str:
    return "".join(unicodedata.normalize("NFKC", str(text)).split())


def as_case(draft: Draft) -> dict[str, object]:
    """A draft in the shape of a case's record."""
    return {
        **{name: getattr(draft, name) for name in SINGLE},
        "language": draft.language,
        "authors": [folded(" | ".join([a.name, *(x.text for x in a.affiliations)])) for a in draft.authors],
        "contributors": [f"{c.name}: {', '.join(c.roles)}" for c in draft.contributors],
        "keywords": list(draft.keywords),
        "abstract": draft.abstract,
        "contact": (draft.contact.email or draft.contact.phone) if draft.contact else None,
        "sections": [folded(f"{s.level} {s.number or ''} {s.heading}") for s in draft.sections if s.heading],
        "references": len(draft.references),
    }


def alike(wanted: object, value: object, *, start: bool) -> bool:
    """Whether a value is the wanted one, apart from white space; `start`: or begins with it."""
    if not wanted or not value:
        return not wanted and not value
    if isinstance(wanted, list) and isinstance(value, list):
        return [folded(w) for w in wanted] == [folded(v) for v in value]
    return folded(value).startswith(folded(wanted)) if start else folded(value) == folded(wanted)
