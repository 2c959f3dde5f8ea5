import type { Rows } from './rows.js';

/** Words that carry grammar: they are not looked for in a quotation. Negations, quantities and the like have lists of their own. */
export const grammar: Rows = {
  en: `a an the and or but nor so yet of to in on at by for from with into onto over under about as is are was were be been being
    am has have had having do does did done will would shall it its he him his she her hers they them their theirs we us our you your i me my
    this that these those there here who whom whose which what where how then than since while although though until upon
    during between among amid against through up down out off such also just too very each both either neither other another own same
    even still again ever now s re ve ll d per via including like around across toward towards along within get gets got
    getting go goes went going gone come comes came make makes made take takes took taken make making that's there's it's
    one ones put let whether because due after before when if`,
  de: `der die das den dem des ein eine einer eines einem einen und oder aber sondern denn doch als wie wenn weil dass ob damit
    bevor nachdem während obwohl seit bis in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur für über unter um
    durch gegen zwischen neben hinter ist sind war waren sein bin wird werden wurde wurden worden würde würden hat haben hatte hatten
    habe hätte sei seien wäre auch schon sehr so es er sie wir ihr ich man sich seine seinen seiner seinem ihre ihren ihrer
    ihrem ihres unser dieser diese dieses diesem diesen jener jene welche welcher welches was wer wo hier dort da dann immer wieder
    dabei damit davon dazu darin daran deren dessen denen selbst zwar dagegen hingegen jedoch ab je pro gab gibt kam
    kommt ging geht liegt lag lagen macht machte gemacht lassen ließ`,
  fr: `le la les l' l un une des du de d' d et ou mais donc or ni car à au aux en dans sur sous par pour avec chez vers entre depuis
    pendant avant après contre est sont était étaient être été soit serait seraient a ont avait avaient avoir eu sera seront
    fait font faire que qu' qu qui quoi dont où ce cet cette ces c' c s' s se il elle ils elles on nous vous je j' tu son sa ses leur leurs notre
    votre mon ma mes si comme quand lorsque lorsqu' parce puisque bien aussi très même mêmes y n' m' t' jusqu' jusque ainsi tandis alors
    selon va vont aller ayant étant lui eux celui celle ceux celles là ici déjà encore lors dès afin`,
  es: `el la los las lo un una unos unas y e o u pero sino ni de del a al en con por para sobre entre hasta desde hacia contra durante
    tras es son era eran ser sido fue fueron está están estar estaba ha han había habían haber hay hubo que quien quienes cual cuyo
    cuya donde cuando como si porque aunque mientras se su sus le les me te nos mi tu este esta estos estas ese esa esos esas eso
    aquel también ya otro otra otros otras así muy ante bajo según lleva hace hacer hizo va van sea será serán sería él ella ellos ellas
    tiene tienen tenía sido siendo cada`,
  it: `il lo la i gli le l' l un uno una un' e ed o ma di del dello della dell' dei degli delle d' a ad al allo alla all' ai agli alle da dal
    dallo dalla dall' dai dagli dalle in nel nello nella nell' nei negli nelle con su sul sulla sull' sui per tra fra è sono era erano
    essere stato stata stati state ha hanno aveva avevano avere avuto ho che chi cui quale quali dove quando come se perché mentre
    si s' suo sua suoi sue loro questo questa questi queste quello quella quelli quelle anche già ci c' ne lui lei essi così molto
    viene vengono fu furono sarà saranno sarebbe dopo prima durante verso contro fino presso poi quest' quell' stesso stessa`,
  pt: `o a os as um uma uns umas e ou mas nem de do da dos das em no na nos nas por pelo pela pelos pelas para com sobre entre até desde
    contra durante após é são era eram ser sido foi foram está estão estar estava há tem têm tinha tinham ter teve que quem qual cujo
    cuja onde quando como se porque embora enquanto seu sua seus suas lhe me te nosso este esta estes estas isto esse essa isso
    aquele aquela também já outro outra outros outras ao aos à às num numa muito ele ela eles elas vai vão fazer faz fez será serão
    seria havia houve cada depois antes assim`,
  nl: `de het een en of maar want dus van in op aan bij met naar voor door over onder tussen tegen tot uit om te is zijn was waren wordt
    worden werd werden geworden heeft hebben had hadden er hij zij ze wij we je u ik men zich haar hun hen hem ons dit dat deze die wat
    wie waar hier daar dan als toen omdat terwijl hoewel sinds nadat voordat ook nog al wel zeer zo na per zelf bleek gaat ging
    gaan komt kwam komen doet deed gedaan maakt maakte gemaakt zou zouden 't s`,
  pl: `i oraz a ale lub albo czy że żeby aby by w we z ze na do od za o u po pod nad przed przy przez dla między bez jest są był była było
    byli były być będzie będą to ten ta te ci tego tej tych tym tymi temu tę tą jego jej ich im go ją on ona ono oni one się siebie
    swój swoja swoje swoim swojej swoich który która które którzy którego której których którym którą którymi jak jako gdy kiedy gdzie
    ponieważ bo więc także też również już jeszcze tam tu tak co kto czym czego został została zostało zostali zostały ma mają miał
    miała miało mieli oraz wobec podczas ku niż`,
  ru: `и а но или либо что чтобы как так же ли бы в во на с со к ко у о об обо от до из изо за по под над при про через для между перед
    после это этот эта эти этого этой этих этом этому тот та те того той тех том тому он она оно они его её ее их им ей ему ими него неё нее них ним
    нём нем себя свой своя своё свое свои своего своей своих своим своём который которая которое которые которого которой которых
    котором которому которым был была было были быть будет будут есть является являются стал стала стало стали где когда потому
    поэтому уже ещё еще тоже также там тут здесь кто чего чем тем то мы вы я ты нас вас нам вам лишь во время однако`,
  zh: `的 了 在 是 和 与 及 或 也 就 都 而 被 把 将 对 为 于 从 到 向 由 以 等 其 该 这 那 他 她 它 们 我 你 您 并 且 但 之 所 着 过 地 得 个 名 位 项 家 座 条 种
    次 则 又 再 还 即 此 各 每 中 上 下 里 内 后 前 时 年 月 日 这些 那些 他们 她们 它们 自己 因此 同时 以及 并且 而且 但是 然而 其中 目前 已经 已 曾 正在 当 有 会 可 让 使 给 称`,
  ja: `の は が を に へ と で も や から まで より など だ で です ます した し する される され さ れ て た い る ある あり いる い なる なっ なり こと もの ため よう それ これ その この
    あの そして また しかし ただし という として による により によって において について に関する その後 同 ら たち さん 氏 同社 が っ ん お ご う せ られ せる なら ば`,
  hi: `का की के को में से पर ने और या तथा एवं भी ही तो कि जो जिस जिसे जिसने जिनके जिसमें वह वे यह ये इस उस इन उन इसे उसे इसके उसके इसकी उसकी उनके उनकी अपने अपनी अपना है
    हैं था थी थे हो होगा होगी होंगे हुआ हुई हुए होता होती होते होने गया गई गए गयी जाता जाती जाते जाना रहा रही रहे कर करके किया की करता करती करते करना करने कर दिया दी दिए दे देता लिए तक
    साथ द्वारा बाद पहले जब तब जहाँ जहां वहाँ वहां यहाँ यहां अब एक कोई कुछ लेकिन मगर परंतु बल्कि क्योंकि वाला वाली वाले लिया ली लेता`,
  ko: `이 그 저 것 수 등 및 또는 그리고 그러나 하지만 또한 더 위해 대해 대한 통해 따라 있다 있는 있었다 이다 된다 됐다 되었다 한다 했다 하는 약 중 때`,
  ar: `في من على إلى عن مع أن إن كان كانت يكون هو هي هم هذا هذه ذلك تلك التي الذي الذين و أو ثم لكن قد كما بين حتى منذ خلال بعد قبل عند له لها لهم ما كل حيث أنه أنها`,
  tr: `ve veya ile bir bu şu o da de ki için gibi kadar daha çok en olan olarak oldu olduğu olduğunu ise ama fakat sonra önce göre her ya mı mi idi var`,
  sv: `och eller men att som i på av för med till från om den det de en ett är var vara har hade blir blev sig sin sitt sina han hon de dem vi ni du man
    denna detta dessa när där här då så också än efter före under över mellan mot vid genom ut upp ska skulle kommer`,
  uk: `і й та а але або що щоб як так же чи би в у на з зі до від із за по під над при про через для між перед після це цей ця ці цього цієї цих він
    вона воно вони його її їх їм свій своя своє свої який яка яке які якого якої яких був була було були бути буде будуть є де коли тому вже ще також там тут хто`,
  cs: `a i ale nebo či že aby jako jak v ve na s se z ze k ke o u od do za po pod nad při pro přes mezi před je jsou byl byla bylo byli byly být bude budou
    to ten ta ti tento tato toto tyto který která které kteří jeho její jejich si svůj svá své když kde protože už ještě také tam tu on ona oni`,
};

