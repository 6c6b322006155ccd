"""Texts that say the same: the same words, nearly the same, or a later version. Pure; the store keeps the fingerprints.

Near texts are found by MinHash (Broder 1997) over runs of five words, with the bands of locality-sensitive hashing (Leskovec, Rajaraman, Ullman,
"Mining of Massive Datasets", section 3.4), so that each new commentary costs a few look-ups however many there are.
"""

import hashlib
import re
import struct
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from typing import Literal

from corpus_cli.model.diagnostic import Diagnostic, Severity

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+")
_RUN = 5
"""Words in a run: long enough that two texts on one subject share almost none (0.4 to 0.8 % measured), a revision most."""
PERMUTATIONS = 128
_SEED = 20_250_314
_BAND_ROWS = 4
"""With 32 bands of 4 rows a pair that shares half of its runs is found with 87 %, three quarters with 99.99 %, one tenth with 0.3 %."""

NEAR = 0.85
"""Share of runs from which two texts are called near-duplicates: a page pasted twice, a corrected slip."""
REVISION = 0.4
"""Share of runs from which one is called a revision of the other: whole paragraphs may be new."""

Kind = Literal["same-words", "near-duplicate", "revision", "different"]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A hash of the words, the MinHash signature (512 bytes, little-endian) and a key of 8 bytes for each of its bands.

    `signature` and `bands` are empty for a text of fewer than five words.
    """

    words_sha256: str
    signature: bytes
    bands: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two texts relate. `similarity` is the share of runs of five words that they have in common (Jaccard), from 0 to 1."""

    kind: Kind
    similarity: float
    explanation: str


def words(text: str) -> list[str]:
    """The words of a text for comparison: NFKC, without case and marks; a Han or kana character is one."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text; the same on every machine."""
    found = words(text)
    digest = hashlib.sha256(" ".join(found).encode()).hexdigest()
    if len(found) < _RUN:
        return Fingerprint(digest, b"", ())
    from rensa import RMinHash

    sketch = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    sketch.update(sorted(_runs(found)))
    signature = struct.pack(f"<{PERMUTATIONS}I", *sketch.digest())
    return Fingerprint(digest, signature, bands(signature))


def bands(signature: bytes) -> tuple[bytes, ...]:
    """Keys of the bands of a signature: two texts that share one at the same place are worth comparing."""
    size = 4 * _BAND_ROWS
    return tuple(
        hashlib.blake2b(signature[at : at + size], digest_size=8).digest() for at in range(0, len(signature), size)
    )


def similarity(one: bytes, other: bytes) -> float:
    """The share of runs that two texts have in common, estimated from their signatures (standard error at most 0.045)."""
    if not one or len(one) != len(other):
        return 0.0
    count = len(one) // 4
    pairs = zip(struct.unpack(f"<{count}I", one), struct.unpack(f"<{count}I", other), strict=True)
    return sum(1 for a, b in pairs if a == b) / count


def _runs(found: Sequence[str]) -> set[str]:
    return {" ".join(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}


def classify(share: float) -> Kind:
    """What a share of common runs means for two texts whose words are not all the same."""
    return "near-duplicate" if share >= NEAR else "revision" if share >= REVISION else "different"


def near_finding(one: bytes, other: bytes, path: str, slug: str, other_path: str) -> Diagnostic | None:
    """The finding about the text at `path` that resembles the commentary `slug`; None where it does not, by their signatures."""
    share = similarity(one, other)
    kind = classify(share)
    if kind == "different":
        return None
    near = kind == "near-duplicate"
    common = f"{share:.0%} of their runs of five words are the same"
    message = (
        f"nearly the same text as {slug} ({other_path}): {common}"
        if near
        else f"looks like another version of {slug} ({other_path}): {common}"
    )
    declare = f'declare links = [{{rel = "revision", commentary = "{slug}"}}] in the sidecar of the newer one'
    return Diagnostic(
        code="D403" if near else "D404",
        name="near-duplicate" if near else "looks-like-a-revision",
        severity=Severity.WARNING,
        message=message,
        path=path,
        help=f"`corpus diff` shows where they differ; keep one, or {declare}"
        if near
        else f"`corpus diff` shows where they differ; {declare}",
    )


def compare(one: str, other: str) -> Likeness:
    """How two texts relate, exactly and with the numbers in words."""
    first, second = words(one), words(other)
    if first == second:
        return Likeness(
            "same-words", 1.0, f"all {len(first):,} words are the same; only spaces, marks or capitals differ"
        )
    left, right = _runs(first), _runs(second)
    common = len(left & right)
    share = common / (len(left | right) or 1)
    counts: Counter[str] = Counter(operation for operation, _, _ in paragraph_changes(one, other))
    changes = ", ".join(
        f"{counts[name]} {what}"
        for name, what in (
            ("equal", "the same"),
            ("replace", "changed"),
            ("delete", "only in the first"),
            ("insert", "only in the second"),
        )
        if counts[name]
    )
    explanation = (
        f"{common:,} of {len(left | right):,} runs of five words are in both ({share:.0%}); "
        f"the first has {len(first):,} words, the second {len(second):,}; paragraphs: {changes}"
    )
    return Likeness(classify(share), share, explanation)


def paragraph_changes(
    one: str, other: str
) -> Iterator[tuple[Literal["equal", "replace", "delete", "insert"], str, str]]:
    """The paragraphs of two texts side by side: operation, paragraph of the first or "", paragraph of the second or ""."""
    before, after = _paragraphs(one), _paragraphs(other)
    matcher = SequenceMatcher(
        a=[" ".join(words(text)) for text in before], b=[" ".join(words(text)) for text in after], autojunk=False
    )
    for operation, a, b, c, d in matcher.get_opcodes():
        for place in range(max(b - a, d - c)):
            old = before[a + place] if a + place < b else ""
            new = after[c + place] if c + place < d else ""
            if operation == "equal":
                yield "equal", old, new
            else:
                yield ("replace" if old and new else "delete" if old else "insert"), old, new


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def diff(one: str, other: str, names: tuple[str, str]) -> Iterator[str]:
    """A unified diff by paragraphs, as `corpus diff` prints it."""
    yield from unified_diff(_paragraphs(one), _paragraphs(other), names[0], names[1], lineterm="", n=1)
