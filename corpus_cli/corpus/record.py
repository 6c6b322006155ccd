"""From the bytes of a file to a record; pure and picklable, so that worker processes and clusters can run it."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from corpus_cli import rules
from corpus_cli.config import Config
from corpus_cli.model.authority import (
    AuthorAuthority,
    KeywordAuthority,
    WorkAuthority,
    canonical_author,
    canonical_contributor,
    canonical_keyword,
)
from corpus_cli.model.commentary import REQUIRED, Commentary, Draft
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.model.identity import slug
from corpus_cli.model.source_text import Declared, Document, SourceText
from corpus_cli.parsing import ParseSettings, parse
from corpus_cli.reading import Refusal, read_bytes
from corpus_cli.rules import duplicates
from corpus_cli.store.writer import Fingerprint

PARSER_VERSION = "2"
"""Raised when parsing changes what it finds, so that the next ingest reads every file again."""

_WORD = re.compile(
    r"[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W_\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:['’\-][^\W_]+)*"
)


@dataclass(frozen=True, slots=True)
class RecordSettings:
    """What of a corpus matters to the record of one file."""

    parse: ParseSettings = field(default_factory=ParseSettings)
    required: tuple[str, ...] = REQUIRED
    contact_published: bool = False
    authors: AuthorAuthority = field(default_factory=AuthorAuthority)
    keywords: KeywordAuthority = field(default_factory=KeywordAuthority)
    works: WorkAuthority = field(default_factory=WorkAuthority)

    @classmethod
    def of(
        cls, config: Config, authors: AuthorAuthority, keywords: KeywordAuthority, works: WorkAuthority
    ) -> "RecordSettings":
        """The settings of corpus.toml and the authority files."""
        return cls(
            parse=ParseSettings(date_order=config.text.date_order, language=config.language),
            required=config.text.required,
            contact_published=config.site.contact,
            authors=authors,
            keywords=keywords,
            works=works,
        )

    @property
    def digest(self) -> str:
        """Changes when a file has to be read again although its bytes are the same."""
        return hashlib.sha256(f"{PARSER_VERSION}|{self!r}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be read. `name` is its path in the corpus, with `/`; `beside` is the sidecar's name, `NAME.toml` if None; `options` are values of the command line."""

    name: str
    data: bytes
    sidecar: bytes | None = None
    encoding: str | None = None
    options: Declared = field(default_factory=Declared)
    settings: RecordSettings = field(default_factory=RecordSettings)
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file gave. `commentary` is None where it was refused; the reasons are in `diagnostics`.

    The commentary's id is the slug of the file's stem; the ingest makes it unique.
    """

    name: str
    sha256: str
    sidecar_sha256: str | None
    diagnostics: tuple[Diagnostic, ...]
    commentary: Commentary | None = None
    encoding: str | None = None
    aliases: tuple[str, ...] = ()
    source: SourceText | None = None
    fingerprint: Fingerprint | None = None
    ignore: tuple[str, ...] = ()


def digest(data: bytes | None) -> str | None:
    """SHA-256 in hex."""
    return None if data is None else hashlib.sha256(data).hexdigest()


def parse_task(task: Task, *, keep_source: bool = False) -> Parsed:
    """Read, parse and check one file. Never raises on content. `keep_source` returns its lines too."""
    found = read_bytes(task.data, task.name, sidecar=task.sidecar, encoding=task.encoding, beside=task.beside)
    sidecar = digest(task.sidecar)
    if isinstance(found, Refusal):
        return Parsed(task.name, found.sha256, sidecar, found.diagnostics)
    declared = task.options.over(found.declared)
    draft = parse(replace(found, declared=declared), task.settings.parse)
    commentary = assemble(draft, path=task.name, sha256=found.sha256, settings=task.settings)
    context = rules.Context(
        required=task.settings.required,
        source=found.text,
        authors=task.settings.authors,
        keywords=task.settings.keywords,
        contact_published=task.settings.contact_published,
        ignore=declared.ignore,
    )
    noticed = tuple(each if each.path else each.model_copy(update={"path": task.name}) for each in draft.diagnostics)
    findings = rules.chosen((*noticed, *rules.check(commentary, context)), ignore=declared.ignore)
    aliases = declared.values.get("aliases", ())
    return Parsed(
        task.name,
        found.sha256,
        sidecar,
        findings,
        commentary.model_copy(update={"diagnostics": findings}),
        found.encoding,
        tuple(str(alias) for alias in aliases) if isinstance(aliases, list | tuple) else (),
        found.text if keep_source else None,
        _fingerprint(found),
        declared.ignore,
    )


def _fingerprint(document: Document) -> Fingerprint:
    found = duplicates.fingerprint(document.text.text)
    return Fingerprint(found.words_sha256, found.signature, found.bands)


def assemble(draft: Draft, *, path: str, sha256: str, settings: RecordSettings) -> Commentary:
    """The record of a draft, with the names of the authority files."""
    values = {name: getattr(draft, name) for name in Draft.model_fields}
    values["authors"] = tuple(canonical_author(author, settings.authors) for author in draft.authors)
    values["contributors"] = tuple(canonical_contributor(each, settings.authors) for each in draft.contributors)
    values["keywords"] = tuple(dict.fromkeys(canonical_keyword(word, settings.keywords) for word in draft.keywords))
    missing = [name for name in settings.required if not values.get(name)]
    return Commentary(
        **values,
        id=slug(PurePosixPath(path).stem),
        status="incomplete" if missing else "complete",
        path=path,
        sha256=sha256,
        words=count_words(f"{draft.abstract or ''}\n{draft.body}"),
    )


def count_words(text: str) -> int:
    """Runs of letters and digits; each Han or kana character is one."""
    return sum(1 for _ in _WORD.finditer(text))
