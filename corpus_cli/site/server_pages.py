"""The pages on a server: which path is which page, and how Datasette answers with it."""

import asyncio
import json
import re
import sqlite3
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from datasette import Forbidden, Response
from markupsafe import Markup

from corpus_cli.errors import UsageError
from corpus_cli.site import downloads, feeds, searching
from corpus_cli.site.corpora import corpus_name
from corpus_cli.site.downloads import Download
from corpus_cli.site.library import Library, Names
from corpus_cli.site.links import Links, web_address
from corpus_cli.site.pages import Pages
from corpus_cli.site.rendering import ASSETS
from corpus_cli.site.settings import PLUGIN, SiteSettings

MEDIA_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
MONTH_SECONDS = 30 * 24 * 3600
"""How long a browser keeps a style sheet or script; their addresses change with their content."""
_SUFFIX = "(?P<suffix>" + "|".join(re.escape(suffix) for suffix in downloads.SUFFIXES) + ")"
_OURS = re.compile(r"/($|c/|c\.|search|people/|keywords/|works|searches/|static/|feed\.atom$|opensearch\.xml$)")
SLUG_COLUMNS = {"slug", "commentary"}


def routes(datasette: Any) -> list[tuple[str, Any]]:
    """Regular expressions with views, for `register_routes`."""
    listed = [
        (r"^/$", _page(lambda pages, _: pages.front())),
        (r"^/c/$", _page(lambda pages, request: pages.browse(_number(request)))),
        (r"^/people/$", _page(lambda pages, request: pages.people(_number(request)))),
        (r"^/keywords/$", _page(lambda pages, request: pages.keywords(_number(request)))),
        (r"^/works/$", _page(lambda pages, request: pages.works(_number(request)))),
        (r"^/search$", _page(searching.search_page)),
        (r"^/search/help$", _page(lambda pages, _: searching.help_page(pages))),
        (r"^/searches/(?P<name>[^/]+)$", _page(searching.saved_page)),
        (rf"^/(?P<path>search){_SUFFIX}$", _download),
        (rf"^/(?P<path>c|works|(?:c|people|keywords|works)/[^/]+(?:/references)?){_SUFFIX}$", _download),
        (r"^/(?P<path>feed|(?:people|keywords)/[^/]+)\.atom$", _feed),
        (r"^/sitemap\.xml$", _text(feeds.sitemap, "application/xml; charset=utf-8")),
        (r"^/robots\.txt$", _text(feeds.robots, "text/plain; charset=utf-8")),
        (r"^/llms\.txt$", _text(feeds.llms, "text/plain; charset=utf-8")),
        (r"^/opensearch\.xml$", _text(feeds.opensearch, "application/opensearchdescription+xml; charset=utf-8")),
        (r"^/c/(?P<slug>[^/]+)$", _commentary),
        (
            r"^/people/(?P<slug>[^/]+)$",
            _page(lambda pages, request: pages.person(_part(request, "slug"), _number(request))),
        ),
        (
            r"^/keywords/(?P<slug>[^/]+)$",
            _page(lambda pages, request: pages.keyword(_part(request, "slug"), _number(request))),
        ),
        (r"^/works/(?P<slug>[^/]+)$", _page(lambda pages, request: pages.work(_part(request, "slug")))),
        (r"^/(?P<folder>c|people|keywords|works|search)(?P<slash>/?)$", _slashed),
        (r"^/static/(?P<name>[a-z.]+)$", _asset),
    ]
    del datasette
    return listed


def is_ours(datasette: Any, path: str) -> bool:
    """Whether a page of this package answers the path, rather than Datasette."""
    base = datasette.setting("base_url")
    return bool(_OURS.match("/" + path.removeprefix(base)))


def site_of(datasette: Any) -> tuple[SiteSettings, Links]:
    """The site's settings and links, from Datasette's configuration."""
    site = SiteSettings.from_plugin(datasette.plugin_config(PLUGIN))
    return site, Links(site.base_url, root=datasette.setting("base_url"))


