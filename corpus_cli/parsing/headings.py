"""Headings and their levels: by what the format states, by numbering scheme, or as short lines that stand alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus_cli.model.commentary import Section
from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.layout import SQUARES, Block, full_stopped, width
from corpus_cli.parsing.numbering import Number, as_letter, parse_number

_GENERIC = re.compile(
    r"(?:introduction|conclusions?|concluding (?:remarks|thoughts)|background|overview|discussion|epilogue|prologue|afterword|postscript|final (?:remarks|thoughts)|implications|recommendations|policy (?:implications|recommendations)|the way forward|way forward|looking ahead|outlook|preface|foreword|methods?|methodology|findings|results|context|summary|notes|"
    r"서론|결론|머리말|맺음말|들어가며|들어가는 말|들어가기|나가며|나오며|맺으며|마치며|여는 글|닫는 글|시작하며|정책 제언|정책제언|시사점|배경|문제 제기|문제제기|맺는 말|맺는말|글을 마치며|"
    r"引言|前言|导言|導言|绪论|緒論|结语|結語|结论|結論|结束语|結束語|余论|餘論|小结|小結|背景|建议|政策建议|政策建議|结尾|后记|後記|序言|"
    r"はじめに|おわりに|終わりに|むすび|むすびに|むすびに代えて|おわりにかえて|序論|序|まとめ|結び|あとがき|提言|政策提言|背景|課題|今後の課題|今後の展望|"
    r"conclusion|introduction générale|en guise de conclusion|contexte|recommandations|einleitung|schluss|fazit|ausblick|hintergrund|schlussfolgerungen|introducción|conclusión|conclusiones|contexto|recomendaciones|introduzione|conclusione|conclusioni|premessa|contesto|raccomandazioni|considerazioni finali|introdução|conclusão|conclusões|enquadramento|recomendações|considerações finais|notas finais|inleiding|conclusies?|tot slot|slot|achtergrond|aanbevelingen|besluit|nawoord|slotbeschouwing|"
    r"schlussbemerkung(?:en)?|schlussfolgerung|schlusswort|empfehlungen|handlungsempfehlungen|ausgangslage|problemstellung|fazit und ausblick|vorwort|nachwort|préambule|avant-propos|pour conclure|en conclusion|perspectives|recommandations politiques|antecedentes|discusión|método|resultados|a modo de conclusión|reflexiones finales|epílogo|prólogo|appendix(?: [A-Z0-9])?|annex(?: [A-Z0-9])?|부록|附录|附錄|付録|annexe|anhang|anexo)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|map|box|photo|image|source|sources|note|graph|exhibit|그림|표|자료|출처|사진|주|图|圖|表|資料|资料来源|資料來源|来源|出典|注|図|写真|abbildung|tabelle|quelle|graphique|tableau|carte|gráfico|tabla|cuadro|fuente)\s?(?:\d{1,2}|[:：]|[（(<〈\[]|[IVX]+\b|[一二三四五六七八九十]).{0,150}|[<〈\[［【](?:그림|표|사진|图|圖|表|図|写真|资料|자료)\s?\d*.{0,80}",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:Q\d{0,2}|A\d{0,2}|問|答|问|문|답|질문|답변|[A-Z]{2,4})\s?[.:：)]\s?\S|[^\W\d_][\w .’'-]{1,30}[:：]\s\S"
)
_ASKED = re.compile(r"(?:Q|A|問|答|问|문|답|질문|답변)\d{0,2}\s?[.:：]\s?\S")
_SMALL_START = re.compile(r"[a-zß-öø-ÿ(（\[，。、,.;:)”’]")
_QUOTED = re.compile(r"[\"“«„「『‘'].*[\"”»“」』’']\s*(?:[—–-].{0,60})?$")
_ATTRIBUTION = re.compile(r"[—–―-]{1,2}\s?\S.{0,80}$")
_TABLE = re.compile(r"\s\|\s|\t|\S {3,}\S|^[\d\s,.%$€£¥₩+\-–~()]+$")
_DOTS = re.compile(r"(?:\.{3,}|…{2,}|·{3,})\s*\d{1,3}$")
_SENTENCE_END_KO = re.compile(r"(?:습니다|니다|했다|한다|이다|있다|없다|된다|였다|었다|았다|것이다)[.!?]?$")
HEADING_WIDTH = 150
"""Columns: the longest numbered heading of the sample collections takes 128."""
PLAIN_WIDTH = 90
"""Columns of a heading that has no number: a longer line is a short paragraph."""
_PLAIN = "plain"
"""The place of a heading without a number among the schemes."""
_LOWER = frozenset({"arabic)", "(arabic)", "circled", "hangul.", "hangul)", "(hangul)", "(letter)", "letter)-small"})
"""Schemes that number parts of a section rather than sections, where the sections have no numbers."""
_LETTERED = frozenset({"(letter)", "letter)-small"})
"""Schemes that number parts even below a usual heading such as `Findings`, where another heading stands above that one."""
_MARKED_THROUGHOUT = 2
"""Headings that the format marks, from which all are marked; a single one may be the only heading that a writer styled."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: the index of its block, level from 1, number as printed and words."""

    index: int
    level: int
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    block: Block
    number: Number | None
    text: str
    fixed: int | None = None


