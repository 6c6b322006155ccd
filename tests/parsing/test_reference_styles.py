"""Entries as the built-in styles print them: what marks a style tells where each of its parts stands."""

import pytest

from corpus_cli.parsing.reference_entry import parse_reference


def names(people) -> list[str]:
    return [f"{name.family}, {name.given}" if name.family else name.literal for name in people]


def read(line: str) -> dict[str, object]:
    reference = parse_reference(line)
    values = reference.model_dump(
        exclude_none=True, exclude={"number", "raw", "parser", "confidence", "language", "type"}
    )
    values = {key: value for key, value in values.items() if value not in ((), False)}
    for role in ("author", "editor", "translator"):
        if role in values:
            values[role] = names(getattr(reference, role))
    return values


VANCOUVER = [
    pytest.param("Idowu TK, St. Clair R, de Wit B. Tidal mills and rent. Coastal Econ. 2021;14(2):77-91.",
                 {"author": ["Idowu, TK", "St. Clair, R", "de Wit, B"], "title": "Tidal mills and rent", "container_title": "Coastal Econ", "date": "2021", "volume": "14", "issue": "2", "page": "77-91"}, id="journal"),
    pytest.param("Port Council (PC). Pilots on call [Internet]. 2022 Mar 9 [cited 2023 Jan 4]. Available from: https://pc.example/pilots",
                 {"author": ["Port Council (PC)"], "title": "Pilots on call", "date": "2022-03-09", "accessed": "2023-01-04", "url": "https://pc.example/pilots"}, id="page-of-an-institution"),
    pytest.param("About the Net Loft [Internet]. Quay Trust. [date unknown]. Available from: https://quay.example/about",
                 {"title": "About the Net Loft", "container_title": "Quay Trust", "status": "n.d.", "url": "https://quay.example/about"}, id="page-without-author"),
    pytest.param("Roth A. Salt Letters. 2nd ed. Bell M, Osei K, translators. Oslo: Birch; 2011.",
                 {"author": ["Roth, A"], "title": "Salt Letters", "edition": "2nd ed.", "translator": ["Bell, M", "Osei, K"], "publisher_place": "Oslo", "publisher": "Birch", "date": "2011"}, id="translated-book"),
    pytest.param("Ito G. Who pays? In: Moss E, Pike J, editors. Ports in transition. Vol. 2. Leiden: Brill; 2017. p. 21-40.",
                 {"author": ["Ito, G"], "title": "Who pays?", "editor": ["Moss, E", "Pike, J"], "container_title": "Ports in transition", "volume": "2", "publisher_place": "Leiden", "publisher": "Brill", "date": "2017", "page": "21-40"}, id="chapter"),
    pytest.param("Fan Q. Weather desks. Deltares; 2019. Harbour Working Paper. No. 31.",
                 {"author": ["Fan, Q"], "title": "Weather desks", "publisher": "Deltares", "date": "2019", "container_title": "Harbour Working Paper", "report_number": "31"}, id="numbered-report"),
    pytest.param("서하늘. 갯벌의 봄. 해양일보. 2021 Mar 4:12.",
                 {"author": ["서, 하늘"], "title": "갯벌의 봄", "container_title": "해양일보", "date": "2021-03-04", "page": "12"}, id="korean-news"),
    pytest.param("Reyes O. Tide tables. J. Coast. Eng. 2018 Spring;7:5-9.",
                 {"author": ["Reyes, O"], "title": "Tide tables", "container_title": "J. Coast. Eng", "date": "2018-21", "volume": "7", "page": "5-9"}, id="season"),
]  # fmt: skip
GBT = [
    pytest.param("VAN DEN BERG P, O’BRIEN C, WIT D E, et al. A port for sale[N]. Harbour Times, 2022-11-14(A3).",
                 {"author": ["van den Berg, P", "O’Brien, C", "Wit, D E"], "et_al": True, "title": "A port for sale", "container_title": "Harbour Times", "date": "2022-11-14", "page": "A3"}, id="newspaper-title-with-article"),
    pytest.param("ROTH A. Salt letters[M]. BELL M, trans. Oslo: Birch, 2011.",
                 {"author": ["Roth, A"], "title": "Salt letters", "translator": ["Bell, M"], "publisher_place": "Oslo", "publisher": "Birch", "date": "2011"}, id="translator"),
    pytest.param("ITO G. Who pays?[M]//MOSS E, PIKE J. Ports in transition: vol. 2. Leiden: Brill, 2017: 21-40.",
                 {"author": ["Ito, G"], "title": "Who pays?", "editor": ["Moss, E", "Pike, J"], "container_title": "Ports in transition", "volume": "2", "publisher_place": "Leiden", "publisher": "Brill", "date": "2017", "page": "21-40"}, id="editors-of-the-book"),
    pytest.param("Port Council. Acid soils: PB 91-194[R/OL]. (2021-04)[2022-01-02]. https://pc.example/soils.",
                 {"author": ["Port Council"], "title": "Acid soils", "report_number": "PB 91-194", "date": "2021-04", "accessed": "2022-01-02", "url": "https://pc.example/soils"}, id="number-behind-the-title"),
    pytest.param("Port Council. Soils[R/OL]. Lisbon: Ministry of the Sea, 2021(2021-10-04)[2022-03-03]. https://pc.example/s.",
                 {"author": ["Port Council"], "title": "Soils", "publisher_place": "Lisbon", "publisher": "Ministry of the Sea", "date": "2021-10-04", "accessed": "2022-03-03", "url": "https://pc.example/s"}, id="day-of-an-electronic-report"),
    pytest.param("Tide notes[EB/OL]. Estuary Survey. (2020-02-14). https://es.example/notes.",
                 {"title": "Tide notes", "container_title": "Estuary Survey", "date": "2020-02-14", "url": "https://es.example/notes"}, id="site-of-a-page"),
    pytest.param("港口年报: 2021年[M]. 北京: 海运出版社, 2022.",
                 {"title": "港口年报: 2021年", "publisher_place": "北京", "publisher": "海运出版社", "date": "2022"}, id="year-in-a-title-is-no-number"),
]  # fmt: skip
APA = [
    pytest.param("Tide tables for visitors. (2020, May 3). Quay Herald. https://quay.example/t",
                 {"title": "Tide tables for visitors", "date": "2020-05-03", "container_title": "Quay Herald", "url": "https://quay.example/t"}, id="no-author"),
    pytest.param("Hoang, M. D. (2022). River sand (Delta Perspective No. 45). Delta Institute.",
                 {"author": ["Hoang, M. D."], "date": "2022", "title": "River sand", "container_title": "Delta Perspective", "report_number": "45", "publisher": "Delta Institute"}, id="numbered-series"),
    pytest.param("Security Council. (2004, April 28). Resolution on ports (S/RES/2940). https://un.example/r",
                 {"author": ["Security Council"], "date": "2004-04-28", "title": "Resolution on ports", "report_number": "S/RES/2940", "url": "https://un.example/r"}, id="document-number"),
    pytest.param("Saliba, R. (2022, November 14). A port for sale. Harbour Times, A12.",
                 {"author": ["Saliba, R."], "date": "2022-11-14", "title": "A port for sale", "container_title": "Harbour Times", "page": "A12"}, id="page-of-a-newspaper"),
    pytest.param("Morel, J. (2018). Tags for eels. Sensors, 18, 442.",
                 {"author": ["Morel, J."], "date": "2018", "title": "Tags for eels", "container_title": "Sensors", "volume": "18", "page": "442"}, id="volume-and-one-page"),
    pytest.param("Quist, P. (2019). Who rents the sky? Drone corridors and property. Urban Studies, 56(11), 2210–2228.",
                 {"author": ["Quist, P."], "date": "2019", "title": "Who rents the sky? Drone corridors and property", "container_title": "Urban Studies", "volume": "56", "issue": "11", "page": "2210–2228"}, id="question-inside-a-title"),
    pytest.param("Kyodo News. (2023, August 30). Fiji, Tonga sign pact. https://kyodo.example/fiji",
                 {"author": ["Kyodo News"], "date": "2023-08-30", "title": "Fiji, Tonga sign pact", "url": "https://kyodo.example/fiji"}, id="comma-inside-a-title"),
]  # fmt: skip
NOTES = [
    pytest.param("김도현, 등대의 시간, trans. 문가영 (부산: 산지니, 2015).",
                 {"author": ["김, 도현"], "title": "등대의 시간", "translator": ["문, 가영"], "publisher_place": "부산", "publisher": "산지니", "date": "2015"}, id="korean-book"),
    pytest.param("Yui Kato, Cables as Commons, Delta Perspective no. 45 (Delta Institute, May 5, 2022).",
                 {"author": ["Kato, Yui"], "title": "Cables as Commons", "container_title": "Delta Perspective", "report_number": "45", "publisher": "Delta Institute", "date": "2022-05-05"}, id="numbered-series-with-its-day"),
    pytest.param("Livia Marchetti, Rice Women: Labor in the Delta (Durham: Duke University Press, 2009).",
                 {"author": ["Marchetti, Livia"], "title": "Rice Women: Labor in the Delta", "publisher_place": "Durham", "publisher": "Duke University Press", "date": "2009"}, id="subtitle-is-no-author"),
    pytest.param("JP Vandermeer, “Tide Mills,” Korean Studies 45 (Spring 2021): 12–39.",
                 {"author": ["Vandermeer, JP"], "title": "Tide Mills", "container_title": "Korean Studies", "volume": "45", "date": "2021-21", "page": "12–39"}, id="bare-initials-and-season"),
]  # fmt: skip
OTHERS = [
    pytest.param("Kelly, M. 2019. Rural broadband. No. 14, Institute for Policy.",
                 {"author": ["Kelly, M."], "date": "2019", "title": "Rural broadband", "report_number": "14", "publisher": "Institute for Policy"}, id="number-before-who-publishes"),
    pytest.param("Nakagawa, Ryo. Concrete Islands: Public Works after the War. Ithaca, NY: Birch University Press, 2007.",
                 {"author": ["Nakagawa, Ryo"], "title": "Concrete Islands: Public Works after the War", "publisher_place": "Ithaca, NY", "publisher": "Birch University Press", "date": "2007"}, id="colon-inside-a-title"),
    pytest.param("费思远. 2009. 『江南市镇』. 上海: 江海出版社.",
                 {"author": ["费, 思远"], "date": "2009", "title": "江南市镇", "publisher_place": "上海", "publisher": "江海出版社"}, id="chinese-between-korean-brackets"),
    pytest.param("“About the Net Loft.” n.d. Quay Trust. Accessed July 1, 2022. https://quay.example/about.",
                 {"title": "About the Net Loft", "status": "n.d.", "container_title": "Quay Trust", "accessed": "2022-07-01", "url": "https://quay.example/about"}, id="undated-without-author"),
    pytest.param("Weber, Karl. “City in the River.” Handbook of Towns, edited by Hans Moser, Vandenhoeck & Ruprecht, 2006, pp. 211–230.",
                 {"author": ["Weber, Karl"], "title": "City in the River", "container_title": "Handbook of Towns", "editor": ["Moser, Hans"], "publisher": "Vandenhoeck & Ruprecht", "date": "2006", "page": "211–230"}, id="firm-with-ampersand"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "fields"), [*VANCOUVER, *GBT, *APA, *NOTES, *OTHERS])
def test_an_entry_in_a_style_gives_its_fields(line, fields):
    assert read(line) == fields
