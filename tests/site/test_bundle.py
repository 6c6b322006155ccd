import hashlib
import json
import sqlite3
import subprocess
from pathlib import Path

import pytest
import specimens
import yaml
from conftest import SITE, stored

from corpus_cli.errors import StoreError, UsageError
from corpus_cli.site import bundle
from corpus_cli.site.copying import publishable_copy
from corpus_cli.site.metadata import MODELS


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_copy_has_no_contact_details_and_nothing_incomplete(source_database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert publishable_copy(source_database, target) == 4
    content = target.read_bytes()
    for private in (b"reed@narrows.example", b"02 555 0199", b"secret draft", b"Nobody Yet"):
        assert private not in content
    opened = sqlite3.connect(target)
    assert opened.execute("SELECT slug FROM commentaries WHERE status = 'incomplete'").fetchall() == []
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    opened.close()


def test_contact_details_and_incomplete_commentaries_go_along_when_asked_for(
    source_database: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.db"
    assert publishable_copy(source_database, target, include_incomplete=True, contact=True) == 5
    assert b"reed@narrows.example" in target.read_bytes()


def test_a_copy_of_the_same_database_is_the_same_bytes(source_database: Path, tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        publishable_copy(source_database, tmp_path / name)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_damaged_or_missing_database_is_not_published(source_database: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        publishable_copy(tmp_path / "nothing.db", tmp_path / "a.db")
    broken = tmp_path / "broken.db"
    content = bytearray(source_database.read_bytes())
    content[8192:40960] = b"x" * (40960 - 8192)
    broken.write_bytes(content)
    with pytest.raises(StoreError):
        bundle.publish(broken, tmp_path / "out", SITE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.db"]


@pytest.mark.parametrize("kind", ["datasette", "docker", "static"])
def test_publishing_twice_gives_the_same_bytes_and_nothing_published_stays(
    source_database: Path, tmp_path: Path, kind: bundle.Kind
) -> None:
    target = tmp_path / "site"
    made = bundle.publish(source_database, target, SITE, kind)
    first = digests(target)
    assert made.commentaries == 4
    assert made.files == len(first)
    (target / "left-over.html").write_text("old")
    mark = json.loads((target / bundle.MARK).read_text("utf-8"))
    mark["files"].append("left-over.html")
    (target / bundle.MARK).write_text(json.dumps(mark), "utf-8")
    bundle.publish(source_database, target, SITE, kind)
    assert digests(target) == first
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_was_not_published_stays_when_a_folder_is_published_again(source_database: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    bundle.publish(source_database, target, SITE, "static")
    own = {"CNAME": "papers.example", ".git/HEAD": "ref: refs/heads/main", "notes/plan.txt": "next year"}
    for name, text in own.items():
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text(text)

    for _ in range(2):
        bundle.publish(source_database, target, SITE, "static")

    assert own == {name: (target / name).read_text() for name in own}
    assert not (own.keys() & set(json.loads((target / bundle.MARK).read_text("utf-8"))["files"]))


@pytest.mark.parametrize("name", ["seeds", "seeds/2025", "schema", ".corpus/site", ".git", ".", ".."])
@pytest.mark.parametrize("marked", [False, True])
def test_nothing_is_published_over_the_sources_of_a_corpus(
    source_database: Path, tmp_path: Path, name: str, marked: bool
) -> None:
    root = tmp_path / "around" / "corpus"
    for each in ("seeds/2025", "schema", ".corpus/site", ".git"):
        (root / each).mkdir(parents=True)
    (root / "corpus.toml").write_text("")
    (root / "seeds" / "2025" / "a.txt").write_text("years of work")
    if marked and name != "..":
        (root / name / bundle.MARK).write_text("{}")
    before = digests(tmp_path / "around")

    with pytest.raises(UsageError):
        bundle.publish(source_database, root / name, SITE, force=True)

    assert before == digests(tmp_path / "around")


def test_a_folder_beside_the_sources_of_a_corpus_is_published_to(source_database: Path, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text("")
    (tmp_path / "seeds").mkdir()

    bundle.publish(source_database, tmp_path / "site", SITE)

    assert (tmp_path / "site" / bundle.MARK).is_file()


def test_a_folder_of_somebody_else_is_refused(source_database: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (target / "thesis.txt").write_text("years of work")
    with pytest.raises(UsageError, match="not empty"):
        bundle.publish(source_database, target, SITE)
    assert (target / "thesis.txt").read_text() == "years of work"
    (target / "corpus.toml").write_text("")
    with pytest.raises(UsageError, match="is a corpus"):
        bundle.publish(source_database, target, SITE, force=True)
    (target / "corpus.toml").unlink()
    bundle.publish(source_database, target, SITE, force=True)
    assert not (target / "thesis.txt").exists()


def test_the_bundle_says_what_datasette_reads(source_database: Path, tmp_path: Path) -> None:
    bundle.publish(source_database, tmp_path / "site", SITE, "datasette")
    described = yaml.safe_load((tmp_path / "site/metadata.yaml").read_text("utf-8"))
    configured = yaml.safe_load((tmp_path / "site/datasette.yaml").read_text("utf-8"))
    assert described["title"] == "Narrows Papers"
    assert described["plugins"]["corpus_cli"]["base_url"] == "https://papers.example"
    tables = described["databases"]["corpus"]["tables"]
    assert tables["catalogue"]["facets"] == [{"array": "authors"}, {"array": "keywords"}, "theme", "language", "year"]
    assert tables["contacts"] == {"hidden": True}
    assert all(table["license"] == "CC-BY-4.0" for table in tables.values() if not table.get("hidden"))
    assert configured["settings"]["default_allow_sql"] is False
    assert configured["databases"]["corpus"]["queries"] == described["databases"]["corpus"]["queries"]
    subprocess.run(["sh", "-n", str(tmp_path / "site/serve.sh")], check=True)


def test_columns_are_described_as_the_models_and_tables_have_them(site_database: Path) -> None:
    opened = sqlite3.connect(site_database)
    for table, (model, columns) in MODELS.items():
        present = {row[1] for row in opened.execute(f"PRAGMA table_info({table})")}
        assert set(columns) <= present
        unknown = {name for name in columns if name not in model.model_fields} - {
            "slug",
            "year",
            "body",
            "entry_id",
            "work_id",
            "target_id",
        }
        assert not unknown
    opened.close()


def test_the_image_is_pinned_and_its_user_has_no_rights(source_database: Path, tmp_path: Path) -> None:
    bundle.publish(source_database, tmp_path / "site", SITE, "docker")
    dockerfile = (tmp_path / "site/Dockerfile").read_text()
    assert dockerfile.startswith("FROM python:3.13-")
    assert "\nUSER 10001\n" in dockerfile
    assert all("==" in line for line in (tmp_path / "site/requirements.txt").read_text().split())


def test_every_link_of_the_folder_leads_to_a_file_and_none_outside(source_database: Path, tmp_path: Path) -> None:
    from urllib.parse import unquote

    from lxml import html

    folder = tmp_path / "deep/down/site"
    bundle.publish(source_database, folder, SITE, "static", include_incomplete=True)
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 25
    downloads = {path for path in pages if path.name == "404.html"}
    for page in set(pages) - downloads:
        if 'http-equiv="refresh"' in page.read_text("utf-8"):
            continue
        tree = html.fromstring(page.read_text("utf-8"))
        for node in tree.xpath(
            "//a[@href] | //link[@href and not(@rel='canonical') and not(@hreflang)] | //script[@src] | //form[@action]"
        ):
            link = node.get("href") or node.get("src") or node.get("action")
            if link.startswith(("https://", "http://", "#")):
                assert node.tag == "a" or link.startswith("#")
                continue
            target = (page.parent / unquote(link.split("?")[0].split("#")[0])).resolve()
            assert target.is_file(), (page, link)
            assert target.is_relative_to(folder)


def test_the_folder_without_an_address_has_no_sitemap_and_no_canonical_links(
    source_database: Path, tmp_path: Path
) -> None:
    from dataclasses import replace

    bundle.publish(source_database, tmp_path / "site", replace(SITE, base_url=None, downloads=False), "static")
    assert not (tmp_path / "site/sitemap.xml").exists()
    assert not (tmp_path / "site/corpus.db").exists()
    page = (tmp_path / "site/c/2025-03-14-vale-harbour.html").read_text("utf-8")
    assert "canonical" not in page
    assert "<id>urn:uuid:" in (tmp_path / "site/feed.atom").read_text("utf-8")
    moved = (tmp_path / "site/c/harbour-old.html").read_text("utf-8")
    assert 'url=../c/2025-03-14-vale-harbour.html"' in moved


def test_the_index_of_the_folder_has_every_term_of_the_database(tmp_path: Path) -> None:
    source = stored(tmp_path / "corpus.db", [*specimens.ALL, *specimens.numbered(30)])
    bundle.publish(source, tmp_path / "site", SITE, "static", include_incomplete=True)
    terms: dict[str, list[int]] = {}
    for path in (tmp_path / "site/search").glob("terms-*.js"):
        text = path.read_text("utf-8").removeprefix("corpusTerms(").removesuffix(");\n")
        terms |= json.loads(text.partition(",")[2].replace("<\\/", "</"))
    opened = sqlite3.connect(source)
    opened.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, commentaries_fts, row)")
    expected = dict(opened.execute("SELECT term, doc FROM temp.v").fetchall())
    opened.close()
    assert set(terms) == set(expected)
    counted = {}
    for term, postings in terms.items():
        at, documents = 0, 0
        while at < len(postings):
            at += 2 + postings[at + 1]
            documents += 1
        counted[term] = documents
    assert counted == expected
