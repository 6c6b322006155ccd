"""What may stand before a year in a bracket without being listed: names of people and institutions; and what never is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus_cli.parsing.citation_places import EAST_ASIAN_PLACES, LATIN_PLACES
from corpus_cli.parsing.honorifics import is_honorific, without_honorific
from corpus_cli.parsing.names_east import is_family, is_korean_person

_CUES = re.compile(
    r"""(?:\s*(?:
      see(?:\s+also|,?\s+e\.g\.,?|,?\s+for\s+(?:example|instance),?)?|but\s+see|cf\.?|e\.g\.,?|i\.e\.,?|for\s+(?:example|instance|a\s+review|an\s+overview|details?|more)\s*,?(?:\s+see)?|also|compare|contra|
      (?:as\s+)?(?:quoted|cited|reported|argued|shown|noted|discussed)\s+(?:in|by)|according\s+to|adapted\s+from|based\s+on|following|from|sources?:|siehe(?:\s+auch)?|vgl\.|zit\.\s+n\.|voir(?:\s+aussi)?|véase|
      예컨대|예를\s?들어|예:|자세한\s내용은|참고:?|참조:?|출처:?|자료:?|参见|参看|参阅|详见|另见|见|例如|如|转引自|引自|据|參見|參閱|詳見|見|轉引自|詳しくは|例えば|たとえば|参照|出典:|出所:|资料来源:|來源:
    )\s*,?\s*)+""",
    re.VERBOSE | re.IGNORECASE,
)

_NO_NAMES = frozenset(
    # words of documents, events, measures and times that stand before a year and are nobody's name
    """resolution act law agreement declaration treaty summit olympics games cup war conference congress budget figure fig table chart box annex article chapter section part version edition decree order bill
    ordinance regulation directive decision statement communique protocol convention accord charter plan strategy census election elections crisis revolution festival expo season spring summer autumn fall
    winter year fiscal fy since until till by in on as after before circa born founded established est updated published accessed retrieved copyright source note model series vol no q1 q2 q3 q4 h1 h2 mid late
    early january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    constitution amendment recommendation guideline guidelines programme program project initiative white paper green press release report index survey data estimate forecast projected projection total average
    rev revised reprint reprinted launched signed adopted enacted ratified effective died reigned term from between during compared around about approximately roughly nearly only over under covid covid-19 sars
    mers brexit apec g7 g8 g20 cop ces brics wef ioc fifa euro asean+3 rcep cptpp tpp windows office iso ieee rfc sdg sdgs type class vision agenda horizon target targets goal goals level grade phase round
    stage wave pop population sample mean mark americas jordan u.s. georgia deutschland frankreich österreich españa francia italia allemagne espagne suisse schweiz europa baujahr stand jahr ley gesetz
    verordnung fassung ausgabe auflage bgbl loi décret arrêté édition année año edición decreto semester academic session tour prize award awards medal championship championships tournament marathon biennale
    triennale exhibition concert album film movie novel episode issue issues vintage harvest hurricane typhoon earthquake cyclone tsunami pandemic epidemic lockdown outbreak accords
    doctrine memorandum memo referendum poll polls protest protests uprising massacre siege operation reform reforms laws ruling judgment judgement package pact stimulus inhabitants residents
    people persons deaths cases visitors members participants respondents euros dollars won yen yuan pounds units tonnes tons hectares percent capacity height length width area size ratio rate rates growth
    inflation unemployment cost costs gdp gnp gni cpi ppi hdi usd eur gbp jpy krw cny rmb chf fy2 ad bc bce ce am pm gmt utc pdf isbn issn doi url html opened reopened closed built rebuilt
    completed unveiled renamed abolished repealed amended introduced passed released recorded filmed premiere premiered directed starring translated elected appointed sworn retired inaugurated commissioned
    decommissioned restored renovated demolished produced manufactured acquired photo photograph painting sculpture oil watercolour watercolor print lithograph bronze courtesy today yesterday tomorrow now then
    later present future past beginning start end deadline dated date dates time period era decade century generation history grades scale score scores points rank ranking ranked first second third fourth
    fifth sixth last next previous current former see pp item items line lines row column step question answer option scenario exhibit appendix addendum schedule clause paragraph rule rules
    bowl slam open olympic olympiad paralympics paralympic worlds euros uefa nba nfl mvp""".split()
)
_PARTICLE = r"(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|zu|ten|ter|el|al|bin|ibn|y|e)"
_WORD = r"(?:[A-ZÀ-ÖØ-Þ\u0410-\u042f][\w'’-]*\.?|(?:d|l|O)'[A-ZÀ-Þ]\w+)"
_PERSON = re.compile(rf"(?:{_PARTICLE}[\s-])*{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{0,2}}")
_INSTITUTION = re.compile(
    rf"(?:[Tt]he\s+)?{_WORD}(?:\s+(?:of|the|and|for|in|on|&|de|la|des|du|für|und|et)|\s+{_WORD}){{1,9}}"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and|&)|,|&|\band\b|\bund\b|\bet\b|/)\s*")
_ET_AL = re.compile(r"\s*,?\s*(?:et\.?\s+al\.?|&\s+al\.?|(?:and|&)\s+(?:others|colleagues))\s*,?$")
_BODY = frozenset(
    """agency alliance archive archives association authority bank board bureau cabinet center centre chamber club coalition college commission committee company congress consortium cooperative corporation council department
    directorate embassy federation forum foundation fund government group hospital house initiative inspectorate institute institution laboratory league library ministry mission museum network ngo observatory office
    ombudsman organisation organization panel parliament partnership party police press registry school secretariat senate service services society statistics study team times treasury tribunal trust union unit university watch
    workshop news gazette herald post tribune journal review taskforce consultancy administration auditor court cooperation academy ministerium bundesamt institut ministère ministerio instituto stiftung verband""".split()
)
"""Words that only institutions have in their names."""
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower new old saint".split()
)
_LOCAL = re.compile(r"\s+(?:Local|Lodge|Branch|Chapter|Unit|Post|Division)\s+\d{1,4}$")
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,30}[)\]]\s*")
"""A short form in brackets behind a name."""

_JOINED = r"(?:\s?[,·ㆍ・/]\s?|[와과]\s|\s?및\s?)"
_HANGUL = re.compile(
    rf"[가-힣]{{1,6}}?(?:{_JOINED}[가-힣]{{1,6}}?){{1,3}}(?:\s?(?:외|등)(?:\s?\d+[인명])?)?|[가-힣]{{2,6}}?(?:\s?(?:외|등)(?:\s?\d+[인명])?)?"
)
_HANGUL_BODY = re.compile(
    r"[가-힣A-Za-z· ]{2,30}(?:부|원|청|처|실|회|단|국|소|연구소|센터|신문|일보|뉴스|통신|방송|은행|협회|대학|대학교|재단|포럼|연맹|연합|연대|조합|노조|노총|공사|공단|본부|(?:총|경찰|소방|세무)서|법원|검찰|학교|모임|네트워크|위|팀|사)"
)
_HAN = re.compile(
    r"[\u4e00-\u9fff々]{1,5}(?:\s?[,·・/和与與及と]\s?[\u4e00-\u9fff々]{1,5}?){1,3}\s?(?:等人?|[ほ他]か?|ら|外)?|[\u4e00-\u9fff々]{2,4}?\s?(?:等人?|[ほ他]か?|ら|外)?"
)
_HAN_BODY = re.compile(
    r"[\u4e00-\u9fff々ァ-ヴーA-Za-z·・]{3,24}(?:部|院|局|署|厅|廳|庁|省|府|会|會|社|所|室|司|处|處|中心|研究所|研究院|委员会|委員会|新闻|新聞|日报|日報|网|銀行|银行|大学|大學|协会|協会|機構|机构|联盟|聯盟|連盟|小组|小組|基金|课题组|課題組|智库|智庫|论坛|論壇|集团|学会|總署|总署|海关|法院|機関|センター|フォーラム|ネットワーク|チーム)"
)
_KATAKANA = re.compile(r"[ァ-ヴー]{2,12}(?:[・＝=\s][ァ-ヴー]{2,12}){0,3}(?:\s?(?:ほか|他|ら))?")
_NO_EAST_ASIAN = re.compile(
    r"(?:제정|개정|설립|창립|출범|기준|현재|이후|이전|당시|시행|발효|체결|서명|채택|발표|발간|출간|출생|사망|개최|예정|전망|추정|영화|소설|협정|조약|헌법|법률|결의|선언|올림픽|월드컵|회의|회담|대회|선거|혁명|전쟁|사태|위기|법|법령|시행령|시행규칙|대통령령|훈령|규칙|규정|지침|조례|고시|헌장|강령|합의|합의서|각서|로드맵|뉴딜|플랜|비전|개봉|준공|완공|착공|개통|개관|폐지|도입|출시|예산|결산|총선|대선|국감|통계|조사|계획|전략|정책|사업|보고서|드라마|음반|앨범|엑스포|박람회|총회|협약|의정서|공약|국회|분기|상반기|하반기|연도|학년도|회계연도|안보리|"
    r"成立|出版|制定|修订|修訂|改正|施行|现在|現在|当时|當時|以来|以來|創立|创立|設立|设立|締結|签署|生效|通过|通過|発効|発表|公布|刊行|開催|举行|届|年|宪法|憲法|条約|条约|協定|协定|决议|決議|宣言|声明|大会|选举|選挙|奥运|五輪|平成|令和|昭和|オリンピック|サミット|"
    r"建成|竣工|开通|開通|开馆|開館|上映|首映|创刊|創刊|发行|發行|発行|発売|公開|放送|运动会|運動会|博览会|博覽會|万博|峰会|高峰會|会议|會議|会談|会谈|全会|两会|年会|奥会|奧會|世博会|预算|預算|予算|决算|決算|统计|統計|调查|調查|調査|规划|規劃|计划|計画|計劃|战略|戰略|戦略|政策|报告|報告|報告書|年度|季度|上半年|下半年|法案|条例|條例|法律|施行令|規則|规则|綱領|纲领|憲章|公报|公報|白皮书|白皮書|白書|电影|電影|映画|小说|小說|小説|诗|版|奥运会|亚运会|世界杯|冬奥|试行|試行|暂行|暫行|草案|征求意见稿|修正案|(?<=[\u3040-\u9fff]{2})法|(?<=[가-힣]{2})법|조례|규칙|시행령|헌장|판결|사건|사고|운동|規則|規程|政令|省令|憲章|宪章|訴訟|诉讼|判決|判决|事件|事故|運動|运动|戦争|战争|戰爭|震災|地震|革命|初版|再版|第一|第二|第三|某|某某|아무개)$"
)


_NO_BEGINNING = re.compile(
    r"(?:截至|截止|截至到|自|至|约|約|從|从|到|于|於|在|直到|直至|早在|始于|始於|公元|西元|同年|翌年|当年|當年|전년|작년|금년|올해|지난해|약|총|연간|매년|早くも|約|昨|翌)"
)


_EAST_JOINT = re.compile(r"\s?[,·ㆍ・/]\s?|[와과]\s|\s?및\s?|[和与與及と]|\s")


def without_cues(before: str) -> str:
    """What stands before a year, without "see also", "cf.", "参见" and the like."""
    match = _CUES.match(before)
    return before[match.end() :] if match and match.end() < len(before) else before


def names_someone(before: str) -> bool:
    """Whether the whole of `before` can only be names: of people, of an institution, or an acronym."""
    text = bare_names(before)
    if not text or any(char.isdigit() for char in text):
        return False
    if len(parts := _SCRIPTS.split(text)) > 1:
        return all(map(names_someone, parts))
    if text[0] >= "\u3040":
        return _names_east_asian(text)
    bare = _ET_AL.sub("", text)
    words = [word.strip(".,'").casefold() for word in bare.split()]
    if (set(words) & _NO_NAMES and not has_body(bare)) or is_place(bare):
        return False
    if bare.isupper() and bare.isalpha():
        return 2 <= len(bare) <= 8
    people = [part for part in _JOINT.split(bare) if part]
    return bool(people) and (
        all(_PERSON.fullmatch(part) for part in people) or _INSTITUTION.fullmatch(bare) is not None
    )


_SCRIPTS = re.compile(
    r"(?<=[A-Za-zÀ-ÿ.])\s?(?:[,·・ㆍ/&]|and\s|[와과]\s|[和与與及と])\s?(?=[\u3040-\u9fff\uac00-\ud7a3])|(?<=[\u3040-\u9fff\uac00-\ud7a3])(?<![와과및和与與及と,])\s?(?:[,·・ㆍ/&]|and\s|[와과]\s|[和与與及と])\s?(?=[A-ZÀ-Þ])"
)
"""What joins a name in East-Asian letters to one in Latin letters."""


def bare_names(before: str) -> str:
    """What stands before a year, without cues, a short form in brackets and the number of a local branch."""
    text = _BRACKET.sub(" ", without_cues(before)).strip(" ,")
    return _LOCAL.sub("", text)


def has_body(text: str) -> bool:
    """Whether a name says in its first or last word that it is an institution's."""
    words = [word.strip(".,'").casefold() for word in text.split()]
    return len(words) > 1 and (words[-1] in _BODY or words[0] in _BODY)


