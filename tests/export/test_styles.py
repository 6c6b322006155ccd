"""The built-in styles, entry by entry; each line was compared with the style's own manual."""

from typing import Any

import pytest
from style_cases import CASES, person, work

from corpus_cli.errors import UsageError
from corpus_cli.export import render
from corpus_cli.export.bibliography import ALIASES, STYLES, built_in, format_item
from corpus_cli.export.phrase import plain

EXPECTED = {
    "chicago-author-date": {
        "news": "Osei, Abena, and Jin-ho Park. 2024. “Tema reopens its old quay.” The Harbour Times, June 11. https://example.org/quay.",
        "release": "Ministry of Ports (MoP). 2024a. “Statement on Pilots.” March 29. https://example.org/pilots.",
        "brief": "Lee, Ga Ram. 2025. “Who Owns the Strait?” Lantern Brief, Lantern Institute, March 14. https://example.org/1.",
        "journal": "Costa, Ana, M. B. Diallo, and Uwe Weiß. 2021. “Small Ports.” Water Policy 24 (3–4): 812–37. https://doi.org/10.5555/wp.24.",
        "book": "Abara, Ruth. 2014. Salt Roads. 2nd ed. Lagos: Lantern Press.",
        "edited book": "Varela, Pilar, and Dougal Munro, eds. 2021. Shorelines. Oslo: Birch.",
        "chapter": "Seok, Hana. 2017. “Quotas.” In Food Standards, edited by Ulrich Thoma, 61–84. Oslo: Birch.",
        "working paper": "Achieng, Rose. 2022. Night Schools. Working Paper no. 22-07, Lantern Institute, May. https://example.org/wp.",
        "UN document": "Security Council. 2024. Report on Lighthouses. S/2024/215, May 12.",
        "undated page": "Canal Heritage. n.d. “Inventory of Locks.” Accessed May 20, 2025. https://example.org/locks.",
        "forthcoming": "Haddad, Rim. Forthcoming. “Reading Rooms.” Library Letters.",
        "no author": "“Fair Returns.” 2022. The Star, December 1. https://example.org/fair.",
        "many authors": "A, Ann, Bo B, Cy C, et al. 2020. “Seven.” Crowds 1: 1–9.",
        "cut authors": "Papas, Eleni, et al. 2021. “Fire Seasons.” Climate 3.",
        "Chinese page": "交通部. 2025. “关于港口合作的答问.” March 7. https://example.org/zh.",
        "Chinese article": "李明辉, 王晓燕, 张伟, and 陈静. 2021. “湖泊治理.” 水利经济 39 (2): 35–41.",
        "Chinese book": "杜兰. 2018. 慢城. Translated by 方晴. 南京: 译文社.",
        "Korean article": "서강민 and 남궁민. 2021. “지역 서점.” 문화와 정책 8 (2): 55–78.",
        "Korean news": "김하늘. 2025. “항만이 바뀐다.” 바다신문, March 14. Accessed April 2, 2025. https://example.org/ko.",
        "Japanese book": "藤井まどか. 2018. 島の図書館. 京都: 淡路社.",
    },
    "chicago-notes": {
        "news": "Osei, Abena, and Jin-ho Park. “Tema reopens its old quay.” The Harbour Times, June 11, 2024. https://example.org/quay.",
        "release": "Ministry of Ports (MoP). “Statement on Pilots.” March 29, 2024. https://example.org/pilots.",
        "brief": "Lee, Ga Ram. “Who Owns the Strait?” Lantern Brief, Lantern Institute, March 14, 2025. https://example.org/1.",
        "journal": "Costa, Ana, M. B. Diallo, and Uwe Weiß. “Small Ports.” Water Policy 24, nos. 3–4 (2021): 812–37. https://doi.org/10.5555/wp.24.",
        "book": "Abara, Ruth. Salt Roads. 2nd ed. Lagos: Lantern Press, 2014.",
        "edited book": "Varela, Pilar, and Dougal Munro, eds. Shorelines. Oslo: Birch, 2021.",
        "chapter": "Seok, Hana. “Quotas.” In Food Standards, edited by Ulrich Thoma, 61–84. Oslo: Birch, 2017.",
        "working paper": "Achieng, Rose. Night Schools. Working Paper no. 22-07, Lantern Institute, May 2022. https://example.org/wp.",
        "UN document": "Security Council. Report on Lighthouses. S/2024/215, May 12, 2024.",
        "undated page": "Canal Heritage. “Inventory of Locks.” n.d. Accessed May 20, 2025. https://example.org/locks.",
        "forthcoming": "Haddad, Rim. “Reading Rooms.” Library Letters, forthcoming.",
        "no author": "“Fair Returns.” The Star, December 1, 2022. https://example.org/fair.",
        "many authors": "A, Ann, Bo B, Cy C, et al. “Seven.” Crowds 1 (2020): 1–9.",
        "cut authors": "Papas, Eleni, et al. “Fire Seasons.” Climate 3 (2021).",
        "Chinese page": "交通部. “关于港口合作的答问.” March 7, 2025. https://example.org/zh.",
        "Chinese article": "李明辉, 王晓燕, 张伟, and 陈静. “湖泊治理.” 水利经济 39, no. 2 (2021): 35–41.",
        "Chinese book": "杜兰. 慢城. Translated by 方晴. 南京: 译文社, 2018.",
        "Korean article": "서강민 and 남궁민. “지역 서점.” 문화와 정책 8, no. 2 (2021): 55–78.",
        "Korean news": "김하늘. “항만이 바뀐다.” 바다신문, March 14, 2025. Accessed April 2, 2025. https://example.org/ko.",
        "Japanese book": "藤井まどか. 島の図書館. 京都: 淡路社, 2018.",
    },
    "chicago-note": {
        "news": "Abena Osei and Jin-ho Park, “Tema reopens its old quay,” The Harbour Times, June 11, 2024, https://example.org/quay.",
        "release": "Ministry of Ports (MoP), “Statement on Pilots,” March 29, 2024, https://example.org/pilots.",
        "brief": "Ga Ram Lee, “Who Owns the Strait?” Lantern Brief, Lantern Institute, March 14, 2025, https://example.org/1.",
        "journal": "Ana Costa et al., “Small Ports,” Water Policy 24, nos. 3–4 (2021): 812–37, https://doi.org/10.5555/wp.24.",
        "book": "Ruth Abara, Salt Roads, 2nd ed. (Lagos: Lantern Press, 2014).",
        "edited book": "Pilar Varela and Dougal Munro, eds., Shorelines (Oslo: Birch, 2021).",
        "chapter": "Hana Seok, “Quotas,” in Food Standards, ed. Ulrich Thoma (Oslo: Birch, 2017), 61–84.",
        "working paper": "Rose Achieng, Night Schools, Working Paper no. 22-07 (Lantern Institute, May 2022), https://example.org/wp.",
        "UN document": "Security Council, Report on Lighthouses, S/2024/215 (May 12, 2024).",
        "undated page": "Canal Heritage, “Inventory of Locks,” n.d., accessed May 20, 2025, https://example.org/locks.",
        "forthcoming": "Rim Haddad, “Reading Rooms,” Library Letters, forthcoming.",
        "no author": "“Fair Returns,” The Star, December 1, 2022, https://example.org/fair.",
        "many authors": "Ann A et al., “Seven,” Crowds 1 (2020): 1–9.",
        "cut authors": "Eleni Papas et al., “Fire Seasons,” Climate 3 (2021).",
        "Chinese page": "交通部, “关于港口合作的答问,” March 7, 2025, https://example.org/zh.",
        "Chinese article": "李明辉 et al., “湖泊治理,” 水利经济 39, no. 2 (2021): 35–41.",
        "Chinese book": "杜兰, 慢城, trans. 方晴 (南京: 译文社, 2018).",
        "Korean article": "서강민 and 남궁민, “지역 서점,” 문화와 정책 8, no. 2 (2021): 55–78.",
        "Korean news": "김하늘, “항만이 바뀐다,” 바다신문, March 14, 2025, accessed April 2, 2025, https://example.org/ko.",
        "Japanese book": "藤井まどか, 島の図書館 (京都: 淡路社, 2018).",
    },
    "apa": {
        "news": "Osei, A., & Park, J.-h. (2024, June 11). Tema reopens its old quay. The Harbour Times. https://example.org/quay",
        "release": "Ministry of Ports (MoP). (2024a, March 29). Statement on Pilots. https://example.org/pilots",
        "brief": "Lee, G. R. (2025, March 14). Who Owns the Strait? Lantern Brief. Lantern Institute. https://example.org/1",
        "journal": "Costa, A., Diallo, M. B., & Weiß, U. (2021). Small Ports. Water Policy, 24(3–4), 812–837. https://doi.org/10.5555/wp.24",
        "book": "Abara, R. (2014). Salt Roads (2nd ed.). Lantern Press.",
        "edited book": "Varela, P., & Munro, D. (Eds.). (2021). Shorelines. Birch.",
        "chapter": "Seok, H. (2017). Quotas. In U. Thoma (Ed.), Food Standards (pp. 61–84). Birch.",
        "working paper": "Achieng, R. (2022, May). Night Schools (Working Paper No. 22-07). Lantern Institute. https://example.org/wp",
        "UN document": "Security Council. (2024, May 12). Report on Lighthouses (S/2024/215).",
        "undated page": "Canal Heritage. (n.d.). Inventory of Locks. Retrieved May 20, 2025, from https://example.org/locks",
        "forthcoming": "Haddad, R. (forthcoming). Reading Rooms. Library Letters.",
        "no author": "Fair Returns. (2022, December 1). The Star. https://example.org/fair",
        "many authors": "A, A., B, B., C, C., D, D., E, E., F, F., & G, G. (2020). Seven. Crowds, 1, 1–9.",
        "cut authors": "Papas, E., et al. (2021). Fire Seasons. Climate, 3.",
        "Chinese page": "交通部. (2025, March 7). 关于港口合作的答问. https://example.org/zh",
        "Chinese article": "李明辉, 王晓燕, 张伟, & 陈静. (2021). 湖泊治理. 水利经济, 39(2), 35–41.",
        "Chinese book": "杜兰. (2018). 慢城 (方晴, Trans.). 译文社.",
        "Korean article": "서강민, & 남궁민. (2021). 지역 서점. 문화와 정책, 8(2), 55–78.",
        "Korean news": "김하늘. (2025, March 14). 항만이 바뀐다. 바다신문. https://example.org/ko",
        "Japanese book": "藤井まどか. (2018). 島の図書館. 淡路社.",
    },
    "mla": {
        "news": "Osei, Abena, and Jin-ho Park. “Tema reopens its old quay.” The Harbour Times, 11 June 2024, https://example.org/quay.",
        "release": "Ministry of Ports (MoP). “Statement on Pilots.” 29 Mar. 2024, https://example.org/pilots.",
        "brief": "Lee, Ga Ram. “Who Owns the Strait?” Lantern Brief, Lantern Institute, 14 Mar. 2025, https://example.org/1.",
        "journal": "Costa, Ana, et al. “Small Ports.” Water Policy, vol. 24, nos. 3–4, 2021, pp. 812–37, https://doi.org/10.5555/wp.24.",
        "book": "Abara, Ruth. Salt Roads. 2nd ed., Lantern Press, 2014.",
        "edited book": "Varela, Pilar, and Dougal Munro, editors. Shorelines. Birch, 2021.",
        "chapter": "Seok, Hana. “Quotas.” Food Standards, edited by Ulrich Thoma, Birch, 2017, pp. 61–84.",
        "working paper": "Achieng, Rose. Night Schools. Working Paper no. 22-07, Lantern Institute, May 2022, https://example.org/wp.",
        "UN document": "Security Council. Report on Lighthouses. S/2024/215, 12 May 2024.",
        "undated page": "Canal Heritage. “Inventory of Locks.” https://example.org/locks. Accessed 20 May 2025.",
        "forthcoming": "Haddad, Rim. “Reading Rooms.” Library Letters, forthcoming.",
        "no author": "“Fair Returns.” The Star, 1 Dec. 2022, https://example.org/fair.",
        "many authors": "A, Ann, et al. “Seven.” Crowds, vol. 1, 2020, pp. 1–9.",
        "cut authors": "Papas, Eleni, et al. “Fire Seasons.” Climate, vol. 3, 2021.",
        "Chinese page": "交通部. “关于港口合作的答问.” 7 Mar. 2025, https://example.org/zh.",
        "Chinese article": "李明辉, et al. “湖泊治理.” 水利经济, vol. 39, no. 2, 2021, pp. 35–41.",
        "Chinese book": "杜兰. 慢城. Translated by 方晴, 译文社, 2018.",
        "Korean article": "서강민 and 남궁민. “지역 서점.” 문화와 정책, vol. 8, no. 2, 2021, pp. 55–78.",
        "Korean news": "김하늘. “항만이 바뀐다.” 바다신문, 14 Mar. 2025, https://example.org/ko. Accessed 2 Apr. 2025.",
        "Japanese book": "藤井まどか. 島の図書館. 淡路社, 2018.",
    },
    "gb-t-7714-2015": {
        "news": "OSEI A, PARK J H. Tema reopens its old quay[N/OL]. The Harbour Times, 2024-06-11. https://example.org/quay.",
        "release": "Ministry of Ports (MoP). Statement on Pilots[EB/OL]. (2024-03-29). https://example.org/pilots.",
        "brief": "LEE G R. Who Owns the Strait?[J/OL]. Lantern Brief, 2025-03-14. https://example.org/1.",
        "journal": "COSTA A, DIALLO M B, WEISS U. Small Ports[J/OL]. Water Policy, 2021, 24(3-4): 812-837. DOI:10.5555/wp.24.",
        "book": "ABARA R. Salt Roads[M]. 2nd ed. Lagos: Lantern Press, 2014.",
        "edited book": "VARELA P, MUNRO D, eds. Shorelines[M]. Oslo: Birch, 2021.",
        "chapter": "SEOK H. Quotas[M]//THOMA U. Food Standards. Oslo: Birch, 2017: 61-84.",
        "working paper": "ACHIENG R. Night Schools: 22-07[R/OL]. Lantern Institute, 2022(2022-05). https://example.org/wp.",
        "UN document": "Security Council. Report on Lighthouses: S/2024/215[R]. (2024-05-12).",
        "undated page": "Canal Heritage. Inventory of Locks[EB/OL]. [2025-05-20]. https://example.org/locks.",
        "forthcoming": "HADDAD R. Reading Rooms[J]. Library Letters, forthcoming.",
        "no author": "Fair Returns[N/OL]. The Star, 2022-12-01. https://example.org/fair.",
        "many authors": "A A, B B, C C, et al. Seven[J]. Crowds, 2020, 1: 1-9.",
        "cut authors": "PAPAS E, et al. Fire Seasons[J]. Climate, 2021, 3.",
        "Chinese page": "交通部. 关于港口合作的答问[EB/OL]. (2025-03-07). https://example.org/zh.",
        "Chinese article": "李明辉, 王晓燕, 张伟, 等. 湖泊治理[J]. 水利经济, 2021, 39(2): 35-41.",
        "Chinese book": "杜兰. 慢城[M]. 方晴, 译. 南京: 译文社, 2018.",
        "Korean article": "서강민, 남궁민. 지역 서점[J]. 문화와 정책, 2021, 8(2): 55-78.",
        "Korean news": "김하늘. 항만이 바뀐다[N/OL]. 바다신문, 2025-03-14[2025-04-02]. https://example.org/ko.",
        "Japanese book": "藤井まどか. 島の図書館[M]. 京都: 淡路社, 2018.",
    },
    "vancouver": {
        "news": "Osei A, Park JH. Tema reopens its old quay. The Harbour Times [Internet]. 2024 Jun 11. Available from: https://example.org/quay",
        "release": "Ministry of Ports (MoP). Statement on Pilots [Internet]. 2024 Mar 29. Available from: https://example.org/pilots",
        "brief": "Lee GR. Who Owns the Strait? Lantern Brief [Internet]. 2025 Mar 14. Available from: https://example.org/1",
        "journal": "Costa A, Diallo MB, Weiß U. Small Ports. Water Policy. 2021;24(3-4):812-37. doi:10.5555/wp.24",
        "book": "Abara R. Salt Roads. 2nd ed. Lagos: Lantern Press; 2014.",
        "edited book": "Varela P, Munro D, editors. Shorelines. Oslo: Birch; 2021.",
        "chapter": "Seok H. Quotas. In: Thoma U, editor. Food Standards. Oslo: Birch; 2017. p. 61-84.",
        "working paper": "Achieng R. Night Schools [Internet]. Lantern Institute; 2022 May. Working Paper No. 22-07. Available from: https://example.org/wp",
        "UN document": "Security Council. Report on Lighthouses. S/2024/215. 2024 May 12.",
        "undated page": "Canal Heritage. Inventory of Locks [Internet]. [date unknown] [cited 2025 May 20]. Available from: https://example.org/locks",
        "forthcoming": "Haddad R. Reading Rooms. Library Letters. forthcoming.",
        "no author": "Fair Returns. The Star [Internet]. 2022 Dec 1. Available from: https://example.org/fair",
        "many authors": "A A, B B, C C, D D, E E, F F, et al. Seven. Crowds. 2020;1:1-9.",
        "cut authors": "Papas E, et al. Fire Seasons. Climate. 2021;3.",
        "Chinese page": "交通部. 关于港口合作的答问 [Internet]. 2025 Mar 7. Available from: https://example.org/zh",
        "Chinese article": "李明辉, 王晓燕, 张伟, 陈静. 湖泊治理. 水利经济. 2021;39(2):35-41.",
        "Chinese book": "杜兰. 慢城. 方晴, translator. 南京: 译文社; 2018.",
        "Korean article": "서강민, 남궁민. 지역 서점. 문화와 정책. 2021;8(2):55-78.",
        "Korean news": "김하늘. 항만이 바뀐다. 바다신문 [Internet]. 2025 Mar 14 [cited 2025 Apr 2]. Available from: https://example.org/ko",
        "Japanese book": "藤井まどか. 島の図書館. 京都: 淡路社; 2018.",
    },
    "korean-social-science": {
        "news": "Osei, Abena, and Jin-ho Park. 2024. “Tema reopens its old quay.” The Harbour Times, June 11. https://example.org/quay.",
        "release": "Ministry of Ports (MoP). 2024a. “Statement on Pilots.” March 29. https://example.org/pilots.",
        "brief": "Lee, Ga Ram. 2025. “Who Owns the Strait?” Lantern Brief, Lantern Institute, March 14. https://example.org/1.",
        "journal": "Costa, Ana, M. B. Diallo, and Uwe Weiß. 2021. “Small Ports.” Water Policy 24(3–4), 812–37. https://doi.org/10.5555/wp.24.",
        "book": "Abara, Ruth. 2014. Salt Roads. 2nd ed. Lagos: Lantern Press.",
        "edited book": "Varela, Pilar, and Dougal Munro, eds. 2021. Shorelines. Oslo: Birch.",
        "chapter": "Seok, Hana. 2017. “Quotas.” In Food Standards, edited by Ulrich Thoma, 61–84. Oslo: Birch.",
        "working paper": "Achieng, Rose. 2022. Night Schools. Working Paper no. 22-07, Lantern Institute, May. https://example.org/wp.",
        "UN document": "Security Council. 2024. Report on Lighthouses. S/2024/215, May 12.",
        "undated page": "Canal Heritage. n.d. “Inventory of Locks.” Accessed May 20, 2025. https://example.org/locks.",
        "forthcoming": "Haddad, Rim. Forthcoming. “Reading Rooms.” Library Letters.",
        "no author": "“Fair Returns.” 2022. The Star, December 1. https://example.org/fair.",
        "many authors": "A, Ann, Bo B, Cy C, et al. 2020. “Seven.” Crowds 1, 1–9.",
        "cut authors": "Papas, Eleni, et al. 2021. “Fire Seasons.” Climate 3.",
        "Chinese page": "交通部. 2025. “关于港口合作的答问.” 3월 7일. https://example.org/zh.",
        "Chinese article": "李明辉·王晓燕·张伟·陈静. 2021. “湖泊治理.” 『水利经济』 39권 2호, 35–41.",
        "Chinese book": "杜兰. 2018. 『慢城』. 方晴 역. 南京: 译文社.",
        "Korean article": "서강민·남궁민. 2021. “지역 서점.” 『문화와 정책』 8권 2호, 55–78.",
        "Korean news": "김하늘. 2025. “항만이 바뀐다.” 『바다신문』, 3월 14일. https://example.org/ko (검색일: 2025. 4. 2).",
        "Japanese book": "藤井まどか. 2018. 『島の図書館』. 京都: 淡路社.",
    },
}


