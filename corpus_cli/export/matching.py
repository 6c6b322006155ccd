"""When two items are the same thing: by DOI, by address, or by title and year."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+", re.IGNORECASE)
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