def names_of(datasette: Any, connection: sqlite3.Connection) -> Names:
    """The addresses of people, keywords and works; kept for a database that cannot change."""
    database = datasette.get_database(corpus_name(datasette))
    if database.is_mutable:
        return Names(connection)
    kept: Names | None = getattr(datasette, "_corpus_addresses", None)
    if kept is None:
        kept = datasette._corpus_addresses = Names(connection)  # noqa: SLF001 - ours, kept where it lives as long as the Datasette
    return kept


async def _reading(datasette: Any, request: Any, make: Callable[[Pages], Any]) -> Any:
    """What `make` gets from the pages, in one of Datasette's reading threads.

    Raises:
        Forbidden: The visitor may not see the database.
    """
    name = corpus_name(datasette)
    assert name is not None
    if not await _may_see(datasette, request.actor, name):
        raise Forbidden("you may not see this corpus")
    site, links = site_of(datasette)
    origin = f"{request.scheme}://{request.host}"
    links = Links(site.base_url or origin + links.root.rstrip("/"), links.root)

    def work(connection: sqlite3.Connection) -> Any:
        return make(Pages(Library(connection, names_of(datasette, connection)), site, links, database=quote(name)))

    return await datasette.get_database(name).execute_fn(work)


async def _may_see(datasette: Any, actor: Any, name: str) -> bool:
    if hasattr(datasette, "permission_allowed"):
        return bool(
            await datasette.permission_allowed(actor, "view-instance", default=True)
            and await datasette.permission_allowed(actor, "view-database", resource=name, default=True)
        )
    from datasette.resources import DatabaseResource

    return bool(await datasette.allowed(action="view-database", resource=DatabaseResource(name), actor=actor))


def _page(make: Callable[[Pages, Any], str | None]) -> Any:
    async def view(datasette: Any, request: Any) -> Any:
        html = await _reading(datasette, request, lambda pages: make(pages, request))
        return (
            Response.html(html, headers=_fresh(datasette)) if html is not None else await _not_found(datasette, request)
        )

    return view


def _text(make: Callable[[Pages], str], media_type: str) -> Any:
    async def view(datasette: Any, request: Any) -> Any:
        return Response(await _reading(datasette, request, make), content_type=media_type, headers=_fresh(datasette))

    return view


async def _commentary(datasette: Any, request: Any) -> Any:
    slug = _part(request, "slug")

    def make(pages: Pages) -> tuple[str | None, str | None]:
        now = pages.library.resolve(slug)
        return (pages.commentary(now) if now == slug else None), now

    html, now = await _reading(datasette, request, make)
    if now is None:
        return await _not_found(datasette, request)
    if now != slug:
        return Response.redirect(site_of(datasette)[1].page(f"c/{now}"), status=301)
    return Response.html(html, headers=_fresh(datasette))


async def _feed(datasette: Any, request: Any) -> Any:
    xml = await _reading(datasette, request, lambda pages: feeds.atom(pages, _part(request, "path")))
    if xml is None:
        return await _not_found(datasette, request)
    return Response(xml, content_type="application/atom+xml; charset=utf-8", headers=_fresh(datasette))


async def _slashed(datasette: Any, request: Any) -> Any:
    """`/c` is `/c/`, `/search/` is `/search`."""
    folder = _part(request, "folder")
    links = site_of(datasette)[1]
    return Response.redirect(links.page(folder if folder == "search" else f"{folder}/"), status=301)


async def _asset(request: Any, datasette: Any) -> Any:
    path = ASSETS / _part(request, "name")
    if path.suffix not in MEDIA_TYPES or not path.is_file():
        return await _not_found(datasette, request)
    return Response(
        path.read_text("utf-8"),
        content_type=MEDIA_TYPES[path.suffix],
        headers={"Cache-Control": f"public, max-age={MONTH_SECONDS}"},
    )


