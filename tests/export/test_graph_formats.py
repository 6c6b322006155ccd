"""The citation graph in its formats, and the drawing of the statistics."""

import json
import re
from typing import Any

import pytest
from lxml import etree

from corpus_cli.export.charts import statistics_svg
from corpus_cli.export.graph import FORMATS, shortened
from corpus_cli.model.graph import Edge, Graph, Node

HOSTILE = 'A "quoted" \\ <b>title</b> & more\x0b\n이동'
GRAPH = Graph(
    (
        Node("dues", "commentary", "Ana Pereira, 2024, Harbour Dues", 2024, "https://port.example/?a=1&b=2"),
        Node("pilots", "commentary", HOSTILE, 2025),
        Node("work:costa-2023", "work", "Costa, 2023, Waiting at Anchor", 2023),
    ),
    (
        Edge("pilots", "dues", "cites", 3),
        Edge("dues", "work:costa-2023"),
        Edge("pilots", "work:costa-2023", "cites", 2),
        Edge("dues", "pilots", "translation"),
    ),
)
GRAPHML = {"g": "http://graphml.graphdrawing.org/xmlns"}
SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_text(name: str) -> None:
    assert FORMATS[name](GRAPH) == FORMATS[name](GRAPH)
    assert FORMATS[name](GRAPH).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_can_be_written(name: str) -> None:
    assert FORMATS[name](Graph((), ()))


def test_dot_quotes_labels_and_gives_weights() -> None:
    text = FORMATS["dot"](GRAPH)

    assert '"pilots" [label="A \\"quoted\\" \\\\ <b>title</b> & more 이동"];' in text
    assert '"pilots" -> "dues" [weight=3];' in text
    assert '"dues" -> "pilots" [weight=1, style=dashed, label="translation"];' in text
    assert len(re.sub(r"\\.", "", text).replace("->", "").split('"')) % 2 - 1 == 0  # every quotation mark has its other


def test_graphml_is_xml_with_nodes_edges_and_their_data() -> None:
    tree = etree.fromstring(FORMATS["graphml"](GRAPH).encode())

    assert tree.xpath("//g:node/@id", namespaces=GRAPHML) == ["dues", "pilots", "work:costa-2023"]
    assert [
        (edge.get("source"), edge.get("target"), edge.findtext("g:data[@key='weight']", namespaces=GRAPHML))
        for edge in tree.iterfind(".//g:edge", namespaces=GRAPHML)
    ][:1] == [("pilots", "dues", "3")]
    assert set(tree.xpath("//g:data/@key", namespaces=GRAPHML)) <= set(tree.xpath("//g:key/@id", namespaces=GRAPHML))
    assert tree.findtext(".//g:data[@key='url']", namespaces=GRAPHML) == "https://port.example/?a=1&b=2"


def test_json_has_nodes_and_edges() -> None:
    value = json.loads(FORMATS["json"](GRAPH))

    assert value["nodes"][1] == {"id": "pilots", "kind": "commentary", "label": HOSTILE, "year": 2025, "url": None}
    assert value["edges"][0] == {"source": "pilots", "target": "dues", "kind": "cites", "count": 3}


def test_the_drawing_has_every_node_and_edge_and_no_script() -> None:
    tree = etree.fromstring(FORMATS["svg"](GRAPH).encode())

    assert len(tree.xpath("//s:circle", namespaces=SVG)) == 3
    assert len(tree.xpath("//s:path", namespaces=SVG)) == 4
    assert tree.xpath("//s:script|//s:image|//@href", namespaces=SVG) == []


def test_works_are_drawn_beside_those_who_list_them() -> None:
    commentaries = tuple(Node(f"c{number}", "commentary", f"C{number}") for number in range(4))
    works = (Node("work:last", "work", "Last"), Node("work:first", "work", "First"))
    drawn = etree.fromstring(
        FORMATS["svg"](Graph(commentaries + works, (Edge("c3", "work:last"), Edge("c0", "work:first")))).encode()
    )

    assert drawn.xpath("//s:g[s:circle[@class='work']]/s:title/text()", namespaces=SVG) == ["First", "Last"]


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [("harbour", 9, "harbour"), ("harbour dues", 7, "harbour…"), ("항만 이용료", 4, "항만…"), ("", 3, "")],
)
def test_a_label_is_cut_by_the_cells_it_fills(text: str, cells: int, expected: str) -> None:
    assert expected == shortened(text, cells)


def statistics(**values: Any) -> dict[str, Any]:
    return {"timeline": [], "keywords": [], "most_cited": []} | values


def test_the_statistics_are_drawn_with_a_bar_a_count() -> None:
    work = {"author": [{"family": "Costa"}], "date": "2023-05", "title": "Waiting <at> Anchor", "cited_by": 2}
    years = [{"year": 2023, "count": 2}, {"year": 2024, "count": 0}, {"year": 2025, "count": 5}]

    tree = etree.fromstring(
        statistics_svg(statistics(timeline=years, keywords=[{"name": "항만", "count": 4}], most_cited=[work])).encode()
    )

    assert len(tree.xpath("//s:rect", namespaces=SVG)) == 5
    assert {"2023: 2", "2024: 0", "2025: 5"} <= set(tree.xpath("//s:title/text()", namespaces=SVG))
    assert "Costa 2023 Waiting <at> Anchor" in tree.xpath("//s:title/text()", namespaces=SVG)


def test_an_empty_corpus_gives_an_empty_drawing() -> None:
    assert etree.fromstring(statistics_svg(statistics()).encode()).xpath("//s:rect", namespaces=SVG) == []


def test_a_long_span_shows_its_last_years() -> None:
    years = [{"year": year, "count": 1} for year in range(1800, 2026)]

    titles = etree.fromstring(statistics_svg(statistics(timeline=years)).encode()).xpath(
        "//s:title/text()", namespaces=SVG
    )

    assert (len(titles), titles[-1]) == (60, "2025: 1")
