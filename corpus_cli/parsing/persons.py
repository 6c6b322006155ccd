"""Whether a few words are a person's name, and the words by which positions are known."""

import re

from corpus_cli.parsing.foreign_names import is_dotted_name
from corpus_cli.parsing.given_names import is_given_name
from corpus_cli.parsing.names import PARTICLES, is_institution
from corpus_cli.parsing.names_east import is_family, is_latin_family

_LATIN_POSITIONS = """professor|prof|fellow|director|co-director|chair|chairman|chairwoman|chairperson|president|vice-president|researcher|analyst|lecturer|reader in|scholar|head|editor|associate|assistant|officer|advis[eo]r
    |ambassador|minister|economist|journalist|columnist|author|writer|reporter|correspondent|senior|visiting|emeritus|emerita|adjunct|coordinator|manager|secretary|founder|co-founder|dean|provost|chancellor|rector|candidate|student
    |postdoctoral|postdoc|specialist|expert|consultant|lawyer|attorney|barrister|solicitor|engineer|member|representative|commissioner|general|admiral|colonel|mp|senator|leader|lead|principal|partner|chief|ceo|instructor|teacher
    |translator|interpreter|activist|practitioner|independent|retired|freelance|poet|novelist|photographer|nurse|doctor|judge|prosecutor|campaigner|farmer|producer|pastor|veteran|auditor|pilot|surveyor|planner
    |historian|sociologist|anthropologist|geographer|scientist|strategist|diplomat|curator|librarian|physician|architect|planner|deputy|executive|trustee|governor|intern|convenor|convener|former|geologist|biologist|ecologist|hydrologist
    |professeure?|chercheu(?:r|se)|directeur|directrice|maître de conférences|maîtresse de conférences|présidente?|économiste|journaliste|enseignante?|responsable|rédact(?:eur|rice)|secrétaire|doctorante?|avocate?|géographe|historien(?:ne)?|sociologue
    |professorin|direktor(?:in)?|leiter(?:in)?|wissenschaftler(?:in)?|mitarbeiter(?:in)?|referent(?:in)?|dozent(?:in)?|forscher(?:in)?|journalist(?:in)?|ökonom(?:in)?|geschäftsführer(?:in)?|vorsitzende[rn]?|doktorand(?:in)?|redakteur(?:in)?|privatdozent(?:in)?
    |profesora?|directora|investigadora?|catedrátic[oa]|periodista|economista|presidenta|coordinadora?|abogad[oa]|jefe|jefa|responsable|doctorand[oa]|docente|ricercat(?:ore|rice)|professoressa|dirett(?:ore|rice)|presidente|directrices?|rettore|reitora?|rectora?
    |professeur(?:es?)?|chargée? d(?:e|['’]études|['’]enseignement)|politistes?|juristes?|consultante?|ingénieure?|maires?|députée?|sénat(?:eur|rice)|délégué(?:e|es|s)?|analystes?|autrice|auteure?|cofondat(?:eur|rice)|fondat(?:eur|rice)|membre|conseill(?:er|ère)|enseignante?-chercheure?|attachée?|coordinat(?:eur|rice)
    |politolog(?:e|in)|soziolog(?:e|in)|historiker(?:in)?|jurist(?:in)?|rechtsanw(?:alt|ältin)|autorin|sprecher(?:in)?|lehrbeauftragte[rn]?|juniorprofessor(?:in)?|ingenieur(?:in)?|berater(?:in)?|abgeordnete[rn]?|bürgermeister(?:in)?|präsident(?:in)?|stipendiat(?:in)?|volkswirt(?:in)?|publizist(?:in)?|geograf(?:in)?|geograph(?:in)?|inhaber(?:in)?|abteilungsleiter(?:in)?|projektleiter(?:in)?|koordinator(?:in)?|forschungsgruppenleiter(?:in)?|analyst(?:in)?
    |politólog[oa]|sociólog[oa]|historiador(?:a)?|becari[oa]|consultora?|analista|escritora?|arquitect[oa]|ingenier[oa]|geógraf[oa]|secretari[oa]|fundadora?|alcalde(?:sa)?|diputad[oa]|asesora?|portavoz|antropólog[oa]|técnic[oa]|experto|experta|columnista|miembro|vicepresident[ea]
    |professore|professoressa|ricercatrice|presidentessa|avvocat[oa]|giornalista|dottorand[oa]|analista|consulente|storic[oa]|sociolog[oa]|assegnista|borsista|geograf[oa]|architett[oa]|ingegnere|segretari[oa]|sindac[oa]|coordinat(?:ore|rice)|fondat(?:ore|rice)|vicepresidente|politolog[oa]|caporedatt(?:ore|rice)
    |professora?|investigadora?|pesquisadora?|diret(?:or|ora)|doutorand[oa]|mestrand[oa]|jornalista|advogad[oa]|economista|bolsista|coordenadora?|soci[óo]log[oa]|vereadora?|deputad[oa]|arquitet[oa]|engenheir[oa]|analista|consultora?|assessora?|vice-presidente|bolseir[oa]|cientista|fundadora?
    |onderzoek(?:er|ster)|hoogleraar|docente?|directeur|directrice|adviseur|voorzitter|medewerk(?:er|ster)|promovend(?:us|a)|lector|beleidsmedewerk(?:er|ster)|redacteur|schrijver|schrijfster|econoom|socioloog|politicoloog|historicus|historica|planoloog|geograaf|wethouder|kamerlid|postdoc|oprichter|hoofdredacteur|projectleider|programmaleider"""
