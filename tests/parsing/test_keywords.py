"""Keywords in their usual forms."""

import pytest

from corpus_cli.parsing.keywords import is_hashtags, split_keywords


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "#DPRK-China Relations #Donald Trump #2025 APEC Summit",
            ("DPRK-China Relations", "Donald Trump", "2025 APEC Summit"),
        ),
        ("#병원선 #공공의료", ("병원선", "공공의료")),
        ("a; b, c; d", ("a", "b, c", "d")),
        ("census, registers, data quality", ("census", "registers", "data quality")),
        ("문화유산 반환 · 박물관 · 출처 조사", ("문화유산 반환", "박물관", "출처 조사")),
        ("种子库、水稻育种，粮食安全", ("种子库", "水稻育种", "粮食安全")),
        ("バス路線／県境／補助金", ("バス路線", "県境", "補助金")),
        ("図書館｜夜間開館｜地域", ("図書館", "夜間開館", "地域")),
        ("water, food, and energy", ("water", "food", "energy")),
        ("1,000 islands, fisheries", ("1,000 islands", "fisheries")),
        ("one keyword.", ("one keyword",)),
        ("peace, Peace, war", ("peace", "war")),
    ],
)
def test_keywords_are_split(text: str, words: tuple[str, ...]) -> None:
    assert split_keywords(text) == words


@pytest.mark.parametrize(
    ("text", "yes"), [("#a #b", True), ("# Heading", False), ("## Heading", False), ("#1", False), ("C# and F#", False)]
)
def test_a_line_of_hashtags_is_told_from_a_heading(text: str, yes: bool) -> None:
    assert is_hashtags(text) is yes
