"""`corpus works`, `cites`, `cited-by`, `graph`, `stats`, `links`."""

import json
from pathlib import Path
from typing import Any

import pytest
from calling import call

from corpus_cli.cli.graph import _cited
from corpus_cli.corpus import Corpus
from corpus_cli.corpus.link_check import Answer, keep

DUES = """\
Harbour Dues

March 14, 2024

Ana PEREIRA, Fellow, Harbour Institute

Keywords: ports; dredging

Ships wait at anchor, and while they wait they burn fuel that somebody pays for (Costa 2023). The city owns the quay.

References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19. https://portreview.example/anchor
"""

PILOTS = """\
Who Pays the Pilots

May 2, 2025

Ji-won SEO, Fellow, Quay Institute

Keywords: ports; pilots

A pilot is paid by the ship and not by the hour (Costa 2023), and the dues say nothing of that (Pereira 2024).

References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19. https://portreview.example/anchor
Pereira, Ana. 2024. “Harbour Dues.” Harbour Institute, March 14.
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of two commentaries, of which one cites the other, ingested. Read only."""
    made = Corpus.init(tmp_path_factory.mktemp("citing") / "corpus", name="Test")
    for name, text in (("dues", DUES), ("pilots", PILOTS)):
        (made.root / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    report = made.ingest()
    assert 2 == report.count("added")
    return made.root


def as_json(root: Path, *arguments: str) -> Any:
    return json.loads(call(root, *arguments, "--json").stdout)


def test_works_count_who_lists_them(corpus: Path) -> None:
    first, second = as_json(corpus, "works")["works"]

    assert ("Waiting at Anchor", 2, 2, 2) == (
        first["title"],
        first["cited_by"],
        first["references"],
        first["citations"],
    )
    assert ("Harbour Dues", 1, "dues") == (second["title"], second["cited_by"], second["commentary"])


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (("anchor",), ["Waiting at Anchor"]),
        (("Pereira",), ["Harbour Dues"]),
        (("--least", "2"), ["Waiting at Anchor"]),
        (("--limit", "1"), ["Waiting at Anchor"]),
        (("100%_",), []),
    ],
)
def test_works_are_narrowed(corpus: Path, arguments: tuple[str, ...], titles: list[str]) -> None:
    assert titles == [work["title"] for work in as_json(corpus, "works", *arguments)["works"]]


def test_works_as_rows(corpus: Path) -> None:
    assert 2 == len([json.loads(line) for line in call(corpus, "works", "--jsonl").stdout.splitlines()])


def test_no_work_at_all_is_nothing_matched(corpus: Path) -> None:
    assert 3 == call(corpus, "works", "no such work").exit_code


def test_cites_lists_references_with_how_often_and_where_to(corpus: Path) -> None:
    lines = call(corpus, "cites", "pilots").stdout.splitlines()

    assert lines == [
        "   1    1x  Costa. 2023. Waiting at Anchor. Port Review",
        "   2    1x  Pereira. 2024. Harbour Dues. Harbour Institute  -> dues",
    ]


def test_cited_by_a_commentary_shows_the_sentence(corpus: Path) -> None:
    (citing,) = as_json(corpus, "cited-by", "dues")["cited_by"]

    assert "pilots" == citing["id"]
    assert ["(Pereira 2024)"] == [each["raw"] for each in citing["citations"]]
    assert citing["citations"][0]["sentence"].startswith("A pilot is paid")


def test_cited_by_a_work_names_all_who_list_it(corpus: Path) -> None:
    key = as_json(corpus, "works", "anchor")["works"][0]["key"]

    assert ["dues", "pilots"] == [each["id"] for each in as_json(corpus, "cited-by", key)["cited_by"]]


@pytest.mark.parametrize("command", [("cites", "nothing-here"), ("cited-by", "nothing-here")])
def test_an_unknown_id_is_nothing_matched(corpus: Path, command: tuple[str, ...]) -> None:
    assert (3, "") == (call(corpus, *command).exit_code, call(corpus, *command).stdout)


def test_the_graph_has_commentaries_works_and_edges(corpus: Path) -> None:
    value = as_json(corpus, "graph")
    (work,) = [node["id"] for node in value["nodes"] if node["kind"] == "work"]

    assert ["dues", "pilots", work] == [node["id"] for node in value["nodes"]]
    assert [("dues", work), ("pilots", "dues"), ("pilots", work)] == sorted(
        (edge["source"], edge["target"]) for edge in value["edges"]
    )


