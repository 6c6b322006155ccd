"""The pages, as functions from the library to HTML. A page that does not exist is None."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.provenance import Provenance
from corpus_cli.site import citing, scholarly
from corpus_cli.site.library import Card, Entry, Library
from corpus_cli.site.links import Links, filter_query, web_address
from corpus_cli.site.reading_page import Span, reading
from corpus_cli.site.rendering import environment, language_name, numbered
from corpus_cli.site.settings import SiteSettings
from corpus_cli.site.timeline import timeline

NEWEST = 10
TOP_KEYWORDS = 24
TOP_WORKS = 5
PAGE_SIZE = 100
"""Lines of a list on one page of the server. A folder has all of them on one page."""
INDEX_SIZE = 600
"""Names of an index on one page: short lines in columns."""
_ROLES = {"": "", "author": "Author", "translator": "Translator", "editor": "Editor"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a long list is: this page, the last, and links to the neighbours."""

    page: int
    last: int
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class ShownReference:
    """A reference as the page lists it. `marks` are the citations that point to it."""

    number: int
    spans: tuple[Span, ...]
    language: str | None
    doi: str | None
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes pages.

    Attributes:
        library: The corpus.
        site: What the corpus says about its site.
        links: Links from the site's front page.
        database: The path of Datasette's own pages.
    """

    library: Library
    site: SiteSettings
    links: Links
    database: str = "corpus"

    def render(self, template: str, path: str, area: str, **values: Any) -> str:
        """A template with what every page needs. `path` is the page's own."""
        return environment().get_template(template).render(
            site=self.site, links=self.links.at(path), area=area, path=path, corpus_path=self.database,
            canonical=self.links.absolute(path), **values,
        )  # fmt: skip

    def front(self) -> str:
        """The front page."""
        library = self.library
        return self.render(
            "front.html", "", "front", newest=library.newest(NEWEST),
            count=library.kept("count", library.count),
            keywords=library.kept("keywords", lambda: library.keywords(TOP_KEYWORDS)),
            cited=library.kept("cited", lambda: library.works(TOP_WORKS)),
            works=library.kept("works", library.work_count),
            timeline=library.kept("timeline", lambda: timeline(library.years(), library.months())),
            languages=library.kept("languages", lambda: [language_name(tag) for tag in library.languages()]),
        )  # fmt: skip

    def browse(self, page: int = 1) -> str:
        """All commentaries by year and month."""
        ids = self.library.all_ids()
        shown, pager = self._paged(ids, page, "c/")
        cards = self.library.cards(shown)
        years = [
            (year, [(month, list(items)) for month, items in groupby(of_year, key=_month)])
            for year, of_year in ((year, list(group)) for year, group in groupby(cards, key=lambda card: card.year))
        ]
        return self.render("browse.html", "c/", "c", years=years, total=len(ids), pager=pager)

    def _paged(
        self, items: Sequence[T], page: int, path: str, size: int = PAGE_SIZE
    ) -> tuple[Sequence[T], Pager | None]:
        if self.links.folder:
            return items, None
        pager = self.pager(
            len(items), page, size, lambda number: self.links.page(path, page=number if number > 1 else None)
        )
        start = (pager.page - 1) * size
        return items[start : start + size], pager

    def pager(self, total: int, page: int, size: int, link: Any) -> Pager:
        """The pager of a list of `total` lines; a page beyond the ends is the nearest one."""
        last = max(1, -(-total // size))
        here = min(max(page, 1), last)
        return Pager(here, last, link(here - 1) if here > 1 else None, link(here + 1) if here < last else None)

    def commentary(self, slug: str) -> str | None:
        """The reading page."""
        c = self.library.commentary(slug)
        if c is None:
            return None
        path = f"c/{c.id}"
        url = self.links.absolute(path)
        read = reading(c)
        names = {entry.name: entry for entry in self.library.cards(self.library.ids_of([c.id]))[0].keywords}
        people = self.library.people_of(c.id)
        versions = [v for v in self.library.versions(c) if v.link.commentary or web_address(v.link.url)]
        addresses = [
            (version.link.language, self.links.absolute(f"c/{version.link.commentary}"))
            for version in versions
            if version.link.commentary and version.link.rel == "translation"
        ]
        known = [(language, address) for language, address in addresses if language and address]
        return self.render(
            "commentary.html", path, "c",
            c=c, read=read, contents=[section for section in read.sections if section.heading],
            authors=[(author, people[author.name]) for author in c.authors if author.name in people],
            contributors=[(person, people[person.name]) for person in c.contributors if person.name in people],
            keywords=[names[keyword] for keyword in c.keywords if keyword in names],
            references=list(self._references(c, read.marks)), cited_by=self.library.cited_by(c.id), sentences=self.library.sentences(commentary=c.id),
            versions=versions, downloads=[link for link in c.links if link.rel == "download" and web_address(link.url)],
            contact=c.contact, styles=citing.styles(c), citable=scholarly.citable(c),
            sources={name: _origin(source) for name, source in c.provenance.items()},
            provenance=[(name, source) for name, source in c.provenance.items() if name != "contact" or c.contact],
            tags=list(scholarly.highwire(c, self.site, url)),
            json_ld=scholarly.json_ld(c, self.site, url, [address for _, address in known]),
            hreflang=[*([(c.language, url)] if known and c.language and url else []), *known], alternates=citing.ALTERNATES,
        )  # fmt: skip

    def _references(
        self, c: Commentary, marks: Mapping[int, tuple[int, ...]]
    ) -> Iterable[tuple[ShownReference, str | None, str | None]]:
        targets = self.library.reference_targets(c.id)
        shared = self.library.shared_works(c.id)
        for ref in (each for each in c.references if each.note is None):
            target, work = targets.get(ref.number, (None, None))
            spans = _entry_spans(ref.raw, ref.url)
            yield (
                ShownReference(ref.number, spans, ref.language, ref.doi, marks.get(ref.number, ())),
                target,
                work if work in shared else None,
            )

    def people(self, page: int = 1) -> str:
        """Everyone who wrote, translated or edited."""
        entries = self.library.kept("people", self.library.people)
        hint = f"{numbered(len(entries), 'person', 'people')} who wrote, translated or edited"
        return self._index("people/", "People", entries, hint, page)

    def _index(self, path: str, heading: str, entries: Sequence[Entry], hint: str, page: int) -> str:
        shown, pager = self._paged(entries, page, path, INDEX_SIZE)
        return self.render("index.html", path, path.rstrip("/"), heading=heading, entries=shown, hint=hint, pager=pager)

    def person(self, slug: str, page: int = 1) -> str | None:
        """One person."""
        person = self.library.person(slug)
        if person is None:
            return None
        return self._listing(
            person.path, Entry("People", "people/"), person.name, person.roles, page, person=person,
            also_printed=[form for form in person.printed if form != person.name], query=filter_query("", "author", person.name),
        )  # fmt: skip

    def _listing(
        self,
        path: str,
        above: Entry,
        heading: str,
        roles: Sequence[tuple[str, Sequence[int]]],
        page: int,
        **values: Any,
    ) -> str:
        """Commentaries under one heading, by role, a page at a time."""
        rows = [(role, row_id) for role, ids in roles for row_id in ids]
        shown, pager = self._paged(rows, page, path)
        groups = [
            (_ROLES.get(role, role.capitalize()), self.library.cards([row_id for _, row_id in of_role]))
            for role, of_role in groupby(shown, key=itemgetter(0))
        ]
        return self.render(
            "listing.html",
            path,
            above.path.rstrip("/"),
            heading=heading,
            above=above,
            groups=groups,
            pager=pager,
            **values,
        )

    def keywords(self, page: int = 1) -> str:
        """All keywords."""
        entries = self.library.kept(
            "all-keywords", lambda: sorted(self.library.keywords(), key=lambda entry: entry.name.casefold())
        )
        return self._index("keywords/", "Keywords", entries, numbered(len(entries), "keyword", "keywords"), page)

    def keyword(self, slug: str, page: int = 1) -> str | None:
        """One keyword."""
        found = self.library.keyword(slug)
        if found is None:
            return None
        name, ids = found
        above = Entry("Keywords", "keywords/")
        return self._listing(
            f"keywords/{slug}",
            above,
            name,
            [("", ids)],
            page,
            person=None,
            also_printed=[],
            query=filter_query("", "keyword", name),
        )

    def works(self, page: int = 1) -> str:
        """What is cited most."""
        total = self.library.work_count()
        if self.links.folder:
            return self.render(
                "works.html", "works/", "works", works=self.library.works(), total=total, first=1, pager=None
            )
        pager = self.pager(
            total, page, PAGE_SIZE, lambda number: self.links.page("works/", page=number if number > 1 else None)
        )
        first = (pager.page - 1) * PAGE_SIZE
        return self.render(
            "works.html",
            "works/",
            "works",
            works=self.library.works(PAGE_SIZE, first),
            total=total,
            first=first + 1,
            pager=pager,
        )

    def work(self, slug: str) -> str | None:
        """One work and who cites it."""
        found = self.library.work(slug)
        if found is None:
            return None
        work, cited_by = found
        fullest = next(self.library.fullest_references([work.id]))
        return self.render(
            "work.html",
            work.path,
            "works",
            work=work,
            cited_by=cited_by,
            formatted=citing.formatted(fullest),
            sentences=self.library.sentences(work=work.id),
        )

    def message(self, heading: str, text: str) -> str:
        """A page that says one thing: not found, refused, broken."""
        return self.render("message.html", "message", "message", heading=heading, text=text)


def _month(card: Card) -> str | None:
    return card.date[:7] if card.date and len(card.date) >= 7 and card.date[5:7] <= "12" else None


def _origin(source: Provenance) -> str:
    """`stated in line 3: “March 14, 2025”`."""
    place = f"line {source.line}" if source.line else source.source.value
    said = (
        f"{source.status.value} in {place}" if source.status.value == "stated" else f"{source.status.value} ({place})"
    )
    raw = " ".join((source.raw or "").split())
    return f"{said}: “{raw[:160]}{'…' if len(raw) > 160 else ''}”" if raw else said


def _entry_spans(raw: str, url: str | None) -> tuple[Span, ...]:
    """A reference as printed, with its address as a link; the record's address if the printed one was broken or glued."""
    address = web_address(url)
    if address and (at := raw.find(address)) >= 0:
        end = at + len(address)
        return tuple(span for span in (Span(raw[:at]), Span(address, href=address), Span(raw[end:])) if span.text)
    return (Span(raw), *((Span(" "), Span("link", href=address)) if address else ()))