def is_place(text: str) -> bool:
    """Whether every word is one of the names of a place (`Venice`, `South Korea`, `Paris, France`)."""
    if text[:1] >= "\u3040":
        return all(part in EAST_ASIAN_PLACES for part in _EAST_JOINT.split(text) if part)
    if text.casefold() in LATIN_PLACES:
        return True
    words = [word.strip(".,'").casefold() for word in _JOINT.sub(" ", text).split()]
    return all(word in LATIN_PLACES or word == "of" for word in words) and not set(words) <= _DIRECTIONS


def names_east_body(text: str) -> bool:
    """Whether words in Han, kana or Hangul end as the name of an institution does."""
    return bool(_HANGUL_BODY.fullmatch(text) or _HAN_BODY.fullmatch(text)) and not _NO_EAST_ASIAN.search(text)


_ANYBODY = re.compile(
    r"정부|국회|의회|법원|기업|회사|학교|시민|주민|대통령|총리|장관|당국|여당|야당|언론|보고서|연구|저자|필자|기자|학계|업계|이것|이곳|우리|政府|国会|國會|議会|法院|公司|企业|企業|作者|笔者|筆者|著者|学者|學者|记者|記者|报告|本文|本稿|我们|我們|我|私|彼|彼女|会社|当局|當局|首相|总统|總統|大統領|市民|住民|居民"
)
"""Whom anybody may mean: no author."""


