"""What the pages ask of the database. Every answer is a plain value; nothing here knows a page or a link."""

from corpus_cli.site.library.commentaries import Commentaries
from corpus_cli.site.library.indexes import Indexes, Person
from corpus_cli.site.library.shelf import Card, Entry, Names
from corpus_cli.site.library.works import Work, Works

__all__ = ["Card", "Entry", "Library", "Names", "Person", "Work"]


class Library(Commentaries, Indexes, Works):
    """Everything a page can ask for."""
