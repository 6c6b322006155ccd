import re
from collections.abc import AsyncIterator
from pathlib import Path

import datasette
import pytest
import pytest_asyncio
from conftest import SITE
from datasette.app import Datasette
from lxml import etree, html

from corpus_cli.site.metadata import metadata, settings
from corpus_cli.site.serving import application

HARBOUR = "/c/2025-03-14-vale-harbour"
PAGES = ["/", "/c/", HARBOUR, "/people/", "/people/ines-vale", "/keywords/", "/keywords/ports", "/works/", "/works/the-long-queue", "/search?q=harbour",
         "/search", "/search/help", "/searches/ports", "/c/2023-01-01-hostile", "/c/000-headless", "/nothing-here"]  # fmt: skip
TABLES = [
    "/corpus",
    "/corpus/catalogue",
    "/corpus/commentaries?_search=harbour",
    "/corpus/commentaries/1",
    "/corpus/reference_entries",
    "/corpus/search?q=harbour",
]


def datasette_of(database: Path, *, published: bool = False) -> Datasette:
    return application(database, SITE, published=published)


@pytest_asyncio.fixture
async def site(site_database: Path) -> AsyncIterator[Datasette]:
    opened = datasette_of(site_database)
    await opened.invoke_startup()
    yield opened
    for database in opened.databases.values():
        if hasattr(database, "close"):
            database.close()


async def page(site: Datasette, path: str) -> html.HtmlElement:
    answer = await site.client.get(path)
    assert answer.status_code == 200, answer.text[:500]
    return html.fromstring(answer.text)


def texts(tree: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(node.text_content().split()) for node in tree.xpath(path)]


@pytest.mark.asyncio
async def test_the_front_page_has_search_newest_timeline_and_keywords(site: Datasette) -> None:
    tree = await page(site, "/")
    assert tree.xpath("//form[@role='search']//input[@name='q']")
    assert texts(tree, "//article//h3")[:2] == [
        "기다릴 수 있는 항구",
        "The Harbour That Could Wait Ports, patience and money",
    ]
    assert tree.xpath("//svg//*[name()='rect' and @class='bar']") or tree.xpath("//*[@class='bar']")
    assert "해운 2" in texts(tree, "//ul[@class='chips']/li")
    assert texts(tree, "//ol[@class='cited']/li")[0] == "The Long Queue 2"


@pytest.mark.asyncio
async def test_a_citation_leads_to_its_reference_and_back(site: Datasette) -> None:
    tree = await page(site, HARBOUR)
    marks = tree.xpath("//a[contains(@class, 'cite')]")
    assert [(mark.text_content(), mark.get("href")) for mark in marks] == [
        ("(Okoro 2019", "#r2"), ("Harbour Board 2024a)", "#r1"), ("(Harbour Board 2024a)", "#r1"), ("(Nobody 1999)", None),
    ]  # fmt: skip
    assert tree.xpath("//li[@id='r1']//a[@class='back']/@href") == ["#m2", "#m3"]
    assert tree.xpath("//li[@id='r2']//a[@class='back']/@href") == ["#m1"]
    assert marks[3].get("title") == "no reference fits “Nobody 1999”"
    for target in tree.xpath("//article//a[starts-with(@href, '#')]/@href"):
        assert tree.xpath(f"//*[@id='{target[1:]}']"), target


@pytest.mark.asyncio
async def test_the_reading_page_says_who_when_and_from_which_line(site: Datasette) -> None:
    tree = await page(site, HARBOUR)
    assert texts(tree, "//h1") == ["The Harbour That Could Wait"]
    assert tree.xpath("//h1/span/@title") == ["stated in line 3: “as it stands in the file”"]
    assert texts(tree, "//p[@class='author']") == ["Ines Vale Senior Fellow, Narrows Institute"]
    assert tree.xpath("//time/@datetime")[0] == "2025-03-14"
    assert texts(tree, "//div[@class='text']//ul/li") == ["dredging", "cranes", "pilots"]
    assert tree.xpath("//p[@class='versions']/a/@href") == ["/c/2025-03-20-hangu"]
    assert texts(tree, "//*[@id='cited-by']//h3") == ["기다릴 수 있는 항구"]
    assert "Vale, Ines. 2025." in texts(tree, "//div[@data-style='chicago-author-date']")[0]


@pytest.mark.asyncio
async def test_references_are_in_their_own_language(site: Datasette) -> None:
    tree = await page(site, "/c/2025-03-20-hangu")
    assert tree.xpath("//article/@lang")[0] == "ko"
    assert tree.xpath("//li[@id='r2']//a[text()='in this corpus']/@href") == [HARBOUR]
    assert tree.xpath("//li[@id='r1']//a[text()='also cited by']/@href") == ["/works/the-long-queue"]


