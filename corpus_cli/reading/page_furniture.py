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
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.links import is_furniture
from corpus_cli.reading.webpage_title import PageNames

_NEVER = frozenset(
    "script style template noscript iframe svg canvas object embed audio video map form button select input textarea nav aside dialog menu math head title picture".split()
)
_WORDS = frozenset(
    """share shares shared sharer sharing sharedaddy sharethis addtoany addthis social sns breadcrumb breadcrumbs crumb crumbs topicpath related relatedposts relate newsletter subscribe subscription signup
    cookie cookies consent banner advert adverts advertisement advertising ad ads promo promos promotion cta upsell paywall regwall metered sidebar menu navbar navigation nav pagination pager paging respond toolbar tool tools util utils
    skip gnb lnb snb popup modal toc recommend recommended recommendation recommendations ranking rankings trending popular widget widgets pagetop totop avatar ufi reactions reply replies comment comments disqus""".split()
)
"""Words of a class or id that name furniture wherever they stand in it: `sns-buttons`, `article__related`, `GlobalNav`."""
_PAIRS = frozenset(
    """side-bar sr-only screen-reader visually-hidden print-button print-link print-only site-header site-footer global-header global-footer more-posts more-articles more-stories most-read most-viewed read-next read-more up-next
    prev-next post-nav entry-footer copyright-bar back-top to-top page-top go-top top-path topic-path author-image author-photo tweet-this hit-count view-count read-count reading-time read-time meta-length""".split()
)
_MODIFIERS = frozenset("has no with without not hide js".split())
"""Words that say how a page is laid out, with or without the thing named after them: `has-sidebar`."""
_ROLES = frozenset("navigation search contentinfo complementary dialog alertdialog banner toolbar menu menubar".split())
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_UNMISTAKABLE = frozenset("comments disqus relatedposts sharedaddy respond".split())
_MAIN_PART = 0.4
"""Share of the page's words that an element of a furniture class may have at most; one with more is the page's frame, however it is called."""
_UNMISTAKABLE_PART = 0.8
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TEASERS = re.compile(
    r"(?:related|related (?:posts?|articles?|stories|content|reading|reports?|publications?|commentar(?:y|ies))|read (?:more|next)|more (?:from|on|in|by) .{1,60}|more (?:posts|articles|stories)|"
    r"(?:you )?(?:may|might) also (?:like|enjoy)|also (?:read|on .{1,40})|recommended(?: (?:for you|reading|articles))?|most (?:read|popular|viewed)|popular(?: posts)?|trending(?: now)?|latest(?: .{1,20})?|up next|keep reading|"
    r"share(?: this.{0,20})?|share on.{0,20}|like this|tags|spread the word|discussion about this post|"
    r"관련 ?(?:기사|글|뉴스|자료|콘텐츠|보고서)|이 기사와 관련된.{0,10}|많이 본.{0,10}|인기 ?(?:기사|글|뉴스)|추천 ?(?:기사|글|뉴스)|최신 ?(?:기사|글|뉴스)|이전 ?글|다음 ?글|다른 ?기사.{0,6}|함께 볼.{0,10}|"
    r"相关(?:阅读|文章|新闻|链接|报道|推荐)|相關(?:閱讀|文章|新聞|連結|報導)|延伸(?:閱讀|阅读)|推荐阅读|推薦閱讀|热点排行|热门(?:文章|新闻)|熱門(?:文章|新聞)|最新文章|排行榜|猜你喜欢|"
    r"関連(?:記事|リンク|ニュース|レポート)|この記事に関する(?:ニュース|記事)|あわせて読みたい|おすすめ(?:の?記事)?|人気(?:の?記事|ランキング)?|アクセスランキング|最新記事|新着(?:記事|情報))\s*[:：]?",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:(?:\d+|one|no|leave a|post a|add a) (?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:to|on) .{1,150})?|comments?(?: \(\d+\))?|discussion|댓글(?:\s*\(?\d+\)?)?|댓글 ?(?:쓰기|삭제|달기)|독자 ?의견.{0,10}|网友评论|評論\(?\d*\)?|发表评论|コメント(?:\s*[(（]?\d+[)）]?件?)?|コメントを(?:残す|書く))",
    re.IGNORECASE,
)
_ROW_LABELS = re.compile(
    r"(?:첨부 ?파일|첨부|파일|다운로드|조회 ?수?|추천 ?수?|댓글 ?수?|이전 ?글|다음 ?글|번호|附件|浏览(?:次数|量)?|点击(?:数|率|量)?|阅读(?:数|量)?|瀏覽(?:次數|人次|數)?|點閱(?:數|率)?|上一[篇条則]|下一[篇条則]|添付(?:ファイル)?|閲覧(?:数|回数)?|アクセス数|前の記事|次の記事|"
    r"attachments?|attached files?|views?|hits?|downloads?|previous|next|prev)\s*[:：]?",
    re.IGNORECASE,
)
_PAGE_LINE = re.compile(
    r"(?:この記事は(?:有料|会員限定)(?:会員)?(?:限定)?(?:記事)?です.{0,60}|.{0,40}残り[:：]?\s?\d+文字.{0,40}|(?:有料会員|会員)(?:に|登録).{0,60}(?:読め|閲覧|お読み).{0,30}|"
    r"(?:이|본) ?(?:기사|글|콘텐츠)는 (?:유료|회원|구독자).{0,60}|(?:유료|구독) ?회원.{0,30}(?:전용|읽을 수).{0,30}|(?:本文|此文章?|本篇)(?:为|為)?(?:付费|付費|会员|會員|訂閱|订阅).{0,40}|(?:订阅|訂閱|登录|登入)后?(?:继续|繼續)?阅?讀?读?全文.{0,20}|"
    r"this (?:post|article|story|content) is (?:for|only for|reserved for) (?:paid|paying|premium)?\s?(?:subscribers|members).{0,60}|already a (?:paid )?(?:subscriber|member)\?.{0,60}|(?:subscribe|sign (?:in|up)|log in|register) (?:to|for) (?:continue|keep|read|unlock).{0,60}|.{0,60}is a reader-supported publication.{0,160}|"
    r"(?:この)?ページの(?:先頭|トップ|上部?)へ(?:戻る)?|(?:본문|페이지|화면) ?(?:상단|맨 ?위|처음)(?:으로)?(?: ?(?:이동|가기))?|返回(?:顶部|頁首|页首)|(?:back|return|go) to (?:the )?top.{0,10}|"
    r"\W{0,3}(?:about )?\d{1,3}[ -]min(?:ute)?s? read|(?:thanks for reading|share this post)\W*)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?:.*\ball rights reserved\b.*|.*(?:무단 ?전재|版权所有|版權所有|無断転載|禁無断).*|(?:page |this page was )?last (?:updated|modified|revised)\b.*|.*\bbest viewed (?:at|with|in)\b.*|.*\b(?:visitor|hits?) (?:no\.?|number|counter|since)\b.*|(?:copyright|©|\(c\)).{0,120}|.*ICP备.*|proudly powered by.*|powered by .{1,40})",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"creative commons|\bCC[ -](?:BY|0)|licen[cs]e|크리에이티브|知识共享|創用", re.IGNORECASE)
