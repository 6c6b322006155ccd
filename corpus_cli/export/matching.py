"""When two items are the same thing: by DOI, by address, or by title and year."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+", re.IGNORECASE)
_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_WORD = re.compile(r"\w+")
_MIN_TITLE = 12
"""Letters a title needs to tell a text by itself: shorter ones (`Editorial`, `서문`) belong to many. East Asian ones count three times."""


def same_url(url: str) -> str:
    """An address under which spellings of it are equal: without scheme, `www.`, fragment and the last slash."""
    host, slash, path = _SCHEME.sub("", url.strip()).split("#")[0].rstrip("/.").partition("/")
    return host.casefold() + slash + path


def same_title(title: str) -> str:
    """A title under which spellings of it are equal: letters and digits, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFKC", title).casefold() if c.isalnum())


def telling(title: str) -> bool:
    """Whether a title is long enough to tell a text by."""
    return sum(3 if ord(c) > 0x2E80 else 1 for c in same_title(title)) >= _MIN_TITLE


def authors_agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two items may be by the same people: an author of one is named in the other, or one names nobody."""
    first, second = one.get("author") or one.get("editor"), other.get("author") or other.get("editor")
    return not first or not second or any(_same_name(a, b) for a in first for b in second)


def _same_name(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """`Seo, Ji-won` and `Ji-won Seo`, `김, 민수` and `김민수`, `IEA` and `International Energy Agency (IEA)`."""
    if _core(one) <= _words(*one.values()) & _words(*other.values()) or _core(other) <= _words(*one.values()):
        return True
    return same_title("".join(one.values())) == same_title("".join(other.values())) or bool(
        _initials(one) & _initials(other)
    )


def _core(name: Mapping[str, str]) -> set[str]:
    """The words that a name must share: the family name, or those of a whole name without its bracket."""
    return (
        _words(name["family"])
        if name.get("family")
        else _words(_BRACKET.sub("", name.get("literal") or name.get("given") or ""))
    )


def _initials(name: Mapping[str, str]) -> set[str]:
    whole = name.get("literal", "")
    bare = _BRACKET.sub("", whole).strip()
    return {
        acronym
        for acronym in (bare if bare.isupper() else "", *_BRACKET.findall(whole), "".join(re.findall(r"\b[A-Z]", bare)))
        if len(acronym) > 1
    }


def _words(*texts: str) -> set[str]:
    letters = unicodedata.normalize("NFKD", " ".join(texts)).casefold()
    return set(_WORD.findall("".join(c for c in letters if not unicodedata.combining(c))))


def year_of(item: Mapping[str, Any]) -> int | None:
    """The year of `issued`."""
    parts = (item.get("issued", {}).get("date-parts") or [[]])[0]
    return int(parts[0]) if parts else None


def identifiers(item: Mapping[str, Any]) -> Iterator[str]:
    """What the item can be recognised by, surest first: `doi:…`, `url:…`, `title:… year`."""
    doi = _DOI.search(item.get("DOI", "") or item.get("URL", ""))
    if doi:
        yield f"doi:{doi[0].rstrip('.').casefold()}"
    if item.get("URL"):
        yield f"url:{same_url(item['URL'])}"
    title = item.get("title", "")
    if telling(title):
        yield f"title:{same_title(title)} {year_of(item) or ''}"
