"""Announcements that a text is a later version of another: `This is a revised version of “…”`, `이 글은 …을 수정·보완한 것이다`."""

import re
from collections.abc import Iterator

from corpus_cli.model.commentary import Link
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.links import URL
from corpus_cli.parsing.quotes import OPENING, quoted

_KIND = r"(?:article|commentary|column|brief|paper|piece|essay|report|analysis|op-ed|viewpoint)"
_CHANGED = r"(?:revised|updated|corrected|expanded|extended|amended)"
_WORK = rf"(?:[“\"‘'«]|(?:(?:an?|the|our|my)\s)?(?:[\w-]+\s){{0,3}}{_KIND}\b)"
"""What can have versions: something with a title, or a piece of writing; not events, and not a treaty."""
_THIS = rf"(?:this|the present)\s(?:\w+\s)?{_KIND}"
_EN = rf"""(?:{_THIS}\sis|this\sis|it\sis)?\s?(?:an?|the)?\s?{_CHANGED}(?:\s(?:and|,)\s?{_CHANGED})*\s(?:version|edition)\sof\s{_WORK}
    | {_THIS}\s(?:revises|updates|supersedes|replaces|corrects)\s(?:and\s\w+\s)?(?:(?:an?|the|our|my)\s)?(?:earlier|previous|original|{_KIND}|[“"‘'])
    | (?:an?|the)\s(?:earlier|previous|first|original)\s(?:version|edition)\sof\s{_THIS}\s"""
_KO = r"""(?:이|본)\s?(?:글|논평|칼럼|브리프|보고서|원고|기고문?|이슈\s?브리핑)[은는]\s.{0,120}(?:수정|개정|보완|증보|갱신|재수록)(?:[·,\s및]*(?:수정|개정|보완|증보|갱신))*(?:한|하여|해|된|판|본)
    | (?:수정|개정|증보)(?:판|본)(?:임|입니다|이다|\s?[:：])"""
_ZH = r"(?:本文|本稿|本评论|本評論|本篇)(?:为|為|系|係|是).{0,80}(?:修订|修訂|更新|修改|增订|增訂|改写|改寫)(?:版|稿|本|而成)"
_JA = r"(?:本稿|本論考|本論|本記事|この記事|本コラム)は.{0,120}(?:加筆|修正|改訂|更新)(?:[・、]?(?:加筆|修正|改訂|更新))*(?:した|し|版)"
_ANNOUNCED = re.compile(rf"(?:{_EN} | {_KO} | {_ZH} | {_JA})", re.IGNORECASE | re.VERBOSE)
_AROUND = " *※■•[]()（）【】_"
_LONGEST = 400
"""Characters; an announcement is a sentence or two."""


def read_revision(block: Block) -> Link | None:
    """The other version that a paragraph announces this text to be a revision of, or None. Its label is the announcement."""
    text = block.text.strip(_AROUND)
    if len(text) > _LONGEST or not _ANNOUNCED.match(text):
        return None
    address = url[0].rstrip(".,;)") if (url := URL.search(text)) else None
    return Link(rel="revision", label=URL.sub("", text).strip(" :：-–—|"), url=address, line=block.number)


def titles(announcement: str) -> Iterator[str]:
    """What an announcement puts between quotation marks or brackets."""
    at = 0
    while match := OPENING.search(announcement, at):
        found = quoted(announcement, match.start())
        at = found[1] if found else match.end()
        if found:
            yield found[0]
