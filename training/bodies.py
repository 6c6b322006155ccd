"""What follows the title of an invented reference: journal and its numbers, imprint, the book a chapter is in."""

import random

from training import words as w
from training.author_lists import direct_name, names
from training.publications import Work

Piece = tuple[str, str]


def other(text: str) -> Piece:
    return text, "other"


def journal_locus(s: random.Random, work: Work, *, year: bool = False) -> list[Piece]:
    """Volume, issue, year where it belongs there, and pages, in the many ways."""
    v, i, p = (work.volume, "volume"), (work.issue, "issue"), (work.page, "page")
    y = (str(work.year), "date")
    month = w.MONTHS_SHORT[work.month - 1]
    plain = (
        [v, other("("), i, other("): "), p], [v, other("("), i, other("), "), p], [v, other(" ("), i, other("): "), p], [v, other(", no. "), i, other(": "), p], [other("vol. "), v, other(", no. "), i, other(", pp. "), p], [other("Vol. "), v, other(" No. "), i, other(", pp. "), p],
        [v, other(", "), p], [v, other(": "), p], [v, other(":"), p], [v, other(", pp. "), p], [v, other("/"), i, other(", "), p], [other("vol. "), v, other(", pp. "), p], [v, other("("), i, other("):"), p], [v, other("."), i, other(": "), p], [other("v. "), v, other(", p. "), p], [v, other(", "), i, other(", "), p],
        [v, other(", Nr. "), i, other(", S. "), p], [other("t. "), v, other(", n° "), i, other(", p. "), p], [v, other(", issue "), i, other(", "), p], [v, other("("), i, other(")")], [v],
    )  # fmt: skip
    dated = (
        [v, other("("), i, other(") ("), y, other("): "), p], [v, other(" ("), y, other("): "), p], [v, other(" ("), y, other(") "), p], [v, other(" ("), y, other("), "), p], [v, other(", no. "), i, other(" ("), y, other("): "), p], [v, other(", "), p, other(" ("), y, other(")")], [other("vol. "), v, other(", no. "), i, other(", "), y, other(", pp. "), p],
        [y, other(";"), v, other("("), i, other("):"), p], [y, other(";"), v, other(":"), p], [y, other(", "), v, other(", "), p], [other("vol. "), v, other(", no. "), i, other(", pp. "), p, other(", "), (f"{month} {work.year}", "date")], [v, other("("), i, other("):"), p, other(", "), y], [v, other(":"), p, other(", "), y], [v, other(", "), y, other(", pp. "), p],
        [v, other("("), i, other("), "), y, other(", "), p], [other("Vol. "), v, other(", No. "), i, other(" ("), (f"{w.MONTHS[work.month - 1]} {work.year}" if s.random() < 0.5 else str(work.year), "date"), other("), pp. "), p], [y, other(", vol. "), v, other(", pp. "), p], [v, other(", "), p, other(", "), y], [other("("), y, other("), "), v, other(": "), p],
    )  # fmt: skip
    return list(s.choice(dated if year else plain))


def imprint(s: random.Random, work: Work, *, year: bool) -> list[Piece]:
    publisher, place, y = (work.publisher, "publisher"), (work.place, "place"), (str(work.year), "date")
    plain = (
        [place, other(": "), publisher],
        [place, other(": "), publisher],
        [publisher],
        [publisher, other(", "), place],
        [place, other(", "), publisher],
        [place, other(" : "), publisher],
        [other("("), place, other(": "), publisher, other(")")],
    )
    dated = ([place, other(": "), publisher, other(", "), y], [publisher, other(", "), y], [publisher, other(", "), place, other(", "), y], [other("("), place, other(": "), publisher, other(", "), y, other(")")], [other("("), publisher, other(", "), y, other(")")], [place, other(": "), publisher, other("; "), y], [place, other(", "), publisher, other(", "), y], [publisher, other("; "), y], [publisher, other(", "), place, other(" ("), y, other(")")], [place, other(", "), y])  # fmt: skip
    return list(s.choice(dated if year else plain))


