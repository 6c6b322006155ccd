"""Words by which an institution, a news agency, a newspaper or a magazine is known, in four languages."""

import re

from corpus_cli.parsing.institution_words import EUROPEAN_HEADS

HEADS = frozenset(
    """academy administration agency alliance archive archives army assembly association authority bank board branch bureau cabinet center centre centers centres chamber chancellery church club coalition
    collective college command commission commissioner committee commonwealth community company confederation conference congress consortium cooperative corporation council court courts data department directorate division embassy
    federation forum foundation fund government group headquarters initiative inspectorate institut institute institutes institution instituto istituto hospital hotline house insurers kingdom lab laboratories laboratory league libraries library mission ministerio
    ministry missions movement museum nations navy network observatory office ombudsman organisation organization organizations parliament partnership party police platform presidency programme program project publishers publishing
    railway registry republic school schools secretariat senate service services societies society staff statistics survey taskforce team treasury tribunal trust union unit university universität université universidad universiteit universidade ministère
    comisión conseil consejo fundación fondation stiftung verein bundesamt banco banque agence agencia agenzia société gmbh inc ltd llc corp plc co
    times post news press herald tribune gazette journal guardian observer telegraph mail mirror chronicle daily weekly monthly today broadcasting radio television tv magazine review bulletin courier
    dispatch examiner globe independent inquirer standard star sun watch wire world heritage media online digest newsroom newswire weather health aid airlines airport authorities brigade
    conservancy conservation consultancy consulting co-operation cooperation delegation desk editors editorial exchange federal firefighters guild heads holdings industries industry international kremlin
    legislature mayor metro municipality national nato oecd office parish port ports prefecture prosecutor province resources secretary state states statistik studio studios syndicate systems technologies trades transport transit utility vatican ward wildlife
    workers alliances railways ilbo shinmun sinmun shimbun zeitung ribao pao energy electric motors bankers archivists librarians geographic rangers pilots cour conseil assemblée sénat comité direction secrétariat bureau observatoire tribunal
    bundestag bundesrat bundesministerium ministerium behörde gericht landtag parlament parlamento parlement senado congreso cámara câmara asamblea assembleia tribunale corte ministério consiglio""".split()  # and their like in French, German, Spanish, Portuguese and Italian
    + sorted(EUROPEAN_HEADS)
)
"""Words that make a name an institution's. Those that are family names as well count only in a name without a comma."""

COUNTRY_WORDS = frozenset(
    """african afghan albanian algerian american antarctic arab arctic argentine armenian asian atlantic australian austrian baltic bangladeshi belgian bolivian brazilian british bulgarian cambodian canadian caribbean chilean chinese
    colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian english estonian ethiopian european fijian filipino finnish french german ghanaian global greek hungarian icelandic indian indonesian iranian iraqi irish israeli
    italian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian lebanese libyan lithuanian malaysian maltese mexican mongolian moroccan mozambican nepali nigerian nordic norwegian pacific pakistani palestinian peruvian
    philippine polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan
    ukrainian uruguayan uzbek venezuelan vietnamese welsh zambian zimbabwean united royal public central eastern northern southern western""".split()
)
COUNTRIES = frozenset(
    c.strip()
    for c in """afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bangladesh, belarus, belgium, bhutan, bolivia, botswana, brazil, brunei, bulgaria, cambodia, cameroon, canada, chile, china, colombia,
    costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, ecuador, egypt, england, estonia, ethiopia, european union, fiji, finland, france, georgia, germany, ghana, greece, guatemala, hong kong, hungary, iceland, india, indonesia, iran,
    iraq, ireland, israel, italy, jamaica, japan, jordan, kazakhstan, kenya, korea, kuwait, kyrgyzstan, laos, latvia, lebanon, libya, lithuania, luxembourg, malaysia, maldives, malta, mexico, moldova, mongolia, morocco, mozambique, myanmar,
    namibia, nepal, netherlands, new zealand, nigeria, north korea, northern ireland, norway, oman, pakistan, palau, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, republic of korea, romania, russia, rwanda, samoa, saudi arabia, scotland,
    senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tanzania, thailand, tonga, tunisia, turkey, türkiye, uganda, ukraine, united arab emirates,
    united kingdom, united nations, united states, uruguay, usa, uk, eu, uzbekistan, vanuatu, venezuela, vietnam, wales, yemen, zambia, zimbabwe""".split(
        ","
    )
)

