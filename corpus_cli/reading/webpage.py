"""What a web page's head declares: Highwire `citation_*`, JSON-LD, Dublin Core, Open Graph, links, language. Nothing is fetched.

Where several vocabularies state one field, the first of that order counts: Highwire tags are set by hand for libraries, JSON-LD and Open Graph mostly by
a content management system. The names of web sites are taken off titles.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.provenance import Source
from corpus_cli.model.source_text import Declared, clean
from corpus_cli.parsing.persons import person_score
from corpus_cli.reading.json_ld import is_account, json_ld
from corpus_cli.reading.metadata import declare, language
from corpus_cli.reading.webpage_checks import contradiction, has_longer, is_of_site
from corpus_cli.reading.webpage_title import (
    PageNames,
    fold,
    is_no_title,
    page_names,
    site_parts,
    without_genre,
    without_site,
)

_HIGHWIRE = {
    # Google Scholar, "Inclusion Guidelines for Webmasters"; Highwire Press tags
    "title": ("citation_title",),
    "date": (
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "citation_cover_date",
        "citation_year",
    ),
    "keywords": ("citation_keywords", "citation_keyword"),
    "language": ("citation_language",),
    "abstract": ("citation_abstract",),
    "publisher": ("citation_publisher", "citation_technical_report_institution"),
    "series": ("citation_series_title",),
    "source_url": ("citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url"),
    "pdf": ("citation_pdf_url",),
}
_DUBLIN_CORE = {
    # DCMI Metadata Terms; both prefixes, `DC.` and `DCTERMS.`
    "title": ("dc.title", "dcterms.title"),
    "date": ("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created"),
    "author": ("dc.creator", "dcterms.creator", "dc.creator.personalname"),
    "keywords": ("dc.subject", "dcterms.subject"),
    "language": ("dc.language", "dcterms.language"),
    "abstract": ("dcterms.abstract", "dc.description.abstract", "dc.description", "dcterms.description"),
    "publisher": ("dc.publisher", "dcterms.publisher"),
    "license": ("dcterms.license", "dc.rights", "dcterms.rights"),
    "source_url": ("dc.identifier.uri", "dc.identifier", "dcterms.identifier"),
    "genre": ("dc.type", "dcterms.type"),
}
_PAGE = {
    # Open Graph protocol (ogp.me) and the names of HTML, section 4.2.5.1
    "date": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publish_date",
        "publication_date",
    ),
    "author": ("author", "article:author", "parsely-author", "byl"),
    "keywords": ("keywords", "news_keywords", "article:tag", "og:article:tag"),
    "abstract": ("description", "og:description", "twitter:description"),
    "publisher": ("og:site_name", "application-name"),
    "theme": ("article:section",),
    "source_url": ("og:url",),
}
_MANY = frozenset({"keywords", "author"})
_CUT = re.compile(r"(?:…|\.\.\.|\[&hellip;\]|\[…\])\s*$")
_EDITORS = re.compile(
    r"\s*(?:编辑部|編輯部|編集部|편집부|편집국|editorial (?:team|board|staff)|editors|staff|web ?team)$", re.IGNORECASE
)
_OF_SITE = re.compile(
    r"(?i)\b(?:official )?(?:web ?site|home ?page|news site|blog)\b|ニュースサイト|(?:公式|ウェブ|ホーム)(?:サイト|ページ)|홈페이지|누리집|공식 ?(?:사이트|블로그)|뉴스 ?사이트|官网|官網|官方网站|官方網站|网站|網站"
)
"""What a description calls what it describes, where that is the site."""
_LONGEST_OF_SITE = 120
_SHORTEST_NAME = 4
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")

Element = Any
"""An `lxml` element; the library has no types."""


class _Head:
    """The `meta` elements of a page by lower-case name, with their lines."""

    def __init__(self, root: Element) -> None:
        self.found: list[tuple[str, str, int]] = []
        for meta in root.iter("meta"):
            name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
            content = clean((meta.get("content") or "").replace("\n", " ")).strip()
            if name and content:
                self.found.append((name.strip().lower(), content, meta.sourceline or 0))

    def declared(
        self, names: dict[str, tuple[str, ...]], path: str, extra: dict[str, object] | None = None
    ) -> Declared:
        """The fields of one vocabulary."""
        values: dict[str, object] = {}
        lines: dict[str, int] = {}
        raw: dict[str, str] = {}
        for key, accepted in names.items():
            for name in accepted:
                hits = [(content, line) for found, content, line in self.found if found == name]
                if key == "source_url":  # an identifier may also be a DOI or a number
                    hits = [hit for hit in hits if hit[0].startswith(("http://", "https://"))]
                if hits and key not in values:
                    many = key in _MANY and len(hits) > 1
                    values[key] = [content for content, _ in hits] if many else hits[0][0]
                    lines[key], raw[key] = hits[0][1], "; ".join(content for content, _ in hits) if many else hits[0][0]
        return declare(values | (extra or {}), Source.META, path=path, lines=lines, raw=raw)

    def first(self, *names: str) -> str | None:
        return next((content for name in names for found, content, _ in self.found if found == name), None)

    def authors(self) -> list[dict[str, object]]:
        """Highwire authors, each with the institutions and the ORCID that follow it."""
        people: list[dict[str, object]] = []
        for name, content, _ in self.found:
            if name in ("citation_author", "citation_authors"):
                people.extend({"name": part, "affiliations": []} for part in re.split(r"\s*;\s*", content) if part)
            elif people and name == "citation_author_institution":
                placed = people[-1]["affiliations"]
                assert isinstance(placed, list)
                placed.append(content)
            elif people and name == "citation_author_orcid":
                people[-1]["orcid"] = content
        return people

    def line(self, name: str) -> int | None:
        return next((line for found, _, line in self.found if found == name), None)


def page_metadata(
    root: Element, path: str, names: PageNames, *, headline: str | None, subtitle: str | None = None, text: str
) -> Declared:
    """Everything that the page declares about its text.

    Args:
        root: The document's root element.
        path: The file to name in diagnostics.
        names: What the page calls itself and its site.
        headline: The text's own first heading, if it has one; then titles that only Open Graph or `<title>` state do not count.
        subtitle: The text's own subtitle; a description that only repeats it is no abstract.
        text: The running text, against which the stated language is checked.
    """
    head = _Head(root)
    address = _address(root, head)
    stated = _json_ld(root, address)
    authors = head.authors()
    layers = [
        head.declared(_HIGHWIRE, path, {"author": authors} if authors else None),
        declare(stated, Source.META, path=path, lines=_script_lines(root, stated)),
        head.declared(_DUBLIN_CORE, path),
        _from_elements(root, head, path, headline, address, text),
        head.declared(_PAGE, path),
    ]
    declared = layers[0]
    for layer in layers[1:]:
        declared = declared.over(layer)
    declared = _with_versions(declared, root, address, layers)
    return _checked(declared, path, text, site=[*names.sites, *names.titles_of_page], subtitle=subtitle)


def stated_names(root: Element) -> PageNames:
    """What the page calls its text and its site."""
    stated = _json_ld(root, _address(root, _Head(root)))
    return page_names(root, stated.get("title"), stated.get("publisher"))


def _json_ld(root: Element, address: str | None) -> dict[str, object]:
    scripts = [
        script for script in root.iter("script") if (script.get("type") or "").strip().lower() == "application/ld+json"
    ]
    return json_ld([script.text or "" for script in scripts], address)


def _script_lines(root: Element, stated: dict[str, object]) -> dict[str, int]:
    line = next(
        (script.sourceline or 0 for script in root.iter("script") if "ld+json" in (script.get("type") or "")), 0
    )
    return dict.fromkeys(stated, line) if line else {}


def _address(root: Element, head: _Head) -> str | None:
    """The page's own address: the canonical link, `og:url`, or the comment that a browser leaves in a saved page."""
    base = (
        next((element.get("href") for element in root.iter("base") if element.get("href")), None)
        or head.first("og:url")
        or ""
    )
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            address = urljoin(base, link.get("href").strip())
            return address if address.startswith("http") else None
    found = head.first("og:url")
    if found:
        return found
    saved = next(
        (
            match
            for comment in root.getroottree().xpath("//comment()")
            if (match := _SAVED_FROM.search(comment.text or ""))
        ),
        None,
    )
    return saved[1] if saved else None


