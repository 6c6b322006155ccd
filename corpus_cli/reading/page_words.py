"""The words that web pages print around a text, in five languages and more: names of classes, headings of teasers, buttons, counters, paywalls, imprints."""

import re
from dataclasses import replace

from corpus_cli.model.source_text import Line
from corpus_cli.parsing.dates import parse_date

CLASS_WORDS = frozenset(
    """share shares shared sharer sharing sharedaddy sharethis addtoany addthis social sns breadcrumb breadcrumbs crumb crumbs topicpath related relatedposts relate newsletter subscribe subscription signup
    cookie cookies consent banner advert adverts advertisement advertising ad ads promo promos promotion cta upsell paywall regwall metered sidebar menu navbar navigation nav pagination pager paging respond toolbar tool tools util utils
    skip gnb lnb snb popup modal toc recommend recommended recommendation recommendations ranking rankings trending popular widget widgets pagetop totop avatar ufi reactions reply replies comment comments disqus fenxiang""".split()
)
"""Words of a class or id that name furniture wherever they stand in it: `sns-buttons`, `article__related`, `GlobalNav`."""
CLASS_PAIRS = frozenset(
    """side-bar sr-only screen-reader visually-hidden print-button print-link print-only site-header site-footer global-header global-footer more-posts more-articles more-stories most-read most-viewed read-next read-more up-next
    prev-next post-nav entry-footer copyright-bar back-top to-top page-top go-top top-path topic-path author-image author-photo tweet-this hit-count view-count read-count vote-count reading-time read-time meta-length""".split()
)
UNMISTAKABLE = frozenset("comments disqus relatedposts sharedaddy respond".split())
"""Words that name furniture even where it is most of a page."""
MODIFIERS = frozenset("has no with without not hide js".split())
"""Words that say how a page is laid out, with or without the thing named after them: `has-sidebar`."""
ROLES = frozenset("navigation search contentinfo complementary dialog alertdialog banner toolbar menu menubar".split())
TEASERS = re.compile(
    r"(?:related|related (?:posts?|articles?|stories|content|reading|reports?|publications?|commentar(?:y|ies))|read (?:more|next)|more (?:from|on|in|by) .{1,60}|more (?:posts|articles|stories)|"
    r"(?:you )?(?:may|might) also (?:like|enjoy)|also (?:read|on .{1,40})|recommended(?: (?:for you|reading|articles))?|most (?:read|popular|viewed)|popular(?: posts)?|trending(?: now)?|latest (?:posts|articles|news|stories|publications|commentary)|up next|keep reading|"
    r"share(?: this.{0,20})?|share on.{0,20}|like this|tags|spread the word|discussion about this post|"
    r"관련 ?(?:기사|글|뉴스|자료|콘텐츠|보고서)|이 기사와 관련된.{0,10}|많이 본.{0,10}|인기 ?(?:기사|글|뉴스)|추천 ?(?:기사|글|뉴스)|최신 ?(?:기사|글|뉴스)|이전 ?글|다음 ?글|다른 ?기사.{0,6}|.{0,30}카테고리의 다른 ?글|함께 볼.{0,10}|"
    r"相关(?:阅读|文章|新闻|链接|报道|推荐)|相關(?:閱讀|文章|新聞|連結|報導)|延伸(?:閱讀|阅读)|推荐阅读|推薦閱讀|热点排行|热门(?:文章|新闻)|熱門(?:文章|新聞)|最新文章|排行榜|猜你喜欢|"
    r"関連(?:記事|リンク|ニュース|レポート)|この記事に関する(?:ニュース|記事)|あわせて読みたい|おすすめ(?:の?記事)?|人気(?:の?記事|ランキング)?|アクセスランキング|最新記事|新着(?:記事|情報))\s*[:：]?",
    re.IGNORECASE,
)
COMMENTS = re.compile(
    r"(?:(?:\d+|one|no|leave a|post a|add a) (?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:to|on) .{1,150})?|comments? ?\(\d+\)|댓글\s*\(?\d+\)?|댓글 ?(?:쓰기|삭제|달기)|독자 ?의견.{0,10}|网友评论|評論\(\d+\)|发表评论|コメント\s*[(（]?\d+[)）]?件?|コメントを(?:残す|書く))",
    re.IGNORECASE,
)
ROW_LABELS = re.compile(
    r"(?:첨부 ?파일|첨부|파일|다운로드|조회 ?수?|추천 ?수?|댓글 ?수?|번호|附件|浏览(?:次数|量)?|点击(?:数|率|量)?|阅读(?:数|量)?|瀏覽(?:次數|人次|數)?|點閱(?:數|率)?|添付(?:ファイル)?|閲覧(?:数|回数)?|アクセス数|"
    r"attachments?|attached files?|views?|hits?|downloads?)\s*[:：]?",
    re.IGNORECASE,
)
"""Labels of a board's head that say nothing about the text."""
NEIGHBOURS = re.compile(
    r"(?:이전 ?글|다음 ?글|上一[篇条則]|下一[篇条則]|前の記事|次の記事|previous(?: (?:post|article))?|next(?: (?:post|article))?|prev)\s*[:：]?",
    re.IGNORECASE,
)
"""Labels of the texts before and after on a board."""
_PAGE_LINE = re.compile(
    r"(?:この記事は(?:有料|会員限定)(?:会員)?(?:限定)?(?:記事)?です.{0,60}|.{0,40}残り[:：]?\s?\d+文字.{0,40}|(?:有料会員|会員)(?:に|登録).{0,60}(?:読め|閲覧|お読み).{0,30}|"
    r"(?:이|본) ?(?:기사|글|콘텐츠)는 (?:유료|회원|구독자).{0,60}|(?:유료|구독) ?회원.{0,30}(?:전용|읽을 수).{0,30}|(?:本文|此文章?|本篇)(?:为|為)?(?:付费|付費|会员|會員|訂閱|订阅).{0,40}|(?:订阅|訂閱|登录|登入)后?(?:继续|繼續)?阅?讀?读?全文.{0,20}|"
    r"this (?:post|article|story|content) is (?:for|only for|reserved for) (?:paid|paying|premium)?\s?(?:subscribers|members).{0,60}|already a (?:paid )?(?:subscriber|member)\?.{0,60}|(?:subscribe|sign (?:in|up)|log in|register) (?:to|for) (?:continue|keep|read|unlock).{0,60}|.{0,60}is a reader-supported publication.{0,160}|"
    r"(?:この)?ページの(?:先頭|トップ|上部?)へ(?:戻る)?|(?:본문|페이지|화면) ?(?:상단|맨 ?위|처음)(?:으로)?(?: ?(?:이동|가기))?|返回(?:顶部|頁首|页首)|(?:back|return|go) to (?:the )?top.{0,10}|"
    r"\W{0,3}(?:about )?\d{1,3}[ -]min(?:ute)?s? read|扫(?:一扫|码).{0,30}|(?:分享到|分享至|シェアする|공유하기)\s*[:：].{0,60}|(?:thanks for reading|share this post)\W*)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?:.*\ball rights reserved\b.*|.*(?:무단 ?전재|版权所有|版權所有|無断転載|禁無断).*|(?:page |this page was )?last (?:updated|modified|revised)\b.*|.*\bbest viewed (?:at|with|in) (?:\d|internet|netscape|mozilla|firefox|chrome|ie\b|any browser).*|.*\bvisitor (?:no\.?|number) ?\d.*|.*\bhits since\b.*|(?:copyright\s*(?:©|ⓒ|\(c\)|\d{4}|by\b|:)|©|ⓒ|\(c\)\s*(?:copyright|\d{4})).{0,120}|.*ICP备.*|proudly powered by.*|powered by .{1,40}|webmaster\b.*|\W*(?:back|return|go) to (?:the )?(?:index|home(?: ?page)?|list|(?:table of )?contents|main page)\W*)",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"creative commons|\bCC[ -](?:BY|0)|licen[cs]e|크리에이티브|知识共享|創用", re.IGNORECASE)
