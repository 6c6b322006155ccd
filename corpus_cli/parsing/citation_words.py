"""What may stand before a year in a bracket without being listed: names of people and institutions; and what never is one."""

import re

_CUES = re.compile(
    r"""(?:\s*(?:
      see(?:\s+also|,?\s+e\.g\.,?|,?\s+for\s+(?:example|instance),?)?|but\s+see|cf\.?|e\.g\.,?|i\.e\.,?|for\s+(?:example|instance|a\s+review|an\s+overview|details?|more)\s*,?(?:\s+see)?|also|compare|contra|
      (?:as\s+)?(?:quoted|cited|reported|argued|shown|noted|discussed)\s+(?:in|by)|according\s+to|adapted\s+from|based\s+on|following|from|sources?:|siehe(?:\s+auch)?|vgl\.|zit\.\s+n\.|voir(?:\s+aussi)?|véase|
      예컨대|예를\s?들어|예:|자세한\s내용은|참고:?|참조:?|출처:?|자료:?|参见|参看|参阅|详见|另见|见|例如|如|转引自|引自|据|參見|參閱|詳見|見|轉引自|詳しくは|例えば|たとえば|参照|出典:|出所:|资料来源:|來源:
    )\s*,?\s*)+""",
    re.VERBOSE | re.IGNORECASE,
)

_NO_NAMES = frozenset(
    # words of documents, events, times and places that stand before a year and are nobody's name
    """resolution act law agreement declaration treaty summit olympics games cup war conference congress budget figure fig table chart box annex article chapter section part version edition decree order bill
    ordinance regulation directive decision statement communique protocol convention accord charter plan strategy census election elections crisis revolution festival expo season spring summer autumn fall winter
    year fiscal fy since until till by in on as after before circa born founded established est updated published accessed retrieved copyright source note model series vol no q1 q2 q3 q4 h1 h2 mid late early
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    constitution amendment recommendation guideline guidelines programme program project initiative white paper green press release report index survey data estimate forecast projected projection total average
    rev revised reprint reprinted launched signed adopted enacted ratified effective died reigned term until from between during compared around about approximately roughly nearly only over under
    covid covid-19 sars mers brexit apec g7 g8 g20 cop ces brics wef ioc fifa euro asean+3 rcep cptpp tpp windows office iso ieee rfc sdg sdgs
    type class vision agenda horizon target targets goal goals level grade phase round stage wave pop population sample mean model mark version windows
    africa america americas asia europe oceania afghanistan argentina australia austria bangladesh belgium brazil britain cambodia canada chile china colombia cuba denmark egypt england ethiopia finland france germany
    greece hungary india indonesia iran iraq ireland israel italy japan jordan kenya korea kuwait laos lebanon libya malaysia mexico mongolia morocco myanmar nepal netherlands nigeria norway pakistan peru
    philippines poland portugal qatar romania russia scotland serbia singapore spain sweden switzerland syria taiwan tanzania thailand tunisia turkey türkiye uganda ukraine uk usa u.s. us eu dprk rok prc ussr
    albania algeria angola armenia azerbaijan bahrain barbados belarus belize benin bhutan bolivia bosnia botswana brunei bulgaria burundi cameroon chad congo croatia cyprus czechia djibouti ecuador eritrea
    estonia eswatini fiji gabon gambia georgia ghana grenada guatemala guinea guyana haiti honduras iceland jamaica kazakhstan kiribati kosovo kyrgyzstan latvia lesotho liberia liechtenstein lithuania
    luxembourg madagascar malawi maldives mali malta mauritania mauritius moldova monaco montenegro mozambique namibia nauru nicaragua niger oman palau panama paraguay rwanda samoa senegal seychelles
    slovakia slovenia somalia sudan suriname tajikistan togo tonga tunis turkmenistan tuvalu uruguay uzbekistan vanuatu venezuela zambia kyoto wien genf genève moskau deutschland frankreich österreich
    españa francia italia allemagne espagne suisse schweiz europa baujahr stand jahr ley gesetz verordnung fassung ausgabe auflage bgbl loi décret arrêté édition année año edición decreto version
    vietnam wales yemen zimbabwe athens bali bangkok beijing berlin brussels busan cairo copenhagen delhi doha dubai dublin geneva glasgow hanoi helsinki hiroshima istanbul jakarta kyiv kyoto lisbon london madrid
    manila moscow munich nairobi nagasaki osaka oslo ottawa paris pyeongchang pyongyang rio rome seoul shanghai stockholm sydney tokyo toronto vienna vladivostok warsaw washington yalta""".split()
)
_PARTICLE = r"(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|zu|ten|ter|el|al|bin|ibn|y|e)"
_WORD = r"(?:[A-ZÀ-ÖØ-Þ\u0410-\u042f][\w'’-]*\.?|(?:d|l|O)'[A-ZÀ-Þ]\w+)"
_PERSON = re.compile(rf"(?:{_PARTICLE}[\s-])*{_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{0,2}}")
_INSTITUTION = re.compile(
    rf"(?:[Tt]he\s+)?{_WORD}(?:\s+(?:of|the|and|for|in|on|&|de|la|des|du|für|und|et)|\s+{_WORD}){{1,9}}"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and|&)|,|&|\band\b|\bund\b|\bet\b|/)\s*")
