import random
from pathlib import Path

import pytest
from conftest import SITE
from lxml import html
from test_site_pages import datasette_of

from corpus_cli.search.query import parse_query
from corpus_cli.site.library import Library
from corpus_cli.store import database
from corpus_cli.store.search import search

QUERIES = ["harbour", "harbours", '"harbour board"', "항구를", "한미동맹", "半導體", "港口", "harbour -korean", "wait*", "author:vale", 'keyword:"public finance"',
           "after:2025", "language:ko", "title:harbour OR title:항구", "status:incomplete", "U.S.-ROK", "zzzz", "(", '"', "NOT", "*"]  # fmt: skip


async def found(site, query: str) -> list[str]:
    answer = await site.client.get("/search", params={"q": query})
    assert answer.status_code == 200
    return [link.removeprefix("/c/") for link in html.fromstring(answer.text).xpath("//article//h3/a/@href")]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.asyncio
async def test_the_page_finds_what_the_command_finds_in_its_order(site_database: Path, query: str) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    db = database.connect(site_database, read_only=True)
    expected = [hit.id for hit in search(db, parse_query(query)).results]
    db.close()
    assert await found(site, query) == expected


@pytest.mark.asyncio
async def test_hits_are_marked_and_facets_narrow(site_database: Path) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    tree = html.fromstring((await site.client.get("/search?q=harbour")).text)
    assert "Harbour" in tree.xpath("//article[1]//h3//mark/text()")
    assert tree.xpath("//article[1]//p[@class='summary']//mark")
    narrowed = next(link for link in tree.xpath("//details[@class='facets']//a") if link.text_content() == "Ines Vale")
    assert [
        link.removeprefix("/c/")
        for link in html.fromstring((await site.client.get(narrowed.get("href"))).text).xpath("//article//h3/a/@href")
    ] == ["2025-03-14-vale-harbour"]


@pytest.mark.asyncio
async def test_problems_of_a_query_and_suggestions_are_shown(site_database: Path) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    tree = html.fromstring((await site.client.get("/search", params={"q": "after:banana harbour"})).text)
    assert "banana" in tree.xpath("string(//p[@class='problem'])")
    tree = html.fromstring((await site.client.get("/search", params={"q": "harbuor"})).text)
    assert "harbour" in tree.xpath("string(//p[@class='did-you-mean'])")


@pytest.mark.asyncio
async def test_a_long_list_is_paged_and_downloads_whole(big_database: Path) -> None:
    site = datasette_of(big_database)
    await site.invoke_startup()
    first = html.fromstring((await site.client.get("/search?q=tide")).text)
    assert len(first.xpath("//article")) == 20
    following = first.xpath("//a[@rel='next']/@href")[0]
    second = html.fromstring((await site.client.get(following)).text)
    assert not set(first.xpath("//article//h3/a/@href")) & set(second.xpath("//article//h3/a/@href"))
    answer = await site.client.get("/search.csl.json?q=tide")
    assert len(answer.json()) == 1200
    assert answer.headers["content-type"] == "application/vnd.citationstyles.csl+json"
    assert answer.headers["content-disposition"] == 'attachment; filename="search.csl.json"'


@pytest.mark.parametrize(
    ("path", "count"),
    [("/c.csl.json", 1205), ("/keywords/tides.csl.json", 1200), ("/people/bulk-writer.csl.json", 1200), ("/works.csl.json", 1204),
     ("/c/2025-03-14-vale-harbour.csl.json", 1), ("/c/2025-03-14-vale-harbour/references.csl.json", 2), ("/works/the-long-queue.csl.json", 1),
     ("/corpus/catalogue.csl", 1205), ("/corpus/commentaries.csl?year=2005", 60), ("/corpus/commentaries.csl?_search=tide", 1200),
     ("/corpus/reference_entries.csl", 1204), ("/corpus/works.csl", 1204), ("/corpus/keywords.csl?keyword=tides", 1200), ("/corpus/people.csl", 1205),
     ("/corpus/commentaries/1.csl", 1), ("/corpus/search.csl?q=tide", 100), ("/corpus.csl?sql=select+slug+from+commentaries", 1205)],
)  # fmt: skip
@pytest.mark.asyncio
async def test_a_citation_list_is_complete(big_database: Path, path: str, count: int) -> None:
    site = datasette_of(big_database)
    await site.invoke_startup()
    answer = await site.client.get(path, follow_redirects=True)
    assert answer.status_code == 200, answer.text[:300]
    items = answer.json()
    assert len(items) == count
    assert len({item["id"] for item in items}) == count


