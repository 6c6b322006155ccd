"""`python -m corpus_cli` is `corpus`."""

from corpus_cli.cli.app import main

main()
