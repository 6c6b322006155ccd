"""Contract checks for readers, exporters and rules of other packages. Call them from a test of yours; they raise AssertionError with what is wrong.

from corpus_cli.testing import check_reader

def test_my_reader_keeps_the_contract():
check_reader(MyReader(), {"sample.xyz": Path("sample.xyz").read_bytes()})
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus_cli.export.exporter import Exporter, ExportOptions
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import Document
from corpus_cli.reading.reader import Reader, Refusal, digest
from corpus_cli.rules.rule import Context, Finding, Rule

HOSTILE = (
    b"",
    b"\0",
    b"\xff\xfe",
    b"\xff" * 300,
    b"PK\x03\x04" + bytes(200),
    b"%PDF-1.7\n" + b"\x80" * 200,
    b"<html>" * 500,
    b"---\n" * 50,
    b"a" * 100_000,
    b"\n" * 5000,
)
"""Bytes that every reader must survive."""

_CODE = re.compile(r"[A-Z]\d{3}")
_HEADINGS = ("What it does:", "Why it matters:", "Example:", "How to fix:")


def check_reader(reader: Reader, samples: Mapping[str, bytes]) -> None:
    """Hold a reader to `corpus_cli.reading.Reader`.

    Args:
        reader: An instance.
        samples: Files of the format, by name; each must be read.

    Raises:
        AssertionError: It breaks the contract; the message says where.
    """
    assert isinstance(reader, Reader), "a reader has name, suffixes, sniff() and read()"
    assert reader.name == reader.name.lower(), f"the name {reader.name!r} is not in lower case"
    for suffix in reader.suffixes:
        assert suffix == "" or (suffix.startswith(".") and suffix == suffix.lower()), (
            f"the suffix {suffix!r} is not like '.txt'"
        )
    for name, data in samples.items():
        answer = reader.read(data, name, None)
        assert isinstance(answer, Document), f"{name} was refused: {answer.diagnostics}"
        assert any(not line.blank for line in answer.text), f"{name} gave no text"
        _check_answer(answer, data, name)
        assert reader.read(data, name, None) == answer, f"{name} is read differently the second time"
    for data in HOSTILE:
        assert isinstance(reader.sniff(data), bool), "sniff() answers True or False"
        _check_answer(reader.read(data, "hostile", None), data, "hostile")


def _check_answer(answer: Document | Refusal, data: bytes, name: str) -> None:
    assert isinstance(answer, (Document, Refusal)), f"read() answers Document or Refusal, not {type(answer).__name__}"
    assert answer.path == name, f"the path is {answer.path!r}, it was given {name!r}"
    assert answer.sha256 == digest(data), "sha256 is that of the file's bytes"
    for finding in answer.diagnostics:
        check_diagnostic(finding)
    if isinstance(answer, Refusal):
        assert any(finding.severity is Severity.ERROR for finding in answer.diagnostics), (
            "a refusal has an error that says why"
        )
        return
    last = 0
    for line in answer.text:
        assert line.number > last, f"line {line.number} after line {last}: numbers never repeat or fall"
        assert "\n" not in line.text, f"line {line.number} has a line feed"
        assert line.text == line.text.rstrip(), f"line {line.number} has space at its end"
        assert line.level is None or 1 <= line.level <= 6, f"line {line.number} has the level {line.level}"
        last = line.number
    assert set(answer.declared.values) == set(answer.declared.provenance), "every declared value has a provenance"
    unknown = set(answer.declared.values) - set(Commentary.model_fields)
    assert not unknown, f"declared values are fields of the record, not {sorted(unknown)}"


def check_diagnostic(finding: Diagnostic) -> None:
    """Hold a finding to the form of all findings: a code, a name in kebab-case, a phrase without a final stop.

    Raises:
        AssertionError: It breaks it.
    """
    assert _CODE.fullmatch(finding.code), f"{finding.code!r} is no code like F001"
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", finding.name), f"{finding.name!r} is no name like empty-file"
    assert finding.message, f"{finding.code} has no message"
    assert not finding.message.endswith("."), (
        f"{finding.code}: the message is a phrase, without a full stop: {finding.message!r}"
    )
    assert finding.line is None or finding.line >= 1, f"{finding.code}: lines count from 1"
    assert finding.column is None or finding.column >= 1, f"{finding.code}: columns count from 1"


def check_exporter(exporter: Exporter, items: Iterable[dict[str, Any]]) -> None:
    """Hold an exporter to `corpus_cli.export.Exporter`: it writes a list, an empty list and one item at a time, the same bytes each time.

    Args:
        exporter: An instance.
        items: CSL-JSON items.

    Raises:
        AssertionError: It breaks the contract.
    """
    items = list(items)
    for attribute in ("name", "suffix", "media_type"):
        value = getattr(exporter, attribute, None)
        assert isinstance(value, str), f"an exporter has {attribute}"
        assert value, f"{attribute} is empty"
    assert exporter.suffix.startswith("."), f"the suffix {exporter.suffix!r} is not like '.bib'"
    assert "/" in exporter.media_type, f"{exporter.media_type!r} is no media type"
    for given in ([], items[:1], items):
        first, second = _written(exporter, given), _written(exporter, given)
        assert first == second, "the same items are written differently the second time"
    before = [dict(item) for item in items]
    _written(exporter, items)
    assert items == before, "write() changed the items it was given"


def _written(exporter: Exporter, items: list[dict[str, Any]]) -> bytes:
    pieces = exporter.write(iter(items), ExportOptions())
    assert isinstance(pieces, Iterator) or hasattr(pieces, "__iter__"), "write() gives pieces"
    kinds: set[type] = set()
    whole = b""
    for piece in pieces:
        assert isinstance(piece, (str, bytes)), f"write() gives str or bytes, not {type(piece).__name__}"
        kinds.add(type(piece))
        whole += piece.encode() if isinstance(piece, str) else piece
    assert len(kinds) <= 1, "write() gives str or bytes, not both"
    return whole


def check_rule(rule: Rule, records: Iterable[Commentary]) -> None:
    """Hold a rule to its form: code, name, a manual page with its four headings, and findings with lines the record can have.

    Args:
        rule: The registered rule.
        records: Records to run it on; an incomplete one should be among them.

    Raises:
        AssertionError: It breaks the contract.
    """
    assert _CODE.fullmatch(rule.code), f"{rule.code!r} is no code like X001"
    assert rule.docstring.strip(), f"{rule.code} has no manual page"
    for heading in _HEADINGS:
        assert heading in rule.docstring, f"the manual page of {rule.code} lacks {heading!r}"
    if rule.check is None:
        return
    for record in records:
        before = record.model_dump()
        first, second = list(rule.check(record, Context())), list(rule.check(record, Context()))
        assert first == second, f"{rule.code} finds something else the second time"
        assert record.model_dump() == before, f"{rule.code} changed the record"
        for finding in first:
            assert isinstance(finding, Finding), f"{rule.code} yields Finding, not {type(finding).__name__}"
            check_diagnostic(
                Diagnostic(code=rule.code, name=rule.name, severity=rule.severity, **dataclasses.asdict(finding))
            )
