"""Notes that name an earlier work again, and notes that hold several works."""

from collections.abc import Sequence

import pytest

from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.citation_aliases import AliasIndex
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.reference_entry import parse_reference
from corpus_cli.parsing.reference_list import read_entries
from corpus_cli.parsing.short_notes import read_short_note

LATIN = (
    "Nils Hallberg, Ferries and Tolls (Oslo: Fjord, 2019), 14.",
    "Dewi Wiratama, “Ports and the Law,” Journal of Water 12, no. 3 (2020): 44–60.",
)
KOREAN = (
    "송미르, 『나루의 길』, 나루출판사, 2019, 14쪽.",
    "도예린, 「뱃삯의 역사」, 『물과 사회』 12권 3호, 2020, 44-60쪽.",
    "송미르, 「갑문」, 『강』 3호, 2021, 3쪽.",
)
JAPANESE = (
    "小鳥遊澪『川の道』岸書房、2019年、14頁。",
    "早乙女恵「堰の歴史」『水と社会』第12巻第3号、2020年、44-60頁。",
)
CHINESE = ("苏望川：《河道》，江城：岸社，2019年，第14页。", "林小雨：《堰的历史》，《水与社会》2020年第3期，第44页。")


def above(notes: Sequence[str]) -> AliasIndex:
    return AliasIndex.of([parse_reference(raw, number=number) for number, raw in enumerate(notes, 1)])


@pytest.mark.parametrize(
    ("notes", "raw", "repeats", "page"),
    [
        pytest.param(LATIN, "Ibid., 20.", 2, "20", id="ibid"),
        pytest.param(LATIN, "Ibid.", 2, None, id="ibid-alone"),
        pytest.param(LATIN, "Id. at 20.", 2, "20", id="id"),
        pytest.param(LATIN, "See ibid., pp. 3–5.", 2, "3–5", id="see-ibid"),
        pytest.param(LATIN, "Ebd., S. 20.", 2, "20", id="ebd"),
        pytest.param(LATIN, "Hallberg, op. cit., p. 31.", 1, "31", id="op-cit"),
        pytest.param(LATIN, "Hallberg, supra note 1, at 31.", 1, "31", id="supra-note"),
        pytest.param(LATIN, "Hallberg (n 1) 31.", 1, "31", id="oscola"),
        pytest.param(LATIN, "Hallberg, Ferries, 31.", 1, "31", id="short-title"),
        pytest.param(LATIN, "Nils Hallberg, Ferries and Tolls, 31.", 1, "31", id="title-without-imprint"),
        pytest.param(LATIN, "Wiratama, “Ports,” 50.", 2, "50", id="quoted-short-title"),
        pytest.param(LATIN, "Wiratama 2020, 50.", 2, "50", id="author-and-year"),
        pytest.param(LATIN, "Wiratama, 50.", 2, "50", id="author-alone"),
        pytest.param(KOREAN, "위의 글, 35쪽.", 3, "35", id="ko-above"),
        pytest.param(KOREAN, "송미르, 앞의 책, 12쪽.", 1, "12", id="ko-earlier-book"),
        pytest.param(KOREAN, "송미르, 앞의 글, 12쪽.", 3, "12", id="ko-earlier-article"),
        pytest.param(KOREAN, "도예린, 앞의 글.", 2, None, id="ko-without-page"),
        pytest.param(KOREAN, "송미르, 『나루의 길』, 20쪽.", 1, "20", id="ko-title"),
        pytest.param(KOREAN, "각주 1의 책, 5쪽.", 1, "5", id="ko-by-number"),
        pytest.param(JAPANESE, "同上、20頁。", 2, "20", id="ja-above"),
        pytest.param(JAPANESE, "小鳥遊、前掲書、35頁。", 1, "35", id="ja-earlier"),
        pytest.param(JAPANESE, "早乙女・前掲注(2)50頁。", 2, "50", id="ja-by-number"),
        pytest.param(JAPANESE, "小鳥遊、前掲『川の道』、35頁。", 1, "35", id="ja-with-title"),
        pytest.param(CHINESE, "同上，第20页。", 2, "20", id="zh-above"),
        pytest.param(CHINESE, "苏望川：前引书，第35页。", 1, "35", id="zh-earlier"),
        pytest.param(CHINESE, "同注1，第3页。", 1, "3", id="zh-by-number"),
        pytest.param(CHINESE, "参见苏望川：《河道》，第5页。", 1, "5", id="zh-title"),
        pytest.param(KOREAN[:1], "편가온, 앞의 책, 3쪽.", None, "3", id="nobody-above-has-that-name"),
        pytest.param(("I thank N. Hallberg.",), "Ibid.", None, None, id="a-remark-is-above"),
    ],
)
def test_a_short_note_repeats_an_earlier_work(
    notes: Sequence[str], raw: str, repeats: int | None, page: str | None
) -> None:
    found = read_short_note(raw, above(notes), number=9)

    assert found is not None
    assert (found.repeats, found.page, found.raw, found.short) == (repeats, page, raw, True)


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Hallberg, Quays (Oslo: Fjord, 2021), 3.", id="another-work-of-the-author"),
        pytest.param("Hallberg, Quays, 3.", id="another-title"),
        pytest.param("Hallberg 2017, 3.", id="another-year"),
        pytest.param("Nils Hallberg told the author so in May 2020.", id="a-remark"),
        pytest.param("Ibid. is Latin for in the same place, and nobody reads it.", id="about-the-word"),
        pytest.param("Wiratama, 3 May 2020.", id="a-day"),
    ],
)
def test_what_says_something_new_is_no_short_note(raw: str) -> None:
    assert read_short_note(raw, above(LATIN), number=9) is None