_POSITION = re.compile(
    r"\b(?:" + "".join(line.strip() for line in _LATIN_POSITIONS.splitlines()) + r")s?\b"
    r"|교수|연구위원|연구원|소장|원장|센터장|대표|이사장|이사|위원장|위원|박사|기자|논설|국장|실장|팀장|총장|강사|부장|대사|변호사|작가|칼럼니스트|간사|의원|장관|차관|본부장|단장|학장|전문가|편집장|과장|매니저|펠로우|디렉터|코디네이터|활동가|연구자|학생|평론가|시인|감독|회장|조교|사서|연구자"
    r"|教授|研究员|研究員|主任|所长|所長|院长|院長|讲师|講師|博士|助理|院士|记者|記者|主编|主編|编辑|編輯|編集|主席|秘书长|秘書長|学者|學者|律师|律師|专家|專家|总监|總監|副会长|会长|會長|理事|代表|センター長|助教|客員|弁護士|主幹|部長|局長|論説委員|特派員|評論家|作家|学長|室長|課長|委員|研究生|特约|评论员|評論員|撰稿人|顾问|顧問|フェロー|ディレクター|アナリスト|研究者|コラムニスト|ジャーナリスト|准教授|専門家|司書|編集長|記者|主筆",
    re.IGNORECASE,
)
_WORKPLACES = frozenset(
    """academy administration agency alliance archive archives association authority bank board bureau center centre centers centres chamber clinic coalition collective college commission committee company conference consortium
    cooperative corporation council department directorate division embassy faculty federation forum foundation fund group hospital initiative institut institute institutes institution institutional instituto istituto lab labs laboratory
    laboratories laboratoire library ministry mission museum network observatory office organisation organization organizations parliament partnership polytechnic program programme project school schools secretariat society
    survey taskforce team think-tank trust unit union university universität universitat université universidad universidade università universiteit universitet hochschule zentrum stiftung forschungszentrum verein akademie
    centro centre fundación fondation fundação ministerio ministère ministério escuela école ecole facultad faculté observatorio observatoire conseil consejo academia escola workshop studio studios consultancy consulting
    centre école ecole chaire association associations cnrs inrae agence observatoire fédération institutet universities zentrum akademie verband lehrstuhl forschungsinstitut max-planck-institut fachhochschule helmholtz-zentrum ministerium landesamt bundesanstalt fraunhofer asociación federación colegio cátedra politécnica consejería ayuntamiento fondazione istituto scuola osservatorio ministero dipartimento politecnico associazione facoltà ateneo agenzia consorzio
    fundação faculdade observatório associação departamento agência câmara politécnico instituut stichting centrum hogeschool ministerie universiteit vereniging raad faculteit planbureau kenniscentrum gemeente adviesraad genootschap agencia departamento comité committee comisión cámara câmara sindicato confederación unión dezernat commissie consortium réseau redes
    inc ltd llc gmbh news times post press daily journal gazette herald tribune review magazine radio tv broadcasting bundesamt hochschule kolleg seminar brookings carnegie chatham csis rand mit inst univ""".split()
)
_PLACE_OF_WORK = re.compile(
    r"(?:대학교|대학원|대학|연구소|연구원|연구센터|센터|재단|협회|학회|위원회|정책원|진흥원|개발원|포럼|신문|일보|학과|학부|본부|연구회|전략원|문화원|대)(?=$|[\s,·/)])|(?:大学|大學|研究所|研究院|研究中心|中心|学院|學院|学会|學會|協会|协会|協會|センター|機構|機关|财团|財団|基金会|基金會|委员会|委員会|委員會|新聞社|报社|研究室|学部|研究科|智库|智庫|ラボ|フォーラム|機関|財團|研究会|工房|図書館|博物館|圖書館|图书馆)"
)
_STOP_WORDS = frozenset(
    """the of and for in on at to a an as by with from into over under after before against between without within is are was were be been not no how why what who whom whose when where which whether if or but than then so its their our your his her
    my this that these those it we they you us them can could may might must shall should will would do does did has have had more most less least only still again new old next first last up down out off about through toward towards beyond behind
    le les du des et en pour sur dans avec sans que qui est une un aux ou où il el los las y en para con sin que una un der die das und im am für mit ohne auf aus ein eine ist nicht zu""".split()
) - {"du", "des", "le", "les", "el", "los", "las", "y", "der", "die", "zu", "das"}
_TITLE_WORDS = frozenset(
    """policy future war peace water energy power trade security economy economic politics political global world state city cities country nation national climate food money market markets law rights health public education school schools history
    power crisis risk risks change reform strategy order summit alliance deal budget tax labour labor data digital technology green blue china japan korea america europe asia africa russia india ukraine pacific island islands river rivers sea ocean
    introduction conclusion background overview discussion analysis method methods results summary outlook recommendations implications notes references context findings epilogue prologue afterword foreword preface interview home search menu share print
    download subscribe newsletter related contents topics theme keywords editor commentary brief report issue column opinion essay review part chapter section year years day days case study studies story stories lessons lesson question questions answer answers
    cost costs price prices time money land house housing road roads street streets rail port ports ship ships fish forest forests tree trees rain rice bread salt sand smoke fire coal oil gas solar wind nuclear steel iron gold silver paper plastic waste""".split()
)
_CITIES = frozenset(
    c.strip()
    for c in """hong kong; los angeles; san francisco; san diego; buenos aires; addis ababa; kuala lumpur; cape town; tel aviv; mexico city; sao paulo; são paulo; abu dhabi; phnom penh; san jose; san josé; santo domingo; port moresby
    rio de janeiro; panama city; dar es salaam; saint petersburg; st. petersburg; las vegas; salt lake city; tierra del fuego; sri lanka; el salvador; costa rica; puerto rico; san salvador; kuwait city; vatican city; ulan bator""".replace(
        "\n", ";"
    ).split(";")
)
"""Cities of two words, which may stand beside a date."""
_LONGEST_INSTITUTION = 80
_INSTITUTION_NAME = re.compile(
    r"(?:The |Das |L['’]|El |Il |O |Het )?(?:[A-ZÀ-Þ][\w’'&.-]+ ){0,3}(?:[Ii]nstitut(?:e|o|ion)?|[Ii]stituto|[Ii]nstituut|Cent(?:re|er|ro|rum)|Zentrum|Foundation|Fondation|Fundación|Fondazione|Fundação|Stiftung|Stichting|Forum|Observator(?:y|io)|Observatoire|Osservatorio|Universit(?:y|é|ät|à|eit)|Universidade?|College|Academy|Society|Network|Laborator(?:y|ium)|Think Tank)"
    r"(?: (?:of|for|on|de|des|du|für|voor|van|di|da|do|per|pour|para|d['’]).{2,60})?"
)
_ARTICLES = frozenset(
    {"A", "An", "The", "Der", "Die", "Das", "Ein", "Eine", "Une", "Il", "Lo", "Os", "As", "Een", "Het"}
)
"""A line that begins so is a title; `A` without a stop before one more word may be an initial."""
_TOKEN = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ]|(?:Mc|Mac|O’|O'|D’|D'|d’|d'|al-|Al-|ibn\b))[^\W\d_]*(?:[’'‘.\-‐][^\W\d_]+)*\.?|[^\W\d_]\.(?:[^\W\d_]\.)*"
)
_HONORIFIC = re.compile(
    r"^(?:(?:(?:dr|prof|mr|mrs|ms|mx|sir|dame|amb|gen|rev|herr|frau|mme|sr|sra|dott)\.?|professor|ambassador|madame|monsieur)\s+){1,3}(?!d[aeo]s?\b|of\b|für\b|in\b|for\b|di\b)",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"(?:[,，]\s*(?:m\.?d|j\.?d|ll\.?m|m\.?a|b\.?a|m\.?sc|m\.?p\.?p|dphil|esq)|(?:[,，]\s*|\s+)ph\.?\s?d|[\s　]*(?:박사|博士)|(?<=[\u3040-\u30ff\u3400-\u9fff])氏)\.?$",
    re.IGNORECASE,
)
MARKS = re.compile(r"\s*(?:[*†‡§¶#∗]+|[¹²³⁰⁴-⁹](?:[,，]?[¹²³⁰⁴-⁹])*|\[\d\]|(?<=[^\W\d_])\d(?:[,，]\d)*)$")
"""Marks that send the reader from a name to a footnote."""
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}|[가-힣]{1,2} [가-힣]{1,3}")
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff々]{2,5}|[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3040-\u30ff]{1,4}|[\u3400-\u9fff々]{1,3}[\u3040-\u309f]{1,4}"
)
_FAMILY_IN_BU = re.compile(r"[\u3400-\u9fff]{1,2}部[ \u3000][\u3400-\u9fff々\u3040-\u309f]{1,3}")
"""`長谷部 誠`: a family name that ends as a department does."""
_KATAKANA_NAME = re.compile(r"[\u30a0-\u30ff]{2,}(?:[・＝=][\u30a0-\u30ff]{1,})+")
_LETTERS_APART = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3](?:[ 　]+[\u3400-\u9fff\uac00-\ud7a3]){2,3}")
"""`홍 길 동`: a name with spaces between its letters."""
_SPACE = re.compile(r"[ 　]+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def has_position(text: str) -> bool:
    """Whether it names a position (Professor, 소장, 研究员, …)."""
    return bool(_POSITION.search(text))


def has_workplace(text: str) -> bool:
    """Whether it names an institution."""
    if _CJK.search(text):
        return bool(_PLACE_OF_WORK.search(text)) or is_institution(text)
    return any(
        word[:1].isupper() and re.sub(r"[’']s$", "", word.strip(".,;:()’'")).casefold() in _WORKPLACES
        for word in text.split()
    )


def is_institution_name(text: str) -> bool:
    """Whether a line is the name of an institution and nothing else (`Calder Institute for Trade`)."""
    return len(text) < _LONGEST_INSTITUTION and _INSTITUTION_NAME.fullmatch(text) is not None


def person_score(text: str) -> int:
    """How much a text looks like one person's name: 0 no, 1 it may be one, 2 it has a mark of one (capitals, an initial, a known given name)."""
    titled = _HONORIFIC.match(text.strip()) is not None
    text = bare_name(text)
    if not text or len(text) > 60:
        return 0
    score = _east_score(text) if _CJK.search(text) else _latin_score(text)
    if titled and not score and text.isupper():
        score = _latin_score(text.title())
    return max(score, 2) if score and titled else score


def bare_name(text: str) -> str:
    """A printed name without honorific, degree, footnote mark and stop around it."""
    text = MARKS.sub("", text.strip(" 　,，;；:："))
    if _LETTERS_APART.fullmatch(text):
        text = _SPACE.sub("", text)
    text = _DEGREE.sub("", _HONORIFIC.sub("", text))
    return text.strip(" 　,，;；:：")


def _latin_score(text: str) -> int:  # noqa: PLR0911 - one question a line, the first that fits answers
    words = text.split()
    if not 2 <= len(words) <= 6 or (words[0] in _ARTICLES and len(words) > 2) or words[0].casefold() in _WORKPLACES:
        return 0
    solid = [
        word
        for word in words
        if word not in PARTICLES and word.casefold() not in {"jr.", "jr", "sr.", "ii", "iii", "iv"}
    ]
    if (
        not solid
        or not all(_TOKEN.fullmatch(word) for word in solid)
        or any(word.casefold() in _STOP_WORDS and (not word.isupper() or text.isupper()) for word in solid)
    ):
        return 0
    if has_position(text) or is_institution(text) or text.casefold() in _CITIES:
        return 0
    capitals = [word for word in solid if word.isupper() and len(word.strip(".")) >= 2]
    if capitals and len(capitals) < len(solid) and not any(word.casefold() in _TITLE_WORDS for word in solid):
        return 2
    if any(word.casefold() in _TITLE_WORDS for word in solid):
        return 0
    if (
        is_given_name(solid[0])
        or any(len(word.strip(".")) == 1 for word in solid[:-1])
        or (is_latin_family(solid[0]) and 2 <= len(solid) <= 3 and is_given_name(solid[-1]))
    ):
        return 2
    if len(solid) <= 3 and (is_latin_family(solid[0]) or is_latin_family(solid[-1])):
        return 2
    return 1 if len(solid) <= 4 else 0


def _east_score(text: str) -> int:  # noqa: PLR0911 - one question a line, the first that fits answers
    if _FAMILY_IN_BU.fullmatch(text) and not _POSITION.search(text):
        return 2
    if is_dotted_name(text):
        return 2
    if is_institution(text) or _KATAKANA_NAME.fullmatch(text):
        return 0 if is_institution(text) else 1
    plain = text.replace(" ", "").replace("\u3000", "")
    if not (_HANGUL_NAME.fullmatch(text) or _HAN_NAME.fullmatch(text)) or has_position(text) or len(plain) < 2:
        return 0
    if text != plain and re.fullmatch(r"[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々\u3040-\u309f]{1,4}", text):
        return 2 if any(is_family(plain[:n]) for n in (1, 2, 3)) else 1
    known = next((n for n in (3, 2, 1) if n < len(plain) and is_family(plain[:n])), 0)
    if known >= 2 or (known and text != plain):
        return 2
    return 1 if known or re.fullmatch(r"[\u3400-\u9fff々]{1,3}[ \u3000]?[\u3040-\u309f]{1,4}", text) else 0