@pytest.mark.parametrize(
    ("style", "case"),
    [pytest.param(style, case, id=f"{style}: {case}") for style, cases in EXPECTED.items() for case in cases],
)
def test_an_entry_is_as_the_manual_has_it(style: str, case: str) -> None:
    assert plain(format_item(CASES[case], STYLES[style])) == EXPECTED[style][case]


@pytest.mark.parametrize(
    ("locale", "style", "case", "text"),
    [
        (
            "ko",
            "chicago-author-date",
            "Korean news",
            "김하늘. 2025. “항만이 바뀐다.” 바다신문, 3월 14일. 검색일: 2025년 4월 2일. https://example.org/ko.",
        ),
        ("ko", "apa", "Korean news", "김하늘. (2025, 3월 14일). 항만이 바뀐다. 바다신문. https://example.org/ko"),
        ("ko", "mla", "Korean article", "서강민·남궁민. “지역 서점.” 문화와 정책, vol. 8, no. 2, 2021, pp. 55–78."),
        (
            "ko",
            "chicago-author-date",
            "undated page",
            "Canal Heritage. 연도 미상. “Inventory of Locks.” 검색일: 2025년 5월 20일. https://example.org/locks.",
        ),
        (
            "ko-KR",
            "chicago-author-date",
            "news",
            "Osei, Abena, and Jin-ho Park. 2024. “Tema reopens its old quay.” The Harbour Times, 6월 11일. https://example.org/quay.",
        ),
        (
            "zh-Hans",
            "chicago-author-date",
            "Chinese article",
            "李明辉、王晓燕、张伟、陈静. 2021. “湖泊治理.” 水利经济 39 (2): 35–41.",
        ),
        ("zh", "chicago-author-date", "Chinese book", "杜兰. 2018. 慢城. 方晴译. 南京: 译文社."),
        ("ja", "chicago-notes", "Japanese book", "藤井まどか. 島の図書館. 京都: 淡路社, 2018."),
        (
            "ja",
            "chicago-author-date",
            "Chinese page",
            "交通部. 2025. “关于港口合作的答问.” 3月7日. https://example.org/zh.",
        ),
    ],
)
def test_a_locale_gives_dates_and_terms_of_its_language(locale: str, style: str, case: str, text: str) -> None:
    assert plain(format_item(CASES[case], STYLES[style], locale)) == text


