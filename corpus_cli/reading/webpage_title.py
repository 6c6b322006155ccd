"""What a web page calls itself, and what it calls its site: the one is the title of the text, the other never is."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from corpus_cli.model.source_text import clean
from corpus_cli.parsing.labels import is_genre

_SEPARATORS = re.compile(
    r"\s*[|｜»«›‹·•]\s*|\s+(?:[-–—]|::?)\s+|\s*::\s*|(?<=[\u3040-\uffef])[_－-](?=[\u3040-\uffef])"
)
_MARKS = re.compile(r"[\W_]+")
_GENRE = re.compile(r"[\[【〔<＜〈《(（]\s*([^\]】〕>＞〉》)）]{1,20}?)\s*[\]】〕>＞〉》)）]\s*(?=\S)(.+)")
_CRUMBS = re.compile(r"\S\s+(?:>|›|&gt;)\s+\S")
_FILE_NAME = re.compile(
    r"[a-z0-9]+(?:[-_.+~%][A-Za-z0-9]+)*|[A-Za-z0-9]+(?:[-_.+~%][A-Za-z0-9]+)*\.(?:html?|php|aspx?|jsp|pdf|docx?|hwp)"
)
_ADORNED = re.compile(r"\s*(?:[:：*=~☆★◆■●▶♣♥]{2,}|[\[<【《]).*(?:[:：*=~☆★◆■●◀♣♥]{2,}|[\]>】》])\s*")
_UNNAMED = re.compile(
    r"(?i)(?:untitled(?:[ -]?(?:document|page|\d+))?|new (?:page|document)(?: \d+)?|(?:web ?)?page(?: \d+)?|document\d*|index|home(?: ?page)?|welcome.{0,60}|default|제목 ?없음|무제|홈페이지|메인|無題(?:ドキュメント)?|新しいページ|无标题(?:文档)?|無標題(?:文件)?|新建网页.*|首页|首頁)"
)
"""What programs call a page that nobody named, and what a site calls its first page."""
_TITLE_NAMES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_DESCRIPTIONS = ("description", "og:description", "twitter:description", "dc.description")
_SITE_NAMES = ("og:site_name", "application-name")

Element = Any
"""An `lxml` element; the library has no types."""


@dataclass(frozen=True, slots=True)
class PageNames:
    """Titles that the page's head states for its text, without the site's name; names of the site; and `<title>` as it stands."""

    titles: tuple[str, ...]
    sites: tuple[str, ...]
    titles_of_page: tuple[str, ...]
    descriptions: tuple[str, ...] = ()

    def is_title(self, text: str) -> bool:
        """Whether a line of the text is its title according to the head."""
        return fold(text) in {fold(title) for title in self.titles}

    def is_site(self, text: str) -> bool:
        """Whether a line only names the site."""
        return bool(fold(text)) and fold(text) in {fold(name) for name in self.sites}

    def is_description(self, text: str) -> bool:
        """Whether a line is the page's description."""
        return bool(fold(text)) and fold(text) in {fold(description) for description in self.descriptions}


def fold(text: str) -> str:
    """Letters and digits of a title, without case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())


def page_names(root: Element, headline: object = None, publisher: object = None) -> PageNames:
    """The names in the head of a page. `headline` and `publisher` are those of its JSON-LD."""
    stated = {name: [] for name in (*_TITLE_NAMES, *_SITE_NAMES, *_DESCRIPTIONS)}  # type: dict[str, list[str]]
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").strip().lower()
        content = clean((meta.get("content") or "").replace("\n", " ")).strip()
        if name in stated and content:
            stated[name].append(content)
    heads = [
        clean(" ".join((title.text or "").split()))
        for title in root.iter("title")
        if title.text and title.getparent().tag != "svg"
    ]
    sites = [
        *(content for name in _SITE_NAMES for content in stated[name]),
        *([publisher] if isinstance(publisher, str) else []),
    ]
    whole = [
        *([headline] if isinstance(headline, str) else []),
        *(content for name in _TITLE_NAMES for content in stated[name]),
        *heads,
    ]
    titles = [without_site(title, [*sites, *heads]) for title in whole]
    parts = [part for title in heads for part in _SEPARATORS.split(title) if part]
    descriptions = tuple(content for name in _DESCRIPTIONS for content in stated[name])
    return PageNames(tuple(dict.fromkeys((*titles, *parts))), tuple(dict.fromkeys(sites)), tuple(heads), descriptions)


def is_no_title(title: str, address: str) -> bool:
    """Whether what the head calls a page is no title of a text: a file's name, a site's name between ornaments, a path of headings, or nothing that a person wrote.

    `address` is the page's address or the path of its file.
    """
    bare = title.strip()
    stem = re.split(r"[/\\]", address.rstrip("/"))[-1].rpartition(".")[0]
    return (
        _CRUMBS.search(bare) is not None
        or _ADORNED.fullmatch(bare) is not None
        or _UNNAMED.fullmatch(bare) is not None
        or _FILE_NAME.fullmatch(bare) is not None
        or (bare.isascii() and bool(stem) and fold(bare) == fold(stem))
    )


def without_genre(title: str) -> tuple[str | None, str]:
    """The kind of publication that a title has in brackets before it (`[시론] …`), and the title without it."""
    match = _GENRE.match(title.strip())
    return (match[1], match[2]) if match and is_genre(match[1]) else (None, title)


def title_parts(title: str) -> list[str]:
    """What a `<title>` has before, between and after its separators."""
    return [part for part in _SEPARATORS.split(title) if part]


def site_parts(title: str) -> list[str]:
    """What a `<title>` has before and after its separators, if it has any, without the longest part."""
    parts = [part for part in _SEPARATORS.split(title) if part]
    return sorted(parts, key=len)[:-1] if len(parts) > 1 else []


def without_site(title: str, site: list[str]) -> str:
    """A title without the name of the web site before or after it. `site` holds names and whole `<title>`s."""
    parts = [part for part in _SEPARATORS.split(title) if part]
    if len(parts) < 2:
        return title
    names = {part.casefold() for name in site for part in (name, *_SEPARATORS.split(name)[1:])} - {title.casefold()}
    for drop_last in (True, False):
        dropped = parts[-1] if drop_last else parts[0]
        if dropped.casefold() in names:
            start, end = (0, title.rindex(dropped)) if drop_last else (len(dropped), len(title))
            return title[start:end].strip(" |｜»«›‹·•-–—:_")
    return title
