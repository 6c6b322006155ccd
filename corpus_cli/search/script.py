"""Patterns of Chinese, Japanese and Korean writing.

Compiling these classes takes some 20 ms, so a module that English alone may not need is imported where it is used.
"""

import re

from corpus_cli.search.fold import HAN, HANGUL, KANA

CJK = HAN + KANA + HANGUL + "\U00020000-\U0002ebe0"
"""Inside a character class: letters of these scripts, and Han beyond the basic plane up to extension F, which every Python this runs on knows."""

RUN = re.compile(f"[{CJK}]+")
PIECE = re.compile(f"[{CJK}]+|[^\\W_{CJK}]+")
"""The parts of a token by script."""
HAN_LETTER = re.compile(f"[{HAN}]")
KANA_LETTER = re.compile(f"[{KANA}]")
HANGUL_LETTER = re.compile(f"[{HANGUL}]")
HANGUL_WORD = re.compile("[가-힣]+$")
HAN_WORD = re.compile("[\u4e00-\u9fff]{2,}$")
CJK_WORD = re.compile(f"[{CJK}]{{2,}}$")
HIRAGANA_LETTER = re.compile("[ぁ-ゖ]")
WORD_IN_KANA = re.compile("[\u4e00-\u9fff]{3,}|[\u30a1-\u30fa\u30fc]{3,}")
"""Words that Japanese writing sets off by itself: Han or katakana between hiragana."""
WRAPPED = re.compile(f"\\n(?<=[{HAN}{KANA}]\\n)[ \\t]*(?=[{HAN}{KANA}])")
"""A line break inside a Chinese or Japanese paragraph, with the blanks after it. It begins with the break, which a search skips to."""
DOT = re.compile("[·・‧•]")
DOTTED = re.compile("(?<![가-힣])(?:[가-힣][·・‧•]){1,8}[가-힣]")
"""Korean names of one syllable in a row, with middle dots: 한·미·일 is typed 한미일."""
