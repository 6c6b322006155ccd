"""C304, C306, C307, C311, C312, C316: single entries."""

from typing import Any

import pytest
from records import citation, found, messages, record, reference

from corpus_cli.model.source_text import SourceText
from corpus_cli.rules import Context


def entry(raw: str, **values: Any) -> Any:
    return record(references=(reference(raw=raw, **values),))


@pytest.mark.parametrize("dash", ["________", "———", "———.", "---", "―", "──", "――――"])
def test_a_filled_dash_names_the_author(dash: str) -> None:
    (message,) = messages("C304", entry(f"{dash} 2024b. “Another.”"))

    assert message.endswith("is read as 'Rui Costa'")


@pytest.mark.parametrize("raw", ["Costa, Rui. 2023.", "-Costa", "- Costa, Rui. 2023.", "_Waiting_. 2023."])
def test_other_dashes_are_none(raw: str) -> None:
    assert [] == messages("C304", entry(raw))


INCOMPLETE: list[Any] = [
    ({"date": None}, "reference 1 has no year: 'Costa'"),
    ({"title": None}, "reference 1 has no title: 'Costa'"),
    ({"date": None, "title": None}, "reference 1 has no year and no title: 'Costa'"),
    ({"date": None, "status": "forthcoming"}, None),
    ({"date": None, "title": None, "raw": "Ibid., 14."}, None),
    ({"date": None, "title": None, "raw": "위의 글, 3쪽."}, None),
]


@pytest.mark.parametrize(("values", "message"), INCOMPLETE)
def test_an_entry_without_year_or_title_is_reported(values: dict[str, Any], message: str | None) -> None:
    assert ([] if message is None else [message]) == messages(
        "C306", record(references=(reference(**({"raw": "Costa"} | values)),))
    )


def test_a_remark_among_notes_is_no_incomplete_reference() -> None:
    remark = reference(raw="The pilots dispute this.", author=(), title=None, date=None)

    assert [] == messages("C306", record(references=(remark,), citations=(citation(1, kind="note"),)))


URLS: list[Any] = [
    ("https://harbour.example/rents?year=2024&x=(a)", None),
    ("http://harbour.example:8080/", None),
    ("www.harbour.example/rents", None),
    ("https://항만.example/요금", None),
    ("https://harbour.example/rents.", "ends with '.'"),
    ("https://harbour.example/a b", "has a character that no URL has"),
    ("https://harbour.example/a”", "has a character that no URL has"),
    ("https://harbour/rents", "has no host"),
    ("https://", "has no host"),
    ("https://harbour.example/rents(1", "has a bracket that is not closed"),
    ("https://harbour.example/100%", "has a per cent sign that escapes nothing"),
    ("https://harbour.example/long-ti...", "is cut off"),
    ("https://[harbour", "has a broken host"),
    ("https://harbour.example/https://harbour.example/", "is two URLs run together"),
]


@pytest.mark.parametrize(("url", "fault"), URLS)
def test_a_url_that_cannot_be_right_is_reported(url: str, fault: str | None) -> None:
    assert ([] if fault is None else [f"{url!r} {fault}"]) == messages("C307", entry(f"Costa. 2023. {url}", url=url))


@pytest.mark.parametrize(
    "broken",
    [
        "http:/harbour.example",
        "htttp://harbour.example",
        "https//harbour.example",
        "http;//harbour.example",
        "https:// harbour.example",
    ],
)
def test_a_broken_scheme_is_reported_from_the_entry_itself(broken: str) -> None:
    (message,) = messages("C307", entry(f"Costa. 2023. {broken}/rents"))

    assert message.endswith("is no beginning of a URL")


