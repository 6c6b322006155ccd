"""Bytes to text: byte order marks, UTF-8 that is whole, UTF-8 that is damaged, and the older encodings (`legacy.py`).

A file states its encoding by a byte order mark, by being valid UTF-8, or through its format (`charset` of a web page). Anything else is a guess and is reported as
one (F004). Bytes that are mostly UTF-8 are never decoded as something else: that would turn a damaged file into silent nonsense (F003).
"""

import codecs
import re
from dataclasses import dataclass

from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.source_text import clean
from corpus_cli.reading import legacy
from corpus_cli.reading.refusals import TEXT_LIMIT, over_long

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ESCAPED = re.compile("[\udc80-\udcff]+")  # what `surrogateescape` makes of bytes it cannot decode
_UNSEEN = re.compile("[\u115f\u1160\u180e\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0]")
"""Joiners, fillers and selectors, which show nothing without a neighbour."""
_CONTROL_SHARE = 0.002
"""Share of control bytes above which bytes are no text. Pasted text has at most a stray one; compressed data has 10 %."""
_NAMED_OFFSETS = 20
"""How many offsets a message prints in full."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its byte order mark, the encoding by its Python name, and what there is to say about it.

    `text` is None where the bytes are refused; then one of the diagnostics is an error.
    """

    text: str | None
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, name: str, *, encoding: str | None = None, stated: str | None = None) -> Decoded:
    """The text of a file.

    Args:
        data: All bytes of the file.
        name: The path to print.
        encoding: An encoding that a person forces. Bytes it cannot decode become U+FFFD and are reported.
        stated: An encoding that the format states (a web page's `charset`); it is tried first and doubted if it does not decode.
    """
    if not data.strip():
        return _refused("F001", "empty-file", "the file is empty", name, "put the text into it, or remove it")
    if len(data) > TEXT_LIMIT:
        return Decoded(None, "utf-8", (over_long(name, len(data), TEXT_LIMIT),))
    if encoding is not None:
        return _forced(data, name, encoding)
    mark = next((mark for mark in _BOMS if data.startswith(mark[0])), None)
    what = next((what for magic, what in _MAGIC if data.startswith(magic)), None)
    if mark:
        decoded = _marked(data, len(mark[0]), mark[1], name)
    elif what:
        decoded = _binary(name, f"the file is {what}, not text")
    else:
        decoded = _stated(data, name, stated) or _unmarked(data, name)
    if decoded.text is not None and not _visible(decoded.text):
        return _refused("F001", "empty-file", "the file has no text", name, "put the text into it, or remove it")
    return decoded


def _visible(text: str) -> bool:
    """Whether anything can be seen: no space, no joiner or mark of zero width."""
    return any(_UNSEEN.sub("", clean(line)).strip() for line in text.splitlines())


def _unmarked(data: bytes, name: str) -> Decoded:
    """Bytes that state nothing: UTF-16 or UTF-32 by their zero bytes, UTF-8 by its own shape, else an older encoding."""
    if b"\0" in data:
        wide = legacy.wide(data)
        return _binary(name) if wide is None else _guessed(data, wide, name)
    if len(_CONTROL.findall(data)) > _CONTROL_SHARE * len(data):
        return _binary(name)
    if b"\x1b$" in data and _decodes(data, "iso2022_jp"):
        return Decoded(data.decode("iso2022_jp"), "iso2022_jp", _normalised(data.decode("iso2022_jp"), name))
    bad = bad_sequences(data)
    if not bad:
        text = data.decode("utf-8")
        return Decoded(text, "utf-8", _normalised(text, name))
    guess = None if legacy.damaged_utf8(data, bad) else legacy.guess(data)
    return _guessed(data, guess, name) if guess else _undecodable(data, bad, name)


def _stated(data: bytes, name: str, stated: str | None) -> Decoded | None:
    if stated is None:
        return None
    codec = legacy.web_name(stated)
    if codec is None or not _decodes(data, codec):
        return None
    text = data.decode(codec)
    return Decoded(text, codec, _normalised(text, name))


def _marked(data: bytes, skip: int, encoding: str, name: str) -> Decoded:
    body = data[skip:]
    if not body.strip(b" \t\r\n\0"):
        return _refused(
            "F001",
            "empty-file",
            "the file has a byte order mark and no text",
            name,
            "put the text into it, or remove it",
        )
    if not _decodes(body, encoding):
        if encoding == "utf-8":
            return _undecodable(data, bad_sequences(data), name)
        error = _first_error(body, encoding)
        return _undecodable(data, [(skip + error[0], skip + error[1])], name, encoding)
    text = body.decode(encoding)
    return Decoded(text, encoding, _normalised(text, name, marked=True))