def _names_east_asian(text: str) -> bool:
    if _ANYBODY.fullmatch(text) or _NO_EAST_ASIAN.search(text) or _NO_BEGINNING.match(text) or is_place(text):
        return False
    return any(form.fullmatch(text) for form in (_HANGUL, _HANGUL_BODY, _HAN, _HAN_BODY, _KATAKANA))


def unmistakable(before: str) -> bool:
    """Whether the form alone says that it is a citation: "et al.", or several names joined."""
    text = without_cues(before).strip(" ,")
    return bool(_ET_AL.search(text)) or bool(
        re.search(r"[A-Z][\w'-]+(?:,\s[A-Z][\w'-]+)*,?\s(?:and|&)\s[A-Z][\w'-]+$", text)
    )


_SAYS = re.compile(
    r"""\s*(?:,\s)?(?:who\s)?(?:also\s|has\s|have\s|had\s|thus\s|therefore\s|recently\s|in\sturn\s)?(?:argu|show|find|found|not(?:e|ed|es)\b|suggest|point|writ|wrote|claim|contend|maintain|observ|demonstrat|report|estimat|conclud|propos|describ|explain|
      discuss|examin|analy[sz]|identif|highlight|emphasi[sz]|stress|warn|calculat|document|trac|call|defin|put\sit|sees?\b|holds?\b|makes?\b|document|remind|reckon|
      stud(?:y|ies|ied)\b|compar|survey|measur|track|interview|blam|dismiss|reject|criti[cq]|disput|disagree|insist|assert|believ|prais|attribut|ascrib|interpret|discover)""",
    re.VERBOSE,
)
_AS_SAID_BY = re.compile(
    r"(?:\b(?:[Aa]s|[Bb]y|[Ss]ee(?:\salso)?|[Aa]ccording\sto|[Ff]ollowing|[Uu]nlike|[Ll]ike|[Cc]f\.|e\.g\.|[Cc]it(?:es?|ed|ing)|[Qq]uot(?:es?|ed|ing)|[Aa]fter|in|from|with|to)\s+(?:the\s+)?)$"
)
_IN_A_PLACE = re.compile(
    r"(?:\b(?:[Ii]n|[Ff]rom|(?<!agree )(?<!agrees )(?<!agreed )(?<!line )(?<!consistent )(?<!contrasts )[Ww]ith|[Aa]fter)|(?<!ccording )\bto)\s+(?:the\s+)?$"
)
"""Words that lead to a place as often as to an author."""
_NARRATIVE = re.compile(
    rf"(?<![\w'’-])(?:(?:{_PARTICLE}\s)*{_WORD}(?:,\s{_WORD})*,?\s(?:and|&)\s(?:{_PARTICLE}\s)*{_WORD}|{_WORD}(?:,?\set\sal\.?|\sand\s(?:colleagues|others))|(?:{_PARTICLE}\s)*{_WORD})(?:'s?)?\s*$"
)
_NARRATIVE_BODY = re.compile(
    rf"(?<![\w'’-])(?!The\s){_WORD}(?:\s(?:(?:of|for|on|and|the)\s){{0,2}}{_WORD}){{1,6}}(?:'s?)?\s*$"
)
_NARRATIVE_EAST = re.compile(
    r"(?:(?<![가-힣])[가-힣]{2,4}(?:\s?(?:외|등))?|(?<![가-힣])[가-힣]{1,4}(?:[·ㆍ]|[와과]\s)[가-힣]{1,4}|(?![据據按如照])[\u4e00-\u9fff]{2,4}(?:等|[ほ他]か|ら)?|[ァ-ヴー・]{3,16}|(?<![가-힣])[가-힣]{4,12}(?:부|원|청|처|회|단|연구소|센터|은행|협회|재단|포럼|연맹|신문|일보))\s*$"
)
_SAYS_EAST = re.compile(
    r"\s*(?:은|는|이|가|도|에\s?따르면|에\s?의하면|의\s(?:연구|논문|분석|주장|지적|반론|비판|조사|보고서|저서|견해|설명|제안|논의|평가|추정|계산|표현|결론|발견|관찰|해석|가설|정의|모형|모델|이론|관점|입장|경고|추산|측정|실험|진단)|처럼|[와과]\s(?:같|달|다르|마찬가지|비슷|일치)|[을를]\s(?:참고|참조|인용|따르|따랐|따라|보라)"
    r"|(?:早就|早已|曾经?|曾經|也|则|則|亦|还|還|已经?|已經|又|便|都)?(?:认为|認為|指出|提出|发现|發現|主张|主張|强调|強調|提醒|警告|建议|建議|质疑|質疑|反驳|反駁|批评|批評|预测|預測)|分析|写|寫|说|說|称|稱|描述|讨论|討論|记录|記錄|证明|證明|显示|顯示|估计|估計|计算|計算|考察|梳理|总结|總結|回顾|回顧|比较|比較|调查|調查|统计|統計|的(?:研究|调查|調查|统计|統計|分析|报告|報告|数据|數據|说法|說法|估计|估計|结论|結論|观点|觀點)|は|が|も|によれば|によると|の(?:研究|調査|統計|分析|報告|指摘|結論|議論|見解|推計))"
)
SEVERAL_EAST = re.compile(r"[·ㆍ・、,/]|[와과]\s|(?:등|외|等|ら|[ほ他]か)$|[一-鿿々][和与與及と][一-鿿々]")
"""What joins several names, or stands for those left out."""
_SAYS_SURELY = re.compile(
    r"\s*(?:에\s?따르면|에\s?의하면|의\s(?:연구|논문|분석|주장|지적|반론|비판|조사|견해|추정|결론|가설)|[와과]\s(?:같|달|다르|마찬가지|비슷|일치)|[을를]\s(?:참고|참조|인용|따르|따랐|따라|보라)|认为|認為|指出|发现|發現|主张|主張|强调|強調|的(?:研究|调查|調查|统计|統計|分析|报告|報告)|によれば|によると|の(?:研究|調査|統計|分析|報告|指摘))"
)
_NARRATIVE_EAST_BODY = re.compile(
    r"(?:(?<=[据據]照)|(?<=[据據照，。；：、「『\s])|(?<=[はがも、])|^)(?!根据|根據|依据|依據|据|據|按照|参照|參照|而|但|因|其中|对|對|在|由|与|與|和|从|從|以)[\u4e00-\u9fff々ァ-ヴー・]{2,16}(?:部|院|局|署|厅|廳|庁|省|府|会|會|社|所|室|司|处|處|中心|委员会|委員會|委員会|银行|銀行|大学|大學|協會|协会|協会|機構|机构|联盟|聯盟|小组|小組|センター|フォーラム)\s*$"
)


