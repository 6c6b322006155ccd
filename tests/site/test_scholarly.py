"""What indexes of citations read of a reference list."""

import pytest

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.names import Name
from corpus_cli.model.reference import Reference
from corpus_cli.site.scholarly import highwire
from corpus_cli.site.settings import SiteSettings


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        pytest.param('______. 2025b. "Quays."', 'Ada Solberg. 2025b. "Quays."', id="low-lines"),
        pytest.param('———, 2025b. "Quays."', 'Ada Solberg. 2025b. "Quays."', id="long-dashes"),
        pytest.param('---. 2025b. "Quays."', 'Ada Solberg. 2025b. "Quays."', id="hyphens"),
        pytest.param('Solberg, Ada. 2025a. "Docks."', 'Solberg, Ada. 2025a. "Docks."', id="named"),
    ],
)
def test_a_dash_for_the_author_is_filled_in(raw: str, named: str) -> None:
    reference = Reference(number=1, raw=raw, author=(Name(family="Solberg", given="Ada"),))
    record = Commentary(
        id="x", status="complete", path="seeds/x.txt", sha256="0", title="Dues", date="2025", references=(reference,)
    )

    found = [
        content
        for name, content in highwire(record, SiteSettings(title="Narrows"), None)
        if name == "citation_reference"
    ]

    assert [named] == found
