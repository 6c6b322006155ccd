"""Looking at what is stored: `list`, `show`, `open`."""

import json
import shutil
import subprocess
import sys
from typing import Annotated, Any

import typer

from corpus_cli.cli.options import IdArgument, JsonlOption, JsonOption, OutputOption
from corpus_cli.cli.session import NOTHING_YET, session
from corpus_cli.errors import CorpusError, NothingMatched, UsageError
from corpus_cli.model.commentary import Commentary, Version

FIELDS = (
    "id",
    "date",
    "title",
    "authors",
    "genre",
    "theme",
    "series",
    "keywords",
    "language",
    "words",
    "status",
    "citation_key",
    "source_url",
)


def list_(
    ctx: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]...", help="Only what this finds."),
    ] = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="FIELD", help="date, title, id, words or author; -FIELD turns it round.")
    ] = "date",
    fields: Annotated[str | None, typer.Option("--fields", metavar="A,B", help=f"Of {', '.join(FIELDS)}.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-l", min=1, help="At most this many.")] = None,
    as_json: JsonOption = False,
    jsonl: JsonlOption = False,
    output: OutputOption = None,
) -> None:
    """List the commentaries, or those that a query finds."""
    here = session(ctx)
    rows = [_row(row) for row in here.corpus().catalogue(" ".join(query or []))]
    total = len(rows)
    rows = _sorted(rows, sort)[:limit]
    wanted = fields.split(",") if fields else list(FIELDS)
    unknown = next((name for name in wanted if name not in FIELDS), None)
    if unknown:
        raise UsageError(f"no field {unknown!r}", hint=f"there are {', '.join(FIELDS)}")
    picked = [{name: row[name] for name in wanted} for row in rows]
    if jsonl:
        here.emit_lines(picked, output)
    elif as_json:
        here.emit({"schema_version": 1, "total": total, "commentaries": picked}, output)
    else:
        for row in picked if fields else rows:
            here.text(_line(row) if not fields else "\t".join(_cell(value) for value in row.values()), output)
    if not rows:
        if query:
            raise NothingMatched(f"nothing matches {' '.join(query)!r}")
        here.note(NOTHING_YET)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    named = row | {"id": row["slug"], "authors": json.loads(row["authors"]), "keywords": json.loads(row["keywords"])}
    return {name: named[name] for name in FIELDS}


def _sorted(rows: list[dict[str, Any]], sort: str) -> list[dict[str, Any]]:
    name = sort.removeprefix("-")
    keys = {"date": "date", "title": "title", "id": "id", "words": "words", "author": "authors"}
    if name not in keys:
        raise UsageError(
            f"cannot sort by {name!r}", hint=f"sort by {', '.join(keys)}, or -FIELD for the other way round"
        )
    known = [row for row in rows if row[keys[name]] not in (None, [])]
    unknown = [row for row in rows if row[keys[name]] in (None, [])]
    return sorted(known, key=lambda row: (row[keys[name]], row["id"]), reverse=sort.startswith("-")) + unknown


def _line(row: dict[str, Any]) -> str:
    mark = "" if row["status"] == "complete" else "  (incomplete)"
    authors = ", ".join(row["authors"]) or "no author"
    return f"{row['date'] or '----------':10}  {row['id']}\n            {row['title'] or 'untitled'} — {authors}{mark}"


def _cell(value: Any) -> str:
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def show(
    ctx: typer.Context,
    identifier: IdArgument,
    as_json: JsonOption = False,
    text: Annotated[bool, typer.Option("--text", help="Only the running text.")] = False,
    source: Annotated[bool, typer.Option("--source", help="The file's own bytes.")] = False,
    output: OutputOption = None,
) -> None:
    """Show one commentary: its record, its text or its file."""
    here = session(ctx)
    corpus = here.corpus()
    commentary = corpus.get(identifier)
    if as_json:
        here.emit(commentary, output)
    elif source:
        data = (corpus.root / commentary.path).read_bytes()
        if output:
            output.write_bytes(data)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
    elif text:
        here.text(commentary.body, output)
    else:
        here.text("\n".join(_card(commentary, corpus.versions(commentary.id))), output)


def _card(commentary: Commentary, versions: tuple[Version, ...]) -> list[str]:
    people = [("author", f"{a.name}{''.join(f'; {x.text}' for x in a.affiliations)}") for a in commentary.authors]
    people += [
        (", ".join(c.roles), f"{c.name}{f'; {c.position}' if c.position else ''}") for c in commentary.contributors
    ]
    plain = [
        (name.replace("_", " "), str(getattr(commentary, name)))
        for name in (
            "subtitle",
            "date",
            "genre",
            "series",
            "theme",
            "language",
            "license",
            "source_url",
            "citation_key",
        )
        if getattr(commentary, name)
    ]
    rows = [
        *people,
        *plain,
        ("keywords", ", ".join(commentary.keywords)),
        *map(_version, versions),
        ("words", f"{commentary.words:,}"),
        ("file", commentary.path),
    ]
    lines = [commentary.title or "untitled", "=" * min(len(commentary.title or "untitled"), 78)]
    lines += [f"{name:>14}  {value}" for name, value in rows if value]
    if commentary.abstract:
        lines += ["", commentary.abstract]
    headings = [section for section in commentary.sections if section.heading]
    if headings:
        lines += [
            "",
            *(f"{'  ' * s.level}{f'{s.number} ' if s.number else ''}{s.heading}  (line {s.line})" for s in headings),
        ]
    if commentary.references:
        cited = {citation.reference for citation in commentary.citations}
        lines += ["", "References"]
        own = [r for r in commentary.references if r.note is None]
        lines += [f"  {'' if r.number in cited else '(not cited) '}{r.raw}" for r in own]
    lines += [
        "",
        f"{commentary.status}; {(n := len(commentary.diagnostics))} finding{'s' * (n != 1)}"
        if commentary.diagnostics
        else commentary.status,
    ]
    return lines


def _version(version: Version) -> tuple[str, str]:
    link = version.link
    name = "translation" if link.rel == "translation" else "revision of" if version.named else "revised as"
    where = link.commentary or link.url or link.label or "not in the corpus"
    return name, f"{where} ({link.language})" if link.language else where


def open_(
    ctx: typer.Context,
    identifier: IdArgument,
    url: Annotated[bool, typer.Option("--url", help="The address it was published at.")] = False,
) -> None:
    """Open the file, or the page it came from, in its usual program."""
    here = session(ctx)
    corpus = here.corpus()
    commentary = corpus.get(identifier)
    if url and not commentary.source_url:
        raise NothingMatched(
            f"{commentary.id} has no source_url", hint=f"corpus set {commentary.id} source_url=https://…"
        )
    target = commentary.source_url if url else str(corpus.root / commentary.path)
    assert target is not None
    here.note(f"opening {target}")
    if not _launched(target):
        raise CorpusError(f"nothing here can open {target}", hint="open it by hand, or set a default program for it")


def _launched(target: str) -> bool:
    """Whether a program took it. On Linux it is xdg-open that knows; what it answers is waited for, as it hands over at once."""
    if not sys.platform.startswith("linux"):
        return typer.launch(target) == 0
    opener = shutil.which("xdg-open")
    return opener is not None and subprocess.run([opener, target], check=False, capture_output=True).returncode == 0
