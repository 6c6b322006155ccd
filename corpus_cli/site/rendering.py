"""The templates, and the few functions they may call."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from corpus_cli.site import dates
from corpus_cli.site.headers import FOLDER_POLICY
from corpus_cli.site.links import web_address
from corpus_cli.site.slugs import slug

FOLDER = Path(str(files("corpus_cli.site")))
HTML = FOLDER / "html"
ASSETS = FOLDER / "assets"
SUMMARY = 280
"""Characters of a summary: four lines on a desk, six on a phone."""

FORMATS = (
    (".bib", "BibTeX", "For LaTeX, JabRef, BibDesk"),
    (".ris", "RIS", "For Zotero, EndNote, Mendeley"),
    (".csl.json", "CSL-JSON", "For pandoc, citeproc and programs"),
    (".txt", "Text", "A formatted bibliography (Chicago author-date)"),
)
"""Suffix, name and use of each download."""

LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "mn": "Mongolian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese", "zh-Hans": "Chinese (simplified)",
    "zh-Hant": "Chinese (traditional)",
}  # fmt: skip


def language_name(tag: str | None) -> str:
    """The English name of a language, or its tag."""
    if not tag:
        return ""
    return LANGUAGES.get(tag) or LANGUAGES.get(tag.split("-")[0]) or tag


def numbered(count: int, one: str, many: str) -> str:
    """`1 work`, `1,024 works`."""
    return f"{count:,} {one if count == 1 else many}"


def length_of(words: int, language: str | None) -> str:
    """How long a text is; what is counted of Chinese and Japanese are characters."""
    if (language or "").split("-")[0] in ("ja", "zh"):
        return numbered(words, "character", "characters")
    return numbered(words, "word", "words")


def listed(items: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    names = list(items)
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def clipped(text: str, longest: int = SUMMARY) -> str:
    """The text on one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > longest * 0.6 else cut).rstrip(" ,;:.、，。") + "…"


def marked(parts: Sequence[tuple[str, bool]]) -> Markup:
    """Pieces of text, some of them hits, with `<mark>` around the hits."""
    return Markup("").join(Markup("<mark>{}</mark>").format(text) if hit else escape(text) for text, hit in parts)


def pieces(text: str, highlights: Iterable[Sequence[int]]) -> list[tuple[str, bool]]:
    """A text in pieces: `highlights` are the [start, end) of its hits. Overlapping ones count once."""
    found: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted((first, last) for first, last in highlights):
        if end <= at:
            continue
        begin = max(start, at)
        found += [(text[at:begin], False), (text[begin:end], True)]
        at = end
    found.append((text[at:], False))
    return [piece for piece in found if piece[0]]


@cache
def assets_version() -> str:
    """Eight hex digits that change when a style sheet or script does."""
    digest = hashlib.sha256()
    for path in sorted(ASSETS.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


@cache
def environment() -> Environment:
    """Jinja with escaping always on and undefined names as errors."""
    env = Environment(
        loader=FileSystemLoader(HTML), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    env.globals |= {
        "assets": assets_version(), "clipped": clipped, "folder_policy": FOLDER_POLICY, "formats": FORMATS, "language_name": language_name, "length_of": length_of, "listed": listed,
        "machine": dates.machine, "marked": marked, "numbered": numbered, "shown": dates.shown, "slug": slug, "web": web_address,
    }  # fmt: skip
    return env
