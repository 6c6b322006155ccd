"""M111, M112: versions that a text announces."""

from collections.abc import Iterator

from corpus_cli.model.commentary import Commentary, Link
from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.passages import column_of
from corpus_cli.rules.rule import Context, Finding, rule


@rule("M111", "download-without-url", severity=Severity.INFO)
def download_without_url(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A download is announced, but the text does not say where.

    What it does:
        Reports a link of kind `download` without a URL.

    Why it matters:
        The URL was lost when the page was pasted; readers are promised a file they cannot reach.

    Example:
        A line "Download English-Language Commentary" below "Available Downloads".

    How to fix:
        Declare `links` with the `url` in the sidecar.
    """
    for link in commentary.links:
        if link.rel == "download" and not link.url:
            yield _finding(link, "download", context)


@rule("M112", "translation-without-link", severity=Severity.INFO)
def translation_without_link(commentary: Commentary, context: Context) -> Iterator[Finding]:
    """A translation or revision is announced, but not linked.

    What it does:
        Reports a link of kind `translation` or `revision` that has neither a URL nor a commentary of this corpus.

    Why it matters:
        Readers of the other language do not find it, and the two are counted as separate works.

    Example:
        `■ A Korean version of this brief is on our website`

    How to fix:
        Add the other version to the corpus, or declare `links` with its `url` in the sidecar.
    """
    for link in commentary.links:
        linked = link.commentary or (commentary.path, link.rel, link.label) in context.around.versions
        if link.rel != "download" and not link.url and not linked:
            yield _finding(link, link.rel, context)


def without_url(rel: str, label: str | None) -> str:
    """What M111 and M112 say about a link."""
    return f"{rel} {(label or rel)!r} has no URL"


def _finding(link: Link, noun: str, context: Context) -> Finding:
    column = column_of(context.lines.get(link.line or 0), link.label or "")
    remedy = "declare its url under links in the sidecar"
    return Finding(without_url(noun, link.label), link.line, column, remedy)
