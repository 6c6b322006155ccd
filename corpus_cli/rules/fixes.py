"""What can be set right in a sidecar. The source file is never touched.

A safe fix changes no meaning; an unsafe one may, and is made only when it is asked for by name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus_cli.model.authority import fold
from corpus_cli.model.commentary import Commentary
from corpus_cli.rules.keywords import nearest_keyword
from corpus_cli.rules.rule import Context, kept


@dataclass(frozen=True, slots=True)
class Fix:
    """One change of a declared value: `old` becomes `new` (None: it goes). In a list, `old` is one of its items."""

    code: str
    field: str
    old: str | None
    new: str | None
    safe: bool

    @property
    def message(self) -> str:
        """What it does, as a phrase."""
        return (
            f"{self.field}: {self.old!r} is left out"
            if self.new is None
            else f"{self.field}: {self.old!r} becomes {self.new!r}"
        )


def fixes(
    commentary: Commentary, context: Context, *, unsafe: bool = False, codes: Iterable[str] | None = None
) -> tuple[Fix, ...]:
    """The fixes for a record; with `codes`, only for findings of these."""
    wanted = None if codes is None else set(codes)
    found = (*_repeated(commentary), *_keywords(commentary, context), *_language(commentary))
    return tuple(
        fix for fix in found
        if (fix.safe or unsafe) and kept(fix.code, ignore=context.ignore) and (wanted is None or fix.code in wanted)
    )  # fmt: skip


def _repeated(commentary: Commentary) -> Iterator[Fix]:
    seen: set[str] = set()
    for keyword in commentary.keywords:
        if fold(keyword) in seen:
            yield Fix("M118", "keywords", keyword, None, safe=True)
        seen.add(fold(keyword))


def _keywords(commentary: Commentary, context: Context) -> Iterator[Fix]:
    for keyword in commentary.keywords:
        code, near = nearest_keyword(keyword, context)
        if code and near:
            yield Fix(code, "keywords", keyword, near, safe=False)


def _language(commentary: Commentary) -> Iterator[Fix]:
    provenance = commentary.provenance.get("language")
    for other in provenance.considered if provenance and commentary.language else ():
        if other.value.split("-")[0] != (commentary.language or "").split("-")[0]:
            yield Fix("M105", "language", commentary.language, other.value, safe=False)
            return


def apply(commentary: Commentary, found: Iterable[Fix]) -> Mapping[str, Any]:
    """The values to be declared after the fixes, by field of the record."""
    values: dict[str, Any] = {}
    for fix in found:
        before = values.get(fix.field, getattr(commentary, fix.field))
        if isinstance(before, list | tuple):
            items = [fix.new if item == fix.old else item for item in before]
            values[fix.field] = list(dict.fromkeys(item for item in items if item is not None))
        else:
            values[fix.field] = fix.new
    return values