def test_a_locale_without_terms_is_an_error() -> None:
    with pytest.raises(UsageError, match="'xx'"):
        format_item(CASES["news"], STYLES["apa"], "xx")


@pytest.mark.parametrize("name", ["Chicago", "APA-7", "gbt7714", "mla9", "korean", "vancouver"])
def test_a_style_has_its_usual_names(name: str) -> None:
    assert built_in(name) is not None


def test_every_alias_names_a_style() -> None:
    assert set(ALIASES.values()) <= set(STYLES)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        pytest.param({"title": "“Peace” at Sea"}, "Adu, K. 2024. “‘Peace’ at Sea.”", id="quotations inside a title take single marks"),
        pytest.param({"title": "Why Not?"}, "Adu, K. 2024. “Why Not?”", id="no stop after a question"),
        pytest.param({"title": "lower case stays"}, "Adu, K. 2024. “lower case stays.”", id="casing as cited"),
        pytest.param({"title": "T", "DOI": "https://doi.org/10.5555/x"}, "Adu, K. 2024. “T.” https://doi.org/10.5555/x.", id="a DOI given as an address"),
        pytest.param({"title": "T", "page": "12--14"}, "Adu, K. 2024. “T.” 12–14.", id="one dash between pages"),
        pytest.param({"title": "T", "issued": {"date-parts": [[1920]], "circa": True}}, "Adu, K. ca. 1920. “T.”", id="an approximate year"),
        pytest.param({"title": "T", "container-title": "Sea Radio", "type": "article-newspaper", "issued": {"date-parts": [[2024, 5, 6]]}, "custom": {"website": True}},
                     "Adu, K. 2024. “T.” Sea Radio. May 6.", id="an outlet cited as a website"),
        pytest.param({"title": "T", "container-title": "Review", "type": "article-journal", "issued": {"date-parts": [[2003]], "season": 1}, "volume": "9"},
                     "Adu, K. 2003. “T.” Review 9 (Spring).", id="a season"),
    ],
)  # fmt: skip
def test_chicago_author_date_keeps_what_is_printed(values: dict[str, Any], text: str) -> None:
    assert plain(format_item(work("webpage", "Adu, K.", (2024,)) | values, STYLES["chicago-author-date"])) == text