AGENCIES = re.compile(
    r"""(?:the\s+)?(?:agence\s+france[-\s]presse|afp|associated\s+press|ap(?:\s+news)?|reuters|xinhua(?:\s+news(?:\s+agency)?)?|yonhap(?:\s+news(?:\s+agency)?)?|kyodo(?:\s+news)?|jiji(?:\s+press)?|tass|itar-tass|ria\s+novosti|sputnik|interfax|bloomberg(?:\s+news)?|
    dpa|deutsche\s+presse-agentur|efe|ansa|anadolu(?:\s+agency)?|bernama|antara(?:\s+news)?|kcna|korean\s+central\s+news\s+agency|central\s+news\s+agency|press\s+trust\s+of\s+india|pti|ani|upi|united\s+press\s+international|united\s+news\s+of\s+india|prensa\s+latina|
    lusa|belga|tt|ntb|ritzau|apa|mena|irna|wafa|petra|saba|nhk(?:\s+world(?:[-\s]japan)?)?|bbc(?:\s+news|\s+world\s+service)?|cnn|cbc(?:\s+news)?|abc\s+news|nbc\s+news|cbs\s+news|npr|pbs(?:\s+newshour)?|al\s+jazeera(?:\s+english)?|deutsche\s+welle|dw|france\s+24|euronews|rfi|rfa|
    radio\s+free\s+(?:asia|europe(?:/radio\s+liberty)?)|voa|voice\s+of\s+america|cgtn|cctv|kbs(?:\s+world)?|mbc|sbs|jtbc|ytn|arirang|channel\s+news\s?asia|cna|rnz|euractiv|politico|axios|semafor|vox|the\s+conversation|bbc\s+\w+|nk\s?(?:news|pro)|daily\s+nk|news1|newsis)""",
    re.VERBOSE | re.IGNORECASE,
)
"""News agencies and broadcasters whose items are newspaper articles though their names do not say so."""

