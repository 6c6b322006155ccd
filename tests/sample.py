"""The sample corpus, and the program as a person calls it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run_corpus(*arguments: str, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run `corpus` in a process of its own, without a terminal, and return what it printed."""
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "120", "PYTHONUTF8": "1"}
    environment.pop("CORPUS_ROOT", None)
    return subprocess.run(
        [sys.executable, "-m", "corpus_cli", *arguments],
        cwd=cwd,
        env=environment,
        input=stdin if stdin is not None else "",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def copy_sample_corpus(target: Path) -> Path:
    """The corpus of this repository, not yet ingested."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "corpus.toml", target)
    for folder in ("seeds", "schema"):
        shutil.copytree(ROOT / folder, target / folder)
    return target
