"""Notes of a web page that their links tell: a number in the text leads to an element farther down, which is the note, whatever the page calls it."""

import re
from dataclasses import dataclass, field
from typing import Any

from corpus_cli.reading.page_furniture import drop, plain

_CALL = re.compile(r"[\[(（【]?\s*(?:註|注|주|note)?\s*(\d{1,3})\s*[\])）】]?", re.IGNORECASE)
_NAMED = re.compile(r"(?i)fn|ftn|edn|note|ref|cite|bib|각주|주석|註|注")
_BODIES = frozenset("li p div dd td aside section blockquote".split())
_ASIDES = ("aside", "footer", "nav", "figure", "details")
_LONGEST = 3000
"""Characters of a long note; what is longer is a chapter that a contents list leads to."""
_LONGEST_BACK = 30
_SHORTEST_BACK = 2

Element = Any
"""An `lxml` element; the library has no types."""


@dataclass(frozen=True, slots=True)
class PageNotes:
    """The elements that are notes, with their numbers. The elements are held, so that they stay the same objects."""

    bodies: dict[Element, int] = field(default_factory=dict)

    def number(self, element: Element) -> int | None:
        """The number of a note; None for any other element."""
        return self.bodies.get(element)


def find_notes(body: Element) -> PageNotes:
    """The notes of a page. Their calls become `[1]` in the tree, and links from a note back to its call are taken out."""
    order = {element: place for place, element in enumerate(body.iter()) if isinstance(element.tag, str)}
    targets = _targets(order)
    calls: list[tuple[Element, int, Element]] = []
    held: dict[Element, set[Element]] = {}
    for link in body.iter("a"):
        target = targets.get(_fragment(link))
        match = _CALL.fullmatch("".join(link.itertext()).strip())
        if target is None or match is None or order[target] <= order[link]:
            continue
        note = _body(target)
        if note is not None and link not in note.iterdescendants("a"):
            calls.append((link, int(match[1]), note))
            held.setdefault(note, set()).add(target)
    bodies: dict[Element, int] = {}
    for _, number, note in calls:
        if len(held[note]) == 1:  # an element that holds several notes is none
            bodies.setdefault(note, number)
    bodies = {note: number for note, number in bodies.items() if _is_note(note, bodies, targets, order)}
    bodies |= _uncalled(bodies)
    for link, number, note in calls:
        if note in bodies and "".join(link.itertext()).strip().isdecimal():
            _call(link, number)
    for note in bodies:
        _without_back_links(note, bodies, targets, order)
        label = note.getprevious() if note.tag == "dd" else None
        if label is not None and label.tag == "dt" and _CALL.fullmatch(plain(label)):
            drop(label)
        for element in (note, *note.iterancestors(*_ASIDES), *note.iterdescendants(*_ASIDES)):
            if element.tag in _ASIDES:
                element.tag = "div"  # it is text, where such elements mostly are none
    return PageNotes(bodies)


def _targets(order: dict[Element, int]) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in order:
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                found.setdefault(name, element)
    return found


def _fragment(link: Element) -> str:
    return (link.get("href") or "").partition("#")[2].strip()


def _body(target: Element) -> Element | None:
    """The element that holds the note: the target, or the block around it where the target only holds the number."""
    note = target
    if target.tag == "dt":
        note = next(target.itersiblings("dd"), None)
    while note is not None and (note.tag not in _BODIES or not plain(note).strip("0123456789[]().^↩ ")):
        note = note.getparent()
    if note is None or next(note.iter("h1", "h2", "h3", "h4", "h5", "h6"), None) is not None:
        return None
    return note if 0 < len(plain(note)) < _LONGEST else None


def _is_note(note: Element, bodies: dict[Element, int], targets: dict[str, Element], order: dict[Element, int]) -> bool:
    """Whether an element that a number leads to is a note: it leads back, says its number, is an item of a list or is named for one. Two notes never lie in one element."""
    if any(inner in bodies for inner in note.iterdescendants()):
        return False
    if note.tag in ("li", "dd") or _NAMED.search(f"{note.get('id') or ''} {note.get('class') or ''}"):
        return True
    if _CALL.match(plain(note)) and int((_CALL.match(plain(note)) or [0, 0])[1]) == bodies[note]:
        return True
    return any(_earlier(link, note, targets, order) for link in note.iter("a"))


def _uncalled(bodies: dict[Element, int]) -> dict[Element, int]:
    """Items of a list of notes that no number of the text leads to."""
    found: dict[Element, int] = {}
    taken = set(bodies.values())
    for parent in dict.fromkeys(note.getparent() for note in bodies if note.tag == "li"):
        items = list(parent.iterchildren("li"))
        called = [place for place, item in enumerate(items) if item in bodies]
        if len(called) * 2 < len(items):
            continue
        shift = bodies[items[called[0]]] - called[0]
        found |= {
            item: place + shift
            for place, item in enumerate(items)
            if item not in bodies and place + shift > 0 and place + shift not in taken and plain(item)
        }
    return found


def _earlier(link: Element, note: Element, targets: dict[str, Element], order: dict[Element, int]) -> bool:
    target = targets.get(_fragment(link))
    return target is not None and order[target] < order[note]


def _call(link: Element, number: int) -> None:
    for child in list(link):
        link.remove(child)
    link.text = f"[{number}]"


def _without_back_links(
    note: Element, bodies: dict[Element, int], targets: dict[str, Element], order: dict[Element, int]
) -> None:
    """Take out short links that lead from a note to the text above. One that leads to another note is a reference to it and stays."""
    for link in list(note.iter("a")):
        target = targets.get(_fragment(link))
        if target is None and _fragment(link) and len(plain(link)) <= _SHORTEST_BACK:  # one of several calls: `a`, `b`
            drop(link)
        if not _earlier(link, note, targets, order) or len(plain(link)) > _LONGEST_BACK:
            continue
        if target is not None and not any(around in bodies for around in (target, *target.iterancestors())):
            drop(link)
