"""Lines that say whom to ask, and the lines that name translators and editors."""

import re
from collections.abc import Iterator

from corpus_cli.model.commentary import Contact
from corpus_cli.model.names import Contributor
from corpus_cli.parsing.author_names import read_name
from corpus_cli.parsing.byline import read_byline
from corpus_cli.parsing.labels import read_label
from corpus_cli.parsing.layout import Block
from corpus_cli.parsing.names import is_institution
from corpus_cli.parsing.persons import person_score

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(
    r"(?<![\w/.=-])\+?\(?\d{1,4}\)?(?:[\s.–-]?\(?\d{1,4}\)?){2,5}(?:[\s,]*\(?(?:ext|extension|내선|分机|分機|内線|x|poste|Durchwahl)[.:]?\s?\d{1,5}\)?)?(?![\w/])",
    re.IGNORECASE,
)
_PHONE_WORD = re.compile(
    r"\b(?:for (?:more|further) information|questions|tel|phone|telephone|call|fax|mobile|inquir|enquir|contact|ext)\b|☎|℡|문의|전화|연락|담당|电话|電話|联系|聯絡|問い?合わ?せ|連絡|内線|téléphone|teléfono|telefon|kontakt",
    re.IGNORECASE,
)

_ROLE_WORDS = {
    "translator": r"translated|translation|translators?|trans\.|번역자?|옮긴이|옮김|역자|역|译者|翻译|译|譯者|翻譯|譯|訳者?|翻訳者?|訳・?注|編訳|監訳者?|번역·해제|traduite? de l['’]\w+|traduite? du \w+|traduite?|traduction|traducteur|traductrice|übersetzt|übersetzung|übersetzer(?:in)?|aus dem \w+ übersetzt|aus dem \w+|traducido|traducida|traducción|traductora?|tradotto|traduzione",
    "editor": r"edited|editing|(?:managing |copy |content |series |executive |responsible |lead )?editors?|copy-?edited|편집자?|책임\s?편집|편집\s?책임|엮은이|엮음|편집\s?담당|감수자?|책임감수|监修|監修者?|主编|主編|责任编辑|責任編輯|责编|責編|编辑|編輯|编者|本期编辑|責任編集|編集者?|編集担当|担当編集|édité|édition|éditrice|éditeur|redaktion|redigiert|bearbeitet|bearbeitung|lektorat|editado|editada|edición|editora|rédaction|mise en forme|a cura di",
    "interviewer": r"interviewed|interviewer|interview|인터뷰어|采访者?|採訪者?|整理|文字整理|采访整理|採訪整理|聞き手|インタビュアー|propos recueillis|entretien réalisé|intervista a cura|(?:das|die) (?:gespräche?|interview|fragen) führten?|(?:das|die) (?:gespräche?|interview|fragen) stellten?|entrevistado",
    "illustrator": r"illustrated|illustrations?|illustrator|일러스트|그림|插图|插圖|イラスト|挿絵",
    "": r"reviewed|proofread|proofreading|proofreader|designed|layout|produced|写真|撮影|摄影|攝影|영상|교정|교열|디자인|담당자?|사진|책임|校对|校對|审核|审校|核稿|监制|排版|签发|初审|复审|终审|校正|校閲|担当|制作|デザイン|photos?|photographs?|photographies?|fotos?|fotograf[ií][ae]s?|coordinated|coordination|relecture",
}
_ROLE = "|".join(f"(?P<{name or 'other'}>{words})" for name, words in _ROLE_WORDS.items())
_ROLE_RE = re.compile(rf"(?:{_ROLE})(?![^\W\d_])", re.IGNORECASE)
_MARK = re.compile(
    rf"(?:(?:english|korean|chinese|japanese|french|german|spanish|영문|국문|한국어|영어|英文|中文|日本語|英語)\s+)?(?P<roles>(?:{'|'.join(_ROLE_WORDS.values())})(?:\s*(?:and|&|/|／|·|・|및|,|、|和|与|と|et|und|y)\s*(?:{'|'.join(_ROLE_WORDS.values())}))*)"
    r"(?:\s+(?:(?:into|in|from)\s+(?:the\s+)?\w+\s+)?(?:by|par|von|por|da|door|d[ei](?=\s+(?-i:[A-ZÀ-Þ])))\b\s*[:：]?|\s*[:：｜|]|(?<=führte)\s+|(?<=führten)\s+|(?<=stellte)\s+|(?<=stellten)\s+|(?<=a cura di)\s+|(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*[/／=＝・·_\s　]|\s*／)[\s　]*",
    re.IGNORECASE,
)
_TAIL_MARK = re.compile(
    r"(?P<names>[^:：]{2,40}?)[\s　]*(?P<role>옮김|번역|편집|엮음|옮긴이|감수|译|譯|訳|編集|编辑|翻译|翻訳|翻譯|監修|编|編|trans\.|\((?:translator|editor)\)|（(?:译者|译|譯|訳|编辑|翻译|翻訳)）)"
)
_CONTACT_PART = re.compile(
    r"(?<=.)[\s　|｜/,;(（]+(?:for inquiries|for enquiries|inquiries|contact|tel\.?|e-?mail|문의|연락처|이메일|전화|联系|联系电话|联系方式|电话|邮箱|聯絡|電話|電郵|お?問い?合わ?せ先?|連絡先|メール)\s*[:：.].*$",
    re.IGNORECASE,
)
_AUTHOR_FIRST = re.compile(r"(?:本文)?作者|필자|저자|筆者|著者|글쓴이")
_NOBODY = frozenset({"なし", "無し", "없음", "无", "無", "none", "n/a", "-"})
_OUTER = re.compile(r"^[\[(（【<＜〔]\s*(.*?)\s*[\])）】>＞〕]$", re.DOTALL)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_MOST_WORDS = 16
_NAME_WORDS = 2
_SENTENCE = 4
"""Words beside the address from which a line with a stop is a sentence of the running text (`Write to a@b.org or see our page.`)."""
_SENTENCE_END = re.compile(r"[.。!?][)”\"]?$")
LONGEST = 320
"""Characters: a longer line is a paragraph that only mentions a translator or an address."""


