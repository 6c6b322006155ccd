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


CHINESE_BODY = "二月东闸关闭的时候，感到意外的人并不多，让许多人意外的是关闭的时间，而各方的说法都有一部分是真的。\n\n第一件是按照理事会第四次公报（2022）的建议，公布引航排班表。\n\n"
LISTS = {
    "apa": [
        "Albrecht, M., Oyelaran, D., & Tsukino, S. (2021). Sediment budgets. Harbour Policy, 14(2), 101–123.",
        "Carrasco, P. (n.d.). Reading the tide tables. https://estuary.example/tides",
        "Zielinska, B. (in press). Slipways of the north. Polar Review.",
    ],
    "mla": [
        "Adebayo, Tunde, and Clara Wexler. “The Lamp and the Ledger.” Coastal Culture, vol. 8, 2019, pp. 44–67.",
        "Barros, Lídia. Cartas do Cais. Translated by Owen Pryce, Seawall, 2014.",
        "United Nations Office for Rivers. Navigation on Shared Rivers. UNOR, 2022.",
    ],
    "vancouver": [
        "Halvorsen AB, Mbeki TR, Castillo JL, et al. Cold exposure among crews. Occup Health Sea. 2019;11(3):145-52.",
        "Ivanova K, Duarte M. Sleep and watch systems. 2nd ed. Rotterdam: Delta; 2016.",
        "Port Health Alliance. Vaccination [Internet]. Geneva: PHA; 2021. Available from: https://pha.example/v",
    ],
    "chinese": [
        "周明远, 林晓岚. 内河航运碳排放核算方法研究[J]. 水运经济研究, 2021, 38(4): 52-61.",
        "赵建国. 江海联运与区域协调发展[M]. 武汉: 长江航运出版社, 2018.",
        "黃士豪（日期不详）。〈渡輪時刻表的政治〉。https://ferry.example/t",
    ],
}


@pytest.mark.parametrize("mark", ["", "1. ", "[1] ", "① ", "(1) ", "1) ", "• ", "- "])
@pytest.mark.parametrize("style", LISTS)
@pytest.mark.parametrize("gap", ["", "\n", "\n\u00a0\n"], ids=["close", "empty lines", "NBSP lines"])
def test_a_list_without_a_heading_is_found_however_it_is_marked(style: str, mark: str, gap: str) -> None:
    marks = [mark.replace("1", str(n)).replace("①", "①②③"[n - 1]) for n in (1, 2, 3)]
    text = "\n".join(f"{m}{entry}{gap}" for m, entry in zip(marks, LISTS[style], strict=True))
    found = blocks(SourceText.from_text((CHINESE_BODY if style == "chinese" else BODY.replace("[1]", "") * 2) + text))
    region = find_list(found)
    assert region is not None
    assert [r.raw for r in read_entries(found[region.first : region.end], notes=region.notes)] == LISTS[style]


@pytest.mark.parametrize(
    "last",
    [
        "What the council proposed in its fourth communiqué (2022) would cost little, and a second review (2023) agrees.",
        "“The lock will open,” the minister said (2021). “It will not close,” she added in May (2022). Neither came true.",
        "第一件是按照理事会第四次公报（2022）的建议，公布引航排班表。",
        "김도현(2019)은 수문이 닫힌 까닭을 도선 일정에서 찾는다.",
        "田中（2019）は、閉鎖の理由を水先当番表に求めている。",
    ],
)
def test_a_paragraph_with_a_year_in_brackets_is_no_entry(last: str) -> None:
    for text in (f"{BODY}{BODY}{last}\n\n{last}\n\n{last}", f"{BODY}{BODY}{last}\n\n" + "\n".join(LISTS["apa"])):
        found = blocks(SourceText.from_text(text))
        region = find_list(found)
        entries = found[region.first : region.end] if region else ()
        assert [b.text for b in entries if b.text == last] == []


@pytest.mark.parametrize(
    "last",
    [
        "1. Publish the pilot rota by June 2024, as the council proposed.\n2. Fund the lines that the 2022 review found wanting.\n3. Ask “Who pays?” before dredging (see the 2021 report).",
        "Leith: 12 ferries, 2019, 3.4 million passengers.\nOstra: 9 ferries, 2020, 2.1 million passengers.\nDover: 4 ferries, 2021, 0.9 million passengers.",
        "Ostra, 12 June 2024. The lock reopened.\n\nLeith, 14 June 2024. Traders were glad.\n\nDover, 15 June 2024. Nobody noticed.",
        "“The lock is closed,” said Harlan, Peter (2021).\n\n“It will open,” said Weller in 2022.\n\n“It never did,” wrote Abara (2023).",
        "Harlan, Peter (2021) argues that tolls fall.\n\nAbara, Chi (2019) shows the reverse.\n\nConti, Mario (2018) is the exception among them.",
    ],
    ids=["recommendations", "figures", "datelines", "quotations", "sentences that cite"],
)
def test_closing_lines_with_years_are_no_list(last: str) -> None:
    assert find_list(blocks(SourceText.from_text(f"{BODY}{BODY.replace('[1]', '[2]')}{last}\n"))) is None


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
