"""The Datasette plugin: the hooks, each one thin. It keeps still in a Datasette that has no corpus.

Only hooks that Datasette 0.65 and 1.0 both have are used.
"""

# mypy: disable-error-code="untyped-decorator"
# pluggy's markers have no types

import inspect
import sqlite3
from collections.abc import Generator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from datasette import hookimpl

from corpus_cli.site import functions, server_pages, table_downloads
from corpus_cli.site.corpora import corpus_name
from corpus_cli.site.headers import App, guarded
from corpus_cli.site.rendering import FOLDER, assets_version
from corpus_cli.site.server_pages import is_ours, site_of

if TYPE_CHECKING:
    from datasette.app import Datasette


@hookimpl
def register_routes(datasette: "Datasette") -> list[Any]:
    """The site's pages, before Datasette's own."""
    return server_pages.routes(datasette) if corpus_name(datasette) else []


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection, datasette: "Datasette") -> None:
    """SQL functions; last, so that `escape_fts` is ours."""
    if corpus_name(datasette):
        functions.register(conn)


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: "Datasette") -> None:
    """Datasette's pages in the site's frame; a folder given with --template-dir still comes first."""
    name = corpus_name(datasette)
    if not name:
        return
    from jinja2 import ChoiceLoader, FileSystemLoader

    ours = FileSystemLoader([FOLDER / "datasette_templates", FOLDER / "html"])
    own = [datasette.template_dir] if getattr(datasette, "template_dir", None) else []
    site, links = site_of(datasette)
    env.globals |= {  # not template variables: Datasette's error page is made without those
        "site": site, "links": links, "area": "data", "assets": assets_version(), "corpus_path": quote(name),
        "datasette_js": links.file("static/datasette.js", v=assets_version()),
    }  # fmt: skip
    env.loader = ChoiceLoader([*(FileSystemLoader(folder) for folder in own), ours, env.loader])


@hookimpl
def register_output_renderer(datasette: "Datasette") -> list[dict[str, Any]]:
    """`.bib`, `.ris`, `.csl` and `.txt` of every table, view, filter and query that has commentaries, references or works."""
    return table_downloads.renderers() if corpus_name(datasette) else []


@hookimpl
def render_cell(value: Any, column: str, table: str | None, datasette: "Datasette") -> Any:
    """Ids of commentaries and web addresses as links, lists as lists."""
    return server_pages.cell(value, column, table, datasette) if corpus_name(datasette) else None


@hookimpl
def asgi_wrapper(datasette: "Datasette") -> Any:
    """Security headers on every answer."""

    def wrap(app: App) -> App:
        return guarded(app, lambda path: is_ours(datasette, path)) if corpus_name(datasette) else app

    return wrap


@hookimpl(hookwrapper=True)
def handle_exception(datasette: "Datasette", request: Any, exception: Exception) -> Generator[None, Any, None]:
    """A page of the site for what went wrong, unless JSON was asked for.

    Datasette awaits the answers of all plugins, its own included, which prints a traceback of a screen or two even for a page that is not there.
    So ours takes their place.
    """
    outcome = yield
    ours = server_pages.failure(datasette, request, exception) if corpus_name(datasette) else None
    if ours is None:
        return
    for answer in outcome.get_result():
        if inspect.iscoroutine(answer):
            answer.close()
    outcome.force_result([ours])
