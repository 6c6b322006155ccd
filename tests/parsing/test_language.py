"""The language of a text."""

import pytest

from corpus_cli.parsing.language import detect_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The harbour was closed for a week and nobody could say why the order had been given.", "en"),
        ("항구는 한 주 동안 닫혔고 까닭을 아는 사람은 없었다.", "ko"),
        ("港は一週間閉じられ、理由を知る人はいなかった。", "ja"),
        ("港口关闭了一个星期，没有人知道这个命令从哪里来。", "zh-Hans"),
        ("港口關閉了一個星期，沒有人知道這個命令從哪裡來。", "zh-Hant"),
        ("Le port est resté fermé pendant une semaine et personne ne savait pourquoi.", "fr"),
        ("Der Hafen war eine Woche lang geschlossen, und niemand wusste, warum.", "de"),
        ("El puerto estuvo cerrado una semana y nadie sabía por qué.", "es"),
        ("Порт был закрыт неделю, и никто не знал почему.", "ru"),
        ("한중 관계는 北中 관계와 다르다. MFA는 이를 인정했다.", "ko"),
    ],
)
def test_a_language_is_told(text: str, tag: str) -> None:
    assert detect_language(text) == tag


@pytest.mark.parametrize("text", ["", "   ", "12 34", "—", "a"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert detect_language(text) is None
