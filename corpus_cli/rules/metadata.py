"""M: what the record says about the commentary."""

import re
from collections.abc import Iterator

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.passages import first_line, passages, place_of
from corpus_cli.rules.rule import Context, Finding, described, rule

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def _missing(commentary: Commentary, context: Context, field: str, noun: str, remedy: str) -> Iterator[Finding]:
    if field not in context.required or getattr(commentary, field, None):
        return
    provenance = commentary.provenance.get(field)
    seen = [
        f"{each.value!r}" + (f" on line {each.line}" if each.line else "") + f" ({each.reason})"
        for each in (provenance.considered if provenance else ())
    ]
    evidence = f"; not taken: {', '.join(seen[:3])}" if seen else ""
    yield Finding(f"no {noun} is stated", first_line(context), help=remedy.format(id=commentary.id) + evidence)


@rule("M101", "missing-title", severity=Severity.ERROR)
def missing_title(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The commentary has no title.

    What it does:
        Reports a record without a title, on the first line with text. A heading of the body is never taken for the title.

    Why it matters:
        The commentary is stored and found, but shown as "untitled", and it is held back from publishing and from citation lists that need a title.

    Example:
        A text pasted without its header begins with the abstract.

    How to fix:
        `corpus set ID title="…"`, or `title = "…"` in the sidecar beside the file.
    """
    yield from _missing(commentary, context, "title", "title", 'declare it: corpus set {id} title="…"')


@rule("M102", "missing-date", severity=Severity.ERROR)
def missing_date(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The commentary has no date of publication.

    What it does:
        Reports a record without a date. Dates that were seen in the text but not taken are named with their lines: a date in the running text is evidence, never the date of publication.

    Why it matters:
        Without it there is no order in time, no year in a citation and no place on the timeline.

    Example:
        A text without a header whose last paragraph says "the summit of October 2025".

    How to fix:
        `corpus set ID date=2025-03-14`. A month or a year is enough: `2025-03`, `2025`.
    """
    yield from _missing(
        commentary,
        context,
        "date",
        "date of publication",
        "declare it: corpus set {id} date=YYYY-MM-DD, or YYYY-MM, or YYYY",
    )


@rule("M103", "missing-author", severity=Severity.ERROR)
def missing_author(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The commentary has no author.

    What it does:
        Reports a record without an author. Translators and editors are not authors.

    Why it matters:
        It cannot be cited or found by who wrote it.

    Example:
        A page saved without its byline.

    How to fix:
        `corpus set ID author="Given Family"`. An institution is an author too.
    """
    yield from _missing(commentary, context, "authors", "author", 'declare it: corpus set {id} author="Given Family"')


@described("M104", "ambiguous-date", by="parsing")
def ambiguous_date() -> None:
    """A date can be read in two ways.

    What it does:
        Reports a date such as 03/04/2025 that stays unset, and names both readings.

    Why it matters:
        A guess would be wrong half of the time, and nobody would notice.

    Example:
        `Published: 03/04/2025` is 3 April in one country and March 4 in another.

    How to fix:
        Set `date_order = "dmy"` (or `"mdy"`) under `[text]` in corpus.toml if all texts of the corpus agree, else `corpus set ID date=2025-04-03`.
    """


@rule("M105", "language-contradicted")
def language_contradicted(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The text is in another language than was declared.

    What it does:
        Reports a record whose declared language differs from that of its text.

    Why it matters:
        Search folds words, and citation styles choose terms and name order, by language.

    Example:
        `language = "en"` in the sidecar of a Korean text.

    How to fix:
        `corpus set ID language=ko` (BCP 47), or take the declaration away; `corpus validate --fix --unsafe-fixes` declares what was detected.
    """
    provenance = commentary.provenance.get("language")
    told = any(each.code == "M116" and each.message.startswith("language ") for each in commentary.diagnostics)
    for other in provenance.considered if provenance and commentary.language and not told else ():
        if other.value.split("-")[0] != (commentary.language or "").split("-")[0]:
            message = f"declared as {commentary.language!r}, but the text is in {other.value!r}"
            at = place_of(commentary, "language")
            line = at.line if at.line or at.path else first_line(context)
            yield Finding(message, line, help="correct or remove the declared language", path=at.path)


@rule("M119", "missing-language", severity=Severity.INFO)
def missing_language(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The language is unknown.

    What it does:
        Reports a record without a language: the text is too short or too mixed to tell.

    Why it matters:
        Search folds words, and citation styles choose terms and name order, by language.

    Example:
        A text of three lines.

    How to fix:
        `corpus set ID language=ko` (BCP 47), or `language` in corpus.toml for a whole corpus.
    """
    if commentary.language is None and "language" not in context.required:
        yield Finding(
            "no language could be told",
            first_line(context),
            help=f"declare it: corpus set {commentary.id} language=CODE",
        )


@rule("M114", "date-in-the-future")
def date_in_the_future(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """The date of publication is after today.

    What it does:
        Compares the date with the day of the check. A year or a month is in the future only when it has not begun.

    Why it matters:
        Most often the year is mistyped, or a date of an event was declared.

    Example:
        `date = "2052-03-14"`

    How to fix:
        Correct the date, or ignore M114 for texts under embargo.
    """
    if (
        commentary.date
        and context.today
        and commentary.date[: len(context.today)] > context.today[: len(commentary.date)]
    ):
        provenance = commentary.provenance.get("date")
        at = place_of(commentary, "date", context, provenance.raw if provenance else None)
        yield Finding(f"dated {commentary.date}, after today", at.line, at.column, path=at.path)


@rule("M115", "contact-would-be-published")
def contact_would_be_published(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """An e-mail address or telephone number would be published.

    What it does:
        Reports contact details when `[site] contact` is true, and e-mail addresses in the running text or the abstract, which are published whatever it says.

    Why it matters:
        The address of a person who left, or who never agreed, is on the web for good.

    Example:
        A paragraph that ends "write to the editor at desk@institute.example".

    How to fix:
        Set `contact = false` under `[site]`; take the address out of the text, or ignore M115 for this commentary.
    """
    if context.contact_published and commentary.contact and (commentary.contact.email or commentary.contact.phone):
        told = commentary.contact.email or commentary.contact.phone
        at = place_of(commentary, "contact", context, told)
        yield Finding(
            f"{told!r} would be published",
            at.line,
            at.column,
            "set contact = false under [site] in corpus.toml",
            at.path,
        )
    for passage in passages(commentary, context):
        for printed in passage.lines:
            for match in _MAIL.finditer(printed.text) if "@" in printed.text else ():
                yield Finding(
                    f"{match[0]!r} is part of the text that is published",
                    printed.number,
                    match.start() + 1,
                    "take it out of the text, or ignore M115 in the sidecar",
                )


@described("M117", "declared-unfit", by="parsing", severity=Severity.ERROR)
def declared_unfit() -> None:
    """A declared value cannot be a value of its field.

    What it does:
        Names a field whose declared value the record cannot hold, and the reason. The value is left out.

    Why it matters:
        What was meant to be declared is not in the record.

    Example:
        `date = "2025-02-30"`

    How to fix:
        Correct the value in the sidecar or front matter.
    """


@rule("M120", "missing-required-field", severity=Severity.ERROR)
def missing_required_field(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A field that this corpus requires is missing.

    What it does:
        Reports each field that `required` under `[text]` in corpus.toml names beyond title, author and date.

    Why it matters:
        The commentary is incomplete by the corpus's own measure, and held back from publishing.

    Example:
        `required = ["title", "authors", "date", "keywords"]` and a text without keywords.

    How to fix:
        Declare the field in the sidecar, or require less.
    """
    for field in context.required:
        if field not in {"title", "date", "authors"}:
            yield from _missing(
                commentary, context, field, field.replace("_", " "), f"declare it: corpus set {{id}} {field}=…"
            )


@described("M116", "declared-differs", by="parsing")
def declared_differs() -> None:
    """The text states another value than was declared.

    What it does:
        Compares what the sidecar, front matter or page metadata declare with what the text says. The declared value stands.

    Why it matters:
        One of the two is out of date: a title that was changed on the page, a date that was mistyped.

    Example:
        `title = "Harbour Dues"` beside a text headed "Harbour Dues and Who Pays Them".

    How to fix:
        Take the declaration away if the text is right; otherwise ignore M116 in the sidecar.
    """
