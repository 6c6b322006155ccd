"""Lines that a page prints around any text: share bars, subscriptions, cookies, codes to scan, and boxes of links to other texts."""

import re

_BOXES = frozenset(
    word.strip()
    for word in """related; related articles; related article; related stories; related posts; related reading; related content; related publications; related items; related links; related news; related topics; related commentary; related commentaries; more stories; more articles; more news; more on this topic; more on this; more from this author; more from the author; more by this author; more from us
    more like this; more in this series; also in this series; also by this author; also of interest; also read; read also; see also on this site; read next; up next; what to read next; next reads; recommended; recommended reading; recommended for you; recommended articles; you may also like; you might also like; you may also be interested in; you might also be interested in; keep reading; continue reading; most read
    most popular; most viewed; most shared; most commented; popular; popular posts; popular articles; trending; trending now; latest; latest articles; latest news; latest posts; latest publications; recent posts; recent articles; recent publications; recent comments; recent commentary; from our archive; from the archive; from the archives; editor's picks; editors' picks; in case you missed it; featured; featured articles; other articles; similar articles; follow us; stay connected; tags; topics; explore more
    관련기사; 관련 기사; 관련 글; 관련글; 관련 자료; 관련자료; 관련 콘텐츠; 관련 칼럼; 관련뉴스; 관련 뉴스; 많이 본 기사; 많이 본 뉴스; 많이 본 글; 가장 많이 본 뉴스; 가장 많이 본 기사; 많이 읽은 글; 많이 읽은 기사; 인기 기사; 인기기사; 인기 글; 인기글; 인기 뉴스; 추천 기사; 추천기사; 추천 글; 추천 콘텐츠; 최신 기사; 최신기사; 최신 글; 최신글; 최근 글; 최근글; 주요 뉴스; 주요뉴스; 주요 기사; 이 기자의 다른 기사; 이 필자의 다른 글; 필자의 다른 글; 저자의 다른 글; 다른 글 보기; 다른 기사 보기; 다른 글; 함께 읽으면 좋은 글; 함께 보면 좋은 글; 함께 볼 만한 글; 이어서 보기; 실시간 인기 기사; 오늘의 주요뉴스; 댓글 많은 기사; 핫이슈
    喜欢此内容的人还喜欢; 相关新闻; 相关文章; 相关阅读; 相关链接; 相关推荐; 相关内容; 相关报道; 延伸阅读推荐; 推荐阅读; 精彩推荐; 热门文章; 热门推荐; 热点推荐; 热门新闻; 热点新闻; 最新文章; 最新动态; 最新评论; 更多文章; 更多阅读; 更多精彩; 往期推荐; 往期回顾; 往期精选; 往期精彩; 阅读排行; 阅读排行榜; 点击排行; 新闻排行; 猜你喜欢; 大家都在看; 作者其他文章; 热文
    相關新聞; 相關文章; 相關閱讀; 相關連結; 相關報導; 相關推薦; 推薦閱讀; 推薦文章; 熱門文章; 熱門新聞; 熱門推薦; 最新文章; 最新消息; 更多文章; 更多新聞; 猜你喜歡; 你可能也喜歡; 你可能感興趣; 大家都在看; 作者其他文章; 看更多
    関連記事; 関連ニュース; この記事に関するニュース; この記事に関連する記事; この記事に関連するニュース; このテーマの記事; 関連する論考; 関連リンク; 関連コンテンツ; 関連する記事; あわせて読みたい; 合わせて読みたい; こちらもおすすめ; おすすめ記事; おすすめの記事; おすすめ; 人気記事; 人気の記事; 人気記事ランキング; アクセスランキング; ランキング; 最新記事; 最新の記事; 新着記事; 新着; 注目記事; 注目の記事; この著者の他の記事; この著者の記事; 同じ著者の記事; よく読まれている記事; 次に読む; 前後の記事
    articles liés; articles connexes; sur le même sujet; à lire aussi; lire aussi; à lire également; les plus lus; voir aussi sur ce site; dans la même rubrique; mehr zum thema; auch interessant; das könnte sie auch interessieren; weitere artikel; weitere beiträge; ähnliche artikel; ähnliche beiträge; meistgelesen; lesen sie auch; artículos relacionados; noticias relacionadas; entradas relacionadas; lo más leído; le puede interesar; te puede interesar; más noticias; articoli correlati; leggi anche; potrebbe interessarti; i più letti; artigos relacionados; leia também; notícias relacionadas; mais lidas; gerelateerde artikelen; lees ook; meest gelezen""".replace(
        "\n", ";"
    ).split(";")
)
"""Headings of boxes with links to other texts."""
_PLACES = r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|weibo|wechat|kakao(?:talk|story)?|line|pinterest|bluesky|threads|mastodon|instagram|youtube|tumblr|pocket|e-?mail|copy link|print|link|hatena|qq|qzone|페이스북|트위터|카카오톡|카카오스토리|카톡|네이버|밴드|라인|블로그|텔레그램|링크|이메일|메일|url|微信|微博|新浪微博|腾讯微博|qq空间|qq好友|qq群|朋友圈|豆瓣|人人网|人人|知乎|贴吧|脸书|臉書|推特|複製連結|复制链接|ツイッター|フェイスブック|はてな(?:ブックマーク)?|メール|リンク)"
_SHARE = re.compile(
    rf"(?:分享(?:到|至|給|给|此文)?|转发(?:到|至)?|共享|공유(?:하기)?|공유하기|이 (?:글|기사) 공유(?:하기)?|シェア(?:する)?|共有(?:する)?|この記事を(?:シェア|共有)(?:する)?|share(?: this(?: (?:article|page|post|story))?)?(?: (?:on|via|to))?|partager(?: sur)?|teilen(?: auf)?|compartir(?: en)?|condividi(?: su)?|follow us(?: on)?)\s*[:：|｜]?(?:[\s|｜/／·・,、]*{_PLACES}){{0,9}}[\s.]*",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using)\b.{0,60}) (?:uses?|you)\b.{0,60}\bcookies?\b.*|.{0,40}\b(?:accept|manage|reject)(?: all)? cookies?\b.*|.*\bcookie (?:policy|settings|preferences|notice)\b.*|.{0,40}쿠키(?:를|의)? ?(?:사용|설정).*|.{0,30}(?:使用|利用)(?:了|し)?\s?cookies?.*|.{0,30}cookies?\s?を(?:使用|利用).*"
    r"|(?:sign up|subscribe)\b.{0,30}\b(?:newsletter|updates|mailing list|e-?mails?|alerts|feed|digest)\b.{0,60}|subscribe (?:to|for|now to) (?:read|continue|keep|get|unlock)\b.{0,80}|.{0,40}\b(?:subscribers? only|for subscribers|paywall)\b.{0,40}|(?:already a (?:subscriber|member)|not a (?:subscriber|member)|become a (?:paid |paying |premium |full )?(?:subscriber|member|supporter))\b.{0,80}|.{0,140}\bunsubscribe\b.{0,60}|you(?: are|’re|'re) receiving this\b.{0,140}|view (?:this e-?mail )?in (?:your )?browser.{0,20}|update your preferences.{0,30}"
    r"|(?:posted|filed|published) (?:in|under)\s?[:：]?\s.{1,100}\|.{0,60}\bcomments?\b.*|filed under\s?[:：].{1,80}|(?:leave|post|write|add) a (?:comment|reply)\b.{0,40}|(?:log in|sign in) to (?:comment|reply|read|continue)\b.{0,40}|join the (?:conversation|discussion)\.?|comments? (?:are|is) (?:closed|disabled|off)\b.{0,30}|\d+ (?:comments?|responses?|replies)(?: on\b.{0,80})?|(?:go |scroll )?(?:back )?to (?:the )?top(?: of (?:the |this )?page)?|(?:go )?back to (?:the )?(?:list|archive|overview|blog|all .{1,30}|home ?page|news|index)|read more\s?[:：]\s?.{1,110}|(?:read|see) also\s?[:：]\s?.{1,110}|powered by\b.{1,50}|terms (?:of (?:use|service)|and conditions)\b.{0,60}|privacy policy\b.{0,60}"
    r"|.{0,50}(?:수신\s?거부|구독\s?해지|구독\s?취소).{0,30}|.{0,30}(?:유료\s?회원|구독자)\s?(?:전용|만|에게만).{0,30}|(?:전체|이 글의) ?(?:내용|전문)[은을]? ?(?:로그인|구독|회원).{0,30}|(?:이 기사를 |기사 )?(?:댓글|의견) ?(?:쓰기|달기|남기기|등록|보내기)|(?:페이지 ?)?맨 ?위로(?: ?가기| ?이동)?|(?:상단|top)으로(?: ?가기| ?이동)?|(?:목록|홈)으로(?: ?가기| ?돌아가기)|이 (?:기사|글)를? ?(?:공유|추천|인쇄|스크랩)(?:하기)?|(?:네이버|카카오|구글) ?(?:뉴스)?(?:에서|채널)?.{0,20}(?:구독|추가)(?:하기)?|.{0,20}뉴스레터(?:를)? ?(?:구독|신청)(?:하기|하세요|해 주세요)?|(?:이메일|메일|기사|문자) ?보내기|(?:(?:좋아요|댓글|공감|추천|조회|조회수|공유|스크랩)\s?\d{1,6}[\s|·/]{0,3}){2,6}|기사 ?제보.{0,40}"
    r"|(?:扫一扫|扫码|掃碼|扫描上方|扫描下方).{0,30}|(?:长按|掃描|扫描|识别|扫).{0,12}(?:二维码|二維碼|qr ?code).{0,20}|(?:点击|點擊)(?:上方|下方|左下角|蓝字|右上角|阅读原文).{0,30}|阅读原文|閱讀原文|查看原文|(?:欢迎|歡迎)?(?:关注|關注|订阅|訂閱|追蹤)(?:我们|我們|本公众号|公众号|本號|電子報)?.{0,20}(?:公众号|微信号|電子報|粉絲專頁|二维码)|(?:返回|回到?|回)(?:顶部|頂部|页首|頁首|首页|首頁|列表|上頁|上页)|(?:打印|列印|收藏|关闭|關閉)(?:本页|本頁|本文|此页|窗口|視窗)?|点我下载|點我下載|在看|点赞|收藏本文|没有了|沒有了|责编邮箱.{0,40}|(?:登录|登入|注册|付费|付費|訂閱|订阅)(?:后|後)?(?:可|即可|才能|以)?(?:阅读|閱讀|查看|评论|評論|留言|解锁).{0,20}"
    r"|.{0,10}(?:有料会員|会員|無料会員|会員登録|ログイン|購読)(?:限定|に(?:なる|登録)|すると|の方|者).{0,40}|(?:残り|のこり)\s?[\d,，]+\s?(?:文字|字).{0,20}|(?:この)?(?:ページの?|画面の?)?(?:先頭|トップ|上部|上|top)(?:へ|に)(?:戻る|もどる)?|(?:トップ|ホーム|一覧)(?:ページ)?(?:へ|に)?戻る|この(?:記事|ページ)を(?:印刷|保存|シェア|共有|ツイート|ブックマーク|フォロー|クリップ)(?:する)?|続きを読む|この記事は(?:有料|会員限定).{0,30}|(?:メルマガ|メールマガジン|ニュースレター)(?:の)?(?:登録|購読|配信停止)?.{0,20}|コメントを(?:書く|残す|投稿する|見る)|(?:公式)?(?:line|ライン|twitter|x|facebook)(?:アカウント)?を?フォロー(?:する)?",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s*[|｜]\s*|[\s　]{2,}|\s+[·•／/]\s+")
