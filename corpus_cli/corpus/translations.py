"""Commentaries that are one text in two languages: linked where one announces the other and all else agrees, suggested where only metadata speak for it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from corpus_cli.corpus.linking import titled
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.parsing.revisions import titles
from corpus_cli.rules.translations import TranslationEvidence, translation_pair
from corpus_cli.store import linking, queries, similar, writer
from corpus_cli.store.database import Database


def refresh(db: Database, touched: Iterable[int]) -> dict[str, tuple[Diagnostic, ...]]:
    """Link announced translations, and suggest likely ones on the one of a pair whose path comes later; findings by path."""
    written = list(touched)
    keys = sorted({*written, *(other for key in written for other in similar.in_other_languages(db, key))})
    records = dict(zip(keys, queries.commentaries(db, keys), strict=True))
    pairs = {key: _pairs(db, key, records) for key in keys}
    for key, commentary in records.items():
        for language in {link.language for link in commentary.links if link.rel == "translation" and not link.url}:
            fitting = [other for other, _ in pairs[key] if _base(records[other].language) == _base(language)]
            linking.set_announced(db, key, language, fitting[0] if len(fitting) == 1 else None)
    _link_titled(db, written)
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for key, commentary in records.items():
        suggested = tuple(
            _suggestion(commentary, records[other], evidence)
            for other, evidence in pairs[key]
            if not evidence.announced
            and records[other].path < commentary.path
            and not _announces(commentary, records[other])
            and not linking.are_linked(db, key, other)
        )
        writer.replace_findings(db, key, commentary.path, ("D405",), suggested)
        found[commentary.path] = suggested
    return found


def _pairs(db: Database, key: int, records: Mapping[int, Commentary]) -> list[tuple[int, TranslationEvidence]]:
    others = [other for other in similar.in_other_languages(db, key) if other in records]
    return [
        (other, evidence)
        for other in others
        if (evidence := translation_pair(records[key], records[other])) is not None
    ]


def _link_titled(db: Database, written: Sequence[int]) -> None:
    """Link translations announced by the title of the other text: to the one commentary in another language that has it."""
    for link, key, label in list(linking.open_versions(db, written, "translation")):
        others = titled(db, key, [label, *titles(label), *_behind_colon(label)])
        if not others:
            continue
        (own, *records) = queries.commentaries(db, [key, *others])
        fitting = [
            other for other, each in zip(others, records, strict=True) if _base(each.language) != _base(own.language)
        ]
        if len(fitting) == 1:
            linking.set_version(db, link, fitting[0])


def _behind_colon(label: str) -> list[str]:
    """A title without quotation marks: `Korean version: 항구의 값`."""
    return re.split(r"[:：]\s*", label, maxsplit=1)[1:]


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
