"""What machines read of a page: Highwire tags for Google Scholar and Zotero, and JSON-LD for search engines.

Sources: Google Scholar, Inclusion Guidelines for Webmasters (Indexing); schema.org 28, types Report and Person. A page whose title or date is missing
has neither: a placeholder would be indexed as if it were the title.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.reference import Reference
from corpus_cli.site.dates import machine
from corpus_cli.site.links import web_address
from corpus_cli.site.settings import SiteSettings

_REPEATED = re.compile(r"\s*(?:_{2,}|[-\u2010-\u2015\u2212\u2500]{3,}|[\u2014\u2015\u2500]{2,})[.,:]?\s*")
"""A line in place of the author's name, as reference lists print it for one who was named before."""
LONGEST_DESCRIPTION = 300
"""Characters of a description; search engines show about half of it."""


def citable(commentary: Commentary) -> bool:
    """Whether a citation of it has what every style needs: a title and a date."""
    return bool(commentary.title and commentary.date)


def full_title(commentary: Commentary) -> str:
    """Title and subtitle as one."""
    return ": ".join(part for part in (commentary.title, commentary.subtitle) if part)


def publisher(commentary: Commentary, site: SiteSettings) -> str | None:
    """The commentary's own publisher, or the corpus's."""
    return commentary.publisher or site.publisher


def highwire(commentary: Commentary, site: SiteSettings, url: str | None) -> Iterator[tuple[str, str]]:
    """Names and contents of `<meta>` tags, each institution right after its author."""
    if commentary.abstract:
        yield "description", " ".join(commentary.abstract.split())[:LONGEST_DESCRIPTION]
    if not citable(commentary) or not commentary.date:
        return
    yield "citation_title", full_title(commentary)
    for author in commentary.authors:
        yield "citation_author", author.name
        for place in author.affiliations:
            yield "citation_author_institution", place.organization or place.text
        if author.orcid:
            yield "citation_author_orcid", f"https://orcid.org/{author.orcid}"
    yield "citation_publication_date", "/".join(f"{part:02d}" for part in date_parts(commentary.date) if part)
    pairs = (
        ("citation_technical_report_institution", publisher(commentary, site)),
        ("citation_series_title", commentary.series),
        ("citation_language", commentary.language),
        ("citation_keywords", "; ".join(commentary.keywords)),
        ("citation_public_url", url),
        ("citation_fulltext_html_url", url),
    )
    yield from ((name, value) for name, value in pairs if value)
    for reference in commentary.references:
        if reference.short:
            continue
        yield "citation_reference", _named(reference)


def _named(reference: Reference) -> str:
    """The entry as printed, with the author's name in place of a dash that repeats the one above."""
    dash = _REPEATED.match(reference.raw)
    people = reference.author or reference.editor
    if dash is None or not people:
        return reference.raw
    return f"{', '.join(name.display() for name in people)}. {reference.raw[dash.end() :]}"


def json_ld(commentary: Commentary, site: SiteSettings, url: str | None, translations: Sequence[str]) -> Markup | None:
    """A schema.org Report, safe inside a script element; None where title or date is missing. `translations` are addresses."""
    if not citable(commentary):
        return None
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": url,
        "url": url,
        "headline": commentary.title,
        "alternativeHeadline": commentary.subtitle,
        "author": [_person(author) for author in commentary.authors],
        "translator": [
            {"@type": "Person", "name": person.name}
            for person in commentary.contributors
            if "translator" in person.roles
        ],
        "editor": [
            {"@type": "Person", "name": person.name} for person in commentary.contributors if "editor" in person.roles
        ],
        "datePublished": machine(commentary.date),
        "inLanguage": commentary.language,
        "genre": commentary.genre,
        "about": commentary.theme,
        "keywords": list(commentary.keywords),
        "abstract": commentary.abstract,
        "wordCount": commentary.words or None,
        "publisher": {"@type": "Organization", "name": publisher(commentary, site)}
        if publisher(commentary, site)
        else None,
        "license": commentary.license or site.license_url,
        "sameAs": web_address(commentary.source_url),
        "workTranslation": [{"@id": address} for address in translations],
        "citation": [reference.raw for reference in commentary.references if not reference.short],
    }
    kept = {name: value for name, value in data.items() if value not in (None, "", [])}
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704 - escaped here


def _person(author: Any) -> dict[str, Any]:
    person: dict[str, Any] = {"@type": "Organization" if author.literal else "Person", "name": author.name}
    if author.affiliations:
        person["affiliation"] = [
            {"@type": "Organization", "name": place.organization or place.text} for place in author.affiliations
        ]
    if author.orcid:
        person["sameAs"] = f"https://orcid.org/{author.orcid}"
    return person
