"""`corpus export`, `cite` and `import` on the sample corpus."""

import csv
import io
import json
import zipfile
from pathlib import Path

import bibtexparser
import pytest
import rispy
from typer.testing import CliRunner, Result

from corpus_cli.cli.app import app

SUFFIXES = {
    "bib": "@",
    "ris": "TY  - ",
    "json": "[",
    "yaml": "---",
    "csv": "key,",
    "jsonl": "{",
    "md": "",
    "html": "<!doctype html>",
    "txt": "",
}


def run(*arguments: str, cwd: Path, stdin: str | None = None) -> Result:
    """In this process: a process of its own costs a second or two a call."""
    return CliRunner().invoke(app, ["-C", str(cwd), *arguments], input=stdin)


def ids(corpus: Path) -> list[str]:
    return [row["id"] for row in json.loads(run("list", "--json", cwd=corpus).stdout)["commentaries"]]


def exported(corpus: Path, *arguments: str, stdin: str | None = None) -> str:
    done = run("export", *arguments, cwd=corpus, stdin=stdin)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_a_bare_export_is_a_formatted_line_a_commentary_in_order_of_date(sample_corpus: Path) -> None:
    lines = exported(sample_corpus).splitlines()
    assert len(lines) == len(ids(sample_corpus))
    years = [line.split("“")[0].split(". ")[-2] for line in lines if "n.d." not in line]
    assert years == sorted(years)


@pytest.mark.parametrize(("suffix", "start"), SUFFIXES.items(), ids=SUFFIXES)
def test_the_suffix_of_the_file_gives_the_format(sample_corpus: Path, tmp_path: Path, suffix: str, start: str) -> None:
    target = tmp_path / f"list.{suffix}"
    assert exported(sample_corpus, "-o", str(target)) == ""
    assert target.read_text("utf-8").startswith(start)
    assert target.stat().st_size > 500


def test_a_word_document_is_a_zip_archive(sample_corpus: Path, tmp_path: Path) -> None:
    exported(sample_corpus, "-o", str(tmp_path / "list.docx"))
    assert zipfile.is_zipfile(tmp_path / "list.docx")


def test_two_exports_are_the_same_bytes(sample_corpus: Path) -> None:
    for name in ("bibtex", "ris", "csl-json", "html"):
        assert exported(sample_corpus, "--of", "references", "-f", name) == exported(
            sample_corpus, "--of", "references", "-f", name
        )


def test_readers_find_as_many_references_as_there_are(sample_corpus: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(sample_corpus, "--of", "references", "-f", "csv"), newline="")))
    keys = {row["key"] for row in rows}
    library = bibtexparser.parse_string(exported(sample_corpus, "--of", "references", "-f", "bibtex"))
    assert not library.failed_blocks
    assert {entry.key for entry in library.entries} == keys
    assert {record["id"] for record in rispy.loads(exported(sample_corpus, "--of", "references", "-f", "ris"))} == keys
    assert {row["cited_in"] for row in rows} <= set(ids(sample_corpus))


def test_a_query_chooses_commentaries(sample_corpus: Path) -> None:
    items = json.loads(exported(sample_corpus, "language:ko", "-f", "csl-json"))
    assert items
    assert {item["language"] for item in items} == {"ko"}


def test_ids_choose_commentaries_also_from_standard_input(sample_corpus: Path) -> None:
    first, second, *_ = ids(sample_corpus)
    given = json.loads(exported(sample_corpus, second, first, "-f", "csl-json"))
    assert given == json.loads(exported(sample_corpus, "-", "-f", "csl-json", stdin=f"{first}\n{second}\n"))
    assert {item["custom"]["commentary"] for item in given} == {first, second}


def test_cited_in_gives_the_references_of_one_commentary(sample_corpus: Path) -> None:
    record = next(
        json.loads(run("show", name, "--json", cwd=sample_corpus).stdout)
        for name in ids(sample_corpus)
        if "han-ko" not in name
    )
    rows = list(
        csv.DictReader(io.StringIO(exported(sample_corpus, "--cited-in", record["id"], "-f", "csv"), newline=""))
    )
    assert len(rows) == len([each for each in record["references"] if each["parser"] != "short-note"])


