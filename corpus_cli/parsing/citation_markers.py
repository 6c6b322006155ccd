"""The forms of citations in running text, whether or not they point at anything: brackets with a name and a year, a name before a bracketed year, `ibid`.

Everything is found in `plain(text)`, which has ASCII brackets, digits and commas at the same offsets as the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus_cli.parsing.han_years import western_years

_PLAIN = str.maketrans(
    {
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        **{chr(0xFF21 + i): chr(65 + i) for i in range(26)},
        **{chr(0xFF41 + i): chr(97 + i) for i in range(26)},
        "（": "(", "）": ")", "［": "[", "］": "]", "〔": "[", "〕": "]", "【": "[", "】": "]",
        "，": ",", "、": ",", "；": ";", "：": ":", "．": ".", "\u3000": " ", "\n": " ", "‐": "-", "\u2011": "-", "～": "~", "〜": "~", "＆": "&", "’": "'", "‘": "'",
    }
)  # fmt: skip

_MAX_GROUP = 500
"""Characters of the longest bracket that is looked into: ten citations with page numbers."""

_UNDATED = r"n\.\s?d\.?|N\.\s?D\.?|s\.\s?d\.|o\.\s?J\.|forthcoming|in\ press|in\ print|im\ Erscheinen|à\ paraître|미간행|발간\ ?예정|출간\ ?예정|근간|연도\ ?미상|무일자|无日期|無日期|日期不详|即将出版|待刊|近刊|刊行予定|発行年不明|出版年不明"
_YEAR = re.compile(
    rf"""
    (?<![A-Za-z0-9_./–—-])(?:(?<!\d,)|(?<=(?<!\d)\d{{4}},))(?<!\bNo\.\s)(?<!\bno\.\s)
    (?:\[(?:1[4-9]|20)\d\d\]\s?|(?:1[4-9]|20)\d\d/)?         # the year of the first edition
    (?:
      (?P<year>(?:1[5-9]|20)\d\d)
      (?P<letters>[a-zㄱ-ㅎ](?![a-z0-9])(?:\s*(?:,|&|and|[-–])\s*[a-zㄱ-ㅎ](?![\w.'-]))*)?
      [년年]?
    |
      (?P<word>{_UNDATED})(?:[-\s]?(?P<word_letter>[a-z])(?!\w))?
    )
    (?![A-Za-z0-9%])(?!\s?[-–—~]\s?\d)(?!\.\d)(?!\s?[/.]\s?\d)(?!\s?년|\s?年|[월月日]|\s?\d{{1,2}}\s?[월月])
    """,
    re.VERBOSE,
)
_LOCATOR = re.compile(
    r"""
    \s*[,:]?\s*
    (?:
      (?:pp?|pg|pages?|chs?|chap|chaps|chapters?|sec|secs|sections?|paras?|paragraphs?|vol|vols|no|nos|n|nn|fn|note|notes|fig|figs|figure|table|art|article|app|appendix|col|ff?|at|S|Kap|cap|§§?|¶¶?)\.?\s?
    )?
    (?:제|第)?\s?
    [0-9ivxlcIVXLC]{1,6}(?![A-Za-z0-9])(?:\s?[-–—~]\s?[0-9ivxlcIVXLC]{1,6})?
    \s?(?:ff?\.?|n\.?\s?\d+|쪽|면|장|절|페이지|頁|页|章|節|节|段|注)?
    (?:\s?[,·]\s?\d{1,4}(?![\w])(?:\s?[-–—~]\s?\d{1,4})?\s?(?:쪽|면|頁|页)?(?!\s*년|\s*年))*
    """,
    re.VERBOSE,
)
_REMARK = re.compile(
    r"""\s*[,;:]?\s*(?:
      (?:emphasis|italics|stress|translation|brackets?)\ (?:added|mine|original|in\ original|in\ the\ original)|(?:my|our|author's|original)\ (?:translation|emphasis)|passim|and\ passim|
      et\ (?:seq|passim)\.?|esp(?:ecially)?\.?|inter\ alia|among\ others|참조|참고|재인용|에서\ 재인용|을\ 참조|를\ 참조|강조는?\ 필자|参照|参考|を参照|より|引用者訳|强调为作者所加|among\ many\ others
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_ANY_LOCATOR = re.compile(
    r"(?:(?:annex|appendix|table|figure|fig|chart|box|chapter|ch|chap|section|sec|part|para|paragraph|article|art|item|slide|line|clause|schedule|principle|recommendation|note|rule)s?\.?|[A-Z]{2,6}|§+|[가-힣]{1,3}|제|第)?\s?(?:\d{1,4}(?:[.–-]\d{1,4}){0,3}[a-z]?|[A-Z]|[IVX]{1,5})\s?(?:항|조|장|절|호|표|그림|条|條|章|節|节|項|表|図|图)?",
    re.IGNORECASE,
)
_IBID = re.compile(
    r"""\s*(?:(?:see\ |cf\.\ )?
      (?:ibid(?:em)?\.?|id\.(?=\s?,|\s?at|\s*$)|loc\.\s?cit\.?|ebd\.?|ebenda|a\.\s?a\.\s?O\.?|위의?\ ?(?:글|책|논문|자료|기사|보고서|문서)|앞의?\ ?(?:글|책|논문|자료)|같은\ ?(?:글|책|논문|자료)|상동|동상|
      同上(?:[书書文])?|同前(?:[书書文])?|同(?:书|書|文)(?=[,\d第頁页\s]|$)|前掲(?:[书書]|論文|注\d+)?|上掲(?:[书書]|論文)?)
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text with ASCII brackets, digits, commas and apostrophes, every character at its old place."""
    return western_years(text).translate(_PLAIN)


def is_locator(tail: str) -> bool:
    """Whether words behind a year name a place in the work: a label or none, and a number (`GUID 5100`, `annex B`)."""
    return _ANY_LOCATOR.fullmatch(tail) is not None


@dataclass(frozen=True, slots=True)
class Year:
    """The date of a citation: a year with or without a letter, or a word such as `forthcoming` (then `year` is None)."""

    year: int | None
    letter: str | None = None
    word: str | None = None

    def __str__(self) -> str:
        return f"{self.year if self.year is not None else self.word}{self.letter or ''}"


@dataclass(frozen=True, slots=True)
class Item:
    """One author with one or several years inside a bracket.

    `before` is what stands between the bracket (or the item before) and the first year, from `start`; the names are at its end. `tail` is what follows the last year and
    is no page number. `marked` says that a page number follows.
    """

    before: str
    start: int
    end: int
    years: tuple[Year, ...]
    tail: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A bracket in the text, from the opening to the closing one, both included. `items` is empty where nothing in it has a year."""

    start: int
    end: int
    content: str
    items: tuple[Item, ...]
    ibid: bool = False

    @property
    def bare_years(self) -> bool:
        """Whether it begins with a year, as in "Name (2020, 15)"."""
        return bool(self.items) and not self.items[0].before.strip()


def groups(text: str) -> Iterator[Group]:
    """Brackets of a `plain` text that could hold citations, in order; a bracket inside such a bracket is left out."""
    done = 0
    for start, end in _brackets(text):
        if start < done:
            continue
        content = text[start + 1 : end - 1]
        ibid = _IBID.match(content)
        if ibid and not _rest(content[ibid.end() :]):
            yield Group(start, end, content, (), ibid=True)
            done = end
            continue
        items = tuple(_items(content, start + 1))
        if items:
            yield Group(start, end, content, items)
            done = end


def _rest(tail: str) -> str:
    """What is left after page numbers and remarks."""
    locator = _LOCATOR.match(tail)
    tail = tail[locator.end() :] if locator else tail
    remark = _REMARK.match(tail)
    tail = tail[remark.end() :] if remark else tail
    return tail.strip(" ,.;:")


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Balanced round and square brackets, outermost first, none longer than `_MAX_GROUP`."""
    found: list[tuple[int, int]] = []
    open_at: list[int] = []
    for match in re.finditer(r"[()\[\]]", text):
        char, at = match[0], match.start()
        if char in "([":
            open_at.append(at)
        elif open_at:
            wanted = "(" if char == ")" else "["
            while open_at and text[open_at[-1]] != wanted:
                open_at.pop()
            if open_at:
                start = open_at.pop()
                if at + 1 - start <= _MAX_GROUP:
                    found.append((start, at + 1))
    yield from sorted(found, key=lambda pair: (pair[0], -pair[1]))


def _items(content: str, offset: int) -> Iterator[Item]:
    """The items of a bracket's content; `offset` is where the content starts in the text."""
    at = 0
    for part in re.split(r"(;)", content):
        if part != ";":
            yield from _part(part, offset + at)
        at += len(part)


def _part(part: str, offset: int) -> Iterator[Item]:
    """Items separated by commas: each year that has words of its own before it begins one."""
    years = list(_YEAR.finditer(part))
    index, begin = 0, 0
    while index < len(years):
        first = years[index]
        stated = list(_years(first))
        end, index = first.end(), index + 1
        while index < len(years) and re.fullmatch(
            r"\s*(?:,|&|(?:,\s*)?(?:and|und|et|y)|및|와|과|と|和|与|與|[·・ㆍ/])\s*", part[end : years[index].start()]
        ):
            stated.extend(_years(years[index]))
            end, index = years[index].end(), index + 1
        locator = _LOCATOR.match(part, end)
        after = locator.end() if locator else end
        following = years[index].start() if index < len(years) else len(part)
        if locator and after > following:
            locator, after = None, end
        tail = "" if index < len(years) else _rest(part[after:])
        lead = len(part[begin : first.start()]) - len(part[begin : first.start()].lstrip(" ,.:&"))
        yield Item(
            before=part[begin + lead : first.start()].rstrip(" ,:("),
            start=offset + begin + lead,
            end=offset + after,
            years=tuple(stated),
            tail=tail,
            marked=locator is not None,
        )
        begin = after


def _years(match: re.Match[str]) -> Iterator[Year]:
    if match["year"] is None:
        yield Year(None, match["word_letter"], re.sub(r"\s+", "", match["word"]).lower())
        return
    year = int(match["year"])
    letters = match["letters"]
    if not letters:
        yield Year(year)
    elif re.search(r"[-–]", letters):
        first, last = ord(letters[0]), ord(letters[-1])
        for code in range(first, min(last, first + 12) + 1):
            yield Year(year, chr(code))
    else:
        for letter in re.findall(r"\b[a-zㄱ-ㅎ]\b", letters):
            yield Year(year, letter)
