"""One entry at a time: what stands where, in the forms that lists are full of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.parsing.reference_entry import parse_reference, parse_references

NEWS = "Okonjo, Adaeze. 2021. “Lagos Weighs a Congestion Charge.” The Punch, March 4. https://punch.example/lagos"


def test_a_news_item_has_all_its_fields():
    reference = parse_reference(NEWS, number=3, line=17)

    assert (reference.number, reference.line, reference.raw, reference.type) == (3, 17, NEWS, "article-newspaper")
    assert (reference.author[0].family, reference.date, reference.container_title) == (
        "Okonjo",
        "2021-03-04",
        "The Punch",
    )
    assert reference.title == "Lagos Weighs a Congestion Charge"
    assert reference.url == "https://punch.example/lagos"
    assert reference.residue is None
    assert reference.parser == "grammar:chicago-author-date"


@pytest.mark.parametrize("dash", ["———", "________", "---", "— — —", "――――", "______,", "–––", "———."])
def test_a_repeated_author_dash_takes_the_author_of_the_line_above(dash):
    first, second = parse_references([NEWS, f"{dash}. 2022b. “Another.” The Punch, May 2."])

    assert second.author == first.author
    assert (second.date, second.year_suffix, second.title) == ("2022-05-02", "b", "Another")


def test_a_dash_skips_lines_that_are_no_reference():
    first, _, second = parse_references([NEWS, "", "———. 2022. “Another.” The Punch, May 2."])

    assert second.author == first.author


@pytest.mark.parametrize(
    "text", ["", "   ", "-", "garbage line", "For inquiries: 02 123 4567 | someone@example.org", "x" * 5000]
)
def test_what_is_no_reference_keeps_its_text_and_nothing_else(text):
    reference = parse_reference(text)

    assert reference.model_dump(exclude_defaults=True) == {"number": 1, "raw": text, "residue": text}


@pytest.mark.parametrize(
    ("mess", "field", "value"),
    [
        ("The Punch, March 4.https://punch.example/a", "url", "https://punch.example/a"),
        (
            "The Punch, March 4. https://punch.example/news/ 2021/03/charge.",
            "url",
            "https://punch.example/news/2021/03/charge",
        ),
        ("The Punch, March 4. www.punch.example/a/.", "url", "www.punch.example/a/"),
        ("The Punch, March 4. https://punch.example/a (accessed 3 May 2021).", "accessed", "2021-05-03"),
        ("The Punch, 4 March 2021.", "date", "2021-03-04"),
        ("The Punch.\u00a0March 04.", "date", "2021-03-04"),
        ("Press release, March 4.", "genre", "Press release"),
    ],
)
def test_mess_after_the_title(mess, field, value):
    reference = parse_reference(f"Okonjo, Adaeze. 2021. “Lagos Weighs a Charge.” {mess}")

    assert getattr(reference, field) == value
    assert reference.title == "Lagos Weighs a Charge"


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Reuters. 2023. “Copper Slips.” October 31.", "article-newspaper"),
        ("Klein, Ruth. 2020. “Reeds.” Foreign Policy, October 6.", "article-magazine"),
        ("Ministry of Fisheries of Iceland. 2020. “Statement on Quotas.” May 3.", "webpage"),
        ("Green, Tom. 2023. “Ports under Pressure.” CSIS Brief, April 18.", "report"),
        ("Iqbal, S. (2020). Salt marshes. Ecology and Society, 25(2), 1–14.", "article-journal"),
        ("Prado, Inés. 2016. Tin: A Biography. London: Reaktion Books.", "book"),
        (
            "Lopez, M. 2021. “Housing.” In Handbook of Recovery, edited by A. Roe, 210–31. New York: Routledge.",
            "chapter",
        ),
        ("Banda, T. 2015. “Maize Markets.” PhD diss., University of Cape Town.", "thesis"),
        ("Mensah, Kofi. 2018. “Remarks.” Speech, Accra, May 9.", "speech"),
        ("Hart, Ellen. 2020. “Notes.” Shoreline Blog, August 2.", "post-weblog"),
        ("Clean Rivers Act of 2009. Pub. L. No. 111-88.", "legislation"),
        ("「도서개발 촉진법」. 법률 제17893호.", "legislation"),
        ("Paredes, Lucía. 2022. “The River.” Interview by Sam Reed. Grist, March 22.", "interview"),
        ("Statistics Iceland. 2024. “Landings by Port.” Dataset. https://statice.example/landings", "dataset"),
        ("国家统计局. 粮食产量公告[EB/OL]. (2021-12-06)[2022-01-10]. http://stats.example/1.html.", "webpage"),
        ("罗佳. 渔村民宿的产权研究[D]. 厦门: 厦门大学, 2017.", "thesis"),
        ("Lind, Ada. 2011. Keepers and Councils. New York: Harbour Foundation.", "book"),
        ("Lind, Ada. 2011. Keepers and Councils. Working Paper 7. New York: Harbour Foundation.", "report"),
    ],
)
def test_the_type_follows_from_what_was_found(entry, kind):
    assert parse_reference(entry).type == kind


def test_what_no_grammar_reads_is_read_by_the_model_and_says_so():
    reference = parse_reference("Eco, U., Il nome della nave, Milano, Bompiani, 1980.")

    assert reference.parser == "crf"
    assert (reference.title, reference.publisher, reference.date) == ("Il nome della nave", "Bompiani", "1980")
    assert reference.confidence is not None
    assert 0 < reference.confidence <= 0.9


def test_emphasis_and_markdown_links_leave_only_their_text():
    reference = parse_reference(
        "Adams, J. (2003). *Coal and cathedrals*. Manchester University Press. [online](https://mup.example/coal)"
    )

    assert reference.title == "Coal and cathedrals"
    assert reference.url == "https://mup.example/coal"


@given(st.text(max_size=200))
def test_any_text_is_kept_and_never_raises(text):
    assert parse_reference(text).raw == text


@given(
    st.lists(
        st.sampled_from(
            [
                "Kim, A.",
                "2020",
                "“T.”",
                "(",
                ")",
                "12(3)",
                ": 1–9",
                "In ",
                "eds. ",
                "———",
                "[J]",
                "「제목」",
                "https://a.example/b",
                "et al.",
                "May 5",
                ". ",
                ", ",
            ]
        ),
        max_size=12,
    )
)
def test_any_order_of_parts_is_kept_and_never_raises(parts):
    text = "".join(parts)

    assert parse_reference(text).raw == text
