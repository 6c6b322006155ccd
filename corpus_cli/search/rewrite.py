"""A query tree to a MATCH string of FTS5. Every word is quoted, so that nothing a reader types is an operator by accident.

Latin words are searched as FTS5 has them, stemmed. A Chinese, Japanese or Korean run becomes a phrase of the pairs that
`search.segment` writes, for each of its readings. The rewriting happens inside the tree, so that NOT and parentheses hold.
"""

import functools
import re
from itertools import product

from corpus_cli.search import fold, prefix
from corpus_cli.search.expression import all_of, any_of, quote, within
from corpus_cli.search.query import And, Filter, Node, Not, Or, Term, parse_query
from corpus_cli.search.segment import has_cjk, pairs

NOTHING = '""'
"""A MATCH string that finds nothing, without an error."""

COLUMNS = {
    "title": "{title title_cjk}",
    "author": "{authors authors_cjk}",
    "keyword": "{keywords keywords_cjk}",
}
"""The index columns of each text field."""

_HANGUL = re.compile("[가-힣]+")
_TOKEN = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){2,6}[A-Za-z]?|[A-Z]{2,5}")
_NUMBER = re.compile(
    r"(?P<before>[^\w,.]?)(?P<number>[1-9][0-9]{3,14}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?P<after>[^\W\d_]*[^\w,]?)"
)
"""A whole number of thousands by itself, with the sign of a currency before it or a unit after it."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[년年].*)?")
"""What is most likely a year, and so has no comma."""
_HYPHEN = re.compile(r"(?<=[\w.])[-‐‑–](?=\w)")
_MOST_PARTS = 3
"""Parts of a compound of which acronyms are looked for in both ways."""
_COMMON = frozenset("us it is as at an in on or to am be do go he if me my no of so up we by".split())
"""Acronyms that are also words: U.S. is not searched as `us`."""
_HOMOGRAPHS = frozenset(
    "WHO US IT AM IS AS AT AN IN ON TO BE DO GO HE ME MY NO SO UP WE BY ALL AID ARM CAP CARE FAST ACT SHE HIM HAS WAS ICE".split()
)
"""Acronyms that in small letters are words. Only the index cannot tell WHO from who."""


_INNER = re.compile(r"(?<=\w)['’‘-](?=\w)")
"""A mark inside a name, which is also typed without: O'Neill, Dong-hyun."""
_LEADING = re.compile(r"[A-Z]+(?=[^\x00-\x7f]*$)")


def match(node: Node, *, columns: bool = True) -> str | None:
    """The MATCH string of a tree without filters, or None where FTS5 cannot say it (only what must *not* be there).

    With `columns=False` it names no column of the index, so that it may be used on any table.
    """
    if isinstance(node, Term):
        return term(node, columns=columns)
    if isinstance(node, Or):
        parts = [match(part, columns=columns) for part in node.parts]
        return None if None in parts else any_of(part for part in parts if part)
    if isinstance(node, And):
        wanted = [
            _syllable_after(before, part, match(part, columns=columns))
            for before, part in zip((None, *node.parts), node.parts, strict=False)
            if not isinstance(part, Not)
        ]
        unwanted = [match(part.part, columns=columns) for part in node.parts if isinstance(part, Not)]
        if not wanted or None in wanted or None in unwanted:
            return None
        both = all_of(part for part in wanted if part)
        return f"({both} NOT {any_of(part for part in unwanted if part)})" if unwanted else both
    return None


def _syllable_after(before: Node | None, part: Node, found: str | None) -> str | None:
    """`found` for one Korean syllable after a word, which may be the end of a compound that the reader typed apart: 공급 망."""
    if not (_plain_word(before) and _plain_word(part)) or found is None:
        return found
    assert isinstance(before, Term)
    assert isinstance(part, Term)
    if len(part.text) != 1 or not 2 <= len(before.text) <= 4 or not _HANGUL.fullmatch(before.text + part.text):
        return found
    return any_of([found, quote(" ".join(pairs(before.text + part.text)))])


def _plain_word(node: Node | None) -> bool:
    return isinstance(node, Term) and not (node.quoted or node.prefix or node.field)