_ACTION = re.compile(
    r"(?:log ?in|log ?out|sign ?in|sign ?up|subscribe|unsubscribe|donate|share|print|save|contact(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|imprint|impressum|datenschutz|sitemap|accessibility|cookies?(?: policy| settings)?|home|feedback|advertis(?:e|ing)|careers|press|newsletter|rss|leave a comment|no comments|comments?"
    r"|구독하기|구독|수신거부|수신 거부|의견 보내기|의견보내기|공유하기|추천하기|지난 편지 보기|지난호 보기|지난 호 보기|이용약관|개인정보처리방침|개인정보 처리방침|저작권 ?정책|회사소개|광고문의|사이트맵|고객센터|청소년보호정책"
    r"|联系我们|关于我们|版权声明|免责声明|网站地图|隐私政策|訂閱|退訂|聯絡我們|關於我們|隱私權政策|網站地圖|お問い合わせ|サイトマップ|プライバシーポリシー|利用規約|会社概要|運営会社|購読|配信停止|特定商取引法に基づく表記)",
    re.IGNORECASE,
)
_EDGES = " 　.:：…»›>→▶▼+[]【】<>〈〉「」■□◆◇●○▲△※*#"


_MORE_ON = re.compile(
    r"(?:read )?more (?:on|about|from|in) [^.?!:]{2,50}|(?:weitere|mehr) (?:zu|zum|zur|aus|über) [^.?!:]{2,50}|(?:plus|en savoir plus) sur [^.?!:]{2,50}|más sobre [^.?!:]{2,50}"
)
"""`More on Rivers & Energy`: the heading of a box, where nothing but links follows."""


