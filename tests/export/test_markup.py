"""Formatted lists as text, Markdown, HTML, Word and YAML, read back by what reads them."""

import io
import re
from itertools import islice
from typing import Any

import pytest
import yaml
from docx import Document
from export_records import references
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from corpus_cli.errors import UsageError
from corpus_cli.export import EXPORTERS, find_exporter, register, render
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.markup import html_fragment, markdown, web_address
from corpus_cli.export.phrase import Span

ITEM: dict[str, Any] = {
    "id": "x", "type": "article-newspaper", "title": "Quays & <b>growth</b>", "author": [{"family": "Adu", "given": "Kofi"}], "issued": {"date-parts": [[2024, 5, 16]]},
    "container-title": "Harbour_Times", "URL": "https://example.org/a_b?x=1&y=2", "language": "en",
}  # fmt: skip


def body(name: str, items: list[dict[str, Any]], **options: Any) -> str:
    return str(render(items, name, options=ExportOptions(**options)).content)


def test_html_escapes_everything_and_links_addresses() -> None:
    page = body("html", [ITEM])
    assert "“Quays &amp; &lt;b&gt;growth&lt;/b&gt;.” <i>Harbour_Times</i>, May 16." in page
    assert '<a href="https://example.org/a_b?x=1&amp;y=2">https://example.org/a_b?x=1&amp;y=2</a>.' in page
    (paragraph,) = lxml_html.fromstring(page).xpath("//p")
    assert (paragraph.get("id"), paragraph.get("lang")) == ("adu2024quays", "en")


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "data:text/html,x", 'https://example.org/"onclick=', "www.example.org", "https://a b"],
)
def test_only_a_web_address_becomes_a_link(href: str) -> None:
    assert web_address(href) is None
    assert "<a " not in html_fragment((Span(href, href=href),))


@given(text=st.text(st.characters(exclude_categories=("C",)), min_size=1, max_size=60), italic=st.booleans())
def test_markdown_reads_back_as_the_text_it_was(text: str, *, italic: bool) -> None:
    line = " ".join(text.split())
    tokens = MarkdownIt("commonmark").parse(markdown((Span(line, italic=italic),)))
    said = "".join(
        child.content
        for token in tokens
        for child in token.children or []
        if child.type in {"text", "html_inline", "code_inline"}
    )
    assert said == line or not line


def test_markdown_has_italics_and_links() -> None:
    assert (
        body("markdown", [ITEM])
        == "Adu, Kofi. 2024. “Quays & \\<b\\>growth\\</b\\>.” *Harbour\\_Times*, May 16. <https://example.org/a_b?x=1&y=2>.\n"
    )


def test_text_has_an_entry_a_line() -> None:
    items = [reference_to_csl(reference) for reference in references(100)]
    assert len(body("text", items).split("\n")) == len(items) + 1


def test_a_word_document_has_italics_links_and_hanging_indents() -> None:
    made = render([ITEM], "docx", options=ExportOptions(heading="Works cited", group_by="year")).content
    assert isinstance(made, bytes)
    document = Document(io.BytesIO(made))
    title, group, entry = document.paragraphs
    assert (title.text, group.text) == ("Works cited", "2024")
    assert [run.text for run in entry.runs if run.italic] == ["Harbour_Times"]
    assert [link.address for link in entry.hyperlinks] == [ITEM["URL"]]
    assert entry.text.endswith(f"{ITEM['URL']}.")
    assert entry.paragraph_format.first_line_indent < 0


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_the_same_list_gives_the_same_bytes(name: str) -> None:
    items = [reference_to_csl(reference) for reference in references(20)]
    assert render(items, name).content == render(items, name).content


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name not in {"docx", "html"}])
def test_an_exporter_takes_items_as_they_come(name: str) -> None:
    taken = 0

    def counted() -> Any:
        nonlocal taken
        for reference in references(1000):
            taken += 1
            yield reference_to_csl(reference)

    assert len(list(islice(find_exporter(name).write(counted(), ExportOptions()), 5))) == 5
    assert taken < 20


def test_yaml_is_what_pandoc_takes_as_references() -> None:
    items = [reference_to_csl(reference) for reference in references(60)]
    data = yaml.safe_load(str(render(items, "csl-yaml").content))
    assert [item.get("title") for item in data["references"]][:20] == [item.get("title") for item in items][:20]


def test_groups_have_headings_and_every_entry_once() -> None:
    items = [reference_to_csl(reference, cited_in=f"c{reference.number % 3}") for reference in references(30)]
    text = body("markdown", items, group_by="commentary", titles={"c0": "Zero", "c1": "One"}.get)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["One", "c2", "Zero"]
    years = [
        heading
        for heading in re.findall(r"^## (.*)$", body("markdown", items, group_by="year"), re.MULTILINE)
        if heading.isdigit()
    ]
    assert years == sorted(years)


def test_a_sorted_list_follows_the_declared_romanisation() -> None:
    items = [
        {"id": str(at), "type": "book", "title": "T", "author": [{"family": family, "given": given}]}
        for at, (family, given) in enumerate((("Zola", "E."), ("李", "明辉"), ("Ångström", "A."), ("Berg", "E.")))
    ]
    text = body("text", items, sort="author", romanise={"李明辉": "Li, Minghui"}.get)
    assert [line.split(".")[0].split(",")[0] for line in text.splitlines()] == ["Ångström", "Berg", "李明辉", "Zola"]


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UsageError) as raised:
        find_exporter("docbook")
    assert "biblatex" in str(raised.value.hint)


def test_a_plugin_format_must_have_what_an_exporter_has() -> None:
    with pytest.raises(TypeError, match="suffix"):
        register(type("Bad", (), {"name": "bad"})())


def test_a_download_has_a_name_and_a_media_type() -> None:
    download = render([ITEM], "ris", stem="ports")
    assert (download.filename, download.media_type) == ("ports.ris", "application/x-research-info-systems")
