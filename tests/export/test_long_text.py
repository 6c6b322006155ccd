"""No format or style is slow or fails on a very long line: a damaged list can be one."""

import pytest

from corpus_cli.export import EXPORTERS, render
from corpus_cli.export.bibliography import STYLES

LONG = 20_000
TEXTS = {
    "dashes": "-" * LONG + " x y", "spaces": "a" + " " * LONG + "b", "brackets": "([（" * (LONG // 3), "quotes": "“" * LONG, "backslashes": "\\{" * (LONG // 2),
    "stars": "*_" * (LONG // 2), "commas": ", " * (LONG // 2), "Han": "港" * LONG,
}  # fmt: skip


def item(text: str) -> dict[str, object]:
    return {
        "id": "1", "type": "article-journal", "title": text, "author": [{"literal": text}, {"family": text, "given": text}], "publisher": text, "container-title": text,
        "page": text, "issue": text, "edition": text, "number": text, "DOI": text, "URL": text, "keyword": text, "note": text, "issued": {"date-parts": [[2024]]},
    }  # fmt: skip


@pytest.mark.parametrize("text", list(TEXTS.values()), ids=list(TEXTS))
@pytest.mark.parametrize("name", [name for name in EXPORTERS if name != "docx"])
def test_a_format_takes_a_long_text(name: str, text: str) -> None:
    assert render([item(text)], name).content


@pytest.mark.parametrize("text", list(TEXTS.values()), ids=list(TEXTS))
@pytest.mark.parametrize("style", list(STYLES))
def test_a_style_takes_a_long_text(style: str, text: str) -> None:
    for kind in ("report", "book", "chapter", "webpage"):
        assert render([item(text) | {"type": kind}], "text", style=style).content
