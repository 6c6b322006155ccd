"""F: manual pages of what reading a file may find."""

from corpus_cli.model.diagnostic import Severity
from corpus_cli.rules.rule import described


@described("F001", "empty-file", by="reading", severity=Severity.ERROR)
def empty_file() -> None:
    """The file has no text.

    What it does:
        Refuses a file of no bytes, or of white space only.

    Why it matters:
        There is nothing to store; most often a download was cut off.

    Example:
        A file of 0 bytes.

    How to fix:
        Save the page again, or delete the file.
    """


@described("F002", "binary-file", by="reading", severity=Severity.ERROR)
def binary_file() -> None:
    """The file is not text.

    What it does:
        Refuses a file with bytes that no text has, unless a reader knows its format (.docx, .pdf).

    Why it matters:
        Its bytes would fill the search with rubbish.

    Example:
        A picture that was renamed to `.txt`.

    How to fix:
        Export the text from the program that made it.
    """


@described("F003", "undecodable", by="reading", severity=Severity.ERROR)
def undecodable() -> None:
    """Some bytes are no characters in the file's encoding.

    What it does:
        Refuses the file, and names the offset of each bad sequence. Nothing is replaced silently: only with `--encoding` is a byte that this encoding
        does not have stored as U+FFFD, and then each is named in a warning.

    Why it matters:
        Text that lost characters cannot be quoted.

    Example:
        A UTF-8 file into which a line of Windows-1252 was pasted.

    How to fix:
        Mend the bytes, or say what the encoding is: `--encoding NAME`.
    """


@described("F004", "encoding-guessed", by="reading")
def encoding_guessed() -> None:
    """The encoding is not stated, and was guessed.

    What it does:
        Names the encoding that was taken for a file that is not UTF-8 and has no byte-order mark.

    Why it matters:
        A wrong guess shows as wrong characters in names.

    Example:
        A Korean text in CP949.

    How to fix:
        Look at the title; if it is right, save the file as UTF-8 or ignore F004.
    """


@described("F005", "normalised", by="reading", severity=Severity.INFO)
def normalised() -> None:
    """The text was read with a byte-order mark, other line ends or decomposed characters.

    What it does:
        Says what was normalised in the text. The file itself is never changed, and line numbers are those of the file.

    Why it matters:
        Other programs may show the file differently.

    Example:
        CR line ends of an old Macintosh.

    How to fix:
        Nothing needs to be done.
    """


@described("F006", "over-long", by="reading", severity=Severity.ERROR)
def over_long() -> None:
    """The file is too long to be one commentary.

    What it does:
        Refuses a file above the limit that the message names.

    Why it matters:
        It is a whole volume, or not text at all; one record of it could not be cited by page or found by subject.

    Example:
        A mailbox exported as text.

    How to fix:
        Split it into one file a commentary.
    """


@described("F007", "no-text-layer", by="reading", severity=Severity.ERROR)
def no_text_layer() -> None:
    """The file shows something, but has no text: a scan, an empty document, a web page that a script would fill.

    What it does:
        Refuses a PDF from which no text can be read, a document without any, and a web page whose text a script would bring. Nothing is
        recognised from pictures, and no script is run.

    Why it matters:
        There is nothing to search or to quote.

    Example:
        A scanned brief; a page that says only `You need to enable JavaScript`.

    How to fix:
        Run a scan through a program for text recognition, check the result, and add that. Open the page in a browser and save it from there.
    """


@described("F008", "damaged-file", by="reading", severity=Severity.ERROR)
def damaged_file() -> None:
    """The file says it is of a format, and is not.

    What it does:
        Refuses a .docx, .pdf or .html file that cannot be opened as one.

    Why it matters:
        Most often a download was cut off.

    Example:
        A .docx file of half its length.

    How to fix:
        Download it again, or open it in the program that made it and save it again.
    """


@described("F009", "front-matter", by="reading")
def front_matter() -> None:
    """The front matter cannot be read.

    What it does:
        Names the line where the YAML or TOML between the marks at the top of the file breaks. Until it is mended, it is taken for text.

    Why it matters:
        Everything declared there is lost.

    Example:
        `title: Trade: a reckoning` (in YAML, the second colon needs quotation marks around the title).

    How to fix:
        Mend the line that is named.
    """


@described("F010", "unreadable-file", by="reading", severity=Severity.ERROR)
def unreadable_file() -> None:
    """The file cannot be opened.

    What it does:
        Refuses the file with the reason that the system gives, and goes on with the others.

    Why it matters:
        Its commentary is missing.

    Example:
        A file that only another user may read.

    How to fix:
        Change its permissions, or put the file back.
    """


@described("F011", "unusable-value", by="reading")
def unusable_value() -> None:
    """A declared value cannot be used.

    What it does:
        Names a key of the sidecar, the front matter or the page's metadata whose value has not the form of its field. The value is left out.

    Why it matters:
        What was meant to be declared is not in the record.

    Example:
        `date = "next week"`

    How to fix:
        Write the value as the help says.
    """


@described("F012", "sidecar", by="reading", severity=Severity.ERROR)
def sidecar() -> None:
    """The sidecar is not TOML.

    What it does:
        Names the line and column where it breaks. Until it is mended, nothing in it counts.

    Why it matters:
        A commentary may lose its title, date or keywords.

    Example:
        `title = An unquoted title`

    How to fix:
        Mend the line that is named.
    """


@described("F013", "unknown-key", by="reading")
def unknown_key() -> None:
    """The sidecar has a key that means nothing.

    What it does:
        Names the key, and the nearest one that there is.

    Why it matters:
        The value under a mistyped key is not in the record.

    Example:
        `keyword = ["trade"]` for `keywords`.

    How to fix:
        Correct the key.
    """
