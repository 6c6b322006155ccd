"""`corpus publish`: a folder to host."""

import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from corpus_cli.cli.options import JsonOption
from corpus_cli.cli.serve import PortOption, announce, quietly_ended
from corpus_cli.cli.session import session
from corpus_cli.errors import UsageError


class To(StrEnum):
    """What the folder is for."""

    DATASETTE = "datasette"
    DOCKER = "docker"
    STATIC = "static"


def publish(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")],
    to: Annotated[
        To, typer.Option("--to", help="A Datasette bundle, one with a Dockerfile, or pages that need no server.")
    ] = To.DATASETTE,
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="Where it will be; else [site] base_url of corpus.toml."),
    ] = None,
    include_incomplete: Annotated[
        bool, typer.Option("--include-incomplete", help="Also commentaries whose title, author or date is missing.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a folder that corpus did not make.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Serve the folder on this machine afterwards.")] = False,
    port: PortOption = None,
    json_: JsonOption = False,
) -> None:
    """Make a folder to host: read-only, checked, without contact details."""
    from corpus_cli.site import bundle, serving
    from corpus_cli.site.settings import SiteSettings

    here = session(ctx)
    corpus = here.corpus()
    if base_url is not None and not base_url.startswith(("https://", "http://")):
        raise UsageError(f"--base-url {base_url} is no web address", hint="it begins with https://")
    site = SiteSettings.from_config(corpus.config, base_url=base_url)
    began = time.perf_counter()
    made = bundle.publish(
        corpus.database_path,
        folder,
        site,
        to.value,
        include_incomplete=include_incomplete,
        contact=corpus.config.site.contact,
        force=force,
    )
    held = 0 if include_incomplete else len(corpus.matching("status:incomplete"))
    if json_:
        here.emit(
            {
                "schema_version": 1, "folder": str(folder), "to": made.kind, "commentaries": made.commentaries, "held_back": held, "files": made.files,
                "bytes": made.size,
            }
        )  # fmt: skip
    else:
        here.text(
            f"{made.commentaries} commentar{'y' if made.commentaries == 1 else 'ies'}, {made.files} files, {made.size / 1e6:.1f} MB in {folder}"
        )
    here.detail(f"made in {time.perf_counter() - began:.2f} s; {', '.join(_largest(folder))}")
    if held:
        here.note(f"{held} incomplete held back; `corpus validate` tells why, --include-incomplete publishes them")
    if to is To.STATIC and site.base_url is None:
        here.note("without --base-url there is no sitemap, and pages have no canonical address")
    if preview:
        try:
            serving.preview(folder, serving.listening("127.0.0.1", port), lambda url: announce(here, url, browse=False))
        except KeyboardInterrupt:
            quietly_ended()


def _largest(folder: Path) -> list[str]:
    """The three largest files, which are what a host has to carry."""
    found = sorted(((each.stat().st_size, each) for each in folder.rglob("*") if each.is_file()), reverse=True)[:3]
    return [f"{each.relative_to(folder).as_posix()} {size / 1e6:.1f} MB" for size, each in found]
