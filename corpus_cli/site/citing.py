"""A commentary as its own citation, in the styles a reader can choose from."""

from markupsafe import Markup

from corpus_cli.model.commentary import Commentary
from corpus_cli.model.reference import Reference

STYLES = (
    ("chicago-author-date", "Chicago (author-date)"),
    ("chicago-notes", "Chicago (bibliography)"),
    ("apa", "APA 7"),
    ("mla", "MLA 9"),
    ("gb-t-7714-2015", "GB/T 7714-2015"),
    ("vancouver", "Vancouver"),
    ("korean-social-science", "Korean social science"),
)
"""Names of built-in styles with what a reader is shown."""

ALTERNATES = (
    (".bib", "BibTeX", "application/x-bibtex"),
    (".ris", "RIS", "application/x-research-info-systems"),
    (".csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
)
"""Suffix, name and media type of the machine-readable forms of a citation."""


def styles(commentary: Commentary) -> list[tuple[str, str, Markup]]:
    """Style name, label and the citation as HTML, for each style."""
    from corpus_cli.export.bibliography import built_in, format_item
    from corpus_cli.export.csl_json import commentary_to_csl
    from corpus_cli.export.markup import html_fragment

    item = commentary_to_csl(commentary)
    found = []
    for name, label in STYLES:
        style = built_in(name)
        if style:
            found.append((name, label, Markup(html_fragment(format_item(item, style)))))  # noqa: S704 - escaped by the renderer
    return found


def formatted(reference: Reference) -> Markup:
    """A reference in the default style, as HTML."""
    from corpus_cli.export.bibliography import built_in, format_item
    from corpus_cli.export.csl_json import reference_to_csl
    from corpus_cli.export.markup import html_fragment

    style = built_in(STYLES[0][0])
    assert style is not None
    return Markup(html_fragment(format_item(reference_to_csl(reference), style)))  # noqa: S704 - escaped by the renderer
