"""The full-text index as files a browser reads: FTS5's own terms and places, so that a word is found in the folder where it is found in the database.

`search/head.js` has the commentaries and the rules of the query, `search/terms-N.js` the terms whose first character's code is N modulo the number of
files, `search/text/ID.js` the text a snippet is cut from. Each is a script that calls one function with JSON: a script loads from a disk, too.
A posting list is [document gap, number of places, place gaps …] for each document; a place is column + columns * offset.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_cli.search import korean
from corpus_cli.search.han_fold import FORMS, SIMPLIFIED
from corpus_cli.site.dates import shown
from corpus_cli.site.library import Library
from corpus_cli.store.index import COLUMNS, TABLE, WEIGHTS

PLACES_A_FILE = 60_000
"""Places in a file of terms, on average: about 300 kB, 100 kB compressed."""
MOST_FILES = 256
JAPANESE_PARTICLES = "からの までの への での との からは までは には では とは からも にも でも など から まで より へ が は を に の で と も や".split()
"""Taken off a word typed with one, the longest first."""


def write(library: Library, folder: Path) -> None:
    """Write `search/` in `folder`."""
    root = folder / "search"
    (root / "text").mkdir(parents=True, exist_ok=True)
    ids = library.all_ids()
    number = {row_id: place for place, row_id in enumerate(ids)}
    lengths = [0] * len(ids)
    total = _places(library)
    shards = max(1, min(MOST_FILES, total // PLACES_A_FILE))
    files: list[dict[str, list[int]]] = [{} for _ in range(shards)]
    for term, postings in _postings(library, number, lengths):
        if term:
            files[ord(term[0]) % shards][term] = postings
    for place, terms in enumerate(files):
        _script(root / f"terms-{place}.js", "corpusTerms", place, terms)
    _script(root / "head.js", "corpusHead", _head(library, ids, lengths, shards))
    for row in library.rows("SELECT slug, coalesce(abstract, '') AS abstract, body FROM commentaries ORDER BY slug"):
        _script(
            root / "text" / f"{row['slug']}.js",
            "corpusText",
            row["slug"],
            " ".join(f"{row['abstract']} {row['body']}".split()),
        )


def _places(library: Library) -> int:
    library.connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.site_terms USING fts5vocab(main, {TABLE}, instance)"
    )
    return int(library.column("SELECT count(*) FROM temp.site_terms")[0])


def _postings(library: Library, number: dict[int, int], lengths: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Terms in order with their posting lists; counts each document's words on the way."""
    columns = {name: place for place, name in enumerate(COLUMNS)}
    width = len(COLUMNS)
    current: str | None = None
    found: dict[int, list[int]] = {}
    for term, row_id, column, offset in library.connection.execute(
        'SELECT term, doc, col, "offset" FROM temp.site_terms ORDER BY term'
    ):
        if term != current:
            if current is not None:
                yield current, _encoded(found)
            current, found = term, {}
        document = number[row_id]
        lengths[document] += 1
        found.setdefault(document, []).append(columns[column] + width * offset)
    if current is not None:
        yield current, _encoded(found)


def _encoded(found: dict[int, list[int]]) -> list[int]:
    encoded: list[int] = []
    before = 0
    for document in sorted(found):
        places = sorted(found[document])
        encoded += [document - before, len(places)]
        before = document
        last = 0
        for place in places:
            encoded.append(place - last)
            last = place
    return encoded


def _head(library: Library, ids: list[int], lengths: list[int], shards: int) -> dict[str, Any]:
    documents = [
        {
            "id": card.id, "title": card.title, "authors": [author.name for author in card.authors], "keywords": [entry.name for entry in card.keywords],
            "date": card.date, "shown": shown(card.date), "language": card.language, "theme": card.theme, "genre": card.genre, "length": length,
        }
        for card, length in zip(library.cards(ids), lengths, strict=True)
    ]  # fmt: skip
    return {
        "shards": shards, "columns": list(COLUMNS), "weights": list(WEIGHTS), "average": sum(lengths) / max(len(lengths), 1),
        "korean": {"endings": korean.ENDINGS, "nouns": list(korean.NOUNS), "longest": max(map(len, korean.ENDINGS))},
        "japanese": JAPANESE_PARTICLES, "han": [FORMS, SIMPLIFIED], "documents": documents,
    }  # fmt: skip


def _script(path: Path, function: str, *values: Any) -> None:
    arguments = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    safe = arguments.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    path.write_text(f"{function}({safe});\n", "utf-8", newline="\n")
