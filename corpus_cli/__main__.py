"""`python -m corpus_cli` is `corpus`."""

from corpus_cli.cli.start import main

main()