@dataclass(frozen=True, slots=True)
class Narrated:
    """Where an unlisted name begins that ends a text, and whether the sentence alone says that a work is meant.

    `bare` says that the sentence says nothing: the name must be cited elsewhere.
    """

    start: int
    sure: bool
    bare: bool = False


def narrated(before: str, after: str) -> Narrated | None:
    """The unlisted name at the end of `before`, a bracketed year following; None unless the sentence says that someone wrote something."""
    match = _NARRATIVE.search(before, max(0, len(before) - 120))
    if match:
        body = _NARRATIVE_BODY.search(before, max(0, len(before) - 120))
        if body and has_body(_owner(body[0])):
            match = body
        text = _owner(match[0])
        if not names_someone(text):
            return None
        lead = before[: match.start()]
        says = _SAYS.match(after)
        said = _AS_SAID_BY.search(lead)
        cued = bool(says) or (said is not None and not _IN_A_PLACE.search(lead))
        if unmistakable(text) or match is body:
            return Narrated(match.start(), cued or "et al" in text) if (match is not body or says or said) else None
        if _title_before(lead):
            return None
        return Narrated(match.start(), cued, bare=not cued)
    return _narrated_east(without_honorific(before.rstrip()), after)


def _narrated_east(before: str, after: str) -> Narrated | None:
    """The same of names in Hangul, Han or kana; what is no institution and need not be a person must have said something."""
    body = _NARRATIVE_EAST_BODY.search(before, max(0, len(before) - 40))
    match = body or _NARRATIVE_EAST.search(before, max(0, len(before) - 40))
    if match and not is_honorific(match[0].strip()) and names_someone(match[0].strip()) and _SAYS_EAST.match(after):
        sure = bool(_SAYS_SURELY.match(after))
        if not (sure or body or _may_be_person(match[0].strip())):
            return None
        start = match.start()
        glued = start and "\u4e00" <= before[start] <= "\u9fff" and "\u4e00" <= before[start - 1] <= "\u9fff"
        return None if glued and not body else Narrated(start, sure)
    return None