@pytest.mark.parametrize(
    ("given", "apa", "vancouver"),
    [
        ("Dong Ryul", "D. R.", "DR"),
        ("Jin-ho", "J.-h.", "JH"),
        ("S.N.", "S. N.", "SN"),
        ("Jean‑Luc P.", "J.-L. P.", "JLP"),
        ("Élise", "É.", "É"),
    ],
)
def test_given_names_are_shortened_as_the_style_does(given: str, apa: str, vancouver: str) -> None:
    item = work("book", f"Adu, {given}", (2024,), title="T")
    assert plain(format_item(item, STYLES["apa"])).startswith(f"Adu, {apa} (2024)")
    assert plain(format_item(item, STYLES["vancouver"])).startswith(f"Adu {vancouver}. T")


def test_a_numbered_style_counts_its_entries() -> None:
    items = [work("book", "Adu, K.", (2024,), title=title) for title in ("One", "Two")]
    assert [line[:4] for line in str(render(items, "text", style="gbt7714").content).splitlines()] == ["[1] ", "[2] "]


@pytest.mark.parametrize("style", list(STYLES))
def test_an_item_that_is_only_text_is_printed_as_it_is(style: str) -> None:
    assert plain(format_item({"note": "illegible [entry"}, STYLES[style])) == "illegible [entry"


