"""Asking URLs whether they answer, slowly and only when told to; the dated answers are kept in .corpus/links.json."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
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
    asked: dict[str, float] = {}
    for url in dict.fromkeys(urls):
        host = urlsplit(url).netloc.lower() if _askable(url) else ""
        if not host:
            continue
        wait = asked.get(host, float("-inf")) + pause - time.monotonic()
        if wait > 0:
            sleep(wait)
        yield url, _ask(url, today, timeout)
        asked[host] = time.monotonic()


def _askable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)


def _ask(url: str, today: str, timeout: float) -> Answer:
    """HEAD, and GET where that is refused. Redirections are followed."""
    answer = _request(url, "HEAD", today, timeout)
    return _request(url, "GET", today, timeout) if answer.status in REFUSED or answer.status in GONE else answer


def _request(url: str, method: str, today: str, timeout: float) -> Answer:
    try:
        request = urllib.request.Request(_ascii(url), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 - `_askable` lets http and https through
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            moved = response.geturl()
            return Answer(today, response.status, moved=moved if moved not in (url, _ascii(url)) else None)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(today, error.code)
    except urllib.error.URLError as error:
        reason = error.reason
        unknown = type(reason).__name__ == "gaierror"
        return Answer(today, error="no such host" if unknown else f"no answer: {reason}")
    except (OSError, HTTPException, ValueError) as error:
        return Answer(today, error=f"no answer: {error}")


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
