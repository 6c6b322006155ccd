"""References in other languages and in the styles of the sciences: German, French, Spanish, Chinese, Japanese and Korean lists."""

import pytest

from corpus_cli.model.names import Name
from corpus_cli.parsing.reference_entry import parse_reference


def _name(name: Name) -> str:
    return f"<{name.literal}>" if name.literal is not None else f"{name.family}|{name.given}"


def _fields(entry: str, names: dict[str, str]) -> dict[str, object]:
    """The fields of `names` as an entry gives them; people as `Family|Given; <Institution>`."""
    reference = parse_reference(entry)
    found: dict[str, object] = {}
    for key in names:
        value = getattr(reference, key)
        found[key] = "; ".join(map(_name, value)) if isinstance(value, tuple) else value
    return found


THESES = [
    pytest.param(
        "岡本智也（2021）「離島の遠隔教育」博士論文、名古屋大学。", "名古屋大学", None, id="ja-kind-then-school"
    ),
    pytest.param(
        "岡本智也『離島教育論』名古屋大学大学院修士論文、2021年。", "名古屋大学大学院", None, id="ja-school-then-kind"
    ),
    pytest.param(
        "沈佩珊（2018）。《社區廚房之研究》（未出版碩士論文）。國立臺灣大學，臺北。",
        "國立臺灣大學",
        "臺北",
        id="zh-bracket",
    ),
    pytest.param(
        "沈佩珊（2018）。社區廚房之研究〔未出版之碩士論文〕。國立臺灣大學。", "國立臺灣大學", None, id="zh-shell"
    ),
    pytest.param("高远：《城乡公交研究》，博士学位论文，四川大学，2019年。", "四川大学", None, id="zh-note"),
    pytest.param("구자훈 (2019). 하천 복원의 정치 [박사학위논문, 전북대학교].", "전북대학교", None, id="ko-bracket"),
    pytest.param(
        "Colin, Maud. L’économie des bacs. Thèse de doctorat en géographie, Université de Nantes, 2016.",
        "Université de Nantes",
        None,
        id="fr-with-field",
    ),
    pytest.param(
        "Colin, Maud, « Les bacs », thèse de doctorat, Université de Nantes, 2016.",
        "Université de Nantes",
        None,
        id="fr-note",
    ),
    pytest.param(
        "Prieto, J. (2012). Mercados flotantes [Tesis doctoral, Universidad de Zaragoza].",
        "Universidad de Zaragoza",
        None,
        id="es",
    ),
    pytest.param(
        "Prieto, J. (2012). Mercados flotantes (Tesis de maestría). Universidad de los Andes.",
        "Universidad de los Andes",
        None,
        id="es-master",
    ),
    pytest.param(
        "Auer, Petra: Der Kanal als Grenze. Dissertation, Universität Graz, 2011.", "Universität Graz", None, id="de"
    ),
    pytest.param("Auer, Petra: Der Kanal als Grenze. Diss. Graz 2011.", None, "Graz", id="de-place-only"),
    pytest.param(
        "Silva, R. (2014). O rio e a lei [Tese de doutorado, Universidade de Minas].",
        "Universidade de Minas",
        None,
        id="pt",
    ),
    pytest.param(
        "T. Bakke, “Winter roads,” M.S. thesis, Univ. Oslo, Oslo, Norway, 2009.",
        "Univ. Oslo",
        "Oslo, Norway",
        id="ieee",
    ),
]


@pytest.mark.parametrize(("entry", "school", "place"), THESES)
def test_a_thesis_has_its_school_as_publisher_and_the_place_apart(entry, school, place):
    reference = parse_reference(entry)

    assert (reference.type, reference.publisher, reference.publisher_place, reference.container_title) == (
        "thesis",
        school,
        place,
        None,
    )
    assert reference.title


