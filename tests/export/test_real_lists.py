"""The printed lists of the real commentaries, where they are at hand: Chicago author-date gives the printed entries back."""

import re
from pathlib import Path

import pytest

from corpus_cli.export import render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.parsing.reference_entry import parse_references

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
_ENTRY = re.compile(r"(?:\S.{0,120}?|_{4,})\. \d{4}[a-z]?\. “.*")


def printed(path: Path) -> list[str]:
    """The entries below the heading References."""
    _, _, below = path.read_text("utf-8").replace("\u00a0", " ").partition("\nReferences")
    return [line.strip() for line in below.splitlines() if _ENTRY.fullmatch(line.strip())]


def folded(entry: str, author: str) -> str:
    """The entry with the author for its dash, a space before its address, no zero before the day and no stop at the end."""
    entry = re.sub(r"^_{4,}", author, entry)
    entry = re.sub(r"(?<=\S)(?=https?://)", " ", re.sub(r"\s+(?=https?://)", "", entry))
    return re.sub(r"\b0(\d)\.", r"\1.", " ".join(entry.split())).rstrip(".")


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real commentaries are not at hand")
@pytest.mark.parametrize("number", ["001", "004"])
def test_a_printed_entry_comes_out_as_it_was_printed(number: str) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    entries = printed(path)
    references = list(parse_references(entries))
    made = str(render(map(reference_to_csl, references), "text").content).splitlines()
    assert len(entries) == 5
    for entry, reference, line in zip(entries, references, made, strict=True):
        assert line.rstrip(".") == folded(entry, (reference.author[0].literal or "").rstrip("."))