DATES: list[Any] = [
    ("Costa, Rui. 2023. “Waiting.” Port Review. June 8. https://p.example", "2023-06-08", "'June 8'"),
    ("Costa, Rui. 2023. “Waiting.” Port Review. 8 June.", "2023-06-08", "'8 June'"),
    ("Costa, Rui. 2023. “Waiting.” Port Review, Sept. 08.", "2023-09-08", "'Sept. 08'"),
    ("Costa, Rui. 2023. “Waiting.” Port Review. June 8, 2023.", "2023-06-08", None),
    ("Costa, R. (2023, June 8). Waiting.", "2023-06-08", None),
    ("Costa, R. (2023 June 8). Waiting.", "2023-06-08", None),
    ("Costa, Rui. 2023. “Waiting.”", "2023", None),
]


@pytest.mark.parametrize(("raw", "date", "printed"), DATES)
def test_a_date_completed_by_the_year_is_told(raw: str, date: str, printed: str | None) -> None:
    assert ([] if printed is None else [f"{printed} is completed to {date}"]) == messages("C311", entry(raw, date=date))


def test_completed_dates_are_one_finding_a_list() -> None:
    entries = tuple(
        reference(number, raw="Costa, Rui. 2023. “Waiting.” Port Review. June 8.", date="2023-06-08")
        for number in (1, 2, 3)
    )

    assert [(11, 43, "'June 8' is completed to 2023-06-08 (and 2 more in the list)")] == found(
        "C311", record(references=entries)
    )


SLUGS: list[Any] = [
    ("https://p.example/2023/waiting-at-ancor-in-lisbon", "the URL has 'ancor', the title 'anchor'"),
    ("https://p.example/waiting-at-anchor-in-lisbon.html", None),
    ("https://p.example/waiting-anchor-lisbon", None),
    ("https://p.example/port-news-from-the-quay", None),
    ("https://p.example/waiting-at-anchors-in-lisbon", None),
    ("https://p.example/view.asp?id=44", None),
]


@pytest.mark.parametrize(("url", "message"), SLUGS)
def test_a_slug_that_misspells_the_title_is_reported(url: str, message: str | None) -> None:
    commentary = entry(f"Costa. “Waiting at Anchor in Lisbon.” {url}", url=url, title="Waiting at Anchor in Lisbon")

    assert ([] if message is None else [message]) == messages("C312", commentary)


@pytest.mark.parametrize(
    ("url", "apart"),
    [
        ("https://p.example/2023/06/09/waiting", "2023-06-09"),
        ("https://p.example/t20230609_113.html", "2023-06-09"),
        ("https://p.example/2023-06-08/waiting", None),
        ("https://p.example/20190101/waiting", None),
        ("https://p.example/20231399/waiting", None),
        ("https://p.example/id/120230609", None),
    ],
)
def test_a_near_date_in_the_url_that_is_another_is_reported(url: str, apart: str | None) -> None:
    expected = [] if apart is None else [f"the URL is dated {apart}, the entry 2023-06-08"]

    assert expected == messages("C312", entry(f"Costa. 2023. June 8. {url}", url=url, date="2023-06-08"))


def test_a_place_in_the_url_is_looked_for_behind_the_title() -> None:
    raw = "Costa. 2023. “Ports reopen after the storm.” https://p.example/ports-eopen-after-the-storm"
    context = Context(source=SourceText.from_text(f"\n{raw}"))
    commentary = entry(raw, line=2, title="Ports reopen after the storm", url=raw.rsplit(maxsplit=1)[-1])

    assert [(2, raw.index("eopen-") + 1, "the URL has 'eopen', the title 'reopen'")] == found(
        "C312", commentary, context
    )


@pytest.mark.parametrize(
    ("raw", "glued"),
    [
        ("Costa. 2023. May 16.http://p.example/1", True),
        ("Costa. 2023. “Waiting.”https://p.example/1", True),
        ("Costa. 2023. May 16. http://p.example/1", False),
        ("Costa. 2023. <http://p.example/1>", False),
        ("Costa. 2023. (http://p.example/1)", False),
        ("http://p.example/1", False),
    ],
)
def test_a_glued_url_is_told(raw: str, glued: bool) -> None:
    assert glued is bool(messages("C316", entry(raw)))