_LAST_NAME = re.compile(
    r"(?:(?<![\w'’-])[A-ZÀ-ÖØ-Þ][\w’'-]{4,}|(?<![가-힣])[가-힣]{3,4}|[\u4e00-\u9fff々]{3,4})(?:'s?)?\s*$"
)
_HAN_NAMES = (4, 3)


def last_names(before: str) -> Iterator[tuple[int, str]]:
    """Where a name long enough to be mistyped may begin that ends a text, and the name; of glued Han characters each length."""
    text = without_honorific(before.rstrip())
    match = _LAST_NAME.search(text, max(0, len(text) - 40))
    if match is None:
        return
    name = _owner(match[0].strip())
    sizes = _HAN_NAMES if "\u4e00" <= name[0] <= "\u9fff" else (len(name),)
    for size in sizes:
        if size <= len(name) and names_someone(name[-size:]):
            yield match.start() + len(name) - size, name[-size:]


def _may_be_person(text: str) -> bool:
    """Whether words in Hangul, Han or kana can be whom a sentence has as its subject: several names, or one that begins with a family name."""
    return bool(SEVERAL_EAST.search(text)) or names_east_body(text) or is_korean_person(text) or _has_family(text)


def _has_family(text: str) -> bool:
    return "\u4e00" <= text[0] <= "\u9fff" and any(is_family(text[:size]) for size in (1, 2, 3))


def _owner(text: str) -> str:
    return text.rstrip(" '").removesuffix("'s")


def _title_before(text: str) -> bool:
    """Whether a capitalised word stands right before, so that the name is the end of a longer one ("Treaty of Lisbon")."""
    return re.search(r"(?:[A-Z][\w'-]*|\b(?:of|the))\s+$", text) is not None and not re.search(
        r"(?:^|[.!?]\s+)[A-Z][\w'-]*\s+$", text
    )
