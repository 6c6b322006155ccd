"""Names in any script and order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.names import Name
from corpus_cli.parsing.names import acronym, is_institution, parse_name, parse_names


def _short(name: Name) -> str:
    return f"<{name.literal}>" if name.literal is not None else f"{name.family}|{name.given}"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Min Ho SEO", "Seo|Min Ho"),
        ("SEO Min Ho", "Seo|Min Ho"),
        ("Seo, Min Ho", "Seo|Min Ho"),
        ("Park Myung Ho", "Park|Myung Ho"),
        ("Xi Jinping", "Xi|Jinping"),
        ("Joon-ho Paeng", "Paeng|Joon-ho"),
        ("Mun Ga-eul", "Mun|Ga-eul"),
        ("Noh Yi-na", "Noh|Yi-na"),
        ("Nguyen Van An", "Nguyen|Van An"),
        ("Lee Smith", "Smith|Lee"),
        ("Tomás Quiroga", "Quiroga|Tomás"),
        ("Juan de la Cruz", "de la Cruz|Juan"),
        ("de la Cruz, Juan", "de la Cruz|Juan"),
        ("Meer, Joost van der", "van der Meer|Joost"),
        ("Brissac, Aline de", "de Brissac|Aline"),
        ("Arcy, Paul d’", "d’Arcy|Paul"),
        ("Luis Ortega y Soto", "Ortega y Soto|Luis"),
        ("Goh Hock Leong", "Goh|Hock Leong"),
        ("Teo Siew Mui", "Teo|Siew Mui"),
        ("Tung Mei-hwa", "Tung|Mei-hwa"),
        ("Lam Ann Brown", "Brown|Lam Ann"),
        ("Okafor BN", "Okafor|BN"),
        ("Okoro LI", "Okoro|LI"),
        ("Wang LI", "Wang|LI"),
        ("Xiaoming LI", "Li|Xiaoming"),
        ("J.K. Marlow", "Marlow|J.K."),
        ("Post, Emily", "Post|Emily"),
        ("김민준", "김|민준"),
        ("남궁민수", "남궁|민수"),
        ("白石, 美緒", "白石|美緒"),
        ("欧阳明", "欧阳|明"),
        ("小野寺葵", "小野寺|葵"),
        ("藤井まどか", "藤井|まどか"),
        ("杜兰 E", "杜兰|E"),
        ("外交部", "<外交部>"),
        ("외교부", "<외교부>"),
        ("농림수산개발원", "<농림수산개발원>"),
        ("農林水産省", "<農林水産省>"),
        ("弗拉基米尔·别洛夫", "<弗拉基米尔·别洛夫>"),
        ("Kremlin", "<Kremlin>"),
        ("White House", "<White House>"),
        ("BBC News", "<BBC News>"),
        ("Statistics Norway", "<Statistics Norway>"),
        ("OECD", "<OECD>"),
        ("Ministry of Fisheries (MOF)", "<Ministry of Fisheries (MOF)>"),
    ],
)
def test_a_printed_name_gives_its_parts(printed, expected):
    assert _short(parse_name(printed)) == expected


def test_a_suffix_is_kept_apart():
    assert parse_name("Ashdown, Peter T., Jr.") == Name(family="Ashdown", given="Peter T.", suffix="Jr.")


def test_capitals_stay_where_recasing_is_not_wanted():
    assert parse_name("MARTIN P", recase=False) == Name(family="MARTIN", given="P")


@pytest.mark.parametrize(
    ("printed", "expected", "others"),
    [
        ("Adler, Ben, and Noor Khan", ["Adler|Ben", "Khan|Noor"], False),
        ("Novotná, Hana, Piet de Wit, and Soo-ah Gil", ["Novotná|Hana", "de Wit|Piet", "Gil|Soo-ah"], False),
        ("Mulder, F., & Osei-Bonsu, K.", ["Mulder|F.", "Osei-Bonsu|K."], False),
        ("Yoo, S.M. and Grant, P.", ["Yoo|S.M.", "Grant|P."], False),
        ("Das, S. N., M. Kerr, and T. Oda", ["Das|S. N.", "Kerr|M.", "Oda|T."], False),
        ("Reyes, Carlo, et al.", ["Reyes|Carlo"], True),
        ("Okafor BN, Schmidt L, Iwu C", ["Okafor|BN", "Schmidt|L", "Iwu|C"], False),
        ("SMITH A, ROSS K L, ZHANG W, et al", ["Smith|A", "Ross|K L", "Zhang|W"], True),
        ("Smith, John; Doe, Jane", ["Smith|John", "Doe|Jane"], False),
        ("OYELARAN, Kemi", ["Oyelaran|Kemi"], False),
        ("MARSH, Peter and Ann Dell", ["Marsh|Peter", "Dell|Ann"], False),
        ("OECD, World Bank, and ILO", ["<OECD>", "<World Bank>", "<ILO>"], False),
        ("Luis Ortega y Soto and Ana Ruiz", ["Ortega y Soto|Luis", "Ruiz|Ana"], False),
        ("Ana Ruiz y Juan Soto", ["Ruiz|Ana", "Soto|Juan"], False),
        ("Ruiz, A. y Soto, J.", ["Ruiz|A.", "Soto|J."], False),
        ("배정은·노태석", ["배|정은", "노|태석"], False),
        ("김철수, 이영희 외", ["김|철수", "이|영희"], True),
        ("山田太郎、鈴木花子", ["山田|太郎", "鈴木|花子"], False),
        ("周文, 李雨桐, 等", ["周|文", "李|雨桐"], True),
        ("Ministry of Culture, Sports and Tourism", ["<Ministry of Culture, Sports and Tourism>"], False),
        ("Department of Conservation, New Zealand", ["<Department of Conservation, New Zealand>"], False),
        ("World Bank and International Monetary Fund", ["<World Bank>", "<International Monetary Fund>"], False),
        ("Food and Agriculture Organization", ["<Food and Agriculture Organization>"], False),
        ("Centers for Water Safety and Hygiene", ["<Centers for Water Safety and Hygiene>"], False),
        ("National Institute of Soil and Care", ["<National Institute of Soil and Care>"], False),
        (
            "Comisión de Puertos para el Sur y el Caribe (CPSC).",
            ["<Comisión de Puertos para el Sur y el Caribe (CPSC)>"],
            False,
        ),
        ("Secretaría de Riego y Bosques", ["<Secretaría de Riego y Bosques>"], False),
        ("Bundesministerium für Häfen und Verkehr", ["<Bundesministerium für Häfen und Verkehr>"], False),
        ("Institut national des ports et des digues", ["<Institut national des ports et des digues>"], False),
        (
            "Ministry of Ports and Fisheries and Ministry of Health",
            ["<Ministry of Ports and Fisheries>", "<Ministry of Health>"],
            False,
        ),
        ("World Bank and UNICEF", ["<World Bank>", "<UNICEF>"], False),
        (
            "Department of Ports and Trade, Government of Fiji.",
            ["<Department of Ports and Trade, Government of Fiji>"],
            False,
        ),
        ("World Bank and Adeyemi, J.", ["<World Bank>", "Adeyemi|J."], False),
        ("Auer, Petra / Lang, Max", ["Auer|Petra", "Lang|Max"], False),
        ("TAVARES, Marta", ["Tavares|Marta"], False),
        ("Okoro LI, Obasi HE", ["Okoro|LI", "Obasi|HE"], False),
        ("Inhwa OM, Jun LEE", ["Om|Inhwa", "Lee|Jun"], False),
        ("카뮈, 알베르", ["카뮈|알베르"], False),
        ("모네, 장", ["모네|장"], False),
        ("나기현, 도수연", ["나|기현", "도|수연"], False),
        ("나기현·Ana Beck·도수연", ["나|기현", "Beck|Ana", "도|수연"], False),
        ("白石美緒・Ana Beck", ["白石|美緒", "Beck|Ana"], False),
        ("白石美緒・Beck, Ana", ["白石|美緒", "Beck|Ana"], False),
        ("霧島夏樹・久遠玲", ["<霧島夏樹>", "<久遠玲>"], False),
        ("安娜・贝格", ["<安娜・贝格>"], False),
        ("ラング、ピエール", ["ラング|ピエール"], False),
        ("[美]让·莫罗", ["<让·莫罗>"], False),
    ],
)
def test_an_author_list_is_cut_into_names(printed, expected, others):
    names, et_al = parse_names(printed)

    assert [_short(name) for name in names] == expected
    assert et_al is others


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministry of Fisheries (MOF)", "MOF"),
        ("Asian Development Bank [ADB]", "ADB"),
        ("Ministry of Fisheries", None),
        ("(MOF)", None),
        ("Trust (founded)", None),
    ],
)
def test_the_acronym_of_an_institution_is_the_one_in_brackets(text, expected):
    assert acronym(text) == expected


@pytest.mark.parametrize("text", ["Rhee Da-in", "Okafor, Ifeoma", "Bo Ekström", "王毅", "김민준", "Mio Hayase"])
def test_a_person_is_no_institution(text):
    assert not is_institution(text)


@given(st.text(max_size=60))
def test_any_text_gives_names_and_never_raises(text):
    names, _ = parse_names(text)

    assert all(name.literal is not None or name.family for name in names)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Halvorsen, Nina, Per Bakke, and Jo Lie", ["Halvorsen", "Bakke", "Lie"]),
        ("Smith, Ann, and Han Solo", ["Smith", "Han"]),
        ("Chaudhary, Meera, and Kim Min-jun", ["Chaudhary", "Kim"]),
        ("Novak, Eva, and An Tran", ["Novak", "Tran"]),
        ("Ogawa Rei and Tomás Quiroga", ["Ogawa", "Quiroga"]),
    ],
)
def test_names_after_an_inverted_one_stand_given_name_first_unless_the_family_name_leaves_no_doubt(
    text: str, families: list[str]
) -> None:
    assert families == [name.family for name in parse_names(text)[0]]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Mira Costin, Paul Stern, and Ann Dell", ["Costin|Mira", "Stern|Paul", "Dell|Ann"]),
        ("Tom Hale, Lee Dent, and Jo Lim", ["Hale|Tom", "Dent|Lee", "Lim|Jo"]),
        ("Kim Yong-ho, Tom Hale, and Jo Lim", ["Kim|Yong-ho", "Hale|Tom", "Lim|Jo"]),
        ("Hale, T., & Doe, K.", ["Hale|T.", "Doe|K."]),
        ("Costin, Mira", ["Costin|Mira"]),
    ],
)
def test_names_after_edited_by_stand_given_name_first(printed, expected):
    assert [_short(name) for name in parse_names(printed, direct=True)[0]] == expected


@pytest.mark.parametrize("text", ["Lloyd’s Register", "Ferrier's Hall", "Quill’s Index"])
def test_a_name_that_begins_with_a_possessive_is_an_institution(text):
    assert is_institution(text)
