"""The manual: one page a code, made from the docstrings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process

from corpus_cli.errors import NothingMatched
from corpus_cli.rules.rule import RULES, Rule

HEADINGS = ("What it does", "Why it matters", "Example", "How to fix")
FAMILIES = {
    "F": "Files",
    "M": "Metadata",
    "S": "Structure and running text",
    "C": "Citations and references",
    "D": "Duplicates and revisions",
    "P": "Publishing and plugins",
    "V": "The corpus's own schema",
}
"""What the first letter of a code means, in the order of the manual."""
_SECTION = re.compile(rf"^({'|'.join(HEADINGS)}):\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """The manual page of one code: a sentence, and a text under each of `HEADINGS`."""

    rule: Rule
    summary: str
    sections: dict[str, str]


def page(code: str) -> Page:
    """The page of a code or of a rule's name, in any case.

    Raises:
        NothingMatched: There is none; the hint names the nearest.
    """
    wanted = code.strip()
    rule = RULES.get(wanted.upper()) or next((each for each in RULES.values() if each.name == wanted.lower()), None)
    if rule is None:
        names = [*RULES, *(each.name for each in RULES.values())]
        near = process.extractOne(wanted, names, score_cutoff=60)
        raise NothingMatched(
            f"no rule {code!r}", hint=f"did you mean {near[0]!r}?" if near else "`corpus rule` lists them all"
        )
    return read(rule)


def read(rule: Rule) -> Page:
    """The page in a rule's docstring."""
    head, *rest = _SECTION.split(rule.docstring)
    texts = (_dedented(text) for text in rest[1::2])
    return Page(rule, " ".join(head.split()), dict(zip(rest[::2], texts, strict=True)))


def _dedented(text: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in text.strip("\n").splitlines()).strip()


def pages() -> Iterator[Page]:
    """All pages, by family and code."""
    order = {family: index for index, family in enumerate(FAMILIES)}
    for rule in sorted(RULES.values(), key=lambda each: (order.get(each.code[0], len(order)), each.code)):
        yield read(rule)


def as_text(found: Page) -> str:
    """A page as `corpus rule CODE` prints it."""
    rule = found.rule
    parts = [f"{rule.code} {rule.name} ({rule.severity})", found.summary]
    parts += [f"{heading}:\n{_indented(text)}" for heading, text in found.sections.items()]
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def as_markdown() -> str:
    """The body of docs/reference/rules.md: a table of all codes, then their pages."""
    found = list(pages())
    lines = [
        "| Code | Name | Severity | |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| [{p.rule.code}](#{p.rule.code.lower()}) | {p.rule.name} | {p.rule.severity} | {p.summary} |" for p in found
    ]
    for family, title in FAMILIES.items():
        chosen = [each for each in found if each.rule.code.startswith(family)]
        if chosen:
            lines += ["", f"## {title}"]
        for each in chosen:
            lines += [
                "",
                f'### <a id="{each.rule.code.lower()}"></a>{each.rule.code} {each.rule.name}',
                "",
                f"{each.summary} ({each.rule.severity})",
            ]
            for heading, text in each.sections.items():
                lines += ["", f"**{heading}.** {text}"]
    return "\n".join(lines) + "\n"
