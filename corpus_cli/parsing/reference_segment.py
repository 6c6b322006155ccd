"""The lines of a reference list, cut into entries.

An entry begins where a line looks like the head of one: a label or bullet, authors and a year, a repeated-author dash, a quoted title, an
institution with a year. A line that does not, below one that is not finished, goes on with it. Several entries on one line are cut behind an
address or a stop where a head with a year follows.
"""

import re
from collections.abc import Sequence

from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import DASH_AUTHOR, STATUS, plausible_authors, take_date_head

_LABEL = re.compile(
    r"\s*(?:\[\d{1,3}\]|［\d{1,3}］|\(\d{1,3}\)\s|\d{1,3}[.)]\s+(?=[^\d\s])|[①-⑳]|[•·‣▪■□●○▶*※]\s*|[-–]\s+(?=[^\W\d_]|[“\"「]))"
)
_NUMBER = re.compile(
    r"\s*(?:[\[［【〔](\d{1,3})[\]］】〕]|(\d{1,3})[.．]\s?(?=[^\d\s])|(\d{1,3})[)）]\s?(?=[^\d\s])|[(（](\d{1,3})[)）]\s?(?=\S)|[(（\[［【〔<]?(?:각주|주|注|註)\s?(\d{1,3})[)）.:：\]］】〕>\s]\s*)"
)
_INDENT = re.compile(r"(?: {2,}|\t|[ ]?\u3000)\s*\S")
_MOST_LEFT_OUT = 3
_NEARLY_ALL = 0.7
_LEAST_NUMBERED = 2
_BLANK = re.compile(r"[\s\u00a0\u200b\ufeff\u3000]*")
_YEAR = r"(?:1[5-9]\d\d|20\d\d)[a-z]?|n\.d\.?|[Ff]orthcoming|[Ii]n\spress"
_HEAD = re.compile(
    rf"""(?:
      (?:[_—–―ー-]\s?){{2,}}[.,]?\s*(?:\(|（)?(?:{_YEAR})
    | [A-ZÀ-ÞĀ-Ž][^“”"\n]{{1,160}}?(?:\.\s*(?:{_YEAR})[.,]|[(（](?:{_YEAR})(?:,\s[^()]{{3,20}})?[)）]|,\s(?:{_YEAR})[.,])\s*\S
    | [\u3040-\u9fff가-힣][^“”「」『』《》\n]{{1,40}}?(?:[.,]\s*(?:{_YEAR})[.,]|\s?[(（](?:{_YEAR})[)）]|\s?[：:]\s?[《「“])
    )""",
    re.VERBOSE,
)
_DATED = re.compile(rf"[A-ZÀ-Þ][^“”\"().:;,\d\n]{{2,100}}\.\s(?:{_YEAR})\.\s[A-ZÀ-Þ“\"«]")
"""`Parlementaire enquêtecommissie. 2020. Rapport`: an institution in a language whose names have words in small letters."""
_GLUED = re.compile(
    r"(?P<end>(?:https?://|www\.)[^\s“”「」]+|\d[.)]|[.。”\"』」》页頁쪽])(?P<gap>\s+)(?=[A-ZÀ-Þ_—―\u3040-\u9fff가-힣\[])"
)
_UNFINISHED = re.compile(
    r"(?:[,:;&‘“(\[-]|\b(?:and|the|of|in|on|for|to|a|an|by|with|from|at|eds?\.|vol\.|no\.|pp\.))\s*$", re.IGNORECASE
)
_FINISHED = re.compile(r"(?:[.。．!?！？)\]）」』》”\"/]|https?://\S+|\d|[页頁쪽])\s*$")
_URL_LINE = re.compile(
    r"\s*(?:https?://|www\.|doi:|DOI:|Available|Retrieved|Accessed|\(accessed|검색일|接続|閲覧)", re.IGNORECASE
)


