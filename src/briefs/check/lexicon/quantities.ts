import type { Rows } from '../phrases.js';

/**
 * Words that say how much of something, by what they come to. Where a fact has one, its quotation must have one of the
 * same class (or its number).
 */
export const quantities: Rows = {
  en: `half: half halv* fifty_percent 50_percent one_in_two
    third: third one_in_three
    twothirds: two_thirds two-thirds
    quarter: quarter* fourth one_in_four
    threequarters: three_quarters three-quarters three_fourths
    fifth: fifth fifths one_in_five
    tenth: tenth tenths one_in_ten
    double: doubl* twice twofold two-fold
    triple: tripl* trebl* threefold three_times thrice
    quadruple: quadrupl* fourfold four_times
    tenfold: tenfold ten_times
    dozens: dozens scores
    dozen: dozen
    hundreds: hundreds
    thousands: thousands
    millions: millions
    all: all every everyone everybody everything entire whole each always completely fully total universal without_exception any anyone both
    most: most majority mostly largely predominantly mainly main chiefly more_than_half over_half nearly_all almost_all
    some: some several various few handful partly partial* certain sometimes occasional* a_few part_of parts_of number_of
    few: few handful minority rarely seldom hardly a_few
    many: many numerous lots plenty a_lot often much frequently large_number
    atleast: at_least no_fewer_than no_less_than minimum or_more
    atmost: at_most up_to no_more_than maximum not_more_than or_less or_fewer as_many_as
    almost: almost nearly close_to just_under just_over just_short some about around roughly approximately
    over: more_than over above exceed* in_excess upwards_of at_least topped surpass*
    under: less_than fewer_than under below short_of almost nearly up_to just_under
    none: all-time at_all after_all over_the over_a overall above_the above_sea most_recent almost most_of_all all_over all_year some_20* many_years the_most_* both_of first_half second_half quarter-final* third_place third_largest fourth_largest fifth_largest headquarter* in_total total_of first_quarter second_quarter third_quarter fourth_quarter other_half the_third the_fourth the_fifth a_third_party for_the_third each_other any_more any_longer under_the under_a over_time whole_time many_as whole as_much`,
  de: `half: hälfte halb* halbier* 50_prozent
    third: drittel dritte_teil
    twothirds: zwei_drittel zweidrittel
    quarter: viertel
    threequarters: drei_viertel dreiviertel
    fifth: fünftel
    tenth: zehntel
    double: doppel* verdoppel* zweimal zweifach*
    triple: dreifach* verdreifach* dreimal
    quadruple: vierfach* vervierfach* viermal
    tenfold: zehnfach* verzehnfach* zehnmal
    dozens: dutzende dutzenden
    dozen: dutzend
    hundreds: hunderte hunderten
    thousands: tausende tausenden zehntausende*
    millions: millionenfach
    all: alle allen aller alles jede jeder jedes jeden jedem sämtliche* ganze* gesamte* vollständig komplett* immer stets überall ausnahmslos beide beiden völlig durchweg
    most: meiste* mehrheit großteil überwiegend größtenteils hauptsächlich mehrzahl meist vor_allem
    some: einige* manche* mehrere* einzelne* teilweise teils paar vereinzelt bisweilen manchmal zum_teil etliche*
    few: wenige wenigen weniger_als_die kaum minderheit selten
    many: viele vielen vieler zahlreich* oft häufig
    atleast: mindestens wenigstens
    atmost: höchstens maximal bis_zu
    almost: fast beinahe nahezu knapp annähernd etwa rund circa gut ungefähr
    over: mehr_als über gut übersteig* übertrifft mindestens
    under: weniger_als unter knapp fast bis_zu
    none: über_den über_die über_das über_ein* unter_den unter_der unter_dem unter_die unter_ander* zum_dritten ersten_halbjahr zweiten_halbjahr halbjahr* stadtviertel vor_allem_in alle_zwei alle_drei gut_zu über_jahre meistens gut_erreich* jedem_fall halbinsel* über_dem`,
  fr: `half: moitié demi* 50_pour_cent
    third: tiers
    twothirds: deux_tiers
    quarter: quart
    threequarters: trois_quarts
    fifth: cinquième
    tenth: dixième
    double: doubl* deux_fois_plus deux_fois
    triple: tripl* trois_fois
    quadruple: quadrupl* quatre_fois
    tenfold: décupl* dix_fois
    dozens: dizaines douzaines
    dozen: dizaine douzaine
    hundreds: centaines centaine
    thousands: milliers
    all: tous toutes tout toute chaque entier* totalité toujours intégral* ensemble_des complètement totalement partout
    most: plupart majorité principalement majoritaire* essentiellement surtout la_plus_grande_partie
    some: certain* quelques plusieurs parfois divers partiel* une_partie en_partie
    few: peu_de rares rarement poignée minorité
    many: beaucoup nombreu* souvent fréquem* bon_nombre
    atleast: au_moins au_minimum
    atmost: au_plus maximum jusqu'_à au_maximum
    almost: presque près_de quasi* environ quelque à_peu_près autour_de
    over: plus_de plus_d' dépass* au-dessus supérieur* excèd* au-delà
    under: moins_de moins_d' en_dessous inférieur* près_de presque
    none: tout_de_même pas_du_tout tout_en tout_au tout_près tout_le_monde avant_tout un_tiers_lieu plus_de_temps moins_de_temps certain_nombre tout_à_fait`,
  es: `half: mitad medio media
    third: tercio tercera_parte
    twothirds: dos_tercios
    quarter: cuarto cuarta_parte
    threequarters: tres_cuartos tres_cuartas_partes
    fifth: quinto quinta_parte
    tenth: décima_parte décimo
    double: doble duplic* dobl* dos_veces
    triple: tripl* tres_veces
    quadruple: cuádrupl* cuadruplic* cuatro_veces
    tenfold: diez_veces
    dozens: decenas docenas
    dozen: docena decena
    hundreds: cientos centenares centenar
    thousands: miles millares
    all: todos todas todo toda cada entero entera totalidad siempre completamente íntegr* totalmente ambos ambas cualquier*
    most: mayoría mayor_parte principalmente mayoritaria* sobre_todo mayoritari*
    some: algunos algunas algún varios varias ciertos ciertas parcial* a_veces unos_pocos parte_de en_parte
    few: pocos pocas raramente puñado minoría
    many: muchos muchas numeros* a_menudo frecuente*
    atleast: al_menos por_lo_menos como_mínimo
    atmost: como_máximo a_lo_sumo máximo hasta
    almost: casi cerca_de unos unas alrededor_de aproximadamente en_torno
    over: más_de super* por_encima exced* rebas*
    under: menos_de por_debajo inferior* casi
    none: en_medio por_medio medio_ambiente medios_de medio_de media_de de_media primer_cuarto sobre_todo_lo hasta_el hasta_la hasta_que hasta_ahora toda_vez del_todo en_media edad_media por_todo salario_medio medio_millón superficie* supermercad* superintend* ante_todo`,
  it: `half: metà mezz* dimezz*
    third: terzo terza_parte
    twothirds: due_terzi
    quarter: quarto quarta_parte
    threequarters: tre_quarti
    fifth: quinto
    tenth: decimo decima_parte
    double: doppi* raddoppi* due_volte
    triple: tripl* triplic* tre_volte
    quadruple: quadrupl* quadruplic* quattro_volte
    tenfold: decuplic* dieci_volte
    dozens: decine dozzine
    dozen: decina dozzina
    hundreds: centinaia centinaio
    thousands: migliaia
    all: tutti tutte tutto tutta ogni intero intera interi totalità sempre completamente totalmente interamente qualsiasi entrambi entrambe ognuno
    most: maggior_parte maggioranza maggior_part* principalmente prevalente* soprattutto perlopiù
    some: alcuni alcune qualche vari diversi diverse certi certe talvolta parzial* in_parte una_parte
    few: pochi poche raramente manciata minoranza
    many: molti molte numeros* spesso frequente* parecchi*
    atleast: almeno per_lo_meno come_minimo
    atmost: al_massimo fino_a massimo
    almost: quasi circa vicin* intorno pressoché
    over: più_di oltre super* al_di_sopra ecced*
    under: meno_di sotto inferior* quasi
    none: per_mezzo mezzi_pubblici in_mezzo mezzo_di mezzi_di soprattutto_a fino_al fino_alla primo_quarto terzo_posto dopo_tutto superficie* oltre_a supermercat* mezzanotte mezzogiorno del_tutto`,
  pt: `half: metade meio meia
    third: terço terça_parte
    twothirds: dois_terços
    quarter: quarto quarta_parte
    threequarters: três_quartos
    fifth: quinto quinta_parte
    tenth: décimo décima_parte
    double: dobro duplic* dobr* duas_vezes
    triple: tripl* triplic* três_vezes
    quadruple: quádrupl* quadruplic* quatro_vezes
    tenfold: dez_vezes
    dozens: dezenas dúzias
    dozen: dúzia dezena
    hundreds: centenas centena
    thousands: milhares
    all: todos todas todo toda cada inteiro inteira totalidade sempre completamente totalmente integralmente ambos ambas qualquer
    most: maioria maior_parte principalmente majoritari* maioritari* sobretudo
    some: alguns algumas algum alguma vários várias certos certas parcial* por_vezes às_vezes parte_do parte_da em_parte
    few: poucos poucas raramente punhado minoria
    many: muitos muitas numeros* inúmer* frequente*
    atleast: pelo_menos ao_menos no_mínimo
    atmost: no_máximo até
    almost: quase cerca_de aproximadamente perto_de
    over: mais_de super* acima exced* ultrapass*
    under: menos_de abaixo inferior* quase
    none: por_meio meio_ambiente no_meio meios_de meio_de até_que até_agora até_ao até_o até_à todo_o_mundo superfície* supermercad* sobretudo_o meia-noite meio-dia`,
  nl: `half: helft half halve halver* gehalveer*
    third: derde_deel een_derde derde_van
    twothirds: twee_derde tweederde
    quarter: kwart
    threequarters: drie_kwart driekwart
    fifth: vijfde_deel een_vijfde
    tenth: tiende_deel een_tiende
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
    atmost: hoogstens maximaal tot_wel ten_hoogste
    almost: bijna haast vrijwel ongeveer circa rond zo'n
    over: meer_dan boven ruim overtr* overst*
    under: minder_dan onder bijna
    none: onder_de onder_het onder_meer onder_andere half_jaar vooral_in boven_de anderhalf* paar_dagen het_aantal`,
  pl: `half: połow* pół
    third: jedna_trzecia jednej_trzeciej jedną_trzecią trzecia_część
    twothirds: dwie_trzecie dwóch_trzecich
    quarter: ćwierć jedna_czwarta jednej_czwartej jedną_czwartą
    threequarters: trzy_czwarte trzech_czwartych
    fifth: jedna_piąta jednej_piątej
    tenth: jedna_dziesiąta
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
    atmost: co_najwyżej najwyżej maksymalnie do_*
    almost: prawie niemal blisko około
    over: ponad więcej_niż powyżej przekr* przeszło
    under: mniej_niż poniżej niespełna prawie niemal
    none: całym_świecie część_miasta ponad_to`,
  ru: `half: половин* пол наполовину вдвое_меньше полов*
    third: треть трети третью
    twothirds: две_трети двух_третей
    quarter: четверть четверти четвертью
    threequarters: три_четверти трёх_четвертей
    fifth: пятая_часть пятую_часть пятой
    tenth: десятая_часть десятую_часть
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
    atmost: не_более максимум до_* самое_большее
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
    atmost: 至多 最多 不超过 多达
    almost: 几乎 近 将近 接近 约 大约 左右 大概
    over: 超过 逾 以上 高于 多于 超
    under: 不到 不足 低于 以下 少于 近
    none: 全国 全球 全市 全年 全省 安全 全面 全新 附近 最近 近日 近年 近期 健全 首都 成都 都市 平均 人均 部分时间 超市 超级 各种 各地 各国 大部分时间 条约 节约 合约 预约 纽约 公约 契约 均价 年均 月均 均匀 全称 周全 齐全 完全不 都会 古都`,
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
    atmost: 最大 最高で 以下 まで 以内 多くても
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
    atmost: अधिक_से_अधिक ज़्यादा_से_ज़्यादा अधिकतम तक_*
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
