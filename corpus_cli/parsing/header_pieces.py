"""Header lines that hold several values: `Commentary | March 14, 2025 | A. Author`, `撰文：… 翻譯：…`, `2025年4月8日 08:15 来源：…`."""

import re

from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.byline_marks import strip_by
from corpus_cli.parsing.contact import read_contributors
from corpus_cli.parsing.header_labels import LONGEST_VALUE, read_value
from corpus_cli.parsing.header_lines import genre_and_date, genre_before_title, read_line, themed
from corpus_cli.parsing.header_state import HeaderState
from corpus_cli.parsing.labels import is_genre, read_label
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.links import is_furniture
from corpus_cli.parsing.persons import has_position, has_workplace, person_score
from corpus_cli.parsing.publication_date import read_date_line
from corpus_cli.parsing.title import is_subject

_PIECES = re.compile(r"\s+[|｜•·∙‧/／]\s+|\s*[|｜┃]\s*|\s{3,}|　{2,}|\t")
_DASHED_PIECES = re.compile(r"\s+[–—-]\s+|\s*,\s+(?=\d{1,2}\s|[A-Z][a-z]+\.? \d{1,2},)")
_ROLES = r"사진|그림|일러스트|번역|옮김|편집|정리|글|영상|写真|文|訳|翻訳|編集|構成|取材|聞き手|イラスト|図|翻譯|译|譯|编辑|編輯|摄影|攝影|图|圖|文字|撰文"
_BEFORE_LABEL = re.compile(
    r"(?:[\s　]*[|｜/／;；,，、][\s　]*|[\s　]+)(?=(?!https?:|\d)(?:[^\s　:：|｜/／,，;；()（）=＝·]{1,10}|(?:[A-Z][\w’'-]{1,15} ){1,2}[\w’'-]{1,15})[\s　]?[:：＝](?!//))"
    r"|\s*[|·•;,/–—-]\s*(?=(?:[Pp]hotos?|[Pp]hotographs|[Pp]hotography|[Ii]llustrations?|[Ii]mages?|[Gg]raphics?|[Tt]ranslated|[Ee]dited)\s+by\s)"
    rf"|[\s　]+(?=(?:{_ROLES})[\s　]?[·・/／＝=][\s　]?\S)"
)
"""Where a label begins within a line."""
_TWO = 2
_BARS = re.compile(r"\s*[|｜]\s*")


def read_formed(state: HeaderState, index: int) -> int:
    """Read the block at `index` where its form says what it is; the number of blocks taken."""
    block = state.blocks[index]
    return genre_before_title(state, index) or int(read_line(state, block) or _pieces(state, block))


def read_label_pieces(state: HeaderState, index: int) -> int:
    """`Date: 3 May 2021 / Author: A. Name`: several labels on one line; 1 where the block is that."""
    block = state.blocks[index]
    if len(block.text) >= LONGEST_VALUE or block.level is not None:
        return 0
    labels = [label for part in _PIECES.split(block.text) if part and (label := read_label(part)) and label.value]
    return int(_board_row(state, block) or (len(labels) > 1 and _pieces(state, block)) or _labels(state, block))


def _board_row(state: HeaderState, block: Block) -> bool:
    """`작성자 | 금세영 | 작성일 | 2024.11.08`: labels and values by turns."""
    parts = [part for part in _BARS.split(block.text) if part]
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    labels = [read_label(f"{name}: {value}") for name, value in pairs]
    if len(pairs) < _TWO or len(parts) % 2 or None in labels or any(read_label(value) for _, value in pairs):
        return False
    for label in labels:
        if label and not read_value(state, block.with_text(f"{label.printed}: {label.value}"), label):
            state.add("imprint", label.value, block, "label")
    return True


def _labels(state: HeaderState, block: Block) -> bool:
    """`来源：… 作者：… 时间：… 点击：640`, `글: … 사진: …`: labelled values with little between them, and a date or a name without a label among them."""
    parts = [part for part in _BEFORE_LABEL.split(block.text) if part]
    if len(parts) < _TWO:
        return False
    kinds = [_stated(state, block.with_text(part)) for part in parts]
    if None in kinds or not any(kind in {"label", "role"} for kind in kinds):
        return False
    for part, kind in zip(parts, kinds, strict=True):
        _take_part(state, block.with_text(part), kind)
    return True


def _take_part(state: HeaderState, piece: Block, kind: str | None) -> None:
    label = read_label(piece.text)
    if kind == "role":
        state.add("contributors", read_contributors(piece.text) or (), piece, "role-line")
    elif kind == "furniture":
        state.add("furniture", piece.text, piece, "page-furniture")
    elif kind == "label" and label and read_value(state, piece, label):
        return
    elif not read_line(state, piece) and not state.add_authors(read_byline(piece.text, piece.number), piece):
        state.add("imprint", piece.text, piece, "label")


def _stated(state: HeaderState, piece: Block) -> str | None:
    """What a part of a line says: a value behind a label, people in a role, a date, a name; None where it cannot be told."""
    label = read_label(piece.text)
    if label and label.value:
        return "label"
    if read_contributors(piece.text) is not None:
        return "role"
    return _kind(state, piece)


def _pieces(state: HeaderState, block: Block) -> bool:
    """Several values on one line: `Commentary | March 14, 2025 | A. Author`."""
    if block.prose:
        return False
    parts = [p for p in _PIECES.split(block.text) if p]
    kinds = [_kind(state, block.with_text(part)) for part in parts]
    if len(parts) < 2:
        parts = [p for p in _DASHED_PIECES.split(block.text) if p]
        kinds = [_kind(state, block.with_text(part)) for part in parts]
        if len(parts) < 2 or None in kinds:
            return False
    labels = [label for part in parts if (label := read_label(part)) and label.value]
    dated = any(label.key == "date" for label in labels)
    if not any(kind in {"date", "genre", "by"} for kind in kinds) and len(labels) < _TWO and not dated:
        return False
    for number, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        if (
            kind in {None, "subject"}
            and number
            and kinds[number - 1] == "genre"
            and themed(state, state.blocks.index(block), part)
        ):
            state.add("theme", part, block, "beside-genre")
        else:
            _piece(state, block.with_text(part), kind)
    return True


def _piece(state: HeaderState, piece: Block, kind: str | None) -> None:
    label = read_label(piece.text)
    if kind == "label" and label:
        read_value(state, piece, label)
    elif kind != "furniture" and not read_line(state, piece):
        likely = state.titled and not state.people and person_score(piece.text) > 0 and state.clues.only_one(piece)
        people = read_byline(piece.text, piece.number, trusted=kind == "weak" or likely)
        if people:
            state.add_authors(people, piece)
        elif state.people and kind is None and (has_position(piece.text) or has_workplace(piece.text)):
            state.affiliate(piece.text)


def _kind(state: HeaderState, block: Block) -> str | None:
    label = read_label(block.text)
    kinds = {
        "label": label is not None and bool(label.value),
        "date": read_date_line(block.text, state.order) is not None,
        "genre": is_genre(block.text),
        "subject": not state.titled and is_subject(block.text),
        "by": bool(strip_by(block.text)),
        "furniture": is_furniture(block),
        "genre-date": genre_and_date(block.text, state.order) is not None,
        "person": bool(read_byline(block.text)),
        "weak": state.clues.corroborated(block.text),
    }
    return next((kind for kind, yes in kinds.items() if yes), None)
