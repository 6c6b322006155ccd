"""Family names of Korea, China, Viet Nam and Japan, in their own script and in Latin letters.

Latin forms are what papers print (`Lee`, `Rhee`, `Yi`), in lower case. The lists hold the names of well over nine tenths of each population;
a name that is missing is split by length instead (see `corpus_cli.parsing.names_east`).
"""

HANGUL = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형계피두감음빈동온호범좌팽승간상시갈단견당"
    "라량려렴로뢰룡리림"
)
HANGUL_COMPOUND = frozenset(
    {"남궁", "제갈", "선우", "황보", "독고", "사공", "서문", "동방", "어금", "망절", "무본", "강전", "소봉", "장곡"}
)

HAN = frozenset(
    "王李习習张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳欧管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺朴封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝区區郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况况那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴陰昝智幸奉植衡富尧堯闭閉由"
)
HAN_COMPOUND = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 尉迟 尉遲 公孙 公孫 令狐 宇文 长孙 長孫 慕容 司徒 司空 夏侯 东方 東方 独孤 獨孤 南宫 南宮 端木 西门 西門 轩辕 軒轅 百里 呼延 东郭 東郭 申屠 太史 闻人 聞人 澹台 澹臺 赫连 赫連 钟离 鍾離 拓跋 濮阳 濮陽 完颜 完顏 范姜 张简 張簡".split()
)

JAPANESE = frozenset(
    """佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 齊藤 清水 山崎 阿部 森 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田
    村上 長谷川 近藤 石井 遠藤 青木 坂本 福田 太田 西村 藤井 藤原 岡本 金子 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島
    工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 島田 大西 水野 桜井 高野 吉川
    山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 濱田 森本 星野 矢野 浅野
    大久保 松下 荒木 熊谷 小池 早川 片山 堀 荒井 小田 片岡 石橋 黒田 本間 尾崎 菅野 川村 望月 田辺 広瀬 大谷 野田 永田 横田 堀内 八木 大島 松村 小松原 西山 大石 石塚 吉岡 内藤 渡部 河合 三宅 桑原
    川島 富田 土井 黒木 児玉 松浦 大山 徳永 福井 上原 平井 白井 白石 成田 大川 栗原 須藤 津田 今村 奥村 南 高山 榎本 桜田 長野 宮田 森下 沢田 柳沢 堤 関口 坂口 落合 川田 篠原 小沢 小澤 大沢 大澤
    中沢 西尾 滝沢 岸 岸田 安倍 菅 石破 麻生 河村 大田 三好 星 小西 栗田 根本 川原 大森 浅井 塚本 松原 稲葉 中尾 岩本 沖 植田 小野寺 高島 内山 天野 飯塚 植木 江口 福本 相馬 平山 藤沢 藤澤 梅田 佐久間
    柏木 堀田 秋元 戸田 岡崎 門田 奥田 大竹 細川 西岡 古田 榊原 杉田 宇野 小倉 福岡 手塚 長田 市原 二宮 黒川 神田 神谷 北川 深谷 長島 永野 村井 町田 三上 皆川 向井 梶原 及川 笠原 角田 金田 亀井 蒲田
    篠田 下田 庄司 竹田 竹中 竹下 武藤 武井 谷川 谷本 玉井 田島 田代 田原 津村 寺田 寺本 富永 豊田 中井 中原 仲田 中谷 並木 西 西原 丹羽 野崎 野中 萩原 長谷部 花田 林田 原口 半田 東野 日高 平川
    平林 広田 深沢 福永 藤川 藤村 船橋 古賀 古谷 細田 堀川 堀口 真鍋 牧野 町野 松永 松崎 松山 水谷 溝口 宮下 宮川 宮城 宮原 村山 村松 室井 望 守屋 森山 安井 矢島 柳 柳田 山根 山中 山岸 山村 山室 湯浅 横井
    吉野 吉原 若林 若松 鷲尾 綾瀬 相沢 会田 青山 赤坂 秋田 朝倉 浅田 浅沼 芦田 東海林 荒川 有田 有馬 安東 飯島 生田 池上 石黒 石崎 石丸 泉 磯部 板垣 市村 一ノ瀬 稲垣 稲田 井口 井手 今田 岩井 岩瀬 岩間
    上杉 上村 臼井 内海 宇田 梅原 浦田 江藤 江川 大内 大木 大城 大田原 大友 大場 大平 大村 岡野 岡村 岡部 荻野 奥山 小此木 尾形 緒方 小野田 海老原 加賀 柿沼 笠井 梶 柏 片桐 勝又 桂 川端 川本 神崎 菊田
    喜多 北野 北島 木戸 木原 清原 草野 楠 工 久野 窪田 熊田 倉田 黒沢 黒澤 黒岩 小泉 小出 甲斐 河内 河本 郷田 古澤 小杉 小谷 小宮 小森 小柳 今野 権田 紺野 齊木 酒巻 坂井 坂田 坂上 阪本 佐久 桜庭 笹川
    笹原 佐竹 佐伯 沢 三田 塩田 塩谷 重松 宍戸 柴崎 渋谷 島崎 嶋田 島村 清野 下村 白川 白鳥 城田 進藤 新藤 末永 菅沼 杉浦 杉原 鈴村 須田 角 瀬戸 関根 園田 高井 高倉 高瀬 高津 高松 高柳 滝 滝川 瀧本 竹村
    乾 轟 竹本 立花 伊達 立石 田畑 玉置 民谷 千田 塚田 塚原 月岡 辻本 土田 筒井 堤下 坪井 鶴田 寺島 寺尾 寺沢 土居 東郷 遠山 常盤 徳田 戸塚 冨田 鳥居 中 永瀬 中林 長尾 長岡 名取 鍋島 奈良 成瀬 西本 西野 新田
    二階堂 沼田 根岸 野上 野沢 野島 萩野 橋爪 橋口 長谷 畠山 畑中 羽田 浜口 浜崎 早坂 原島 日野 平岡 平松 深井 福原 福山 藤岡 藤崎 藤森 藤野 藤山 二見 古屋 北条 保坂 星川 本多 前川 前原 牧 槙 真田 町 松川
    松木 松島 松野 松宮 三木 三島 三井 三谷 三原 三村 水上 水島 緑川 湊 皆本 宮内 宮沢 宮澤 宮島 宮地 宮野 宗像 村瀬 村岡 目黒 茂木 本橋 本山 森岡 森川 森脇 諸星 八代 安部 矢部 山形 山川 山木 山際 山科 山名
    鳴海 伊吹 篠宮 雨宮 氷室 御子柴 桐生 桐島 桐谷 水瀬 早乙女 天海 綾部 朝比奈 東雲 若宮 真壁 真島 真野 間宮 椎名 桂木 速水 浅倉 安西 入江 岩城 岩永 岩淵 臼田 梅津 江崎 大隅 大江 大迫 大和田 沖田 荻原 尾関 尾上 折原 加納 神山 川井 川瀬 岸本 木内 日下 久米 倉橋 黒崎 桑田 香坂 小宮山 志村 清家 高梨 高城 竹原 田所 塚越 堂本 土肥 鳥海 中条 中根 西脇 野々村 芳賀 羽鳥 平賀 藤枝 藤代 藤堂 堀江 堀越 前島 前野 牧田 松平 三橋 宮坂 宮部 室田 森口 八神 矢口 柳原 横溝 脇坂 渡会 朽木 瀬名 栂野 鵜飼 蓮見 蓮沼 柚木 槇原 小鳥遊
    海老名 宇佐美 宇都宮 小笠原 曽我部 日下部 波多野 御手洗 阿久津 久保寺 久保山 小野塚 我孫子 竹之内 山之内 八重樫 小田切 加賀美 加賀谷 美濃部 伊集院 仲宗根 喜屋武 与那嶺 与那覇 我那覇 神楽坂 神宮寺 大河内 大河原 大道寺 小早川 小松崎 綾小路 勅使河原 三ノ宮 井ノ口 富樫 鬼頭
    山野 結城 雪村 湯川 吉井 吉沢 吉澤 吉永 吉本 米田 米山 若山 和久井 渡""".split()
)

