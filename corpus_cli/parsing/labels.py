"""The words that introduce a value (`Keywords:`, `글쓴이:`, `内容提要`, `公開日：`), and the genre words that stand alone.

The lists were collected from the layouts of journals, newspapers and think tanks in these languages; each row is one field, one language a line.
"""

import re
from dataclasses import dataclass

from corpus_cli.parsing.dates import parse_date
from corpus_cli.parsing.persons import has_workplace

_LABELS: dict[str, str] = {
    "title": """title; headline; 제목; 표제; 글제목; 标题; 標題; 题目; 題目; 篇名; タイトル; 題名; 表題; 標題; titre; título; titel; titolo; intitulé; überschrift; kop
        article title; re; subject line; 논문제목; 글 제목; 문서제목; 件名; 記事名; 文章标题; 文章題目; 论文题目; 論文題目""",
    "subtitle": """subtitle; sub-title; subheading; deck; 부제; 부제목; 副标题; 副標題; 副题; 副題; サブタイトル; 副題; sous-titre; subtítulo; untertitel; sottotitolo; ondertitel; antetítulo; bajada; dachzeile; occhiello""",
    "author": """author; authors; author(s); by; written by; writer; text by; words by; contributed by; contributor; contributing author; lead author; columnist
        저자; 글쓴이; 필자; 작성자; 지은이; 집필; 집필자; 글; 기고; 기고자; 연구자; 칼럼니스트; 저자명; 기자
        作者; 撰文; 文; 撰稿; 撰稿人; 执笔; 執筆; 作者名; 撰写; 撰寫; 文章作者
        著者; 筆者; 執筆; 執筆者; 著; 文責; 寄稿者; 著者名
        auteur; auteurs; auteur(s); auteure; autrice; autrices; autor; autora; autores; autoras; autor(es); autor/a; autor(a); autoren; autorin; autorinnen; autor*in; autor:in; verfasser; verfasserin; verfasst von; autore; autori; texte; texto; testo; tekst; geschreven door; escrito por; écrit par; rédigé par; scritto da; a cargo de; par; von; por; di; door
        prepared by; posted by; story by; reported by; report by; compiled by; drafted by; authored by; article by; author name; author names; writers; rapporteur; rapporteurs; text; words; from; lead authors; co-authors; coauthors
        작성; 작성기관; 발제; 발제자; 발표자; 글·정리; 취재; 저; 공저; 공동저자; 대표저자; 제1저자; 저술; 쓴이; 원고; 집필진; 원저자; 보고자; 글 작성; 글쓴 사람
        编著; 編著; 主笔; 主筆; 供稿; 文字; 本文作者; 第一作者; 原作者; 原著; 原著者; 著作者; 编写; 編寫; 起草; 起草人; 特约撰稿; 报告人; 報告人; 报告撰写; 執筆人; 执笔人; 執筆單位; 执笔单位; 撰稿單位; 通讯员; 投书人; 投書人
        編著者; 共著; 共著者; 文・構成; 取材・文; 構成・文; 発表者; 報告者; 投稿者; 作成; 作成者; 執筆担当; 文・写真
        contributing authors; additional authors; co-author; text and photos; words and pictures; 글·사진; 글·그림; 사진·글; 글/사진; 图文; 圖文; 圖、文; 文、圖; 图、文; 文、图; 文/图; 图/文; 文/圖; 圖/文; 文・図; 図・文
        연구책임자; 책임연구자; 책임연구원; 연구책임; 공동연구원; 공동연구자; 참여연구원; 연구진; 발표; 主讲人; 主講人; 課題負責人; 课题负责人; 研究代表者; 代表執筆
        opinion by; commentary by; analysis by; column by; essay by; op-ed by; perspective by; 合作者; 合著者; 共同作者""",
    "affiliation": """affiliation; affiliations; author affiliation; author affiliations; institution; organization; organisation
        소속; 소속기관; 소속 기관; 소속 및 직위; 소속 및 직함; 소속·직위; 소속/직위; 소속·직함; 소속/직함; 기관; 单位; 作者单位; 所在单位; 机构; 單位; 作者單位; 機構; 職稱
        所属; 所属機関; 所属・役職; 所属・肩書; 所属・肩書き; 所属先; affiliation(s); afiliación; filiación; institución; institut; einrichtung; affiliazione; istituzione; filiação; instituição; zugehörigkeit; rattachement; organisatie; instelling; institutionelle zugehörigkeit; adscripción
        author's affiliation; home institution; workplace; employer; 소속단체; 소속/직책; 소속·직책; 소속 및 직책; 소속직위; 所属单位; 工作单位; 任职机构; 服務單位; 服务单位; 所屬單位; 所屬機構; 所属团体; 所属団体; 勤務先; 所属・職名; 所属／役職; 所属/役職""",
    "position": """position; job title; role; 직위; 직책; 직함; 职务; 职称; 職務; 身份; 役職; 肩書; 肩書き; 職位; 職名; fonction; cargo; funktion; qualité; puesto; ruolo; qualifica; functie; position(s)
        designation; occupation; 직급; 현직; 头衔; 頭銜; 現職; 现职; 職階; 職業""",
    "date": """date; published; publication date; date of publication; date published; published on; published online; publish date; posted; posted on; post date; release date
        released; date of release; issued; issue date; first published; online since; dated; pub date
        게재일; 게재일자; 발행일; 발행일자; 작성일; 작성일자; 등록일; 날짜; 일자; 일시; 발표일; 게시일; 입력; 기사입력; 출간일; 공개일; 발간일; 발행; 게재
        日期; 发布日期; 发表日期; 时间; 发布时间; 发表时间; 發布日期; 發表日期; 發佈日期; 刊登日期; 出版日期; 時間; 發布時間; 发表; 发布; 發表; 發布; 刊发日期; 撰写日期; 写作日期; 成文日期
        公開日; 掲載日; 発行日; 発表日; 日付; 公開; 掲載; 投稿日; 配信日; 発行; 発行年月日; 作成日; 公表日; 発行月; 刊行日
        date de publication; publié le; paru le; publication; mis en ligne le; fecha; fecha de publicación; publicado el; publicado; datum; veröffentlicht; veröffentlicht am; erschienen am
        erscheinungsdatum; stand; data; data di pubblicazione; pubblicato il; pubblicato; data de publicação; publicado em; date de parution; parution; publié; erstveröffentlichung; datum der veröffentlichung; publiziert; publiziert am; publicatiedatum; gepubliceerd; gepubliceerd op; verschenen; verschenen op; divulgado em; fecha de edición; uscito il
        date posted; date issued; date of issue; date of posting; publication; web publication date; uploaded; issued on; released on
        배포일; 배포일시; 배포일자; 게시; 등록; 승인; 발간; 출고; 송고; 입력일; 입력일시; 등록일시; 작성일시; 게시일시; 최초등록; 발행일시; 발행연월; 발간년월; 발행 시기; 탈고일; 원고 작성일
        发稿; 发稿时间; 发稿日期; 发文日期; 成稿日期; 成稿时间; 上线时间; 首发时间; 刊登; 刊登时间; 刊登時間; 刊出日期; 上傳日期; 公布日期; 印发日期; 发布于; 发表于; 發佈於; 發表於; 刊於; 刊于; 撰於; 写于; 寫於; 推送时间
        発信日; 登録日; 公開日時; 掲載日時; 配信日時; 投稿日時; 発行年月; 公開年月日; 掲載年月日; 脱稿; 脱稿日; 発信; 作成年月日
        刊登於; 刊登于; 刊出; 刊载于; 刊載於; 刊发; 上载日期; 上載日期; 업로드; 게시 일시
        발행연도; 발행년도; 출판연도; 发布年份; 発行年""",
    "updated": """updated; last updated; updated on; last modified; modified; revised; last revised; last update; accessed; 수정일; 최종수정; 최종 수정; 최종수정일; 수정; 업데이트
        更新日期; 更新时间; 修订日期; 更新; 修改日期; 更新時間; 更新日; 最終更新; 最終更新日; mis à jour; mis à jour le; mise à jour; dernière mise à jour; actualizado; actualizado el; actualización; última actualización; aktualisiert; aktualisiert am; zuletzt aktualisiert; letzte aktualisierung; aggiornato; aggiornato il; ultimo aggiornamento; atualizado; atualizado em; última atualização; bijgewerkt; bijgewerkt op; laatst gewijzigd
        최근수정; 최근 수정일; 수정일시; 修订; 修改; 最后更新; 最後更新; 最后修改; 改訂日; 改訂; 最終改訂; 更新日時
        last reviewed; reviewed on; last edited; last changed""",
    "genre": """type; genre; format; publication type; content type; document type; article type; kind; 유형; 종류; 글 종류; 장르; 형식; 글 유형; 자료유형; 자료 유형; 문서 유형
        类型; 体裁; 文体; 文章类型; 類型; 體裁; 文章類型; 种类; 种別; 種別; 種類; 形式; ジャンル; 記事種別; 形態; genre; type de document; género; tipo; tipo de documento; textsorte; art; type de publication; publikationstyp; publikationsart; tipo de publicación; tipo di documento; tipologia; genere; tipo de publicação; soort; type publicatie; formato
        type of document; kind of document; document class; publication category; 글종류; 글의 종류; 文章性质; 文種; 文种; 文書種別""",
    "category": """category; categories; section; 분류; 구분; 카테고리; 类别; 分类; 栏目; 類別; 分類; 欄目; カテゴリ; カテゴリー; 分類; 区分; rubrique; catégorie; categoría; sección; rubrik; kategorie; rubrica; categoria; sezione; seção; secção; rubriek; categorie""",
    "series": """series; collection; part of the series; 시리즈; 총서; 기획; 연재; 시리즈명; 系列; 丛书; 叢書; 系列文章; シリーズ; 連載; 叢書; シリーズ名; série; serie; colección; reihe; schriftenreihe; collana; coleção; colecção; reeks
        연재명; 기획연재; 기획시리즈; 专栏名; 丛书名; 叢書名; 連載名; 特集名
        特集; 特辑; 特輯""",
    "theme": """theme; themes; topic; topics; subject; subjects; area; issue area; research area; research areas; policy area; issue; issues; programme; program; region; field; focus area
        주제; 테마; 분야; 영역; 연구분야; 연구 분야; 주제분야; 주제 분야; 주제 영역; 프로그램; 사업; 主题; 主題; 专题; 專題; 领域; 領域; 议题; 議題; 研究领域; 研究領域; 主題領域
        テーマ; 分野; 研究分野; 主題; 領域; トピック; thème; thèmes; sujet; tema; temas; thema; themen; themenfeld; themenbereich; argomento; argomenti; domaine; thématique; thématiques; área; área temática; eje temático; línea de trabajo; ámbito; área de investigación; temática; assunto; assuntos; onderwerp; onderwerpen; dossier; themengebiet; politikfeld; ambito""",
    "keywords": """keywords; keyword; key words; key word; key terms; index terms; tags; tag; tagged; tagged with; filed under; key-words
        키워드; 열쇳말; 열쇠말; 핵심낱말; 찾음말; 주요어; 핵심어; 주제어; 태그; 색인어; 핵심 키워드; 핵심키워드; 열쇠말; 검색어; 关键词; 关键字; 關鍵詞; 關鍵字; 标签; 標籤; 主题词; 關鍵字詞; キーワード; タグ; 検索語; キーワーズ
        mots-clés; mots clés; mots-clefs; mots clefs; palabras clave; etiquetas; schlagwörter; schlüsselwörter; stichwörter; stichworte; schlagworte; parole chiave; palavras-chave; trefwoorden; kernwoorden; steekwoorden; etiquetas:; tag:; parole-chiave; palavras chave; descriptores; étiquettes; balises; descritores
        hashtag; hashtags; descriptors; subject terms; subject headings; 해시태그; 주요어; 핵심 단어; 핵심단어; 검색 키워드; 关键字词; 主題詞; 話題標籤; 索引词; 索引語; ハッシュタグ; キイワード""",
    "abstract": """abstract; summary; executive summary; editor's note; editors' note; editor’s note; editorial note; note from the editor; from the editor; from the editors; synopsis; in brief; at a glance
        standfirst; précis; article summary; overview of the argument; short summary; about this paper; about this brief; in short; the argument in brief; editor's introduction; key message; lede
        요약; 초록; 핵심 내용; 핵심내용; 주요 내용; 주요내용; 편집자 주; 편집자주; 편집자의 말; 편집자 노트; 편집자 말; 편집자 해설; 개요; 요지; 국문초록; 국문 초록; 국문요약; 핵심 요약; 핵심요약; 글머리; 전문; 요약문; 논문요약; 에디터 노트; 에디터스 노트; 편집자 서문; 발췌
        重点摘要; 重點摘要; 要點; 重點提示; 重点提示; 核心要点; 核心要點; 要点摘要; 要點摘要
        内容提要; 摘要; 内容摘要; 编者按; 編者按; 编按; 編按; 編者案; 編輯按; 编辑按; 提要; 导读; 導讀; 核心提示; 编者的话; 編者的話; 編者註; 编者注; 內容提要; 內容摘要; 摘要提示; 中文摘要; 文章提要; 概述; 按语
        要旨; 概要; リード; 抄録; 要約; あらまし; 編集部注; 編集部より; サマリー; 編集者注; 編集注; 本稿の要旨; リード文; 編集者より; アブストラクト; 要約文; 論旨; 本稿の概要; 要点
        résumé; chapô; chapeau; résumé exécutif; note de la rédaction; resumen; resumen ejecutivo; sumario; nota del editor; nota de la redacción; extracto; entradilla
        zusammenfassung; kurzfassung; anmerkung der redaktion; auf einen blick; vorspann; riassunto; sommario; sintesi; resumo; samenvatting; beknopte samenvatting; in het kort; in kort bestek; in breve; abstract:; sumário executivo; resumo executivo; en bref; l'essentiel; en síntesis; en breve; das wichtigste in kürze; in kürze; kurz gefasst; síntesis; síntese; intro; note de l'éditeur; sintesi esecutiva; nota della redazione; nota do editor; nota da redação; noot van de redactie; points clés; abrégé; redaktionelle vorbemerkung; vorbemerkung der redaktion
        국문 요약; 한눈에 보기; 한 줄 요약; 세 줄 요약; 3줄 요약; 핵심 메시지; 핵심 논점; 주요 논점; 요점; 이 글의 요지; 글의 요지; 편집인 주; 편집인의 말; 편집부 주; 엮은이의 말; 발간 개요; 소개글
        核心观点; 核心觀點; 核心内容; 内容要点; 內容要點; 要点; 主要观点; 主要觀點; 观点摘要; 觀點摘要; 核心提要; 本文要点; 导语; 導語; 小编按; 编辑部按; 编者说明; 本刊按; 本刊编者按; 核心发现; 快速导读; 快速導讀; 精要; 精华摘要; 本文摘要
        本稿のポイント; この記事のポイント; 記事のポイント; 記事の要点; 本論の要旨; 編集者のことば; 記事概要; 論文要旨; 主旨; 骨子; 本稿の骨子; 内容要旨""",
    "contact": """contact; contacts; for inquiries; for enquiries; inquiries; enquiries; for further information; for more information; for further information contact; media contact; media inquiries; media enquiries
        press contact; email; e-mail; phone; tel; telephone; tel.; corresponding author; correspondence; contact us; contact details; contact information; queries; questions
        문의; 문의처; 문의사항; 연락처; 이메일; 전화; 전화번호; 메일; 담당자 연락처; 联系; 联系人; 联系方式; 联系电话; 电话; 邮箱; 电子邮件; 电子邮箱; 聯絡; 聯絡人; 聯絡方式; 電郵; 電話; 聯繫; 咨询; 查詢
        お問い合わせ; お問い合わせ先; 問い合わせ; 問い合わせ先; 問合せ; 問合せ先; 連絡先; メール; お問合せ; contact presse; renseignements; contacto; consultas; kontakt; rückfragen; rückfragen an; contatti; contatto; contato; contato para imprensa; contacto de prensa; pressekontakt; ansprechpartner; ansprechpartnerin; per informazioni; informazioni; pour toute question; pour en savoir plus; para más información; para mais informações; informations; vragen; meer informatie; voor vragen; correo electrónico; correo; courriel; mél; posta elettronica; informes""",
    "source_url": """url; link; source url; original url; permalink; available at; online at; original; original article; web; website; read online; 원문 링크; 원문링크; 링크; 원문; 원문 주소; 주소; 웹페이지; 原文链接; 链接; 網址; 网址; 原文; 原文連結; 連結
        出典; 掲載url; 掲載先; リンク; 元記事; source; lien; enlace; fuente; quelle; fonte; bron; link originale; enlace original; texte original; artículo original; article original; originalbeitrag; 来源; 來源; 출처; 원문 출처; 원문출처; 文章来源
        轉載自; 转载自; 稿源; 原载; 原載; 原刊; 初出; 掲載誌; 文章來源; 게재지; 게재처; 수록지; 문서출처""",
    "license": """license; licence; licensed under; rights; terms of use; 라이선스; 이용허락; 이용 허락; 이용조건; 저작권 라이선스; 许可; 许可协议; 版权许可; 授權; 授權條款; 許可; ライセンス; 利用許諾; 利用条件; licencia; lizenz; licenza; licença; licentie; licence d'utilisation""",
    "publisher": """publisher; published by; issuing body; 발행처; 펴낸곳; 발행기관; 발행 기관; 출판사; 펴낸 곳; 출판; 出版; 出版者; 发布机构; 发布单位; 出版单位; 主办; 主办单位; 發布單位; 發行; 发行; 出版單位; 発行元; 発行者; 出版元; 発行所; éditeur; editorial; editorial:; editor responsable; herausgeber; herausgegeben von; editore; editora; uitgever; uitgegeven door""",
    "language": """language; lang; 언어; 语言; 語言; 言語; langue; idioma; sprache; lingua; língua; taal""",
    "doi": """doi""",
    "interviewee": """interviewee; in conversation with; 話し手; 語り手; 대담자; 답변자; 受访者; 受訪者; 受访人; 嘉宾""",
    "author_note": """about the author; about the authors; about the author(s); about author; author bio; author biography; author's bio; biography; about the writer; about the writers; notes on contributors; about the contributors; contributors; author information; biographical note
        note on the author; the author; the authors; author note; author's note; author profile; 저자 소개; 저자소개; 필자 소개; 필자소개; 글쓴이 소개; 저자 약력; 필자 약력; 작가 소개; 저자 정보; 저자약력; 집필진 소개; 집필자 소개; 연구자 소개; 약력
        作者简介; 作者介绍; 关于作者; 作者簡介; 作者介紹; 關於作者; 作者信息; 作者資訊; 作者系; 本文作者; 著者紹介; 執筆者紹介; 筆者紹介; 執筆者略歴; 著者略歴; 筆者略歴; 著者プロフィール; 執筆者プロフィール; 筆者プロフィール; 執筆者について; 著者について; 略歴; プロフィール
        à propos de l'auteur; à propos des auteurs; à propos de l'autrice; l'auteur; l'auteure; l'autrice; les auteurs; sobre el autor; sobre la autora; sobre los autores; el autor; la autora; über den autor; über die autorin; über die autoren; zum autor; zur autorin; zur person; zu den autoren; über die autorinnen; zu den autorinnen; die autorin; der autor; die autoren; die autorinnen; les autrices; biographie; note biographique; notes biographiques; présentation de l'auteur; acerca del autor; acerca de la autora; acerca de los autores; sobre las autoras; los autores; las autoras; nota biográfica; semblanza; reseña biográfica; l'autore; l'autrice:; gli autori; sull'autore; sull'autrice; nota sull'autore; nota sull'autrice; note sugli autori; chi siamo; sobre o autor; sobre os autores; o autor; os autores; as autoras; over de auteur; over de auteurs; over de schrijver; de auteur; de auteurs; profil""",
    "contents": """contents; table of contents; in this article; on this page; jump to; outline; 목차; 차례; 目录; 目錄; 目次; もくじ; sommaire; table des matières; índice; inhalt; inhaltsverzeichnis; indice; inhoud; inhoudsopgave; contenido; contenidos; índice de contenidos; conteúdo; in diesem beitrag; dans cet article; en este artículo; sumário""",
    "other": """original title; translated title; english title; korean title; chinese title; japanese title; alternative title; running title; running head; short title; to; cc; bcc; attn; via; classification; clearance; distribution; status; version; document no; document number; document id; report no; report number; paper no; paper number; brief no; no; reference no; reference number; ref; our ref; file no; doc; doc id; id; article id; paper id
        isbn; issn; jel; jel classification; jel codes; jel code; msc; funding; grant; funded by; supported by; received; accepted; submitted; peer review; review status; approved; reading time; reading level; read time; time to read; word count; length; pages; page count; price; audience; target audience; location; place; venue; city; dateline; country; embargo; embargoed until; edition; volume; vol; issue no; issue number; event; event date; occasion
        photo; photos; photography; photograph; photo credit; image; images; image credit; cover; cover image; credit; credits; graphics; graphic; video; audio; podcast; disclosure; conflict of interest; conflicts of interest; competing interests; suggested citation; recommended citation; cite as; fact-checked by; produced by; commissioned by; sponsor; sponsored by; sponsors; views; downloads; comments; data availability; orcid; attachments; attachment; series no; enclosures; enclosure; encl
        원제; 원제목; 원문 제목; 원문제목; 영문제목; 영문 제목; 국문제목; 영제; 외국어 제목; 문서번호; 등록번호; 발간번호; 보고서번호; 관리번호; 호수; 권호; 발행호; 통권; 등급; 보안등급; 공개여부; 배포처; 수신; 참조; 경유; 발신; 접수일; 심사일; 게재확정일; 게재승인일; 논문접수일; 분량; 쪽수; 글자수; 원고분량; 가격; 정가; 장소; 개최일; 행사일; 행사; 지역; 국가; 조회수; 조회; 추천수; 댓글; 첨부; 첨부파일; 첨부자료; 표지; 사진 제공; 사진출처; 후원; 주관; 주최; 연구비; 지원; 과제번호; 사사; 읽는 시간; 읽기 시간; 영상; 판; 판본; 버전
        原题; 原題; 原标题; 原標題; 原文标题; 原文標題; 原文题目; 英文标题; 英文標題; 英文题目; 英文題目; 中文标题; 外文标题; 中图分类号; 中圖分類號; 文献标志码; 文献标识码; 文獻標識碼; 文章编号; 文章編號; 文件编号; 文件編號; 编号; 編號; 文号; 文號; 期号; 期號; 卷期; 期数; 刊期; 收稿日期; 收稿; 收稿时间; 修回日期; 录用日期; 錄用日期; 接受日期; 投稿日期; 基金项目; 基金項目; 资助项目; 项目来源; 课题来源; 密级; 发送; 抄送; 主送; 字数; 字數; 页数; 頁數; 定价; 定價; 地点; 地點; 会议时间; 會議時間; 点击; 點擊; 阅读; 閱讀; 浏览; 瀏覽; 评论; 评论数; 人气; 人氣; 附件; 图片; 圖片; 图; 圖; 图源; 圖源; 摄影; 攝影; 封面; 图片来源; 圖片來源; 主办方; 赞助; 贊助; 声明; 视频; 音频; 版本; 审稿; 阅读时间; 閱讀時間; 通讯作者; 通訊作者; 国家; 國家
        英文題名; 欧文題名; 原題名; 英題; 整理番号; 文書番号; 管理番号; 報告書番号; 通し番号; 巻号; 号数; 通巻; 受付日; 受理日; 受領日; 採択日; 審査; 査読; 開催日; 会場; 場所; 宛先; 宛; 字数; 文字数; 頁; 価格; 定価; 閲覧数; 添付; 添付資料; 助成; 研究助成; 協力; 後援; 主催; 提供; 写真; 写真提供; 図版; 表紙; 所要時間; 読了時間; 動画; 音声; 版; 地域; 国名; 対象
        date submitted; date received; date accepted; submission date; date of submission; date of acceptance; acceptance date; received on; effective date; deadline; next review; review date; expiry date; valid until
        토론; 토론자; 사회; 사회자; 좌장; 评议人; 評議人; 主持人; 主持; 司会; 討論者; 进入专题; 选择字号; 本文共阅读; discussant; moderator
        투고일; 투고일자; 심사완료일; 심사일자; 게재확정일자; 수정일자; 논문투고일; 원고접수일; 指导单位; 指導單位; 支持单位; 支持單位""",
}  # fmt: skip

