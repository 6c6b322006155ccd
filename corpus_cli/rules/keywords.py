"""M108-M110, M118: keywords and the vocabulary of the corpus."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from corpus_cli.model.authority import fold
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.passages import first_line, place_of
from corpus_cli.rules.rule import Context, Finding, rule

_DIGITS = re.compile(r"\d+")
NEAR = 88
"""How alike two keywords are (rapidfuzz ratio, 0-100) to be taken for one: "US-China relation" is 97 from its plural, "trade war" 78 from "trade law"."""


@rule("M108", "keyword-outside-vocabulary")
def keyword_outside_vocabulary(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A keyword is not in the vocabulary of the corpus.

    What it does:
        Where schema/keywords.toml says `closed = true`, reports each keyword that it does not have.

    Why it matters:
        A closed vocabulary keeps a subject under one word.

    Example:
        "Sino-Korean ties" where the vocabulary has "China-Korea relations".

    How to fix:
        Use the nearest keyword, or add this one: `corpus keywords alias KEYWORD FORM`.
    """
    for keyword in commentary.keywords:
        code, near = nearest_keyword(keyword, context)
        if code == "M108":
            at = place_of(commentary, "keywords", context, keyword)
            yield Finding(
                f"keyword {keyword!r} is not in the vocabulary",
                at.line,
                at.column,
                f"the nearest is {near!r}" if near else None,
                at.path,
            )


def nearest_keyword(keyword: str, context: Context) -> tuple[str | None, str | None]:
    """The code of the rule that a keyword breaks (M108, M109 or None), and the keyword that it should perhaps be."""
    if context.keywords.find(keyword):
        return None, None
    authority = {each.name: fold(each.name) for each in context.keywords.keywords}
    if context.keywords.closed:
        found = process.extractOne(fold(keyword), authority, scorer=fuzz.ratio)
        return "M108", found[2] if found else None
    near = _nearest(keyword, authority) or _nearest(keyword, _commoner(keyword, context))
    return ("M109", near) if near else (None, None)


@rule("M109", "keyword-near-another", severity=Severity.INFO)
def keyword_near_another(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A keyword is nearly another one of the corpus.

    What it does:
        Compares keywords with those of schema/keywords.toml and of the other commentaries. Keywords that differ in a number ("2024 summit", "2025 summit") are two.

    Why it matters:
        One subject under two spellings gives two half-empty lists.

    Example:
        "US-China relation" and "US-China relations".

    How to fix:
        `corpus keywords alias "US-China relations" "US-China relation"`, or change the text's own keyword in the sidecar.
    """
    for keyword in commentary.keywords:
        code, near = nearest_keyword(keyword, context)
        if code == "M109":
            at = place_of(commentary, "keywords", context, keyword)
            yield Finding(
                f"keyword {keyword!r} is nearly {near!r}",
                at.line,
                at.column,
                f"corpus keywords alias {near!r} {keyword!r} makes them one",
                at.path,
            )


def _commoner(keyword: str, context: Context) -> dict[str, str]:
    """The corpus's keywords that more commentaries use than this one, or as many and before it in order."""
    counts = context.around.vocabulary
    own = (-counts.get(keyword, 1), keyword)
    return {other: form for other, form in context.around.folded.items() if (-counts[other], other) < own}


def _nearest(keyword: str, others: dict[str, str]) -> str | None:
    numbers = _DIGITS.findall(keyword)
    same = {other: form for other, form in others.items() if _DIGITS.findall(other) == numbers}
    found = process.extractOne(fold(keyword), same, scorer=fuzz.ratio, score_cutoff=NEAR)
    return found[2] if found else None


@rule("M110", "no-keywords", severity=Severity.INFO)
def no_keywords(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The commentary has no keywords.

    What it does:
        Reports a record without keywords, unless corpus.toml requires them (then it is M120).

    Why it matters:
        It is missing from the lists by keyword.

    Example:
        A text pasted without its header.

    How to fix:
        `corpus set ID keyword="trade" keyword="2025 APEC Summit"`.
    """
    if not commentary.keywords and "keywords" not in context.required:
        yield Finding("no keywords are stated", first_line(context), help=f'corpus set {commentary.id} keyword="…"')


@rule("M118", "keyword-twice", severity=Severity.INFO)
def keyword_twice(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A keyword stands twice.

    What it does:
        Reports a keyword that differs from an earlier one of the same commentary only in capitals, spaces or marks.

    Why it matters:
        It is counted twice.

    Example:
        `#AI policy #AI Policy`

    How to fix:
        `corpus validate --fix` keeps the first.
    """
    seen: dict[str, str] = {}
    for keyword in commentary.keywords:
        first = seen.setdefault(fold(keyword), keyword)
        if first is not keyword:
            at = place_of(commentary, "keywords", context, keyword)
            yield Finding(
                f"keyword {keyword!r} repeats {first!r}",
                at.line,
                at.column,
                "corpus validate --fix keeps the first",
                at.path,
            )