def is_box_heading(text: str) -> bool:
    """Whether a line is the heading of a box of links to other texts (`Related articles`, `많이 본 기사`)."""
    bare = text.strip(_EDGES).replace("’", "'").casefold()
    return bare in _BOXES or _MORE_ON.fullmatch(bare) is not None


def is_page_line(text: str) -> bool:
    """Whether a line speaks for the page and not for the text: a share bar, a subscription, cookies, a code to scan."""
    bare = text.strip(_EDGES)
    if not bare or len(text) > _LONGEST:
        return False
    if _PAGE.fullmatch(bare) or _SHARE.fullmatch(bare) or _is_teaser(bare):
        return True
    parts = [part.strip(_EDGES) for part in _BAR.split(text) if part.strip(_EDGES)]
    actions = sum(bool(_ACTION.fullmatch(part)) for part in parts)
    return len(parts) > 1 and actions * 2 >= len(parts) and actions >= 2


def _is_teaser(text: str) -> bool:
    """`Read next: Why Quays Sink`: a box of one link, on one line."""
    head, colon, rest = text.replace("：", ":").partition(":")
    return bool(colon and rest.strip()) and _SENDS.match(head) is not None and is_box_heading(head)


_SENDS = re.compile(
    r"read|related|more|also|관련|추천|相关|相關|推荐|推薦|延伸|関連|あわせて|合わせて|(?:à )?lire|lesen", re.IGNORECASE
)
"""Beginnings of headings that send to another text; others (`Popular: …`) may begin a sentence."""
_LONGEST = 200
"""Characters: nothing longer is a line of the page."""
