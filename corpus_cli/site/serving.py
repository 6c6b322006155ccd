"""A corpus served by Datasette on this machine."""

import contextlib
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus_cli.errors import CorpusError
from corpus_cli.site.copying import publishable_copy
from corpus_cli.site.metadata import configuration, metadata, settings
from corpus_cli.site.settings import SiteSettings

PORT = 8001
"""Datasette's own."""
DATABASE = "corpus"


def listening(host: str, port: int | None) -> socket.socket:
    """A socket that nobody else has: on `port`, or, where None, on 8001 or else on any free one. `port` 0 is any free one.

    Raises:
        CorpusError: The port asked for is taken, or the host is not this machine.
    """
    for wanted in (PORT, 0) if port is None else (port,):
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        opened = socket.socket(family, socket.SOCK_STREAM)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((host, wanted))
        except OSError as error:
            opened.close()
            if port is None and wanted:
                continue
            raise CorpusError(
                f"cannot listen on {host}:{wanted}: {error.strerror}", hint="--port 0 takes a free port"
            ) from error
        return opened
    raise CorpusError(f"no free port on {host}")


def address(opened: socket.socket) -> str:
    """The URL of a listening socket; a wildcard address is shown as this machine's own."""
    host, port = opened.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - it is compared, not listened on
    return f"http://{shown}:{port}/"


def application(database: Path, site: SiteSettings, *, published: bool = False) -> Any:
    """Datasette over a database that does not change, with our plugin."""
    chosen = settings(published=published, downloads=site.downloads)
    return _datasette(
        database,
        metadata(site, database.stem),
        configuration(site, published=published, database=database.stem),
        chosen,
    )


def _datasette(database: Path, described: dict[str, Any], configured: dict[str, Any], chosen: dict[str, Any]) -> Any:
    """Datasette 0.65 takes everything as metadata; 1.0 wants stored queries and permissions as its configuration."""
    from datasette import __version__
    from datasette.app import Datasette

    more = (
        {}
        if __version__.startswith("0.")
        else {"config": {key: value for key, value in configured.items() if key != "settings"}}
    )
    return Datasette([], immutables=[str(database)], metadata=described, settings=chosen, **more)


def serve(
    source: Path,
    site: SiteSettings,
    opened: socket.socket,
    ready: Callable[[str], None],
    *,
    include_incomplete: bool = True,
    contact: bool = False,
) -> None:
    """Serve a fresh copy of the database `source` until interrupted; `ready` is told the URL once it answers.

    Raises:
        StoreError: The database is missing or damaged.
    """
    with tempfile.TemporaryDirectory(prefix="corpus-site-") as folder:
        copied = Path(folder) / f"{DATABASE}.db"
        publishable_copy(source, copied, include_incomplete=include_incomplete, contact=contact)
        run(application(copied, site).app(), opened, ready)


def run(app: Any, opened: socket.socket, ready: Callable[[str], None]) -> None:
    """Run an ASGI application on a socket until interrupted."""
    import uvicorn

    class Server(uvicorn.Server):
        """Says when it is ready."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Start, then say so."""
            await super().startup(sockets=sockets)
            ready(address(opened))

    server = Server(
        uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=1, lifespan="on")
    )
    with contextlib.closing(opened):
        server.run(sockets=[opened])


def preview(folder: Path, opened: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve a published folder: a bundle for Datasette through Datasette, a static site as files."""
    if (folder / "metadata.yaml").is_file():
        import yaml

        described = yaml.safe_load((folder / "metadata.yaml").read_text("utf-8"))
        configured = yaml.safe_load((folder / "datasette.yaml").read_text("utf-8"))
        run(_datasette(folder / f"{DATABASE}.db", described, configured, configured["settings"]).app(), opened, ready)
        return
    _files(folder, opened, ready)


def _files(folder: Path, opened: socket.socket, ready: Callable[[str], None]) -> None:
    import functools
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    class Quiet(SimpleHTTPRequestHandler):
        """Files without a line for each."""

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
            """Say nothing."""

    server = ThreadingHTTPServer(
        opened.getsockname()[:2], functools.partial(Quiet, directory=str(folder)), bind_and_activate=False
    )
    server.socket.close()
    server.socket = opened
    server.server_activate()
    ready(address(opened))
    with contextlib.closing(server.socket):
        server.serve_forever()
