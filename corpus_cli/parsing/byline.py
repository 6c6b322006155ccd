"""Bylines: who wrote a commentary, with what each author is and where, in the layouts that occur.

`By A, Org` · `A, Position, Org` · `A (Org) and B (Org)` · `A, B and C` · `이름 소속 직위` · `이름(소속)` · `作者（单位）` · `所属　氏名`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus_cli.parsing.foreign_names import is_foreign_name
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.names import PARTICLES, is_institution
from corpus_cli.parsing.names_east import is_family
from corpus_cli.parsing.persons import MARKS, bare_name, has_position, has_workplace, person_score

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_KANA = re.compile(r"[\u3040-\u30ff・\s　]+")
_BRACKET = re.compile(r"\s*[(（\[［]([^()（）\[\]]*)[)）\]］]")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_BAR = re.compile(r"＝(?=[\u3400-\u9fff])|\s*[|｜]\s*|\s+[/／–—-]\s+|_+|／|[\s　]+·[\s　]+")
_COMMA = re.compile(r"\s*[,，]\s*")
_AND = re.compile(r"\s*,?\s+(?:and|&|und|et|y|e|en)\s+|\s+(?:및|와|과)\s+|\s*&\s*|\s+with\s+", re.IGNORECASE)
_CJK_LIST = re.compile(r"\s*[、，,/／]\s*|\s+(?:및|와|과)\s+|\s*[和与與]\s*(?=[\u3400-\u9fff]{2,4}$)")
_DOTS = re.compile(r"\s*[·・･]\s*")
_SPACES = re.compile(r"[\s　]+")
_DIGIT_MARKS = re.compile(r"(?<=[^\W\d_])\d(?:[,，]\d)*(?=$|[\s　,，、;；])")
_BRACKET_MARKS = re.compile(r"(?<=[^\W\d_])\s?[(（\[]\d(?:[,，]\s?\d)*[)）\]]")
"""Numbers of affiliations behind a name: `桑若溪１，２`."""
_BARRED = re.compile(r"\s*[|｜]\s*(?![^()（）]*[)）])")
_INVERTED = re.compile(r"(?P<family>[^\W\d_][^,;|()]{0,40}),\s+(?P<given>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2})")
_DEGREE = re.compile(
    r"(?:ph\.?\s?d|m\.?d|j\.?d|ll\.?[mb]|m\.?a|b\.?a|m\.?sc|mpp|mph|mba|dphil|esq|jr|sr|frs|rn)\.?(?:\s*\(.*\))?",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"[\u3400-\u9fff々]{2,5}|[가-힣]{1,7}(?:[ ·-][가-힣]{1,7}){1,3}|[\u3400-\u9fff]{1,7}(?:[·•・‧][\u3400-\u9fff]{1,7}){1,3}"
)
"""A name of another language in Hangul or in Han characters; only an affiliation behind it tells it from other words."""
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_UNIT = re.compile(
    r"[\s　](?:\S{1,12})?(?:팀|과|실|국|부|본부|위원회|課|室|組|组|班|部|チーム|團隊|团队|課題組|课题组|編集部|编辑部)$"
)
"""`물길연구소 지하수팀`: a part of an institution."""
_HANGUL = re.compile(r"[가-힣]+")
_NAMED_INSTITUTE = re.compile(r"[가-힣]{2}연구원$")
"""`가람연구원`: an institute, though the word alone is a researcher."""
_CAPITALS_FIRST = re.compile(
    r"^([A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ’'-]+)?),\s+([A-ZÀ-Þ][a-zß-öø-ÿ][\w’'-]*(?: [A-Z]\.)?)(?=$|\s*[–—|;(,]|\s-\s)"
)
"""`VANCE, Ottoline – Institute`: an inverted name that its capitals show."""
_DATELINE = re.compile(
    r"^((?:[^\W\d_][\w.’'-]*\s){1,3}[^\W\d_][\w.’'-]*) in [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}(?:, [A-ZÀ-Þ][\w.]+)?$"
)
"""`By A. Author in Port Elwin`: where the author wrote."""
_INTERVIEWED = re.compile(r"(?:に聞く|に訊く|インタビュー|인터뷰|대담|专访|專訪|访谈|訪談|对话|對話)$")
"""A line about whom somebody talked with."""
_FULL_HANGUL = re.compile(r"[가-힣]{3,4}")
_LONGEST_EAST_NAME = 7
_LONGEST_PLACE = 45
_PAIR = 2
_BETWEEN = " 　,，、·・/"
"""What stands between two names of a list."""
_EMAIL = re.compile(r"\S+@\S+")
_TITLES_AFTER = re.compile(
    r"(?:명예교수|부교수|조교수|교수|박사|소장|원장|기자|대표|연구위원|선임연구위원|연구원|책임연구원|선임연구원|위원|센터장|대사|변호사|편집위원|간사|팀장|교수님|氏|さん|教授|博士|研究員|研究员|記者|记者|先生|女士|准教授)"
)
_ALL_POSITION = re.compile(
    r"(?:(?:선임|수석|책임|전임|객원|초빙|특임|부|겸임|명예|석좌|연구|조|정)\s?)*(?:연구위원|연구원|연구교수|교수|센터장|사무국장|사무처장|선임연구관|연구관|논설위원|편집위원)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """An author as a text prints it: the name, affiliations as printed, and the line."""

    printed: str
    affiliations: tuple[str, ...] = ()
    line: int | None = None
    raw: str | None = None

    def with_affiliations(self, *texts: str) -> "Person":
        """The same person with these affiliations after the ones it has."""
        return Person(self.printed, (*self.affiliations, *texts), self.line, self.raw)


_SPACED_DEGREE = re.compile(r"(?<=,\s)([MB]\.|Ph\.)\s(A\.|Sc\.|D\.|Ed\.)(?=[\s,(（|]|$)")
"""`M. A.` behind a name."""


def read_byline(text: str, line: int | None = None, *, trusted: bool = False) -> tuple[Person, ...]:
    """The authors of a byline, or () where it reads as none. `trusted` says that a label or `By` announced names, so that a weak likeness is enough."""
    raw = text
    text = _CAPITALS_FIRST.sub(r"\2 \1", _DATELINE.sub(r"\1", _SPACED_DEGREE.sub(r"\1\2", text)))
    text = _DIGIT_MARKS.sub(_raised, _BRACKET_MARKS.sub(_raised, _EMAIL.sub("", text))).strip(" 　,，;；|")
    need = 1 if trusted else 2
    if not trusted and _INTERVIEWED.search(text):
        return ()
    people = _inverted(text) if trusted else []
    if people:
        return tuple(Person(p.printed, (), line, raw) for p in people)
    for unit in _SEMICOLON.split(text):
        found = _unit(unit, need, trusted=trusted)
        if not found and people and unit:
            people[-1] = people[-1].with_affiliations(unit)
        people.extend(found)
    return tuple(Person(p.printed, p.affiliations, line, raw) for p in people)


def _raised(match: re.Match[str]) -> str:
    """Digits as raised ones, so that a comma between them does not part names."""
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(char)] for char in match[0] if char.isdecimal())


def _inverted(text: str) -> list[Person]:
    """`Delacroix, Jean-Luc; O'Brien, Siobhán M.`: family names first, as catalogues have them. One name alone needs a family name of one word."""
    units = [unit for unit in _SEMICOLON.split(text) if unit]
    if len(units) == 1:
        units = re.split(r"\s+(?:and|&|und|et|y)\s+", text)
    found = [_INVERTED.fullmatch(unit.strip()) for unit in units]
    if not found or found[0] is None or not all(m or person_score(u) for m, u in zip(found, units, strict=True)):
        return []
    several = len(found) > 1 and all(found)
    for match in (m for m in found if m):
        words = [word for word in match["family"].split() if word.casefold() not in PARTICLES]
        given = match["given"]
        if len(words) != 1 and not (several and len(words) < 4 and not is_given_name(words[0])):
            return []
        if has_position(given) or has_workplace(given) or is_institution(match["family"]) or _DEGREE.fullmatch(given):
            return []
    return [Person(unit.strip()) for unit in units]


def _unit(text: str, need: int, *, trusted: bool) -> list[Person]:
    text = text.strip(" 　,，")
    if not text:
        return []
    if len(parts := [part for part in _BARRED.split(text) if part]) > 1 and _BRACKET.search(text):
        return _barred(parts, need, trusted=trusted)
    if _BRACKET.search(text):
        return list(_bracketed(text, need, trusted=trusted))
    parts = [part for part in _BAR.split(text) if part]
    if len(parts) > 1:
        if all(person_score(part) >= 1 for part in parts):
            return [Person(bare_name(part)) for part in parts]
        return _barred(parts, need, trusted=trusted)
    return _east(text, need, trusted=trusted) if _CJK.search(text) else _latin(text, need, trusted=trusted)


def _barred(parts: Sequence[str], need: int, *, trusted: bool) -> list[Person]:
    """`A | Position | Org`, `A (Org) | B (Org)`: people, each with what stands behind."""
    placed = any(has_position(part) or has_workplace(part) for part in parts[1:])
    people = _unit(parts[0], min(need, 1) if placed else need, trusted=trusted)
    first, rest = 0, [part for part in parts[1:] if not _EMAIL.search(part)]
    for part in rest:
        more = _unit(part, 2, trusted=False) if people and _BRACKET.search(part) else []
        if more:
            first, people = len(people), people + more
        else:
            people = [*people[:first], *(p.with_affiliations(part) for p in people[first:])]
    return [_joined(p) for p in people]


def _joined(person: Person) -> Person:
    """A position and, behind it, the institution are one affiliation."""
    if len(person.affiliations) != 2:
        return person
    position, place = person.affiliations
    alone = has_workplace(place) and (not has_position(place) or _NAMED_INSTITUTE.search(place))
    if not has_position(position) or has_workplace(position) or not alone:
        return person
    one = f"{place} {position}" if _CJK.search(place) else f"{position}, {place}"
    return Person(person.printed, (one,), person.line, person.raw)


def _bracketed(text: str, need: int, *, trusted: bool) -> Iterator[Person]:
    """`A (Org) and B (Org)`; without a name before it, a bracket belongs to the name after it."""
    start, last = 0, None
    for match in _BRACKET.finditer(text):
        before = text[start : match.start()]
        before = _AND.sub(" ", " " + before).strip(_BETWEEN) if start else before.strip(" 　")
        people = _before_bracket(before, match[1], need, trusted=trusted, first=start == 0)
        inner = "" if _KANA.fullmatch(match[1]) else match[1].strip()
        if people and inner and not _other_script(inner, before):
            all_of_them = trusted and len(people) > 1
            people = [p.with_affiliations(inner) if all_of_them or p is people[-1] else p for p in people]
        if people and last:
            yield last
        yield from map(_joined, people[:-1])
        start, last = match.end(), _joined(people[-1]) if people else last
    rest = text[start:].strip(_BETWEEN)
    if rest and last and _CJK.search(rest) and _is_place(rest) and not _unit(rest, 2, trusted=False):
        last, rest = last.with_affiliations(rest), ""
    if last:
        yield last
    if rest:
        yield from _unit(_AND.sub(" ", " " + rest).strip(), need, trusted=trusted)


def _before_bracket(before: str, inner: str, need: int, *, trusted: bool, first: bool) -> list[Person]:
    """The people before a bracket that holds an affiliation or a reading."""
    placed = has_position(inner) or has_workplace(inner)
    twice = bool(person_score(inner)) and bool(_CJK.search(inner)) != bool(_CJK.search(before))
    people = _unit(before, min(need, 1) if placed or twice else need, trusted=trusted)
    if people or not placed or is_institution(before):
        return people
    return _strange(before) if has_position(inner) or trusted or not first else []


def _other_script(inner: str, before: str) -> bool:
    """Whether a bracket holds the name before it in another script."""
    placed = has_workplace(inner) or has_position(inner)
    return bool(person_score(inner)) and not placed and bool(_CJK.search(inner)) != bool(_CJK.search(before))


def _strange(text: str) -> list[Person]:
    """A name of an unknown kind, with or without a position (`마리 뒤퐁 교수`), where an affiliation in brackets behind it says that it is one."""
    name, _, position = text.rpartition(" ")
    if position and _ALL_POSITION.fullmatch(position) and _FOREIGN.fullmatch(name) and not has_workplace(name):
        return [Person(name, (position,))]
    return [Person(text)] if _FOREIGN.fullmatch(text) and not has_workplace(text) and not has_position(text) else []


def _latin(text: str, need: int, *, trusted: bool) -> list[Person]:
    segments = [s for s in _COMMA.split(text) if s]
    people: list[Person] = []
    open_names: list[Person] = []
    for index, segment in enumerate(segments):
        names = _names(re.sub(r"^(?:and|&|und|et|y|e|en)\s+", "", segment))
        scores = [person_score(n) for n in names]
        weak = bool(scores) and min(scores) > 0
        strong = weak and max(scores) > 1 and (min(scores) > 1 or segment.isupper())
        if index == 0:
            if not (strong or (weak and (need < 2 or _affiliated(segments[1:])))):
                return [Person(bare_name(text))] if trusted and len(segments) == 1 and _single(text) else []
            open_names = [Person(bare_name(n)) for n in names]
        elif strong or (
            weak
            and (
                len(names) > 1
                or segment.startswith(("and ", "& ", "und ", "et ", "y ", "e ", "en "))
                or _list_of_names(segments)
            )
        ):
            if any(p.affiliations for p in open_names):
                people.extend(open_names)
                open_names = []
            open_names.extend(Person(bare_name(n)) for n in names)
        else:
            open_names = _attach(open_names, segment)
    return people + open_names


def _list_of_names(segments: Sequence[str]) -> bool:
    return len(segments) > 2 and all(
        person_score(n) for s in segments for n in _names(re.sub(r"^(?:and|&|und|et|y|e|en)\s+", "", s))
    )


def _attach(people: list[Person], segment: str) -> list[Person]:
    """A segment after names: a new affiliation, or the next part of one that has begun (`Professor`, `University of X`). A degree is neither."""
    if _DEGREE.fullmatch(segment):
        return people
    return [Person(p.printed, ((p.affiliations[-1] + ", " + segment) if p.affiliations else segment,)) for p in people]


def _affiliated(segments: Sequence[str]) -> bool:
    return bool(segments) and (has_position(segments[0]) or has_workplace(segments[0]) or len(segments) > 1)


def _single(text: str) -> bool:
    """A one-word name or an institution may be announced too."""
    return len(text) <= 80 and not text.endswith((".", "?", "!")) and text[:1].isupper()


def _names(segment: str) -> list[str]:
    return [part for part in _AND.split(segment) if part]


def _east(text: str, need: int, *, trusted: bool) -> list[Person]:  # noqa: PLR0911 - one question a line, the first that fits answers
    if trusted and _UNIT.search(text) and has_workplace(text):
        return [Person(text)]
    if len(several := _SPACES.split(text)) > 1 and _spaced_names(several):
        return [Person(bare_name(part)) for part in several]
    if person_score(text) >= need or (trusted and (person_score(text) or is_foreign_name(bare_name(text)))):
        return [Person(bare_name(text))]
    first, _, rest = (part.strip() for part in re.sub("，", ",", text).partition(","))
    if rest and person_score(first) and not person_score(rest) and (has_position(rest) or has_workplace(rest)):
        return [Person(bare_name(first), (rest,))]
    listed = _listed(text)
    if (
        len(listed) > 1
        and any(map(person_score, listed))
        and all(person_score(part) or _foreign(part) for part in listed)
    ):
        return [Person(bare_name(part)) for part in listed]
    if len(listed) == _PAIR and person_score(listed[1]) and not person_score(listed[0]) and _is_place(listed[0]):
        return [Person(bare_name(listed[1]), (listed[0],))]
    if person := _name_first(text) or _name_last(text) or _titled(text):
        return [person]
    if len(listed) > 1 and person_score(listed[0]) and any(has_position(p) or has_workplace(p) for p in listed[1:]):
        return [Person(bare_name(listed[0]), (text[text.index(listed[0]) + len(listed[0]) :].strip(" 　,，、·・/"),))]
    words = _SPACES.split(text)
    if trusted and len(words) == 2 and _FULL_HANGUL.fullmatch(words[0]) and person_score(words[0]):
        return [Person(words[0], (words[1],))]
    if trusted and len(listed) > 1:
        return [p for part in listed for p in _east(part, need, trusted=True)]
    if trusted and len(text) <= 20 and not re.search(r"[。.!?！？]", text):
        return [Person(bare_name(text))]
    return []


def _foreign(text: str) -> bool:
    return is_foreign_name(bare_name(text))


def _listed(text: str) -> list[str]:
    """The parts of a list; a dot within a name of another language parts nothing."""
    parts = [part for part in _CJK_LIST.split(text) if part]
    return [
        half
        for part in parts
        for half in ([part] if _foreign(part) or person_score(part) else _DOTS.split(part))
        if half
    ]


def _spaced_names(printed: Sequence[str]) -> bool:
    """Whether words in Han characters are names of three characters or so each (`易知行 白芷汀`), rather than one name in two parts (`佐藤 健一郎`)."""
    words = [MARKS.sub("", word) for word in printed]
    return (
        all(_HAN_NAME.fullmatch(word) and (is_family(word[:1]) or is_family(word[:2])) for word in words)
        and sum(map(len, words)) > 2 * len(words)
        and not is_family(words[0])
    )


def _titled(text: str) -> Person | None:
    """`바다솔 부연구위원`: a word in Hangul with nothing but a position behind it is a name, of however rare a family."""
    name, _, position = text.partition(" ")
    if _FULL_HANGUL.fullmatch(name) and _ALL_POSITION.fullmatch(position) and not has_position(name):
        return None if has_workplace(name) else Person(name, (position,))
    return None


def _name_first(text: str) -> Person | None:
    """`표지안 가람연구원 책임연구원`, `鷲尾 さくら　湖北大学准教授`, `이동률 교수`."""
    words = _SPACES.split(text)
    for size in (2, 1):
        if len(words) <= size:
            continue
        name, rest = " ".join(words[:size]), " ".join(words[size:])
        foreign = size == 2 and is_foreign_name(name)
        if not foreign and (
            len(name) > _LONGEST_EAST_NAME or person_score(name) < size or (len(name) > 3 and has_workplace(name))
        ):
            continue
        if _is_place(rest):
            only_title = _TITLES_AFTER.fullmatch(rest) and len(rest) <= 2
            return Person(name, () if only_title else (rest,))
    return None


def _name_last(text: str) -> Person | None:
    """`가람연구원 표지안 책임연구원`, `海稻研究中心研究员 林青禾`."""
    words = _SPACES.split(text)
    for end, after in ((2, ""), (1, ""), (2, words[-1])):
        size = 1 if after else end
        name = " ".join(words[-end : len(words) - end + size])
        place = " ".join(words[:-end])
        if not place or len(name) > _LONGEST_EAST_NAME or person_score(name) < size:
            continue
        if after and _TITLES_AFTER.search(after) and has_workplace(place):
            return Person(name, (f"{place} {after}",))
        if not after and len(name) > 2 and _is_place(place):
            return Person(name, (place,))
    return None


def _is_place(text: str) -> bool:
    """Whether a text is an affiliation and nothing more: short, without the marks of a sentence, with a position or an institution at its end."""
    if len(text) > _LONGEST_PLACE or re.search(r"[:：?!？！。]", text):
        return False
    return has_position(last := _SPACES.split(text)[-1]) or has_workplace(last)
