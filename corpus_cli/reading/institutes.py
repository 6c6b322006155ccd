"""Affiliations that metadata state apart from the people: `institute` of Pandoc and its templates, `affiliations` of Quarto, keyed institutes of pandoc-scholar."""

from collections.abc import Iterator, Mapping, Sequence

from corpus_cli.reading.people import affiliation

KEYS = ("institute", "institutes", "institution", "institutions", "affiliation", "affiliations")
_PLACES = ("affiliations", "affiliation", "institute", "institutes", "institution")
"""The keys under which an author's object may define an affiliation that others refer to."""


def shared_affiliations(stated: Sequence[object], authors: object) -> dict[str, object]:
    """Affiliations by the id or key under which people refer to them.

    Args:
        stated: The values of `KEYS`, as written.
        authors: The value that names the authors; in Quarto one of them may define what another refers to.
    """
    inside = [
        person[key] for person in _list(authors) if isinstance(person, Mapping) for key in _PLACES if person.get(key)
    ]
    return {key: item for value in [*inside, *stated] for key, item in _keyed(value)}


def _keyed(value: object) -> Iterator[tuple[str, object]]:
    """Ids and keys of a list of objects with `id`, of a list of single keys (`- tide: Tide School`), or of an object of keys."""
    for item in _list(value):
        if not isinstance(item, Mapping):
            continue
        if "id" in item:
            yield str(item["id"]), item
        elif "name" not in item and "ref" not in item:
            yield from ((str(key), place) for key, place in item.items() if isinstance(place, str | Mapping))


def place(authors: list[dict[str, object]], value: object, shared: Mapping[str, object]) -> bool:
    """Give authors without an affiliation the one that stands apart from them; whether it could be told whose it is.

    One is everybody's, several are a single author's, and as many as there are authors are theirs in order.
    """
    items = [found for item in _list(value) if (found := affiliation(item, {}))]
    if not items or any(key in shared for key, _ in _keyed(value)):
        return True
    if len(items) == 1:
        each = [items] * len(authors)
    elif len(authors) == 1:
        each = [items]
    elif len(authors) == len(items):
        each = [[item] for item in items]
    else:
        return False
    for author, own in zip(authors, each, strict=True):
        author["affiliations"] = author["affiliations"] or [dict(item) for item in own]
    return True


def _list(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
