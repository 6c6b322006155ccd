"""Forms that lists by many hands have, each with the fields that go wrong without a rule of their own."""

import pytest

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import parse_reference, parse_references

FIRST = "Reyes, Dora. 2015. Salt Roads. Leeds: Harbour Books."


def _named(reference: Reference, *fields: str) -> dict[str, object]:
    return {name: getattr(reference, name) for name in fields}


@pytest.mark.parametrize("mark", ["–.", "-.", "— .", "Ibid.", "Idem,", "–"])
def test_one_dash_or_a_word_for_the_same_takes_the_author_above(mark):
    first, second = parse_references([FIRST, f"{mark} (2019). Tin Years. Leeds: Harbour Books."])

    assert second.author == first.author
    assert _named(second, "date", "title", "type") == {"date": "2019", "title": "Tin Years", "type": "book"}


@pytest.mark.parametrize(
    "behind",
    [
        "https://post.example/a ↩ (accessed 3 May 2024)",
        "https://post.example/a ↩",
        "https://post.example/a ↩︎ ↩︎",
        "https://post.example/a ■",
        "https://post.example/a [link]",
        "‹https://post.example/a›",
        "<https://post.example/a>",
        "Available at: <https://post.example/a> [Accessed 3 May 2024].",
    ],
)
def test_what_a_page_sets_around_an_address_is_no_part_of_the_reference(behind):
    reference = parse_reference(f"Oduya, Ben. 2024. “Why the ‘3+1’ Talks Stalled.” Harbour Post, 2024-03-20. {behind}")

    assert _named(reference, "title", "container_title", "date", "url", "page", "issue", "residue") == {
        "title": "Why the ‘3+1’ Talks Stalled",
        "container_title": "Harbour Post",
        "date": "2024-03-20",
        "url": "https://post.example/a",
        "page": None,
        "issue": None,
        "residue": None,
    }


@pytest.mark.parametrize(
    ("tail", "container", "date", "page"),
    [
        ("Harbour Post (May 4). https://post.example/a", "Harbour Post", "2021-05-04", None),
        ("Harbour Post. (4 May). https://post.example/a", "Harbour Post", "2021-05-04", None),
        ("Harbour Post, May 4, 17.", "Harbour Post", "2021-05-04", "17"),
        ("Harbour Post (Durban), 4 May, B3.", "Harbour Post", "2021-05-04", "B3"),
        ("In Deep Water (blog), May 4. https://water.example/a", "In Deep Water", "2021-05-04", None),
        ("In the Long Grass, May 4. https://grass.example/a", "In the Long Grass", "2021-05-04", None),
        ("Declassified 2015. https://archive.example/a", None, "2021", None),
    ],
)
def test_day_and_page_after_an_outlet(tail, container, date, page):
    reference = parse_reference(f"Oduya, Ben. 2021. “Nets in the Dark.” {tail}")

    assert _named(reference, "container_title", "date", "page", "publisher") == {
        "container_title": container,
        "date": date,
        "page": page,
        "publisher": None,
    }


def test_a_chapter_stays_one_where_its_book_has_editors_and_pages():
    reference = parse_reference(
        "Oduya, Ben. 2021. “Nets.” In The Long Grass, ed. Mira Costin, Paul Stern, and Ann Dell, 15–38. Leeds: Harbour Books."
    )

    assert _named(reference, "type", "container_title", "page") == {
        "type": "chapter",
        "container_title": "The Long Grass",
        "page": "15–38",
    }
    assert [(name.family, name.given) for name in reference.editor] == [
        ("Costin", "Mira"),
        ("Stern", "Paul"),
        ("Dell", "Ann"),
    ]


def test_a_title_that_begins_with_a_quotation_goes_on_after_it():
    reference = parse_reference("Shore Aid. 2020. “The Well Is Dry”: Women and Water in Darel. Leeds: Shore Aid.")

    assert _named(reference, "title", "container_title", "publisher", "type") == {
        "title": "“The Well Is Dry”: Women and Water in Darel",
        "container_title": None,
        "publisher": "Shore Aid",
        "type": "report",
    }


