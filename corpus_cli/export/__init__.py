"""Citation lists in the formats other tools read: items in, files out.

`render` makes a whole file of CSL items; an exporter of `EXPORTERS` yields it in pieces.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from corpus_cli.errors import UsageError
from corpus_cli.export.bibtex import BibLaTeX, BibTeX
from corpus_cli.export.csl_json import CslJson
from corpus_cli.export.csl_yaml import CslYaml
from corpus_cli.export.exporter import Exporter, ExportOptions
from corpus_cli.export.markup import Html, Markdown, Text
from corpus_cli.export.ris import Ris
from corpus_cli.export.tables import Csv, JsonLines
from corpus_cli.export.word import Docx

EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter
    for exporter in (
        BibTeX(),
        BibLaTeX(),
        Ris(),
        CslJson(),
        CslYaml(),
        Csv(),
        JsonLines(),
        Text(),
        Markdown(),
        Html(),
        Docx(),
    )
}
"""The formats by name; plugins add to them."""
_ALIASES = {
    "bib": "bibtex",
    "csl": "csl-json",
    "json": "csl-json",
    "yaml": "csl-yaml",
    "md": "markdown",
    "txt": "text",
    "ndjson": "jsonl",
    "word": "docx",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A finished file: its content, media type and a name for it."""

    content: str | bytes
    media_type: str
    filename: str


def register(exporter: Exporter) -> None:
    """Offer another format. One with the name of a built-in format takes its place.

    Raises:
        TypeError: It lacks an attribute of `Exporter`.
    """
    for attribute in ("name", "suffix", "media_type", "write"):
        if not hasattr(exporter, attribute):
            raise TypeError(f"an exporter needs {attribute!r}")
    EXPORTERS[exporter.name] = exporter


def find_exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        UsageError: There is none; the hint names the nearest or all.
    """
    folded = name.lower().lstrip(".")
    folded = _ALIASES.get(folded, folded)
    if folded not in EXPORTERS:
        raise UsageError(f"no format {name!r}", hint=f"there are {', '.join(EXPORTERS)}")
    return EXPORTERS[folded]


def render(
    items: Iterable[dict[str, Any]],
    format_name: str,
    style: str = "chicago-author-date",
    locale: str | None = None,
    *,
    options: ExportOptions | None = None,
    stem: str = "references",
) -> Download:
    """The whole file in memory, for a download. `options` takes the place of `style` and `locale` where given.

    Raises:
        UsageError: The format, style or locale is unknown.
    """
    exporter = find_exporter(format_name)
    parts = list(exporter.write(items, options or ExportOptions(style=style, locale=locale)))
    content: str | bytes = b"".join(parts) if parts and isinstance(parts[0], bytes) else "".join(map(str, parts))  # type: ignore[arg-type]
    return Download(content, exporter.media_type, stem + exporter.suffix)
