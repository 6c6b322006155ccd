"""Metadata that stands beside a text, from any vocabulary, into `Declared` values in the shape of the record.

Front matter keys are those of Pandoc, Jekyll, Hugo and Quarto; `webpage.py` brings JSON-LD, Highwire, Dublin Core and Open Graph under the same names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.provenance import Provenance, Source, Status
from corpus_cli.model.source_text import Declared, clean
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.labels import is_genre
from corpus_cli.reading import institutes, people

_KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "alternativeheadline", "alternative_headline"),
    "date": (
        "date",
        "date_published",
        "datepublished",
        "published",
        "publishdate",
        "publish_date",
        "pubdate",
        "issued",
        "datecreated",
    ),
    "genre": ("genre", "document_type", "article_type", "type", "category"),
    "series": ("series",),
    "theme": ("theme", "topic", "section"),
    "publisher": ("publisher",),
    "language": ("language", "lang", "locale", "inlanguage"),
    "license": ("license", "licence", "rights", "copyright"),
    "source_url": (
        "source_url",
        "sourceurl",
        "canonical_url",
        "canonicalurl",
        "canonical",
        "original_url",
        "originalurl",
        "external_url",
        "externalurl",
        "link",
        "url",
        "permalink",
        "source",
    ),
    "abstract": ("abstract", "summary", "description", "excerpt", "lead", "standfirst", "dek"),
    "keywords": ("keywords", "keyword", "tags", "tag", "categories"),
    "citation_key": ("citation_key", "citekey"),
}
"""Field: the keys that mean it, best first, in lower case with `_` between words."""

_AUTHOR_KEYS = ("authors", "author", "by", "byline", "creator", "creators")
_ROLE_KEYS = (
    ("translator", "translator"),
    ("translators", "translator"),
    ("translated_by", "translator"),
    ("editor", "editor"),
    ("editors", "editor"),
    ("edited_by", "editor"),
)
_ROLES = frozenset({"translator", "editor", "illustrator", "interviewer", "reviewer", "compiler", "contributor"})

_TECHNICAL = frozenset(
    {
        "post",
        "posts",
        "page",
        "pages",
        "article",
        "default",
        "blog",
        "single",
        "document",
        "docs",
        "website",
        "webpage",
        "newsarticle",
        "blogposting",
        "text",
    }
)
"""What `type` and `category` say about the web site rather than the text."""
_GENRE = re.compile(
    r"(?i)comment|brief|column|op-?ed|opinion|editorial|essay|paper|report|review|analysis|interview|note|memo|speech|perspective|viewpoint|insight|blog|testimony|"
    r"논평|칼럼|보고서|이슈|브리프|논단|시론|사설|기고|인터뷰|评论|評論|社论|报告|简报|論考|論説|コラム|提言|レポート|書評|随想"
)
_NO_THEME = re.compile(
    r"(?i)news|articles?|posts?|blogs?|home|general|misc(?:ellaneous)?|other|uncategori[sz]ed|featured|latest|default|publications?|뉴스|일반|기타|전체|홈|미분류|기사|新闻|新聞|首页|首頁|未分类|未分類|其他|文章|ニュース|記事|その他|一般|ホーム"
)
_URL = re.compile(r"(?i)^(?:https?://|//)\S+$")
_KEYWORD_BREAK = re.compile(r"\s*[;；,，、|]\s*")
_HASHES = re.compile(r"(?:^|\s)#(?=\S)")
_HAN_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,8}")
_SPACES = re.compile(r"\s+")
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_NOT_DATES = frozenset(
    {"today", "now", "last-modified", "last_modified"}
)  # Quarto's and R Markdown's words for the day of rendering

_LANGUAGES = {
    "english": "en", "korean": "ko", "한국어": "ko", "국문": "ko", "영문": "en", "japanese": "ja", "日本語": "ja", "chinese": "zh", "中文": "zh", "汉语": "zh-Hans",
    "简体中文": "zh-Hans", "繁體中文": "zh-Hant", "simplified chinese": "zh-Hans", "traditional chinese": "zh-Hant", "french": "fr", "français": "fr", "german": "de",
    "deutsch": "de", "spanish": "es", "español": "es", "russian": "ru", "русский": "ru",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "ko-kr": "ko", "ja-jp": "ja",
}  # fmt: skip


@dataclass(slots=True)
class Statement:
    """Collects the values of one source."""

    source: Source
    path: str
    lines: Mapping[str, int] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)
    provenance: dict[str, Provenance] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def set(self, name: str, value: object, key: str) -> None:
        """Declare field `name`, read from `key`. An empty value declares nothing."""
        if value in (None, "", [], {}):
            return
        self.values[name] = value
        self.provenance[name] = Provenance(
            status=Status.DECLARED,
            source=self.source,
            line=self.lines.get(key),
            raw=self.raw.get(key),
            rule=f"{self.source.value} key {key}",
        )

    def doubt(self, name: str, message: str, key: str, remedy: str, code: str = "F011") -> None:
        """A value that cannot be used."""
        finding = Diagnostic(
            code=code,
            name=name,
            severity=Severity.WARNING,
            message=message,
            path=self.path,
            line=self.lines.get(key),
            column=1 if key in self.lines else None,
            help=remedy,
        )
        self.diagnostics.append(finding)

    def declared(self, ignore: tuple[str, ...] = ()) -> Declared:
        """What was collected."""
        return Declared(self.values, self.provenance, tuple(self.diagnostics), ignore)


def declare(
    values: Mapping[str, object],
    source: Source,
    *,
    path: str,
    lines: Mapping[str, int] | None = None,
    raw: Mapping[str, str] | None = None,
) -> Declared:
    """The fields that `values` state under any usual key. Keys that mean nothing here are left alone.

    Args:
        values: Strings, lists and objects by key, as written.
        source: Where they stand.
        path: The file to name in diagnostics.
        lines: The line of each key.
        raw: The text of the line where each key is set.
    """
    statement = Statement(source, path, lines or {}, raw or {})
    by_name = {_key(key): key for key in reversed(list(values))}
    for name, keys in _KEYS.items():
        for key in (by_name[known] for known in keys if known in by_name):
            if name not in statement.values:
                _scalar(statement, name, values[key], key)
    _sorted_out(statement, values, by_name)
    _people(statement, values, by_name)
    links = list(_links(values, by_name))
    if links:
        statement.set("links", links, next(by_name[key] for key in _LINK_KEYS if key in by_name))
    return statement.declared()


def _key(key: str) -> str:
    return key.strip().lower().replace("-", "_").replace(" ", "_")


def _scalar(statement: Statement, name: str, value: object, key: str) -> None:
    """One field from one key, by the field's own rules."""
    if name == "keywords":
        statement.set(name, keywords(value), key)
    elif name == "date":
        set_date(statement, value, key)
    elif name == "language":
        statement.set(name, language(value), key)
    elif name == "abstract":
        statement.set(name, paragraphs(value), key)
    elif name == "source_url":
        text = plain(value)
        statement.set(name, text if _URL.match(text) else None, key)
    elif name == "genre":
        _genre(statement, plain(value), key)
    elif name == "theme":
        statement.set(name, None if _names_kind(plain(value)) else plain(value), key)
    else:
        statement.set(name, plain(value), key)


