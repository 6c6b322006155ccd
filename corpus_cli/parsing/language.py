"""The language of a text as BCP 47: script first, then function words, then a small statistical model."""

import re
from functools import cache
from types import ModuleType
from typing import Any

_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff]")
_KANA = re.compile(r"[\u3041-\u30fa\u30fc-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SCRIPTS = (
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
SIMPLIFIED = frozenset(
    "们这个来说为国时会对过发后学问现实经动关机进产开长业总从间军门书东见认车电气体头师达马风飞龙鱼鸟广农乡义与习乐买卖亿仅优传伤伦价众伟侨债倾储儿党兰兴养内冈册写决况净减凤击划刘则刚创别剂剑剧劝办务劳势勋区医华协单卢卫压厂厅历厉县参双变叶号叹听启吴呜员响唤"
    "园围图圆圣场块坚坛坏报塑声处备复够夺奋奖妇妈孙宁宝审宪宫宽宾对寻导寿将尔尝尽层属岁岂岛峡币帅带帮库应庆庄张弹强归录彻态怀怜总恶惊惧惯愤愿懒戏战户扑执扩扫扬护报担拥择挂挡损换据掷摄搜摆敌数断无旧显晋术权条杨极构枪标样桥检楼欢毁毕气汇汉汤沟没沪泪泽洁浅济测润涛涨"
    "渐渔湾满滚滞灭灯灵灾炉热烟爱爷状犹独狭猎环现玛电画畅疗盐监盖盘着矿码础确祸离种积称稳穷窃竞笔签简粮紧纠红约级纪纯纲纳纵纷纸线练组细织终绍经结给络绝统继绩绪续维综编缘网罗罚职联聪肃肠肤脑脸脏舰艺节苏范药获营虑虽蚀蛮补装规视览觉触计订认讨让议记讲许论设访证评识诉词试诗诚话诞询该"
    "详语误请诸读课谁调谈谋谢谦贝负贡财责败货质贩贪购贯贵贸费贺资赋赏赖赚赛赞赢赵趋跃践车轨转轮软轰轻载较辆辉输边辽达迁过运还进远违连迟适选递遗邓邮郑释针钉钟钢钱铁银链锁错键锋长门闭闯闲间闹闻阅阐队阳阴阵阶际陆陈险随隐难静顶项顺须顾顿预领频题额颜风飘飞饥饭饮饱馆驱驶驻验骂骗鸡麦黄齐齿"
)
TRADITIONAL = frozenset(
    "們這個來說為國時會對過發後學問現實經動關機進產開長業總從間軍門書東見認車電氣體頭師達馬風飛龍魚鳥廣農鄉義與習樂買賣億僅優傳傷倫價眾偉僑債傾儲兒黨蘭興養內岡冊寫決況淨減鳳擊劃劉則剛創別劑劍劇勸辦務勞勢勳區醫華協單盧衛壓廠廳歷厲縣參雙變葉號嘆聽啟吳嗚員響喚"
    "園圍圖圓聖場塊堅壇壞報聲處備復夠奪奮獎婦媽孫寧寶審憲宮寬賓尋導壽將爾嘗盡層屬歲豈島峽幣帥帶幫庫應慶莊張彈強歸錄徹態懷憐惡驚懼慣憤願懶戲戰戶撲執擴掃揚護擔擁擇掛擋損換據擲攝擺敵數斷無舊顯晉術權條楊極構槍標樣橋檢樓歡毀畢匯漢湯溝沒滬淚澤潔淺濟測潤濤漲"
    "漸漁灣滿滾滯滅燈靈災爐熱煙愛爺狀猶獨狹獵環瑪畫暢療鹽監蓋盤礦碼礎確禍離種積稱穩窮竊競筆簽簡糧緊糾紅約級紀純綱納縱紛紙線練組細織終紹結給絡絕統繼績緒續維綜編緣網羅罰職聯聰肅腸膚腦臉臟艦藝節蘇範藥獲營慮雖蝕蠻補裝規視覽覺觸計訂討讓議記講許論設訪證評識訴詞試詩誠話誕詢該"
    "詳語誤請諸讀課誰調談謀謝謙貝負貢財責敗貨質販貪購貫貴貿費賀資賦賞賴賺賽贊贏趙趨躍踐軌轉輪軟轟輕載較輛輝輸邊遼遷運還遠違連遲適選遞遺鄧郵鄭釋針釘鐘鋼錢鐵銀鏈鎖錯鍵鋒閉闖閒鬧聞閱闡隊陽陰陣階際陸陳險隨隱難靜頂項順須顧頓預領頻題額顏飄飢飯飲飽館驅駛駐驗罵騙雞麥黃齊齒"
)
SHINJITAI = frozenset(
    "気駅変営図学会国発経済実験対読書関広売買歩毎黒検査価値仏仮伝余価俗働党円写処劇労効区単厳参双収営塁壊壌声壱変奥嬢学宝実寛専対将尽届属岳峡巣巻帯広庁廃弁弐弥従徳応恋恵悩悪懐戦戯戸払抜択担拝拠拡挙挿捜掲揺摂撃斉断旧昼暁暦条来枢栄桜検楽様権横欠歓歩歯歳残殴殻毎気沢浄浅浜済渇渉渋渓満滝潜瀬灯炉点為焼犠状独狭猟献獣瓶画畳痩発県砕砲礼祢禅秘称稲穏穂穀竜粋粛糸経継続総緑縁縄縦繊繋缶翻聴脳臓舎艶芸荘蔵薬虚虫蚕蛍蛮覇覚覧観触訳証誉読諸謡譲豊賓賛践転軽辞辺逓遅郷酔醸釈鉄鉱銭鋳錬録鎮関闘陥険隠隣隷雑霊静顔顕類飲駆駅騒験髄髪鶏黄黒黙齢"
)
_FUNCTION_WORDS = {
    "en": frozenset(
        "the of and to in that is for it as was with be by on not are this but from have has which they or an were their its at".split()
    ),
    "fr": frozenset(
        "le la les des et est que qui dans une pour pas sur du au plus par avec ce sont il elle ne mais ont aux cette ou leur".split()
    ),
    "de": frozenset(
        "der die das und ist nicht den von zu mit sich auf für ein eine dem des im werden wird auch als es an bei sind hat oder".split()
    ),
    "es": frozenset(
        "el la los las de que y en un una es por con no para se del al más su lo como pero sus ha son este".split()
    ),
    "pt": frozenset(
        "o a os as de que e em um uma é por com não para se do da dos das mais ao como mas foi no na".split()
    ),
    "it": frozenset(
        "il la i gli le di che e un una è per con non si del della dei più nel come ma sono al alla da".split()
    ),
    "nl": frozenset(
        "de het een en van in is dat op te zijn voor met niet aan er om ook als maar bij naar door uit worden wordt".split()
    ),
}
_ENOUGH_WORDS = 8
"""Words from which a share of function words tells the European languages apart; of fewer nothing is said."""
_MODEL_WORDS = 20
"""Words from which the model is asked: of nine English words with two accents it makes French, of twenty it does not."""
_SURE = 0.9
"""Probability from which the model's answer counts."""
_SAMPLE = 4000


def detect_language(text: str) -> str | None:
    """`en`, `ko`, `ja`, `zh-Hans`, `zh-Hant` or another tag; None where there are too few letters to tell."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < 2:
        return None
    hangul, kana, han = (len(p.findall(sample)) for p in (_HANGUL, _KANA, _HAN))
    if hangul + kana + han >= max(2, letters * 0.2):
        return _east_asian(sample, hangul, kana, han)
    for tag, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) * 2 > letters:
            return tag
    return _european(sample)


def _east_asian(text: str, hangul: int, kana: int, han: int) -> str:
    if hangul * 2 > kana + han or (hangul > kana * 3 and hangul * 4 > han):
        return "ko"
    if kana * 12 > han:
        return "ja"
    return _chinese(text)


def _chinese(text: str) -> str:
    """Which of the two scripts by letters that only one of them has; letters that only Japan writes speak for Japanese."""
    simple = sum(c in SIMPLIFIED and c not in TRADITIONAL for c in text)
    full = sum(c in TRADITIONAL and c not in SIMPLIFIED for c in text)
    japanese = sum(c in SHINJITAI and c not in SIMPLIFIED and c not in TRADITIONAL for c in text)
    if japanese > simple + full and japanese >= 2:
        return "ja"
    return "zh-Hant" if full > simple else "zh-Hans"


def _european(text: str) -> str | None:
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _ENOUGH_WORDS:
        return None
    if not _CYRILLIC.search(text):
        counts = sorted(((sum(w in known for w in words), tag) for tag, known in _FUNCTION_WORDS.items()), reverse=True)
        if counts[0][0] >= max(3, len(words) * 0.2) and counts[0][0] >= counts[1][0] * 1.5:
            return counts[0][1]
    enough = _ENOUGH_WORDS if _CYRILLIC.search(text) else _MODEL_WORDS
    return _model(text) if len(words) >= enough else None


@cache
def _model(text: str) -> str | None:
    from py3langid import langid

    tag, confidence = _identifier(langid).classify(text)
    return str(tag) if confidence >= _SURE else None


@cache
def _identifier(langid: ModuleType) -> Any:
    return langid._load_identifier(norm_probs=True)  # noqa: SLF001 - the only way to have probabilities
