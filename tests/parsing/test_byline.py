"""Bylines and affiliations."""

import pytest

from corpus_cli.parsing.affiliations import affiliation, split_affiliations
from corpus_cli.parsing.author_names import to_author
from corpus_cli.parsing.byline import Person, read_byline
from corpus_cli.parsing.byline_marks import strip_by


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Freya Lindahl-Moss, Boreal Risk Observatory", [("Freya Lindahl-Moss", "Boreal Risk Observatory")]),
        (
            "Clara Voss (Hollin Institute) and Idris Mahoney (University of Port Elwin)",
            [("Clara Voss", "Hollin Institute"), ("Idris Mahoney", "University of Port Elwin")],
        ),
        (
            "Yeong-ja SEONG, Director, Center for Statistics; Lucas Pereira, Data Scientist",
            [("Yeong-ja SEONG", "Director, Center for Statistics"), ("Lucas Pereira", "Data Scientist")],
        ),
        ("Marta Gomez, Wei Liang and Tom Adler", [("Marta Gomez", ""), ("Wei Liang", ""), ("Tom Adler", "")]),
        ("Dr. Élodie Brassard | Senior Fellow, Centre Rivière", [("Élodie Brassard", "Senior Fellow, Centre Rivière")]),
        ("Amina Traore, PhD", [("Amina Traore", "")]),
        ("표지안 (가람문화정책원 책임연구원)", [("표지안", "가람문화정책원 책임연구원")]),
        ("한빛대학교 표지안 교수", [("표지안", "한빛대학교 교수")]),
        ("채이든_누리에너지센터 소장", [("채이든", "누리에너지센터 소장")]),
        ("황보라 · 선우진", [("황보라", ""), ("선우진", "")]),
        ("林青禾（海稻研究中心研究员）", [("林青禾", "海稻研究中心研究员")]),
        ("海稻研究中心研究员 林青禾", [("林青禾", "海稻研究中心研究员")]),
        ("鷲尾 さくら　湖北大学准教授", [("鷲尾 さくら", "湖北大学准教授")]),
        ("湖南経済研究所　主任研究員　小野寺　薫", [("小野寺 薫", "湖南経済研究所 主任研究員")]),
        ("안나 베르크(북해물연구소 소장)", [("안나 베르크", "북해물연구소 소장")]),
        ("마리 뒤퐁, 안나 베르크", [("마리 뒤퐁", ""), ("안나 베르크", "")]),
        ("安娜·贝格（北海水务研究所研究员）", [("安娜·贝格", "北海水务研究所研究员")]),
        ("安娜·贝格、桑若溪", [("安娜·贝格", ""), ("桑若溪", "")]),
        ("アンナ・ベルク、篠宮環", [("アンナ・ベルク", ""), ("篠宮環", "")]),
        ("한서우 연구위원 | 물길정책연구소", [("한서우", "물길정책연구소 연구위원")]),
        ("물길연구소 지하수팀", [("물길연구소 지하수팀", "")]),
        ("桑若溪／清水大學地理系教授", [("桑若溪", "清水大學地理系教授")]),
        ("篠宮環＝清水研究所主任研究員", [("篠宮環", "清水研究所主任研究員")]),
        ("清水研究所長・篠宮環", [("篠宮環", "清水研究所長")]),
        ("篠宮環（しのみや・たまき）清水研究所主任研究員", [("篠宮環", "清水研究所主任研究員")]),
        ("桑若溪１，２，杜微２", [("桑若溪", ""), ("杜微", "")]),
        ("Solheim, Marit", [("Solheim, Marit", "")]),
        ("Solheim, Marit; Bakare, Tunde A.", [("Solheim, Marit", ""), ("Bakare, Tunde A.", "")]),
        ("van der Berg, Annelies", [("van der Berg, Annelies", "")]),
        ("SOLHEIM, Marit – Fjord Water Office", [("Marit SOLHEIM", "Fjord Water Office")]),
        (
            "Marit Solheim | Senior Analyst | Fjord Water Office",
            [("Marit Solheim", "Senior Analyst, Fjord Water Office")],
        ),
        (
            "SANG Ruoxi (桑若溪) | Postdoctoral Fellow | Qingshui University",
            [("SANG Ruoxi", "Postdoctoral Fellow, Qingshui University")],
        ),
        ("Prof. Dr. Marit Solheim† and Ms. Tunde Bakare‡", [("Marit Solheim", ""), ("Tunde Bakare", "")]),
        ("Marit Solheim in Port Elwin", [("Marit Solheim", "")]),
    ],
)
def test_a_byline_gives_names_with_affiliations(text: str, people: list[tuple[str, str]]) -> None:
    assert [(p.printed, " ; ".join(p.affiliations)) for p in read_byline(text, trusted=True)] == people


