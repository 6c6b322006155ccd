"""Markdown to lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.reading import read_bytes
from corpus_cli.reading.markdown import markdown_lines


def lines(source: str, **options):
    return markdown_lines(source.split("\n"), **options)


def texts(source: str) -> list[str]:
    return [line.text for line in lines(source)]


CASES = [
    ("emphasis", "A *b* __c__ `d` ~~e~~", ["A b c d ~~e~~"]),
    ("escapes", r"1\. A \* \[x\]", ["1. A * [x]"]),
    ("entities", "A &amp; B &mdash; C", ["A & B — C"]),
    ("link in running text", "See [the report](https://a.example).", ["See the report."]),
    ("link alone", "[Korean version](https://a.example/ko)", ["Korean version https://a.example/ko"]),
    ("autolink", "See <https://a.example/x>.", ["See https://a.example/x."]),
    ("image", "![a lock](lock.png) Text", ["Text"]),
    ("hard break", "One  \nTwo\\\nThree", ["One", "Two", "Three"]),
    ("comment", "A\n\n<!-- hidden -->\n\nB", ["A", "B"]),
    ("block of html", "<div>\n<p>A <b>b</b></p>\n<script>x()</script>\n</div>", ["A b"]),
    ("bullets", "- a\n- b\n  c", ["a", "b c"]),
    ("numbers", "3. a\n4. b", ["3. a", "4. b"]),
    ("quote", "> a\n> b", ["a", "b"]),
    ("table", "| a | b |\n|---|---|\n| 1 | 2 |", ["a | b", "1 | 2"]),
    ("code", "```py\nx = 1\n```", ["x = 1"]),
    ("attributes", "## A {#sec-a .unnumbered}", ["A"]),
    ("shortcodes", "{{< video x >}}\n\n::: note\nA\n:::", ["A"]),
    ("rule", "A\n\n---\n\nB", ["A", "B"]),
]


@pytest.mark.parametrize(("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_marks_go_and_words_stay(source, expected):
    assert texts(source) == expected


def test_headings_have_levels_and_lines_their_numbers():
    found = lines("# T\n\nA\nb\n\n## H\n\nSetext\n---\n\nC")
    assert [(line.number, line.text, line.level) for line in found] == [
        (1, "T", 1),
        (3, "A", None),
        (4, "b", None),
        (6, "H", 2),
        (8, "Setext", 2),
        (11, "C", None),
    ]


TITLES = [
    ("# T\n\nA\n\n## H", None, ["T"]),
    ("T\n===\n\nA", None, ["T"]),
    ("# T\n\n# One\n\n# Two", None, ["T"]),
    ("# Introduction\n\nA\n\n# Two", None, []),
    ("# One\n\nA\n\n# Two", "Declared", []),
    ("# Declared\n\nA", "Declared", ["Declared"]),
    ("A\n\n## H", None, []),
    ("By A\n\n# T\n\nB", None, ["T"]),
    ("A\n\n# References\n\nB", None, []),
]


@pytest.mark.parametrize(("source", "titled", "expected"), TITLES)
def test_which_heading_is_the_title(source, titled, expected):
    assert [line.text for line in lines(source, titled=titled) if line.role == "title"] == expected


def test_an_entry_keeps_the_address_of_its_link_at_its_end():
    assert (
        texts('## References\n\n- Lee. 2024. "[Pacts](https://a.example/p)." *River*.')[1]
        == 'Lee. 2024. "Pacts." River. https://a.example/p'
    )


def test_an_address_is_not_written_twice():
    assert (
        texts("## 참고문헌\n\nLee. 2024. [https://a.example/p](https://a.example/p)")[1]
        == "Lee. 2024. https://a.example/p"
    )


def test_footnotes_are_numbered_as_defined_and_keep_their_marks_in_the_text():
    found = lines("# T\n\nA.[^b] C.[^a]\n\n[^a]: First\n    goes on.\n\n[^b]: Second *em*.\n[^c]: Never called.")
    assert [line.text for line in found[:2]] == ["T", "A.[^b] C.[^a]"]
    assert [(line.text, line.role, line.mark) for line in found[2:]] == [
        ("Notes", "note", None),
        ("1. First goes on.", "note", "[^a]"),
        ("2. Second *em*.", "note", "[^b]"),
        ("3. Never called.", "note", "[^c]"),
    ]
    numbers = [line.number for line in found]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("source", "text", "notes"),
    [
        pytest.param("A.[^3] B.[^1]\n\n[^3]: c\n[^1]: a", "A.[^3] B.[^1]", ["1. a", "3. c"], id="labels-that-are-numbers"),
        pytest.param("A.[^x_*y]\n\n[^x_*y]: a", "A.[^x_*y]", ["1. a"], id="a-label-with-signs"),
        pytest.param("A.^[See [B](https://b.example) now.] C.", "A.[1] C.", ["1. See [B](https://b.example) now."], id="inside-the-text"),
        pytest.param("A.[^z] B.^[b]\n\n[^z]: a", "A.[^z] B.[1]", ["1. b", "2. a"], id="inside-the-text-and-below-it"),
        pytest.param("A^[two\nlines] goes on.", "A[1]", ["1. two lines"], id="inside-over-two-lines"),
        pytest.param("2^[10] and `a^[b]`", "2^[10] and a^[b]", [], id="a-power-and-code"),
        pytest.param("A.[^x]\n\n[^x]: a\n[^x]: b", "A.[^x]", ["1. a", "2. b"], id="defined-twice"),
    ],
)  # fmt: skip
def test_notes_of_markdown_are_listed_by_number(source, text, notes):
    found = lines(source)
    assert found[0].text == text
    assert [line.text for line in found if line.role == "note"][1:] == notes


def test_marks_of_notes_are_no_part_of_the_title_and_the_names():
    notes = "\n\n[^t]: I thank the pilots.\n\n[^n]: Fellow, River House.\n\n[^a]: A source."
    head = "# A Canal[^t]\n\nNadia Ferro[^n] and Per Holm[^n]\n\n"
    found = texts(f"{head}Ships wait.[^a] Others do not[^a].{notes}")
    assert found[:3] == ["A Canal", "Nadia Ferro and Per Holm", "Ships wait.[^a] Others do not[^a]."]


def test_a_call_without_a_note_stays_as_printed():
    assert texts("A.[^x]") == ["A.[^x]"]


def test_pandocs_title_block_is_declared():
    document = read_bytes(b"% A Canal\n% Nadia Ferro; Per Holm\n% 14 March 2025\n\nText.", "a.md")
    values = document.declared.values
    assert (values["title"], [a["name"] for a in values["authors"]], values["date"]) == (
        "A Canal",
        ["Nadia Ferro", "Per Holm"],
        "2025-03-14",
    )
    assert [(line.number, line.text) for line in document.text] == [(5, "Text.")]


@given(st.text(alphabet="#*_[]()^:<>`|-= \n1.abc!\\&", max_size=200))
def test_no_markdown_makes_it_fail_and_numbers_rise(source):
    numbers = [line.number for line in lines(source)]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    "source",
    [
        "[" * 5000,
        "> " * 5000 + "a",
        "*a " * 20000,
        "- " * 3000,
        "[^a]" * 5000 + "\n\n[^a]: x",
        "^[a" * 3000,
        "^[[a" * 3000,
        "^[a " + "[b] " * 3000,
        "<" * 50000,
        "`" * 20001,
    ],
)
def test_pathological_markdown_is_read(source):
    lines(source)
