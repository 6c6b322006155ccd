"""Words that tell a journal, a publisher or an abbreviation, in four languages."""

import re

DATABASE = re.compile(
    r"(?:ProQuest(?: Dissertations(?: (?:and|&) Theses)?)?(?: Global)?|JSTOR|Project MUSE|EBSCO\w*|Academic Search \w+|LexisNexis|Nexis(?: Uni)?|HeinOnline|Google Books|Factiva|Gale [A-Z]\w+|Web of Science|KISS|DBpia|RISS|CNKI|中国知网|J-STAGE|CiNii|academia\.edu|ResearchGate)",
    re.IGNORECASE,
)
"""Where an article or thesis was found: neither its container nor its publisher."""
PLACE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]+\s?){1,3},\s(?:[A-Z]{2}|D\.\s?C\.|U\.?K\.?|USA|[A-Z][a-z]+land)|(?:New York|Washington|London|Paris|Berlin|Brussels|Geneva|Vienna|Rome|Madrid|Moscow|Beijing|Shanghai|Tokyo|Seoul|Taipei|Hong Kong|Singapore|Bangkok|Jakarta|Manila|Hanoi|Canberra|Sydney|New Delhi|Nairobi|Cairo|Ottawa|Tehran|Ankara|Jerusalem|Pyongyang|Osaka|Busan|Vientiane|Phnom Penh|Kyiv|Warsaw|Prague|Helsinki|Oslo|Stockholm|Copenhagen|The Hague|Accra|Abuja|Lagos|Santiago|Brasília|Mexico City|Reykjavik|서울|부산|세종|평양|东京|北京|東京|台北|首尔)"
)
"""A city that releases and speeches are dated from, or one with its state."""
CONFERENCE = re.compile(
    r"(?<!\w)(?:proceedings|proc|conference(?! paper)|conf|symposium|symp|workshop|congress|colloquium)(?!\w)|학술대회|학술회의|会议|會議論文|論文集|研讨会",
    re.IGNORECASE,
)
ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|vs|Vs|No|no|Vol|vol|ed|eds|Ed|Eds|trans|Co|Inc|Ltd|Corp|Dept|Univ|Assoc|Soc|Int|Inst|Conf|Proc|Trans|Symp|Comput|Sci|Eng|Technol|Res|Rev|Lett|Appl|Phys|Chem|Biol|Med|Am|Br|Eur|Natl|Acad|Ann|Bull|Q|Stud|Econ|Hist|Pol|Polit|Geogr|Sociol|Psychol|Environ|Manag|Adv|Mech|Syst|Autom|Cir|Ch|chap|pp|p|Fig|etc|U\.S|U\.N|U\.K|D\.C|Gen|Col|Sen|Rep|Gov|Mt|Ft|J)\.$"
)
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
