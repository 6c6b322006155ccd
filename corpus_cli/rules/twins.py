"""D: manual pages of what comparing commentaries may find (`rules/duplicates.py` compares)."""

from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.rule import described


@described("D401", "same-bytes", by="ingest")
def same_bytes() -> None:
    """Two files are the same, byte for byte.

    What it does:
        Refuses the second file, and names the commentary that the first one is.

    Why it matters:
        One text would be found and counted twice.

    Example:
        `report.txt` and `report (1).txt`.

    How to fix:
        Delete one of the files.
    """


@described("D402", "same-words", by="ingest")
def same_words() -> None:
    """Two files have the same words.

    What it does:
        Refuses the second file where only spaces, line ends, marks or capitals differ, and names the first.

    Why it matters:
        One text would be found and counted twice.

    Example:
        The same page, saved as .txt and as .html.

    How to fix:
        Delete one of the files.
    """


@described("D403", "near-duplicate", by="ingest")
def near_duplicate() -> None:
    """Two commentaries are nearly the same.

    What it does:
        Compares overlapping runs of words (MinHash), and reports a pair above the threshold with the share they have in common.

    Why it matters:
        One may be a draft of the other.

    Example:
        Two pastes of a page, one of them without its last section.

    How to fix:
        Keep one; or ignore D403 in the sidecar of the second.
    """


@described("D404", "looks-like-a-revision", by="ingest")
def looks_like_a_revision() -> None:
    """A commentary looks like a later version of another.

    What it does:
        Reports a pair that shares most of its text, has the same title or authors, and differs in date or in whole paragraphs.

    Why it matters:
        Readers should be led to the newer one.

    Example:
        A brief and its second edition.

    How to fix:
        Declare it in the sidecar under `links` with `rel = "revision"`, or ignore D404.
    """


@described("D405", "possible-translation", by="ingest", severity=Severity.INFO)
def possible_translation() -> None:
    """Two commentaries in different languages may be one text.

    What it does:
        Suggests a pair that neither text announces but whose authors, date, references or sections agree; the reasons are named.

    Why it matters:
        Translations that are linked lead readers to their own language, and are not counted as two texts.

    Example:
        A Korean and an English brief of one author and day with the same five references.

    How to fix:
        Declare it in the sidecar under `links` with `rel = "translation"`, or ignore D405.
    """
