import type { Rows } from '../phrases.js';

/** Words that turn a statement round, in the other languages. */
export const moreOpposites: Rows = {
  nl: `stijg* steeg stegen gestegen groei* gegroeid toenam* toegenomen nam*_toe neemt_toe toename verhog* verhoogd* hoger klom* geklommen omhoog winst won meer duurder verbeter* vergroot* verdubbel* gestegen | dal* daalde* gedaald zak* gezakt viel* gevallen afnam* afgenomen nam*_af neemt_af afname verlaag* lager kromp* gekrompen krimp* omlaag verlies verloor minder goedkoper verslechter* verminder* terugg* teruggelopen liep*_terug halveer* gehalveerd
    meer groter* hoger* langer* beter* sneller* sterker* boven | minder kleiner* lager* korter* slechter* langzamer* trager* zwakker* onder
    ~ voor voordat eerder vooraf | na nadat later daarna
    eerste eerst begin* begon* start* open* geopend | laatste laatst eind* sluit* sloot* gesloten
    noord* | zuid*
    oost* | west*
    ~ winn* won wonnen gewonnen overwin* versloeg | verlie* verloor verloren nederlaag
    ~ koop* kocht* gekocht aankoop* overgenomen import* invoer* | verkoop* verkocht* export* uitvoer*
    aankom* aankomst kwam*_aan | vertrek* vertrok* verliet* verlat*
    winst* overschot* | verlies* tekort*
    toesta* toegestaan staat_toe goedgekeurd goedkeur* keurde_goed instem* steun* gesteund voor akkoord | verbied* verbod* verboden afgewezen wees_af afwij* weiger* tegen verwierp*
    mannen mannelijk* jongens | vrouwen vrouwelijk* meisjes
    warm* heet | koud* koel*
    beste hoogste grootste meeste langste oudste snelste sterkste | slechtste laagste kleinste minste kortste jongste langzaamste zwakste
    aangenomen aannem* neemt_aan nam_aan schept | ontsla* ontslag* schrapt* geschrapt
    oud* ouder* | jong* nieuw*
    veilig* | gevaarlijk* onveilig* schadelijk*
    veroorza* | voorkom* voorkwam*
    openbaar openbare publiek* | privé particulier*
    links linker* | rechts rechter*
    overdag dag | nacht* 's_nachts
    succes* geslaagd slaagde* | mislukt* faal*
    vroeg* | laat later vertraag*
    binnen | buiten
    versnel* | vertraag*
    bouw* gebouwd | sloop* gesloopt afgebroken
    rijk* | arm*
    meerderheid | minderheid
    verleng* | verkort*
    stedelijk* | landelijk* platteland*
    zomer* | winter*
    lente* voorjaar* | herfst* najaar*
    ochtend* | avond*
    duur* | goedkoop*
    positie* | negatie*
    versterk* | verzwak*
    vrijwillig* | verplicht*
    overleef* levend* | stierf* gestorven dood* omgekomen`,
  pl: `wzrost* wzrosł* wzrós* rosn* rośn* rosł* urosł* urós* zwięk* powięk* podwyż* podnie* podnios* wzrast* zysk* wyższ* skocz* drożej* podroż* popraw* podwo* | spad* spadł* zmal* malej* zmniej* obniż* strac* niższ* skurcz* tani* potani* pogorsz* zredukow* redukc* ubył* opad*
    więcej więk* wyż* dłuż* lep* szyb* siln* ponad powyżej bardziej starsz* | mniej mniej* niż* krót* gors* woln* słab* poniżej młodsz*
    ~ przed wcześniej uprzednio | po później następnie potem
    pierwsz* początk* zaczą* zaczę* rozpocz* otwar* otwie* otworz* | ostatni* końc* zakończ* skończ* zamkn* zamyk*
    północ* | południ*
    wschod* wschód | zachod* zachód
    ~ wygra* zwycięż* zwycięs* pokona* | przegr* poraż* przegryw*
    ~ kup* zakup* naby* nabył* import* przej* | sprzeda* eksport* zby*
    przyby* przyjecha* wjazd* wszed* dołącz* | odjech* opuści* opuszcz* wyjech* odszed* wyjazd*
    zysk* nadwyżk* | strat* deficyt*
    pozwol* zezwol* zatwierdz* zgodz* zgadza* przyję* popar* popier* poparci* za | zakaz* zabron* odrzuc* odmów* sprzeciw* przeciw*
    mężczy* męsk* chłop* | kobiet* żeńsk* dziewcz*
    ciepł* gorą* ociepl* | zimn* chłod* ochłod*
    najlep* najwyż* najwięk* najdłuż* najstars* najszyb* | najgors* najniż* najmniej* najkrót* najmłods* najwoln*
    zatrudn* przyj* | zwolni* zwaln*
    star* | młod* now*
    bezpiecz* | niebezpiecz* szkodliw*
    powod* spowodow* | zapobie*
    publiczn* państwow* | prywatn*
    lew* | praw*
    dzień dzienn* | noc*
    sukces* uda* | porażk* nieuda*
    wcześn* | późn* opóźn*
    wewnątrz | zewnątrz
    przyspiesz* | spowoln* zwoln*
    zbudow* budow* wzn* | zburz* rozebra* zniszcz* wyburz*
    bogat* | biedn* ubog*
    większość* | mniejszość*
    wydłuż* przedłuż* | skróc* skrac*
    miejsk* | wiejsk*
    lato latem letni* | zima zimą zimow*
    wiosn* | jesie*
    rano porann* | wiecz*
    drog* | tani* tańsz*
    pozytywn* dodatn* | negatywn* ujemn*
    wzmocn* | osłab*
    dobrowoln* | obowiązkow*
    przeży* | zmar* zgin*`,
  ru: `рос* выро* вырос* рост* повы* увелич* подня* подним* возро* возрас* прибав* взлет* подорож* дорожа* улучш* выше нараст* расшир* удво* прирост* | пад* упал* сниж* сниз* уменьш* сокра* опус* ниже потеря* подешев* дешев* ухудш* убы* спад* обвал* сжал*
    больше более выше дольше лучше быстрее сильнее свыше старше превы* | меньше менее ниже короче хуже медленнее слабее младше
    ~ до перед раньше ранее прежде | после позже затем потом позднее
    перв* нача* начин* откры* запуст* | последн* конч* конец конца законч* заверш* закры*
    север* | юг юга юге южн* юго*
    восток* восточн* | запад*
    ~ побед* выигр* обыгра* победил* | проигр* пораж* уступ*
    ~ купи* покуп* приобр* импорт* ввоз* закуп* | прода* экспорт* вывоз*
    прибы* приеха* вош* вступ* пришл* приш* | уеха* покину* ушл* ушел ушёл выш* отбы* выех*
    прибыл* профицит* доход* | убыт* дефицит* потер*
    разреш* одобр* соглас* приня* поддерж* за утверд* позвол* | запре* отклон* отказ* против отверг*
    мужчин* мужск* мальчик* | женщин* женск* девоч*
    тепл* жар* потепл* горяч* | холод* похолод* прохлад*
    лучш* наибольш* крупнейш* высочайш* самый_большой самая_высокая | худш* наименьш* мельчайш* самый_маленький самая_низкая
    нанял* нанима* созда* | уволи* увольн* сократ*
    стар* пожил* | молод* нов*
    безопас* | опас* вред*
    вызва* вызыва* причин* | предотвра*
    государствен* общественн* | частн*
    лев* | прав*
    день днем днём дневн* | ноч*
    успе* удал* | провал* неудач*
    ранн* рано | поздн* поздно задерж*
    внутри внутр* | снаружи внешн*
    ускор* | замедл*
    постро* возве* строи* | снес* снос* разруш* разобра*
    богат* | бедн*
    большинств* | меньшинств*
    продл* удлин* | укоро* сокра*
    городск* | сельск*
    лет летом летн* | зим*
    весн* весен* | осен*
    утр* | вечер*
    дорог* дорож* | дешев* дешёв*
    положительн* | отрицательн*
    усил* укреп* | ослаб*
    добровольн* | обязательн*
    выжи* | погиб* умер* умир*`,
  zh: `上升 增长 增加 上涨 升 涨 提高 增至 扩大 增 攀升 上调 提升 飙升 改善 回升 增多 走高 变贵 | 下降 减少 下跌 降低 跌 降 减 缩小 下滑 减至 下调 萎缩 缩减 恶化 回落 缩短 走低 便宜 暴跌
    多于 高于 超过 更多 更高 更大 更长 更快 大于 高出 以上 | 少于 低于 不到 更少 更低 更小 更短 更慢 小于 低 以下 少
    ~ 之前 以前 前 早于 先 此前 | 之后 以后 后 晚于 随后 此后
    首次 第一 首 最早 开始 开幕 启动 开放 开 | 最后 末 最晚 结束 闭幕 终止 关闭 关
    北 | 南
    东 | 西
    ~ 赢 胜 击败 获胜 战胜 夺冠 | 输 负 败 败给 不敌 落败
    ~ 买 购 收购 进口 购买 购入 采购 | 卖 售 出售 出口 销售 卖给
    抵达 到达 进入 加入 迁入 | 离开 退出 出发 迁出
    盈利 利润 盈余 顺差 | 亏损 赤字 逆差
    允许 批准 同意 支持 赞成 通过 接受 赞同 | 禁止 反对 拒绝 否决 驳回 不准
    男 | 女
    热 暖 升温 变暖 | 冷 寒 降温
    最高 最大 最好 最多 最长 最快 最老 | 最低 最小 最差 最少 最短 最慢
    雇用 招聘 聘用 新增 | 裁 解雇 裁员
    老 年长 旧 | 年轻 年幼 新
    安全 | 危险 有害
    导致 引发 引起 | 防止 阻止 预防 避免
    公共 公立 国有 | 私人 私立 民营 私营
    左 | 右
    白天 日间 | 夜 晚上
    成功 | 失败
    提前 早 | 推迟 延迟 晚 延后
    内 室内 | 外 室外
    加快 加速 | 放缓 减速 减慢
    建造 修建 建成 建设 | 拆除 拆毁 摧毁
    富 | 贫 穷
    多数 | 少数
    延长 | 缩短
    城市 城镇 | 农村 乡村
    夏 | 冬
    春 | 秋
    上午 早上 | 下午 晚上
    正面 积极 | 负面 消极
    加强 增强 | 削弱 减弱
    自愿 | 强制
    生还 幸存 | 死亡 遇难 丧生
    上游 | 下游`,
  ja: `増 上昇 伸び 上が 上回 高ま 拡大 成長 増え 上げ 改善 伸ばし 値上 | 減 下落 低下 下が 下回 縮小 落ち 減少 下げ 悪化 減り 値下 縮ん
    多い 多く 高い 大きい 大きく 長い 上回 超え 速い より多 高く 以上 | 少ない 低い 小さい 小さく 短い 下回 遅い より少 低く 以下
    ~ 前 以前 先に 前に | 後 以後 あと 後に のち
    最初 初めて 第一 始ま 始め 開始 開業 開館 開幕 開 | 最後 最終 終わ 終了 閉館 閉店 閉幕 閉鎖 閉
    北 | 南
    東 | 西
    ~ 勝 優勝 破っ 破り | 負け 敗 敗れ
    ~ 買 購入 買収 輸入 取得 | 売 売却 販売 輸出
    到着 入 加わ 加入 | 出発 去 離 退 脱退
    黒字 利益 | 赤字 損失
    許可 認め 承認 賛成 支持 可決 容認 同意 | 禁止 反対 否決 拒否 却下
    男 | 女
    暑 暖 熱 | 寒 冷
    最高 最大 最多 最長 最速 最古 | 最低 最小 最少 最短 最新
    雇 採用 新設 | 解雇 削減 廃止
    古 高齢 老 | 若 新
    安全 | 危険 有害
    引き起こ もたらし | 防 予防
    公立 公共 国営 | 私立 民間 民営
    左 | 右
    昼 日中 | 夜
    成功 | 失敗
    早 | 遅
    内 屋内 | 外 屋外
    加速 | 減速 鈍化
    建設 建て 建設し | 解体 取り壊 破壊
    豊か 裕福 | 貧し
    多数派 | 少数派
    延長 延び | 短縮
    都市 都会 | 農村 田舎
    夏 | 冬
    春 | 秋
    午前 朝 | 午後 夕
    国内 | 国外 海外
    強ま 強化 | 弱ま 弱体
    任意 | 義務
    生存 助か | 死亡 死
    上流 | 下流`,
  hi: `बढ़* बढ* वृद्धि इज़ाफा इजाफा उछाल उछल* चढ़* ऊपर तेजी सुधार* सुधर* महँग* महंग* | घट* गिर* कमी कम नीचे गिरावट सिकुड़* बिगड़* सस्त*
    अधिक ज़्यादा ज्यादा बड़ा बड़ी बड़े ऊँचा ऊंचा लंबा लंबी तेज़ तेज बेहतर | कम छोटा छोटी छोटे नीचा धीमा धीमी बदतर
    ~ पहले पूर्व | बाद पश्चात
    पहला पहली पहले आरंभ शुरू शुरुआत खुल* खोल* उद्घाटन | आखिरी आख़िरी अंतिम समाप्त खत्म ख़त्म बंद
    उत्तर उत्तरी | दक्षिण दक्षिणी
    पूर्व पूर्वी | पश्चिम पश्चिमी
    ~ जीत* हराया हराकर विजय | हार* हारी
    ~ खरीद* ख़रीद* आयात* | बेच* बिक* निर्यात*
    आया आए आई पहुँच* प्रवेश | गया छोड़* प्रस्थान निकल*
    लाभ मुनाफ* मुनाफ़* फायद* | घाट* नुकसान हानि
    अनुमति मंज़ूर* मंजूर* स्वीकृ* समर्थन सहमत* स्वीकार* | प्रतिबंध* मनाही अस्वीकृ* विरोध खारिज ख़ारिज अस्वीकार*
    पुरुष* लड़क* | महिला* स्त्री*
    गरम गर्म* | ठंड* सर्द*
    सबसे_अधिक सबसे_ज़्यादा सबसे_बड़* सबसे_ऊँच* सर्वाधिक सर्वश्रेष्ठ | सबसे_कम सबसे_छोट* न्यूनतम
    भर्ती नियुक्त* | निकाल* छँटनी बर्खास्त
    पुरान* बुज़ुर्ग* बुजुर्ग* बूढ़* | नया नई नए युवा* जवान
    सुरक्षित | खतरनाक ख़तरनाक असुरक्षित हानिकारक
    सरकारी सार्वजनिक | निजी
    बाएँ बाएं | दाएँ दाएं
    दिन | रात
    सफल* | विफल* असफल* नाकाम*
    जल्दी | देर*
    अंदर भीतर | बाहर
    बनाया निर्माण बनाई | ढहा* गिराया तोड़*
    अमीर* धनी | गरीब* ग़रीब*
    बहुमत | अल्पमत
    शहरी | ग्रामीण
    गर्मी गर्मियों | सर्दी सर्दियों
    सुबह | शाम
    सकारात्मक | नकारात्मक
    मज़बूत मजबूत | कमज़ोर कमजोर
    स्वैच्छिक | अनिवार्य
    बच* जीवित | मर* मौत मृत*`,
  ko: `증가* 늘* 상승* 올랐* 오르* 성장* 확대* | 감소* 줄* 하락* 떨어* 내렸* 축소*
    이전* 전에 앞서 | 이후* 후에 뒤에
    북* | 남*
    동부 동쪽 | 서부 서쪽
    이겼* 승리* | 졌* 패배*
    수입* 샀* 구매* 매입* 인수* | 수출* 팔* 판매* 매각*
    허용* 승인* 찬성* | 금지* 반대* 거부*
    최고* 최대* | 최저* 최소*`,
  ar: `ارتفع ارتفعت زاد زادت نما ازداد ازدادت زيادة ارتفاع | انخفض انخفضت تراجع تراجعت قل هبط هبطت انخفاض
    قبل | بعد
    شمال شمالي | جنوب جنوبي
    شرق شرقي | غرب غربي
    فاز فازت | خسر خسرت
    اشترى اشترت استيراد | باع باعت تصدير
    سمح سمحت وافق وافقت | منع منعت رفض رفضت`,
  tr: `art* yüksel* büyü* çık* | azal* düş* geril* küçül*
    önce | sonra
    kuzey* | güney*
    doğu* | batı*
    kazan* | kaybet*
    satın_al* ithal* | sat* ihraç* ihrac*
    izin* onay* | yasak* red*`,
  sv: `ök* steg stig* växt* växer höj* | minsk* sjönk* sjunk* föll fall* sänk* krymp*
    före innan tidigare | efter senare
    nord* norr* | syd* söder*
    öst* | väst*
    vann vinn* | förlor*
    köp* import* | sålde sälj* export*
    tillåt* godkän* | förbj* avslog*`,
  uk: `зрос* рост* збільш* підви* підня* | пад* впа* зниз* зниж* зменш* скоро*
    ~ до перед раніше | після пізніше
    північ* | півден*
    схід* східн* | захід* західн*
    вигра* перемог* | програ* поразк*
    купи* купл* придба* імпорт* | прода* експорт*
    дозвол* схвал* | заборон* відхил*`,
  cs: `vzrost* rost* stoup* zvýš* nárůst* | kles* pokles* sníž* pad*
    před dříve | po později
    sever* | jih* jižn*
    východ* | západ*
    vyhrál* zvítěz* | prohrál* prohra*
    koup* import* dovoz* | prod* export* vývoz*
    povol* schvál* | zakáz* zamít*`,
};
