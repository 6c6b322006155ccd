"""Titles: where a subtitle is set off within the line, and lines that name a series."""

import re

from corpus_cli.parsing.labels import GENRES
from corpus_cli.parsing.persons import has_workplace, person_score

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SET_OFF = re.compile(
    r"^(?P<title>.+?)(?:[\s　]*(?:[—―─－–]{2,}|--+)[\s　]*|[\s　]+[—―─–-][\s　]*(?=[^\s])|　+[—―─–]?)(?P<subtitle>\S.*?)[\s　]*[—―─–]*$"
)
_WAVES = re.compile(r"^(?P<title>.+?)[\s　]*[~～〜∼](?P<subtitle>[^~～〜∼]+)[~～〜∼]$")
_LATIN_WIDE = re.compile(r"^(?P<title>.+?)\s+(?:——|--)\s*(?P<subtitle>\S.*)$")
_NUMBERED = re.compile(
    r"(?P<words>.{2,80}?)[\s　]*(?:[,，:：|·–—-]\s*)?(?P<number>(?:No\.?|Nr\.?|Vol\.?|Issue|Number|№|#|n[°º])\s?\d[\w./-]*(?:[\s,]+(?:No\.?|Issue)\s?\d+)?|(?:제|통권)\s?\d+\s?(?:호|권|집)(?:\s?제?\s?\d+\s?호)?|(?:제\s?|第\s?)?\d{2,4}[-–]\d{1,3}\s?[호号號期]|(?:19|20)\d\d年第?\d{1,3}[号號期]|第\s?(?:\d+|[一二三四五六七八九十百〇零]{1,5})\s?[号號期辑輯巻卷]|\(\d{1,4}\)|\d{4}[-/]\d{1,3}(?!\d|-|/)|\d{1,3}/(?:19|20)\d\d|\d{1,3})",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:series|papers|briefs|notes|reports|bulletin|working papers)\b|시리즈|총서|연재|丛书|叢書|系列|シリーズ|連載",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^(?:第\s?\d{1,4}\s?[回話号號期講讲]|제\s?\d{1,4}\s?[회화강])[\s　]*(?:[:：|｜]|[\s　])[\s　]*(?=\S)"
)
"""The number of a column's instalment in front of its title."""
_WRAPPED = re.compile(r"[<〈＜]([^<>〈〉＜＞]{2,})[>〉＞]")
"""A title in angle brackets."""
_INSTITUTION_WORDS = 2
_THREE_HANGUL = re.compile(r"[가-힣]{3}")
_LONGEST_SERIES = 50
_BODY = re.compile(
    r"(?:the )?(?:[\w-]+ )?(?:working group|task force|steering group|committee|commission|department|division|office|secretariat|institute|council|taskforce) (?:on|of|for) ",
    re.IGNORECASE,
)
"""`Working group on records`: who issues a text."""
_END = re.compile(r"[.!?。？！]$")


def split_title(text: str) -> tuple[str, str | None]:
    """Title and subtitle of one line. A colon does not part them, nor a dash in a line of Latin letters unless it is doubled."""
    text = _COUNT.sub("", text.strip(" 　"))
    if wrapped := _WRAPPED.fullmatch(text):
        text = wrapped[1].strip(" 　")
    match = _WAVES.match(text)
    if not match:
        match = (_SET_OFF if _CJK.search(text) else _LATIN_WIDE).match(text)
    if (
        match
        and len(match["title"].strip()) >= 2
        and len(match["subtitle"].strip()) >= 2
        and not _numeric(match["subtitle"])
    ):
        return match["title"].strip(" 　"), match["subtitle"].strip(" 　—―─–~～〜")
    return text, None


_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[^\W\d_\u3040-\u9fff\uac00-\ud7a3]{2}")


def _script(text: str) -> str | None:
    """`ko`, `ja`, `zh` or `latin`, by the letters; None without any."""
    if _HANGUL.search(text):
        return "ko"
    if _KANA.search(text):
        return "ja"
    return "zh" if _HAN.search(text) else "latin" if _LATIN.search(text) else None


