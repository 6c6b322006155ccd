"""Notes that name a work of an earlier note again: `Ibid., 14`, `위의 책, 35쪽`, `田中、前掲書、35頁`, `Brandt, Rivers, 14`.

What such a note states is kept (names, a short title, a page); which work it means is a number, and is left open where several fit.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.model.names import Name
from corpus_cli.model.reference import SHORT_NOTE, Reference
from corpus_cli.parsing.citation_aliases import AliasIndex, fold, years
from corpus_cli.parsing.citation_links import listed_together, read_names
from corpus_cli.parsing.citation_markers import plain
from corpus_cli.parsing.citation_words import without_cues
from corpus_cli.parsing.names import parse_names

_LONGEST = 220
"""Characters of a short note: names, a title cut short and a page."""
_KINDS = r"책|저서|글|논문|자료|기사|보고서|문서|칼럼|곳|书|書|文|論文|论文|稿|記事|資料|報告書|报告"
_BEFORE = rf"ibid(?:em)?\b\.?|id\.|ebd\.?|ebenda\b|위의?\s?(?:{_KINDS})|상게서|상게\s?논문|같은\s?(?:{_KINDS})|동서|상동|동상|同上(?:{_KINDS})?|同前(?:{_KINDS})?|上[揭掲](?:{_KINDS})?|同(?:{_KINDS})"
_EARLIER = rf"op\.?\s?cit\.?|loc\.?\s?cit\.?|a\.\s?a\.\s?O\.?|앞의?\s?(?:{_KINDS})|전게서|전게\s?논문|前[掲揭](?:{_KINDS})?|前引(?:{_KINDS})?"
_NUMBERED = r"(?:supra\s(?:note|n\.?)\s|\((?:above\s)?n\.?\s|(?:同|前[掲揭引]?|同前|前)\s?[注註]\s?|[注註]\s?|(?:앞의\s|위의\s)?각주\s?)[\[(〔]?(?P<note>\d{1,3})[\])〕]?(?:의?\s?(?:책|글|논문|書|书|文))?\)?"
_WORD = re.compile(
    rf"(?:(?<=^)|(?<=[\s,:.·・』」》]))(?:(?P<numbered>{_NUMBERED})|(?P<before>{_BEFORE})|(?P<earlier>{_EARLIER}))(?=$|[\s,.:;()\d『「《第제]|(?<=[서문글책곳동상])$)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"글|논문|기사|칼럼|文|論文|论文|稿|記事")
_BOOK = re.compile(r"책|저서|서$|书|書")
_ARTICLES = frozenset({"article", "article-journal", "article-magazine", "article-newspaper", "chapter", "post-weblog", "paper-conference", "webpage"})  # fmt: skip
_PAGE = r"(?:(?:pp?|S|s|at|a|page|pages)\.?\s?)?(?:제|第)?\s?(?P<page>\d{1,4}(?:\s?[-–—~]\s?\d{1,4})?(?:\s?,\s?\d{1,4}(?:\s?[-–—~]\s?\d{1,4})?)*)\s?(?:ff?\.?|쪽|면|頁|页)?(?:\s?(?:以下|이하|참조|参照))?"
_TAIL = re.compile(rf"[\s,.:]*(?:{_PAGE})?[\s.]*")
_PAGE_AT_END = re.compile(rf"(?:\s*[,:]\s*|\s+(?=(?:pp?|S|at|제|第)\b|第|제\d)|(?<=[”\"』」》])\s*)(?:{_PAGE})[\s.]*$")
_YEAR_AT_END = re.compile(r"[\s,]*\(?(?P<year>(?:1[5-9]|20)\d\d)[a-z]?[년年]?\)?[\s,.]*$")
_TITLE = re.compile(r"\s*[『「《〈“\"]\s*(?P<title>[^『』「」《》〈〉“”\"]{2,80}?)[,.]?\s*[』」》〉”\"]")
_CUTS = re.compile(r"\s*[,:]\s*|\s*(?=[『「《〈“\"])|$")
_EDGES = " ,.:;·・'\"“”‘’『』「」《》〈〉*_"
_LEAST_TITLE = 2
_SEVERAL = re.compile(r"[;；]")


@dataclass(frozen=True, slots=True)
class _Short:
    """What a short note says: the numbers of notes whose work it may mean, and as printed the names, a title and a page."""

    candidates: tuple[int, ...]
    names: str = ""
    title: str | None = None
    page: str | None = None


def read_short_note(raw: str, earlier: AliasIndex, *, number: int, line: int | None = None) -> Reference | None:
    """A note that names an earlier work again, or None where it is none. `earlier` has the references of the notes above, in order."""
    text = plain(" ".join(raw.split())).rstrip(" 。")
    if len(text) > _LONGEST:
        return None
    text = without_cues(text).strip()
    short = _by_word(text, earlier) or _shortened(text, earlier)
    if short is None:
        return None
    repeated = short.candidates[0] if len(short.candidates) == 1 else None
    kind = next((r.type for r in earlier.references if r.number == repeated), "document")
    return Reference(
        number=number, line=line, raw=raw, type=kind, author=tuple(_people(short, earlier)),
        title=short.title, page=short.page, parser=SHORT_NOTE, repeats=repeated,
    )  # fmt: skip


def may_be_short_note(text: str) -> bool:
    """Whether a line has the form of a note that names an earlier work again: a word such as `ibid.`, or a page at its end."""
    bare = plain(" ".join(text.split())).rstrip(" 。")
    return len(bare) <= _LONGEST and bool(_WORD.search(bare) or _PAGE_AT_END.search(bare))


def _people(short: _Short, earlier: AliasIndex) -> Iterator[Name]:
    """The names as printed; a family name alone is known from the note above."""
    families = {
        fold(n.family) for r in earlier.references if r.number in short.candidates for n in r.author if n.family
    }
    if fold(short.names) in families:
        yield Name(family=short.names)
    elif short.names:
        yield from (name for name in parse_names(short.names)[0] if name.literal != "")


def _by_word(text: str, earlier: AliasIndex) -> _Short | None:
    """A note with a word that sends the reader back: to the note above, to one by number, or to a work of those it names."""
    word = _WORD.search(text)
    if word is None:
        return None
    lead, tail = text[: word.start()].strip(_EDGES), text[word.end() :]
    titled = _TITLE.match(tail.lstrip(" ,"))
    title = titled["title"] if titled else None
    if titled:
        tail = tail.lstrip(" ,")[titled.end() :]
    rest = _TAIL.fullmatch(tail)
    if rest is None or (word["numbered"] and not (lead or word["note"])):
        return None
    named = _named(f"{lead}, {title}" if title else lead, earlier) if lead else None
    if lead and named is None and (word["numbered"] is None or not _may_be_names(lead)):
        return None if not _may_be_names(lead) else _Short((), lead, title, rest["page"])
    if word["numbered"]:
        return _Short(_of_note(int(word["note"]), earlier), named.names if named else lead, title, rest["page"])
    if named is None:
        return _Short(_above(earlier), "", title, rest["page"])
    places = _of_kind(named.candidates, word[0], earlier)
    last = _above(earlier)
    if word["before"] and len(places) > 1 and set(last) <= set(places):
        places = last
    return _Short(places, named.names, named.title or title, rest["page"])


def _may_be_names(lead: str) -> bool:
    return len(lead) <= 40 and not any(char.isdigit() for char in lead) and len(lead.split()) <= 5


def _shortened(text: str, earlier: AliasIndex) -> _Short | None:
    """A note of nothing but names or a title cut short, known from above, and a page or a year."""
    page = _PAGE_AT_END.search(text)
    lead = text[: page.start()] if page else text.rstrip(" .")
    year = _YEAR_AT_END.search(lead)
    if year:
        lead = lead[: year.start()]
    named = _named(lead.strip(" ,."), earlier)
    if named is None or not (named.title or page or year):
        return None
    dated = {r.number: years(r) for r in earlier.references}
    places = tuple(n for n in named.candidates if not year or int(year["year"]) in dated[n])
    if len(places) != 1:
        return None
    return _Short(places, named.names, named.title, page["page"] if page else None)


def _named(lead: str, earlier: AliasIndex) -> _Short | None:
    """The works above that names, or names and the beginning of a title, can mean; None where there is none."""
    whole = earlier.references
    for cut in _CUTS.finditer(lead):
        prefix, title = lead[: cut.start()].strip(" ,"), lead[cut.end() :].strip(_EDGES)
        if not prefix:
            continue
        names = read_names(prefix, earlier)
        if names is None or names.start > 0:
            continue
        places = [p for p in listed_together(names, earlier) if not title or _titled(title, whole[p])]
        if places:
            return _Short(tuple(_distinct(whole[p] for p in places)), prefix, title or None)
    quoted = _TITLE.fullmatch(lead)
    if quoted:
        found = [r for r in whole if not r.short and _titled(quoted["title"], r)]
        return _Short(tuple(_distinct(found)), "", quoted["title"]) if found else None
    return None


def _titled(short: str, reference: Reference) -> bool:
    """Whether a title cut short is one of the reference: its beginning, or words in the middle of it."""
    title, wanted = fold(reference.title or ""), fold(short)
    if len(wanted) < _LEAST_TITLE or not title:
        return False
    return re.search(rf"(?<![a-z0-9]){re.escape(wanted)}(?![a-z0-9])", title) is not None


def _distinct(found: Iterator[Reference] | Sequence[Reference]) -> list[int]:
    """The first note of each work: the same title by the same people is one."""
    seen: dict[tuple[str, str], int] = {}
    for reference in found:
        who = reference.author[0].display() if reference.author else ""
        seen.setdefault((fold(who), fold(reference.title or reference.raw)), reference.number)
    return list(seen.values())


def _of_kind(candidates: tuple[int, ...], word: str, earlier: AliasIndex) -> tuple[int, ...]:
    """Of several works those of the kind that the word names: `앞의 책` a book, `앞의 글` an article."""
    if len(candidates) < 2:
        return candidates
    types = {r.number: r.type in _ARTICLES for r in earlier.references}
    if _ARTICLE.search(word):
        return tuple(n for n in candidates if types[n]) or candidates
    return (tuple(n for n in candidates if not types[n]) or candidates) if _BOOK.search(word) else candidates


def _of_note(number: int, earlier: AliasIndex) -> tuple[int, ...]:
    """The work of the note with that number."""
    reference = next((r for r in earlier.references if r.number == number), None)
    if reference is None:
        return ()
    if not reference.short:
        return (number,)
    return (reference.repeats,) if reference.repeats is not None else ()


def _above(earlier: AliasIndex) -> tuple[int, ...]:
    """The work of the note right above; nothing where it holds several, or a remark and no work."""
    above = earlier.references[-1] if earlier.references else None
    if above is None or above.note is not None or not (above.title or above.repeats):
        return ()
    if above.short and _SEVERAL.search(above.raw):
        return ()
    return _of_note(above.number, earlier)
