"""A document's text to a draft: the stages of parsing in their order, and what was declared beside the text over what the text says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus_cli.model.commentary import Contact, Draft
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.provenance import Considered, Provenance, Source, Status
from corpus_cli.model.reference import Reference
from corpus_cli.model.source_text import Document, Line
from corpus_cli.parsing.authors import introduced, read_authors
from corpus_cli.parsing.citations import find_citations
from corpus_cli.parsing.closing import Closing, read_closing
from corpus_cli.parsing.contact import merge_contributors
from corpus_cli.parsing.declared import declare
from corpus_cli.parsing.evidence import body_dates
from corpus_cli.parsing.finding import Finding
from corpus_cli.parsing.header import Header, read_header
from corpus_cli.parsing.header_clues import Clues
from corpus_cli.parsing.headings import find_headings, to_sections
from corpus_cli.parsing.keywords import unique
from corpus_cli.parsing.language import detect_language
from corpus_cli.parsing.layout import Block, blocks
from corpus_cli.parsing.left_out import left_out
from corpus_cli.parsing.publication_date import DateOrder
from corpus_cli.parsing.reference_end import part_headings, trimmed
from corpus_cli.parsing.reference_list import ReferenceRegion, find_list, list_heading, read_entries
from corpus_cli.parsing.reference_number import entry_number
from corpus_cli.parsing.reference_pages import without_pages


@dataclass(frozen=True, slots=True)
class ParseSettings:
    """What a corpus says about its texts: the order of numeric dates, the language and the publisher where a text states none."""

    date_order: DateOrder | None = None
    language: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """A text in its parts. `body` are the blocks of the running text, `outside` those that are neither in it nor entries."""

    header: Header
    body: tuple[Block, ...]
    closing: Closing
    region: ReferenceRegion | None
    entries: tuple[Block, ...]
    outside: tuple[Block, ...]

    @property
    def read(self) -> frozenset[int]:
        """The lines on which header and closing lines gave a value."""
        findings = {f.line for f in (*self.header.findings, *self.closing.findings) if f.field != "imprint"}
        people = {p.line for p in (*self.header.people, *self.closing.people)}
        return frozenset(line for line in findings | people if line is not None)


_MOST_EVIDENCE = 5
_LAST = 4
"""Blocks at the end of the text among which one may say who the author is."""
_SINGLE = ("title", "subtitle", "date", "genre", "series", "theme", "publisher", "license", "source_url", "abstract")


def parse(document: Document, settings: ParseSettings = ParseSettings()) -> Draft:
    """Read a document into a draft. Pure; never raises on content: what is wrong with it is in `diagnostics`."""
    parts = _parts(blocks(document.text), document, settings)
    language = detect_language(_sample(parts)) or settings.language
    values, provenance, diagnostics = _values(parts, document, settings)
    authors, origin = read_authors(parts.header, parts.closing, language, parts.body[-_LAST:])
    if authors:
        values["authors"], provenance["authors"] = authors, origin
    if language:
        values["language"] = language
        provenance["language"] = Provenance(status=Status.DERIVED, source=Source.TEXT, rule="script-and-words")
    references = read_entries(parts.entries, notes=bool(parts.region and parts.region.notes))
    headings = find_headings(parts.body)
    values["sections"] = to_sections(parts.body, headings)
    values["references"] = references
    notes = bool(parts.region and parts.region.notes)
    citations, noticed = find_citations(
        _lines(parts, document), references, notes=notes, marks=_marks(document, references if notes else ())
    )
    values["citations"] = citations
    if references:
        first = parts.entries[0]
        provenance["references"] = Provenance(
            status=Status.STATED,
            source=Source.TEXT,
            line=first.number,
            raw=first.raw,
            rule="notes" if notes else "reference-list",
        )
    draft = Draft(**values, provenance=provenance, diagnostics=(*document.diagnostics, *diagnostics, *noticed))
    dropped = tuple(left_out(parts.outside, draft, parts.read, document.path))
    return declare(draft.model_copy(update={"diagnostics": (*draft.diagnostics, *dropped)}), document.declared)


def _parts(all_blocks: Sequence[Block], document: Document, settings: ParseSettings) -> _Parts:
    """Cut a text into header, body, reference list and closing lines."""
    order = settings.date_order
    declared = document.declared.values
    region = trimmed(all_blocks, find_list(all_blocks))
    names = _declared_names(declared.get("authors"))
    if not names:
        closing = _closing(all_blocks, 0, region, (), order)
        names = tuple(p.printed for p in closing.people)
    title, abstract = declared.get("title"), declared.get("abstract")
    clues = Clues(
        all_blocks, names, title if isinstance(title, str) else None, abstract if isinstance(abstract, str) else None
    )
    limit = region.start if region else len(all_blocks)
    header = read_header(all_blocks[:limit], clues, order)
    named = [p.printed for p in header.people] or [*names, *(p.printed for p in introduced(header, ()))]
    known = tuple(dict.fromkeys(named))
    closing = _closing(all_blocks, header.size, region, known, order)
    skip = closing.taken | (frozenset(range(region.start, region.end)) if region else frozenset())
    body = tuple(
        _footnote(b) if region and i >= region.end else b
        for i, b in enumerate(all_blocks)
        if i >= header.size and (i in closing.kept or (i not in skip and not _other_list(all_blocks, i, region)))
    )
    passed = closing.taken | closing.kept | (part_headings(all_blocks, region) if region else frozenset())
    listed = [b for i, b in enumerate(all_blocks) if region and region.first <= i < region.end and i not in passed]
    entries, page_lines = without_pages(listed, all_blocks[:limit])
    inside = {line.number for b in (*body, *entries) for line in b.lines}
    outside = tuple(b for b in all_blocks if all(line.number not in inside for line in b.lines))
    heads = tuple(b for b in page_lines if all(b.lines[0] not in other.lines for other in outside))
    return _Parts(header, body, closing, region, entries, (*outside, *heads))


def _footnote(block: Block) -> Block:
    """A block below the reference list, as a note where it begins with the mark of one: it is no heading."""
    return replace(block, role="note") if entry_number(block.text, strict=True) is not None else block


def _other_list(all_blocks: Sequence[Block], index: int, region: ReferenceRegion | None) -> bool:
    """The heading of notes beside a bibliography: the notes stay in the text, without a section of their own."""
    if region is None or list_heading(all_blocks[index]) != "notes" or index + 1 >= len(all_blocks):
        return False
    below = all_blocks[index + 1 : region.start]
    noted = index < region.start and sum(entry_number(b.text) is not None for b in below) * 2 > len(below)
    return (noted or index * 2 > len(all_blocks)) and entry_number(all_blocks[index + 1].text) == 1


def _closing(
    all_blocks: Sequence[Block],
    start: int,
    region: ReferenceRegion | None,
    known: Sequence[str],
    order: DateOrder | None,
) -> Closing:
    """The closing lines below the body and below the reference list."""
    end = len(all_blocks)
    if region is None:
        return read_closing(all_blocks, start, end, known, order)
    last = read_closing(all_blocks, region.end, end, known, order, listed=(region.first, region.end))
    middle = read_closing(all_blocks, start, region.start, known, order) if region.start > start else Closing()
    return Closing(
        last.taken | middle.taken,
        last.kept | middle.kept,
        (*middle.findings, *last.findings),
        (*middle.people, *last.people),
    )


def _declared_names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    return tuple(str(item["name"]) for item in value if isinstance(item, dict) and item.get("name"))


def _sample(parts: _Parts) -> str:
    abstract = [str(f.value) for f in parts.header.findings if f.field in {"abstract", "title"}]
    return (
        "\n".join([b.text for b in parts.body[:12]] or [b.text for b in parts.entries[:3]]) + "\n" + "\n".join(abstract)
    )


def _lines(parts: _Parts, document: Document) -> list[Line]:
    """The lines that may hold citations: abstract and running text."""
    taken = {line.number for b in parts.body for line in b.lines}
    abstracts = {f.line for f in parts.header.findings if f.field == "abstract"}
    first = min(taken, default=0)
    return [
        line
        for line in document.text.lines
        if line.number in taken or (line.number in abstracts and line.number < first)
    ]


def _marks(document: Document, notes: Sequence[Reference]) -> dict[str, int | None]:
    """What calls each note that a format has a name for, with the number of its reference."""
    numbers = {note.line: note.number for note in reversed(notes) if note.note is None}
    return {line.mark: numbers.get(line.number) for line in document.text if line.mark}


def _values(
    parts: _Parts, document: Document, settings: ParseSettings
) -> tuple[dict[str, object], dict[str, Provenance], list[Diagnostic]]:
    findings = (*parts.header.findings, *parts.closing.findings)
    values: dict[str, object] = {}
    provenance: dict[str, Provenance] = {}
    for name in _SINGLE:
        first = next((f for f in findings if f.field == name), None)
        if first is not None:
            values[name], provenance[name] = first.value, _origin(first, findings)
    for name in ("contributors", "links", "contact", "keywords"):
        group = [f for f in findings if f.field == name]
        if group:
            values[name] = _joined(name, group)
            provenance[name] = _origin(group[0], ())
    if "publisher" not in values and settings.publisher:
        values["publisher"] = settings.publisher
        provenance["publisher"] = Provenance(status=Status.DERIVED, source=Source.TEXT, rule="corpus-setting")
    ambiguous = [f for f in findings if f.field == "ambiguous_date"]
    diagnostics = [_furniture(f, document.path) for f in findings if f.field == "furniture"]
    if "date" not in values:
        diagnostics[:0] = [_ambiguous(f, document.path) for f in ambiguous[:1]]
        if evidence := (*_readings(ambiguous), *body_dates(parts.body, settings.date_order)[:_MOST_EVIDENCE]):
            provenance["date"] = Provenance(
                status=Status.DERIVED, source=Source.TEXT, rule="none-stated", considered=evidence
            )
    return values, provenance, diagnostics


def _readings(ambiguous: Sequence[Finding]) -> tuple[Considered, ...]:
    return tuple(
        Considered(value=str(reading), line=f.line, reason=f"a reading of {f.raw!r}")
        for f in ambiguous[:1]
        for reading in _words(f.value)
    )


def _joined(name: str, group: Sequence[Finding]) -> object:
    if name == "contributors":
        return merge_contributors(*(f.value for f in group))  # type: ignore[arg-type]
    if name == "keywords":
        return unique(word for f in group for word in _words(f.value))
    if name == "links":
        return tuple(link for f in group for link in _words(f.value))
    contacts = [f.value for f in group if isinstance(f.value, Contact)]
    return Contact(
        name=next((c.name for c in contacts if c.name), None),
        email=next((c.email for c in contacts if c.email), None),
        phone=next((c.phone for c in contacts if c.phone), None),
    )


def _words(value: object) -> Iterable[str]:
    return value if isinstance(value, tuple) else ()


def _origin(finding: Finding, findings: Sequence[Finding]) -> Provenance:
    others = tuple(
        Considered(
            value=str(f.value),
            line=f.line,
            reason="stated a second time" if f.field == finding.field else f"{f.field} line",
        )
        for f in findings
        if f is not finding
        and (f.field == finding.field or (finding.field == "date" and f.field == "updated"))
        and f.value != finding.value
    )
    return Provenance(
        status=Status.STATED,
        source=Source.TEXT,
        line=finding.line,
        raw=finding.raw,
        rule=finding.rule,
        considered=others,
    )


def _ambiguous(finding: Finding, path: str) -> Diagnostic:
    readings = " or ".join(finding.value) if isinstance(finding.value, tuple) else ""
    return Diagnostic(
        code="M104", name="ambiguous-date", severity=Severity.WARNING, message=f"{finding.raw!r} may be {readings}", path=path, line=finding.line,
        help="set date_order in corpus.toml, or declare the date in the sidecar",
    )  # fmt: skip


def _furniture(finding: Finding, path: str) -> Diagnostic:
    return Diagnostic(
        code="S206", name="page-furniture", severity=Severity.INFO, message=f"{str(finding.value)[:80]!r} is page furniture and left out of the text", path=path, line=finding.line,
        help="nothing needs to be done; the file keeps the line",
    )  # fmt: skip