def is_parallel(text: str, title: str) -> bool:
    """Whether a line under the title is in another script, as the title in another language is."""
    one, other = _script(text), _script(title)
    if one is None or other is None or one == other or {one, other} == {"ja", "zh"}:
        return False
    return one != "zh" or other != "ko" or not _HANGUL.search(text)


def may_be_subtitle(text: str, title: str) -> bool:
    """Whether a line can go with the title: it is not in capitals where the title is not, and no institution alone."""
    shouted = text.isupper() and _LATIN.search(text) is not None and not title.isupper()
    name = _THREE_HANGUL.fullmatch(text) is not None and person_score(text) > 0
    return (
        not shouted
        and not name
        and _BODY.match(text) is None
        and not (has_workplace(text) and len(text.split()) <= _INSTITUTION_WORDS and bool(_CJK.search(text)))
    )


def _numeric(text: str) -> bool:
    return not any(c.isalpha() for c in text)


_SUBJECTS = frozenset(
    s.strip()
    for s in """asia-pacific; indo-pacific; europe; africa; asia; middle east; latin america; north america; central asia; south asia; east asia; southeast asia; oceania; the americas; americas; arctic; world; international; climate; energy; climate change; environment; security; defence; defense; trade; migration; health
    public health; technology; economy; economics; education; housing; transport; agriculture; culture; governance; democracy; human rights; law; justice; foreign policy; foreign affairs; national security; public policy; development; finance; labour; labor; society; politics; science; cities; urban policy; media; social policy; infrastructure; water; food; cybersecurity; digital policy; trade policy; energy security
    europa; afrika; asien; klima; energie; umwelt; sicherheit; handel; gesundheit; wirtschaft; bildung; verkehr; politik; gesellschaft; digitales; afrique; asie; climat; énergie; environnement; sécurité; commerce; santé; économie; éducation; politique; société; culture; numérique; áfrica; asia; clima; energía; medio ambiente; seguridad; comercio; salud; economía; educación; política; sociedad; vivienda
    ambiente; sicurezza; commercio; salute; economia; istruzione; politica; società; saúde; educação; sociedade; segurança; habitação; klimaat; economie; gezondheid; onderwijs; politiek; samenleving; wonen; veiligheid; energia; transportes; trasporti; trabajo; trabalho; lavoro; arbeit; travail; defensa; defesa; difesa; verteidigung; défense; cidades; ciudades; città; villes; städte; agricultura; agriculture; landwirtschaft; cultura; kultur; migración; migrazione; migração; migrations; ciencia; ciência; scienza; wissenschaft; justicia; justiça; giustizia; giustizia; diritti; direitos; tecnología; tecnologia; technologie; landbouw; cultuur; energie""".replace(
        "\n", ";"
    ).split(";")
)
"""Names of the sections of think tanks and newspapers, which stand over a title."""
_AND_SUBJECT = re.compile(r"\s*(?:&|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*")


def is_subject(text: str) -> bool:
    """Whether a line is a usual name of a subject or region and nothing else: `Energy and Climate`, `ASIA-PACIFIC`."""
    parts = [p for p in _AND_SUBJECT.split(text.strip(" .:").casefold()) if p]
    return bool(parts) and all(p in _SUBJECTS for p in parts)


def is_series_name(text: str) -> bool:
    """Whether a line ends in the word for a series: `Working Paper Series`, `물길 총서`."""
    last = _SERIES.search(text)
    return len(text) <= _LONGEST_SERIES and last is not None and text.endswith(last[0])


def read_series(text: str) -> tuple[str, str] | None:
    """`genre` and its words for `Issue Brief No. 12`, `series` and the line for `Larkfield Policy Papers No. 8`; None for other lines."""
    text = text.strip(" 　[]【】()<>（）")
    if len(text) > 90 or _END.search(text):
        return None
    match = _NUMBERED.fullmatch(text)
    if not match:
        return None
    words = match["words"].strip(" 　,:：|-–")
    folded = words.casefold()
    if folded in GENRES:
        return "genre", words
    bare = match["number"].isdecimal()
    if _SERIES.search(words) or (
        not bare and any(folded.endswith(" " + g) or (not g.isascii() and folded.endswith(g)) for g in GENRES)
    ):
        return "series", text
    return None
