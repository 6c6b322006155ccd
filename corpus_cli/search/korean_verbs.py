"""Native verbs and adjectives of Korean: from one form to the beginnings of the others, by the letters of a syllable.

There is no dictionary. A form that ends in 다 is a verb and is taken at its word. Of other endings (무너진, 기다리는, 바꿔) only those are taken
back to a stem that few nouns have, and their forms are asked for with the endings of verbs, so that a noun which looks like one finds no more.
"""

from collections.abc import Iterator

from corpus_cli.search.korean import (
    BIEUP,
    FINALS,
    FIRST,
    MIEUM,
    NIEUN,
    NOUNS,
    RIEUL,
    SIOT,
    SSANG_SIOT,
    final_of,
    is_hangul,
)


def _with_final(syllable: str, final: int) -> str:
    return chr(ord(syllable) - final_of(syllable) + final)


_CONTRACTED = {20: 6, 13: 14, 8: 9, 0: 0, 4: 4, 1: 1, 11: 10}
"""Vowel of a stem (ㅣ ㅜ ㅗ ㅏ ㅓ ㅐ ㅚ, by its place in the alphabet) to its vowel before 었: 지 and 었 give 졌."""
_VOWELS = 21


def _vowel(syllable: str) -> int:
    return (ord(syllable) - FIRST) // FINALS % _VOWELS


def _with_vowel(syllable: str, vowel: int, final: int) -> str:
    return chr(ord(syllable) + (vowel - _vowel(syllable)) * FINALS - final_of(syllable) + final)


_SINO_VERBS = ("하다", "되다", "했다", "됐다", "한다", "된다", "하였다", "되었다", "있다", "없다", "있었다", "없었다")
"""Verbs made of a noun, which `stem` leaves, and those that say only that something is there."""


def _verb_stems(word: str) -> list[str]:
    """What the dictionary form of a verb that ends in 다 may have before it."""
    base = word[:-1]
    last = base[-1]
    if len(base) >= 2 and last in "는었았":
        return [base[:-1]]
    if final_of(last) == NIEUN and len(base) >= 2:
        return [base[:-1] + _with_final(last, 0)]
    if last == "였":
        return [base[:-1] + "이"]
    if final_of(last) == SSANG_SIOT:
        return [base[:-1] + _with_vowel(last, v, 0) for v, past in _CONTRACTED.items() if past == _vowel(last)]
    return [base]


def verb_forms(word: str) -> list[str]:
    """Beginnings of the forms a native verb takes, for one that ends in 다: `무너졌다` gives 무너지, 무너진, 무너져, ….

    Empty where the word is no such verb.
    """
    if len(word) < 2 or not word.endswith("다") or word.endswith(NOUNS) or not all(map(is_hangul, word)):
        return []
    if word.endswith(_SINO_VERBS) or (word.endswith("이다") and len(word) > 3):
        return []
    forms: list[str] = []
    for base in _verb_stems(word):
        forms += _inflected(base)
    return list(dict.fromkeys(forms))


_CLOSED = "고 는 지 기 자 면 며 은 을 음 아 어 았 었 으".split()
_OPEN = "는 면 며 지".split()
"""What follows a verb's single syllable, by whether it ends in a consonant. 보고 is a noun far more often than a verb."""


def _inflected(base: str) -> list[str]:
    """How the forms of a verb begin, from what it has before 다."""
    head, last = base[:-1], base[-1]
    final = final_of(last)
    forms = [base] if head else [base + end for end in (_CLOSED if final else _OPEN)]
    if final == 0:
        past = _CONTRACTED.get(_vowel(last))
        contracted = (
            [_with_vowel(last, past, end) for end in ((SSANG_SIOT, 0) if head else (SSANG_SIOT,))]
            if past is not None
            else []
        )
        attached = [_with_final(last, f) for f in (NIEUN, RIEUL, MIEUM, BIEUP)] if head else []
        forms += [head + syllable for syllable in attached + contracted]
        if last == "르" and head:
            forms += [head[:-1] + _with_final(head[-1], RIEUL) + end for end in "라러랐렀"]
    elif final == BIEUP:
        forms += [head + _with_final(last, 0) + end for end in ("우", "운", "울", "워", "웠")]
    return forms