@pytest.mark.parametrize(
    ("suffix", "media_type", "says"),
    [(".bib", "application/x-bibtex", "@"), (".ris", "application/x-research-info-systems", "TY  - "), (".txt", "text/plain; charset=utf-8", "Vale, Ines. 2025."),
     (".csv", "text/csv; charset=utf-8", "The Harbour")],
)  # fmt: skip
@pytest.mark.asyncio
async def test_each_format_has_its_type_and_file_name(
    site_database: Path, suffix: str, media_type: str, says: str
) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    answer = await site.client.get(f"/c/2025-03-14-vale-harbour{suffix}")
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="c-2025-03-14-vale-harbour{suffix}"'
    assert says in answer.text


@pytest.mark.parametrize(
    "path", ["/corpus/commentaries.txt", "/c.txt", "/corpus/works.txt", "/works.txt", "/corpus/reference_entries.txt"]
)
@pytest.mark.asyncio
async def test_a_formatted_list_takes_a_style_and_a_locale(site_database: Path, path: str) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    default = (await site.client.get(path)).text
    styled = (await site.client.get(f"{path}?style=apa")).text
    assert len(styled.splitlines()) == len(default.splitlines()) > 0
    assert "(2025, March" in styled or "(2019)" in styled
    korean = (await site.client.get(f"{path}?locale=ko")).text
    assert "3월" in korean or "연도 미상" in korean
    assert korean != default
    for wrong in ("style=nothing", "locale=xx"):
        answer = await site.client.get(f"{path}?{wrong}")
        assert answer.status_code == 400
        assert wrong.partition("=")[2] in answer.text


@pytest.mark.asyncio
async def test_works_are_in_the_order_of_the_commentaries_that_cite_them(site_database: Path) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    cited = (await site.client.get("/corpus/reference_entries.csl?_sort=id")).json()
    works = (await site.client.get("/works.csl.json")).json()
    titles = [item.get("title") for item in cited]
    assert {item["title"] for item in works} <= set(titles)
    by_commentary: dict[str, list[str]] = {}
    for item in cited:
        by_commentary.setdefault(item["custom"]["cited-in"], []).append(item.get("title"))
    expected = [title for slug in sorted(by_commentary) for title in by_commentary[slug]]
    assert [item["title"] for item in works] == [
        title for title in dict.fromkeys(expected) if title in {item["title"] for item in works}
    ]


@pytest.mark.asyncio
async def test_datasettes_own_search_box_finds_chinese_and_korean_words(site_database: Path) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    for query, slug in (
        ("半導體", "2024-11-02-banti"),
        ("항구를", "2025-03-20-hangu"),
        ("harbours", "2025-03-14-vale-harbour"),
    ):
        for table in ("commentaries", "catalogue"):
            rows = (
                await site.client.get(
                    f"/corpus/{table}.json", params={"_search": query, "_shape": "array", "_size": "max"}
                )
            ).json()
            assert slug in [row["slug"] for row in rows]
            assert len(rows) < 5


def test_saved_searches_have_addresses(connection) -> None:
    from corpus_cli.site.links import Links
    from corpus_cli.site.pages import Pages
    from corpus_cli.site.searching import saved_searches

    assert saved_searches(Pages(Library(connection), SITE, Links())) == [
        ("ports", "harbour", "searches/ports"),
        ("korean", "language:ko", "searches/korean"),
    ]


@pytest.mark.asyncio
async def test_no_text_makes_a_search_fail(site_database: Path) -> None:
    site = datasette_of(site_database)
    await site.invoke_startup()
    rng = random.Random(11)
    letters = "ab\"'()-:*^+,&|\\/ \x00\x07\u200b한국港口éA. OR NOT AND author: after:[{<>]%#?;"
    texts = [" ", "\x00", "a" * 3000, *("".join(rng.choices(letters, k=rng.randrange(30))) for _ in range(150))]
    for text in texts:
        parameters = {"q": text, "page": str(rng.randrange(-2, 9999)), "sort": text[:4]}
        assert (await site.client.get("/search", params=parameters)).status_code == 200, text
        assert (await site.client.get("/search.bib", params={"q": text})).status_code == 200, text
        assert (await site.client.get("/corpus/commentaries.json", params={"_search": text})).status_code == 200, text


@pytest.mark.asyncio
async def test_a_page_beyond_the_last_is_the_last(big_database: Path) -> None:
    site = datasette_of(big_database)
    await site.invoke_startup()
    tree = html.fromstring((await site.client.get("/search?q=tide&page=9999")).text)
    assert len(tree.xpath("//article")) == 20
    assert tree.xpath("string(//nav[@class='pager']/span)") == "Page 60 of 60"
    tree = html.fromstring((await site.client.get("/c/?page=9999")).text)
    assert len(tree.xpath("//article")) == 5
