"""Words that generated references are made of. All titles, journals, people and publishers that come out are invented."""

from corpus_cli.parsing.given_names import _GIVEN
from corpus_cli.parsing.surnames import CHINESE_LATIN, JAPANESE, JAPANESE_LATIN, KOREAN_LATIN, VIETNAMESE_LATIN

GIVEN = sorted(name.title() for name in _GIVEN)
FAMILIES = """Abbott Achterman Adeyemi Aguilar Albrecht Almeida Alvarez Andersen Armitage Ashworth Atkinson Auerbach Baptiste Barros Bauer Beaumont Becker Bellamy Benítez Bergström Bianchi Blackwell Boateng Bogdanov Bonnet Bradley Brandt Briggs Brunner Caldwell
Campos Cardoso Carver Castillo Chandra Chatterjee Clarke Coleman Conti Cooper Cordova Costa Crane Curtis Dahl Danielsen Delgado Deschamps Dias Dietrich Dimitrov Dixon Dogan Doyle Dubois Dumont Dvořák Eberhardt Edwards Eklund Ellis Engel Eriksen Esposito Evans Fabre
Farrell Ferreira Fischer Fletcher Fontaine Forster Fraser Friedman Fuentes Gallagher García Gardner Gauthier Gibson Glover González Graham Grant Greenwood Griffin Grigoryan Gupta Gustafsson Haas Hagen Hamilton Hansen Hartmann Harvey Hassan Hayes Heller Henderson Hernández
Herrera Hoffmann Holloway Holm Horváth Hughes Hussein Ibrahim Iqbal Ivanov Jackson Jacobs Jansen Jensen Johansson Jones Kaplan Karlsson Kaufman Keller Kelly Khan Klein Kovacs Kowalski Kramer Krishnan Kruger Kumar Lambert Larsen Laurent Lawson Lehmann Lindgren Lombardi Lopes
Lundqvist Macdonald Mahmoud Malhotra Marchetti Marshall Martens Martínez Mason Mbeki Mehta Meier Mendoza Meyer Miller Moreau Moreno Morrison Mukherjee Müller Murphy Nagy Navarro Nelson Neumann Nielsen Nikolaidis Novak O’Connor O’Neill Okafor Olsen Ortega Osborne Osei Owens Papadopoulos Parker
Patel Pereira Petersen Petrov Phillips Pinto Popescu Powell Quinn Raman Ramírez Rao Reinhardt Reyes Richter Rivera Roberts Robinson Rodrigues Romero Rossi Rousseau Russo Saito Salazar Sanders Santos Schäfer Schmidt Schneider Schröder Schwartz Serrano Sharma Shaw Silva Simmons Singh Smirnov Smith Sokolov
Sørensen Stevens Stewart Stone Sutherland Svensson Taylor Teixeira Thompson Torres Turner Ueno Vargas Varga Vasquez Vogel Volkov Wagner Walker Wallace Watanabe Weber Weiss Wheeler Whitman Williams Wilson Winkler Wright Yilmaz Young Zanetti Zimmermann McKenzie McAllister MacLeod Bloomfield Hargreaves Thornton Whitfield Ó‘Brien Bell King Law Price Page Field Church Rice""".split()
EAST_LATIN = sorted(
    {name.title() for name in (*KOREAN_LATIN, *CHINESE_LATIN, *JAPANESE_LATIN, *VIETNAMESE_LATIN) if name.isascii()}
)
JA_FAMILIES = sorted(name for name in JAPANESE if len(name) == 2)
ZH_FAMILIES = list(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
ZH_GIVEN = list(
    "明华文军建国伟芳娜敏静丽强磊洋艳勇杰娟涛超霞平刚桂英辉玲波宁晓东海燕春梅雪峰云飞鹏宇浩然子涵欣怡佳琪思远志诚"
)
JA_GIVEN = "翔太 美咲 健一 陽子 大輔 直樹 由美 真理 和夫 恵 蓮 葵 さくら 拓也 誠 浩 麻衣 隆 千尋 香織".split()
KO_FAMILIES = list("김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민")
KO_GIVEN = [a + b for a in "민서지현수영도하은준재성경혜미선태상동정" for b in "준우현진호영희수연아민빈원서훈"]

PARTICLES = ["van", "van der", "de", "von", "de la", "di", "da", "dos", "del", "ten", "al-"]
NOUNS = """accounts actors adaptation aesthetics agency aging agriculture algebra algorithms alliances archives authority autonomy banks behavior belief biodiversity boundaries bridges budgets bureaucracy capital carbon care cells censorship change children cities citizenship class climate
coalitions coasts cognition colonies commerce commons communities competition computation conflict congestion consensus conservation constitutions consumption contracts control cooperation corruption courts credit crime crises culture currents customs data debt decisions defense deforestation
democracy demography development devices diaspora diffusion diplomacy discourse disease dispute diversity drought ecology economy ecosystems education elections elites emissions empire employment energy engineering entropy environment equity erosion ethics ethnicity evidence evolution exchange exile expertise
exports families famine farming federalism feminism fiction finance fisheries flows food forests freedom friction gender genes geography geometry glaciers globalization governance grammar groundwater growth habitat harbors health heritage history households housing identity ideology images immigration income
industry inequality inference inflation information infrastructure inheritance innovation institutions insurance integration interests intervention investment irrigation islands journalism justice kinship knowledge labor land landscape language law leadership learning legitimacy liberty libraries literacy literature
logic machines magnetism maps markets marriage materials measurement media medicine memory merchants metals methods migration militias mining minorities mobility models modernity money monuments morality mortality mountains museums music narratives nationalism nations nature networks neurons newspapers noise norms
novels nutrition oceans optimization optics organizations painting particles parties partnerships peace peasants perception performance photography pilgrims planning plants poetry policing policy pollution ports poverty power practice prices privacy production professions property protein protest proteins psychology publics
quality race radiation railways rain reading reason recovery reform refugees regimes regions regulation religion rent representation reproduction resilience resistance resources responsibility revolution rhetoric rights risk ritual rivers roads robots schools science sectors security sediment segregation selection sensors
settlement sewage shipping silk slavery sleep society soil solidarity sound sovereignty space speech sports stability stars states statistics strategy stress strikes students suburbs sugar surfaces surveillance sustainability symbols taxation teaching technology television temperature territory testimony texts theater theory threat
time tourism towns trade tradition traffic translation transport treaties trees tribes trust turbulence uncertainty unions universities urbanism utilities values vaccines verbs violence vision voters wages war waste water wealth weather welfare wetlands wind witness women work workers writing youth""".split()
ADJECTIVES = """adaptive agrarian ancient applied archaic artificial assertive asymmetric atmospheric atomic bayesian bilingual biological bounded capitalist causal civic classical clinical coastal cognitive collective colonial comparative complex constitutional contemporary contested continuous corporate critical cultural deep
democratic digital discrete distributed domestic dynamic early ecological economic electoral electric elementary emerging empirical endogenous environmental ethical ethnic experimental federal feminist financial fiscal formal fragile functional genetic global gothic green hidden historical human imperial indigenous industrial informal
institutional intellectual interactive international invisible judicial kinetic late legal liberal linear linguistic literary local magnetic marine maritime mathematical medieval mental metropolitan military mobile modern molecular monetary moral multilateral mutual narrative national natural neural new nonlinear northern nuclear optimal
oral organic parallel partial philosophical physical political popular postcolonial postwar practical pragmatic premodern private probabilistic progressive public quantitative quantum radical random rapid rational recent reflexive regional religious remote renewable romantic rural sacred scientific secular semantic shared silent simple social
solar southern spatial stable statistical strategic structural sustainable symbolic technical temporal thermal traditional transnational tropical unequal universal urban victorian violent virtual visual vulnerable western wild""".split()
VERBS = "making measuring mapping rethinking understanding governing reading writing explaining negotiating building imagining predicting estimating crossing contesting framing managing modelling teaching translating performing narrating remembering resisting revisiting sensing tracing unsettling".split()
REGIONS = """Africa Asia Europe Japan Korea China India Brazil Mexico Canada Germany France Italy Spain Russia Kenya Nigeria Egypt Turkey Iran Vietnam Thailand Indonesia Peru Chile Argentina Poland Sweden Norway Finland Ireland Scotland Wales Texas California Ohio Bengal Java Manchuria Siberia Andalusia Bavaria Provence Tuscany Anatolia Amazonia
the_Alps the_Pacific the_Mediterranean the_Baltic the_Sahel the_Caribbean the_Arctic the_Andes the_Balkans Southeast_Asia East_Asia Central_Europe Latin_America the_Middle_East the_United_States the_Netherlands the_Philippines South_Africa Hong_Kong New_Zealand""".split()
PLACES = """London|New York|Cambridge|Oxford|Paris|Berlin|Boston|Chicago|Tokyo|Seoul|Beijing|Shanghai|Amsterdam|Leiden|Princeton|New Haven|Toronto|Sydney|Melbourne|Washington, DC|Washington, D.C.|Cambridge, MA|Cambridge, Mass.|Stanford, CA|Berkeley|Dordrecht|Heidelberg|Philadelphia|Baltimore|Durham|Durham, NC|Ithaca|Ithaca, NY|Austin|Singapore|Hong Kong|New Delhi|Mumbai|Moscow|Prague|Warsaw|Stockholm|Oslo|Copenhagen|Helsinki|Dublin|Edinburgh|Manchester|Lisbon|Madrid|Barcelona|Milan|Milano|Rome|Roma|Torino|Vienna|Wien|Zürich|Geneva|Brussels|Frankfurt am Main|Frankfurt|München|Hamburg|Tübingen|Stuttgart|Upper Saddle River, NJ|Englewood Cliffs, NJ|Thousand Oaks, CA|Beverly Hills|Newbury Park, CA|Boulder, CO|Ann Arbor|Minneapolis|Bloomington|Urbana|Norman|Lincoln|Reading, MA|San Francisco|Los Angeles|Mahwah, NJ|Hillsdale, NJ|Cheltenham|Basingstoke|Aldershot|Abingdon|Harmondsworth|Buenos Aires|São Paulo|Santiago|Bogotá|Nairobi|Cairo|Istanbul|Ankara|Jakarta|Manila|Bangkok|Hanoi|Taipei|Honolulu|Sofia|Budapest|Athens""".split(
    "|"
)
PUBLISHERS = """Oxford University Press|Cambridge University Press|Harvard University Press|Princeton University Press|Yale University Press|MIT Press|University of Chicago Press|University of California Press|Stanford University Press|Cornell University Press|Duke University Press|Columbia University Press|Routledge|Palgrave Macmillan|Springer|Springer-Verlag|Wiley|John Wiley & Sons|Wiley-Blackwell|Blackwell|Elsevier|North-Holland|Academic Press|Sage|SAGE Publications|McGraw-Hill|Prentice Hall|Prentice-Hall|Addison-Wesley|W. W. Norton|Norton|Knopf|Random House|Penguin|Penguin Books|Vintage|Basic Books|Free Press|Macmillan|St. Martin’s Press|Edward Elgar|Ashgate|Verso|Zed Books|Pluto Press|Polity|Polity Press|Brill|De Gruyter|Walter de Gruyter|Mouton|John Benjamins|Kluwer|Kluwer Academic|Suhrkamp|Fischer|Rowohlt|Beck|C. H. Beck|Klett-Cotta|Reclam|Gallimard|Seuil|Éditions du Seuil|Minuit|PUF|Presses Universitaires de France|Armand Colin|La Découverte|Flammarion|Einaudi|Mondadori|Laterza|Il Mulino|Bompiani|Feltrinelli|Alianza|Siglo XXI|Anagrama|Fondo de Cultura Económica|Tusquets|Companhia das Letras|Almqvist & Wiksell|Universitetsforlaget|Morgan Kaufmann|ACM Press|IEEE Press|IEEE Computer Society|CRC Press|Chapman & Hall|World Scientific|Birkhäuser|Dover|Duckworth|Faber and Faber|Faber & Faber|Allen & Unwin|Heinemann|Methuen|Longman|Pearson|Cengage|Wadsworth|Lawrence Erlbaum|Erlbaum|Guilford Press|Jossey-Bass|Westview Press|Lynne Rienner|Rowman & Littlefield|Lexington Books|Berghahn|I.B. Tauris|Hurst|Reaktion|Bloomsbury|Continuum|Clarendon Press|Greenwood Press|Praeger|M.E. Sharpe|Transaction|Schocken|Beacon Press|Houghton Mifflin|Harper & Row|HarperCollins|Simon & Schuster|Doubleday|Farrar, Straus and Giroux|Hackett|Open Court|Ohio University Press|University of Minnesota Press|University of Texas Press|Indiana University Press|University of Toronto Press|McGill-Queen’s University Press|Manchester University Press|Edinburgh University Press|NUS Press|Hong Kong University Press""".split(
    "|"
)
JOURNALS = """Nature|Science|Cell|The Lancet|Isis|Mind|Man|Past & Present|Daedalus|Econometrica|Ethnos|Geoforum|Hypatia|Kyklos|Lingua|Signs|Speculum|Theoria|Antipode|Critical Inquiry|Representations|Social Text|Public Culture|Theory and Society|Theory, Culture & Society|Media, Culture & Society|World Politics|International Organization|Foreign Affairs|Comparative Politics|Politics & Society|Economy and Society|World Development|Development and Change|Third World Quarterly|Human Relations|Organization Studies|Cognition|Brain and Language|Memory & Cognition|Behavioral and Brain Sciences|Water Resources Research|Ecology|Oecologia|Evolution|Genetics|Neuron|Gene|Physica A|Physics Letters B|Physical Review Letters|Automatica|Biometrika|Technometrics|Artificial Intelligence|Machine Learning|Computational Linguistics|Pattern Recognition|Neural Computation|Information and Control|Communications of the ACM|SIAM Journal on Computing|Acta Mathematica|Inventiones Mathematicae|Annales|Die Zeitschrift|Merkur|Leviathan|Esprit|Le Débat|Critique|Quaderni Storici|Revista de Occidente|Urban Studies|Housing Studies|Regional Studies|Landscape Research|Environment and Planning A|Progress in Human Geography|Modern Asian Studies|The China Quarterly|Pacific Affairs|Asian Survey|Monumenta Nipponica|Sociological Theory|Social Forces|Social Problems|Gender & Society|Demography|Language|Language in Society|Journalism|Screen|October|Artforum|The Art Bulletin|The Musical Quarterly|Tetrahedron Letters|Langmuir|Polymer|Carbon|Energy Policy|Applied Energy|Energy Build.|Ann. Math.|J. Am. Chem. Soc.|Phys. Rev. Lett.|Phys. Rev. B|J. Mach. Learn. Res.|J. Appl. Phys.|J. Fluid Mech.|Proc. Natl. Acad. Sci. USA|PNAS|Proc Natl Acad Sci U S A|N Engl J Med|J Biol Chem|Nucleic Acids Res|Am J Public Health|Br J Psychiatry|Psychol Rev|Soc Sci Med|IEEE Trans. Comput.|IEEE Trans. Inf. Theory|IEEE Transactions on Automatic Control|Comput. Linguist.|Math. Program.|Am. Econ. Rev.|Q. J. Econ.|Sensors|PLoS ONE|PLOS Biology|eLife|Scientific Reports|BMC Public Health|Sustainability|Remote Sensing""".split(
    "|"
)
CONFERENCES = """Conference on Empirical Methods in Language Processing|International Conference on Machine Vision|Annual Meeting of the Linguistic Society|Symposium on Theory of Computing|International Workshop on Sensor Networks|ACM SIGMOD Conference|European Conference on Information Systems|IEEE International Conference on Robotics|World Congress on Engineering|Conference on Human Factors in Computing|Annual Symposium on Logic|International Joint Conference on Reasoning|Workshop on Parallel Systems|Conference of the Cognitive Society""".split(
    "|"
)
UNIVERSITIES = """University of Michigan|University of Oslo|Harvard University|Stanford University|University of Cape Town|Kyoto University|University of São Paulo|McGill University|Universität Wien|Université de Genève|University of Ghana|University of Wisconsin|Univ. of Minnesota|Massachusetts Institute of Technology|University College London|London School of Economics|Seoul National University|National Taiwan University|Uppsala University|University of Delhi|Cornell University|Indiana University""".split(
    "|"
)
INSTITUTIONS = """World Bank|OECD|UNESCO|World Health Organization|International Monetary Fund|United Nations|European Commission|National Research Council|RAND Corporation|Brookings Institution|Ministry of Finance|Ministry of the Environment|Department of Education|Department of Energy|U.S. Census Bureau|Statistics Canada|Bank of England|Food and Agriculture Organization|International Labour Office|Amnesty International|Royal Society|American Psychological Association|Environmental Protection Agency|National Institute of Standards and Technology|Asian Development Bank|House of Commons|Economist Intelligence Unit|ICRC|WWF|NATO|IPCC|Eurostat""".split(
    "|"
)
NEWSPAPERS = """The Times|The Guardian|Le Monde|El País|Die Zeit|The New York Times|Washington Post|Financial Times|The Hindu|Jakarta Post|Japan Times|Korea Herald|South China Morning Post|Irish Times|The Globe and Mail|Toronto Star|Sydney Morning Herald|Neue Zürcher Zeitung|Corriere della Sera|Haaretz|Bangkok Post|The Economist|Time|Newsweek|The New Yorker|The Atlantic|Der Spiegel|New Statesman""".split(
    "|"
)
MONTHS = "January February March April May June July August September October November December".split()
MONTHS_SHORT = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
KO_NOUNS = "한국 농촌 도시 정책 교육 문화 지역 사회 경제 환경 정치 역사 여성 청년 노동 복지 주택 교통 해양 산림 언론 외교 안보 통일 민주주의 시장 기술 산업 공동체 불평등 이주 고령화 기후변화 에너지 관광 전통 시민 제도 법 기억 서사 담론".split()
KO_TAILS = "의 변화|의 이해|에 관한 연구|의 구조와 과제|와 쟁점|의 역사|의 전환|을 중심으로|의 정치경제|의 형성 과정|와 그 함의|의 특성 분석".split(
    "|"
)
KO_JOURNALS = "한국사회학|경제와 사회|국제정치논총|도시연구|농촌사회|한국정치학회보|교육학연구|문화와 정치|현대문학연구|언론과 사회|환경정책|지리학논총|역사비평|동북아역사논총|한국행정학보|여성학논집".split(
    "|"
)
KO_PUBLISHERS = (
    "창비|한울|나남|돌베개|문학과지성사|을유문화사|서울대학교출판부|후마니타스|사회평론|푸른역사|민음사|소명출판".split(
        "|"
    )
)
KO_PLACES = "서울 파주 부산 대구 광주 성남 고양 춘천".split()
ZH_NOUNS = "中国 农村 城市 教育 文化 区域 社会 经济 环境 政治 历史 女性 青年 劳动 福利 住房 交通 海洋 森林 媒体 外交 安全 市场 技术 产业 社区 不平等 移民 老龄化 气候变化 能源 旅游 传统 公民 制度 法律 记忆 叙事 话语 治理".split()
ZH_TAILS = "研究|的变迁|的演变与展望|问题研究|的理论与实践|的影响因素分析|的路径选择|初探|的历史考察|述评|及其启示|机制研究".split(
    "|"
)
ZH_JOURNALS = "社会学研究|经济研究|中国社会科学|世界经济与政治|地理学报|人口研究|历史研究|教育研究|管理世界|法学研究|国际问题研究|农业经济问题|文学评论|新闻与传播研究|城市规划|中国软科学".split(
    "|"
)
ZH_PUBLISHERS = "商务印书馆|中华书局|人民出版社|上海人民出版社|北京大学出版社|社会科学文献出版社|三联书店|科学出版社|高等教育出版社|译林出版社|广西师范大学出版社".split(
    "|"
)
ZH_PLACES = "北京 上海 南京 广州 武汉 桂林 成都 天津".split()
JA_NOUNS = "日本 農村 都市 教育 文化 地域 社会 経済 環境 政治 歴史 女性 若者 労働 福祉 住宅 交通 海洋 森林 報道 外交 安全保障 市場 技術 産業 共同体 格差 移民 高齢化 気候変動 エネルギー 観光 伝統 市民 制度 法 記憶 物語 言説 自治".split()
JA_TAILS = "の変容|の研究|に関する考察|の構造|と課題|の歴史的展開|の可能性|をめぐって|の政治学|の形成|における役割|の思想".split(
    "|"
)
JA_JOURNALS = "社会学評論|経済研究|国際政治|都市計画論文集|教育学研究|史学雑誌|農村計画学会誌|思想|年報政治学|地理学評論|日本文学|環境社会学研究|法律時報|アジア研究".split(
    "|"
)
JA_PUBLISHERS = "岩波書店|東京大学出版会|みすず書房|有斐閣|勁草書房|ミネルヴァ書房|筑摩書房|中央公論新社|講談社|名古屋大学出版会|吉川弘文館".split(
    "|"
)
JA_PLACES = "東京 京都 大阪 名古屋 札幌 福岡".split()
