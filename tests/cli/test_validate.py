"""`corpus validate`, `corpus rule`, `corpus schema`."""

import json
from pathlib import Path

import pytest
from calling import call

from corpus_cli.corpus import Corpus
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.rules import RULES

COMPLETE = """\
Harbour Dues

March 14, 2025

Ana PEREIRA, Fellow, Harbour Institute

Keywords: ports; dredging

Ships wait at anchor, and while they wait they burn fuel that somebody pays for (Costa 2023). The city owns the quay.

References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one complete commentary, not ingested."""
    root = tmp_path / "corpus"
    Corpus.init(root, name="Test")
    (root / "seeds" / "harbour-dues.txt").write_text(COMPLETE, "utf-8")
    return root


def codes(root: Path, *arguments: str) -> list[str]:
    done = call(root, "validate", "--output-format", "json", *arguments)
    return [each["code"] for each in json.loads(done.stdout)["diagnostics"]]


def uncited(root: Path) -> Path:
    """Another reference, that nothing cites."""
    path = root / "seeds" / "harbour-dues.txt"
    path.write_text(COMPLETE + "Lind, Tomas. 2024. “Pilots.” Port Review 5 (1): 1–9.\n", "utf-8")
    return path


def test_a_complete_commentary_passes(corpus: Path) -> None:
    done = call(corpus, "validate")

    assert (0, "nothing found in 1 file\n", "") == (done.exit_code, done.stdout, done.stderr)


def test_a_finding_names_the_place_shows_the_line_and_fails(corpus: Path) -> None:
    uncited(corpus)

    done = call(corpus, "validate")

    assert 1 == done.exit_code
    assert done.stdout == (
        "seeds/harbour-dues.txt:14:1: warning[C302] Lind 2024 is never cited\n"
        "    14 | Lind, Tomas. 2024. “Pilots.” Port Review 5 (1): 1–9.\n"
        "       | ^\n"
        "   help: cite it, or take it from the list\n"
        "\n"
        "1 warning in 1 file\n"
    )


def test_an_incomplete_commentary_fails_with_one_error_a_field(corpus: Path) -> None:
    (corpus / "seeds" / "bare.txt").write_text(
        "Ships wait at anchor, and while they wait they burn fuel that somebody pays for.\n", "utf-8"
    )

    assert ["M101", "M102", "M103"] == codes(corpus, "--select", "M101,M102,M103")


def test_infos_alone_pass(corpus: Path) -> None:
    path = corpus / "seeds" / "harbour-dues.txt"
    path.write_text(COMPLETE.replace("Keywords: ports; dredging\n\n", ""), "utf-8")

    done = call(corpus, "validate")

    assert (0, "1 info in 1 file") == (done.exit_code, done.stdout.splitlines()[-1])


def test_exit_zero_passes_whatever_is_found(corpus: Path) -> None:
    uncited(corpus)

    assert 0 == call(corpus, "validate", "--exit-zero").exit_code


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--select", "C"), ["C302"]),
        (("--select", "c302"), ["C302"]),
        (("--select", "M"), []),
        (("--ignore", "C3"), []),
        (("--select", "C302", "--ignore", "C"), ["C302"]),
    ],
)
def test_codes_are_selected_and_ignored(corpus: Path, arguments: tuple[str, ...], expected: list[str]) -> None:
    uncited(corpus)

    assert expected == codes(corpus, *arguments)


def test_a_sidecar_ignores_codes_for_one_commentary(corpus: Path) -> None:
    uncited(corpus).with_suffix(".toml").write_text('ignore = ["C302"]\n', "utf-8")

    assert [] == codes(corpus)


def test_corpus_toml_ignores_codes_for_all(corpus: Path) -> None:
    uncited(corpus)
    with (corpus / "corpus.toml").open("a", encoding="utf-8") as stream:
        stream.write('\n[rules]\nignore = ["C302"]\n')

    assert [] == codes(corpus)


def test_a_code_that_is_none_is_wrong_usage(corpus: Path) -> None:
    done = call(corpus, "validate", "--select", "Q1")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "no rule's code begins with 'Q1'" in done.stderr


def test_the_corpus_s_own_schema_is_applied(corpus: Path) -> None:
    own = {"allOf": [{"$ref": "urn:corpus:commentary:1"}], "properties": {"genre": {"enum": ["Commentary"]}}}
    (corpus / "schema" / "commentary.schema.json").write_text(json.dumps(own), "utf-8")

    done = call(corpus, "validate", "--output-format", "concise")

    assert 1 == done.exit_code
    assert "error[V601] genre: this corpus requires a value" in done.stdout


def test_a_broken_schema_is_wrong_configuration(corpus: Path) -> None:
    (corpus / "schema" / "commentary.schema.json").write_text("{", "utf-8")

    done = call(corpus, "validate")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "commentary.schema.json" in done.stderr


