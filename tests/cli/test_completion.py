"""What a shell offers after Tab."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from calling import call


def offered(cwd: Path, *words: str) -> list[str]:
    """The completions of the last word, as bash asks for them."""
    environment = os.environ | {
        "_CORPUS_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(("corpus", *words)),
        "COMP_CWORD": str(len(words)),
    }
    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli"], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    return [line.rsplit(",", 1)[-1] for line in done.stdout.split()]


@pytest.mark.parametrize(
    ("words", "one"),
    [
        (("why", "x", "auth"), "authors"),
        (("set", "x", "tit"), "title="),
        (("validate", "--select", "M10"), "M101"),
    ],
)
def test_fields_keys_and_codes_are_offered(sample_corpus: Path, words: tuple[str, ...], one: str) -> None:
    assert one in offered(sample_corpus, *words)


def test_the_ids_are_those_of_the_corpus_that_is_named(sample_corpus: Path, tmp_path: Path) -> None:
    assert ["003-a94d7be21c60f385"] == offered(tmp_path, "-C", str(sample_corpus), "show", "003-")


def test_verbose_validate_names_each_file_and_the_time(sample_corpus: Path) -> None:
    done = call(sample_corpus, "-v", "validate")

    assert "seeds/003_a94d7be21c60f385.txt: " in done.stderr
    assert " files in " in done.stderr
