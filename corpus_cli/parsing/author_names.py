"""The author of a record from a name as printed: its parts, its order and its case."""

import re
from collections.abc import Sequence

from corpus_cli.model.names import Author, Name
from corpus_cli.parsing.affiliations import affiliation, split_affiliations
from corpus_cli.parsing.byline import Person
from corpus_cli.parsing.foreign_names import is_foreign_name
from corpus_cli.parsing.names import PARTICLES, is_institution, parse_name
from corpus_cli.parsing.names_east import is_family
from corpus_cli.parsing.persons import bare_name, has_workplace

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SPACES = re.compile(r"[\s　]+")
_HANGUL = re.compile(r"[가-힣]+")


def to_author(person: Person, language: str | None = None, *, printed: Sequence[str] = ()) -> Author:
    """The author of a record. `printed` are further forms in which the text prints the name."""
    forms = tuple(dict.fromkeys((person.printed, *printed)))
    name = _in_ordinary_case(_with_small_particles(read_name(person.printed, language), person.printed), forms)
    texts = [part for text in person.affiliations for part in split_affiliations(text)]
    return Author(
        name=_in_printed_order(name, person.printed), family=name.family, given=name.given, literal=name.literal, printed=forms,
        affiliations=tuple(affiliation(text) for text in dict.fromkeys(texts)),
    )  # fmt: skip


def _with_small_particles(name: Name, printed: str) -> Name:
    """`JOSÉ RIVERA DE LA PEÑA` wholly in capitals: particles between names are small."""
    if not printed.isupper() or not name.family or not name.given:
        return name
    small = {
        part: " ".join(w.lower() if w.lower() in PARTICLES and len(w) > 1 else w for w in value.split())
        for part in ("family", "given")
        if (value := getattr(name, part))
    }
    return name.model_copy(update=small)


def _in_ordinary_case(name: Name, forms: Sequence[str]) -> Name:
    """The name with its words written as in the form without capitals, where the text prints both (`Ilse VAN DORN`, `Ilse van Dorn`)."""
    if not name.family or not any(word.isupper() and len(word) > 1 for word in forms[0].split()):
        return name
    plain = next((f for f in forms[1:] if not any(w.isupper() and len(w.strip(".")) > 1 for w in f.split())), None)
    case = {word.casefold(): word for word in bare_name(plain).split()} if plain else {}
    recased = {
        part: " ".join(case.get(w.casefold(), w) for w in value.split())
        for part in ("family", "given")
        if (value := getattr(name, part))
    }
    return name.model_copy(update=recased)


def _in_printed_order(name: Name, printed: str) -> str:
    """The name as the text prints it, family name first or last; only an inverted one is turned round."""
    words = bare_name(printed).replace("’", "'").casefold().split()
    family = (name.family or "").replace("’", "'").casefold().split()
    if not name.given or name.east_asian or name.suffix or words[: len(family)] != family:
        return name.display()
    return f"{name.family} {name.given}"


def read_name(printed: str, language: str | None = None) -> Name:
    """The name in parts. A space within a name in Han, kana or Hangul only parts family and given name; capitals at the end are the family name, however short."""
    text = bare_name(printed)
    words = _SPACES.split(text)
    if is_foreign_name(text) or (_CJK.search(text) and len(words) > 1 and has_workplace(text)):
        return Name(literal=text)
    if len(words) > 1 and _HANGUL.fullmatch("".join(words)) and not is_family(words[0]):
        return Name(literal=text)
    if _CJK.search(text) and len(words) == 2 and not re.search(r"[\u30a0-\u30ff・]", text) and not is_institution(text):
        return Name(family=words[0], given=words[1])
    if (
        len(words) > 1
        and "," not in text
        and words[-1].isupper()
        and len(words[-1]) > 1
        and not any(w.isupper() and len(w.strip(".")) > 1 for w in words[:-1])
    ):
        return parse_name(f"{words[-1]}, {' '.join(words[:-1])}")
    return parse_name(text, language=language)