@pytest.mark.parametrize(
    ("entry", "title", "number", "container"),
    [
        ("Republic of Darel. 2016. Water Act, 2016. No. 43 of 2016.", "Water Act, 2016", "43 of 2016", None),
        ("Parliament of Darel. 2018. Reef Act 2018. Act 803.", "Reef Act 2018", "803", None),
        ("Darel Congress. 2022. Reef Reform Act of 2022. Public Law 12-146, June 16.", "Reef Reform Act of 2022", "12-146", None),
        ("Republic of Darel. 1964. Reef Act of 1964. Pub. L. 8-352, 78 Stat. 241.", "Reef Act of 1964", "8-352", None),
        ("Government of Darel. 2015. “Land Use Act, 2015.” Darel Gazette, August 8.", "Land Use Act, 2015", None, "Darel Gazette"),
        (
            "European Union. 2022. “Regulation (EU) 2022/3999 on Ferries.” Official Journal of the European Union, October 27.",
            "Regulation (EU) 2022/3999 on Ferries",
            None,
            "Official Journal of the European Union",
        ),
        ("Kingdom of Darel. 1996. Peat Act of 1996. Leeds: Ministry of Peat.", "Peat Act of 1996", None, None),
        ("State Council of Darel. 2021. Data Law of 2021. Order No. 84.", "Data Law of 2021", "84", None),
    ],
)  # fmt: skip
def test_an_act_with_a_lawgiver_is_legislation_and_its_number_no_page_or_issue(entry, title, number, container):
    assert _named(parse_reference(entry), "type", "title", "report_number", "container_title", "page", "issue") == {
        "type": "legislation",
        "title": title,
        "report_number": number,
        "container_title": container,
        "page": None,
        "issue": None,
    }


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Brown, Thomas. 2003. The Great Reform Act of 1832. London: Longman.", "book"),
        ("Brown, Thomas. 2003. “The Great Reform Act of 1832.” Old & New 180 (1): 3–33.", "article-journal"),
        ("Shore Rights Forum. 2019. “Why We Oppose the Reef Act 2018.” June 5. https://srf.example/x", "webpage"),
    ],
)
def test_a_text_about_an_act_is_none(entry, kind):
    assert parse_reference(entry).type == kind


@pytest.mark.parametrize(
    ("tail", "residue", "place"),
    [
        ("Speech delivered at the Reef Forum, Bergen, October 14.", "Reef Forum", "Bergen"),
        ("Remarks at Port School of Advanced Studies, Washington, DC, October 14.", "Port School of Advanced Studies", "Washington, DC"),
        ("Keynote speech, Annual Reef Meeting, Davos, October 14. https://reef.example/a", "Annual Reef Meeting", "Davos"),
        ("Opening remarks presented at the 3rd Reef Week, Stockholm, Sweden, October 14.", "3rd Reef Week", "Stockholm, Sweden"),
        ("Testimony before the Senate Committee on Reefs, October 14.", "Senate Committee on Reefs", None),
        ("Lecture, University of Darel, October 14.", "University of Darel", None),
    ],
)  # fmt: skip
def test_the_event_of_a_speech_is_kept_beside_the_fields(tail, residue, place):
    reference = parse_reference(f"Oduya, Ben. 2022. “Whose Reef?” {tail}")

    assert _named(reference, "type", "container_title", "publisher", "publisher_place", "date", "residue") == {
        "type": "speech",
        "container_title": None,
        "publisher": None,
        "publisher_place": place,
        "date": "2022-10-14",
        "residue": residue,
    }


def test_the_event_of_a_speech_in_a_note_is_kept_too():
    reference = parse_reference("Ben Oduya, “Whose Reef?” (speech, Reef Forum, Bergen, June 1, 2019).")

    assert _named(reference, "type", "publisher_place", "date", "residue") == {
        "type": "speech",
        "publisher_place": "Bergen",
        "date": "2019-06-01",
        "residue": "Reef Forum",
    }


