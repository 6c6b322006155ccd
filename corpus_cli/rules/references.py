"""C304, C306-C308, C311, C312, C316: one entry of the reference list."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import unquote, urlsplit

from rapidfuzz.distance import DamerauLevenshtein

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.dates import date_parts
from corpus_cli.model.diagnostic import Severity
from corpus_cli.model.reference import Reference
from corpus_cli.rules.rule import Context, Finding, described, rule

_DASHES = re.compile(r"\s*[_\-‐-―─ー～~]{2,}|\s*[—―─]")
_SCHEME = re.compile(r"https?:|www\.", re.IGNORECASE)
_BAD_SCHEME = re.compile(
    r"(?:htt[p]{2,}s?|htp|hhttps?|httpps?|htttps?)\s?:?/{1,2}|https?(?::/(?!/)|//|;//|:\s//|:///|://\s)", re.IGNORECASE
)
_HOST = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24}(?::\d{1,5})?|(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?|\[[0-9a-f:.]+\](?::\d{1,5})?",
    re.IGNORECASE,
)
_TWO_URLS = re.compile(r".{0,4}https?:?/", re.IGNORECASE)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_IN_URL = re.compile(r"[\s<>\"“”‘’「」『』、。，（）]")
_IBID = re.compile(r"\s*(?:ibid|idem|op\.? cit|loc\.? cit|위의 |같은 |앞의 |同上|前掲|同前)", re.IGNORECASE)
_SLUG_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MOST_WORDS = 0.6
"""The share of a slug's words that the title must have for the two to be compared word by word; below it the slug is a summary or a section of the site."""


