"""Sentences that say who an author is: the first words of an abstract, and the notes below a text."""

import re
from collections.abc import Iterator, Sequence

from corpus_cli.parsing.byline import Person, read_byline
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.persons import bare_name, has_position, has_workplace, person_score

_VERB = r"(?:[a-z]+(?:ly)\s+)?(?:argues|warns|notes|examines|looks|points|writes|finds|analy[sz]es|suggests|explains|assesses|explores|discusses|contends|asserts|observes|maintains|asks|considers|reflects|reviews|traces|follows|shows|highlights|describes|calls|proposes|outlines|claims|investigates|believes|emphasi[sz]es|stresses|underscores|cautions|concludes|identifies|compares|evaluates|diagnoses|predicts|forecasts|recommends|urges|advises|reports|says|sees|weighs|sets|makes|takes|offers|presents|provides|unpacks|surveys|tracks|questions|challenges|criticizes|critici[sz]es|draws|reads|addresses|anticipates|advocates|demonstrates|details|delves|deals|dissects|illustrates|insists|interprets|lays|measures|opens|probes|recalls|recounts|revisits|scrutini[sz]es|studies|tells|thinks|turns|warn|argue|examine|explore|discuss|analy[sz]e|find|show|suggest|contend|explain|assess|propose|ask|trace|review|compare|maintain|note|point|look|call|claim|outline|describe|consider|observe|recommend|[a-z]+(?:e|i)?s\s+(?:that|how|why|whether|what|the|a|an|at|on|into|for|against)\b)"
_WORD = r"[^\W\d_][\w’'‘.\-]*"
_NAMES = rf"(?P<name>(?:(?:Dr|Prof|Professor|Ambassador)\.?\s+)?{_WORD}(?:\s+{_WORD}){{1,4}}(?:(?:,\s+{_WORD}(?:\s+{_WORD}){{1,3}})*,?\s+and\s+{_WORD}(?:\s+{_WORD}){{1,3}})?)"
_LATIN = re.compile(
    rf"(?:In this [\w\s-]{{3,40}},\s+|Here,\s+)?{_NAMES}(?:\s*\((?P<bracket>[^()]{{2,120}})\)|,\s+(?P<place>[^.!?]{{3,240}}?),)?\s+(?P<verb>{_VERB})\b"
)
_OF = re.compile(
    rf"(?:Professor|Prof\.|Dr\.?)\s+(?P<name>{_WORD}(?:\s+{_WORD}){{1,3}})\s+(?:of|at|from)\s+(?:the\s+)?(?P<place>[A-Z][^,.!?]{{3,120}}?),?\s+{_VERB}\b"
)
_VERB_ALONE = re.compile(rf"(?<=[,)]\s){_VERB}\b")
_ABBREVIATED = re.compile(r"(?<=\b[A-Z])\.(?=\s)|(?<=\b(?:Dr|Mr|St|Jr))\.|(?<=\bProf)\.")
_PARTICLE = re.compile(r"(?<=[가-힣])(?:께서는|은|는|이|가)$")
_CHINESE = re.compile(
    r"(?P<place>[\u3400-\u9fff]{4,40}?(?:教授|研究员|研究員|主任|所长|所長|院长|院長|讲师|講師|博士|学者|學者|专家|專家))?(?P<name>[\u3400-\u9fff]{2,4}?)(?:[（(](?P<bracket>[^（）()]{3,50})[）)])?(?:指出|认为|認為|主张|主張|强调|強調|提出|分析|建议|建議|探讨|探討|警告|表示|考察|论证|論證|追问|追問|梳理|比较|比較|从|從|在|以|对|對|回顾|回顧|呼吁|呼籲)"
)
_SET_OFF = re.compile(
    r"(?P<name>[\u3400-\u9fff々]{2,4}|[\u3400-\u9fff々]{1,3}[\u3040-\u309f]{1,4})[，,、]\s?(?P<place>[^，,。、]{4,40}(?:[，,、][^，,。、]{4,40}){0,2}?)[，,、]\s?(?=指出|认为|認為|主张|主張|强调|強調|提出|分析|建议|建議|探讨|探討|警告|表示|考察|论证|論證|追问|追問|梳理|比较|比較|回顾|回顧|呼吁|呼籲|从|從|は|が)"
)
_JAPANESE = re.compile(
    r"(?:(?P<place>[\u3040-\u30ff\u3400-\u9fffA-Za-z・]{4,40}?(?:教授|研究員|所長|講師|センター長|主任|准教授|助教|代表|記者|フェロー))(?:の|・)?)?(?P<name>[\u3400-\u9fff々]{1,3}[\s　]?[\u3400-\u9fff々\u3040-\u309f]{1,4}?)(?:[（(](?P<bracket>[^（）()]{3,50})[）)]|氏|[・、]\s?(?P<after>[\u3040-\u30ff\u3400-\u9fffA-Za-z]{4,40}?(?:教授|研究員|所長|講師|センター長|主任|准教授|助教|代表|記者|フェロー)))?は[、\s]?"
)