GENRES = frozenset(
    word.strip()
    for word in """commentary; commentaries; issue brief; issue briefing; issue briefs; policy brief; policy briefing; policy paper; policy note; policy memo; policy commentary; working paper; discussion paper; research paper
    research note; research brief; research report; op-ed; oped; opinion; opinion piece; column; guest column; essay; photo essay; analysis; news analysis; report; special report; interview; briefing; briefing paper; briefing note; brief
    background paper; blog; blog post; review; book review; review essay; viewpoint; perspective; perspectives; note; policy perspective; insight; insights; feature; editorial; explainer; backgrounder; dispatch; memo; memorandum
    expert commentary; guest commentary; guest essay; guest post; expert opinion; expert analysis; q&a; speech; statement; white paper; position paper; comment; occasional paper; country report; field report; letter; testimony; issue paper
    conference report; case study; short paper; technical note; issue note; strategic comment; strategic insight; data note; fact sheet; factsheet; forum; roundtable; article; conversation; explainers; reflection; reflections; lecture; keynote; world view
    논평; 칼럼; 기고; 기고문; 시론; 이슈 노트; 이슈노트; 이슈브리프; 이슈 브리프; 이슈브리핑; 이슈 브리핑; 이슈 페이퍼; 이슈페이퍼; 정책브리프; 정책 브리프; 정책브리핑; 정책 브리핑; 정책 노트; 정책노트; 정책논평; 정책 논평; 정책 메모; 정책 칼럼; 보고서; 연구보고서; 연구 보고서; 정책보고서; 정책 보고서
    워킹페이퍼; 워킹 페이퍼; 사설; 인터뷰; 대담; 분석; 심층분석; 심층 분석; 스페셜 리포트; 스페셜리포트; 특별기고; 특별 기고; 특별논평; 특별 논평; 전문가 칼럼; 전문가 논평; 전문가 기고; 에세이; 리뷰; 서평; 논단; 평론; 현안분석; 현안 분석; 정세분석; 정세 분석; 정책제언; 정책 제언; 오피니언; 연구노트; 연구 노트; 코멘터리; 리포트; 브리프; 시평; 해설; 현안 브리프; 동향 분석; 기획기사; 좌담; 월드 리포트
    投書; 投书; 讀者投書; 來稿; 政策备忘录; 备忘录; 政策短评; 政策分析; 研究短论; 时事分析; 政策備忘錄; 備忘錄; 政策短評; 研究短論; 時事分析; 研析; 评论; 时评; 短评; 述评; 评析; 社论; 专栏; 专访; 访谈; 报告; 简报; 政策简报; 研究报告; 工作论文; 观察; 观点; 分析; 时事评论; 评论文章; 随笔; 书评; 专题报告; 政策建议; 政策报告; 研究简报; 特稿; 专论; 论坛; 专家观点; 专家评论; 深度分析; 议题简报; 問題簡報; 政策评论; 问题简报
    評論; 時評; 短評; 述評; 評析; 社論; 社評; 專欄; 專訪; 訪談; 報告; 簡報; 政策簡報; 研究報告; 工作論文; 觀察; 觀點; 時事評論; 評論文章; 隨筆; 書評; 專題報告; 政策建議; 特稿; 專論; 議題簡報; 專家觀點; 專家評論; 政策評論; 焦點評論
    論考; 論評; 論説; コラム; 寄稿; オピニオン; 解説; レポート; 報告書; ワーキングペーパー; ワーキング・ペーパー; ディスカッションペーパー; ディスカッション・ペーパー; 政策提言; 政策ブリーフ; インタビュー; エッセイ; エッセー; 時論; 研究ノート; コメンタリー; ブリーフ; イシューブリーフ; イシュー・ブリーフ; 視点; 論壇; 特別寄稿; 分析レポート; 調査報告; ポリシーブリーフ; ポリシー・ブリーフ; 研究レポート; 社説; 談話; 論点; 政策論考; 短信; 小論; 対談; 鼎談; 座談会; 随想; 巻頭言
    commentaire; note; note d'analyse; note de recherche; note de synthèse; note politique; tribune; analyse; chronique; éditorial; entretien; billet; point de vue; opinion; décryptage; essai; rapport; document de travail; libre opinion
    kommentar; gastbeitrag; meinung; leitartikel; kurzanalyse; studie; arbeitspapier; standpunkt; gastkommentar; interview; bericht; glosse; positionspapier; diskussionspapier; kolumne
    comentario; opinión; análisis; tribuna; columna; columna de opinión; artículo de opinión; nota; ensayo; documento de trabajo; entrevista; informe; nota de análisis; nota de política; artículo; reportaje
    commento; analisi; editoriale; opinione; opinioni; intervista; intervento; approfondimento; saggio; nota di ricerca; nota di analisi; documento di lavoro; rubrica d'opinione; corsivo; punto di vista
    comentário; opinião; análise; entrevista; ensaio; coluna; artigo; artigo de opinião; crónica; crônica; nota técnica; nota de pesquisa; nota de investigação; texto para discussão; documento de trabalho; ponto de vista; nota de política
    opinie; opiniestuk; opinieartikel; betoog; commentaar; analyse; beleidsnota; beleidsnotitie; werkdocument; gastbijdrage; gastcolumn; interview; ingezonden; standpunt; notitie; onderzoeksnotitie; achtergrondartikel; essay
    gastartikel; meinungsbeitrag; stellungnahme; zwischenruf; einwurf; thesenpapier; kurzdossier; hintergrundpapier; essay; debattenbeitrag; namensbeitrag; policy paper; aufsatz; impulspapier; kurzbericht; forschungsnotiz; gespräch; einspruch; analysepapier
    carte blanche; point d'analyse; note stratégique; note d'orientation; note d'actualité; note d'information; libres propos; idées; débat; débats; dossier; étude; article d'opinion; avis; contribution; regard; regards; analyses; éclairage; brève
    nota de investigación; nota breve; tribuna abierta; tribuna libre; crónica; editorial; punto de vista; comentario invitado; documento de opinión; documento de análisis; apunte; apuntes; firma invitada; carta abierta; ensayo breve
    expert comment; expert brief; quick take; policy analysis; policy insights; evidence brief; rapid response; technical brief; position statement; brief analysis; research commentary; debate; viewpoints; long read; short read; op-eds; guest opinion; guest analysis; invited commentary; invited essay; first person; event report; trip report; staff report; situation report; policy update; legal brief; data brief; discussion note; background note; background brief; strategy paper; scoping note; provocation""".replace("\n", ";").split(";")
)  # fmt: skip