def body(s: random.Random, work: Work, *, year: bool, gap: str = ". ") -> list[Piece]:
    """What follows the title."""
    if work.kind == "article":
        return [
            (work.container, "container"),
            other(s.choice([", ", " ", ", ", ". "])),
            *journal_locus(s, work, year=year),
        ]
    if work.kind == "news":
        date = s.choice(
            [
                f"{work.day} {w.MONTHS[work.month - 1]}",
                f"{w.MONTHS[work.month - 1]} {work.day}",
                f"{w.MONTHS_SHORT[work.month - 1]} {work.day}",
            ]
        )
        when = (f"{date}, {work.year}" if year else date, "date")
        tail = [other(", p. "), (str(work.issue), "page")] if s.random() < 0.4 else []
        return [(work.container, "container"), other(", "), when, *tail]
    if work.kind in ("chapter", "conference"):
        return in_book(s, work, year=year, gap=gap)
    if work.kind == "thesis":
        genre = s.choice(
            [
                "PhD thesis",
                "Ph.D. dissertation",
                "PhD diss.",
                "Doctoral dissertation",
                "Master’s thesis",
                "Unpublished PhD thesis",
                "Ph.D. Thesis",
                "Thèse de doctorat",
                "Dissertation",
            ]
        )
        return [
            (genre, "genre"),
            other(", "),
            (s.choice(w.UNIVERSITIES), "publisher"),
            *([other(", "), (str(work.year), "date")] if year else []),
        ]
    if work.kind == "report":
        genre = s.choice(
            [
                "Working Paper",
                "Technical Report",
                "Discussion Paper",
                "Policy Paper",
                "Research Report",
                "Tech. Rep.",
                "NBER Working Paper",
                "Occasional Paper",
            ]
        )
        number = (
            [
                other(s.choice([" No. ", " no. ", " "])),
                (f"{s.choice(['', '', 'TR-', '97-'])}{s.randint(1, 9999)}", "number"),
            ]
            if s.random() < 0.7
            else []
        )
        return [(genre, "genre"), *number, other(", " if s.random() < 0.5 else ". "), *imprint(s, work, year=year)]
    parts: list[Piece] = []
    if work.edition:
        parts += [(work.edition, "edition"), other(" " if work.edition.endswith(".") else gap)]
    if s.random() < 0.06:
        parts += [
            (f"{s.choice(['Translated by', 'Trans.', 'trans. by'])} {direct_name(work.editors[0])}", "translator"),
            other(gap),
        ]
    if s.random() < 0.05:
        parts += [other("Vol. "), (s.choice("1 2 3 II III".split()), "volume"), other(gap)]
    return [*parts, *imprint(s, work, year=year)]


def in_book(s: random.Random, work: Work, *, year: bool, gap: str) -> list[Piece]:
    conference = work.kind == "conference"
    lead = s.choice(["In ", "In: ", "in ", "in: ", "In "])
    container = (
        s.choice(
            ["Proceedings of the ", "Proc. ", "Proc. of the ", "Proceedings of ", "In Proceedings of the "]
        ).replace("In ", "")
        + work.container
        if conference and s.random() < 0.8
        else work.container,
        "container",
    )
    page: list[Piece] = s.choice(
        [
            [other(", pp. "), (work.page, "page")],
            [other(", "), (work.page, "page")],
            [other(" (pp. "), (work.page, "page"), other(")")],
            [other(", pages "), (work.page, "page")],
            [other(", S. "), (work.page, "page")],
        ]
    )
    if conference:
        where: list[Piece] = [other(", "), (work.place, "place")] if s.random() < 0.4 else []
        publisher: list[Piece] = [other(". "), (work.publisher, "publisher")] if s.random() < 0.4 else []
        date: list[Piece] = [other(", "), (str(work.year), "date")] if year else []
        return s.choice(
            [
                [other(lead), container, *where, *date, *page, *publisher],
                [other(lead), container, *page, *where, *publisher, *date],
                [other(lead), container, *where, *page, *date],
            ]
        )
    editors, many = work.editors, len(work.editors) > 1
    mark = s.choice(
        [
            " (Eds.)" if many else " (Ed.)",
            " (eds)" if many else " (ed.)",
            ", eds." if many else ", ed.",
            " (Hrsg.)",
            " (eds.)",
            ", editors" if many else ", editor",
        ]
    )
    style = s.choice(["direct-initials", "apa", "direct", "vancouver", "chicago", "mixed"])
    before = [
        other(lead),
        (names(editors, style), "editor"),
        (mark, "editor"),
        other(s.choice([", ", " ", ": "])),
        container,
        *page,
        other(gap),
        *imprint(s, work, year=year),
    ]
    after = [
        other(lead),
        container,
        other(", "),
        (
            f"{s.choice(['edited by', 'ed. by', 'ed.', 'eds.'])} {names(editors, s.choice(['direct', 'direct-initials-plain']))}",
            "editor",
        ),
        *page,
        other(gap),
        *imprint(s, work, year=year),
    ]
    inside = [other(lead), container, other(gap), *imprint(s, work, year=year), *page]
    return s.choice([before, after, after, inside])


def year_of(work: Work) -> Piece:
    return f"{work.year}{work.suffix}", "date"