def test_a_commentary_that_is_cited_is_no_second_node(corpus: Path) -> None:
    assert [
        "Ana Pereira, 2024, Harbour Dues",
        "Ji-won Seo, 2025, Who Pays the Pilots",
        "Costa, 2023, Waiting at Anchor",
    ] == [node["label"] for node in as_json(corpus, "graph")["nodes"]]


def test_the_graph_of_commentaries_alone(corpus: Path) -> None:
    value = as_json(corpus, "graph", "--only-commentaries")

    assert [("pilots", "dues", 1)] == [(edge["source"], edge["target"], edge["count"]) for edge in value["edges"]]


@pytest.mark.parametrize(
    ("form", "beginning"), [("dot", "digraph"), ("graphml", "<?xml"), ("svg", "<svg"), ("json", "{")]
)
def test_the_graph_in_each_format(corpus: Path, form: str, beginning: str, tmp_path: Path) -> None:
    target = tmp_path / f"graph.{form}"

    assert 0 == call(corpus, "graph", "--format", form, "-o", str(target)).exit_code
    assert target.read_text("utf-8").startswith(beginning)
    assert call(corpus, "graph", "--format", form).stdout == target.read_text("utf-8")


def test_stats_count(corpus: Path) -> None:
    value = as_json(corpus, "stats")

    assert (2, 3, 2, 3, 3) == tuple(
        value[name] for name in ("commentaries", "references", "works", "citations", "citations_resolved")
    )
    assert [{"year": 2024, "count": 1}, {"year": 2025, "count": 1}] == value["timeline"]
    assert {"name": "ports", "count": 2} == value["keywords"][0]
    assert "Waiting at Anchor" == value["most_cited"][0]["title"]


def test_stats_of_an_empty_corpus(tmp_path: Path) -> None:
    made = Corpus.init(tmp_path / "empty")
    made.ingest()

    done = call(made.root, "stats")

    assert (0, "0 commentaries; 0 words") == (done.exit_code, done.stdout.splitlines()[0])


def test_stats_are_drawn(corpus: Path, tmp_path: Path) -> None:
    done = call(corpus, "stats", "--plot", str(tmp_path / "stats.svg"))

    assert (0, "") == (done.exit_code, done.stdout)
    assert "Commentaries by year" in (tmp_path / "stats.svg").read_text("utf-8")


def test_links_are_never_asked_without_online(corpus: Path) -> None:
    value = as_json(corpus, "links", "check")

    assert (0, 0, 2) == (value["checked"], value["dead"], len(value["links"]))
    assert not (corpus / ".corpus" / "links.json").exists()


def test_a_dead_link_is_shown_from_what_was_answered_before(corpus: Path) -> None:
    keep(corpus, {"https://portreview.example/anchor": Answer("2025-03-14", 404)})
    try:
        done = call(corpus, "links", "check", "pilots")
        findings = json.loads(call(corpus, "validate", "--json", "--select", "C308").stdout)["diagnostics"]
    finally:
        (corpus / ".corpus" / "links.json").unlink()

    assert (1, "404  2025-03-14  https://portreview.example/anchor  (pilots:13)\n") == (done.exit_code, done.stdout)
    assert [("C308", 13), ("C308", 13)] == [(each["code"], each["line"]) for each in findings]


@pytest.mark.parametrize(
    ("name", "start"),
    [("g.svg", "<svg"), ("g.json", "{"), ("g.graphml", "<?xml"), ("g.dot", "digraph"), ("g.gv", "digraph")],
)
def test_the_suffix_of_the_file_gives_the_format_of_a_graph(
    corpus: Path, tmp_path: Path, name: str, start: str
) -> None:
    call(corpus, "graph", "-o", str(tmp_path / name))

    assert (tmp_path / name).read_text("utf-8").startswith(start)


def test_a_suffix_of_no_graph_format_is_wrong_usage(corpus: Path, tmp_path: Path) -> None:
    result = call(corpus, "graph", "-o", str(tmp_path / "g.png"))

    assert result.exit_code == 2
    assert "svg" in result.stderr
    assert not (tmp_path / "g.png").exists()


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            {"author": [{"family": name} for name in ("Crane", "Osei", "Holm")], "date": None},
            "Crane et al. n.d. What Now? Lock Review",
        ),
        ({"author": [{"family": "Crane"}], "date": "2024"}, "Crane. 2024. What Now? Lock Review"),
    ],
    ids=["et al. and n.d.", "one author"],
)
def test_a_line_has_no_two_full_stops(row: dict[str, Any], line: str) -> None:
    assert line == _cited(row | {"title": "What Now?", "container_title": "Lock Review"})
