"""The only SQL: tables, writing, reading back, full text."""

import sys


def _import_without_numpy() -> None:
    """Import `sqlite_utils`, which takes numpy with it where that is installed: a fifth of a command's time, for numbers that no row here has."""
    if "numpy" in sys.modules:
        return
    sys.modules["numpy"] = None  # type: ignore[assignment] # how an import is told that there is none
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["numpy"]


_import_without_numpy()
