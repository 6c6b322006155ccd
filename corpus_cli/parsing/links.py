"""What a page prints around a text: announcements of other versions, downloads, licences, buttons, breadcrumbs."""

import re

from corpus_cli.model.commentary import Link
from corpus_cli.parsing.layout import Block, full_stopped, width

URL = re.compile(r"https?://[^\s<>\"“”'（）()\[\]【】「」，。、]+")
_LANGUAGES = {
    "en": r"english|영문|영어|英文|英語|英语|anglais|anglaise|inglés|inglesa|englisch|englische[nr]?|inglese",
    "ko": r"korean|국문|한국어|한글|韩文|韓文|韩语|韓国語|韓語|coréen|coréenne|coreano|coreana|koreanisch|koreanische[nr]?",
    "ja": r"japanese|일문|일본어|日文|日本語|日语|日語|japonais|japonaise|japonés|japonesa|japanisch|japanische[nr]?",
    "zh": r"chinese|중문|중국어|中文|中国語|汉语|chinois|chinoise|chino|china\b(?= version)|chinesisch|chinesische[nr]?",
    "fr": r"french|불문|프랑스어|法文|法语|フランス語|français|française|francés|francesa|französisch|französische[nr]?",
    "de": r"german|독문|독일어|德文|德语|ドイツ語|allemand|allemande|alemán|alemana|deutsch|deutsche[nr]?",
    "es": r"spanish|스페인어|西班牙文|西班牙语|スペイン語|espagnol|espagnole|español|española|castellano|spanisch|spanische[nr]?",
    "ru": r"russian|러시아어|노문|俄文|俄语|ロシア語|russe|ruso|rusa|russisch|russische[nr]?",
    "vi": r"vietnamese|베트남어|越南文|越南语|ベトナム語|vietnamien",
    "id": r"indonesian|bahasa indonesia|인도네시아어|印尼文|インドネシア語",
    "pt": r"portuguese|포르투갈어|葡萄牙文|ポルトガル語|portugais|portugués|português",
    "no": r"norwegian|norwegisch\w*|norvégien\w*",
    "sv": r"swedish|schwedisch\w*|suédois\w*",
    "da": r"danish|dänisch\w*",
    "fi": r"finnish|finnisch\w*",
    "nl": r"dutch|niederländisch\w*|néerlandais\w*",
    "it": r"italian|이탈리아어|意大利文|italien\w*|italiano|italienisch\w*",
    "pl": r"polish|polnisch\w*|polonais\w*",
    "tr": r"turkish|türkisch\w*|turc",
    "th": r"thai|태국어|泰文|タイ語",
    "mn": r"mongolian|몽골어",
    "uk": r"ukrainian|우크라이나어|ukrainien\w*|ukrainisch\w*",
    "ar": r"arabic|아랍어|阿拉伯文|アラビア語|arabe|árabe",
}  # fmt: skip
_LANGUAGE = "|".join(_LANGUAGES.values())
_DOWNLOAD = re.compile(
    r"\bdownload\b|다운로드|내려받기|내려 받기|下载|下載|ダウンロード|télécharger|téléchargement|descargar|descarga\b|herunterladen|\bscarica\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    rf"""\b(?:see|read|view|open|click|find|go\ to|switch\ to|lire|voir|leer|ver|lesen|disponible|available|also|originally|original|translat\w+|version|edition)\b.{{0,60}}\b(?:{_LANGUAGE})\b
    | \b(?:{_LANGUAGE})(?:[-\s]language)?\s+(?:version|original|edition|translation|text|full\ text|pdf)\b
    | (?:version|versión|versione|fassung|édition|traduction|traducción|übersetzung)\s+(?:en\s+|auf\s+)?(?:{_LANGUAGE})\b | \b(?:{_LANGUAGE})\s+(?:version|fassung|ausgabe|übersetzung|lesen)\b
    | (?:{_LANGUAGE})\s?(?:원문|버전|판|번역본|번역|본|전문|기사|원고|논평|보고서)?(?:은|는|을|를|으로|로)?\s*(?:보기|읽기|바로\s?가기|링크|다운로드|원문|버전|판|번역본|여기|참고|참조)
    | (?:{_LANGUAGE})(?:版|原文|译文|譯文|版本|全文|原稿|訳|の?原文|翻訳|で読む)""",
    re.IGNORECASE | re.VERBOSE,
)
_THIS_ONE = re.compile(
    rf"""\b(?:{_LANGUAGE})(?:[-\s]language)?\s+(?:translation|version|edition|rendering)\s+of\s+(?!this\b|the\s+present\b)
    | \b(?:traduction|version|traducción|versión|übersetzung|fassung)\s+(?:{_LANGUAGE})\s+(?:de|du|del|von|des)\s+(?=[«“"„])
    | (?<=[”"』」》〉’])(?:\s?[(（][^()（）]*[)）])?\s?(?:의|的|の)\s?(?:{_LANGUAGE})\s?(?:번역|판|본|译|譯|翻|訳|版)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What says that this text is the version in a language; the other one is what it names."""
_PLAIN_VERSION = re.compile(rf"(?:{_LANGUAGE})(?:\s*[|/·,]\s*(?:{_LANGUAGE}))*", re.IGNORECASE)
_LONGEST = 130

_FURNITURE = frozenset(
    word.strip()
    for word in """available downloads; downloads; download; share; share this; share this article; share this page; share on; share article; print; print this page; print page; print this; pdf; pdf version; html; email this; email; tweet; facebook; twitter; x; linkedin; whatsapp; telegram; reddit; weibo; wechat
    copy link; link copied; email; e-mail; email article; bluesky; instagram; youtube; threads; mastodon; rss; share via email; messenger; xing; gift article; save for later; listen now; view as pdf; open pdf; save; save article; bookmark; subscribe; subscribe now; subscribe to our newsletter; sign up; sign up for our newsletter; newsletter; log in; login; sign in; register; home; back to top; top; back to list; back; back to publications; next; previous; prev; next article; previous article; list; read more; more; see all
    see more; view all; related; related articles; related publications; related content; related reading; comments; leave a comment; 0 comments; no comments; menu; search; skip to content; skip to main content; skip to navigation; font size; text size; a a a; a- a+; listen; listen to this article; audio; play; close; expand; collapse
    cite; cite this; cite this article; how to cite; citation; export citation; permissions; follow us; follow; like; likes; donate; support us; contact us; advertisement; sponsored; cookies; cookie settings; accept cookies; accept all; toggle navigation; open menu; attachments; attachment; file; files; full text; view pdf; download pdf; add to favorites; publications; events; about; all publications; latest
    목록; 목록으로; 목록보기; 목록 보기; 인쇄; 인쇄하기; 공유; 공유하기; 스크랩; 프린트; 다운로드; 첨부파일; 첨부 파일; 첨부; 이전글; 다음글; 이전 글; 다음 글; 이전; 다음; 글자크기; 글자 크기; 댓글; 추천; 좋아요; 구독; 구독하기; 홈; 메뉴; 닫기; 본문 바로가기; 페이스북; 트위터; 카카오톡; 카카오스토리; 네이버; 밴드; url복사; url 복사; 주소복사; 링크 복사; 관련 글; 관련글; 관련 자료; 맨 위로; 위로; 뉴스레터 신청; 검색; 로그인; 회원가입; 원문보기; 원문 보기; pdf보기; pdf 보기; 크게; 작게; 글씨 크기; 기사공유; 기사 공유; 폰트 크기
    打印; 打印本页; 分享; 分享到; 收藏; 返回; 返回列表; 返回首页; 首页; 上一篇; 下一篇; 字号; 大 中 小; 大中小; 大; 中; 小; 点赞; 微信; 微博; qq; 下载; 附件; 相关文章; 相关阅读; 关闭窗口; 关闭; 复制链接; 订阅; 登录; 注册; 搜索; 列印; 友善列印; 分享至; 回首頁; 首頁; 上一則; 下一則; 回上頁; 下載; 相關文章; 訂閱; 登入; 返回顶部; 字體大小; 字体大小; 阅读全文; 扫一扫; 朋友圈; 我要评论; 編輯推薦; 转发
    印刷; 印刷する; シェア; シェアする; ツイート; ツイートする; 一覧へ戻る; 一覧に戻る; 一覧; ホーム; トップ; トップページ; 前へ; 次へ; 前の記事; 次の記事; 共有; 共有する; ブックマーク; ダウンロード; メニュー; pdfダウンロード; 関連記事; 文字サイズ; 検索; ログイン; 会員登録; ページの先頭へ; ページトップへ; 戻る; コメント; フォローする; はてなブックマーク; lineで送る; line; 閉じる; 本文へスキップ; この記事をシェア; メルマガ登録; 記事を印刷; 保存
    partager; imprimer; télécharger; accueil; s'abonner; commentaires; retour; suivant; précédent; télécharger le pdf; lire plus; drucken; teilen; herunterladen; startseite; newsletter abonnieren; kommentare; zurück; weiter; merken; vorlesen; pdf herunterladen; compartir; imprimir; descargar; inicio; suscribirse; comentarios; volver; siguiente; anterior; descargar pdf; condividi; stampa; partilhar""".replace("\n", ";").split(";")
)  # fmt: skip
_COUNTER = re.compile(
    r"(?:(?:about\s+)?\d{1,3}[\s-]*(?:min(?:ute)?s?\.?)(?:\s+(?:read|reading time|lecture))?|(?:reading time|time to read|estimated reading time|lesezeit|temps de lecture|tiempo de lectura)\s*[:：]?.{1,20}|(?:views?|hits?|likes?|shares?|comments?|downloads?)\s*[:：]?\s*[\d,.]+[km]?|[\d,.]+[km]?\s+(?:views?|shares?|likes?|comments?|downloads?|hits?)"
    r"|(?:조회수?|지면|추천|추천수|댓글|좋아요|읽음|공감|글번호|번호|파일)\s*[:：]?\s*\(?[a-z]?[\d,]+\)?(?:회|명|개|면)?|(?:(?:예상 ?)?읽는 ?(?:데|시간)|읽기)\s*[:：]?.{1,10}|(?:약\s?)?\d{1,3}\s?분\s?(?:읽기|분량|소요)|\d{1,3}\s?min read|(?:阅读量?|浏览量?|点击量?|点击数?|评论数?|瀏覽量?|瀏覽數|瀏覽次數|瀏覽人次|人氣|閱讀數?|点阅|點閱數?|點閱率|點擊數?|點擊率|浏览次数|浏览数|点击次数|阅读次数|阅读数|字数|字數|全文|访问量|访问次数)\s*[:：]?\s*[约約]?\s?[\d,，]+\+?\s?[次字]?|(?:閱讀時間|阅读时间|预计阅读|預計閱讀|阅读时长|閱讀時長|閱讀約?需?|阅读约?需?)\s*(?:时间|時間)?\s*[:：]?\s*[约約]?\s?\d{1,3}\s?分[钟鐘]|(?:全文)?[约約]\s?[\d,]+字|(?:閲覧数|閲覧回数|閲覧|アクセス数|pv数?|この記事は?約?\d+分で読めます|(?:この記事の)?(?:読了|所要)(?:目安)?時間(?:の目安)?|約\s?\d+\s?分|文字数)\s*[:：]?.{0,12}|페이지 ?\d+.*|page \d+(?: of \d+)?|第?\s?\d+\s?页)",
    re.IGNORECASE,
)
COUNTER_BEHIND = re.compile(r"[\s　]+[(（]?(?:" + _COUNTER.pattern + r")[)）]?$", re.IGNORECASE)
"""A counter at the end of a line."""
_SIZE = re.compile(
    r"(?:글자\s?크기|글씨\s?크기|字号|字號|字体|文字サイズ|font size|text size)[^\w]*(?:[\w+-]{1,3}[\s|/]*){0,5}",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(?:(?:첨부(?:\s?파일)?|파일|附件|附檔|添付(?:ファイル)?|attachments?|files?)\s?\d?\s?[:：]?\s*)?[^/\\:*?\"<>|]{1,80}\.(?:pdf|hwpx?|docx?|pptx?|xlsx?|zip|odt)\s*(?:[(（\[]?\s?[\d.,]+\s?[kmg]?b\s?[)）\]]?)?",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"(?:이전\s?글|다음\s?글|이전|다음|上一篇|下一篇|前一篇|後一篇|上一則|下一則|前の記事|次の記事|前へ|次へ)(?:\s*[:：|｜>»→]\s*|[\s　]+).{1,90}|(?:previous|next)(?: article| post| story| entry)?\s*[:|»→]\s*.{1,110}",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s*(?:>|›|»|→|＞|▶|::|❯)\s*")
_HOME = re.compile(
    r"(?:home|홈|首页|首頁|ホーム|トップ|top|accueil|startseite|start|inicio|main|메인|当前位置|您的位置|现在位置|目前位置|you are here|publications?|研究成果|research)\b.*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[|｜·•/／]\s*|\s{2,}|　+|\s*,\s*")
_CAPTION = re.compile(
    r"(?:photo(?:graph)?s?|image|images|picture|cover (?:image|photo)|(?:photo|image|picture) (?:credit|by|source|courtesy)|credits?|illustration|fig(?:ure)?\.? \d+|사진|이미지|그림|图片来源|图片|照片|图源|圖片來源|圖片|画像|写真|foto|bild|bildquelle|imagen|crédit photo)\s*(?:credit|by|courtesy of|출처|제공|来源|提供)?\s*[:：=/©].{0,160}",
    re.IGNORECASE,
)

_CC = re.compile(
    r"\bCC[\s-](?:BY(?:[\s-](?:NC|SA|ND))*|0|Zero)(?:[\s-]?\d\.\d)?(?:\s+(?:International|Unported))?|\bCC0(?:[\s-]1\.0)?|Creative Commons (?:Attribution|Zero|BY)(?:[-–\s](?:Non-?Commercial|Share-?Alike|No-?Deriv\w+))*(?:\s\d\.\d)?(?:\s+(?:International|Unported))?(?:\s+Licen[cs]e)?|크리에이티브 커먼즈[^.。\n]{0,60}|知识共享[^。.\n]{0,60}|クリエイティブ・コモンズ[^。\n]{0,60}|public domain",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|ⓒ|\(c\)\s|copyright\b|all rights reserved|저작권|무단\s?전재|ⓒ|版权所有|版權所有|(?:收稿|修回|录用|錄用|接受)日期|(?:투고|접수|심사|게재\s?확정)일(?:자)?\s?[:：]|未经许可|未經|無断転載|転載|禁無断|alle rechte|tous droits|todos los derechos|reserved\.?$|this work is licen[cs]ed|this article is licen[cs]ed|licen[cs]ed under|published under|이 저작물|本作品|本文采用|この作品は|第\s?\d+\s?期|issn\b|isbn\b)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:the\s+)?(?:views?|opinions?|ideas)\s+(?:and\s+opinions\s+)?(?:expressed|presented|stated|contained)|the (?:author|opinions|content|contents) (?:is|are) solely|this (?:article|commentary|paper|publication|piece|text|brief|op-ed|essay|translation) (?:does not|reflects|represents|was (?:first|originally)|first appeared|originally appeared|is (?:part|based|adapted|an edited|a shortened|an abridged|a translation|published|supported|the author))|(?:the|an earlier|a longer|a shorter) version of this|this is (?:a|an) (?:revised|updated|corrected|shortened|edited|longer|abridged|translated|expanded|extended)\b|revised version\b|first published (?:in|by|at|on)|originally published|reprinted|disclaimer|acknowledg(?:e)?ments?\b|the author (?:thanks|wishes to thank|is grateful|declares)"
    r"|(?:본|이) (?:글|논평|칼럼|보고서|원고|자료|논문|이슈브리핑|워킹페이퍼)[은의에는]?.{0,40}(?:견해|의견|입장|필자|개인|게재|실린|번역|재구성|요약)|(?:본|이) (?:내용|문서|기고|칼럼|이슈|브리프|발표|연구)[은의에는]?.{0,60}(?:견해|의견|입장)|여기에 실린|(?:本文|文章|以上)(?:仅|僅|只|内容|观点|觀點|为作者|為作者|不代表|系作者|代表作者)|(?:本稿|本論考|本論|本記事|この記事|記事)(?:の内容|の見解|は.{0,20}(?:見解|意見|個人|公式|掲載|転載|加筆))|les (?:opinions|propos|vues)|die (?:in diesem|hier|meinung)|las opiniones|este artículo",
    re.IGNORECASE,
)


def is_counter(text: str) -> bool:
    """Whether it is a number of views, a reading time or the like and nothing else."""
    return _COUNTER.fullmatch(text.strip(" 　.()[]").casefold()) is not None


def is_furniture(block: Block) -> bool:
    """Whether a line is a button, a counter, a breadcrumb or a caption of the page."""
    text = block.text.strip(" 　.:：[]()<>|#")
    if not text:
        return True
    if width(text) > 160 or block.level is not None:
        return False
    return (
        _button(text)
        or bool(_CAPTION.fullmatch(text) or _FILE.fullmatch(text))
        or (bool(_NEIGHBOUR.fullmatch(text)) and not full_stopped(text))
        or _breadcrumb(text)
        or all(_button(part) for part in _SPLIT.split(text) if part)
        or all(_button(part) for part in text.split())
    )


def _button(text: str) -> bool:
    plain = text.strip(" 　.:：[]()<>+-▲▼◀▶").replace("’", "'").casefold()
    return plain in _FURNITURE or bool(_COUNTER.fullmatch(plain) or _SIZE.fullmatch(plain)) or len(plain) == 0


def _breadcrumb(text: str) -> bool:
    parts = _CRUMB.split(text)
    if len(parts) == 1 and len(slashed := text.split(" / ")) > 1 and _HOME.fullmatch(slashed[0].strip()):
        return True
    return (
        len(parts) > 1
        and (bool(_HOME.fullmatch(parts[0].strip())) or len(parts) > 2)
        and all(len(p) < 60 for p in parts)
    )


def read_link(block: Block) -> Link | None:
    """The other version that a short line announces, or None."""
    text = block.text
    if len(text) > _LONGEST + (len(url[0]) if (url := URL.search(text)) else 0) or block.prose:
        return None
    address = url[0].rstrip(".,;)") if url else None
    words = URL.sub("", text).strip(" :：-–—|")
    language = _language(words)
    if _DOWNLOAD.search(words) and len(words.split()) <= 12 and not re.search(r"[.!?。]$", words):
        if words.casefold() in _FURNITURE and not address:
            return None
        return Link(rel="download", label=words or None, language=language, url=address, line=block.number)
    if (
        language
        and (
            _VERSION.search(words)
            or (address and _PLAIN_VERSION.match(words))
            or _PLAIN_VERSION.fullmatch(words.strip("[]()【】 "))
        )
        and len(words.split()) <= 22
    ):
        this_one = _THIS_ONE.search(words)
        if this_one:
            language = _language(words[: this_one.start()] + words[this_one.end() :])
        return Link(rel="translation", label=words, language=language, url=address, line=block.number)
    return None


def _language(words: str) -> str | None:
    """The first language of the table that words name."""
    return next(
        (
            tag
            for tag, names in _LANGUAGES.items()
            if re.search(rf"(?<![a-z])(?:{names})(?![a-z])", words, re.IGNORECASE)
        ),
        None,
    )


def read_license(text: str) -> str | None:
    """A Creative Commons licence as printed, or None."""
    match = _CC.search(text) if len(text) < 600 else None
    return match[0].strip() if match else None


def is_rights(text: str) -> bool:
    """Whether a line is about copyright or licence and nothing else."""
    return len(text) < 500 and bool(_RIGHTS.match(text.strip(" *[(（<＜※")) or (_CC.search(text) and len(text) < 200))


def is_disclaimer(text: str) -> bool:
    """Whether a closing paragraph speaks about the text rather than going on with it."""
    return len(text) < 900 and bool(_DISCLAIMER.match(text.strip(' *※[(（<“"')))
