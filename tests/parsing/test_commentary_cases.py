"""Whole commentaries of many layouts and languages against their records: `tests/cases/commentaries/*.txt`.

A case is a text after `===INPUT===` and, after `===RECORD===`, what the record must say as YAML. A field that the case does not
name must be empty: nothing may be invented.
"""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from commentary_case import alike, as_case, read_case

from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.parsing import parse

CASES = Path(__file__).parents[1] / "cases" / "commentaries"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_a_commentary_becomes_the_record_that_its_text_states(path: Path) -> None:
    text, expected = read_case(path)
    draft = parse(Document(path.name, "", SourceText.from_text(text)))
    got = as_case(draft)
    differing = {
        name: pair for name in got if not alike(*(pair := (expected.get(name), got[name])), start=name == "abstract")
    }
    assert differing == {}
    codes = {d.code for d in draft.diagnostics}
    assert set(expected.get("diagnostics", ())) <= codes
    everything = " ".join([draft.abstract or "", draft.body, *(r.raw for r in draft.references)])
    assert [part for part in expected.get("not_in_text", ()) if part in everything] == []


def spaced(text: str) -> str:
    """Every line followed by a line with a no-break space, as some web pages paste."""
    return "\n".join(f"{line}\n\u00a0 \n" for line in text.split("\n") if line.strip())


def unspaced(text: str) -> str:
    """Without empty lines."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def wrapped(text: str) -> str:
    """Broken at 72 columns, of which a Korean syllable takes two."""
    size = 40 if re.search(r"[가-힣]", text) else 72
    lines = text.split("\n")
    return "\n".join(
        "\n".join(textwrap.wrap(line, size, break_long_words=False, break_on_hyphens=False)) for line in lines
    )


@pytest.mark.parametrize("paste", [spaced, unspaced, wrapped])
def test_the_record_does_not_depend_on_how_the_text_was_pasted(paste: Callable[[str], str]) -> None:
    """Of all fields of all cases at most one in a hundred changes: where the empty lines were all that told a subtitle from a heading."""
    same = total = 0
    for path in sorted(CASES.glob("*.txt")):
        if paste is wrapped and path.stem.startswith(("zh", "ja")):  # they have no spaces to break at
            continue
        text, _ = read_case(path)
        plain, pasted = (as_case(parse(Document("a", "", SourceText.from_text(t)))) for t in (text, paste(text)))
        plain["abstract"], pasted["abstract"] = str(plain["abstract"])[:50], str(pasted["abstract"])[:50]
        same += sum(plain[name] == pasted[name] for name in plain)
        total += len(plain)
    assert same >= 0.99 * total
