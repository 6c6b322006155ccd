"""Files that say the same: the same bytes or words are refused with the id of the first, near ones are reported."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus_cli.corpus.record import Parsed
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.rules import duplicates
from corpus_cli.store import linking, similar, writer
from corpus_cli.store.database import Database


@dataclass(frozen=True, slots=True)
class Twin:
    """The commentary that a file repeats."""

    id: str
    diagnostic: Diagnostic


def same(db: Database, parsed: Parsed, own: int | None) -> Twin | None:
    """The stored commentary with the same bytes or the same words, other than `own`."""
    found = similar.by_bytes(db, parsed.sha256, own)
    if found:
        return Twin(
            found.slug, _finding("D401", "same-bytes", parsed.name, f"the same bytes as {found.slug} ({found.path})")
        )
    if parsed.fingerprint:
        found = similar.by_words(db, parsed.fingerprint.words_sha256, own)
        if found:
            return Twin(
                found.slug,
                _finding("D402", "same-words", parsed.name, f"the same words as {found.slug} ({found.path})"),
            )
    return None


def _finding(code: str, name: str, path: str, message: str) -> Diagnostic:
    return Diagnostic(
        code=code, name=name, severity=Severity.WARNING, message=message, path=path, help="remove one of the two files"
    )


def refresh(db: Database, touched: Iterable[int]) -> dict[str, tuple[Diagnostic, ...]]:
    """Findings about texts that are nearly the same, for the commentaries written and those near them, by path.

    Of a pair the one whose path comes later is reported, whichever was stored first; a pair linked as revision and original is known.
    """
    written = list(touched)
    keys = {*written, *(other.key for key in written for other in similar.near(db, key))}
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for key in sorted(keys):
        own = similar.of(db, key)
        if own is None:
            continue
        linked = linking.revision_partners(db, key)
        earlier = [other for other in similar.near(db, key) if other.path < own.path and other.key not in linked]
        findings = tuple(
            finding
            for other in earlier
            if (finding := duplicates.near_finding(own.signature, other.signature, own.path, other.slug, other.path))
        )
        writer.replace_findings(db, key, own.path, ("D403", "D404"), findings)
        found[own.path] = findings
    return found
