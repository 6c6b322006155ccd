"""References to one work, and references to commentaries of the corpus."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus
from corpus_cli.corpus.citing import citable
from corpus_cli.corpus.graph import cited_by, cites, works
from corpus_cli.corpus.linking import decided
from corpus_cli.errors import ConfigError
from corpus_cli.model.authority import WorkAuthority

Write = Callable[..., Path]

CITING = """\
A Second Look at the Quay

  • Commentary
  • May 2, 2025
  • Rui COSTA

I. What was said

It was said before (Pereira 2025), and measured before that (Costa 2023).

References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19.
Pereira, Ana. 2025. “{title}.” Harbour Institute, March 14.
"""


def cite(corpus: Corpus, title: str) -> None:
    (corpus.root / "seeds" / "citing.txt").write_text(CITING.format(title=title), "utf-8")


def test_a_reference_to_a_commentary_links_to_it(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Who Pays for the Quay")
    corpus.ingest()
    write("quay.txt")
    corpus.ingest()

    (citation,) = [each for each in corpus.get("citing").citations if "Pereira" in each.raw]

    assert "quay" == citation.commentary
    assert ["citing"] == [row["id"] for row in cited_by(corpus, "quay")]


def test_author_and_year_without_the_title_are_no_link(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Something Else Altogether")
    write("quay.txt")

    corpus.ingest()

    assert {None} == {each.commentary for each in corpus.get("citing").citations}


def test_a_link_goes_when_its_commentary_goes(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Who Pays for the Quay")
    write("quay.txt")
    corpus.ingest()
    (corpus.root / "seeds" / "quay.txt").unlink()

    corpus.ingest(prune=True)

    assert {None} == {each.commentary for each in corpus.get("citing").citations}


def test_references_of_two_commentaries_are_one_work(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Who Pays for the Quay")
    write("quay.txt")

    corpus.ingest()

    assert ["Waiting at Anchor"] == [row["title"] for row in works(corpus, least=2)]


def test_the_authority_file_sets_two_works_apart_and_back(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Who Pays for the Quay")
    write("quay.txt")
    authority = corpus.root / "schema" / "works.toml"
    authority.write_text('apart = [["citing:1", "quay:1"]]\n', "utf-8")

    corpus.ingest()

    assert [] == list(works(corpus, least=2))
    authority.unlink()
    corpus.ingest()
    assert ["Waiting at Anchor"] == [row["title"] for row in works(corpus, least=2)]


@pytest.mark.parametrize(
    ("authority", "expected"),
    [
        (WorkAuthority(), [{("a", 1), ("b", 1)}, {("c", 1)}]),
        (WorkAuthority(apart=(("a:1", "b:1"),)), [{("a", 1)}, {("b", 1)}, {("c", 1)}]),
        (WorkAuthority(same=(("b:1", "c:1"),)), [{("a", 1), ("b", 1), ("c", 1)}]),
        (WorkAuthority(same=(("b:1", "gone:9"),)), [{("a", 1), ("b", 1)}, {("c", 1)}]),
    ],
)
def test_decisions_are_applied_to_groups(authority: WorkAuthority, expected: list[set[tuple[str, int]]]) -> None:
    assert expected == decided([{("a", 1), ("b", 1)}, {("c", 1)}], authority)


def test_a_mistake_in_the_authority_file_is_named(corpus: Corpus, write: Write) -> None:
    write("quay.txt")
    (corpus.root / "schema" / "works.toml").write_text('apart = [["quay"]]\n', "utf-8")

    with pytest.raises(ConfigError, match="apart"):
        corpus.ingest()


def test_translations_that_one_announces_are_linked(corpus: Corpus) -> None:
    head = "\n\nBy Ana Pereira, Fellow, Harbour Institute\nMarch 14, 2025\n\n"
    english = f"Who Pays{head}1. The bill\n\nThe bill is sent to tenants.\n\n2. The answer\n\nRent follows traffic.\n\n■ See Korean Version on our website\n"
    korean = "누가 내는가\n\n글쓴이: Ana Pereira\n게재일: 2025년 3월 14일\n\n1. 청구서\n\n청구서는 세입자에게 간다.\n\n2. 답\n\n임대료는 교통량을 따른다.\n"
    (corpus.root / "seeds" / "en.txt").write_text(english, "utf-8")
    (corpus.root / "seeds" / "ko.txt").write_text(korean, "utf-8")

    corpus.ingest()

    assert ["ko"] == [link.commentary for link in corpus.get("en").links if link.rel == "translation"]


@pytest.mark.parametrize("rel", ["translation", "revision"])
def test_a_version_is_known_to_both_sides_although_one_names_the_other(corpus: Corpus, write: Write, rel: str) -> None:
    write("first.txt")
    write("second.txt", body="The bill goes to the city after all.").with_suffix(".toml").write_text(
        f'links = [{{rel = "{rel}", commentary = "first"}}]\n', "utf-8"
    )

    corpus.ingest()

    assert [
        [(version.link.rel, version.link.commentary, version.named) for version in corpus.versions(slug)]
        for slug in ("first", "second")
    ] == [[(rel, "second", False)], [(rel, "first", True)]]


@pytest.mark.parametrize(
    "announcement",
    [
        pytest.param("This is a revised version of “Who Pays for the Quay,” published in March.", id="by-title"),
        pytest.param("An earlier version of this commentary appeared on March 14, 2025.", id="by-the-text"),
        pytest.param("※ 이 글은 3월에 발표한 논평을 수정·보완한 것입니다.", id="in-korean"),
    ],
)
def test_an_announced_revision_is_linked_and_no_longer_reported(
    corpus: Corpus, write: Write, announcement: str
) -> None:
    body = " ".join(f"Berth {n} was dredged in {1990 + n} and paid for by berth {n + 1}." for n in range(30))
    write("a.txt", body=body)
    added = "A table was taken out of it, and the numbers of two years were added to the ones that were there before."
    revised = write("b.txt", title="The Quay, Again", body=f"{body} {added}")
    revised.write_text(f"{revised.read_text('utf-8')}\n{announcement}\n", "utf-8")

    report = corpus.ingest()

    assert [("revision", "a")] == [(link.rel, link.commentary) for link in corpus.get("b").links]
    assert announcement.strip("※ ") in corpus.get("b").body
    assert [] == [d.code for file in report.files for d in file.diagnostics if d.code in ("D403", "D404")]


def test_a_revision_of_a_text_that_is_not_there_is_linked_to_nothing(corpus: Corpus, write: Write) -> None:
    write("a.txt", title="Another Subject", body="Nothing of it is alike.")
    revised = write("b.txt", body=" ".join(f"Ship {n} waited for pilot {n + 3}." for n in range(30)))
    revised.write_text(f"{revised.read_text('utf-8')}\nThis is a revised version of “Pilots.”\n", "utf-8")

    corpus.ingest()

    assert [None] == [link.commentary for link in corpus.get("b").links]
    assert ["M112"] == [d.code for d in corpus.get("b").diagnostics if d.code == "M112"]


def test_a_translation_is_a_link_of_the_record_of_both(corpus: Corpus) -> None:
    head = "\n\nBy Ana Pereira, Fellow, Harbour Institute\nMarch 14, 2025\n\n"
    english = f"Who Pays{head}1. The bill\n\nThe bill is sent to tenants.\n\n2. The answer\n\nRent follows traffic.\n\n■ See Korean Version on our website\n"
    korean = "누가 내는가\n\n글쓴이: Ana Pereira\n게재일: 2025년 3월 14일\n\n1. 청구서\n\n청구서는 세입자에게 간다.\n\n2. 답\n\n임대료는 교통량을 따른다.\n"
    (corpus.root / "seeds" / "en.txt").write_text(english, "utf-8")
    (corpus.root / "seeds" / "ko.txt").write_text(korean, "utf-8")

    corpus.ingest()

    assert {"en": ["ko"], "ko": ["en"]} == {
        slug: [link.commentary for link in corpus.get(slug).links] for slug in ("en", "ko")
    }


TITLED = [
    pytest.param("Korean translation: “부두의 값”", "ko", id="other-language-and-title"),
    pytest.param("English translation of “부두의 값” (Harbour Notes 7, Korean)", "ko", id="this-language-and-title"),
    pytest.param("English translation of “부두의 값”", None, id="this-language-alone"),
    pytest.param("Korean version: 부두의 값", "ko", id="title-without-marks"),
]


@pytest.mark.parametrize("first", ["en.txt", "ko.txt"])
@pytest.mark.parametrize(("announcement", "language"), TITLED)
def test_a_translation_announced_by_its_title_is_linked_and_no_longer_reported(
    corpus: Corpus, announcement: str, language: str | None, first: str
) -> None:
    english = f"Who Pays for the Quay\n\nAna Pereira\nMarch 14, 2025\n\n{announcement}\n\n1. The bill\n\nThe bill is sent to the tenants every year, and nobody pays it.\n"
    korean = "부두의 값\n\n문가람\n2024년 1월 2일\n\n청구서는 해마다 세입자에게 간다. 아무도 그 값을 내지 않는다.\n"
    texts = {"en.txt": english, "ko.txt": korean}
    reports = []
    for name in (first, *(texts.keys() - {first})):
        (corpus.root / "seeds" / name).write_text(texts[name], "utf-8")
        reports.append(corpus.ingest())

    (link,) = [link for link in corpus.get("en").links if link.rel == "translation"]
    assert (link.commentary, link.language) == ("ko", language)
    found = [each for each in corpus.get("en").diagnostics if each.code in ("M112", "D405")]
    found += [each for file in reports[-1].files for each in file.diagnostics if each.code in ("M112", "D405")]
    found += [each for checked in corpus.validate() for each in checked.diagnostics if each.code in ("M112", "D405")]
    assert found == []


def test_a_title_in_the_language_of_the_text_is_no_translation(corpus: Corpus, write: Write) -> None:
    write("a.txt", title="The Price of Quays")
    other = write("b.txt", title="Another Quay", body="Nothing of it is alike.")
    other.write_text(
        other.read_text("utf-8").replace("Keywords", "Korean version: “The Price of Quays”\nKeywords"), "utf-8"
    )

    corpus.ingest()

    assert [None] == [link.commentary for link in corpus.get("b").links]
    assert ["M112"] == [each.code for each in corpus.get("b").diagnostics if each.code == "M112"]


NOTED = """\
Rivers Before Roads

