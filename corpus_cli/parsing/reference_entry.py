"""One entry of a reference list as a `Reference`."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import ValidationError

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.reference_abbreviated import read_titleless
from corpus_cli.parsing.reference_crf import read_with_model
from corpus_cli.parsing.reference_doubt import doubtful, running_text, split_place
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_gbt import MARKER
from corpus_cli.parsing.reference_guard import guard, keep_quoted
from corpus_cli.parsing.reference_head import DASH_AUTHOR, Head, read_authors, strip_label, take_date_head
from corpus_cli.parsing.reference_identifiers import take_identifiers
from corpus_cli.parsing.reference_law import read_law
from corpus_cli.parsing.reference_preprints import take_preprint
from corpus_cli.parsing.reference_settle import settle
from corpus_cli.parsing.reference_tail import read_tail
from corpus_cli.parsing.reference_title import take_title
from corpus_cli.parsing.reference_types import reference_type
from corpus_cli.parsing.reference_undated import read_undated
from corpus_cli.parsing.reference_unsigned import read_unsigned
from corpus_cli.parsing.reference_vancouver import read_vancouver
from corpus_cli.parsing.reference_web import read_dated_first

_EMPHASIS = re.compile(
    r"(?<![\w*_])(\*{1,3}|_)(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\w*_])|</?(?:i|em|b|strong|cite)>", re.IGNORECASE
)
_NO_SPACE_OF_PYTHON = str.maketrans({"\u200b": " ", "\ufeff": " "})
"""Spaces of no width, which `str.split` does not part words at."""
_WIDE = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff3b\uff3d]")
_WIDE_STOP = re.compile(r"．\s*(?!\d)")
"""Full-width digits, letters, stops and square brackets, which a Chinese or Japanese keyboard leaves among ordinary ones."""
_AFTER_ENTRY_MARKS = "]↩↑⤴⏎↵⇧■\ufe0e"
_AFTER_ENTRY = re.compile(r"(?:\s*(?:[↩↑⤴⏎↵⇧■]\ufe0e?|\[(?:link|back|pdf|html)\]))+\s*$", re.IGNORECASE)
"""What a web page sets behind a note: the way back to its marker, a mark of the end, the name of a link."""
_BACK = re.compile(r"↩\ufe0e?")
_ANGLED_ADDRESS = re.compile(r"‹\s*(https?://[^\s‹›]+?|www\.[^\s‹›]+?)\s*›")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")


def _spaced(text: str) -> str:
    return " ".join(text.translate(_NO_SPACE_OF_PYTHON).split())


def normalised(raw: str) -> str:
    """The entry in NFC with plain single spaces, without emphasis marks; a Markdown link as its text and address."""
    text = _spaced(unicodedata.normalize("NFC", raw))
    if text.endswith(tuple(_AFTER_ENTRY_MARKS)):
        text = _AFTER_ENTRY.sub("", text)
    if "↩" in text:
        text = _spaced(_BACK.sub(" ", text))
    if "‹" in text:
        text = _ANGLED_ADDRESS.sub(r"<\1>", text)
    if _WIDE.search(text):
        text = _WIDE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), _WIDE_STOP.sub(". ", text))
    if "](" in text:
        addresses = [m[2] for m in _MARKDOWN_LINK.finditer(text) if m[1] != m[2]]
        text = " ".join([_MARKDOWN_LINK.sub(r"\1", text), *addresses])
    if "*" in text or "_" in text or "<" in text:
        text = _EMPHASIS.sub(lambda m: m[2] or "", text)
    return text


_TRADITIONAL = re.compile(
    "[國會學經濟發關灣與體應當實對說讀圖臺縣區邊變總觀驗權黨從來數處點傳轉輕鐵錢鄉廳聲聽廣擴戰團單獨續營劃載於們]"
)
"""Letters of Chinese in its full form that Japanese writes otherwise."""


def language_of(text: str) -> str | None:
    """The East-Asian language a reference is written in, by its letters and brackets; None for any other."""
    if text.isascii():
        return None
    if _KANA.search(text) or (
        _JAPANESE_NOTATION.search(text) and not _CHINESE_BRACKETS.search(text) and not _TRADITIONAL.search(text)
    ):
        return "ja"
    if _HANGUL.search(text):
        return "ko"
    if _HAN.search(text):
        return "ja" if _JAPANESE_FORMS.search(text) and not _CHINESE_FORMS.search(text) else "zh"
    return None


_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_JAPANESE_NOTATION = re.compile(r"[\u3400-\u9fff].*(?:月\d{1,2}日.*閲覧|[頁巻号])")
_CHINESE_BRACKETS = re.compile(r"[《〈]")
_JAPANESE_FORMS = re.compile(r"「.*」|『.*』|[府県沢駅図書総経済労働気関応団広戦発売読辺浜桜]")
_CHINESE_FORMS = re.compile(
    r"《|\[[A-Z]|[们这说书东车马门问间乡镇远陆绛费杨韩吕湾汉贸资务农报纸网络统战际论认让设证该语谈责财贫货质赛轮轻边达过还进违连迟选遗邓郑钱银锋错闻阳阴险难页项顺须顾预领频题风飞饭馆驻验鱼鲁鸟刘陈赵张长时见关发习绥宁丽岛气义云华为仅从众优价儿击则刚创办动协单卖卫历厂厅压厦县叹听启员响团园围场坏块处备复头夺奋奖妇孙宝实审宽对寻导层属岁师帮]"
)


def parse_reference(
    raw: str, *, previous: Reference | None = None, number: int = 1, line: int | None = None
) -> Reference:
    """The fields of one entry. What cannot be read is a `document` with nothing but `raw` and `residue`.

    Args:
        raw: The entry as printed.
        previous: The entry above, whose authors a repeated-author dash takes.
        number: Place in the list, from 1.
        line: Line in the file, from 1.
    """
    text, _ = strip_label(normalised(raw))
    read = _read(text, previous) if len(text) <= MAX_LENGTH else None
    if read is None or not (read[0].title or (read[0].author and read[0].date)):
        return Reference(number=number, line=line, raw=raw, residue=raw)
    try:
        return _reference(*read, raw, number, line)
    except ValidationError:
        return Reference(number=number, line=line, raw=raw, residue=raw)


MAX_LENGTH = 2500
"""Letters of an entry. The longest real ones (dozens of authors) stay under 2,000; what is longer is running text."""


def parse_references(entries: Iterable[str]) -> Iterator[Reference]:
    """The entries of one list, in order; a repeated-author dash takes the authors of the entry above."""
    previous: Reference | None = None
    for number, raw in enumerate(entries, 1):
        reference = parse_reference(raw, previous=previous, number=number)
        if reference.author or reference.editor:
            previous = reference
        yield reference


def _read(text: str, previous: Reference | None) -> tuple[Fields, float] | None:
    """The fields and how sure they are; None where neither a grammar nor the model makes anything of the text."""
    if not _LETTER_OR_DIGIT.search(text):
        return None
    found = take_identifiers(text)
    preprint = _ARXIV.search(found.text)
    if preprint:
        found = replace(
            found,
            text=f"{found.text[: preprint.start()].rstrip(' ,.')}. {found.text[preprint.end() :].lstrip(' ,.')}".strip(),
        )
    fields = Fields(
        language=language_of(text), url=found.url, doi=found.doi, accessed=found.accessed, online=found.online
    )
    head = _by_grammar(found.text, fields, previous)
    if head is not _FAILED:
        settle(fields)
        split_place(fields)
        guard(fields, found.text)
        if preprint:
            fields.container, fields.number = fields.container or "arXiv", preprint[1]
        take_preprint(fields)
        if not doubtful(fields, found.text):
            return fields, 0.95
    modelled = Fields(language=fields.language, url=found.url, doi=found.doi, accessed=found.accessed)
    confidence = _by_model(found.text, modelled, head, fields, previous)
    keep_quoted(modelled, fields, found.text)
    guard(modelled, found.text)
    if preprint:
        modelled.container, modelled.number = modelled.container or "arXiv", preprint[1]
    take_preprint(modelled)
    if confidence > 0 and modelled.title and not DASH_AUTHOR.match(found.text):
        return modelled, round(min(confidence, 0.9), 3)
    return (fields, 0.5) if head is not _FAILED and not running_text(fields) else None


_ARXIV = re.compile(
    r"(?:arXiv\s(?:e-?print|preprint)?,?\s*)?arXiv:\s?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:\s?\[[\w.-]+\])?",
    re.IGNORECASE,
)
_FAILED = object()
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def _by_grammar(text: str, fields: Fields, previous: Reference | None) -> object:
    """Read with the grammars. Returns the head with a date, None where there is none, `_FAILED` where no grammar fits."""
    if read_law(text, fields) or read_titleless(text, fields):
        return None
    coded = MARKER.search(text)
    if not coded and read_vancouver(text, fields, previous):
        return None
    if not coded and (rest := read_unsigned(text, fields)) is not None:
        read_tail(rest, fields)
        return None
    rest = read_dated_first(text, fields)
    head = take_date_head(text, fields) if rest is None else None
    if head is None:
        if rest is None and previous and (dash := DASH_AUTHOR.match(text)) and (previous.author or previous.editor):
            return None if _read_under_dash(text[dash.end() :], fields, previous) else _FAILED
        return None if read_undated(text if rest is None else rest, fields, previous) else _FAILED
    fields.style = {"brackets": "apa", "stop": "chicago-author-date", "comma": "harvard"}[head.form]
    read_authors(head.authors, fields, previous)
    read_tail(take_title(head.rest, fields, comma=head.form == "comma"), fields)
    return head


def _read_under_dash(text: str, fields: Fields, previous: Reference) -> bool:
    """An entry without a date at its head, below one of the same authors: read as if a name stood there, and theirs are taken."""
    if not read_undated(f"{_ANYBODY}. {text.lstrip(' .,')}", fields, previous):
        return False
    fields.author = [*(previous.author or previous.editor)]
    fields.et_al = previous.et_al
    return True


_ANYBODY = "Doe, Jane"
"""A name that every form without a date takes for one."""


def _by_model(text: str, fields: Fields, head: object, grammar: Fields, previous: Reference | None) -> float:
    """Read with the model; the authors and the date that stand at the head are the grammar's, which does not err there."""
    if not _WORDS.search(text):
        return 0.0
    confidence = read_with_model(text, fields)
    if isinstance(head, Head):
        fields.author, fields.editor, fields.translator = (
            grammar.author,
            grammar.editor or fields.editor,
            grammar.translator or fields.translator,
        )
        fields.date, fields.year_suffix, fields.status = (
            grammar.date or fields.date,
            grammar.year_suffix,
            grammar.status,
        )
        fields.et_al = grammar.et_al
    del previous
    if not (
        fields.date
        or fields.status
        or (fields.page and fields.author)
        or ((fields.url or fields.doi) and (fields.author or fields.container))
    ):
        return 0.0
    if running_text(fields):
        return 0.0
    split_place(fields)
    fields.in_book = bool(fields.container and (fields.editor and fields.author))
    return confidence if confidence > LEAST_CONFIDENCE else 0.0