def test_a_name_of_two_works_is_left_open() -> None:
    both = above((*LATIN, "Nils Hallberg, Quays (Oslo: Fjord, 2021), 3."))

    found = read_short_note("Hallberg, op. cit., 7.", both, number=4)

    assert found is not None
    assert found.repeats is None
    assert read_short_note("Hallberg, 7.", both, number=4) is None


def entries(*notes: str) -> tuple[Reference, ...]:
    text = SourceText.from_text("\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1)))
    return read_entries(blocks(text), notes=True)


def told(references: Sequence[Reference]) -> list[tuple[int, int | None, int | None, str | None]]:
    return [(r.number, r.note, r.repeats, r.title) for r in references]


def test_a_note_of_several_works_gives_each_and_keeps_its_text() -> None:
    second = "Hallberg, Ferries (2019), 14; see also Sora Jung, Quays (Seoul: Naru, 2020), 9."

    found = entries(LATIN[0], second, "Jung, Quays, 4.", "Ibid., 5.")

    assert told(found) == [
        (1, None, None, "Ferries and Tolls"),
        (2, None, 1, "Ferries"),
        (3, None, 5, "Quays"),
        (4, None, 5, None),
        (5, 2, None, "Quays"),
    ]
    assert found[1].raw == second


def test_ibid_below_a_note_of_several_works_is_left_open() -> None:
    found = entries(f"{LATIN[0][:-1]}; {LATIN[1]}", "Ibid., 5.")

    assert told(found) == [
        (1, None, None, "Ferries and Tolls"),
        (2, None, None, None),
        (3, 1, None, "Ports and the Law"),
    ]


def test_ibid_below_a_note_that_repeats_several_works_is_left_open() -> None:
    found = entries(*LATIN, "Hallberg, Ferries, 3; Wiratama, “Ports,” 50.", "Ibid., 5.")

    assert [r.repeats for r in found] == [None, None, 1, None]


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("A. Beck; C. Dorn, Canals; Their Past (Oslo: Fjord, 2018), 9.", id="authors"),
        pytest.param("Nils Hallberg, Ferries (Oslo: Fjord; Bergen: Kai, 2018), 9.", id="two-places"),
        pytest.param("I thank Nils Hallberg; all errors are mine.", id="a-remark"),
        pytest.param(
            "Nils Hallberg, Ferries (Oslo: Fjord, 2018), 9; the tolls have doubled since.", id="work-and-remark"
        ),
    ],
)
def test_a_semicolon_inside_one_work_does_not_cut_it(note: str) -> None:
    assert len(entries(LATIN[0], note)) == 2


def test_a_list_that_is_no_notes_has_no_short_ones() -> None:
    text = SourceText.from_text("Hallberg, Nils. 2019. Ferries and Tolls. Oslo: Fjord.\n\nHallberg 2019, 31.")

    assert [r.short for r in read_entries(blocks(text), notes=False)] == [False, False]


THIRD = "[3] Brandt, Lea. 2019. “Weirs.” Water 3: 31–40."
SECOND_WORK = "Okafor, Uche. 2020. “Locks of Old.” Madrid: Agua."


@pytest.mark.parametrize("notes", [pytest.param(True, id="notes"), pytest.param(False, id="list")])
@pytest.mark.parametrize(
    "between",
    [pytest.param(" ", id="on-its-line"), pytest.param("\n\n", id="in-a-paragraph-of-its-own")],
)
def test_a_work_without_a_number_takes_none_of_the_numbers_below_it(between: str, *, notes: bool) -> None:
    end = "\n\n" if "\n" in between else "\n"
    lines = f"[1] Lind, Per. 2018. Quays. Oslo: Fjord.\n[2] Sato, Mio. 2020. Dams. Paris: Amont.\n{THIRD}{between}{SECOND_WORK}{end}[4] Lind, Per. 2021. Tides. Oslo: Fjord."

    found = read_entries(blocks(SourceText.from_text(lines)), notes=notes)

    assert [(r.number, r.note, r.title) for r in found] == [
        (1, None, "Quays"),
        (2, None, "Dams"),
        (3, None, "Weirs"),
        (4, None, "Tides"),
        (5, 3 if notes else None, "Locks of Old"),
    ]


def test_a_remark_below_a_note_is_more_of_its_words() -> None:
    remark = "The author no longer holds this view of the matter."
    lines = f"{THIRD.replace('3', '1', 1)}\n\n{remark}\n\n[2] Lind, Per. 2021. Tides. Oslo: Fjord."

    found = read_entries(blocks(SourceText.from_text(lines)), notes=True)

    assert [(r.number, r.title) for r in found] == [(1, "Weirs"), (2, "Tides")]
    assert found[0].raw.endswith(remark)