@pytest.mark.parametrize("style", list(STYLES))
def test_no_entry_has_doubled_marks(style: str) -> None:
    for case, item in CASES.items():
        text = plain(format_item(item | {"editor": [person("Jr., Sam")]}, STYLES[style]))
        assert not any(mark in text for mark in ("..", ",,", " ,", " .", "  ", "()", "“”", ": .")), (case, text)


MANUAL = [
    ("chicago-author-date", None, work("thesis", "Adu, Kofi", (2019,), title="Low Water", publisher="Port University"), "Adu, Kofi. 2019. “Low Water.” PhD diss., Port University."),
    ("chicago-note", None, work("thesis", "Adu, Kofi", (2019,), title="Low Water", publisher="Port University"), "Kofi Adu, “Low Water” (PhD diss., Port University, 2019)."),
    ("chicago-author-date", None, work("dataset", "Adu, Kofi", (2019,), title="Tide Tables", publisher="Birch"), "Adu, Kofi. 2019. “Tide Tables.” Birch."),
    ("vancouver", None, work("thesis", "Adu, Kofi", (2019,), title="Low Water", publisher="Port University"), "Adu K. Low Water [dissertation]. Port University; 2019."),
    ("vancouver", None, work("thesis", "Adu, Kofi", (2019,), title="Low Water", publisher="Port University", URL="https://a.example/t"),
     "Adu K. Low Water [dissertation on the Internet]. Port University; 2019. Available from: https://a.example/t"),
    ("mla", None, work("article-journal", "Adu, Kofi", (2019,), title="T", container_title="Locks", volume="4", issue="3-4"), "Adu, Kofi. “T.” Locks, vol. 4, nos. 3–4, 2019."),
    ("mla", None, work("book", "Adu, Kofi", (2019,), title="T", editor=[person("Berg, Els")], translator=[person("Berg, Els")], publisher="Birch"),
     "Adu, Kofi. T. Edited and translated by Els Berg, Birch, 2019."),
    ("apa", None, work("chapter", "Adu, Kofi", (2019,), title="T", container_title="Locks", page="101–7", publisher="Birch"), "Adu, K. (2019). T. In Locks (pp. 101–107). Birch."),
    ("apa", None, work("webpage", "International Ports Agency (IPA)", (2024, 5, 6), title="T", publisher="IPA"), "International Ports Agency (IPA). (2024, May 6). T."),
    ("apa", "ko", work("article-journal", "Adu, Kofi; Holm, Ada", (2019,), title="T", container_title="Locks", volume="4"), "Adu, K., & Holm, A. (2019). T. Locks, 4."),
    ("chicago-author-date", "zh-TW", work("webpage", "港務局", title="水閘", translator=[person("方, 晴")]), "港務局. 無日期. “水閘.” 方晴譯."),
    ("gb-t-7714-2015", None, work("book", "藤井, まどか", (2018,), title="島の図書館", translator=[person("佐藤, 健")], publisher="淡路社", language="ja"), "藤井まどか. 島の図書館[M]. 佐藤健, 訳. 淡路社, 2018."),
    ("gb-t-7714-2015", None, work("book", date=(2018,), title="항만의 역사", editor=[person("김, 민수")], publisher="바다", language="ko"), "김민수, 편. 항만의 역사[M]. 바다, 2018."),
    ("korean-social-science", None, work("book", "브란트, 우르술라", (2018,), title="수문의 겨울", publisher="바다"), "브란트 우르술라. 2018. 『수문의 겨울』. 바다."),
    ("korean-social-science", None, work("article-newspaper", "김, 민수", (2025, 3, 14), title="항만이 바뀐다", container_title="Harbour Radio"), "김민수. 2025. “항만이 바뀐다.” Harbour Radio, 3월 14일."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "locale", "item", "text"),
    MANUAL,
    ids=[f"{style}: {item['type']} {number}" for number, (style, _, item, _) in enumerate(MANUAL)],
)
def test_an_entry_of_a_rarer_kind_is_as_the_manual_has_it(
    style: str, locale: str | None, item: dict[str, Any], text: str
) -> None:
    assert plain(format_item(item, STYLES[style], locale)) == text


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("case", ["translated brief", "translated page"])
def test_editors_and_translators_beside_an_author_are_named(style: str, case: str) -> None:
    line = plain(format_item(CASES[case], STYLES[style]))
    assert all(name in line.casefold() for name in ("moss", "bell"))


