"""Keep commentaries as a searchable, citable, publishable corpus."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus
    from corpus_cli.errors import CorpusError
    from corpus_cli.model.citation import Citation
    from corpus_cli.model.commentary import Commentary
    from corpus_cli.model.diagnostic import Diagnostic
    from corpus_cli.model.reference import Reference

__all__ = ["Citation", "Commentary", "Corpus", "CorpusError", "Diagnostic", "Reference"]

_HOMES = {
    "Citation": "corpus_cli.model.citation",
    "Commentary": "corpus_cli.model.commentary",
    "Corpus": "corpus_cli.corpus",
    "CorpusError": "corpus_cli.errors",
    "Diagnostic": "corpus_cli.model.diagnostic",
    "Reference": "corpus_cli.model.reference",
}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used: `corpus --version` needs none of them."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
