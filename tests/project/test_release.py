"""What a release promises: one version, pins that fit, nothing of the machine it was made on."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sample import ROOT

import corpus_cli

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
MACHINE = re.compile(r"/(?:work|root|home/\w+|opt/(?:pypi|wheels)|Users/\w+)/\w|/tmp/[a-z]")
REGISTRY = re.compile(r"--(?:extra-)?index-url|--find-links|pythonhosted|registry\.npmjs|\"resolved\":", re.IGNORECASE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return {canonicalize_name(package): version for package, version in PIN.findall(text)}


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    versions = re.findall(r"^## \[?([^\]\s]+)\]?", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert corpus_cli.__version__ == next(version for version in versions if version != "Unreleased")


@pytest.mark.parametrize(
    ("pins", "wanted"),
    [
        pytest.param("run.txt", PROJECT["project"]["dependencies"], id="run"),
        pytest.param("dev.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"], id="dev"),
    ],
)
def test_every_dependency_has_a_pin_inside_its_range(pins: str, wanted: list[str]) -> None:
    pinned = _pins(pins)
    unfit = []
    for requirement in map(Requirement, wanted):
        version = pinned.get(canonicalize_name(requirement.name))
        if version is None or not requirement.specifier.contains(version, prereleases=True):
            unfit.append(f"{requirement} has {version}; run `make lock`")

    assert unfit == []


def test_development_runs_on_the_pins_of_the_release() -> None:
    run, dev = _pins("run.txt"), _pins("dev.txt")

    assert run == {package: dev.get(package) for package in run}


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "alpha.txt"])
def test_every_pin_has_a_hash(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def _tracked() -> list[Path]:
    """Every text file that git has or would take."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in done.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8000]]


def test_no_file_names_a_machine_or_a_registry() -> None:
    own = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in _tracked()
        if path != own
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if MACHINE.search(line) or REGISTRY.search(line)
    ]

    assert found == []