def _from_elements(
    root: Element, head: _Head, path: str, headline: str | None, address: str | None, text: str
) -> Declared:
    """Canonical address, `<html lang>`, licence links, `<time>` and, where the text has no heading of its own, the page's title."""
    values: dict[str, object] = {"source_url": address}
    lines: dict[str, int] = {}
    for name, tag, wanted, attribute in (
        ("source_url", "link", "canonical", "href"),
        ("license", "link", "license", "href"),
        ("license", "a", "license", "href"),
    ):
        for element in root.iter(tag):
            if wanted in (element.get("rel") or "").lower().split() and element.get(attribute):
                lines[name] = element.sourceline or 0
                values[name] = values.get(name) or element.get(attribute)
                break
    html = root if root.tag == "html" else next(root.iter("html"), root)
    values["language"] = (
        html.get("lang")
        or html.get("{http://www.w3.org/XML/1998/namespace}lang")
        or html.get("xml:lang")
        or head.first("og:locale")
    )
    lines["language"] = html.sourceline or 1
    for time in root.iter("time"):
        if time.get("datetime") and (time.get("itemprop") == "datePublished" or time.get("pubdate") is not None):
            values["date"], lines["date"] = time.get("datetime"), time.sourceline or 0
            break
    if headline is None:
        title = head.first("og:title", "twitter:title") or next(
            (clean(" ".join((t.text or "").split())) for t in root.iter("title")), None
        )
        said = title is not None and bool(fold(title)) and fold(title) in fold(text)
        values["title"] = title if title and (said or not is_no_title(title, address or path)) else None
    return declare({key: value for key, value in values.items() if value}, Source.META, path=path, lines=lines)


