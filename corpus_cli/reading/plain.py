"""Plain text, with or without front matter. Also reads what no other format claims."""

from corpus_cli.model.provenance import Source
from corpus_cli.model.source_text import Document, SourceText
from corpus_cli.reading.decode import decode
from corpus_cli.reading.front_matter import split_front_matter
from corpus_cli.reading.metadata import declare
from corpus_cli.reading.reader import Refusal, digest, refuse


class PlainReader:
    """`.txt` and anything without a better reader."""

    name = "text"
    suffixes = (".txt", ".text", "")

    def sniff(self, data: bytes) -> bool:
        """Never certain: any text is plain text."""
        del data
        return False

    def read(self, data: bytes, name: str, encoding: str | None) -> Document | Refusal:
        """Every line of the file, with its number."""
        decoded = decode(data, name, encoding=encoding)
        if decoded.text is None:
            return refuse(data, name, *decoded.diagnostics)
        front = split_front_matter(decoded.text, name)
        return Document(
            path=name,
            sha256=digest(data),
            text=SourceText.from_text(front.body, first=front.first_line),
            declared=declare(front.values, Source.FRONT_MATTER, path=name, lines=front.lines, raw=front.raw),
            encoding=decoded.encoding,
            diagnostics=decoded.diagnostics + front.diagnostics,
        )
