"""A text to a draft of its record: one stage a file, each a pure function over lines or blocks.

`parse` runs them: layout → header → headings → reference list → closing lines → citations. Nothing here reads a file or raises on content.
It is loaded when it is first asked for: the parser of references is used alone as well, and needs half of the patterns.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus_cli.parsing.commentary import ParseSettings, parse

__all__ = ["ParseSettings", "parse"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("corpus_cli.parsing.commentary"), name)
