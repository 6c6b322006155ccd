"""Formatted bibliographies beside pandoc in the same run: time, and the most memory that a list of ten times the length takes.

    python benchmarks/export_text.py [REFERENCES] [--without-pandoc]

The items are the labelled references of tests/eval, repeated with a number in the title. Time is that of the processor, best of two for this program
and one run for pandoc; memory is the high-water mark of a process that writes the list and keeps none of it.
"""

import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_cli.export import find_exporter
from corpus_cli.export.csl_json import compact, reference_to_csl
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.pandoc import _pandoc, style_file
from training.evaluate_round_trip import every_case, reference_of

KIBIBYTES = 1024


def items(count: int) -> Iterator[dict[str, Any]]:
    """`count` items, no two the same."""
    cases = [reference_to_csl(reference_of(row)) for row in every_case()]
    for number, item in zip(range(count), itertools.cycle(cases), strict=False):
        yield {**item, "id": str(number), "title": f"{item.get('title', 'Untitled')} {number}"}


def written(count: int) -> int:
    """Write a list to nowhere; the number of letters."""
    return sum(len(piece) for piece in find_exporter("text").write(items(count), ExportOptions()))


def clocked(count: int) -> float:
    """Seconds for a list."""
    began = time.process_time()
    written(count)
    return time.process_time() - began


def pandoc(count: int) -> float:
    """Seconds that pandoc needs for the same list in the CSL style of the same manual."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "list.json"
        source.write_text(json.dumps([compact(item) for item in items(count)], ensure_ascii=False), "utf-8")
        command = [str(_pandoc()), "--from=csljson", "--to=plain", "--citeproc", f"--csl={style_file('chicago-author-date')}", "--wrap=none", "--output=/dev/null", str(source)]  # fmt: skip
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def memory(count: int) -> float:
    """MiB at most of a process that writes a list."""
    code = "import sys; sys.path[:0] = ['.', 'benchmarks']; import export_text as e; e.written(int(sys.argv[1])); print(e.resource.getrusage(e.resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code, str(count)], check=True, capture_output=True, text=True)
    return int(done.stdout) / KIBIBYTES


def main(arguments: list[str]) -> None:
    """Print the figures."""
    count = int(next((text for text in arguments if text.isdecimal()), "10000"))
    ours = min(clocked(count), clocked(count))
    print(f"{count} references as Chicago text: {ours:.2f} s, {count / ours:.0f} a second")
    if "--without-pandoc" not in arguments:
        theirs = pandoc(count)
        print(f"pandoc: {theirs:.2f} s, {theirs / ours:.1f} times as long")
    print(f"memory: {memory(count):.0f} MiB for {count}, {memory(10 * count):.0f} MiB for {10 * count}")


if __name__ == "__main__":
    main(sys.argv[1:])