def read_contact(text: str) -> Contact | None:
    """The contact of a line such as `For inquiries: 02 … (ext. 211) | a@b.org`, or None."""
    if len(text) > LONGEST:
        return None
    email = EMAIL.search(text)
    label = read_label(text)
    labelled = label is not None and label.key == "contact"
    if not email and not labelled and not _PHONE_WORD.search(text):
        return None
    phone = _PHONE.search(EMAIL.sub(" ", text)) if (email or labelled or _PHONE_WORD.search(text)) else None
    if phone and len(re.sub(r"\D", "", phone[0])) < 7:
        phone = None
    if not email and not phone:
        return None
    words = len(EMAIL.sub("", text).split())
    if not labelled and (
        words > _MOST_WORDS or (words >= _SENTENCE and _SENTENCE_END.search(text) and not _PHONE_WORD.match(text))
    ):
        return None
    return Contact(
        name=_contact_name(label.value if label and labelled else text),
        email=email[0] if email else None,
        phone=_balanced(phone[0].strip(" ,.")) if phone else None,
    )


def _balanced(phone: str) -> str:
    """A number without the bracket of the remark that it stands in."""
    if phone.count("(") > phone.count(")") and phone.startswith("("):
        return phone[1:]
    return phone[:-1] if phone.count(")") > phone.count("(") and phone.endswith(")") else phone


def _contact_name(text: str) -> str | None:
    first = re.split(r"[,，(（|｜;:：]|\s[-–/]\s", EMAIL.sub("", text))[0].strip()
    score = person_score(first)
    return first if score >= 2 or (score and _CJK.search(first)) else None


