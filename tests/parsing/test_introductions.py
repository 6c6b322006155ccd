"""Sentences that introduce an author."""

import pytest

from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing.introductions import read_introduction, read_last_words, read_notes
from corpus_cli.parsing.layout import Block, blocks


def block(text: str) -> Block:
    return blocks(SourceText.from_text(text))[0]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Lucia Brandt, Director of Shore Studies at the Larkfield Institute, notes that dunes wander.",
            [("Lucia Brandt", "Director of Shore Studies at the Larkfield Institute")],
        ),
        (
            "Professor Ilse van Dorn of the Delft Delta School warns that pumps fail.",
            [("Ilse van Dorn", "Delft Delta School")],
        ),
        (
            "Karim Bensalem, Professor at the University of Tarsis, and Ji Woo HAN, Fellow at the Port Centre, contend that ports are free.",
            [("Karim Bensalem", "Professor at the University of Tarsis"), ("Ji Woo HAN", "Fellow at the Port Centre")],
        ),
        ("채이든 누리에너지센터 소장은 갈등이 커졌다고 말한다.", [("채이든", "누리에너지센터 소장")]),
        ("누리에너지센터 소장 채이든은 갈등이 커졌다고 말한다.", [("채이든", "누리에너지센터 소장")]),
        ("云麓大学环境学院教授沈怀瑾认为，河不是被污染杀死的。", [("沈怀瑾", "云麓大学环境学院教授")]),
        (
            "東陵大学法学部准教授の安曇野直は、条例が隣人に費用を負わせると論じる。",
            [("安曇野直", "東陵大学法学部准教授")],
        ),
    ],
)
def test_the_first_words_introduce_the_author(text: str, people: list[tuple[str, str]]) -> None:
    assert [(p.printed, p.affiliations[0]) for p in read_introduction(block(text))] == people


@pytest.mark.parametrize(
    "text",
    [
        "China has long been considered less active than others, a view that needs to be checked.",
        "North Korea argues that the treaty is void.",
        "Every spring the river takes a field.",
        "Karim Bensalem argues that ports are free.",
        "In 2022 the President of the Republic, the head of the army, said that nothing would change.",
        "중국은 오랫동안 소극적이라고 여겨졌다.",
        "城市里的河不是被污染杀死的。",
    ],
)
def test_other_paragraphs_introduce_nobody(text: str) -> None:
    assert read_introduction(block(text)) == ()


def test_a_known_name_is_enough() -> None:
    assert [
        p.printed for p in read_introduction(block("Karim Bensalem argues that ports are free."), ["Karim BENSALEM"])
    ] == ["Karim Bensalem"]


@pytest.mark.parametrize(
    ("text", "known", "people"),
    [
        (
            "■ Sumin HAHM is Research Fellow at the Larkfield Center.",
            (),
            [("Sumin HAHM", ("Research Fellow at the Larkfield Center",))],
        ),
        (
            "Aroha TUMOANA is Director of the Kahu Institute. Luca FERRI is Lecturer at the University of Monteluce.",
            ("Aroha Tumoana", "Luca Ferri"),
            [
                ("Aroha TUMOANA", ("Director of the Kahu Institute",)),
                ("Luca FERRI", ("Lecturer at the University of Monteluce",)),
            ],
        ),
        ("■ 표지안은 가람문화정책원 책임연구원이다.", (), [("표지안", ("가람문화정책원 책임연구원",))]),
        ("（作者系青萍城市学社研究员）", ("林青禾",), [("林青禾", ("青萍城市学社研究员",))]),
        (
            "Élise Garnier est maîtresse de conférences à l'Université de Valrose.",
            ("Élise Garnier",),
            [("Élise Garnier", ("maîtresse de conférences à l'Université de Valrose",))],
        ),
    ],
)
def test_a_closing_note_describes_its_author(
    text: str, known: tuple[str, ...], people: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(p.printed, p.affiliations) for p in read_notes(block(text), known)] == people


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un is unlikely to agree.",
        "The harbour is a professor of patience.",
        "Donald Trump is the president whom nobody expected.",
    ],
)
def test_a_sentence_about_somebody_else_is_no_note(text: str) -> None:
    assert read_notes(block(text), ["Dong Ryul Lee"]) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("沒有人量過。（作者為清水大學地理系教授）", "清水大學地理系教授"),
        ("没有人量过。（本文作者系清水研究所所长）", "清水研究所所长"),
        ("아무도 재지 않았다. (필자는 물길연구소 연구위원이다)", "물길연구소 연구위원"),
        ("沒有人量過（第三章）。", None),
    ],
)
def test_brackets_at_the_end_of_a_paragraph_describe_the_author(text: str, place: str | None) -> None:
    assert [p.affiliations for p in read_last_words(block(text), ["桑若溪"])] == ([(place,)] if place else [])


def test_a_note_may_give_a_second_affiliation() -> None:
    note = block("■ 한서우_물길연구소 연구위원. 새터대학교 지리학과 겸임교수.")
    assert [p.affiliations for p in read_notes(note, [])] == [("물길연구소 연구위원", "새터대학교 지리학과 겸임교수")]


def test_a_name_with_a_dash_signs_the_text() -> None:
    assert [p.printed for p in read_notes(block("— Marit Solheim, Rural Unit, Fjord Water Office"), [])] == [
        "Marit Solheim"
    ]
