"""The headers of every answer: what a browser may load and frame, and what it may guess.

Sources: Content Security Policy Level 3 (W3C), Fetch (X-Content-Type-Options), Referrer Policy (W3C).
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STRICT = POLICY.format(styles="")
TABLES = POLICY.format(styles=" 'unsafe-inline'")
"""Datasette's own pages carry style attributes; scripts in a page are refused there as well."""

FOLDER_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
"""For a `<meta>` element, which cannot forbid framing."""


def guarded(app: App, ours: Callable[[str], bool]) -> App:
    """The application with security headers on every answer. `ours` says whether a path is a page of this package, which has no inline style."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        policy = STRICT if ours(scope["path"]) else TABLES
        added = [
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"x-frame-options", b"DENY"),
            (b"referrer-policy", b"strict-origin-when-cross-origin"),
            (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=()"),
            (b"cross-origin-opener-policy", b"same-origin"),
        ]
        names = {name for name, _ in added}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [pair for pair in message.get("headers", []) if bytes(pair[0]).lower() not in names]
                message = {**message, "headers": [*kept, *added]}
            await send(message)

        await app(scope, receive, sending)

    return wrapped
