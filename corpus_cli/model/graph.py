"""Who cites what, as nodes and edges."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Node:
    """A commentary, or a work that commentaries cite. `id` is the commentary's id, or the work's key behind `work:`."""

    id: str
    kind: Literal["commentary", "work"]
    label: str
    year: int | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` cites `target`; or `target` is its translation or revision. `count` is how often the text cites it, at least 1."""

    source: str
    target: str
    kind: Literal["cites", "translation", "revision"] = "cites"
    count: int = 1


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order they are to be shown, and edges between them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
