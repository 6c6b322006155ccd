"""Formatted lists: which style, in which order, under which headings."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus_cli.export.bibtex import UNTITLED
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.keys import Romanise
from corpus_cli.export.phrase import Phrase, phrase
from corpus_cli.export.style import Style
from corpus_cli.export.styles import apa, chicago_author_date, chicago_notes, gbt7714, korean, mla, vancouver
from corpus_cli.export.terms import terms_for
from corpus_cli.export.work import Work

STYLES: dict[str, Style] = {
    style.name: style
    for style in (
        chicago_author_date.STYLE, chicago_notes.STYLE, chicago_notes.NOTE, apa.STYLE, mla.STYLE, gbt7714.STYLE, vancouver.STYLE, korean.STYLE,
    )
}  # fmt: skip
"""The styles that need no other program, by name."""
ALIASES = {
    "chicago": "chicago-author-date", "chicago-author-date-18": "chicago-author-date", "chicago-18": "chicago-author-date",
    "chicago-notes-bibliography": "chicago-notes", "chicago-fullnote": "chicago-note", "chicago-full-note": "chicago-note", "apa-7": "apa", "apa7": "apa",
    "mla-9": "mla", "mla9": "mla", "modern-language-association": "mla", "gbt7714": "gb-t-7714-2015", "gb-t-7714": "gb-t-7714-2015",
    "gb/t-7714-2015": "gb-t-7714-2015", "gbt7714-2015": "gb-t-7714-2015", "gb-t-7714-2015-numeric": "gb-t-7714-2015", "nlm": "vancouver",
    "korean": "korean-social-science", "ko": "korean-social-science",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group."""

    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One formatted item with its key, number in the list and language; `label` is the number as the style prints it."""

    key: str
    number: int
    label: str
    text: Phrase
    language: str


def built_in(name: str) -> Style | None:
    """The built-in style of this name or of one of its usual other names."""
    folded = name.lower().replace("_", "-").replace(" ", "-")
    return STYLES.get(ALIASES.get(folded, folded))


def format_item(item: Mapping[str, Any], style: Style, locale: str | None = None) -> Phrase:
    """One item in a style. An item that has nothing but its text is that text.

    Raises:
        UsageError: The locale is unknown.
    """
    if "commentary" in item.get("custom", {}) and not item.get("title"):
        item = {**item, "title": UNTITLED}
    work = Work.of(item)
    if not (work.title or work.author or work.editor or work.container):
        return phrase(work.note or item.get("id", ""))
    return style.entry(work, terms_for(locale or style.locale))


def bibliography(items: Iterable[Mapping[str, Any]], style: Style, options: ExportOptions) -> Iterator[Heading | Entry]:
    """The list, an entry at a time; without sorting and grouping nothing is kept in memory.

    Raises:
        UsageError: The locale is unknown.
    """
    number = 0
    for heading, group in _groups(items, options):
        if heading is not None:
            yield Heading(heading)
        for item in _sorted(group, options):
            number += 1
            label = style.label.format(number) if style.label else ""
            yield Entry(
                str(item["id"]), number, label, format_item(item, style, options.locale), item.get("language", "")
            )


def _groups(
    items: Iterable[Mapping[str, Any]], options: ExportOptions
) -> Iterator[tuple[str | None, Iterable[Mapping[str, Any]]]]:
    by_commentary = options.group_by == "commentary"
    keyed = options.keyed(map(dict, items), repeats=by_commentary)
    if options.group_by is None:
        yield None, keyed
        return
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for item in keyed:
        groups.setdefault(_group(item, options), []).append(item)
    names = (
        sorted(groups, key=lambda name: _folded(name, options.romanise))
        if options.group_by == "author"
        else list(groups)
    )
    if options.group_by == "year":
        names.sort(key=lambda name: (not name.isdigit(), name))
    for name in names:
        yield name, groups[name]


def _group(item: Mapping[str, Any], options: ExportOptions) -> str:
    if options.group_by == "year":
        parts = (item.get("issued", {}).get("date-parts") or [[]])[0]
        return str(parts[0]) if parts else "n.d."
    if options.group_by == "author":
        work = Work.of(item)
        people = work.author or work.editor
        return people[0].inverted if people else "–"
    custom = item.get("custom", {})
    identifier = custom.get("cited-in") or custom.get("commentary") or "–"
    return options.titles(identifier) or identifier


def _sorted(items: Iterable[Mapping[str, Any]], options: ExportOptions) -> Iterable[Mapping[str, Any]]:
    if options.sort is None:
        return items
    keys = {"author": _by_author, "date": _by_date, "title": _by_title}
    key = keys[options.sort]
    return sorted(items, key=lambda item: key(item, options.romanise))


def _folded(text: str, romanise: Romanise) -> str:
    roman = romanise(text) or romanise(text.replace(", ", "")) or text
    letters = unicodedata.normalize("NFKD", roman).casefold()
    return "".join(c for c in letters if c.isalnum() or c == " ")


def _by_author(item: Mapping[str, Any], romanise: Romanise) -> tuple[object, ...]:
    work = Work.of(item)
    people = work.author or work.editor
    names = tuple(_folded(person.inverted, romanise) for person in people) or (_folded(work.title, romanise),)
    return (names, work.year or 9999, work.letter, work.month or 0, work.day or 0, _folded(work.title, romanise))


def _by_date(item: Mapping[str, Any], romanise: Romanise) -> tuple[object, ...]:
    work = Work.of(item)
    return (work.year or 9999, work.month or 0, work.day or 0, *_by_author(item, romanise))


def _by_title(item: Mapping[str, Any], romanise: Romanise) -> tuple[object, ...]:
    return (_folded(item.get("title", ""), romanise), *_by_author(item, romanise))
