"""One text in every format gives one record. The .docx and .pdf files were made by LibreOffice 7.4 from the text or the page beside them."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf import PdfReader, PdfWriter

from corpus_cli.parsing import parse
from corpus_cli.reading import Refusal, read, read_bytes

DATA = Path(__file__).parent / "data"


def record(name: str) -> dict[str, object]:
    found = parse(read(DATA / name))
    return {
        "title": found.title,
        "subtitle": found.subtitle,
        "date": found.date,
        "genre": found.genre,
        "authors": [(author.name, [place.text for place in author.affiliations]) for author in found.authors],
        "keywords": found.keywords,
        "language": (found.language or "")[:2],
        "abstract": found.abstract,
        "sections": [(section.level, section.number, section.heading, section.text) for section in found.sections],
        "references": [reference.raw for reference in found.references],
        "citations": [(citation.raw, citation.reference) for citation in found.citations],
    }


PAIRS = [
    ("canal.txt", "canal.docx"),
    ("canal.txt", "canal.pdf"),
    ("canal.txt", "canal_styled.docx"),
    ("canal.txt", "canal_styled.pdf"),
    ("canal.txt", "canal_article.html"),
    ("canal.txt", "canal_plain_page.html"),
    ("canal_ko.txt", "canal_ko.docx"),
    ("canal_ko.txt", "canal_ko.pdf"),
]


@pytest.mark.parametrize(("text", "other"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_a_file_of_another_format_gives_the_record_of_its_text(text, other):
    assert record(other) == record(text)


def saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_word_styles_state_title_levels_and_quotes():
    document = docx.Document()
    document.add_paragraph("A Canal", style="Title")
    document.add_paragraph("Under it", style="Subtitle")
    document.add_heading("One", 1)
    document.add_paragraph("Text.")
    document.add_heading("Two", 2)
    document.add_paragraph("Said.", style="Quote")
    document.add_paragraph("item", style="List Bullet")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    found = [(line.text, line.level, line.role) for line in read_bytes(saved(document), "a.docx").text]
    assert found == [
        ("A Canal", 1, "title"),
        ("Under it", None, "subtitle"),
        ("One", 1, None),
        ("Text.", None, "paragraph"),
        ("Two", 2, None),
        ("Said.", None, "quote"),
        ("item", None, "list-item"),
        ("1. first", None, "list-item"),
        ("2. second", None, "list-item"),
        ("a | b", None, "paragraph"),
    ]


def test_deleted_text_and_field_codes_are_no_text():
    document = docx.Document()
    paragraph = document.add_paragraph("Kept")
    for tag, child in (("w:del", "w:delText"), ("w:del", "w:t"), ("w:r", "w:instrText")):
        outer, inner = OxmlElement(tag), OxmlElement(child)
        inner.text = "GONE"
        outer.append(inner)
        paragraph._p.append(outer)
    assert [line.text for line in read_bytes(saved(document), "a.docx").text] == ["Kept"]


def test_a_superscript_number_stays_a_superscript():
    document = docx.Document()
    paragraph = document.add_paragraph("Five km")
    paragraph.add_run("2").font.superscript = True
    assert read_bytes(saved(document), "a.docx").text.text == "Five km²"


def test_a_title_in_the_properties_marks_the_line_that_says_it_and_declares_nothing():
    document = docx.Document()
    document.core_properties.title, document.core_properties.author, document.core_properties.keywords = (
        "A Canal",
        "user",
        "a; b",
    )
    document.add_paragraph("A Canal")
    document.add_paragraph("Text.")
    found = read_bytes(saved(document), "a.docx")
    assert found.declared.values == {"keywords": ["a", "b"]}
    assert found.text.lines[0].role == "title"


def test_footnotes_are_called_in_the_text_and_listed_after_it():
    document = docx.Document()
    paragraph = document.add_paragraph("Closed.")
    call = OxmlElement("w:footnoteReference")
    call.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(call)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f'<w:footnotes {space}><w:footnote w:id="2"><w:p><w:r><w:t>See the survey.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    part = docx.opc.part.Part(
        docx.opc.packuri.PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        body.encode(),
        document.part.package,
    )
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    found = read_bytes(saved(document), "a.docx").text
    assert [(line.text, line.role) for line in found] == [
        ("Closed.[1]", None),
        ("Notes", "note"),
        ("1. See the survey.", "note"),
    ]


def test_an_empty_word_document_is_refused():
    answer = read_bytes(saved(docx.Document()), "a.docx")
    assert [finding.code for finding in answer.diagnostics] == ["F007"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", b"PK\x03\x04 word/document.xml and nothing else", "F008"),
        ("a.docx", b"no archive at all", "F008"),
        ("a.docx", b"\xd0\xcf\x11\xe0 an encrypted one", "F008"),
        ("a.pdf", b"%PDF-1.7 and nothing else", "F008"),
        ("a.pdf", b"no pdf at all", "F008"),
        ("a.txt", b"%PDF-1.7 renamed", "F008"),
    ],
)
def test_a_damaged_file_is_refused_with_the_reason(name, data, code):
    answer = read_bytes(data, name)
    assert isinstance(answer, Refusal)
    assert [finding.code for finding in answer.diagnostics] == [code]


def archive(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name in names:
            opened.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (archive("readme.txt"), "it is no Word document: it has no word/document.xml"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "it is no Word document but a spreadsheet"),
        (archive("mimetype", "content.xml"), "it is no Word document but an OpenDocument file"),
        (b"\xd0\xcf\x11\xe0 an old one", "it is in the old .doc format, or protected by a password"),
        (b"PK\x03\x04 the start of one", "it is cut off or damaged"),
        (b"no archive at all", "it is no Word document"),
    ],
    ids=["other-archive", "spreadsheet", "open-document", "old-word", "cut-off", "text"],
)
def test_what_is_no_word_document_is_said_in_words(data, says):
    (finding,) = read_bytes(data, "a.docx").diagnostics
    assert finding.message == f"this Word file cannot be opened: {says}"


@pytest.mark.parametrize("cut", [200, 900, 3000])
@pytest.mark.parametrize("name", ["canal.docx", "canal.pdf"])
def test_a_truncated_file_never_raises(name, cut):
    assert read_bytes((DATA / name).read_bytes()[:-cut], name).path == name


def written(writer: PdfWriter) -> bytes:
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_scanned_pdf_is_refused_and_says_what_to_do():
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    (finding,) = read_bytes(written(writer), "a.pdf").diagnostics
    assert (finding.code, "recogniser" in finding.help) == ("F007", True)


def test_a_pdf_with_a_password_is_refused():
    writer = PdfWriter(clone_from=PdfReader(DATA / "canal.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    (finding,) = read_bytes(written(writer), "a.pdf").diagnostics
    assert "password" in finding.message


def test_the_content_decides_and_not_the_suffix():
    assert read_bytes((DATA / "canal.pdf").read_bytes(), "renamed.txt").encoding == "pdf"
    page = read_bytes((DATA / "canal_article.html").read_bytes(), "renamed.txt")
    assert page.text.lines[0].role == "title"


def test_a_file_that_cannot_be_opened_is_refused_like_any_other(tmp_path):
    answer = read(tmp_path / "none.txt", name="none.txt")
    assert isinstance(answer, Refusal)
    assert [(finding.code, finding.path) for finding in answer.diagnostics] == [("F010", "none.txt")]


def test_the_sidecar_beside_a_file_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("Text.")
    (tmp_path / "a.toml").write_text('title = "Side"')
    assert read(tmp_path / "a.txt").declared.values == {"title": "Side"}


def test_an_entry_keeps_the_address_behind_its_link():
    document = docx.Document()
    document.add_heading("References", 1)
    paragraph = document.add_paragraph("Lee. 2024. Pacts. ")
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"),
        document.part.relate_to(
            "https://a.example/p",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            is_external=True,
        ),
    )
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "Link"
    run.append(words)
    link.append(run)
    paragraph._p.append(link)
    assert read_bytes(saved(document), "a.docx").text.lines[-1].text == "Lee. 2024. Pacts. https://a.example/p"
