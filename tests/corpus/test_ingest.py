"""Files are the truth; the database follows them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus, health
from corpus_cli.errors import CorpusError, StoreError, UsageError
from corpus_cli.store import checks

Write = Callable[..., Path]


def outcomes(report: object) -> dict[str, str]:
    return {file.path: file.outcome for file in report.files}  # type: ignore[attr-defined]


def test_a_second_ingest_changes_nothing_and_says_so(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    before = corpus.get("a")

    report = corpus.ingest()

    assert {"seeds/a.txt": "unchanged"} == outcomes(report)
    assert before == corpus.get("a")


def test_a_changed_file_updates_its_record_and_the_index(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    write("b.txt", title="Another", body="Gulls are patient creditors of every harbour in the world.")
    corpus.ingest()
    write("b.txt", title="Another", body="Cormorants keep the accounts of every harbour.")

    report = corpus.ingest()

    assert "updated" == outcomes(report)["seeds/b.txt"]
    assert [] == list(corpus.search("gulls").results)
    assert ["b"] == [hit.id for hit in corpus.search("cormorants").results]


def test_the_record_of_a_deleted_file_stays_until_prune(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    corpus.ingest()
    path.unlink()

    kept = corpus.ingest()
    pruned = corpus.ingest(prune=True)

    assert ("seeds/a.txt",) == kept.gone
    assert {"seeds/a.txt": "removed"} == outcomes(pruned)
    assert [] == corpus.ids()
    assert 0 == corpus.db.execute("SELECT count(*) FROM people").fetchone()[0]


def test_a_file_with_the_same_words_is_a_duplicate_of_the_first(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    (path.parent / "b.txt").write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    (path.parent / "c.txt").write_bytes(path.read_bytes())

    report = corpus.ingest()

    assert {"seeds/a.txt": "added", "seeds/b.txt": "duplicate", "seeds/c.txt": "duplicate"} == outcomes(report)
    assert {"a"} == {file.duplicate_of for file in report.files if file.outcome == "duplicate"}


def test_a_duplicate_takes_the_place_of_the_first_when_that_goes(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    (path.parent / "b.txt").write_bytes(path.read_bytes() + b"\n")
    corpus.ingest()
    path.unlink()

    corpus.ingest(prune=True)
    corpus.ingest()

    assert ["b"] == corpus.ids()


def test_a_revision_is_reported_with_its_original(corpus: Corpus, write: Write) -> None:
    body = " ".join(
        f"Berth {n} was dredged in {1990 + n} and paid for by the tenants of berth {n + 1}." for n in range(30)
    )
    write("a.txt", body=body)
    write("b.txt", body=body + " A last remark was added in the second printing.")

    report = corpus.ingest()

    assert {"seeds/a.txt": "added", "seeds/b.txt": "added"} == outcomes(report)
    found = [d for file in report.files for d in file.diagnostics if d.code.startswith("D4")]
    assert found
    assert "'a'" in found[0].message or " a " in found[0].message or "seeds/a.txt" in found[0].message


def test_a_refused_file_does_not_stop_the_others(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    (corpus.root / "seeds" / "bad.txt").write_bytes(
        "Größe, caffè, naïve, Übung, fête, señor\n".encode() * 9 + b"\xff\xfe\x80 broken\n"
    )
    (corpus.root / "seeds" / "empty.txt").write_bytes(b"")

    report = corpus.ingest()

    assert {"seeds/a.txt": "added", "seeds/bad.txt": "refused", "seeds/empty.txt": "refused"} == outcomes(report)
    assert all(file.diagnostics for file in report.files if file.outcome == "refused")


@pytest.mark.parametrize("rebuild", [False, True])
@pytest.mark.parametrize("name", ["nope", "hex", ""])
def test_a_name_that_no_encoding_has_changes_nothing(corpus: Corpus, write: Write, name: str, rebuild: bool) -> None:
    write("a.txt")
    corpus.ingest()

    with pytest.raises(UsageError, match="no encoding is called"):
        corpus.ingest(encoding=name, rebuild=rebuild)

    assert ["a"] == corpus.ids()


def test_an_encoding_of_one_run_is_declared_for_the_next(corpus: Corpus, write: Write) -> None:
    write("plain.txt", title="Another", body="Gulls are patient creditors.")
    path = write("a.txt", title="Ce que doit le port", body="La marée paie l’été, écrit Zoë.")
    path.write_bytes(path.read_text("utf-8").encode("mac_roman"))

    corpus.ingest(encoding="mac_roman", paths=[path])
    corpus.ingest(encoding="utf-8", paths=[corpus.root / "seeds" / "plain.txt"])
    first = corpus.get("a")
    corpus.ingest(rebuild=True)

    assert "La marée paie l’été, écrit Zoë." in first.body
    assert first == corpus.get("a")
    assert ["a.toml"] == [each.name for each in (corpus.root / "seeds").glob("*.toml")]


def test_an_encoding_of_a_run_that_stores_nothing_is_not_declared(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    path.write_bytes(path.read_bytes() + "Zoë paie l’été.\n".encode("mac_roman"))
    (path.parent / "empty.txt").write_bytes(b"")

    with pytest.raises(CorpusError):
        corpus.ingest(encoding="mac_roman", atomic=True)
    corpus.ingest(encoding="mac_roman", dry_run=True)

    assert [] == list(path.parent.glob("*.toml"))


def test_atomic_stores_nothing_when_a_file_is_refused(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    (corpus.root / "seeds" / "empty.txt").write_bytes(b"")

    with pytest.raises(CorpusError, match=r"empty\.txt"):
        corpus.ingest(atomic=True)

    assert [] == corpus.ids()


def test_a_rebuild_that_stores_nothing_leaves_nothing(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    (corpus.root / "seeds" / "empty.txt").write_bytes(b"")

    with pytest.raises(CorpusError, match=r"empty\.txt"):
        corpus.ingest(rebuild=True, atomic=True)

    assert ["a"] == corpus.ids()
    assert ["corpus.db"] == [path.name for path in corpus.root.glob("corpus.db*")]


def test_a_dry_run_writes_nothing(corpus: Corpus, write: Write) -> None:
    write("a.txt")

    report = corpus.ingest(dry_run=True)

    assert {"seeds/a.txt": "added"} == outcomes(report)
    assert not corpus.database_path.exists()


def test_a_dry_run_of_a_rebuild_leaves_the_database_alone(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    before = corpus.database_path.read_bytes()

    report = corpus.ingest(rebuild=True, dry_run=True)

    assert {"seeds/a.txt": "added"} == outcomes(report)
    assert before == corpus.database_path.read_bytes()


def test_an_interrupted_run_leaves_the_database_as_it_was(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    write("b.txt", title="Another", body="It is about something else entirely, namely cranes.")
    write("c.txt", title="A third", body="It is about pilots.")

    def interrupt(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        corpus.ingest(progress=interrupt)

    assert ["a"] == corpus.ids()
    assert checks.pages(corpus.db) is None
    assert checks.full_text(corpus.db) is None


def test_two_rebuilds_give_the_same_bytes(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    write("b.txt", title="Another", body="Gulls are patient creditors.")
    digests = []
    for _ in range(2):
        corpus.ingest(rebuild=True)
        digests.append(hashlib.sha256(corpus.database_path.read_bytes()).hexdigest())

    assert digests[0] == digests[1]


def test_records_do_not_depend_on_the_order_in_which_files_came(corpus: Corpus, write: Write) -> None:
    write("b.txt", title="Another", body="Gulls are patient creditors.")
    corpus.ingest()
    write("a.txt")
    corpus.ingest()
    step_by_step = [corpus.get(each) for each in corpus.ids()]

    corpus.ingest(rebuild=True)

    assert step_by_step == [corpus.get(each) for each in corpus.ids()]


def test_worker_processes_give_the_same_records(corpus: Corpus, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        write(f"{number}.txt", title=f"Number {number}", body=f"Quay {number} " * (number + 5))
    corpus.ingest(rebuild=True, jobs=1)
    alone = [corpus.get(each) for each in corpus.ids()]
    monkeypatch.setattr("corpus_cli.corpus.workers.PARALLEL_FROM", 2)

    corpus.ingest(rebuild=True, jobs=2)

    assert alone == [corpus.get(each) for each in corpus.ids()]


def test_a_file_under_another_name_gets_the_id_of_its_name(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    corpus.ingest()
    path.rename(path.with_name("renamed-by-hand.txt"))

    report = corpus.ingest()

    assert {"seeds/renamed-by-hand.txt": "updated"} == outcomes(report)
    assert ["renamed-by-hand"] == corpus.ids()


def test_two_files_of_one_name_get_two_ids(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    write("2024/a.txt", title="Another", body="Gulls are patient creditors.")

    corpus.ingest()

    assert ["a", "a-2"] == corpus.ids()


def test_a_name_without_ascii_letters_gives_a_hash(corpus: Corpus, write: Write) -> None:
    write("표지안.txt")

    corpus.ingest()

    assert ["c-0b2f3a8ae0"] == corpus.ids()


def test_a_sidecar_wins_over_the_text_and_survives_the_next_ingest(corpus: Corpus, write: Write) -> None:
    path = write("a.txt")
    path.with_suffix(".toml").write_text('title = "Declared"\n', "utf-8")
    corpus.ingest()
    write("a.txt", title="Changed in the text")
    corpus.ingest()

    found = corpus.get("a")

    assert "Declared" == found.title
    assert "sidecar" == found.provenance["title"].source


def test_a_finding_in_a_sidecar_keeps_its_file_and_line(corpus: Corpus, write: Write) -> None:
    write("a.txt").with_suffix(".toml").write_text('theme = "Ports"\n\ntitel = "Declared"\n', "utf-8")
    corpus.ingest()

    assert [("seeds/a.toml", 3)] == [
        (each.path, each.line) for each in corpus.get("a").diagnostics if each.code == "F013"
    ]

    (corpus.root / "seeds" / "a.toml").unlink()
    corpus.ingest()

    assert [] == [each for each in corpus.get("a").diagnostics if each.code == "F013"]


def test_a_path_outside_the_corpus_is_an_error(corpus: Corpus, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("text", "utf-8")

    with pytest.raises(UsageError, match="outside the corpus"):
        corpus.ingest([outside])


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("notes.txt", "outside seeds/", id="beside-seeds"),
        pytest.param("drafts", "outside seeds/", id="another-folder"),
        pytest.param("seeds/table.csv", "not taken for a commentary", id="no-format"),
        pytest.param("seeds/README.txt", "not taken for a commentary", id="readme"),
        pytest.param("seeds/LICENSE", "not taken for a commentary", id="no-suffix"),
        pytest.param("corpus.toml", "not taken for a commentary", id="configuration"),
    ],
)
def test_what_a_rebuild_would_not_find_is_not_stored(corpus: Corpus, write: Write, name: str, message: str) -> None:
    write("../drafts/a.txt")
    if name not in ("drafts", "corpus.toml"):
        write(f"../{name}")

    with pytest.raises(UsageError, match=message):
        corpus.ingest([corpus.root / name])


def test_the_corpus_itself_stands_for_its_seeds(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    write("../drafts/b.txt", title="Another", body="Gulls are patient creditors.")

    assert {"seeds/a.txt": "added"} == outcomes(corpus.ingest([corpus.root]))


def test_a_file_that_is_no_source_any_more_is_gone(
    corpus: Corpus, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.text")
    corpus.ingest()
    with monkeypatch.context() as patched:
        patched.setattr("corpus_cli.corpus.ingest.is_source", lambda path: path.suffix == ".txt")

        assert ("seeds/a.text",) == corpus.ingest().gone
        assert {"seeds/a.text": "removed"} == outcomes(corpus.ingest(prune=True))
    assert path.is_file()


def test_a_link_that_leads_out_of_the_corpus_is_refused(corpus: Corpus, write: Write, tmp_path: Path) -> None:
    write("a.txt")
    (tmp_path / "outside.txt").write_text("A note\n\nIt is somewhere else.\n", "utf-8")
    (corpus.root / "seeds" / "link.txt").symlink_to(tmp_path / "outside.txt")

    report = corpus.ingest()

    assert {"seeds/a.txt": "added", "seeds/link.txt": "refused"} == outcomes(report)
    found = {each.path: [finding.code for finding in each.diagnostics] for each in corpus.validate()}
    assert ["F010"] == found["seeds/link.txt"]
    assert 0 == health.status(corpus)["changed_files"]


def test_a_readme_is_not_a_commentary(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    (corpus.root / "seeds" / "README.md").write_text("# Where these come from\n", "utf-8")

    assert {"seeds/a.txt": "added"} == outcomes(corpus.ingest())


def test_a_file_that_is_no_database_is_named_with_the_remedy(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.database_path.write_bytes(b"this is no database, but it is long enough to look like a file" * 20)

    with pytest.raises(StoreError, match="damaged") as caught:
        corpus.ingest()

    assert "rebuild" in (caught.value.hint or "")


def test_a_database_of_a_newer_program_is_refused(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    with corpus.db.atomic():
        corpus.db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('corpus', 'm999_future', '')"
        )
    corpus.close()

    with pytest.raises(StoreError, match="newer"):
        corpus.ids()
