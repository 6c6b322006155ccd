"""What the documentation shows is what happens."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from sample import ROOT, copy_sample_corpus
from session_blocks import matches, moved, run, steps

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
RUN = [page for page in PAGES if steps(page.read_text("utf-8"))]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#([^)\s]+))?\)")
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


def _id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", RUN, ids=_id)
def test_commands_of_a_page_print_what_it_shows(page: Path, tmp_path: Path) -> None:
    folder = copy_sample_corpus(tmp_path / "clone")

    for step in steps(page.read_text("utf-8")):
        elsewhere = moved(step, folder)
        if elsewhere:
            folder = elsewhere
            continue
        done = run(step, folder)
        assert matches(step.expected, done.stdout), (
            f"{_id(page)}:{step.line}: $ {step.command}\n--- shown\n{step.expected}--- printed (exit {done.returncode})\n{done.stdout}"
        )


def test_readme_and_tutorial_have_commands_that_run() -> None:
    assert {"README.md", "docs/tutorial.md"} <= {_id(page) for page in RUN}


@pytest.mark.parametrize("page", PAGES, ids=_id)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    missing = []
    for target, anchor in LINK.findall(text):
        path = page.parent / target
        if not path.exists():
            missing.append(target)
        elif anchor and anchor not in {_anchor(heading) for heading in HEADING.findall(path.read_text("utf-8"))}:
            missing.append(f"{target}#{anchor}")

    assert missing == []


def _anchor(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_generated_parts_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "-I", "docs", "--check", "--diff", "@docs/generated.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, f"run `make docs`\n{done.stdout}{done.stderr}"


def test_the_first_screen_of_the_readme_is_one_screen() -> None:
    first = (ROOT / "README.md").read_text("utf-8").split("\n## ", 1)[0]

    assert len(first.splitlines()) <= 30
