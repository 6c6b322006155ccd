"""Where each page is: the same paths on a server and in a folder.

A path is written as on the server, without its first slash: `""`, `search`, `c/`, `c/ID`, `people/NAME`. `page` turns it into a link. In a folder
`c/` is `c/index.html`, `c/ID` is `c/ID.html`, and every link is relative, so that the folder works wherever it is put.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True, slots=True)
class Links:
    """Links from one page to others.

    Attributes:
        base_url: Where the site is published, without a slash at its end, or None.
        root: What stands before a path: `/` on a server, `""` or `../` in a folder.
        folder: Whether pages are files.
    """

    base_url: str | None = None
    root: str = "/"
    folder: bool = False

    def page(self, path: str, **query: str | int | None) -> str:
        """A link to a page, with a query where one is given."""
        return self.root + self._file(path) + _query(query)

    def file(self, path: str, **query: str | int | None) -> str:
        """A link to a file whose path has its suffix already."""
        return self.root + quote(path) + _query(query)

    def absolute(self, path: str, *, page: bool = True) -> str | None:
        """The published address, or None where nobody said where the site is."""
        if self.base_url is None:
            return None
        return f"{self.base_url}/{self._file(path) if page else quote(path)}"

    def _file(self, path: str) -> str:
        if not self.folder:
            return quote(path)
        if not path:
            return "index.html"
        return quote(path) + ("index.html" if path.endswith("/") else ".html")

    def search(self, query: str = "", **more: str | int | None) -> str:
        """A link to a search."""
        return self.page("search", q=query or None, **more)

    def at(self, path: str) -> "Links":
        """Links as seen from the page or file at `path`; on a server they are the same everywhere."""
        return Links(self.base_url, "../" * path.count("/"), folder=True) if self.folder else self


def _query(query: dict[str, str | int | None]) -> str:
    pairs = [(name, value) for name, value in query.items() if value is not None]
    return "?" + urlencode(pairs) if pairs else ""


def web_address(url: str | None) -> str | None:
    """`url` if it is an http(s) address that a browser may be sent to, else None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def filter_query(query: str, name: str, value: str) -> str:
    """The query with a filter added: `author:"Dong Ryul Lee"`."""
    plain = value.replace('"', " ")
    wanted = f"{name}:{plain}" if plain.isalnum() else f'{name}:"{plain}"'
    return " ".join(_without_empty([query.strip(), wanted]))


def _without_empty(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part]
