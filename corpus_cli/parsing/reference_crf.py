"""Labels for the words of a reference that no grammar reads: a linear-chain CRF, trained on generated references.

The model (`data/reference.crfsuite`) is written by `training/train_references.py`; tokens and features are defined here, so that training and use
cannot differ. Identifiers and dates of access are taken out of the text before.
"""

import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

from corpus_cli.parsing.dates import MONTHS, find_dates
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.institutions import is_magazine, is_newspaper
from corpus_cli.parsing.names import parse_names
from corpus_cli.parsing.quotes import bare_title
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_head import read_authors
from corpus_cli.parsing.reference_locus import store_pages

TOKEN = re.compile(
    r"[^\W\d_\u3040-\u9fff\uac00-\ud7a3]+(?:['’‐-][^\W\d_\u3040-\u9fff\uac00-\ud7a3]+)*|\d+|[\u3400-\u9fff々]|[\u3040-\u30ffー]+|[\uac00-\ud7a3]+|[^\w\s]|_+"
)
LABELS = (
    "author",
    "editor",
    "translator",
    "date",
    "title",
    "container",
    "publisher",
    "place",
    "volume",
    "issue",
    "page",
    "edition",
    "genre",
    "number",
    "other",
)
_OPEN, _CLOSE = '“"「『《〈«‘', '”"」』》〉»’'
_KEYWORDS = {
    "in": "in", "edited": "ed", "ed": "ed", "eds": "ed", "editor": "ed", "editors": "ed", "hrsg": "ed", "trans": "tr", "translated": "tr", "vol": "vol", "vols": "vol", "v": "vol", "band": "vol", "bd": "vol",
    "no": "no", "nr": "no", "issue": "no", "num": "no", "number": "no", "pp": "pp", "p": "pp", "pages": "pp", "s": "pp", "press": "pub", "publisher": "pub", "publishers": "pub", "publishing": "pub", "books": "pub", "verlag": "pub", "editions": "pub", "éditions": "pub",
    "university": "uni", "univ": "uni", "institute": "uni", "college": "uni", "school": "uni", "journal": "jour", "review": "jour", "quarterly": "jour", "annals": "jour", "letters": "jour", "bulletin": "jour", "transactions": "jour", "studies": "jour", "research": "jour", "j": "jour",
    "rev": "jour", "magazine": "jour", "archives": "jour", "proceedings": "conf", "proc": "conf", "conference": "conf", "conf": "conf", "symposium": "conf", "symp": "conf", "workshop": "conf", "thesis": "thesis", "dissertation": "thesis", "diss": "thesis", "phd": "thesis", "report": "rep", "paper": "rep", "technical": "rep", "tech": "rep", "working": "rep",
    "edition": "edn", "edn": "edn", "and": "and", "et": "and", "al": "and", "und": "and", "the": "fn", "of": "fn", "for": "fn", "a": "fn", "an": "fn", "on": "fn", "to": "fn", "with": "fn", "by": "by", "presented": "conf", "from": "fn",
    "권": "vol", "호": "no", "쪽": "pp", "출판사": "pub", "第": "di", "卷": "vol", "巻": "vol", "期": "no", "号": "no", "頁": "pp", "页": "pp", "出": "pub", "版": "pub", "社": "pub", "編": "ed", "译": "tr", "訳": "tr", "论": "jour", "学": "jour", "报": "jour", "究": "jour", "연구": "jour", "학보": "jour", "论文": "thesis",
}  # fmt: skip
_PLACES = frozenset(
    """london york new cambridge oxford paris berlin boston chicago tokyo seoul beijing shanghai amsterdam leiden princeton haven toronto sydney melbourne washington dc d.c ma ca nj ny uk usa england germany netherlands japan china korea italy france spain milan rome madrid
    barcelona vienna zurich geneva brussels stanford berkeley dordrecht heidelberg philadelphia baltimore durham ithaca austin mass calif singapore hong kong delhi mumbai moscow prague warsaw stockholm oslo copenhagen helsinki dublin edinburgh manchester lisbon""".split()
)


