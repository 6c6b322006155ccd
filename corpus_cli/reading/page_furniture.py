"""What stands on a web page beside its text: scripts, menus, share bars, teasers, comments, counters, paywalls. It is taken out of the tree before the text is read.

An element tells what it is by its tag, by words of its class, id, role and label, by a heading that announces teasers or comments, or by holding links and nothing
else. One that holds most of the page's words is the page's frame, however it is called.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile
from typing import Any

from corpus_cli.model.source_text import Line, clean
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import Block, stopped
from corpus_cli.parsing.links import is_furniture
from corpus_cli.reading.page_words import (
    ACTIONS,
    BACK_WORDS,
    CLASS_PAIRS,
    CLASS_WORDS,
    COMMENTS,
    COUNTS,
    MODIFIERS,
    MORE_LINK,
    NEIGHBOURS,
    ROLES,
    ROW_LABELS,
    TEASERS,
    UNMISTAKABLE,
)
from corpus_cli.reading.webpage_title import PageNames, fold

_NEVER = frozenset(
    "script style template noscript iframe svg canvas object embed audio video map form button select input textarea nav aside dialog menu math head title picture".split()
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MAIN_PART = 0.4
"""Share of the page's words that an element of a furniture class may have at most; one with more is the page's frame, however it is called."""
_UNMISTAKABLE_PART = 0.8
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TAGS = frozenset({"tags", "tag", "keywords", "hashtags"})
_TAG_MARKS = re.compile(r"[\s,#]+")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_AROUND = " \t\r\n\u00a0·•|｜,，/-–—"
_BOXES = frozenset("div section ul ol dl table header footer article details".split())
_LONGEST_NOTICE = 200
_LONGEST_BAR = 400
_LONGEST_HEAD = 60
_PROSE = 160
"""Characters of a paragraph that no teaser, caption or button has."""

Element = Any
"""An `lxml` element; the library has no types."""


def words(element: Element) -> str:
    """The words of an element without white space."""
    return "".join(
        "".join(element.itertext("p", "li", "td", "div", "h1", "h2", "h3", "blockquote", "span", "a")).split()
    )


def plain(element: Element) -> str:
    """All text of an element in one line."""
    return clean(" ".join("".join(element.itertext()).split())).strip()


def brief(element: Element, limit: int) -> str:
    """The text of an element in one line; empty where it has more characters than `limit`, without going through all of it."""
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        size += len(part.strip())
        if size > limit:
            return ""
        parts.append(part)
    return clean(" ".join("".join(parts).split())).strip()


def prune(body: Element, names: PageNames) -> None:
    """Take all furniture out of the tree. `names` tell a header that holds the text's title from the site's."""
    _drop_all(body, lambda element: element.tag in _NEVER or _is_picture(element) or _is_hidden(element))
    _date_times(body)
    total = max(len(words(body)), 1)
    _drop_all(body, lambda element: _by_name(element, total, names))
    _drop_announced(body)
    _drop_rows(body)
    _drop_all(body, _is_bar)
    _drop_all(body, _is_action)
    _say_tags(body)


def _date_times(body: Element) -> None:
    """A time that is printed without a year (`Mar 8`, `3 days ago`) says its date, or is left out where it has none."""
    for time in list(body.iter("time")):
        text = plain(time)
        if not text or _YEAR.search(text) or len(plain(time.getparent())) > _PROSE:
            continue
        stated = _DATE.match((time.get("datetime") or "").strip())
        if stated is None:
            drop(time)
            continue
        for child in list(time):
            time.remove(child)
        time.text = stated[0]


def drop(element: Element) -> None:
    """Take an element out; the text behind it stays."""
    before = element.getprevious()
    parent = element.getparent()
    if parent is not None:
        said = before.tail if before is not None else parent.text
        if (said or "")[-1:].isalnum() and (element.tail or "")[:1].isalnum():
            element.tail = f" {element.tail}"
        element.drop_tree()


def _drop_all(body: Element, unwanted: "Callable[[Element], bool]") -> None:
    for element in list(body.iterdescendants()):
        if isinstance(element.tag, str) and element.getparent() is not None and unwanted(element):
            drop(element)


def _is_picture(element: Element) -> bool:
    """Whether a figure shows a picture, or says again what the text says; one around a table or a quotation is text."""
    if element.tag != "figure":
        return False
    return "pullquote" in (element.get("class") or "") or next(element.iter("table", "pre", "blockquote"), None) is None


def _is_hidden(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style") or "") is not None
        or (element.tag == "a" and _leads_back(element))
    )


def _leads_back(link: Element) -> bool:
    """Whether a link leads from a note back to its call."""
    if "backref" in (link.get("class") or ""):
        return True
    within = (link.get("href") or "").startswith("#") or not link.get("href")
    return within and not (link.tail or "").strip() and BACK_WORDS.fullmatch("".join(link.itertext())) is not None


def _by_name(element: Element, total: int, names: PageNames) -> bool:
    """Whether tag, class, id, role or label name furniture."""
    tag = element.tag
    if tag in ("body", "html", "main") or next(element.iterancestors("pre", "code"), None) is not None:
        return False
    if tag in ("header", "footer") and next(element.iterancestors("article", "main"), None) is None:
        return len(words(element)) < _MAIN_PART * total and not _has_title(element, names)
    if (element.get("role") or "").strip().lower() in ROLES:
        return len(words(element)) < _MAIN_PART * total and not _has_title(element, names)
    named = {word for name in _names(element) for word in _meant(name)}
    if not named & (CLASS_WORDS | CLASS_PAIRS):
        return False
    part = _UNMISTAKABLE_PART if named & UNMISTAKABLE else _MAIN_PART
    return len(words(element)) < part * total and not _has_title(element, names)


def _names(element: Element) -> list[str]:
    """Classes and id, in small letters with hyphens between words."""
    stated = f"{element.get('class') or ''} {_id(element)}".split()
    return [_CAMEL.sub("-", name).replace("_", "-").lower() for name in stated]


def _id(element: Element) -> str:
    """The id, where it does not only repeat a heading, as programs that make pages from texts write it."""
    stated = (element.get("id") or "").strip()
    if not stated or element.tag not in _BOXES:
        return ""
    heading = next((plain(child) for child in element if re.fullmatch("h[1-6]", str(child.tag))), "")
    repeats = bool(heading) and fold(stated) in fold(heading)
    return "" if repeats and not UNMISTAKABLE & set(stated.lower().split("-")) else stated


def _meant(name: str) -> Iterator[str]:
    """The words of a class and their pairs, up to one that is only about the layout."""
    parts = list(takewhile(lambda part: part not in MODIFIERS, filter(None, name.split("-"))))
    yield from parts
    yield from (f"{one}-{two}" for one, two in pairwise(parts))


def _has_title(element: Element, names: PageNames) -> bool:
    return any(names.is_title(plain(heading)) for heading in element.iter("h1", "h2", "h3", "h4"))


def _drop_announced(body: Element) -> None:
    """Teasers below a heading that announces them, comments below theirs."""
    total = max(len(words(body)), 1)
    for head in list(
        body.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "div", "strong", "b", "dt", "th", "li", "em")
    ):
        text = brief(head, _LONGEST_NOTICE) if head.getparent() is not None and len(head) < 4 else ""
        if len(text) < 2:
            continue
        if len(text) <= _LONGEST_HEAD and TEASERS.fullmatch(text):
            _drop_below(head, text, total, _are_teasers)
        elif COMMENTS.fullmatch(text) and re.fullmatch("h[1-6]", head.tag):
            _drop_below(head, text, total, lambda _parts, _head: True)


def _drop_below(head: Element, text: str, total: int, wanted: "Callable[[list[Element], Element], bool]") -> None:
    """Drop a heading with what follows it in its box, if that is `wanted`."""
    box = head
    said = head
    while box.getparent() is not None and plain(box) == text:
        head, box = box, box.getparent()
    if box.getparent() is None:
        return
    rest = list(_until_heading(head))
    if len(words(box)) < _MAIN_PART * total and plain(box).startswith(text) and wanted([box], said):
        drop(box)
    elif wanted(rest, said) and sum(len(words(part)) for part in rest) < _MAIN_PART * total:
        for part in (head, *rest):
            part.tail = None
            drop(part)


def _until_heading(head: Element) -> Iterator[Element]:
    for part in head.itersiblings():
        if isinstance(part.tag, str):
            if re.fullmatch("h[1-6]", part.tag) and not re.fullmatch("h[1-6]", head.tag):
                return
            if re.fullmatch("h[1-6]", part.tag) and part.tag <= head.tag:
                return
            yield part


def _are_teasers(parts: list[Element], head: Element) -> bool:
    """Whether elements hold no paragraph: links, short titles, dates. The heading that announces them counts for nothing."""
    linked = everything = 0
    for part in parts:
        within = part in head.iterancestors()
        everything += _letters(part) - (_letters(head) if within else 0)
        links = [part] if part.tag == "a" else [link for link in part.iter("a") if head not in link.iterancestors()]
        linked += sum(map(_letters, links))
        leaves = [
            leaf for leaf in part.iter("p", "li", "td", "dd", "div", "blockquote") if not len(leaf) or leaf.tag == "p"
        ]
        if any(len(plain(leaf)) > _PROSE and not _mostly_linked(leaf) for leaf in leaves):
            return False
    items = [plain(item) for part in parts for item in ([part] if part.tag == "li" else part.iter("li"))]
    listed = bool(items) and all(len(item) < _PROSE / 2 and not stopped(item) for item in items)
    return linked * 2 >= everything or listed


def _letters(element: Element) -> int:
    return len(_NO_LETTERS.sub("", plain(element)))


def _mostly_linked(element: Element) -> bool:
    return sum(len(words(link)) for link in element.iter("a")) * 2 > len(words(element))


def _drop_rows(body: Element) -> None:
    """Cells of a board's head that are no part of the text: attachment, views, the entries before and after."""
    for label in list(body.iter("th", "td", "dt")):
        value, text = label.getnext(), plain(label)
        if value is None or value.tag not in ("td", "dd") or label.getparent() is None:
            continue
        row = label.getparent()
        if label.tag == "td" and sum(1 for _ in row.iterchildren("td")) != 2:
            continue
        if NEIGHBOURS.fullmatch(text) or (ROW_LABELS.fullmatch(text) and _is_board(row)):
            drop(value)
            drop(label)


