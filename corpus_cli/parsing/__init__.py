"""A text to a draft of its record: one stage a file, each a pure function over lines or blocks.

`parse` runs them: layout → header → headings → reference list → closing lines → citations. Nothing here reads a file or raises on content.
"""

from corpus_cli.parsing.commentary import ParseSettings, parse

__all__ = ["ParseSettings", "parse"]
