"""Affiliations in parts: several on one line, and position, unit and organization of each."""

import re

from corpus_cli.model.names import Affiliation
from corpus_cli.parsing.persons import MARKS, has_position, has_workplace

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_SPACES = re.compile(r"[\s　]+")
_EAST_TAIL = re.compile(
    r"(.*?(?:大学院?|大學|研究所|研究院|研究中心|中心|学院|學院|学会|協会|センター|機構|財団|基金会|委員会|委员会|新聞社|研究室|研究会|대학교|대학|대|연구소|연구원|연구센터|센터|재단|정책원|협회|학회))[\s　]*(.*)"
)
_AND_A = re.compile(
    r"\s*,?\s+and\s+(?:(?:also|currently|concurrently)\s+)?(?=(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:professor|fellow|director|chair|researcher|lecturer|scholar|head|president|editor|associate|officer|advis[eo]r|member|analyst|columnist|founder)\b)",
    re.IGNORECASE,
)
_AND_WORKS = re.compile(
    r"\s*,?\s+(?:and|und|et|y|en|e)\s+(?=(?:works|teaches|lectures|lehrt|arbeitet|forscht|enseigne|travaille|enseña|trabaja|insegna|lavora|ensina|trabalha|doceert|werkt)\s)"
)
_WORKS_AT = re.compile(
    r"^(?:works|arbeitet|forscht|travaille|trabaja|lavora|trabalha|werkt)\s+(?:at|for|with|bei[m]?|am|an der|für|à|au|pour|en|para|no|na|presso|per|bij|voor)\s+(?:the\s+|het\s+|de\s+|la\s+|el\s+|l['’]|der\s+|das\s+|il\s+|o\s+|a\s+)?"
)
_ARTICLE = re.compile(r"^(?:an?|the|currently|currently an?|who is|le|la|el|eine?)\s+", re.IGNORECASE)
_OF = re.compile(r"\s+(?:at|of|in|for|with|im|an der|am|à|au|de la|de|del|en)\s+(?:the\s+)?|\s*,\s*", re.IGNORECASE)
_FIELD = re.compile(
    r"[，,、；;。]?[\s　]*(?:(?:主要)?(?:研究|从事|從事)(?:方向|领域|領域|专长|專長|兴趣)|(?:主要)?研究方向|主要从事|主要從事|长期从事|長期從事|専門(?:分野)?は|専門[:：]|研究分野[:：は]|전문\s?분야[는:：]|주요\s?(?:연구|관심)\s?분야[는:：]|관심\s?분야[는:：]).*$"
)
"""What a person works on, said behind the affiliation."""


def split_affiliations(text: str) -> tuple[str, ...]:
    """`Chair of X and a professor at Y` in two; an article in front goes."""
    parts = [
        _WORKS_AT.sub("", _ARTICLE.sub("", part.strip(" ,，;；.。")))
        for piece in _SEMICOLON.split(_FIELD.sub("", text))
        for half in _AND_A.split(piece)
        for part in _AND_WORKS.split(half)
    ]
    return tuple(MARKS.sub("", part) if _CJK.search(part) else part for part in parts if part)


def affiliation(text: str) -> Affiliation:
    """An affiliation in parts, where position, unit and organization can be told apart by words."""
    text = text.strip(" 　,，;；.。")
    if _CJK.search(text):
        return _east_affiliation(text)
    parts = [part for part in _OF.split(text, maxsplit=1) if part]
    if len(parts) == 2 and has_position(parts[0]) and not has_workplace(parts[0]):
        unit, _, organization = parts[1].rpartition(", ")
        if unit and has_workplace(organization):
            return Affiliation(text=text, position=parts[0], unit=unit, organization=organization)
        return (
            Affiliation(text=text, position=parts[0], organization=parts[1])
            if has_workplace(parts[1])
            else Affiliation(text=text)
        )
    if has_workplace(text) and not has_position(text):
        return Affiliation(text=text, organization=text)
    return Affiliation(text=text)


def _east_affiliation(text: str) -> Affiliation:
    words = _SPACES.split(text)
    if len(words) > 1 and has_position(words[-1]):
        split = next((n for n in range(len(words) - 1, 0, -1) if has_workplace(" ".join(words[:n]))), len(words) - 1)
        return Affiliation(text=text, position=" ".join(words[split:]), organization=" ".join(words[:split]))
    match = _EAST_TAIL.fullmatch(text)
    if match and has_position(match[2]):
        return Affiliation(text=text, position=match[2], organization=match[1])
    return (
        Affiliation(text=text, organization=text)
        if has_workplace(text) and not has_position(text)
        else Affiliation(text=text)
    )