NEWS = [
    pytest.param(
        "長尾美月（2022）「運河の保育」『朝日新聞』2022年7月9日付夕刊、5面。",
        "article-newspaper",
        "2022-07-09",
        "5",
        id="day-with-edition",
    ),
    pytest.param(
        "朝日新聞（2022）「運河の保育」7月9日付朝刊。", "article-newspaper", "2022-07-09", None, id="outlet-as-author"
    ),
    pytest.param(
        "「運河の保育」『東京新聞』2022年7月9日（夕刊）。",
        "article-newspaper",
        "2022-07-09",
        None,
        id="edition-in-brackets",
    ),
    pytest.param(
        "読売新聞（2022年7月9日付）「運河の保育」。", "article-newspaper", "2022-07-09", None, id="day-in-brackets"
    ),
    pytest.param(
        "長尾美月「運河」『毎日新聞』2022年7月9日付朝刊、12版5面。",
        "article-newspaper",
        "2022-07-09",
        "5",
        id="run-and-page",
    ),
    pytest.param(
        "長尾美月. 2022. 「運河」. 『週刊ダイヤモンド』, 7月9日号, 44–47.",
        "article-magazine",
        "2022-07-09",
        "44–47",
        id="weekly",
    ),
    pytest.param(
        '나기현, "섬마을 우체국," 『한겨레』, 2023년 5월 3일자, 12면.',
        "article-newspaper",
        "2023-05-03",
        "12",
        id="korean",
    ),
    pytest.param(
        "Lehner, Eva: „Der Treidler“, in: Der Standard, 14. März 2023, S. 9.",
        "article-newspaper",
        "2023-03-14",
        "9",
        id="german",
    ),
    pytest.param(
        "Lehner, Eva: Der Treidler. In: Wiener Zeitung vom 14.3.2023, S. 9.",
        "article-newspaper",
        "2023-03-14",
        "9",
        id="german-vom",
    ),
]


@pytest.mark.parametrize(("entry", "kind", "date", "page"), NEWS)
def test_a_day_of_issue_is_read_with_what_follows_it(entry, kind, date, page):
    reference = parse_reference(entry)

    assert (reference.type, reference.date, reference.page) == (kind, date, page)
    assert reference.title


EUROPEAN = {
    "journal-after-in": (
        "Lehner, Eva: Der Treidelpfad, in: Historische Beiträge 301 (2015), S. 33–58.",
        {"type": "article-journal", "author": "Lehner|Eva", "title": "Der Treidelpfad", "container_title": "Historische Beiträge", "volume": "301", "date": "2015", "page": "33–58"},
    ),
    "journal-with-jahrgang": (
        "Lehner, Eva (2012): Treideln. Ein Überblick. In: Zeitschrift für Flüsse, 12. Jg., H. 3, S. 33–58.",
        {"type": "article-journal", "title": "Treideln. Ein Überblick", "container_title": "Zeitschrift für Flüsse", "volume": "12", "issue": "3", "page": "33–58"},
    ),
    "book-with-edition": (
        "Lehner, Eva: Der Inn. Eine Kulturgeschichte. 3., überarb. Aufl. Köln: Greven 2014.",
        {"type": "book", "title": "Der Inn. Eine Kulturgeschichte", "edition": "3., überarb. Aufl.", "publisher_place": "Köln", "publisher": "Greven", "date": "2014"},
    ),
    "book-with-place-only": (
        "Lehner, Eva: Der Inn, Berlin/New York 2014.",
        {"type": "book", "title": "Der Inn", "publisher_place": "Berlin/New York", "publisher": None, "date": "2014"},
    ),
    "chapter-with-editors": (
        "Lehner, Eva / Roth, Paul: Treideln, in: Auer, Petra / Lang, Max (Hg.): Flussbilder, Wien 2012, S. 33–58.",
        {"type": "chapter", "author": "Lehner|Eva; Roth|Paul", "editor": "Auer|Petra; Lang|Max", "container_title": "Flussbilder", "publisher_place": "Wien", "page": "33–58"},
    ),
    "chapter-apa-german": (
        "Lehner, E. (2021). Treideln. In P. Auer & M. Lang (Hrsg.), Flussbilder (2. Aufl., S. 33–58). Greven.",
        {"type": "chapter", "editor": "Auer|P.; Lang|M.", "container_title": "Flussbilder", "edition": "2. Aufl.", "page": "33–58", "publisher": "Greven"},
    ),
    "chapter-french": (
        "Carrel, O. (2011). Les lavoirs. Dans Y. Besson et L. Sy (dir.), L’eau et la ville (2e éd., p. 55-78). Karthala.",
        {"type": "chapter", "editor": "Besson|Y.; Sy|L.", "container_title": "L’eau et la ville", "edition": "2e éd.", "page": "55-78"},
    ),
    "chapter-spanish": (
        "Ugarte, P. (2018). Mercados. En I. Salas y R. Peña (Coords.), Agua y poder (2.ª ed., pp. 12-30). Akal.",
        {"type": "chapter", "editor": "Salas|I.; Peña|R.", "container_title": "Agua y poder", "edition": "2.ª ed.", "page": "12-30", "publisher": "Akal"},
    ),
    "imprint-between-commas": (
        "Carrel, Odile, L’eau et la ville, Paris, Seuil, 2011, 320 p.",
        {"type": "book", "author": "Carrel|Odile", "title": "L’eau et la ville", "publisher_place": "Paris", "publisher": "Seuil", "date": "2011", "page": None},
    ),
    "chapter-between-commas": (
        "Carrel, Odile, « Les lavoirs », in Besson Yann (dir.), L’eau et la ville, Lyon, PUL, 2011, p. 55-78.",
        {"type": "chapter", "container_title": "L’eau et la ville", "publisher_place": "Lyon", "publisher": "PUL", "page": "55-78"},
    ),
    "journal-spanish": (
        "Ugarte, Pilar. «Mercados de agua». Revista Andina 59, núm. 1 (2018): 12-30.",
        {"type": "article-journal", "container_title": "Revista Andina", "volume": "59", "issue": "1", "page": "12-30"},
    ),
    "issue-alone": (
        "Ugarte, P. (2020). Puertos secos. Revista Norte Grande, (75), 33-51.",
        {"type": "article-journal", "container_title": "Revista Norte Grande", "volume": None, "issue": "75", "page": "33-51"},
    ),
    "translated": (
        "Ndiaye, Awa. Le Fleuve sans nom. Traduit de l’anglais par Odile Carrel. Paris : Seuil, 2003.",
        {"type": "book", "translator": "Carrel|Odile", "title": "Le Fleuve sans nom", "publisher": "Seuil"},
    ),
}  # fmt: skip

