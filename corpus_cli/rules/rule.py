"""What a rule is: a function over one record, registered under a code, with its manual page as docstring."""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from corpus_cli.errors import UsageError
from corpus_cli.model.authority import AuthorAuthority, KeywordAuthority, fold
from corpus_cli.model.commentary import REQUIRED, Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import Line, SourceText

MOST_FINDINGS = 100
"""Findings of one rule in one file that are told one by one: a file of one repeated word has a million of them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: a `Diagnostic` before code, name and severity are put to it. Line and column count from 1.

    `path` is the file where they count, for a value that a sidecar declares; None for the text's own.
    """

    message: str
    line: int | None = None
    column: int | None = None
    help: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What a rule may know of another commentary of the corpus."""

    id: str
    title: str | None
    families: tuple[str, ...]
    year: int | None
    source_url: str | None = None


@dataclass(frozen=True)
class Surroundings:
    """What a rule may know of the rest of the corpus: the other commentaries, and how many of all use each keyword.

    `alike` has, under a person's name, the name of who may be the same person, and why. `linked` has path and printed text of each reference that is
    linked to a commentary of the corpus; `versions` has path, kind and label of each announced version that is.
    """

    neighbours: tuple[Neighbour, ...] = ()
    vocabulary: dict[str, int] = field(default_factory=dict)
    alike: dict[str, tuple[str, str]] = field(default_factory=dict)
    linked: frozenset[tuple[str, str]] = frozenset()
    versions: frozenset[tuple[str, str, str | None]] = frozenset()

    @cached_property
    def by_family(self) -> dict[str, list[Neighbour]]:
        """Commentaries by the folded family name of each author."""
        found: dict[str, list[Neighbour]] = {}
        for neighbour in self.neighbours:
            for family in {fold(family) for family in neighbour.families}:
                found.setdefault(family, []).append(neighbour)
        return found

    @cached_property
    def folded(self) -> dict[str, str]:
        """The keywords of the corpus with their folded form."""
        return {keyword: fold(keyword) for keyword in self.vocabulary}


@dataclass(frozen=True)
class Context:
    """What a rule may know beyond the record. Everything is optional: a rule that lacks what it needs finds nothing.

    `source` has the lines of the file. `today` is an ISO date; it is a parameter so that the same input gives the same findings.
    `contact_published` is `[site] contact` of corpus.toml. `select` and `ignore` are codes or their beginnings.
    """

    required: tuple[str, ...] = REQUIRED
    source: SourceText | None = None
    authors: AuthorAuthority = field(default_factory=AuthorAuthority)
    keywords: KeywordAuthority = field(default_factory=KeywordAuthority)
    around: Surroundings = field(default_factory=Surroundings)
    today: str | None = None
    contact_published: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> dict[int, Line]:
        """The lines of the file by number."""
        return {line.number: line for line in self.source} if self.source else {}


Check = Callable[[Commentary, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One code. `check` is None where another part of the program finds it (`by`) and only the manual page stands here."""

    code: str
    name: str
    severity: Severity
    docstring: str
    check: Check | None = None
    by: str = "rules"


RULES: dict[str, Rule] = {}
"""Every code of the program."""


def register(rule: Rule) -> None:
    """Add a rule.

    Raises:
        ValueError: Its code or name is taken.
    """
    known = next((each for each in RULES.values() if rule.code == each.code or rule.name == each.name), None)
    if known is not None:
        raise ValueError(f"{rule.code} {rule.name!r}: {known.code} {known.name!r} is registered already")
    RULES[rule.code] = rule


def rule(code: str, name: str, *, severity: Severity = Severity.WARNING) -> Callable[[Check], Check]:
    """Register a function over the record as the rule `code`."""

    def decorate(function: Check) -> Check:
        register(Rule(code, name, severity, inspect.getdoc(function) or "", function))
        return function

    return decorate


def described(
    code: str, name: str, *, by: str, severity: Severity = Severity.WARNING
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Register the manual page of a code that the part `by` of the program finds."""

    def decorate(function: Callable[[], None]) -> Callable[[], None]:
        register(Rule(code, name, severity, inspect.getdoc(function) or "", None, by))
        return function

    return decorate


def kept(code: str, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Whether findings of `code` are wanted. Both are codes or beginnings of codes; the longest that fits decides, `ignore` on a tie.

    An empty `select` selects everything.
    """
    chosen = tuple(select)
    wanted = max((len(prefix) for prefix in chosen if code.startswith(prefix)), default=-1 if chosen else 0)
    unwanted = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=-1)
    return wanted > unwanted


def check_selectors(selectors: Iterable[str]) -> None:
    """Refuse what is the beginning of no code.

    Raises:
        UsageError: It names the first such selector and the codes there are.
    """
    for selector in selectors:
        if not selector or not any(code.startswith(selector) for code in RULES):
            families = ", ".join(sorted({code[0] for code in RULES}))
            raise UsageError(
                f"no rule's code begins with {selector!r}",
                hint=f"codes begin with {families}; `corpus rule` lists them",
            )


def check(commentary: Commentary, context: Context | None = None) -> tuple[Diagnostic, ...]:
    """What the rules find in a record that reading and parsing did not report already, in the order of the file."""
    context = context or Context()
    reported = {(each.code, each.line) for each in commentary.diagnostics}
    found = [
        Diagnostic(
            code=each.code, name=each.name, severity=each.severity, message=finding.message,
            path=finding.path or commentary.path, line=finding.line, column=finding.column, help=finding.help,
        )
        for each in RULES.values()
        if each.check is not None and kept(each.code, select=context.select, ignore=context.ignore)
        for finding in _most(each.check(commentary, context))
        if (each.code, finding.line) not in reported
    ]  # fmt: skip
    return tuple(sorted(found, key=place))


def _most(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings of one rule in one file, and how many more there are."""
    left = iter(findings)
    yield from islice(left, MOST_FINDINGS)
    first = next(left, None)
    if first is not None:
        more = sum(1 for _ in left)
        yield replace(first, message=f"{first.message}, and {more} more" if more else first.message)


def place(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """A key that sorts findings by file, line, column and code."""
    return (diagnostic.path or "", diagnostic.line or 0, diagnostic.column or 0, diagnostic.code, diagnostic.message)


def chosen(
    diagnostics: Iterable[Diagnostic], *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """The findings that are wanted, in order, each once."""
    select, ignore = tuple(select), tuple(ignore)
    wanted = (each for each in diagnostics if kept(each.code, select=select, ignore=ignore))
    return tuple(dict.fromkeys(sorted(wanted, key=place)))
