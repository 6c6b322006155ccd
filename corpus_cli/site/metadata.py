"""Datasette's configuration for a corpus: what the tables are, how they open, and what a visitor may do.

Datasette 0.65 reads all of it from metadata.yaml; 1.0 reads descriptions there and the rest from datasette.yaml. Both are made from one value.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.reference import Reference
from corpus_cli.site.settings import PLUGIN, SiteSettings

HIDDEN = (
    "commentaries_fts_text", "commentaries_fts_source", "search_meta", "fingerprints", "fingerprint_bands", "contacts", "aliases", "other_names", "files",
    "commentary_names", "entry_names",
    "_sqlite_migrations", "_migrations", "sqlite_stat1",
)  # fmt: skip
"""Tables that serve the program rather than a reader."""

_COMMENTARY = {
    "slug": "the id, as in addresses and on the command line", "title": "as printed; empty where the text states none", "subtitle": "as printed",
    "authors": "names in reading order", "date": "when it was published, EDTF level 1: 2025, 2025-03, 2025-03-14", "year": "the year of the date",
    "genre": "what the publisher calls it", "series": "the series it appeared in", "theme": "the publisher's subject heading",
    "keywords": "as printed", "language": "BCP 47", "publisher": "the institution", "words": "words of abstract and text; each Han or kana character is one",
    "status": "incomplete while title, author or date is missing", "citation_key": "for BibTeX and other citation lists",
    "source_url": "where it was first published", "abstract": "as printed", "body": "the text with its headings", "license": "SPDX identifier or address",
    "path": "the file, from the corpus's folder", "sha256": "of the file's bytes",
}  # fmt: skip
_REFERENCE = {
    "number": "its place in the list, or the note's number", "type": "CSL 1.0.2", "author": "names as CSL has them", "date": "EDTF level 1",
    "year_suffix": "the letter of 2024a", "title": "as cited", "container_title": "the journal, newspaper or book it is in", "raw": "the entry as printed",
    "line": "where it stands in the file", "parser": "which part of the program read it", "confidence": "between 0 and 1", "residue": "what no field took",
    "work_id": "the work that several references point to", "target_id": "the commentary of this corpus that it is",
    "repeats": "for a note that names an earlier work again: the number of that work", "note": "for a further work of a note: the number of the note",
}  # fmt: skip
_CITATION = {
    "raw": "as printed", "line": "in the file, from 1", "column": "in the line, from 1", "sentence": "the sentence around it",
    "kind": "author-date or note", "entry_id": "the reference it points to", "reason": "why no reference could be chosen",
}  # fmt: skip
MODELS: dict[str, tuple[type[BaseModel], Mapping[str, str]]] = {
    "commentaries": (Commentary, _COMMENTARY),
    "reference_entries": (Reference, _REFERENCE),
    "citations": (Citation, _CITATION),
}
"""The model behind a table, and the meaning of its columns. A test holds the two together."""

_DATABASE = (
    'The tables behind the site, as pages, JSON and CSV. Start with the <a href="{0}/catalogue">catalogue</a> (one row a commentary), the '
    '<a href="{0}/reference_entries">references</a> or the <a href="{0}/works">works</a> they point to.'
)
"""Links are relative: Datasette may be served below a folder."""

_SEARCH = """select c.slug, c.title, c.authors, c.date, c.language from commentaries_fts f join commentaries c on c.id = f.rowid
where commentaries_fts match escape_fts(:q) order by f.rank limit 100"""
_MOST_CITED = """select w.title, w.author, w.year, count(distinct e.commentary_id) as cited_by, w.key from works w
join reference_entries e on e.work_id = w.id group by w.id order by cited_by desc, w.title"""


def tables() -> dict[str, Any]:
    """The tables: titles, columns, sizes, facets, full text."""
    catalogue_columns = (
        "slug", "title", "subtitle", "authors", "date", "year", "genre", "series", "theme", "keywords", "language", "publisher", "words", "status",
        "citation_key", "source_url",
    )  # fmt: skip
    listed = {
        "size": 50,
        "facets": [{"array": "authors"}, {"array": "keywords"}, "theme", "language", "year"],
        "facet_size": 12,
        "sort_desc": "date",
        "fts_table": "commentaries_fts",
        "fts_pk": "id",
    }
    described: dict[str, Any] = {
        "catalogue": {
            "title": "Catalogue", "description": "One row a commentary, without its text.",
            "columns": {name: _COMMENTARY[name] for name in catalogue_columns}, **listed,
        },
        "commentaries": {
            "title": "Commentaries", "description": "One row a commentary, with its text.", "columns": dict(_COMMENTARY), "label_column": "title", **listed, "size": 20,
        },
        "people": {"title": "People", "label_column": "name", "sort": "family", "size": 100},
        "keywords": {"title": "Keywords", "label_column": "keyword", "sort": "keyword", "size": 100},
        "contributions": {"title": "Contributions", "description": "Who did what, as printed.", "facets": ["role"]},
        "commentary_keywords": {"title": "Keywords of commentaries"},
        "sections": {"title": "Sections", "label_column": "heading"},
        "reference_entries": {
            "title": "References", "description": "The entries of all reference lists.", "columns": dict(_REFERENCE), "label_column": "title",
            "facets": ["type", "year", "language"], "size": 50,
        },
        "works": {"title": "Works", "description": "What the references point to, each once.", "label_column": "title", "facets": ["type", "year"], "size": 50},
        "citations": {"title": "Citations", "description": "The pointers in the texts.", "columns": dict(_CITATION), "label_column": "raw", "facets": ["kind"]},
        "links": {"title": "Links", "description": "Translations, revisions and downloads.", "facets": ["rel"]},
        "field_sources": {"title": "Where values come from", "facets": ["field", "status", "source"]},
        "diagnostics": {"title": "Findings", "facets": ["code", "severity"]},
    }  # fmt: skip
    return described | {name: {"hidden": True} for name in HIDDEN}


def plugin_config(site: SiteSettings) -> dict[str, Any]:
    """The site's settings under the plugin's name."""
    return {PLUGIN: site.as_plugin()}


def queries() -> dict[str, Any]:
    """Stored queries; they work with and without the plugin."""
    return {
        "search": {
            "sql": _SEARCH,
            "title": "Search",
            "description": "Ranked full text; try /search for marks, filters and facets.",
        },
        "most_cited": {"sql": _MOST_CITED, "title": "Most cited works"},
    }


def metadata(site: SiteSettings, database: str = "corpus") -> dict[str, Any]:
    """metadata.yaml: everything for Datasette 0.65, and the descriptions for 1.0."""
    described = _described(site)
    licensed = {key: described[key] for key in ("license", "license_url") if key in described}
    return {
        **described,
        "plugins": plugin_config(site),
        "databases": {
            database: {
                **licensed,
                "description_html": _DATABASE.format(database),
                "tables": {name: table | ({} if table.get("hidden") else licensed) for name, table in tables().items()},
                "queries": queries(),
            }
        },
    }


def _described(site: SiteSettings) -> dict[str, Any]:
    values = {
        "title": site.title, "description": site.description, "license": site.license, "license_url": site.license_url,
        "source": site.publisher, "source_url": site.base_url if site.publisher else None,
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}


def settings(*, published: bool, downloads: bool = True) -> dict[str, Any]:
    """Datasette's settings. Published, nobody runs SQL of their own; on one's own machine everything is on."""
    return {
        "suggest_facets": False,
        "default_page_size": 50,
        "default_allow_sql": not published,
        "allow_download": downloads,
        "default_cache_ttl": 3600 if published else 0,
        "truncate_cells_html": 600,
        "num_sql_threads": 4,
    }


def configuration(site: SiteSettings, *, published: bool, database: str = "corpus") -> dict[str, Any]:
    """datasette.yaml, for Datasette 1.0: settings, plugins, tables and stored queries."""
    described = ("title", "description", "columns", "license", "license_url", "source", "source_url")
    return {
        "settings": settings(published=published, downloads=site.downloads),
        "plugins": plugin_config(site),
        "databases": {
            database: {
                "tables": {
                    name: {key: value for key, value in table.items() if key not in described}
                    for name, table in tables().items()
                },
                "queries": queries(),
            }
        },
    }
