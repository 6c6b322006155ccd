"""Lists cut into entries, however they were pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.parsing.reference_segment import split_entries

A = "Lind, Ada. 2024. “A Quay.” ABC Briefing, May 29. https://a.example/b"
B = "Wu, Colin. 2025. “North Resumes.” NK Weekly, March 07. https://x.example/c"


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        ([A, B], [(0, A), (1, B)]),
        (
            [A, "van der Meer, Joost. n.d. Notes of a Keeper."],
            [(0, A), (1, "van der Meer, Joost. n.d. Notes of a Keeper.")],
        ),
        (["", A, "\u00a0", "", B, ""], [(1, A), (4, B)]),
        (["Lind, Ada. 2024. “A Quay.” ABC Briefing, May 29.", "https://a.example/b", B], [(0, A), (2, B)]),
        (
            ["[1] 周文. 县域养老[J]. 人口研究, 2020(2):", "35-41.", "[2] 李雨. 江南[M]. 上海: 出版社, 2018."],
            [(0, "[1] 周文. 县域养老[J]. 人口研究, 2020(2): 35-41."), (2, "[2] 李雨. 江南[M]. 上海: 出版社, 2018.")],
        ),
        (
            [
                "• Smith, J. (2020). Tides. Ports, 1(2), 3–4.",
                "• Jones, K. (2021). Other title that",
                "wraps here. Ports, 2, 5.",
            ],
            [
                (0, "• Smith, J. (2020). Tides. Ports, 1(2), 3–4."),
                (1, "• Jones, K. (2021). Other title that wraps here. Ports, 2, 5."),
            ],
        ),
        ([A, "________. 2025b. “X.” May 3."], [(0, A), (1, "________. 2025b. “X.” May 3.")]),
        ([f"{A}. {B}"], [(0, f"{A}."), (0, B)]),
        (
            [
                "[1] Ark, T. (2018). Minutes. Queues, 3(1), 4-",
                "19. https://a.example/3",
                "[2] Bell, J. (2016). Poor. Paris: Pain.",
            ],
            [
                (0, "[1] Ark, T. (2018). Minutes. Queues, 3(1), 4-19. https://a.example/3"),
                (2, "[2] Bell, J. (2016). Poor. Paris: Pain."),
            ],
        ),
        (
            ["Lind, Ada. 2024. The Quay. Lisbon.", "d'Avena Moreira, R. (2020). Knots. Mar Alto, 3."],
            [(0, "Lind, Ada. 2024. The Quay. Lisbon."), (1, "d'Avena Moreira, R. (2020). Knots. Mar Alto, 3.")],
        ),
    ],
    ids=[
        "a line each",
        "particle and no date",
        "blank and NBSP lines",
        "address below",
        "numbered and wrapped",
        "bullets and wrapped",
        "dash",
        "glued",
        "page range broken at its hyphen",
        "particle with an apostrophe",
    ],
)
def test_a_list_is_cut_into_its_entries(lines, entries):
    assert split_entries(lines) == entries


@given(st.lists(st.text(max_size=80), max_size=8))
def test_no_word_is_lost(lines):
    kept = "".join("".join(text.split()) for _, text in split_entries(lines))
    given_text = "".join("".join(line.split()) for line in lines)

    assert (
        sorted(kept.replace("-", "")) == sorted(given_text.replace("-", "").replace("\u200b", "").replace("\ufeff", ""))
        or "\u200b" in given_text
    )


def test_a_particle_in_small_letters_begins_an_entry() -> None:
    lines = [
        "Water Board. 2012. *Dike Report*. https://wb.example/dikes",
        "",
        "de Vries, Sanne. 2021. *Warm Bread, High Water*. Utrecht: Lage Landen.",
        "van der Berg, Els, and Jo Lie. 2020. “Ovens and",
        "de facto Dikes.” Delta Papers 3.",
    ]

    assert [0, 2, 3] == [index for index, _ in split_entries(lines)]


@pytest.mark.parametrize(
    ("lines", "begun"),
    [
        pytest.param(
            [
                "Brenner, M., Kwon, D., &",
                "Rahman, S. (2021). Ferries and fares. Tides, 4(2), 1–9.",
                "Costa, L. (2019). Slow boats and the people who",
                "wait for them. Lisbon: Farol.",
            ],
            [0, 2],
            id="authors over two lines",
        ),
        pytest.param(
            [
                "Adeyemi, Tunde, and Clara",
                "Wexford. “The Lamp.” Coastal",
                "Culture, vol. 8, 2019, pp. 4–6.",
                "Barreto, Lídia. Cartas. Translated by",
                "Owen Pryce, Seawall, 2014.",
            ],
            [0, 3],
            id="authors before a title, over two lines",
        ),
        pytest.param(
            [
                "Hald AB, Mbeki TR, Castle JL, Szab P,",
                "Nguyen VH, et al. Cold crews. Occup",
                "Sea. 2019;11(3):145-52.",
                "Ivan K, Duarte M. Watch systems. 2nd ed.",
                "Rotterdam: Delta; 2016.",
            ],
            [0, 3],
            id="surnames with initials",
        ),
        pytest.param(
            [
                "Ahrens, Birgit (2018): „Schleusen und",
                "die Ordnung des Flusses“. In: Strom 4.",
                "Hafenamt (o. J.): „Leitfaden“.",
                "https://hafenamt.example/leitfaden",
                "Lindt, Jo (im Erscheinen): „Wem gehört",
                "das Ufer?“ In: Raum und Recht.",
            ],
            [0, 2, 4],
            id="German quotation marks and undated works",
        ),
        pytest.param(
            [
                "Arnaud, Claire. 2019. « Le prix du",
                "passage ». Revue des ports 12 : 4–7.",
                "Bureau des ports. s.d. « Guide des",
                "droits ». https://ports.example/guide",
            ],
            [0, 2],
            id="French quotation marks",
        ),
        pytest.param(
            [
                "石田真理（2019）「離島航路補助の",
                "制度史」『交通史』47号、33頁。",
                "高瀬由紀（刊行年不明）『灯台",
                "守の日記』沿岸書房。",
                "山岸健（印刷中）「フェリーと島の",
                "暮らし」『地域論集』。",
            ],
            [0, 2, 4],
            id="Japanese brackets and undated works",
        ),
        pytest.param(
            [
                "강민서·오태준. 2021. “연안 여객선의 성과와",
                "과제.” 『해양정책』 36(2), 77-104.",
                "김하늘. 발간예정. “섬 주민의 이동권.” 『지역』.",
                "해운처. 미상. “안전 지침.”",
                "박선우 (출판 중). 북극항로. 『물류』.",
            ],
            [0, 2, 3, 4],
            id="Korean undated works",
        ),
        pytest.param(
            [
                "周明远, 林晓岚, 黄志成. 内河航运碳排放",
                "核算方法[J]. 水运研究, 2021, 38(4): 5.",
                "赵建国. 江海联运[M]. 武汉: 长江社,",
                "2018.",
                "黄士豪（日期不详）。〈渡轮的政治〉。",
            ],
            [0, 2, 4],
            id="Chinese entries broken at any letter",
        ),
    ],
)
def test_a_wrapped_list_is_cut_where_its_entries_begin(lines: list[str], begun: list[int]) -> None:
    assert [index for index, _ in split_entries(lines)] == begun


@pytest.mark.parametrize(
    ("above", "below", "entry"),
    [
        ("김민수. 2021. 연안 여객선의", "성과. 서울: 물결.", "김민수. 2021. 연안 여객선의 성과. 서울: 물결."),
        ("周明. 2021. 内河航运碳排放", "核算方法. 武汉: 长江社.", "周明. 2021. 内河航运碳排放核算方法. 武汉: 长江社."),
        ("石田（2019）「離島の」『交通史』第", "47巻、33頁。", "石田（2019）「離島の」『交通史』第47巻、33頁。"),
        ("Lind, Ada. 2020. Har-", "bour dues. Oslo: Fjord.", "Lind, Ada. 2020. Harbour dues. Oslo: Fjord."),
        ("Lind, Ada. 2020. Noise-", "induced loss. Oslo: Fjord.", "Lind, Ada. 2020. Noise-induced loss. Oslo: Fjord."),
        (
            "Lind, Ada. 2020. Short-",
            "and long-run dues. Oslo: Fjord.",
            "Lind, Ada. 2020. Short- and long-run dues. Oslo: Fjord.",
        ),
        ("Lind, Ada. 2020. Dues. Ports 4: 101–", "123.", "Lind, Ada. 2020. Dues. Ports 4: 101–123."),
        ("Lind, Ada. 2020. Dues. https://", "a.example/b-c", "Lind, Ada. 2020. Dues. https://a.example/b-c"),
        ("Lind, Ada. 2020. Dues. https://a.example/b-", "c-d/e", "Lind, Ada. 2020. Dues. https://a.example/b-c-d/e"),
        (
            "Lind, Ada. 2020. Dues. https://a.example/ferr",
            "y-dues.html",
            "Lind, Ada. 2020. Dues. https://a.example/ferry-dues.html",
        ),
    ],
    ids=[
        "Korean",
        "Chinese",
        "Japanese",
        "hyphen",
        "compound",
        "stub",
        "pages",
        "scheme",
        "hyphen in an address",
        "inside an address",
    ],
)
def test_lines_are_put_together_as_their_script_writes(above: str, below: str, entry: str) -> None:
    assert split_entries([above, below]) == [(0, entry)]
