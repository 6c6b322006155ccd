"""Measure the reference parser on labelled references: `python -m training.evaluate_references [--write]`.

A field is right when it equals the label after NFKC, one kind of quotation mark and dash, lower case, and without punctuation at its ends; the authors
are right when all of them are. Micro F1 counts every field of every reference; a wrong value is both a false one and a missing one.
`--write` renews docs/reference/parsing-accuracy.md.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus_cli.model.dates import date_parts
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_entry import parse_references

SETS = ("dev", "test", "test2")
ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "eval" / "references"
PAGE = ROOT / "docs" / "reference" / "parsing-accuracy.md"
FIELDS = (
    "authors",
    "year",
    "month",
    "day",
    "suffix",
    "title",
    "container",
    "publisher",
    "volume",
    "issue",
    "pages",
    "url",
    "doi",
    "type",
)


@dataclass
class Tally:
    """Counts of one slice: values right, given and labelled; references whole and in all."""

    right: int = 0
    given: int = 0
    labelled: int = 0
    whole: int = 0
    count: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was to be found and nothing was."""
        return 2 * self.right / (self.given + self.labelled) if self.given + self.labelled else 1.0

    @property
    def exact(self) -> float:
        """Share of references with every field right."""
        return self.whole / self.count if self.count else 1.0


@dataclass
class Result:
    """All tallies of a set of cases, and the failures as (case, field, label, value)."""

    overall: Tally = field(default_factory=Tally)
    slices: dict[str, dict[str, Tally]] = field(
        default_factory=lambda: {name: defaultdict(Tally) for name in ("style", "lang", "field", "type")}
    )
    failures: list[tuple[str, str, Any, Any]] = field(default_factory=list)


def cases(name: str) -> list[dict[str, Any]]:
    """The labelled references of `dev`, `test` or `test2`."""
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines() if line.strip()]


def evaluate(
    rows: Iterable[Mapping[str, Any]], parse: Callable[[Iterable[str]], Iterable[Reference]] = parse_references
) -> Result:
    """Parse every case and compare."""
    result = Result()
    for row in rows:
        lines = [row["previous_raw"], row["raw"]] if row.get("previous_raw") else [row["raw"]]
        got = _found(list(parse(lines))[-1])
        label = _label(row)
        wrong = 0
        slices = [
            result.overall,
            result.slices["style"][row["style"]],
            result.slices["lang"][row["lang"]],
            result.slices["type"][row["type"]],
        ]
        for name in FIELDS:
            if (name == "month" and row.get("season")) or (
                name == "pages" and row.get("locator") and not row.get("pages")
            ):
                continue
            right = label[name] is not None and label[name] == got[name]
            for tally in (*slices, result.slices["field"][name]):
                tally.right += right
                tally.given += got[name] is not None
                tally.labelled += label[name] is not None
            if label[name] != got[name]:
                wrong += 1
                result.failures.append((row["id"], name, label[name], got[name]))
        for tally in slices:
            tally.count += 1
            tally.whole += not wrong
    return result


