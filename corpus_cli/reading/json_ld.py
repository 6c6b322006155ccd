"""JSON-LD of a web page (schema.org): the one object that describes the text, under our names."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

_TYPES = (
    "Report", "ScholarlyArticle", "TechArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReportageNewsArticle", "NewsArticle", "BlogPosting",
    "PolicyDocument", "AdvertiserContentArticle", "SocialMediaPosting", "Article", "DigitalDocument", "CreativeWork",
)  # fmt: skip
"""schema.org types of a text, the more telling first."""
_GENERIC_NAMES = frozenset(
    {
        "admin",
        "administrator",
        "webmaster",
        "editor",
        "staff",
        "staff writer",
        "webteam",
        "web team",
        "web editor",
        "web admin",
        "webadmin",
        "web manager",
        "site admin",
        "siteadmin",
        "superuser",
        "super user",
        "content editor",
        "communications",
        "comms",
        "운영자",
        "웹관리자",
        "网站编辑",
        "網站管理員",
        "サイト管理者",
        "관리자",
        "管理员",
        "管理者",
        "root",
        "wordpress",
    }
)


def is_account(name: str) -> bool:
    """Whether a name is that of a system's account."""
    return name.strip().casefold() in _GENERIC_NAMES


_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


def json_ld(scripts: Sequence[str], address: str | None = None) -> dict[str, object]:
    """The values of the text's object by our front matter keys; empty where the scripts describe no text.

    Args:
        scripts: The contents of the page's `application/ld+json` scripts.
        address: The page's own address, which tells apart several texts.
    """
    nodes = [node for script in scripts for node in _nodes(_load(script))]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    texts = [node for node in nodes if _rank(node) is not None]
    if not texts:
        return {}
    best = min(texts, key=lambda node: (not _is_about(node, address), _rank(node) or 0))
    return _values(best, by_id)


def _load(script: str) -> object:
    """A script's JSON; stray commas, comments and CDATA marks are forgiven, anything worse gives None."""
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", script.strip())
    for form in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(form, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """All objects at the top, in lists and in `@graph`."""
    if isinstance(value, list) and depth < 5:
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _nodes(value.get(key), depth + 1)


def _rank(node: Mapping[str, object]) -> int | None:
    """The place of the node's best type in `_TYPES`; None for what is no text or has no title."""
    found = node.get("@type")
    types = [str(kind).rsplit("/", 1)[-1] for kind in (found if isinstance(found, list) else [found])]
    ranks = [_TYPES.index(kind) for kind in types if kind in _TYPES]
    return min(ranks) if ranks and (node.get("headline") or node.get("name")) else None


def _is_about(node: Mapping[str, object], address: str | None) -> bool:
    if address is None:
        return True
    stated = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    return any(_address(value).split("#")[0].rstrip("/") == address.rstrip("/") for value in stated)


def _address(value: object) -> str:
    if isinstance(value, Mapping):
        return _address(value.get("@id") or value.get("url"))
    if isinstance(value, list):
        return _address(value[0]) if value else ""
    return value if isinstance(value, str) else ""


def _values(node: Mapping[str, object], by_id: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    publisher = _name(_resolved(node.get("publisher"), by_id))
    values: dict[str, object] = {
        "title": node.get("headline") or node.get("name"),
        "subtitle": node.get("alternativeHeadline"),
        "date": node.get("datePublished") or node.get("dateCreated"),
        "language": _name(node.get("inLanguage")),
        "keywords": _keywords(node.get("keywords")),
        "abstract": node.get("abstract") or node.get("description"),
        "publisher": publisher,
        "license": _address(node.get("license")) or None,
        "source_url": _address(node.get("url")) or _address(node.get("mainEntityOfPage")) or None,
        "genre": node.get("genre"),
        "theme": node.get("articleSection"),
        "series": _series(_resolved(node.get("isPartOf"), by_id)),
        "author": _people(node.get("author") or node.get("creator"), by_id, publisher),
        "translator": _people(node.get("translator"), by_id, None),
        "editor": _people(node.get("editor"), by_id, None),
        "translations": [*_versions(node.get("translationOfWork")), *_versions(node.get("workTranslation"))],
    }
    return {key: value for key, value in values.items() if value}


def _resolved(value: object, by_id: Mapping[str, Mapping[str, object]]) -> object:
    """The object that a bare `{"@id": …}` points at."""
    if isinstance(value, Mapping) and "@id" in value and "name" not in value:
        return by_id.get(str(value["@id"]), value)
    return value


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping):
        value = (
            value.get("alternateName")
            if value.get("@type") == "Language" and "alternateName" in value
            else value.get("name")
        )
    return value if isinstance(value, str) and value.strip() else None


def _keywords(value: object) -> object:
    if isinstance(value, list):
        names = [_name(item) if isinstance(item, Mapping) else item for item in value]
        return [name for name in names if isinstance(name, str)]
    return value if isinstance(value, str) else None


def _series(value: object) -> str | None:
    kinds = ("CreativeWorkSeries", "Periodical", "PublicationVolume", "PublicationIssue", "BookSeries", "Series")
    return _name(value) if isinstance(value, Mapping) and value.get("@type") in kinds else None


def _people(value: object, by_id: Mapping[str, Mapping[str, object]], publisher: str | None) -> list[object]:
    """The people of a property. An author that is the publisher itself, or a system's account, is nobody."""
    people: list[object] = []
    for item in value if isinstance(value, list) else [value]:
        person = _resolved(item, by_id)
        if isinstance(person, Mapping) and isinstance(person.get("affiliation"), (Mapping, list)):
            placed = person["affiliation"]
            placed = [_resolved(each, by_id) for each in (placed if isinstance(placed, list) else [placed])]
            person = {**person, "affiliation": placed}
        name = _name(person) or (isinstance(person, str) and person)
        named = name or (isinstance(person, Mapping) and person.get("familyName"))
        if named and not is_account(str(named)) and named != publisher:
            people.append(person)
    return people


def _versions(value: object) -> Iterator[dict[str, object]]:
    for item in value if isinstance(value, list) else [value]:
        address = _address(item)
        if address:
            language = item.get("inLanguage") if isinstance(item, Mapping) else None
            yield {"url": address, "language": _name(language)}
