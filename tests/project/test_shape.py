"""The shape of the code: one subject a file, one idea a function, public things said in a sentence."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample import ROOT

import corpus_cli

PACKAGE = ROOT / "corpus_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))
FILE_LINES = 400
FUNCTION_LINES = 50
KINDS = {"utils", "helpers", "types", "manager", "managers", "common", "misc", "constants"}
DATA = {"han_fold.py", "surnames.py", "given_names.py"}
"""Modules that are tables; a table has one subject however long it is."""


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


def _name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_has_at_most_400_lines_and_its_functions_50(module: Path) -> None:
    lines = len(module.read_text("utf-8").splitlines())
    long = {
        f"{function.name} ({size} lines)"
        for function in _functions(_tree(module))
        if (size := _size(module, function)) > FUNCTION_LINES
    }

    assert set() == long
    assert module.name in DATA or lines <= FILE_LINES


def _size(module: Path, function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, without its docstring, which is a manual page for some, and without a command's list of options."""
    assert function.end_lineno is not None
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    if not body:
        return 1
    signature = 0 if module.parent.name == "cli" else function.body[0].lineno - function.lineno
    return signature + function.end_lineno - body[0].lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_public_modules_classes_and_functions_have_a_docstring(module: Path) -> None:
    tree = _tree(module)
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    silent = {node.name for node in public if not node.name.startswith("_") and not ast.get_docstring(node)}

    assert set() == silent
    assert ast.get_docstring(tree) or not tree.body


def test_modules_are_named_for_a_subject() -> None:
    assert [_name(module) for module in MODULES if module.stem in KINDS] == []


def _dotted(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("module", [path for path in MODULES if "__all__" in path.read_text("utf-8")], ids=_name)
def test_all_names_only_what_the_module_has_and_each_once(module: Path) -> None:
    loaded = importlib.import_module(_dotted(module))

    assert [name for name in loaded.__all__ if not hasattr(loaded, name)] == []
    assert sorted(set(loaded.__all__)) == sorted(loaded.__all__)


def test_the_package_offers_its_public_names_and_no_others() -> None:
    assert corpus_cli.__all__ == ["Citation", "Commentary", "Corpus", "CorpusError", "Diagnostic", "Reference"]


def test_test_files_have_names_of_their_own() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert sorted(set(names)) == sorted(names)
