"""A formatted bibliography is read back by this program's own parser with the same fields."""

import random
import re
import unicodedata
from collections.abc import Iterator

import pytest

from corpus_cli.export import render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import parse_reference

FIELDS = (
    "author",
    "date",
    "year_suffix",
    "title",
    "container_title",
    "publisher",
    "volume",
    "issue",
    "page",
    "url",
    "doi",
)
LEAST = 0.97
"""Share of the fields that come back as they were."""

PEOPLE = [
    ("Okafor", "Ngozi"),
    ("Lindqvist", "Maja"),
    ("Park", "Jin-ho"),
    ("de Souza", "Rafael"),
    ("Nakamura", "Yuki"),
    ("Petrov", "Ilya A."),
    ("O’Hara", "Nuala"),
]
EASTERN = {
    "ko": [("김", "서연"), ("남궁", "민수"), ("박", "지훈")],
    "zh": [("王", "晓燕"), ("欧阳", "静"), ("李", "明")],
    "ja": [("小野寺", "葵"), ("佐藤", "健")],
}
BODIES = ["Ministry of Ports of Norland (MPN)", "Kyodo News", "World Harbour Council", "통일부", "外交部", "総務省"]
TITLES = {
    "en": ["Small Ports and Large Ships", "Why the Strait Stays Open", "Tariffs after the Summit: A Reckoning", "Who Owns the Monsoon Forecast?", "Coast guards rehearse joint rescue",
           "Lessons from Three ‘Quiet’ Crises", "Shipping Lanes, 1990–2020"],
    "ko": ["한반도 해운 협력의 과제", "항만 노동의 변화와 정책", "북극항로의 미래"], "zh": ["港口合作的新阶段", "关于海上安全的几点思考"], "ja": ["離島航路の補助制度", "港湾政策の転換"],
}  # fmt: skip
OUTLETS = {
    "en": ["The Harbour Times", "Lantern Brief", "Korea Gazette"],
    "ko": ["한겨레신문", "해양정책연구"],
    "zh": ["人民日报", "水运研究"],
    "ja": ["毎日新聞", "運輸政策研究"],
}
HOUSES = [("Lantern Press", "London"), ("Harbour University Press", "Oslo"), ("Birch & Sons", "New York")]


def made(count: int) -> Iterator[Reference]:
    chance = random.Random(11)
    for number in range(1, count + 1):
        language = chance.choice(["en", "en", "en", "ko", "zh", "ja"])
        names = [
            Name(family=f, given=g)
            for f, g in chance.sample(PEOPLE if language == "en" else EASTERN[language], chance.choice((1, 1, 2)))
        ]
        kind = chance.choice(
            ["article-newspaper", "article-newspaper", "webpage", "article-journal", "book", "chapter", "report"]
        )
        body = [Name(literal=chance.choice(BODIES))]
        year, title = chance.randint(1995, 2026), chance.choice(TITLES[language])
        day = f"{year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        house, place = chance.choice(HOUSES)
        url = f"https://{chance.choice(('ports.example', 'news.example.org'))}/{year}/{number}-{chance.choice(('quay', 'strait_2', 'a.html'))}"
        outlet = chance.choice(OUTLETS[language])
        pages = f"{100 + number}–{130 + number}"
        values = {
            "article-newspaper": {"author": names, "date": day, "container_title": outlet, "url": url},
            "webpage": {"author": body, "date": day, "url": url, "year_suffix": chance.choice((None, None, "a", "b"))},
            "article-journal": {"author": names, "date": str(year), "container_title": outlet, "volume": str(number % 60 + 1), "issue": "2", "page": pages, "doi": f"10.5555/j.{number}"},
            "book": {"author": names, "date": str(year), "publisher": house, "publisher_place": place},
            "chapter": {"author": names, "date": str(year), "container_title": "Ports in Transition", "editor": [Name(family="Moss", given="Edith")], "page": pages,
                        "publisher": house, "publisher_place": place},
            "report": {"author": body, "date": str(year), "publisher": house, "publisher_place": place, "url": url},
        }[kind]  # fmt: skip
        yield Reference.model_validate({"number": number, "type": kind, "title": title, "raw": "-"} | values)


def comparable(reference: Reference, field: str) -> object:
    value = getattr(reference, field)
    if field == "author":
        return [(name.family, name.given, re.sub(r"\s*\([A-Z]+\)$", "", name.literal or "")) for name in value]
    if value is None:
        return None
    folded = unicodedata.normalize("NFC", str(value)).translate(str.maketrans("“”‘’–", "\"\"''-")).casefold()
    return re.sub(r"^https?://|[/.]$", "", folded) if field == "url" else folded


@pytest.mark.parametrize("style", ["chicago-author-date", "korean-social-science"])
def test_a_text_bibliography_comes_back_with_the_same_fields(style: str) -> None:
    references = list(made(400))
    stated = right = 0
    for reference in references:
        line = str(render([reference_to_csl(reference)], "text", style=style).content).strip()
        again = parse_reference(line)
        for field in FIELDS:
            if getattr(reference, field) not in (None, (), []):
                stated += 1
                right += comparable(reference, field) == comparable(again, field)
    assert right / stated >= LEAST, f"{right} of {stated}"
