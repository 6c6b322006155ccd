"""The query language: text to a tree. docs/reference/query-language.md describes it for readers.

    query   = or
    or      = and ("OR" and)*
    and     = not (("AND")? not)*
    not     = ("NOT" | "-") not | "(" or ")" | [field ":"] ("phrase" | word ["*"])

`parse_query` takes any text whatever: what cannot be understood is searched as words, or left out with a `Problem` that says so.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from corpus_cli.search import filters, fold

MAX_CHARACTERS = 4_000
"""Of a query; more is a pasted document."""
MAX_TERMS = 64
"""Words and phrases. FTS5 takes thousands, in seconds."""
MAX_DEPTH = 16
"""Parentheses. FTS5's parser stops at some 100 with an error."""
MAX_SAVED = 8
"""How deep saved searches may name each other."""


@dataclass(frozen=True)
class Term:
    """A word or a phrase. `field` is a text field (`filters.TEXT`) it must stand in, or None for anywhere."""

    text: str
    quoted: bool = False
    prefix: bool = False
    field: str | None = None


@dataclass(frozen=True)
class Filter:
    """A condition on a field that is not text (`filters.VALUES`), with its checked value."""

    field: str
    value: filters.Value


@dataclass(frozen=True)
class Not:
    """What must not hold."""

    part: "Node"


