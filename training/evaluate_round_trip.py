"""Print the labelled references in every built-in style, read them back, and compare: `python -m training.evaluate_round_trip [--style NAME] [--failures]`.

A value counts where the style's manual asks for it (`left_out` has the exceptions); it is right when the parser finds it again, folded as in
`training.evaluate_references`. The series of a numbered report is compared whether it is read as series, container or genre. Initials are compared
where a style prints initials, and of a list that it cuts the names that are left.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.export import render
from corpus_cli.export.bibliography import STYLES
from corpus_cli.export.csl_json import reference_to_csl
from corpus_cli.model.dates import SEASONS, date_parts
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import language_of, parse_references
from training.evaluate_references import SETS, address, cases, doi, fold, name_key, pages

FIELDS = ("author", "editor", "translator", "year", "month", "day", "season", "letter", "accessed", "title", "container", "publisher", "place", "edition", "volume", "issue", "page", "number", "url", "doi")  # fmt: skip
_PERIODICAL = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
_PARTS = frozenset({"chapter", "paper-conference"})
_INITIALS = frozenset({"apa", "vancouver", "gb-t-7714-2015"})
_SHOWN = {"mla": (2, 1), "chicago-author-date": (6, 3), "chicago-notes": (6, 3), "chicago-note": (2, 1), "vancouver": (6, 6), "gb-t-7714-2015": (3, 3)}  # fmt: skip
"""How many names a style prints in full, and how many are left of more."""


def reference_of(row: Mapping[str, Any]) -> Reference:
    """The reference that the labels of a case describe."""
    year, month, day = row.get("year"), row.get("month"), row.get("day")
    date = "-".join(f"{part:02d}" for part in (year, month, day) if part) if year else None
    if year and (season := _SEASON_NAMES.get(str(row.get("season")).lower())):
        date = f"{year}-{season}"
    names = {
        role: tuple(Name.model_validate(name) for name in row.get(f"{role}s", ()))
        for role in ("author", "editor", "translator")
    }
    return Reference(
        number=1,
        type=row["type"],
        **names,
        date=date,
        year_suffix=row.get("suffix"),
        title=row.get("title"),
        container_title=row.get("container"),
        publisher=row.get("publisher"),
        publisher_place=row.get("place"),
        edition=row.get("edition"),
        volume=row.get("volume"),
        issue=row.get("issue"),
        page=row.get("pages"),
        report_number=row.get("number"),
        url=row.get("url"),
        doi=row.get("doi"),
        accessed=row.get("accessed"),
        language=language_of(row["raw"]),
        raw=row["raw"],
    )


_SEASON_NAMES = dict(zip(("spring", "summer", "fall", "winter"), SEASONS, strict=True)) | {"autumn": 23}


def left_out(reference: Reference, style: str) -> set[str]:
    """The fields that the style's manual leaves out of a reference of this kind."""
    kind = str(reference_to_csl(reference)["type"])
    author = {name_key(None, None, name.literal) for name in reference.author if name.literal}
    none = {"place"} if kind in _PERIODICAL or style in ("apa", "mla") else set()
    if style in ("chicago-notes", "chicago-note", "mla", "vancouver", "gb-t-7714-2015"):
        none.add("letter")  # of author-date styles alone
    if reference.publisher and (fold(reference.publisher) in author | {fold(reference.container_title)}):
        none.add("publisher")
    if style == "apa" and reference.type in ("article-journal", "book", "thesis", *_PARTS):
        none |= {"month", "day", "season"}  # the year alone
    if style == "apa" and reference.date:
        none.add("accessed")  # only where there is no date
    if style == "gb-t-7714-2015" and (reference.type in ("article-journal", "book", "thesis", *_PARTS)):
        none |= {"month", "day", "season"}  # the year alone
    if style == "gb-t-7714-2015" and (
        reference.volume or reference.issue or (kind == "report" and not (reference.url or reference.doi))
    ):
        none |= {"month", "day", "season"}  # the year alone
    if style in ("chicago-author-date", "korean-social-science") and reference.volume and reference.issue:
        none |= {"month", "day", "season"}  # an issue number makes them superfluous
    if style in ("gb-t-7714-2015", "vancouver") and kind in _PERIODICAL and reference.container_title:
        none.add("publisher")  # of a periodical
    if reference.doi:
        none.add("url")
    return none


def printed_names(names: Iterable[Name], style: str, *, role: str) -> list[str]:
    """The names as they come back: initials, and what is left of a cut list."""
    keys = [_name(name, initials=style in _INITIALS) for name in names]
    limit, left = _SHOWN.get(style, (99, 99)) if role == "author" else (99, 99)
    return keys if len(keys) <= limit else keys[:left]