_ET_AL = re.compile(r"\s*,?\s*(?:et\.?\s+al\.?|and\s+(?:others|colleagues))\s*,?$")

_HANGUL = re.compile(r"[가-힣]{2,6}(?:\s?[,·ㆍ/]\s?[가-힣]{2,5}){0,3}(?:\s?(?:외|등)(?:\s?\d+[인명])?)?")
_HANGUL_BODY = re.compile(
    r"[가-힣A-Za-z· ]{2,30}(?:부|원|청|처|실|회|단|국|소|연구소|센터|신문|일보|뉴스|통신|방송|은행|협회|대학|대학교|재단|포럼)"
)
_HAN = re.compile(r"[\u4e00-\u9fff々]{2,4}(?:\s?[,·・/]\s?[\u4e00-\u9fff々]{2,4}){0,3}\s?(?:等人?|[ほ他]か?|ら|外)?")
_HAN_BODY = re.compile(
    r"[\u4e00-\u9fff々ァ-ヴーA-Za-z·・]{3,24}(?:部|院|局|署|厅|廳|庁|省|府|会|會|社|所|室|司|处|處|中心|研究所|研究院|委员会|委員会|新闻|新聞|日报|日報|网|銀行|银行|大学|大學|协会|協会|機構|机构)"
)
_KATAKANA = re.compile(r"[ァ-ヴー]{2,12}(?:[・＝=\s][ァ-ヴー]{2,12}){0,3}(?:\s?(?:ほか|他|ら))?")
_NO_EAST_ASIAN = re.compile(
    r"(?:제정|개정|설립|창립|출범|기준|현재|이후|이전|당시|시행|발효|체결|서명|채택|발표|발간|출간|출생|사망|개최|예정|전망|추정|영화|소설|협정|조약|헌법|법률|결의|선언|올림픽|월드컵|회의|회담|대회|선거|혁명|전쟁|사태|위기|"
    r"서울|부산|평창|도쿄|베이징|상하이|파리|런던|뉴욕|한국|북한|중국|일본|미국|러시아|유럽|독일|"
    r"成立|出版|制定|修订|修訂|改正|施行|现在|現在|当时|當時|以来|以來|創立|创立|設立|设立|締結|签署|生效|通过|通過|発効|発表|公布|刊行|開催|举行|届|年|宪法|憲法|条約|条约|協定|协定|决议|決議|宣言|声明|大会|选举|選挙|"
    r"奥运|五輪|北京|东京|東京|上海|巴黎|伦敦|大阪|广岛|広島|长崎|長崎|首尔|中国|中國|日本|美国|韓国|韩国|朝鲜|北朝鮮|俄罗斯|平成|令和|昭和|オリンピック|サミット|ロンドン|パリ)$"
)


_NO_BEGINNING = re.compile(
    r"(?:截至|截止|截至到|自|至|约|約|從|从|到|于|於|在|直到|直至|早在|始于|始於|公元|西元|同年|翌年|当年|當年|전년|작년|금년|올해|지난해|약|총|연간|매년|早くも|約|昨|翌)"
)


def without_cues(before: str) -> str:
    """What stands before a year, without "see also", "cf.", "参见" and the like."""
    match = _CUES.match(before)
    return before[match.end() :] if match and match.end() < len(before) else before


