"""`corpus serve`: the site on this machine."""

import os
import signal
import sys
import webbrowser
from typing import Annotated

import typer

from corpus_cli.cli.session import Session, session

HostOption = Annotated[
    str, typer.Option("--host", metavar="HOST", help="The address to listen on; other machines reach only 0.0.0.0.")
]
PortOption = Annotated[
    int | None,
    typer.Option(
        "--port",
        "-p",
        min=0,
        max=65535,
        metavar="PORT",
        help="The port; 0 takes a free one. Default: 8001, or a free one where it is taken.",
    ),
]
OpenOption = Annotated[bool, typer.Option("--open", help="Open it in the browser.")]


def announce(here: Session, url: str, *, browse: bool) -> None:
    """The URL on standard output, for a person or a script that waits for it."""
    here.text(url)
    sys.stdout.flush()
    here.note("Ctrl-C ends it")
    if browse:
        webbrowser.open(url)


def quietly_ended() -> None:
    """Nothing after Ctrl-C but the exit code of an interruption."""
    sys.stdout.flush()
    raise typer.Exit(130)


def serve(
    ctx: typer.Context,
    host: HostOption = "127.0.0.1",
    port: PortOption = None,
    browse: OpenOption = False,
) -> None:
    """Serve the site on this machine, with everything on.

    It shows a copy of the database as it is now: start it again after an ingest.
    """
    from corpus_cli.site import serving
    from corpus_cli.site.settings import SiteSettings

    here = session(ctx)
    corpus = here.corpus()
    signal.signal(signal.SIGTERM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
    opened = serving.listening(host, port)
    site = SiteSettings.from_config(corpus.config)
    try:
        serving.serve(
            corpus.database_path,
            site,
            opened,
            lambda url: announce(here, url, browse=browse),
            contact=corpus.config.site.contact,
        )
    except KeyboardInterrupt:
        quietly_ended()
