"""What a record does not keep of a text: lines above and below it that went into no field, each as a diagnostic, so that nothing disappears unsaid."""

import re
from collections.abc import Iterable, Iterator

from corpus_cli.model.commentary import Draft
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.reference_list import list_heading

_LETTERS = re.compile(r"[\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
_FEW = 3
"""Words of a line with a value that may be missing from it: `Published on`, `with`, a label."""
_SHOWN = 400


def left_out(blocks: Iterable[Block], draft: Draft, read: frozenset[int], path: str) -> Iterator[Diagnostic]:
    """A diagnostic for each of the blocks outside the running text whose words no field has.

    Args:
        blocks: The blocks above and below the running text and the reference list.
        draft: The record.
        read: The lines on which a value was found.
        path: The file, for the diagnostics.
    """
    said = {d.line for d in draft.diagnostics}
    kept = draft.model_dump_json(exclude={"sections", "references", "citations", "diagnostics"})
    have = _folded(kept.replace("\\n", " ").replace('\\"', " "))
    for block in blocks:
        label = read_label(block.text)
        if block.number in said or (label and not label.value) or list_heading(block):
            continue
        text = label.value if label else block.text
        missing = sum(bool(_LETTER.search(word)) and _folded(word) not in have for word in text.split())
        if missing >= _FEW or (missing and block.number not in read):
            yield Diagnostic(
                code="S206", name="page-furniture", severity=Severity.INFO, message=f"{block.text[:_SHOWN]!r} is no part of the text and left out", path=path, line=block.number,
                help="nothing needs to be done; the file keeps the line",
            )  # fmt: skip


def _folded(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
