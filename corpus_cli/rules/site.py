"""P: manual pages of what publishing and plug-ins may find, and V: the corpus's own schema."""

from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.rule import described


@described("P501", "page-without-title", by="publish")
def page_without_title() -> None:
    """A page of the site has no title.

    What it does:
        Reports an incomplete commentary that was published because it was asked for.

    Why it matters:
        It is shown as "untitled", and carries no citation tags for Zotero and Google Scholar.

    Example:
        `corpus publish site --include-incomplete`

    How to fix:
        Complete the record: `corpus validate --select M`.
    """


@described("P502", "broken-site-link", by="publish", severity=Severity.ERROR)
def broken_site_link() -> None:
    """A link inside the site leads nowhere.

    What it does:
        Follows every link between the pages of the published folder.

    Why it matters:
        Readers meet an error page.

    Example:
        A citation that points to a commentary held back from publishing.

    How to fix:
        Publish the missing page, or report the program's mistake.
    """


@described("P503", "two-pages-on-one-address", by="publish", severity=Severity.ERROR)
def two_pages_on_one_address() -> None:
    """Two pages would have one address.

    What it does:
        Compares the addresses of all pages, also without regard to capitals.

    Why it matters:
        One page would overwrite the other.

    Example:
        An alias that equals another commentary's id.

    How to fix:
        `corpus rename` one of them.
    """


@described("P504", "private-field-in-output", by="publish", severity=Severity.ERROR)
def private_field_in_output() -> None:
    """A field that is not to be published is in the output.

    What it does:
        Looks for contact details in the published files when `[site] contact` is false.

    Why it matters:
        What was promised to stay private would be on the web.

    Example:
        A telephone number in a template of your own.

    How to fix:
        Take it out of the template.
    """


@described("P505", "unreadable-feed", by="publish", severity=Severity.ERROR)
def unreadable_feed() -> None:
    """A feed or a page's metadata is not well formed.

    What it does:
        Reads the feeds, sitemaps and metadata of the published folder again.

    Why it matters:
        Feed readers and search engines drop the whole file.

    Example:
        A control character in a title.

    How to fix:
        Correct the title that is named.
    """


@described("V601", "against-the-schema", by="validate", severity=Severity.ERROR)
def against_the_schema() -> None:
    """The record does not fit the corpus's own schema.

    What it does:
        Applies schema/commentary.schema.json (JSON Schema 2020-12, formats checked) to the record, and names the value's place in it.

    Why it matters:
        Whoever tightened the schema relies on it.

    Example:
        The schema allows the genres "Commentary" and "Issue Brief"; the record has "Op-Ed".

    How to fix:
        Correct the value (`corpus set`), or loosen the schema.
    """


@described("P900", "plugin-not-loaded", by="plugins")
def plugin_not_loaded() -> None:
    """A plug-in cannot be loaded.

    What it does:
        Names a reader, exporter or rule of another package that failed when it was loaded. The rest goes on.

    Why it matters:
        Files of its format are refused, or its export is missing.

    Example:
        A package made for an older version of this program.

    How to fix:
        Update or uninstall the package.
    """
