"""Lists of web pages and papers of institutions: title, site, day and address in any order."""

import pytest

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import parse_reference


def _named(reference: Reference, *fields: str) -> dict[str, object]:
    return {name: getattr(reference, name) for name in fields}


WEB = ("The port runs out of ice", "Reuters", "2023-01-07")


@pytest.mark.parametrize(
    "entry",
    [
        "The port runs out of ice, Reuters, 7 January 2023, https://news.example/a",
        "The port runs out of ice. Reuters, January 7, 2023. https://news.example/a",
        "The port runs out of ice. Reuters. January 7, 2023. https://news.example/a",
        "The port runs out of ice | Reuters | 7 January 2023 | https://news.example/a",
        "The port runs out of ice - Reuters - 2023-01-07 - https://news.example/a",
        "The port runs out of ice – Reuters, 7 January 2023. https://news.example/a",
        "The port runs out of ice (Reuters, 7 January 2023) https://news.example/a",
        "Reuters: The port runs out of ice (7 January 2023), https://news.example/a",
        "https://news.example/a – “The port runs out of ice”, Reuters, 7 January 2023",
        "https://news.example/a - The port runs out of ice, Reuters, 7 January 2023",
        "7 January 2023. “The port runs out of ice.” Reuters. https://news.example/a",
        "2023-01-07 - The port runs out of ice - Reuters - https://news.example/a",
    ],
)
def test_title_site_and_day_of_a_web_page_in_any_order(entry):
    reference = parse_reference(entry)

    assert (reference.title, reference.container_title, reference.date) == WEB
    assert (reference.author, reference.url, reference.type) == ((), "https://news.example/a", "article-newspaper")


@pytest.mark.parametrize(
    ("entry", "author", "title", "container", "date"),
    [
        ("Ann Hale, The port runs out of ice, Reuters, 7 January 2023, https://n.example/a", "Hale", WEB[0], "Reuters", WEB[2]),
        ("Ann Hale. The port runs out of ice. Reuters. 7 January 2023. https://n.example/a", "Hale", WEB[0], "Reuters", WEB[2]),
        ("Reef Agency, Ice for every port, 7 January 2023, https://n.example/a", "Reef Agency", "Ice for every port", None, WEB[2]),
        ("Ice for every port, 7 January 2023. https://n.example/a", None, "Ice for every port", None, WEB[2]),
        ("Members of the Reef Council. Reef Council. https://n.example/a (accessed 4 April 2023)", None, "Members of the Reef Council", "Reef Council", None),
        ("Ice for every port | Reef Agency. https://n.example/a", None, "Ice for every port", "Reef Agency", None),
    ],
)  # fmt: skip
def test_who_stands_before_the_title_of_a_web_page_is_its_author(entry, author, title, container, date):
    reference = parse_reference(entry)
    first = reference.author[0] if reference.author else None

    assert (first and (first.literal or first.family)) == author
    assert _named(reference, "title", "container_title", "date") == {
        "title": title,
        "container_title": container,
        "date": date,
    }


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Oduya, Ben. 2021. “Ice.” Harbour Post, 2021-09-11, 34.",
            {"container_title": "Harbour Post", "page": "34", "publisher": None, "date": "2021-09-11"},
        ),
        (
            "Gupta, R. and Zeller, F. (2019) ‘Lamps and liability’, Harbour Policy, 104, pp. 12–20.",
            {"container_title": "Harbour Policy", "volume": "104", "page": "12–20", "publisher": None},
        ),
        (
            "Ministry of Ports (2021) Annual berth statistics, 3 March 2021, https://mp.example/a",
            {"title": "Annual berth statistics", "date": "2021-03-03", "page": None},
        ),
        (
            "Oduya, Ben. 2021. Ports: From January 1, 1990 to Today. Leeds: Harbour Books.",
            {"title": "Ports: From January 1, 1990 to Today", "date": "2021"},
        ),
        (
            "The Night of 4 June 1979, BBC News, 4 June 2019, https://bbc.example/b",
            {"title": "The Night of 4 June 1979", "date": "2019-06-04", "container_title": "BBC News"},
        ),
        (
            "“The port runs out of ice” (BBC News, 7 January 2023) https://bbc.example/a",
            {"title": "The port runs out of ice", "container_title": "BBC News", "date": "2023-01-07"},
        ),
        (
            "Oduya, Ben. 2021. “Ice.” Updated June 2022. https://a.example/b",
            {"date": "2021", "container_title": None, "residue": "Updated June 2022"},
        ),
        (
            "Oduya, Ben. 2021. “Ice.” Taipei Times, Taipei, May 4.",
            {"container_title": "Taipei Times", "publisher_place": "Taipei", "date": "2021-05-04"},
        ),
    ],
)
def test_numbers_and_dates_stand_in_their_own_fields(entry, expected):
    assert _named(parse_reference(entry), *expected) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Darel Congress. House. 2021. Ports Oversight Act of 2021. H.R. 3684. 117th Cong. https://dc.example/3684",
            {"type": "legislation", "title": "Ports Oversight Act of 2021", "report_number": "H.R. 3684"},
        ),
        ("Merchant Shipping Act 1995 (UK), s. 85.", {"type": "legislation", "title": "Merchant Shipping Act 1995"}),
        ("Ports Act, R.S.C. 1985, c. P-12.", {"type": "legislation", "title": "Ports Act", "report_number": None}),
        (
            "European Commission. 2023. “Communication on Ports.” JOIN(2023) 20 final. Brussels, June 20.",
            {"report_number": "JOIN(2023) 20", "container_title": None, "publisher_place": "Brussels"},
        ),
        ("Hart, Ellen. 2021. Interview by author. Leeds, February 4.", {"type": "interview", "date": "2021-02-04"}),
        ("Hart, Ellen. 2021. Email message to author, February 4.", {"type": "personal_communication"}),
        (
            "Oduya, Ben. 2022. “Remarks.” White House, Washington, DC, June 10. https://wh.example/r",
            {"container_title": "White House", "publisher_place": "Washington, DC", "type": "webpage"},
        ),
        (
            "Reef Alliance Strategic Concept, Madrid, 29 June 2022, https://ra.example/sc",
            {"title": "Reef Alliance Strategic Concept", "publisher_place": "Madrid", "container_title": None},
        ),
    ],
)
def test_papers_of_governments_and_words_to_the_author(entry, expected):
    assert _named(parse_reference(entry), *expected) == expected