def test_a_refused_file_is_a_finding_and_the_rest_goes_on(corpus: Path) -> None:
    (corpus / "seeds" / "empty.txt").write_bytes(b"")

    done = call(corpus, "validate", "--json")
    value = json.loads(done.stdout)

    assert (1, 2, ["F001"]) == (done.exit_code, value["files"], [each["code"] for each in value["diagnostics"]])


def test_a_file_or_an_id_may_be_named(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(corpus)
    uncited(corpus)
    (corpus / "seeds" / "empty.txt").write_bytes(b"")
    call(corpus, "ingest")

    assert ["C302"] == codes(corpus, "seeds/harbour-dues.txt") == codes(corpus, "harbour-dues")


def test_nothing_is_stored_or_written(corpus: Path) -> None:
    before = sorted(path.relative_to(corpus).as_posix() for path in corpus.rglob("*"))

    call(corpus, "validate")

    assert before == sorted(path.relative_to(corpus).as_posix() for path in corpus.rglob("*"))


def repeated_keyword(root: Path) -> Path:
    path = root / "seeds" / "harbour-dues.txt"
    path.write_text(COMPLETE.replace("ports; dredging", "sea ports; dredging; Sea-Ports"), "utf-8")
    return path.with_suffix(".toml")


def test_diff_shows_what_a_fix_would_write(corpus: Path) -> None:
    sidecar = repeated_keyword(corpus)

    done = call(corpus, "validate", "--diff")

    assert 1 == done.exit_code
    assert (
        '--- /dev/null\n+++ b/seeds/harbour-dues.toml\n@@ -0,0 +1 @@\n+keywords = ["sea ports", "dredging"]\n'
        == done.stdout
    )
    assert not sidecar.exists()


def test_a_fix_is_written_into_the_sidecar_and_can_be_undone(corpus: Path) -> None:
    sidecar = repeated_keyword(corpus)
    call(corpus, "ingest")
    source = (corpus / "seeds" / "harbour-dues.txt").read_bytes()

    done = call(corpus, "validate", "--fix", "--ignore", "M116")

    assert (0, "nothing found in 1 file\n") == (done.exit_code, done.stdout)
    assert "fixed M118: keywords: 'Sea-Ports' is left out" in done.stderr
    assert 'keywords = ["sea ports", "dredging"]\n' == sidecar.read_text("utf-8")
    assert source == (corpus / "seeds" / "harbour-dues.txt").read_bytes()
    assert 0 == call(corpus, "undo").exit_code
    assert not sidecar.exists()


def test_json_findings_fit_their_schema(corpus: Path) -> None:
    uncited(corpus)

    for each in json.loads(call(corpus, "validate", "--json").stdout)["diagnostics"]:
        Diagnostic.model_validate(each)


def test_output_goes_to_a_file(corpus: Path) -> None:
    uncited(corpus)

    done = call(corpus, "validate", "--output-format", "sarif", "-o", str(corpus / "findings.sarif"))

    assert (1, "") == (done.exit_code, done.stdout)
    assert "C302" == json.loads((corpus / "findings.sarif").read_text("utf-8"))["runs"][0]["results"][0]["ruleId"]


def test_statistics_count_by_code(corpus: Path) -> None:
    uncited(corpus)

    assert "     1  C302  warning  listed-but-never-cited\n" == call(corpus, "validate", "--statistics").stdout


def test_rule_explains_a_code(tmp_path: Path) -> None:
    done = call(tmp_path, "rule", "C302")

    assert 0 == done.exit_code
    assert done.stdout.startswith(
        "C302 listed-but-never-cited (warning)\n\nA reference that no citation points to.\n\nWhat it does:\n"
    )


def test_rule_lists_every_code(tmp_path: Path) -> None:
    assert sorted(RULES) == sorted(line.split()[0] for line in call(tmp_path, "rule").stdout.splitlines())


def test_an_unknown_code_names_the_nearest(tmp_path: Path) -> None:
    done = call(tmp_path, "rule", "C3O2")

    assert (3, "") == (done.exit_code, done.stdout)
    assert "did you mean 'C302'?" in done.stderr


@pytest.mark.parametrize("name", ["commentary", "reference", "diagnostic"])
def test_schema_prints_the_file_of_the_corpus(corpus: Path, name: str) -> None:
    assert (corpus / "schema" / f"{name}.schema.json").read_text("utf-8") == call(corpus, "schema", name).stdout


def test_schema_check_fails_on_drift_and_write_mends_it(corpus: Path) -> None:
    assert 0 == call(corpus, "schema", "--check").exit_code
    (corpus / "schema" / "reference.schema.json").write_text("{}", "utf-8")

    drifted = call(corpus, "schema", "--check")

    assert 1 == drifted.exit_code
    assert "schema/reference.schema.json differs at $.$schema\n" == drifted.stdout
    assert 0 == call(corpus, "schema", "--write").exit_code
    assert 0 == call(corpus, "schema", "--check").exit_code


def test_an_unknown_schema_is_wrong_usage(corpus: Path) -> None:
    assert 2 == call(corpus, "schema", "paper").exit_code
