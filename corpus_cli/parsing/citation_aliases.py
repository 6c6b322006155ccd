"""What each reference may be called in the running text: family names, whole names, institutions, their acronyms, titles where nobody is named."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.search.han_fold import FORMS, SIMPLIFIED

_ACRONYM = re.compile(r"[(（\[]\s*([^()（）\[\]]{1,40}?)\s*[)）\]]")
_SMALL_WORDS = frozenset(
    "of the and for in on at to a an de la le les des du et y e und der die das für von der &".split()
)
_BODIES = frozenset(
    """ministry department office bureau agency embassy council committee commission institute institution center centre university college school foundation association union forum bank
    national international european world united american korean japanese chinese global regional federal state royal central general supreme the south north east west asian african society party
    government cabinet parliament senate house court museum library academy board authority service group network project programme program""".split()
)
"""First words that many institutions share."""
_PARTICLES = re.compile(
    r"^(?:(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|zu|zur|ten|ter|el|al|bin|ibn)[\s-])+", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_UNDATED = ("n.d", "forthcoming", "inpress", "무일자", "근간", "无日期", "即将出版", "近刊")
_FOLDED = str.maketrans(
    {
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ı": "i",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
    }
)
_HAN = str.maketrans(
    FORMS + "髙﨑𠮷邉邊辺齋齊斎斉濵濱浜嶋嶌冨峯桒栁﨟館舘廣広",
    SIMPLIFIED + "高崎吉边边边齐齐齐齐滨滨滨岛岛富峰桑柳腊馆馆广广",
)
"""Traditional, Japanese and rare forms of Han as one form: a name is printed now with one, now with the other."""
_BROKEN = re.compile(r"(?<=\w)-\s+(?=\w)")
"""A line ended at the hyphen of a name."""
_WHOLE_NAME = range(3, 5)
"""Characters of a name in Han or Hangul that may be a person's whose family name is not known."""
_SHORT_FORM = re.compile(
    r"\s?[(\[]\s?(?:이하|以下(?:簡称|简称|簡稱|、)?,?|下称|下稱|简称|簡稱|略称|hereafter|hereinafter|henceforth|the)?\s?[「“\"'『]?([^()\[\]\d,;:「」『』“”\"]{2,16})[」”\"'』]?\s?[)\]]"
)
_UNSEEN = re.compile(r"[.()\[\]]")
_NAME_EDGES = " .,:;'\"“”«»「」『』《》〈〉*_"


def fold(text: str) -> str:
    """A name for comparison: NFKC, without case, accents, dots, brackets and double spaces."""
    text = unicodedata.normalize("NFKC", text).translate(_FOLDED)
    if not text.isascii():
        text = text.translate(_HAN)
    text = _BROKEN.sub("-", text)
    text = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return " ".join(_UNSEEN.sub(" ", unicodedata.normalize("NFC", text).casefold()).split()).strip(_NAME_EDGES)


