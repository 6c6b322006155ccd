"""Console blocks of the documentation, run as a reader would.

A block is fenced as ```console. A line that begins with `$ ` is a command, lines that begin with `> ` continue it, and what follows
is what it prints (stdout and stderr together) until the next command. `...` alone on a line stands for any lines, `...` inside a line for any text.
`cd` holds for the rest of the page. A block after the comment `<!-- not run: reason -->` is not run. All blocks of a page run in order.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"(?P<skip><!-- not run: [^\n]*-->\n+)?```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A command, the lines it should print and the line of the page where it stands."""

    command: str
    expected: str
    line: int


def steps(page: str) -> list[Step]:
    """Every command of a page with what it should print, in order."""
    found: list[Step] = []
    for block in _FENCE.finditer(page):
        if not block["skip"]:
            first = page.count("\n", 0, block.start("body")) + 1
            found.extend(_steps_of(block["body"], first))
    return found


def _steps_of(body: str, first: int) -> list[Step]:
    found: list[Step] = []
    for number, line in enumerate(body.splitlines(), first):
        if line.startswith("$ "):
            found.append(Step(line[2:], "", number))
        elif (line == ">" or line.startswith("> ")) and found and not found[-1].expected:
            found[-1] = Step(f"{found[-1].command}\n{line[2:]}", "", found[-1].line)
        elif found:
            last = found[-1]
            found[-1] = Step(last.command, f"{last.expected}{line}\n", last.line)
    return found


def matches(expected: str, printed: str) -> bool:
    """Whether `printed` is what the page shows, apart from what `...` stands for and space at the ends of lines."""
    pattern = r"\A"
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "...":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += r".*?".join(re.escape(part) for part in line.rstrip().split("...")) + r"\n"
    lines = "".join(f"{line.rstrip()}\n" for line in printed.rstrip("\n").split("\n"))
    return re.match(pattern + r"\Z", lines) is not None


def moved(step: Step, folder: Path) -> Path | None:
    """The folder that `cd FOLDER` leads to; None for any other command."""
    return (folder / step.command.removeprefix("cd ").strip()).resolve() if step.command.startswith("cd ") else None


def run(step: Step, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with this environment's `corpus` first in the path, without colour, 100 columns wide."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    environment.pop("CORPUS_ROOT", None)
    return subprocess.run(
        ["/bin/sh", "-c", step.command],
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
