"""Adding is a proposal first; nothing is written before it is accepted."""

import pytest

from corpus_cli.corpus import Corpus, adding, sidecars, upkeep
from corpus_cli.errors import ConfigError, UsageError

HEADLESS = (
    "Ana Pereira, Fellow at the Harbour Institute, argues that the quay is paid for by those who never use it.\n"
    "1. The bill\nThe bill is sent to tenants, and the tenants send it on.\n2. The answer\nRent should follow traffic.\n"
    "■ Ana PEREIRA is a Fellow at the Harbour Institute.\n"
).encode()


def test_a_proposal_names_what_is_missing_and_writes_nothing(corpus: Corpus) -> None:
    found = adding.propose(corpus, HEADLESS, "paste.txt", {})

    assert ("title", "date") == found.missing
    assert "seeds/paste.txt" == found.path
    assert [] == list((corpus.root / "seeds").iterdir())


def test_the_file_is_named_after_what_is_known(corpus: Corpus) -> None:
    found = adding.propose(corpus, HEADLESS, "paste.txt", {"title": "Who Pays for the Quay", "date": "2025-03-14"})

    assert "seeds/2025-03-14-pereira-pays-quay.txt" == found.path
    assert () == found.missing


def test_accepting_writes_file_and_sidecar_and_stores_the_record(corpus: Corpus) -> None:
    found = adding.propose(corpus, HEADLESS, "paste.txt", {"title": "Who Pays", "date": "2025-03"})

    report = adding.accept(corpus, found)

    assert HEADLESS == (corpus.root / report.path).read_bytes()
    stored = corpus.get(report.id or "")
    assert ("Who Pays", "2025-03", "complete") == (stored.title, stored.date, stored.status)


def test_a_file_in_seeds_is_taken_where_it_is(corpus: Corpus) -> None:
    path = corpus.root / "seeds" / "2025" / "new.txt"
    path.parent.mkdir()
    path.write_bytes(HEADLESS)
    at = adding.place(corpus, path)

    report = adding.accept(corpus, adding.propose(corpus, HEADLESS, "new.txt", {"title": "Who Pays"}, at=at))

    assert ["new.toml", "new.txt"] == sorted(each.name for each in (corpus.root / "seeds").rglob("*.*"))
    assert ("seeds/2025/new.txt", "Who Pays") == (report.path, corpus.get("new").title)
    upkeep.undo(corpus)
    assert HEADLESS == path.read_bytes()
    assert corpus.get("new").title is None


@pytest.mark.parametrize("name", ["../outside.txt", "seeds/README.txt", "seeds/missing.txt"])
def test_only_what_an_ingest_would_find_has_its_place(corpus: Corpus, name: str) -> None:
    path = corpus.root / name
    if "missing" not in name:
        path.write_bytes(HEADLESS)

    assert adding.place(corpus, path) is None


def test_a_name_that_was_taken_meanwhile_is_not_written_over(corpus: Corpus) -> None:
    proposals = [
        adding.propose(corpus, HEADLESS + text, "paste.txt", {}) for text in (b"Tugs wait.\n", b"Pilots sleep.\n")
    ]

    paths = [adding.accept(corpus, each).path for each in proposals]

    assert ["seeds/paste.txt", "seeds/paste-2.txt"] == paths
    assert [each.data for each in proposals] == [(corpus.root / path).read_bytes() for path in paths]


def test_a_text_that_is_stored_already_names_its_id(corpus: Corpus) -> None:
    adding.accept(corpus, adding.propose(corpus, HEADLESS, "paste.txt", {}))

    again = adding.propose(corpus, HEADLESS + b"\n", "other.txt", {})

    assert (None, "paste") == (again.commentary, again.duplicate_of)


def test_a_name_that_is_taken_is_an_error_when_asked_for(corpus: Corpus) -> None:
    adding.accept(corpus, adding.propose(corpus, HEADLESS, "paste.txt", {}))

    with pytest.raises(UsageError, match="taken"):
        adding.propose(corpus, HEADLESS + b"Another line.\n", "x.txt", {}, stem="paste")


def test_an_empty_file_is_refused_with_the_reason(corpus: Corpus) -> None:
    found = adding.propose(corpus, b"", "empty.txt", {})

    assert found.commentary is None
    assert ["F001"] == [each.code for each in found.diagnostics]


@pytest.mark.parametrize("name", ["table.csv", "letter.rtf", "corpus.toml", "a.b c"])
def test_a_file_of_no_known_format_is_refused_with_those_there_are(corpus: Corpus, name: str) -> None:
    found = adding.propose(corpus, HEADLESS, name, {})

    assert found.commentary is None
    assert ["F010"] == [each.code for each in found.diagnostics]
    assert ".docx" in (found.diagnostics[0].help or "")


