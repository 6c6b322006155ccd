"""Formatted lists as plain text, Markdown and HTML."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.export import pandoc
from corpus_cli.export.bibliography import Entry, Heading, bibliography, built_in
from corpus_cli.export.exporter import ExportOptions
from corpus_cli.export.phrase import Phrase, Span, plain

_MARKDOWN = re.compile(r"([\\`*_\[\]<>~|$])")
_LINE_START = re.compile(r"^(\s*)([#+-]|\d+[.)])(?=\s|$)")
_WEB = re.compile(r"(?:https?|ftp)://[^\s<>\"]+\Z", re.IGNORECASE)


def web_address(href: str | None) -> str | None:
    """The address if it is one of the web; any other scheme, such as `javascript:`, is never made a link."""
    return href if href and _WEB.match(href) else None


def markdown(of: Phrase) -> str:
    """The phrase in CommonMark."""
    return _LINE_START.sub(_escape_start, "".join(_markdown_span(span) for span in of))


def _escape_start(match: re.Match[str]) -> str:
    mark = match[2]
    return f"{match[1]}{mark[:-1]}\\{mark[-1]}"


def _markdown_span(span: Span) -> str:
    address = web_address(span.href)
    if address and span.text == address:
        return f"<{address}>"
    text = _MARKDOWN.sub(r"\\\1", span.text)
    if address:
        return f"[{text}](<{address}>)"
    if not span.italic:
        return text
    inner = text.strip()
    at = text.find(inner)
    return f"{text[:at]}*{inner}*{text[at + len(inner) :]}" if inner else text


def html_fragment(of: Phrase) -> str:
    """The phrase as HTML, everything escaped."""
    return "".join(_html_span(span) for span in of)


def _html_span(span: Span) -> str:
    text = html.escape(span.text)
    if address := web_address(span.href):
        return f'<a href="{html.escape(address)}">{text}</a>'
    return f"<i>{text}</i>" if span.italic else text


class Text:
    """`.txt`: an entry a line, so that `corpus references parse` reads it back."""

    name = "text"
    suffix = ".txt"
    media_type = "text/plain; charset=utf-8"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """The lines."""
        style = built_in(options.style)
        if style is None:
            yield pandoc.formatted(items, options, "plain").decode()
            return
        first = True
        for part in bibliography(items, style, options):
            if isinstance(part, Heading):
                yield ("" if first else "\n") + f"{part.text}\n\n"
            else:
                yield f"{part.label}{_one_line(plain(part.text))}\n"
            first = False


def _one_line(text: str) -> str:
    return " ".join(text.split())


class Markdown:
    """`.md`: CommonMark, a paragraph an entry."""

    name = "markdown"
    suffix = ".md"
    media_type = "text/markdown; charset=utf-8"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """The paragraphs, an empty line between them."""
        style = built_in(options.style)
        if style is None:
            yield pandoc.formatted(items, options, "commonmark-raw_html").decode()
            return
        blank = ""
        if options.heading:
            yield f"# {markdown((Span(options.heading),))}\n"
            blank = "\n"
        for part in bibliography(items, style, options):
            if isinstance(part, Heading):
                yield f"{blank}## {markdown((Span(part.text),))}\n"
            else:
                yield f"{blank}{_one_line(markdown((Span(part.label), *part.text)))}\n"
            blank = "\n"


_HTML_HEAD = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{font:1rem/1.5 serif;max-width:42rem;margin:2rem auto;padding:0 1rem}}.entry{{padding-left:2em;text-indent:-2em}}</style>
</head>
<body>
"""


class Html:
    """`.html`: a page of its own; each entry is a paragraph with its key as `id` and its language."""

    name = "html"
    suffix = ".html"
    media_type = "text/html; charset=utf-8"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """The page."""
        heading = html.escape(options.heading or "Bibliography")
        style = built_in(options.style)
        yield _HTML_HEAD.format(
            language=html.escape(options.locale or (style.locale if style else "en")), title=heading
        )
        if options.heading:
            yield f"<h1>{heading}</h1>\n"
        if style is None:
            yield pandoc.formatted(items, options, "html").decode()
        else:
            for part in bibliography(items, style, options):
                yield f"<h2>{html.escape(part.text)}</h2>\n" if isinstance(part, Heading) else _paragraph(part)
        yield "</body>\n</html>\n"


def _paragraph(entry: Entry) -> str:
    language = f' lang="{html.escape(entry.language)}"' if entry.language else ""
    return f'<p class="entry" id="{html.escape(entry.key)}"{language}>{html.escape(entry.label)}{html_fragment(entry.text)}</p>\n'
