"""The records of the sample commentaries, whole, as they are committed: a change in any field shows in the diff.

`pytest tests/golden --update-golden` writes them anew.
"""

import json
from pathlib import Path

import pytest

from corpus_cli.parsing import parse
from corpus_cli.reading import read_bytes
from corpus_cli.reading.reader import Refusal

HERE = Path(__file__).parent
SEEDS = sorted(path for path in (HERE.parents[1] / "seeds").iterdir() if path.suffix in {".txt", ".md", ".html"})


def record(path: Path) -> str:
    sidecar = path.with_suffix(".toml")
    document = read_bytes(path.read_bytes(), path.name, sidecar=sidecar.read_bytes() if sidecar.is_file() else None)
    assert not isinstance(document, Refusal)
    return json.dumps(parse(document).model_dump(mode="json"), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_a_sample_commentary_has_its_committed_record(path: Path, request: pytest.FixtureRequest) -> None:
    golden = HERE / path.stem / "commentary.json"
    text = record(path)
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8", newline="\n")
    assert golden.read_text("utf-8") == text


def test_there_is_no_golden_record_without_a_commentary() -> None:
    assert {path.parent.name for path in HERE.glob("*/commentary.json")} <= {path.stem for path in SEEDS}