def _name(name: Name, *, initials: bool) -> str:
    given = name.given
    if initials and given and not name.east_asian and not (given.isupper() and given.isalpha()):
        given = " ".join(part[0] for part in re.findall(r"[^\s.\-‐‑–]+", given))
    return name_key(name.family, given, name.literal)


def values(reference: Reference, style: str, *, expected: bool) -> dict[str, Any]:
    """The fields of a reference as they are compared."""
    year, month, day = date_parts(reference.date) if reference.date else (None, None, None)
    season = reference.date[5:] if reference.date and month is None and len(reference.date) == len("2024-21") else None
    found: dict[str, Any] = {"year": year, "month": month, "day": day, "season": season, "letter": reference.year_suffix, "accessed": reference.accessed,
        "title": reference.title, "container": reference.container_title or reference.collection_title or (reference.genre if reference.report_number else None), "publisher": reference.publisher,
        "place": reference.publisher_place, "edition": _edition(reference.edition), "volume": reference.volume, "issue": reference.issue, "number": reference.report_number}  # fmt: skip
    folded = {key: fold(value) if isinstance(value, str) else value for key, value in found.items()}
    for role in ("author", "editor", "translator"):
        people = getattr(reference, role)
        folded[role] = (
            printed_names(people, style, role=role)
            if expected
            else [_name(name, initials=style in _INITIALS) for name in people]
        ) or None
    folded["page"], folded["url"], folded["doi"] = pages(reference.page), address(reference.url), doi(reference.doi)
    return folded


def _edition(text: str | None) -> str | None:
    """`2` of `2nd ed.` and `2版`, as one style writes the other's."""
    number = re.match(r"\d+", text or "")
    return number[0] if number else text


@dataclass
class Outcome:
    """Values printed and values found again, in all and by slice.

    The failures are (case, style, field, printed, found, line); what was found where nothing was printed is `invented`.
    """

    stated: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    failures: list[tuple[str, str, str, Any, Any, str]] = field(default_factory=list)
    invented: list[tuple[str, str, str, Any, str]] = field(default_factory=list)

    def share(self, kind: str, name: str) -> float:
        """The share of the values of a slice that come back."""
        return self.right[kind, name] / max(self.stated[kind, name], 1)


def measure(rows: Iterable[Mapping[str, Any]], style: str) -> Outcome:
    """Print every case as one list in a style, and read the list back."""
    outcome = Outcome()
    rows = list(rows)
    references = [reference_of(row) for row in rows]
    lines = str(render(map(reference_to_csl, references), "text", style).content).splitlines()
    for row, reference, line, again in zip(rows, references, lines, parse_references(lines), strict=True):
        wanted, got = values(reference, style, expected=True), values(again, style, expected=False)
        skipped = left_out(reference, style)
        for name in FIELDS:
            if wanted[name] is None or name in skipped:
                if got[name] is not None and name not in skipped:
                    outcome.invented.append((row["id"], style, name, got[name], line))
                continue
            right = wanted[name] == got[name]
            for key in (("all", "all"), ("lang", row["lang"]), ("type", row["type"]), ("field", name)):
                outcome.stated[key] += 1
                outcome.right[key] += right
            if not right:
                outcome.failures.append((row["id"], style, name, wanted[name], got[name], line))
        key = ("kind", "type as it was")
        outcome.stated[key] += 1
        outcome.right[key] += reference.type == again.type
    return outcome


def every_case() -> list[dict[str, Any]]:
    """The labelled cases of all sets."""
    return [row for name in SETS for row in cases(name)]


def table(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """The figures, a line a style, then a line a slice."""
    keys = sorted(
        {key for outcome in outcomes.values() for key in outcome.stated}, key=lambda key: (key[0] != "all", key)
    )
    yield f"{'':24s}" + "".join(f"{style[:13]:>14s}" for style in outcomes)
    for key in keys:
        cells = (
            f"{outcome.share(*key):7.3f} {outcome.stated[key]:5d} " if outcome.stated[key] else " " * 14
            for outcome in outcomes.values()
        )
        yield f"{key[0] + ' ' + key[1]:24s}" + "".join(cells)
    yield f"{'invented values':24s}" + "".join(f"{len(outcome.invented):13d} " for outcome in outcomes.values())


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of every style or of one, and on request each value that is lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", choices=list(STYLES))
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args(arguments)
    rows = every_case()
    outcomes = {style: measure(rows, style) for style in ([options.style] if options.style else STYLES)}
    if options.failures:
        for outcome in outcomes.values():
            for case, style, name, wanted, got, line in outcome.failures:
                sys.stdout.write(f"{case} {style} {name}: {wanted!r} came back as {got!r}\n    {line}\n")
            for case, style, name, got, line in outcome.invented:
                sys.stdout.write(f"{case} {style} {name}: {got!r} was never there\n    {line}\n")
    sys.stdout.write("\n".join(table(outcomes)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
