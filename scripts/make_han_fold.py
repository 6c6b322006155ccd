"""Write corpus_cli/search/han_fold.py: traditional and Japanese Han forms to the simplified ones.

    python -m venv opencc && opencc/bin/pip install opencc-python-reimplemented==0.1.7
    opencc/bin/python scripts/make_han_fold.py

Source: OpenCC's character tables (Apache-2.0). A traditional character takes the first of its simplified forms; a Japanese,
Taiwan or Hong Kong form takes the simplified form of its standard traditional one. Characters beyond the basic plane are left
out: they would slow every test for them, and none is in common use.
"""

# ruff: noqa: T201, INP001
import textwrap
from pathlib import Path

import opencc  # type: ignore[import-not-found]

TABLES = Path(opencc.__file__).parent / "dictionary"
TARGET = Path(__file__).parents[1] / "corpus_cli" / "search" / "han_fold.py"

NATIONAL = {
    "働": "动",
    "予": "预",
    "髙": "高",
    "﨑": "崎",
    "德": "德",
    "呉": "吴",
    "麺": "面",
    "裡": "里",
    "戸": "户",
    "塚": "冢",
}
"""Forms made in one country, and Japanese forms whose reading in use differs from the table's."""

UNSURE = {"弁"}
"""Japanese forms that stand for several unrelated characters."""

HEADER = '''"""Traditional and Japanese Han forms, and the simplified form of each. Made by scripts/make_han_fold.py: do not edit.

From the character tables of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0).
FORMS[i] folds to SIMPLIFIED[i]. One character always gives one character, so that offsets stay.
"""

'''


def pairs(name: str) -> list[tuple[str, list[str]]]:
    """The lines of an OpenCC table: a character and what it becomes."""
    lines = (TABLES / name).read_text("utf-8").splitlines()
    return [(source, targets.split()) for source, _, targets in (line.partition("\t") for line in lines) if targets]


def table() -> dict[str, str]:
    """Form to simplified form."""
    fold = {source: targets[0] for source, targets in pairs("TSCharacters.txt")}
    regional: dict[str, set[str]] = {}
    for name in ("JPVariants.txt", "TWVariants.txt", "HKVariants.txt"):
        for standard, forms in pairs(name):
            for form in forms:
                regional.setdefault(form, set()).add(fold.get(standard, standard))
    for form, targets in regional.items():
        if len(targets) == 1 and form not in fold and form not in UNSURE:
            fold[form] = targets.pop()
    fold |= NATIONAL
    for form in list(fold):
        while fold[form] in fold and fold[fold[form]] not in (form, fold[form]):
            fold[form] = fold[fold[form]]
    return {
        a: b
        for a, b in sorted(fold.items())
        if a != b and len(a) == len(b) == 1 and ord(a) < 0x10000 and ord(b) < 0x10000
    }


def literal(name: str, text: str) -> str:
    """A string constant over several lines."""
    rows = "\n".join(f'    "{row}"' for row in textwrap.wrap(text, 60))
    return f"{name} = (\n{rows}\n)\n"


def main() -> None:
    """Write the module."""
    fold = table()
    TARGET.write_text(HEADER + literal("FORMS", "".join(fold)) + literal("SIMPLIFIED", "".join(fold.values())), "utf-8")
    print(f"{len(fold)} forms in {TARGET.name}")


if __name__ == "__main__":
    main()
