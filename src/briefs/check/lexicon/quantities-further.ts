import type { Rows } from './rows.js';

/**
 * Words that say how much of something, by what they come to. Where a fact has one, its quotation must have one of the
 * same class (or its number).
 */
export const furtherQuantities: Rows = {
  nl: `half: een_op_de_twee helft half halve halver* gehalveer*
    third: een_op_de_drie derde_deel een_derde derde_van
    twothirds: twee_derde tweederde
    quarter: een_op_de_vier kwart
    threequarters: drie_kwart driekwart
    fifth: een_op_de_vijf vijfde_deel een_vijfde
    tenth: een_op_de_tien tiende_deel een_tiende
    double: dubbel* verdubbel* twee_keer tweemaal
    triple: driedubbel* verdrievoud* drie_keer driemaal verdriedubbel*
    quadruple: verviervoud* vier_keer viermaal
    tenfold: vertienvoud* tien_keer tienmaal
    dozens: tientallen dozijnen
    dozen: dozijn tiental
    hundreds: honderden
    thousands: duizenden tienduizenden
    all: alle allen alles elk elke ieder* hele gehele volledig* altijd steeds overal compleet beide helemaal
    most: meeste meerderheid grotendeels merendeel vooral hoofdzakelijk voornamelijk meestal
    some: sommige* enkele* verschillende diverse gedeeltelijk deels soms paar een_deel aantal een_aantal
    few: weinig* handvol minderheid zelden
    many: veel vele talrijk* vaak
    atleast: minstens minimaal ten_minste tenminste
    atmost: binnen hooguit hoogstens maximaal tot_wel beperk* limiet* ten_hoogste
    almost: bijna haast vrijwel ongeveer circa rond zo'n
    over: meer_dan boven ruim overtr* overst*
    under: minder_dan onder bijna
    none: te_veel te_weinig onder_de onder_het onder_meer onder_andere half_jaar vooral_in boven_de anderhalf* paar_dagen het_aantal`,
  pl: `half: co_drug* połow* pół
    third: co_trzeci* jedna_trzecia jednej_trzeciej jedną_trzecią trzecia_część
    twothirds: dwie_trzecie dwóch_trzecich
    quarter: co_czwart* ćwierć jedna_czwarta jednej_czwartej jedną_czwartą
    threequarters: trzy_czwarte trzech_czwartych
    fifth: co_piąt* jedna_piąta jednej_piątej
    tenth: co_dziesiąt* jedna_dziesiąta
    double: podwo* dwukrotn* dwa_razy podwój* dwukroć
    triple: potro* trzykrotn* trzy_razy
    quadruple: czterokrotn* cztery_razy
    tenfold: dziesięciokrotn* dziesięć_razy
    dozens: dziesiątki dziesiątek kilkadziesiąt tuziny
    dozen: tuzin kilkanaście kilkunastu
    hundreds: setki setek kilkaset
    thousands: tysiące_ludzi
    all: wszystk* wszyscy każd* cały cała całe całej całego całkowi* zawsze wszędzie oba obie obaj ogół wszelk*
    most: większość większoś* przeważ* głównie najczęściej
    some: niektór* kilka kilku część części* czasem czasami pewn* niekied*
    few: niewiel* nieliczn* rzadko garstk* mniejszość
    many: wiele wielu liczn* często mnóstwo
    atleast: co_najmniej przynajmniej minimum
    atmost: w_ciągu w_promieniu w_odległości co_najwyżej najwyżej maksymalnie
    almost: prawie niemal blisko około
    over: ponad więcej_niż powyżej przekr* przeszło
    under: mniej_niż poniżej niespełna prawie niemal
    none: całym_świecie część_miasta ponad_to`,
  ru: `half: каждый_второй каждая_вторая половин* пол наполовину вдвое_меньше полов*
    third: каждый_третий каждая_третья треть трети третью
    twothirds: две_трети двух_третей
    quarter: каждый_четвертый каждый_четвёртый каждая_четвертая каждая_четвёртая четверть четверти четвертью
    threequarters: три_четверти трёх_четвертей
    fifth: каждый_пятый каждая_пятая пятая_часть пятую_часть пятой
    tenth: каждый_десятый каждая_десятая десятая_часть десятую_часть
    double: удво* вдвое двойн* двукратн* в_два_раза дважды
    triple: утро* втрое тройн* трёхкратн* в_три_раза
    quadruple: вчетверо четырёхкратн* в_четыре_раза
    tenfold: десятикратн* в_десять_раз вдесятеро
    dozens: десятки десятков десятками
    dozen: дюжин* десяток
    hundreds: сотни сотен
    thousands: тысячи_людей
    all: все всех всем всеми весь вся всю каждый каждая каждое каждого каждой каждому кажд* всегда целиком полностью везде любой любая любые оба обе
    most: большинств* больш* основн* преимущественно главным_образом чаще_всего
    some: некоторые некоторых некоторым несколько нескольк* отдельны* иногда частично часть части
    few: немног* редк* мало меньшинств*
    many: много многие многих многочисленн* часто множеств*
    atleast: не_менее как_минимум минимум по_меньшей
    atmost: в_течение в_пределах не_более максимум самое_большее
    almost: почти около примерно порядка приблизительно
    over: более больше свыше превы* выше
    under: менее меньше ниже почти
    none: больше_не более_того тем_не_менее прежде_всего больше_всего всего большой большая большие большое больших большую большого большой больши* более_чем`,
  zh: `half: 一半 半数 减半 百分之五十 腰斩 过半
    third: 三分之一
    twothirds: 三分之二
    quarter: 四分之一
    threequarters: 四分之三
    fifth: 五分之一
    tenth: 十分之一
    double: 翻番 翻了一番 两倍 双倍 加倍 翻倍 一倍 2倍 翻一番
    triple: 三倍 3倍 两倍多 增至三倍
    quadruple: 四倍 4倍
    tenfold: 十倍 10倍
    dozens: 数十 几十
    hundreds: 数百 几百 上百
    thousands: 数千 几千 上千
    millions: 数百万
    all: 所有 全部 一切 全体 全都 每个 每名 每家 各 全 始终 总是 均 都 完全 一律 任何
    most: 大多数 多数 大部分 绝大 主要 大半 超过一半 半数以上
    some: 一些 有些 部分 若干 某些 几个 几名 几家 有的 有时 个别
    few: 少数 极少 很少 几乎没有 罕见
    many: 许多 很多 众多 大量 大批 不少 经常
    atleast: 至少 最少 起码 不低于 不少于
    atmost: 之内 以内 内 至多 最多 不超过 多达
    almost: 几乎 近 将近 接近 约 大约 左右 大概
    over: 超过 逾 以上 高于 多于 超
    under: 不到 不足 低于 以下 少于 近
    none: 全程 全国 全球 全市 全年 全省 安全 全面 全新 附近 最近 近日 近年 近期 健全 首都 成都 都市 平均 人均 部分时间 超市 超级 各种 各地 各国 大部分时间 条约 节约 合约 预约 纽约 公约 契约 均价 年均 月均 均匀 全称 周全 齐全 完全不 都会 古都`,
  ja: `half: 半分 半数 半減 半ば
    third: 三分の一 3分の1
    twothirds: 三分の二 3分の2
    quarter: 四分の一 4分の1
    threequarters: 四分の三 4分の3
    fifth: 五分の一 5分の1
    tenth: 十分の一 10分の1
    double: 倍増 二倍 2倍 倍に 倍以上
    triple: 三倍 3倍
    quadruple: 四倍 4倍
    tenfold: 十倍 10倍
    dozens: 数十
    hundreds: 数百
    thousands: 数千
    all: すべて 全て 全部 全員 全体 あらゆる 毎 常に いつも 完全に 全 両方 全面 どの
    most: ほとんど 大半 大部分 多くは 過半数 主に 大多数
    some: 一部 いくつか 数人 いくらか 部分的 ときどき 若干 一部の
    few: 少数 わずか まれ めったに
    many: 多く 多数 たくさん しばしば 大勢
    atleast: 少なくとも 最低 以上
    atmost: 内に 最大 最高で 以下 まで 以内 多くても
    almost: ほぼ 約 およそ 近く ほど 前後
    over: 超 以上 上回 余り
    under: 未満 下回 弱 以下 足らず
    none: 全国 全米 安全 全長 毎年 毎月 毎日 毎週 倍率 完全な 全域 健全 保全 契約 予約 条約 節約 制約 超え 最大の 最大級 公約 全線 午前 以前`,
  hi: `half: आधा आधे आधी
    third: तिहाई
    twothirds: दो_तिहाई
    quarter: चौथाई
    threequarters: तीन_चौथाई
    fifth: पाँचवाँ पांचवां
    tenth: दसवाँ दसवां
    double: दोगुना दोगुने दोगुनी दुगुना दुगना दुगुनी दुगुने
    triple: तिगुना तीन_गुना तिगुनी तिगुने
    quadruple: चौगुना चार_गुना
    tenfold: दस_गुना
    dozens: दर्जनों
    dozen: दर्जन
    hundreds: सैकड़ों
    thousands: हज़ारों हजारों
    millions: लाखों करोड़ों
    all: सभी सब सारे सारी सारा पूरे पूरी पूरा हर प्रत्येक हमेशा तमाम दोनों
    most: अधिकांश ज़्यादातर ज्यादातर अधिकतर बहुसंख्यक मुख्यतः आधे_से_अधिक आधे_से_ज़्यादा
    some: कुछ कई_बार कभी-कभी आंशिक
    few: थोड़े बहुत_कम गिने-चुने अल्पसंख्यक
    many: कई बहुत अनेक अक्सर बड़ी_संख्या
    atleast: कम_से_कम न्यूनतम
    atmost: अधिक_से_अधिक ज़्यादा_से_ज़्यादा अधिकतम
    almost: लगभग करीब क़रीब तकरीबन
    over: से_अधिक से_ज़्यादा से_ज्यादा
    under: से_कम
    none: पूरे_देश हर_साल हर_दिन`,
  ko: `half: 절반 반
    double: 두_배 2배 배로
    triple: 세_배 3배
    all: 모든 모두 전체 전부 항상 매번
    most: 대부분 대다수 과반
    some: 일부 몇몇 여러
    many: 많은 다수`,
  ar: `half: نصف
    third: ثلث
    quarter: ربع
    double: ضعف تضاعف تضاعفت
    all: جميع كل كافة دائما
    most: معظم أغلب غالبية
    some: بعض عدة أحيانا
    many: كثير العديد`,
  tr: `half: yarı*
    third: üçte_biri
    quarter: çeyre* dörtte_biri
    double: iki_kat*
    triple: üç_kat*
    all: tüm bütün hepsi her
    most: çoğu çoğunluk*
    some: bazı birkaç
    many: birçok pek_çok`,
  sv: `half: hälften halver*
    third: tredjedel*
    quarter: fjärdedel*
    double: dubbl* fördubbl*
    triple: tredubbl*
    all: alla allt varje hela alltid
    most: flesta merparten majoritet*
    some: vissa några flera delvis
    many: många ofta`,
  uk: `half: половин*
    third: третин*
    quarter: чверт*
    double: подво* удвічі вдвічі
    triple: потро* утричі втричі
    all: всі усі всіх кожн* завжди
    most: більшіст*
    some: деяк* кільк* частин*
    many: багато числен*`,
  cs: `half: polovin*
    third: třetin*
    quarter: čtvrtin*
    double: dvojnásob* zdvojnásob*
    triple: trojnásob* ztrojnásob*
    all: všichni všechn* každ* celý vždy
    most: většin*
    some: někter* několik část*
    many: mnoho mnoz*`,
};
