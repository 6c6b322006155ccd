"""Where a reference list stands and what its entries are."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.reference_list import find_list, read_entries

BODY = "A paragraph of the text that is long enough to be one and that says what everybody knows.[1]\n\n"
ENTRIES = 'Besh, Mar. 2022. "A Title." Daily Post. June 8. https://x.example/a\n________. 2024. "Another." May 3. https://x.example/b'


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES:",
        "Bibliography",
        "Works Cited",
        "V. References",
        "[참고문헌]",
        "참고 자료",
        "■ 참고문헌",
        "参考文献：",
        "參考文獻",
        "引用文献",
        "Références",
        "Literatur",
        "Referencias",
        "## References",
        "Sources and further reading",
        "Works referred to",
        "Notes & references",
        "참고문헌 및 출처",
        "■ 참고한 자료",
        "参考文献与注释",
        "引用・参考文献一覧",
        "参考にした資料",
    ],
)
def test_a_list_stands_under_any_usual_heading(heading: str) -> None:
    found = blocks(SourceText.from_text(f"{BODY}{heading}\n\n{ENTRIES}"))
    region = find_list(found)
    assert region is not None
    assert not region.notes
    references = read_entries(found[region.first : region.end], notes=region.notes)
    assert [(r.number, r.line) for r in references] == [(1, 5), (2, 6)]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Notes", "1. ", "2. "),
        ("미주", "1) ", "2) "),
        ("注", "[1] ", "[2] "),
        ("注释：", "① ", "② "),
        ("Endnotes", "¹ ", "² "),
        ("Footnotes", "(1) ", "(2) "),
        ("注", "（注1）", "（注2）"),
        ("註釋", "[註1] ", "[註2] "),
        ("각주", "[주1] ", "[주2] "),
        ("注", "１） ", "２） "),
        ("Notes", "1 – ", "2 – "),
    ],
)
def test_a_note_keeps_its_own_number_outside_its_text(heading: str, first: str, second: str) -> None:
    found = blocks(
        SourceText.from_text(f"{BODY}{heading}\n{first}Mar Besh, A Book (Oslo: Fjord, 2019), 4.\n{second}Ibid., 7.")
    )
    region = find_list(found)
    assert region is not None
    assert region.notes
    references = read_entries(found[region.first : region.end], notes=True)
    assert [(r.number, r.raw) for r in references] == [
        (1, "Mar Besh, A Book (Oslo: Fjord, 2019), 4."),
        (2, "Ibid., 7."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}Sources\n\nA river has many sources, and this is one of them for all we know about it today.\n\n{BODY}",
        BODY,
        f"{BODY}Notes on a Scandal\n\n{BODY}",
    ],
)
def test_a_text_without_a_list_has_none(text: str) -> None:
    assert find_list(blocks(SourceText.from_text(text))) is None


def test_an_unheaded_run_of_notes_at_the_end_is_found() -> None:
    source = f"{BODY}{BODY}[1] Mar Besh, A Book (Oslo: Fjord, 2019), 4.\n[2] Interview with a pilot, 3 May 2021.\n"
    region = find_list(blocks(SourceText.from_text(source)))
    assert region is not None
    assert region.notes


@pytest.mark.parametrize("heading", ["", "What I read\n\n"], ids=["no heading", "heading of its own words"])
def test_an_unheaded_list_may_have_initials_and_several_names(heading: str) -> None:
    entries = [
        'Garrow, A., and M. Holt. 2012. "Numbers." Charity Quarterly 2: 1-20.',
        "National Bureau of Ladles. 2016. Kitchens. Warsaw: NBL.",
        "Zimna, M. (2021). The Ladle. Kraków: Bury.",
    ]
    found = blocks(SourceText.from_text(BODY + BODY + BODY + heading + "\n".join(entries)))
    region = find_list(found)
    assert region is not None
    assert [r.raw for r in read_entries(found[region.first : region.end], notes=False)] == entries
    assert found[region.start].text == (heading.strip() or entries[0])


def test_marks_in_round_brackets_say_that_a_numbered_list_is_one_of_notes() -> None:
    source = f"{BODY}Ports close for (1) silt and (2) debt (1). The rest is war (2, 3).\n\nReferences\n\n1. Abel R. Silt. Port Stud. 2011;4(2):1-9.\n2. Dunn P. Debt. Port Stud. 2012;5(1):1-8.\n3. Hill M. War. Lisbon: Cais; 2016.\n"
    region = find_list(blocks(SourceText.from_text(source)))
    assert region is not None
    assert region.notes


def test_an_unheaded_run_of_notes_with_signs_may_repeat_works() -> None:
    source = f"{BODY}风车有三十座①，多数已停②。停的原因有二③。\n\n①杜蘅：《风车记》，银川：塞上社，2001年，第1页。\n②杜蘅：《风车记》，第8页。\n③同上。\n"
    region = find_list(blocks(SourceText.from_text(source)))
    assert region is not None
    assert region.notes
