"""Korean words as a reader may type them: particles and endings taken off, compounds written apart, verbs inflected.

A *reading* of a word is the sequence of runs it may stand as in a text: `지역도서관의` reads as `(지역도서관의)`, `(지역도서관)` or
`(지역, 도서관)`. There is no dictionary. Particles follow the sound they are attached to (는 a vowel, 은 a consonant), which settles most
doubtful endings; nouns that happen to end like one (한반도, 회의) are listed.
"""

from collections.abc import Iterator

FIRST, LAST = 0xAC00, 0xD7A3
FINALS = 28
RIEUL, MIEUM, BIEUP, NIEUN, SIOT, SSANG_SIOT = 8, 16, 17, 4, 19, 20
"""Final consonants by their place in a syllable's code: ㄹ ㅁ ㅂ ㄴ ㅅ ㅆ."""

MAX_READINGS = 14
"""Alternatives for one word. A compound of eight syllables has eleven."""
LONGEST_COMPOUND = 12
"""Syllables. What is longer is a sentence without spaces, and is looked for as it is."""

_ANY = (
    "의 에 도 만 에서 에게 에는 에도 에만 에의 까지 부터 보다 처럼 조차 마저 마다 밖에 께서 한테 대로 에서는 에서도 에서의 에서만 에게는 에게도 에게서 "
    "까지는 까지의 까지도 부터는 부터의 보다는 보다도 처럼은 만의 만이 만을 만은 만으로 께서는 한테서 에선 에겐 에서부터 하고 뿐 뿐만 뿐이다 "
    "들 들이 들은 들을 들의 들과 들도 들에 들에게 들에게는 들까지 들만 들로 들로부터 들이다 들에서 입니다 끼리 만큼 만큼은"
)
_AFTER_VOWEL = (
    "가 는 를 와 로 와의 와는 와도 로의 로는 로도 로서 로써 로부터 로만 라도 라는 라고 란 였다 였던 며 지만 랑"
)
_AFTER_CONSONANT = (
    "이 은 을 과 으로 과의 과는 과도 으로의 으로는 으로도 으로서 으로써 으로부터 으로만 이라도 이라는 이라고 이란 이나 이다 이며 이고 "
    "이었다 이었던 이지만 이랑"
)
_VERBAL = (
    "하다 한다 하는 한 할 함 하고 하며 하여 하면 하지 하기 하자 하게 하도록 하려 하려는 하려고 하려면 했다 했고 했던 했으며 했지만 했을 하였다 "
    "하였고 하였으며 하였던 해야 해서 해도 합니다 했습니다 하는데 한다는 한다고 했다고 했다는 하겠다 하라 함으로써 하기로 하기에 하기를 하지만 "
    "하거나 하면서 하는지 하지는 "
    "되다 된다 되는 된 될 됨 되고 되며 되어 되면 되지 되기 되자 되게 되도록 됐다 됐고 됐던 됐으며 되었다 되었고 되었으며 되었던 되었지만 돼야 돼서 "
    "됩니다 되었습니다 됐습니다 된다는 된다고 되지만 되면서 되어야 되거나 되는데 "
    "시키다 시킨다 시키는 시킨 시킬 시키고 시키며 시켜 시켜야 시켰다 시키기 시키면 받다 받는 받은 받았다 받고 당했다 당한"
)
_VOWEL, _CONSONANT = "vowel", "consonant"
ENDINGS: dict[str, str | None] = {
    **dict.fromkeys((_ANY + " " + _VERBAL).split()),
    **dict.fromkeys(_AFTER_VOWEL.split(), _VOWEL),
    **dict.fromkeys(_AFTER_CONSONANT.split(), _CONSONANT),
}
_SIZES = {
    last: sorted({len(ending) for ending in ENDINGS if ending[-1] == last}, reverse=True)
    for last in {e[-1] for e in ENDINGS}
}
"""Lengths of the endings that end in a syllable, longest first."""

