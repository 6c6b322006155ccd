"""The built-in styles beside citeproc-js, entry by entry. Every difference is named here and argued in NOTES.md.

citeproc-js is found in oracle/node_modules (`npm install --prefix tests/export/oracle`) or through NODE_PATH.
"""

import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from style_cases import CASES

from corpus_cli.export.bibliography import STYLES, format_item
from corpus_cli.export.pandoc import style_file
from corpus_cli.export.phrase import plain

HERE = Path(__file__).parent
CSL = {
    "chicago-author-date": ("chicago-author-date", "en-US"), "chicago-notes": ("chicago-notes-bibliography", "en-US"), "apa": ("apa", "en-US"),
    "mla": ("modern-language-association", "en-US"), "gb-t-7714-2015": ("china-national-standard-gb-t-7714-2015-numeric", "zh-CN"),
    "vancouver": ("nlm-citation-sequence", "en-US"),
}  # fmt: skip
CHICAGO = {
    "brief": "publisher", "book": "place", "edited book": "place", "chapter": "place and pages", "working paper": "report", "UN document": "report",
    "undated page": "access", "no author": "no author", "cut authors": "et al.", "Chinese book": "place", "Korean article": "two whole names",
    "Korean news": "access", "Japanese book": "place",
}  # fmt: skip
SPOKEN = dict.fromkeys(("speech", "post", "blog", "podcast"), "where it was said")
PEOPLE = dict.fromkeys(("translated brief", "translated page"), "editors and translators")
DIFFERENCES: dict[str, dict[str, str]] = {
    "chicago-author-date": CHICAGO | SPOKEN | PEOPLE | {"release": "letter"},
    "chicago-notes": CHICAGO | SPOKEN | {"translated brief": "editors and translators"},
    "apa": {"speech": "where it was said", "translated brief": "editors and translators", "news": "hyphenated names", "release": "letter", "brief": "publisher", "working paper": "report", "UN document": "report", "undated page": "access", "cut authors": "et al."},
    "mla": SPOKEN | PEOPLE | {"release": "pages without a site", "brief": "publisher", "working paper": "report", "undated page": "pages without a site", "forthcoming": "forthcoming", "cut authors": "et al.",
            "Chinese page": "pages without a site", "Korean article": "two whole names", "Korean news": "access"},
    "gb-t-7714-2015": SPOKEN | PEOPLE | {"interview": "where it was said", "news": "hyphenated names", "release": "institutions in capitals", "brief": "day of a periodical", "journal": "hyphens", "book": "language of the entry",
                       "edited book": "editors", "UN document": "institutions in capitals", "undated page": "institutions in capitals", "forthcoming": "forthcoming", "cut authors": "et al.", "working paper": "day of a report",
                       "Chinese article": "language of the entry", "Chinese book": "language of the entry"},
    "vancouver": SPOKEN | PEOPLE | {"interview": "where it was said", "news": "hyphenated names", "release": "day of a page", "journal": "hyphens", "chapter": "hyphens", "working paper": "report", "UN document": "report",
                  "undated page": "date unknown", "forthcoming": "forthcoming", "many authors": "hyphens", "cut authors": "et al.", "Chinese page": "day of a page", "Chinese article": "hyphens",
                  "Chinese book": "translator", "Korean article": "hyphens"},
}  # fmt: skip
_NUMBER = re.compile(r"^(?:\[\d+\]|\d+\.)\s*")


def _modules() -> str | None:
    for folder in (str(HERE / "oracle" / "node_modules"), *os.environ.get("NODE_PATH", "").split(os.pathsep)):
        if folder and (Path(folder) / "citeproc").is_dir() and (Path(folder) / "@citation-js" / "plugin-csl").is_dir():
            return folder
    return None


needs_citeproc = pytest.mark.skipif(
    shutil.which("node") is None or _modules() is None,
    reason="citeproc-js is not installed: npm install --prefix tests/export/oracle",
)


@cache
def oracle(style: str) -> dict[str, str]:
    csl, locale = CSL[style]
    items = []
    for case, item in CASES.items():
        known = {key: value for key, value in item.items() if key != "custom"}
        items.append(known | {"id": case, "title": f'<span class="nocase">{item["title"]}</span>'})
    environment = os.environ | {"NODE_PATH": _modules() or ""}
    command = ["node", str(HERE / "oracle" / "format.js"), str(style_file(csl)), locale]
    done = subprocess.run(
        command, input=json.dumps(items), env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return dict(zip(CASES, (_NUMBER.sub("", entry) for entry in json.loads(done.stdout)), strict=True))


@needs_citeproc
@pytest.mark.slow
@pytest.mark.parametrize("style", list(CSL))
def test_an_entry_is_what_citeproc_js_makes_of_it_or_differs_for_a_reason(style: str) -> None:
    theirs = oracle(style)
    ours = {case: plain(format_item(item, STYLES[style])) for case, item in CASES.items()}
    assert {case for case in CASES if ours[case] != theirs[case]} == set(DIFFERENCES[style])


def test_every_difference_is_argued() -> None:
    argued = set(re.findall(r"^## (.+)$", (HERE / "NOTES.md").read_text("utf-8"), re.MULTILINE))
    assert {reason for cases in DIFFERENCES.values() for reason in cases.values()} == argued