@pytest.mark.parametrize(
    ("name", "data", "suffix"),
    [
        pytest.param("paste", HEADLESS, ".txt", id="text-without-suffix"),
        pytest.param("page", b"<!DOCTYPE html><html><body><p>" + HEADLESS + b"</p></body></html>", ".html", id="page"),
        pytest.param("README.txt", HEADLESS, ".txt", id="readme"),
        pytest.param("_draft.txt", HEADLESS, ".txt", id="underscore"),
        pytest.param("SHOUTED.TXT", HEADLESS, ".txt", id="capitals"),
    ],
)
def test_what_is_added_is_found_by_a_rebuild(corpus: Corpus, name: str, data: bytes, suffix: str) -> None:
    added = adding.accept(corpus, adding.propose(corpus, data, name, {}))

    corpus.ingest(rebuild=True)

    assert added.path.endswith(suffix)
    assert [added.id] == corpus.ids()


def test_a_name_that_no_commentary_may_have_is_an_error_when_asked_for(corpus: Corpus) -> None:
    with pytest.raises(UsageError, match="not be taken for a commentary"):
        adding.propose(corpus, HEADLESS, "x.txt", {}, stem="README")


def test_a_sidecar_beside_the_file_comes_along(corpus: Corpus) -> None:
    found = adding.propose(corpus, HEADLESS, "paste.txt", {"date": "2025"}, sidecar='# ours\ntitle = "Kept"\n')

    assert found.commentary is not None
    assert "Kept" == found.commentary.title
    assert "# ours" in (found.sidecar or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("date=2025-03-14", ("date", "2025-03-14")),
        ("date=March 14, 2025", ("date", "2025-03-14")),
        ("author=Lee, Dong Ryul;Kim, Ana", ("authors", ["Lee, Dong Ryul", "Kim, Ana"])),
        ("keyword=a; b", ("keywords", ["a", "b"])),
        ("title=x=y", ("title", "x=y")),
        ("theme=", ("theme", None)),
    ],
)
def test_an_assignment_gives_a_sidecar_value(text: str, expected: tuple[str, object]) -> None:
    assert expected == sidecars.assignment(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title", "KEY=VALUE"),
        ("titel=x", "titel"),
        ("date=2025-13-40", "no date"),
        ("date=03/04/2025", "2025-0"),
        ("date=soon", "no date"),
    ],
)
def test_an_assignment_that_cannot_be_is_an_error_with_a_remedy(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        sidecars.assignment(text)

    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('citation_key = "a b{c}"', "no citation key", id="citation-key"),
        pytest.param('source_url = "notaurl"', "no web address", id="url"),
        pytest.param('source_url = "https://a.example/a b"', "no web address", id="url-with-space"),
        pytest.param('title = "One\\nTwo"', "line break", id="title-of-two-lines"),
        pytest.param('encoding = "nope"', "no encoding is called", id="encoding"),
    ],
)
def test_a_declared_value_that_would_not_be_used_is_an_error(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        sidecars.check(text, "a.toml")


def test_declared_values_that_can_be_used_are_none() -> None:
    text = """
        citation_key = "han2025lights-2"
        source_url = "https://narae.example/en/commentary?id=1"
        encoding = "utf-16"
        title = "A – “B”"
        abstract = "One.\\n\\nTwo."
    """
    sidecars.check(text, "a.toml")

    assert "han2025lights-2" in sidecars.updated(text, {"theme": "Ports"})


@pytest.mark.parametrize(
    ("name", "declared", "path"),
    [
        pytest.param("港口.txt", {"date": "2025-03-20"}, "seeds/2025-03-20-pereira-c-a6821e6bec.txt", id="title"),
        pytest.param("港口.txt", {}, "seeds/港口.txt", id="no-date"),
        pytest.param("harbour.txt", {"date": "2025-03-20"}, "seeds/harbour.txt", id="own-name-tells"),
    ],
)
def test_a_title_without_latin_letters_leaves_what_is_known_in_the_name(
    corpus: Corpus, name: str, declared: dict[str, str], path: str
) -> None:
    values = {"title": "谁为码头付钱", "authors": ["Ana Pereira"], **declared}

    assert path == adding.propose(corpus, HEADLESS, name, values).path


def test_a_sidecar_that_is_no_toml_is_named() -> None:
    with pytest.raises(ConfigError, match="not TOML"):
        sidecars.updated("title = ", {"date": "2025"})
