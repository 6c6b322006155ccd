"""The registry, selection, and what `check` promises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import citation, found, record, reference

from corpus_cli.errors import UsageError
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import SourceText
from corpus_cli.parsing import parse
from corpus_cli.reading import Refusal, read_bytes
from corpus_cli.rules import RULES, Context, Finding, Rule, check, check_selectors, chosen, kept, register


def diagnostic(code: str, line: int = 1) -> Diagnostic:
    return Diagnostic(code=code, name="n", severity=Severity.INFO, message="m", path="a.txt", line=line)


def test_a_complete_record_gives_nothing() -> None:
    assert () == check(record())


@pytest.mark.parametrize(
    ("code", "select", "ignore", "expected"),
    [
        pytest.param("C302", [], [], True, id="everything without a selection"),
        pytest.param("C302", ["C"], [], True, id="a beginning selects"),
        pytest.param("C302", ["M"], [], False, id="another family"),
        pytest.param("C302", [], ["C302"], False, id="ignored"),
        pytest.param("C302", [], ["C"], False, id="its family is ignored"),
        pytest.param("C302", ["C302"], ["C"], True, id="the longer selection wins"),
        pytest.param("C302", ["C"], ["C302"], False, id="the longer exception wins"),
        pytest.param("C302", ["C302"], ["C302"], False, id="ignore wins a tie"),
    ],
)
def test_the_longest_beginning_decides(code: str, select: list[str], ignore: list[str], expected: bool) -> None:
    assert expected is kept(code, select=select, ignore=ignore)


def test_an_ignored_code_is_not_checked() -> None:
    untitled = record(title=None)

    assert ["M101"] == [each.code for each in check(untitled)]
    assert () == check(untitled, Context(ignore=("M1",)))
    assert () == check(untitled, Context(select=("C",)))


def test_what_parsing_reported_is_not_reported_again() -> None:
    already = diagnostic("M101").model_copy(update={"line": 1})

    assert () == check(record(title=None, diagnostics=(already,)))


def test_findings_come_in_the_order_of_the_file() -> None:
    draft = record(title=None, references=(reference(2), reference(1)), citations=(citation(),))

    places = [(each.line, each.column or 0) for each in check(draft)]

    assert sorted(places) == places
    assert 3 <= len(places)


def test_chosen_sorts_filters_and_drops_repetitions() -> None:
    given_ = [diagnostic("S203", 9), diagnostic("C302", 2), diagnostic("S203", 9), diagnostic("M101", 1)]

    assert ["C302", "S203"] == [each.code for each in chosen(given_, ignore=["M"])]


@pytest.mark.parametrize("selector", ["X", "C9", "", "c302"])
def test_a_selector_that_begins_no_code_is_refused(selector: str) -> None:
    with pytest.raises(UsageError, match="no rule's code begins with"):
        check_selectors([selector])


def test_a_code_is_registered_once() -> None:
    with pytest.raises(ValueError, match="registered already"):
        register(Rule("C302", "another-name", Severity.INFO, "doc"))
    with pytest.raises(ValueError, match="registered already"):
        register(Rule("C999", "listed-but-never-cited", Severity.INFO, "doc"))


def test_a_rule_of_another_package_is_checked_like_ours() -> None:
    def no_jargon(commentary: object, context: object) -> list[Finding]:
        return [Finding("plain words, please", 4)]

    register(Rule("X901", "no-jargon", Severity.WARNING, "No jargon.", no_jargon))  # type: ignore[arg-type]
    try:
        assert [(4, None, "plain words, please")] == found("X901", record())
    finally:
        del RULES["X901"]


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_a_rule_raise(text: str) -> None:
    document = read_bytes(text.encode(), "any.txt")
    if isinstance(document, Refusal):
        return
    draft = parse(document)
    values = {name: getattr(draft, name) for name in type(draft).model_fields}

    findings = check(record(**values), Context(source=document.text, today="2026-01-01"))

    lines = {line.number: line.text for line in document.text}
    for each in findings:
        assert each.line is None or each.line in lines
        assert each.column is None or 1 <= each.column <= len(lines[each.line or 0]) + 1


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["a a", "Kim Jong-un", "http://", "(X 2020)", "２０２４", "_" * 9, "“", "x@y.zz", "\x00", "1." * 50]
        ),
        max_size=30,
    )
)
def test_no_record_makes_a_rule_raise(pieces: list[str]) -> None:
    text = " ".join(pieces)
    entry = reference(raw=text or "x", title=text, url=text, line=1, date="2024-02-29")

    check(
        record(references=(entry, entry), citations=(citation(raw=text),)),
        Context(source=SourceText.from_text(text), today="2020-01-01"),
    )