def _with_versions(declared: Declared, root: Element, address: str | None, layers: list[Declared]) -> Declared:
    """Adds translations that `link rel=alternate hreflang` or JSON-LD name, each address once."""
    found: dict[str, dict[str, object]] = {}
    own = declared.values.get("language")
    for link in root.iter("link"):
        code = (link.get("hreflang") or "").strip()
        href = urljoin(address or "", (link.get("href") or "").strip())
        if (
            not code
            or code.lower() == "x-default"
            or not href.startswith("http")
            or href.rstrip("/") == (address or "").rstrip("/")
        ):
            continue
        tag = language(code)
        if tag and own and tag.split("-")[0] == str(own).split("-")[0] and not str(tag).startswith("zh"):
            continue
        found[href] = {
            "rel": "translation",
            "label": None,
            "language": tag,
            "url": href,
            "commentary": None,
            "line": link.sourceline,
        }
    for layer in layers:
        for stated in _links_of(layer):
            known = found.setdefault(str(stated["url"]), stated)
            known["language"] = known["language"] or stated["language"]
    if not found:
        return declared
    values = declared.values | {"links": list(found.values())}
    line = next((link["line"] for link in found.values() if link["line"]), None)
    links = declare(
        {"translations": [{"url": "https://x"}]},
        Source.META,
        path="",
        lines={"translations": int(str(line))} if line else {},
    )
    return Declared(
        values,
        declared.provenance | {"links": declared.provenance.get("links", links.provenance["links"])},
        declared.diagnostics,
        declared.ignore,
    )


def _links_of(layer: Declared) -> Iterator[dict[str, object]]:
    links = layer.values.get("links")
    if isinstance(links, list):
        yield from (dict(link) for link in links if isinstance(link, dict))


def _checked(declared: Declared, path: str, text: str, *, site: list[str], subtitle: str | None) -> Declared:
    """Without site names in the title, descriptions that are cut or are the site's, authors that are the site, and a language that the text contradicts."""
    values = dict(declared.values)
    notes = list(declared.diagnostics)
    if isinstance(values.get("title"), str):
        values["title"] = without_genre(without_site(str(values["title"]), site))[1]
    publisher = str(values.get("publisher") or "")
    abstract = str(values.get("abstract", ""))
    if abstract and (
        _CUT.search(abstract)
        or (subtitle and fold(subtitle) == fold(abstract))
        or is_of_site(abstract, text, [*site, publisher])
        or has_longer(text, abstract)
    ):
        del values["abstract"]
    authors = values.get("authors")
    if isinstance(authors, list):
        values["authors"] = [author for author in authors if not _is_site(str(author["name"]), [*site, publisher])]
    stated = values.get("language")
    if isinstance(stated, str) and (seen := contradiction(stated, text)):
        del values["language"]
        message = f"the page says it is in {stated!r}, its text is in {seen!r}"
        line = declared.provenance["language"].line
        notes.append(
            Diagnostic(
                code="M105",
                name="language-contradicted",
                severity=Severity.INFO,
                message=message,
                path=path,
                line=line,
                help="nothing to do; the text decides",
            )
        )
    values = {key: value for key, value in values.items() if value not in (None, "", [])}
    return Declared(
        values,
        {key: origin for key, origin in declared.provenance.items() if key in values},
        tuple(notes),
        declared.ignore,
    )


def _is_site(name: str, sites: list[str]) -> bool:
    """Whether an author is an account or the site itself: its name, a part of `<title>`, or its editors."""
    if name.startswith(("http", "@")) or is_account(name):
        return True
    known = {fold(part) for site in sites if site for part in (site, *site_parts(site))}
    if fold(name) in known and person_score(name):  # a site named for its writer
        return fold(name) == fold(sites[-1])
    return fold(name) in known or fold(_EDITORS.sub("", name)) in known
