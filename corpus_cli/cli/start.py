"""Where the program begins. It imports nothing of its own before Ctrl-C and closed streams are seen to."""

import os
import sys


def main() -> None:
    """Run the command line."""
    try:
        _open_streams()
        from corpus_cli.cli.app import app

        app(prog_name="corpus")
    except KeyboardInterrupt:
        print("interrupted; what was stored before is whole", file=sys.stderr)
        sys.exit(130)


def _open_streams() -> None:
    """A stream that the caller closed leads nowhere; a file that is opened later must not take its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open until the end
