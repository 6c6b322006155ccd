"""Atom (RFC 4287), sitemaps (sitemaps.org 0.9), robots.txt (RFC 9309), llms.txt and OpenSearch 1.1. No time of "now" is in any of them."""

import uuid
from xml.sax.saxutils import escape, quoteattr

from corpus_cli.site.dates import shown, timestamp
from corpus_cli.site.library import Card, Library
from corpus_cli.site.pages import Pages
from corpus_cli.site.rendering import clipped, numbered

ENTRIES = 50
"""Entries of a feed: a year of a weekly series."""
MOST_ADDRESSES = 50_000
"""What a sitemap may hold; the newest commentaries come first."""
EPOCH = "1970-01-01"
"""The date of a feed without dated entries: Atom wants one, and it must not change by itself."""
_LLMS_CITATIONS = (
    "Each page has its citation as BibTeX, RIS and CSL-JSON under the same address with .bib, .ris or .csl.json; its references are at /references "
    "with the same endings."
)
_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def text(value: str) -> str:
    """Character data: escaped, without the characters that XML 1.0 forbids."""
    return escape("".join(c for c in value.translate(_NOT_XML) if not "\ud800" <= c <= "\udfff"))


def _attribute(value: str) -> str:
    return quoteattr(value.translate(_NOT_XML))


def atom(pages: Pages, path: str = "feed") -> str | None:
    """The feed of the newest commentaries, or of a person or keyword; None where there is no such page."""
    found = _listed(pages.library, path)
    if found is None:
        return None
    name, cards = found
    title = f"{pages.site.title}: {name}" if name else pages.site.title
    updated = max((card.date for card in cards if card.date), default=EPOCH)
    page = path if name else ""
    links = pages.links.at(f"{path}.atom")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{text(title)}</title>",
        f"<id>{text(_identity(pages, page))}</id>",
        f"<updated>{timestamp(updated)}</updated>",
        f"<author><name>{text(pages.site.publisher or pages.site.title)}</name></author>",
        f'<link rel="alternate" type="text/html" href={_attribute(pages.links.absolute(page) or links.page(page))}/>',
        f'<link rel="self" type="application/atom+xml" href={_attribute(pages.links.absolute(f"{path}.atom", page=False) or links.file(f"{path}.atom"))}/>',
    ]
    for card in cards:
        lines += _entry(pages, card, pages.links.absolute(card.path) or links.page(card.path))
    return "\n".join([*lines, "</feed>", ""])


def _listed(library: Library, path: str) -> tuple[str, list[Card]] | None:
    folder, _, slug = path.partition("/")
    if folder == "feed":
        return "", library.newest(ENTRIES)
    if folder == "keywords":
        found = library.keyword(slug)
        return (found[0], library.cards(found[1][:ENTRIES])) if found else None
    person = library.person(slug)
    ids = list(dict.fromkeys(row_id for _, of_role in person.roles for row_id in of_role)) if person else []
    return (person.name, library.cards(ids[:ENTRIES])) if person else None


def _entry(pages: Pages, card: Card, href: str) -> list[str]:
    language = f" xml:lang={_attribute(card.language)}" if card.language else ""
    return [
        f"<entry{language}>",
        f"<title>{text(card.title or 'Untitled')}</title>",
        f"<id>{text(_identity(pages, card.path))}</id>",
        f'<link rel="alternate" type="text/html" href={_attribute(href)}/>',
        f"<updated>{timestamp(card.date or EPOCH)}</updated>",
        *([f"<published>{timestamp(card.date)}</published>"] if card.date else []),
        *(f"<author><name>{text(author.name)}</name></author>" for author in card.authors),
        *(f"<category term={_attribute(keyword.name)}/>" for keyword in card.keywords),
        f"<summary>{text(clipped(card.summary, 500))}</summary>",
        "</entry>",
    ]


def _identity(pages: Pages, path: str) -> str:
    """A permanent id: the published address, or a UUID made from the site's title and the path."""
    return pages.links.absolute(path) or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{pages.site.title}/{path}')}"


def sitemap(pages: Pages) -> str:
    """All pages that a search engine should know. Commentaries without title or date are left out."""
    library = pages.library
    cards = library.cards(library.all_ids())
    paths: list[tuple[str, str | None]] = [
        ("", None),
        ("c/", None),
        ("people/", None),
        ("keywords/", None),
        ("works/", None),
    ]
    paths += [
        (card.path, card.date if card.date and len(card.date) == 10 else None)
        for card in cards
        if card.title and card.date
    ]
    paths += [(entry.path, None) for entry in (*library.people(), *library.keywords())]
    paths += [(work.path, None) for work in library.works() if work.count > 1]
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for path, date in paths[:MOST_ADDRESSES]:
        modified = f"<lastmod>{text(date)}</lastmod>" if date else ""
        lines.append(f"<url><loc>{text(pages.links.absolute(path) or pages.links.page(path))}</loc>{modified}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(pages: Pages) -> str:
    """Reading pages are for everyone; searches and the endless tables are not for robots."""
    root, database = pages.links.root, pages.database
    site_map = pages.links.absolute("sitemap.xml", page=False)
    lines = [
        "User-agent: *",
        f"Disallow: {root}search?",
        f"Disallow: {root}{database}/",
        f"Disallow: {root}{database}?",
        f"Disallow: {root}-/",
    ]
    if pages.links.folder:
        lines = ["User-agent: *", "Disallow:"]
    return "\n".join([*lines, *([f"Sitemap: {site_map}"] if site_map else []), ""])


def llms(pages: Pages) -> str:
    """A plain guide for programs that read: llmstxt.org's form, a title, a summary and lists of links."""
    site, library = pages.site, pages.library
    lines = [f"# {site.title}", ""]
    if site.description:
        lines += [f"> {' '.join(site.description.split())}", ""]
    lines += [
        f"{numbered(library.count(), 'commentary', 'commentaries')}. {_LLMS_CITATIONS}",
        "",
        "## Commentaries",
        "",
    ]
    for card in library.newest(ENTRIES):
        link = pages.links.absolute(card.path) or pages.links.page(card.path)
        about = ", ".join(
            part for part in (", ".join(author.name for author in card.authors), shown(card.date)) if part
        )
        lines.append(f"- [{_plain(card.title or 'Untitled')}]({link}): {_plain(about)}")
    lines += ["", "## Lists", ""]
    for name, path in (
        ("All commentaries", "c/"),
        ("People", "people/"),
        ("Keywords", "keywords/"),
        ("Works cited", "works/"),
    ):
        lines.append(f"- [{name}]({pages.links.absolute(path) or pages.links.page(path)})")
    return "\n".join([*lines, ""])


def _plain(value: str) -> str:
    return " ".join(value.replace("[", "(").replace("]", ")").split())


def opensearch(pages: Pages) -> str:
    """So that a browser can search the site from its address bar."""
    template = (pages.links.absolute("search") or pages.links.page("search")) + "?q={searchTerms}"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{text(pages.site.title[:16])}</ShortName>\n"
        f"<Description>{text(f'Search {pages.site.title}'[:1024])}</Description>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template={_attribute(template)}/>\n'
        "</OpenSearchDescription>\n"
    )
