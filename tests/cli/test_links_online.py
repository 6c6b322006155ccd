"""`corpus links check --online`, against a server of our own."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from calling import call

from corpus_cli.corpus import Corpus

TEXT = """\
---
title: Harbour Dues
author: Ana Pereira
date: 2025-03-14
---
Ships wait at anchor, and while they wait they burn fuel (Costa 2023; Lind 2024).

## References

Costa, Rui. 2023. “Waiting at Anchor.” Port Review. {0}/gone

Lind, Tomas. 2024. “Pilots.” Port Review. {0}/here
"""


class Pages(BaseHTTPRequestHandler):
    """`/here` is a page, everything else is gone."""

    asked: list[str]

    def do_HEAD(self) -> None:
        self.asked.append(self.path)
        self.send_response(200 if self.path == "/here" else 410)
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()

    def log_message(self, *arguments: object) -> None:
        """Nothing is logged."""


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Path]:
    """A corpus whose references lead to a server on loopback."""
    Pages.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        made = Corpus.init(tmp_path / "corpus", name="Test")
        (made.root / "seeds" / "dues.md").write_text(TEXT.format(f"http://127.0.0.1:{server.server_port}"), "utf-8")
        made.ingest()
        yield made.root
        server.shutdown()
        thread.join()


def test_nothing_is_asked_without_online(corpus: Path) -> None:
    done = call(corpus, "links", "check")

    assert (0, "") == (done.exit_code, done.stdout)
    assert [] == Pages.asked


def test_online_asks_once_keeps_the_answers_and_fails_on_a_dead_link(corpus: Path) -> None:
    first = call(corpus, "links", "check", "--online", "--pause", "0", "--json")
    second = call(corpus, "links", "check", "--online", "--pause", "0", "--json")

    assert (1, 1) == (first.exit_code, second.exit_code)
    assert [
        "/gone",
        "/gone",
        "/here",
    ] == Pages.asked  # HEAD and GET for the one that seemed gone, nothing the second time
    assert [(410, True), (200, False)] == [
        (each["status"], each["dead"]) for each in json.loads(second.stdout)["links"]
    ]


def test_old_answers_are_asked_again(corpus: Path) -> None:
    call(corpus, "links", "check", "--online", "--pause", "0")
    Pages.asked.clear()

    call(corpus, "links", "check", "--online", "--pause", "0", "--older", "0")

    assert "/here" in Pages.asked


def test_validate_reports_what_was_answered(corpus: Path) -> None:
    call(corpus, "links", "check", "--online", "--pause", "0")

    findings = json.loads(call(corpus, "validate", "--json", "--select", "C308").stdout)["diagnostics"]

    assert [("C308", 10)] == [(each["code"], each["line"]) for each in findings]
