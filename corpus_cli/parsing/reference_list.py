"""Where the reference list or the notes of a text stand, and their entries.

A list has a usual heading in one of seven languages, or is a closing run of lines that read as entries (numbered notes whose markers
stand in the text, or author, year and title).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus_cli.model.reference import Reference
from corpus_cli.parsing.citation_aliases import AliasIndex
from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.layout import BULLETS, Block
from corpus_cli.parsing.note_works import further_work, read_note
from corpus_cli.parsing.numbering import parse_number
from corpus_cli.parsing.reference_entry import parse_reference
from corpus_cli.parsing.reference_number import entry_number, has_markers, without_mark
from corpus_cli.parsing.reference_opening import begins_entry, has_form
from corpus_cli.parsing.reference_segment import split_entries
from corpus_cli.parsing.reference_unheaded import unheaded_list

_LISTS = (
    r"references?(?: and notes)?|reference list|list of references|references cited|bibliography|selected bibliography|select bibliography|works cited|works consulted|literature|literature cited|cited literature|sources|sources cited|sources consulted|list of sources|notes and references|further reading|citations|"
    r"참고 ?문헌|참고 ?자료|인용 ?문헌|인용 ?자료|참고 ?도서|출처|참고한 자료|참고 ?문헌 및 자료|문헌|참고 문헌 목록|参考文献|参考|参考资料|参考資料|參考文獻|參考資料|引用文献|引用文獻|引用资料|引文|文献|主要参考文献|参考书目|參考書目|徵引書目|征引文献|资料来源|資料來源|参照文献|出典|引用・参考文献|参考・引用文献|参考図書|文献一覧|引用・参照文献|文献リスト|"
    r"bibliographie|références|références bibliographiques|ouvrages cités|literatur|literaturverzeichnis|quellen|quellenverzeichnis|quellen und literatur|bibliografía|referencias|referencias bibliográficas|obras citadas|fuentes|bibliografia|riferimenti(?: bibliografici)?|referências|literatuur|literatuurlijst|literatuurverwijzingen|geraadpleegde (?:bronnen|literatuur)|bronnen|bronnenlijst|bronvermelding|referenties|fonti|opere citate|referências bibliográficas|fontes|obras citadas|"
    r"literaturhinweise|literaturangaben|literatur und quellen|quellenangaben|quellen- und literaturverzeichnis|zitierte literatur|verwendete literatur|nachweise|bibliographie (?:sélective|indicative)|références citées|sources citées|sources et références|éléments de bibliographie|"
    r"bibliografía (?:citada|consultada|básica)|fuentes consultadas|fuentes citadas|referencias citadas|lista de referencias|noten en bronnen|bronnen en noten|noten en literatuur|literatur und anmerkungen|quellen und anmerkungen|notes et (?:bibliographie|sources)|note e (?:riferimenti|bibliografia|fonti)|notas y (?:bibliografía|fuentes)|notas e (?:bibliografia|fontes)|(?:referencias|referências) (?:y|e) notas|bibliografia (?:essenziale|citata)|"
    r"(?:selected|select|key|main|additional|further|background|suggested|recommended|primary|secondary|cited|general|full|short|principal|other|data|source)\s(?:references|sources?|readings?|literature|works|bibliography|texts)|(?:works|texts|documents|literature|sources|books|materials|studies|publications)\s(?:cited|consulted|used|referenced|referred to|mentioned|quoted|discussed)|(?:reading|source) list|table of (?:authorities|cases)|authorities|legal sources|cases cited|bibliographic references|bibliographical note|bibliographical references|documentation|"
    r"(?:주요|인용|참조|기타)?\s?(?:참고|인용|참조)\s?(?:한|한 )?\s?(?:문헌|자료|서적|도서|논문|글|사이트|목록)(?:\s?(?:목록|일람))?|참고 ?문헌 ?목록|인용 및 참고 ?문헌|자료 ?출처|더 읽을 ?거리|더 읽어 ?보기|더 읽을 ?자료|함께 읽을 자료|문헌 ?목록|읽은 글|"
    r"(?:主要|主な)?(?:参考|參考|引用|参照|徵引|征引)(?:・?(?:引用|参考|参照))?(?:にした)?(?:文献|文獻|资料|資料|书目|書目|书籍|書籍|图书|圖書|材料|来源|來源|链接|連結|出处|論文|论文|サイト|URL|情報)(?:・?(?:資料|文献))?(?:一覧|リスト|目录|目錄|表)?|参考|參考|延伸阅读|延伸閱讀|数据来源|數據來源|出典一覧|出典・参考|関連文献|読書案内"
)
_NOTES = (
    r"notes?|end ?notes|foot ?notes|notes and sources|주|미주|각주|주석|후주|注|注释|註|註釋|注釋|脚注|腳註|尾注|尾註|附注|附註|注記|註記|後注|文末注|注と文献|注・参考文献|(?:本文)?注|脚註|"
    r"notes de bas de page|anmerkungen|fußnoten|endnoten|notas|notas al pie|notas a pie de página|notas finales|note a piè di pagina|note al testo|notas de rodapé|notas finais|noten|voetnoten|eindnoten|endnotes|fussnoten|anmerkungen und nachweise|notes de fin|notes et références|notas y referencias|notas e referências"
)
_HEADING = re.compile(rf"(?:(?P<list>{_LISTS})|(?P<notes>{_NOTES}))", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\b(?:and|und|et|y|e|en)\b|&|/|／|及び|及|并|및|와|과|·|・|と|与|與|和|、)\s*", re.IGNORECASE)
_PAIR = 2
_BEHIND = re.compile(
    r"\s?(?:[(（/｜|].{1,30}|(?<=[\u3040-\u9fff\uac00-\ud7a3])\s(?:references?|bibliography|notes))$", re.IGNORECASE
)
_AMBIGUOUS = frozenset(
    word.strip()
    for word in """sources; literature; further reading; citations; documentation; documents; data sources; source list; data source; primary sources; secondary sources; other sources; main sources; key sources; reading list; background reading; readings; works; materials used
        출처; 문헌; 자료 출처; 자료출처; 기타 자료; 더 읽을거리; 文献; 引文; 出典; 资料来源; 資料來源; 数据来源; 數據來源; 参考; 參考; 延伸阅读; 延伸閱讀; 関連文献; fuentes; quellen; fonti; fontes; bronnen; nachweise""".replace(
        "\n", ";"
    ).split(";")
)
"""Headings that a section of the text may have as well: entries must follow."""
_AROUND = " 　[]【】<>〈〉《》＜＞「」〔〕()（）:：.。-–—―=~*#■□◆◇●○▶▷※"
_BULLET = re.compile(r"(?:[•‣◦·▪*+○●■□◆◇※・ㆍ✓➢▶]|[-–](?=\s))\s*(?=[^\s.,])")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d[a-z]?(?!\d)")
_SEVERAL = 2
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class ReferenceRegion:
    """The list from block `start` (its heading where it has one) to before `end`. `notes` says that entries carry their own number."""

    start: int
    first: int
    end: int
    notes: bool


def list_heading(block: Block) -> str | None:
    """`list` or `notes` where a block is the heading of one, else None."""
    text = block.text.strip(_AROUND)
    number = parse_number(text)
    if number and number.rest:
        text = number.rest.strip(_AROUND)
    if len(text) > 50:
        return None
    kind = _kind(text) or _kind(_BEHIND.sub("", text).strip(_AROUND))
    if kind is None and len(parts := _AND.split(text)) == _PAIR:
        kinds = [_kind(part.strip(_AROUND)) for part in parts]
        kind = None if None in kinds else "list" if "list" in kinds else "notes"
    return kind


def _kind(text: str) -> str | None:
    match = _HEADING.fullmatch(text)
    return match.lastgroup if match else None


def find_list(blocks: Sequence[Block]) -> ReferenceRegion | None:
    """The reference list of a text. Where both notes and a bibliography are there, it is the bibliography."""
    heads = [
        (i, kind) for i, b in enumerate(blocks) if i and (kind := list_heading(b)) and _list_follows(blocks, i, kind)
    ]
    if not heads:
        noted = next((i for i, b in enumerate(blocks) if b.role == "note"), None)
        if noted is not None and all(b.role == "note" for b in blocks[noted:][:1]):
            end = next((i for i in range(noted, len(blocks)) if blocks[i].role != "note"), len(blocks))
            return ReferenceRegion(noted, noted, end, notes=True)
        found = unheaded_list(blocks)
        return ReferenceRegion(*found) if found else None
    index, kind = next(((i, k) for i, k in reversed(heads) if k == "list"), heads[-1])
    for earlier, other in reversed(heads):
        if earlier < index and other == kind == "list" and _mostly_entries(blocks[earlier + 1 : index]):
            index = earlier
    end = next((i for i, k in heads if i > index and (k == "notes" or kind == "notes")), len(blocks))
    end = next(
        (
            i
            for i in range(index + 1, end)
            if blocks[i].level is not None
            and (blocks[index].level is None or (blocks[i].level or 9) <= (blocks[index].level or 9))
        ),
        end,
    )
    first = next((n for b in blocks[index + 1 : min(index + 3, end)] if (n := entry_number(b.text)) is not None), None)
    return ReferenceRegion(index, index + 1, end, notes=kind == "notes" or (first == 1 and has_markers(blocks[:index])))


def _tells(block: Block) -> bool:
    """Whether a block is a paragraph that only cites: it has sentences, and does not begin as an entry."""
    return (
        block.sentences >= _SEVERAL and not begins_entry(western_years(block.text)) and entry_number(block.text) is None
    )


def _mostly_entries(blocks: Sequence[Block]) -> bool:
    """Whether what stands between two headings of lists is a list too, or nothing."""
    if any(map(_tells, blocks)):
        return False
    lines = [line.text for b in blocks if list_heading(b) is None for line in b.lines]
    entries = [text for _, text in split_entries(lines)]
    return sum(map(is_entry, entries)) >= _MOST * len(entries)


def _list_follows(blocks: Sequence[Block], index: int, kind: str) -> bool:
    """The heading of a list is followed by entries; a body section that happens to be called `Sources` is not."""
    entries = blocks[index + 1 : index + 6]
    if not entries or len(blocks[index].lines) > 1:
        return False
    likely = sum(
        (has_form(b.text) and not _tells(b)) or (kind == "notes" and entry_number(b.text) is not None) for b in entries
    )
    words = blocks[index].text.strip(_AROUND)
    number = parse_number(words)
    words = (number.rest if number and number.rest else words).strip(_AROUND).casefold()
    strict = kind == "notes" or words in _AMBIGUOUS
    if strict:
        return likely * 2 >= min(len(entries), 2)
    counted = [entry_number(b.text) for b in entries[:2]] == [1, 2]
    dated = any(_YEAR.search(western_years(b.text)) for b in entries[:3])
    return likely > 0 or counted or dated or index >= len(blocks) * 0.5


def is_entry(text: str) -> bool:
    """Whether a line reads as an entry: a number in front, or a year, a title in quotes or an address in its place."""
    return has_form(text) or entry_number(text) is not None


def read_entries(blocks: Sequence[Block], *, notes: bool) -> tuple[Reference, ...]:
    """The references of a list's blocks, each with its line. A note's number is its own; other entries count from 1."""
    lines: list[str] = []
    numbers: list[int] = []
    for block in blocks:
        if block.gap and lines:
            lines.append("")
            numbers.append(block.number)
        lines.extend(line.text for line in block.lines)
        numbers.extend(line.number for line in block.lines)
    entries = [(numbers[index], text.strip()) for index, text in split_entries(lines)]
    own = [entry_number(text.lstrip(BULLETS + " 　")) for _, text in entries]
    counted = [number for number in own if number is not None]
    if not entries or len(counted) * 2 <= len(entries) or not _rising(counted):
        return _read_counted(entries, notes=notes)
    return _read_numbered(list(zip(entries, own, strict=True)), notes=notes)


def _read_counted(entries: Sequence[tuple[int, str]], *, notes: bool) -> tuple[Reference, ...]:
    """The references of entries without numbers, or with numbers that cannot be theirs: their places count."""
    references: list[Reference] = []
    further: list[Reference] = []
    above = AliasIndex([])
    for position, (line, text) in enumerate(entries, 1):
        bullet = _BULLET.match(text)
        raw = text[bullet.end() :].strip() if bullet else text
        if notes:
            _add_note(raw, above, references, further, number=position, line=line)
        else:
            previous = references[-1] if references else None
            references.append(parse_reference(raw, previous=previous, number=position, line=line))
    return _settled(references, further)


def _add_note(
    raw: str, above: AliasIndex, references: list[Reference], further: list[Reference], *, number: int, line: int
) -> None:
    """Read a note below those of `above`: its first work takes the number, the others none of their own."""
    read, *others = read_note(raw, above, number=number, line=line)
    references.append(read)
    further.extend(others)
    for reference in (read, *others):
        above.append(reference)


def _read_numbered(entries: Sequence[tuple[tuple[int, str], int | None]], *, notes: bool) -> tuple[Reference, ...]:
    """The references of entries most of which have a number in front; no entry takes the number of another.

    One without a number has that of its place where it is free. Below a note it is a further work of it, or more of its words.
    """
    taken = {own for _, own in entries}
    references: list[Reference] = []
    further: list[Reference] = []
    above = AliasIndex([])
    for (line, text), own in entries:
        raw = text if own is None else without_mark(text.lstrip(BULLETS + " 　")).strip()
        number = own if own is not None else (references[-1].number if references else 0) + 1
        free = min((0, *(r.number for r in further))) - 1
        if own is None and number in taken and notes and references:
            added = further_work(raw, above, number=free, line=line)
            further.extend(added)
            for reference in added:
                above.append(reference)
            if not added:
                references[-1] = references[-1].model_copy(update={"raw": f"{references[-1].raw} {raw}"})
        elif own is None and number in taken:
            previous = [*references, *further][-1] if references or further else None
            further.append(parse_reference(raw, previous=previous, number=free, line=line))
        elif notes:
            _add_note(raw, above, references, further, number=number, line=line)
        else:
            previous = references[-1] if references else None
            references.append(parse_reference(raw, previous=previous, number=number, line=line))
    return _settled(references, further)


def _rising(numbers: Sequence[int]) -> bool:
    return all(a < b for a, b in pairwise(numbers))


def _settled(references: Sequence[Reference], further: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references, and behind them those that have no number of their own: numbered after the last."""
    last = max((r.number for r in references), default=0)
    places = {r.number: r.number for r in references} | {r.number: last + n for n, r in enumerate(further, 1)}
    return tuple(
        r.model_copy(
            update={"number": places[r.number], "note": places.get(r.note or 0), "repeats": places.get(r.repeats or 0)}
        )
        for r in (*references, *further)
    )
