"""Where the text of a web page stands: its main element with the headline above it, else what trafilatura takes for it."""

import re
from dataclasses import replace
from typing import Any

from corpus_cli.model.source_text import Line
from corpus_cli.parsing.contact import read_contributors
from corpus_cli.parsing.labels import is_genre, read_label
from corpus_cli.parsing.persons import has_position, has_workplace
from corpus_cli.parsing.reference_list import is_entry
from corpus_cli.reading.notes import heads_entries
from corpus_cli.reading.page_furniture import drop, plain, prune, words
from corpus_cli.reading.page_notes import find_notes
from corpus_cli.reading.page_walk import HEADLINE, element_lines
from corpus_cli.reading.page_words import text_lines
from corpus_cli.reading.webpage_title import PageNames, without_genre

_HEADLINE_LINES = 25
"""Lines from the top among which the title stands, bylines and breadcrumbs counted."""
_HEADER_ROWS = 8
"""Lines above a text among which the rows of a board page stand: author, date, views, attachment."""
_FIRST_LINES = 3
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_CLOSING = 600
"""Characters of a note about an author."""
_CLOSING = re.compile(r"(?i)author|writer|contributor|\bbio|profile|editor|translat|기자|필자")
_CLOSING_LABELS = frozenset({"keywords", "author_note"})


Element = Any
"""An `lxml` element; the library has no types."""


def page_lines(root: Element, names: PageNames) -> list[Line]:
    """The lines of the main text. Their numbers rise; two elements on one line of the file get numbers that follow each other. The tree is used up."""
    body = next(root.iter("body"), root)
    headings = [(element, plain(element), element.sourceline or 1) for element in body.iter("h1")]
    notes = find_notes(body)
    prune(body, names)
    main = _main_element(body)
    frame = _with_header(body, main, names) if main is not None else None
    lines = element_lines(frame if frame is not None else body, notes)
    if frame is None:
        lines = _chosen(lines, root, names)
    outside = [
        (text, line) for element, text, line in headings if frame is None or frame not in element.iterancestors()
    ]
    lines = _with_headline(text_lines(lines), outside, names, inside=frame)
    return _numbered(_with_subtitle(lines, names))


def _main_element(body: Element) -> Element | None:
    """The element that holds the text: the `article` with most words if that is most of `main`, else `main`; None where the page marks neither."""
    mains = [
        element
        for element in body.iter("main", "div", "section")
        if element.tag == "main" or element.get("role") == "main"
    ]
    main = max(mains, key=lambda element: len(words(element)), default=None)
    articles = list((main if main is not None else body).iter("article")) or body.xpath('.//*[@itemprop="articleBody"]')
    article = max(articles, key=lambda element: len(words(element)), default=None)
    if article is None:
        return main
    if main is not None and len(words(article)) < 0.6 * len(words(main)):
        return main
    return article if len(words(article)) > 200 or main is None else main


def _with_header(body: Element, main: Element, names: PageNames) -> Element:
    """The element around the main one, the headline above it and what closes the text below it. Nothing else above the headline or below the main element stays."""
    around = _cut_below(main, body)
    headline = _headline_above(body, main, names)
    first = headline if headline is not None else main
    if headline is not None:
        above = list(headline.iterancestors())
        shared = next(element for element in main.iterancestors() if element in above)
        around = shared if around is main or shared in around.iterancestors() else around
    path = first
    while path is not around and path.getparent() is not None:
        for sibling in list(path.itersiblings(preceding=True)):
            sibling.tail = None
            drop(sibling)
        path = path.getparent()
        path.text = None
    return around


def _headline_above(body: Element, main: Element, names: PageNames) -> Element | None:
    """The last heading above the main element that the head calls the title; None where the main element has it."""
    if any(names.is_title(plain(heading)) for heading in main.iter(*_HEADINGS)):
        return None
    headline = None
    for element in body.iter():
        if element is main:
            break
        if element.tag in _HEADINGS and names.is_title(plain(element)):
            headline = element
    return headline


def _cut_below(main: Element, body: Element) -> Element:
    """Take out what follows the main element, but for its notes, its references and lines about the author. The element around what is left."""
    path = around = main
    while path is not body and path.getparent() is not None:
        for sibling in list(path.itersiblings()):
            sibling.tail = None
            if isinstance(sibling.tag, str) and _closes(sibling):
                around = path.getparent()
            else:
                drop(sibling)
        path = path.getparent()
    return around


def _closes(element: Element) -> bool:
    """Whether an element below the main one belongs to the text."""
    text = plain(element)
    first = next((plain(heading) for heading in element.iter(*_HEADINGS)), "")
    if heads_entries(first) or (element.tag in _HEADINGS and heads_entries(text)):
        return True
    if len(text) > _LONGEST_CLOSING:
        return False
    named = _CLOSING.search(f"{element.get('class') or ''} {element.get('id') or ''}")
    return bool(read_contributors(text)) or (named is not None and (has_position(text) or has_workplace(text)))


