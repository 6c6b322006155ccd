"""Front matter: a YAML (`---`) or TOML (`+++`) block at the very start of a text file, as Pandoc, Jekyll, Hugo and Quarto write it."""

import re
import tomllib
from dataclasses import dataclass, field

import yaml

from corpus_cli.model.diagnostic import Diagnostic, Severity

_BREAK = re.compile(r"\r\n|\r|\n")
_KEY = re.compile(r"""^["']?[^\W\d][\w .-]*["']?\s*[:=](?:\s|$)""")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
_MAX_NODES = 10_000
"""Values that a block may have once its aliases are expanded. Real ones have a hundred; `&a [*a, *a]` nested ten deep has more than this."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of a block with the file line of each top-level key, the text after it and the number of that text's first line.

    YAML scalars are strings as written: a date, a version or `no` (Norwegian) means what the key says, not what YAML 1.1 makes of it.
    """

    values: dict[str, object]
    lines: dict[str, int]
    body: str
    first_line: int
    diagnostics: tuple[Diagnostic, ...] = ()
    raw: dict[str, str] = field(default_factory=dict)


class _TooDeepError(Exception):
    """The block is larger or deeper than any description of a text."""


def split_front_matter(text: str, name: str) -> FrontMatter:
    """The block and the text after it. A block that cannot be read gives a diagnostic (F009) and is no text, unless it is never closed."""
    none = FrontMatter({}, {}, text, 1)
    lines = _BREAK.split(text)
    fence = lines[0].strip()
    if fence not in ("---", "+++"):
        return none
    closing = ("---", "...") if fence == "---" else ("+++",)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in closing), None)
    inside = lines[1:end] if end is not None else lines[1:50]
    if not any(_KEY.match(line) for line in inside):
        return none  # a rule at the top of a page
    if end is None:
        return _unread(none, name, 1, None, f"the block that {fence} opens is never closed")
    if fence == "+++":
        return _toml(inside, lines[end + 1 :], name)
    return _yaml(none, inside, lines[end + 1 :], name)


def _yaml(none: FrontMatter, inside: list[str], after: list[str], name: str) -> FrontMatter:
    try:
        root = yaml.compose("\n".join(inside), Loader=yaml.SafeLoader)
        if not isinstance(root, yaml.MappingNode):
            return none
        budget = [_MAX_NODES]
        values = {str(key.value): _value(value, budget) for key, value in root.value}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (2, None)
        return _unread(_after(inside, after), name, line, column, error.problem or "it is no YAML")
    except (yaml.YAMLError, ValueError) as error:
        return _unread(_after(inside, after), name, 2, None, str(error).splitlines()[0])
    except (_TooDeepError, RecursionError):
        return _unread(_after(inside, after), name, 2, None, "it is nested too deeply")
    where = {str(key.value): key.start_mark.line + 2 for key, _ in root.value}
    raw = {key: inside[line - 2].strip() for key, line in where.items()}
    return FrontMatter(values, where, "\n".join(after), len(inside) + 3, raw=raw)


def _value(node: yaml.Node, budget: list[int], depth: int = 0) -> object:
    """Plain lists, dicts and strings; a null is None."""
    budget[0] -= 1
    if budget[0] < 0 or depth > 20:
        raise _TooDeepError
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, budget, depth + 1) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value, budget, depth + 1) for key, value in node.value}
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)


def _toml(inside: list[str], after: list[str], name: str) -> FrontMatter:
    try:
        values: dict[str, object] = tomllib.loads("\n".join(inside))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason, line, column = toml_place(error)
        return _unread(_after(inside, after), name, line + 1, column, reason)
    where = {key: line + 1 for key, line in toml_lines(inside, values).items()}
    raw = {key: inside[line - 2].strip() for key, line in where.items()}
    return FrontMatter(values, where, "\n".join(after), len(inside) + 3, raw=raw)


def toml_place(error: Exception) -> tuple[str, int, int | None]:
    """Reason, line and column (from 1) of an error of `tomllib`, which states them in its message only."""
    message = str(error)
    place = _TOML_PLACE.search(message)
    if not place:
        return message or "it is nested too deeply", 1, None
    return message[: place.start()].strip(), int(place[1]), int(place[2])


def toml_lines(lines: list[str], values: dict[str, object]) -> dict[str, int]:
    """The line (from 1) where each top-level key is set; a key that is not found is left out."""
    found: dict[str, int] = {}
    for key in values:
        quoted = re.escape(key)
        pattern = re.compile(rf"""^\s*(?:\[+\s*["']?{quoted}["']?\s*[.\]]|["']?{quoted}["']?\s*[.=])""")
        line = next((number for number, text in enumerate(lines, 1) if pattern.match(text)), None)
        if line is not None:
            found[key] = line
    return found


def _after(inside: list[str], after: list[str]) -> FrontMatter:
    """Only the text below a block that cannot be read."""
    return FrontMatter({}, {}, "\n".join(after), len(inside) + 3)


def _unread(none: FrontMatter, name: str, line: int, column: int | None, reason: str) -> FrontMatter:
    finding = Diagnostic(
        code="F009",
        name="front-matter",
        severity=Severity.WARNING,
        message=f"the front matter cannot be read: {reason}",
        path=name,
        line=line,
        column=column,
        help="correct it there; until then nothing in it counts",
    )
    return FrontMatter({}, {}, none.body, none.first_line, (finding,))
