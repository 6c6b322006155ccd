"""Page numbers and running heads among the entries of a list."""

import pytest

from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.parsing import parse
from corpus_cli.parsing.reference_pasted import read_list

FIRST = "Brandt, M., & Kim, D. (2019). Who pays for the pilot? Maritime Economics Letters, 7(1), 33–58."
SECOND = "Carrasco, P. (2020). Reading the tide tables. Estuary Trust."
BODY = "Harbours After the Crisis\n\nBy Lena Hartwig\n\nA paragraph of the text that is long enough to be one and that says what everybody knows (Brandt and Kim 2019).\n\nReferences\n\n"


@pytest.mark.parametrize(
    "page",
    [
        "\n14\n\n",
        "\n– 14 –\n\n",
        "Page 14 of 20\n",
        "\n14\n\nHarbours After the Crisis\n\n",
        "Harbour Institute | Policy Brief\n– 14 –\n",
        "\n第 14 頁\n\n",
    ],
    ids=["number", "dashes", "of all pages", "running head below", "running head above", "Japanese"],
)
def test_a_page_that_ends_inside_an_entry_leaves_no_trace(page: str) -> None:
    cut = FIRST.index("Maritime")
    text = f"{FIRST[:cut].rstrip()}\n{page}{FIRST[cut:]}\n{SECOND}"
    assert [r.raw for r in read_list(SourceText.from_text(text))] == [FIRST, SECOND]
    draft = parse(Document("a.txt", "", SourceText.from_text(BODY + text)))
    assert [r.raw for r in draft.references] == [FIRST, SECOND]


def test_a_running_head_that_comes_again_with_its_page_is_none() -> None:
    text = f"{FIRST}\n14 Tides and Fares\n{SECOND}\n15 Tides and Fares\nZielinska, B. (2021). Slipways. Polar Review."
    assert len(read_list(SourceText.from_text(text))) == 3


@pytest.mark.parametrize(
    "entry",
    [
        "Lind, Ada. 2020. “Dues.” Ports 4: 101–\n14",
        "Lind, Ada. 2020. “Dues.” Journal of Ports\n14 (2): 3–9.",
        "Lind, Ada. “Dues.” Ports, Oslo: Fjord,\n2019.",
    ],
    ids=["end of a range", "volume", "year"],
)
def test_a_number_that_belongs_to_an_entry_is_kept(entry: str) -> None:
    text = f"{FIRST}\n{entry}\n{SECOND}"
    whole = entry.replace("–\n", "–").replace("\n", " ")
    assert [r.raw for r in read_list(SourceText.from_text(text))] == [FIRST, whole, SECOND]
