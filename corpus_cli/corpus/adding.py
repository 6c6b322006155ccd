"""Adding one commentary: what would be written is a value first, so that it can be shown, corrected and refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from corpus_cli.corpus import files, lock, sidecars, twins, upkeep
from corpus_cli.corpus.ingest import FileReport, kinds, relative
from corpus_cli.corpus.record import Parsed, Task, parse_task
from corpus_cli.errors import CorpusError, UsageError
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.identity import ascii_slug, file_stem, slug
from corpus_cli.reading import is_source, suffix_of, suffixes

if TYPE_CHECKING:
    from corpus_cli.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Proposal:
    """What adding a file would do.

    `path` is where it would stand in the corpus, `sidecar` the text beside it (None for none). `commentary` is None where the file was refused or
    says the same as one that is stored, `duplicate_of`; `diagnostics` tells why. `at` is where it stands in seeds/ already, and stays. `missing` are the required fields that are still unset.
    """

    name: str
    data: bytes
    path: str
    declared: Mapping[str, Any]
    sidecar: str | None
    commentary: Commentary | None
    diagnostics: tuple[Diagnostic, ...]
    missing: tuple[str, ...] = ()
    duplicate_of: str | None = None
    encoding: str | None = None
    before: str | None = field(default=None, repr=False)
    stem: str | None = None
    at: str | None = None
    lines: Mapping[int, str] = field(default_factory=dict, repr=False)


def propose(
    corpus: "Corpus",
    data: bytes,
    name: str,
    declared: Mapping[str, Any],
    *,
    sidecar: str | None = None,
    stem: str | None = None,
    encoding: str | None = None,
    at: str | None = None,
) -> Proposal:
    """Read a file that is not in the corpus yet.

    Args:
        corpus: Where it is to go.
        data: Its bytes.
        name: Its name; `-` for standard input.
        declared: Sidecar values from the command line or from answers; None takes a value out.
        sidecar: The text of a sidecar that stands beside it already.
        stem: The name to give it, without suffix; made from date, author and title where None.
        encoding: The encoding to read it with.
        at: Where it stands in seeds/ already, see `place`; then it is not copied.

    Raises:
        UsageError: `stem` is taken.
    """
    text = sidecars.updated(sidecar, declared) if declared or sidecar else None
    suffix = PurePosixPath(name).suffix.lower() if name != "-" else ".txt"
    suffix = suffix or suffix_of(data)
    if suffix not in suffixes():
        return Proposal(name, data, name, declared, text, None, (_unread(name, suffix),), before=sidecar, stem=stem)
    task = Task(
        name if name != "-" else "stdin.txt",
        data,
        text.encode() if text else None,
        encoding,
        settings=corpus.settings(),
    )
    parsed = parse_task(task)
    if at and stem is not None:
        raise UsageError(f"{at} is in seeds/ already", hint="add it without --id, then `corpus rename` it")
    target = at or _target(corpus, parsed, name, suffix, stem)
    parsed = parse_task(replace(task, name=target), keep_source=True)  # findings name the file as it will be called
    proposal = Proposal(
        name, data, target, declared, text, None, parsed.diagnostics, encoding=encoding, before=sidecar, stem=stem, at=at
    )  # fmt: skip
    return proposal if parsed.commentary is None else _read(corpus, proposal, parsed.commentary, parsed)


def _read(corpus: "Corpus", proposal: Proposal, commentary: Commentary, parsed: Parsed) -> Proposal:
    """The proposal with what was read, or as the twin of a commentary of the corpus."""
    twin = twins.same(corpus.db, parsed, None) if corpus.database_path.exists() else None
    if twin:
        there = twin.diagnostic.model_copy(
            update={"path": proposal.name, "help": f"it is in the corpus already, as {twin.id}"}
        )
        return replace(proposal, diagnostics=(there,), duplicate_of=twin.id)
    missing = tuple(each for each in corpus.config.text.required if not getattr(commentary, each, None))
    identifier = slug(PurePosixPath(proposal.path).stem)
    found = commentary.model_copy(update={"id": identifier, "path": proposal.path})
    lines = {line.number: line.text for line in parsed.source} if parsed.source else {}
    return replace(proposal, commentary=found, missing=missing, lines=lines)


def _target(corpus: "Corpus", parsed: Parsed, name: str, suffix: str, stem: str | None) -> str:
    if stem is not None:
        files.check_name(stem)
    made, own = None, PurePosixPath(name).stem if name != "-" else None
    if parsed.commentary and stem is None:
        found = parsed.commentary
        family = found.authors[0].family or found.authors[0].name if found.authors else None
        made = file_stem(found.date, family, found.title) or _dated(found, family, own)
    wanted = stem or made or own or f"stdin-{parsed.sha256[:10]}"
    taken = {PurePosixPath(path.name).stem for path in (corpus.root / "seeds").glob("**/*") if path.is_file()}
    ids = set(corpus.ids()) if corpus.database_path.exists() else set()
    if not is_source(Path(wanted + suffix)):
        if stem is not None:
            raise UsageError(f"{stem!r} would not be taken for a commentary", hint="choose another name with --id")
        wanted = f"text-{parsed.sha256[:10]}"
    if wanted in taken or slug(wanted) in ids:
        if stem is not None:
            raise UsageError(f"{stem!r} is taken", hint="choose another name with --id")
        number = 2
        while f"{wanted}-{number}" in taken or slug(f"{wanted}-{number}") in ids:
            number += 1
        wanted = f"{wanted}-{number}"
    return f"seeds/{wanted}{suffix}"


def _dated(found: Commentary, family: str | None, own: str | None) -> str | None:
    """The date and a hash for a text whose title and file name have no Latin letters, so that its id tells something; None without a date."""
    named = found.title or own
    if not found.date or not named or (own and ascii_slug(own)):
        return None
    return "-".join(filter(None, (found.date, ascii_slug(family or ""), slug(named))))


def _unread(name: str, suffix: str) -> Diagnostic:
    return Diagnostic(
        code="F010",
        name="unreadable-file",
        severity=Severity.ERROR,
        message=f"files that end in {suffix!r} cannot be read",
        path=name,
        help=f"save it in another format: {kinds()}",
    )


def revise(corpus: "Corpus", proposal: Proposal, answers: Mapping[str, Any]) -> Proposal:
    """The proposal with further values."""
    return propose(
        corpus,
        proposal.data,
        proposal.name,
        {**proposal.declared, **answers},
        sidecar=proposal.before,
        stem=proposal.stem,
        encoding=proposal.encoding,
        at=proposal.at,
    )


def place(corpus: "Corpus", path: Path) -> str | None:
    """The path in the corpus of a file that an ingest of seeds/ would find; None for any other."""
    if path.is_file() and is_source(path) and path.resolve().is_relative_to((corpus.root / "seeds").resolve()):
        return relative(corpus.root, path)
    return None


def accept(corpus: "Corpus", proposal: Proposal) -> FileReport:
    """Write file and sidecar, and store the record; nothing stays if any of it fails.

    Raises:
        CorpusError: The file was refused when it was stored.
    """
    with lock.held(corpus.root):
        if not proposal.at and (corpus.root / proposal.path).exists():
            proposal = revise(corpus, proposal, {})  # the name was free when it was proposed
        written: dict[str, bytes | None] = {}
        if proposal.sidecar and (proposal.sidecar != proposal.before or not proposal.at):
            written[upkeep.declared(corpus.root, proposal.path)[0]] = proposal.sidecar.encode()
        if not proposal.at:
            written[proposal.path] = proposal.data
        made = files.change(corpus.root, "add", slug(PurePosixPath(proposal.path).stem), written)
        with files.restored_on_failure(corpus.root, made):
            report = corpus.ingest([corpus.root / proposal.path], encoding=proposal.encoding)
        (file,) = report.files
        if file.outcome not in ("added", "updated", "unchanged"):
            files.restore(corpus.root, made)
            corpus.ingest([], forget=[proposal.path])
            reason = file.diagnostics[0].message if file.diagnostics else file.outcome
            raise CorpusError(f"{proposal.name} was not added: {reason}")
        return file
