"""Front matter and sidecars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_cli.model.provenance import Source, Status
from corpus_cli.reading import Refusal, read_bytes
from corpus_cli.reading.front_matter import split_front_matter
from corpus_cli.reading.sidecar import parse_sidecar


def declared(front: str, name: str = "a.md") -> dict[str, object]:
    document = read_bytes(f"---\n{front}\n---\n\nText.\n".encode(), name)
    assert not isinstance(document, Refusal)
    return document.declared.values


FIELDS = [
    ("title: 'A: B'", "title", "A: B"),
    ("title: >\n  Folded\n  lines", "title", "Folded lines"),
    ("subtitle: Under", "subtitle", "Under"),
    ("date: 2025-03-14", "date", "2025-03-14"),
    ("date: 2025", "date", "2025"),
    ("date: 2025-03", "date", "2025-03"),
    ("date: 14 March 2025", "date", "2025-03-14"),
    ("date: 2025年3月14日", "date", "2025-03-14"),
    ("date: 2025-03-14 09:30:00 +0900", "date", "2025-03-14"),
    ("date: 2025-03-14T09:30:00Z", "date", "2025-03-14"),
    ("date-published: 2025-03-14", "date", "2025-03-14"),
    ("publishDate: 2025-03-14", "date", "2025-03-14"),
    ("tags: [a b, c]", "keywords", ["a b", "c"]),
    ("keywords: a b, c; d", "keywords", ["a b", "c", "d"]),
    ("tags: '#a b #c'", "keywords", ["a b", "c"]),
    ("keywords:\n  - x, y\n  - z", "keywords", ["x, y", "z"]),
    ("categories: 갑、을", "keywords", ["갑", "을"]),
    ("lang: en-US", "language", "en-US"),
    ("lang: zh-CN", "language", "zh-Hans"),
    ("lang: zh_TW", "language", "zh-Hant"),
    ("language: Korean", "language", "ko"),
    ("lang: no", "language", "no"),
    ("license: CC BY 4.0", "license", "CC BY 4.0"),
    ("license:\n  text: CC BY-NC\n  url: https://x.example", "license", "CC BY-NC"),
    ("canonical_url: https://a.example/b", "source_url", "https://a.example/b"),
    ("canonicalURL: https://a.example/b", "source_url", "https://a.example/b"),
    ("url: /b/\ncanonical: https://a.example/b", "source_url", "https://a.example/b"),
    ("source: https://a.example/b", "source_url", "https://a.example/b"),
    ("date: March 3, 2025\nlastmod: 2025-04-01", "date", "2025-03-03"),
    ("excerpt: Short.", "abstract", "Short."),
    ("series: [Notes]", "series", "Notes"),
    ("abstract: |\n  One\n  two.\n\n  Three.", "abstract", "One two.\n\nThree."),
    ("description: Short.", "abstract", "Short."),
    ("genre: Issue Brief", "genre", "Issue Brief"),
    ("category: Commentary", "genre", "Commentary"),
    ("category: Rivers", "theme", "Rivers"),
    ("series: Notes", "series", "Notes"),
    ("publisher:\n  name: River House", "publisher", "River House"),
]


@pytest.mark.parametrize(("front", "field", "value"), FIELDS, ids=[f[0].replace("\n", " ")[:40] for f in FIELDS])
def test_keys_of_the_usual_tools_become_fields(front, field, value):
    assert declared(front)[field] == value


@pytest.mark.parametrize(
    "front",
    [
        "type: post",
        "layout: page",
        "permalink: /a/b",
        "draft: false\nweight: 3",
        "date: today",
        "title:",
        "tags: []",
        "author: ''",
        "lang: ~",
    ],
)
def test_what_says_nothing_declares_nothing(front):
    assert declared(front) == {}


AUTHORS = [
    ("author: Nadia Ferro", [("Nadia Ferro", "Ferro", [])]),
    ("author: Ferro, Nadia", [("Nadia Ferro", "Ferro", [])]),
    ("author: By Nadia Ferro", [("Nadia Ferro", "Ferro", [])]),
    ("author: Nadia Ferro and Per Holm", [("Nadia Ferro", "Ferro", []), ("Per Holm", "Holm", [])]),
    ("author: Nadia Ferro, Per Holm", [("Nadia Ferro", "Ferro", []), ("Per Holm", "Holm", [])]),
    ("author: Ferro, Nadia; Holm, Per", [("Nadia Ferro", "Ferro", []), ("Per Holm", "Holm", [])]),
    ("author: [Nadia Ferro, Per Holm]", [("Nadia Ferro", "Ferro", []), ("Per Holm", "Holm", [])]),
    ("author: Nadia Ferro (Institute for Inland Waters)", [("Nadia Ferro", "Ferro", ["Institute for Inland Waters"])]),
    ("author: Nadia Ferro <n@x.example>", [("Nadia Ferro", "Ferro", [])]),
    ("authors:\n  - name: Nadia Ferro\n    affiliation: River House", [("Nadia Ferro", "Ferro", ["River House"])]),
    (
        "authors:\n  - name: Nadia Ferro\n    affiliations: [River House, Lake House]",
        [("Nadia Ferro", "Ferro", ["River House", "Lake House"])],
    ),
    (
        "authors:\n  - name: Nadia Ferro\n    affiliations:\n      - name: River House\n        department: Locks",
        [("Nadia Ferro", "Ferro", ["Locks, River House"])],
    ),
    (
        "authors:\n  - name: Nadia Ferro\n    affiliations:\n      - ref: rh\naffiliations:\n  - id: rh\n    name: River House",
        [("Nadia Ferro", "Ferro", ["River House"])],
    ),
    ("authors:\n  - name:\n      given: Nadia\n      family: Ferro", [("Nadia Ferro", "Ferro", [])]),
    ("authors:\n  - given: 가람\n    family: 문", [("문가람", "문", [])]),
    ("author:\n  - Nadia Ferro:\n      institute: River House", [("Nadia Ferro", "Ferro", ["River House"])]),
    (
        "author:\n  name: Nadia Ferro\n  position: Fellow\n  affiliation: River House",
        [("Nadia Ferro", "Ferro", ["Fellow, River House"])],
    ),
]


@pytest.mark.parametrize(("front", "expected"), AUTHORS, ids=[a[0].replace("\n", " ")[:50] for a in AUTHORS])
def test_authors_in_every_form(front, expected):
    found = declared(front)["authors"]
    assert [(a["name"], a["family"], [x["text"] for x in a["affiliations"]]) for a in found] == expected


TWO = "author: [Nadia Ferro, Per Holm]\n"
APART = [
    pytest.param("author: Nadia Ferro\ninstitute: River House", [["River House"]], id="one-of-one"),
    pytest.param(
        "author: Nadia Ferro\ninstitute: [River House, Lake House]", [["River House", "Lake House"]], id="two-of-one"
    ),
    pytest.param("author: Nadia Ferro\naffiliation: River House", [["River House"]], id="another-word"),
    pytest.param(TWO + "institute: River House", [["River House"], ["River House"]], id="one-of-both"),
    pytest.param(TWO + "institute: [River House, Lake House]", [["River House"], ["Lake House"]], id="in-order"),
    pytest.param(TWO + "institute: [A House, B House, C House]", [[], []], id="nobody-can-tell"),
    pytest.param(
        "author:\n- name: Nadia Ferro\n  affiliation: Sea House\n- Per Holm\ninstitute: River House",
        [["Sea House"], ["River House"]],
        id="own-first",
    ),
    pytest.param(
        "author:\n- Nadia Ferro:\n    institute: [r, l]\n- Per Holm: l\ninstitute:\n- r:\n    name: River House\n- l: Lake House",
        [["River House", "Lake House"], ["Lake House"]],
        id="by-key",
    ),
    pytest.param(
        "author:\n- name: Nadia Ferro\n  affiliation: {id: r, name: River House}\n- name: Per Holm\n  affiliation: {ref: r}",
        [["River House"], ["River House"]],
        id="defined-at-another-author",
    ),
]


@pytest.mark.parametrize(("front", "expected"), APART)
def test_affiliations_apart_from_the_authors_are_theirs_where_it_can_be_told(front, expected):
    found = declared(front)["authors"]
    assert [[x["text"] for x in a["affiliations"]] for a in found] == expected


def test_affiliations_that_are_nobodys_are_reported():
    document = read_bytes(f"---\n{TWO}institute: [A House, B House, C House]\n---\nText.".encode(), "a.md")
    assert [(each.code, each.line) for each in document.declared.diagnostics] == [("F011", 3)]


def test_an_orcid_beside_the_only_author_is_the_authors():
    (author,) = declared("author: Nadia Ferro\norcid: 0000-0001-2345-6789")["authors"]
    assert author["orcid"] == "0000-0001-2345-6789"


def test_an_orcid_may_be_an_address():
    (author,) = declared("author:\n  name: Nadia Ferro\n  orcid: https://orcid.org/0000-0001-2345-678x")["authors"]
    assert author["orcid"] == "0000-0001-2345-678X"


def test_one_person_with_two_roles_is_one_contributor():
    found = declared("translator: Per Holm\neditor: [Per Holm, Ann Dyer]")["contributors"]
    assert [(c["name"], c["roles"]) for c in found] == [
        ("Per Holm", ["translator", "editor"]),
        ("Ann Dyer", ["editor"]),
    ]


def test_translations_by_language_are_links():
    (link,) = declared("translations:\n  ko: https://a.example/ko")["links"]
    assert (link["rel"], link["language"], link["url"]) == ("translation", "ko", "https://a.example/ko")


def test_an_ambiguous_date_is_named_with_both_readings_and_not_declared():
    document = read_bytes(b"---\ntitle: T\ndate: 03/04/2025\n---\nText.", "a.md")
    assert "date" not in document.declared.values
    (finding,) = document.declared.diagnostics
    assert (finding.code, finding.line) == ("M104", 3)
    assert "2025-03-04" in finding.message
    assert "2025-04-03" in finding.message


def test_every_value_names_its_line():
    document = read_bytes(b"---\ntitle: T\nauthor:\n  - A Bee\n---\nText.", "a.md")
    origin = document.declared.provenance["authors"]
    assert (origin.status, origin.source, origin.line, origin.raw) == (
        Status.DECLARED,
        Source.FRONT_MATTER,
        3,
        "author:",
    )


def test_toml_front_matter_is_read_too():
    document = read_bytes(b'+++\ntitle = "T"\ndate = 2025-03-14\ntags = ["a"]\n[params]\nx = 1\n+++\nText.', "a.md")
    assert document.declared.values == {"title": "T", "date": "2025-03-14", "keywords": ["a"]}
    assert document.declared.provenance["date"].line == 3


def test_lines_after_front_matter_keep_the_numbers_of_the_file():
    document = read_bytes(b"---\ntitle: T\n---\n\nText.\n", "a.txt")
    assert [(line.number, line.text) for line in document.text if not line.blank] == [(5, "Text.")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: [a\ndate: 2025\n---\nText.", 3),
        ("---\ntitle: a: b\n---\nText.", 2),
        ("---\ntitle: T\nText without an end", 1),
        ("+++\ntitle = \n+++\nText.", 2),
        ("---\na: &x [*x, *x]\nb: 1\n---\nText.", 2),
        ("---\n" + "a: " + "[" * 500 + "]" * 500 + "\n---\nText.", 2),
        (
            "---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 9))
            + "---\nText.",
            2,
        ),
    ],
    ids=["list", "colon", "unclosed", "toml", "endless alias", "deep", "many aliases"],
)
def test_what_cannot_be_read_is_reported_and_is_no_text(text, line):
    front = split_front_matter(text, "a.md")
    lines = text.split("\n")
    closed = lines[-1] == "Text."
    assert front.values == {}
    assert (front.body, front.first_line) == (("Text.", len(lines)) if closed else (text, 1))
    (finding,) = front.diagnostics
    assert (finding.code, finding.line) == ("F009", line)


@pytest.mark.parametrize(
    "text",
    [
        "---\nJust a rule above.\n---\nText.",
        "Text.\n---\ntitle: T\n---\n",
        "----\ntitle: T\n----\n",
        "---\n- a\n- b\n---\nText.",
    ],
)
def test_rules_are_no_front_matter(text):
    front = split_front_matter(text, "a.txt")
    assert (front.values, front.body, front.diagnostics) == ({}, text, ())


@given(st.text(alphabet="-+abc:[]{}&*#|>'\"\n ,=1", max_size=120))
def test_no_block_makes_it_fail(text):
    for fence in ("---", "+++"):
        front = split_front_matter(f"{fence}\n{text}\n{fence}\nText", "a.md")
        assert front.body.endswith("Text")


SIDECAR = """\
# a comment
title = "T"
date = 2025-03-14
keywords = ["a", "b"]
ignore = ["S203"]
[[authors]]
name = "Nadia Ferro"
affiliation = "River House"
[[contributors]]
name = "Per Holm"
roles = ["translator"]
[[links]]
rel = "revision"
commentary = "old"
[contact]
email = "a@b.example"
"""


def test_a_sidecar_sets_fields_of_the_record():
    found = parse_sidecar(SIDECAR.encode(), "a.toml")
    assert found.diagnostics == ()
    assert found.ignore == ("S203",)
    assert found.values["title"] == "T"
    assert found.values["date"] == "2025-03-14"
    assert found.values["authors"][0]["affiliations"][0]["text"] == "River House"
    assert found.values["contributors"][0]["roles"] == ["translator"]
    assert found.values["links"][0]["commentary"] == "old"
    assert found.values["contact"] == {"name": None, "email": "a@b.example", "phone": None}
    assert {name: origin.line for name, origin in found.provenance.items()} == {
        "title": 2,
        "date": 3,
        "keywords": 4,
        "authors": 6,
        "contributors": 9,
        "links": 12,
        "contact": 15,
    }


@pytest.mark.parametrize(
    ("text", "code", "line", "said"),
    [
        ("titel = 'T'", "F013", 1, "'title'"),
        ("x = 1\nzzz = 2", "F013", 1, "a sidecar may have"),
        ("a = 1\ntitle = [1]", "F011", 2, "title"),
        ("date = 'soon'", "F011", 1, "soon"),
        ("date = '03/04/2025'", "M104", 1, "2025-03-04"),
        ("language = 'Klingonish tongue'", "F011", 1, "BCP 47"),
        ("ignore = ['everything']", "F011", 1, "ignore"),
        ("title = ", "F012", 1, "sidecar"),
        ("title = 'T'\n\n= 3", "F012", 3, "sidecar"),
    ],
)
def test_what_a_sidecar_says_wrong_is_reported_with_its_line(text, code, line, said):
    found = parse_sidecar(text.encode(), "a.toml")
    finding = next(each for each in found.diagnostics if each.code == code)
    assert finding.line == line
    assert said in f"{finding.message} {finding.help}"


def test_a_sidecar_that_is_not_utf8_is_reported_and_the_text_is_read():
    document = read_bytes(b"Text.", "a.txt", sidecar=b"title = '\xff'")
    assert [finding.code for finding in document.declared.diagnostics] == ["F012"]


def test_a_sidecar_wins_over_front_matter():
    document = read_bytes(b"---\ntitle: Front\nsubtitle: Sub\n---\nText.", "a.md", sidecar=b'title = "Side"')
    assert (document.declared.values["title"], document.declared.values["subtitle"]) == ("Side", "Sub")
    assert document.declared.provenance["title"].source is Source.SIDECAR


@given(st.binary(max_size=200))
def test_no_sidecar_makes_it_fail(data):
    parse_sidecar(data, "a.toml")
