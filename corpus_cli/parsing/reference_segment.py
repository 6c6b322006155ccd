"""The lines of a reference list, cut into entries.

Numbers, bullets, indents and empty lines mark entries where a list has them. Elsewhere an entry begins where a line looks like the head of one
and the entry above is finished; in a list that was broken at a width, a line that is not full ends its entry. Several entries on one line are
cut behind an address or a stop where a head with a year follows.
"""

import re
from collections.abc import Sequence

from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.reference_break import (
    continues_address,
    is_address,
    is_open,
    joined,
    stopped,
    unfinished,
    wants_more,
)
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_form import Form, Row, form_of, rows_of
from corpus_cli.parsing.reference_head import DASH_AUTHOR, plausible_authors, take_date_head
from corpus_cli.parsing.reference_opening import (
    LABEL,
    YEAR,
    are_people,
    begins_entry,
    begins_undated,
    ends_with_year,
    head_end,
    is_law,
    names_and_title,
    only_head,
    only_names,
    without_label,
)

_YEAR = re.compile(rf"(?<![^\W_]){YEAR}(?![^\W_])|(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]")
_INSIDE = re.compile(r"[(（\[]|\d")
"""What no entry without a label begins with."""
_UNIT = re.compile(r"[頁页号號巻卷期年月日版輯권호쪽면회]")
"""What a number counts."""
_OPENING = re.compile(r"[“„«「『《〈]")
_CLOSED = re.compile(r"[”\"“」』》〉»][.。,，]?$")
_LOOK_AHEAD = 2
_LEAST_REST = 10
_LONGEST_HEAD = 400
_VOLUME_OR_DAY = re.compile(r"\(?\d{1,4}\b")
_GLUED = re.compile(
    r"(?P<end>(?:https?://|www\.)[^\s“”「」]+|\d[.)]|[.。”\"』」》页頁쪽])(?P<gap>\s+)(?=[A-ZÀ-Þ_—―\u3040-\u9fff가-힣\[])"
)