KOREAN_LATIN = frozenset(
    """kim gim lee yi rhee ri li park pak bak choi choe jung jeong chung cheong kang gang cho jo yoon yun jang chang lim im rim han oh seo suh so shin sin kwon gwon
    hwang ahn an song ryu yoo yu you hong jeon jun chun ko koh go moon mun yang son sohn bae pae baek paik baik heo hur huh nam shim sim noh roh no ha kwak gwak sung seong
    cha joo ju chu woo min na ra jin ji chi um om eum eom uhm chae cheon won bang pang kong gong hyun hyeon ham byun byeon yeom yum yeo choo do seok suk sunwoo seon sun seol ma gil kil
    yeon wi pyo myung ki ban bahn wang geum ok yuk yook maeng mo tak guk eun pyeon yong ye kyung bong sa bu tae mok hyung ki pi doo paeng namgung namkoong jegal hwangbo dokgo""".split()
)
CHINESE_LATIN = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su
    wei lu lü ding ren shen yao zhong tan fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao he gu mao hao gong shao wan qian dai mo kong xiang chang
    wen kang niu ge xing an qi yi qiao pang ni zhuang nie lu yue zhai zhan ou geng guan lan jiao zuo liu gan bao ning shang ruan ke ji mei tong bi shan pei huo tu miao sheng qu
    weng ran xin jin zhuo leng xi che hong chai rao mou ai you mu nong xiang lian mai lou dou qi cen dang gong fei bu yan mi bo zong gui quan ying zang min gou bian ouyang sima zhuge shangguan situ
    cheung cheng chan wong leung ng lau ho kwok chow cheuk yip tsang tsai tsui hsu hsieh chang chiu chiang chou huang kuo lai lam lui mak poon siu tam tse tso wan yau yeung yuen""".split()
)
SOUTHERN_LATIN = frozenset(
    """ang aw boey boo chai chan chang chee cheng cheong cheung chew chia chiam chiang chin ching chiu choo chong choong chow choy chu chua chuah chung eng fong foo fung gan goh gooi hang heng ho hoh hoe hon hong hui hung
    kam kang kee keh kho khoo kiew koay koh kok kong kuan kuok kwan kwek kwok lai lam lau law lee leong leow leung lew liang liau liew lim lin ling liow loh loke loo looi low lu lum ma mah mak mok neo ng ngo nonis
    oei oh ong ooi oon ow pang peh phang phoon phua poh poon pua quah quek seah seet seow siah siew sim sin sit siu siow sng soh soo soon soong tai tam tan tang tay tee teh teng teo teoh thio thong tiong toh tong tsang tsui tung
    wan wee wong woo woon yam yap yau yee yeo yeoh yeow yeung yew yin yip yong yu yuen yung""".split()
)
"""Chinese family names as Hokkien, Teochew, Cantonese and Hakka speakers of Singapore, Malaysia and Hong Kong spell them."""
VIETNAMESE_LATIN = frozenset(
    """nguyen nguyễn tran trần le lê pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương ly lý dinh đinh trinh trịnh luong lương
    dao đào mai truong trương lam lâm doan đoàn ta tạ""".split()
)
JAPANESE_LATIN = frozenset(
    """sato suzuki takahashi tanaka ito itoh watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito saitoh shimizu yamazaki yamasaki abe mori
    ikeda hashimoto yamashita ishikawa nakajima nakashima maeda fujita goto gotoh ogawa okada murakami hasegawa kondo ishii endo aoki sakamoto fukuda ota ohta nishimura fujii fujiwara okamoto
    kaneko miura nakano nakagawa harada matsuda takeuchi ono ohno tamura nakayama wada ishida morita ueda hara uchida shibata sakai miyazaki yokoyama takagi ando miyamoto kojima kudo taniguchi
    imai takada masuda maruyama sugiyama murata otsuka ohtsuka arai fujimoto koyama hirano kono kohno ueno noguchi takeda matsui chiba sugawara iwasaki kubo kinoshita sano nomura matsuo ichikawa
    kikuchi sugimoto furukawa shimada onishi ohnishi mizuno sakurai takano yoshikawa yamauchi nishida iida nishikawa komatsu kitamura yasuda igarashi kawaguchi hirata seki nakata kubota hattori
    higashi iwata tsuchiya kawasaki fukushima honda tsuji higuchi akiyama taguchi nagai nakanishi yoshimura kawakami ishihara ohashi matsuoka baba hamada morimoto hoshino yano asano okubo
    matsushita araki kumagai koike hayakawa katayama hori oda kataoka ishibashi kuroda homma honma ozaki kanno sugano kawamura mochizuki tanabe hirose otani ohtani noda nagata yokota horiuchi yagi
    oshima ohshima matsumura nishiyama oishi ishizuka yoshioka naito watabe kawai miyake kuwahara kawashima tomita doi kuroki kodama matsuura oyama tokunaga fukui uehara hirai shirai shiraishi narita
    kurihara sudo tsuda imamura okumura minami takayama enomoto nagano miyata morishita sawada yanagisawa tsutsumi sekiguchi sakaguchi ochiai kawada shinohara ozawa osawa nakazawa nishio takizawa
    kishi kishida suga ishiba aso koizumi hatoyama kan noda fukuyama murayama nakasone onodera takashima uchiyama amano iizuka ueki eguchi soma hirayama fujisawa umeda sakuma kashiwagi hotta toda
    okazaki okuda otake hosokawa nishioka sakakibara sugita uno ogura tezuka osada ninomiya kurokawa kanda kamiya kitagawa nagashima murai machida mikami mukai kajiwara oikawa kasahara tsunoda kaneda
    kamei shinoda shimoda shoji takenaka takeshita muto takei tanigawa tamai tajima tashiro terada toyoda nakai nakahara nakatani nishihara niwa nozaki nonaka hagiwara haruna hidaka hirabayashi hirota
    fukunaga fujikawa fujimura funabashi koga horikawa horiguchi makino matsunaga matsuzaki matsuyama mizutani mizoguchi miyashita miyagawa miyagi motegi moritani moriyama yasui yajima yanagi
    yanagida yamane yamanaka yamagishi yamamura yuasa yokoi yoshino yoshihara wakabayashi aizawa aoyama akasaka asakura asada aida ishiguro iwai uesugi umehara ogata kagawa kitano kusano
    kurosawa kuribayashi shibuya shiozaki sonoda takase takemura tachibana tamaki tsukamoto tsukada hamaguchi hayasaka hirasawa hosoya honjo matsukawa matsushima mishima mitani miyauchi miyazawa
    murase muraoka morikawa yamakawa yonekura yoneda hayase ueno tokuda tominaga""".split()
)

COMMON = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han shin kwon hwang song wang li zhang liu chen yang huang zhao wu zhou xu sun zhu guo lin nguyen tran pham".split()
)
"""Latin forms that are a family name far more often than anything else: they decide between two possible family names."""