@pytest.mark.asyncio
async def test_a_works_page_quotes_the_sentences_that_cite_it(site: Datasette) -> None:
    tree = await page(site, "/works/the-long-queue")
    assert texts(tree, "//article//h3") == [
        "기다릴 수 있는 항구",
        "The Harbour That Could Wait Ports, patience and money",
    ]
    assert texts(tree, "//p[@class='raw']") == ["Okoro, Ada. 2019. The Long Queue. Quay Press."]
    assert texts(tree, "//blockquote") == ["The habit.→"]
    assert tree.xpath("//blockquote/a/@href") == [f"{HARBOUR}#m1"]


@pytest.mark.asyncio
async def test_untitled_commentaries_are_told_apart_by_their_ids(site: Datasette) -> None:
    tree = await page(site, "/c/")
    assert "Untitled 000-headless" in texts(tree, "//article//h3")


@pytest.mark.asyncio
async def test_an_alias_leads_to_the_present_address(site: Datasette) -> None:
    answer = await site.client.get("/c/harbour-old")
    assert (answer.status_code, answer.headers["location"]) == (301, HARBOUR)


@pytest.mark.asyncio
async def test_highwire_tags_stand_only_where_title_and_date_do(site: Datasette) -> None:
    tree = await page(site, HARBOUR)
    tags = [(tag.get("name"), tag.get("content")) for tag in tree.xpath("//meta[starts-with(@name, 'citation_')]")]
    assert tags[:4] == [
        ("citation_title", "The Harbour That Could Wait: Ports, patience and money"), ("citation_author", "Ines Vale"),
        ("citation_author_institution", "Narrows Institute"), ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
    ]  # fmt: skip
    assert ("citation_publication_date", "2025/03/14") in tags
    assert ("citation_technical_report_institution", "Narrows Institute") in tags
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"https://papers.example{HARBOUR}"]
    assert set(tree.xpath("//link[@hreflang]/@hreflang")) == {"en", "ko"}
    untitled = await page(site, "/c/000-headless")
    assert not untitled.xpath("//meta[starts-with(@name, 'citation_')]")
    assert not untitled.xpath("//script[@type='application/ld+json']")


@pytest.mark.asyncio
async def test_json_ld_describes_the_report(site: Datasette) -> None:
    import json

    tree = await page(site, HARBOUR)
    data = json.loads(tree.xpath("//script[@type='application/ld+json']/text()")[0])
    assert (data["@type"], data["headline"], data["datePublished"]) == (
        "Report",
        "The Harbour That Could Wait",
        "2025-03-14",
    )
    assert data["author"][0]["affiliation"][0]["name"] == "Narrows Institute"
    assert data["workTranslation"] == [{"@id": "https://papers.example/c/2025-03-20-hangu"}]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.asyncio
async def test_what_a_text_contains_never_becomes_markup_or_script(site: Datasette, path: str) -> None:
    answer = await site.client.get(path)
    tree = html.fromstring(answer.text)
    for script in tree.xpath("//script[not(@type='application/ld+json')]"):
        assert script.get("src", "").startswith("/static/")
        assert not (script.text or "").strip()
    for link in tree.xpath("//@href | //@src | //@action"):
        assert not link.strip().lower().startswith(("javascript:", "data:")), link
    assert "<script>alert" not in answer.text
    assert not [
        name
        for node in tree.iter()
        if isinstance(node.tag, str)
        for name in node.attrib
        if name.startswith("on") or name == "style"
    ]
    assert "reed@narrows.example" not in answer.text


@pytest.mark.parametrize(
    "path", [*PAGES, *TABLES, "/feed.atom", "/c.bib", "/static/site.css", "/corpus/catalogue.json"]
)
@pytest.mark.asyncio
async def test_every_answer_has_the_security_headers(site: Datasette, path: str) -> None:
    headers = (await site.client.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"script-src[^;]*unsafe", policy)
    assert (path in TABLES or path.endswith("json") or path == "/nothing-here") == (
        "style-src 'self' 'unsafe-inline'" in policy
    )
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"


@pytest.mark.parametrize("path", TABLES)
@pytest.mark.asyncio
async def test_datasettes_pages_stand_in_the_sites_frame_without_inline_script(site: Datasette, path: str) -> None:
    tree = await page(site, path)
    assert texts(tree, "//header//a[@class='brand']") == ["Narrows Papers"]
    if datasette.__version__.startswith(
        "0."
    ):  # 1.0 has inline scripts of its own, which the policy refuses: its column menus stay closed
        assert all(script.get("src") for script in tree.xpath("//script"))