_BACK_WORDS = re.compile(
    r"\s*(?:[↩↑^⏎⤴︎ꜛ]+|戻る|本文に?へ?戻る|もどる|돌아가기|본문으로|返回(?:正文|原文)?|back(?: to text)?|return(?: to text)?)\s*",
    re.IGNORECASE,
)
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


def prune(body: Element, names: PageNames) -> None:
    """Take all furniture out of the tree. `names` tell a header that holds the text's title from the site's."""
    _drop_all(body, lambda element: element.tag in _NEVER or _is_picture(element) or _is_hidden(element))
    total = max(len(words(body)), 1)
    _drop_all(body, lambda element: _by_name(element, total, names))
    _drop_announced(body)
    _drop_rows(body)
    _drop_all(body, _is_bar)


def drop(element: Element) -> None:
    """Take an element out; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def page_lines_only(lines: list[Line]) -> list[Line]:
    """The lines without those that offer a subscription or lead to the page's top, and without the imprint below the text."""
    kept = [line for line in lines if line.level == 1 or not _PAGE_LINE.fullmatch(line.text.strip())]
    while kept and _IMPRINT.fullmatch(kept[-1].text.strip()) and not _LICENCE.search(kept[-1].text):
        kept.pop()
    return kept


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
    return within and _BACK_WORDS.fullmatch("".join(link.itertext())) is not None


