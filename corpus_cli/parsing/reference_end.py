"""Where a reference list ends on the page, and which of its lines are headings of its parts.

Below the last entry may stand anything: a note about the author, an editor, a share bar. The list is therefore read from its end upwards:
its last entry is the last block that has the form of the others (their number, their bullet, or the head of an entry).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus_cli.parsing.asides import read_aside
from corpus_cli.parsing.han_years import western_years
from corpus_cli.parsing.introductions import read_notes
from corpus_cli.parsing.keywords import is_hashtags
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import SQUARES, Block, width
from corpus_cli.parsing.links import is_disclaimer
from corpus_cli.parsing.numbering import parse_number
from corpus_cli.parsing.page_lines import is_box_heading
from corpus_cli.parsing.persons import has_position
from corpus_cli.parsing.publication_date import read_date_line
from corpus_cli.parsing.reference_break import continues_address, stopped, unfinished, wants_more
from corpus_cli.parsing.reference_list import ReferenceRegion, is_entry, list_heading
from corpus_cli.parsing.reference_number import entry_number
from corpus_cli.parsing.reference_opening import are_people, begins_entry, names_and_title

_BIO = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}(?:\([^()]{1,80}\)\s+)?(?:is|was|works|teaches|serves|holds|directs|leads|writes|has been|researches|studies|joined)\s+(?:currently\s+|now\s+)?(?:an?|the|at|in|on|for|as|with|head|director|professor|editor|fellow|and)\b"
    r"|[^\W\d_][\w .’'-]{1,40}\s+(?:est|ist|es|è|é)\s+(?:un|une|ein|eine|una?|le|la|il|el|o|a|professeure?|chercheure?|Professor|Professorin|profesora?|professore|ricercatore|ricercatrice|investigadora?|Referent|Referentin|wissenschaftlich\w*|directeur|directrice|Direktor|Direktorin|directora?)\b"
    r"|.{0,40}(?:\d{4}年|[〇零一二三四五六七八九]{4}年)?生まれ|.{0,60}(?:専門は|著書に|主な著書|(?:現|現在)、?.{2,20}(?:教授|研究員|代表|所長))|.{0,40}(?:\d{4}년\s?(?:생|출생|에 태어)|전공[은으]|저서로|저서에는|지은 책으로|연구(?:하고|해) 있다|재직 ?중)|.{0,40}(?:年生[，,。]|毕业于|畢業於|著有|研究方向|研究领域|研究領域|研究興趣|主要研究)"
)
"""The beginnings of a sentence about an author, which may name years and works as an entry does."""
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|will|can|may|do|does|thanks?|wish(?:es)?|please|we|our|you|your)\b|(?:니다|세요|했다|한다|이다|있다)[.!?]?$|(?:です|ます|である|ください)。?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_QUOTES = frozenset('“"„«‘')
_QUOTED = re.compile(r"[“\"„«「『《〈][^”\"“»」』》〉]*[”\"“»」』》〉]")
_PUNCTUATED = re.compile(r"[“\"「『《〈].{2,}[”\"」』》〉]|,.*\.$|[,，、].*[.。．]$")
_PARTS = re.compile(
    r"(?:(?:primary|secondary|other|online|official|archival|unpublished|published|printed|cited|further|general|academic|legal|english|korean|chinese|japanese|foreign|domestic|media|news|web|electronic|internet|statistical|oral|grey|gray)[\s-]+){0,2}(?:sources?|literature|works?|books?(?: and (?:book )?chapters)?|monographs?|articles?|papers?|reports?|documents?|materials?|interviews?|websites?|web ?pages|archives?|newspapers?(?: and magazines)?|journals?|periodicals?|press|news|media|laws?(?: and regulations)?|legislation|treaties|cases?|case law|court decisions|judgments?|data(?:sets?| sources)?|statistics|theses|dissertations|texts?|references|publications|language|in (?:english|korean|chinese|japanese|french|german|spanish))"
    r"|(?:in\s+)?(?:english|korean|chinese|japanese|french|german|spanish)(?:[\s-]language)?(?:\s+(?:sources|literature|references|works|texts))?"
    r"|(?:국내|국외|해외|외국|영문|국문|한국어|영어|중문|중국어|일문|일본어|동양|서양|한글|1차|2차|일차|이차|온라인|인터넷|전자|신문|언론|기타|정부|공식|웹)?\s?(?:문헌|자료|단행본|논문|학위논문|학술논문|저서|도서|보고서|간행물|정기간행물|기사|신문|신문기사|언론|보도자료|웹사이트|웹 사이트|홈페이지|법령|판례|통계|사료|서적|잡지|인터뷰|면담|사이트)(?:\s?(?:및|·|/)\s?(?:문헌|자료|단행본|논문|저서|보고서|기사|신문|잡지|통계|웹사이트))?"
    r"|(?:中文|英文|日文|韩文|韓文|外文|国内|國內|国外|國外|西文|网络|網路|網絡|电子|電子|一手|二手|原始|其他|官方|日本語|英語|外国語|邦文|欧文|和文|韓国語|中国語|一次|二次|政府|学术|學術|报刊|報刊)?(?:部分|文献|文獻|资料|資料|史料|著作|专著|專著|书籍|書籍|图书|圖書|论文|論文|期刊|期刊论文|期刊論文|学位论文|學位論文|报告|報告|報告書|研究报告|研究報告|报纸|報紙|报刊|報刊|新闻|新聞|新聞報導|新聞記事|网站|網站|法规|法規|法律|法令|判例|档案|檔案|译著|譯著|統計|统计|雑誌|雑誌記事|単行本|著書|ウェブサイト|ウェブ資料|ウェブページ|インタビュー|インターネット資料|记事|記事|データ|文件|档|類|类)"
    r"|中文|英文|日文|韩文|韓文|外文|西文|和文|邦文|欧文|歐文|洋文|漢文|国文|國文|日本語|英語|外国語|韓国語|中国語|国内|國內|国外|國外|국문|영문|중문|일문|국내|국외|해외|외국|한국어|영어|중국어|일본어|동양|서양"
    r"|(?:sources|littérature|ouvrages|articles|quellen|literatur|primärquellen|sekundärliteratur|monographien|aufsätze|internetquellen|zeitungsartikel|fuentes primarias|fuentes secundarias|libros|artículos|fonti primarie|fonti secondarie|libri|articoli|sources primaires|sources secondaires|rapports|informes|berichte)",
    re.IGNORECASE,
)
"""What the parts of a list are called."""
_AROUND = " 　[]【】<>〈〉《》＜＞「」〔〕()（）:：.。-–—―=~*#■□◆◇●○▶▷※"
_BRACKETED = re.compile(r"[\[【<〈《＜(（].*[\]】>〉》＞)）]")
_MARKS = re.compile(r"[\d.,，。．;；:：“\"《『「]")
_APPENDIX = re.compile(r"(?:appendix|appendices|annex|annexe|anhang|anexo)\b|\[?부록|附录|附錄|付録", re.IGNORECASE)
_ORIGIN = re.compile(r"[(（【\[]\s?(?:原标题|原標題|原载|原載|来源|來源|出处|出處|原題|初出|원제|출처|원문)\s?[:：]")
"""Where the page took the text from."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_INSIDE = re.compile(r"[\d(（\[a-zà-ÿ]")
"""What the second line of an entry may begin with, and no closing line does."""
_WIDEST_PART = 40
_FEW_BULLETS = 0.6


def trimmed(blocks: Sequence[Block], region: ReferenceRegion | None) -> ReferenceRegion | None:
    """The region without what stands below its last entry."""
    return replace(region, end=_end(blocks, region.first, region.end)) if region else None


def sure_entry(block: Block) -> bool:
    """Whether a block has the form of an entry, and of nothing else that stands at the end of a page."""
    text = western_years(block.text).replace("．", ". ")
    if _BIO.match(text) or is_disclaimer(text) or is_hashtags(text) or _marked_position(block):
        return False
    if (begins_entry(text) and text[:1] < "\u2e80" and text[:1] not in _QUOTES) or (
        names_and_title(text) and are_people(text)
    ):
        return True
    if not begins_entry(text) and not is_entry(text) and not names_and_title(text):
        return False
    return not _closes(block) and not _SENTENCE.search(_QUOTED.sub("", text))


def _marked_position(block: Block) -> bool:
    """Whether a line behind an asterisk says what an author is: `* Professor, University of Ur`."""
    marked = block.raw.lstrip().startswith(("*", "†", "‡"))
    return marked and has_position(block.text) and _YEAR.search(block.text) is None


def _closes(block: Block) -> bool:
    """Whether a block alone is a closing line."""
    label = read_label(block.text)
    return (
        read_aside(block, closing=True) is not None
        or _marked_position(block)
        or is_box_heading(block.text)
        or is_hashtags(block.text)
        or (label is not None and label.key not in {"source_url", "publisher", "date", "updated", "language"})
        or read_date_line(block.text, None) is not None
        or bool(_BIO.match(block.text) or _ORIGIN.match(block.text))
        or bool(read_notes(block, ()))
    )


def _end(blocks: Sequence[Block], first: int, end: int) -> int:
    if first >= end:
        return end
    members = _members(blocks, first, end)
    if not members:
        return end
    at = members[-1] + 1
    parted = len(members) > 1 and all(_apart(blocks[i]) for i in members[1:])
    while at < end and _goes_on(blocks, at, first, parted=parted):
        at += 1
    return at


def _members(blocks: Sequence[Block], first: int, end: int) -> list[int]:
    """Indices of the blocks that begin an entry by the form that the list has."""
    numbers = [(i, n) for i in range(first, end) if (n := entry_number(blocks[i].text)) is not None]
    rising = [n for _, n in numbers]
    if len(numbers) >= 2 and numbers[0][0] <= first + 1 and all(b == a + 1 for a, b in pairwise(rising)):
        return [i for i, _ in numbers]
    head = first + (first + 1 < end and _part_name(blocks[first].text))
    bullet = blocks[head].bullet
    bulleted = [i for i in range(first, end) if blocks[i].bullet == bullet] if bullet else []
    if bullet and len(bulleted) >= _FEW_BULLETS * (end - first):
        return [i for i in bulleted if bullet not in SQUARES or not _closes(blocks[i])]
    entries = [i for i in range(first, end) if sure_entry(blocks[i]) and not _ADDRESS.fullmatch(blocks[i].text)]
    counted = {i for i, _ in numbers}
    while entries and entries[-1] in counted and blocks[entries[-1]].gap and len(numbers) * 2 < len(entries):
        entries.pop()  # a footnote below the list
    return entries


def _goes_on(blocks: Sequence[Block], at: int, first: int, *, parted: bool) -> bool:  # noqa: PLR0911 - a ladder of rules
    """Whether a block below the last sure entry still belongs to the list: the rest of that entry, or an entry of another form.

    `parted` says that empty space stands above every sure entry.
    """
    block, above = blocks[at], blocks[at - 1]
    if block.ruled or block.level is not None or _APPENDIX.match(block.text):
        return False
    if wants_more(above.text) or (not _apart(block) and unfinished(above.text) and _INSIDE.match(block.text)):
        return True  # "University of Hafnir," / "2018."
    if not _apart(block) and continues_address(block.text):
        return True
    if _closes(block) or (block.bullet and block.bullet in SQUARES and block.bullet != above.bullet):
        return False
    if not _apart(block) or continues_address(block.text):
        return True
    if _closes(above):
        return False
    spaced = at - first > 1 and all(map(_apart, blocks[first + 1 : at]))
    if block.bullet != above.bullet or _SENTENCE.search(block.text):
        return False
    punctuated = _PUNCTUATED.search(block.text) is not None
    return (spaced and (unfinished(above.text) or punctuated)) or (
        parted and punctuated and _YEAR.search(block.text) is not None
    )


def _apart(block: Block) -> bool:
    """Whether a block is set off from the one above it: by empty space, or as a paragraph that the file's format states."""
    return block.gap or block.role == "paragraph"


def part_headings(blocks: Sequence[Block], region: ReferenceRegion) -> frozenset[int]:
    """The headings of a list's parts (`一、中文部分`, `Primary sources`): they are no entries."""
    return frozenset(i for i in range(region.first, region.end) if _is_part_heading(blocks, i, region))


def _is_part_heading(blocks: Sequence[Block], at: int, region: ReferenceRegion) -> bool:
    block = blocks[at]
    if block.level is not None:
        return True
    if width(block.text) > _WIDEST_PART or at + 1 >= region.end or len(block.lines) > 1:
        return False
    if at > region.first and (unfinished(blocks[at - 1].text) or continues_address(block.text)):
        return False
    spaced = all(map(_apart, blocks[region.first + 1 : region.end]))
    if _part_name(block.text) or (list_heading(block) is not None and block.gap):
        return True
    if block.bullet and block.bullet == blocks[at + 1].bullet:
        return False
    marked = block.bullet in SQUARES if block.bullet else _BRACKETED.fullmatch(block.text) is not None
    apart = block.gap and len(block.text.strip(_AROUND)) > 1
    if spaced and at > region.first and not stopped(blocks[at - 1].text):
        apart = False
    return (marked or apart) and not _MARKS.search(block.text.strip(_AROUND)) and sure_entry(blocks[at + 1])


def _part_name(text: str) -> bool:
    number = parse_number(text) or parse_number(text.strip(_AROUND))
    bare = (number.rest if number and number.rest else text).strip(_AROUND)
    bare = re.sub(r"\s?[(（].{1,20}[)）]$", "", bare).strip(_AROUND)
    return bool(_PARTS.fullmatch(bare))
