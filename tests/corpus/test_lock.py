"""Writers wait for one another, and readers for nobody."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus, adding, lock, upkeep
from corpus_cli.errors import UnusableCorpus
from corpus_cli.store import database

Write = Callable[..., Path]


@pytest.fixture
def busy(corpus: Corpus, write: Write) -> Iterator[threading.Event]:
    """Somebody else is writing to the corpus, until the event is set."""
    write("a.txt")
    corpus.ingest()
    taken, done = threading.Event(), threading.Event()

    def hold() -> None:
        with lock.held(corpus.root):
            taken.set()
            done.wait(60)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        taken.wait(60)
        yield done
        done.set()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda c: c.ingest(), id="ingest"),
        pytest.param(lambda c: c.ingest(rebuild=True), id="rebuild"),
        pytest.param(lambda c: upkeep.set_values(c, "a", {"title": "Declared"}), id="set"),
    ],
)
def test_a_writer_that_waits_too_long_says_why(
    corpus: Corpus, busy: threading.Event, change: Callable[[Corpus], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT", 0)

    with pytest.raises(UnusableCorpus, match="another program is changing the corpus"):
        change(corpus)

    assert not busy.is_set()
    assert ["a.txt"] == [path.name for path in (corpus.root / "seeds").iterdir()]


def test_a_dry_run_and_a_reader_wait_for_nobody(corpus: Corpus, busy: threading.Event) -> None:
    assert 1 == corpus.ingest(dry_run=True).count("unchanged")
    assert ["a"] == corpus.ids()
    assert not busy.is_set()


def test_a_text_added_during_a_rebuild_is_in_the_new_database(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    text = b"A note on tugs\n\nTugs are paid by the hour, and the hour is long.\n"
    other = Corpus.open(corpus.root)
    proposal = adding.propose(other, text, "tugs.txt", {})

    with ThreadPoolExecutor(1) as pool:
        reading = threading.Event()
        rebuilt = pool.submit(lambda: corpus.ingest(rebuild=True, progress=lambda _: reading.set()))
        reading.wait(60)
        added = adding.accept(other, proposal)
        rebuilt.result()

    assert sorted(["a", added.id]) == Corpus.open(corpus.root).ids()


def test_values_declared_at_once_are_all_there(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    values = {"theme": "Ports", "series": "Papers", "publisher": "Harbour Institute", "license": "CC-BY-4.0"}

    def declare(item: tuple[str, str]) -> None:
        own = Corpus.open(corpus.root)
        upkeep.set_values(own, "a", dict([item]))
        own.close()

    with ThreadPoolExecutor(len(values)) as pool:
        list(pool.map(declare, values.items()))

    stored = Corpus.open(corpus.root).get("a")
    assert values == {name: getattr(stored, name) for name in values}
    assert [4, 3, 2, 1] == [each.number for each in upkeep.log(corpus)]


def test_a_transaction_that_reads_first_waits_for_another_writer(corpus: Corpus, write: Write) -> None:
    write("a.txt")
    corpus.ingest()
    path = corpus.database_path
    reading = threading.Event()

    def count_then_write() -> None:
        db = database.connect(path)
        reading.set()
        with database.writing(db):
            (count,) = db.execute("SELECT count(*) FROM keywords").fetchone()
            db.execute("INSERT INTO keywords (keyword) VALUES (?)", [f"the {count + 1}th"])
        db.close()

    first = database.connect(path)
    with ThreadPoolExecutor(1) as pool:
        with database.writing(first):
            second = pool.submit(count_then_write)
            reading.wait(60)
            first.execute("INSERT INTO keywords (keyword) VALUES ('of the first')")
        second.result()

    assert "the 4th" in {row[0] for row in first.execute("SELECT keyword FROM keywords")}
    first.close()
