"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.diagnostic import Severity
from corpus_cli.reading.decode import bad_sequences, decode
from corpus_cli.reading.refusals import TEXT_LIMIT

KOREAN = "강을 건너는 배는 하루에 두 번뿐이다. 요금은 오르지 않았고, 사람들은 여전히 다리를 기다린다.\n수문을 지키는 사람이 없다."
CHINESE = "过河的船一天只有两班。票价没有上涨，人们仍在等一座桥。\n没有人看守水闸，这是大家都知道的事情。"
TRADITIONAL = "過河的船一天只有兩班。票價沒有上漲，人們仍在等一座橋。\n沒有人看守水閘，這是大家都知道的事情。"
JAPANESE = "川を渡る船は一日に二便しかない。運賃は上がらず、人々はまだ橋を待っている。\n水門を守る人はいない。"
KATAKANA = "カナルのゲートは半年のあいだ閉じたままだった。"
FRENCH = "L’écluse est fermée depuis l’été — personne ne l’a remarqué.\nLe gardien est parti à la retraite."
RUSSIAN = "Шлюз закрыт с лета, и никто этого не заметил. Смотритель ушёл на пенсию ещё осенью прошлого года."

LEGACY = [
    ("cp949", KOREAN, "cp949"),
    ("euc_kr", KOREAN, "cp949"),
    ("gb18030", CHINESE, "gb18030"),
    ("gb2312", CHINESE, "gb18030"),
    ("gbk", TRADITIONAL, "gb18030"),
    ("big5", TRADITIONAL, "big5hkscs"),
    ("shift_jis", JAPANESE, "cp932"),
    ("shift_jis", KATAKANA, "cp932"),
    ("euc_jp", JAPANESE, "euc_jp"),
    ("cp1252", FRENCH, "cp1252"),
]


def codes(decoded) -> list[str]:
    return [finding.code for finding in decoded.diagnostics]


@pytest.mark.parametrize(
    ("encoding", "text", "expected"), LEGACY, ids=[f"{e}-{i}" for i, (e, _, _) in enumerate(LEGACY)]
)
def test_an_older_encoding_is_guessed_and_said(encoding, text, expected):
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert (decoded.encoding, codes(decoded)) == (expected, ["F004"])
    assert expected in decoded.diagnostics[0].message


@pytest.mark.parametrize(
    ("encoding", "text", "expected"), LEGACY, ids=[f"{e}-{i}" for i, (e, _, _) in enumerate(LEGACY)]
)
def test_one_short_sentence_is_enough(encoding, text, expected):
    short = text[: text.index("\n") if "\n" in text else None]
    decoded = decode(short.encode(encoding), "a.txt")
    assert decoded.text == short


def test_other_languages_are_the_librarys_guess():
    assert decode((RUSSIAN * 3).encode("cp1251"), "a.txt").text == RUSSIAN * 3


@pytest.mark.parametrize("text", [KOREAN, CHINESE, JAPANESE, FRENCH, "plain"])
def test_utf8_is_never_a_guess(text):
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.diagnostics) == (text, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_byte_order_mark_states_the_encoding_and_is_no_text(mark, encoding):
    decoded = decode(mark + JAPANESE.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding, codes(decoded)) == (JAPANESE, encoding, ["F005"])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [KOREAN, CHINESE, JAPANESE, FRENCH])
def test_wide_text_without_a_mark_is_told_by_its_zero_bytes(encoding, text):
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding, codes(decoded)) == (text, encoding, ["F004"])


@pytest.mark.parametrize("text", [KOREAN, CHINESE, JAPANESE, FRENCH * 2])
def test_damaged_utf8_is_refused_with_every_offset(text):
    data = bytearray(text.encode())
    places = [index for index, byte in enumerate(data) if byte >= 0xC0][2:5:2]
    for place in places:
        data[place] = 0xFF
    decoded = decode(bytes(data), "a.txt")
    assert decoded.text is None
    (finding,) = decoded.diagnostics
    assert (finding.code, finding.severity) == ("F003", Severity.ERROR)
    assert all(f"{place} (ff" in finding.message for place in places)
    assert "--encoding" in finding.help


