import type { Rows } from './rows.js';

/**
 * Words that turn a statement round when one stands for the other: each line has two sides. ~ begins those that also turn
 * round who does it: to buy is not to sell, but who buys of one is sold to by that one.
 */
export const slavicOpposites: Rows = {
  pl: `wzrost* wzrosł* wzrós* rosn* rośn* rosł* urosł* urós* zwięk* powięk* podwyż* podnie* podnios* wzrast* zysk* wyższ* skocz* drożej* podroż* popraw* podwo* | spad* spadł* zmal* malej* zmniej* obniż* strac* niższ* skurcz* tani* potani* pogorsz* zredukow* redukc* ubył* opad*
    więcej więk* wyż* dłuż* lep* szyb* siln* ponad powyżej bardziej starsz* | mniej mniej* niż* krót* gors* woln* słab* poniżej młodsz*
    ~ przed wcześniej uprzednio | później następnie potem
    pierwsz* początk* zaczą* zaczę* rozpocz* otwar* otwie* otworz* | ostatni* końc* zakończ* skończ* zamkn* zamyk*
    północ* | południ*
    wschod* wschód | zachod* zachód
    ~ wygra* zwycięż* zwycięs* pokona* | przegr* poraż* przegryw*
    ~ kup* zakup* naby* nabył* import* przej* | sprzeda* eksport* zby*
    przyby* przyjecha* wjazd* wszed* dołącz* | odjech* opuści* opuszcz* wyjech* odszed* wyjazd*
    zysk* nadwyżk* | strat* deficyt*
    pozwol* zezwol* zatwierdz* zgodz* zgadza* przyję* popar* popier* poparci* | zakaz* zabron* odrzuc* odmów* sprzeciw* przeciw*
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
    ~ перед раньше ранее прежде | после позже затем потом позднее
    перв* нача* начин* откры* запуст* | последн* конч* конец конца законч* заверш* закры*
    север* | юг юга юге южн* юго*
    восток* восточн* | запад*
    ~ побед* выигр* обыгра* победил* | проигр* пораж* уступ*
    ~ купи* покуп* приобр* импорт* ввоз* закуп* | прода* экспорт* вывоз*
    прибы* приеха* вош* вступ* пришл* приш* | уеха* покину* ушл* ушел ушёл выш* отбы* выех*
    прибыл* профицит* доход* | убыт* дефицит* потер*
    разреш* одобр* соглас* приня* поддерж* утверд* позвол* | запре* отклон* отказ* против отверг*
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
