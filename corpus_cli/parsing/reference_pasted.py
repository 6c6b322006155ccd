"""A reference list by itself, as it was pasted: without the text that cites it."""

from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.reference_end import part_headings
from corpus_cli.parsing.reference_list import ReferenceRegion, list_heading, read_entries
from corpus_cli.parsing.reference_pages import without_pages


def read_list(text: SourceText) -> tuple[Reference, ...]:
    """The references of a list whose entries may be broken over lines, numbered, bulleted or parted by empty lines.

    Its heading, the headings of its parts, page numbers and running heads are no entries; every other line is one or belongs to one.
    """
    found = blocks(text)
    first = 1 if found and list_heading(found[0]) is not None else 0
    region = ReferenceRegion(0, first, len(found), notes=False)
    headings = part_headings(found, region)
    inside = [block for i, block in enumerate(found) if i >= first and i not in headings]
    return read_entries(without_pages(inside, found[:first])[0], notes=False)
