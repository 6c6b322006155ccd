"""What a web page declares against what its text says: descriptions of the site or of a part, and a language that is not the text's."""

import re
from itertools import pairwise

from corpus_cli.parsing.labels import read_label
from corpus_cli.reading.webpage_title import fold, title_parts

_OF_SITE = re.compile(
    r"(?i)\b(?:official )?(?:web ?site|home ?page|news site|blog)\b|ニュースサイト|(?:公式|ウェブ|ホーム)(?:サイト|ページ)|홈페이지|누리집|공식 ?(?:사이트|블로그)|뉴스 ?사이트|官网|官網|官方网站|官方網站|网站|網站"
)
"""What a description calls what it describes, where that is the site."""
_LONGEST_OF_SITE = 120
_SHORTEST_NAME = 4
_SCRIPTS = {
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}


def has_longer(text: str, abstract: str) -> bool:
    """Whether the text has, below a heading that says so, an abstract of which a description is only the beginning."""
    return any(
        below.startswith(abstract)
        and len(below) > len(abstract)
        and (label := read_label(line))
        and label.key == "abstract"
        for line, below in pairwise(text.splitlines())
    )


def is_of_site(abstract: str, text: str, sites: list[str]) -> bool:
    """Whether a description is the site's: the text does not have it, and it names the site, or begins with its name and calls itself one."""
    if abstract[:40] in text:
        return False
    if any(len(name) >= _SHORTEST_NAME and name in abstract for name in sites):
        return True
    start = fold(abstract)
    sites = [part for site in sites for part in (site, *title_parts(site))]
    named = any(len(fold(name)) >= _SHORTEST_NAME and start.startswith(fold(name)[:_SHORTEST_NAME]) for name in sites)
    return named and len(abstract) <= _LONGEST_OF_SITE and _OF_SITE.search(abstract) is not None


def contradiction(stated: str, text: str) -> str | None:
    """The language of the text's script, where the stated one is never written in it."""
    sample = "".join(text.split())[:20_000]
    if len(sample) < 200:
        return None
    share = {code: len(script.findall(sample)) / len(sample) for code, script in _SCRIPTS.items()}
    first = stated.split("-", maxsplit=1)[0].lower()
    seen = "ko" if share["ko"] > 0.3 else "ja" if share["ja"] > 0.2 else "zh" if share["zh"] > 0.4 else None
    if seen is None:
        return "another language" if first in _SCRIPTS and sum(share.values()) < 0.02 else None
    return seen if first != seen else None