def test_a_work_that_several_commentaries_cite_is_listed_once(sample_corpus: Path) -> None:
    references = exported(sample_corpus, "--of", "references", "-f", "jsonl").splitlines()
    works = exported(sample_corpus, "--of", "works", "-f", "jsonl").splitlines()
    assert 0 < len(works) <= len(references)
    assert len(set(works)) == len(works)


def test_groups_have_the_titles_of_their_commentaries(sample_corpus: Path) -> None:
    text = exported(
        sample_corpus, "--of", "references", "--group-by", "commentary", "-f", "markdown", "--title", "Cited"
    )
    assert text.startswith("# Cited\n\n## ")
    assert "## Two Tables" in text


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("export", "-f", "docbook"), 2, "biblatex"),
        (("export", "--style", "chicgo-author-date"), 2, "chicago-author-date"),
        (("export", "--locale", "xx"), 2, "'xx'"),
        (("export", "--cited-in", "nobody"), 3, "nobody"),
        (("export", "--cited-in", "x", "--of", "commentaries"), 2, "--of works"),
        (("export", "zzzzqqqq"), 3, "zzzzqqqq"),
        (("export", "language:ko", "--cited-in", "x"), 2, "exclude each other"),
        (("export", "--group-by", "year", "-f", "bibtex"), 2, "text, markdown, html and docx"),
        (("export", "--of", "works", "--group-by", "commentary"), 2, "--of references"),
        (("export", "--style", "house.csl"), 2, "no file 'house.csl'"),
        (("export", "--bom", "-f", "ris"), 2, "csv"),
        (("cite", "nobody"), 3, "nobody"),
        (("export", "-o", "no/such/folder/list.bib"), 1, "no/such/folder"),
    ],
    ids=[
        "format",
        "style",
        "locale",
        "id",
        "contradiction",
        "query and one commentary",
        "groups of bibtex",
        "works by commentary",
        "style file",
        "mark of ris",
        "nothing found",
        "cite",
        "folder",
    ],
)
def test_a_wrong_export_says_what_there_is_and_writes_nothing(
    sample_corpus: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run(*arguments, cwd=sample_corpus)
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_failed_export_leaves_the_file_as_it_was(sample_corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "list.html"
    target.write_text("before", "utf-8")
    assert run("export", "--locale", "xx", "-o", str(target), cwd=sample_corpus).exit_code == 2
    assert target.read_text("utf-8") == "before"


def test_one_commentary_is_cited_in_a_style(sample_corpus: Path) -> None:
    name = next(each for each in ids(sample_corpus) if "okonjo" in each)
    done = run("cite", name, "--style", "apa", cwd=sample_corpus)
    assert done.stdout.startswith("Okonjo, A., & van Aalst, P. (2025, June 5). Two Tables, One Mine")
    answer = json.loads(run("cite", name, "--style", "apa", "--json", cwd=sample_corpus).stdout)
    assert (answer["schema_version"], answer["id"], answer["text"]) == (1, name, done.stdout.strip())


def test_one_entry_of_a_reference_list_is_cited(sample_corpus: Path) -> None:
    name = next(each for each in ids(sample_corpus) if "okonjo" in each)
    done = run("cite", name, "--reference", "1", "-f", "ris", cwd=sample_corpus)
    assert len(rispy.loads(done.stdout)) == 1
    assert run("cite", name, "--reference", "99", cwd=sample_corpus).exit_code == 3


BIB = """
@online{pinned:2025, author = {Okonjo, Adaeze}, title = {Two Tables, One Mine: Why critical-minerals deals fail at home}, date = {2025-06-05}}
@book{harbours, author = {Adu, Kofi}, title = {Harbours of a Quiet Coast}, publisher = {Lantern}, date = {2019}}
@book{harbours, title = {Twice}}
"""


def test_an_import_declares_what_is_missing_and_adds_what_is_unknown(own_sample_corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.bib").write_text(BIB, "utf-8")
    before = sorted(own_sample_corpus.rglob("*.toml"))
    dry = run("import", str(tmp_path / "mine.bib"), "--dry-run", "--json", cwd=own_sample_corpus)
    assert sorted(own_sample_corpus.rglob("*.toml")) == before
    done = run("import", str(tmp_path / "mine.bib"), "--json", cwd=own_sample_corpus)
    assert done.exit_code == 1, done.stderr  # the repeated key
    answer = json.loads(done.stdout)
    assert answer == json.loads(dry.stdout)
    assert [entry["outcome"] for entry in answer["entries"]] == ["declared", "added"]
    assert "citation_key" in answer["entries"][0]["set"]
    assert "pinned:2025" in exported(own_sample_corpus, "-f", "bibtex")
    assert "Harbours of a Quiet Coast" in exported(own_sample_corpus, "--of", "works")
    again = json.loads(run("import", str(tmp_path / "mine.bib"), "--json", cwd=own_sample_corpus).stdout)
    assert [entry["outcome"] for entry in again["entries"]] == ["unchanged", "known"]


def test_an_import_of_another_kind_of_file_is_an_error(sample_corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "list.xml").write_text("<x/>", "utf-8")
    done = run("import", str(tmp_path / "list.xml"), cwd=sample_corpus)
    assert (done.exit_code, done.stdout) == (2, "")


MORE = """
@book{undated, author = {Adu, Kofi}, title = {Lamps}}
@book{one, author = {Adu, Kofi}, title = {Harbours of a Quiet {Coast}: A History}, date = {2019}}
@book{other, author = {Berg, Els}, title = {Harbours of a Quiet Coast}, date = {2019}}
"""


def test_a_second_import_adds_nothing_and_another_author_is_another_work(
    own_sample_corpus: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.bib").write_text(MORE, "utf-8")
    outcomes = [
        [
            entry["outcome"]
            for entry in json.loads(run("import", str(tmp_path / "mine.bib"), "--json", cwd=own_sample_corpus).stdout)[
                "entries"
            ]
        ]
        for _ in range(2)
    ]
    assert outcomes == [["added"] * 3, ["known"] * 3]
    (tmp_path / "short.bib").write_text(
        "@book{s, author = {Adu, Kofi}, title = {Harbours of a Quiet Coast}, date = {2019}}", "utf-8"
    )
    (entry,) = json.loads(run("import", str(tmp_path / "short.bib"), "--json", cwd=own_sample_corpus).stdout)["entries"]
    assert entry["outcome"] == "known"


def test_imported_works_are_listed_after_those_that_are_cited(own_sample_corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.bib").write_text(MORE, "utf-8")
    run("import", str(tmp_path / "mine.bib"), cwd=own_sample_corpus)
    rows = json.loads(run("works", "--limit", "1000", "--json", cwd=own_sample_corpus).stdout)["works"]
    assert [row["key"] for row in rows if row["cited_by"] == 0] == ["undated", "one", "other"]
    assert rows[-1]["cited_by"] == 0
    found = json.loads(run("works", "quiet coast", "--json", cwd=own_sample_corpus).stdout)["works"]
    assert {row["key"] for row in found} == {"one", "other"}
    assert not [
        row
        for row in json.loads(run("works", "--least", "1", "--json", cwd=own_sample_corpus).stdout)["works"]
        if not row["cited_by"]
    ]


def test_a_table_for_excel_begins_with_a_byte_order_mark(sample_corpus: Path, tmp_path: Path) -> None:
    exported(sample_corpus, "--bom", "-o", str(tmp_path / "list.csv"))
    exported(sample_corpus, "-o", str(tmp_path / "plain.csv"))
    assert (tmp_path / "list.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "plain.csv").read_bytes()