def _genre(statement: Statement, text: str, key: str) -> None:
    if text.lower().replace(" ", "") in _TECHNICAL:
        return
    if _key(key) == "category" and not (_GENRE.search(text) or is_genre(text)):
        if "theme" not in statement.values:
            statement.set("theme", text, key)
        return
    statement.set("genre", text, key)


def _names_kind(section: str) -> bool:
    """Whether the name of a site's section says what kind of text stands in it, or nothing, rather than what it is about."""
    return is_genre(section) or _NO_THEME.fullmatch(section) is not None


def _sorted_out(statement: Statement, values: Mapping[str, object], by_name: Mapping[str, str]) -> None:
    """A kind of publication among `categories` is the genre, where `tags` hold the keywords; the words of a string of tags without separators are tags (Jekyll)."""
    key = by_name.get("categories", "")
    kinds = [word for word in keywords(values.get(key)) if is_genre(word)] if key else []
    if kinds and "genre" not in statement.values:
        statement.set("genre", kinds[0], key)
    words = statement.values.get("keywords")
    if isinstance(words, list) and len(words) == 1 and isinstance(values.get(by_name.get("tags", "")), str):
        parts = str(words[0]).split()
        if "layout" in by_name or all(_HAN_WORD.fullmatch(part) for part in parts):
            statement.values["keywords"] = parts


def set_date(statement: Statement, value: object, key: str) -> None:
    """The date as EDTF; an ambiguous or unreadable one is a diagnostic and declares nothing."""
    if isinstance(value, datetime):
        value = value.date()
    text = value.isoformat() if isinstance(value, date) else plain(value)
    if not text or text.lower() in _NOT_DATES:
        return
    stamp = _TIMESTAMP.fullmatch(text)
    found = parse_date(stamp[1] if stamp else text)
    if found is None:
        statement.doubt("unusable-value", f"{key} is no date: {text!r}", key, "write 2025, 2025-03 or 2025-03-14")
    elif found.edtf is None:
        readings = " or ".join(found.readings)
        statement.doubt(
            "ambiguous-date",
            f"{text!r} may be {readings}",
            key,
            "write it as 2025-03-14, or set date_order in corpus.toml",
            "M104",
        )
    else:
        statement.set("date", found.edtf, key)