NOUNS = tuple(
    (
        "정치가 투자가 연구가 만화가 안무가 "
        "만족도 신뢰도 지지도 의존도 인지도 선호도 완성도 정확도 기여도 민감도 투명도 중요도 참여도 이해도 청렴도 숙련도 위험도 집중도 개방도 성숙도 활용도 "
        "피로도 친밀도 무인도 경기도 상수도 관광지도 "
        "어린이 젊은이 늙은이 지은이 "
        "정상회의 국무회의 본회의 보장회의 안보회의 국제회의 대책회의 화상회의 장관회의 각료회의 외상회의 전체회의 확대회의 최고회의 비상회의 긴급회의 "
        "실무회의 조정회의 자문회의 협력회의 경제회의 국민회의 전략회의 평화회의 원탁회의 전공의 "
        "원자로 교차로 대피로 경수로 "
        "최대한 최소한 잠수함 구축함 호위함 상륙함 투표함 사물함 보관함 "
        "김정은"
    ).split()
)
"""Nouns that end like a particle and are another word without that end: a word that ends so keeps it.

Where what is left is no other word (한반 of 한반도), taking the end off finds nothing more, so those need no mention.
"""

_ONE_SYLLABLE = frozenset(
    "을 를 에서 에게 에는 에도 에서는 에서도 에서의 으로 으로의 까지 부터 처럼 보다 에게는".split()
)
"""Endings that leave a single syllable: 쌀을, 집에서. Before others a single syllable is as likely the noun's own."""


def is_hangul(character: str) -> bool:
    """Whether it is a composed Korean syllable."""
    return FIRST <= ord(character) <= LAST


def final_of(syllable: str) -> int:
    """The final consonant of a syllable, by its place in the code; 0 where it has none."""
    return (ord(syllable) - FIRST) % FINALS if is_hangul(syllable) else 0


def _attaches(stem: str, ending: str) -> bool:
    """Whether the sound `stem` ends in may be followed by `ending`. A foreign or Han stem may take any."""
    wanted = ENDINGS[ending]
    if wanted is None or not is_hangul(stem[-1]):
        return True
    final = final_of(stem[-1])
    if stem[-1] == "으":
        return False
    if ending.startswith("로"):
        return final in (0, RIEUL)
    if ending.startswith("으로"):
        return final not in (0, RIEUL)
    return (final != 0) == (wanted == _CONSONANT)


def is_ending(text: str) -> bool:
    """Whether `text` is a particle or an ending by itself, as after a Latin word (`WHO의`)."""
    return text in ENDINGS


_BY_LAST = {last: tuple(noun for noun in NOUNS if noun[-1] == last) for last in {noun[-1] for noun in NOUNS}}


def _ends_in_noun(word: str) -> bool:
    return word.endswith(_BY_LAST.get(word[-1], ()))


def stem(word: str) -> str | None:
    """`word` without its particles, or None where it has none that is certain enough. Two syllables stay, mostly."""
    if _ends_in_noun(word):
        return None
    if len(word) > 3 and word.endswith("적인"):
        return word[:-1]
    for size in _SIZES.get(word[-1], ()):
        rest, ending = word[:-size], word[-size:]
        if not rest or ending not in ENDINGS or not _attaches(rest, ending):
            continue
        if len(rest) >= 2 or ending in _ONE_SYLLABLE:
            return rest
    return None


def counted(word: str) -> str | None:
    """A unit after a number, without its particle (`년의` of 2025년의), or None."""
    return next((word[:size] for size in range(1, len(word)) if word[size:] in ENDINGS), None)


def readings(word: str) -> list[tuple[str, ...]]:
    """What an unquoted word may stand as, the word itself first."""
    forms = [word]
    bare = stem(word)
    if bare:
        forms.append(bare)
        if len(bare) >= 3 and bare.endswith("들") and not _ends_in_noun(bare):
            forms.append(bare[:-1])
    found: list[tuple[str, ...]] = [(form,) for form in forms]
    for form in reversed(forms):
        found += _parts(form)
    return list(dict.fromkeys(found))[:MAX_READINGS]


def _parts(word: str) -> Iterator[tuple[str, ...]]:
    """The word as a compound written apart, in two parts or three. One of two may be a single syllable."""
    size = len(word)
    if not 3 <= size <= LONGEST_COMPOUND or not all(map(is_hangul, word)):
        return
    for cut in range(2, size - 1):
        yield word[:cut], word[cut:]
    yield word[:1], word[1:]
    yield word[:-1], word[-1:]
    for first in range(2, size - 3):
        for second in range(first + 2, size - 1):
            yield word[:first], word[first:second], word[second:]