async def _download(datasette: Any, request: Any) -> Any:
    path, suffix = _part(request, "path"), _part(request, "suffix")
    query = request.args.get("q") if path == "search" else None
    style, locale = request.args.get("style"), request.args.get("locale")
    matching = (
        await _reading(datasette, request, lambda pages: searching.matching(pages, query or ""))
        if path == "search"
        else None
    )
    await _reading(datasette, request, lambda pages: pages.library.count())

    def open_list() -> tuple[sqlite3.Connection, Download | None]:
        connection = own_connection(datasette)
        return connection, downloads.download(
            Library(connection, names_of(datasette, connection)),
            path,
            suffix,
            matching=matching,
            style=style,
            locale=locale,
        )

    try:
        connection, found = await asyncio.to_thread(open_list)
    except UsageError as error:
        return await _said(datasette, request, 400, "This cannot be written", f"{error}. {error.hint or ''}")
    if found is None:
        connection.close()
        return await _not_found(datasette, request)
    return Streamed(found, connection)


def own_connection(datasette: Any) -> sqlite3.Connection:
    """A reading connection that may move between threads, for an answer that outlives a request's turn."""
    path = Path(datasette.get_database(corpus_name(datasette)).path)
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)


class Streamed(Response):  # type: ignore[misc] # datasette has no types
    """An answer sent piece by piece while it is made, from a connection that is closed at its end."""

    def __init__(self, download: Download, connection: sqlite3.Connection | None = None) -> None:
        super().__init__("", content_type=download.media_type)
        self.download = download
        self.connection = connection

    async def asgi_send(self, send: Any) -> None:
        """Send the head, the pieces and the end."""
        headers = {
            "content-type": self.download.media_type,
            "content-disposition": f'attachment; filename="{self.download.filename}"',
        }
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            }
        )
        try:
            async for piece in _in_threads(self.download.pieces):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        finally:
            if self.connection:
                self.connection.close()
        await send({"type": "http.response.body", "body": b""})


async def _in_threads(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece


async def _not_found(datasette: Any, request: Any) -> Any:
    return await _said(
        datasette, request, 404, "Not found", "There is nothing at this address. It may have been renamed or taken out."
    )


async def _said(datasette: Any, request: Any, status: int, heading: str, text: str) -> Any:
    html = await _reading(datasette, request, lambda pages: pages.message(heading, text))
    return Response.html(html, status=status)


def failure(datasette: Any, request: Any, exception: Exception) -> Any:
    """What `handle_exception` answers: a page of the site, or None where Datasette's own answer serves better (JSON, HTML in the message)."""
    status = getattr(exception, "status", 500)
    if request.path.endswith(".json") or getattr(exception, "message_is_html", False) or status == 403:
        return None
    if status >= 500:
        traceback.print_exception(exception)
    texts = {404: "There is nothing at this address. It may have been renamed or taken out."}
    text = texts.get(status) or (
        "The server met an error. It has been written to its log." if status >= 500 else str(exception)
    )
    return _said(datasette, request, status, "Not found" if status == 404 else f"Error {status}", text)


def cell(value: Any, column: str, table: str | None, datasette: Any) -> Any:
    """The HTML of a table cell, or None to leave it to Datasette."""
    if not isinstance(value, str):
        return None
    if column in SLUG_COLUMNS and table in ("commentaries", "catalogue"):
        return Markup('<a href="{}">{}</a>').format(site_of(datasette)[1].page(f"c/{value}"), value)
    if column in ("authors", "keywords") and value.startswith("["):
        return ", ".join(str(item) for item in json.loads(value)) if table in ("commentaries", "catalogue") else None
    if column in ("url", "source_url") and (address := web_address(value)):
        return Markup('<a href="{}" rel="noopener nofollow">{}</a>').format(address, value)
    return None


def _number(request: Any) -> int:
    text = request.args.get("page") or "1"
    return int(text) if text.isdecimal() and len(text) < 8 else 1


def _part(request: Any, name: str) -> str:
    return unquote(request.url_vars[name])


def _fresh(datasette: Any) -> dict[str, str]:
    return {"Cache-Control": f"max-age={datasette.setting('default_cache_ttl')}"}
