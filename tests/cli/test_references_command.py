"""`corpus references parse`, from text to every format."""

import json

import pytest
from calling import call

LINES = "Lind, Ada. 2024. “A Quay.” The Punch, May 29. https://a.example/b\n\nno reference here\n———. 2025b. “Other.” The Punch, March 07.\n"


def test_json_has_one_item_a_line_in_order(tmp_path):
    items = json.loads(call(tmp_path, "references", "parse", "-", "--json", stdin=LINES).stdout)

    assert [item.get("title") for item in items] == ["A Quay", None, None, "Other"]
    assert items[1:3] == [{"note": ""}, {"note": "no reference here"}]
    assert items[3]["author"] == [{"family": "Lind", "given": "Ada"}]
    assert items[3]["year-suffix"] == "b"


def test_nothing_gives_an_empty_array(tmp_path):
    assert json.loads(call(tmp_path, "references", "parse", stdin="").stdout) == []


def test_jsonl_has_a_line_an_item(tmp_path):
    out = call(tmp_path, "references", "parse", "-", "--format", "jsonl", stdin=LINES).stdout

    assert [json.loads(line).get("title") for line in out.splitlines()] == ["A Quay", None, None, "Other"]


@pytest.mark.parametrize(("name", "start"), [("bibtex", "@"), ("biblatex", "@"), ("ris", "TY  - ")])
def test_other_formats_are_written(tmp_path, name, start):
    assert call(tmp_path, "references", "parse", "-", "--format", name, stdin=LINES).stdout.startswith(start)


def test_a_file_is_read_and_written(tmp_path):
    (tmp_path / "list.txt").write_text("\ufeff" + LINES, "utf-8")
    result = call(tmp_path, "references", "parse", str(tmp_path / "list.txt"), "-o", str(tmp_path / "out.json"))

    assert result.stdout == ""
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))[0]["author"][0]["family"] == "Lind"


def test_a_missing_file_is_wrong_usage(tmp_path):
    result = call(tmp_path, "references", "parse", str(tmp_path / "none.txt"))

    assert result.exit_code == 2
    assert "none.txt" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_a_file_is_read_in_the_encoding_it_has(tmp_path, encoding):
    lines = "김민수. 2024. “항만이 바뀐다.” 『바다신문』, 3월 14일. https://a.example/b\n서지원. 2023. “수문의 겨울 이야기.” 『운하 연구』 3권 1호, 4–9.\n"
    (tmp_path / "list.txt").write_bytes(lines.replace("–", "-").encode(encoding))

    items = json.loads(call(tmp_path, "references", "parse", str(tmp_path / "list.txt")).stdout)

    assert [item["title"] for item in items] == ["항만이 바뀐다", "수문의 겨울 이야기"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "Xinhua. 2024. “Pilots Meet.” May 16. https://english.news.example/a", "article-newspaper", id="agency"
        ),
        pytest.param(
            "Lind, Ada. 2024. “Quays and Dues.” HPI Issue Briefing. Harbour Policy Institute. May 29.",
            "report",
            id="brief-in-a-series",
        ),
    ],
)
def test_what_is_parsed_keeps_its_type_whatever_a_style_needs(tmp_path, line, expected):
    (item,) = json.loads(call(tmp_path, "references", "parse", "-", "--json", stdin=line + "\n").stdout)

    assert item["type"] == expected


PASTED = """References

Primary sources

1. Lind, Ada, and
Jo Berg. 2024. “A Quay and its
Dues.” Tides 3: 1–9.

14

2. Wu, Colin. 2025. North.
Oslo: Fjord.
"""


@pytest.mark.parametrize("argument", ["-", "list.txt"])
def test_a_wrapped_list_gives_an_item_an_entry(tmp_path, argument):
    (tmp_path / "list.txt").write_text(PASTED, "utf-8")
    file = argument if argument == "-" else str(tmp_path / argument)

    items = json.loads(call(tmp_path, "references", "parse", file, "--wrapped", "--json", stdin=PASTED).stdout)

    assert [item["title"] for item in items] == ["A Quay and its Dues", "North"]
    assert items[0]["author"] == [{"family": "Lind", "given": "Ada"}, {"family": "Berg", "given": "Jo"}]


KOREAN = "김민수. 2024. “항만이 바뀐다.” 『바다신문』, 3월 14일. https://a.example/b\n서지원. 2023. “수문의 겨울 이야기.” 『운하 연구』 3권 1호, 4-9.\n"
CHINESE = "李明辉. 港口合作的新阶段[J]. 水运研究, 2021, 39(5): 35-41.\n王晓燕. 关于海上安全的几点思考[N]. 人民日报, 2022-03-14(7).\n"
JAPANESE = "小野寺葵「離島航路の補助制度について」『運輸政策研究』12巻3号、2019年、4-9頁。\n佐藤健「港湾政策の転換とその課題」『毎日新聞』2021年3月4日。\n"


@pytest.mark.parametrize(
    ("text", "encoding", "guessed"),
    [
        pytest.param(KOREAN, "utf-8", False, id="utf-8"),
        pytest.param(KOREAN, "cp949", True, id="cp949"),
        pytest.param(CHINESE, "gb18030", True, id="gb18030"),
        pytest.param(JAPANESE, "cp932", True, id="shift-jis"),
        pytest.param(KOREAN, "utf-16", False, id="utf-16-with-its-mark"),
        pytest.param(KOREAN, "utf-16-le", True, id="utf-16-without"),
        pytest.param(LINES + KOREAN, "cp949", True, id="after-lines-of-ascii"),
    ],
)
def test_standard_input_is_read_in_the_encoding_it_has(tmp_path, text, encoding, guessed):
    text = (
        text.replace("“A", '"A').replace("y.”", 'y."').replace("“O", '"O').replace("r.”", 'r."').replace("———", "---")
    )
    (tmp_path / "list.txt").write_bytes(text.encode(encoding))

    piped = call(tmp_path, "references", "parse", "-", stdin=text.encode(encoding))
    read = call(tmp_path, "references", "parse", str(tmp_path / "list.txt"))

    assert json.loads(piped.stdout) == json.loads(read.stdout)
    assert all(item.get("title") for item in json.loads(piped.stdout) if "note" not in item)
    assert ("F004" in piped.stderr, "F004" in read.stderr) == (guessed, guessed)


def test_a_damaged_line_among_lines_of_utf_8_is_read_with_a_mark(tmp_path):
    data = KOREAN.encode() + b"Lind, Ada. 2024. Qu\xffays. Lantern.\n" + KOREAN.encode()

    items = json.loads(call(tmp_path, "references", "parse", "-", stdin=data).stdout)

    assert len(items) == 5
    assert items[0]["title"] == items[3]["title"] == "항만이 바뀐다"


def test_a_named_encoding_is_taken(tmp_path):
    result = call(tmp_path, "references", "parse", "-", "--encoding", "cp949", stdin=KOREAN.encode("cp949"))

    assert json.loads(result.stdout)[0]["title"] == "항만이 바뀐다"
    assert "F004" not in result.stderr