Rui COSTA
May 2, 2025

Rivers were borders before they were roads.[1] The dams came later.[2] Few asked for them.[3] It ended.[4]

Notes

1. Nils Hallberg, Ferries and Tolls (Oslo: Fjord, 2019), 14.
2. Ibid., 20.
3. Hallberg, Ferries, 31; see also Sora Jung, Quays (Seoul: Naru, 2020), 9.
4. Jung, Quays, 12.
"""


def test_notes_that_repeat_a_work_are_no_works_of_their_own(corpus: Corpus) -> None:
    (corpus.root / "seeds" / "noted.txt").write_text(NOTED, "utf-8")
    corpus.ingest()

    references = corpus.get("noted").references

    assert [(1, 2, 3), (4, 5)] == [
        tuple(r.number for r in references if r.work == key) for key in dict.fromkeys(r.work for r in references)
    ]
    assert {("Ferries and Tolls", 1, 3), ("Quays", 1, 2)} == {
        (row["title"], row["references"], row["citations"]) for row in works(corpus)
    }
    assert ["Ferries and Tolls", "Quays"] == [item["title"] for item in citable(corpus, "references")]
    assert ["Ferries and Tolls", "Quays"] == [item["title"] for item in citable(corpus, "works")]
    assert [("Ferries and Tolls", 3), ("Quays", 2)] == [
        (row["title"], row["citations"]) for row in cites(corpus, "noted")
    ]


def test_works_of_repeating_notes_stay_when_another_text_cites_them(corpus: Corpus) -> None:
    (corpus.root / "seeds" / "noted.txt").write_text(NOTED, "utf-8")
    corpus.ingest()
    (corpus.root / "seeds" / "second.txt").write_text(
        NOTED.replace("Before", "And").replace("Ibid., 20", "Ibid., 3"), "utf-8"
    )
    corpus.ingest()

    both = [[r.work for r in corpus.get(name).references] for name in ("noted", "second")]

    assert both[0] == both[1]
    assert None not in both[0]


def test_a_reference_that_is_linked_is_not_suggested_by_validate(corpus: Corpus, write: Write) -> None:
    cite(corpus, "Who Pays for the Quay")
    write("quay.txt")
    corpus.ingest()

    (checked,) = corpus.validate(["citing"], select=["C310"])

    assert () == checked.diagnostics