def find_headings(blocks: Sequence[Block]) -> tuple[Heading, ...]:
    """The headings among the blocks of a body, with levels that start at 1."""
    found = [c for i in range(len(blocks)) if (c := _candidate(blocks, i))]
    marked = sum(c.fixed is not None for c in found)
    if marked:
        found = [c for c in found if c.fixed is not None or (c.number and marked < _MARKED_THROUGHOUT)]
    found = _without_lists(found, blocks)
    return _levelled(found)


def is_numbered_heading(block: Block) -> bool:
    """Whether a block alone reads as a heading with a number."""
    number = parse_number(block.text)
    return number is not None and not block.prose and _numbered(block, number)


def is_generic(text: str) -> bool:
    """`Introduction`, `결론`, `はじめに`: words that are a heading and no title."""
    return bool(_GENERIC.fullmatch(text.strip(" 　.:：[]<>【】")))


def _candidate(blocks: Sequence[Block], index: int) -> _Candidate | None:  # noqa: PLR0911 - one question a line, the first that fits answers
    block = blocks[index]
    if block.role in {"list-item", "quote", "note"}:
        return None
    number = parse_number(block.text)
    if block.level is not None:
        split = number is not None and bool(number.rest)
        return _Candidate(
            index, block, number if split else None, number.rest if split and number else block.text, block.level
        )
    if block.role in {"title", "subtitle"}:
        return None
    if number and _numbered(block, number):
        return _Candidate(index, block, number, number.rest)
    if block.bullet and block.bullet not in SQUARES:
        return None
    if number is None and _plain(blocks, index):
        return _Candidate(
            index,
            block,
            None,
            block.text.strip("[]【】<>〈〉《》")
            if re.fullmatch(r"[\[【<〈《].*[\]】>〉》]", block.text)
            else block.text,
        )
    return None


def _numbered(block: Block, number: Number) -> bool:  # noqa: PLR0911 - one question a line, the first that fits answers
    text = number.rest
    if block.bullet and block.bullet not in SQUARES:
        return False
    if text and number.printed.isdecimal() and parse_date(block.text):
        return False
    if not text:
        return number.scheme in {"part", "chapter", "section"}
    if width(text) > HEADING_WIDTH or _DOTS.search(text):
        return False
    if (
        number.printed.isdecimal()
        and not number.printed.startswith(("０", "１", "２", "３", "４", "５", "６", "７", "８", "９"))
        and (text[:1].islower() or text[0] in "%.,년월일명개회")
    ):
        return False
    if number.scheme.startswith("arabic-") and text[:1].islower():
        return False
    if full_stopped(text) and not (
        text.endswith(".") and len(text.split()) <= 6 and not re.search(r"[다요죠]\.$", text) and not block.prose
    ):
        return False
    return not (_SENTENCE_END_KO.search(text) and width(text) > 50) and not text.endswith((",", ";", "、", "，", "；"))


