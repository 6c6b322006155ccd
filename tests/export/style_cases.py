"""Works of the kinds that lists of commentaries have, as CSL items."""

from typing import Any


def person(text: str) -> dict[str, str]:
    """`Family, Given`, or a whole name."""
    family, comma, given = text.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": text}


def work(kind: str, authors: str = "", date: tuple[int, ...] = (), **values: Any) -> dict[str, Any]:
    """An item; authors are separated by `; `."""
    item: dict[str, Any] = {"id": "x", "type": kind}
    if authors:
        item["author"] = [person(name) for name in authors.split("; ")]
    if date:
        item["issued"] = {"date-parts": [list(date)]}
    return item | {key.replace("_", "-"): value for key, value in values.items()}


CASES: dict[str, dict[str, Any]] = {
    "news": work("article-newspaper", "Osei, Abena; Park, Jin-ho", (2024, 6, 11), title="Tema reopens its old quay", container_title="The Harbour Times", URL="https://example.org/quay"),
    "release": work("webpage", "Ministry of Ports (MoP)", (2024, 3, 29), year_suffix="a", title="Statement on Pilots", URL="https://example.org/pilots"),
    "brief": work("article-magazine", "Lee, Ga Ram", (2025, 3, 14), title="Who Owns the Strait?", container_title="Lantern Brief", publisher="Lantern Institute", URL="https://example.org/1"),
    "journal": work("article-journal", "Costa, Ana; Diallo, M. B.; Weiß, Uwe", (2021,), title="Small Ports", container_title="Water Policy", volume="24", issue="3–4", page="812–37", DOI="10.5555/wp.24"),
    "book": work("book", "Abara, Ruth", (2014,), title="Salt Roads", publisher="Lantern Press", publisher_place="Lagos", edition="2"),
    "edited book": work("book", date=(2021,), editor=[person("Varela, Pilar"), person("Munro, Dougal")], title="Shorelines", publisher="Birch", publisher_place="Oslo"),
    "chapter": work("chapter", "Seok, Hana", (2017,), title="Quotas", container_title="Food Standards", editor=[person("Thoma, Ulrich")], page="61–84", publisher="Birch", publisher_place="Oslo"),
    "working paper": work("report", "Achieng, Rose", (2022, 5), title="Night Schools", genre="Working Paper", number="22-07", publisher="Lantern Institute", URL="https://example.org/wp"),
    "UN document": work("report", "Security Council", (2024, 5, 12), title="Report on Lighthouses", number="S/2024/215"),
    "undated page": work("webpage", "Canal Heritage", title="Inventory of Locks", status="n.d.", URL="https://example.org/locks", accessed={"date-parts": [[2025, 5, 20]]}),
    "forthcoming": work("article-journal", "Haddad, Rim", title="Reading Rooms", container_title="Library Letters", status="forthcoming"),
    "no author": work("article-newspaper", date=(2022, 12, 1), title="Fair Returns", container_title="The Star", URL="https://example.org/fair"),
    "many authors": work("article-journal", "A, Ann; B, Bo; C, Cy; D, Di; E, Ed; F, Flo; G, Gus", (2020,), title="Seven", container_title="Crowds", volume="1", page="1–9"),
    "cut authors": work("article-journal", "Papas, Eleni", (2021,), title="Fire Seasons", container_title="Climate", volume="3", custom={"et-al": True}),
    "translated brief": work("article-magazine", "Okoro, Ada", (2025, 3, 14), title="Who Owns the Reef?", container_title="Lantern Brief", publisher="Lantern Institute", editor=[person("Moss, Edith")], translator=[person("Bell, Max")]),
    "translated page": work("webpage", "Roth, Anna", (2020, 1, 3), title="Ice", publisher="Lantern Institute", editor=[person("Moss, Edith")], translator=[person("Bell, Max")], URL="https://example.org/n"),
    "interview": work("interview", "Larsson, Ida", (2023, 4, 3), title="The Harbour Remembers", genre="Interview by Tomás Silva", container_title="The Star", URL="https://example.org/i"),
    "speech": work("speech", "Adjei, Kwame", (2022, 9, 14), title="Ports and Peace", genre="Keynote address", container_title="Harbour Forum", publisher_place="Accra", URL="https://example.org/s"),
    "post": work("post", "Harbour Watch", (2024, 2, 5), title="The last pilot boat leaves at noon.", genre="X post", container_title="X", URL="https://x.com/hw/status/1"),
    "blog": work("post-weblog", "Haddad, Rim", (2024, 2, 5), title="Quays", container_title="Tide Notes", genre="blog", URL="https://example.org/b"),
    "podcast": work("broadcast", "Ferrante, Carla", (2021, 11, 3), title="The Cable", container_title="Deep Water", genre="podcast", URL="https://example.org/pod"),
    "Chinese page": work("webpage", "交通部", (2025, 3, 7), title="关于港口合作的答问", URL="https://example.org/zh", language="zh"),
    "Chinese article": work("article-journal", "李, 明辉; 王, 晓燕; 张, 伟; 陈, 静", (2021,), title="湖泊治理", container_title="水利经济", volume="39", issue="2", page="35–41", language="zh"),
    "Chinese book": work("book", "杜, 兰", (2018,), title="慢城", translator=[person("方, 晴")], publisher="译文社", publisher_place="南京", language="zh"),
    "Korean article": work("article-journal", "서, 강민; 남궁, 민", (2021,), title="지역 서점", container_title="문화와 정책", volume="8", issue="2", page="55–78", language="ko"),
    "Korean news": work("article-newspaper", "김, 하늘", (2025, 3, 14), title="항만이 바뀐다", container_title="바다신문", URL="https://example.org/ko", accessed={"date-parts": [[2025, 4, 2]]}, language="ko"),
    "Japanese book": work("book", "藤井, まどか", (2018,), title="島の図書館", publisher="淡路社", publisher_place="京都", language="ja"),
}  # fmt: skip
