from collections.abc import Callable
from pathlib import Path

import pytest

from corpus_cli.corpus import Corpus

TEXT = """\
{title}

  • Commentary
  • March 14, 2025
  • Ana PEREIRA
  • Fellow, Harbour Institute
Keywords
#Ports #Dredging

I. What the harbour owes

Ships wait, and while they wait they burn fuel (Costa 2023). {body}

II. What the city owes

The city owns the quay and rents it by the metre, and nobody has asked why the rent is the same in an empty year.

References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review 4 (2): 11–19.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """A new, empty corpus."""
    return Corpus.init(tmp_path / "corpus", name="Test")


@pytest.fixture
def write(corpus: Corpus) -> Callable[..., Path]:
    """Puts a commentary into seeds/."""

    def put(name: str, title: str = "Who Pays for the Quay", body: str = "The bill goes to no one.") -> Path:
        path = corpus.root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(title=title, body=body), "utf-8")
        return path

    return put