def split_entries(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Entries of a reference list, in order: index of the first line, and the text as one line without label spaces at its ends.

    Blank lines may stand between entries, between all lines, or nowhere. Nothing is dropped: a line that is no entry by itself is part of the
    one above, or an entry.
    """
    rows = rows_of(lines)
    form = form_of(rows)
    entries: list[tuple[int, str]] = []
    for at, row in enumerate(rows):
        if entries and _goes_on(western_years(entries[-1][1]), rows, at, form):
            entries[-1] = (
                entries[-1][0],
                joined(entries[-1][1], row.text, inside_words=form.breaks_word(rows[at - 1])),
            )
        else:
            entries.append((row.index, row.text))
    return [(index, part) for index, text in entries for part in _unglued(text)]


def _goes_on(entry: str, rows: Sequence[Row], at: int, form: Form) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether a line goes on with the entry above it."""
    row = rows[at]
    text, gap = western_years(row.text), row.gap and not form.spaced
    if form.begun is not None:
        return row.index not in form.begun and (not gap or continues_address(text) or wants_more(entry))
    if _NUMBERED.match(text) and unfinished(entry) and not gap:
        return True  # "July" / "1. https://…"
    if LABEL.match(text) or (DASH_AUTHOR.match(text) and begins_entry(text)):
        return False
    if LABEL.match(entry) and unfinished(entry) and not gap:
        return True
    head = _heads(rows, at, form)
    if _only_begun(entry, text) or _is_container(entry, text) or (_is_open(entry, head=head) and not gap):
        return True
    if _UNIT.match(text) and entry[-1:].isdecimal():
        return True
    if gap:
        inside = is_open(entry) or wants_more(entry) or _INSIDE.match(text) or text[:1].islower()
        return not head and bool(inside or (is_address(text) and "http" not in entry))
    if wants_more(entry) or (form.grouped and not (head == "strong" and stopped(entry))):
        return True
    if form.limit is not None:
        return _goes_on_in_column(entry, rows, at, form, head=head)
    return _goes_on_anyhow(entry, row, text, form=form, head=head)


def _goes_on_in_column(entry: str, rows: Sequence[Row], at: int, form: Form, *, head: str) -> bool:
    """The same in a list whose lines were broken at a width."""
    row = rows[at]
    ended = stopped(entry) if form.stops else not wants_more(entry) if form.loose else not unfinished(entry)
    if head != "strong" and row.indent >= 2 and row.indent > rows[0].indent:
        return True
    if not form.fills(rows[at - 1], row):
        return not head and (not ended or continues_address(row.text) or _INSIDE.match(row.text) is not None)
    if not head or not ended:
        return True
    return head == "weak" and not _complete(entry)


def _goes_on_anyhow(entry: str, row: Row, text: str, *, form: Form, head: str) -> bool:  # noqa: PLR0911 - a ladder of rules
    """The same in a list whose lines were broken anywhere, or nowhere."""
    if not LABEL.match(entry) and unfinished(entry) and _VOLUME_OR_DAY.match(text):
        return True  # "Journal of Trade 18" / "3 (2019), 33": the line was broken inside a number
    if head == "weak" and ends_with_year(text) and not _complete(entry):
        return True
    if head or (begins_undated(text) and not unfinished(entry)):
        return False
    if row.indent >= 2 or continues_address(text) or unfinished(entry) or _INSIDE.match(text):
        return True
    if not form.broken and _complete(entry) and _complete(text):
        return False
    if not _complete(entry) and _begins(entry):
        return True
    return head_end(entry) is not None and (
        not _looks_whole(text) or ("http" not in entry and not _YEAR.search(text.split("http", maxsplit=1)[0]))
    )


def _heads(rows: Sequence[Row], at: int, form: Form) -> str:
    """Whether a line begins an entry by its words, together with the lines below where it has names only: `strong`, `weak` or not at all."""
    text = western_years(rows[at].text)
    if _begins(text):
        return _strength(text)
    if re.search(r"\d", text) or not (
        are_people(text) or only_names(text) or (is_institution(text) and not text.endswith("."))
    ):
        return ""
    for row in rows[at + 1 : at + 1 + _LOOK_AHEAD]:
        if row.gap and not form.spaced:
            break
        text = joined(text, western_years(row.text))
        if _begins(text):
            return _strength(text)
    return ""


def _strength(text: str) -> str:
    return "strong" if are_people(text) or LABEL.match(text) or CJK.match(text) else "weak"


def _begins(text: str) -> bool:
    return begins_entry(text) or names_and_title(text) or is_law(text)


def _only_begun(entry: str, text: str) -> bool:
    """Whether the entry has no more than its authors and year, and the line what they stand before."""
    return only_head(entry) and not LABEL.match(text) and _begins(f"{entry} {text}")


def _is_container(entry: str, text: str) -> bool:
    """Whether a line begins with the container of the title above it: `“제목.”` / `『학술지』`."""
    return bool(_OPENING.match(text) and _CLOSED.search(entry)) and len(_OPENING.findall(entry)) == 1


def _is_open(entry: str, *, head: str) -> bool:
    return is_open(entry) and not (head == "strong" and stopped(entry))


def _complete(text: str) -> bool:
    """Whether a text has a year, a word for none, or an address."""
    return "://" in text or "www." in text or _YEAR.search(text) is not None


def _looks_whole(text: str) -> bool:
    """Whether a line without a head could still be an entry: it has a quoted title, an address or a year of its own."""
    return bool(
        re.match(r"[“\"„«「『《‘]", text)
        or (re.search(r"[“„«「『《]", text) and _YEAR.search(text))
        or (re.search(r"https?://", text) and re.search(r"[A-Za-z\u3040-\u9fff가-힣]{4}.*http", text))
    )


def _unglued(text: str) -> list[str]:
    """The entries that stand on one line."""
    cuts = [0]
    for match in _GLUED.finditer(text):
        at = match.end("gap")
        if at - cuts[-1] < 40 or not _ends_entry(text[cuts[-1] : match.end("end")]):
            continue
        if _new_head(text[at:], behind_address="//" in match["end"] or match["end"].startswith("www.")):
            cuts.append(at)
    return [text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _ends_entry(text: str) -> bool:
    """Whether what stands before a cut is an entry of its own: it has a head, and more than the head."""
    bare = without_label(text)
    if is_open(bare):
        return False
    head = head_end(bare)
    if head is not None and len(bare) - head > _LEAST_REST:
        return True
    return _begins(bare) and _complete(bare)


def _new_head(text: str, *, behind_address: bool) -> bool:
    if re.match(r"\[\d{1,3}\]\s", text):
        return True
    fields = Fields()
    head = take_date_head(text[:_LONGEST_HEAD], fields) if head_end(text) is not None else None
    if head is not None:
        return (
            len(head.rest) > _LEAST_REST
            and not re.search(r"\b(?:Press|University|Institute)\b[^,]*,\s*$", head.authors)
            and plausible_authors(head.authors)
        )
    if head_end(text) is not None and CJK.match(text):
        return True
    return (behind_address or are_people(text)) and _begins(text[:_LONGEST_HEAD]) and _complete(text)
