"""What Korean, Chinese and Japanese set behind a person's name: a title or post, and where he holds it (`김도현 나루대 교수`, `陈大海教授`, `田中氏`)."""

import re

_KOREAN = (
    r"(?:(?:명예|석좌|초빙|겸임|특임|객원|연구|부|조|정)?교수|박사|(?:선임|책임|수석|전임|객원|초빙)?\s?(?:연구위원|연구원|연구관|전문위원)|위원장|위원|부?소장|부?원장|이사장|이사|장관|차관|대사|총장|학장|"
    r"변호사|기자|작가|평론가|역사학자|경제학자|사회학자|정치학자|대표|의원|총리|대통령|국장|센터장|실장|팀장|사무총장|선생님?|씨|님)"
)
_HAN = (
    r"(?:(?:名誉|名譽|特任|客員|客座|特聘|助理|副|准|準)?教授|(?:工学|法学|经济学|經濟學)?博士|先生|女士|(?:上席|主任|主席|首席|高级|高級|助理|副|特約)?(?:研究员|研究員)|院士|老师|老師|学者|學者|主任|"
    r"(?:副)?(?:所长|所長|院长|院長|会长|會長|会長|校长|校長|部长|部長)|律师|律師|弁護士|记者|記者|講師|讲师|氏|さん)"
)
_TITLE = re.compile(
    rf"(?:(?<=[가-힣])\s(?:(?:전|현|당시)\s)?{_KOREAN}|(?<=[가-힣]{{2}})(?:교수|박사|선생|씨)|(?<=[\u3040-\u30ff\u3400-\u9fffa-zà-ÿ])\s?{_HAN})$"
)
_WHERE = re.compile(
    r"(?<=[가-힣])\s[가-힣A-Za-z]{1,12}(?:대|대학|대학교|대학원|학과|학부|연구원|연구소|연구센터|센터|재단|은행|신문|일보|위원회|협회|부|청|원)$"
)
_MOST_PLACES = 2
_ALONE = re.compile(rf"(?:{_KOREAN}|{_HAN})")


def without_honorific(text: str) -> str:
    """`text` without the title at its end and where it is held; as it is where it ends with none."""
    title = _TITLE.search(text, max(0, len(text) - 16))
    if title is None:
        return text
    bare = text[: title.start()]
    for _ in range(_MOST_PLACES):
        where = _WHERE.search(bare, max(0, len(bare) - 24))
        if where is None:
            break
        bare = bare[: where.start()]
    return bare


def is_honorific(text: str) -> bool:
    """Whether a word is a title and nobody's name."""
    return _ALONE.fullmatch(text) is not None
