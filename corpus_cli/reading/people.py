"""People as metadata states them: strings, lists, and objects in the manner of Pandoc, Quarto, Hugo, JSON-LD and our own record."""

import re
from collections.abc import Iterable, Iterator, Mapping

from corpus_cli.model.names import Name
from corpus_cli.model.source_text import clean
from corpus_cli.parsing.author_names import read_name
from corpus_cli.parsing.names import is_institution, parse_name

_LIST_BREAK = re.compile(r"\s*(?:;|；|、|·|／|\band\b|&|\s+with\s+)\s*|\s*,\s*and\s+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(（]([^()（）]+)[)）]\s*$")
_EMAIL = re.compile(r"\s*[<(\[]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
_EAST_NAME = re.compile(r"[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3040-\u309f]{1,4}")
_FULL_NAME = re.compile(r"\S\s+\S|[^\x00-\x7f]{2}")
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dXx]")
_BY = re.compile(r"^(?:by|von|par|por)\s+|^글\s*[:：]\s*|^(?:作者|文|著者?|執筆者?)\s*[:：]\s*", re.IGNORECASE)

_AFFILIATION_KEYS = (
    "affiliations",
    "affiliation",
    "affil",
    "institutions",
    "institution",
    "institute",
    "organization",
    "organisation",
    "worksFor",
    "company",
    "memberOf",
)
_POSITION_KEYS = ("position", "jobTitle", "job_title", "job-title", "title", "role")
_NOT_POSITIONS = re.compile(r"(?i)^(?:author|co-?author|editor|translator|writer|creator|corresponding|contributor)s?$")


def authors(value: object, shared: Mapping[str, object] | None = None) -> list[dict[str, object]]:
    """Author objects in the shape of the record, in order, each name once.

    Args:
        value: A string, a list or an object.
        shared: Affiliations by id, which the objects may refer to (Quarto).
    """
    found: dict[str, dict[str, object]] = {}
    for person in _people(value, shared or {}):
        known = found.setdefault(str(person["name"]), person)
        if known is not person:
            known["affiliations"] = [*_list(known["affiliations"]), *_list(person["affiliations"])]
    return list(found.values())


def contributors(values: Iterable[tuple[object, str]]) -> list[dict[str, object]]:
    """Contributor objects from pairs of a value and a role; one who has two roles appears once."""
    found: dict[str, dict[str, object]] = {}
    for value, role in values:
        for person in _people(value, {}):
            known = found.setdefault(
                str(person["name"]),
                {
                    "name": person["name"],
                    "family": person["family"],
                    "given": person["given"],
                    "roles": [],
                    "printed": person["printed"],
                },
            )
            roles = known["roles"]
            assert isinstance(roles, list)
            if role not in roles:
                roles.append(role)
    return list(found.values())


def _people(value: object, shared: Mapping[str, object]) -> Iterator[dict[str, object]]:
    if isinstance(value, str):
        for part in split_names(_BY.sub("", clean(value).strip())):
            yield _person(part, [])
    elif isinstance(value, Mapping):
        person = _from_object(value, shared)
        if person:
            yield person
        elif "name" not in value:  # pandoc-scholar: the name is the key
            for name, rest in value.items():
                if isinstance(rest, Mapping):
                    yield from _people({"name": name, **rest}, shared)
                elif len(value) == 1 and _FULL_NAME.search(name):
                    yield from _people({"name": name, "institute": rest}, shared)
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for item in value:
            if isinstance(item, str):
                bare = clean(item).strip()
                yield from (_person(part, []) for part in ([bare] if "," in bare else split_names(bare)))
            else:
                yield from _people(item, shared)


