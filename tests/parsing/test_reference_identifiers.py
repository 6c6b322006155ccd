"""Addresses, DOIs and dates of access, wherever they stand."""

import pytest

from corpus_cli.parsing.reference_identifiers import take_identifiers


@pytest.mark.parametrize(
    ("text", "url", "doi", "accessed", "rest"),
    [
        ("“X.” May 16.http://en.k.example/p/7", "http://en.k.example/p/7", None, None, "“X.” May 16."),
        ("N. https://b.example/notes/ 2023/05/fund", "https://b.example/notes/2023/05/fund", None, None, "N."),
        ("N. www.s.example/town-sold-bell/.", "www.s.example/town-sold-bell/", None, None, "N."),
        ("N. see <https://x.example/a_(b)>", "https://x.example/a_(b)", None, None, "N. see"),
        ("N. 612. doi: 10.5555/jds.22.", None, "10.5555/jds.22", None, "N. 612."),
        ("N. https://doi.org/10.5555/w.0031", None, "10.5555/w.0031", None, "N."),
        ("N. Retrieved January 22, 2025, from https://w.example/a", "https://w.example/a", None, "2025-01-22", "N."),
        (
            "N. Available at: https://x.example/a (accessed 3 May 2020).",
            "https://x.example/a",
            None,
            "2020-05-03",
            "N.",
        ),
        ("제목. https://x.example/1 (검색일: 2024. 5. 1.).", "https://x.example/1", None, "2024-05-01", "제목."),
        ("제목. https://x.example/1(2024년 5월 1일 접속)", "https://x.example/1", None, "2024-05-01", "제목."),
        ("題。https://x.example/a.html（2024年5月1日閲覧）", "https://x.example/a.html", None, "2024-05-01", "題。"),
        (
            "题[EB/OL]. (2021-12-06)[2022-01-10]. https://s.example/1.html.",
            "https://s.example/1.html",
            None,
            "2022-01-10",
            "题[EB/OL]. (2021-12-06)",
        ),
        ("N. https://x.example/a (abgerufen am 4.6.2021).", "https://x.example/a", None, "2021-06-04", "N."),
        ("N. Verfügbar unter: https://x.example/a", "https://x.example/a", None, None, "N."),
        ("N. https://x.example/a (consulté le 3 mai 2020)", "https://x.example/a", None, "2020-05-03", "N."),
        ("N. Recuperado el 3 de mayo de 2021, de https://x.example/a", "https://x.example/a", None, "2021-05-03", "N."),
        ("N. Disponible en: https://x.example/a", "https://x.example/a", None, None, "N."),
        (
            "X [Online]. Available: https://x.example/a [Accessed: 3 May 2020].",
            "https://x.example/a",
            None,
            "2020-05-03",
            "X",
        ),
    ],
)
def test_identifiers_are_found_and_taken_out(text, url, doi, accessed, rest):
    found = take_identifiers(text)

    assert (found.url, found.doi, found.accessed, found.text) == (url, doi, accessed, rest)
