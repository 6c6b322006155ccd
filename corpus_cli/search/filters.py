"""The fields a query can name, and their values."""

import calendar
import re
from dataclasses import dataclass
from typing import TypeAlias

TEXT = {
    "title": "words of the title",
    "author": "names of authors and other contributors",
    "keyword": "words of the keywords",
}
"""Fields that are searched as words are: particles, prefixes and phrases work in them."""

VALUES = {
    "theme": "theme, or a part of it",
    "genre": "genre, or a part of it",
    "series": "series, or a part of it",
    "publisher": "publisher, or a part of it",
    "language": "language, as a code or a name: ko, korean",
    "date": "published in a year, month or day: 2025, 2025-03, or a range: 2024..2025-03",
    "after": "published in that year, month or day or later",
    "before": "published before that year, month or day",
    "cites": "cites the commentary with that id, or the work with that key",
    "cited-by": "is cited by the commentary with that id",
    "status": "complete or incomplete",
    "id": "id of the commentary; id:2025* for those that begin so",
}
"""Fields that are compared."""

FIELDS = {**TEXT, **VALUES}

ALIASES = {
    "authors": "author", "by": "author", "contributor": "author", "keywords": "keyword", "tag": "keyword", "lang": "language", "year": "date",
    "since": "after", "until": "before", "citedby": "cited-by", "slug": "id", "type": "genre",
    "저자": "author", "제목": "title", "作者": "author", "著者": "author", "标题": "title", "標題": "title", "タイトル": "title",
    "키워드": "keyword", "关键词": "keyword", "關鍵詞": "keyword", "キーワード": "keyword", "언어": "language", "語言": "language", "주제": "theme", "主题": "theme", "主題": "theme", "テーマ": "theme", "语言": "language", "言語": "language",
}  # fmt: skip

LANGUAGES = {
    "english": "en", "korean": "ko", "chinese": "zh", "japanese": "ja", "영어": "en", "한국어": "ko", "중국어": "zh", "일본어": "ja", "中文": "zh",
    "汉语": "zh", "漢語": "zh", "中国語": "zh", "日本語": "ja", "日语": "ja", "英語": "en", "英语": "en", "韓国語": "ko", "韩语": "ko",
    "french": "fr", "german": "de", "spanish": "es", "russian": "ru", "kr": "ko", "jp": "ja", "cn": "zh",
    "zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant", "zh-cn": "zh-hans", "zh-sg": "zh-hans", "ko-kr": "ko", "ja-jp": "ja",
    "traditional chinese": "zh-hant", "simplified chinese": "zh-hans", "繁體中文": "zh-hant", "繁体中文": "zh-hant", "正體中文": "zh-hant",
    "简体中文": "zh-hans", "簡體中文": "zh-hans", "번체": "zh-hant", "간체": "zh-hans", "繁體": "zh-hant", "繁体": "zh-hant", "简体": "zh-hans", "簡體": "zh-hans",
}  # fmt: skip


@dataclass(frozen=True)
class Days:
    """Days from `first` to `last`, both included, as ISO dates."""

    first: str
    last: str


Value: TypeAlias = str | Days

"""Names of languages, and the regions that records have as a script: what a record says as zh-TW is stored as zh-Hant."""
_DATE = re.compile(r"(?P<year>\d{4})(?:[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?)?[.]?", re.ASCII)
_WRITTEN_DATE = re.compile(
    r"(?P<year>\d{4}) ?[年년](?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日일])?)?", re.ASCII
)
"""As Chinese, Japanese and Korean write it."""
_DATES = "needs a date: 2025, 2025-03 or 2025-03-14"
FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


def canonical(name: str) -> str | None:
    """The name of the field that `name` is or stands for, in any case, or None."""
    name = name.lower().replace("_", "-")
    name = ALIASES.get(name, name)
    return name if name in FIELDS else None


def nearest(name: str, known: list[str] | None = None) -> str | None:
    """The field, or the one of `known`, whose name is much like `name`."""
    from rapidfuzz import fuzz, process

    match = process.extractOne(name.lower(), known or list(FIELDS), scorer=fuzz.ratio, score_cutoff=70)
    return str(match[0]) if match else None


def value(name: str, text: str) -> tuple[Value | None, tuple[str, str | None] | None]:
    """The checked value of a filter, or None and what is wrong with it: (message, hint)."""
    text = " ".join(text.split())
    if name in ("date", "after", "before"):
        return _days(name, text)
    if name == "language":
        name = text.lower().replace("_", "-")
        return LANGUAGES.get(name, name), None
    if name == "status":
        status = text.lower()
        if status not in ("complete", "incomplete"):
            return None, (
                "is neither complete nor incomplete",
                f"did you mean status:{nearest(status, ['complete', 'incomplete']) or 'incomplete'}?",
            )
        return status, None
    return text, None


def _days(name: str, text: str) -> tuple[Value | None, tuple[str, str | None] | None]:
    first, sep, last = text.partition("..") if ".." in text else (text, "", "")
    begins, ends = (
        period(first) if first else Days(FIRST_DAY, FIRST_DAY),
        period(last) if last else Days(LAST_DAY, LAST_DAY),
    )
    if begins is None or ends is None or not text.strip("."):
        return None, (_DATES, f"for example {name}:2025-03")
    if sep and name == "date":
        return Days(begins.first, ends.last), None
    if sep:
        return None, (_DATES, "a range is date:2024..2025")
    if name == "after":
        return Days(begins.first, LAST_DAY), None
    if name == "before":
        return Days(FIRST_DAY, begins.first), None
    return begins, None


def period(text: str) -> Days | None:
    """The days of a year, month or day, or None where `text` is no date."""
    match = _DATE.fullmatch(text) or _WRITTEN_DATE.fullmatch(text)
    if not match or match["year"] == "0000":
        return None
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    if match["month"] is None:
        return Days(f"{year:04}-01-01", f"{year:04}-12-31")
    if not 1 <= month <= 12:
        return None
    length = calendar.monthrange(year, month)[1]
    if match["day"] is None:
        return Days(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{length}")
    return Days(*[f"{year:04}-{month:02}-{day:02}"] * 2) if 1 <= day <= length else None
