"""Every change can be taken back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus, adding, naming, upkeep
from corpus_cli.errors import ConfigError, NothingMatched, StoreError, UnusableCorpus, UsageError
from corpus_cli.rules.authority_file import AUTHORS, alias, merge

Write = Callable[..., Path]


@pytest.fixture
def stored(corpus: Corpus, write: Write) -> Corpus:
    write("a.txt")
    write("b.txt", title="Another", body="Gulls are patient creditors.")
    corpus.ingest()
    return corpus


def snapshot(corpus: Corpus) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (corpus.root / "seeds").iterdir()}


def test_set_declares_a_value_beside_the_text(stored: Corpus) -> None:
    text = (stored.root / "seeds" / "a.txt").read_bytes()

    upkeep.set_values(stored, "a", {"title": "Declared", "keywords": ["One", "Two"]})

    assert ("Declared", ("One", "Two")) == (stored.get("a").title, stored.get("a").keywords)
    assert text == (stored.root / "seeds" / "a.txt").read_bytes()


@pytest.mark.parametrize("name", ["Ana Pereira", "Pereira, Ana", "ANA PEREIRA", "Ana-Pereira"])
def test_an_author_who_is_declared_keeps_what_the_text_says_of_them(stored: Corpus, name: str) -> None:
    before = stored.get("a").authors[0].affiliations

    upkeep.set_values(stored, "a", {"authors": [name, "Rui Costa"]})

    assert "Harbour Institute" == before[0].organization
    assert [before, ()] == [each.affiliations for each in stored.get("a").authors]


def test_an_author_who_stays_keeps_what_is_declared_besides_the_name(stored: Corpus) -> None:
    (stored.root / "seeds" / "a.toml").write_text(
        """\
# by hand
theme = "Ports"

[[links]]
rel = "translation"
url = "https://harbour.example/pt"

[[authors]]
name = "Ana Pereira"
orcid = "0000-0002-1825-0097"
affiliations = [{ text = "Dean, Port School" }]

