"""Commentaries that are one text in two languages: linked where one announces the other and all else agrees, suggested where only metadata speak for it."""

from collections.abc import Iterable

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.rules.translations import TranslationEvidence, translation_pair
from corpus_cli.store import linking, queries, similar, writer
from corpus_cli.store.database import Database


def refresh(db: Database, touched: Iterable[int]) -> dict[str, tuple[Diagnostic, ...]]:
    """Link announced translations, and suggest likely ones on the one of a pair whose path comes later; findings by path."""
    written = list(touched)
    keys = sorted({*written, *(other for key in written for other in similar.in_other_languages(db, key))})
    records = dict(zip(keys, queries.commentaries(db, keys), strict=True))
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for key, commentary in records.items():
        others = [other for other in similar.in_other_languages(db, key) if other in records]
        pairs = [(other, evidence) for other in others if (evidence := translation_pair(commentary, records[other]))]
        for language in {link.language for link in commentary.links if link.rel == "translation" and not link.url}:
            fitting = [other for other, _ in pairs if _base(records[other].language) == _base(language)]
            linking.set_announced(db, key, language, fitting[0] if len(fitting) == 1 else None)
        suggested = tuple(
            _suggestion(commentary, records[other], evidence)
            for other, evidence in pairs
            if not evidence.announced
            and records[other].path < commentary.path
            and not _announces(commentary, records[other])
        )
        writer.replace_findings(db, key, commentary.path, ("D405",), suggested)
        found[commentary.path] = suggested
    return found


def _base(language: str | None) -> str:
    return (language or "").split("-", maxsplit=1)[0].casefold()


def _announces(one: Commentary, other: Commentary) -> bool:
    """Whether either names a version in the other's language; such a pair is linked, or will be once its text is clear."""
    return any(
        link.rel == "translation" and _base(link.language) == _base(target.language)
        for source, target in ((one, other), (other, one))
        for link in source.links
    )


def _suggestion(commentary: Commentary, other: Commentary, evidence: TranslationEvidence) -> Diagnostic:
    return Diagnostic(
        code="D405",
        name="possible-translation",
        severity=Severity.INFO,
        message=f"may be the same text as {other.id} in another language: {'; '.join(evidence.reasons)}",
        path=commentary.path,
        help=f'if it is, declare links = [{{rel = "translation", commentary = "{other.id}"}}] in the sidecar',
    )