LEAST_CONFIDENCE = 0.5
"""Of the model, in the weakest tenth of the words: 35 references of academic styles have 0.58 and more, one paragraph of running text in fifteen has less than this."""
_WORDS = re.compile(r"(?:[^\W\d_]{2,}.*?){3}")


def _reference(fields: Fields, confidence: float, raw: str, number: int, line: int | None) -> Reference:
    kind = reference_type(fields)
    container, collection = fields.container, fields.collection
    return Reference(
        number=number, line=line, raw=raw, type=kind, author=tuple(fields.author), editor=tuple(fields.editor), translator=tuple(fields.translator), et_al=fields.et_al,
        date=fields.date, year_suffix=fields.year_suffix, status=fields.status, title=fields.title, container_title=container, collection_title=collection,
        publisher=fields.publisher, publisher_place=fields.place, edition=fields.edition, volume=fields.volume, issue=fields.issue,
        page=None if fields.locator and kind == "book" else fields.page, report_number=fields.number,
        genre=fields.genre, accessed=fields.accessed, url=fields.url, doi=fields.doi, language=fields.language,
        parser="crf" if fields.style == "crf" else f"grammar:{fields.style}", confidence=confidence, residue=" ".join([*fields.leftover, *fields.aside]) or None,
    )  # fmt: skip