def names_someone(before: str) -> bool:
    """Whether the whole of `before` can only be names: of people, of an institution, or an acronym."""
    text = without_cues(before).strip(" ,")
    if not text or any(char.isdigit() for char in text):
        return False
    if text[0] >= "\u3040":
        return _names_east_asian(text)
    bare = _ET_AL.sub("", text)
    words = {word.strip(".,'").casefold() for word in bare.split()}
    if words & _NO_NAMES:
        return False
    if bare.isupper() and bare.isalpha():
        return 2 <= len(bare) <= 8
    people = [part for part in _JOINT.split(bare) if part]
    return bool(people) and (
        all(_PERSON.fullmatch(part) for part in people) or _INSTITUTION.fullmatch(bare) is not None
    )


def _names_east_asian(text: str) -> bool:
    if _NO_EAST_ASIAN.search(text) or _NO_BEGINNING.match(text):
        return False
    return any(form.fullmatch(text) for form in (_HANGUL, _HANGUL_BODY, _HAN, _HAN_BODY, _KATAKANA))


def unmistakable(before: str) -> bool:
    """Whether the form alone says that it is a citation: "et al.", or several names joined."""
    text = without_cues(before).strip(" ,")
    return bool(_ET_AL.search(text)) or bool(
        re.search(r"[A-Z][\w'-]+(?:,\s[A-Z][\w'-]+)*,?\s(?:and|&)\s[A-Z][\w'-]+$", text)
    )


_SAYS = re.compile(
    r"""\s*(?:,\s)?(?:also\s|has\s|have\s|had\s|thus\s|therefore\s|recently\s|in\sturn\s)?(?:argu|show|find|found|not(?:e|ed|es)\b|suggest|point|writ|wrote|claim|contend|maintain|observ|demonstrat|report|estimat|conclud|propos|describ|explain|
      discuss|examin|analy[sz]|identif|highlight|emphasi[sz]|stress|warn|calculat|document|trac|call|defin|put\sit|sees?\b|holds?\b|makes?\b|document|remind|reckon)""",
    re.VERBOSE,
)
_AS_SAID_BY = re.compile(
    r"(?:\b(?:[Aa]s|[Bb]y|[Ss]ee(?:\salso)?|[Aa]ccording\sto|[Ff]ollowing|[Uu]nlike|[Ll]ike|[Cc]f\.|e\.g\.|in|from|with|to)\s+)$"
)
_NARRATIVE = re.compile(
    rf"(?:(?:{_PARTICLE}\s)*{_WORD}(?:,\s{_WORD})*,?\s(?:and|&)\s(?:{_PARTICLE}\s)*{_WORD}|{_WORD}(?:,?\set\sal\.?|\sand\s(?:colleagues|others))|(?:{_PARTICLE}\s)*{_WORD})(?:'s?)?\s*$"
)
_NARRATIVE_EAST = re.compile(
    r"(?:(?<![가-힣])[가-힣]{2,4}(?:\s?(?:외|등))?|[\u4e00-\u9fff]{2,4}(?:等|[ほ他]か|ら)?|[ァ-ヴー・]{3,16})\s*$"
)
_SAYS_EAST = re.compile(
    r"\s*(?:은|는|이|가|도|에\s?따르면|에\s?의하면|의\s(?:연구|논문|분석|주장|지적)|认为|指出|提出|发现|發現|主张|主張|分析|强调|強調|的研究|は|が|も|によれば|によると|の研究)"
)


def narrated(before: str, after: str) -> int | None:
    """Where an unlisted name begins that ends `before`, a bracketed year following; None unless the sentence says that someone wrote something."""
    match = _NARRATIVE.search(before, max(0, len(before) - 120))
    if match:
        text = match[0].rstrip(" '").removesuffix("'s")
        if not names_someone(text):
            return None
        several = unmistakable(text)
        cued = _SAYS.match(after) or _AS_SAID_BY.search(before[: match.start()])
        return match.start() if several or (cued and not _title_before(before[: match.start()])) else None
    match = _NARRATIVE_EAST.search(before, max(0, len(before) - 40))
    if match and not _NO_EAST_ASIAN.search(match[0].strip()) and _SAYS_EAST.match(after):
        start = match.start()
        glued = start and "\u4e00" <= before[start] <= "\u9fff" and "\u4e00" <= before[start - 1] <= "\u9fff"
        return None if glued else start
    return None


def _title_before(text: str) -> bool:
    """Whether a capitalised word stands right before, so that the name is the end of a longer one ("Treaty of Lisbon")."""
    return re.search(r"(?:[A-Z][\w'-]*|\b(?:of|the))\s+$", text) is not None and not re.search(
        r"(?:^|[.!?]\s+)[A-Z][\w'-]*\s+$", text
    )