SCIENCES = {
    "springer": (
        "Okafor, L., Brandt, A.: Sparse nets. In: Ueda, M. (ed.) ICPORT 2018. LNCS, vol. 9912, pp. 3–14. Springer, Cham (2018)",
        {"type": "paper-conference", "author": "Okafor|L.; Brandt|A.", "editor": "Ueda|M.", "title": "Sparse nets", "container_title": "ICPORT 2018", "collection_title": "LNCS", "volume": "9912", "page": "3–14", "publisher": "Springer", "publisher_place": "Cham", "date": "2018"},
    ),
    "titleless": (
        "A. Brandt and L. Okafor, Phys. Rev. Lett. 118, 146601 (2017).",
        {"type": "article-journal", "author": "Brandt|A.; Okafor|L.", "title": None, "container_title": "Phys. Rev. Lett.", "volume": "118", "page": "146601"},
    ),
    "abbreviated-journal": (
        "Okafor, L., 2020. Tide nets. Estuar. Coast. Shelf Sci. 240, 106772.",
        {"type": "article-journal", "container_title": "Estuar. Coast. Shelf Sci", "volume": "240", "page": "106772"},
    ),
    "abbreviated-proceedings": (
        "L. Okafor, “Tide nets,” in Proc. 3rd Int. Conf. Coast. Eng. Syst., Biarritz, France, 2020, pp. 1–6.",
        {"type": "paper-conference", "container_title": "Proc. 3rd Int. Conf. Coast. Eng. Syst", "publisher_place": "Biarritz, France", "page": "1–6"},
    ),
    "technical-report": (
        "L. Okafor, “Tide nets,” Harbour Res. Inst., Lagos, Nigeria, Tech. Rep. HRI-20-3, 2020.",
        {"type": "report", "publisher": "Harbour Res. Inst.", "publisher_place": "Lagos, Nigeria", "report_number": "HRI-20-3"},
    ),
    "preprint-by-number": (
        "Okafor, L. (2022). Tide nets. arXiv preprint arXiv:2201.01234.",
        {"type": "article", "publisher": "arXiv", "container_title": None, "report_number": "2201.01234"},
    ),
    "preprint-by-name": (
        "Okafor, L. (2022). Tide nets. bioRxiv. https://doi.org/10.5555/2022.4",
        {"type": "article", "publisher": "bioRxiv", "container_title": None},
    ),
    "data-with-version": (
        "Okafor, L. (2022). Tide gauges (Version 3.1) [Data set]. Pangaea. https://doi.org/10.5555/p.1",
        {"type": "dataset", "title": "Tide gauges", "publisher": "Pangaea", "container_title": None},
    ),
    "supplement": (
        "Okoro LI, Obasi HE. Home births. Afr J Midwifery 2018;12 Suppl 2:e44.",
        {"author": "Okoro|LI; Obasi|HE", "volume": "12", "issue": "Suppl 2", "page": "e44", "container_title": "Afr J Midwifery"},
    ),
    "one-author-with-two-capitals": (
        "Okoro LI. Handbook of delta medicine. 2nd ed. Ibadan: Spectrum; 2014.",
        {"type": "book", "author": "Okoro|LI", "publisher": "Spectrum"},
    ),
}  # fmt: skip

