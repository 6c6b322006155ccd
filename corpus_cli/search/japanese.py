"""Japanese and Chinese words as a reader may type them: a particle after the word, another ending of the verb."""

import re

from corpus_cli.search.fold import HAN, KANA

_PARTICLES = "からの までの への での との からは までは には では とは からも にも でも など から まで より へ が は を に の で と も や".split()
_STEM = re.compile(f"[{HAN}\\u30a1-\\u30fa\\u30fc]{{2,}}|[{HAN}{KANA}]*[{HAN}\\u30a1-\\u30fa\\u30fc]{{2,}}")
_VERB = re.compile(f"(?P<head>[{HAN}{KANA}]*[{HAN}])(?P<tail>[ぁ-ゖ]{{1,4}})")

_ROWS = (
    "らりるれろっ",
    "かきくけこい",
    "がぎぐげごい",
    "さしすせそ",
    "たちつてとっ",
    "なにぬねのん",
    "ばびぶべぼん",
    "まみむめもん",
    "わいうえおっ",
)
_DICTIONARY = dict(zip("るくぐすつぬぶむう", _ROWS, strict=True))
"""The kana a verb of the first class ends in, and what may stand in its place in other forms."""
_NOUN_FORMS = "りきぎしちにびみ"
"""What a verb of the first class ends in where it is a noun: 見直し of 見直す. After one Han alone that is as often another word."""
_ENDINGS = "ていました ていません ている ています ました ません ます ない なかった た だ て で たい れば よう".split()


def readings(run: str) -> list[str]:
    """What an unquoted run may stand as, the run itself first."""
    return list(dict.fromkeys([run, *_without_particle(run), *_inflected(run)]))


def _without_particle(run: str) -> list[str]:
    if len(run) > 2 and run.endswith(("的", "了")) and not run.endswith("目的"):
        return [run[:-1]]
    for particle in _PARTICLES:
        if run.endswith(particle):
            stem = run.removesuffix(particle)
            return [stem] if _STEM.fullmatch(stem) else []
    return []


def _inflected(run: str) -> list[str]:
    """Other forms of a verb or adjective: Han and then kana, `増えた` for 増える, `減り` for 減る."""
    match = _VERB.fullmatch(run)
    if not match:
        return []
    head, tail = match["head"], match["tail"]
    for ending in _ENDINGS:
        if len(tail) > len(ending) and tail.endswith(ending):
            return [*_row(head + tail.removesuffix(ending))]
    if tail[-1] in _DICTIONARY:
        beginning = head + tail[:-1]
        whole = [beginning] if len(tail) > 1 and tail[-1] == "る" else []
        return whole + [beginning + kana for kana in _DICTIONARY[tail[-1]]]
    if tail[-1] == "い":
        return [head + tail[:-1] + kana for kana in "くかけうわえ"]
    if tail in _NOUN_FORMS and len(head) > 1:
        return _row(head + tail)
    return []


def _row(stem: str) -> list[str]:
    """The forms of a verb whose stem before an ending is known: 上がっ, 増え, 書き."""
    found = [stem]
    for row in _ROWS:
        if stem[-1] in row[:5] or (stem[-1] in "っん" and stem[-1] == row[-1]):
            found += [stem[:-1] + kana for kana in row]
    return found[:20]