def _chosen(lines: list[Line], root: Element, names: PageNames) -> list[Line]:
    """The lines from the first to the last that trafilatura takes for main text, with the title or the labelled lines above them and the entries below."""
    from lxml import html
    from trafilatura import extract

    source = html.tostring(root, encoding="unicode")
    extracted = extract(source, include_comments=False, include_tables=True, favor_recall=True) or ""
    wanted = {"".join(part.split()) for part in extracted.splitlines()}
    text = "".join(wanted)
    hits = [
        index
        for index, line in enumerate(lines)
        if len(key := "".join(line.text.split())) > 1 and (key in wanted or (len(key) > 40 and key in text))
    ]
    if not hits:
        return lines
    head = lines[: hits[0]]
    tops = [index for index, line in enumerate(head) if line.level in (1, 2) and not names.is_site(line.text)]
    heading = next((index for index in tops if names.is_title(head[index].text)), tops[0] if tops else None)
    if heading is None:
        heading = next((index for index, line in enumerate(head) if names.is_title(line.text)), None)
    if heading and is_genre(lines[heading - 1].text):
        heading -= 1
    end = _closing_below(lines, _entries_below(lines, hits[-1]))
    return lines[_labelled_above(lines, hits[0]) if heading is None else heading : end]


def _labelled_above(lines: list[Line], first: int) -> int:
    """The index of the line above the labelled lines (`작성자: …`) that stand over the text: a table's caption or its first row. `first` where there are none."""
    top, titled = first, False
    for index in range(first - 1, max(first - _HEADER_ROWS, -1), -1):
        if (label := read_label(lines[index].text)) is not None:
            top, titled = index, titled or label.key == "title"
    return top - 1 if 0 < top < first and not titled and not lines[top - 1].level else top


def _entries_below(lines: list[Line], last: int) -> int:
    """The index behind the text: its list of references or notes is part of it, whatever an extractor thinks of lists."""
    heads = (i for i in range(last, len(lines)) if heads_entries(lines[i].text) and lines[i].role != "list-item")
    head = next(heads, None)
    if head is None or any(line.level for line in lines[last + 1 : head]):
        return last + 1
    return next((i for i in range(head + 1, len(lines)) if lines[i].level or not _entry(lines[i])), len(lines))


def _closing_below(lines: list[Line], end: int) -> int:
    """The index behind the lines below the text that name its editor or translator, its keywords or its author."""
    while end < len(lines) and (
        read_contributors(lines[end].text)
        or ((label := read_label(lines[end].text)) is not None and label.key in _CLOSING_LABELS and label.value)
        or _tells_of_author(lines[end].text, lines[:end])
    ):
        end += 1
    return end


def _tells_of_author(text: str, above: list[Line]) -> bool:
    """Whether a line below the text begins with a name that a line at its top has, and says what the person is: the box about the author."""
    name = " ".join(text.split()[:2])
    if len(text) > _LONGEST_CLOSING or " " not in name or not (has_position(text) or has_workplace(text)):
        return False
    return any(name in line.text for line in above[:_HEADLINE_LINES])


def _entry(line: Line) -> bool:
    return line.role == "list-item" or is_entry(line.text)


def _with_headline(
    lines: list[Line], outside: list[tuple[str, int]], names: PageNames, inside: Element | None
) -> list[Line]:
    """Marks the title: the line that the head calls so, else the first `h1` that does not name the site. One `outside` the main element is put before the lines.

    Without a main element, what stands above the title is the page's head.
    """
    named = _headline(lines, names)
    lines = [replace(line, role="paragraph") if line.role == HEADLINE else line for line in lines]
    if named is not None:
        lines[named] = replace(lines[named], level=lines[named].level or 1, role="title")
        above = [replace(line, level=None) for line in lines[:named] if not names.is_site(line.text)]
        if inside is None:
            above = [line for line in above[-1:] if is_genre(line.text)]
        genre, title = without_genre(lines[named].text)
        if genre is not None:
            above.append(Line(lines[named].number, genre, role="paragraph"))
            lines[named] = replace(lines[named], text=title)
        return [*above, *lines[named:]]
    texts = [(text, line) for text, line in outside if text and not names.is_site(text)]
    if len(texts) != 1:
        return lines
    return [Line(texts[0][1], texts[0][0], level=1, role="title"), *lines]


def _headline(lines: list[Line], names: PageNames) -> int | None:
    """The index of the title: a heading that the head calls so; a line that its class calls so; the first `h1` that does not name the site; the only heading of the highest level, at the top."""
    top = lines[:_HEADLINE_LINES]
    called = [i for i, line in enumerate(top) if line.level and names.is_title(line.text) and not is_genre(line.text)]
    if called:
        return next((index for index in called if not has_workplace(top[index].text)), called[0])
    for wanted in (names.is_title, lambda _: True):
        for index, line in enumerate(lines):
            if line.level == 1 and wanted(line.text) and not names.is_site(line.text) and not is_genre(line.text):
                return index
    classed = [i for i, line in enumerate(top) if line.role == HEADLINE and not names.is_site(line.text)]
    if len(classed) == 1 and not is_genre(top[classed[0]].text):
        return classed[0]
    highest = min((line.level for line in lines if line.level), default=None)
    only = [index for index, line in enumerate(lines) if line.level and line.level == highest]
    return (
        only[0]
        if len(only) == 1
        and only[0] < _FIRST_LINES
        and any(line.level is None for line in lines[only[0] + 1 : only[0] + 3])
        else None
    )


def _with_subtitle(lines: list[Line], names: PageNames) -> list[Line]:
    """A heading directly below the title that says what the head gives as the page's description is the subtitle."""
    title = next((index for index, line in enumerate(lines) if line.role == "title"), None)
    below = title + 1 if title is not None else len(lines)
    if below < len(lines) and lines[below].level and names.is_description(lines[below].text):
        lines[below] = replace(lines[below], level=None, role="subtitle")
    return lines


def _numbered(lines: list[Line]) -> list[Line]:
    numbered: list[Line] = []
    last = 0
    for line in lines:
        last = max(line.number, last + 1)
        numbered.append(replace(line, number=last))
    return numbered
