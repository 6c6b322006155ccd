"""Every code of the program has a page, under the name it is reported with."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus_cli
from corpus_cli.errors import NothingMatched
from corpus_cli.rules import RULES, manual
from corpus_cli.rules.rule import Rule

PACKAGE = Path(corpus_cli.__file__).parent
CODE = "FMSCDPV"


def is_code(node: ast.AST) -> bool:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return False
    text = node.value
    return len(text) == 4 and text[0] in CODE and text[1:].isdigit()


def emitted() -> Iterator[tuple[str, str | None, str]]:
    """Each code in the package's Python, with the name beside it where a constant stands there, and the place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            place = f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call):
                named = {keyword.arg: keyword.value for keyword in node.keywords}
                code, name = named.get("code"), named.get("name")
                if code is not None and is_code(code) and isinstance(name, ast.Constant):
                    yield str(ast.literal_eval(code)), str(name.value), place
                for first, second in zip(node.args, node.args[1:], strict=False):
                    if (
                        is_code(first)
                        and isinstance(second, ast.Constant)
                        and isinstance(second.value, str)
                        and "-" in second.value
                        and " " not in second.value
                    ):
                        yield str(ast.literal_eval(first)), second.value, place
            elif is_code(node):
                yield str(ast.literal_eval(node)), None, place  # type: ignore[arg-type]


def test_every_code_in_the_package_is_registered() -> None:
    assert [] == sorted({f"{code} ({place})" for code, _, place in emitted() if code not in RULES})


def test_every_code_is_reported_under_its_registered_name() -> None:
    wrong = {
        f"{code} {name} ({place})"
        for code, name, place in emitted()
        if name and code in RULES and RULES[code].name != name
    }

    assert [] == sorted(wrong)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_page_has_a_summary_and_all_headings(rule: Rule) -> None:
    page = manual.read(rule)

    assert page.summary.endswith(".")
    assert manual.HEADINGS == tuple(page.sections)
    assert [] == [heading for heading, text in page.sections.items() if not text]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_name_is_kebab_case_and_its_family_is_known(rule: Rule) -> None:
    assert rule.code[0] in manual.FAMILIES
    assert rule.name == rule.name.lower().replace(" ", "-").strip("-")


@pytest.mark.parametrize("wanted", ["C302", "c302", " listed-but-never-cited "])
def test_a_page_is_found_by_code_or_name(wanted: str) -> None:
    assert "C302" == manual.page(wanted).rule.code


def test_an_unknown_code_names_the_nearest() -> None:
    with pytest.raises(NothingMatched) as caught:
        manual.page("C3O2")

    assert "did you mean 'C302'?" == caught.value.hint


def test_the_manual_lists_every_code_once_in_its_table() -> None:
    text = manual.as_markdown()

    assert [1] * len(RULES) == [text.count(f"| [{code}](#{code.lower()}) |") for code in RULES]
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_the_reference_page_has_the_whole_manual() -> None:
    page = PACKAGE.parent / "docs" / "reference" / "rules.md"

    assert manual.as_markdown() in page.read_text("utf-8")
