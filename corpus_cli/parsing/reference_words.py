"""Words that tell a journal, a publisher or an abbreviation, in four languages."""

import re

from corpus_cli.parsing.dates import MONTH

DATABASE = re.compile(
    r"(?:ProQuest(?: Dissertations(?: (?:and|&) Theses)?)?(?: Global)?|JSTOR|Project MUSE|EBSCO\w*|Academic Search \w+|LexisNexis|Nexis(?: Uni)?|HeinOnline|Google Books|Factiva|Gale [A-Z]\w+|Web of Science|KISS|DBpia|RISS|CNKI|中国知网|J-STAGE|CiNii|academia\.edu|ResearchGate)",
    re.IGNORECASE,
)
"""Where an article or thesis was found: neither its container nor its publisher."""
PLACE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]+\s?){1,3},\s(?:[A-Z]{2}|D\.\s?C\.|U\.?K\.?|USA|[A-Z][a-z]+land)|(?:New York|Washington|London|Paris|Berlin|Brussels|Geneva|Vienna|Rome|Madrid|Moscow|Beijing|Shanghai|Tokyo|Seoul|Taipei|Hong Kong|Singapore|Bangkok|Jakarta|Manila|Hanoi|Canberra|Sydney|New Delhi|Nairobi|Cairo|Ottawa|Tehran|Ankara|Jerusalem|Pyongyang|Osaka|Busan|Vientiane|Phnom Penh|Kyiv|Warsaw|Prague|Helsinki|Oslo|Stockholm|Copenhagen|The Hague|Accra|Abuja|Lagos|Santiago|Brasília|Mexico City|Reykjavik|서울|부산|세종|평양|东京|北京|東京|台北|首尔)"
)
"""A city that releases and speeches are dated from, or one with its state."""
PLACE_YEAR = r"(?:[A-ZÀ-Þ][\w’-]+(?:(?:/|\s/\s|,\s|\s(?:am|an\sder|im|in|a\.\s?d\.|a\.|i\.|u\.)\s|\s)[A-ZÀ-Þ][\w.’-]*){0,3}(?:\su\.\s?a\.)?)\s(?:[²³⁴])?(?:1[5-9]|20)\d\d(?=[.,;)]|$)"
"""`Wien 2014`, `Berlin/New York 1999`, `Frankfurt a. M. 1988`: the imprint of German notes."""
COMMA_IMPRINT = r",\s(?P<place>[A-ZÀ-Þ][\w’-]+(?:[\s/-][A-ZÀ-Þ][\w’-]*){0,2}),\s(?P<publisher>[A-ZÀ-Þ0-9][^,.\d«“]{1,50}),\s(?:coll\.\s[«“]\s?(?P<coll>[^»”]{2,60}?)\s?[»”],\s)?(?P<y>(?:1[5-9]|20)\d\d)(?!\d)"
"""`, Paris, Seuil, 2011` after the title of a book."""
CONFERENCE = re.compile(
    r"(?<!\w)(?:proceedings|proc|conference(?! paper)|conf|symposium|symp|workshop|congress|colloquium|congreso|congrès|congresso|colloque|coloquio|jornadas|kongress|tagungsband)(?!\w)|학술대회|학술회의|会议|會議論文|論文集|研讨会",
    re.IGNORECASE,
)
ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|vs|Vs|No|no|Vol|vol|ed|eds|Ed|Eds|trans|Co|Inc|Ltd|Corp|Dept|Univ|Assoc|Soc|Int|Inst|Conf|Proc|Trans|Symp|Comput|Sci|Eng|Technol|Res|Rev|Lett|Appl|Phys|Chem|Biol|Med|Am|Br|Eur|Natl|Acad|Ann|Bull|Q|Stud|Econ|Hist|Pol|Polit|Geogr|Sociol|Psychol|Environ|Manag|Adv|Mech|Syst|Autom|Cir|Ch|chap|pp|p|Fig|etc|U\.S|U\.N|U\.K|D\.C|Gen|Col|Sen|Rep|Gov|Mt|Ft|J)\.$"
)
_ABBREVIATED = re.compile(
    r"(?:(?:[A-ZÀ-Þ&][\w&’'-]*\.?|\d{1,3}(?:st|nd|rd|th)|\d{4}|of|and|on|in|for|the|de|la|für|und|et)\s){1,12}[A-ZÀ-Þ][\w’-]*\.(?=,)"
)
"""A title of capitalised words whose last is abbreviated, before a comma."""
_PERIODICAL = re.compile(
    r"(?:(?:[A-ZÀ-Þ&][\w.&’-]*|[A-Z]:|of|and|für|der|des|die|the|de|la|les|du|und|et|in|on|y)\.?\s){1,10}(?=(?:\d{1,4}|[IVXLC]{1,7})(?:\s?[(:/]|,\s?(?:\d|[Nn][or°º]|H\.|S\.)|\.\s?Jg))"
)
"""A journal of capitalised words, before its volume with an issue or pages."""
_MONTH_BEFORE_NUMBER = re.compile(rf"{MONTH}\s$", re.IGNORECASE)


