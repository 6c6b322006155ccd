"""What several tests share: the sample corpus and the browser."""

import os
import shutil
from pathlib import Path

import pytest
from chromium import find_chromium
from sample import copy_sample_corpus, run_corpus


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden records anew instead of comparing; the difference is then reviewed in git."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture(scope="session")
def sample_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample corpus, ingested once. Read only: a test that changes it takes `own_sample_corpus`."""
    root = copy_sample_corpus(tmp_path_factory.mktemp("sample") / "corpus")
    done = run_corpus("ingest", cwd=root)
    assert done.returncode in (0, 1), done.stderr  # 1: findings in the texts
    assert (root / "corpus.db").is_file(), done.stderr
    return root


@pytest.fixture
def own_sample_corpus(sample_corpus: Path, tmp_path: Path) -> Path:
    """A copy of the ingested sample corpus that the test may change."""
    return Path(shutil.copytree(sample_corpus, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def chromium_executable() -> Path:
    """A browser. Without one the test is skipped, and fails in CI."""
    found = find_chromium()
    if found is None:
        reason = "no Chromium was found: install one, or name it in $CHROMIUM"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found
