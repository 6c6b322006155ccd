"""Lists at the end of a text: notes that a format keeps apart from it, and entries whose links must keep their address."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from corpus_cli.model.source_text import Line, clean

NOTES_HEADING = "Notes"
_ENTRIES = re.compile(
    r"(?i)^(?:\W|\d)*(?:references?|bibliography|works cited|literature(?: cited)?|sources|notes|endnotes|footnotes|further reading|literatur|références|referencias|참고\s?문헌|참고\s?자료|출처|각주|미주|주|주석|"
    r"参考文献|參考文獻|参考资料|引用文献|注释|註釋|注|註|脚注|出典)\W*$"
)


_LINK_WORDS = re.compile(
    r"(?i)\s*[\[(（]?\b(?:link|url|pdf|view|read|online|full text|available here|here|source)\b[\])）]?\s*\.?$|\s*[\[(（]?(?:링크|원문(?:\s?보기)?|바로가기|链接|鏈接|原文|リンク)[\])）]?\s*\.?$"
)


def heads_entries(heading: str) -> bool:
    """Whether a heading begins a list of references or notes, where the address of a link is part of the entry."""
    return _ENTRIES.match(heading) is not None


def note_lines(
    notes: Iterable[tuple[int, str, int]],
    *,
    after: int,
    heading: str | None = NOTES_HEADING,
    marks: Mapping[int, str] = MappingProxyType({}),
) -> list[Line]:
    """Lines `1. text` with the role `note`, under a heading unless the text has one.

    Args:
        notes: Number, text and line in the file (0 where it has none) of each note.
        after: The number of the last line of the text; the notes' numbers are higher.
        heading: The heading's text.
        marks: What calls each note in the text, by its number, where that is not the number.
    """
    found = sorted((note for note in notes if note[1].strip()), key=lambda note: note[0])
    if not found:
        return []
    lines: list[Line] = []
    last = after
    if heading is not None:
        last = max(last + 1, found[0][2] - 1)
        lines.append(Line(last, heading, level=2, role="note"))
    for number, text, at in found:
        last = max(last + 1, at)
        lines.append(Line(last, clean(f"{number}. {' '.join(text.split())}"), role="note", mark=marks.get(number)))
    return lines


def with_address(text: str, links: Sequence[str]) -> str:
    """An entry with the address of its link at its end, in place of a word such as "Link"; as it is where it prints an address."""
    found = [link for link in dict.fromkeys(links) if link.startswith(("http://", "https://")) and link not in text]
    if not found or re.search(r"https?://|www\.|\b10\.\d{4}", text):
        return text
    return f"{_LINK_WORDS.sub('', text).rstrip()} {found[-1]}"