@pytest.mark.parametrize(
    "text",
    [
        "Shade Is Infrastructure",
        "What the Flood Maps Leave Out",
        "Rebuilding Trade Policy",
        "누가 불을 켜 두는가: 데이터센터 붐과 동의",
        "水权不是水",
        "Table of Contents",
        "篠宮環・清水大学教授に聞く",
        "우물의 값",
        "Solheim, Fjords and Wells",
    ],
)
def test_a_title_is_no_byline(text: str) -> None:
    assert read_byline(text) == ()


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("By Freya Moss", "Freya Moss"),
        ("A column by Bronwen Pugh", "Bronwen Pugh"),
        ("Von Anna Thoms", "Anna Thoms"),
        ("文/宋知行", "宋知行"),
        ("◎ 桑若溪", "桑若溪"),
        ("/ Marit SOLHEIM (Fjord Water Office)", "Marit SOLHEIM (Fjord Water Office)"),
        ("アンナ・ベルク著", "アンナ・ベルク"),
        ("한서우 지음", "한서우"),
        ("桑若溪／文", "桑若溪"),
        ("Prepared by: Marit Solheim", "Marit Solheim"),
        ("世界名著", None),
        ("夏目の名著", None),
        ("by the river", "the river"),
        ("Bypass roads", None),
    ],
)
def test_the_word_before_a_name_goes(line: str, rest: str | None) -> None:
    assert strip_by(line) == rest


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Chair of the China Center and a professor at Maru University",
            ("Chair of the China Center", "professor at Maru University"),
        ),
        (
            "Professor of Politics and International Relations, Maru University",
            ("Professor of Politics and International Relations, Maru University",),
        ),
        ("临湖规划学会；临湖大学", ("临湖规划学会", "临湖大学")),
    ],
)
def test_two_positions_are_two_affiliations(text: str, parts: tuple[str, ...]) -> None:
    assert split_affiliations(text) == parts


@pytest.mark.parametrize(
    ("text", "position", "organization"),
    [
        ("Research Fellow, Larkfield Center for Connectivity", "Research Fellow", "Larkfield Center for Connectivity"),
        ("professor at Maru University", "professor", "Maru University"),
        ("가람문화정책원 책임연구원", "책임연구원", "가람문화정책원"),
        ("Boreal Risk Observatory", None, "Boreal Risk Observatory"),
    ],
)
def test_an_affiliation_is_taken_apart_where_words_tell(
    text: str, position: str | None, organization: str | None
) -> None:
    found = affiliation(text)
    assert (found.text, found.position, found.organization) == (text, position, organization)


def test_capitals_mark_the_family_name_and_the_other_form_gives_its_case() -> None:
    author = to_author(Person("Ilse VAN DORN"), printed=["Ilse van Dorn"])
    assert author.name == "Ilse van Dorn"
    assert author.printed == ("Ilse VAN DORN", "Ilse van Dorn")


@pytest.mark.parametrize(
    ("printed", "name", "family"),
    [
        ("SHINOMIYA Tamaki", "Shinomiya Tamaki", "Shinomiya"),
        ("Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh", "Nguyễn"),
        ("Solheim, Marit", "Marit Solheim", "Solheim"),
        ("JOÃO PEREIRA DA SILVA", "João Pereira da Silva", "da Silva"),
        ("안나 베르크", "안나 베르크", None),
        ("물길연구소 지하수팀", "물길연구소 지하수팀", None),
        ("금 세영", "금세영", "금"),
    ],
)
def test_a_name_is_given_in_the_order_in_which_the_text_prints_it(printed: str, name: str, family: str | None) -> None:
    author = to_author(Person(printed))
    assert (author.name, author.family) == (name, family)
