"""The reporters of findings."""

import json
import re

import pytest

from corpus_cli.cli.render import Report, github, renderer, sarif, text
from corpus_cli.model.diagnostic import Diagnostic, Severity

LINE = "Costa, Rui. 2023. “Waiting at Anchor.” May 16.http://port.example/1"
FINDINGS = (
    Diagnostic(
        code="M101",
        name="missing-title",
        severity=Severity.ERROR,
        message="no title is stated",
        path="seeds/a.txt",
        line=1,
        help="declare it",
    ),
    Diagnostic(
        code="C316",
        name="url-glued",
        severity=Severity.INFO,
        message="no space between 'May 16.' and the URL",
        path="seeds/a.txt",
        line=2,
        column=47,
    ),
    Diagnostic(
        code="F001", name="empty-file", severity=Severity.ERROR, message="the file is empty", path="seeds/항만 1.txt"
    ),
)
REPORT = Report(FINDINGS, 2, {"seeds/a.txt": {1: "Ships wait.", 2: LINE}})


def rendered(name: str, report: Report = REPORT) -> str:
    return "".join(renderer(name)(report))


def test_concise_is_a_line_a_finding_and_the_counts() -> None:
    assert rendered("concise").splitlines() == [
        "seeds/a.txt:1: error[M101] no title is stated",
        "seeds/a.txt:2:47: info[C316] no space between 'May 16.' and the URL",
        "seeds/항만 1.txt: error[F001] the file is empty",
        "2 errors, 1 info in 2 files",
    ]


def test_full_shows_the_line_with_a_caret_and_the_remedy() -> None:
    assert rendered("full") == (
        "seeds/a.txt:1: error[M101] no title is stated\n"
        "     1 | Ships wait.\n"
        "   help: declare it\n"
        "\n"
        "seeds/a.txt:2:47: info[C316] no space between 'May 16.' and the URL\n"
        f"     2 | {LINE}\n"
        "       |                                               ^\n"
        "\n"
        "seeds/항만 1.txt: error[F001] the file is empty\n"
        "\n"
        "2 errors, 1 info in 2 files\n"
    )


@pytest.mark.parametrize(
    ("line", "column"),
    [
        pytest.param("a" * 300, 200, id="far in a long line"),
        pytest.param("码头" * 100, 120, id="wide characters"),
        pytest.param("码头 wharf " * 3, 4, id="a short line of both"),
        pytest.param("e\u0301tat de l’art" + "x" * 200, 30, id="combining marks"),
        pytest.param("ab", 3, id="after the end"),
    ],
)
def test_the_caret_stands_under_its_character(line: str, column: int) -> None:
    finding = Diagnostic(
        code="S204", name="doubled-word", severity=Severity.WARNING, message="m", path="a", line=7, column=column
    )

    _, shown, caret = rendered("full", Report((finding,), 1, {"a": {7: line}})).splitlines()[:3]

    before = caret[: caret.index("^")]
    assert len(before) == len("     7 | ") + sum(
        text._width(char) for char in shown[len("     7 | ") :][: _position(shown, line, column)]
    )
    assert text._cells(shown) <= text.WINDOW + 12


def _position(shown: str, line: str, column: int) -> int:
    """How many characters of the excerpt stand before the place."""
    start = max(0, column - 1 - text.BEFORE) if text._cells(line) > text.WINDOW else 0
    return column - 1 - start + (1 if start else 0)


def test_nothing_found_is_said_so() -> None:
    assert "nothing found in 1 file\n" == rendered("concise", Report((), 1))


def test_control_characters_never_reach_a_terminal() -> None:
    finding = Diagnostic(
        code="S204",
        name="n",
        severity=Severity.INFO,
        message="a\x1b[2Jb",
        path="a\x07.txt",
        line=1,
        column=1,
        help="c\x1b]0;x",
    )

    assert not re.search(
        r"[\x00-\x09\x0b-\x1f]", rendered("full", Report((finding,), 1, {"a\x07.txt": {1: "x\x1b[31my"}}))
    )


def test_colour_is_only_where_it_is_asked_for() -> None:
    assert "\x1b[" not in rendered("full")
    assert "\x1b[1;31merror[M101]\x1b[0m" in rendered("full", Report(FINDINGS, 2, colour=True))


def test_statistics_count_by_code() -> None:
    twice = Report((*FINDINGS, FINDINGS[1]), 2)

    assert "     2  C316  info     url-glued" == "".join(text.statistics(twice)).splitlines()[0]


def test_json_is_one_object_with_every_finding() -> None:
    value = json.loads(rendered("json"))

    assert (1, 2, 2, 0, 1) == (
        value["schema_version"],
        value["files"],
        value["errors"],
        value["warnings"],
        value["infos"],
    )
    assert [each.model_dump(mode="json") for each in FINDINGS] == value["diagnostics"]


def test_github_commands_escape_what_would_end_them() -> None:
    finding = Diagnostic(
        code="C301",
        name="n",
        severity=Severity.WARNING,
        message="100%: a,b",
        path="a,b:c.txt",
        line=3,
        column=4,
        help="second\nline",
    )

    assert ["::warning file=a%2Cb%3Ac.txt,line=3,col=4,title=C301 n::100%25: a,b%0Asecond%0Aline\n"] == list(
        github.render(Report((finding,), 1))
    )


def test_github_has_a_command_a_finding() -> None:
    assert ["error", "notice", "error"] == [line.split(" ")[0].strip(":") for line in rendered("github").splitlines()]


def test_sarif_names_rules_places_and_levels() -> None:
    log = json.loads(rendered("sarif"))
    (run,) = log["runs"]

    assert "2.1.0" == log["version"]
    assert ["C316", "F001", "M101"] == [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ["error", "note", "error"] == [result["level"] for result in run["results"]]
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert {"artifactLocation": {"uri": "seeds/a.txt"}, "region": {"startLine": 2, "startColumn": 47}} == place
    assert (
        "seeds/%ED%95%AD%EB%A7%8C%201.txt"
        == run["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    )
    assert all(
        run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"]
    )


def test_sarif_describes_a_rule_by_its_page() -> None:
    rule = json.loads("".join(sarif.render(REPORT)))["runs"][0]["tool"]["driver"]["rules"][2]

    assert "The commentary has no title." == rule["shortDescription"]["text"]
    assert "How to fix:" in rule["help"]["text"]


@pytest.mark.parametrize(
    ("severity", "failed"), [(Severity.ERROR, True), (Severity.WARNING, True), (Severity.INFO, False)]
)
def test_errors_and_warnings_fail_and_infos_do_not(severity: Severity, failed: bool) -> None:
    finding = Diagnostic(code="C301", name="n", severity=severity, message="m")

    assert failed is Report((finding,), 1).failed
