"""`corpus links`: the URLs that references and announced versions name."""

import contextlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from corpus_cli.cli.options import JsonOption, OutputOption
from corpus_cli.cli.session import Session, session
from corpus_cli.errors import UsageError

if TYPE_CHECKING:
    from corpus_cli.corpus.link_check import Answer

links_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="The URLs that the texts name. Nothing is fetched unless --online is given.",
)


@links_app.callback()
def links() -> None:
    """The URLs that the texts name. Nothing is fetched unless --online is given."""


@links_app.command("check")
def check(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Commentaries; all where not given.")
    ] = None,
    online: Annotated[
        bool, typer.Option("--online", help="Ask each URL; without it, only what was answered before is shown.")
    ] = False,
    pause: Annotated[
        float, typer.Option("--pause", min=0.0, help="Least seconds between two requests to one host.")
    ] = 1.0,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds to wait for an answer.")] = 20.0,
    older: Annotated[int, typer.Option("--older", min=0, help="Ask again what was answered so many days ago.")] = 30,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Show which URLs do not answer or have moved; with --online, ask those not asked lately, slowly, and keep the answers with their date.

    Exits with 1 if a URL is dead (404, 410, or no such host). The answers are kept in .corpus/links.json.
    """
    from corpus_cli.corpus import graph as citation_graph
    from corpus_cli.corpus import link_check

    here = session(ctx)
    corpus = here.corpus()
    named = citation_graph.urls(corpus, ids or None)
    answers = link_check.results(corpus.root)
    if online:
        answers |= _asked(here, [url for url, _, _ in named], answers, older=older, pause=pause, timeout=timeout)
    rows: list[dict[str, Any]] = [
        {"url": url, "id": name, "line": line} | _answer(answers.get(url)) for url, name, line in named
    ]
    dead = [row for row in rows if row["dead"]]
    if as_json:
        here.emit(
            {
                "schema_version": 1,
                "checked": sum(1 for row in rows if row["checked"]),
                "dead": len(dead),
                "links": rows,
            },
            output,
        )
    else:
        troubled = [row for row in rows if row["checked"] and not row["dead"] and not _plain(row)]
        for row in rows if here.verbose else [*dead, *troubled]:
            here.text(_line(row), output)
        asked = sum(1 for row in rows if row["checked"])
        here.note(
            f"{len(rows)} URLs, {asked} asked, {len(dead)} dead, {len(troubled)} moved or without a page"
            + ("" if online or asked == len(rows) else "; --online asks")
        )
    if dead:
        raise typer.Exit(1)


def _asked(
    here: Session, urls: list[str], answers: Mapping[str, "Answer"], *, older: int, pause: float, timeout: float
) -> dict[str, "Answer"]:
    """Ask what was not asked lately, and keep the servers' answers with those there are; what was answered now."""
    from corpus_cli.corpus import link_check

    now = datetime.now(UTC).date()
    stale = [url for url in urls if url not in answers or _age(answers[url].checked, now) >= timedelta(days=older)]
    stale = list(dict.fromkeys(stale))
    fresh: dict[str, Answer] = {}
    bar = here.progress("asking", len(stale))
    try:
        with bar or contextlib.nullcontext():
            for url, answer in link_check.check(stale, today=now.isoformat(), pause=pause, timeout=timeout):
                fresh[url] = answer
                if bar:
                    bar.advance(bar.task_ids[0])
                here.detail(f"{answer.status or answer.error}  {url}")
    finally:
        kept = {url: answer for url, answer in fresh.items() if answer.kept}
        link_check.keep(here.corpus().root, {**answers, **kept})
    return fresh


def _line(row: dict[str, Any]) -> str:
    said = row["status"] or row["error"] or "not asked"
    moved = f"  now at {row['moved']}" if row["moved"] else ""
    return f"{said}  {row['checked'] or '-'}  {row['url']}  ({row['id']}:{row['line'] or '-'}){moved}"


def _plain(row: dict[str, Any]) -> bool:
    """Whether the URL answered with its page."""
    return row["error"] is None and row["moved"] is None and 200 <= row["status"] < 300


def _age(checked: str, today: Any) -> timedelta:
    try:
        return today - datetime.strptime(checked, "%Y-%m-%d").replace(tzinfo=UTC).date()  # type: ignore[no-any-return]
    except ValueError:
        raise UsageError(
            f"{checked!r} in .corpus/links.json is no date",
            hint="remove the file; `corpus links check --online` makes it again",
        ) from None


def _answer(answer: Any) -> dict[str, Any]:
    if answer is None:
        return {"checked": None, "status": None, "error": None, "moved": None, "dead": False}
    return {
        "checked": answer.checked,
        "status": answer.status,
        "error": answer.error,
        "moved": answer.moved,
        "dead": answer.dead,
    }