def periodical_end(text: str, at: int) -> int | None:
    """Where the volume of the journal begins whose title stands at `at`; None where none does."""
    match = _PERIODICAL.match(text, at)
    return match.end() if match and not _MONTH_BEFORE_NUMBER.search(match[0]) else None


def inside_abbreviated(text: str, at: int, stop: int) -> bool:
    """Whether a stop is one of several in `Estuar. Coast. Sci. 240` or `Proc. 3rd Int. Conf. Mar. Syst., `, and not the last."""
    match = _ABBREVIATED.match(text, at)
    if match and stop < match.end() - 1:
        return True
    end = periodical_end(text, at)
    return end is not None and stop < end - 2


JOURNAL_WORD = re.compile(
    r"\b(?:journals?|reviews?|quarterly|annals|proceedings|transactions|letters|bulletin|archiv(?:es?)?|studies|studien|revista|revue|rivista|zeitschrift|perspectives|acta|advances|econometrica|nature|science|lancet|plos|cell|yearbook|research|survey|affairs|politics|policy|history|geography|economics|sociology|society|security|forum|papers)\b|J\.|연구(?!원|소|회|센터)|논총|학보|논집|저널|학회지|평론|研究(?!院|所|会|中心|室)|学报|學報|学刊|论坛|論叢|論集|紀要|雑誌|評論|评论|季刊|经济|政治|期刊|通讯|导刊",
    re.IGNORECASE,
)
STRONG_JOURNAL_WORD = re.compile(
    r"\b(?:journals?|reviews?|quarterly|annals|proceedings|transactions|bulletin|archiv(?:es?)?|studies|studien|revista|revue|rivista|zeitschrift|acta|econometrica|yearbook)\b|\bJ\.|연구(?!원|소|회|센터)|논총|학보|논집|저널|학회지|研究(?!院|所|会|中心|室)|学报|學報|学刊|論叢|論集|紀要|季刊|期刊",
    re.IGNORECASE,
)
"""Words that make a name a journal's with nothing else to say so; `Politics` and `Security` are as often an office's or a site's."""
PUBLISHER_WORD = re.compile(
    r"\b(?:press|publish(?:ing|ers?)|books?|verlag|éditions?|editorial|editions|springer|routledge|brill|wiley|elsevier|sage|elgar|palgrave|macmillan|penguin|random house|harper(?:collins)?|norton|knopf|bloomsbury|oup|cup|mcgraw|pearson|academic|houghton|farrar|simon|schuster|basic books|vintage|polity|verso|zed|pluto|ashgate|blackwell|printers?|office|institut\w*|university|universität|universidad|foundation|organi[sz]ation|bank|cent(?:er|re)|council|association|commission|ministry|department|government|agency|authority|fund|society|academy|school|think ?tank|corporation|international|company|sons|hachette|gallimard|seuil|suhrkamp|fischer|rowohlt|beck|mondadori|einaudi|duke|yale|princeton|cambridge|oxford|harvard|stanford|chicago|mit|birlinn|u of \w+|up)\b|\bP$|출판(?:사|부|문화원)?|문화사|서적|북스|书店|書店|出版(?:社|局|会)?|書房|書院|書林|书局|書局|印书馆|書館|文庫|新書|社$|院$|研究院|연구원|연구소|대학교|학회|재단",
    re.IGNORECASE,
)