BACK_WORDS = re.compile(
    r"\s*(?:[↩↑^⏎⤴︎ꜛ]+|戻る|本文に?へ?戻る|もどる|돌아가기|본문으로|返回(?:正文|原文)?|back(?: to text)?|return(?: to text)?)\s*",
    re.IGNORECASE,
)
"""What a link from a note back to its call says."""
ACTIONS = re.compile(
    r"(?:follow(?:ing)?|subscribe(?: now)?|sign (?:up|in)|log in|join|listen(?: to this.{0,20})?|share|save|like|tweet|pin|print|email|copy link|open in app|restack|comment|팔로우|구독(?:하기)?|공유(?:하기)?|인쇄(?:하기)?|스크랩|좋아요|关注|關注|订阅|訂閱|分享|点赞|打印|列印|フォロー(?:する)?|シェア(?:する)?|保存|印刷(?:する)?)",
    re.IGNORECASE,
)
"""What a button says that stands alone."""
COUNTS = re.compile(
    r"(?:about )?\d{1,3}[ -]?min(?:ute)?s?(?:[ -]read(?:ing)?)?|[\d,]+ words|[\d,.]+[km]? (?:views?|shares?|likes?|comments?|followers|claps|reads?|downloads?)|(?:조회수?|댓글|추천|좋아요|공감)\s*[:：]?\s*[\d,]+|\d{1,3}분 (?:읽기|분량)|(?:浏览|阅读|点击|評論|评论)(?:次数|量|数)?[:：]?\s*[\d,]+次?|(?:約)?\d{1,3}分で読めます",
    re.IGNORECASE,
)
"""Counters, reading times and lengths."""
MORE_LINK = re.compile(
    r"(?:(?:view|see|read) (?:all|more)(?: (?:posts|articles|stories|entries|publications))?(?: (?:by|from) .{1,60})?|more (?:posts|articles|stories)? ?(?:by|from) .{1,60}|다른 ?기사 ?(?:더 ?)?보기|기사 ?더 ?보기|更多.{0,12}|記事一覧(?:へ|を見る)?|もっと見る)\W*",
    re.IGNORECASE,
)
"""A link to other texts of an author or a site."""
_BY = re.compile(r"(?:published|posted|written|article|story) by (.{3,60})", re.IGNORECASE)
_LONGEST_ROW = 160
_LONGEST_NAME = 40
_LAST_LINES = 5
_LONGEST_IMPRINT = 240
_HEADER_LINES = 12
"""Lines from the top among which rows of values stand; farther down they may be those of a table."""
_ENDS = " ·•"
_SEPARATOR = re.compile(r"\s*[·•|｜]\s*")