@rule("C304", "dash-filled", severity=Severity.INFO)
def dash_filled(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A dash stands for the author of the entry above.

    What it does:
        Names the author that was read for the dash. The entry's own text is kept as printed.

    Why it matters:
        If an entry was lost between the two, the author is another one.

    Example:
        `________. 2024b. "Joint Statement."` below an entry of the Ministry of Foreign Affairs

    How to fix:
        Nothing, when the author is right. Otherwise write the name out in the source.
    """
    for reference in commentary.references:
        dash = _DASHES.match(reference.raw)
        if dash and reference.author:
            names = ", ".join(name.display() for name in reference.author)
            yield Finding(
                f"{dash[0].strip()!r} is read as {names!r}",
                reference.line,
                _column(reference, dash[0].strip(), context),
            )


@rule("C306", "incomplete-reference")
def incomplete_reference(commentary: Commentary, _: Context) -> Iterator[Finding]:
    """A reference lacks its year or its title.

    What it does:
        Reports an entry in which no year ("n.d." and "forthcoming" count as one) or no title was found. Remarks and "ibid." among notes are left alone.

    Why it matters:
        It cannot be cited, found or merged with others of its kind.

    Example:
        `Ministry of Transport. Annual report. https://transport.example`

    How to fix:
        Complete the entry. If it is complete as printed, `corpus references parse` shows how it was read; report it as a mistake of the program.
    """
    notes = any(citation.kind == "note" for citation in commentary.citations)
    for reference in commentary.references:
        bibliographic = (
            reference.author or reference.url or reference.doi or reference.container_title or reference.publisher
        )
        if reference.short or _IBID.match(reference.raw) or (notes and not bibliographic):
            continue
        lacking = [
            noun
            for noun, value in (("year", reference.date or reference.status), ("title", reference.title))
            if not value
        ]
        if lacking:
            message = f"reference {reference.number} has no {' and no '.join(lacking)}: {_short(reference.raw)!r}"
            yield Finding(message, reference.line, 1 if reference.line else None, "complete the entry")


@rule("C307", "malformed-url")
def malformed_url(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A URL cannot be right.

    What it does:
        Looks for a broken scheme, a host that is none, two URLs run together, spaces or quotation marks inside, brackets that are not closed, and a full stop or comma at the end.

    Why it matters:
        The link leads nowhere. It is reported, never repaired by guessing.

    Example:
        `http:/ministry.example/news`, `https://https://ministry.example`

    How to fix:
        Copy the URL again.
    """
    for reference in commentary.references:
        broken = _BAD_SCHEME.search(reference.raw)
        if broken:
            yield Finding(
                f"{broken[0]!r} is no beginning of a URL",
                reference.line,
                _column(reference, broken[0], context),
                "copy the URL again",
            )
        elif reference.url and (fault := _fault(reference.url)):
            yield Finding(
                f"{_short(reference.url)!r} {fault}",
                reference.line,
                _column(reference, reference.url, context),
                "copy the URL again",
            )


def _fault(url: str) -> str | None:
    """What is wrong with a URL, or None."""
    if _NOT_IN_URL.search(url):
        return "has a character that no URL has"
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return "has a broken host"
    if not _HOST.fullmatch(host):
        return "has no host"
    faults = {
        "is two URLs run together": _TWO_URLS.match(f"{parts.path}?{parts.query}"),
        "is cut off": url.endswith(("...", "…")),
        f"ends with {url[-1]!r}": url[-1] in ".,;:",
        "has a bracket that is not closed": url.count("(") != url.count(")") or url.count("[") != url.count("]"),
        "has a per cent sign that escapes nothing": _BAD_ESCAPE.search(url),
    }
    return next((fault for fault, found in faults.items() if found), None)


@described("C308", "dead-url", by="links check")
def dead_url() -> None:
    """A URL did not answer when it was last asked.

    What it does:
        `corpus links check --online` asks every URL once, slowly, and keeps the answer with its date. Without that command nothing is ever fetched.

    Why it matters:
        Readers cannot follow the reference.

    Example:
        A ministry's page that moved: 404, 2026-11-20.

    How to fix:
        Find the new address, or one in a web archive.
    """


@rule("C311", "date-completed", severity=Severity.INFO)
def date_completed(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A month and day were completed by the year of the reference.

    What it does:
        Names the date that was made of the year after the author and the month and day further on, as the Chicago Manual of Style (15.49) prints newspaper articles. One finding a list, on its first such entry.

    Why it matters:
        It is how such entries are meant; but an article of December that was posted in January has another year.

    Example:
        `Okafor, Ada. 2022. "…" The Harbour Courier. June 8.` gives 2022-06-08.

    How to fix:
        Nothing, when the date is right.
    """
    found = [(reference, printed) for reference in commentary.references if (printed := _apart_from_year(reference))]
    if found:
        reference, printed = found[0]
        more = f" (and {len(found) - 1} more in the list)" if len(found) > 1 else ""
        message = f"{printed!r} is completed to {reference.date}{more}"
        yield Finding(message, reference.line, _column(reference, printed, context))


def _apart_from_year(reference: Reference) -> str | None:
    """The month and day as printed, where the year stands only elsewhere in the entry."""
    text = _SCHEME.split(reference.raw, maxsplit=1)[0]
    if not reference.date or len(reference.date) < 7 or text.count(reference.date[:4]) != 1:
        return None
    _, month, day = date_parts(reference.date)
    after = text[text.index(reference.date[:4]) + 4 :]
    if month is None:
        return None
    name = _MONTHS[month - 1]
    printed = re.search(rf"\b{name}[a-z]*\.? 0?{day or ''}\b|\b0?{day or ''} ?{name}[a-z]*\b", after, re.IGNORECASE)
    return printed[0] if printed and after[: printed.start()].strip(" .,():;") else None


@rule("C312", "url-and-entry-disagree", severity=Severity.INFO)
def url_and_entry_disagree(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A URL says something else than the entry.

    What it does:
        Compares the words of the URL's last part with the title, and a date in the URL with that of the entry (a day's difference in zones is reported too). Both are kept as printed.

    Why it matters:
        A letter was lost in the URL, which then leads nowhere; or the date or title is another article's.

    Example:
        `…/ministry-anounces-new-bridge` under the title "Ministry announces new bridge"

    How to fix:
        Open the URL, and correct what is wrong.
    """
    for reference in commentary.references:
        if reference.url:
            for message, piece in (*_words_apart(reference), *_dates_apart(reference)):
                yield Finding(
                    message,
                    reference.line,
                    _column(reference, piece, context, after="http"),
                    "open the URL, and correct what is wrong",
                )


def _words_apart(reference: Reference) -> Iterator[tuple[str, str]]:
    """Words of the slug that the title has with another spelling."""
    path = unquote(urlsplit_path(reference.url or ""))
    slug = max(re.split(r"[/?=&]", path), key=lambda part: part.count("-") + part.count("_"))
    words = [word.lower() for word in _SLUG_WORD.findall(re.sub(r"\.\w{2,5}$", "", slug))]
    title = {word.lower() for word in _SLUG_WORD.findall(re.sub("['’]", "", reference.title or ""))}
    known = [word for word in words if word in title]
    if len(words) < 4 or len(known) < MOST_WORDS * len(words):
        return
    for word in words:
        if len(word) > 3 and word not in title:
            near = next(
                (
                    each
                    for each in sorted(title - set(words))
                    if DamerauLevenshtein.distance(word, each, score_cutoff=2) <= (1 if len(word) < 7 else 2)
                ),
                None,
            )
            if near and near != f"{word}s" and word != f"{near}s":
                yield f"the URL has {word!r}, the title {near!r}", word


def urlsplit_path(url: str) -> str:
    """The path and query of a URL; empty where it is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.path}?{parts.query}"


def _dates_apart(reference: Reference) -> Iterator[tuple[str, str]]:
    """A date of the URL that is not the entry's, when they are near enough to be meant as one."""
    if not reference.date or len(reference.date) != 10:
        return
    entry = date.fromisoformat(reference.date)
    for match in _URL_DATE.finditer(urlsplit_path(reference.url or "")):
        try:
            found = date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
        except ValueError:
            continue
        if found != entry and abs(found - entry) < timedelta(days=62):
            yield f"the URL is dated {found.isoformat()}, the entry {reference.date}", match[0]
        return


@rule("C316", "url-glued", severity=Severity.INFO)
def url_glued(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """There is no space before a URL.

    What it does:
        Reports a URL that follows a letter, digit or stop directly. It was read as if the space were there.

    Why it matters:
        Other programs take the word before it for a part of the link.

    Example:
        `May 16.http://statements.example/74049`

    How to fix:
        In the source, where it is yours to change.
    """
    for reference in commentary.references:
        start = re.search(r"https?://", reference.raw)
        if start and start.start() and re.match(r"[\w.,;’”\"]", reference.raw[start.start() - 1]):
            before = reference.raw[max(0, start.start() - 12) : start.start()].split(" ", 1)[-1]
            column = _column(reference, reference.raw[start.start() :][:24], context)
            yield Finding(
                f"no space between {before!r} and the URL", reference.line, column, "read as if the space were there"
            )


def _column(reference: Reference, text: str, context: Context, *, after: str = "") -> int | None:
    """Where a text of the entry stands on the entry's first line, from 1; the first place behind `after`."""
    line = context.lines.get(reference.line or 0)
    printed = line.text if line else reference.raw
    if not reference.line or not text or (context.lines and line is None):
        return None
    index = printed.find(text, max(0, printed.find(after)))
    return index + 1 if index >= 0 else None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