def east_asian(char: str) -> bool:
    """Whether a character is Han, kana or Hangul: scripts that write names without a space."""
    return (
        ("\u3040" <= char <= "\u9fff" and char != "・") or "\uac00" <= char <= "\ud7a3" or "\uf900" <= char <= "\ufaff"
    )


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to call an author of a reference. `position` counts the reference's authors from 0; `person` says that it is a person's name."""

    reference: int
    position: int
    person: bool
    weak: bool = False


@dataclass(slots=True)
class AliasIndex:
    """All aliases by folded form; `references` are addressed by their place in the list."""

    references: list[Reference]
    names: dict[str, list[Alias]] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    def of(cls, references: Sequence[Reference]) -> "AliasIndex":
        """The index of a reference list."""
        index = cls([])
        for reference in references:
            index.append(reference)
        return index

    def append(self, reference: Reference) -> None:
        """Take one more reference, with its aliases unless it is a short note."""
        place = len(self.references)
        self.references.append(reference)
        if reference.short:
            return
        people = reference.author or reference.editor
        for position, name in enumerate(people):
            for form, weak in _forms(name):
                self._add(form, Alias(place, position, name.literal is None, weak))
        for form, weak in _nameless(reference, named=bool(people)):
            self._add(form, Alias(place, 0, person=False, weak=weak))

    def _add(self, form: str, alias: Alias) -> None:
        key = fold(form)
        if len(key) < 2 and not (key and east_asian(key)):
            return
        known = self.names.setdefault(key, [])
        if not any(a.reference == alias.reference and a.position == alias.position for a in known):
            known.append(alias)
            self.longest = max(self.longest, len(form) + 4)

    def define(self, text: str) -> None:
        """Take the short forms that a `plain` text gives to listed institutions: `National Office of Tolls (the Office)`, `國家發展委員會〔國發會〕`."""
        for place, reference in enumerate(self.references):
            for position, name in enumerate(reference.author or reference.editor):
                at = text.find(name.literal) if name.literal else -1
                if name.literal and at >= 0 and (short := _SHORT_FORM.match(text, at + len(name.literal))):
                    self._add(short[1].strip(), Alias(place, position, person=False, weak=True))

    def find(self, name: str, *, weak: bool = False) -> list[Alias]:
        """The aliases of exactly this form; unless `weak`, the sure ones only, where there are any."""
        found = self.names.get(fold(name), [])
        return found if weak else [alias for alias in found if not alias.weak] or found


def _forms(name: Name) -> Iterator[tuple[str, bool]]:
    if name.literal is not None:
        yield from institution_forms(name.literal)
    if name.family:
        yield name.family, False
        yield _PARTICLES.sub("", name.family), False
        if name.given:
            if any(map(east_asian, name.family)):
                yield name.family + name.given, False
                yield f"{name.family} {name.given}", False
                for size in range(len(name.family) + 1, len(name.family + name.given)):
                    yield (name.family + name.given)[:size], True  # a family name longer than the known one
            else:
                yield f"{name.given} {name.family}", False
                yield f"{name.family} {name.given}", False
                yield f"{name.family}, {name.given}", False
                initials = re.findall(r"[^\W\d_]+", name.given)
                yield f"{name.family}, {' '.join(part[0] for part in initials)}", False
                yield f"{' '.join(part[0] for part in initials)} {name.family}", False
                yield f"{''.join(part[0] for part in initials)} {name.family}", False


def institution_forms(literal: str) -> Iterator[tuple[str, bool]]:
    """An institution in full, without its bracket, by the acronym in the bracket, by its first letters; as a guess without what follows "of the"."""
    yield literal, False
    bare = _ACRONYM.sub("", literal).strip(" ,")
    yield bare, False
    for match in _ACRONYM.finditer(literal):
        yield match[1], False
        yield f"{bare} {match[1]}", False
    for form in dict.fromkeys((bare, *(re.split(r"\s*[,，]\s*|\s+of the\s+", bare)[:1]))):
        yield re.sub(r"(?i)^the\s+", "", form), form != bare
        words = re.findall(r"[^\W\d_][\w'’]*", form)
        strong = [word for word in words if word.casefold() not in _SMALL_WORDS]
        if len(strong) > 1 and not any(map(east_asian, form)):
            yield "".join(word[0] for word in strong), False
            yield "".join(word[0] for word in words), True
    yield from ((form, True) for form in _beginnings(bare))
    if " " not in bare and any(map(east_asian, bare)):
        if len(bare) in _WHOLE_NAME:
            yield bare[:-1], True
        for size in range(2, len(bare)):
            yield bare[size:], True
            yield bare[:-size], True


def _beginnings(institution: str) -> Iterator[str]:
    """The first words of an institution that may stand for it: `Embassy of the Lake Republic`, `Brookings`; not `Ministry` or `Ministry of`."""
    words = institution.split()
    if any(map(east_asian, institution)):
        return
    for size in range(1, len(words)):
        last = words[size - 1].strip(",")
        if last.casefold() in _SMALL_WORDS or (size == 1 and (last.casefold() in _BODIES or len(last) < 5)):
            continue
        yield " ".join(words[:size])


def _nameless(reference: Reference, *, named: bool) -> Iterator[tuple[str, bool]]:
    """The title and the outlet, where no author is named; the start of the printed entry, where nothing could be told apart."""
    if named:
        return
    for form in (reference.title, reference.container_title, reference.publisher):
        if form:
            yield form, False
            yield re.sub(r"(?i)^(?:the|an?)\s+", "", form), False
            yield re.split(r"\s*[:：—–]\s*", form)[0], False
    if reference.title is None:
        first = re.match(r"\W*([^.,(（\d]{2,60})[.,(（]", reference.raw)
        if first:
            yield first[1].strip(), False


def years(reference: Reference) -> frozenset[int]:
    """The years a reference may be cited by: its own, or, where it has none, every year its text states."""
    if reference.date:
        return frozenset({int(reference.date[:4])})
    if reference.status:
        return frozenset()
    return frozenset(int(year) for year in _YEAR.findall(reference.raw))


def undated(reference: Reference) -> bool:
    """Whether the list gives it no year, or says that it is forthcoming."""
    return reference.date is None and (
        bool(reference.status) or not _YEAR.search(reference.raw) or any(word in reference.raw for word in _UNDATED)
    )