def fold(text: Any) -> str:
    """The text in NFKC and small letters, with one kind of quotation mark and dash, without marks at its ends."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold()
    folded = re.sub(r"[“”„«»＂]", '"', re.sub(r"[‘’‚´`]", "'", folded))
    folded = re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—―−]", "-", folded))
    return folded.strip(" .,;:!?\"'()[]{}。、，；：「」『』《》〈〉")


def name_key(family: str | None, given: str | None, literal: str | None) -> str:
    """A name to be compared: initials without stops, institutions without the acronym behind them."""
    if literal or not given:
        return fold(re.sub(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$", "", literal or family or ""))
    parts = [part for part in re.split(r"[.\s]+", fold(given)) if part]
    return f"{fold(family)}, {''.join(parts) if all(len(part) == 1 for part in parts) else fold(' '.join(parts))}"


def _label(row: Mapping[str, Any]) -> dict[str, Any]:
    label: dict[str, Any] = {name: row.get(name) for name in ("year", "month", "day", "type", "suffix")}
    label["authors"] = [
        name_key(name.get("family"), name.get("given"), name.get("literal")) for name in row.get("authors", ())
    ] or None
    for name in ("title", "container", "publisher", "volume", "issue"):
        label[name] = fold(row[name]) if row.get(name) else None
    label["pages"], label["url"], label["doi"] = (
        pages(row.get("pages")),
        address(row.get("url")),
        doi(row.get("doi")),
    )
    return label


def _found(reference: Reference) -> dict[str, Any]:
    year, month, day = date_parts(reference.date) if reference.date else (None, None, None)
    found: dict[str, Any] = {
        "year": year,
        "month": month,
        "day": day,
        "type": reference.type,
        "suffix": reference.year_suffix,
    }
    found["authors"] = [_person(name) for name in reference.author] or None
    values = {
        "title": reference.title,
        "container": reference.container_title or reference.collection_title,
        "publisher": reference.publisher,
        "volume": reference.volume,
        "issue": reference.issue,
    }
    found |= {name: fold(value) if value else None for name, value in values.items()}
    found["pages"], found["url"], found["doi"] = pages(reference.page), address(reference.url), doi(reference.doi)
    return found


def _person(name: Name) -> str:
    return name_key(name.family, name.given, name.literal)


def pages(value: str | None) -> str | None:
    """Pages without spaces, the last one in full."""
    if not value:
        return None
    text = fold(value).replace(" ", "")
    match = re.fullmatch(r"(\d+)-(\d+)", text)
    if match and len(match[2]) < len(match[1]):
        return f"{match[1]}-{match[1][: len(match[1]) - len(match[2])]}{match[2]}"
    return text


def address(value: str | None) -> str | None:
    """An address without its scheme and the slash behind it."""
    return fold(re.sub(r"^\w+://", "", value)).rstrip("/") if value else None


def doi(value: str | None) -> str | None:
    """A DOI without its resolver."""
    return fold(re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value, flags=re.IGNORECASE)) if value else None


def report() -> str:
    """The page of the manual, from both sets."""
    sets = {name: evaluate(cases(name)) for name in SETS}
    both = evaluate([*cases("test"), *cases("test2")])
    lines = [
        HEADER.format(**{name: result.overall.count for name, result in sets.items()}),
        "| set | references | micro F1 | every field right |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {result.overall.count} | {result.overall.f1:.3f} | {result.overall.exact:.1%} |"
        for name, result in sets.items()
    ]
    for key, title in (("style", "By style"), ("lang", "By language"), ("type", "By type")):
        lines += [
            "",
            f"## {title} (test and test2)",
            "",
            f"| {key} | references | micro F1 | every field right |",
            "|---|---|---|---|",
        ]
        lines += [
            f"| {name} | {tally.count} | {tally.f1:.3f} | {tally.exact:.1%} |"
            for name, tally in sorted(both.slices[key].items(), key=lambda item: (-item[1].count, item[0]))
        ]
    lines += [
        "",
        "## By field (test and test2)",
        "",
        "| field | labelled | precision | recall | F1 |",
        "|---|---|---|---|---|",
    ]
    for name in FIELDS:
        tally = both.slices["field"][name]
        lines.append(
            f"| {name} | {tally.labelled} | {tally.right / max(tally.given, 1):.3f} | {tally.right / max(tally.labelled, 1):.3f} | {tally.f1:.3f} |"
        )
    return "\n".join([*lines, FOOTER])


HEADER = """# How well references are parsed

This page is written by `python -m training.evaluate_references --write`; a test refuses figures below the floors in `tests/eval/references/floors.json`.

The cases are invented references of every style and language that the parser knows, labelled by hand: {dev} in `dev.jsonl`, on which rules were
worked out, {test} in `test.jsonl` and {test2} in `test2.jsonl`, whose entries were never looked at to change a rule; the last were written after the rules. Their fields were seen since, printed in the
built-in styles and read back (`training.evaluate_round_trip`), and rules were changed by that. New
batches of hard cases, labelled before they were read, had 0.86, 0.92, 0.90, 0.92 and 0.94 at first sight, and 36 to 71 % of them every field right; then they went into
`dev.jsonl`. All were written by the authors of the parser, who know what it can do: a list by someone else will have forms that neither set has. A field is right only if it is right to the letter (after folding quotation marks, dashes and case),
and the authors only if all of them are.
"""
FOOTER = """
## Beside other parsers

Figures of others are for their own test sets, or for a set of 160 strings of the kind this program meets; they say what to expect, not who wins on the same text.

| parser | on | micro F1 | every field right |
|---|---|---|---|
| AnyStyle 1.6, its own model | 160 strings like these | .790 | 30 % |
| AnyStyle 1.6, retrained on 3,000 generated references | the same | .852 | 34 % |
| refextract 1.1.7 | the same | .506 | 0 % |
| GROBID 0.8, CRF (published, PMC, strict) | scholarly articles in PDF | .837 | |

AnyStyle read none of the 26 Chinese, Korean and Japanese references of those 160 without an error.
"""


def main(arguments: list[str] | None = None) -> int:
    """Print figures and failures, or renew the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--set", choices=SETS, default="dev")
    options = parser.parse_args(arguments)
    if options.write:
        PAGE.write_text(report(), "utf-8")
        return 0
    result = evaluate(cases(options.set))
    if options.set == "dev":
        for case, name, label, got in result.failures:
            sys.stdout.write(f"{case}: {name}: expected {label!r}, got {got!r}\n")
    sys.stdout.write(
        f"micro F1 {result.overall.f1:.4f}, every field right {result.overall.exact:.4f}, {result.overall.count} references\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
