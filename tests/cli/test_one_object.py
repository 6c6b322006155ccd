"""--json prints one JSON object whatever else is asked, and --unsafe-fixes alone writes nothing."""

import json
import sys
from pathlib import Path

import pytest
from calling import call
from sample import run_corpus


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A corpus with one text whose language was declared wrongly and whose keyword stands twice."""
    run_corpus("init", "corpus", cwd=tmp_path)
    seeds = tmp_path / "corpus" / "seeds"
    text = "Quay Dues and Who Pays\nAna Pereira\n14 March 2025\n\n" + (
        "The bill for the quay is sent to tenants, and the tenants send it on to those who never use it.\n" * 6
    )
    (seeds / "quay.txt").write_text(text, "utf-8")
    (seeds / "quay.toml").write_text('language = "ko"\nkeywords = ["ports", "Ports"]\n', "utf-8")
    call(tmp_path / "corpus", "ingest")
    return tmp_path / "corpus"


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("validate", "--diff", "--json"), "files"),
        (("validate", "--statistics", "--json"), "codes"),
        (("set", "quay", "theme=trade", "-n", "--json"), "after"),
        (("edit", "quay", "--json"), "changed"),
    ],
)
def test_json_is_one_object(root: Path, arguments: tuple[str, ...], key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f"{sys.executable} -c pass")

    found = json.loads(call(root, *arguments).stdout)

    assert (1, True) == (found["schema_version"], key in found)


@pytest.mark.parametrize(
    ("options", "language"), [(("--unsafe-fixes",), "ko"), (("--fix",), "ko"), (("--fix", "--unsafe-fixes"), "en")]
)
def test_only_fix_writes(root: Path, options: tuple[str, ...], language: str) -> None:
    before = (root / "seeds" / "quay.toml").read_text("utf-8")

    call(root, "validate", *options)

    after = (root / "seeds" / "quay.toml").read_text("utf-8")
    assert f'language = "{language}"' in after
    assert ("--fix" not in options) == (before == after)


def test_what_is_neither_file_nor_id_matches_nothing(root: Path) -> None:
    assert (3, 3) == (call(root, "validate", "nope").exit_code, call(root, "show", "nope").exit_code)


def test_findings_of_one_rule_in_one_file_are_counted_from_the_hundredth(root: Path) -> None:
    (root / "seeds" / "long.txt").write_text("Quays\n\n" + "The quay quay is long and paid for.\n\n" * 300, "utf-8")

    done = call(root, "validate", "--select", "S204", "--json")

    found = json.loads(done.stdout)["diagnostics"]
    assert 101 == len(found)
    assert found[-1]["message"].endswith(", and 199 more")
