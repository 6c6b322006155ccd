"""A citation graph as Graphviz DOT, GraphML, JSON (node-link) or SVG. The same graph gives the same bytes."""

import json
from collections import defaultdict
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from corpus_cli.model.graph import Edge, Graph, Node

_COLUMN = {"commentary": 0, "work": 1}
ROW = 22
"""Height of a node's row in the drawing, in pixels: text of 12 pixels with room to click."""
LABEL = 64
"""Cells of a label that the drawing has room for (a CJK character fills two); the whole is its tooltip."""
WIDTH, LEFT, RIGHT = 1240, 470, 770
STYLE = (
    "text{font:12px system-ui,'Noto Sans CJK KR','Apple SD Gothic Neo',sans-serif;fill:#1d2733}"
    "circle{fill:#1f5f8b}.work{fill:#b5651d}path{fill:none;stroke:#5b6b7b;stroke-opacity:.45}"
    ".translation{stroke-dasharray:2 3}.revision{stroke-dasharray:6 3}"
    "@media(prefers-color-scheme:dark){text{fill:#e6e9ec}circle{fill:#7cc0ea}.work{fill:#e8a45c}path{stroke:#a9b4bf}}"
)


def to_dot(graph: Graph) -> str:
    """Graphviz DOT: `corpus graph --format dot | dot -Tpdf > graph.pdf`."""
    lines = ["digraph corpus {", "  rankdir=LR;", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    for node in graph.nodes:
        shape = "" if node.kind == "commentary" else ", shape=plaintext"
        url = f", URL={_dot(node.url)}" if node.url else ""
        lines.append(f"  {_dot(node.id)} [label={_dot(node.label)}{shape}{url}];")
    for edge in graph.edges:
        style = "" if edge.kind == "cites" else f", style=dashed, label={_dot(edge.kind)}"
        lines.append(f"  {_dot(edge.source)} -> {_dot(edge.target)} [weight={edge.count}{style}];")
    return "\n".join([*lines, "}"]) + "\n"


def _dot(text: str) -> str:
    """A quoted DOT identifier (the DOT language: only quotation marks are escaped; a backslash would begin an escape in labels)."""
    return '"' + _xml(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def to_graphml(graph: Graph) -> str:
    """GraphML 1.0, as Gephi, yEd and networkx read it."""
    keys = [("kind", "node", "string"), ("label", "node", "string"), ("year", "node", "int"), ("url", "node", "string")]
    keys += [("relation", "edge", "string"), ("weight", "edge", "int")]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    lines += [f'  <key id="{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>' for name, kind, type_ in keys]
    lines.append('  <graph id="corpus" edgedefault="directed">')
    for node in graph.nodes:
        values = {"kind": node.kind, "label": node.label, "year": node.year, "url": node.url}
        lines.append(f"    <node id={quoteattr(_xml(node.id))}>{_data(values)}</node>")
    for number, edge in enumerate(graph.edges):
        values = {"relation": edge.kind, "weight": edge.count}
        ends = f"source={quoteattr(_xml(edge.source))} target={quoteattr(_xml(edge.target))}"
        lines.append(f'    <edge id="e{number}" {ends}>{_data(values)}</edge>')
    return "\n".join([*lines, "  </graph>", "</graphml>"]) + "\n"


def _data(values: dict[str, str | int | None]) -> str:
    return "".join(
        f'<data key="{name}">{escape(_xml(str(value)))}</data>' for name, value in values.items() if value is not None
    )


def _xml(text: str) -> str:
    """The text without what XML 1.0 (section 2.2) has no character for."""
    return "".join(
        char
        for char in text
        if char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
    )


def to_json(graph: Graph) -> str:
    """Nodes and edges as one JSON object, in the node-link form that d3 and networkx read."""
    value = {
        "schema_version": 1,
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [
            {"id": node.id, "kind": node.kind, "label": node.label, "year": node.year, "url": node.url}
            for node in graph.nodes
        ],
        "edges": [
            {"source": edge.source, "target": edge.target, "kind": edge.kind, "count": edge.count}
            for edge in graph.edges
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def to_svg(graph: Graph) -> str:
    """A drawing in two columns: commentaries by date on the left, what they list on the right, near those who list it."""
    columns = _columns(graph)
    rows = max(map(len, columns), default=0)
    height = (rows + 2) * ROW
    place = {
        node.id: _position(node, index, len(column), rows) for column in columns for index, node in enumerate(column)
    }
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="Citation graph">',
        f"<style>{STYLE}</style>",
    ]
    lines += [_curve(edge, place) for edge in graph.edges if edge.source in place and edge.target in place]
    lines += [_node(node, *place[node.id]) for column in columns for node in column]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _columns(graph: Graph) -> tuple[list[Node], list[Node]]:
    """Commentaries as they come; works by the mean place of those who list them, so that few curves cross."""
    left = [node for node in graph.nodes if node.kind == "commentary"]
    rank = {node.id: index for index, node in enumerate(left)}
    listing: dict[str, list[int]] = defaultdict(list)
    for edge in graph.edges:
        if edge.source in rank:
            listing[edge.target].append(rank[edge.source])
    right = [node for node in graph.nodes if node.kind == "work"]
    right.sort(key=lambda node: (sum(listing[node.id]) / max(len(listing[node.id]), 1), node.id))
    return left, right


def _position(node: Node, index: int, count: int, rows: int) -> tuple[int, int]:
    """Where a node is drawn: the shorter column is spread over the height of the longer one."""
    step = (rows - 1) / (count - 1) if count > 1 else 0.0
    return (RIGHT if _COLUMN[node.kind] else LEFT), round((index * step + 1) * ROW)


def _curve(edge: Edge, place: dict[str, tuple[int, int]]) -> str:
    (x1, y1), (x2, y2) = place[edge.source], place[edge.target]
    bend = (x1 + x2) // 2 if x1 != x2 else x1 + 40 + min(abs(y2 - y1) // 4, 160)
    width = f"{min(1 + 0.4 * (edge.count - 1), 4):.1f}"
    return f'<path class="{edge.kind}" stroke-width="{width}" d="M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}"/>'


def _node(node: Node, x: int, y: int) -> str:
    anchor, at = ("start", x + 9) if node.kind == "work" else ("end", x - 9)
    text = f'<text x="{at}" y="{y + 4}" text-anchor="{anchor}">{escape(_xml(shortened(node.label, LABEL)))}</text>'
    return (
        f'<g><title>{escape(_xml(node.label))}</title><circle class="{node.kind}" cx="{x}" cy="{y}" r="4"/>{text}</g>'
    )


def shortened(text: str, cells: int) -> str:
    """The text, cut to so many cells; a CJK character fills two."""
    used = 0
    for index, char in enumerate(text):
        used += 2 if char > "\u2e7f" else 1
        if used > cells:
            return text[:index] + "…"
    return text


FORMATS: dict[str, Callable[[Graph], str]] = {"dot": to_dot, "graphml": to_graphml, "json": to_json, "svg": to_svg}
"""Writer by the name of its format."""
