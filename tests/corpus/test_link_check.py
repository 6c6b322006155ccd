"""Asking URLs, against a server of our own."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from corpus_cli.corpus import link_check
from corpus_cli.corpus.link_check import Answer, check, dead, keep, results
from corpus_cli.model.commentary import Commentary, Link
from corpus_cli.model.reference import Reference

DAY = "2025-03-14"


class Pages(BaseHTTPRequestHandler):
    """A page for each answer; what was asked is kept."""

    asked: list[tuple[str, str]]

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def do_GET(self) -> None:
        self.answer(body=True)

    def answer(self, *, body: bool) -> None:
        self.asked.append((self.command, self.path))
        if self.path == "/no-head" and not body:
            self.send_error(405)
        elif self.path.startswith("/busy"):
            self.send_response(429 if len([path for _, path in self.asked if path == self.path]) == 1 else 200)
            if wait := self.path.partition("-")[2]:
                self.send_header("Retry-After", wait)
            self.end_headers()
        elif self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/here")
            self.end_headers()
        else:
            number = self.path.strip("/").split("-")[0]
            self.send_response(int(number) if number.isdigit() else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Nothing is logged."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server on loopback."""
    Pages.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as serving:
        thread = threading.Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


def ask(*urls: str) -> list[Answer]:
    return [answer for _, answer in check(urls, today=DAY, pause=0, timeout=5)]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/here", Answer(DAY, 200)),
        ("/no-head", Answer(DAY, 200)),
        ("/404", Answer(DAY, 404)),
        ("/410-gone", Answer(DAY, 410)),
        ("/500", Answer(DAY, 500)),
        ("/403", Answer(DAY, 403)),
        ("/항만?q=요금", Answer(DAY, 200)),
    ],
)
def test_the_status_is_kept_with_its_day(server: str, path: str, expected: Answer) -> None:
    assert [expected] == ask(server + path)


def test_a_redirection_is_followed_and_told(server: str) -> None:
    assert [Answer(DAY, 200, moved=f"{server}/here")] == ask(f"{server}/moved")


def test_head_is_asked_first_and_get_where_it_is_refused(server: str) -> None:
    ask(f"{server}/here", f"{server}/no-head")

    assert [("HEAD", "/here"), ("HEAD", "/no-head"), ("GET", "/no-head")] == Pages.asked


def test_a_url_is_asked_once(server: str) -> None:
    ask(f"{server}/here", f"{server}/here")

    assert [("HEAD", "/here")] == Pages.asked


def test_requests_to_one_host_keep_their_pause(server: str) -> None:
    waited: list[float] = []

    list(
        check(
            [f"{server}/1-a", f"{server}/here", f"{server}/there"],
            today=DAY,
            pause=30,
            timeout=5,
            sleep=waited.append,
        )
    )

    assert 2 == len(waited)
    assert all(20 < seconds <= 30 for seconds in waited)


def test_the_second_request_for_a_url_keeps_the_pause_too(server: str) -> None:
    waited: list[float] = []

    list(check([f"{server}/no-head"], today=DAY, pause=30, timeout=5, sleep=waited.append))

    assert 1 == len(waited)
    assert 20 < waited[0] <= 30


def test_a_busy_server_is_asked_again_after_the_time_that_it_names(server: str) -> None:
    waited: list[float] = []

    answers = list(check([f"{server}/busy-40"], today=DAY, pause=0, timeout=5, sleep=waited.append))

    assert [(f"{server}/busy-40", Answer(DAY, 200))] == answers
    assert 1 == len(waited)
    assert 30 < waited[0] <= 40


@pytest.mark.parametrize(
    ("path", "after"),
    [("/busy-3600", [("HEAD", "/busy-3600")]), ("/busy", [("HEAD", "/busy"), ("HEAD", "/here")])],
    ids=["an hour", "no time"],
)
def test_a_busy_server_is_left_alone(server: str, path: str, after: list[tuple[str, str]]) -> None:
    waited: list[float] = []

    answers = dict(check([server + path, f"{server}/here"], today=DAY, pause=0, timeout=5, sleep=waited.append))

    assert Answer(DAY, 429) == answers[server + path]
    assert after == Pages.asked
    assert answers[f"{server}/here"].kept is (len(after) == 2)


@pytest.mark.parametrize(
    ("number", "online", "expected", "is_dead", "is_kept"),
    [
        (socket.EAI_NONAME, True, "no such host", True, True),
        (socket.EAI_NONAME, False, "unknown", False, False),
        (socket.EAI_AGAIN, True, "unknown", False, False),
    ],
    ids=["no such host", "offline", "no answer of the name server"],
)
def test_a_host_is_gone_only_where_others_are_found(
    monkeypatch: pytest.MonkeyPatch, number: int, online: bool, expected: str, is_dead: bool, is_kept: bool
) -> None:
    def look_up(host: str, *arguments: object, **named: object) -> list[object]:
        if online and host == "www.iana.org":
            return []
        raise socket.gaierror(number, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)

    (answer,) = ask("http://gone.example/page")

    assert (answer.error or "").startswith(expected)
    assert (is_dead, is_kept) == (answer.dead, answer.kept)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://port.example/a",
        "file:///etc/passwd",
        "port.example",
        "http://",
        "http://[port",
        "javascript:alert(1)",
        "",
    ],
)
def test_only_http_is_ever_asked(url: str) -> None:
    assert [] == ask(url)


def test_no_answer_is_no_proof_that_a_url_is_dead() -> None:
    (answer,) = ask("http://127.0.0.1:9/")

    assert (None, False) == (answer.status, answer.dead)
    assert answer.error is not None
    assert answer.error.startswith("no answer")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(DAY, 404), True),
        (Answer(DAY, 410), True),
        (Answer(DAY, error="no such host"), True),
        (Answer(DAY, 403), False),
        (Answer(DAY, 429), False),
        (Answer(DAY, 500), False),
        (Answer(DAY, error="no answer: timed out"), False),
    ],
)
def test_dead_is_only_what_is_surely_gone(answer: Answer, expected: bool) -> None:
    assert expected is answer.dead


def test_answers_are_kept_and_read_back(tmp_path: Path) -> None:
    answers = {"http://b.example": Answer(DAY, 404), "http://a.example": Answer(DAY, 200, moved="http://c.example")}

    keep(tmp_path, answers)

    assert answers == results(tmp_path)
    assert ["http://a.example", "http://b.example"] == list(results(tmp_path))


@pytest.mark.parametrize("text", ["", "[]", "{", '{"http://a.example": {"status": 1}}', '{"http://a.example": 3}'])
def test_a_damaged_file_of_answers_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / link_check.RESULTS
    path.parent.mkdir()
    path.write_text(text, "utf-8")

    assert {} == results(tmp_path)


def test_a_dead_url_is_a_finding_on_its_line() -> None:
    commentary = Commentary(
        id="dues",
        status="complete",
        path="seeds/dues.txt",
        sha256="0",
        references=(
            Reference(number=1, raw="x", url="http://a.example", line=9),
            Reference(number=2, raw="y", url="http://b.example", line=10),
        ),
        links=(Link(rel="download", url="http://c.example", line=3),),
    )
    answers = {
        "http://a.example": Answer(DAY, 404),
        "http://b.example": Answer(DAY, 200),
        "http://c.example": Answer(DAY, error="no such host"),
    }

    found = [(each.code, each.line, each.message) for each in dead(commentary, answers)]

    assert [
        ("C308", 9, "'http://a.example' is dead: status 404 on 2025-03-14"),
        ("C308", 3, "'http://c.example' is dead: no such host on 2025-03-14"),
    ] == found