/** Words so general that saying them adds nothing: "the number of", "people", "a company". */
export const general: Rows = {
  en: `number* amount* figure* total* share* rate* level* people person* man men woman women year* month* week* day* time* today
    yesterday currently recent* now country countr* city cit* town* place* area* region* company compan* firm* business* group* organisation*
    organization* team* member* part* way* thing* kind* type* case* use* used using include* including involve* concern* cover* stand* stood
    amount* number* come* reach* account* comprise* contain* consist* serve* remain* become* became show* found find* mean* give* gave given
    see* seen saw keep* kept hold* held say* says said become overall altogether well together back away work* set sets run* new newly roughly
    around long worth need* want* offer* provid* feature* whole around apiece apart annual* per every local
    so-called project* plan* programme* result* measure* study stud* survey* report* data current* present* equal* lie lies lay
    happen* occur* took place already yet since alone bring* brought site* there available old`,
  de: `zahl* anzahl menge* summe gesamt* anteil* rate* quote* leute mensch* person* jahr* monat* woche* tag* zeit* heute gestern derzeit aktuell* land ländern
    länder stadt städte* ort* gebiet* region* unternehmen* firma firmen* konzern* gruppe* organisation* team* mitglied* teil* art* fall
    beträgt betrug betragen belief beläuft umfass* verfüg* besteht bestand bleib* blieb* zeig* find* fand gefunden steh* stand* halt* hielt bring* brachte
    insgesamt zusammen neu neue neuen neuer neues lang wert brauch* bietet bot gilt galt projekt* plan* ergebnis* studie* bericht* daten
    derzeitig* heutig* jetzt nun bereits seither seitdem pro jährlich* etwa rund stück kommen`,
  fr: `nombre* quantité* total* part* taux niveau* chiffre* gens personne* an ans année* mois semaine* jour* jours temps aujourd'hui hier actuel* actuellement pays ville*
    lieu* zone* région* entreprise* société* compagnie* groupe* organisation* équipe* membre* partie* sorte* type* cas compte* compt* compren* représent*
    atteint* attein* reste* rest* devien* devenu* montr* trouv* tien* tenu* donn* apport* ensemble nouveau* nouvel* nouvelle* long* vaut besoin offr* propos* projet* plan*
    résultat* étude* rapport* donnée* désormais maintenant déjà existe* existant* permet* servi* sert servent utilis* place*`,
  es: `número* cantidad* total* parte* tasa* nivel* cifra* gente persona* año* mes meses semana* día* días tiempo* hoy ayer actual* actualmente país* paises ciudad*
    lugar* zona* área* región* regiones empresa* compañía* firma* grupo* organización* equipo* miembro* tipo* caso* cuenta* cuentan contaba represent* alcanz*
    queda* permane* convirt* muestr* mostr* encuentr* encontr* mantien* mantuv* dan dio da traj* tra* junto* nuevo* nueva* largo* vale* necesit* ofrec* proyecto* plan*
    resultado* estudio* informe* dato* ahora existe* existente* permit* sirv* usa* utiliz* llega* llegó llegar*`,
  it: `numero* numeri quantità totale* parte* quota* tasso* livell* cifr* gente person* anno anni mese mesi settiman* giorn* tempo oggi ieri attual* attualmente paese paesi città
    luogo luoghi zona zone area aree region* impres* aziend* società compagni* grupp* organizzazion* squadr* membr* tipo tipi caso casi cont* rappresent* raggiung*
    raggiunt* riman* rest* divent* mostr* trov* mantien* dà danno diede port* insieme nuov* lung* vale bisogno offr* progett* pian*
    risultat* studi* rapport* dat* ora adesso esist* permett* serv* us* utilizz* arriv*`,
  pt: `número* quantidade* total* parte* taxa* nível níveis cifra* gente pessoa* ano* mês meses semana* dia* tempo* hoje ontem atual* atualmente país* países cidade*
    lugar* zona* área* região regiões empresa* companhia* firma* grupo* organização equipe* equipa* membro* tipo* caso* cont* represent* alcanç*
    fica* ficou permane* torn* mostr* encontr* mantém mant* deu dá traz* trouxe* junto* novo* nova* longo* vale* precis* oferec* projeto* projecto* plano*
    resultado* estudo* relatório* dado* agora existe* existente* permit* serv* usa* utiliz* cheg*`,
  nl: `aantal* hoeveelheid totaal* deel delen percentage* niveau* cijfer* mens* persoon* personen jaar jaren maand* week weken dag* tijd* vandaag gisteren huidig* momenteel land landen
    stad steden plaats* gebied* regio* bedrijf bedrijven firma* groep* organisatie* team* lid leden soort* type* geval* bedraagt bedroeg telt telde omvat* vertegenwoordig*
    bereik* blijf* bleef toon* vind* vond gevonden houd* hield geef* gaf bracht breng* samen nieuw* lang* waard nodig bied* bood project* plan*
    resultaat* resultaten studie* onderzoek* rapport* gegevens nu bestaat bestaan* gebruik* staat stond`,
  pl: `liczb* ilość ilości suma łączn* udział* odset* poziom* osób osoby osoba ludzi* ludzie rok* roku lata lat latach miesiąc* miesięcy tydzień tygodni* dzień dni dniu czas* dziś dzisiaj wczoraj obecn* aktualn* kraj* miast*
    miejsc* obszar* region* firm* spółk* przedsiębiorstw* grup* organizacj* zespół* zespoł* członk* część* rodzaj* typ* przypad* wynosi* wynios* obejm* stanow*
    sięg* osiąg* pozosta* staj* pokaz* znajd* znalaz* trzym* daj* dał* przyni* razem now* dług* wart* potrzeb* ofer* projekt* plan*
    wynik* badan* raport* dane danych teraz istniej* używ* działa* mieści* stoi`,
  ru: `числ* количеств* сумм* дол* уровень уровня показател* человек* люд* год* лет* месяц* недел* день дня дней время времени сегодня вчера сейчас нынешн* нынче стран* город* мест* район*
    област* регион* компани* фирм* предприят* групп* организац* команд* член* част* вид* тип* случа* состав* насчитыва* охват* достиг* остал* оста* станов*
    показ* наход* наш* держ* да* принос* принес* принёс* вместе всего нов* долг* сто* нужн* предлаг* проект* план* результат* исследован* доклад* данн* теперь существ*
    использ* работа* расположен* имеет* имеют* имел* нынешн* порядка текущ*`,
  zh: `数量 总数 人数 数字 总计 总共 共计 共有 合计 比例 比率 水平 人 人们 年 月 日 周 天 时间 今天 昨天 目前 现在 如今 国家 城市 地方 地区 区域 公司 企业 集团 组织 团队 成员 部分 种类 情况 达到 达 占 包括
    成为 显示 发现 保持 提供 使用 新 项目 计划 结果 研究 报告 数据 进行 开展 位于 需要 拥有 左右 一共 当地 本地 当前`,
  ja: `数 人数 合計 総数 割合 水準 人 人々 年 月 日 週 時間 今日 昨日 現在 今 国 都市 町 場所 地域 会社 企業 集団 組織 チーム 部分 種類 場合 達し 占め 含む なる 示す 見つけ 保つ 提供 使用 使う 使わ 新しい 新
    計画 結果 研究 調査 報告 データ 行う 行わ 行っ 必要 持つ 当社 同社 もの うち ほど 程度 設け`,
  hi: `संख्या मात्रा कुल हिस्सा हिस्से दर स्तर आंकड़ा आंकड़े लोग लोगों व्यक्ति साल सालों वर्ष वर्षों महीने महीना सप्ताह हफ्ते दिन दिनों समय आज कल अभी वर्तमान देश शहर जगह स्थान क्षेत्र इलाके कंपनी समूह संगठन
    टीम सदस्य भाग प्रकार मामला शामिल पहुँच* पहुंच* बना बनी बने मिला मिली मिले दिखा* पाया पाई रखा रखी नया नई नए परियोजना योजना परिणाम नतीजे अध्ययन रिपोर्ट डेटा मौजूद उपयोग इस्तेमाल ज़रूरत जरूरत स्थित`,
};

/** Words at a sentence's start that stand for a name before it. */
export const pronouns: Rows = {
  en: 'it its he his him she her they their them this these the_company the_team the_firm the_city the_group the_agency the_authors the_researchers we our i both',
  de: 'er sie es sein seine seinen seiner ihr ihre ihren ihrer dieser diese dieses dort damit beide wir',
  fr: 'il elle ils elles son sa ses leur leurs ce cette ces celui-ci celle-ci nous',
  es: 'él ella ellos ellas su sus este esta estos estas ese esa esto eso ambos',
  it: 'lui lei egli ella essi loro suo sua suoi sue questo questa questi queste',
  pt: 'ele ela eles elas seu sua seus suas este esta esse essa isto isso ambos',
  nl: 'hij zij ze het zijn haar hun deze dit die dat beide',
  pl: 'on ona ono oni one jego jej ich ten ta to ci te tego tej',
  ru: 'он она оно они его её ее их этот эта это эти оба',
  zh: '他 她 它 他们 她们 它们 其 该 这 此 两者',
  ja: '彼 彼女 それ これ この その 同 両',
  hi: 'वह वे यह ये इसका इसकी इसके उसका उसकी उसके उनका उनकी उनके इस उस इसने उसने उन्होंने',
};
