"""Where a reference list ends on the page."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.layout import blocks
from corpus_cli.parsing.reference_end import part_headings, trimmed
from corpus_cli.parsing.reference_list import find_list, read_entries

BODY = "A paragraph of the text that is long enough to be one and that says what everybody knows (Marsh 2019).[1]\n\n"
MARSH = "Marsh, Eleanor. 2019. The Crossing. Leith: Tollgate."
TRAN = 'Tran, Minh. 2021. "Who Reads?" Waterline 9: 1-12.'


def entries(text: str) -> list[str]:
    found = blocks(SourceText.from_text(text))
    region = trimmed(found, find_list(found))
    assert region is not None
    parts = part_headings(found, region)
    inside = [b for i, b in enumerate(found) if region.first <= i < region.end and i not in parts]
    return [r.raw for r in read_entries(inside, notes=region.notes)]


@pytest.mark.parametrize(
    "below",
    [
        "Posted in Tides | Leave a comment",
        "\nRosa Lind is a fellow at the Institute of Tides. Her book “Ebb” (2020) won a prize.",
        "\n---\n\nThe Harbour Letter appears every month",
        "\nRelated articles\nA short history of jetties\nWhy the bus sings",
        "\n© 2024 Harbour Institute",
        "\nThis article first appeared in the Tide Review, 2020.",
        "\nThe institute of this page is a small house by the sea",
        "\nRosa LIND is Director of the Institute for Tides. Max BERG is Lecturer in Harbours.",
        "\nA Korean translation of this commentary (June 2024) is available for download.",
        "\nLind, who lives in Leith (2019), thanks the editors.",
        "\n※ 이 글은 필자 개인의 의견(2024)이며 연구소의 공식 견해가 아닙니다.",
    ],
    ids=[
        "blog footer",
        "bio with a work",
        "below a rule",
        "box of links",
        "rights",
        "disclaimer",
        "unknown line",
        "two bios",
        "download",
        "thanks",
        "Korean disclaimer",
    ],
)
def test_what_stands_below_the_last_entry_is_none(below: str) -> None:
    assert entries(f"{BODY}References\n\n{MARSH}\n{TRAN}\n{below}") == [MARSH, TRAN]


@pytest.mark.parametrize(
    "entry",
    [
        "De la Cueva, Pilar, and Hugh O'Dell. 2018. Draining. Cork: Lee Press.",
        "d'Avena Moreira, R. (2020). Ninety knots. Mar Alto, 3, 1-9.",
        'Foreign Office. 2020. "Korean Version of the Statement." https://fo.example/ko',
        "Copyright Office. 2020. Report of the Year. Dover: CO.",
        "Contact Group. 2020. Letters. Dover: Quay.",
        "Print, Ada. 2019. Home. Dover: Quay.",
    ],
)
def test_an_entry_that_reads_like_another_line_is_kept(entry: str) -> None:
    """Of a particle, of announcements and of rights: no entry of a list is dropped, wherever it stands."""
    assert entries(f"{BODY}References\n\n{entry}\n{MARSH}\n{TRAN}") == [entry, MARSH, TRAN]
    assert entries(f"{BODY}References\n\n{MARSH}\n{TRAN}\n{entry}") == [MARSH, TRAN, entry]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Primary sources", "Secondary sources"),
        ("I. Books", "II. Articles"),
        ("<국내문헌>", "<해외문헌>"),
        ("■ 단행본", "■ 논문"),
        ("一、中文部分", "二、英文部分"),
        ("【日本語】", "【英語】"),
        ("和文", "英文"),
        ("（一）中文", "（二）英文"),
        ("中文文献", "外文文献"),
        ("국내 문헌", "외국 문헌"),
        ("1차 자료", "2차 자료"),
        ("Harbours", "Crossings"),
    ],
)
def test_headings_of_parts_are_no_entries(first: str, second: str) -> None:
    assert entries(f"{BODY}References\n\n{first}\n{MARSH}\n\n{second}\n{TRAN}") == [MARSH, TRAN]


def test_notes_end_at_the_last_number() -> None:
    text = (
        f"{BODY}注\n（注1）三港漁協『統計』2024年、7頁。\n（注2）港教育会への聞き取り（2024年11月8日）。"
        "\n\n（はやし・すず）1975年生まれ。専門は漁業史。著書に『夜』など。"
    )
    assert entries(text) == ["三港漁協『統計』2024年、7頁。", "港教育会への聞き取り（2024年11月8日）。"]


def test_a_list_in_full_width_forms_is_one_of_lines() -> None:
    text = f"{BODY}参考文献：\n周远．2021．旅行的陷阱［J］．评估，（２）：１４－２９．\n水中心．2024a．年报［R］．北京：水中心．\n李沐．2022．《门口的水》．上海：岸社．"
    assert len(entries(text)) == 3


def test_the_second_line_of_an_entry_is_no_line_about_an_editor() -> None:
    text = f"{BODY}References\n\nOkon, Femi. 2020. “The Tugboat.” In Power and Patience,\nedited by Ruth Salo, 88–112. Zagreb: Obala.\n{TRAN}"
    assert entries(text) == [
        "Okon, Femi. 2020. “The Tugboat.” In Power and Patience, edited by Ruth Salo, 88–112. Zagreb: Obala.",
        TRAN,
    ]