def test_a_truncated_last_character_is_damage_too():
    decoded = decode(KOREAN.encode()[:-2], "a.txt")
    assert codes(decoded) == ["F003"]
    assert decoded.diagnostics[0].line == 2


def test_curly_quotes_in_utf8_beside_windows_quotes_are_damage_not_a_guess():
    data = (
        "He said “yes” and left.\n".encode()
        + b"She said \x93no\x94 and \x93stayed\x94 and \x93slept\x94 and \x93woke\x94.\n"
    )
    assert codes(decode(data, "a.txt")) == ["F003"]


def test_bytes_that_no_prose_has_are_refused():
    assert codes(decode(b"A census \xff\xfe of \x81\x8d doors. " * 3, "a.txt")) == ["F003"]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_forced_encoding_marks_what_it_cannot_decode(encoding):
    decoded = decode(b"caf\xe9 is open\nand more", "a.txt", encoding=encoding)
    assert decoded.text == "caf\ufffd is open\nand more"
    assert [(f.code, f.severity, f.line) for f in decoded.diagnostics] == [("F003", Severity.WARNING, 1)]


def test_a_forced_encoding_overrules_the_guess():
    assert decode("é".encode("cp1252") * 3, "a.txt", encoding="iso-8859-5").text == "щщщ"


@pytest.mark.parametrize("name", ["nonsense", "rot13", "base64", "", "utf-8\0"])
def test_an_unknown_encoding_is_refused_by_name(name):
    decoded = decode(b"text", "a.txt", encoding=name)
    assert decoded.text is None
    assert repr(name) in decoded.diagnostics[0].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "F001"),
        (b" \r\n\t", "F001"),
        (codecs.BOM_UTF8, "F001"),
        (codecs.BOM_UTF16_LE + b" \0\n\0", "F001"),
        ("\u3000\n".encode(), "F001"),
        ("\ufeff \n\u00a0\t\u200b\r\n\u200d\u2060\n".encode(), "F001"),
        ("\u3164\u2800\n".encode("utf-16"), "F001"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "F002"),
        (bytes(range(256)) * 8, "F002"),
        (b"PK\x03\x04abc", "F002"),
        (b"{\\rtf1 text}", "F002"),
        (b"\x01\x02\x03 text \x04", "F002"),
        (b"a" * (TEXT_LIMIT + 1), "F006"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:8]),
)
def test_what_is_no_text_is_refused_with_its_code(data, code):
    decoded = decode(data, "a.txt")
    assert (decoded.text, codes(decoded)) == (None, [code])


@pytest.mark.parametrize(("data", "said"), [(b"a\rb", True), (b"a\r\nb", True), (b"a\nb", False)])
def test_carriage_returns_are_mentioned(data, said):
    assert (codes(decode(data, "a.txt")) == ["F005"]) is said


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data):
    decoded = decode(data, "a.txt")
    assert (decoded.text is None) == any(finding.severity is Severity.ERROR for finding in decoded.diagnostics)


@given(st.text(min_size=1).filter(str.strip))
def test_whatever_utf8_says_is_what_is_read(text):
    decoded = decode(text.encode(), "a.txt")
    if decoded.text is not None:
        assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_bad_sequences_are_exactly_the_bytes_that_utf8_refuses(data):
    spans = bad_sequences(data)
    assert all(start < end for start, end in spans)
    good = bytearray(data)
    for start, end in reversed(spans):
        del good[start:end]
    assert data.decode("utf-8", errors="ignore").encode() == bytes(good) or bad_sequences(bytes(good))
    assert bool(spans) == (data.decode("utf-8", errors="replace").encode() != data)