@pytest.mark.parametrize(
    ("entry", "title", "container"),
    [
        ("Oduya, B. [@boduya]. (2022, May 4). Floods! Bring boats. And ropes [Tweet]. Twitter. https://x.com/a/1", "Floods! Bring boats. And ropes", "Twitter"),
        ("Oduya, B. [@boduya]. (2022, May 4). Floods. Bring boats [Post]. X. https://x.com/a/1", "Floods. Bring boats", "X"),
        ("Oduya, B. [Ben Oduya]. (2022, May 4). Floods. Bring boats [Status update]. Facebook. https://facebook.com/a/1", "Floods. Bring boats", "Facebook"),
        ("Oduya, Ben. 2022. “Floods.” LinkedIn, May 4. https://site.example/1", "Floods", "LinkedIn"),
        ("Ministry of Reefs. 2022. “Floods: 11 of 12 boats back.” Telegram, May 4. https://t.me/reefs/1", "Floods: 11 of 12 boats back", "Telegram"),
    ],
)  # fmt: skip
def test_a_post_has_its_whole_text_as_title_and_the_platform_as_container(entry, title, container):
    reference = parse_reference(entry)

    assert _named(reference, "type", "title", "container_title", "date") == {
        "type": "post",
        "title": title,
        "container_title": container,
        "date": "2022-05-04",
    }
    assert reference.publisher is None
    assert reference.author[0].literal in (None, "Ministry of Reefs")


@pytest.mark.parametrize(
    ("entry", "kind", "place", "publisher"),
    [
        ("Statistics Darel. 2024. “Projections.” Oslo, Statistics Darel. https://sd.example/p", "report", "Oslo", "Statistics Darel"),
        ("Audit Office (2021): Third Report on Dams. Nairobi, 5 November. https://oag.example/3", "report", "Nairobi", None),
        ("Oduya, Ben. 2021. Dams and Debt. Nairobi, Kenya, Harbour Publishers.", "book", "Nairobi, Kenya", "Harbour Publishers"),
        ("Dam Council (DC) 2022. “Dam Plan.” Nairobi: Printing Office. October 12. https://dc.example/s (accessed March 3, 2024).", "report", "Nairobi", "Printing Office"),
        ("World Reef Programme. (2021). Reefs of the south. WRP. https://wrp.example/map", "report", None, "WRP"),
        ("World Reef Programme. (2021). Reefs of the south. World Reef Programme. https://wrp.example/map", "report", None, "World Reef Programme"),
        ("World Reef Programme. (2021). Reefs. WRP. https://wrp.example/map (accessed May 3, 2024).", "report", None, "WRP"),
        ("World Reef Group. 2017. Roads to Reefs. Washington, DC: World Reef Group.", "report", "Washington, DC", "World Reef Group"),
    ],
)  # fmt: skip
def test_place_and_publisher_of_a_report(entry, kind, place, publisher):
    assert _named(parse_reference(entry), "type", "publisher_place", "publisher", "container_title") == {
        "type": kind,
        "publisher_place": place,
        "publisher": publisher,
        "container_title": None,
    }


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("ReefExpress International, September 18. https://e.reef.example/news/economy/rice-1.html", "article-newspaper"),
        ("The National (Doha), 12 June. https://national.example/a", "article-newspaper"),
        ("The East Darelian, 12 June. https://ed.example/a", "article-newspaper"),
        ("Central Darel Media, 12 June, A4.", "article-newspaper"),
        ("Al-Ahram Weekly, May 4. https://weekly.example/a", "article-newspaper"),
        ("Caravan Weekly, May 4.", "article-magazine"),
        ("Political and Reef Weekly 51 (33): 40–47.", "article-journal"),
        ("The Reef Foundation, 12 June. https://rf.example/a", "webpage"),
        ("Ministry of Reefs, 12 June. https://mor.example/news/a", "webpage"),
        ("Reef Rights Watch, 12 June. https://rrw.example/news/a", "webpage"),
        ("Politics Today. https://pt.example/a", "webpage"),
        ("Bureau of Reefs and Security. https://brs.example/a", "webpage"),
        ("Security Dialogue. https://doi.org/10.5555/abc", "article-journal"),
        ("Journal of Reef Studies, forthcoming.", "article-journal"),
    ],
)  # fmt: skip
def test_the_kind_of_outlet_follows_from_its_name_and_what_stands_beside_it(tail, kind):
    assert parse_reference(f"Oduya, Ben. 2016. “Land as Process.” {tail}").type == kind


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        pytest.param("Carrel Policy Contribution, June. Leeds: Carrel.", "report", id="name"),
        pytest.param("NIHE Focus. National Institute for Harbour Economics. April 11.", "report", id="acronym"),
        pytest.param("Carrel Handbook of Ports. Leeds: Carrel.", "chapter", id="handbook"),
    ],
)
def test_a_series_named_after_its_publisher_is_one_of_reports(tail, kind):
    assert parse_reference(f"Reyes, Dora. 2020. “Salt Roads.” {tail}").type == kind