def _plain(blocks: Sequence[Block], index: int) -> bool:  # noqa: PLR0911 - one question a line, the first that fits answers
    block, text = blocks[index], blocks[index].text
    if block.prose or len(block.lines) > 2 or width(text) > PLAIN_WIDTH or len(text.split()) > 16:
        return False
    opens_list = text.endswith((":", "：")) and not is_generic(text)
    squared = bool(block.bullet) and block.bullet in SQUARES
    says = _SENTENCE_END_KO.search(text) and not (squared and not text.endswith((".", "!", "?")))
    if full_stopped(text) or opens_list or text.endswith((",", "，", "、", "—", "–")) or says:
        return False
    if (
        _SMALL_START.match(text)
        or _CAPTION.fullmatch(text)
        or (_QUOTED.match(text) and not block.bullet)
        or _TABLE.search(text)
        or _DOTS.search(text)
    ):
        return False
    if _ASKED.match(text):
        return False
    if _SPEAKER.match(text) and ":" in text[:34].replace("：", ":") and index and not is_generic(text.split(":")[0]):
        return False
    if not any(c.isalpha() for c in text):
        return False
    after = next((b for b in blocks[index + 1 :]), None)
    if after is None:
        return False
    before = blocks[index - 1] if index else None
    if before is not None and before.level is None and before.text.rstrip().endswith((":", "：")) and not after.prose:
        return False
    return (
        after.prose
        or after.level is not None
        or is_numbered_heading(after)
        or (_speaks(after) and (before is None or _speaks(before)))
        or _heads_list(block, after)
    )


def _heads_list(block: Block, after: Block) -> bool:
    """Whether a line stands apart above a list of points (`Recommendations`, empty space, `• Publish …`)."""
    item = bool(after.bullet) and after.bullet not in SQUARES and not block.bullet
    numbered = is_generic(block.text) and (number := parse_number(after.text)) is not None and number.value == 1
    return block.gap and ((item and (after.gap or is_generic(block.text))) or numbered)


def _speaks(block: Block) -> bool:
    """A short paragraph: one sentence that is not long enough to be prose by width."""
    return block.prose or full_stopped(block.text)


def _without_lists(found: list[_Candidate], blocks: Sequence[Block]) -> list[_Candidate]:
    """Without items of lists: neighbours of one scheme with no text between them, and numbers that run through a paragraph's points."""
    kept: list[_Candidate] = []
    for position, candidate in enumerate(found):
        number = candidate.number
        if candidate.fixed is None and number is not None and _listed(candidate, blocks, found, position):
            continue
        if (
            candidate.fixed is None
            and number is None
            and kept
            and kept[-1].index == candidate.index - 1
            and kept[-1].number is None
            and kept[-1].fixed is None
        ):
            kept.pop()
        kept.append(candidate)
    return kept


def _listed(candidate: _Candidate, blocks: Sequence[Block], found: list[_Candidate], position: int) -> bool:
    number = candidate.number
    assert number is not None
    for step in (-1, 1):
        index = candidate.index + step
        if 0 <= index < len(blocks):
            other = parse_number(blocks[index].text)
            if (
                other
                and other.scheme == number.scheme
                and other.value == number.value + step
                and blocks[index].level is None
                and len(blocks[index].text) < 400
            ):
                return True
    del found, position
    following = blocks[candidate.index + 1] if candidate.index + 1 < len(blocks) else None
    return following is None and number.value > 1