def _forced(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        text = data.decode(codec.name, errors="replace")
    except (
        LookupError,
        ValueError,
        AssertionError,
    ):  # LookupError is also what a codec without text (`rot13`, `base64`) raises
        return _refused(
            "F003",
            "undecodable",
            f"no encoding is called {encoding!r}",
            name,
            "try utf-8, cp949, gb18030, big5, cp932, euc_jp or cp1252",
        )
    marked = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    notes = _normalised(text, name, marked=marked)
    if "\ufffd" in text and not _decodes(data, codec.name):
        count = text.count("\ufffd")
        lost = Diagnostic(
            code="F003",
            name="undecodable",
            severity=Severity.WARNING,
            message=f"{count} {'place' if count == 1 else 'places'} cannot be decoded as {codec.name} and became U+FFFD",
            path=name,
            line=text.count("\n", 0, text.index("\ufffd")) + 1,
            help="correct the text at these places",
        )
        notes = (lost, *notes)
    return Decoded(text, codec.name, notes)


def _guessed(data: bytes, encoding: str, name: str) -> Decoded:
    text = data.decode(encoding)
    note = Diagnostic(
        code="F004",
        name="encoding-guessed",
        severity=Severity.WARNING,
        message=f"the encoding is not stated; read as {encoding}",
        path=name,
        help=f"look at the text; --encoding {encoding} or another name settles it, saving the file as UTF-8 does too",
    )
    return Decoded(text, encoding, (note, *_normalised(text, name)))


def bad_sequences(data: bytes) -> list[tuple[int, int]]:
    """Start and end of every run of bytes that is not UTF-8."""
    text = data.decode("utf-8", errors="surrogateescape")
    found: list[tuple[int, int]] = []
    at = offset = 0
    for run in _ESCAPED.finditer(text):
        offset += len(text[at : run.start()].encode("utf-8"))
        length = run.end() - run.start()
        found.append((offset, offset + length))
        at, offset = run.end(), offset + length
    return found


def _first_error(data: bytes, encoding: str) -> tuple[int, int]:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start, error.end
    return 0, 0


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _undecodable(data: bytes, bad: list[tuple[int, int]], name: str, encoding: str = "utf-8") -> Decoded:
    places = [f"{start} ({data[start:end].hex(' ')})" for start, end in bad[:_NAMED_OFFSETS]]
    more = f" and {len(bad) - _NAMED_OFFSETS} more" if len(bad) > _NAMED_OFFSETS else ""
    first = bad[0][0]
    before = data[:first].decode(encoding, errors="replace")
    return Decoded(
        None,
        encoding,
        (
            Diagnostic(
                code="F003",
                name="undecodable",
                severity=Severity.ERROR,
                message=f"the text is {encoding} with {len(bad)} bad byte {'sequence' if len(bad) == 1 else 'sequences'}, at offset {', '.join(places)}{more}",
                path=name,
                line=before.count("\n") + 1,
                column=len(before) - before.rfind("\n"),
                help=f"repair these bytes; --encoding NAME would force an encoding, and --encoding {encoding} puts U+FFFD in their place",
            ),
        ),
    )


def _normalised(text: str, name: str, *, marked: bool = False) -> tuple[Diagnostic, ...]:
    """F005: what a text editor does not show and the text of the record does not have."""
    found = [what for what, there in (("a byte order mark", marked), ("CR line ends", "\r" in text)) if there]
    if not found:
        return ()
    message = f"{' and '.join(found)} left out of the text"
    return (
        Diagnostic(
            code="F005",
            name="normalised",
            severity=Severity.INFO,
            message=message,
            path=name,
            help="nothing to do; the file stays as it is",
        ),
    )


def _binary(name: str, message: str = "the file is binary, not text") -> Decoded:
    return _refused(
        "F002", "binary-file", message, name, "save it as .txt, .md, .html, .docx or .pdf with a text layer"
    )


def _refused(code: str, rule: str, message: str, path: str, remedy: str) -> Decoded:
    finding = Diagnostic(code=code, name=rule, severity=Severity.ERROR, message=message, path=path, help=remedy)
    return Decoded(None, "utf-8", (finding,))
