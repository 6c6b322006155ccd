"""References of every type, made from word lists: the same number always gives the same list.

They have what lists of real commentaries have: authors in four scripts, institutions with acronyms, missing years and titles, letters, seasons,
numbers that are none, text that TeX, RIS, CSV, Markdown and HTML take for markup.
"""

import random
from collections.abc import Iterator
from typing import get_args

from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference, ReferenceType

PERSONS = (
    Name(family="Okafor", given="Ngozi"), Name(family="de la Peña", given="María José"), Name(family="Park", given="Myung-ho"),
    Name(family="Smith", given="J. R.", suffix="Jr."), Name(family="李", given="明辉"), Name(family="남궁", given="민수"), Name(family="小野寺", given="葵"),
    Name(family="Łukasiewicz", given="Żaneta"), Name(family="O’Brien-Ó Dálaigh", given="C. P."), Name(family="van der Berg", given="Els"), Name(family="Sukarno"),
)  # fmt: skip
BODIES = (
    Name(literal="Ministry of Trade, Industry and Energy (MOTIE)"), Name(literal="Research & Analysis Group"), Name(literal="中国人民银行"),
    Name(literal="통일연구원"), Name(literal="総務省"), Name(literal="Fisheries and Oceans Canada"), Name(literal="Kyodo News"), Name(literal="100% Renewables_Lab"),
)  # fmt: skip
WORDS = {
    "en": "Grain Harbour Tariffs Monsoon “Quiet” Alliance C++ & 50% _draft_ {Group of $7} #1 ~ ^ \\ <b>Risk</b> Budget’s: Dilemma? *Note* [sic] =SUM(A1)".split(),
    "zh": "区域 合作 与 供应链 安全 的 未来 “新” 路径 研究".split(),
    "ko": "한반도 평화 체제 ‘신’ 통상 전략 과 동북아 질서".split(),
    "ja": "地域 経済 連携 の 行方 と 『新』 秩序".split(),
    "fr": "L’avenir des échanges régionaux à l’épreuve".split(),
}
OUTLETS = {
    "en": ("The Harbour Times", "Issue & Policy Brief", "Journal of Small Seas", "Policy_Watch"), "zh": ("水利经济", "光明日报"), "ko": ("한국정치연구", "경향신문"),
    "ja": ("運輸政策研究", "朝日新聞"), "fr": ("Revue d’études",),
}  # fmt: skip
PLACES, PUBLISHERS = (
    ("Seoul", "北京", "Washington, D.C.", "Zürich"),
    ("Lantern Press", "社会科学文献出版社", "Oxford & Sons", "통일연구원", "Kyodo News"),
)
URLS = (
    "https://example.org/a_b/%E2%82%AC?x=1&y={2}#top",
    "http://例え.example/道",
    "https://example.org/" + "long-" * 40,
    "www.example.org/no-scheme",
    "https://example.org/(a)~b",
)


def references(count: int, seed: int = 7) -> Iterator[Reference]:
    """`count` references."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        yield _reference(chance, number)


def _maybe(chance: random.Random, share: float, values: tuple[str, ...] | str) -> str | None:
    return chance.choice(values) if chance.random() < share else None


def _date(chance: random.Random) -> str | None:
    year = chance.randint(1890, 2026)
    form = chance.random()
    if form < 0.07:
        return None
    if form < 0.35:
        return f"{year}"
    if form < 0.45:
        return f"{year}-{chance.randint(1, 12):02d}"
    if form < 0.5:
        return f"{year}-{chance.randint(21, 24)}"
    return f"{year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}" + chance.choice(("", "", "", "~"))


def _reference(chance: random.Random, number: int) -> Reference:
    language = chance.choice(list(WORDS))
    date = _date(chance)
    people = (
        (chance.choice(BODIES),)
        if chance.random() < 0.4
        else tuple(chance.sample(PERSONS, chance.choice((0, 1, 1, 2, 3, 7))))
    )
    words = [chance.choice(WORDS[language]) for _ in range(chance.randint(2, 9))]
    first = chance.randint(1, 900)
    return Reference(
        number=number,
        type=chance.choice(get_args(ReferenceType)),
        author=people,
        editor=tuple(chance.sample(PERSONS, chance.choice((0, 0, 0, 1, 2)))),
        translator=tuple(chance.sample(PERSONS, chance.choice((0, 0, 0, 0, 1)))),
        et_al=bool(people) and chance.random() < 0.05,
        date=date,
        year_suffix=_maybe(chance, 0.1, "abc") if date else None,
        status=None if date else chance.choice((None, "n.d.", "forthcoming", "in press")),
        title=("" if language in {"zh", "ja"} else " ").join(words) if chance.random() < 0.96 else None,
        container_title=_maybe(chance, 0.6, OUTLETS[language]),
        collection_title=_maybe(chance, 0.1, ("Studies in Port Cities", "통일연구총서")),
        publisher=_maybe(chance, 0.4, PUBLISHERS),
        publisher_place=_maybe(chance, 0.3, PLACES),
        edition=_maybe(chance, 0.1, ("2", "3rd ed.", "revised edition")),
        volume=_maybe(chance, 0.3, ("12", "XIV", "3A", "58")),
        issue=_maybe(chance, 0.3, ("2", "3–4", "Spring")),
        page=f"{first}–{first + chance.randint(1, 40)}"
        if chance.random() < 0.3
        else _maybe(chance, 0.1, ("A1", "e12", "5, 7")),
        report_number=_maybe(chance, 0.15, ("22-07", "S/2024/215", "88")),
        genre=_maybe(chance, 0.15, ("Press release", "Working Paper", "성명")),
        accessed=_maybe(chance, 0.15, ("2025-01-22", "2024-11")),
        url=_maybe(chance, 0.6, URLS),
        doi=_maybe(chance, 0.1, ("10.5555/abc.2021_77", "10.1000/182(98)<1>")),
        language=chance.choice((language, language, {"zh": "zh-Hans", "en": "en-GB"}.get(language, language), None)),
        raw=f"entry {number}",
    )
