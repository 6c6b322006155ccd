"""Invented references with a label on every part, in about forty styles of academic prose, four languages, with the mess of real lists.

`references(count, seed)` gives the same references for the same arguments. A reference is a list of (text, label); its text is what they join to.
"""

import random
from collections.abc import Iterator

from training.author_lists import names
from training.bodies import Piece, body, imprint, other, year_of
from training.east import chinese, japanese, korean
from training.publications import Work, invented


def references(count: int, seed: int) -> Iterator[list[Piece]]:
    """`count` labelled references."""
    source = random.Random(seed)  # noqa: S311 - reproducible, not secret
    for _ in range(count):
        share = source.random()
        if share < 0.80:
            yield _noise(_latin(source), source)
        else:
            yield _noise(source.choice((korean, chinese, japanese))(source), source)


def _noise(pieces: list[Piece], source: random.Random) -> list[Piece]:
    """A stop or quotation mark lost, straight quotes, hyphens for dashes, a label before the entry."""
    pieces = [piece for piece in pieces if piece[0]]
    pieces = [
        (text[1:] if text[0] == "." and at and pieces[at - 1][0][-1] in ".?" else text, label)
        for at, (text, label) in enumerate(pieces)
    ]
    pieces = [piece for piece in pieces if piece[0]]
    if source.random() < 0.25:
        pieces = [(text.replace("–", "-"), label) for text, label in pieces]
    if source.random() < 0.3:
        pieces = [(text.replace("“", '"').replace("”", '"').replace("’", "'"), label) for text, label in pieces]
    if source.random() < 0.15 and pieces[-1] == (".", "other"):
        pieces.pop()
    if source.random() < 0.05:
        at = source.randrange(len(pieces))
        if pieces[at] == (". ", "other"):
            pieces[at] = (" ", "other")
    if source.random() < 0.04:
        pieces = [(text.replace(" ", "  ", 1), label) for text, label in pieces]
    return pieces


# --- Latin styles --------------------------------------------------------------------------------------------------------------------------------------------


def _latin(s: random.Random) -> list[Piece]:
    work = invented(s)
    return s.choice(
        (
            _author_date,
            _author_date,
            _trailing_year,
            _trailing_year,
            _quoted,
            _science,
            _compact,
            _european,
            _comma_list,
        )
    )(s, work)


def _head(s: random.Random, work: Work, style: str) -> list[Piece]:
    if work.institution:
        return [(work.institution, "author")]
    if work.kind == "book" and s.random() < 0.15:
        mark = s.choice([" (Ed.)", " (Eds.)", ", ed.", ", eds.", " (ed.)", " (eds)", " (Hrsg.)"])
        return [(names(work.editors, style), "editor"), (mark, "editor")]
    return [(names(work.authors, style, others=work.others), "author")]


def _author_date(s: random.Random, work: Work) -> list[Piece]:
    style = s.choice(
        [
            "apa",
            "apa-and",
            "apa-comma",
            "chicago",
            "chicago-no-comma",
            "tight",
            "vancouver",
            "bare-and",
            "mixed",
            "semicolon",
            "caps",
        ]
    )
    form = s.choice(
        [
            (" (", "). "),
            (" (", ") "),
            (", ", ". "),
            (". ", ". "),
            (" (", "): "),
            (" ", ". "),
            (" (", "), "),
            (". (", "). "),
            (", ", ", "),
        ]
    )
    quote = (
        s.choice([("", ""), ("", ""), ("", ""), ("“", "”"), ("‘", "’")])
        if work.kind not in ("book", "report")
        else ("", "")
    )
    stop = s.choice([". ", ". ", ", "]) if quote[0] or form[1] == "), " else ". "
    title = work.title
    return [
        *_head(s, work, style),
        other(form[0]),
        year_of(work),
        other(form[1] + quote[0]),
        (title, "title"),
        other(("" if title.endswith("?") and stop == ". " else stop.rstrip()) + quote[1] + " "),
        *body(s, work, year=False),
        other("."),
    ]


def _trailing_year(s: random.Random, work: Work) -> list[Piece]:
    style = s.choice(
        [
            "chicago",
            "chicago-no-comma",
            "apa",
            "apa-and",
            "direct",
            "direct-initials",
            "direct-initials-plain",
            "mixed",
            "full-semicolon",
            "caps",
            "semicolon",
        ]
    )
    stop = "." if not work.title.endswith("?") else ""
    return [
        *_head(s, work, style),
        other(". "),
        (work.title, "title"),
        other(f"{stop} "),
        *body(s, work, year=True),
        other("."),
    ]


def _quoted(s: random.Random, work: Work) -> list[Piece]:
    style = s.choice(["chicago", "direct", "direct-initials", "apa", "mixed"])
    gap = s.choice([". ", ", "])
    if work.kind in ("book", "report"):
        return [
            *_head(s, work, style),
            other(gap),
            (work.title, "title"),
            other(s.choice([" ", ", ", ". "])),
            *imprint(s, work, year=True),
            other("."),
        ]
    quote = s.choice([("“", "”"), ("‘", "’"), ("“", "”"), ("«", "»")])
    close = s.choice([f",{quote[1]} ", f".{quote[1]} ", f"{quote[1]}, ", f"{quote[1]}. "])
    return [
        *_head(s, work, style),
        other(gap + quote[0]),
        (work.title, "title"),
        other(close),
        *body(s, work, year=True, gap=gap),
        other("."),
    ]


def _science(s: random.Random, work: Work) -> list[Piece]:
    """Vancouver and its relatives."""
    style = s.choice(["vancouver", "vancouver", "semicolon", "apa-comma", "direct-comma"])
    stop = "." if not work.title.endswith("?") else ""
    return [
        *_head(s, work, style),
        other(s.choice([". ", ". ", ": "])),
        (work.title, "title"),
        other(f"{stop} "),
        *body(s, work, year=True, gap=". "),
        other("."),
    ]


def _compact(s: random.Random, work: Work) -> list[Piece]:
    """Physics and engineering: names in direct order, commas all the way."""
    style = s.choice(["direct-initials", "direct-initials-plain", "direct-comma"])
    return [
        *_head(s, work, style),
        other(", "),
        (work.title, "title"),
        other(", "),
        *body(s, work, year=True, gap=", "),
        other("."),
    ]


def _european(s: random.Random, work: Work) -> list[Piece]:
    """German and French humanities: `Name: Title. In: …`, slashes between names."""
    style = s.choice(["slash", "full-semicolon", "apa", "caps"])
    year = s.random() < 0.5
    head: list[Piece] = [other(" ("), year_of(work), other("): ")] if year else [other(": ")]
    return [
        *_head(s, work, style),
        *head,
        (work.title, "title"),
        other(". "),
        *([other("In: ")] if work.kind == "article" and s.random() < 0.5 else []),
        *body(s, work, year=not year),
        other("."),
    ]


def _comma_list(s: random.Random, work: Work) -> list[Piece]:
    """Commas all the way: `Family, G., Title, Place, Publisher, Year`."""
    style = s.choice(["apa", "apa-and", "chicago-no-comma", "mixed"])
    return [
        *_head(s, work, style),
        other(", "),
        (work.title, "title"),
        other(", "),
        *body(s, work, year=True, gap=", "),
        other("."),
    ]
