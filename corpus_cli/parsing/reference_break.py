"""Where the lines of a reference list are broken: whether a line may end an entry, or goes on with the one above, and two lines as one."""

import re

from corpus_cli.parsing.reference_opening import begins_with_particle

_UNFINISHED = re.compile(
    r"(?:[,:;&‘“„«(\[-]|[、，：；（「『《〈・]|(?:^|(?<=[\s(]))(?:(?i:and|the|of|in|on|for|to|a|an|by|with|from|at|or|eds?\.|vol\.|no\.|pp?\.)|und|et|y|der|die|das|des|von|zur|zum|im|für|la|le|les|du|de|del|los|las|el|dans|sur|en|para|Nr\.|Jg\.|H\.|S\.|Bd\.|n°|nº))\s*$"
)
_FINISHED = re.compile(r"(?:[.。．!?！？)\]）」』》”“»\"/]|https?://\S+|\d|[页頁쪽]|호)\s*$")
_STOPPED = re.compile(r"(?:[.。．!?！？]|(?:https?://|www\.|doi\.org/)\S+|doi:\s?10\.\S+)[”“»\")\]）」』》>]*\s*$")
_URL_LINE = re.compile(
    r"\s*(?:https?://|www\.|doi:|DOI:|<https?:|Available|Retrieved|Accessed|\(accessed|검색일|接続|閲覧|取自|Zugriff|Consulté|Consultado)",
    re.IGNORECASE,
)
_OPENS = {"“": "”", "«": "»", "「": "」", "『": "』", "《": "》", "〈": "〉", "(": ")", "（": "）", "[": "]"}
_GERMAN = re.compile(r"„[^“”„]*(?:[“”]|$)")
_LONGEST_OPEN = 400
_ADDRESS_END = re.compile(r"(?:https?://|www\.|doi\.org/)[^\s“”「」]*$")
_BREAKS = re.compile(r"(?:[/\-_=?&.%#~+]|https?://)$")
_ADDRESS_PART = re.compile(r"[\w%./?=&#~+@:,;-]+(?=[\s)）>（]|$)")
_NO_ADDRESS = re.compile(
    r"[A-Z][a-z]+(?:\s|$)|\d{4}\.(?:\s|$)|(?:[Aa]nd|[Aa]ccessed|[Rr]etrieved|[Aa]rchived|zuletzt|in)\b(?!-)"
)
_SIGNED = re.compile(r"[/_=?&%]|\w-\w|\w\.\w|\d")
_HYPHEN = re.compile(r"(?P<w>[^\W\d_]+)-$")
_COMPOUND = re.compile(
    r"(?:self|non|cross|well|long|short|high|low|mid|post|pre|anti|pro|semi|quasi|co|ex|vice|half|full|inter|intra|trans|multi|all|ever|so|one|two|three|four|five|first|second|third|twenty|thirty|north|south|east|west|open|free|decision|policy|state|peer)$",
    re.IGNORECASE,
)
_COMPOUND_REST = re.compile(
    r"(?:based|related|induced|making|building|led|driven|wide|term|level|style|scale|sized|free|owned|run|born|called|sharing|keeping|seeking|oriented|specific|century|year|day|hour|war|state|party|sector|profit|governmental|and)\b"
)
_AFTER_STUB = frozenset("and or und oder et ou y o to bis".split())
"""Words behind a hyphen that stands for the rest of a word: `short- and long-term`."""
_WIDE = r"\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSE = re.compile(rf"[{_WIDE}\d][{_WIDE}]|[{_WIDE}]\d|[、。，．；：？！（]\w|[\w)\]][（「『《〈【]")
"""Two letters that stand side by side in Chinese and Japanese."""
_NEVER_FIRST = re.compile(r"[、。，．；：？！）」』》〉】]")
_OPEN_END = re.compile(r"[「『《〈（(\[„]$")
_MARKER = re.compile(r"\[(?:[MCNJDRSPABGZXK]|DB|CP|EB|CM|DS)(?:/(?:OL|MT|DK|CD))?\]")
"""The code of a kind of document in GB/T 7714, which stands directly behind the title."""
_HANGUL = re.compile(r"[가-힣]")


def wants_more(text: str) -> bool:
    """Whether the last word or mark of a line asks for more: a comma, `and`, `pp.`."""
    return bool(_UNFINISHED.search(text))


def unfinished(text: str) -> bool:
    """Whether an entry hardly ends so: no stop, bracket, digit or address stands last."""
    return wants_more(text) or not _FINISHED.search(text)


def stopped(text: str) -> bool:
    """Whether an entry ends with a stop or an address."""
    return bool(_STOPPED.search(text))


def continues_address(text: str) -> bool:
    """Whether a line is the address of the entry above it, or begins in small letters as its rest does."""
    return is_address(text) or (text[:1].islower() and not begins_with_particle(text))


def is_address(text: str) -> bool:
    """Whether a line is the address of an entry, or says where or when it was read."""
    return bool(_URL_LINE.match(text))


def is_open(text: str) -> bool:
    """Whether a quotation mark or bracket stands open at the end of an entry, and not for longer than a title may be."""
    bare = _GERMAN.sub(lambda m: "" if m[0][-1] in "“”" else m[0], text)
    if (at := bare.rfind("„")) >= 0 and len(bare) - at < _LONGEST_OPEN:
        return True
    if bare.count('"') % 2 and len(bare) - bare.rfind('"') < _LONGEST_OPEN:
        return True
    return any(
        bare.count(mark) > bare.count(close) and len(bare) - bare.rfind(mark) < _LONGEST_OPEN
        for mark, close in _OPENS.items()
    )


def joined(entry: str, text: str, *, inside_words: bool = False) -> str:
    """Two lines as one. An address, a word broken by a hyphen, a range of pages, Chinese and Japanese go on without a space.

    `inside_words`: the lines were broken at any letter, so that Korean ones go on without a space too.
    """
    if _goes_on_with_address(entry, text):
        return entry + text
    if broken := _HYPHEN.search(entry):
        return _unhyphenated(entry, broken["w"], text)
    if re.search(r"\d[-–—]$|\w[—/]$|[A-Z]\.[-‐]$", entry) and text[:1].isalnum():
        return entry + text
    if _OPEN_END.search(entry) or _MARKER.match(text):
        return entry + text
    if _HANGUL.search(entry) or _HANGUL.match(text):
        close = inside_words and _HANGUL.match(text) and re.search(r"[가-힣\d]$", entry)
    else:
        close = _CLOSE.match(entry[-1:] + text[:1])
    return entry + text if close or _NEVER_FIRST.match(text) else f"{entry} {text}"


def _goes_on_with_address(entry: str, text: str) -> bool:
    if not _ADDRESS_END.search(entry):
        return False
    part = _ADDRESS_PART.match(text)
    if not part or _NO_ADDRESS.match(text):
        return False
    if _BREAKS.search(entry):
        return True
    return (
        not entry.endswith((".", ",")) and bool(_SIGNED.search(part[0])) and not re.match(r"\d{1,4}[.,]?(?:\s|$)", text)
    )


def _unhyphenated(entry: str, word: str, text: str) -> str:
    """A word of which the end of a line has the first part: its hyphen belongs to it in a compound and before a capital."""
    rest = re.match(r"[^\W\d_]+", text)
    if not rest or rest[0] in _AFTER_STUB:
        return f"{entry} {text}"
    kept = not rest[0][0].islower() or _COMPOUND.match(word) or _COMPOUND_REST.match(text)
    return (entry if kept else entry[:-1]) + text
