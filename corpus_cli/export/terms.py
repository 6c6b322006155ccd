"""The words and date forms of a language that a bibliography needs.

Sources: CMOS 18 (English), GB/T 7714-2015 (Chinese), SIST 02 (Japanese), the citation rules of the Korean Political Science Association (Korean).
"""

from dataclasses import dataclass

from corpus_cli.errors import UsageError

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS_EN = ("Spring", "Summer", "Fall", "Winter")


@dataclass(frozen=True, slots=True)
class Terms:
    """Words with `{}` for what they are about. `between` stands between names, `last` before the last of several."""

    language: str
    between: str
    last: str
    et_al: str
    no_date: str
    circa: str
    edited: str
    translated: str
    editor: str
    editors: str
    accessed: str
    month: str
    day: str
    year: str
    seasons: tuple[str, ...]

    def month_day(self, month: int, day: int | None) -> str:
        """`March 14`, `3월 14일`; without a day the month alone."""
        name = _MONTHS[month - 1] if self.language == "en" else self.month.format(month)
        return name if day is None else self.day.format(name, day)

    def full_date(self, year: int, month: int | None, day: int | None) -> str:
        """`March 14, 2025`, `March 2025`, `2025년 3월 14일`; a year alone is its number."""
        if month is None:
            return str(year)
        if self.language == "en":
            return f"{self.month_day(month, day)}{',' if day else ''} {year}"
        return self.year.format(year) + (" " if self.language == "ko" else "") + self.month_day(month, day)


TERMS = {
    "en": Terms("en", ", ", ", and ", "et al.", "n.d.", "ca. {}", "edited by {}", "translated by {}", "ed.", "eds.", "Accessed {}", "{}", "{} {}", "{}",
                _SEASONS_EN),
    "ko": Terms("ko", "·", "·", " 외", "연도 미상", "{}년경", "{} 편", "{} 역", "편", "편", "검색일: {}", "{}월", "{} {}일", "{}년", ("봄", "여름", "가을", "겨울")),
    "zh": Terms("zh", "、", "、", "等", "无日期", "约{}", "{}编", "{}译", "编", "编", "访问日期：{}", "{}月", "{}{}日", "{}年", ("春", "夏", "秋", "冬")),
    "zh-Hant": Terms("zh", "、", "、", "等", "無日期", "約{}", "{}編", "{}譯", "編", "編", "檢索日期：{}", "{}月", "{}{}日", "{}年", ("春", "夏", "秋", "冬")),
    "ja": Terms("ja", "・", "・", "ほか", "日付不明", "{}頃", "{}編", "{}訳", "編", "編", "{}アクセス", "{}月", "{}{}日", "{}年", ("春", "夏", "秋", "冬")),
}  # fmt: skip


_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def terms_for(locale: str) -> Terms:
    """The terms of a BCP 47 tag.

    Raises:
        UsageError: The built-in styles do not know the language.
    """
    language, *rest = locale.replace("_", "-").lower().split("-")
    if language == "zh" and _TRADITIONAL & set(rest):
        language = "zh-Hant"
    if language not in TERMS:
        raise UsageError(
            f"the built-in styles have no terms for locale {locale!r}",
            hint=f"they know {', '.join(TERMS)}; any other locale works with a CSL style through pandoc, for example --style apa.csl.",
        )
    return TERMS[language]
