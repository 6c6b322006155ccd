"""Citation keys of a corpus: the same whatever the list and the order in which files come, and never another item's."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus
from corpus_cli.corpus.citing import citable, options
from corpus_cli.export import render

Write = Callable[..., Path]

LISTING = """\
{title}

{name}
Fellow, Towpath Centre

{date}

The keepers have seen it before (MFA 2024a), and nobody at the lock remembers who paid for the gates the last time they were hung.

References

{entry}
"""
MARCH = "Ministry of Ferries (MFA). 2024a. “Regular Press Conference.” March 29. https://mfa.example/0329"
MAY = "Ministry of Ferries (MFA). 2024a. “Regular Press Conference.” May 16. https://mfa.example/0516"


def put(
    corpus: Corpus, name: str, date: str, entry: str, *, title: str = "Canals after Coal", who: str = "Rosa TELLIER"
) -> None:
    text = LISTING.format(title=title, name=who, date=date, entry=entry)
    (corpus.root / "seeds" / name).write_text(text, "utf-8")


def keys(corpus: Corpus, of: str, ids: list[str] | None = None) -> dict[str, str]:
    """The keys of an export by what tells its items apart."""
    items = json.loads(render(citable(corpus, of, ids=ids), "csl-json", options=options(corpus)).content)
    return {item.get("URL") or item["title"]: item["id"] for item in items}


def test_a_key_does_not_pass_to_another_item_when_an_earlier_commentary_comes(corpus: Corpus) -> None:
    put(corpus, "late.txt", "9 January 2025", MAY)
    corpus.ingest()
    assert keys(corpus, "references") == {"https://mfa.example/0516": "mfa2024a"}

    put(corpus, "early.txt", "9 January 2024", MARCH, title="Before the Coal")
    corpus.ingest()

    found = keys(corpus, "references")
    assert "mfa2024a" not in found.values()
    assert all(key.startswith("mfa2024a-") for key in found.values())
    assert len(set(found.values())) == 2


def test_an_item_has_one_key_in_every_list(corpus: Corpus) -> None:
    put(corpus, "late.txt", "9 January 2025", MAY)
    put(corpus, "early.txt", "9 January 2024", MARCH, title="Before the Coal")
    corpus.ingest()

    everywhere = keys(corpus, "references")

    assert keys(corpus, "works") == everywhere
    assert keys(corpus, "references", ["late"]) | keys(corpus, "references", ["early"]) == everywhere


def test_another_wording_of_a_work_has_digits_of_its_own_and_the_work_keeps_its_key(corpus: Corpus) -> None:
    put(corpus, "early.txt", "9 January 2024", MAY, title="Before the Coal")
    put(corpus, "late.txt", "9 January 2025", MAY.replace("Regular Press", "Regular press"))
    corpus.ingest()

    (early,) = keys(corpus, "references", ["early"]).values()
    (late,) = keys(corpus, "references", ["late"]).values()

    assert early == "mfa2024a"
    assert late.startswith("mfa2024a-")
    assert list(keys(corpus, "works").values()) == ["mfa2024a"]


@pytest.mark.parametrize("order", [("a.txt", "b.txt"), ("b.txt", "a.txt")], ids=["a first", "b first"])
def test_commentaries_that_share_a_key_are_told_apart_by_what_they_say(corpus: Corpus, order: tuple[str, str]) -> None:
    titles = {"a.txt": "Reefs at Noon", "b.txt": "Reefs at Night"}
    for name in order:
        put(corpus, name, "9 January 2025", MAY, title=titles[name])
        corpus.ingest()

    step_by_step = keys(corpus, "commentaries")
    corpus.ingest(rebuild=True)

    assert all(key.startswith("tellier2025reefs-") for key in step_by_step.values())
    assert len(set(step_by_step.values())) == 2
    assert keys(corpus, "commentaries") == step_by_step


def test_what_is_alone_again_has_the_short_key(corpus: Corpus) -> None:
    put(corpus, "a.txt", "9 January 2025", MAY, title="Reefs at Noon")
    put(corpus, "b.txt", "10 January 2025", MARCH, title="Reefs at Night")
    corpus.ingest()
    (corpus.root / "seeds" / "b.txt").unlink()

    corpus.ingest(prune=True)

    assert keys(corpus, "commentaries") == {"Reefs at Noon": "tellier2025reefs"}
    assert keys(corpus, "references") == {"https://mfa.example/0516": "mfa2024a"}


def test_a_wording_that_is_the_first_of_its_work_now_has_the_key(corpus: Corpus) -> None:
    put(corpus, "early.txt", "9 January 2024", MAY, title="Before the Coal")
    put(corpus, "late.txt", "9 January 2025", MAY.replace("Regular Press", "Regular press"))
    put(corpus, "march.txt", "9 January 2023", MARCH, title="Long before the Coal")
    corpus.ingest()
    (corpus.root / "seeds" / "early.txt").unlink()
    corpus.ingest(prune=True)

    step_by_step = keys(corpus, "references")
    corpus.ingest(rebuild=True)

    assert keys(corpus, "references") == step_by_step
    assert {key.count("-") for key in step_by_step.values()} == {1}


def test_a_declared_key_stays_and_the_other_gives_way(corpus: Corpus) -> None:
    put(corpus, "a.txt", "9 January 2025", MAY, title="Reefs at Noon")
    put(corpus, "b.txt", "10 January 2025", MARCH, title="Low Water")
    (corpus.root / "seeds" / "b.toml").write_text('citation_key = "Tellier2025reefs"\n', "utf-8")
    corpus.ingest()

    found = keys(corpus, "commentaries")

    assert found["Low Water"] == "Tellier2025reefs"
    assert found["Reefs at Noon"].startswith("tellier2025reefs-")


def test_a_declared_romanisation_reaches_the_keys(corpus: Corpus) -> None:
    put(
        corpus,
        "a.txt",
        "9 January 2025",
        "김민수. 2023. “Locks in Winter.” Lock Review 3 (1): 4–9.",
        title="Reefs at Noon",
        who="서지원",
    )
    people = [("서지원", "Seo, Jiwon"), ("김민수", "Kim, Minsu")]
    (corpus.root / "schema" / "authors.toml").write_text(
        "".join(f'[[person]]\nname = "{name}"\nromanised = "{roman}"\n' for name, roman in people),
        "utf-8",
    )
    corpus.ingest()

    assert list(keys(corpus, "commentaries").values()) == ["seo2025reefs"]
    assert list(keys(corpus, "references").values()) == ["kim2023locks"]