def split_names(text: str) -> list[str]:
    """The names of a list in one string. A comma separates names unless it turns one round (`Lee, Dong Ryul`)."""
    parts = [part.strip(" ,，") for part in _LIST_BREAK.split(text)]
    names: list[str] = []
    for part in filter(None, parts):
        pieces = [piece.strip() for piece in re.split(r"[,，]", part)]
        inverted = len(pieces) == 2 and " " not in pieces[0] and not is_institution(pieces[1])
        if len(pieces) == 1 or inverted or re.match(r"(?i)(?:jr|sr|ph\.?d|ii|iii)\b", pieces[1]):
            names.append(part)
        elif any(is_institution(piece) for piece in pieces[1:]):
            names.append(f"{pieces[0]} ({', '.join(pieces[1:])})")
        else:
            names.extend(pieces)
    return names


def _from_object(value: Mapping[str, object], shared: Mapping[str, object]) -> dict[str, object] | None:
    name = value.get("name") or value.get("literal") or value.get("display_name")
    given = _text(value, "given", "givenName", "given-name", "first", "first_name", "firstname")
    family = _text(value, "family", "familyName", "family-name", "last", "last_name", "lastname")
    if isinstance(name, Mapping):
        given = given or _text(name, "given", "first")
        family = family or _text(name, "family", "last")
        name = name.get("literal")
    parts = Name(family=family, given=given) if family else None
    printed = clean(str(name)).strip() if name else (parts.display() if parts else "")
    if not printed:
        return None
    person = _person(printed, affiliations(value, shared), parts)
    if value.get("@type") == "Organization" and not parts:
        person |= {"name": printed, "literal": printed, "family": None, "given": None}
    ids = (orcid(value.get(key)) for key in ("orcid", "ORCID", "@id", "sameAs", "identifier", "url"))
    return person | {"orcid": next(filter(None, ids), None)}


def orcid(value: object) -> str | None:
    """The ORCID iD in a value, or None."""
    match = _ORCID.search(str(value or ""))
    return match[0].upper() if match else None


def _person(printed: str, placed: list[dict[str, object]], parts: Name | None = None) -> dict[str, object]:
    bare = _EMAIL.sub("", printed).strip()
    bracket = _BRACKET.search(bare)
    if bracket and not placed and bracket.start() > 0:
        bare, placed = bare[: bracket.start()], [{"text": bracket[1].strip()}]
    name = parts or parse_name(bare)
    if name.literal and _EAST_NAME.fullmatch(bare):
        name = read_name(bare)
    return {
        "name": name.display(),
        "family": name.family,
        "given": name.given,
        "literal": name.literal,
        "printed": [bare],
        "affiliations": placed,
        "orcid": None,
    }


def affiliations(value: Mapping[str, object], shared: Mapping[str, object]) -> list[dict[str, object]]:
    """The affiliations of one person's object, with the position it states."""
    position = _text(value, *_POSITION_KEYS)
    if position and _NOT_POSITIONS.match(position):
        position = None
    found: list[dict[str, object]] = []
    for key in _AFFILIATION_KEYS:
        found.extend(place for item in _list(value.get(key)) if (place := affiliation(item, shared)))
        if found:
            break
    if position and len(found) <= 1:
        place = found[0] if found else {"text": "", "unit": None, "organization": None}
        text = ", ".join(part for part in (position, str(place["text"])) if part)
        return [{**place, "text": text, "position": position}]
    return found


def affiliation(item: object, shared: Mapping[str, object]) -> dict[str, object] | None:
    """An affiliation from words, an object, or a reference to one of `shared`."""
    if isinstance(item, Mapping):
        if "ref" in item:
            return affiliation(shared.get(str(item["ref"])), {})
        unit = _text(item, "department", "unit", "group")
        organization = _text(item, "name", "institution", "organization", "text")
        text = ", ".join(part for part in (unit, organization) if part)
        return {"text": text, "position": None, "unit": unit, "organization": organization} if text else None
    if item is None:
        return None
    text = clean(str(item)).strip()
    if text in shared:
        return affiliation(shared[text], {})
    return {"text": text, "position": None, "unit": None, "organization": None} if text else None


def _text(value: Mapping[str, object], *keys: str) -> str | None:
    """The first of these keys that has a string."""
    for key in keys:
        found = value.get(key)
        if isinstance(found, str) and found.strip():
            return clean(found).strip()
    return None


def _list(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]
