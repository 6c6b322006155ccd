"""Formatted text as spans, and the punctuation between them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

_ENDS = ".?!。？！…．"
_CLOSING = "”’\"'』」》〉"
_DOUBLE_INSIDE = re.compile(r"[“\"]([^“”\"]*)[”\"]")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one face; `href` makes it a link."""

    text: str
    italic: bool = False
    href: str | None = None


Phrase: TypeAlias = tuple[Span, ...]
Piece: TypeAlias = "str | Span | Phrase | None"


def phrase(*pieces: Piece) -> Phrase:
    """The pieces one after another; what is None or empty is left out, neighbours in the same face become one span."""
    spans: list[Span] = []
    for span in _flat(pieces):
        if spans and spans[-1].italic == span.italic and spans[-1].href == span.href:
            spans[-1] = replace(span, text=spans[-1].text + span.text)
        else:
            spans.append(span)
    return tuple(spans)


def _flat(pieces: Iterable[Piece]) -> Iterable[Span]:
    for piece in pieces:
        if isinstance(piece, str):
            if piece:
                yield Span(piece)
        elif isinstance(piece, Span):
            if piece.text:
                yield piece
        elif piece:
            yield from _flat(piece)


def plain(of: Phrase) -> str:
    """The text alone."""
    return "".join(span.text for span in of)


def italic(text: str | None) -> Span | None:
    """The text in italics, if there is any."""
    return Span(text, italic=True) if text else None


def link(url: str | None) -> Span | None:
    """An address that links to itself."""
    return Span(url, href=url) if url else None


def listed(pieces: Iterable[Piece], between: str = ", ") -> Phrase:
    """What is there of the pieces, with `between` between them."""
    kept = [made for made in (phrase(piece) for piece in pieces) if made]
    return phrase(*[piece for made in kept for piece in (between, made)][1:]) if kept else ()


def ended(text: str) -> bool:
    """Whether the text ends a sentence already, quotation marks and brackets aside."""
    return text.rstrip(_CLOSING).endswith(tuple(_ENDS)) or text.endswith(tuple(_ENDS))


def sentence(*pieces: Piece, stop: str = ".") -> Phrase:
    """The pieces with a full stop, unless they end a sentence already; nothing where there are no pieces."""
    made = phrase(*pieces)
    if not made or ended(plain(made)):
        return made
    return phrase(made, stop)


def paragraph(sentences: Sequence[Phrase], between: str = " ") -> Phrase:
    """Sentences one after another."""
    return listed(sentences, between)


def quoted(title: str | None, stop: str = ".") -> str | None:
    """A title in quotation marks with `stop` inside them (American order); quotations in it take single marks."""
    if not title:
        return None
    inner = _DOUBLE_INSIDE.sub(r"‘\1’", title)
    if stop == "," and inner.endswith(".") and not inner.endswith(("..", "..”")) and " " in inner:
        inner = inner[:-1]  # `“The boat leaves at noon,” X`
    return f"“{inner}{'' if ended(inner) else stop}”"
