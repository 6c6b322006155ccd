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
