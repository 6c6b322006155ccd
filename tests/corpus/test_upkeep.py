"""Every change can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus, upkeep
from corpus_cli.errors import NothingMatched, StoreError, UsageError

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


def test_taking_a_declared_value_out_brings_the_stated_one_back(stored: Corpus) -> None:
    upkeep.set_values(stored, "a", {"title": "Declared"})

    upkeep.set_values(stored, "a", {"title": None})

    assert "Who Pays for the Quay" == stored.get("a").title
    assert not (stored.root / "seeds" / "a.toml").exists()


def test_a_comment_in_a_sidecar_survives_set(stored: Corpus) -> None:
    (stored.root / "seeds" / "a.toml").write_text('# checked by hand\ntitle = "Declared"\n', "utf-8")

    upkeep.set_values(stored, "a", {"theme": "Ports"})

    assert "# checked by hand" in (stored.root / "seeds" / "a.toml").read_text("utf-8")


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