@pytest.mark.parametrize(
    ("entry", "authors"),
    [
        ("OYELARAN, FELIX. 2015. Salt Roads. Leeds: Harbour Books.", [("Oyelaran", "Felix")]),
        ("Brandt, Tilo/Östberg, Karin (2021): Brot und Salz.", [("Brandt", "Tilo"), ("Östberg", "Karin")]),
        ("PARRA LUNA, Elena y PUIG, Jordi: «El agua de la sierra», Hispania, vol. 7, n.º 26 (2017), pp. 3-50.", [("Parra Luna", "Elena"), ("PUIG", "Jordi")]),
    ],
)  # fmt: skip
def test_shouted_and_joined_names_are_turned_round(entry, authors):
    names = [(name.family, name.given) for name in parse_reference(entry).author]

    assert [(family.casefold(), given) for family, given in names] == [(f.casefold(), g) for f, g in authors]


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("Lind, Dewi. Straits and Sails. Canberra: Quay Press, 2014.", "———. The Reef and the Rope. London: Tide, 2017.", "The Reef and the Rope"),
        ("Lind, Dewi. Elegy and Oil. Verse, 2006.", "---. “Keeper’s Hand.” Studies in Rope, vol. 5, no. 1, 2011, pp. 7-9.", "Keeper’s Hand"),
    ],
)  # fmt: skip
def test_a_dash_before_an_entry_with_its_date_at_the_end_takes_the_author_above(first, second, title):
    above, below = parse_references([first, second])

    assert (below.title, below.author) == (title, above.author)


def test_a_range_that_goes_down_is_the_number_of_a_report():
    reference = parse_reference("김도윤. 2022. “배의 값.” 나루 오늘의 세계 22-15. 나루정책연구원.")

    assert (reference.page, reference.publisher) == (None, "나루정책연구원")


def test_a_question_before_the_name_of_a_newspaper_belongs_to_the_title():
    reference = parse_reference("Moretti, G. (2024, May 30). The yards are full. Who will weld? The New York Times.")

    assert _named(reference, "title", "container_title", "type") == {
        "title": "The yards are full. Who will weld?",
        "container_title": "The New York Times",
        "type": "article-newspaper",
    }


def test_a_translation_behind_a_romanised_title_is_left_over():
    reference = parse_reference("Hong Seok-won. 2020. Pada ŭi Sijang [Markets of the Sea]. Seoul: Naru.")

    assert _named(reference, "title", "residue") == {"title": "Pada ŭi Sijang", "residue": "[Markets of the Sea]."}


def test_brackets_behind_an_english_title_stay_in_it():
    reference = parse_reference("Lind, Ada. 2020. Report to Congress [With Maps]. Leeds: Harbour Books.")

    assert _named(reference, "title", "residue") == {"title": "Report to Congress [With Maps]", "residue": None}
