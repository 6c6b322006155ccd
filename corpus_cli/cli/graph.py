"""`corpus works`, `cites`, `cited-by`, `graph` and `stats`."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus_cli.cli.options import IdArgument, JsonlOption, JsonOption, LimitOption, OutputOption
from corpus_cli.cli.session import session
from corpus_cli.errors import NothingMatched, UsageError
from corpus_cli.model.names import Name, brief


class GraphFormat(StrEnum):
    """How the graph is written."""

    DOT = "dot"
    GRAPHML = "graphml"
    JSON = "json"
    SVG = "svg"


def works(
    ctx: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="Only works whose title, author or key contains this.")
    ] = None,
    least: Annotated[
        int,
        typer.Option("--least", min=0, help="Only works that so many commentaries list; none list what was imported."),
    ] = 0,
    limit: LimitOption = 50,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """List what is cited, most first: how many commentaries list each work. Imported works that none lists come last."""
    from corpus_cli.corpus import graph as citation_graph

    here = session(ctx)
    rows = citation_graph.works(here.corpus(), least=least, limit=limit, text=text)
    if jsonl:
        here.emit_lines(rows, output)
    elif as_json:
        here.emit({"schema_version": 1, "works": list(rows)}, output)
    else:
        found = list(rows)
        if not found:
            raise NothingMatched("no work is listed" + (f" that has {text!r}" if text else ""))
        here.text("\n".join(f"{row['cited_by']:>4}  {row['key']:<28} {_cited(row)}" for row in found), output)


def _cited(row: dict[str, Any]) -> str:
    """A work or reference on one line: author, year, title."""
    who = brief([Name(**name) for name in row["author"]])
    year = (row["date"] or "n.d.")[:4] + (row.get("year_suffix") or "")
    parts = [part for part in (who, year, row["title"] or row.get("raw"), row["container_title"]) if part]
    return "".join(
        part if part is parts[-1] else f"{part} " if part.endswith((".", "?", "!", "。")) else f"{part}. "
        for part in parts
    )


def cites(ctx: typer.Context, identifier: IdArgument, as_json: JsonOption = False, output: OutputOption = None) -> None:
    """List what a commentary cites, with how often its text does."""
    from corpus_cli.corpus import graph as citation_graph

    here = session(ctx)
    rows = citation_graph.cites(here.corpus(), identifier)
    if as_json:
        here.emit({"schema_version": 1, "id": identifier, "cites": rows}, output)
        return
    if not rows:
        here.note(f"{identifier} lists no references")
        return
    lines = []
    for row in rows:
        here_too = f"  -> {row['commentary']}" if row["commentary"] else ""
        lines.append(f"{row['number']:>4}  {row['citations']:>3}x  {_cited(row)}{here_too}")
    here.text("\n".join(lines), output)


def cited_by(
    ctx: typer.Context,
    identifier: Annotated[str, typer.Argument(metavar="ID|WORK", help="The id of a commentary, or the key of a work.")],
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """List the commentaries that cite a commentary or a work, with the sentences."""
    from corpus_cli.corpus import graph as citation_graph

    here = session(ctx)
    rows = citation_graph.cited_by(here.corpus(), identifier)
    if as_json:
        here.emit({"schema_version": 1, "id": identifier, "cited_by": rows}, output)
        return
    if not rows:
        here.note(f"nothing in this corpus cites {identifier}")
        return
    lines = []
    for row in rows:
        lines.append(f"{row['date'] or 'n.d.':10}  {row['id']}  {row['title'] or 'untitled'}")
        lines += [f"    line {each['line']}: {each['sentence']}" for each in row["citations"]]
    here.text("\n".join(lines), output)


def graph(
    ctx: typer.Context,
    form: Annotated[
        GraphFormat | None,
        typer.Option("--format", "-f", help="How it is written. Default: by the suffix of FILE, else dot."),
    ] = None,
    least: Annotated[int, typer.Option("--least", min=1, help="Leave out works that fewer commentaries list.")] = 1,
    only_commentaries: Annotated[bool, typer.Option("--only-commentaries", help="Leave out all works.")] = False,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Write the citation graph: commentaries, what they cite, and translations of one another."""
    from corpus_cli.corpus import graph as citation_graph
    from corpus_cli.export.graph import FORMATS

    here = session(ctx)
    found = citation_graph.graph(here.corpus(), least=least, works_too=not only_commentaries)
    chosen = "json" if as_json else (form or _format_of(output)).value
    with here.writing(output) as stream:
        stream.write(FORMATS[chosen](found))


_OF_SUFFIX = {f".{form.value}": form for form in GraphFormat} | {".gv": GraphFormat.DOT}


def _format_of(output: Path | None) -> GraphFormat:
    if output is None or not output.suffix:
        return GraphFormat.DOT
    if output.suffix.lower() not in _OF_SUFFIX:
        raise UsageError(
            f"{output.suffix} is the suffix of no graph format",
            hint=f"name one with --format: {', '.join(GraphFormat)}",
        )
    return _OF_SUFFIX[output.suffix.lower()]


def stats(
    ctx: typer.Context,
    plot: Annotated[Path | None, typer.Option("--plot", metavar="FILE", help="Write a drawing (SVG).")] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="How many of each list.")] = 10,
    as_json: JsonOption = False,
    output: OutputOption = None,
) -> None:
    """Count: commentaries by year, keywords, authors, what is cited most."""
    from corpus_cli.corpus import graph as citation_graph

    here = session(ctx)
    found = citation_graph.statistics(here.corpus(), top=top)
    if plot is not None and plot.suffix.lower() != ".svg":
        raise UsageError(f"{plot} is no .svg file", hint="the drawing is SVG; browsers, Word and LibreOffice show it")
    if plot is not None:
        from corpus_cli.export.charts import statistics_svg

        with here.writing(plot) as stream:
            stream.write(statistics_svg(found))
        here.note(f"wrote {plot}")
    if as_json:
        here.emit({"schema_version": 1} | found, output)
    elif plot is None:
        here.text("\n".join(_lines(found)), output)


def _lines(found: dict[str, Any]) -> Iterable[str]:
    span = f", {found['first']} to {found['last']}" if found["first"] else ""
    incomplete = f", {found['incomplete']} incomplete" if found["incomplete"] else ""
    yield f"{found['commentaries']} commentaries{incomplete}{span}; {found['words']:,} words"
    yield f"{found['references']} references to {found['works']} works; {found['citations_resolved']} of {found['citations']} citations resolved"
    if found["timeline"]:
        yield ""
        most = max(each["count"] for each in found["timeline"])
        yield from (
            f"  {each['year']}  {'█' * round(40 * each['count'] / most):<40}  {each['count']}"
            for each in found["timeline"]
        )
    for title in ("keywords", "authors", "themes", "genres", "languages", "outlets"):
        if found[title]:
            yield f"\n{title}"
            yield from (f"  {each['count']:>5}  {each['name'] or 'unknown'}" for each in found[title])
    if found["most_cited"]:
        yield "\nlisted most"
        yield from (
            f"  {each['cited_by']:>5}  {_cited(each | {'container_title': None})}" for each in found["most_cited"]
        )