def is_contact(block: Block) -> bool:
    """Whether the line is nothing but a contact."""
    return read_contact(block.text) is not None


_TITLE_OPENS = tuple('“"„「『《〈«')
"""What begins a title where a name is expected: `Korean translation: “…”` announces a version."""


def read_contributors(text: str) -> tuple[Contributor, ...] | None:
    """Translators and editors of a line; () where the line names only roles that are not kept; None where it names none."""
    if len(text) > LONGEST:
        return None
    text = _CONTACT_PART.sub("", text)
    text = EMAIL.sub("", _OUTER.sub(r"\1", text.strip())).strip(" 　|｜")
    marks = [
        m
        for m in _MARK.finditer(text)
        if m.start() == 0
        or text[: m.start()].rstrip(" 　")[-1:]
        in {";", "；", "|", "｜", "/", "／", ",", "，", "、", "·", "・", ".", "。"}
        or text[: m.start()].endswith((" and ", "  ", "　"))
    ]
    if not marks or marks[0].start() != 0:
        return _role_last(text) or (
            read_contributors(text[marks[0].start() :]) if marks and _AUTHOR_FIRST.match(text) else None
        )
    people: list[Contributor] = []
    if text[marks[-1].end() :].strip(" 　.。").casefold() in _NOBODY:
        return ()
    ends = [m.start() for m in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        names = text[mark.end() : end].strip(" 　;；|｜/／,，、·・.")
        names = re.sub(r"\s+and$", "", names)
        if names[:1] in _TITLE_OPENS:
            return None
        people.extend(_people(names, _roles(mark["roles"])))
    if not people and any(_roles(m["roles"]) for m in marks):
        return None
    return _merged(people)


def _role_last(text: str) -> tuple[Contributor, ...] | None:
    match = _TAIL_MARK.fullmatch(text.rstrip(" 　.。"))
    if not match or not all(person_score(name) for name in re.split(r"[\s　]*[·・、,，][\s　]*", match["names"])):
        return None
    roles = _roles(match["role"].strip("()（）")) or (("editor",) if "編" in match["role"] else ())
    return _merged(list(_people(match["names"], roles))) if roles else None


def _roles(text: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for part in re.split(
        r"\s*(?:\band\b|&|/|·|・|및|,|、|和|与|と|\bet\b|\bund\b|\by\b)\s*", text, flags=re.IGNORECASE
    ):
        if match := _ROLE_RE.match(part.strip()):
            found.setdefault(str(match.lastgroup), None)
    return tuple(role for role in found if role != "other")


def _people(text: str, roles: tuple[str, ...]) -> Iterator[Contributor]:
    if not roles:
        return
    for person in read_byline(text, trusted=True):
        name = read_name(person.printed)
        if person.printed.casefold() in _NOBODY:
            continue
        if (
            name.literal
            and not person_score(person.printed)
            and (len(person.printed) > 40 or not person.printed[:1].isalnum())
        ):
            continue
        if (
            person.printed.isascii()
            and len(person.printed.split()) > _NAME_WORDS
            and not (person_score(person.printed) or is_institution(person.printed))
        ):
            continue
        position = ", ".join(person.affiliations) or None
        yield Contributor(
            name=name.display(),
            family=name.family,
            given=name.given,
            roles=roles,
            position=position,
            printed=(person.printed,),
        )


def _merged(people: list[Contributor]) -> tuple[Contributor, ...]:
    """One entry a person, with all roles."""
    found: dict[str, Contributor] = {}
    for person in people:
        known = found.get(person.name)
        if known is None:
            found[person.name] = person
        else:
            found[person.name] = known.model_copy(
                update={
                    "roles": tuple(dict.fromkeys(known.roles + person.roles)),
                    "position": known.position or person.position,
                }
            )
    return tuple(found.values())


def merge_contributors(*groups: tuple[Contributor, ...]) -> tuple[Contributor, ...]:
    """Contributors of several lines, one entry a person."""
    return _merged([person for group in groups for person in group])