def _is_board(row: Element) -> bool:
    """Whether the table or list around a row states the title, author or date of a text."""
    box = row if row.tag == "dl" else next(row.iterancestors("table"), row)
    labels = [read_label(plain(cell)) for cell in box.iter("th", "td", "dt") if len(plain(cell)) < _LONGEST_HEAD]
    return any(label is not None and label.key in {"title", "author", "date"} for label in labels)


def _is_bar(element: Element) -> bool:
    """Whether an element is a row of buttons or counters: each of its parts is a word of page furniture or a number, and one is no number."""
    if element.tag not in ("ul", "ol", "div", "p", "span", "section", "td") or element.find(".//br") is not None:
        return False
    if element.tag == "td" and "".join(map(plain, element.iter("a"))) != plain(element).replace(" ", ""):
        return False
    if not brief(element, _LONGEST_BAR):
        return False
    parts = [part for part in element.iterdescendants("a", "li", "span", "p", "div") if not len(part) and plain(part)]
    texts = [plain(part) for part in parts]
    if len(parts) < 2 or "".join("".join(text.split()) for text in texts) != "".join(plain(element).split()):
        return False
    linked = all(part.tag == "a" or next(part.iterancestors("a"), None) is not None for part in parts)
    return linked and all(map(_is_button, texts)) and any(not text.isdecimal() for text in texts)


