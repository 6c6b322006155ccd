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
                (0, "[1] Ark, T. (2018). Minutes. Queues, 3(1), 4- 19. https://a.example/3"),
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
