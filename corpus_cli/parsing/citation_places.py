"""Places: a place before a year is where something happened and nobody's name (`Venice, 2020`)."""

_LATIN = """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burma
    burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana greece
    grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
    liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua
    niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname
    sweden switzerland syria taiwan tajikistan tanzania thailand timor-leste togo tonga trinidad tobago tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia
    zimbabwe england britain america europe asia africa oceania antarctica arctic eu uk usa us uae dprk rok prc ussr crimea kashmir tibet xinjiang catalonia bavaria saxony flanders wallonia brittany provence tuscany sicily sardinia
    lombardy andalusia galicia quebec ontario alberta manitoba california texas florida alaska hawaii oregon nevada arizona colorado ohio illinois michigan wisconsin minnesota pennsylvania virginia massachusetts maryland
    connecticut tennessee kentucky louisiana alabama mississippi missouri kansas nebraska oklahoma utah wyoming montana idaho maine vermont delaware siberia scandinavia balkans caucasus sahel maghreb levant antarctica
    aachen aarhus aberdeen accra adelaide algiers alexandria almaty amman amsterdam ankara antalya antwerp asunción athens atlanta auckland austin baghdad baku bali baltimore bamako bandung bangalore bangkok barcelona basel beijing
    beirut belfast belgrade bergen berlin bern bilbao birmingham bishkek bogotá bologna bonn bordeaux boston brasília bratislava bremen brisbane bristol brussels bucharest budapest buenos aires busan cairo calcutta calgary canberra cancún
    caracas cardiff casablanca chengdu chennai chicago christchurch cleveland cologne colombo copenhagen córdoba cracow kraków daegu daejeon dakar dallas damascus dar es salaam davos delhi denver detroit dhaka doha dortmund dresden dubai dublin
    dubrovnik durban düsseldorf edinburgh eindhoven essen florence frankfurt freetown fukuoka gdańsk geneva genf genève genoa ghent glasgow gothenburg granada graz grenoble guadalajara guangzhou gwangju hague hamburg hangzhou hannover
    hanoi harare harbin havana helsinki hiroshima ho chi minh hobart hong kong honolulu houston hyderabad incheon innsbruck islamabad istanbul izmir jakarta jeddah jeju jena jerusalem johannesburg kabul kampala karachi kathmandu kazan
    kharkiv khartoum kiev kyiv kigali kingston kinshasa kobe kolkata kuala lumpur kunming kyoto lagos lahore la paz las vegas lausanne leeds leipzig lille lima lisbon liverpool ljubljana łódź lomé london los angeles luanda lugano lusaka lviv lyon
    maastricht macau madrid málaga malmö managua manchester manila maputo marrakech marrakesh marseille mecca medellín melbourne memphis miami milan milano minneapolis minsk mogadishu monterrey montevideo montréal montreal moscow moskau mumbai munich
    münchen münster muscat nagasaki nagoya nairobi nanjing nantes naples napoli new york new delhi new orleans newcastle nice nicosia nuremberg odessa odesa orlando osaka oslo ottawa oxford cambridge palermo panmunjom paris perth philadelphia phnom penh
    phoenix pisa pittsburgh porto portland poznań prague praha pretoria pyeongchang pyongyang quito rabat ramallah rangoon riga reykjavik reykjavík rio de janeiro riyadh rome roma rotterdam salvador salzburg samarkand san francisco san diego san josé
    santiago são paulo sapporo sarajevo seattle sendai seoul sevilla seville shanghai shenzhen sheffield skopje sochi sofia stockholm strasbourg stuttgart suez surabaya suwon sydney taipei tallinn tampa tampere tashkent tbilisi tehran tel aviv thessaloniki
    the tianjin tirana tokyo toronto toulouse trieste tripoli tromsø trondheim tunis turin torino turku ulaanbaatar ulsan uppsala utrecht valencia valletta valparaíso vancouver venice venezia verona vienna wien vientiane vilnius vladivostok warsaw
    warschau washington d.c. dc wellington winnipeg wrocław wuhan xiamen yalta yaoundé yekaterinburg yerevan yokohama york zagreb zanzibar zaragoza zürich zurich
    north south east west northern southern eastern western central upper lower new old saint san santa republic island islands city province county kingdom united states kingdom emirates arab saudi arabia lanka sri sierra leone costa rica el
    salvador puerto ivory coast côte d'ivoire papua marshall solomon"""
LATIN_PLACES = frozenset(_LATIN.split()) | {"trinidad and tobago"}
"""Words, in lower case, that make up the names of countries, regions and cities."""

