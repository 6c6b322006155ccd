"""Files to text: the only part of the program that opens a source file.

What is listed here stands in `corpus_cli.reading.files` and is loaded when it is first asked for: the readers of all formats bring their
libraries with them, and who only decodes a list of references needs none.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus_cli.reading.files import (
        READERS,
        SIDECAR_SUFFIX,
        SUFFIXES,
        is_source,
        read,
        read_bytes,
        register,
        sidecar_of,
        source_bytes,
        suffix_of,
        suffixes,
    )
    from corpus_cli.reading.reader import Reader, Refusal

__all__ = [
    "READERS",
    "SIDECAR_SUFFIX",
    "SUFFIXES",
    "Reader",
    "Refusal",
    "is_source",
    "read",
    "read_bytes",
    "register",
    "sidecar_of",
    "source_bytes",
    "suffix_of",
    "suffixes",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("corpus_cli.reading.files"), name)
