"""The title of a reference: quoted, bracketed, or a plain sentence."""

import re

from corpus_cli.parsing.names_east import CJK
from corpus_cli.parsing.quotes import OPENING, bare_title, quoted
from corpus_cli.parsing.reference_fields import Fields
from corpus_cli.parsing.reference_groups import DOCUMENT, read_group
from corpus_cli.parsing.reference_locus import begins_locus
from corpus_cli.parsing.reference_posts import post_end
from corpus_cli.parsing.reference_theses import THESIS
from corpus_cli.parsing.reference_words import PUBLISHER_WORD

_STOP = re.compile(r"(?<=[.?!。？！…])[”’\"]?\s+(?=\S)|(?<=[。？！])(?=\S)")
_NO_STOP = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|vs|v|Vs|No|Nos|Vol|Mt|Ft|Gen|Col|Gov|Sen|Rep|U\.S|U\.N|U\.K|E\.U|D\.C|Inc|Ltd|Co|Corp|etc|cf|e\.g|i\.e|ca|c|al|approx|Pt|Art)\.$|(?:^|[\s(])(?:Vol|Pt|Part|Book|No)\.?\s\d{1,3}\.$"
)
_GROUP_AFTER = re.compile(
    r"\s*[(\[（［〔]((?:[^()\[\]（）［］〔〕]|(?<=[A-Z])\(\d{4}\)){2,120})[)\]）］〕](?=\s*[.,;:。，、；：]|\s*$|\s+[A-ZÀ-Þ\d(\[]|\s*[\[［〔])"
)
_GLOSS = re.compile(r"(?<=\S)\s*\[([^\[\]]{4,200})\]\.?$")
"""The title once more in another language, as APA asks for."""
_MARKER = re.compile(r"\s*[\[［【]\s*(?:[MCNJDRSPABGZXK]|DB|CP|EB|CM|DS)\s*(?:/\s*(?:OL|MT|DK|CD))?\s*[\]］】]")
_QUOTE_FIRST = re.compile(r"\s?:\s+(?=[A-ZÀ-Þ“‘])")
"""`“The Well Is Dry”: Women and Water`: a title that begins with a quotation."""
_SUBTITLE = re.compile(r"\s*(?:[-–—:：]|――|——)\s*")


_ROMANISED = re.compile("[ŏŭŎŬāīūēōĀĪŪĒŌǎǐǒǔ]")
"""Letters of Korean, Japanese and Chinese in Latin script; words such as `no` and `to` are English, too."""
_DESCRIBED = re.compile(r"(?:preprint|review (?:of|essay)|letter|editorial|erratum|comment on)\b", re.IGNORECASE)


def _translates(bracketed: str, title: str) -> bool:
    """Whether what stands in square brackets behind a title says it again in another script or language, or what kind of text it is."""
    if bool(CJK.search(bracketed)) != bool(CJK.search(title)) or _DESCRIBED.match(bracketed):
        return True
    return _ROMANISED.search(title) is not None and bracketed.isascii()


def take_title(text: str, fields: Fields, *, comma: bool = False) -> str:
    """Store the title that `text` begins with and return what follows it. `comma`: a comma may end it (Harvard styles)."""
    text = text.lstrip(" .,;:，。：、")
    mark = OPENING.match(text)
    found = quoted(text) if mark else None
    end_of_post = post_end(text)
    if end_of_post and not (found and found[1] >= end_of_post):
        fields.title, fields.quote = bare_title(text[:end_of_post].strip()) or None, "none"
        return text[end_of_post:]
    if found and found[0]:
        title, end, kind = found
        rest = text[end:]
        subtitle = re.match(r"\s*(?:[-–—:：]|――|——)\s*(?P<s>[^.,「『《“]{2,80})(?=[.,]\s*[「『《“])", rest)
        if subtitle and kind != "article":
            title, rest = f"{title}: {subtitle['s'].strip()}", rest[subtitle.end() :]
        if kind == "article" and not CJK.search(text) and (whole := _QUOTE_FIRST.match(rest)):
            end, rest_at = _sentence(rest[whole.end() :], fields, comma=comma)
            fields.title, fields.quote = (
                f"{text[: len(text) - len(rest)]}: {rest[whole.end() :][:end].strip(' .,')}",
                "none",
            )
            return rest[whole.end() :][rest_at:]
        fields.title, fields.quote, fields.commas = bare_title(title), kind, title.endswith(",") or rest.startswith(",")
        return rest
    end, rest_at = before_book(text) or _sentence(text, fields, comma=comma)
    title = text[:end].strip()
    if (gloss := _GLOSS.search(title)) and _translates(gloss[1], title[: gloss.start()]):
        fields.aside.append(gloss[0].strip())
        title = title[: gloss.start()]
    fields.title, fields.quote = bare_title(title) or None, "none"
    return text[rest_at:]


_BOOK = re.compile(
    r"(?P<m>[.,?!…])\s+(?:(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m|[Ii]n\sde)\s?:\s+|(?:In|Dans|En|Em)\s(?=[^():“„«]{3,120}?\s?\((?:[Hh]rsg|[Hh]gg?|[Ee]ds?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Cc]omps?)\b))"
)
_NOT_TITLE = re.compile(r"\b(?:1[5-9]|20)\d\d[.,;)]|\bpp?\.\s?\d|[A-ZÀ-Þ][\w’-]+:\s[A-ZÀ-Þ][\w’-]+,?\s\d{4}|[“”„»«]")
"""An imprint, a page or a quotation: `In:` after it begins no book of this title's."""


