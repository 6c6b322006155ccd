"""Fixes go into the sidecar, and only the safe ones by themselves."""

from records import record, stated

from corpus_cli.model.authority import Keyword, KeywordAuthority
from corpus_cli.rules import Context, check
from corpus_cli.rules.fixes import apply, fixes

PORTS = Context(keywords=KeywordAuthority((Keyword(name="port dues"),)))


def test_a_repeated_keyword_is_left_out_safely() -> None:
    commentary = record(keywords=("ports", "Ports", "trade"))

    assert {"keywords": ["ports", "trade"]} == apply(commentary, fixes(commentary, Context()))


def test_a_near_keyword_is_replaced_only_when_asked_for() -> None:
    commentary = record(keywords=("port due", "trade"))

    assert () == fixes(commentary, PORTS)
    assert {"keywords": ["port dues", "trade"]} == apply(commentary, fixes(commentary, PORTS, unsafe=True))


def test_a_contradicted_language_is_replaced_only_when_asked_for() -> None:
    commentary = record(provenance={"language": stated(1, ("ko", None, "the text"))})

    assert () == fixes(commentary, Context())
    assert {"language": "ko"} == apply(commentary, fixes(commentary, Context(), unsafe=True))


def test_an_ignored_or_unselected_code_is_not_fixed() -> None:
    commentary = record(keywords=("ports", "Ports"))

    assert () == fixes(commentary, Context(ignore=("M118",)))
    assert () == fixes(commentary, Context(), codes=["C302"])


def test_what_was_fixed_is_found_no_more() -> None:
    commentary = record(
        keywords=("port due", "Port Due", "trade"), provenance={"language": stated(1, ("ko", None, "the text"))}
    )
    found = fixes(commentary, PORTS, unsafe=True)
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in apply(commentary, found).items()
    }

    after = commentary.model_copy(update=values | {"provenance": {}})

    assert {"M105", "M109", "M118"} == {fix.code for fix in found}
    assert () == check(after, PORTS)