@dataclass(frozen=True)
class And:
    """What must all hold; never empty."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Or:
    """Of which one must hold; never empty."""

    parts: tuple["Node", ...]


Node: TypeAlias = Term | Filter | Not | And | Or


@dataclass(frozen=True)
class Problem:
    """What could not be taken as it was typed. `fatal`: the answer would not be to the question."""

    message: str
    hint: str | None = None
    fatal: bool = False


@dataclass(frozen=True)
class Query:
    """A query, understood. `root` is None where nothing is left to search for."""

    text: str
    root: Node | None
    problems: tuple[Problem, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words and phrases a result has, in order: not those that must not stand in it."""
        return tuple(_terms(self.root)) if self.root else ()

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that must hold or of which one must, in order."""
        return tuple(_filters(self.root)) if self.root else ()


def _filters(node: Node) -> Iterator[Filter]:
    if isinstance(node, Filter):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _filters(part)


def _terms(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _terms(part)


_QUOTES = str.maketrans(dict.fromkeys("“”„‟″＂〝〞〟«»", '"') | {"\N{FULLWIDTH COLON}": ":", "−": "-", "－": "-"})
_LEX = re.compile(
    r"""
    (?P<minus>-+(?=["(\w]) )?                                      # not, before a word, a phrase or a parenthesis
    (?: (?P<field>[^\W\d_][\w-]{0,30}) : (?=[^\s/]) (?! :) )?      # title: but neither http:// nor std::
    (?: "(?P<phrase>[^"]*)"? (?P<star>\*)?
      | (?P<paren>[()])
      | (?P<word>[^\s"()]+) )
    | (?P<stray>\S)
    """,
    re.VERBOSE,
)


@dataclass
class _Reader:
    """Tokens to a tree, by recursive descent."""

    tokens: list[str | Node]
    place: int = 0

    def take(self, *wanted: str) -> bool:
        if self.place < len(self.tokens) and self.tokens[self.place] in wanted:
            self.place += 1
            return True
        return False

    def either(self) -> Node | None:
        parts = [self.all()]
        while self.take("OR"):
            parts.append(self.all())
        return _joined(Or, parts)

    def all(self) -> Node | None:
        parts: list[Node | None] = []
        while self.place < len(self.tokens) and self.tokens[self.place] not in (")", "OR"):
            if self.take("AND"):
                continue
            parts.append(self.negated())
        return _joined(And, parts)

    def negated(self) -> Node | None:
        flips = 0
        while self.take("NOT"):
            flips += 1
            while self.take("AND"):
                pass
        if self.place >= len(self.tokens) or self.tokens[self.place] in (")", "OR"):
            return None
        part = self.primary()
        return Not(part) if part and flips % 2 else part

    def primary(self) -> Node | None:
        if self.take("("):
            inside = self.either()
            self.take(")")
            return inside
        token = self.tokens[self.place]
        self.place += 1
        return None if isinstance(token, str) else token


def _joined(kind: type[And] | type[Or], parts: list[Node | None]) -> Node | None:
    flat: list[Node] = []
    for part in parts:
        if part is not None:
            flat += part.parts if isinstance(part, kind) else [part]
    if not flat:
        return None
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


@dataclass
class _Lexer:
    """Text to tokens: operators and parentheses as strings, the rest as nodes."""

    saved: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)
    count: int = 0
    scopes: list[str | None] = field(default_factory=lambda: [None])
    """The field of each open parenthesis, as in `author:(lee OR kim)`."""
    pending: str | None = None
    """The field of the next word, as in `author: lee`."""

    def tokens(self, text: str, depth: int = 0) -> list[str | Node]:
        found: list[str | Node] = []
        for match in _LEX.finditer(text):
            found += self.token(match, text, depth)
        return _balanced(found)

    def token(self, match: re.Match[str], text: str, depth: int) -> Iterator[str | Node]:
        before = text[match.start() - 1] if match.start() else " "
        negated = match["minus"] is not None and (before in '"()' or before.isspace())
        word, name = match["word"] or "", match["field"]
        if match["stray"]:
            return
        if match["paren"]:
            yield from self.parenthesis(match["paren"], name, negated=negated)
        elif word in ("AND", "OR", "NOT") and not name and not match["minus"]:
            yield word
        elif word.startswith("@") and not name and (saved := saved_name(word[1:], self.saved)):
            yield from self.saved_search(saved, depth, negated=negated)
        elif word.endswith(":") and not name and filters.canonical(word[:-1]):
            self.pending = filters.canonical(word[:-1])
        else:
            yield from self.leaf(_leaf(match), negated=negated)

    def parenthesis(self, mark: str, name: str | None, *, negated: bool) -> Iterator[str | Node]:
        if mark == ")":
            if len(self.scopes) > 1:
                self.scopes.pop()
            yield mark
            return
        scope = filters.canonical(name) if name else self.pending
        if name and scope is None:
            yield from self.leaf(Term(name), negated=negated)
        elif negated:
            yield "NOT"
        self.pending = None
        self.scopes.append(scope or self.scopes[-1])
        yield mark

    def leaf(self, term: Term, *, negated: bool) -> Iterator[str | Node]:
        term = replace(term, field=term.field or self.pending or self.scopes[-1])
        node = self.understood(term)
        self.pending = None
        if node is None:
            return
        self.count += 1
        if self.count > MAX_TERMS:
            if self.count == MAX_TERMS + 1:
                self.problems.append(Problem(f"only the first {MAX_TERMS} words of the query are searched"))
            return
        if negated:
            yield "NOT"
        yield node

    def understood(self, term: Term) -> Node | None:
        """The term, a filter, or None where there is nothing to look for."""
        if term.field is None:
            return term if searchable(term.text) else None
        name = filters.canonical(term.field)
        if name is None:
            self.unknown(term.field)
            text = term.text if term.quoted else f"{term.field}:{term.text}"
            return Term(text, quoted=term.quoted, prefix=term.prefix) if searchable(text) else None
        if name in filters.TEXT:
            return replace(term, field=name) if searchable(term.text) else None
        value, problem = filters.value(name, term.text + "*" * term.prefix)
        if problem and self.pending:
            return Term(f"{name} {term.text}") if searchable(term.text) else None
        if problem:
            self.problems.append(Problem(f"{name}:{term.text} {problem[0]}", problem[1], fatal=True))
        return Filter(name, value) if value is not None else None

    def unknown(self, name: str) -> None:
        near = filters.nearest(name)
        if near:
            self.problems.append(Problem(f"{name}: is not a filter; searched as words", f"did you mean {near}:?"))

    def saved_search(self, name: str, depth: int, *, negated: bool) -> Iterator[str | Node]:
        if depth >= MAX_SAVED:
            self.problems.append(Problem(f"@{name} names itself", "mend [search.saved] in corpus.toml", fatal=True))
            return
        if negated:
            yield "NOT"
        yield "("
        yield from self.tokens(_normalised(self.saved[name]), depth + 1)
        yield ")"


_REFERENCE = re.compile(r"@\w[\w-]*")


def _leaf(match: re.Match[str]) -> Term:
    if match["phrase"] is not None:
        return Term(match["phrase"], quoted=True, prefix=bool(match["star"]), field=match["field"])
    word = match["word"]
    return Term(word.rstrip("*"), prefix=word.endswith("*"), field=match["field"])


def _balanced(tokens: list[str | Node]) -> list[str | Node]:
    """The tokens, without any parenthesis if they do not match or stand too deep."""
    depth = 0
    for each in tokens:
        depth += (each == "(") - (each == ")")
        if not 0 <= depth <= MAX_DEPTH:
            break
    if depth == 0:
        return tokens
    return [each for each in tokens if each not in ("(", ")")]


def searchable(text: str) -> bool:
    """Whether the index can have anything of `text`: a letter or a digit."""
    return text.isalnum() or any(unicodedata.category(c)[0] in "LN" for c in text)


def _normalised(text: str) -> str:
    """One form of what can be typed in many: quotes, widths; nothing that prints nothing."""
    if text.isascii() and text.isprintable():
        return text[:MAX_CHARACTERS]
    text = text[:MAX_CHARACTERS].encode("utf-8", "replace").decode().translate(_QUOTES)
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Co", "Cn") else c for c in text)
    return fold.compatible(text).translate(_QUOTES)[: 2 * MAX_CHARACTERS]


def parse_query(text: str, saved: Mapping[str, str] | None = None) -> Query:
    """The query a reader typed; `saved` has the searches `@name` stands for. Never raises."""
    lexer = _Lexer(saved or {})
    if len(text) > MAX_CHARACTERS:
        lexer.problems.append(Problem(f"only the first {MAX_CHARACTERS:,} characters of the query are searched"))
    tokens = lexer.tokens(_normalised(text))
    if lexer.pending:
        lexer.problems.append(Problem(f"{lexer.pending}: has no value", f"for example {lexer.pending}:word"))
    problems = dict.fromkeys([*lexer.problems, *_unknown_saved(text, saved or {})])
    return Query(text, _Reader(tokens).either(), tuple(problems))


def saved_name(typed: str, saved: Mapping[str, str]) -> str | None:
    """The saved search that is meant: by its name in any case, or with hyphens for blanks."""
    if typed in saved:
        return typed
    return next((name for name in saved if saved_slug(name) == saved_slug(typed)), None)


def saved_slug(name: str) -> str:
    """The name of a saved search as one word."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")


def _unknown_saved(text: str, saved: Mapping[str, str]) -> Iterator[Problem]:
    word = text.strip()
    if saved and _REFERENCE.fullmatch(word) and not saved_name(word[1:], saved):
        known = {saved_slug(name): name for name in saved}
        near = filters.nearest(saved_slug(word[1:]), list(known))
        hint = f"did you mean @{near}?" if near else f"there are {', '.join('@' + name for name in known)}"
        yield Problem(f"no saved search is called {word[1:]!r}", hint, fatal=True)
