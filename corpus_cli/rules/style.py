"""S203, S204, S207-S209: slips in the running text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.model.source_text import Line
from corpus_cli.rules.passages import passages
from corpus_cli.rules.rule import Context, Finding, rule

_LIST_ITEM = re.compile(r"\s*(?:[-*•·▪◦■□○●※]|\(?\w{1,3}[.)])\s")
_WORD_AT_END = re.compile(r"[^\W_]")
_MARKS_AFTER = re.compile(r"(?:\s?\[\d[\d, -]*\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+$")
_DOUBLED = re.compile(r"\b([A-Za-z]{2,})[ ]+(\1)\b(?!['’-])", re.IGNORECASE)
_THREE_WORD_NAME = re.compile(r"(?=(?<![\w-])([A-Z][a-z]+ [A-Z][a-z]+(?: [A-Z][a-z]+|-[A-Za-z][a-z]+))(?![\w-]))")
_HYPHENED_NAME = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]")
_FIRST = re.compile(r"\b(?:first|firstly|to begin with|to start with|one reason|for one)\b", re.IGNORECASE)
_SECONDLY = re.compile(r"\bsecondly\b", re.IGNORECASE)
STRAIGHT, CURLY = "\"'", "“”‘’"
TAIL = 40
"""Characters at the end of a paragraph in which the marks of notes are looked for: more than any run of them."""
PARAGRAPH = 80
"""From how many characters on a line is taken for prose rather than for a label or a list item. CJK characters count twice."""
MOST_UNSTOPPED = 0.2
"""The share of paragraphs without a stop from which the lines were broken by a program rather than the stops forgotten."""
TWICE_IS_RIGHT = frozenset({"had", "that", "bye", "very", "many", "much", "so", "no", "blah", "is", "do", "in", "on"})
"""English words that may rightly stand twice: "all that that implies", "what it is is", "log in in time"."""


@rule("S203", "no-final-stop", severity=Severity.INFO)
def no_final_stop(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A paragraph has no mark at its end.

    What it does:
        Reports a paragraph of prose whose last character is a letter or a digit.

    Why it matters:
        A stop was forgotten, or the end of the paragraph was lost when it was copied.

    Example:
        "… whether the two sides can agree remains an open question"

    How to fix:
        Compare with the published text.
    """
    prose = [passage for passage in passages(commentary, context) if _is_prose(passage.text)]
    unstopped = [passage for passage in prose if _WORD_AT_END.fullmatch(_without_notes(passage.text)[-1])]
    if len(unstopped) > max(2, MOST_UNSTOPPED * len(prose)):
        return
    for passage in unstopped:
        last = passage.lines[-1]
        after = context.lines.get(last.number + 1)
        if after is not None and after.text[:1].islower():  # a line that was broken, and goes on
            continue
        tail = _without_notes(passage.text)[-24:].split(" ", 1)[-1]
        yield Finding(f"no stop after {tail!r}", last.number, len(last.text), "compare with the published text")


def _without_notes(text: str) -> str:
    """The text without the marks of notes at its end."""
    text = text.rstrip()
    return text[:-TAIL] + _MARKS_AFTER.sub("", text[-TAIL:])


def _is_prose(text: str) -> bool:
    """Whether a paragraph is long enough for prose, and neither a list item nor ends with a URL."""
    text = _without_notes(text)
    wide = sum(1 + (char > "\u2e7f") for char in text[: PARAGRAPH + 1])
    return wide >= PARAGRAPH and not _LIST_ITEM.match(text) and "://" not in text.split()[-1]


@rule("S204", "doubled-word")
def doubled_word(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A word stands twice.

    What it does:
        Reports a word in Latin letters that is repeated right after itself. Names ("Duran Duran") and words that may rightly stand twice ("that that") are left alone.

    Why it matters:
        It is nearly always a slip.

    Example:
        "expanded its its influence"

    How to fix:
        In the source, where it is yours to change.
    """
    for line in _lines(commentary, context):
        words = line.text.lower().split()
        if not any(after.startswith(word) for word, after in pairwise(words)):
            continue
        for match in _DOUBLED.finditer(line.text):
            if match[2].islower() and match[2] not in TWICE_IS_RIGHT:
                yield Finding(f"{match[2]!r} stands twice", line.number, match.start(2) + 1, "leave one out")


@rule("S207", "mixed-quotes", severity=Severity.INFO)
def mixed_quotes(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """Straight and curly quotation marks are mixed.

    What it does:
        Counts both kinds in the body, and reports the first of the rarer kind.

    Why it matters:
        Search and the comparison of titles treat them alike; readers see the seam.

    Example:
        China's in one paragraph, China’s in the next.

    How to fix:
        In the source, where it is yours to change.
    """
    lines = list(_lines(commentary, context))
    straight, curly = (sum(line.text.count(mark) for line in lines for mark in marks) for marks in (STRAIGHT, CURLY))
    if straight and curly:
        noun, marks = ("straight", STRAIGHT) if straight <= curly else ("curly", CURLY)
        line, index = next((line, index) for line in lines for index, char in enumerate(line.text) if char in marks)
        message = f"{straight} straight and {curly} curly quotation marks; the first {noun} one is {line.text[index]!r}"
        yield Finding(message, line.number, index + 1)


@rule("S208", "name-in-two-spellings", severity=Severity.INFO)
def name_in_two_spellings(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A name is written with and without a hyphen.

    What it does:
        Compares names of three parts, and reports the rarer spelling of those that differ only in hyphens and capitals.

    Why it matters:
        A search for one spelling, and a list of names, miss the other.

    Example:
        "Pak Chol Su" and "Pak Chol-su"

    How to fix:
        In the source, where it is yours to change.
    """
    lines = list(_lines(commentary, context))
    if not any(_HYPHENED_NAME.search(line.text) for line in lines):
        return
    forms: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for line in lines:
        for match in _THREE_WORD_NAME.finditer(line.text):
            key = re.sub("[ -]", "", match[1]).casefold()
            forms.setdefault(key, {}).setdefault(match[1], []).append((line.number, match.start(1) + 1))
    for spellings in forms.values():
        if len(spellings) > 1:
            rarer, commoner = sorted(spellings, key=lambda form: (len(spellings[form]), -spellings[form][0][0]))[:2]
            number, column = spellings[rarer][0]
            yield Finding(
                f"{rarer!r} ({len(spellings[rarer])}) is also written {commoner!r} ({len(spellings[commoner])})",
                number,
                column,
            )


@rule("S209", "secondly-without-first", severity=Severity.INFO)
def secondly_without_first(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A "secondly" has no "first" before it.

    What it does:
        Looks for "first", "firstly" or "to begin with" in the text before "secondly".

    Why it matters:
        A sentence may be lost.

    Example:
        "Secondly, the treaty has no date." as the first point made.

    How to fix:
        Compare with the published text.
    """
    for line in _lines(commentary, context):
        second = _SECONDLY.search(line.text)
        if _FIRST.search(line.text, 0, second.start() if second else len(line.text)):
            return
        if second:
            yield Finding(
                f"{second[0]!r} has no 'first' before it",
                line.number,
                second.start() + 1,
                "compare with the published text",
            )
            return


def _lines(commentary: Commentary, context: Context) -> Iterator[Line]:
    """The lines of the body's paragraphs."""
    return (line for passage in passages(commentary, context) for line in passage.lines)