_NEWSPAPER_EN = re.compile(
    r"""\b(?:times|post|herald|tribune|gazette|guardian|observer|telegraph|daily|mail|chronicle|courier|dispatch|examiner|globe|inquirer|news|newspaper|press|sun|star|standard|mercury|advertiser|argus|echo|nation|mirror|express|record|
    sentinel|monitor|independent|citizen|graphic|hindu|scotsman|age|australian|intelligencer|ledger|register|republic|bee|plain\s+dealer|pioneer|leader|vanguard|punch|broadcasting|wire|today|newsroom|outlook\s+india)\b
    | \b(?:le\s+monde|le\s+figaro|libération|la\s+croix|les\s+échos|el\s+país|el\s+mundo|la\s+vanguardia|abc|clarín|la\s+nación|el\s+universal|el\s+comercio|el\s+tiempo|folha|o\s+globo|o\s+estado|público|diário|corriere|la\s+repubblica|la\s+stampa|il\s+sole|
    zeitung|allgemeine|die\s+welt|die\s+zeit|taz|handelsblatt|tageblatt|tagesspiegel|neue\s+zürcher|nzz|le\s+temps|de\s+volkskrant|nrc|de\s+standaard|trouw|aftenposten|dagbladet|dagens\s+nyheter|svenska\s+dagbladet|politiken|berlingske|helsingin\s+sanomat|gazeta|rzeczpospolita|
    kommersant|izvestia|pravda|rossiyskaya|haaretz|al-?ahram|asahi|yomiuri|mainichi|nikkei|sankei|ilbo|hankyoreh|shinmun|shimbun|chosun|joongang|donga|kyunghyang|maeil|hankook|ribao|zaobao|ming\s+pao|rodong\s+sinmun|
    bild|blick|kathimerini|hürriyet|sabah|jakarta\s+post|kompas|straits|bangkok|manila|rappler|wall\s+street\s+journal|wsj|usa\s+today|sydney\s+morning)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_OUTLET = re.compile(
    r"""\b(?:ministr(?:y|ies)|departments?|embass(?:y|ies)|office\s+of|council|committee|commission|government|universit(?:y|ies)|institutes?|cent(?:er|re)s?|bank|republic\s+of|people[’']s\s+republic|united\s+nations|associations?|federation|agency\s+for|foundation|department|society|
    bureau|secretariat|mission|court|fund|organi[sz]ation|authority|corporation|party|parliament|police|navy|army|museum|library|university\s+press|press\s+(?:release|conference|office|service)|world\s+bank|working\s+papers?|star\s+alliance|independent\s+(?:commission|evaluation))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OUTLETS = frozenset(
    name.strip()
    for name in """abs-cbn, al-monitor, animal político, ard, balkan insight, caixin, caixin global, carbon brief, climate home, daily maverick, dawn, delfi, detik, el faro, firstpost, focus taiwan, frontier myanmar,
    geo tv, hong kong free press, infobae, khaosod english, livemint, lrt, mada masr, malaysiakini, meduza, middle east eye, mint, mongabay, ndtv, nexo jornal, nrk, orf, prachatai, premium times, propublica,
    quartz, rai, rest of world, roll call, rtve, rté, scroll.in, sixth tone, srf, stars and stripes, stuff, suspilne, svt, swissinfo, the hill, the intercept, the irrawaddy, the new humanitarian, the print,
    the quint, the spinoff, the wire, tolo, tvn24, ukrinform, vnexpress, vnexpress international, yle, zdf""".split(",")
)
"""News sites and broadcasters in small letters whose names have no word for one."""
_NEWSPAPER_CJK = re.compile(
    r"(?:신문|일보|뉴스|경제|타임스|타임즈|방송|통신|데일리|투데이|헤럴드|한겨레|매일경제|미디어|KBS|MBC|SBS|YTN|JTBC|오마이뉴스|프레시안|日报|日報|晚报|晚報|早报|时报|時報|新聞|新闻|新闻网|周报|商报|都市报|人民网|新华网|环球网|凤凰网|央视网|观察者网|新浪网|搜狐|网易|腾讯新闻|东方网|财经网|FT中文网|聯合新聞網|自由時報電子報|新华社|中新社|财新网|澎湃|中时|联合报|聯合報|明報|朝日|読売|毎日|日経|産経|通信|テレビ|放送|中央社|時事通信社|共同通信社|通讯社|通訊社|通信社)(?:電子版|デジタル(?:版)?|オンライン(?:版)?|온라인)?$|^(?:조선비즈|중앙SUNDAY|동아닷컴|조선닷컴)$"
)
_MAGAZINE = re.compile(
    r"""\b(?:magazine|weekly|economist|new\s+yorker|new\s+statesman|spectator|harper[’']?s|newsweek|diplomat|(?<!of\s)(?<!ministry\s)foreign\s+(?:affairs(?!\s+(?:and|of|committee|council))|policy)|forbes|new\s+republic|monocle|the\s+nation|national\s+interest|national\s+geographic|
    scientific\s+american|ieee\s+spectrum|physics\s+today|new\s+scientist|smithsonian|der\s+spiegel|spiegel|l[’']express|le\s+point|l[’']obs|india\s+today|outlook\s+india|far\s+eastern\s+economic\s+review|businessweek|business\s+week|mother\s+jones|
    rolling\s+stone|vanity\s+fair|american\s+prospect|london\s+review\s+of\s+books|new\s+york\s+review\s+of\s+books|aeon|noema|quarterly\s+essay|the\s+monthly|nikkei\s+asia|monthly\s+chosun|maclean[’']?s|the\s+week|der\s+stern|stern|sports\s+illustrated|history\s+today)\b
    | ^(?:the\s+)?(?:time|atlantic|prospect|fortune|wired|focus|frontline|outlook|caravan|tempo)(?:\s+(?:online|asia|india|europe|english))?$ | (?:周刊|週刊|月刊|월간|주간|매거진|시사IN|한겨레21|신동아|文藝春秋|中央公論|世界週報|東洋経済|ダイヤモンド|新周刊|看天下|读书|三联生活周刊|财经|世界知识|瞭望|半月谈|マガジン|雑誌)""",
    re.VERBOSE | re.IGNORECASE,
)
BLOG = re.compile(
    r"\b(?:blog|weblog|substack|wordpress|medium|newsletter|tumblr|blogspot|blogger|velog|livejournal|hatena)\b|블로그|博客|ブログ|브런치|뉴스레터|公众号|公眾號|部落格|티스토리|네이버 포스트|포스타입|벨로그|はてな|アメブロ|痞客邦|方格子|知乎专栏|简书|^(?:note(?:\.com)?|ghost|豆瓣日记)$",
    re.IGNORECASE,
)

_CJK_STRICT = re.compile(
    r"""(?:부|처|청|위원회|연구원|연구소|연구회|학회|협회|공사|공단|재단|센터|신문|일보|뉴스|방송|방송국|통신|대학교|대학|은행|본부|의회|국회|정부|박물관|도서관|미술관|기념관|문화원|대사관|총영사관|진흥원|개발원|정보원|평가원|교육원|교육청|시청|도청|구청|군청|시|도|그룹|전자|기업|연합|연합회|연맹|총연맹|
    조합|노조|포럼|연대|시민연대|학교|병원|법원|재판소|검찰청|사무소|사무처|사무국|편집부|출판사|출판부|위|처|당|민주당|국민의힘|委员会|委員會|委員会|研究院|研究所|研究会|研究會|学会|學會|协会|協會|協会|公司|基金|基金会|基金會|中心|センター|大学|大學|银行|銀行|总局|局|部|厅|廳|庁|院|署|省|府|
    报|報|社|馆|館|网|台|电视台|出版社|政府|大使馆|领事馆|办公室|办公厅|課|室|課題組|课题组|组|集团|集團|联合会|聯合會|議会|国会|国務院|国务院|機構|机构|组织|組織|联盟|聯盟|连合|連合|連盟|財団|法人|株式会社|会社|新聞|通信|放送|官邸|編集部|编辑部|博物館|図書館|美術館|センター|自治体|町|市|県|村|区)$""",
    re.VERBOSE,
)
_CJK_KNOWN = frozenset(
    "감사원 국정원 대법원 헌법재판소 국회 청와대 대통령실 법제처 한국은행 헌재 금감원 금융감독원 신화통신 인민망 환구시보 연합뉴스 뉴시스 뉴스1 한겨레 오마이뉴스 프레시안 日銀 日本銀行 新华社 新華社 中新社 央视 人民网 新华网 外交部 国防部 克里姆林宫 크렘린 백악관 白宫 白宮 国連 联合国 聯合國 유엔 통일연구원 국립외교원 동아시아연구원 공동통신 共同通信 時事通信 NHK 中央社 조선중앙통신 朝鮮中央通信 朝中社".split()
)
_HANGUL_3 = re.compile(r".{2}[부처청]")


def is_cjk_institution(text: str) -> bool:
    """Whether a name in Han, kana or Hangul ends as institutions do and not as people do. Three letters need a strict ending."""
    if text in _CJK_KNOWN:
        return True
    if re.fullmatch(r"[가-힣]{3}", text):
        return bool(_HANGUL_3.fullmatch(text))
    if re.fullmatch(r"[가-힣]{2}", text):
        return False
    if len(text) <= 4 and text[-1:] in "市县県村町区시도위당社台室网組组":
        return text in _CJK_KNOWN or (text[-1] in "社市県网台" and len(text) >= 3)
    return bool(_CJK_STRICT.search(text))


def is_agency(text: str) -> bool:
    """Whether it is a news agency or broadcaster that publishes news under its own name."""
    return bool(AGENCIES.fullmatch(text.strip().rstrip(".")))


def is_known_outlet(text: str) -> bool:
    """Whether it is a news agency, broadcaster or news site by its whole name, whatever its words say."""
    text = text.strip()
    return is_agency(re.sub(r"\s*\([^()]*\)$", "", text)) or text.lower() in _OUTLETS


def is_newspaper(text: str) -> bool:
    """Whether a container or author is a newspaper, news site, agency or broadcaster."""
    text = text.strip()
    if is_known_outlet(text):
        return True
    if len(text.split()) > 7 or _NO_OUTLET.search(text):
        return False
    return bool(_NEWSPAPER_EN.search(text)) or bool(_NEWSPAPER_CJK.search(text))


def is_office(text: str) -> bool:
    """Whether a name is that of an office, a research institute or another body that is no outlet: `Bureau of Mines`, `Rand Centre`."""
    return bool(_NO_OUTLET.search(text))


def is_magazine(text: str) -> bool:
    """Whether a container is a magazine."""
    return bool(_MAGAZINE.search(text.strip()))


def is_blog(text: str) -> bool:
    """Whether a container or genre is a blog or newsletter."""
    return bool(BLOG.search(text))
