"""Names of other languages written in Hangul or in Han characters (`안나 베르크`, `安娜·贝格`): told from other words by the syllables of transcriptions."""

import re

from corpus_cli.parsing.names import is_institution

_HANGUL = re.compile(r"[가-힣]{1,7}(?:[ ·・-][가-힣]{1,7}){1,3}")
_HAN = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·•・‧．][\u3400-\u9fff]{1,8}){1,3}")
_HANGUL_SYLLABLES = frozenset(
    "르를스크클트드즈츠프플브블므카칸칼캐캘커컨컬코콘콜콥쿠퀸케켄켈키킨킴타탈탐터테텍텐텔토톤톰투튀튜튼티팀파팔패퍼펄페펠포폰폴푸퓌피필핀차찰체첸첼치레렉렌렐렛로롤롭롯루룰룬뤼릭릴랜랩런럼럿랄럴맥맬먼멜메멘밀버번벡베벤벨볼뵈뷔빅빌샌샐섀셔셰셸센슨슐쇼쉬앤앨얀얼에엘엠올옌욘왓왈워웰윌윈잭쟈젠젤존졸쥘질헤헨헬홀훔휘흐히뒤듀퐁쥬뤽샤샹앙앵뱅밴댄덴덱뮐뮈괴괼귄겐겔닐넬델던딜딘"
)
"""Syllables that transcriptions have and Korean given names hardly ever."""
_HAN_CHARACTERS = frozenset(
    "阿埃艾爱愛安昂奥奧巴芭拜班邦鲍保贝貝本比彼毕畢别別宾賓伯勃博布查彻徹茨蒂达達大戴黛丹当當道得德登邓鄧狄迪底蒂杜顿頓多厄恩尔爾法凡范菲费費芬丰弗福夫富盖蓋甘冈岡高戈哥格葛根古瓜哈海汉漢翰豪赫黑亨胡华華怀懷惠霍基吉季加佳嘉贾賈杰傑捷金京久卡凯凱坎康考科克肯孔库庫拉莱萊兰蘭朗劳勞勒雷蕾里利丽麗莉莲蓮良列烈琳林隆卢盧鲁魯露路伦倫罗羅洛马瑪玛麦麥曼芒毛梅门門蒙米密明缪繆摩莫默姆木穆纳納娜乃奈南内內尼妮宁寧纽紐努诺諾欧歐帕派潘庞彭佩皮平珀普奇齐齊恰钱乔喬切琴丘热熱仁日瑞若萨薩塞赛賽桑瑟森沙莎尚绍紹舍申圣聖施什石史士舒斯思丝絲司苏蘇索塔泰坦汤湯唐陶特滕提田廷通图圖托瓦万萬旺威韦韋维維魏温溫文翁沃乌烏伍西希锡錫席夏香肖谢謝辛欣休许許逊遜雅亚亞扬揚杨耶叶葉伊因英尤于约約泽澤扎詹珍芝兹茲卓宗佐"
)
"""Characters that transcriptions into Chinese use."""
_SHARE = 0.75
"""The part of a dotted name's characters that must be such ones."""


def is_foreign_name(text: str) -> bool:
    """Whether a text may be a name of another language: words in Hangul with two syllables of transcriptions or more, or Han characters with a dot."""
    if _HANGUL.fullmatch(text):
        return sum(char in _HANGUL_SYLLABLES for char in text) > 1 and not is_institution(text)
    return is_dotted_name(text)


def is_dotted_name(text: str) -> bool:
    """`安娜·贝格`: parts in Han characters with a dot between them, as names of other languages are written in Chinese."""
    if not _HAN.fullmatch(text):
        return False
    letters = [char for char in text if char.isalpha()]
    return sum(char in _HAN_CHARACTERS for char in letters) >= _SHARE * len(letters) and len(letters) > 3
