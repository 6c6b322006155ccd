"""SQL functions for Datasette's connections."""

import sqlite3


def register(connection: sqlite3.Connection) -> None:
    """`escape_fts(text)`: the search language as an FTS5 query, in place of Datasette's own function of that name.

    Datasette's search box and every stored query that says `match escape_fts(:q)` then find what `corpus search` finds.
    """
    from corpus_cli.search.rewrite import escape_fts

    connection.create_function("escape_fts", 1, lambda text: escape_fts(str(text or "")), deterministic=True)
