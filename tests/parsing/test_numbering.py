"""Numbers in front of headings and items."""

import pytest

from corpus_cli.parsing.numbering import parse_number


@pytest.mark.parametrize(
    ("text", "scheme", "value", "rest"),
    [
        ("I. Two Ships", "roman", 1, "Two Ships"),
        ("IV. Four", "roman", 4, "Four"),
        ("Ⅲ. 제언", "roman", 3, "제언"),
        ("II – Des murs", "roman", 2, "Des murs"),
        ("1. A Trump variable", "arabic", 1, "A Trump variable"),
        ("１　税率", "arabic", 1, "税率"),
        ("2.1 Who", "arabic-2", 1, "Who"),
        ("2.1.3. Who", "arabic-3", 3, "Who"),
        ("1) 임대", "arabic)", 1, "임대"),
        ("(2) 近道", "(arabic)", 2, "近道"),
        ("A. Ships", "letter.", 1, "Ships"),
        ("b) Drilling", "letter)-small", 2, "Drilling"),
        ("가. 귀국한", "hangul.", 1, "귀국한"),
        ("一、冷库", "han", 1, "冷库"),
        ("十二、结语", "han", 12, "结语"),
        ("（二）按季", "(han)", 2, "按季"),
        ("第三章 结论", "chapter", 3, "结论"),
        ("제2절 농촌", "section", 2, "농촌"),
        ("Part II: Borrowers", "part", 2, "Borrowers"),
        ("③ 셋째", "circled", 3, "셋째"),
        ("Session 2: Who must wait", "named-session", 2, "Who must wait"),
        ("Step three – Wait", "named-step", 3, "Wait"),
        ("사례 1: 두 마을", "named-사례", 1, "두 마을"),
        ("建议二：公开账目", "named-建议", 2, "公开账目"),
        ("提言１：椅子を置く", "named-提言", 1, "椅子を置く"),
    ],
)
def test_a_number_is_read_with_its_scheme(text: str, scheme: str, value: int, rest: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.scheme, number.value, number.rest) == (scheme, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2025 Outlook",
        "2025. 3. 14.",
        "I am here",
        "Mix. of words",
        "3rd quarter",
        "IIII. five",
        "一部の人",
        "가게는",
        "A small port",
        "Step by step",
        "Case 12 was closed",
        "사례 조사",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert parse_number(text) is None
