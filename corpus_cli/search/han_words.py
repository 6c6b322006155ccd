"""The words of Chinese text that come again: what stands in different surroundings, and in no longer word only.

No dictionary: a word is told by what is beside it (H. Feng and others, Accessor variety criteria for Chinese word extraction, Computational
Linguistics 30 (2004) 75-93). `鲜半` stands only inside 朝鲜半岛, so that is the word; 半岛 is one too where it also stands without.
"""

import re
from collections import Counter
from collections.abc import Iterator

from corpus_cli.search.fold import HAN

LONGEST = 8
"""Characters of a word or a name."""
_RUN = re.compile(f"[{HAN}]{{2,}}")
_FUNCTION = re.compile("[的了是与與们們吗嗎呢吧啊这這那虽雖它她我你很仍]+")
"""Characters that are words by themselves and part of no word of a subject (和 is one of 和平, 会 of 会议, so they are not among these)."""
_NO_SUBJECT = re.compile(
    "[不没沒并並也都还還又很更最个個份].*|.*[不没沒在把被也都还還又很更最]|.*[一二三四五六七八九十百千万萬两兩零〇几幾数數每各]."
)
"""What begins or ends in a negation or an adverb, and what is counted: 一次, 三十年."""


def han_words(text: str) -> Counter[str]:
    """The words of two to `LONGEST` Han characters that stand twice and more, with how often they stand by themselves."""
    chunks = [chunk for run in _RUN.findall(text) for chunk in _FUNCTION.split(run) if len(chunk) > 1]
    places = _candidates(chunks)
    taken = [bytearray(len(chunk)) for chunk in chunks]
    found: Counter[str] = Counter()
    for word in sorted(places, key=lambda word: (-len(places[word]) * (len(word) - 1), -len(word), word)):
        size = len(word)
        free = [(chunk, start) for chunk, start in places[word] if not any(taken[chunk][start : start + size])]
        if len(free) < 2:
            continue
        for chunk, start in free:
            if not any(taken[chunk][start : start + size]):
                taken[chunk][start : start + size] = b"\x01" * size
                found[word] += 1
    return Counter({word: count for word, count in found.items() if count > 1 and not _NO_SUBJECT.fullmatch(word)})


def _candidates(chunks: list[str]) -> dict[str, list[tuple[int, int]]]:
    """The places of what has two different neighbours, or the end of a chunk, on either side."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, chunk in enumerate(chunks):
        for start, end in _spans(len(chunk)):
            places.setdefault(chunk[start:end], []).append((number, start))
    return {word: at for word, at in places.items() if len(at) > 1 and _varied(word, at, chunks)}


def _spans(size: int) -> Iterator[tuple[int, int]]:
    for start in range(size - 1):
        for end in range(start + 2, min(start + LONGEST, size) + 1):
            yield start, end


def _varied(word: str, places: list[tuple[int, int]], chunks: list[str]) -> bool:
    before, after = set(), set()
    for number, start in places:
        chunk, end = chunks[number], start + len(word)
        before.add(chunk[start - 1] if start else (number, start))
        after.add(chunk[end] if end < len(chunk) else (number, end))
    return len(before) > 1 and len(after) > 1
