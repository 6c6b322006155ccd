"""Asking URLs whether they answer, slowly and only when told to; the dated answers are kept in .corpus/links.json."""

import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from corpus_cli import __version__
from corpus_cli.corpus.files import write_atomically
from corpus_cli.model.commentary import Commentary, Link
from corpus_cli.model.diagnostic import Diagnostic
from corpus_cli.rules import RULES

if TYPE_CHECKING:
    from corpus_cli.model.reference import Reference

RESULTS = Path(".corpus/links.json")
AGENT = f"commentary-corpus/{__version__} (link check)"
GONE = frozenset({404, 410})
REFUSED = frozenset({401, 403, 405, 406, 429, 501, 503})
"""Answers that say nothing about the page: servers give them to programs, or to the method HEAD."""
BUSY = frozenset({429, 503})
"""Answers that ask for a pause (RFC 6585 §4, RFC 9110 §15.6.4), for as long as the header Retry-After says."""
LONGEST_WAIT = 60.0
"""Seconds that one run waits for a busy server; where more are asked for, its other URLs wait for the next run."""
_BUSY_WAIT = 10.0
"""Seconds to leave a server alone that asks for a pause and does not say how long."""
_UNKNOWN, _NOT_ASKED = "unknown", "not asked"
_KNOWN_HOST = "www.iana.org"
"""A name that is always there: where even this one is not found, the machine is offline."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a URL answered: the day (ISO), the HTTP status or None with the error, and where it led if elsewhere."""

    checked: str
    status: int | None = None
    error: str | None = None
    moved: str | None = None

    @property
    def dead(self) -> bool:
        """Whether readers get no page: gone, or no such host. A server's refusal or a time-out is no proof."""
        return self.status in GONE or (self.error is not None and self.error.startswith("no such host"))

    @property
    def kept(self) -> bool:
        """Whether the answer is one of the server's. A machine that was offline has learnt nothing."""
        return self.error is None or not self.error.startswith((_UNKNOWN, _NOT_ASKED))


def results(root: Path) -> dict[str, Answer]:
    """The answers that are kept; none where nothing was asked, or the file is damaged (it can be asked again)."""
    try:
        data = json.loads((root / RESULTS).read_text("utf-8"))
        return {url: Answer(**answer) for url, answer in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def keep(root: Path, answers: Mapping[str, Answer]) -> None:
    """Write the answers, in the order of the URLs."""
    data = {url: asdict(answers[url]) for url in sorted(answers)}
    write_atomically(root / RESULTS, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def check(
    urls: Iterable[str],
    *,
    today: str,
    pause: float = 1.0,
    timeout: float = 20.0,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[tuple[str, Answer]]:
    """Ask each URL once. `pause` is the least time between two requests to one host, in seconds; `timeout` that for an answer."""
    turns = _Turns(pause, sleep)
    for url in dict.fromkeys(urls):
        host = urlsplit(url).netloc.lower() if _askable(url) else ""
        if host and turns.left(host) > max(LONGEST_WAIT, pause):
            yield url, Answer(today, error=f"{_NOT_ASKED}: the server asks for a pause")
        elif host:
            yield url, _ask(url, host, turns, today, timeout)


class _Turns:
    """When each host may be asked again."""

    def __init__(self, pause: float, sleep: Callable[[float], None]) -> None:
        self._pause = pause
        self._sleep = sleep
        self._next: dict[str, float] = {}

    def left(self, host: str) -> float:
        """Seconds until the host may be asked."""
        return self._next.get(host, float("-inf")) - time.monotonic()

    def wait(self, host: str) -> None:
        """Wait for the host's turn."""
        if (seconds := self.left(host)) > 0:
            self._sleep(seconds)

    def asked(self, host: str, busy: float = 0.0) -> None:
        """The host was asked just now; `busy` are the seconds it wants to be left alone."""
        self._next[host] = time.monotonic() + max(self._pause, busy)


def _askable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)


def _ask(url: str, host: str, turns: _Turns, today: str, timeout: float) -> Answer:
    """HEAD, and GET where that is refused; a busy server is asked again after the time that it names, if it is short. Redirections are followed."""
    turns.wait(host)
    answer, busy = _request(url, "HEAD", today, timeout)
    turns.asked(host, busy or 0.0)
    if answer.status == 429 and busy is None:
        turns.asked(host, _BUSY_WAIT)
        return answer
    if answer.status in BUSY and busy is not None and busy > LONGEST_WAIT:
        return answer
    if answer.status not in REFUSED and answer.status not in GONE:
        return answer
    turns.wait(host)
    answer, busy = _request(url, "GET", today, timeout)
    turns.asked(host, busy or 0.0)
    return answer


def _request(url: str, method: str, today: str, timeout: float) -> tuple[Answer, float | None]:
    """The answer, and the seconds of its Retry-After."""
    try:
        request = urllib.request.Request(_ascii(url), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 - `_askable` lets http and https through
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            moved = response.geturl()
            return Answer(today, response.status, moved=moved if moved not in (url, _ascii(url)) else None), None
    except urllib.error.HTTPError as error:
        with error:
            return Answer(today, error.code), _retry_after(error.headers.get("Retry-After"))
    except urllib.error.URLError as error:
        return Answer(today, error=_unreached(error.reason)), None
    except (OSError, HTTPException, ValueError) as error:
        return Answer(today, error=f"no answer: {error}"), None


def _retry_after(value: str | None) -> float | None:
    """Seconds (RFC 9110 §10.2.3: a number of them, or a date)."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        return max((parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None


def _unreached(reason: object) -> str:
    if not isinstance(reason, socket.gaierror):
        return f"no answer: {reason}"
    if reason.errno in _NO_NAME and _resolves(_KNOWN_HOST):
        return "no such host"
    return f"{_UNKNOWN}: host names cannot be looked up now"


_NO_NAME = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})


def _resolves(host: str) -> bool:
    try:
        socket.getaddrinfo(host, 443)
    except OSError:
        return False
    return True


def _ascii(url: str) -> str:
    """The URL with what is not ASCII escaped, and its host in IDNA."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return urlunsplit(
        (parts.scheme, host, quote(parts.path, "/%:@!$&'()*+,;=~-._"), quote(parts.query, "/?%:@!$&'()*+,;=~-._"), "")
    )


def dead(commentary: Commentary, answers: Mapping[str, Answer]) -> Iterator[Diagnostic]:
    """C308 for each reference and link whose URL is known to be dead."""
    rule = RULES["C308"]
    items: tuple[Reference | Link, ...] = (*commentary.references, *commentary.links)
    for item in items:
        answer = answers.get(item.url or "")
        if answer is not None and answer.dead:
            said = f"status {answer.status}" if answer.status else answer.error
            yield Diagnostic(
                code=rule.code,
                name=rule.name,
                severity=rule.severity,
                message=f"{item.url!r} is dead: {said} on {answer.checked}",
                path=commentary.path,
                line=item.line,
                help="find the new address, or one in a web archive",
            )
