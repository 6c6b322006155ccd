"""Rules over a record: `check(commentary, context)`; the manual page of a code: `manual.page(code)`.

Codes by subject: F files, M metadata, S structure, C citations and references, D duplicates, P site, V the corpus's own schema. A rule is a
generator function under `@rule(code, name, severity=…)`; its docstring has the headings What it does, Why it matters, Example, How to fix.
Errors are what makes a record incomplete or wrong, warnings are likely mistakes, infos are style and what was decided silently.
"""

from corpus_cli.rules import (
    announced,
    citations,
    contributors,
    files,
    keywords,
    metadata,
    references,
    site,
    structure,
    style,
    twins,
)
from corpus_cli.rules.rule import (
    RULES,
    Context,
    Finding,
    Neighbour,
    Rule,
    Surroundings,
    check,
    check_selectors,
    chosen,
    kept,
    place,
    register,
    rule,
)

__all__ = [
    "RULES", "Context", "Finding", "Neighbour", "Rule", "Surroundings", "announced", "check", "check_selectors", "chosen", "citations", "contributors", "files", "kept", "keywords", "metadata", "place",
    "references", "register", "rule", "site", "structure", "style", "twins",
]  # fmt: skip
