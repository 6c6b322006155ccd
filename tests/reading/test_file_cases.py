"""Whole Markdown files and saved web pages against their records: `tests/cases/files/NAME.md.txt`, `NAME.html.txt`."""

from pathlib import Path

import pytest
from commentary_case import alike, as_case, read_case

from corpus_cli.model.source_text import Document
from corpus_cli.parsing import parse
from corpus_cli.reading.html import HtmlReader
from corpus_cli.reading.markdown import MarkdownReader

CASES = Path(__file__).parents[1] / "cases" / "files"
READERS = {".html": HtmlReader(), ".md": MarkdownReader()}


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda p: p.stem)
def test_a_file_becomes_the_record_that_it_states(path: Path) -> None:
    text, expected = read_case(path)
    document = READERS[Path(path.stem).suffix].read(text.encode(), path.stem, None)
    assert isinstance(document, Document)
    draft = parse(document)
    got = as_case(draft)
    differing = {
        name: pair for name in got if not alike(*(pair := (expected.get(name), got[name])), start=name == "abstract")
    }
    assert differing == {}
    everything = " ".join([draft.abstract or "", draft.body, *(r.raw for r in draft.references)])
    assert [part for part in expected.get("not_in_text", ()) if part in everything] == []