_IS = re.compile(
    r"\s+(?:is|was|serves|served|works|teaches|lectures|researches|studies|practises|practices|coordinates|manages|runs|edits|holds|heads|leads|directs|writes|chairs|has been|has served|currently|joined|est|ist|war|lehrt|forscht|arbeitet|leitet|koordiniert|promoviert|es|è|é|dirige|coordina|coordena|enseña|enseigne|travaille|insegna|lavora|leciona|ensina|trabalha|werkt|doceert|leidt|trabaja|directora?\s)\b\s*",
    re.IGNORECASE,
)
_ACTING_VERB = re.compile(
    r"\s+(?:teaches|lectures|researches|studies|practises|practices|coordinates|manages|runs|edits|holds|heads|leads|directs|writes|chairs|lehrt|forscht|leitet|koordiniert|promoviert|dirige|coordina|coordena|enseña|enseigne|insegna|leciona|ensina|doceert|leidt)\b",
    re.IGNORECASE,
)
"""What somebody does is an affiliation only where it is said at which institution."""
_ROLE_AS = re.compile(
    r"^(?:currently\s+)?(?:serving\s+)?(?:as\s+|at\s+|a\s+|an\s+|the\s+|also\s+|currently\s+(?:an?\s+|the\s+)?|un[ea]?\s+|eine?\s+|una?\s+|uma?\s+|een\s+|l['’]|un['’]|le\s+|la\s+|el\s+|il\s+|als\s+|comme\s+|como\s+|come\s+)+",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:,\s+(?:and\s+)?(?:where|who|whose|which|with|specializ|specialis|focus|author of)\b|;\s|\.\s+(?=[A-Z“\"])|,?\s+and\s+(?:the\s+|an?\s+)?(?:author|has|writes|is|was|specializ|recently)\b).*$",
    re.DOTALL,
)
_THE_AUTHOR = re.compile(
    r"(?:the (?:author|writer|columnist)|l['’]aute(?:ur|ure|rice)|el autor|la autora|der autor|die autorin)\s+(?:is|was|est|ist|es)\s+(?:currently\s+)?(?P<place>.+)",
    re.IGNORECASE,
)
_CJK_AUTHOR = re.compile(
    r"[（(【]?\s*(?:(?:本文)?作者(?:系|为|為|是|係|单位|：|:)|(?:필자|저자|글쓴이)(?:는|은)\s*|(?:筆者|著者|執筆者)は、?)\s*(?P<place>[^。；;]{3,160}?)(?:[，,；;]\s?(?:译者|翻译|編集|编辑|责任编辑|訳者?|번역|옮긴이|편집)|이다|입니다|である|です|。|\.|[）)】]|$)"
)
_CJK_NOTE = re.compile(
    r"(?P<name>[\u3400-\u9fff々\u3040-\u309f가-힣]{2,6}|[\u3400-\u9fff々]{1,3}[\s　][\u3400-\u9fff々\u3040-\u309f]{1,4}|[가-힣]{1,2} [가-힣]{1,3})(?:[\s　]?[（(](?P<bracket>[^（）()]{2,50})[）)])?[\s　]?(?:은|는|是|为|為|係|系|は、?|，|,|、|：|:|_|　)[\s　]*(?P<place>.{3,200})",
    re.DOTALL,
)
_CJK_END = re.compile(
    r"(?:이다|입니다|이며|이고|로 재직|로 일하|으로 재직|으로 일하|로 있|을 맡|를 맡|である|です|を務める|として|であり|を専門|。|\.(?:\s|$)).*$",
    re.DOTALL,
)
_NAMED_AUTHOR = re.compile(
    r"[（(【]?\s*(?:(?:本文)?作者|筆者の?|著者の?|필자\s|저자\s|글쓴이\s)\s?[:：]?\s?(?P<name>[\u3400-\u9fff々·]{2,6}?|[가-힣]{2,4})(?:系|为|為|是|係|[，,、：:]|は、?|(?:은|는)\s)\s?(?P<place>[^。；;]{3,120}?)(?:이다|입니다|である|です)?\.?[。）)】]?"
)
"""`（作者甲乙系某研究所研究员）`: the word for the author, the name and what the person is."""
_CALLED_AUTHOR = re.compile(r"(?:글쓴이|필자|저자)\s+(?P<name>[가-힣]{2,4})(?:은|는)\s")
_LAST_WORDS = re.compile(
    r"[（(【](?=(?:本文)?作者(?:系|为|為|是|係|：|:)|(?:필자|저자|글쓴이)(?:는|은)|(?:筆者|著者|執筆者)は|[Tt]he (?:author|writer) (?:is|was))([^（）()【】]{4,160})[）)】]$"
)
"""A note on the author in brackets at the end of the last paragraph."""
_FURTHER = re.compile(r"\.\s+(?=\S)")
_READING = re.compile(r"[\u3040-\u309f\u30a0-\u30ff・\s　A-Za-z]+")
_SHORT_NOTE = 200
_THANKS = re.compile(r"\b(?:thanks?|grateful|gratitude|errors|acknowledges?|remercie\w*|dank\w*)\b", re.IGNORECASE)
_SHORT_PLACE = 40
_DASHES = "–—―"
_YEAR = re.compile(r"(?:19|20)\d\d")
NOTE_LENGTH = 900
"""Characters: the longest biographical note met is 640."""


def read_introduction(block: Block, known: Sequence[str] = ()) -> tuple[Person, ...]:
    """The authors whom the first words of a paragraph introduce (`A, Professor at B, argues that …`), or ().

    Without an affiliation beside it, a name counts only where it is one of the `known` ones or has the mark of a name.
    """
    text = _ABBREVIATED.sub("\u2024", block.text[:700])
    people = (
        _latin(text, known)
        if text[:1].isascii() or not re.match(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", text)
        else _east(text, known)
    )
    return tuple(
        Person(
            p.printed.replace("\u2024", "."),
            tuple(a.replace("\u2024", ".") for a in p.affiliations),
            block.number,
            block.raw[:200],
        )
        for p in people
    )


def _latin(text: str, known: Sequence[str]) -> tuple[Person, ...]:
    match = _LATIN.match(text) or _OF.match(text)
    if not match or (match.groupdict().get("place") and " and " in match["place"] and len(_several(text)) > 1):
        return _several(text)
    groups = match.groupdict()
    place = groups.get("place") or groups.get("bracket")
    names = [bare_name(n) for n in re.split(r",\s+and\s+|\s+and\s+|,\s+", match["name"])]
    if not all(person_score(n.replace("\u2024", ".")) >= 1 for n in names):
        return ()
    if place and not (has_position(place) or has_workplace(place)):
        return () if not all(is_known(n, known) for n in names) else tuple(Person(n) for n in names)
    if not place and not all(is_known(n, known) for n in names):
        return ()
    return tuple(Person(n, (place,) if place and len(names) == 1 else ()) for n in names)


def _several(text: str) -> tuple[Person, ...]:
    """`A, Professor at B, and C, Fellow at D, argue that …`: a byline before a verb."""
    verb = _VERB_ALONE.search(text, 0, 400)
    people = read_byline(text[: verb.start()].replace("\u2024", ".").strip(" ,")) if verb else ()
    return (
        people
        if people
        and all(
            p.affiliations and (has_position(p.affiliations[0]) or has_workplace(p.affiliations[0])) for p in people
        )
        else ()
    )


def is_known(name: str, known: Sequence[str]) -> bool:
    """Whether a name is one of the known ones, in any case and order of its words."""
    words = set(name.casefold().replace("\u2024", ".").split())
    return any(
        words == (other := set(bare_name(k).casefold().split()))
        or (len(words) == 1 and len(other) > 1 and words & other)
        or "".join(bare_name(k).split()) == "".join(name.split())
        for k in known
    )


def _east(text: str, known: Sequence[str]) -> tuple[Person, ...]:
    if re.match(r"[가-힣]", text):
        return _korean(text, known)
    for pattern in (_SET_OFF, _JAPANESE, _CHINESE):
        match = pattern.match(text)
        if not match:
            continue
        groups = match.groupdict()
        name = match["name"]
        place = " ".join(
            part.strip(" 　()（）")
            for part in (groups.get("before"), groups.get("place"), groups.get("bracket"), groups.get("after"))
            if part and part.strip(" 　()（）")
        )
        if is_known(name, known):
            return (Person(name, (place,) if place and has_workplace(place) else ()),)
        if person_score(name) and place and has_position(place) and has_workplace(place):
            return (Person(name, (place,)),)
    return ()


def _korean(text: str, known: Sequence[str]) -> tuple[Person, ...]:
    """`표지안 가람연구원 책임연구원은 …`, `가람연구원 표지안 책임연구원은 …`, `표지안(가람연구원)은 …`."""
    bracket = re.match(r"([가-힣]{2,4})\s?[(（]([^()（）]{2,60})[)）]\s?(?:은|는|이|가)\s", text)
    if bracket and (
        is_known(bracket[1], known)
        or (person_score(bracket[1]) and (has_position(bracket[2]) or has_workplace(bracket[2])))
    ):
        return (Person(bracket[1], (bracket[2],)),)
    words = text.split(None, 9)[:8]
    last = next((i for i, w in enumerate(words) if _PARTICLE.search(w)), None)
    if last is None:
        return ()
    phrase = [*words[:last], _PARTICLE.sub("", words[last])]
    for index in dict.fromkeys((0, len(phrase) - 1, len(phrase) - 2, 1)):
        if not 0 <= index < len(phrase):
            continue
        name, rest = phrase[index], " ".join(phrase[:index] + phrase[index + 1 :])
        if is_known(name, known):
            return (Person(name, (rest,) if has_workplace(rest) else ()),)
        if person_score(name) and has_position(rest) and has_workplace(rest):
            return (Person(name, (rest,)),)
    return ()


def read_notes(block: Block, known: Sequence[str], *, trusted: bool = False) -> tuple[Person, ...]:
    """The authors whom a closing paragraph describes (`■ A is Chair of B.`, `表지안은 … 연구원이다.`), or ().

    `known` are names that the text has given; `trusted` says that a heading such as `About the author` announced the note.
    """
    if len(block.text) > NOTE_LENGTH:
        return ()
    text = _ABBREVIATED.sub("\u2024", block.text.strip("*†‡ 　[]【】"))
    marked = block.bullet == "*" or block.text[:1] in "*†‡"
    if (
        marked
        and 0 < _marks(block) <= len(known)
        and len(text) < _SHORT_NOTE
        and has_position(text)
        and not (_IS.search(text) or _THANKS.search(text))
    ):
        place = text.replace("\u2024", ".").rstrip(".")
        return (Person(known[_marks(block) - 1], (place,), block.number, block.raw[:200]),)
    if block.bullet and block.bullet in _DASHES and (people := _signed(block, known)):
        return people
    found = tuple(_notes(text, known, trusted=trusted or bool(block.bullet)))
    return tuple(
        Person(
            p.printed.replace("\u2024", "."),
            tuple(a.replace("\u2024", ".") for a in p.affiliations),
            block.number,
            block.raw[:200],
        )
        for p in found
    )


def _marks(block: Block) -> int:
    """Which of the authors a line of asterisks or daggers is about: `**` is the second."""
    raw = block.raw.lstrip()
    signs = len(raw) - len(raw.lstrip("*"))
    return signs or ("†‡".find(raw[:1]) + 1)


def read_last_words(block: Block, known: Sequence[str]) -> tuple[Person, ...]:
    """The author whom brackets at the end of a paragraph describe (`…。（作者為甲大學教授）`); empty where none do."""
    match = _LAST_WORDS.search(block.text)
    if not match:
        return ()
    people = _notes(match[0].strip("（()）【】"), known, trusted=False)
    return tuple(Person(p.printed, p.affiliations, block.number, match[0]) for p in people)


def _further(text: str) -> tuple[str, ...]:
    """Further affiliations behind a full stop (`가람연구소 연구위원. 나루대학교 겸임교수.`)."""
    parts = [part.strip(" .。") for part in _FURTHER.split(text)[1:]]
    fits = all(len(part) <= _SHORT_PLACE and has_position(part) and has_workplace(part) for part in parts)
    return tuple(parts) if fits else ()


def _signed(block: Block, known: Sequence[str]) -> tuple[Person, ...]:
    """`— A. Name, Institute`: a name that signs the text."""
    people = read_byline(block.text, block.number) if len(block.text) < _SHORT_NOTE else ()
    return tuple(p for p in people if p.affiliations and (not known or is_known(p.printed, known)))


def _notes(text: str, known: Sequence[str], *, trusted: bool) -> Iterator[Person]:
    named = _NAMED_AUTHOR.fullmatch(text)
    if named and (is_known(named["name"], known) or person_score(named["name"])) and has_workplace(named["place"]):
        yield Person(named["name"], (named["place"].strip(" 　"),))
        return
    if match := _CALLED_AUTHOR.match(text):
        yield Person(match["name"])
        return
    if match := (_THE_AUTHOR.match(text) or _CJK_AUTHOR.match(text)):
        if len(known) == 1:
            yield Person(known[0], (_MORE.sub("", match["place"]).strip(" .。"),))
        elif not known:
            yield from _placed_name(match["place"])
        return
    if re.match(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", text):
        yield from _east_note(text, known, trusted=trusted)
        return
    for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", text):
        if person := _latin_note(sentence, known, trusted=trusted):
            yield person


def _placed_name(text: str) -> tuple[Person, ...]:
    people = read_byline(text.strip(" .。"))
    return people if people and people[0].affiliations else ()


def _latin_note(sentence: str, known: Sequence[str], *, trusted: bool) -> Person | None:
    match = _IS.search(sentence, 0, 90)
    if not match:
        head, _, place = sentence.partition(", ")
        name = bare_name(head)
        if (
            person_score(name.replace("\u2024", "."))
            and is_known(name, known)
            and has_position(place)
            and len(sentence) < 250
        ):
            return Person(name, (place.strip(" ."),))
        people = read_byline(sentence.strip(" .")) if trusted and len(sentence) < 250 and has_position(sentence) else ()
        return people[0] if len(people) == 1 and people[0].affiliations else None
    named = re.sub(r"\s*\([^()]*\)$|,\s*(?:Ph\.?D\.?|MD)\.?,?$", "", sentence[: match.start()])
    plain = bare_name(named.replace("\u2024", ".").strip(" ,"))
    if not (person_score(plain) or is_known(plain, known)):
        return None
    rest = sentence[match.end() :]
    place = _MORE.sub("", _ROLE_AS.sub("", rest)).strip(" .")
    if is_known(plain, known):
        return Person(
            plain,
            (place,)
            if (has_workplace(place) or (has_position(place) and not _ACTING_VERB.match(match[0]))) and len(place) < 300
            else (),
        )
    if known or not has_position(place[:80]):
        return None
    return Person(plain, (place,)) if trusted or _ROLE_AS.match(rest) or has_position(place[:40]) else None


def _east_note(text: str, known: Sequence[str], *, trusted: bool) -> Iterator[Person]:
    match = _CJK_NOTE.match(text)
    if not match or not (person_score(match["name"].strip()) or is_known(match["name"].strip(), known)):
        plain = re.sub(r"[\s　]", "", text)
        if (
            (name := next((n for n in known if plain.startswith(re.sub(r"[\s　]", "", n))), None))
            and (has_position(text) or has_workplace(text))
            and len(text) < _SHORT_NOTE
            and not _YEAR.search(text)
        ):
            people = [p for p in read_byline(text.strip(" .。")) if p.affiliations and is_known(p.printed, known)]
            yield from people or [Person(name)]
            return
    if not match:
        if trusted or known:
            yield from (
                p
                for p in read_byline(text.strip(" .。"))
                if p.affiliations and (not known or is_known(p.printed, known))
            )
        return
    name = match["name"].strip()
    place = match["place"]
    bracket = match["bracket"]
    more = _further(place)
    if bracket and not _READING.fullmatch(bracket):
        place = bracket
    place = _CJK_END.sub("", place).strip(" 　.。,，、")
    stated = has_position(place) or has_workplace(place)
    if is_known(name, known):
        yield Person(name, (place, *more) if stated and len(place) <= 80 else ())
    elif (
        not known
        and person_score(name)
        and has_position(place)
        and len(place) <= 80
        and (trusted or has_workplace(place))
    ):
        yield Person(name, (place, *more))