_STEMS_IN_I = frozenset(
    "모이 보이 쌓이 줄이 높이 붙이 죽이 벌이 움직이 기울이 받아들이 끌어들이 섞이 놓이 쓰이 꺾이 숙이 녹이 붐비 늘이".split()
)
"""Verbs in 이. After other nouns 이다 says *is*, and 인 and 여 end a thousand nouns."""
_CLOSED_STEMS = frozenset(
    "낮 늦 높 많 작 좁 얻 잃 잡 찾 깊 넓 밝 닫 믿 겪 맡 쌓 굳 맑 젊 늙 굶 읽 묶 깎 꺾 먹 죽 앉 짙 옅 얇 갚 뽑 씻 참 남".split()
)
"""Stems of one syllable that end in a consonant, which take 은. 막은 and 받은 are compounds' (장막은) and endings' (인정받은)."""
_LIQUID_STEMS = frozenset("줄 늘 팔 풀 끌 열 걸 밀 막".split())
"""And others that take 아 or 어."""
_ANY_CLOSED = _CLOSED_STEMS | _LIQUID_STEMS
_IRREGULAR = {"지은": "짓", "이은": "잇", "깨달은": "깨닫", "지어": "짓", "이어": "잇"}
"""Forms in 은 whose stem has lost or changed its consonant. 들은 and 물은 are nouns with a particle far more often."""
_LAST = frozenset("리지키히기우구추꾸누두투루푸르치나오내")
"""Last syllables of a verb's stem before ㄴ: 흔들린, 막힌, 바꾼."""
_GOING = frozenset("아어라려져와러겨나")
"""What stands before 가 (go) and 오 (come) in a compound: 들어간, 돌아온. Other nouns end in 간 and 와 follows any: 시간, 정부와."""
_NOUNS = frozenset(
    "가난 지진 사진 추진 선진 촉진 증진 수진 우리 고려 배려 우려 격려 염려 독려 장려 심려 화려 다른 이른 오른 어른 여러 일러 달러 컬러 한나라 "
    "하나 누나 가나 코로나 국내 시내 실내 아내 안내 인내 사내 장내 행운 기운 불운 해운 대운 타운 다운 라운 샤워 타워 파워 더러 러나 그러나".split()
)
"""Words that look like a form of a verb, and are none."""
_ENDINGS_OF_VERBS = ("다", "던", "는", "고", "며", "면", "지", "기", "게", "도록", "려", "자", "거나", "든")
_LONG_ENDINGS = ("면서", "지만", "려고", "려는", "도록", "는데", "던", "거나", "든지", "고자")
_CONTRACTIONS = {6: 20, 14: 13, 9: 8}
"""Vowel of a syllable to the stem's before 아 or 어: ㅕ was ㅣ, ㅝ was ㅜ, ㅘ was ㅗ."""


def inflected_stems(word: str) -> list[str]:
    """Stems that a form of a verb other than in 다 may have; empty for what is most likely a noun."""
    if len(word) < 2 or word in _NOUNS or word.endswith(NOUNS) or not all(map(is_hangul, word)):
        return []
    if word in _IRREGULAR:
        return [_IRREGULAR[word]]
    for ending in _LONG_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return _verbs([word.removesuffix(ending)])
    return _of_short_ending(word[:-1], word[-1])


def _of_short_ending(base: str, last: str) -> list[str]:
    closed = {"은": _CLOSED_STEMS, "아": _ANY_CLOSED, "어": _ANY_CLOSED}.get(last)
    if closed is not None:
        return [base] if base in closed else []
    if last == "는":
        return _verbs([base])
    if final_of(last) == NIEUN:
        return _verbs([base + _with_final(last, 0)])
    if last in "져쳐켜":
        return list(_expanded(base + last))
    return _verbs(list(_expanded(base + last))) if final_of(last) == 0 else []