@pytest.mark.asyncio
async def test_the_rows_of_a_table_come_before_what_explains_and_narrows_them(site: Datasette) -> None:
    tree = await page(site, "/corpus/catalogue?_facet=language")
    order = [
        each.get("class") or each.tag
        for each in tree.xpath(
            "//main//*[self::h1 or self::details[@class='fold'] or contains(@class, 'table-wrapper') or @class='facet-results' or @class='export-links']"
        )
    ]
    assert order.index("h1") < order.index("fold") < order.index("table-wrapper") < order.index("export-links")
    assert order.index("table-wrapper") < order.index("facet-results")
    assert tree.xpath("//details[@class='fold']//form[contains(@class, 'filters')]")


@pytest.mark.asyncio
async def test_the_data_page_does_not_offer_the_scratch_database(site: Datasette) -> None:
    await page(site, "/search?q=narrows")
    tree = await page(site, "/corpus")
    assert "temp" not in texts(tree, "//main//strong")


@pytest.mark.parametrize(("path", "status"), [("/c/nothing", 404), ("/people/nobody", 404), ("/nothing", 404), ("/corpus/nothing", 404), ("/c/x.bib", 404),
                                              ("/c.bib?style=../../etc/passwd", 400), ("/static/../plugin.py", 404), ("/static/secret.txt", 404)])  # fmt: skip
@pytest.mark.asyncio
async def test_what_is_not_there_is_a_page_of_the_site(
    site: Datasette, path: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == status
    assert "Narrows Papers" in answer.text
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.asyncio
async def test_visitors_of_a_published_site_run_no_sql_of_their_own(site_database: Path) -> None:
    published = datasette_of(site_database, published=True)
    await published.invoke_startup()
    assert (await published.client.get("/corpus?sql=select+1", follow_redirects=True)).status_code == 403
    assert (await published.client.get("/corpus/search?q=harbour")).status_code == 200
    open_ = datasette_of(site_database)
    await open_.invoke_startup()
    assert (await open_.client.get("/corpus?sql=select+1", follow_redirects=True)).status_code == 200


@pytest.mark.asyncio
async def test_a_datasette_without_a_corpus_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "other.db"
    opened = sqlite3.connect(path)
    opened.execute("CREATE TABLE boats (id INTEGER PRIMARY KEY)")
    opened.close()
    other = Datasette([str(path)])
    await other.invoke_startup()
    answer = await other.client.get("/")
    assert "brand" not in answer.text
    assert "content-security-policy" not in answer.headers
    assert (await other.client.get("/search")).status_code == 404


@pytest.mark.asyncio
async def test_the_feed_is_atom(site: Datasette) -> None:
    for path in ("/feed.atom", "/keywords/ports.atom", "/people/ines-vale.atom"):
        answer = await site.client.get(path)
        assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
        feed = etree.fromstring(answer.content)
        atom = {"a": "http://www.w3.org/2005/Atom"}
        entries = feed.xpath("a:entry", namespaces=atom)
        assert entries
        for node in (feed, *entries):
            for name in ("id", "title", "updated"):
                assert len(node.xpath(f"a:{name}", namespaces=atom)) == 1
        identities = feed.xpath("//a:id/text()", namespaces=atom)
        assert len(identities) == len(set(identities))
        assert all(
            re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment)
            for moment in feed.xpath("//a:updated/text()", namespaces=atom)
        )


@pytest.mark.asyncio
async def test_the_sitemap_leaves_out_what_has_no_title_or_date(site: Datasette) -> None:
    tree = etree.fromstring((await site.client.get("/sitemap.xml")).content)
    places = tree.xpath("//s:loc/text()", namespaces={"s": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    assert f"https://papers.example{HARBOUR}" in places
    assert "https://papers.example/c/000-headless" not in places
    etree.fromstring((await site.client.get("/opensearch.xml")).content)
    robots = (await site.client.get("/robots.txt")).text
    assert "Disallow: /corpus/\n" in robots
    assert robots.endswith("Sitemap: https://papers.example/sitemap.xml\n")
    assert (await site.client.get("/llms.txt")).text.startswith("# Narrows Papers\n")


@pytest.mark.asyncio
async def test_a_site_below_a_folder_of_its_host_links_below_it(site_database: Path) -> None:
    below = Datasette(
        [],
        immutables=[str(site_database)],
        metadata=metadata(SITE),
        settings=settings(published=True) | {"base_url": "/papers/"},
    )
    await below.invoke_startup()
    answer = await below.client.get("/")
    tree = html.fromstring(answer.text)
    assert all(link.startswith(("/papers/", "https://", "#")) for link in tree.xpath("//@href"))
    assert "'unsafe-inline'" not in answer.headers["content-security-policy"]
