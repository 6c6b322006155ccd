"""Citations against hand-marked sentences: `tests/cases/citations/*.txt`.

A case file has the reference list (`number: Family, Given; Literal (2024a) Title`), `===`, and one sentence a line. `⟦(Lee 2024)→1⟧` marks a
citation with its reference; `→1,2` a group of several, `→?` one that must stay open. Everything that is not marked is no citation.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import Line, SourceText
from corpus_cli.parsing.citations import find_citations

CASES = Path(__file__).parent.parent / "cases" / "citations"
MARK = re.compile(r"⟦(.*?)→([\d,?]+)⟧")
ENTRY = re.compile(r"(\d+): (.*?) \((\d{4}|n\.d\.|forthcoming)([a-zㄱ-ㅎ]?)\) (.*)")


@dataclass(frozen=True)
class Marked:
    line: Line
    wanted: tuple[tuple[str, int | None], ...]
    columns: tuple[int, ...]


def reference(text: str) -> Reference:
    number, authors, year, letter, title = ENTRY.fullmatch(text).groups()
    names = []
    for part in authors.split("; "):
        family, _, given_name = part.partition(", ")
        hangul_or_han = not part.isascii() and " " not in part and len(part) <= 3
        if given_name:
            names.append(Name(family=family, given=given_name))
        elif hangul_or_han:
            size = 2 if part.startswith(("남궁", "欧阳")) else 1
            names.append(Name(family=part[:size], given=part[size:]))
        else:
            names.append(Name(literal=part))
    dated = year.isdigit()
    return Reference(
        number=int(number),
        author=tuple(names),
        date=year if dated else None,
        status=None if dated else year,
        year_suffix=letter or None,
        title=title,
        raw=f"{authors}. {year}{letter}. {title}.",
    )


def load(path: Path) -> tuple[bool, list[Reference], list[Marked]]:
    head, body = path.read_text("utf-8").split("===\n")
    entries = [line for line in head.splitlines() if line != "notes"]
    marked = []
    for number, text in enumerate(body.splitlines()):
        bare = MARK.sub(r"\1", text)
        wanted = tuple(
            (match[1], int(part) if part.isdigit() else None)
            for match in MARK.finditer(text)
            for part in match[2].split(",")
        )
        columns = tuple(len(MARK.sub(r"\1", text[: match.start()])) + 1 for match in MARK.finditer(text))
        marked.append(Marked(Line(10 + 2 * number, bare), wanted, columns))
    return head.startswith("notes"), [reference(line) for line in entries], marked


def first_of_each(citations) -> list[tuple[str, int | None]]:
    """A range of notes `[1-3]` counts by its first number, as the case files mark it."""
    return [(citation.raw, citation.reference) for citation in citations]


FILES = sorted(CASES.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_marked_sentences_give_exactly_their_citations(path):
    notes, references, marked = load(path)
    found, _ = find_citations([case.line for case in marked], references, notes=notes)
    failures = []
    for case in marked:
        got = [c for c in found if c.line == case.line.number]
        pairs = first_of_each(got)
        if notes or path.stem == "numbered_list":
            pairs = [
                pair for index, pair in enumerate(pairs) if index == 0 or got[index].column != got[index - 1].column
            ]
        if pairs != list(case.wanted):
            failures.append(f"{case.line.text}\n   wanted {list(case.wanted)}\n   got    {pairs}")
        assert all(c.column in case.columns for c in got) or failures, case.line.text
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_raw_line_and_column_are_a_slice_of_the_text(path):
    notes, references, marked = load(path)
    lines = {case.line.number: case.line.text for case in marked}
    for citation in find_citations([case.line for case in marked], references, notes=notes)[0]:
        assert lines[citation.line].startswith(citation.raw, citation.column - 1)
        assert citation.raw in citation.sentence


def test_at_least_one_hundred_and_fifty_sentences_are_marked():
    assert sum(len(load(path)[2]) for path in FILES) >= 150


LEE = Reference(
    number=1, author=(Name(family="Lee", given="Dong Ryul"),), date="2024", title="Pacts", raw="Lee. 2024. Pacts."
)


def test_a_citation_broken_over_two_lines_is_found_at_its_start():
    lines = [
        Line(5, "The pacts that the two banks signed in the spring did fail in the end (Lee"),
        Line(6, "2024), and nobody said so."),
    ]
    (citation,), _ = find_citations(lines, [LEE])
    assert (citation.raw, citation.line, citation.reference) == ("(Lee 2024)", 5, 1)
    assert citation.column == lines[0].text.index("(") + 1


def test_a_near_miss_names_its_candidate_and_links_nothing():
    (citation,), (finding,) = find_citations([Line(3, "Pacts fail (Lee 2023).")], [LEE])
    assert citation.reference is None
    assert "1 (Lee 2024)" in citation.reason
    assert (finding.code, finding.line, finding.column) == ("C313", 3, 12)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("It was Leee (2024) who said so.", None, id="a-short-name-is-no-proof"),
        pytest.param("It was Hallbergg (2019) who said so.", "2 (Hallberg 2019)", id="no-verb"),
        pytest.param("그것은 송마르(2021)이다.", "3 (송미르 2021)", id="ko"),
    ],
)
def test_a_near_miss_in_the_running_text_names_its_candidate(text, named):
    others = [reference("2: Hallberg, Nils (2019) Ferries"), reference("3: 송미르 (2021) 나루")]
    found, findings = find_citations([Line(3, text)], [LEE, *others])
    assert [f"which has {named}" in c.reason for c in found] == ([True] if named else [])
    assert [f.code for f in findings] == (["C313"] if named else [])


def test_an_ambiguous_citation_names_all_candidates():
    other = LEE.model_copy(update={"number": 2, "author": (Name(family="Lee", given="Sang"),)})
    (citation,), (finding,) = find_citations([Line(1, "Pacts fail (Lee 2024).")], [LEE, other])
    assert citation.reference is None
    assert "1 (Lee 2024), 2 (Lee 2024)" in citation.reason
    assert finding.code == "C305"


def test_the_sentence_around_a_citation_is_stored():
    line = Line(1, "The U.S. and Mr. Han met. Pacts fail (Lee 2024, 3). They say so.")
    (citation,), _ = find_citations([line], [LEE])
    assert citation.sentence == "Pacts fail (Lee 2024, 3)."


def test_a_note_after_the_full_stop_belongs_to_the_sentence_before_it():
    (citation,), _ = find_citations([Line(1, "It failed.[1] They say so.")], [LEE], notes=True)
    assert citation.sentence == "It failed.[1]"


def test_without_a_list_names_are_cited_and_places_are_not():
    found, _ = find_citations(
        [Line(1, "So (Prasad 2022) and (Prasad et al. 2022), in (Geneva 2019) or (Kim and Roh 2020).")], []
    )
    assert [c.raw for c in found] == ["(Prasad 2022)", "(Prasad et al. 2022)", "(Kim and Roh 2020)"]


def test_a_reference_without_author_is_cited_by_its_title():
    anonymous = Reference(
        number=4,
        date="2020",
        title="Fault Log and Response",
        container_title="Cable News",
        raw="“Fault Log and Response.” Cable News, 2020.",
    )
    found, _ = find_citations([Line(1, "Ships wait (“Fault Log and Response” 2020; Cable News 2020).")], [anonymous])
    assert [c.reference for c in found] == [4, 4]


@given(st.text(alphabet="()[]（）;,. 2019abLeeKim외등王、\n", max_size=300))
def test_no_text_makes_it_fail_and_places_are_true(text):
    source = SourceText.from_text(text)
    found, _ = find_citations(list(source), [LEE])
    lines = {line.number: line.text for line in source}
    for citation in found:
        start = lines[citation.line][citation.column - 1 :]
        assert " ".join(start.split()).startswith(citation.raw) or citation.raw.startswith(" ".join(start.split()))


@pytest.mark.parametrize(
    "line",
    [
        "(" * 50_000,
        "(Lee 2024; " * 9_000,
        "[1] " * 25_000,
        "Lee " * 25_000 + "(2024)",
        "가" * 100_000 + "(2024)",
        "2024, " * 16_000,
        ")(" * 50_000,
    ],
)
def test_very_long_lines_are_read(line):
    find_citations([Line(1, line)], [LEE], notes=True)


def test_the_letter_of_a_year_at_the_end_of_an_entry_tells_two_works_of_one_year_apart():
    both = [
        Reference(
            number=n,
            author=(Name(family="闻人", given="笑"),),
            date=None,
            title=title,
            raw=f"闻人笑. {title}[M]. 江城: 岸社, 2018{letter}.",
        )
        for n, title, letter in ((1, "夜", "a"), (2, "汤", "b"))
    ]
    found, _ = find_citations([Line(1, "夜市有歌（闻人笑，2018a；闻人笑，2018b）。")], both)
    assert [c.reference for c in found] == [1, 2]
