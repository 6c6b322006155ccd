"""Citation lists from Datasette's own pages: a table, a view, a filter, a search in a table, a stored query.

Datasette gives a renderer one page of rows. For a table the other pages are asked for as JSON; for a query its SQL is run again without the limit.
"""

import asyncio
import sqlite3
import time
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette import NotFound
from datasette.utils.asgi import BadRequest

from corpus_cli.errors import UsageError
from corpus_cli.site import downloads
from corpus_cli.site.corpora import corpus_name
from corpus_cli.site.functions import register
from corpus_cli.site.library import Library
from corpus_cli.site.server_pages import Streamed, names_of, own_connection

EXTENSIONS = {"bib": ".bib", "ris": ".ris", "csl": ".csl.json", "txt": ".txt"}
"""Datasette's name of a format (letters only), and the suffix of the file."""
SECONDS = 30
"""How long a query may run for a complete list."""
ROWS = 1_000_000
"""A list longer than that is refused: somebody joined a table with itself."""
_STEPS = 10_000
"""Virtual machine steps between looks at the clock."""

_BY_PERSON = "SELECT DISTINCT commentary_id FROM contributions WHERE person_id = ?"
_BY_KEYWORD = "SELECT commentary_id FROM commentary_keywords WHERE keyword_id = ?"


def renderers() -> list[dict[str, Any]]:
    """One renderer a format, for `register_output_renderer`."""
    return [
        {"extension": name, "render": _renderer(suffix), "can_render": can_render}
        for name, suffix in EXTENSIONS.items()
    ]


def can_render(columns: Sequence[str], table: str | None, database: str, datasette: Any) -> bool:
    """Whether the rows lead to commentaries, references or works."""
    return database == corpus_name(datasette) and _key(columns, table) is not None


def _key(columns: Sequence[str], table: str | None) -> tuple[str, str] | None:
    """What the rows are, and the column that says which."""
    tables = {
        "people": "people",
        "keywords": "keywords",
        "works": "works",
        "reference_entries": "reference_entries",
        "commentaries": "commentaries",
    }
    if table in tables and "id" in columns:
        return tables[table], "id"
    for name in ("slug", "commentary_id"):
        if name in columns:
            return ("commentaries", name)
    return None


def _renderer(suffix: str) -> Any:
    async def render(
        datasette: Any,
        columns: Sequence[str],
        rows: Any,
        sql: str | None,
        table: str | None,
        request: Any,
        database: str,
    ) -> Any:
        key = _key(columns, table)
        if key is None or database != corpus_name(datasette):
            raise NotFound("these rows lead to no commentary, reference or work")
        kind, column = key
        try:
            options = downloads.asked(request.args.get("style"), request.args.get("locale"))
        except UsageError as error:
            raise BadRequest(f"{error}. {error.hint or ''}") from error
        if table and not (request.args.get("sql") or request.args.get("_shape") == "query") and _has_pages(request):
            values = await _all_pages(datasette, request, column)
        else:
            values = (
                await asyncio.to_thread(_all_rows, datasette, sql or "", _parameters(request), column)
                if sql
                else [row[column] for row in rows]
            )
        connection = own_connection(datasette)
        items = _items(Library(connection, names_of(datasette, connection)), kind, column, list(dict.fromkeys(values)))
        return Streamed(downloads.written(items, table or "query", suffix, options), connection)

    return render


def _has_pages(request: Any) -> bool:
    """A row's page has no other pages: its address ends in the row's key."""
    return "pks" not in request.url_vars


async def _all_pages(datasette: Any, request: Any, column: str) -> list[Any]:
    """The column in all rows of the filtered table, page by page."""
    path = request.path.rpartition(".")[0]
    base = datasette.setting("base_url").rstrip("/")
    kept = [
        (name, value)
        for name, value in parse_qsl(request.query_string, keep_blank_values=True)
        if not _presentation(name)
    ]
    values: list[Any] = []
    following: str | None = None
    while len(values) <= ROWS:
        query = [
            *kept,
            ("_shape", "objects"),
            ("_size", "max"),
            ("_nofacet", "1"),
            ("_nocount", "1"),
            ("_col", column),
            *([("_next", following)] if following else []),
        ]
        answer = await datasette.client.get(
            f"{path.removeprefix(base)}.json?{urlencode(query)}", cookies=dict(request.cookies)
        )
        data = answer.json()
        values += [row[column] if not isinstance(row[column], dict) else row[column]["value"] for row in data["rows"]]
        following = data.get("next")
        if not following:
            return values
    raise NotFound("too many rows for a list of citations")


def _presentation(name: str) -> bool:
    """Whether a parameter is about how the list is shown, and no filter of its rows."""
    return name in (
        "style",
        "locale",
        "_shape",
        "_size",
        "_next",
        "_col",
        "_nocol",
        "_labels",
        "_facet_size",
        "_extra",
    ) or name.startswith("_facet")


def _parameters(request: Any) -> dict[str, str]:
    return {name: request.args[name] for name in request.args}


def _all_rows(datasette: Any, sql: str, parameters: dict[str, str], column: str) -> list[Any]:
    """The column in all rows of a query that Datasette has just allowed and run."""
    connection = own_connection(datasette)
    try:
        register(connection)
        ends = time.monotonic() + SECONDS
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
        cursor = connection.execute(sql, _Missing(parameters))
        names = [name[0] for name in cursor.description]
        return [row[names.index(column)] for row in cursor.fetchmany(ROWS)]
    except sqlite3.Error as error:
        raise NotFound(f"the whole list could not be read: {error}") from error
    finally:
        connection.close()


class _Missing(dict[str, str]):
    """Parameters of a query; one that was not given is empty, as Datasette has it."""

    def __missing__(self, key: str) -> str:
        return ""


def _items(library: Library, kind: str, column: str, values: Sequence[Any]) -> Iterable[dict[str, Any]]:
    if kind == "works":
        return downloads.work_items(library, values)
    if kind == "reference_entries":
        return downloads.entry_items(library, values)
    if kind in ("people", "keywords"):
        sql = _BY_PERSON if kind == "people" else _BY_KEYWORD
        ids = list(dict.fromkeys(row[0] for value in values for row in library.connection.execute(sql, (value,))))
        return downloads.commentary_items(library, ids)
    return downloads.commentary_items(
        library, library.ids_of(values) if column == "slug" else library.known_ids(values)
    )