def tokens(text: str) -> list[tuple[int, int]]:
    """Start and end of every token: words, numbers, punctuation marks, single Han letters, runs of kana or Hangul."""
    return [match.span() for match in TOKEN.finditer(text)]


def features(text: str, spans: list[tuple[int, int]]) -> list[list[str]]:
    """The features of each token: itself, its shape and affixes, its class, its place, and the same of its neighbours."""
    own = [_own(text, start, end) for start, end in spans]
    inside = _quoted(text, spans)
    count = len(spans)
    seen_year = seen_stop = 0
    rows: list[list[str]] = []
    for index in range(count):
        row = [*own[index], "bias", f"pos={index * 10 // count}"]
        if index == 0:
            row.append("first")
        if inside[index]:
            row.append("quoted")
        row.append(f"year{min(seen_year, 2)}")
        row.append(f"stop{min(seen_stop, 4)}")
        for offset in (-3, -2, -1, 1, 2, 3):
            at = index + offset
            if 0 <= at < count:
                near = own[at]
                row.append(f"{offset}:{near[0]}")
                if abs(offset) < 3:
                    row += [f"{offset}:{near[1]}", f"{offset}:{near[2]}"]
            else:
                row.append(f"{offset}:none")
        if index + 1 < count:
            row.append(f"{own[index][1]}|{own[index + 1][1]}")
            row.append(f"{own[index][2]}|{own[index + 1][2]}")
        if index:
            row.append(f"{own[index - 1][1]}|{own[index][1]}")
        word = text[spans[index][0] : spans[index][1]]
        seen_year += bool(re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", word))
        seen_stop += word in ".。" and index > 0 and len(text[spans[index - 1][0] : spans[index - 1][1]]) > 2
        rows.append(row)
    return rows


def _own(text: str, start: int, end: int) -> list[str]:
    word = text[start:end]
    lower = word.lower()
    kind = _kind(word, lower)
    keyword = _KEYWORDS.get(lower, "-")
    row = [
        f"w={lower if len(lower) < 12 and not word.isdigit() else kind}",
        f"k={kind}",
        f"c={keyword}",
        f"s2={lower[-2:]}",
        f"s3={lower[-3:]}",
        f"p2={lower[:2]}",
    ]
    if lower in MONTHS:
        row.append("month")
    if lower in _PLACES:
        row.append("place")
    if kind == "Cap" and is_given_name(word):
        row.append("given")
    if start and text[start - 1] == " ":
        row.append("spaced")
    return row


def _kind(word: str, lower: str) -> str:  # noqa: PLR0911 - a ladder of rules
    if word.isdecimal():
        return "year" if re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", word) else f"d{min(len(word), 5)}"
    if not word[0].isalnum():
        return f"p{word[0]}"
    if "\u3040" <= word[0] <= "\u30ff":
        return "kana"
    if "\u3400" <= word[0] <= "\u9fff":
        return "han"
    if "\uac00" <= word[0] <= "\ud7a3":
        return f"hangul{min(len(word), 4)}"
    if len(word) == 1:
        return "I" if word.isupper() else "i"
    if word.isupper():
        return "CAPS" if len(word) > 3 else "CAP"
    return "Cap" if word[0].isupper() else "low" if word == lower else "mIx"


def _quoted(text: str, spans: list[tuple[int, int]]) -> list[bool]:
    inside = False
    result = []
    for start, end in spans:
        mark = text[start:end]
        if mark in _CLOSE and inside and mark != "’":
            inside = False
            result.append(True)
            continue
        if mark in _OPEN and not inside and mark != "‘":
            inside = True
        result.append(inside)
    return result


@lru_cache(maxsize=1)
def _tagger() -> Any:
    """The model, read once a process. None where the package was built without it."""
    import pycrfsuite

    path = files("corpus_cli.parsing") / "data" / "reference.crfsuite"
    if not path.is_file():
        return None
    model = path.read_bytes()
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger, model  # the tagger reads from these bytes without keeping them alive


def labelled(text: str) -> tuple[list[tuple[str, str]], float]:
    """Runs of one label each, as (label, text), in order; and the probability of the weakest tenth of the words."""
    spans = tokens(text)
    opened = _tagger()
    if opened is None or not spans:
        return [], 0.0
    tagger = opened[0]
    tagger.set(features(text, spans))
    labels = tagger.tag()
    chances = sorted(tagger.marginal(label, index) for index, label in enumerate(labels))
    runs: list[tuple[str, int, int]] = []
    for label, (start, end) in zip(labels, spans, strict=True):
        if runs and runs[-1][0] == label:
            runs[-1] = (label, runs[-1][1], end)
        else:
            runs.append((label, start, end))
    return [(label, text[start:end]) for label, start, end in runs], chances[len(chances) // 10]


def read_with_model(text: str, fields: Fields) -> float:
    """Fill `fields` from labels; what is set already stays. Returns the model's confidence, 0 where it saw nothing."""
    runs, confidence = labelled(text)
    fields.style = "crf"
    for label, part in runs:
        content = part.strip(" .,;:，。、()[]（）“”\"'‘’「」『』《》〈〉")
        if content:
            _STORE.get(label, _nothing)(content, part, fields)
    return confidence


def _nothing(content: str, part: str, fields: Fields) -> None:
    del content, part, fields


def _author(content: str, part: str, fields: Fields) -> None:
    if not fields.author and not fields.editor:
        read_authors(part.strip(' ,;:“”"('), fields, None)
    else:
        del content


def _people(role: str) -> Any:
    def store(content: str, part: str, fields: Fields) -> None:
        del part
        people = getattr(fields, role)
        if not people:
            names = re.sub(
                r"^(?:edited by|eds?\.?|in|translated by|trans\.?|hrsg\.? von)\s+|[\s,(]*(?:eds?\.?|editors?|hrsg\.?)\)?$",
                "",
                content,
                flags=re.IGNORECASE,
            )
            people.extend(parse_names(names, language=fields.language)[0])

    return store


def _date(content: str, part: str, fields: Fields) -> None:
    del part
    if match := re.fullmatch(r"(\d{4})\s?([a-z])", content):
        if fields.date is None:
            fields.date, fields.year_suffix = match[1], match[2]
        return
    for found in find_dates(content):
        if found.edtf:
            fields.add_date(found.edtf)
            return


def _text(name: str) -> Any:
    def store(content: str, part: str, fields: Fields) -> None:
        del part
        if getattr(fields, name) is None:
            setattr(fields, name, bare_title(content))
        elif name == "title" and fields.container is None and fields.volume:
            fields.container = bare_title(content)
        else:
            fields.leftover.append(content)

    return store


def _container(content: str, part: str, fields: Fields) -> None:
    del part
    lead = re.match(r"(?:in|in:)\s+(?=\S)", content, re.IGNORECASE)
    if fields.container is None:
        fields.container = bare_title(content[lead.end() :] if lead else content)
    else:
        fields.leftover.append(content)


def _page(content: str, part: str, fields: Fields) -> None:
    del part
    if fields.page is None:
        store_pages(re.sub(r"^(?:pp?\.?|pages?|S\.)\s*", "", content), fields)


def _number(name: str) -> Any:
    def store(content: str, part: str, fields: Fields) -> None:
        del part
        value = re.sub(
            r"^(?:vols?|v|no|nr|issue|bd|band|제|第)\.?\s*|\s*(?:권|호|卷|巻|期|号)$", "", content, flags=re.IGNORECASE
        )
        if getattr(fields, name) is None and value:
            setattr(fields, name, value)

    return store


_STORE: dict[str, Any] = {
    "author": _author, "editor": _people("editor"), "translator": _people("translator"), "date": _date, "title": _text("title"), "container": _container, "publisher": _text("publisher"),
    "place": _text("place"), "volume": _number("volume"), "issue": _number("issue"), "page": _page, "edition": _number("edition"), "genre": _text("genre"), "number": _number("number"),
}  # fmt: skip

__all__ = ["LABELS", "features", "is_magazine", "is_newspaper", "labelled", "read_with_model", "tokens"]