def _authors(statement: Statement, values: Mapping[str, object], known: str, apart: Sequence[str]) -> None:
    """The authors under the key `known`, with the affiliations that stand under the keys `apart`."""
    shared = institutes.shared_affiliations([values[key] for key in apart], values[known])
    authors = people.authors(values[known], shared)
    orcid = people.orcid(values.get("orcid"))
    if len(authors) == 1 and orcid:
        authors[0]["orcid"] = authors[0]["orcid"] or orcid
    for key in apart:
        if not institutes.place(authors, values[key], shared):
            statement.doubt(
                "unusable-value",
                f"{key} does not say whose affiliation each is",
                key,
                "give each author its own `affiliation`",
            )
    statement.set("authors", authors, known)


def _people(statement: Statement, values: Mapping[str, object], by_name: Mapping[str, str]) -> None:
    known = next((by_name[key] for key in _AUTHOR_KEYS if values.get(by_name.get(key, ""))), None)
    if known is not None:
        _authors(statement, values, known, [by_name[key] for key in institutes.KEYS if key in by_name])
    stated = [(by_name[key], values[by_name[key]], role) for key, role in _ROLE_KEYS if key in by_name]
    for known in ("contributors", "contributor"):
        for item in _list(values.get(by_name.get(known, ""))):
            if isinstance(item, Mapping):
                stated.extend((by_name[known], item, role) for role in roles(item))
    if stated:
        statement.set("contributors", people.contributors((value, role) for _, value, role in stated), stated[0][0])


def roles(item: Mapping[str, object]) -> list[str]:
    """The roles of a contributor object, as CSL calls them."""
    named = [str(role).strip().lower() for key in ("roles", "role") for role in _list(item.get(key))]
    return [role for role in named if role in _ROLES] or (["contributor"] if not named else [])


_LINK_KEYS = ("translations", "translation_of", "translationof", "translation", "downloads", "download", "pdf")


def _links(values: Mapping[str, object], by_name: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Other versions: translations by language or as a list, downloads."""
    for known in _LINK_KEYS:
        rel = "translation" if known.startswith("translation") else "download"
        value = values.get(by_name.get(known, ""))
        if isinstance(value, Mapping) and not {"url", "href"} & set(value):
            for key, url in value.items():
                yield from _link(rel, url, language(key))
        else:
            for item in _list(value):
                yield from _link(rel, item, None)


def _link(rel: str, item: object, code: str | None) -> Iterator[dict[str, object]]:
    label = None
    if isinstance(item, Mapping):
        code = language(item.get("lang") or item.get("language")) or code
        label = plain(item.get("label") or item.get("title")) or None
        item = item.get("url") or item.get("href")
    url = plain(item)
    if url:
        stated = _URL.match(url) is not None
        yield {
            "rel": rel,
            "label": label if stated else label or url,
            "language": code,
            "url": url if stated else None,
            "commentary": None,
            "line": None,
        }


def plain(value: object) -> str:
    """A value as one line of text; of an object the name, of a list its members."""
    if isinstance(value, Mapping):
        return plain(
            next(
                (value[key] for key in ("name", "text", "title", "value", "@value", "url", "@id") if value.get(key)),
                None,
            )
        )
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(plain, value)))
    if value is None or isinstance(value, bool):
        return ""
    return _SPACES.sub(" ", clean(str(value).replace("\n", " "))).strip()


def paragraphs(value: object) -> str:
    """Running text: lines are joined, an empty line separates paragraphs."""
    text = value if isinstance(value, str) else plain(value)
    return "\n\n".join(filter(None, (plain(part) for part in re.split(r"\n\s*\n", text))))


def keywords(value: object) -> list[str]:
    """Keywords of a list, or of a string that separates them by `;`, `,`, `、`, `|` or `#`; each once, in order."""
    if isinstance(value, str):
        hashed = _HASHES.split(value)
        parts = hashed if len(hashed) > 2 else _KEYWORD_BREAK.split(value)
    else:
        parts = [plain(item) for item in _list(value)]
    return list(dict.fromkeys(word for part in parts if (word := plain(part).lstrip("#").strip(" ,;"))))


def language(value: object) -> str | None:
    """A BCP 47 tag. Chinese is told by its script; Korean and Japanese go without their only country."""
    text = plain(value)
    known = _LANGUAGES.get(text.lower()) or _LANGUAGES.get(text.lower().replace("_", "-").split(".")[0])
    if known:
        return known
    tag = text.split(".")[0].replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join(
        [
            first.lower(),
            *(part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part for part in rest),
        ]
    )


def _list(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]
