from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from corpus_cli.search.query import parse_query
from corpus_cli.store import database
from corpus_cli.store.search import search

pytestmark = pytest.mark.browser

ENGLISH = "c/2025-04-22-han-who-keeps-the-lights-on"
PATHS = ["", "c/", ENGLISH, "c/2025-03-20-gu-county-town-care", "people/", "people/seo-yeon-han", "keywords/", "works/", "search?q=consent", "search", "search/help",
         "corpus", "corpus/catalogue", "corpus/commentaries/1"]  # fmt: skip
QUERIES = ["consent", "regulations", '"data centres"', "ostrom OR commons", "transmission -korea", "negotiat*", "전력망은", "养老", "養老", "病院", "author:han",
           "keyword:semiconductors", "language:ko", "U.S.", "EU", "after:2025-06", "nothing-like-this"]  # fmt: skip


def no_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_a_reader_searches_reads_follows_a_citation_and_comes_back(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.get_by_role("searchbox").fill("consent transmission")
    page.keyboard.press("Enter")
    expect(page.locator("article mark").first).to_be_visible()
    page.get_by_role("link", name="Who Keeps the Lights On").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who Keeps the Lights On")
    mark = page.locator("a.cite[href]").first
    number = mark.get_attribute("href")
    mark.click()
    reference = page.locator(f"li{number}")
    expect(reference).to_be_in_viewport()
    assert page.url.endswith(str(number))
    reference.locator("a.back").first.click()
    expect(mark).to_be_in_viewport()


def test_a_citation_is_copied_in_the_style_that_was_chosen(page: Page, site_url: str) -> None:
    page.goto(site_url + ENGLISH)
    page.get_by_label("Citation style").select_option("apa")
    shown = page.locator(".style:visible .formatted").inner_text()
    page.get_by_role("button", name="Copy").click()
    expect(page.locator(".said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert "(2025" in shown
    page.reload()
    assert page.get_by_label("Citation style").input_value() == "apa"


def test_contents_lead_to_sections_with_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + ENGLISH)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_download_has_its_file_name(page: Page, site_url: str) -> None:
    page.goto(site_url + ENGLISH)
    with page.expect_download() as waiting:
        page.locator("#cite").get_by_role("link", name="BibTeX").click()
    assert waiting.value.suggested_filename.endswith("han-who-keeps-the-lights-on.bib")
    assert "Who Keeps the Lights On" in Path(waiting.value.path()).read_text("utf-8")


def test_no_page_scrolls_sideways(page: Page, site_url: str) -> None:
    for path in PATHS:
        page.goto(site_url + path)
        assert no_sideways_scroll(page), path


def test_no_page_of_the_folder_scrolls_sideways(page: Page, folder_url: str) -> None:
    for path in ("index.html", f"{ENGLISH}.html", "search.html?q=consent", "works/index.html"):
        page.goto(folder_url + path)
        assert no_sideways_scroll(page), path


def test_the_folder_finds_what_the_command_finds_in_its_order(desk: Page, folder_url: str, folder: Path) -> None:
    db = database.connect(folder / "corpus.db", read_only=True)
    for query in QUERIES:
        expected = [hit.id for hit in search(db, parse_query(query)).results]
        desk.goto(f"{folder_url}search.html?{urlencode({'q': query})}")
        desk.wait_for_selector("#results .count")
        links = desk.locator("#results h3 > a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        assert [link.removeprefix("c/").removesuffix(".html") for link in links] == expected, query
    db.close()


def test_the_folder_asks_nobody_else(page: Page, folder_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(folder_url + "search.html?q=consent")
    page.locator("#results h3 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert asked
    assert all(url.startswith(folder_url) for url in asked)


def test_the_folder_works_from_a_disk(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("searchbox").fill("consent")
    page.keyboard.press("Enter")
    expect(page.locator("#results mark").first).to_be_visible()