def _levelled(found: list[_Candidate]) -> tuple[Heading, ...]:
    stack: list[str] = []
    last: dict[str, int] = {}
    headings: list[Heading] = []
    fixed = [c.fixed for c in found if c.fixed is not None]
    base = min(fixed, default=1) - 1
    numbered_above = False
    below_plain = _numbered_below_plain(found)
    lettered = below_plain and any(c.number and c.number.scheme in _LETTERED for c in found)
    framed = _framed(found)
    for c in found:
        if c.fixed is not None:
            headings.append(Heading(c.index, c.fixed - base, c.number.printed if c.number else None, c.text))
            continue
        if c.number is None:
            top = is_generic(c.text) or below_plain or framed
            level = len(stack) + 1 if numbered_above and stack and not top else 1
            if top:
                stack[:] = [_PLAIN] if below_plain and (lettered or not is_generic(c.text)) else []
            headings.append(Heading(c.index, max(level, 1 + (1 if fixed else 0)), None, c.text))
            continue
        number = _as_sequence(c.number, last)
        scheme = number.scheme
        if scheme in stack:
            del stack[stack.index(scheme) + 1 :]
        else:
            if scheme.startswith("arabic-"):
                _open_depth(stack, scheme)
            stack.append(scheme)
        numbered_above = True
        for deeper in [s for s in last if s not in stack]:
            del last[deeper]
        last[scheme] = number.value
        headings.append(Heading(c.index, len(stack), number.printed, number.rest))
    return tuple(headings)


def _numbered_below_plain(found: list[_Candidate]) -> bool:
    """Whether numbered headings are parts of plain ones: the first stands below a plain heading that is no usual one, and they count from one again or are of a lower rank."""
    numbers = [(i, c.number) for i, c in enumerate(found) if c.number is not None and c.fixed is None]
    if not numbers or numbers[0][0] == 0 or any(c.fixed is not None for c in found):
        return False
    above, first = found[numbers[0][0] - 1], numbers[0][1]
    if above.number is not None or first.value != 1:
        return False
    if is_generic(above.text) and not (first.scheme in _LETTERED and numbers[0][0] > 1):
        return False
    ones = sum(n.scheme == first.scheme and n.value == 1 for _, n in numbers)
    return len({n.scheme for _, n in numbers}) == 1 and (ones > 1 or first.scheme in _LOWER)


def _framed(found: list[_Candidate]) -> bool:
    """Whether named parts (`Session 1: …`) stand between plain headings of the same rank: one precedes the first of them."""
    first = next((i for i, c in enumerate(found) if c.number is not None), 0)
    number = found[first].number if found else None
    return first > 0 and number is not None and number.scheme.startswith("named-")


def _open_depth(stack: list[str], scheme: str) -> None:
    """`2.1` stands below `2.` and beside nothing of another depth."""
    depth = int(scheme.partition("-")[2])
    while stack and stack[-1].startswith("arabic-") and int(stack[-1].partition("-")[2]) > depth:
        stack.pop()


def _as_sequence(number: Number, last: dict[str, int]) -> Number:
    """`C.` after `B.` is a letter, `V.` after `IV.` a Roman number."""
    letter = as_letter(number)
    if letter is None or number.value == last.get("roman", 0) + 1:
        return number
    return letter if letter.value == last.get(letter.scheme, 0) + 1 else number


def to_sections(blocks: Sequence[Block], headings: Sequence[Heading]) -> tuple[Section, ...]:
    """The sections: what precedes the first heading (if anything does), then each heading with its text."""
    sections: list[Section] = []
    starts = [-1, *(h.index for h in headings), len(blocks)]
    for position in range(len(starts) - 1):
        heading = headings[position - 1] if position else None
        text = "\n\n".join(_paragraph(b) for b in blocks[starts[position] + 1 : starts[position + 1]])
        if heading:
            sections.append(
                Section(
                    level=heading.level,
                    number=heading.number,
                    heading=heading.text or heading.number,
                    line=blocks[heading.index].number,
                    text=text,
                )
            )
        elif text:
            sections.append(Section(level=1, line=blocks[0].number, text=text))
    return tuple(sections)


def _paragraph(block: Block) -> str:
    return f"{block.bullet} {block.text}" if block.bullet else block.text
