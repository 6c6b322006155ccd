"""Declared values over extracted ones."""

from pydantic import TypeAdapter, ValidationError

from corpus_cli.model.authority import fold
from corpus_cli.model.commentary import Draft
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.provenance import Considered
from corpus_cli.model.source_text import Declared
from corpus_cli.parsing.author_names import read_name

_SPLIT = {"authors", "contributors"}
_PARTS_KEYS = ("family", "given", "literal")
_OURS = frozenset({"provenance", "diagnostics", "sections", "references", "citations"})


def declare(draft: Draft, declared: Declared) -> Draft:
    """The draft with the declared values in place of the extracted ones, which stay under `considered`.

    A difference between a declared value and the text gives M116; a value that does not fit its field gives M117 and is left out.
    """
    values: dict[str, object] = {}
    provenance = dict(draft.provenance)
    diagnostics = [*draft.diagnostics, *declared.diagnostics]
    for name, raw in declared.values.items():
        if name not in Draft.model_fields or name in _OURS:
            continue
        try:
            value = TypeAdapter(Draft.model_fields[name].rebuild_annotation()).validate_python(
                _with_parts(name, raw, draft.language)
            )
        except (ValidationError, ValueError) as error:
            diagnostics.append(_unfit(name, error))
            continue
        if value is None:
            continue
        origin = declared.provenance.get(name)
        extracted = getattr(draft, name)
        if name == "links":
            value = (
                *value,
                *(link for link in extracted if link.url not in {v.url for v in value} or link.url is None),
            )
        elif extracted and name in draft.provenance and not _same(name, extracted, value) and origin is not None:
            before = draft.provenance[name]
            origin = origin.model_copy(
                update={
                    "considered": (
                        *origin.considered,
                        Considered(value=_shown(extracted), line=before.line, reason="stated by the text"),
                    )
                }
            )
            if before.line is not None and name != "abstract":
                diagnostics.append(_differs(name, extracted, value, before.line))
        values[name] = _filled(name, value, extracted)
        if origin is not None:
            provenance[name] = origin
    return draft.model_copy(update={**values, "provenance": provenance, "diagnostics": tuple(diagnostics)})


def _with_parts(name: str, raw: object, language: str | None) -> object:
    """People given by name alone get the parts of the name."""
    if name in _SPLIT and isinstance(raw, list | tuple):
        return tuple(_person(item, language) for item in raw)
    if name == "keywords" and isinstance(raw, list | tuple):
        return tuple(str(item) for item in raw)
    return raw


def _person(item: object, language: str | None) -> object:
    if isinstance(item, str):
        item = {"name": item}
    if not isinstance(item, dict) or any(item.get(key) for key in _PARTS_KEYS):
        return item
    name = read_name(str(item.get("name") or ""), language)
    parts = {key: getattr(name, key) for key in _PARTS_KEYS if key in ("family", "given") or "roles" not in item}
    return {**item, **parts, "name": name.display(), "printed": item.get("printed") or (str(item.get("name")),)}


def _filled(name: str, value: object, extracted: object) -> object:
    """Declared authors without an affiliation take the one that the text states for the same name."""
    if name != "authors" or not isinstance(value, tuple) or not isinstance(extracted, tuple):
        return value
    stated = {_letters(form): a for a in extracted for form in (a.name, *a.printed)}
    return tuple(
        a.model_copy(update={"affiliations": stated[_letters(a.name)].affiliations})
        if not a.affiliations and _letters(a.name) in stated
        else a
        for a in value
    )


def _letters(name: str) -> str:
    """A name by its letters alone, so that `Ji-won` is `Jiwon`."""
    return "".join(fold(name).split())


def _same(name: str, extracted: object, value: object) -> bool:
    if name in _SPLIT and isinstance(extracted, tuple) and isinstance(value, tuple):
        return [_bare(p.name) for p in extracted] == [_bare(p.name) for p in value]
    if name == "language" and isinstance(extracted, str) and isinstance(value, str):
        return extracted.partition("-")[0] == value.partition("-")[0]
    if isinstance(extracted, str) and isinstance(value, str):
        return "".join(extracted.split()).casefold() == "".join(value.split()).casefold()
    return extracted == value


def _bare(name: str) -> str:
    """A name for comparison: without spaces and case."""
    return "".join(name.split()).casefold()


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(str(getattr(item, "name", item)) for item in value)
    return str(value)


def _differs(name: str, extracted: object, value: object, line: int) -> Diagnostic:
    return Diagnostic(
        code="M116", name="declared-differs", severity=Severity.WARNING, message=f"{name} is declared as {_shown(value)[:80]!r}, the text says {_shown(extracted)[:80]!r}",
        line=line, help="the declared value counts; change the sidecar or front matter if the text is right",
    )  # fmt: skip


def _unfit(name: str, error: Exception) -> Diagnostic:
    reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
    return Diagnostic(
        code="M117",
        name="declared-unfit",
        severity=Severity.ERROR,
        message=f"the declared {name} cannot be used: {reason}",
        help="correct the value in the sidecar or front matter",
    )
