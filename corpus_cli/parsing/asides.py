"""Lines that belong to the page or the imprint rather than to the running text, wherever they stand."""

from collections.abc import Sequence

from corpus_cli.parsing.contact import is_contact, read_contact, read_contributors
from corpus_cli.parsing.finding import Finding, found
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.links import is_disclaimer, is_furniture, is_rights, read_license, read_link
from corpus_cli.parsing.page_lines import is_page_line
from corpus_cli.parsing.revisions import read_revision

REVISION = "revision-note"
"""The rule that found an announcement of an earlier version."""

LONGEST = 900
"""Characters: nothing longer than a disclaimer is an aside."""


def read_aside(block: Block, *, closing: bool = False) -> tuple[Finding, ...] | None:  # noqa: PLR0911 - one question a line, the first that fits answers
    """The findings of a line about translators, contact, other versions, rights or page furniture; None where it is none of these.

    `closing` also takes lines that only a page's end has, and paragraphs about the text itself (disclaimers).
    """
    if len(block.text) > LONGEST:
        return None
    if closing and is_page_line(block.text):
        return (found("furniture", block.text, block, "page-furniture"),)
    if contributors := read_contributors(block.text):
        more = _contact(block)
        return (found("contributors", contributors, block, "role-line"), *more)
    if is_contact(block):
        return _contact(block)
    if link := read_link(block):
        return (found("links", (link,), block, "announcement"),)
    if closing and (revision := read_revision(block)):
        return (found("links", (revision,), block, REVISION),)
    if is_rights(block.text):
        license_ = read_license(block.text)
        return (
            (found("license", license_, block, "rights-line"),)
            if license_
            else (found("rights", block.text, block, "rights-line"),)
        )
    if is_furniture(block):
        return (found("furniture", block.text, block, "page-furniture"),)
    if contributors is not None:
        return (found("imprint", block.text, block, "role-line"),)
    if closing and is_disclaimer(block.text):
        license_ = read_license(block.text)
        return (
            (found("license", license_, block, "rights-line"),)
            if license_
            else (found("imprint", block.text, block, "disclaimer"),)
        )
    return None


def _contact(block: Block) -> tuple[Finding, ...]:
    contact = read_contact(block.text)
    return (found("contact", contact, block, "contact-line"),) if contact else ()


def joined(findings: Sequence[Finding], field: str) -> tuple[Finding, ...]:
    """The findings of one field."""
    return tuple(f for f in findings if f.field == field)
