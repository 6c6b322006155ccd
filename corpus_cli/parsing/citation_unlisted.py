"""How sure it is that a name and a year are a citation where the text has no reference list to confirm it.

A list says by its form that a text cites by author and year. Without one, a name before a year may be a place, a film or a budget: what may
be one counts only beside a citation that is sure.
"""

import re
from collections.abc import Set as AbstractSet
from enum import IntEnum

from corpus_cli.parsing.citation_words import (
    SEVERAL_EAST,
    bare_names,
    has_body,
    names_east_body,
    names_someone,
    unmistakable,
)
from corpus_cli.parsing.names_east import is_family, is_latin_family
from corpus_cli.parsing.persons import person_score


class Sureness(IntEnum):
    """How sure it is that names before a year are cited."""

    NONE = 0
    LIKELY = 1
    SURE = 2


_PUBLISHER = re.compile(
    r"\b(?:Press|Books?|Publish(?:ers?|ing)|Verlag|Éditions|Editions|Editorial|Films?|Pictures|Records|Studios?|Productions|Random House|Penguin|Routledge|Springer|Palgrave|Macmillan|Elsevier|Wiley|Sage|Norton|Knopf|Brill|Faber|Vintage|Picador|Verso|Polity|Bloomsbury|Viking|Allen Lane|Harper(?:Collins)?|PublicAffairs|Granta|Hachette|OUP|CUP|MUP|Netflix|HBO|Hulu|Disney|Pixar|Universal|Warner Bros\.?|Nintendo|Gallimard|Seuil|Fayard|Suhrkamp|Fischer|Hanser|Rowohlt|Anagrama|Einaudi|Feltrinelli|Laterza)\b|(?:出版社?|书局|書局|书店|書店|書房|书社|書社|書院|文庫|新書|출판부?|출판사|문화사|책방|서점|서림|글방)$"
)
"""A publisher with a year stands behind the title of a book: `The Long Quay (Lee Valley Press, 2021)`."""
_TITLED = re.compile(r"(?:[』」》〉”＞>*_]|[A-Z][\w'’-]+)\s*$")
_TITLE_END = re.compile(r"[』》〉＞>*_]\s*$")
_WORK = re.compile(
    r"\b(?:novels?|books?|memoirs?|biograph(?:y|ies)|films?|movies?|documentary|essays?|poems?|albums?|songs?|plays?|paintings?|series|exhibitions?|novelists?|poets?|directors?|filmmakers?|playwrights?|composers?|painters?)\b,?\s+[“\"‘']?(?:(?:[A-Z0-9][\w'’-]*|of|the|and|a|an|in|on|to|for|with|from|at)[\s,:]+){0,9}[A-Z0-9][\w’'-]*[”\"’']?\s*$"
)
"""A work that the sentence names: what its bracket says is its maker and year, no citation."""
_HAPPENED = re.compile(
    r"(?:\b(?:summit|conference|congress|olympics?|games|cup|biennale|triennale|exhibition|festival|workshop|meeting|talks|session|expo|fair|film|movie|novel|album|song|play|opera|painting|treaty|agreement|accord|pact|declaration|convention|protocol|charter|concert|tour|championships?|match|race|battle|siege|trial|election|earthquake|hurricane|world's fair)"
    r"|회의|회담|정상회의|정상회담|올림픽|월드컵|박람회|엑스포|총회|대회|영화|소설|드라마|앨범|노래|책|시집|산문집|에세이|만화|다큐멘터리|저서|평전|협정|조약|협약|전투|지진|大会|会议|會議|会議|峰会|高峰會|サミット|オリンピック|五輪|奥运会|奧運會|世博会|万博|博览会|博覽會|电影|電影|映画|小说|小說|小説|歌曲|一书|一書|专著|專著|著作|散文集|诗集|詩集|絵本|漫画|エッセイ|書籍|著書|の本|条约|條約|条約|协定|協定|地震|选举|選舉|選挙)\s*[”\"』》」]?\s*$",
    re.IGNORECASE,
)
"""What takes place somewhere in a year."""
_YEAR_WORD = re.compile(r"\d{4}\s?[년年]")
_OLDEST_NAME = 1950


def sureness(before: str, context: str, content: str, year: int | None, vocabulary: AbstractSet[str]) -> Sureness:
    """How sure it is that `before` names whom the text cites.

    Args:
        before: What stands before the year in its bracket.
        context: The text before the bracket.
        content: The bracket's content.
        year: The year, None for `forthcoming` and the like.
        vocabulary: The words that the text writes in small letters.
    """
    if not names_someone(before):
        return Sureness.NONE
    text = bare_names(before)
    if unmistakable(before) and text[:1] < "\u3040":
        return Sureness.SURE
    if _TITLE_END.search(context) or _PUBLISHER.search(text) or _HAPPENED.search(context) or _WORK.search(context):
        return Sureness.NONE
    if year is not None and year < _OLDEST_NAME:
        return Sureness.LIKELY
    if text[0] >= "\u3040":
        return _east(text, content)
    return _latin(text, vocabulary)


def is_imprint(before: str, context: str) -> bool:
    """Whether it is the publisher of a book whose title stands before the bracket: `The Long Quay (Lee Valley Press, 2021)`."""
    return bool(_PUBLISHER.search(bare_names(before)) and _TITLED.search(context))


def _latin(text: str, vocabulary: AbstractSet[str]) -> Sureness:
    words = text.split()
    if len(words) == 1 and not text.isupper():
        if is_latin_family(text):
            return Sureness.SURE
        return Sureness.NONE if text.casefold() in vocabulary else Sureness.SURE
    if has_body(text) or text.isupper() or person_score(text):
        return Sureness.SURE
    return Sureness.LIKELY if all(word.casefold() in vocabulary for word in words) else Sureness.SURE


def _east(text: str, content: str) -> Sureness:
    body = names_east_body(text)
    if _YEAR_WORD.search(content) and not body:
        return Sureness.LIKELY
    if body or SEVERAL_EAST.search(text):
        return Sureness.SURE
    known = any(size < len(text) and is_family(text[:size]) for size in (1, 2, 3))
    return Sureness.SURE if known and len(text) >= _FULL_NAME and person_score(text) else Sureness.LIKELY


_FULL_NAME = 3
"""Characters of a name in Han or Hangul from which its family name tells it from other words."""
