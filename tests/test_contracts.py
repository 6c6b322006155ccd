"""The contract checks hold for what comes with the program, and find what breaks them."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import Document, Line, SourceText
from corpus_cli.reading import READERS
from corpus_cli.reading.plain import PlainReader
from corpus_cli.reading.reader import digest
from corpus_cli.rules.rule import RULES
from corpus_cli.testing import check_diagnostic, check_reader, check_rule

DATA = Path(__file__).parent / "reading" / "data"
SAMPLES = {
    "text": "canal.txt",
    "markdown": "canal.txt",
    "html": "canal_article.html",
    "docx": "canal.docx",
    "pdf": "canal.pdf",
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_keeps_the_contract(reader):
    check_reader(reader, {SAMPLES[reader.name]: (DATA / SAMPLES[reader.name]).read_bytes()})


class Upper(PlainReader):
    name = "upper"
    suffixes = (".up",)


def answer(data: bytes, name: str, *lines: Line, **changes) -> Document:
    return replace(Document(name, digest(data), SourceText(lines or (Line(1, "x"),))), **changes)


BROKEN = [
    ("numbers never repeat", lambda data, name: answer(data, name, Line(2, "a"), Line(2, "b"))),
    ("sha256", lambda data, name: answer(data, name, sha256="0")),
    ("path", lambda data, _name: answer(data, "other")),
    ("space at its end", lambda data, name: answer(data, name, Line(1, "a "))),
    (
        "full stop",
        lambda data, name: answer(
            data, name, diagnostics=(Diagnostic(code="F001", name="a-b", severity=Severity.INFO, message="Bad."),)
        ),
    ),
]


@pytest.mark.parametrize(("said", "read"), BROKEN, ids=[case[0] for case in BROKEN])
def test_a_reader_that_breaks_the_contract_is_told_how(said, read):
    class Broken(Upper):
        def read(self, data, name, encoding):
            return read(data, name)

    with pytest.raises(AssertionError, match=said):
        check_reader(Broken(), {"a.up": b"text"})


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_has_its_manual_page(rule):
    check_rule(rule, [])


@pytest.mark.parametrize(
    "changes", [{"code": "f1"}, {"name": "Empty File"}, {"message": ""}, {"line": 0}, {"column": 0}]
)
def test_a_finding_of_another_form_is_told(changes):
    good = {"code": "F001", "name": "empty-file", "severity": Severity.ERROR, "message": "the file is empty"}
    check_diagnostic(Diagnostic(**good))
    with pytest.raises(AssertionError):
        check_diagnostic(Diagnostic(**(good | changes)))