def _is_button(text: str) -> bool:
    if text.isdecimal() or TEASERS.fullmatch(text):
        return True
    return read_label(text) is None and len(text) < _LONGEST_HEAD and is_furniture(Block((Line(1, text),), text))


def _is_action(element: Element) -> bool:
    """Whether an element is a button or a counter that stands alone, or a link to other texts."""
    if element.tag not in ("a", "div", "p", "span") or next(element.iter("br", "img"), None) is not None:
        return False
    text = brief(element, _LONGEST_HEAD)
    if element.tag == "a" and MORE_LINK.fullmatch(text):
        return True
    if not text or len(text) > _LONGEST_HEAD or (element.tail or "").strip(_AROUND) or _text_before(element):
        return False
    linked = next(element.iter("a"), None) is not None
    if linked or element.tag == "div":
        return bool(ACTIONS.fullmatch(text)) or (linked and text.isdecimal()) or bool(COUNTS.fullmatch(text))
    return element.tag == "span" and bool(COUNTS.fullmatch(text))


def _text_before(element: Element) -> bool:
    """Whether words of a sentence stand directly before an element."""
    before = element.getprevious()
    said = (before.tail if before is not None else element.getparent().text) or ""
    return bool(said.strip(_AROUND))


def _say_tags(body: Element) -> None:
    """A list of links that its class calls tags says so in the text, as a line of keywords does."""
    for element in list(body.iter("ul", "div", "p", "span")):
        named = {word for name in _names(element) for word in name.split("-")}
        links = [plain(link).lstrip("#") for link in element.iter("a")] if named & _TAGS else []
        if len(links) > 1 and _TAG_MARKS.sub("", "".join(links)) == _TAG_MARKS.sub("", plain(element)):
            tail = element.tail
            element.clear()
            element.tag, element.text, element.tail = (
                "p",
                f"Tags: {', '.join(links)}",
                tail,
            )
