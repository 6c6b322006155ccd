"""Invented Korean, Chinese and Japanese references with a label on every part."""

import random

from training import words as w

Piece = tuple[str, str]


def _o(text: str) -> Piece:
    return text, "other"


def _pages(s: random.Random) -> str:
    first = s.randint(1, 400)
    return f"{first}{s.choice('-–~')}{first + s.randint(5, 40)}"


def korean(s: random.Random) -> list[Piece]:
    people = [s.choice(w.KO_FAMILIES) + s.choice(w.KO_GIVEN) for _ in range(s.choices([1, 2, 3], [70, 22, 8])[0])]
    author = (s.choice(["·", ", "]).join(people), "author")
    title = (" ".join(s.sample(w.KO_NOUNS, s.randint(1, 3))) + s.choice(w.KO_TAILS), "title")
    journal, year = (s.choice(w.KO_JOURNALS), "container"), (str(s.randint(1990, 2025)), "date")
    volume, issue, page = (str(s.randint(1, 60)), "volume"), (str(s.randint(1, 6)), "issue"), (_pages(s), "page")
    publisher, place = (s.choice(w.KO_PUBLISHERS), "publisher"), (s.choice(w.KO_PLACES), "place")
    head = s.choice(
        [
            [author, _o(". "), year, _o(". ")],
            [author, _o(" ("), year, _o("). ")],
            [author, _o("("), year, _o("), ")],
            [author, _o(", ")],
            [author, _o(", "), year, _o(", ")],
        ]
    )
    dated = year not in head
    locus = s.choice(
        [
            [volume, _o("("), issue, _o("): "), page],
            [_o("제"), volume, _o("권 제"), issue, _o("호, "), page, _o("쪽")],
            [_o("제"), volume, _o("권 "), issue, _o("호")],
            [volume, _o("("), issue, _o("), "), page],
            [volume, _o("권 "), issue, _o("호, pp. "), page],
        ]
    )
    if s.random() < 0.6:
        quote = s.choice([("「", "」"), ("“", "”"), ("", ""), ('"', '"')])
        book = s.choice([("『", "』"), ("", ""), ("《", "》")])
        return [
            *head,
            _o(quote[0]),
            title,
            _o(quote[1] + s.choice([". ", ", ", " "])),
            _o(book[0]),
            journal,
            _o(book[1] + s.choice([" ", ", "])),
            *locus,
            *([_o(" ("), year, _o(")")] if dated else []),
            _o("."),
        ]
    quote = s.choice([("『", "』"), ("", ""), ("《", "》")])
    return [
        *head,
        _o(quote[0]),
        title,
        _o(quote[1] + s.choice([". ", ", "])),
        *s.choice([[place, _o(": "), publisher], [publisher]]),
        *([_o(", "), year] if dated else []),
        _o("."),
    ]


def chinese(s: random.Random) -> list[Piece]:
    people = [
        s.choice(w.ZH_FAMILIES) + "".join(s.sample(w.ZH_GIVEN, s.randint(1, 2)))
        for _ in range(s.choices([1, 2, 3], [65, 25, 10])[0])
    ]
    author = (s.choice([", ", "、", "，"]).join(people) + (", 等" if s.random() < 0.08 else ""), "author")
    title = ("".join(s.sample(w.ZH_NOUNS, s.randint(1, 3))) + s.choice(w.ZH_TAILS), "title")
    journal, year = (s.choice(w.ZH_JOURNALS), "container"), (str(s.randint(1985, 2025)), "date")
    volume, issue, page = (str(s.randint(1, 60)), "volume"), (str(s.randint(1, 12)), "issue"), (_pages(s), "page")
    publisher, place = (s.choice(w.ZH_PUBLISHERS), "publisher"), (s.choice(w.ZH_PLACES), "place")
    form = s.randint(0, 4)
    if form == 0:
        return [
            author,
            _o("："),
            _o("《"),
            title,
            _o("》，《"),
            journal,
            _o("》"),
            year,
            _o("年第"),
            issue,
            _o("期，第"),
            page,
            _o("页。"),
        ]
    if form == 1:
        return [author, _o("："), _o("《"), title, _o("》，"), place, _o("："), publisher, _o("，"), year, _o("年版。")]
    if form == 2:
        return [
            author,
            _o(". "),
            title,
            _o(". "),
            journal,
            _o(", "),
            year,
            _o(", "),
            volume,
            _o("("),
            issue,
            _o("): "),
            page,
            _o("."),
        ]
    if form == 3:
        return [
            author,
            _o(s.choice(["（", "("])),
            year,
            _o("）"),
            _o("《"),
            title,
            _o("》，"),
            journal,
            _o("，"),
            volume,
            _o("（"),
            issue,
            _o("）："),
            page,
            _o("。"),
        ]
    return [author, _o(". "), year, _o(". "), title, _o(". "), place, _o(": "), publisher, _o(".")]


def japanese(s: random.Random) -> list[Piece]:
    people = [s.choice(w.JA_FAMILIES) + s.choice(w.JA_GIVEN) for _ in range(s.choices([1, 2, 3], [75, 20, 5])[0])]
    author = (s.choice(["・", "、"]).join(people), "author")
    title = ("".join(s.sample(w.JA_NOUNS, s.randint(1, 3))) + s.choice(w.JA_TAILS), "title")
    journal, year = (s.choice(w.JA_JOURNALS), "container"), (str(s.randint(1985, 2025)), "date")
    volume, issue, page = (str(s.randint(1, 90)), "volume"), (str(s.randint(1, 6)), "issue"), (_pages(s), "page")
    publisher, place = (s.choice(w.JA_PUBLISHERS), "publisher"), (s.choice(w.JA_PLACES), "place")
    form = s.randint(0, 3)
    if form == 0:
        return [
            author,
            _o("（"),
            year,
            _o("）「"),
            title,
            _o("」『"),
            journal,
            _o("』"),
            volume,
            _o("("),
            issue,
            _o(")、"),
            page,
            _o("頁。"),
        ]
    if form == 1:
        return [
            author,
            _o("「"),
            title,
            _o("」『"),
            journal,
            _o("』第"),
            volume,
            _o("巻第"),
            issue,
            _o("号、"),
            year,
            _o("年、"),
            page,
            _o("頁。"),
        ]
    if form == 2:
        return [author, _o("『"), title, _o("』"), publisher, _o("、"), year, _o("年。")]
    return [author, _o(", "), year, _o(". "), title, _o(". "), place, _o(": "), publisher, _o(".")]
