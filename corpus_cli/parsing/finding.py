"""What a stage found: a value for a field, with its place and the rule that found it."""

from dataclasses import dataclass

from corpus_cli.parsing.layout import Block


@dataclass(frozen=True, slots=True)
class Finding:
    """A value of `field` (a field of `Draft`, or `furniture`), from line `line`, printed as `raw`, found by `rule`."""

    field: str
    value: object
    line: int | None
    raw: str | None
    rule: str


def found(field: str, value: object, block: Block, rule: str) -> Finding:
    """A finding on a block."""
    return Finding(field, value, block.number, block.raw, rule)