def split_entries(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Entries of a reference list, in order: index of the first line, and the text as one line without label spaces at its ends.

    Blank lines may stand between entries, between all lines, or nowhere. Nothing is dropped: a line that is no entry by itself is part of the
    one above, or an entry.
    """
    begun = _numbered(lines)
    entries: list[tuple[int, str]] = []
    hanging = begun is None and _hanging(lines)
    after_blank, goes_on = True, False
    spaced = _blank_between_all(lines) and not _mostly_heads(lines)
    for index, line in enumerate(lines):
        if _BLANK.fullmatch(line):
            after_blank = True
            continue
        text = re.sub(r"[\s\u00a0]+", " ", line).strip()
        if entries and hanging:
            goes_on = _INDENT.match(line) is not None
        elif entries:
            goes_on = _continues(
                western_years(entries[-1][1]),
                western_years(text),
                line,
                numbered=None if begun is None else index in begun,
                after_blank=after_blank and not spaced,
            )
        if entries and goes_on:
            entries[-1] = (entries[-1][0], _joined(entries[-1][1], text))
        else:
            entries.append((index, text))
        after_blank = False
    return [(index, part) for index, text in entries for part in _unglued(text)]


_PARTICLES = re.compile(
    r"^(?:(?:(?:de|van|von|der|den|la|le|du|da|di|do|dos|das|del|della|ten|ter|zu|zur|af|av|el|al|bin|ibn|ap|y)\s+){1,2}|(?:d|l|dell|dall|t|al-|el-|’t|'t)['’]?\s?)(?=[^\W\d_a-z][^,]{1,40},)"
)
_VOLUME_OR_DAY = re.compile(r"\(?\d{1,4}\b")


def _hanging(lines: Sequence[str]) -> bool:
    """Whether the list is set with hanging indents: entries begin at the margin, and at least a quarter of the lines are indented below them."""
    filled = [line for line in lines if not _BLANK.fullmatch(line)]
    indented = [line for line in filled if _INDENT.match(line)]
    if not filled or filled[0] in indented or any(begins_entry(line.strip()) for line in indented):
        return False
    return len(filled) - len(indented) >= _LEAST_NUMBERED and len(indented) * 4 >= len(filled)


def _numbered(lines: Sequence[str]) -> frozenset[int] | None:
    """The lines that begin with a number of a rising sequence, where most entries have one; None where they have none.

    A line that begins with another number (`19. https://…`, the rest of a page range) goes on with the entry above.
    """
    begun: list[int] = []
    form, last, strays = "", 0, 0
    for index, line in enumerate(lines):
        match = _NUMBER.match(line)
        if not match:
            continue
        group = next(i for i, text in enumerate(match.groups()) if text)
        number = int(match.groups()[group])
        if begun and (f"{group}" != form or not last < number <= last + _MOST_LEFT_OUT):
            strays += 1
            continue
        begun.append(index)
        form, last = f"{group}", number
    return frozenset(begun) if len(begun) >= _LEAST_NUMBERED and strays * 2 <= len(begun) else None


def _blank_between_all(lines: Sequence[str]) -> bool:
    """Whether blank lines stand between nearly all lines, so that they do not separate entries."""
    filled = sum(1 for line in lines if not _BLANK.fullmatch(line))
    runs = sum(
        1
        for before, line in zip(["", *lines], lines, strict=False)
        if not _BLANK.fullmatch(line) and _BLANK.fullmatch(before)
    )
    return filled > 2 and runs >= filled * 0.9


def _mostly_heads(lines: Sequence[str]) -> bool:
    """Whether nearly every line begins an entry: then none was broken, and an empty line parts two entries."""
    filled = [line.strip() for line in lines if not _BLANK.fullmatch(line)]
    return sum(map(begins_entry, filled)) >= _NEARLY_ALL * len(filled)


def _continues(entry: str, text: str, line: str, *, numbered: bool | None, after_blank: bool) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether a line goes on with the entry above it. `numbered` says whether it begins with the next number of a numbered list."""
    if numbered is not None:
        return not numbered and (not after_blank or continues_address(text) or wants_more(entry))
    if _LABEL.match(entry) and not _LABEL.match(text) and not _FINISHED.search(entry):
        return True
    if not _LABEL.match(entry) and not _FINISHED.search(entry) and _VOLUME_OR_DAY.match(text):
        return True  # "Journal of Trade 18" / "3 (2019), 33": the line was broken inside a number
    if entry.count("“") > entry.count("”") or entry.count('"') % 2:
        return True
    if begins_entry(text):
        return (
            bool(_UNFINISHED.search(entry))
            and not _LABEL.match(text)
            and not DASH_AUTHOR.match(text)
            and not _HEAD.match(text)
        )
    if _UNFINISHED.search(entry):
        return True
    if _FINISHED.search(entry) and _DATED.match(text):
        return False
    if after_blank:
        return bool(_URL_LINE.match(text)) and "http" not in entry
    if line[:1].isspace() and len(line) - len(line.lstrip()) >= 2:
        return True
    if _URL_LINE.match(text):
        return True
    return (
        text[:1].islower()
        or not _FINISHED.search(entry)
        or (
            _HEAD.match(entry) is not None
            and (
                not _looks_whole(text)
                or ("http" not in entry and not re.search(_YEAR, text.split("http", maxsplit=1)[0]))
            )
        )
    )


def wants_more(text: str) -> bool:
    """Whether the last word or mark of a line asks for more: a comma, `and`, `pp.`."""
    return bool(_UNFINISHED.search(text))


def unfinished(text: str) -> bool:
    """Whether an entry hardly ends so: no stop, bracket, digit or address stands last."""
    return wants_more(text) or not _FINISHED.search(text)


def continues_address(text: str) -> bool:
    """Whether a line is the address of the entry above it, or begins in small letters as its rest does."""
    return text[:1].islower() or bool(_URL_LINE.match(text))


def _looks_whole(text: str) -> bool:
    """Whether a line without a head could still be an entry: it has a quoted title, an address or a year of its own."""
    return bool(
        re.match(r"[“\"「『《‘]", text)
        or (re.search(r"[“「『《]", text) and re.search(_YEAR, text))
        or (re.search(r"https?://", text) and re.search(r"[A-Za-z\u3040-\u9fff가-힣]{4}.*http", text))
    )


def begins_entry(text: str) -> bool:
    """Whether a line looks like the beginning of an entry."""
    text = _PARTICLES.sub("", text).replace(" 't ", " t ")
    if _LABEL.match(text) or DASH_AUTHOR.match(text) or re.match(r"[“「『《]", text):
        return True
    if _HEAD.match(text):
        return take_date_head(text, Fields()) is not None or bool(CJK.match(text))
    lead = re.match(r"(?P<a>[^“”\"「」『』《》]{2,120}?)[.,:，：]\s*[“\"「『《]", text)
    return bool(lead and plausible_authors(lead["a"]) and not STATUS.fullmatch(lead["a"]))


def _joined(entry: str, text: str) -> str:
    """Two lines as one: an address goes on without a space, a word broken by a hyphen, too."""
    if (
        re.search(r"https?://\S*[/\-_=?&.]$", entry)
        and re.match(r"[\w%./?=&-]+(?:\s|$)", text)
        and not re.match(r"[A-Z][a-z]+\s|\d{4}\.", text)
    ):
        return entry + text
    if re.search(r"[a-z]-$", entry) and text[:1].islower():
        return entry[:-1] + text
    if CJK.match(entry[-1]) and CJK.match(text[:1]):
        return entry + text
    return f"{entry} {text}"


def _unglued(text: str) -> list[str]:
    """The entries that stand on one line."""
    cuts = [0]
    for match in _GLUED.finditer(text):
        at = match.end("gap")
        if at - cuts[-1] < 40 or not _ends_entry(text[cuts[-1] : match.end("end")]):
            continue
        if _new_head(text[at:]):
            cuts.append(at)
    return [text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _ends_entry(text: str) -> bool:
    """Whether what stands before a cut is an entry of its own: it has a head, and more than the head."""
    label = _LABEL.match(text)
    head = _HEAD.match(text, label.end() if label else 0)
    return bool(head) and len(text) - (head.end() if head else 0) > 15 and text.count("“") == text.count("”")


def _new_head(text: str) -> bool:
    if re.match(r"\[\d{1,3}\]\s", text):
        return True
    match = _HEAD.match(text)
    if not match:
        return False
    fields = Fields()
    head = take_date_head(text[:400], fields)
    if head is None:
        return bool(CJK.match(text))
    return (
        len(head.rest) > 10
        and not re.search(r"\b(?:Press|University|Institute)\b[^,]*,\s*$", head.authors)
        and plausible_authors(head.authors)
    )
