"""Commands that take a query, in which a word may begin with a minus: `corpus search steel -russia`."""

import re
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand

_EXCLUDED = re.compile(r'^-(?=[^\W\d_]{2}|["“(])')
"""A minus before two letters, a phrase or a parenthesis. The options of these commands have one letter, or two minuses."""
_EXCLUSION = re.compile(r"-[^\W\d_]")
_MARK = "\ue001"
"""Stands for that minus while options are read; nobody types a private-use character."""


class QueryCommand(TyperCommand):
    """A command whose words may begin with a minus without being options. After `--` nothing is an option, as ever."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """As any command; its query is completed by `complete_query`, whatever quotes were typed.

        Typer's `autocompletion` drops what does not begin with the letters typed, and its `shell_complete` is deprecated.
        """
        super().__init__(*args, **options)
        for parameter in self.params:
            if parameter.param_type_name == "argument" and parameter.nargs == -1:
                setattr(parameter, "_custom_shell_complete", _completed)  # noqa: B010 - Click's own name for it is private

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Options and words."""
        end = args.index("--") if "--" in args else len(args)
        rest: list[str] = super().parse_args(ctx, [*self._shielded(args[:end]), *args[end:]])
        ctx.params = {name: _unshielded(value) for name, value in ctx.params.items()}
        return rest

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Options, and after one minus filters too: `-aut` is the beginning of an option or of `-author:`."""
        found: list[Any] = super().shell_complete(ctx, incomplete)
        if _EXCLUSION.match(incomplete):
            found += _completed(ctx, None, incomplete)
        return found

    def _shielded(self, args: list[str]) -> Iterator[str]:
        """The arguments with the minus of a word marked; what an option takes as its value (`--sort -date`) stays."""
        taking = {
            name
            for option in self.params
            if not getattr(option, "is_flag", True) and not getattr(option, "count", False)
            for name in option.opts
        }
        value = False
        for arg in args:
            yield arg if value else _EXCLUDED.sub(_MARK, arg, count=1)
            value = not value and arg in taking


def _completed(ctx: Any, _: Any, incomplete: str) -> list[Any]:
    from typer._click.shell_completion import CompletionItem  # where typer keeps Click's

    from corpus_cli.cli.completion import complete_query

    return [CompletionItem(each) for each in complete_query(ctx, incomplete)]


def _unshielded(value: Any) -> Any:
    if isinstance(value, str) and _MARK in value:
        return value.replace(_MARK, "-")
    if isinstance(value, list | tuple):
        return type(value)(map(_unshielded, value))
    return value
