"""What biblatex's data model (biblatex 3.17, biber 2.18) demands and allows, as tables."""

from collections.abc import Mapping
from typing import Any

_COMMON = {"titleaddon", "note", "pubstate"}
_BOOKISH = _COMMON | {"location", "publisher", "number", "volume", "series", "edition", "pages", "translator", "editor"}
FIELDS: dict[str, frozenset[str]] = {
    kind: frozenset(fields)
    for kind, fields in {
        "article": _COMMON | {"number", "volume", "series", "pages", "journaltitle", "issue", "translator", "editor"},
        "book": _BOOKISH,
        "collection": _BOOKISH,
        "inbook": _BOOKISH | {"booktitle"},
        "incollection": _BOOKISH | {"booktitle"},
        "inproceedings": (_BOOKISH - {"edition", "translator"}) | {"booktitle", "organization", "eventtitle", "venue"},
        "dataset": _COMMON | {"location", "publisher", "organization", "number", "series", "edition", "type", "editor"},
        "misc": _COMMON | {"location", "organization", "howpublished", "type", "editor"},
        "online": _COMMON | {"organization", "editor"},
        "report": _COMMON | {"location", "institution", "number", "pages", "type"},
        "thesis": _COMMON | {"location", "institution", "pages", "type"},
        "unpublished": _COMMON | {"location", "howpublished", "type", "eventtitle", "venue"},
    }.items()
}
"""The fields of each entry type that this program writes beside those every type has."""

CANDIDATES: dict[str, tuple[str, ...]] = {
    "container-title": ("journaltitle", "booktitle", "eventtitle", "howpublished", "organization", "series"),
    "publisher": ("publisher", "institution", "organization"),
    "publisher-place": ("location", "venue"),
    "collection-title": ("series", "titleaddon"),
    "volume": ("volume",),
    "issue": ("number",),
    "number": ("number",),
    "edition": ("edition",),
    "genre": ("type", "titleaddon"),
    "page": ("pages",),
}
"""The fields a CSL variable may go to, best first."""

LABELS = {"volume": "Vol. {}", "issue": "No. {}", "number": "No. {}", "edition": "Ed. {}", "page": "pp. {}"}
"""How a value without a field of its own is introduced in the note."""

PUBSTATES = {
    "forthcoming": "forthcoming", "in press": "inpress", "in preparation": "inpreparation", "submitted": "submitted", "under review": "submitted",
    "근간": "forthcoming", "출간예정": "forthcoming", "게재예정": "inpress", "即将出版": "forthcoming", "近刊": "forthcoming",
}  # fmt: skip
LANGID = {
    "en": "english", "en-us": "american", "en-gb": "british", "zh": "chinese", "ko": "korean", "ja": "japanese", "fr": "french", "de": "ngerman",
    "es": "spanish", "it": "italian", "pt": "portuguese", "pt-br": "brazilian", "ru": "russian", "uk": "ukrainian", "pl": "polish", "nl": "dutch",
    "sv": "swedish", "da": "danish", "nb": "norsk", "no": "norsk", "nn": "nynorsk", "fi": "finnish", "cs": "czech", "sk": "slovak", "hu": "hungarian",
    "tr": "turkish", "el": "greek", "ro": "romanian", "bg": "bulgarian", "hr": "croatian", "sr": "serbian", "sl": "slovene", "et": "estonian",
    "lv": "latvian", "lt": "lithuanian", "ca": "catalan", "is": "icelandic", "vi": "vietnamese", "th": "thai", "id": "indonesian", "mn": "mongolian",
}  # fmt: skip
"""biblatex's names of languages (manual §2.2.3, table 2) by BCP 47 tag, and babel's for those it does not list."""

_WANTED: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    kind: tuple((entry, frozenset(needs.split())) for entry, needs in choices)
    for kind, choices in {
        "article-journal": (("article", "author title container-title"),),
        "article-newspaper": (("article", "author title container-title"),),
        "article-magazine": (("article", "author title container-title"),),
        "book": (("book", "author title"), ("collection", "editor title")),
        "chapter": (
            ("incollection", "author editor title container-title"),
            ("inbook", "author title container-title"),
        ),
        "paper-conference": (("inproceedings", "author title container-title"),),
        "report": (("report", "author title publisher"),),
        "thesis": (("thesis", "author title publisher"),),
        "manuscript": (("unpublished", "author title"),),
        "speech": (("unpublished", "author title"),),
        "dataset": (("dataset", "title"),),
    }.items()
}
_SUBTYPE = {"article-newspaper": "newspaper", "article-magazine": "magazine"}


def entry_type(item: Mapping[str, Any]) -> tuple[str, str | None]:
    """The entry type for which the item has every mandatory field, and the `entrysubtype` that keeps what the type alone does not say."""
    csl = item.get("type", "document")
    for entry, needs in _WANTED.get(csl, ()):
        if all(item.get(need) for need in needs):
            return entry, _SUBTYPE.get(csl, "speech" if csl == "speech" else None)
    if item.get("title") and (item.get("URL") or item.get("DOI")):
        return "online", None if csl in {"webpage", "document"} else _SUBTYPE.get(csl, csl)
    return "misc", None if csl == "document" else _SUBTYPE.get(csl, csl)