def _expanded(word: str) -> Iterator[str]:
    """The stems of a form that ends in 아 or 어, or one of them grown together with the stem: 기다려, 바꿔, 만나."""
    base, last = word[:-1], word[-1]
    vowel = _vowel(last)
    if vowel in _CONTRACTIONS:
        yield base + _with_vowel(last, _CONTRACTIONS[vowel], 0)
        if word in ("도와", "고와"):
            yield base + "우"
    elif last in "나내":
        yield base + last
    elif last in "러라" and final_of(base[-1]) == RIEUL:
        yield base[:-1] + _with_final(base[-1], 0) + "르"


def _verbs(stems: list[str]) -> list[str]:
    return [stem for stem in stems if _is_verb(stem)]


def _is_verb(stem: str) -> bool:
    last = stem[-1]
    if len(stem) < 2 or stem in _NOUNS or stem.endswith(NOUNS):
        return False
    if last == "이":
        return stem in _STEMS_IN_I
    if last in "가오":
        return stem[-2] in _GOING
    if last == "지" and len(stem) == 2:
        return stem[0] in "깨빠커꺼헤터던만가뒤"
    return last in _LAST


def inflections(word: str) -> tuple[list[str], list[str]]:
    """For a form of a verb other than in 다: how other forms begin, and forms that stand whole. Both empty for a noun.

    A past (무너졌던) is taken at its word, as what ends in 다 is: no noun has its ㅆ.
    """
    past = next(
        (at for at, syllable in enumerate(word) if at and final_of(syllable) == SSANG_SIOT and syllable not in "있겠"),
        None,
    )
    if past is not None and past < len(word) - 1 and not word.endswith("다"):
        return verb_forms(word[: past + 1] + "다"), []
    begun: list[str] = []
    whole: list[str] = []
    for stem in inflected_stems(word):
        if final_of(stem[-1]):
            begun += [f"{stem}다", *_inflected(stem), *_of_changed_stem(stem)]
            continue
        begins, stands = _of_open_stem(stem)
        begun += begins
        whole += stands
    return list(dict.fromkeys(begun)), list(dict.fromkeys(whole))


def _of_open_stem(stem: str) -> tuple[list[str], list[str]]:
    """The forms of a stem that ends in a vowel, each with an ending that nouns have not."""
    head, last = stem[:-1], stem[-1]
    begun = [stem + ending for ending in _ENDINGS_OF_VERBS]
    begun += [head + _with_final(last, NIEUN) + "다", head + _with_final(last, BIEUP) + "니"]
    whole = [head + _with_final(last, NIEUN), head + _with_final(last, RIEUL)]
    joined = _CONTRACTED.get(_vowel(last))
    if last == "르":
        stem_l = head[:-1] + _with_final(head[-1], RIEUL)
        begun += [stem_l + ending for ending in ("러서", "러야", "라서", "렀", "랐")]
        whole += [stem_l + "러", stem_l + "라"]
    elif joined is not None:
        contracted = head + _with_vowel(last, joined, 0)
        begun += [
            head + _with_vowel(last, joined, SSANG_SIOT),
            *(contracted + end for end in ("서", "야", "온", "왔", "지", "졌", "진")),
        ]
        whole.append(contracted)
    if last == "우" and final_of(head[-1]) == 0:
        begun += _of_lost_bieup(head)
    return begun, [form for form in whole if form not in _NOUNS]


def _of_changed_stem(stem: str) -> list[str]:
    """Forms of an irregular stem before a vowel: 지은 of 짓다, 깨달은 of 깨닫다."""
    if stem not in _IRREGULAR.values():
        return []
    changed = stem[:-1] + _with_final(stem[-1], 0 if final_of(stem[-1]) == SIOT else RIEUL)
    return [changed + ending for ending in ("은", "을", "으", "어", "었", "아", "았")]


def _of_lost_bieup(head: str) -> list[str]:
    """Forms of a stem in ㅂ, which is 우 before a vowel: 도운 is of 돕다."""
    stem = head[:-1] + _with_final(head[-1], BIEUP)
    begun = [stem + ending for ending in ("다", "고", "지", "게", "기", "는", "자")]
    return [*begun, *(head + ending for ending in ("와서", "왔", "워서", "웠"))]