[[authors]]
name = "Eva Lind"
""",
        "utf-8",
    )
    stored.ingest()

    upkeep.set_values(stored, "a", {"authors": ["Costa, Rui", "Pereira, Ana"]})

    commentary = stored.get("a")
    assert ["Rui Costa", "Ana Pereira"] == [each.name for each in commentary.authors]
    assert "0000-0002-1825-0097" == commentary.authors[1].orcid
    assert ["Dean, Port School"] == [each.text for each in commentary.authors[1].affiliations]
    assert "https://harbour.example/pt" == commentary.links[0].url
    assert "# by hand" in (stored.root / "seeds" / "a.toml").read_text("utf-8")


def test_taking_a_declared_value_out_brings_the_stated_one_back(stored: Corpus) -> None:
    upkeep.set_values(stored, "a", {"title": "Declared"})

    upkeep.set_values(stored, "a", {"title": None})

    assert "Who Pays for the Quay" == stored.get("a").title
    assert not (stored.root / "seeds" / "a.toml").exists()


def test_a_comment_in_a_sidecar_survives_set(stored: Corpus) -> None:
    (stored.root / "seeds" / "a.toml").write_text('# checked by hand\ntitle = "Declared"\n', "utf-8")

    upkeep.set_values(stored, "a", {"theme": "Ports"})

    assert "# checked by hand" in (stored.root / "seeds" / "a.toml").read_text("utf-8")


@pytest.fixture
def two_formats(stored: Corpus) -> Corpus:
    """a.md is there beside a.txt, and both have what a.toml declares."""
    (stored.root / "seeds" / "a.md").write_text("# A Note on Tugs\n\nTugs are paid by the hour.\n", "utf-8")
    (stored.root / "seeds" / "a.toml").write_text('theme = "Ports"\n', "utf-8")
    stored.ingest()
    return stored


def test_a_value_is_declared_for_one_of_two_files_that_differ_in_their_format(two_formats: Corpus) -> None:
    other = two_formats.id_of("seeds/a.md")

    upkeep.set_values(two_formats, other, {"title": "Declared"})
    two_formats.ingest(rebuild=True)

    by_path = {each.path: each for each in two_formats.select()}
    assert ("Declared", "Ports") == (by_path["seeds/a.md"].title, by_path["seeds/a.md"].theme)
    assert ("Who Pays for the Quay", "Ports") == (by_path["seeds/a.txt"].title, by_path["seeds/a.txt"].theme)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda c, each: upkeep.set_values(c, each, {"title": "Declared"}), id="set"),
        pytest.param(lambda c, each: upkeep.rename(c, each, "renamed"), id="rename"),
        pytest.param(upkeep.remove, id="remove"),
    ],
)
def test_a_change_of_one_of_two_formats_leaves_the_other_alone_and_can_be_undone(
    two_formats: Corpus, change: Callable[[Corpus, str], object]
) -> None:
    files, ids = snapshot(two_formats), two_formats.ids()
    kept = two_formats.get(two_formats.id_of("seeds/a.txt"))

    change(two_formats, two_formats.id_of("seeds/a.md"))

    assert kept == two_formats.get(two_formats.id_of("seeds/a.txt"))
    upkeep.undo(two_formats)
    assert (files, ids) == (snapshot(two_formats), two_formats.ids())


def test_a_finding_names_the_sidecar_it_is_in(two_formats: Corpus) -> None:
    (two_formats.root / "seeds" / "a.md.toml").write_text('titel = "Declared"\n', "utf-8")

    report = two_formats.ingest()

    found = {finding.path for file in report.files for finding in file.diagnostics if finding.code == "F013"}
    assert {"seeds/a.md.toml"} == found
    assert {"seeds/a.md.toml"} == {
        d.path for each in two_formats.validate() for d in each.diagnostics if d.code == "F013"
    }


def test_rename_keeps_the_old_id_as_an_alias(stored: Corpus) -> None:
    new = upkeep.rename(stored, "a", "2025-quay")

    assert "2025-quay" == new
    assert ["2025-quay", "b"] == stored.ids()
    assert "2025-quay" == stored.get("a").id
    stored.ingest(rebuild=True)
    assert "2025-quay" == stored.get("a").id


def test_rename_to_a_taken_name_changes_nothing(stored: Corpus) -> None:
    before = snapshot(stored)

    with pytest.raises(UsageError, match="taken"):
        upkeep.rename(stored, "a", "b")

    assert before == snapshot(stored)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda c: upkeep.set_values(c, "a", {"title": "Declared"}), id="set"),
        pytest.param(lambda c: upkeep.rename(c, "a", "renamed"), id="rename"),
        pytest.param(lambda c: upkeep.remove(c, "a"), id="remove"),
    ],
)
def test_undo_takes_a_change_back(stored: Corpus, change: Callable[[Corpus], object]) -> None:
    files, records = snapshot(stored), [stored.get(each) for each in stored.ids()]
    change(stored)
    assert files != snapshot(stored)

    upkeep.undo(stored)

    assert files == snapshot(stored)
    assert records == [stored.get(each) for each in stored.ids()]


def change_title(corpus: Corpus) -> Path:
    upkeep.set_values(corpus, "a", {"title": "Declared"})
    return corpus.root / "seeds" / "a.toml"


def change_sidecar(corpus: Corpus) -> Path:
    upkeep.set_values(corpus, "a", {"theme": "Ports"})
    corpus.ingest()
    return change_title(corpus)


def change_name(corpus: Corpus) -> Path:
    upkeep.rename(corpus, "a", "renamed")
    return corpus.root / "seeds" / "renamed.txt"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(change_title, id="sidecar-that-goes"),
        pytest.param(change_sidecar, id="sidecar-that-is-replaced"),
        pytest.param(change_name, id="text-that-goes"),
    ],
)
@pytest.mark.parametrize("edit", [pytest.param(b"\n# by hand\n", id="edited"), pytest.param(b"", id="untouched")])
def test_undo_keeps_a_copy_of_what_it_takes_away(stored: Corpus, change: Callable[[Corpus], Path], edit: bytes) -> None:
    path = change(stored)
    path.write_bytes(path.read_bytes() + edit)
    before = path.read_bytes()

    undone = upkeep.undo(stored)

    (touched,) = (each for each in undone.files if (stored.root / each.path) == path)
    assert touched.kept
    assert before == (stored.root / touched.kept).read_bytes()
    assert bool(edit) == touched.edited


def test_undo_of_an_addition_keeps_the_only_copy(stored: Corpus) -> None:
    text = b"A note on tugs\n\nTugs are paid by the hour, and the hour is long.\n"
    added = adding.accept(stored, adding.propose(stored, text, "-", {}))

    undone = upkeep.undo(stored)

    assert not (stored.root / added.path).exists()
    assert [text] == [(stored.root / each.kept).read_bytes() for each in undone.files if each.kept]


def test_undo_without_the_copy_from_before_touches_nothing(stored: Corpus) -> None:
    upkeep.rename(stored, "a", "renamed")
    shutil.rmtree(stored.root / ".corpus" / "trash")
    before = snapshot(stored)

    with pytest.raises(UnusableCorpus, match="gone from the trash"):
        upkeep.undo(stored)

    assert before == snapshot(stored)


def test_undo_of_a_change_of_an_authority_file_is_seen_in_the_records(stored: Corpus) -> None:
    def join(text: str) -> str:
        return text + '[[person]]\nname = "Ana Maria Pereira"\nvariants = ["Ana Pereira"]\n'

    naming.edit(stored, AUTHORS, "authors merge", join)
    assert "Ana Maria Pereira" == stored.get("a").authors[0].name

    upkeep.undo(stored)

    assert "Ana Pereira" == stored.get("a").authors[0].name


def test_a_merge_reaches_translators_and_editors(stored: Corpus) -> None:
    (stored.root / "seeds" / "a.toml").write_text(
        '[[contributors]]\nname = "A. Pereira"\nroles = ["translator"]\n', "utf-8"
    )
    stored.ingest()

    naming.edit(stored, AUTHORS, "authors merge", lambda text: merge(text, AUTHORS, "Ana Pereira", "A. Pereira"))

    assert ["Ana Pereira"] == [each.name for each in stored.get("a").contributors]


def test_a_form_in_another_script_is_divided_as_the_records_divide_the_name(stored: Corpus) -> None:
    upkeep.set_values(stored, "b", {"authors": ["아나 페레이라"]})

    naming.edit(stored, AUTHORS, "authors alias", lambda text: alias(text, AUTHORS, "Ana Pereira", "아나 페레이라"))

    author = stored.get("b").authors[0]
    assert ("Ana Pereira", "Pereira", "Ana", None) == (author.name, author.family, author.given, author.literal)


def test_an_authority_file_that_stops_the_ingest_is_put_back(stored: Corpus) -> None:
    path = stored.root / "schema" / "authors.toml"
    before = path.read_bytes()

    with pytest.raises(ConfigError):
        naming.edit(stored, AUTHORS, "authors merge", lambda text: text + "[[person]]\nname = 3\n")

    assert before == path.read_bytes()


@pytest.mark.parametrize(
    "cut", [pytest.param(1, id="line-break"), pytest.param(30, id="half-a-line"), pytest.param(-1, id="one-letter")]
)
def test_a_journal_that_was_cut_off_can_be_read_and_goes_on(stored: Corpus, cut: int) -> None:
    upkeep.set_values(stored, "a", {"title": "Één"})
    upkeep.set_values(stored, "a", {"title": "Två"})
    journal = stored.root / ".corpus" / "journal.jsonl"
    first, second = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(first + (second[:-cut] if cut > 0 else second[:1]))

    upkeep.set_values(stored, "b", {"title": "Tre"})

    assert "b" == upkeep.log(stored)[0].id
    assert len(upkeep.log(stored)) == (3 if cut == 1 else 2)
    assert 3 == upkeep.log(stored)[0].number
    upkeep.undo(stored)
    assert "Another" == stored.get("b").title


def test_undo_without_a_change_says_so(stored: Corpus) -> None:
    with pytest.raises(NothingMatched, match="nothing to undo"):
        upkeep.undo(stored)


def test_a_backup_restores_to_the_same_records(stored: Corpus, tmp_path: Path) -> None:
    upkeep.backup(stored, tmp_path / "backup.zip")

    upkeep.restore(tmp_path / "backup.zip", tmp_path / "again")

    again = Corpus.open(tmp_path / "again")
    assert [stored.get(each) for each in stored.ids()] == [again.get(each) for each in again.ids()]


def test_the_log_is_newest_first(stored: Corpus) -> None:
    upkeep.set_values(stored, "a", {"title": "One"})
    upkeep.remove(stored, "b")
    upkeep.undo(stored)

    assert [("remove", True), ("set", False)] == [(each.action, each.undone) for each in upkeep.log(stored)]


def test_a_change_that_cannot_be_stored_leaves_the_files_as_they_were(
    stored: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(stored)

    def fail(*arguments: object, **options: object) -> None:
        raise StoreError("no room")

    for change in (
        lambda: upkeep.set_values(stored, "a", {"title": "Declared"}),
        lambda: upkeep.rename(stored, "a", "renamed"),
        lambda: upkeep.remove(stored, "a"),
    ):
        with monkeypatch.context() as patched:
            patched.setattr(stored, "ingest", fail)
            with pytest.raises(StoreError):
                change()

        assert before == snapshot(stored)