def textual(node: Node) -> Node | None:
    """What FTS5 can say of a tree: without filters, and without a NOT that stands alone."""
    if isinstance(node, Filter | Not):
        return None
    if isinstance(node, Term):
        return node
    parts = [(part.part, True) if isinstance(part, Not) else (part, False) for part in node.parts]
    kept = [
        (found, negated)
        for part, negated in parts
        if (found := textual(part)) and not (negated and isinstance(node, Or))
    ]
    if all(negated for _, negated in kept):
        return None
    return type(node)(tuple(Not(found) if negated else found for found, negated in kept))


@functools.lru_cache(maxsize=256)
def escape_fts(text: str | None) -> str:
    """The MATCH string for what is typed into any full-text box; the SQL function of this name in Datasette.

    Names no column. Filters other than words of the title, author and keyword are left out: only `/search` and the command
    line know them. Never raises, and what it returns never makes FTS5 raise.
    """
    root = parse_query(text or "").root
    kept = textual(root) if root else None
    return (match(kept, columns=False) if kept else None) or NOTHING


def term(word: Term, *, columns: bool = True) -> str:
    """The expression of one word or phrase."""
    text = fold.compatible(word.text)
    if not has_cjk(text):
        found = _latin(text, word)
    else:
        from corpus_cli.search import cjk

        tokens = _TOKEN.findall(fold.spelt(text))
        bare = None if word.quoted or word.prefix else cjk.without_particle(text)
        if bare:
            found = _latin(bare, word)
        elif word.quoted:
            found = cjk.quoted(tokens, columns=columns, joined=word.field == "author")
        else:
            found = cjk.unquoted(tokens, star=word.prefix, columns=columns)
            if not word.prefix and (other := regrouped(text)):
                forms = [form for each in (text, other) for form in cjk.counted(each)]
                found = any_of([found, *(cjk.quoted(_TOKEN.findall(form), columns=columns) for form in forms)])
    return within(COLUMNS[word.field], found) if word.field and columns else found


def capitals(word: Term) -> str | None:
    """The acronym that must stand in capitals in what is found, if the word is one that means something else in small letters."""
    if word.prefix or word.quoted:
        return None
    leading = _LEADING.match(fold.compatible(word.text))
    return leading.group() if leading and leading.group() in _HOMOGRAPHS else None


def _latin(text: str, word: Term) -> str:
    typed = [text, *fold.typed(text)]
    if word.field == "author":
        typed += [_INNER.sub("", form) for form in typed]
    if word.prefix:
        return any_of([*(f"{quote(form)} *" for form in typed), *map(quote, prefix.forms(text.lower()))])
    return any_of(map(quote, typed if word.quoted else [*typed, *spellings(text)]))


def regrouped(text: str) -> str | None:
    """`text` with a number of thousands written the other way, with commas or without: 1,200 for 1200. None where it has none."""
    match = _NUMBER.fullmatch(text)
    if not match or _YEAR.fullmatch(text):
        return None
    number = match["number"]
    other = number.replace(",", "") if "," in number else f"{int(number):,}"
    return f"{match['before']}{other}{match['after']}"


def spellings(text: str) -> list[str]:
    """Other ways to write an English word: acronyms with full stops or without, numbers with commas or without, compounds in one word.

    `EU` for `E.U.`, `U.S.-China` for `US-China`, `1,200` for `1200`, `postwar` for `post-war`, and each the other way, but for the last.
    """
    if other := regrouped(text):
        return [other]
    parts = _HYPHEN.split(text)
    if len(parts) == 1:
        return _acronyms(text, _COMMON)
    choices = [[part, *_acronyms(part, frozenset())] for part in parts]
    found = ["-".join(choice) for choice in product(*choices)][1:] if len(parts) <= _MOST_PARTS else []
    joined = "".join(parts)
    return [*found, joined] if joined.isalpha() else found


def _acronyms(text: str, words: frozenset[str]) -> list[str]:
    if not _ACRONYM.fullmatch(text):
        return []
    letters = text.replace(".", "")
    if "." not in text:
        return [" ".join(letters)]
    return [] if letters.lower() in words else [letters]