def before_book(text: str) -> tuple[int, int] | None:
    """Where a title ends that `In:` follows, or `In` with editors: stops inside it are its own."""
    match = _BOOK.search(text, 0, 400)
    if not match or match.start() < 2 or _NOT_TITLE.search(text, 0, match.start()):
        return None
    return match.start() + (match["m"] in "?!…"), match.end("m")


def _sentence(text: str, fields: Fields, *, comma: bool) -> tuple[int, int]:
    """Where a title without quotation marks ends, and where the rest begins."""
    ends: list[tuple[int, int]] = []
    for match in re.finditer(r"\s*[(\[（［【〔]", text):
        if match.start() == 0:
            continue
        if _MARKER.match(text, match.start()):
            ends.append((match.start(), match.start()))
            break
        group = _GROUP_AFTER.match(text, match.start())
        if group and read_group(group[1].strip(), Fields(style=fields.style)) and not re.fullmatch(r"\d{4}", group[1]):
            ends.append((match.start(), match.start()))
            break
    for match in _STOP.finditer(text):
        before = text[: match.start()]
        if before.endswith(".") and _NO_STOP.search(before[-12:]):
            continue
        if before[-1] in "?!？！" and _goes_on(text[match.end() :]):
            continue
        ends.append((match.start(), match.end()))
        break
    comma = comma or not any(start < len(text) for _, start in ends)
    if comma and (
        at := _comma_end(text, min([end for end, _ in ends], default=len(text)), whole=fields.style == "apa")
    ):
        ends.append(at)
    quote_at = next(
        (
            m.start()
            for m in OPENING.finditer(text)
            if m[0] in "『《「“" and m.start() and re.search(r"[.,，。]\s*$", text[: m.start()])
        ),
        None,
    )
    if quote_at is not None:
        ends.append((quote_at, quote_at))
    return min(ends, default=(len(text), len(text)))


_LOCUS_AT_END = re.compile(r",\s(?:\d|vol|no\.|pp?\.|[A-Z]?\d)|\s\d{1,4}\s?[(:]")
_OUTLET_AND_LOCUS = re.compile(
    r"(?:[A-ZÀ-Þ&][\w.&’-]*|of|and|the|for|in|on|de|la|der|für|und)(?:\s(?:[A-ZÀ-Þ&][\w.&’-]*|of|and|the|for|in|on|de|la|der|für|und))*,?\s\d{1,4}(?:\s?\(|,\s\d|:\s?\d)"
)
"""`Urban Studies, 56(11)`: a periodical and its volume."""


def begins_locus_of(text: str) -> bool:
    """Whether a volume, an issue or pages stand in what might be the rest of a title."""
    return bool(_LOCUS_AT_END.search(text))


def _goes_on(rest: str) -> bool:
    """Whether a question or exclamation mark stood inside a title that goes on: `Who Pays? Evidence from Two Capitals. Journal 3`."""
    if re.match(r"In:?\s", rest) and re.search(r"\(eds?\.?\)|edited by|\beds?\.", rest[:240], re.IGNORECASE):
        return False
    sentences = re.split(r"(?<=[^\W_’”?!])[’”]?\.[’”]?\s+", rest, maxsplit=1)
    if len(sentences) < 2:
        return False
    if not begins_locus_of(sentences[0]) and _OUTLET_AND_LOCUS.match(sentences[1]):
        return True
    words = re.findall(r"[^\W\d_]{2,}", sentences[0])
    small = [
        word
        for word in words
        if word[0].islower() and word not in ("and", "of", "the", "for", "in", "on", "to", "und", "de", "la", "et")
    ]
    return bool(words) and (
        len(small) >= 2
        or (
            bool(
                re.match(
                    r"(?:Evidence|Lessons|An?|The|Some|Why|How|What|Towards?|On|Insights|Findings|Results|Views|Perspectives|Reflections|Notes|Exploring|Assessing|Understanding|Rethinking)\s",
                    rest,
                )
            )
            and not re.search(r"\d", sentences[0])
        )
    )


def _comma_end(text: str, limit: int, *, whole: bool = False) -> tuple[int, int] | None:
    """The comma that ends a title where a publisher, an edition, a volume or a page follows. `whole`: no style with commas wrote it."""
    commas = list(re.finditer(r",\s+|，", text[:limit]))
    for index, match in enumerate(commas):
        after = text[match.end() :]
        following = after[: commas[index + 1].start() - match.end()] if index + 1 < len(commas) else after
        if (
            begins_locus(text, match.end())
            or DOCUMENT.match(text, match.end())
            or THESIS.match(text, match.end())
            or re.match(r"(?:\d+(?:st|nd|rd|th) edn?|rev\. ed|edited by|ed\.|trans|(?:in|dans|en):?\s)", after)
        ):
            return match.start(), match.end()
        if after[:1].isupper() and (PUBLISHER_WORD.search(following) or re.match(r"[A-Z][\w .]+:\s", after)):
            return match.start(), match.end()
    if not whole and len(commas) == 1 and text[commas[0].end() : commas[0].end() + 1].isupper():
        return commas[0].start(), commas[0].end()
    return None