@pytest.mark.parametrize(
    ("style", "case", "line"),
    [
        ("chicago-author-date", "interview", "Larsson, Ida. 2023. “The Harbour Remembers.” Interview by Tomás Silva. The Star, April 3. https://example.org/i."),
        ("chicago-notes", "interview", "Larsson, Ida. “The Harbour Remembers.” Interview by Tomás Silva. The Star, April 3, 2023. https://example.org/i."),
        ("chicago-note", "interview", "Ida Larsson, “The Harbour Remembers,” interview by Tomás Silva, The Star, April 3, 2023, https://example.org/i."),
        ("chicago-author-date", "speech", "Adjei, Kwame. 2022. “Ports and Peace.” Keynote address, Harbour Forum, Accra, September 14. https://example.org/s."),
        ("chicago-notes", "speech", "Adjei, Kwame. “Ports and Peace.” Keynote address, Harbour Forum, Accra, September 14, 2022. https://example.org/s."),
        ("chicago-note", "speech", "Kwame Adjei, “Ports and Peace” (keynote address, Harbour Forum, Accra, September 14, 2022), https://example.org/s."),
        ("chicago-author-date", "post", "Harbour Watch. 2024. “The last pilot boat leaves at noon.” X, February 5. https://x.com/hw/status/1."),
        ("chicago-notes", "post", "Harbour Watch. “The last pilot boat leaves at noon.” X, February 5, 2024. https://x.com/hw/status/1."),
        ("chicago-note", "post", "Harbour Watch, “The last pilot boat leaves at noon,” X, February 5, 2024, https://x.com/hw/status/1."),
        ("chicago-note", "blog", "Rim Haddad, “Quays,” Tide Notes (blog), February 5, 2024, https://example.org/b."),
        ("chicago-note", "podcast", "Carla Ferrante, “The Cable,” Deep Water, podcast, November 3, 2021, https://example.org/pod."),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)  # fmt: skip
def test_what_somebody_said_or_posted_is_printed_as_chicago_has_it(style: str, case: str, line: str) -> None:
    assert plain(format_item(CASES[case], STYLES[style])) == line