HANGUL_PLACES = frozenset(
    """서울 부산 대구 인천 광주 대전 울산 세종 수원 성남 고양 용인 창원 청주 전주 천안 포항 김해 강릉 춘천 원주 제주 여수 순천 목포 안동 경주 평창 속초 개성 평양 신의주 나진 선봉 원산 함흥 청진 금강산 백두산 판문점 경기 경기도 강원 강원도
    충북 충남 충청북도 충청남도 전북 전남 전라북도 전라남도 경북 경남 경상북도 경상남도 제주도 한국 대한민국 북한 남한 조선 중국 일본 미국 러시아 소련 유럽 유럽연합 독일 프랑스 영국 이탈리아 스페인 네덜란드 벨기에 스위스 스웨덴 노르웨이 핀란드 덴마크 폴란드
    헝가리 체코 그리스 터키 튀르키예 우크라이나 인도 인도네시아 베트남 태국 필리핀 말레이시아 싱가포르 미얀마 라오스 캄보디아 몽골 대만 홍콩 호주 뉴질랜드 캐나다 멕시코 브라질 아르헨티나 칠레 페루 이란 이라크 이스라엘 팔레스타인 사우디 사우디아라비아 카타르 이집트 남아공 케냐
    나이지리아 에티오피아 아프리카 아시아 동아시아 아세안 도쿄 동경 오사카 교토 나고야 후쿠오카 삿포로 히로시마 나가사키 요코하마 고베 오키나와 베이징 북경 상하이 상해 광저우 선전 톈진 충칭 우한 난징 시안 단둥 선양 타이베이 하노이 호찌민 방콕 자카르타 마닐라 쿠알라룸푸르
    뉴델리 델리 뭄바이 다낭 파리 런던 베를린 뮌헨 함부르크 로마 밀라노 베네치아 베니스 마드리드 바르셀로나 리스본 브뤼셀 암스테르담 헤이그 빈 비엔나 프라하 바르샤바 부다페스트 제네바 취리히 다보스 스톡홀름 오슬로 헬싱키 코펜하겐 모스크바 키이우 키예프 블라디보스토크 소치
    이스탄불 앙카라 예루살렘 테헤란 바그다드 두바이 도하 리야드 카이로 나이로비 뉴욕 워싱턴 보스턴 시카고 샌프란시스코 로스앤젤레스 시애틀 애틀랜타 토론토 밴쿠버 몬트리올 리우 상파울루 시드니 멜버른 밀라노 더반 교토 파리""".split()
)
HAN_PLACES = frozenset(
    """中国 中國 中华 中華 大陆 大陸 台湾 台灣 臺灣 香港 澳门 澳門 日本 韩国 韓国 韓國 朝鲜 朝鮮 北朝鮮 北韓 南韓 美国 美國 米国 英国 英國 法国 法國 德国 德國 俄罗斯 俄羅斯 苏联 蘇聯 欧洲 歐洲 欧盟 歐盟 亚洲 亞洲 非洲 印度 越南 泰国 泰國 缅甸 緬甸 印尼 马来西亚 馬來西亞 新加坡 菲律宾 菲律賓
    澳大利亚 澳洲 加拿大 墨西哥 巴西 阿根廷 智利 埃及 以色列 伊朗 伊拉克 土耳其 乌克兰 烏克蘭 波兰 波蘭 意大利 義大利 西班牙 葡萄牙 荷兰 荷蘭 比利时 比利時 瑞士 瑞典 挪威 芬兰 芬蘭 丹麦 丹麥 北京 上海 天津 重庆 重慶 广州 廣州 深圳 南京 武汉 武漢 杭州 成都 西安 沈阳 瀋陽 大连 大連 青岛 青島 厦门
    廈門 昆明 哈尔滨 丹东 台北 臺北 高雄 台中 臺中 台南 臺南 花蓮 广东 廣東 浙江 江苏 山东 河南 河北 湖南 湖北 四川 云南 雲南 福建 辽宁 吉林 黑龙江 新疆 西藏 内蒙古 海南 东京 東京 大阪 京都 名古屋 横浜 神戸 福岡 札幌 仙台 広島 广岛 長崎 长崎 沖縄 冲绳 北海道 千葉 埼玉 愛知 兵庫 福島 熊本 新潟 金沢
    首尔 首爾 漢城 汉城 釜山 平壤 仁川 巴黎 伦敦 倫敦 柏林 罗马 羅馬 米兰 米蘭 威尼斯 马德里 馬德里 里斯本 布鲁塞尔 布魯塞爾 海牙 日内瓦 日內瓦 苏黎世 达沃斯 維也納 维也纳 布拉格 华沙 莫斯科 基辅 索契 伊斯坦布尔 耶路撒冷 德黑兰 迪拜 杜拜 多哈 开罗 開羅 内罗毕 纽约 紐約 华盛顿 華盛頓 波士顿 芝加哥 旧金山 舊金山
    洛杉矶 洛杉磯 西雅图 多伦多 温哥华 蒙特利尔 里约 悉尼 雪梨 墨尔本 新德里 孟买 河内 胡志明 曼谷 雅加达 马尼拉 吉隆坡 仰光 平昌 博鳌 巴厘岛""".split()
)
KANA_PLACES = frozenset(
    """アメリカ イギリス フランス ドイツ イタリア スペイン ロシア ソ連 ウクライナ ポーランド オランダ ベルギー スイス スウェーデン ノルウェー フィンランド デンマーク ギリシャ トルコ インド インドネシア ベトナム タイ フィリピン マレーシア シンガポール ミャンマー ラオス カンボジア モンゴル オーストラリア ニュージーランド
    カナダ メキシコ ブラジル アルゼンチン チリ ペルー イラン イラク イスラエル パレスチナ サウジアラビア カタール エジプト ケニア ナイジェリア エチオピア アフリカ アジア ヨーロッパ ロンドン パリ ベルリン ミュンヘン ハンブルク ローマ ミラノ ベネチア ヴェネツィア マドリード バルセロナ リスボン ブリュッセル アムステルダム ハーグ
    ウィーン プラハ ワルシャワ ブダペスト ジュネーブ ジュネーヴ チューリッヒ ダボス ストックホルム オスロ ヘルシンキ コペンハーゲン モスクワ キーウ キエフ ウラジオストク ソチ イスタンブール エルサレム テヘラン ドバイ ドーハ カイロ ナイロビ ニューヨーク ワシントン ボストン シカゴ サンフランシスコ ロサンゼルス シアトル アトランタ
    トロント バンクーバー モントリオール リオ サンパウロ シドニー メルボルン ソウル プサン ピョンヤン ピョンチャン ハノイ バンコク ジャカルタ マニラ クアラルンプール デリー ムンバイ バリ ハワイ グアム ヒロシマ ナガサキ フクシマ オキナワ""".split()
)
EAST_ASIAN_PLACES = HANGUL_PLACES | HAN_PLACES | KANA_PLACES