def text_lines(lines: list[Line]) -> list[Line]:
    """The lines without those that offer a subscription or lead to the page's top, without counters among others' values, and without the imprint below the text."""
    kept = [
        replace(line, text=text)
        for place, line in enumerate(lines)
        if line.level == 1 or not _PAGE_LINE.fullmatch(line.text.strip())
        for text in (_values(without_counts(line.text)) if place < _HEADER_LINES else [line.text])
    ]
    while (
        kept
        and len(kept[-1].text) < _LONGEST_IMPRINT
        and _IMPRINT.fullmatch(kept[-1].text.strip())
        and not _LICENCE.search(kept[-1].text)
    ):
        kept.pop()
    last = len(kept) - _LAST_LINES
    return [
        line
        for place, line in enumerate(kept)
        if line.text
        and not _names_again(line, kept)
        and not (last < place < len(kept) - 1 and _begins(line, kept[place + 1]))
    ]


def _begins(line: Line, below: Line) -> bool:
    """Whether a line, as the name in a box about an author, is how the next one begins."""
    return line.level is None and len(line.text) < _LONGEST_NAME and below.text.startswith(f"{line.text} ")


def _names_again(line: Line, lines: list[Line]) -> bool:
    """Whether a heading only says again by whom the text is (`Published by A. Author`)."""
    match = _BY.fullmatch(line.text) if line.level else None
    return match is not None and sum(match[1].casefold() in other.text.casefold() for other in lines) > 1


def _values(text: str) -> list[str]:
    """The values of a row that holds a date between dots, each as a line."""
    parts = text.split(" · ") if len(text) <= _LONGEST_ROW else []
    return parts if len(parts) > 1 and any(parse_date(part) for part in parts) else [text]


def without_counts(text: str) -> str:
    """A row of values (`11 February 2024 · 7 min read · A. Author`) without counters and buttons; any other line as it is."""
    if len(text) > _LONGEST_ROW:
        return text
    parts = [part for part in _SEPARATOR.split(text.strip()) if part]
    rest = [part for part in parts if not COUNTS.fullmatch(part) and not ACTIONS.fullmatch(part)]
    return (
        text
        if len(rest) == len(parts) > 0 and text.strip(_ENDS) == text
        else (" · " if set(text) & set(_ENDS.strip()) else " | ").join(rest)
    )
