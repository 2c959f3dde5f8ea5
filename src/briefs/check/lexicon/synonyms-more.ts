import type { Rows } from '../phrases.js';

/** Words that mean about the same, in the other languages. */
export const moreSynonyms: Rows = {
  nl: `stijg* steeg stegen gestegen groei* gegroeid toenam* toegenomen nam* neemt toename verhog* hoger klom* omhoog meer winst won uitgebreid uitbreid* extra erbij opgelopen liep*
    dal* gedaald zak* viel* vielen gevallen afnam* afgenomen afname nam* neemt verlaag* lager kromp* krimp* omlaag minder terug* liep* verlies* verlor*
    sluit* sloot* gesloten dicht*
    open* geopend start* begin* begon* opgericht* gelanceerd lanceer* introduc* ingevoer*
    bouw* gebouwd opgetrokken gerealiseerd aangelegd aanleg*
    koop* kocht* gekocht aanschaf* aangeschaft overgenomen overnam* overnem* neemt nam bestel* aankoop*
    verkoop* verkocht* afzet*
    kost* prijs* betaal* uitga* duur* waard* invester* geïnvesteerd uitgegeven bedrag*
    omzet* inkomst* opbrengst* verdien* loon* salaris* 
    toon* blijkt bleek vond* gevond* vind* ontdek* vastgesteld vaststel* onthul* aangetoond constateer*
    stierf* sterf* gestorven dood* overleden overleed omgekomen kwam*_om
    gewond* letsel*
    kind* jong* minderjarig* leerling* scholier*
    medewerker* werknemer* personeel baan banen arbeidsplaats* werk* banen functies
    aangenom* aanneem* neemt 
    ontsla* ontslag* schrap* geschrapt verdwijn*
    winkel* filia* zaak zaken supermarkt*
    huis* huizen woning* appartement* gebouw* huishoud*
    auto* voertuig* wagen*
    arts* dokter* 
    patiënt* deelnem* zieke* proefpers* vrijwillig*
    onderzoek* studie* enquête* analyse* proef* experiment*
    onderzoeker* wetenschapper* deskundig* auteur* team* bioloog biologen
    wet* regel* verordening* 
    plan* wil* willen voornem* voorstel* voorgest* beoog* 
    verwacht* voorspel* raming* schat* 
    zeg* zei* gezegd volgens meld* verklaar* deel*_mee liet laat weten aangekondig* kondig* aldus vertel* noem*
    denk* dacht* vind* geloof* mening oordeel* acht*
    vrees* vrez* waarschuw* zorg* gevaar* risic* bang*
    kritiek* bekritis* klaag* klag* 
    burgemeester* gemeente* stad* stadsbestuur raad wethouder* bestuur*
    baas hoofd* directeur* leid* voorzitter* topman topvrouw bestuurder*
    groot grote enorm* flink* 
    klein* gering* 
    snel* vlug*
    oud* antiek* histor* jarig* 
    leef* woon* wonen inwoner* bewoner* bevolking
    bezoek* gast* toerist* publiek reis* reiz*
    win* won wonnen gewonnen overwin* versl* prijs* zege*
    verhui* verplaats* trek* trok* 
    lever* voorzie* voorzag* gaf geef* bied* 
    produc* maak* gemaakt fabric* oogst* opgewekt opwek*
    bevat* capaciteit plaats* ruimte opslag*
    oppervlak* beslaa* lang* lengte* bedek* meet
    sta* toegestaan toesta* goedgekeurd goedkeur* keur* akkoord vergunning* instem* aangenom* groen_licht mag mogen
    verbied* verbod* verboden
    afgewezen wijs* wees* afwij* verwerp* verwierp* weiger* tegen
    ontken* weerspr* tegengespr* onjuist onwaar klopt
    warm* hitte heet temperatuur* opwarm*
    koud* koel* vorst* 
    regen* neerslag* storm* overstrom*
    help* hielp* hulp* steun* subsid*
    verbeter* beter*
    vervang* vervong* wissel* ruil* vernieuw* plaats opvolg*
    herstel* gerenoveerd renov* gerestaureerd restaur* repar* opknap* opgeknapt
    blijf* bleef* bleven nog steeds behoud* duur* voort*
    verdwijn* verdwe* weg uitgestorven smolt* smelt*
    vervoer* reiziger* passagier* bracht breng*
    trein* spoor* lijn* tram*
    straat* weg* snelweg* route*
    schip* schepen boot* veer* veerpont*
    vlieg* vlucht* toestel*
    school* klas* les* onderwij*
    stem* gestemd verkiez* gekozen kies* koos
    politie* agent*
    rechter* rechtbank* vonnis* zaak proces* aangeklaagd klaag*
    gratis kosteloos
    jaar* jaarlijk* 
    maand* 
    week* weken wekelijk*
    dag* dagelijk*
    nu thans huidig* tegenwoordig vandaag momenteel
    helft halve* 50
    verdubbel* dubbel* twee_keer
    procent percentage* deel aandeel*
    km kilometer*
    m meter*
    kg kilo*
    miljoen* mln
    miljard* mld
    euro* 
    hectare* ha
    liter* 
    uur uren
    minu* min
    deelnem* nam* meedoen doet doen lid leden
    verlat* verliet* vertrek* vertrok* aftred* opgestapt stap* ontslag
    veroorza* leid* door wegens oorzaak dankzij gevolg*
    voorkom* voorkwam* vermijd* bescherm*
    belangrijk* hoofd* voornaam* 
    record* hoogste laagste nooit ooit
    verzamel* ingezameld inzamel* pluk* 
    weggegooid afval* vuilnis verspil*
    teelt* teel* boer* landbouw* plant* kweek*
    eet* at aten eten voedsel maaltijd* voeding gerecht*
    energie* stroom elektric* 
    test* getest proef* controle* gecontroleerd 
    overleg* bespr* onderhandel* vergader* 
    akkoord* overeenkom* contract* teken* getekend 
    schreef* schrijf* geschreven boek* roman* auteur* 
    schilder* doek* kunst* werk* 
    concert* muziek* lied* orkest*
    wedstrijd* spel* toernooi* duel*
    duur* duurt duurde kost*
    hoog* hoogte*
    ziek* besmet* lijd*
    behandel* genees* therap* medicijn*
    dier* soort*
    vogel* nest* broed* paar paren
    boom bomen bos*
    opgrav* opgegraven gevonden blootgelegd
    geschonken schonk* donat* gift*
    huur* verhuur*
    vraag* vroeg* eis* verzoek* oproep* 
    vertraag* uitgesteld uitstel* later
    afgelast* geschrapt* afzien*
    kies* koos* gekozen voorkeur
    schoon* was* reinig*
    stal* stelen gestolen dief* diefstal*
    benoem* aangesteld 
    heet* noem* naam
    krijg* kreeg* gekregen ontvang* ontving*
    zonder gebrek* tekort* ontbre*
    bereik* kwam kom* stond* 
    behalve uitgezonderd uitzonder* zonder buiten`,
  pl: `wzros* wzrós* rosn* rośn* rosł* urosł* zwięk* powięk* podwyż* podnie* podnios* więcej wyż* przyby* doda* drożej* droż*
    spad* zmal* malej* zmniej* obniż* strac* niż* skurcz* mniej* mniej ubył* 
    zamk* zamyk* zakończ* likwid*
    otwar* otwie* otworz* rozpocz* zaczą* zaczyn* uruchom* założ* start* wprowadz* zainaug*
    zbudow* budow* wzn* postaw* wybudow* powsta*
    kup* zakup* naby* nabył* przeję* zamów*
    sprzeda* zby*
    koszt* cen* płac* zapłac* wyda* wart* zainwest* inwest* opłat* finans*
    przychod* dochod* obrot* zarob* zarab* pensj* wynagrodz* wpływ*
    pokaz* wykaz* wynik* odkry* znalaz* znalez* stwierdz* ustal* ujawn* wykry*
    zmar* umar* zgin* śmier* ofiar* 
    rann* obrażen*
    dziec* młod* uczni* uczeń nieletn*
    pracown* zatrudn* etat* stanowisk* prac* personel* załog* robotn*
    zwolni* zwaln* likwid* redukc* 
    sklep* placów* handl* supermarket*
    dom* mieszk* lokal* budyn* gospodarstw*
    samoch* auto* pojazd*
    lekarz* medyk* doktor*
    pacjent* chor* uczestni* ochotni*
    badan* studi* ankiet* analiz* prób* sondaż* eksperyment*
    badacz* naukow* ekspert* autor* zespół* zespoł* biolog*
    praw* ustaw* przepis* regulam* 
    plan* zamier* chc* chce propon* projekt* zamiar*
    oczek* prognoz* przewid* spodziew* szacu* 
    powiedz* mówi* według poinform* inform* ogłos* oświadcz* wyjaśn* doda* poda* słow* zdaniem twierdz* zapowi*
    uważ* sądz* myśl* zdaniem opini* ocen* 
    obaw* boi ostrzeg* ryzyk* zagroż* niebezp* lęk*
    kryty* zarzuc* skarż* narzek*
    burmistrz* prezydent* miast* gmin* urząd* urzęd* rad* władz* samorząd* wójt*
    szef* dyrekt* kier* prezes* przewodnicz* 
    duż* wielk* ogrom* 
    mał* niewiel* drobn*
    szyb* prędk* 
    star* zabytk* dawn* wiek* 
    żyj* mieszka* ludno* mieszkań* zamieszk*
    odwiedz* goś* turyst* zwiedz* przyjech* przyjezd* podróż*
    wygra* zwycięż* zwycięs* pokona* nagrod* zdoby*
    przen* przepro* przesu* przejd* 
    dostarcz* zaopatr* zasil* daj* da* ofer* zapewn*
    produk* wytwarz* zbior* zebra* zebr*
    mieści* pojem* miejsc* magazyn*
    powierz* obszar* zajm* długo* dług* rozciąg*
    pozwol* zezwol* zatwierdz* zgod* przyj* uchwal* popar* zielone_światło może mogą
    zakaz* zabron* 
    odrzuc* odmów* odmaw* sprzeciw* przeciw*
    zaprzecz* dement* nieprawd* fałsz*
    ciepł* gorą* upał* ociepl* temperatur*
    zimn* chłod* mróz* mroź*
    deszcz* opad* burz* powódź* powodz*
    pomo* wspar* wspier* dotac* 
    popraw* lep* 
    zastąp* zastęp* wymien* zmien* zamiast miejsc*
    remont* odnow* renow* moderni* napraw* odrestaur*
    pozost* nadal wciąż dalej zosta* utrzym* trwa*
    znik* wymar* stopn* topn* 
    przewo* przewie* pasażer* podróżn* 
    pociąg* kole* tram* lini*
    drog* ulic* autostrad* tras*
    statek* stat* prom* łód*
    samolot* lot* 
    szkoł* szkol* klas* lekc* ucz* 
    głos* wybor* wybr* 
    policj* funkcjon*
    sąd* sędzi* wyrok* proces* pozw* 
    bezpłat* darm*
    rok* roku roczn* lat* 
    miesi* miesięczn*
    tydz* tygod*
    dzień dzien* dni*
    dziś dzisiaj obec* teraz aktual*
    połow* 50 pół
    podwo* dwukrot* 
    procent* odset* udział* część*
    km kilometr*
    m metr*
    kg kilogram*
    milion* mln
    miliard* mld
    hektar* ha
    litr*
    godz* 
    minut* min
    udział* uczestn* dołącz* człon*
    odesz* odszed* zrezygn* rezygn* opuś* ustąp* 
    spowod* przyczyn* dzięki przez z_powodu skut* doprowadz* 
    zapobie* unik* chron* 
    główn* ważn* najważ* 
    rekord* nigdy najwyż* najniż*
    zbier* zebr* zbiór* 
    wyrzuc* odpad* śmiec* marnow*
    upraw* rolni* hodow* sadz* 
    je jedz* jad* posił* żywn* dieta danie
    energ* prąd* elektr* 
    test* spraw* badan* kontrol*
    rozmow* negocj* dyskus* spotk* 
    umow* porozum* podpis* kontrakt*
    napis* pis* autor* książ* powie* 
    obraz* mal* płótn* dzieł* artyst*
    koncert* muzy* piosen* orkiestr*
    mecz* gr* turniej* rozgryw* spotk*
    trwa* zaj* długo* 
    wysok* wyso*
    chor* zakaż* cierp*
    lecz* terap* lek* wylecz* 
    zwierz* gatun* 
    ptak* gniazd* par* lęg*
    drzew* las* leśn*
    wykop* odkry* znalez* 
    darow* przekaz* dar* podarow*
    czynsz* najem* wynaj* 
    żąda* domag* pros* apel* wezw* 
    opóźn* odłoż* przełoż* 
    odwoł* zrezygn* anulow*
    wybier* wybra* wol* 
    czyst* czyszcz* my* 
    krad* ukrad* złodz* 
    mianow* powoł*
    nazyw* nazw* 
    otrzym* dosta* uzysk* 
    brak* bez 
    osiąg* dotar* sięg* wyn*
    poza oprócz wyjąt*`,
  ru: `рос* вырос* выраст* повы* увелич* подня* возро* возрас* приба* больше выше подорож* дорож* прирост* рост* добав*
    пад* упал* сниж* сниз* уменьш* сокра* опус* ниже потеря* подешев* меньше убы* спад*
    закры* 
    откры* нача* начин* запуст* запуск* основ* созда* введ* ввел* заработ*
    постро* возве* строи* сооруд* сооруж* 
    купи* покуп* приобр* закуп* заказ*
    прода* реализ* 
    стои* сто цен* плат* заплат* потрат* трат* обош* обойд* влож* инвест* расход* финанс* стоимост*
    выруч* доход* заработ* зарплат* прибыл* оборот* 
    показ* выяв* обнаруж* наш* найд* откры* установ* выясн* свидетельств*
    умер* умир* погиб* смерт* скончал* жертв*
    ранен* пострада* травм*
    дет* ребен* ребён* подрост* молод* ученик* школьник* 
    работник* сотрудник* персонал* мест* рабоч* занят* штат*
    нан* прин*_на 
    увол* сократ* 
    магазин* торгов* супермаркет* точек точк*
    дом* жил* квартир* здани* домохозяйств*
    машин* автомоб* авто
    врач* доктор* медик* 
    пациент* больн* участник* доброволь* испытуем*
    исследован* изуч* опрос* анализ* испытани* эксперимент*
    учен* учён* исследовател* специалист* эксперт* автор* биолог*
    закон* правил* постановл* норм*
    план* намер* собира* хот* хоч* проект* предлаг* предлож* 
    ожида* прогноз* рассчит* оцени* оценк* предполаг*
    сказ* говор* заяв* сообщ* по_словам данным слов* рассказ* объяв* согласно утвержд* отмет* указ* 
    счита* дума* полаг* мнени* вер* 
    опаса* предупре* риск* угроз* опасн* боит*
    критик* обвин* жал* упрек* 
    мэр* город* администрац* власт* мэри* совет* муницип* градоначальник*
    глав* директор* руковод* начальник* председател* президент* возглав*
    больш* крупн* огромн* 
    мал* небольш* мелк* 
    быстр* скор* 
    стар* древн* возраст* 
    жив* жител* прожива* населен* насел* 
    посети* посещ* гост* турист* зрител* приех* путешеств*
    победи* побед* выигр* обыгр* одол* приз* преми* 
    переех* перемест* перен* переве* 
    снабж* постав* обеспеч* дал* предостав* дает даёт питает
    производ* произв* выпуск* выраб* собр* урожа* изготов* 
    вмеща* вмест* содерж* объем* объём* хран* рассчитан*
    площад* занима* длин* протян* тян* 
    разреш* одобр* соглас* утверд* позвол* приня* поддерж* мож*
    запре* 
    отказ* отклон* отверг* против 
    отрица* опроверг* опроверж* ложь неправд* 
    тепл* жар* потепл* температур* 
    холод* мороз* 
    дожд* осадк* шторм* навод*
    помог* помощ* поддерж* субсид* 
    улучш* лучш*
    замен* смен* вместо обнов* 
    ремонт* восстанов* реставр* обнов* модерниз* отремонт*
    оста* по-прежнему сохран* продолж* все_еще
    исчез* пропа* вымер* тая* 
    перевоз* перевез* пассажир* достав* 
    поезд* желез* лини* трамва*
    дорог* улиц* шоссе трасс* 
    судн* кораб* паром* лод* 
    самолет* самолёт* рейс* авиа* 
    школ* класс* урок* обуч* учеб*
    голос* выбор* избра* 
    полици* 
    суд* процесс* приговор* иск*
    бесплат* даром
    год* ежегод* лет* 
    месяц* ежемесячн*
    недел* еженедельн*
    день дня дней дни ежедневн* сут*
    сейчас сегодня нын* теперь настоящ* 
    половин* 50 вдвое
    удво* вдвое дважды
    процент* дол* часть
    км километр* 
    м метр* 
    кг килограмм* 
    миллион* млн
    миллиард* млрд
    гектар* га
    литр* л
    час* 
    минут* мин
    участв* участи* вступ* член* 
    уш* уход* покин* отстав* увол* 
    вызв* вызыва* привел* привод* причин* из-за благодаря следств* 
    предотвр* избеж* защит* 
    главн* основн* важн* 
    рекорд* никогда 
    собра* собир* сбор*
    выброс* мусор* отход* выкид*
    выращ* фермер* сельск* посад* возделыв*
    ест едят ели пищ* еда еду еды блюд* питан* продукт*
    энерг* электр* 
    испыт* провер* тест* проб*
    перегов* обсужд* встреч* 
    договор* соглашен* контракт* подписа*
    написа* пис* автор* книг* роман* 
    картин* худож* живопис* полотн* 
    концерт* музык* песн* оркестр*
    матч* игр* турнир* 
    длит* длил* продолж* занял* занима* 
    высот* высок* 
    болез* болен* заболе* зараз* 
    лече* вылеч* терап* лекарств* препарат* 
    живот* вид* звер*
    птиц* гнезд* пар* 
    дерев* лес* 
    раскоп* найд* наш* 
    дар* подар* пожертв* передал*
    аренд* снима* 
    треб* прос* призва* 
    задерж* отлож* перен* опозд*
    отмен* отказ* 
    выбра* выбир* предпоч* 
    чист* мыт* 
    укра* краж* вор* похит*
    назнач* 
    назв* назыв* имя имен* 
    получ* 
    без нехват* недостат* отсутств* 
    достиг* дош* состав* доход*
    кроме исключ* за_исключением`,
  zh: `上升 增长 增加 上涨 升 涨 提高 增至 扩大 增 攀升 上调 提升 增多
    下降 减少 下跌 降低 跌 降 减 缩小 下滑 下调 萎缩 降至 减至
    关闭 关 停业 关门 歇业
    开放 开业 启用 开幕 开通 成立 创办 创立 开始 启动 投入使用
    建造 修建 建成 建设 兴建 建 落成 建立
    购买 买 收购 购入 采购 购得 买下
    出售 卖 售 销售 卖出
    花费 成本 费用 价格 耗资 支付 投资 花 造价 开支 价 收费 投入 票价 售价
    收入 营收 营业额 赚 工资 薪
    发现 显示 表明 查明 得知 揭示 检测 证明
    死亡 去世 遇难 丧生 死 身亡
    受伤 伤
    儿童 孩子 小孩 学生 未成年
    员工 职工 雇员 工人 岗位 职位 工作
    招聘 雇用 聘用 录用
    裁员 解雇 裁减 裁
    商店 门店 店铺 店 超市 分店
    住宅 房屋 住房 房子 家庭 公寓 户
    汽车 车辆 车
    医生 大夫 医师
    患者 病人 参与者 志愿者 受试者
    研究 调查 试验 分析 实验
    研究人员 科学家 专家 学者 研究者 团队 作者
    法律 法规 规定 条例 规则
    计划 打算 拟 准备 欲 希望
    预计 预测 预期 估计 料
    表示 说 称 据 指出 宣布 介绍 透露 认为 告诉 所说
    认为 觉得 相信 看来
    担心 警告 担忧 恐 风险 危险
    批评 指责 抱怨
    市长 市政府 政府 当局 市议会 议会
    负责人 主管 主任 经理 总裁 董事长 馆长 总经理 领导
    大 巨大 庞大
    小 微小
    快 迅速 快速
    古老 旧 老 古
    居住 住 居民 人口 市民
    参观 游客 访客 观众 到访 旅客 乘客
    赢得 赢 胜 击败 获胜 战胜 获奖 获得 夺得
    迁 搬 移 转移
    供应 提供 供 供给 提供给
    生产 制造 产 产量 收获 产出
    容纳 储存 蓄 容量 可容 储
    面积 占地 覆盖 长 长度 全长
    允许 批准 同意 通过 准许 许可 核准
    禁止 不准 不许
    拒绝 反对 否决 驳回
    否认 不实 驳斥 辟谣 并非
    热 暖 升温 变暖 气温 温度
    冷 寒 低温
    雨 降水 降雨 暴雨 洪水
    帮助 支持 援助 补贴 资助
    改善 提高 好转
    更换 取代 替换 代替 替代
    修复 翻新 修缮 维修 改造
    保持 仍 维持 继续 依然 留
    消失 灭绝 融化
    运送 运输 载 运载 载客
    火车 列车 铁路 地铁 线路
    道路 公路 街道 路
    船 渡轮 轮船 船只
    飞机 航班
    学校 课 班
    投票 选举 当选 选
    警方 警察
    法院 法官 判决 起诉
    免费 无偿
    一半 半数 半 百分之五十
    两倍 翻倍 翻番 翻一番 一倍
    导致 引起 造成 因 由于 因为 原因
    防止 避免 预防
    主要 重要 核心
    纪录 记录 历史
    收集 采集 捡
    扔 丢弃 垃圾 废
    种植 栽培 农民 农业 农户
    食物 吃 餐 饮食
    电 能源 电力 发电
    测试 检查 检测 试
    谈判 讨论 会谈 磋商
    协议 合同 签署 签订
    写 作者 书 著 小说 撰写
    画 画作 艺术 作品
    音乐 音乐会 乐团
    比赛 赛
    持续 历时 耗时 花
    高 高度
    病 感染 患
    治疗 治愈 药 疗
    动物 物种 种
    鸟 巢
    树 森林 林
    发掘 出土 挖 发现
    捐赠 捐 赠
    租 租金 房租
    要求 呼吁 请求 敦促
    推迟 延迟 延期 延后
    取消 放弃
    任命 委任 担任
    获得 得到 收到 获
    缺 没有 无 缺乏
    达到 达 共
    除 除外 除了 以外 例外
    离开 辞职 退出 离职
    加入 参加 参与
    目前 现在 如今 现
    去年 上年 年
    每年 一年 年
    公里 千米
    米 公尺
    公斤 千克
    约 大约 左右 近`,
  ja: `増 上昇 伸び 上が 上回 高ま 拡大 増加 増え
    減 下落 低下 下が 下回 縮小 落ち 減少
    閉 閉鎖 閉店 閉館 休業
    開 開業 開館 開設 始ま 始め 開始 設立 創業 発足 オープン
    建設 建て 建造 造 完成 竣工 つく 作
    購入 買 買収 取得 入手 手に入れ
    売 売却 販売
    費用 価格 コスト 払 支払 投資 投じ 値段 料金 費や 出費 かか
    収入 売上 売り上げ 稼 給料 賃金
    発見 見つか 見つけ 分か わか 示 判明 明らか 確認
    死亡 死 亡くな
    負傷 けが 怪我
    子ども 子供 児童 生徒
    従業員 社員 職員 雇用 職 仕事 働
    採用 雇
    解雇 削減 人員
    店 店舗 商店 スーパー
    住宅 家 住居 家庭 世帯
    車 自動車 車両
    医師 医者
    患者 参加者 被験者
    研究 調査 試験 分析 実験
    研究者 科学者 専門家 学者 チーム
    法律 規則 条例 法
    計画 予定 意向 方針 目指
    予測 予想 見込 見通し 推定
    述べ 語 話 言 よると よれば 発表 明らかに 説明 とい
    考え 思 信じ みて 見て
    懸念 警告 恐れ 心配 リスク 危険
    批判 非難 苦情
    市長 市 市議会 自治体 行政 当局 町
    社長 代表 責任者 所長 館長 会長 率い
    大 巨大
    小
    速 素早
    古 昔 歴史
    住 住民 人口 居住
    訪 観光 来場 来館 客 旅行
    勝 優勝 破 受賞
    移 移転 引っ越
    供給 提供 与え 送
    生産 製造 作 収穫 産出
    収容 貯 容量 入
    面積 広が 長さ 全長
    許可 認め 承認 可決 同意 賛成
    禁止
    拒否 反対 却下 否決 断
    否定 事実ではない 誤
    暑 暖 熱 気温 温度
    寒 冷
    雨 降水 洪水
    助け 支援 補助 援助
    改善 良
    交換 代わ 置き換え 替え
    修復 修理 改修 補修 改装
    残 維持 保 続 まま
    消 絶滅 溶け
    運 輸送 乗客 運搬
    列車 電車 鉄道 路線
    道路 道 通り
    船 フェリー
    飛行機 便
    学校 授業 クラス
    投票 選挙 選
    警察
    裁判 判決 訴
    無料 ただ
    半分 半減 半数
    倍 倍増 二倍 2倍
    原因 引き起こ により もたら 理由 ため
    防 避け 予防
    主 重要
    記録 過去最
    集め 収集 回収
    捨て ごみ 廃棄
    栽培 農家 農業 育て
    食 料理 食事
    電力 電気 エネルギー
    試 検査 テスト
    交渉 協議 議論 話し合
    合意 契約 協定 調印
    書 著 本 小説 執筆
    絵 画 芸術 作品
    音楽 コンサート
    試合 大会
    期間 続 かか
    高
    病 感染
    治療 治 薬
    動物 種
    鳥 巣
    木 森林 森
    発掘 出土
    寄付 寄贈 贈
    家賃 借
    求め 要求 呼びか 要請
    遅 延期
    中止 取りやめ
    任命 就任
    得 獲得 受け
    不足 欠 ない
    達 及
    除 以外 例外
    辞 退 離
    参加 加わ
    現在 いま 今`,
  hi: `बढ़* बढ* वृद्धि इज़ाफा इजाफा उछाल* चढ़* ज़्यादा ज्यादा अधिक तेज़ी तेजी
    घट* गिर* कमी कम गिरावट
    बंद समाप्त
    खुल* खोल* शुरू शुरुआत आरंभ स्थाप* उद्घाटन चालू
    बना* निर्माण बनवा* तैयार
    खरीद* ख़रीद* क्रय
    बेच* बिक* बिक्री
    लागत खर्च* ख़र्च* कीमत* क़ीमत* दाम मूल्य भुगतान निवेश लगा* शुल्क
    आय आमदनी कमाई कमा* राजस्व वेतन
    पता पाया मिल* खोज* दिखा* सामने
    मौत मृत्यु मर* निधन मारे
    घायल ज़ख्मी जख्मी
    बच्च* छात्र* विद्यार्थी* बालक
    कर्मचारि* कर्मचारी नौकरि* नौकरी श्रमिक* काम मज़दूर* मजदूर*
    नियुक्त* भर्ती
    निकाल* छँटनी बर्खास्त
    दुकान* स्टोर बाज़ार*
    घर* मकान* आवास* परिवार*
    कार* गाड़ि* गाड़ी वाहन*
    डॉक्टर* चिकित्सक*
    मरीज़* मरीज* रोगि* रोगी प्रतिभागि*
    अध्ययन शोध अनुसंधान सर्वेक्षण जाँच जांच परीक्षण
    शोधकर्ता* वैज्ञानिक* विशेषज्ञ* टीम
    कानून क़ानून नियम*
    योजना* प्रस्ताव* इरादा चाह*
    अनुमान उम्मीद संभावना पूर्वानुमान
    कह* कहा बता* अनुसार मुताबिक घोषणा बोल* बयान
    मान* विचार राय समझ* सोच*
    चेतावनी आशंका डर* ख़तर* खतर* चिंता जोखिम
    आलोचना शिकायत
    मेयर महापौर नगर परिषद निगम प्रशासन सरकार
    प्रमुख निदेशक अध्यक्ष मुखिया प्रबंधक
    बड़* विशाल
    छोट*
    तेज़* तेज* जल्द*
    पुरान* प्राचीन उम्र
    रह* निवासी* बस* आबादी नागरिक* जनसंख्या
    आगंतुक* पर्यटक* दर्शक* यात्रि* यात्री घूम* आए
    जीत* विजय* हरा* पुरस्कार
    स्थानांतर* चल*
    आपूर्ति देत* प्रदान मुहैया
    उत्पाद* पैदा* पैदावार फसल* बना*
    क्षमता समा* भंडार*
    क्षेत्रफल फैल* लंबा* लंबी लम्ब*
    अनुमति मंज़ूर* मंजूर* स्वीकृ* सहमत* इजाज़त समर्थन
    प्रतिबंध* रोक* मनाही
    अस्वीकार ठुकरा* खारिज ख़ारिज विरोध इनकार इंकार
    खंडन इनकार इंकार गलत ग़लत झूठ*
    गर्म* तापमान गरम*
    ठंड* सर्द*
    बारिश* वर्षा बाढ़*
    मदद सहायता सहयोग अनुदान
    सुधार* बेहतर
    बदल* जगह
    मरम्मत नवीनीकरण सुधार*
    बच* बरकरार जारी
    गायब विलुप्त पिघल*
    ढो* परिवहन यात्रि* सवारि*
    रेल* ट्रेन* गाड़ि*
    सड़क* मार्ग
    जहाज* नाव* नौका*
    विमान* उड़ान*
    स्कूल* विद्यालय* कक्षा* पढ़ा*
    मतदान वोट* चुनाव चुन*
    पुलिस
    अदालत न्यायालय न्यायाधीश फैसल* मुकदम*
    मुफ़्त मुफ्त निःशुल्क
    आध* 50 पचास
    दोगुन* दुगुन* दुगन*
    कारण वजह चलते
    बचाव रोकथाम
    मुख्य प्रमुख महत्वपूर्ण
    रिकॉर्ड अब_तक
    इकट्ठ* जमा एकत्र*
    कचर* फेंक* कूड़*
    खेती किसान* उगा* कृषि
    खान* खा* भोजन
    बिजली ऊर्जा विद्युत
    बातचीत चर्चा बैठक
    समझौत* अनुबंध हस्ताक्षर
    लिख* लेखक* किताब* पुस्तक* उपन्यास
    चित्र* कला* पेंटिंग*
    संगीत*
    मैच* खेल* मुकाबल*
    चल* लग* अवधि
    ऊँच* ऊंच*
    बीमार* रोग* संक्रम*
    इलाज उपचार दवा*
    जानवर* पशु* प्रजाति*
    पक्षि* पक्षी घोंसल* चिड़िय*
    पेड़* वन जंगल*
    दान भेंट
    किराय* किराया
    मांग माँग* अपील आग्रह
    देर* टाल* स्थगित
    रद्द
    छोड़कर सिवाय अलावा`,
  ko: `증가* 늘* 상승* 올랐* 오르*
    감소* 줄* 하락* 떨어*
    말했* 밝혔* 전했* 따르면`,
};
