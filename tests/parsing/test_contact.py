"""Translators, editors and contact lines."""

import pytest

from corpus_cli.parsing.contact import read_contact, read_contributors


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Translated and Edited by Inhwa OM, Senior Fellow; Sora LEE, Research Associate",
            [
                ("Inhwa Om", ("translator", "editor"), "Senior Fellow"),
                ("Sora Lee", ("translator", "editor"), "Research Associate"),
            ],
        ),
        (
            "Translated by A. Smith and edited by Bo Jones",
            [("A. Smith", ("translator",), None), ("Bo Jones", ("editor",), None)],
        ),
        ("Translated from the Korean by Elspeth Moran", [("Elspeth Moran", ("translator",), None)]),
        ("Interview by Gwen Astley", [("Gwen Astley", ("interviewer",), None)]),
        ("담당 및 편집: 서문아름 한솔연구원 연구원", [("서문아름", ("editor",), "한솔연구원 연구원")]),
        ("(번역: 홍길동)", [("홍길동", ("translator",), None)]),
        ("표나래 옮김", [("표나래", ("translator",), None)]),
        ("责任编辑：苗知秋　校对：陶然", [("苗知秋", ("editor",), None)]),
        ("訳：白石美緒　編集：鷲尾さくら", [("白石美緒", ("translator",), None), ("鷲尾さくら", ("editor",), None)]),
        ("Traduit de l'arabe par Nadia Ferhat", [("Nadia Ferhat", ("translator",), None)]),
    ],
)
def test_people_are_read_with_their_roles(line: str, people: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    assert [(c.name, c.roles, c.position) for c in read_contributors(line) or ()] == people


@pytest.mark.parametrize(
    "line",
    [
        "Editorial board",
        "Editor, Harbour Gazette",
        "The edition used here: the second one of 1922",
        "Translators are badly paid.",
        "Editing is a craft",
    ],
)
def test_other_lines_name_no_contributor(line: str) -> None:
    assert read_contributors(line) is None


@pytest.mark.parametrize("line", ["校对：李明", "Photo: an agency", "訳：なし"])
def test_roles_that_are_not_kept_still_make_a_line_of_the_imprint(line: str) -> None:
    assert read_contributors(line) == ()


@pytest.mark.parametrize(
    ("line", "email", "phone"),
    [
        ("For inquiries: 02 2277 0000 (ext. 211) | a.b@inst.example", "a.b@inst.example", "02 2277 0000 (ext. 211)"),
        ("문의: 063 000 0000 | note@garam.example", "note@garam.example", "063 000 0000"),
        ("Tel. +82-2-000-0000", None, "+82-2-000-0000"),
        ("담당: 나래 (062-000-0000, b@c.example)", "b@c.example", "062-000-0000"),
        ("お問い合わせ：yuki@konan.example", "yuki@konan.example", None),
    ],
)
def test_a_contact_is_read(line: str, email: str | None, phone: str | None) -> None:
    contact = read_contact(line)
    assert contact is not None
    assert (contact.email, contact.phone) == (email, phone)


@pytest.mark.parametrize(
    "line", ["In 2024 1 200 300 people were counted.", "2025-03-14 2024-01-02", "The phone rang twice."]
)
def test_numbers_in_a_text_are_no_contact(line: str) -> None:
    assert read_contact(line) is None


def test_a_title_behind_a_role_is_nobody() -> None:
    assert read_contributors("Korean translation: “부두의 값”") is None
