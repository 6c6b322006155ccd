"""`corpus why`: where a value comes from."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from corpus_cli.cli.options import IdArgument, JsonOption
from corpus_cli.cli.session import session
from corpus_cli.errors import UsageError
from corpus_cli.model.commentary import Commentary, Draft

NAMES = tuple(name for name in Draft.model_fields if name not in ("provenance", "diagnostics"))
PARTS = ("sections", "references", "citations", "links")
"""Fields whose items have lines of their own."""
COMPUTED = {
    "words": "counted in abstract and body: runs of letters and digits, and each Han or kana character",
    "status": "complete where no field is missing that the corpus requires",
    "id": "made from the name of the file",
    "path": "where the file is in the corpus",
    "sha256": "computed from the bytes of the file",
}
"""Values that no line states, and how they are made."""
PLURALS = {"author": "authors", "contributor": "contributors", "keyword": "keywords"} | {
    name.removesuffix("s"): name for name in PARTS
}
MOST_RAW = 200
"""Characters of a raw text that are shown."""


def _complete_field(incomplete: str) -> list[str]:
    return [name for name in (*NAMES, *COMPUTED) if name.startswith(incomplete)]


def why(
    ctx: typer.Context,
    identifier: IdArgument,
    field: Annotated[
        str | None,
        typer.Argument(metavar="[FIELD]", help="One field; all where not given.", autocompletion=_complete_field),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Tell where a value comes from: the line, the raw text, the rule, and what else was considered."""
    here = session(ctx)
    commentary = here.corpus().get(identifier)
    chosen = [_named(field)] if field else [name for name in NAMES if name in commentary.provenance]
    if as_json:
        values = {name: _as_json(commentary, name) for name in chosen}
        here.emit({"schema_version": 1, "id": commentary.id, "path": commentary.path, "fields": values})
        return
    for name in chosen:
        here.text("\n".join(_lines(commentary, name)))


def _named(field: str) -> str:
    """The field that a person means.

    Raises:
        UsageError: There is none; the nearest is named where one is near.
    """
    name = PLURALS.get(field, field)
    if name in NAMES or name in COMPUTED:
        return name
    from rapidfuzz import process

    near = process.extractOne(field, (*NAMES, *COMPUTED), score_cutoff=70)
    raise UsageError(
        f"no field {field!r}", hint=f"did you mean {near[0]!r}?" if near else f"there are {', '.join(NAMES)}"
    )


def _value(commentary: Commentary, name: str) -> Any:
    return commentary.model_dump(mode="json", include={name})[name]


def _as_json(commentary: Commentary, name: str) -> dict[str, Any]:
    found = commentary.provenance.get(name)
    return {"value": _value(commentary, name), "provenance": found.model_dump(mode="json") if found else None}


def _lines(commentary: Commentary, name: str) -> list[str]:
    value = _value(commentary, name)
    found = commentary.provenance.get(name)
    head = f"{name}: {_summary(name, value)}"
    if value in (None, [], ""):
        seen = bool(found and found.considered)
        lines = [head, "    the text does not state it; evidence:" if seen else "    the text does not state it"]
        return lines + _considered(commentary, name)
    if found is None:
        if name in PARTS:
            return [head, *_items(commentary, name)]
        made = COMPUTED.get(name) or ("made from author, year and title" if name == "citation_key" else None)
        return [head, f"    {made}" if made else "    where it comes from was not recorded"]
    file = found.file(commentary.path)
    lines = [
        head,
        f"    {found.status.value} in the {found.source.value}, {file}{f':{found.line}' if found.line else ''}",
    ]
    if found.rule:
        lines.append(f"    rule: {found.rule}")
    if found.raw:
        lines.append(f"    | {_cut(found.raw)}")
    if name in PARTS:
        lines.extend(_items(commentary, name))
    return lines + _considered(commentary, name)


def _considered(commentary: Commentary, name: str) -> list[str]:
    found = commentary.provenance.get(name)
    return [
        f"    not {other.value!r}{f' (line {other.line})' if other.line else ''}: {other.reason}"
        for other in (found.considered if found else ())
    ]


def _items(commentary: Commentary, name: str) -> Iterator[str]:
    """Each section, reference, citation or link with its place, what is printed there, and how it was read."""
    for item in getattr(commentary, name):
        place = f"{commentary.path}:{item.line}" if item.line else commentary.path
        if name == "sections":
            shown, how = (
                " ".join(filter(None, (item.number, item.heading))) or "without a heading",
                f"level {item.level}",
            )
        elif name == "references":
            sure = f", confidence {item.confidence:.2f}" if item.confidence is not None else ""
            shown, how = item.raw, f"read as {item.type} by {item.parser or 'no parser'}{sure}"
        elif name == "citations":
            aim = f"reference {item.reference}" if item.reference is not None else item.commentary
            place += f":{item.column}"
            shown, how = (
                item.raw,
                f"{item.kind}; points to {aim}" if aim else f"{item.kind}; {item.reason or 'points to nothing'}",
            )
        else:
            shown, how = item.label or item.url or item.commentary or "", item.rel
        yield f"    {place}: {how}"
        yield f"    | {_cut(shown)}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST_RAW else text[: MOST_RAW - 1] + "…"


def _summary(name: str, value: Any) -> str:
    if value in (None, [], ""):
        return "not set"
    if name in PARTS:
        return f"{len(value)} {name if len(value) != 1 else name.removesuffix('s')}"
    if isinstance(value, list):
        if isinstance(value[0], dict):
            return "; ".join(item["name"] for item in value)
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items() if item)
    return _cut(str(value))