@pytest.mark.parametrize(
    ("entry", "title", "container", "date"),
    [
        ("The port runs out of ice. (2023, January 7). Reuters. https://n.example/a", *WEB),
        ("The port runs out of ice. Reuters, 7 Jan 2023.", *WEB),
        ("[3] The port runs out of ice, Reuters (7 Jan 2023), https://n.example/a.", *WEB),
        ("[The port runs out of ice](https://n.example/a), Reuters, 7 January 2023", *WEB),
        ("The port runs out of ice, Reuters, January 2023, https://n.example/a", *WEB[:2], "2023-01"),
        ("The port runs out of ice (Reuters, 2023), https://n.example/a", *WEB[:2], "2023"),
        ("Oduya, Ben, 2023, The port runs out of ice, Reuters, 7 January 2023, https://n.example/a", *WEB),
        ("ODUYA, Kwesi. “The port runs out of ice”. Reuters, 07.01.2023. Archived from the original on 2023-02-01.", *WEB),
        ("Reef Council. 2023a. “The Port Runs Out of Ice.” January 7, 2023a.", "The Port Runs Out of Ice", None, WEB[2]),
    ],
)  # fmt: skip
def test_other_orders_of_title_outlet_and_date(entry, title, container, date):
    reference = parse_reference(entry)

    assert (reference.title, reference.container_title, reference.date) == (title, container, date)
    assert reference.publisher is None


@pytest.mark.parametrize(
    "text",
    [
        "The minister said so to the paper on 7 January 2023, and again in March",
        "Meeting of the board, 7 January 2023",
        "The talks, held in Oslo, ended on 7 January 2023.",
    ],
)
def test_a_day_alone_makes_no_web_page_of_a_line(text):
    assert parse_reference(text).title is None


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Regulation (EU) 2021/3119 of the Council of 30 June 2021 on the delta, OJ L 243, 9.7.2021, p. 1–17.",
            {
                "type": "legislation",
                "title": "Regulation (EU) 2021/3119 of the Council of 30 June 2021 on the delta",
                "container_title": "OJ L 243",
                "date": "2021-07-09",
                "page": "1–17",
                "report_number": "2021/3119",
            },
        ),
        (
            "U.S. Department of Reefs, 2022 Country Reports on Reefs: Darel, March 20, 2023, https://reefs.example/darel.",
            {"title": "2022 Country Reports on Reefs: Darel", "date": "2023-03-20", "type": "webpage"},
        ),
        (
            "Oduya, Ben. 2023. “Ice.” Balkan Insight, March 4. https://bi.example/ice",
            {"container_title": "Balkan Insight", "type": "article-newspaper"},
        ),
        (
            "Reef Council, “Communiqué,” June 14, 2021, para. 12, https://rc.example/c.",
            {"title": "Communiqué", "container_title": None, "page": None, "residue": "para. 12"},
        ),
    ],
)
def test_notes_to_papers_of_institutions(entry, expected):
    assert _named(parse_reference(entry), *expected) == expected


def test_the_host_of_a_podcast_is_its_author_without_the_role():
    reference = parse_reference("Oduya, B. (Host). (2021, June 3). Ice [Audio podcast episode]. In Deep talk.")

    assert [(name.family, name.given) for name in reference.author] == [("Oduya", "B.")]


@pytest.mark.parametrize(
    ("head", "family", "given"),
    [
        pytest.param("Reyes, Dora C. 1998.", "Reyes", "Dora C.", id="middle-initial"),
        pytest.param("Reyes, C. 1998.", "Reyes", "C.", id="only-initial"),
        pytest.param("Reyes, Dora. c. 1998.", "Reyes", "Dora", id="circa"),
    ],
)
def test_an_initial_before_the_year_is_no_word_for_about(head, family, given):
    reference = parse_reference(f"{head} Tin Years. Leeds: Harbour Books.")

    assert reference.author[0].family == family
    assert reference.author[0].given == given
    assert _named(reference, "date", "title") == {"date": "1998", "title": "Tin Years"}
