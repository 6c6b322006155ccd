"""The words and signs that announce a byline: `By …`, `글 |`, `文／`, `著`, `◎`."""

import re

from corpus_cli.parsing.foreign_names import is_foreign_name
from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.persons import person_score

_BY = re.compile(
    r"(?:(?:written|text|words|story|contributed|prepared|drafted|authored|compiled|reported|posted|(?:an?\s+)?(?:guest |opinion )?(?:column|commentary|essay|op-ed|analysis|article|report|opinion|review|comment|note|paper))\s+)?by[\s:：]+|(?:(?:ein|eine|un|une|una|um|uma|een)\s+[\w’'-]{3,20}\s+)?(?:von|par|por|door|di|de|da)\s+(?=[A-ZÀ-Þ])|(?:texto|texte|testo|tekst|text)\s+(?:de|di|von|van|door)\s+|(?:publiée?|postée?|rédigée?|écrite?|veröffentlicht|verfasst|geschrieben|publicado|escrito|pubblicato|scritto|geplaatst|geschreven|gepubliceerd)\s+(?:par|von|por|da|door)\s+|(?:글|文|著|撰文|撰|記者|記者|기자|取材・文|文・構成|공동\s?집필|집필)\s*[|｜／/_・·:：=＝]\s*|(?:本[报報刊网網社站])?(?:特约|特約|首席|资深|資深)?(?:撰稿人|评论员|評論員|专栏作家|專欄作家)[\s　/／:：|｜]+(?=[\u3400-\u9fff·]{2,12}$)|寄稿[\s　]*[|｜／/・:：=＝　]\s*",
    re.IGNORECASE,
)
_THE = re.compile(r"^[Tt]he\s+(?=[A-Z])")
_CAPITAL_BY = re.compile(
    r"(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Door|DOOR|DI|Da|DA|Eine?|Une?|Una|Uma?|Een|Texto|Texte|Testo|Tekst|Written|Text|Words|Story|Contributed|Prepared|Drafted|Authored|Compiled|Reported|Posted|Di|De|An?|Guest|Opinion|Column|Commentary|Essay|Op-[Ee]d|Analysis|Article|Report|Review|Comment|Note|Paper)\b|(?:Publi|Post|Rédig|[ÉE]crit|Veröff|Verfasst|Geschr|Escrito|Pubbl|Scritto|Gep)|[글文著撰寄記取공집기本特首资資评評专專记記]"
)

_BRACKETED = re.compile(r"[\[【（(]([^\[\]【】（）()]{3,60})[\]】）)]")
_SIGN = re.compile(r"[/／|｜◎◉⊙※▸›»]\s*(?=[^\W\d_])")
"""A sign that stands before a name and nothing else."""
_LAST = re.compile(
    r"(?P<names>[^:：。.!?]{2,40}?)(?:[\s　]*(?P<glued>共著|編著|编著|지음|著)|(?:[\s　]*[/／=＝|｜]|(?<=[）)])|[\s　])[\s　]*(?P<apart>撰文|撰稿|執筆|文|筆|글|씀|저|씀이))"
)
"""`マリア・ロペス著`, `김세모 지음`, `桑若溪／文`: the mark stands behind the name."""
_BOOKS = re.compile(r"[名巨原論论专專土显顯顕執执拙遺遗译譯]著$")
"""Words that end in the sign for `written by`."""
_NAMES = re.compile(r"[\s　]*[、，,·/／][\s　]*|[\s　]+(?:및|와|과)[\s　]+")
_COMMA = re.compile(r"\s*[,，]\s*")
_BRACKET = re.compile(r"\s*[(（\[［]([^()（）\[\]]*)[)）\]］]")
_BAR = re.compile(r"\s*[|｜]\s*|\s+[/／–—-]\s+|_+|／|[\s　]+·[\s　]+")
_AND = re.compile(r"\s*,?\s+(?:and|&|und|et|y|e|en)\s+|\s*&\s*|\s+with\s+", re.IGNORECASE)


def strip_by(text: str) -> str | None:
    """What `By`, `글 |`, `文／`, `◎` … announce, or what `著`, `지음` … follow; None where the line has no such mark."""
    if bracketed := _BRACKETED.fullmatch(text.strip()):
        text = bracketed[1].strip()
    match = _BY.match(text)
    if match and (_CAPITAL_BY.match(text) or _small_by(text[match.end() :])):
        return _THE.sub("", text[match.end() :].strip())
    if (sign := _SIGN.match(text)) and _small_by(text[sign.end() :], any_script=True):
        return text[sign.end() :].strip()
    return _before_mark(text)


def _before_mark(text: str) -> str | None:
    match = _LAST.fullmatch(text.strip(" 　"))
    if not match or _BOOKS.search(text):
        return None
    names = match["names"].strip(" 　")
    parts = [_BRACKET.sub("", part) for part in _NAMES.split(names)]
    person = all(person_score(part) or is_foreign_name(part) for part in parts)
    return names if person or (match["glued"] in {"編著", "编著"} and is_institution(names)) else None


def _small_by(rest: str, *, any_script: bool = False) -> bool:
    """`di A. Autore`: without a capital, only names may follow."""
    first = _COMMA.split(_BRACKET.split(_BAR.split(rest)[0])[0])[0]
    return (any_script or rest[:1].isupper()) and all(person_score(name) for name in _AND.split(first))