def _by_name(element: Element, total: int, names: PageNames) -> bool:
    """Whether tag, class, id, role or label name furniture."""
    tag = element.tag
    if tag in ("body", "html", "main"):
        return False
    if tag in ("header", "footer") and next(element.iterancestors("article", "main"), None) is None:
        return len(words(element)) < _MAIN_PART * total and not _has_title(element, names)
    if (element.get("role") or "").strip().lower() in _ROLES:
        return len(words(element)) < _MAIN_PART * total and not _has_title(element, names)
    named = {word for name in _names(element) for word in _meant(name)}
    if not named & (_WORDS | _PAIRS):
        return False
    part = _UNMISTAKABLE_PART if named & _UNMISTAKABLE else _MAIN_PART
    return len(words(element)) < part * total and not _has_title(element, names)


def _names(element: Element) -> list[str]:
    """Classes and id, in small letters with hyphens between words."""
    stated = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return [_CAMEL.sub("-", name).replace("_", "-").lower() for name in stated]


def _meant(name: str) -> Iterator[str]:
    """The words of a class and their pairs, up to one that is only about the layout."""
    parts = list(takewhile(lambda part: part not in _MODIFIERS, filter(None, name.split("-"))))
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
        text = plain(head) if head.getparent() is not None and len(head) < 4 else ""
        if not 1 < len(text) <= 200:
            continue
        if len(text) <= _LONGEST_HEAD and _TEASERS.fullmatch(text):
            _drop_below(head, text, total, _are_teasers)
        elif _COMMENTS.fullmatch(text) and re.fullmatch("h[1-6]", head.tag):
            _drop_below(head, text, total, lambda _: True)


def _drop_below(head: Element, text: str, total: int, wanted: "Callable[[list[Element]], bool]") -> None:
    """Drop a heading with what follows it in its box, if that is `wanted`."""
    box = head
    while box.getparent() is not None and plain(box) == text:
        head, box = box, box.getparent()
    if box.getparent() is None:
        return
    rest = list(_until_heading(head))
    if len(words(box)) < _MAIN_PART * total and plain(box).startswith(text) and wanted([box]):
        drop(box)
    elif wanted(rest) and sum(len(words(part)) for part in rest) < _MAIN_PART * total:
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


def _are_teasers(parts: list[Element]) -> bool:
    """Whether elements hold no paragraph: links, short titles, dates."""
    linked = everything = 0
    for part in parts:
        everything += len(words(part))
        linked += sum(len(words(link)) for link in ([part] if part.tag == "a" else part.iter("a")))
        leaves = [
            leaf for leaf in part.iter("p", "li", "td", "dd", "div", "blockquote") if not len(leaf) or leaf.tag == "p"
        ]
        if any(len(plain(leaf)) > _PROSE and not _mostly_linked(leaf) for leaf in leaves):
            return False
    short = all(len(plain(item)) < _PROSE / 2 for part in parts for item in part.iter("li", "p", "a"))
    return short or linked * 2 >= everything


def _mostly_linked(element: Element) -> bool:
    return sum(len(words(link)) for link in element.iter("a")) * 2 > len(words(element))


def _drop_rows(body: Element) -> None:
    """Cells of a board's head that are no part of the text: attachment, views, the entries before and after."""
    for label in list(body.iter("th", "td", "dt")):
        value = label.getnext()
        if value is None or value.tag not in ("td", "dd") or not _ROW_LABELS.fullmatch(plain(label)):
            continue
        row = label.getparent()
        if label.tag == "td" and sum(1 for _ in row.iterchildren("td")) != 2:
            continue
        drop(value)
        drop(label)


def _is_bar(element: Element) -> bool:
    """Whether an element is a row of buttons or counters: each of its parts is a word of page furniture or a number, and one is no number."""
    if element.tag not in ("ul", "ol", "div", "p", "span", "section", "td") or element.find(".//br") is not None:
        return False
    if element.tag == "td" and "".join(map(plain, element.iter("a"))) != plain(element).replace(" ", ""):
        return False
    parts = [part for part in element.iterdescendants("a", "li", "span", "p", "div") if not len(part) and plain(part)]
    texts = [plain(part) for part in parts]
    if len(parts) < 2 or "".join("".join(text.split()) for text in texts) != "".join(plain(element).split()):
        return False
    return all(map(_is_button, texts)) and any(not text.isdecimal() for text in texts)


def _is_button(text: str) -> bool:
    if text.isdecimal() or _TEASERS.fullmatch(text):
        return True
    return read_label(text) is None and len(text) < _LONGEST_HEAD and is_furniture(Block((Line(1, text),), text))
