"""Text in Chinese, Japanese and Korean as overlapping pairs of characters, for an index whose tokenizer cuts at spaces only.

`중국과` gives `중국 국과`, `図書館` gives `図書 書館 館`: a word is then a phrase of pairs, wherever it stands. A run that ends in Han or kana
also gives its last character, so that a prefix of one character finds every place. Latin words and digits that touch such a run are
cut from it (`2025년` gives `2025 년`), with the Latin words beside them, so that one column has the phrase. Han in traditional or Japanese
form is given again in simplified form, and so are longer words without their particles, for a search box that knows nothing of pairs.

Latin words of any text are given as they are typed where the tokenizer leaves them as they are printed: ligatures, full width, ł, ß and ü.
"""

import re
import unicodedata
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from corpus_cli.search import fold

if TYPE_CHECKING:
    from corpus_cli.search.runs import Cuts

SEGMENTER_VERSION = "3"
"""Raise it whenever `segment` gives other tokens for some text: databases are then indexed again when they are opened."""

SEPARATOR = "\ue000"
"""A token between fields, so that no phrase runs from one into the next. A private-use character: the tokenizer keeps it, nobody types it."""

BESIDE = 3
"""Latin words given on either side of one that is in the derived column: phrases of up to four words are then whole there."""

_BEYOND = re.compile("[^\x00-\u10ff\u1200-\u2e7f]")
"""A letter of CJK, or of a form that NFKC turns into another: one or two comparisons tell it, and most texts have none."""
_PRINTED = re.compile(f"[{fold.OTHER_LETTERS}{fold.UMLAUTS}²³¹ªº\u2070-\u209c\u2150-\u2188]")
"""Below those, letters and digits that are typed otherwise than they are printed."""
_MARKS = "’“”–—‘…é"
"""What keeps most English texts from being ASCII: taken out one by one they take less time than one look for all other characters."""
_TOKEN = re.compile(r"[^\W_]+")
_SIGNS = tuple(zip("，：；？！（）％…", [*",:;?!()%", "..."], strict=True))
"""What NFKC makes of the signs that most texts of East Asia have: without them, such a text is normal as it is."""


def has_cjk(text: str) -> bool:
    """Whether `text` has a Chinese, Japanese or Korean letter."""
    if text.isascii() or not _BEYOND.search(text):
        return False
    from corpus_cli.search import script

    return script.RUN.search(text) is not None


def pairs(run: str) -> list[str]:
    """The overlapping pairs of a run, or the run where it is one character."""
    return [run] if len(run) == 1 else list(map(add, run, run[1:]))


def spaced_pairs(run: str) -> str:
    """The overlapping pairs of a run of two characters or more, with blanks between: laid out in bytes, which takes a tenth of the time for long runs."""
    count = len(run) - 1
    code = run.encode("utf-16-le")
    if count < 8 or len(code) != 2 * len(run):
        return " ".join(map(add, run, run[1:]))
    laid = bytearray(b" \x00" * (3 * count - 1))
    laid[0::6], laid[1::6], laid[2::6], laid[3::6] = code[0:-2:2], code[1:-2:2], code[2::2], code[3::2]
    return laid.decode("utf-16-le")


def _typed_as_printed(text: str) -> bool:
    if not text.isascii():
        for sign in _MARKS:
            text = text.replace(sign, " ")
    return text.isascii() or not (_BEYOND.search(text) or _PRINTED.search(text))


def segment(text: str) -> str:
    """The derived column for `text`: tokens joined by spaces; empty where plain FTS5 reads every word of it as it is typed."""
    if _typed_as_printed(text):
        return ""
    from corpus_cli.search.runs import cut_all
    from corpus_cli.search.script import DOT, DOTTED

    for wide, narrow in _SIGNS:
        text = text.replace(wide, narrow)
    printed = _unwrapped(fold.composed(text)).replace("\u3000", " ").replace("\u00a0", " ")
    text = printed if unicodedata.is_normalized("NFKC", printed) else unicodedata.normalize("NFKC", printed)
    tokens = _TOKEN.findall(text)
    cuts = cut_all(tokens, None if text == printed else frozenset(_TOKEN.findall(printed)))
    parts = _in_order(tokens, cuts)
    for joined in dict.fromkeys(DOTTED.findall(text) if DOT.search(text) else ()):
        parts += [SEPARATOR, *pairs("".join(_TOKEN.findall(joined)))]
    if cuts.words:
        parts += [SEPARATOR, *cuts.words]
    if fold.has_variant(text):
        folded = _TOKEN.findall(fold.simplified(text))
        variants = [form for form, token in zip(folded, tokens, strict=True) if form != token]
        parts += [SEPARATOR, *_in_order(variants, cut_all(variants))]
    return " ".join(parts)


def _unwrapped(text: str) -> str:
    """`text` without the line breaks inside Chinese and Japanese paragraphs, which stand for nothing."""
    from corpus_cli.search.script import WRAPPED

    for blank in (" \n", "\t\n"):
        while blank in text:
            text = text.replace(blank, "\n")
    return WRAPPED.sub("", text) if "\n" in text else text


def _in_order(tokens: list[str], cuts: "Cuts") -> list[str]:
    for place, cut in cuts.open_ended:
        _beside(tokens, cuts.pairs, place, cut.latin_first, cut.latin_last)
    return list(filter(None, cuts.pairs))


def _beside(tokens: list[str], found: list[str | None], place: int, before: bool, after: bool) -> None:  # noqa: FBT001 - both are data of a cut
    """Put the Latin words before and after a place into `found`, as far as the next word that is there already."""
    if before:
        for near in range(place - 1, max(place - 1 - BESIDE, -1), -1):
            if found[near] is not None:
                break
            found[near] = tokens[near]
    if after:
        for near in range(place + 1, min(place + 1 + BESIDE, len(tokens))):
            if found[near] is not None:
                break
            found[near] = tokens[near]


def segment_all(texts: list[str]) -> str:
    """The derived column for several values, which no phrase crosses."""
    found = [segmented for text in texts if (segmented := segment(text))]
    return " ".join(chain.from_iterable((part, SEPARATOR) for part in found[:-1])) + (" " + found[-1] if found else "")