EAST = {
    "bare-volume": (
        "長尾美月（2022）「運河の保育」、『社会福祉学』、63、pp.44–57.",
        {"type": "article-journal", "container_title": "社会福祉学", "volume": "63", "issue": None, "page": "44–57"},
    ),
    "engineering": (
        "長尾美月，岡部蓮：運河堤防の劣化診断，土木学会論文集，Vol.78，No.102，pp.44–57，2022．",
        {"author": "長尾|美月; 岡部|蓮", "title": "運河堤防の劣化診断", "volume": "78", "issue": "102", "page": "44–57", "date": "2022"},
    ),
    "translator-before-comma": (
        "ピエール・ラング（2018）『静かな堤』岡部蓮・佐伯奈緒訳、東京：水辺書房。",
        {"author": "<ピエール・ラング>", "translator": "岡部|蓮; 佐伯|奈緒", "publisher_place": "東京", "publisher": "水辺書房"},
    ),
    "year-of-the-republic": (
        "林淑芬。民國108年。《水圳調查》。南投：文獻館。",
        {"author": "林|淑芬", "date": "2019", "title": "水圳調查", "publisher": "文獻館"},
    ),
    "short-year-of-the-republic": (
        "歐文馨、簡士傑（民110）。水圳與部落。社會研究季刊，118(2)，33–70。",
        {"author": "歐|文馨; 簡|士傑", "date": "2021", "container_title": "社會研究季刊", "volume": "118", "issue": "2"},
    ),
    "chinese-chapter": (
        "歐文馨（2020）。水圳的記憶。載於簡士傑（主編），水與社會（頁33-70）。臺北：群島。",
        {"type": "chapter", "author": "歐|文馨", "editor": "簡|士傑", "container_title": "水與社會", "page": "33-70"},
    ),
    "translator-in-brackets": (
        "Moreau, J.（2018）。《慢河》（簡士傑譯）。臺北：群島。",
        {"type": "book", "translator": "簡|士傑", "title": "慢河", "publisher": "群島"},
    ),
    "nationality": (
        "[法] 让·莫罗：《慢河》，顾平译，上海：水边书店，2018年，第33页。",
        {"author": "<让·莫罗>", "translator": "顾|平", "publisher": "水边书店"},
    ),
    "document-of-an-authority": (
        "水务厅. 2023. 《关于加强渡口管理的通知》. 水务发〔2023〕12号, 4月6日.",
        {"type": "report", "report_number": "水务发〔2023〕12号", "date": "2023-04-06", "page": None, "container_title": None},
    ),
    "month-of-a-report": (
        "해양부. 2022. 『해양백서』. 서울: 해양부, 12월.",
        {"type": "report", "date": "2022-12", "publisher": "해양부"},
    ),
    "series-of-an-institution": (
        "국회예산정책처. 2020. 「연안 교통 재정」. 『재정 포커스』 제33호.",
        {"type": "report", "container_title": "재정 포커스", "report_number": "33", "issue": None},
    ),
    "blog-platform": (
        "나기현. 2023. “섬마을 우체국.” 섬일기(티스토리), 5월 3일. https://tistory.example/n1",
        {"type": "post-weblog", "container_title": "섬일기", "date": "2023-05-03"},
    ),
    "inverted-foreign-name": (
        "아렌트, 한나. 2006. 『고요한 둑』. 이진우·박미애 옮김. 파주: 물가.",
        {"author": "아렌트|한나", "translator": "이|진우; 박|미애", "publisher": "물가"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "expected"),
    [pytest.param(*case, id=name) for table in (EUROPEAN, SCIENCES, EAST) for name, case in table.items()],
)
def test_each_part_goes_to_its_field(entry, expected):
    assert _fields(entry, expected) == expected


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("Harbour Life: Notes on a Port. London: Verso, 2014.", id="title-with-colon"),
        pytest.param("Lagos, Nigeria: A History of Trade. Ibadan: Spectrum Books, 2011.", id="place-and-country"),
        pytest.param("Carrel, Odile, L’eau : une histoire, Paris, Seuil, 2011.", id="colon-inside-a-title"),
        pytest.param("UNESCO: Rivers of the World. Paris: UNESCO, 2011.", id="institution"),
    ],
)
def test_words_before_a_colon_are_authors_only_where_they_are_inverted_names(entry):
    assert parse_reference(entry).parser != "grammar:colon"