_WORDS = {
    word.strip(): key for key, words in _LABELS.items() for word in words.replace("\n", ";").split(";") if word.strip()
}
_LONGEST = max(map(len, _WORDS))
_OPEN, _CLOSE = "[［【〔〖<＜《〈(（「『", "]］】〕〗>＞》〉)）」』"
_BRACKETED = re.compile(
    rf"[{re.escape(_OPEN)}]\s*([^{re.escape(_OPEN + _CLOSE)}]{{1,40}}?)\s*[{re.escape(_CLOSE)}]\s*[:：]?\s*"
)
_SEPARATED = re.compile(
    r"([^:：|｜]{1,40}?)[\s　]*(?:[:：]|[\s　][|｜／/–—-][\s　]|[|｜／]|[\s　]{2,}|　|\t|＝)[\s　]*"
)
_SPACED = re.compile(r"([^:：|｜]{2,16}?)[\s　]*[:：][\s　]*")
"""A label with wide spaces between its letters (`摘　要：`)."""
_DOTTED = re.compile(r"([^\W\d_][^.:—–]{2,30}?)\s?[.—–]\s*(?=\S)")
_SPACE = re.compile(r"[\s　]+")
_BOARD = re.compile(
    r"(?P<author>AUTHORS?|작성자|글쓴이|등록자|저자|필자|기고자|집필자|투고자|投稿者|執筆者|著者|筆者|作者|撰稿人|撰文|文章作者|發布者|发布者|發佈者|发布人|發布人)"
    r"|(?P<date>DATE|PUBLISHED|작성일자?|등록일자?|게시일자?|발행일자?|발간일자?|게재일자?|입력일|날짜|일자|投稿日|投稿日時|公開日|掲載日|発行日|登録日|日付|发布日期|发布时间|發布日期|發布時間|發佈日期|發佈時間|發表日期|发表日期|发表时间|日期|刊登日期|時間|时间)"
    r"|(?P<publisher>발행처?|펴낸곳|발행기관|発行所?|发行|發行)"
    r"|(?P<title>제목|글제목|件名|タイトル|标题|標題)"
    r"|(?P<updated>수정일자?|최종수정일|更新日|更新日時|最終更新日|更新日期|更新时间|更新時間|修改日期)"
    r"|(?P<category>분류|구분|카테고리|게시판|カテゴリー?|記事カテゴリ|分类|分類|栏目|欄目|類別|类别)"
    r"|(?P<theme>THEME|TOPIC|SUBJECT)|(?P<keywords>KEYWORDS|TAGS|키워드|핵심어|주제어|태그|キーワード|タグ|关键词|關鍵詞|關鍵字|标签|標籤)"
)
"""Labels that boards print as columns, so that only a space parts them from the value."""
_LONGEST_BOARD_VALUE = 60
_NAME_START = re.compile(
    r"[가-힣]{2,4}(?=$|[\s(（,/·])|[\u3400-\u9fff々]{2,4}(?=$|[\s　(（、，,/·])|[\u3400-\u9fff々]{1,3}[ 　][\u3400-\u9fff々\u3040-\u309f]{1,4}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
)
_GENRE_WORDS = 3
_LONGEST_GENRE = 10
_PREDICATE = re.compile(r"[.。!?！？다요죠]$")
_LOOSE = {"abstract", "keywords"}
"""Labels that may also end in a full stop or a dash (`Abstract. We measure …`)."""
_BILINGUAL = re.compile(r"([^()（）/]{1,20})\s?(?:[(（/]|\s[|·]\s)\s?([^()（）/]{1,30})[)）]?")
_OF_THIS = re.compile(
    r"^(?:本稿|本論文?|この記事|本記事|記事|本報告書?|本レポート|レポート|本文|本报告|本報告|全文|文章|报告|報告|이 글|이 보고서|본고|본 보고서|보고서|본문|글)[의の的]?\s?"
)
"""`本稿の要点`, `이 글의 요지`: whose summary it is."""
_GENRE_ARTICLE = re.compile(r"(?:l'|(?:il|lo|la|le|el|der|die|das|het|de|o|a)\s+)")
_UNLISTED = re.compile(
    r"(?P<label>[^\W\d_][^:：|.。!?！？,，;；「」『』《》〈〉“”\"()（）]{0,29}?)[\s　]?[:：][\s　]*(?P<value>[^\s?？!！].{0,99}(?<![?？!！。]))"
)
_LONGEST_LABEL = {True: 24, False: 10}
"""Characters of a label in ASCII letters and of one in others."""
_LABEL_WORDS = 3
UNKEPT = "other"
"""The key of labels whose value no field keeps (`Original title`, `中图分类号`)."""
_VERBS = {
    "by",
    "written by",
    "text by",
    "words by",
    "published",
    "posted",
    "updated",
    "publié le",
    "veröffentlicht am",
    "publicado el",
    "par",
    "von",
    "por",
    "di",
    "text",
    "words",
    "from",
    "to",
    "re",
    "no",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's field (`key`), the label as `printed`, and the `value` after it; empty where the value stands on the next line."""

    key: str
    printed: str
    value: str


def read_label(text: str) -> Labelled | None:  # noqa: PLR0911 - one form a line, the first that fits answers
    """The label a line starts with or consists of, or None."""
    text = text.strip(" 　")
    if not text or len(text) > 100_000:
        return None
    if match := _BRACKETED.match(text):
        key, value = _key(match[1]), text[match.end() :].lstrip(" 　")
        if key and (key == "abstract" or not is_genre(match[1])) and (key != UNKEPT or value):
            return Labelled(key, match[1], value)
    if (
        len(text) <= _LONGEST + 3
        and (key := _key(text.rstrip(" 　:：."))) not in {None, UNKEPT}
        and (text.rstrip(" 　:：.").casefold() not in _VERBS)
    ):
        return Labelled(str(key), text.rstrip(" 　:："), "")
    match = _SEPARATED.match(text)
    if match and (key := _key(match[1])) and (key != UNKEPT or _clearly_parted(match[0], text[match.end() :])):
        return Labelled(key, match[1], text[match.end() :].strip(" 　"))
    match = _SPACED.match(text)
    if match and not match[1].isascii() and (key := _key(match[1])) and (key != UNKEPT or text[match.end() :].strip()):
        return Labelled(key, match[1], text[match.end() :].strip(" 　"))
    match = _DOTTED.match(text)
    if match and (key := _key(match[1])) in _LOOSE:
        return Labelled(str(key), match[1], text[match.end() :].strip(" 　"))
    return _board(text)


def _clearly_parted(head: str, value: str) -> bool:
    """Whether a label of a line that is not kept has a value behind a colon, or behind a wide space where it is not in Latin letters."""
    return bool(value.strip(" 　")) and (
        ":" in head.replace("：", ":") or (head[-1:] in " 　\t|｜/／＝" and not head.isascii())
    )


def unknown_label(text: str) -> Labelled | None:
    """A short label and a short value that no list knows (`Grant: 12-B`, `배포: 즉시`); its key is that of lines that are not kept."""
    match = _UNLISTED.fullmatch(text.strip(" 　"))
    if not match or len(label := match["label"]) > _LONGEST_LABEL[label.isascii()] or len(label.split()) > _LABEL_WORDS:
        return None
    return Labelled(UNKEPT, match["label"], match["value"])


def _board(text: str) -> Labelled | None:
    """`작성자 홍길동`, `投稿日 2024年6月12日`: a label and a value of its kind with nothing but a space between them."""
    label, space, value = text.partition(" ")
    match = _BOARD.fullmatch(label) if space and len(value) <= _LONGEST_BOARD_VALUE else None
    if match is None or _PREDICATE.search(value := value.strip(" 　")):
        return None
    key = str(match.lastgroup)
    if label.isascii() and value.isupper():
        return None
    fits = {
        "title": len(value) > 1,
        "theme": True,
        "publisher": has_workplace(value),
        "author": _NAME_START.match(value) is not None,
        "date": parse_date(value.split(" ")[0].rstrip(".")) is not None or parse_date(value) is not None,
        "keywords": value.startswith("#") or bool(re.search(r"[,、;·/]", value)),
        "category": is_genre(value),
    }
    return Labelled(key, label, value) if fits["date" if key == "updated" else key] else None


def starts_with_label(text: str) -> bool:
    """Whether a line starts a labelled value, so that it cannot continue the line above."""
    match = _SEPARATED.match(text)
    return bool(match and ":" in match[0].replace("：", ":") and _key(match[1])) or bool(
        (m := _BRACKETED.match(text)) and _key(m[1])
    )


def ends_in_genre(text: str) -> bool:
    """Whether a few words end in a kind of publication: `번역 칼럼`, `名家觀點`, `Policy Commentary`."""
    plain = _plain(text)
    if plain.isascii():
        return len(words := plain.split()) <= _GENRE_WORDS and any(
            " ".join(words[n:]) in GENRES for n in range(1, len(words))
        )
    return len(plain) <= _LONGEST_GENRE and any(plain[n:].strip() in GENRES for n in range(1, len(plain) - 1))


def is_genre(text: str) -> bool:
    """Whether the words are a kind of publication and nothing else."""
    plain = _plain(text)
    return plain in GENRES or (_GENRE_ARTICLE.match(plain) is not None and _GENRE_ARTICLE.sub("", plain) in GENRES)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.replace("’", "'").replace("‘", "'")).strip(" .:：*#[]【】<>()（）").casefold()


def _key(text: str) -> str | None:
    plain = _plain(text)
    if (both := _BILINGUAL.fullmatch(plain)) and (key := _WORDS.get(both[1].strip())) == _WORDS.get(both[2].strip()):
        return key
    if (bare := _OF_THIS.sub("", plain)) != plain and _WORDS.get(bare) == "abstract":
        return "abstract"
    return (
        _WORDS.get(plain)
        or (_WORDS.get(plain.replace(" ", "")) if not plain.isascii() else None)
        or _WORDS.get(plain + ")")
    )
